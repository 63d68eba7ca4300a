#!/bin/sh
# Layers declared over real files: what is read, what is left out and named, what is refused. Skipped (77) where the open data is absent.
# usage: real_layers_test.sh PORTRAITS SOURCE
set -eu
portraits=$1
source=$2
data=$source/../shared/data
if [ ! -f "$data/zones_emploi.topojson" ]; then
  echo "sans objet : ../shared/data et ses couches réelles sont absents"
  exit 77
fi
data=$(cd "$data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source"
ln -s "$(pwd)/data" "$work/data"  # beside the copied content, whose own layers name tables there
export LANGUAGE=fr
fail() { echo "échec : $*"; cat "$work/message"; exit 1; }

# checked NAME CODE LAYERS OPTIONS… : check, with these layers declared, ends with this code.
checked() {
  name=$1; code=$2; layers=$3; shift 3
  rm -rf "$work/content"
  cp -r content "$work/content"
  cp -r "$data" "$work/content/fonds"  # what publication.yml names stands in the content
  printf '%s\n' "$layers" >"$work/layers"
  grep -q '^couches:' "$work/content/publication.yml" || echo 'couches:' >>"$work/content/publication.yml"
  sed -i "/^couches:/r $work/layers" "$work/content/publication.yml"
  got=0
  "$portraits" check --content "$work/content" "$@" >"$work/message" 2>&1 || got=$?
  [ "$got" -eq "$code" ] || fail "$name : code $got"
  echo "vu : $name"
}
said() { for words in "$@"; do grep -qF -- "$words" "$work/message" || fail "$name : « $words » n’est pas dit"; done; }
unsaid() { for words in "$@"; do if grep -qF -- "$words" "$work/message"; then fail "$name : « $words » est dit"; fi; done; }

zones="  zones-essai: {fichier: fonds/zones_emploi.topojson, code: id_ze, nom: nom_ze, titre: zones d’emploi, credit: Insee"
checked "zones d’emploi, système supposé" 0 "$zones}"
said '[projection-assumed]' 'EPSG:4326' '[boundary-displaced]' '0101' 'laissées de côté'
checked "zones d’emploi, système déclaré" 0 "$zones, projection: EPSG:4326}"
unsaid '[projection-assumed]'
checked "système démenti" 1 "  dep: {fichier: fonds/departements.geojson, code: insee_dep, projection: EPSG:2154, titre: d, credit: IGN}"
said '[projection-contradicted]' 'EPSG:2154'
checked "attribut mal nommé" 1 "  dep: {fichier: fonds/departements.geojson, code: inse_dep, titre: d, credit: IGN}"
said '[boundaries-without-code]' 'insee_dep'
checked "centres d’intercommunalités" 0 \
  "  epci: {genre: points, fichier: fonds/epci_centroides.geojson, code: \"siren_epci, siren_ept\", nom: \"lib_epci, lib_ept\", titre: e, credit: DGCL}"
said '[point-outside-region]' '200057867 (Plaine Commune)'
checked "cercles à côté de la métropole" 1 "  cercles: {fichier: fonds/shapefile/cercles_drom.shp, code: CATEGORIE, titre: c, credit: IGN}"
said '[boundary-displaced]' 'vraies coordonnées'
checked "fichier remplacé par --couche" 0 "$zones}" --couche "zones-essai=$data/zones_emploi.topojson"
checked "couche inconnue" 1 "$zones}" --couche "zones-esai=$data/zones_emploi.topojson"
said '[layer-unknown]' 'zones-essai'
checked "couches et contours réels" 0 "$zones, projection: EPSG:4326}" --fond "$data/territoires_industrie_temps2.geojson"
said '[boundaries-found]'
echo "couches réelles vérifiées"
