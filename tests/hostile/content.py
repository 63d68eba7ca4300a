"""A small publication whose every text is hostile: twelve territories with members, indicators, tables, figures, images, layers."""
import csv
import io
import json
import re
import shutil
from pathlib import Path


def payloads(kind):
    """The lines of payloads.txt under “## kind”, their escapes read."""
    section, found = "", []
    for line in (Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif section == kind and line:
            special = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}
            found.append(re.sub(r"\\(u[0-9A-Fa-f]{4}|[nrt\\])",
                                lambda m: chr(int(m[1][1:], 16)) if m[1][0] == "u" else special[m[1]], line))
    return found


def siren(number):
    """Nine digits with their key (Luhn)."""
    digits = [2, 0, 0] + [int(c) for c in f"{number:05d}"]
    total = sum(d if (8 - i) % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits))
    return "".join(map(str, digits)) + str(-total % 10)


class Texts:
    """One payload after the other. What goes into Markdown, phrases or names is the same text: every field must bear it."""

    def __init__(self, words, start=0):
        self.words, self.next = words, start

    def __call__(self, most=None):
        self.next += 1
        return self.words[self.next % len(self.words)]


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML


def table(rows):
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue()


def phrase(text):
    """In phrases, braces are ours: doubled ones would be an expression."""
    return text.replace("{{", "{ {").replace("}}", "} }")


def publication(t):
    return {"titre": t(), "sous_titre": t(), "editeur": t(), "auteur": t(), "contact": t(), "edition": t(), "date": "2024-01-15",
            "geographie": t(), "licence": t(), "adresse": "https://exemple.fr/portraits/", "documents": ["portrait", "ensemble"],
            "editions": [{"titre": t(), "date": "2022-06-30", "resume": t()}],
            "couches": {"zones": {"tableau": "geo/zones.csv", "code": "zone", "nom": "nom", "titre": t(), "credit": t()},
                        "lieux": {"genre": "points", "fichier": "geo/lieux.geojson", "code": "code", "nom": "nom", "classe": "classe",
                                  "projection": "EPSG:4326", "titre": t(), "credit": t()}},
            "accueil": {"titre": phrase(t()), "chapeau": phrase(t()), "chiffres": [{"valeur": phrase(t()), "libelle": phrase(t())}]},
            "textes": {"mentions": "\n\n".join(["## " + t(), t(), "- " + t() + "\n- " + t()]), "accessibilite": t()}}


def territory(i, name, t):
    return {"id": f"ti-{i:04d}", "nom": name,
            "formes": {"de": "de " + name, "a": "à " + name, "sujet": name, "genre": "masculin", "nombre": "singulier"},
            "regions": ["27"], "departements": ["21"], "membres": [siren(2 * i), siren(2 * i + 1)], "commune_principale": t(),
            "centre": [4 + 0.1 * i, 47.0], "personnes": [{"nom": t(), "fonction": t(), "organisme": t(), "contact": t()}],
            "textes": {"presentation": t(), "identite": t()}}


def indicator(t, **more):
    return {"libelle": t(), "libelle_court": t(), "unite": t(), "unite_singulier": t(), "sources": ["s"], "millesime": t(), "champ": t(),
            "definition": t(), "theme": t(), "agregation": "somme"} | more


def catalogue(t):
    return {"sources": {"s": {"producteur": t(), "produit": t(), "millesime": t(), "licence": t(), "url": t(), "extraction": "2023-12-05"}},
            "indicateurs": {
                "population": indicator(t, table="population.csv", colonnes={"perimetre": "code", "annee": "annee", "valeur": "valeur"}),
                "emploi": indicator(t, table="emploi.csv", annee=2020, colonnes={"perimetre": "code", "valeurs": {"a": "ca", "b": "cb"}},
                                    modalites={"a": {"libelle": t(), "court": t()}, "b": {"libelle": t(), "court": t()}}),
                "genre": indicator(t, agregation="aucune", nature="categorie", table="genre.csv", annee=2020,
                                   modalites={"a": {"libelle": t()}, "b": {"libelle": t()}}, colonnes={"perimetre": "code", "valeur": "valeur"})},
            "chiffres": {"c": {"valeur": 12, "unite": t(), "source": "s", "millesime": t()}},
            "referentiels": {"entites": "entites.csv", "departements": "departements.csv", "regions": "regions.csv"}}


def figure(t, name, kind, indicators, **more):
    return {"figure": {"id": name, "type": kind, "titre": phrase(t()), "sous_titre": phrase(t()), "note": phrase(t()),
                       "indicateurs": indicators} | more}


def portrait(t):
    p = lambda: phrase(t())
    return {"nom": "portrait", "par": "territoire", "titre": p(),
            "couverture": {"surtitre": p(), "edition": p(), "lieu": p(), "lieux": p(), "faits": [{"valeur": "{{nombre_membres}}", "libelle": p()}],
                           "emetteurs": [{"lignes": [p(), p()]}, {"fichier": "images/dessin ' \" <b>.svg", "alternative": p()}]},
            "chapitres": [{"id": "identite", "titre": p(), "chapeau": p(), "titre_courant": p(), "notes": {"n": p()}, "blocs": [
                {"tuiles": [{"indicateur": "population", "libelle": p(), "ligne": p(), "compare": "population", "libelle_compare": p(),
                             "perimetres": ["territoire", "ti"]}], "note": p()},
                {"compteurs": [{"valeur": "12", "libelle": p()}]},
                {"texte": p() + "[^n]"}, {"chapeau": p()}, {"titre": p(), "niveau": 3}, {"liste": [p(), p()]}, {"note": p()},
                {"citation": {"texte": p(), "auteur": p(), "fonction": p()}},
                {"contact": {"nom": p(), "adresse": p(), "telephone": p(), "courriel": p(), "lien": p()}},
                {"encadre": {"titre": p(), "blocs": [{"texte": p()}]}},
                {"definitions": [{"terme": p(), "texte": p()}]},
                {"facteurs": [{"titre": p(), "texte": p()}]},
                {"personnes": {}},
                {"image": {"fichier": "images/dessin ' \" <b>.svg", "alternative": p(), "credit": p()}}]},
                {"id": "figures", "titre": p(), "blocs": [
                    figure(t, "membres", "tableau", ["population"], contenu="membres"),
                    figure(t, "barres", "barres", ["emploi"]), figure(t, "empilees", "barres-empilees", ["emploi"]),
                    figure(t, "anneau", "anneau", ["emploi"]), figure(t, "courbes", "courbes", ["population"]),
                    figure(t, "carte", "carte-locale", ["population"])]},
                {"id": "fin", "titre": p(), "blocs": [{"sources": {}}, {"signes": {}}]}],
            "quatrieme": {"titre": p(), "texte": p(), "contact": p(), "mentions": p(), "code_qr": True}}


def ensemble(t):
    p = lambda: phrase(t())
    return {"nom": "ensemble", "titre": p(), "menu": p(), "couverture": {"titre": p(), "resume": p(), "surtitre": p()},
            "chapitres": [{"id": "cartes", "titre": p(), "blocs": [
                figure(t, "choroplethe", "carte-choroplethe", ["population"], comptage=True),
                figure(t, "categories", "carte-categories", ["genre"]),
                figure(t, "couches", "carte", [], couches=[{"noms": {"couche": "territoires"}}, {"points": {"couche": "lieux", "libelle": p()}}]),
                {"index_territoires": {}}, {"sommaire": {}}]}]}


SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>%s</title><desc>%s</desc><metadata>%s</metadata>
<g id="%s" class="%s" data-x="%s"><path fill="#c4431b" d="M0 0H40V20z"/></g></svg>"""


def attribute(text):
    for sign, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", " ")):
        text = text.replace(sign, reference)
    return text


def make(folder, source, words, t):
    """Writes content/ and data/ under `folder`; territories are named by `words`."""
    numbers = range(1, len(words) + 1)
    write(folder / "content/publication.yml", publication(t))
    write(folder / "content/documents/portrait.yml", portrait(t))
    write(folder / "content/documents/ensemble.yml", ensemble(t))
    for i, word in zip(numbers, words):
        write(folder / f"content/territoires/ti-{i:04d}.yml", territory(i, word, t))
    write(folder / "content/images/dessin ' \" <b>.svg", SVG % tuple(attribute(t()) for _ in range(6)))
    write(folder / "content/geo/zones.csv", table([["membre", "zone", "nom"]] + [[siren(2 * i), "z", t()] for i in numbers]))
    write(folder / "content/geo/lieux.geojson", {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": f"l{i}", "nom": t(), "classe": t()},
         "geometry": {"type": "Point", "coordinates": [4 + 0.1 * i, 47.05]}} for i in numbers]})
    write(folder / "data/catalogue.yml", catalogue(t))
    tables = folder / "data/tables"
    write(tables / "regions.csv", table([["code", "nom"], ["27", t()], ["84", t()]]))
    write(tables / "departements.csv", table([["code", "nom", "region"], ["21", t(), "27"]]))
    write(tables / "entites.csv", table([["code", "nom", "type", "departement", "region", "communes", "population_2020", "lon", "lat"]] + [
        [siren(2 * i + k), t(), "CC", "21", "27", "12", str(900 * i + 70 * k), str(4 + 0.1 * i + 0.03 * k), str(47 + 0.2 * k)]
        for i in numbers for k in (0, 1)]))
    codes = [f"ti-{i:04d}" for i in numbers]
    write(tables / "population.csv", table([["code", "annee", "valeur"]] + [
        [code, str(year), str(1000 + 37 * k + year)] for k, code in enumerate(codes) for year in (2019, 2020)]))
    write(tables / "emploi.csv", table([["code", "ca", "cb"]] + [[code, str(100 + 11 * k), str(700 - 9 * k)] for k, code in enumerate(codes)]))
    write(tables / "genre.csv", table([["code", "valeur"]] + [[code, "ab"[k % 2]] for k, code in enumerate(codes)]))
    shutil.copytree(source / "data/geo", folder / "data/geo", dirs_exist_ok=True)
