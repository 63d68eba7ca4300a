#!/bin/sh
# Installs what the tests need, builds and runs them all. Can be run again. Two builds, each in a folder of its own:
# - build-tests/, in Release: what judges the program from outside, on the site that it makes (site, program, hostile);
# - build-sanitize/, with AddressSanitizer, UndefinedBehaviorSanitizer and leaks: unit tests, gallery, seeds of the fuzz targets, and one
#   whole embedded build.
# With --release first, everything in the first; with --sanitize, everything in the second, but for what opens Chromium or measures.
# Other arguments go to ctest.
set -eu
cd "$(dirname "$0")/.."
. tools/packages.sh
has_node() { command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; }
packages="$BUILD_PACKAGES $TEST_PACKAGES"
# A newer Node than Debian's serves as well and conflicts with its packages.
if has_node; then packages=$(echo "$packages" | sed 's/ nodejs npm / /'); fi
# shellcheck disable=SC2086
ensure_packages $packages

mode=all
case "${1:-}" in --release | --sanitize) mode=${1#--}; shift ;; esac
outside='^(site|program|hostile|catalogue)\.'

# Several files of a room are compiled as one (CMAKE_UNITY_BUILD): a third of the time.
build() {
  cmake -S . -B "$@" -G Ninja -DPORTRAITS_TESTS=ON -DCMAKE_UNITY_BUILD=ON >/dev/null
  cmake --build "$1"
}
run() { folder=$1; shift; ctest --test-dir "$folder" --output-on-failure -j 2 "$@"; }

if [ $mode != sanitize ]; then
  # shellcheck disable=SC2086
  unpack_packages build-tests/servers $SERVER_PACKAGES
  echo "Compilation du programme et de ses tests (build-tests/)…"
  if [ $mode = release ]; then units=ON; else units=OFF; fi
  build build-tests -DCMAKE_BUILD_TYPE=Release -DPORTRAITS_UNIT_TESTS=$units
  run build-tests "$@"
fi
[ $mode != release ] || exit 0

echo "Compilation avec AddressSanitizer et UndefinedBehaviorSanitizer (build-sanitize/)…"
build build-sanitize -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -DNDEBUG" -DPORTRAITS_SANITIZE=ON
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=0"
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize/leaks.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"
if [ $mode = sanitize ]; then
  run build-sanitize -E 'browser|hosting|hostile.limits|program.embedding|whole_edition' "$@"
else
  run build-sanitize -E "$outside" "$@"
  run build-sanitize -R '^site.build$'
fi
