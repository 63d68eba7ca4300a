#!/bin/sh
# The same input gives the same bytes: on one thread and on several; and, for a small publication, from a copy of the inputs in another folder
# whose files were made in another order, for another user, language, time zone, umask, home, limits, and with memory laid out anew.
# usage: same_bytes_test.sh PORTRAITS SOURCE SITE
set -eu
portraits=$1
source=$2
cd "$source"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LANG=fr_FR.UTF-8 "$portraits" build --jobs 1 --output "$folder/again" >/dev/null 2>&1
diff -rq "$3" "$folder/again"
rm -rf "$folder/again"
echo "mêmes octets : $(find "$3" -type f | wc -l) fichiers"

chmod 755 "$folder"
python3 tests/site/small_publication.py "$folder/un" "$source"
mkdir "$folder/un/themes"
cp -r themes/portrait "$folder/un/themes/"
# Made in the order of a hash of their names: a folder lists its files in another order.
mkdir -p "$folder/tout autre/dossier é"
(cd "$folder/un" && find . -type f | while read -r file; do echo "$(echo "$file" | md5sum | cut -c1-8) $file"; done | sort | cut -d' ' -f2) |
  while read -r file; do
    mkdir -p "$folder/tout autre/dossier é/$(dirname "$file")"
    cp "$folder/un/$file" "$folder/tout autre/dossier é/$file"
    touch -d '2001-02-03' "$folder/tout autre/dossier é/$file"
  done
chmod -R a+rX "$folder"

(cd "$folder/un" && "$portraits" build --output ../site-un >/dev/null 2>&1)

compare() {
  what=$1
  shift
  rm -rf "$folder/autre"
  mkdir -m 777 "$folder/autre"
  (cd "$folder/tout autre/dossier é" && "$@" >"$folder/message" 2>&1) || { echo "échec : $what"; cat "$folder/message"; exit 1; }
  diff -rq "$folder/site-un" "$folder/autre/site" || { echo "échec : $what"; exit 1; }
  rm -rf "$folder/autre"
  echo "mêmes octets : $what"
}
build="$portraits build --output $folder/autre/site"
compare "autre dossier, autre ordre des fichiers, un fil" $build --jobs 1
compare "huit fils, turc, fuseau de Kiribati" env LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 LANGUAGE=tr TZ=Pacific/Kiritimati $build --jobs 8
compare "aucune langue, fuseau vide, autre TMPDIR" env -i PATH=/nowhere LC_ALL=C TZ= TMPDIR="$folder" $build
compare "autre umask, sans dossier personnel" sh -c "umask 077; HOME=/nonexistent XDG_CACHE_HOME=/nonexistent FONTCONFIG_FILE=/nonexistent $build"
if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then compare "adresses fixes" setarch -R $build; fi
if [ "$(id -u)" -eq 0 ] && setpriv --reuid 65534 --regid 65534 --clear-groups "$portraits" --version >/dev/null 2>&1; then
  compare "autre utilisateur" setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent $build
else
  echo "sauté : autre utilisateur (il faut être root, et que le programme soit lisible par tous)"
fi
if grep -l "$folder\|$source" -r "$folder/site-un" "$3/manifeste.json"; then echo "échec : un chemin de cette machine est publié"; exit 1; fi
