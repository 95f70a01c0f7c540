#!/bin/sh
# fuzz.sh [SECONDS [TARGET…]]: builds the fuzzer and runs each target; the exit status is 1 when one fails.
set -eu
cd "$(dirname "$0")"
seconds=${1:-600}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- normalizer tokenizer segmenter quotes subtitles
swift build -c release --product Fuzz -Xswiftc -sanitize=fuzzer,address
mkdir -p .build/findings
failed=0
for target; do
  mkdir -p ".build/corpus/$target"
  printf 'а— Да, — сказала Мариам. «К1ант», “no”… 12,5 %% т.е. 90-х\n' >".build/corpus/$target/seed"
  printf 'аWEBVTT\n\n00:01.000 --> 00:02.000\n<v А>Да &amp; нет\n' >".build/corpus/$target/seed-vtt"
  printf 'а1\n00:00:01,000 --> 00:00:02,000\n<i>Да</i>\n\n# Т\n> а\n' >".build/corpus/$target/seed-srt"
  SWIFT_BACKTRACE=enable=no .build/release/Fuzz "$target" ".build/corpus/$target" -max_total_time="$seconds" \
    -max_len=1000 -timeout=10 -rss_limit_mb=4000 -print_final_stats=1 -artifact_prefix=".build/findings/$target-" ||
    failed=1
done
exit $failed
