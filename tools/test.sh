#!/bin/sh
# Installs what the tests need, builds the program and its tests in Release and runs them all. Can be run again.
# Arguments go to ctest.
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

echo "Compilation du programme et des tests (build-tests/)…"
[ -f build-tests/build.ninja ] || cmake -S . -B build-tests -G Ninja -DCMAKE_BUILD_TYPE=Release -DPORTRAITS_TESTS=ON
cmake --build build-tests

ctest --test-dir build-tests --output-on-failure -j 2 "$@"
