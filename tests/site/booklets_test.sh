#!/bin/sh
# Judges from outside look at every booklet. usage: booklets_test.sh SITE EXPECTED_COUNT
set -eu
site=$1
expected=$2
fail() { echo "échec : $*"; exit 1; }
list=$(mktemp)
trap 'rm -f "$list"' EXIT
find "$site/territoires" -name '*.pdf' | sort >"$list"
[ "$(wc -l <"$list")" -eq "$expected" ] || fail "$(wc -l <"$list") livrets au lieu de $expected"
[ "$(find "$site/territoires" -mindepth 2 -maxdepth 2 -name index.html | wc -l)" -eq "$expected" ] || fail "pages manquantes"

# What every booklet must be, of a territory or not.
check_file() {
  pdf=$1
  qpdf --check "$pdf" >/dev/null || fail "qpdf : $pdf"
  info=$(pdfinfo "$pdf")
  echo "$info" | grep -q '^Tagged: *yes' || fail "sans balises : $pdf"
  pages=$(echo "$info" | sed -n 's/^Pages: *//p')
  [ "$pages" -ge 8 ] || fail "$pages pages : $pdf"
  [ "$(pdfimages -list "$pdf" | wc -l)" -le 2 ] || fail "image en pixels : $pdf"
  pdffonts "$pdf" | awk 'NR > 2 && $(NF-4) $(NF-3) $(NF-2) != "yesyesyes" { exit 1 }' || fail "fonte non incorporée : $pdf"
  text=$(pdftotext "$pdf" -)
  if echo "$text" | grep -qE '\{\{|\}\}|�'; then fail "texte abîmé : $pdf"; fi
}
check_one() {
  check_file "$1"
  for words in 'Carte d’identité' 'Sources' 'Portrait de territoire d’industrie'; do
    echo "$text" | grep -qF "$words" || fail "« $words » absent du texte : $1"
  done
}
while read -r pdf; do check_one "$pdf"; done <"$list"
find "$site" -name '*.pdf' ! -path "$site/territoires/*" | sort >"$list"
while read -r pdf; do check_file "$pdf"; done <"$list"
echo "$expected livrets vérifiés"
