#!/usr/bin/env python3
"""Makes the official tables and the territory files from the open facts tables.

    python3 data/outils/make_official_tables.py FACTS [--territoires]

FACTS is the folder of the facts tables described in data/SOURCES.md. Tables go to data/tables/. Territory files are
written by hand from then on: they are made only with --territoires, and only where they do not exist yet.
"""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from tables_io import read_rows, read_table, write_table

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "data" / "tables"
TERRITORIES = ROOT / "content" / "territoires"

# Levels of the INSEE grid, from the densest to the sparsest; the first four are urban.
LEVELS = {
    "Grands centres urbains": "gcu",
    "Centres urbains intermédiaires": "cui",
    "Petites villes": "pv",
    "Ceintures urbaines": "cu",
    "Bourgs ruraux": "br",
    "Rural à habitat dispersé": "rhd",
    "Rural à habitat très dispersé": "rhtd",
}
URBAN = ("gcu", "cui", "pv", "cu")

# Capitals that the source database writes without their accent.
ACCENTS = {
    "Ecrins": "Écrins", "Ecueillé": "Écueillé", "Egletons": "Égletons", "Eguzon": "Éguzon", "Eloy": "Éloy",
    "Emeraude": "Émeraude", "Emilionnais": "Émilionnais", "Epernay": "Épernay", "Epinal": "Épinal", "Etain": "Étain",
    "Etampois": "Étampois", "Etangs": "Étangs", "Etienne": "Étienne", "Evian": "Évian", "Evreux": "Évreux",
    "Ile": "Île", "Iles": "Îles",
}


def clean_name(name):
    """The name as it is printed: apostrophe, ligature, accents on capitals, straight quotes and stray spaces mended."""
    name = " ".join(name.replace("\u00a0", " ").split())
    name = name.replace("'", "’").replace("Coeur", "Cœur").replace("Soeurs", "Sœurs").replace("Val d Amboise", "Val d’Amboise")
    name = re.sub(r'"([^"]+)"', "« \\1 »".replace(" ", "\u00a0"), name) if '"' in name else name
    return re.sub(r"\b[EI]\w+", lambda match: ACCENTS.get(match.group(), match.group()), name)


def number(text):
    """Text of the facts tables as an integer or a decimal number."""
    return float(text) if "." in text else int(text)


def write_places(facts):
    """Every intercommunality of France, the departments and the regions."""
    write_table(TABLES / "entites.csv",
                ["code", "nom", "type", "departement", "region", "communes", "population_2020", "lon", "lat"],
                ([row["code"], clean_name(row["nom"]), row["type"], row["departement"], row["region"], row["communes"],
                  row["population_2020"], float(row["lon"]), float(row["lat"])] for row in facts["entites"]))
    write_table(TABLES / "departements.csv", ["code", "nom", "region"],
                ([row["code"], clean_name(row["nom"]), row["region"]] for row in facts["departements"]))
    write_table(TABLES / "regions.csv", ["code", "nom"],
                ([row["code"], clean_name(row["nom"])] for row in facts["regions"]))


def write_communes(facts):
    """The communes of each member of each territory: what a search finds a territory by."""
    order = {row["id"]: place for place, row in enumerate(facts["territoires"])}
    rows = sorted(facts["communes"], key=lambda row: (order[row["territoire"]], row["membre"], row["code"]))
    write_table(TABLES / "communes.csv", ["code", "nom", "territoire", "membre", "code_postal"],
                ([row["code"], clean_name(row["nom"]), row["territoire"], row["membre"], row["code_postal"]] for row in rows))


def write_population(facts):
    """Population by year of the territories and of France, and of each member."""
    rows = [[row["territoire"], row["annee"], row["population"]] for row in facts["population"]]
    rows += [["FR", row["annee"], row["population_france"]] for row in facts["france"]]
    write_table(TABLES / "population.csv", ["territoire", "annee", "population"], rows)
    entities = {row["code"]: row for row in facts["entites"]}
    write_table(TABLES / "population-membres.csv", ["membre", "nom", "population"],
                ([row["code"], clean_name(entities[row["code"]]["nom"]), entities[row["code"]]["population_2020"]]
                 for row in facts["membres"]))


def write_density(facts):
    """Population and communes by density level, one column for each level."""
    codes = list(LEVELS.values())
    for measure in ("population", "communes"):
        by_territory = defaultdict(dict)
        for row in facts["densite"]:
            by_territory[row["territoire"]][LEVELS[row["niveau"]]] = int(row[measure])
        rows = []
        for territory, levels in by_territory.items():
            values = [levels[code] for code in codes]
            urban = sum(levels[code] for code in URBAN)
            totals = [urban, sum(values) - urban, sum(values)]
            rows.append([territory, *values, *totals])
        write_table(TABLES / f"densite-{measure}.csv", ["territoire", *codes, "urbaines", "rurales", "classees"], rows)


# Towns and districts of the national programmes in the whole country, ANCT, 2023: the territories' share of them is computed.
PROGRAMMES_OF_FRANCE = {"acv": 245, "pvd": 1646, "qpv": 824, "communes_massif": 8594}


def write_territories_table(facts):
    """One line for each territory: area, communes, members, programmes; one for France, where only some are known."""
    columns = ["communes", "membres", "population_2020", "superficie_km2", "communes_massif", "acv", "pvd", "qpv",
               "france_services"]
    single = Counter(row["territoire"] for row in facts["membres"] if row["type"] == "commune")
    rows = [[row["territoire"], *(number(row[column]) for column in columns), LEVELS[row["densite_dominante"]],
             single[row["territoire"]], int(row["membres"]) - single[row["territoire"]]] for row in facts["indicateurs"]]
    france = {row["annee"]: row["population_france"] for row in facts["france"]}
    known = {"population_2020": france["2020"], **PROGRAMMES_OF_FRANCE}
    rows.append(["FR", *(known.get(column, "") for column in columns), "", "", ""])
    write_table(TABLES / "territoires.csv",
                ["territoire", *columns, "densite_dominante", "membres_communes", "intercommunalites"], rows)


# Projects of the first period by type, as the programme's press kit of 9 November 2023 counts them.
PRESS_KIT_ACTIONS = {"eau": 54, "energie": 269, "ecologie_industrielle": 224, "optimisation": 277, "friches": 152, "numerique": 97,
                     "recherche": 203, "filieres": 232, "marque_employeur": 148, "promotion": 268, "formation": 208, "anticipation": 123}


def write_press_kit_table():
    write_table(TABLES / "actions-dossier-presse.csv", ["perimetre", *PRESS_KIT_ACTIONS], [["TI", *PRESS_KIT_ACTIONS.values()]])


def quoted(text):
    """A YAML scalar: quoted where the plain form would be read as something else."""
    return f'"{text}"' if re.search(r"[:#,\[\]{}]|^[\W\d]", text) else text


def codes_list(codes):
    return "[" + ", ".join(f'"{code}"' for code in codes) + "]"


def territory_file(territory, forms, members, entities, main_commune):
    """The text of one content/territoires/<id>.yml."""
    regions = [territory["region"]] + [code for code in territory["regions"].split("|") if code != territory["region"]]
    lines = ["# yaml-language-server: $schema=../schemas/territoire.json", f"id: {territory['id']}", f"nom: {quoted(clean_name(territory['nom']))}", "formes:"]
    lines += [f"  {key}: {quoted(forms[key])}" for key in ("de", "a", "sujet", "genre", "nombre")]
    lines += [f"regions: {codes_list(regions)}", f"departements: {codes_list(territory['departements'].split('|'))}", "membres:"]
    lines += [f'  - "{code}"  # {clean_name(entities[code]["nom"])}' for code in members]
    lines += [f"commune_principale: {quoted(main_commune)}", f"centre: [{territory['lon']}, {territory['lat']}]"]
    return "\n".join(lines) + "\n"


def write_territory_files(facts):
    """Territory files that do not exist yet; the forms of each name are declared in formes.csv, never guessed."""
    forms = {row["id"]: row for row in read_table(Path(__file__).with_name("formes.csv"))}
    entities = {row["code"]: row for row in facts["entites"]}
    towns = {row["territoire"]: clean_name(row["commune_principale"]) for row in facts["indicateurs"]}
    members = defaultdict(list)
    for row in facts["membres"]:
        members[row["territoire"]].append(row["code"])
    TERRITORIES.mkdir(parents=True, exist_ok=True)
    for territory in facts["territoires"]:
        key = territory["id"]
        path = TERRITORIES / f"{key}.yml"
        if path.exists():
            continue
        ordered = sorted(members[key], key=lambda code: (-int(entities[code]["population_2020"]), code))
        path.write_text(territory_file(territory, forms[key], ordered, entities, towns[key]), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path, help="folder of the facts tables")
    parser.add_argument("--territoires", action="store_true", help="also write the territory files that are missing")
    arguments = parser.parse_args()
    names = ("territoires", "membres", "entites", "indicateurs", "population", "densite", "france", "departements", "regions", "communes")
    facts = {name: read_rows(arguments.facts / f"{name}.csv") for name in names}
    write_places(facts)
    write_communes(facts)
    write_population(facts)
    write_density(facts)
    write_territories_table(facts)
    write_press_kit_table()
    if arguments.territoires:
        write_territory_files(facts)


if __name__ == "__main__":
    main()
