"""A publication of four territories, for tests that build it many times: content/ and data/ written whole, with fictitious values. Values, texts
and names can be replaced, to make another edition of it."""
from pathlib import Path

POPULATION = {
    "ti-2701": {2021: "12354", 2022: "12401"},
    "ti-2702": {2021: "48210", 2022: "48377"},
    "ti-8401": {2021: "s", 2022: "7311"},
    "ti-8402": {2021: "90112", 2022: "n.d."},
}
EMPLOYMENT = {"ti-2701": "21,4", "ti-2702": "9,8", "ti-8401": "s", "ti-8402": "30,25"}
NAMES = {"ti-2701": "Val de Brenne", "ti-2702": "Pays des Forges", "ti-8401": "Haute-Vallée", "ti-8402": "Plateau de l’Est"}
CENTRES = {"ti-2701": (4.2, 46.9), "ti-2702": (5.1, 47.3), "ti-8401": (4.6, 45.4), "ti-8402": (5.6, 45.9)}
MEMBERS = {"ti-2701": ["200000172"], "ti-2702": ["200000438", "200000545"], "ti-8401": ["200000800"], "ti-8402": ["200000925"]}
ENTITIES = ["200000172", "200000438", "200000545", "200000800", "200000925"]
TEXT = "La métallurgie y emploie une part croissante des habitants."

PUBLICATION = """titre: Quatre territoires
sous_titre: Un essai
editeur: Essai
auteur: Essai
contact: essai@exemple.fr
edition: {edition}
date: {date}
geographie: géographie au 1er janvier 2023
licence: Licence Ouverte 2.0
adresse: ""
theme: portrait
documents: [portrait]
accueil:
  titre: Un portrait pour chaque territoire
  chapeau: Quatre territoires d’essai.
"""

PLAN = """nom: portrait
par: territoire
format: portrait
titre: "{{{{territoire.nom}}}}"
couverture:
  edition: "{{{{publication.edition}}}}"
chapitres:
  - id: population
    titre: Population
    chapeau: "{{{{territoire.nom}}}} compte {{{{population}}}} habitants."
    blocs:
      - texte: "{text}"
      - figure:
          id: part-industrie
          type: barres
          titre: Part de l’industrie
          indicateurs: [part_industrie]
          perimetres: [territoire, ti]
"""

CATALOGUE = """sources:
  essai: {producteur: Essai, produit: table d’essai, millesime: "2022", licence: Licence Ouverte 2.0, url: "https://exemple.fr", extraction: 2023-12-05}
indicateurs:
  population:
    libelle: Population municipale
    libelle_court: Population
    unite: habitants
    decimales: 0
    sources: [essai]
    millesime: 2021 et 2022
    geographie: 2023
    theme: Population
    champ: Quatre territoires
    definition: Habitants.
    agregation: somme
    table: population.csv
    colonnes: {perimetre: territoire, annee: annee, valeur: population}
  part_industrie:
    libelle: Part de l’industrie
    unite: "%"
    decimales: 1
    sources: [essai]
    millesime: "2022"
    geographie: 2023
    theme: Emploi
    champ: Quatre territoires
    definition: Part de l’industrie dans l’emploi.
    agregation: aucune
    table: part.csv
    colonnes: {perimetre: territoire, valeur: part}
    annee: 2022
referentiels:
  entites: entites.csv
  departements: departements.csv
  regions: regions.csv
  membres: [essai]
"""


def table(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(";".join(row) for row in [header, *rows]) + "\n", encoding="utf-8")


def territory(code, name):
    lon, lat = CENTRES[code]
    members = "\n".join(f'  - "{member}"' for member in MEMBERS[code])
    return (f"id: {code}\nnom: {name}\nformes: {{de: de {name}, a: à {name}, sujet: {name}, genre: masculin, nombre: singulier}}\n"
            f'regions: ["{code[3:5]}"]\ndepartements: ["{"21" if code[3:5] == "27" else "01"}"]\nmembres:\n{members}\n'
            f"commune_principale: {name}\ncentre: [{lon}, {lat}]\n")


def write(folder, source, population=None, part=None, names=None, text=TEXT, edition="Édition 2023", date="2023-01-15", territories=None):
    """Writes content/ and data/ below `folder`; `source` is the project, for the outlines of the country."""
    folder, source = Path(folder), Path(source)
    population, part, names = population or POPULATION, part or EMPLOYMENT, names or NAMES
    codes = sorted(territories or names)
    content, data = folder / "content", folder / "data"
    for sub in (content / "territoires", content / "documents", data / "geo"):
        sub.mkdir(parents=True, exist_ok=True)
    for old in (content / "territoires").glob("*.yml"):
        old.unlink()
    (content / "publication.yml").write_text(PUBLICATION.format(edition=edition, date=date), encoding="utf-8")
    (content / "documents/portrait.yml").write_text(PLAN.format(text=text), encoding="utf-8")
    for code in codes:
        (content / "territoires" / f"{code}.yml").write_text(territory(code, names[code]), encoding="utf-8")
    (data / "catalogue.yml").write_text(CATALOGUE, encoding="utf-8")
    (data / "geo/contours.yml").write_bytes((source / "data/geo/contours.yml").read_bytes())
    tables = data / "tables"
    table(tables / "regions.csv", ["code", "nom"], [["27", "Bourgogne-Franche-Comté"], ["84", "Auvergne-Rhône-Alpes"]])
    table(tables / "departements.csv", ["code", "nom", "region"], [["21", "Côte-d’Or", "27"], ["01", "Ain", "84"]])
    table(tables / "entites.csv", ["code", "nom", "type", "departement", "region", "communes", "population_2020", "lon", "lat"],
          [[member, f"CC {names.get(code, code)} {i}", "CC", "21" if code[3:5] == "27" else "01", code[3:5], "12", "6000",
            f"{CENTRES[code][0] + i / 5:.2f}".replace(".", ","), f"{CENTRES[code][1] + i / 9:.2f}".replace(".", ",")]
           for code in sorted(MEMBERS) for i, member in enumerate(MEMBERS[code])])
    table(tables / "population.csv", ["territoire", "annee", "population"],
          [[code, str(year), value] for code in codes for year, value in sorted(population[code].items())])
    table(tables / "part.csv", ["territoire", "part"], [[code, part[code]] for code in codes])
    return folder


def command(portraits, source, *words, output="site"):
    """A build of it, to be run in its folder."""
    return [str(Path(portraits).resolve()), "build", "--themes", str(Path(source).resolve() / "themes"), "--output", str(output), *words]


if __name__ == "__main__":
    import sys
    write(sys.argv[1], sys.argv[2])
