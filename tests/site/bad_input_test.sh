#!/bin/sh
# Broken input: a clear French message at the place, exit code 1, the old site untouched. usage: bad_input_test.sh PORTRAITS SOURCE
set -eu
portraits=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$source/content" "$source/data" "$source/themes" "$work/"
cd "$work"
export LANGUAGE=fr
fail() { echo "échec : $*"; cat "$work/message"; exit 1; }

# expect NAME CODE WORDS… : the build must end with CODE and say all the words; the published folder must not change.
expect() {
  name=$1; code=$2; shift 2
  got=0
  "$portraits" build --only ti-2703,ti-0102 --output site >"$work/message" 2>&1 || got=$?
  [ "$got" -eq "$code" ] || fail "$name : code $got au lieu de $code"
  for words in "$@"; do grep -qF -- "$words" "$work/message" || fail "$name : « $words » n’est pas dit"; done
  [ -f site/index.html ] && [ "$(cat site/index.html | md5sum)" = "$before" ] || fail "$name : le site publié a changé"
  [ ! -e site.en-cours ] || fail "$name : reste de construction"
  echo "vu : $name"
}
broken() { cp "$source/$1" "$work/$1"; }
file=content/territoires/ti-2703.yml

"$portraits" build --only ti-2703,ti-0102 --output site >"$work/message" 2>&1 || fail "le contenu livré ne se construit pas"
before=$(cat site/index.html | md5sum)

printf 'membre:\n  - "1"\n' >>$file
expect "clé inconnue" 1 "$file:" "[key-unknown]" "vouliez-vous dire"
broken $file

sed -i 's/"242100410"/"242100411"/' $file
expect "membre inconnu" 1 "$file:" "242100411"
broken $file

rm data/tables/population.csv
expect "table absente" 1 "population.csv"
broken data/tables/population.csv

printf 'nom: [ouvert\n' >$file
expect "YAML illisible" 1 "$file:"
broken $file

head -c 20000000 /dev/zero | tr '\0' '[' >$file
expect "20 Mo de non-sens" 1 "$file"
broken $file

sed -i '/^ti-2703[;,]/d' data/tables/population.csv
expect "territoire sans données" 1 "ti-2703"
broken data/tables/population.csv

sed -i 's/{{territoire.nom}}/{{territoire.nomm}}/' content/documents/portrait.yml
expect "nom inconnu dans un texte" 1 "content/documents/portrait.yml:" "nomm"
broken content/documents/portrait.yml

mkdir -p content/images && printf 'pas une image' >content/images/usine.jpg
sed -i '0,/^    blocs:/s//    blocs:\n      - image: {fichier: images\/usine.jpg, alternative: Une usine., credit: Mairie}/' content/documents/portrait.yml
expect "image illisible" 1 "content/documents/portrait.yml:" "images/usine.jpg" "ni un PNG, ni un JPEG, ni un SVG"
broken content/documents/portrait.yml

printf 'inclure: a.yml\n' >content/documents/b.yml
printf 'inclure: b.yml\n' >content/documents/a.yml
sed -i 's/^documents: .*/documents: [portrait, a]/' content/publication.yml
expect "cycle d’inclusions" 1 "a.yml"
rm content/documents/a.yml content/documents/b.yml
broken content/publication.yml

# A faulty territory is left out by --keep-going; the others are built; the exit code still says that something is wrong.
# Without a name it stands in national tables all the same.
sed -i 's/"242100410"/"242100411"/; s/^nom: /nomme: /' $file
got=0
"$portraits" build --keep-going --only ti-2703,ti-0102 --output autre >"$work/message" 2>&1 || got=$?
[ "$got" -eq 1 ] || fail "--keep-going : code $got"
[ "$(find autre/territoires -name '*.pdf' | wc -l)" -eq 1 ] || fail "--keep-going : un seul livret attendu"
broken $file

# The gate before publishing: fictitious values and shapes are refused.
got=0; "$portraits" check --publication >"$work/message" 2>&1 || got=$?
[ "$got" -eq 1 ] || fail "--publication : code $got"
for words in '[demonstration-value]' '[demonstration-layer]'; do grep -qF "$words" "$work/message" || fail "--publication : « $words » n’est pas dit"; done

got=0; "$portraits" build --inconnu >"$work/message" 2>&1 || got=$?
[ "$got" -eq 2 ] || fail "option inconnue : code $got"
got=0; "$portraits" build --only ti-2703 --output /proc/portraits >"$work/message" 2>&1 || got=$?
[ "$got" -eq 3 ] || fail "dossier interdit : code $got"
mkdir photos && touch photos/a.jpg
got=0; "$portraits" build --only ti-2703 --output photos >"$work/message" 2>&1 || got=$?
[ "$got" -eq 3 ] && [ -f photos/a.jpg ] || fail "dossier d’autrui : code $got"
echo "toutes les entrées fautives sont dites"
