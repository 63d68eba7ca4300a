#!/bin/sh
# The same input gives the same bytes, on one thread and on several. usage: same_bytes_test.sh PORTRAITS SOURCE SITE
set -eu
cd "$2"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LANG=fr_FR.UTF-8 "$1" build --jobs 1 --output "$folder/again" >/dev/null 2>&1
diff -rq "$3" "$folder/again"
echo "mêmes octets : $(find "$3" -type f | wc -l) fichiers"
