#!/bin/sh
# Our checker of PDF/UA reads every booklet; qpdf, poppler and MuPDF, which draws every page, find nothing to say of them.
# usage: pdf_ua_test.sh SITE CHECK_UA
set -eu
noise=$(mktemp)
trap 'rm -f "$noise"' EXIT
find "$1" -name '*.pdf' -print0 | sort -z | xargs -0 -n 20 -P 2 "$2"
find "$1" -name '*.pdf' -print0 | sort -z | xargs -0 -n 20 -P 2 sh -c '
  for pdf; do
    for command in "qpdf --check" pdfinfo; do $command "$pdf" 2>&1 >/dev/null | sed "s|^|$pdf : $command : |"; done
    if command -v mutool >/dev/null; then mutool draw -q -r 18 -F pbm -o /dev/null "$pdf" 2>&1 | grep -v "ICC support" | sed "s|^|$pdf : mutool : |"; fi
  done' sh >"$noise"
[ ! -s "$noise" ] || { head -20 "$noise"; exit 1; }
