#!/bin/sh
# An installed portraits can be embedded: the example program of docs/exemple is built against it and makes one booklet.
# usage: embedding_test.sh BUILD SOURCE
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$1" --prefix "$work/usr" >/dev/null
cmake -S "$2/docs/exemple" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/usr" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$work/build" >/dev/null
"$work/build/un_portrait" "$2" ti-0102 "$work/livret.pdf"
qpdf --check "$work/livret.pdf" >/dev/null
"$work/usr/bin/portraits" --version
