#!/bin/sh
# Makes a lexicon of Debian's mueller7-dict (GPL, not shipped) for the demo, where apt offers it. Never fails: the demo
# runs without it.
target="$1"
# One built by another version cannot be read: it is built anew.
[ -f "$target" ] && .build/release/tolmach lexicon stats "$target" >/dev/null 2>&1 && exit 0
rm -f "$target"
if [ ! -f /usr/share/dictd/mueller7.index ]; then
  # A mirror that does not answer must not hold up the demo.
  install="timeout -k 10 120 apt-get install -y --no-install-recommends mueller7-dict"
  export DEBIAN_FRONTEND=noninteractive
  if [ "$(id -u)" = 0 ]; then
    $install >/dev/null 2>&1 || exit 0
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n DEBIAN_FRONTEND=noninteractive $install >/dev/null 2>&1 || exit 0
  else
    exit 0
  fi
fi
.build/release/tolmach lexicon build -o "$target" --from ru --to en mueller7 >/dev/null 2>&1 || exit 0
