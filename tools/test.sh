#!/bin/sh
# Installs what the tests need, builds the program and its tests in Release and runs them all. Can be run again.
# With --sanitize first: in a folder of their own (build-sanitize/), with AddressSanitizer, UndefinedBehaviorSanitizer and leaks; the
# tests that open Chromium or measure time are left out. Other arguments go to ctest.
set -eu
cd "$(dirname "$0")/.."
. tools/packages.sh
has_node() { command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; }
packages="$BUILD_PACKAGES $TEST_PACKAGES"
# A newer Node than Debian's serves as well and conflicts with its packages.
if has_node; then packages=$(echo "$packages" | sed 's/ nodejs npm / /'); fi
# shellcheck disable=SC2086
ensure_packages $packages

# shellcheck disable=SC2086
unpack_packages build-tests/servers $SERVER_PACKAGES

if [ "${1:-}" = --sanitize ]; then
  shift
  echo "Compilation avec AddressSanitizer et UndefinedBehaviorSanitizer (build-sanitize/)…"
  [ -f build-sanitize/build.ninja ] || cmake -S . -B build-sanitize -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1 -DNDEBUG" -DPORTRAITS_TESTS=ON -DPORTRAITS_SANITIZE=ON
  cmake --build build-sanitize
  export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=0"
  export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize/leaks.supp:print_suppressions=0"
  export UBSAN_OPTIONS="print_stacktrace=1"
  exec ctest --test-dir build-sanitize --output-on-failure -j 2 -E 'browser|hosting|hostile.limits|program.embedding|whole_edition' "$@"
fi

echo "Compilation du programme et des tests (build-tests/)…"
[ -f build-tests/build.ninja ] || cmake -S . -B build-tests -G Ninja -DCMAKE_BUILD_TYPE=Release -DPORTRAITS_TESTS=ON
cmake --build build-tests

ctest --test-dir build-tests --output-on-failure -j 2 "$@"
