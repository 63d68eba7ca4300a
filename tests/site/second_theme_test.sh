#!/bin/sh
# The same content with the second shipped theme: its typeface alone in the booklets, its colours on pages and paper, its page format.
# second_theme_test.sh PROGRAM SOURCE_DIR CHECK_UA
set -eu
program=$1 source=$2 check_ua=$3
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
cd "$source"
fail() { echo "$1" >&2; exit 1; }

"$program" build --theme almanach --only ti-2703 --output "$site/sortie" >"$site/dit" 2>&1 || { cat "$site/dit" >&2; exit 1; }
portrait=$(ls "$site"/sortie/territoires/*/*.pdf)
cartes=$site/sortie/cartes/cartes.pdf
for booklet in "$portrait" "$cartes"; do
    pdffonts "$booklet" | grep -q Tinos || fail "$booklet: Tinos is not embedded"
    if pdffonts "$booklet" | grep -q Lato; then fail "$booklet: another theme's typeface is embedded"; fi
    "$check_ua" "$booklet" || fail "$booklet: not accessible"
    # The accent, #8E1F4F, as a fill of the page's content.
    qpdf --qdf --object-streams=disable "$booklet" - | grep -aqF '.557 .122 .31 rg' || fail "$booklet: without the theme's accent"
done
pdfinfo "$cartes" | grep -q 'Page size: *960 x 600' || fail "$cartes: not the theme's page"
grep -q -- '--territory:#8E1F4F;' "$site"/sortie/assets/*.css || fail "the style sheet has not the theme's accent"
grep -q 'font-family:"Tinos"' "$site"/sortie/assets/*.css || fail "the style sheet has not the theme's typeface"
