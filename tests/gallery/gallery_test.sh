#!/bin/sh
# Every golden case of charts and maps is shown by the gallery, with its caption and its PNG. usage: gallery_test.sh GALLERY SOURCE
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$work" ti-2703
fail() { echo "échec : $*"; exit 1; }
page=$work/index.html
count=0
for folder in "$2"/tests/golden/charts/*/ "$2"/tests/golden/maps/*/; do
  name=$(basename "$folder")
  grep -qF "<figure id=\"$name\">" "$page" || fail "$name n’est pas dans la galerie"
  [ -s "$work/$name.png" ] && [ -s "$work/$name-narrow.png" ] || fail "$name n’a pas ses images"
  count=$((count + 1))
done
[ "$count" -gt 20 ] || fail "$count cas seulement"
grep -q '<html lang="fr">' "$page" || fail "langue"
[ -z "$(grep -o ' id="[^"]*"' "$page" | sort | uniq -d)" ] || fail "identifiants répétés"
grep -q '<figcaption></figcaption>' "$page" && fail "figure sans légende"
echo "$count cas montrés"
