#!/bin/sh
# Installs what the build needs and this machine lacks, with apt. Never asks: without root and without passwordless
# sudo it prints the one line to run and stops.
set -eu

packages="libicu-dev libstemmer-dev libsimdjson-dev libxml2-dev libzip-dev libsqlite3-dev zlib1g-dev pkg-config"
missing=""
for package in $packages; do
  dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing="$missing $package"
done
if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or later is needed and was not found: see https://www.swift.org/install/linux/" >&2
  exit 1
fi
[ -n "$missing" ] || exit 0

install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
  run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  run="sudo"
else
  echo "Some packages are missing. Please run this line and try again:" >&2
  echo "  sudo apt-get update && sudo $install" >&2
  exit 1
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # words are meant to be split
if [ -n "$run" ]; then
  sudo -n apt-get update -qq
  sudo -n DEBIAN_FRONTEND=noninteractive $install >/dev/null
else
  apt-get update -qq
  $install >/dev/null
fi
