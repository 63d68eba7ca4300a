#!/bin/sh
# Runs the fuzz targets for a given time each: tools/soak.sh [-t SECONDS] [-j JOBS] [-o FOLDER] [TARGET...]
#   -t  time for each target (1800)    -j  targets at a time (2)    -o  corpora, artifacts and logs (build-fuzz/soak)
# Targets: yaml csv plan theme svg geo html pdf; all without names. What breaks a property lies in FOLDER/artifacts/TARGET; run
# build-fuzz/tests/fuzz/fuzz_TARGET FILE to see it again, and put it, made small by -minimize_crash=1, in tests/fuzz/corpus/TARGET.
set -eu
cd "$(dirname "$0")/.."
seconds=1800 jobs=2 folder=build-fuzz/soak
while getopts t:j:o: option; do
  case $option in
    t) seconds=$OPTARG ;;
    j) jobs=$OPTARG ;;
    o) folder=$OPTARG ;;
    *) sed -n '2,5p' "$0"; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
targets=${*:-yaml csv plan theme svg geo html pdf}

if [ -z "${SOAK_BUILT:-}" ]; then
  . tools/packages.sh
  # shellcheck disable=SC2086
  ensure_packages $BUILD_PACKAGES $FUZZ_PACKAGES libqpdf-dev
  [ -f build-fuzz/build.ninja ] ||
    cmake -S . -B build-fuzz -G Ninja -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo \
      -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -gline-tables-only -DNDEBUG" -DPORTRAITS_FUZZ=ON -DPORTRAITS_TESTS=OFF
  # shellcheck disable=SC2046
  cmake --build build-fuzz --target $(for target in $targets; do echo "fuzz_$target"; done)
fi

# What libraries keep for the life of the process is no finding.
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize/leaks.supp:print_suppressions=0"

# Goes on after a finding, so that one shallow fault does not hide the others; each run keeps what the runs before it learnt.
soak() {
  target=$1 end=$(($(date +%s) + seconds)) run=0 found=0
  mkdir -p "$folder/corpus/$target" "$folder/artifacts/$target"
  while left=$((end - $(date +%s))); [ "$left" -gt 0 ] && [ "$found" -lt 20 ]; do
    run=$((run + 1))
    nice -n 19 "build-fuzz/tests/fuzz/fuzz_$target" -rss_limit_mb=2048 -timeout=10 -max_len=8192 -max_total_time="$left" -print_final_stats=1 \
      -dict="tests/fuzz/$target.dict" -artifact_prefix="$folder/artifacts/$target/" "$folder/corpus/$target" "tests/fuzz/corpus/$target" \
      >"$folder/$target.$run.log" 2>&1 || found=$((found + 1))
  done
  echo "$target : $run passages, $(ls "$folder/artifacts/$target" | wc -l) trouvailles, $(grep -ah 'number_of_executed_units' "$folder/$target".*.log |
    awk '{ total += $2 } END { print total + 0 }') exécutions, $(grep -ah ' cov: ' "$folder/$target.$run.log" | tail -1 | sed 's/.*\(cov: [0-9]* ft: [0-9]*\).*/\1/')"
}

mkdir -p "$folder"
if [ -n "${SOAK_ONE:-}" ]; then
  soak "$SOAK_ONE"
  exit 0
fi
echo "$targets" | tr ' ' '\n' | grep . | SOAK_BUILT=1 xargs -P "$jobs" -I{} env SOAK_ONE={} "$0" -t "$seconds" -o "$folder"
found=$(find "$folder/artifacts" -type f | wc -l)
[ "$found" -eq 0 ] || { echo "$found fichiers à regarder dans $folder/artifacts"; exit 1; }
