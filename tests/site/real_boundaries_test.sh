#!/bin/sh
# Real boundaries: five booklets drawn with them, then broken files, each with its message. Skipped (77) where the open data is absent.
# usage: real_boundaries_test.sh PORTRAITS SOURCE
set -eu
portraits=$1
source=$2
data=$source/../shared/data
if [ ! -f "$data/territoires_industrie_temps2.geojson" ]; then
  echo "sans objet : ../shared/data et ses contours réels sont absents"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source"
export LANGUAGE=fr
fail() { echo "échec : $*"; cat "$work/message"; exit 1; }

# The departments and regions are found beside the territories, and a note says so.
"$portraits" build --only ti-2703,ti-0101,ti-0301,ti-1101,ti-7506 --output "$work/site" \
  --fond "$data/territoires_industrie_temps2.geojson" >"$work/message" 2>&1 || fail "la construction"
for layer in departements regions; do
  grep -qF "$layer.geojson" "$work/message" || fail "le fichier $layer trouvé n’est pas dit"
done
grep -qF '[boundaries-found]' "$work/message" || fail "pas de note"

find "$work/site/territoires" -name '*.pdf' >"$work/list"
[ "$(wc -l <"$work/list")" -eq 5 ] || fail "cinq livrets attendus"
while read -r pdf; do
  qpdf --check "$pdf" >/dev/null || fail "qpdf : $pdf"
  pdfinfo "$pdf" | grep -q '^Tagged: *yes' || fail "sans balises : $pdf"
  [ "$(pdfimages -list "$pdf" | wc -l)" -le 2 ] || fail "image en pixels : $pdf"
  text=$(pdftotext "$pdf" - | tr '\n' ' ')
  if echo "$text" | grep -qi 'contours schématiques\|contours sont schématiques'; then fail "se dit schématique : $pdf"; fi
  echo "$text" | grep -qF 'territoires_industrie_temps2.geojson' || fail "source des contours tue : $pdf"
done <"$work/list"
for page in "$work"/site/territoires/*/index.html "$work/site/index.html"; do
  if grep -qi 'contours schématiques\|contours sont schématiques' "$page"; then fail "se dit schématique : $page"; fi
done
"$portraits" build --only ti-2703 --output "$work/site" --fond "$data/territoires_industrie_temps2.geojson" \
  --fond-credit 'ANCT 2023' >"$work/message" 2>&1 || fail "la construction avec mention"
pdftotext "$work"/site/territoires/bourgogne-industrie/*.pdf - | tr '\n' ' ' | grep -qF 'ANCT 2023 (contours)' || fail "mention absente"
echo "vu : cinq livrets aux contours réels"

# refused NAME FILE WORDS… : the build stops with 1 and says the words.
refused() {
  name=$1; file=$2; shift 2
  got=0
  "$portraits" build --only ti-2703 --output "$work/refuse" --fond "$file" >"$work/message" 2>&1 || got=$?
  [ "$got" -eq 1 ] || fail "$name : code $got"
  for words in "$@"; do grep -qF -- "$words" "$work/message" || fail "$name : « $words » n’est pas dit"; done
  [ ! -e "$work/refuse" ] || fail "$name : quelque chose est publié"
  echo "vu : $name"
}
mkdir "$work/fonds"
broken=$work/fonds/territoires.geojson
refused "fichier absent" "$work/fonds/absent.geojson" '[boundaries-unreadable]' 'ne peut pas être lu'
head -c 1000000 "$data/territoires_industrie_temps2.geojson" >"$broken"
refused "fichier tronqué" "$broken" '[boundaries-unreadable]' 'territoires.geojson'
sed 's/"ti-\([0-9]*\)"/"t\1"/' "$data/territoires_industrie_temps2.geojson" >"$broken"
refused "codes inconnus" "$broken" '[boundaries-without-code]' 'aucun attribut'
sed 's/"ti-2703"/"ti-9999"/' "$data/territoires_industrie_temps2.geojson" >"$broken"
refused "territoire absent" "$broken" '[boundary-missing]' '[boundary-unknown]' 'ti-2703' 'ti-9999'
# Réunion's longitudes, moved beside the mainland as old base maps do.
sed '/"ti-0401"/s/\[ 55\./[ -5./g' "$data/territoires_industrie_temps2.geojson" >"$broken"
refused "outre-mer déplacé" "$broken" '[boundary-displaced]' 'ti-0401' 'vraies coordonnées'
refused "chemin de réseau" /vsicurl/https://example.org/a.geojson '[boundaries-not-local]' 'fichier local'
echo "contours réels vérifiés"
