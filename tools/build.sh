#!/bin/sh
# Installs what the build needs, builds the program in Release and produces output/ from content/ and data/.
# Can be run again: what is there is kept. Arguments go to "portraits build".
set -eu
cd "$(dirname "$0")/.."
. tools/packages.sh
# shellcheck disable=SC2086
ensure_packages $BUILD_PACKAGES

echo "Compilation (build/)…"
[ -f build/build.ninja ] || cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DPORTRAITS_TESTS=OFF >build-configure.log 2>&1 || {
  cat build-configure.log; exit 3; }
rm -f build-configure.log
cmake --build build

exec build/portraits build "$@"
