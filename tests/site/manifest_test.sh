#!/bin/sh
# The finished site checks itself: every file is in SHA256SUMS, sums and twins agree. usage: manifest_test.sh SITE
set -eu
cd "$1"
sha256sum --check --quiet --strict SHA256SUMS
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
find . -type f ! -name SHA256SUMS ! -name .portraits | sed 's|^\./||' | LC_ALL=C sort >"$scratch/found"
cut -c67- SHA256SUMS | diff - "$scratch/found"
twins=0
for twin in $(find . -name '*.gz' | awk 'NR % 10 == 1'); do
  gzip -dc "$twin" | cmp - "${twin%.gz}"
  twins=$((twins + 1))
done
[ "$twins" -gt 100 ]
if command -v brotli >/dev/null; then
  for twin in $(find . -name '*.br' | awk 'NR % 10 == 1'); do brotli -dc "$twin" | cmp - "${twin%.br}"; done
fi
pages=$(find . -name '*.html' | wc -l)
[ "$(find . -name '*.html.gz' | wc -l)" -eq "$pages" ]
[ "$(find . -name '*.html.br' | wc -l)" -eq "$pages" ]
echo "manifeste : $(wc -l <SHA256SUMS) fichiers, $twins jumeaux relus"
