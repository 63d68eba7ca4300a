#!/bin/sh
# Small files that would become large ones, files that never end, formats that lead elsewhere: refused with their code, within 200 MB of data
# and a few seconds of processor (hard limits, not clocks), and without a call to the network. usage: limits_test.sh PORTRAITS SOURCE
set -eu
portraits=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANGUAGE=fr
cd "$source"
fail() { echo "échec : $*"; head -c 2000 "$work/message"; exit 1; }
fresh() { rm -rf "$work/c" "$work/d"; cp -r tests/fixtures/load/petit/content "$work/c"; cp -r tests/fixtures/load/petit/data "$work/d"; cp -r data/geo "$work/d/geo"; }

# refused NAME CODE : check stops within the limits and says the code.
refused() {
  got=0
  (ulimit -d 204800; ulimit -t 10; exec "$portraits" check --content "$work/c" --data "$work/d") >"$work/message" 2>&1 || got=$?
  [ "$got" -eq 1 ] || fail "$1 : code $got"
  grep -qF "[$2]" "$work/message" || fail "$1 : [$2] n’est pas dit"
  [ "$(wc -c <"$work/message")" -lt 10000000 ] || fail "$1 : message de $(wc -c <"$work/message") octets"
  echo "vu : $1"
  fresh
}

fresh
publication=$work/c/publication.yml plan=$work/c/documents/essai.yml
python3 - "$publication" <<'P'
import sys
lines = ["a0: &a0 [" + ", ".join("x" * 10) + "]"] + [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]" for i in range(1, 15)]
open(sys.argv[1], "w").write("\n".join(lines) + "\n")
P
refused "alias en bombe" yaml-too-large
python3 -c 'print("a: &a \"" + "x" * 1000000 + "\"\nb: [" + "*a, " * 500000 + "]")' >"$publication"
refused "long texte répété par des alias" yaml-too-large
python3 -c 'print("[" * 1000000)' >"$publication"
refused "un million de crochets" yaml-too-large
python3 -c 'print("- inclure: long.yml\n" * 150)' >"$work/c/documents/blocs/communs.yml"
python3 -c 'print("[" + "x, " * 150000 + "]")' >"$work/c/documents/blocs/long.yml"
refused "long fichier inclus 150 fois" include-too-large
printf -- '- inclure: communs.yml\n' >"$work/c/documents/blocs/communs.yml"
refused "fichier qui s’inclut" include-cycle
python3 -c 'print("x: " + "y" * 5000000)' >"$work/c/territoires/ti-2703.yml"
refused "fichier de 5 Mo" yaml-too-large
python3 -c 'print("territoire,annee,population\n" + "," * 8000000)' >"$work/d/tables/population.csv"
refused "table de séparateurs" table-too-large
python3 - "$work/d/tables/population.xlsx" <<'P'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as book:
    book.writestr("[Content_Types].xml", "<Types/>")
    with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
        for _ in range(230):
            part.write(b"<row/>" * 200000)
P
sed -i 's/table: population.csv/table: population.xlsx/' "$work/d/catalogue.yml"
refused "classeur en bombe" table-too-large
for target in /dev/zero /dev/stdin /etc/passwd; do
  rm "$work/d/tables/population.csv"; ln -s "$target" "$work/d/tables/population.csv"
  refused "table liée à $target" file-outside
done
rm "$work/d/tables/population.csv"; mkfifo "$work/d/tables/population.csv"
refused "tube à la place d’une table" file-special
rm "$plan"; mkfifo "$plan"
refused "tube à la place d’un plan" document-unknown
image() { sed -i '0,/^    blocs:/s//    blocs:\n      - image: {fichier: images\/i.'"$1"', alternative: Une image., credit: essai}/' "$plan"; mkdir -p "$work/c/images"; }
image png
python3 - "$work/c/images/i.png" <<'P'
import struct, sys, zlib
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
open(sys.argv[1], "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 19000, 19000, 8, 6, 0, 0, 0))
                              + chunk(b"IDAT", zlib.compress(bytes(1000000), 9)) + chunk(b"IEND", b""))
P
refused "PNG de 361 millions de pixels" image-unreadable
image svg
{ printf '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
  for i in 1 2 3 4 5 6 7 8 9; do printf '<!ENTITY a%s "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">' "$i"; done
  printf ']><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="&a9;"/></svg>'; } >"$work/c/images/i.svg"
refused "entités en bombe dans un SVG" image-svg
layer() { sed -i "s|^couches:|couches:\n  essai: {fichier: geo/$1, code: c, titre: t, credit: c}|" "$publication"; }
layer vrt.geojson
echo '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/http://localhost:9/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>' >"$work/c/geo/vrt.geojson"
refused "VRT dans un .geojson" boundaries-unreadable
for name in /vsicurl/http://localhost:9/x.geojson /vsizip/x.zip/x.shp http://localhost:9/x.geojson ../../../../etc/passwd; do
  layer ICI; sed -i "s|geo/ICI|$name|" "$publication"
  got=0; "$portraits" check --content "$work/c" --data "$work/d" >"$work/message" 2>&1 || got=$?
  [ "$got" -eq 1 ] && grep -qE '\[(file-outside|file-missing|boundaries-not-local)\]' "$work/message" || fail "couche nommée $name : code $got"
  echo "vu : couche nommée $name"
  fresh
done

# No network: a whole build makes no other socket than those of its own family of processes (none at all).
if command -v strace >/dev/null 2>&1 && strace -o /dev/null true 2>/dev/null; then
  strace -f -qq -e trace=network -o "$work/network" "$portraits" build --content content --data data --only ti-2703 --output "$work/site" >"$work/message" 2>&1 ||
    fail "la construction sous strace"
  if grep -vE 'exited|SIG' "$work/network" | grep -q .; then cat "$work/network"; fail "le programme appelle le réseau"; fi
  echo "vu : aucun appel au réseau pendant une construction"
else
  echo "sans objet : strace manque, l’absence d’appel au réseau n’est pas observée"
fi
echo "limites vérifiées"
