#!/bin/sh
# Every message of the program has a French translation: the strings found in the sources are compared with the catalogues.
# usage: catalogue_test.sh SOURCE_DIR
set -eu
cd "$1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
find generator \( -name '*.cpp' -o -name '*.hpp' \) | sort |
  xgettext --from-code=UTF-8 -C -ktr -kmessage:1 --files-from=- -o "$folder/messages.pot"
msgcat --use-first -o "$folder/fr.po" po/*.fr.po
msgcmp --use-untranslated "$folder/fr.po" "$folder/messages.pot" 2>"$folder/missing" || { cat "$folder/missing"; exit 1; }
if [ -n "$(msgattrib --untranslated "$folder/fr.po")" ]; then msgattrib --untranslated "$folder/fr.po"; exit 1; fi
