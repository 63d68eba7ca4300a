#!/usr/bin/env python3
"""No portrait shows another territory's value. Each of the 183 territories gets a text, a person and three values that nobody else has; they are looked
for in every file of the site, and found where they belong only. Then one value, and one text, of one territory change: only the files whose
record of inputs (entrees.json) says that they read it change.
usage: isolation_test.py PORTRAITS [all] [FOLDER]    run from the project's folder. Some portraits are made, of 183 marked territories; all with
“all”. FOLDER keeps what is made"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from site_readings import all_files, readings, trees_differ

program, *rest = sys.argv[1:]
program = str(Path(program).resolve())
EVERY = "all" in rest
kept = [argument for argument in rest if argument != "all"]
CHANGED = "ti-2703"
SOME = [CHANGED, "ti-2701", "ti-8407", "ti-0601", "ti-5301"]
# Marks by kind: their first number, and the step between territories. Seven digits, that no other number of the content has.
KINDS = {"texte": 7100003, "personne": 7300003, "emploi en 2011": 1900007, "emploi d’un secteur": 4100003, "population": 5500001}
STEP = 13
SECTOR = "metallurgie"
SPACE = "[\u202f\u00a0\u2009 .,]?"
# Where the values of a territory are shown beside those of others: tables of all of them, for a reader to compare.
DECLARED = {
    "population": r"index\.html|territoires/index\.html|regions/.*|indicateurs/population/.*|donnees/.*|assets/.*|publication/.*|cartes/.*",
    "emploi en 2011": r"donnees/.*|indicateurs/emploi-industriel/.*",
    "emploi d’un secteur": r"donnees/.*|indicateurs/emploi-secteur/.*",
    "texte": r"(?!)", "personne": r"(?!)",
}
# Where the marks of a territory are seen in its own folder: a test that sees nothing proves nothing.
SEEN_AT_HOME = {".html": {"texte", "personne", "emploi en 2011", "population"}, ".pdf": {"texte", "personne", "population"},
                ".csv": {"emploi en 2011", "population"}}


def territory_ids():
    return sorted(path.stem for path in Path("content/territoires").glob("*.yml"))


def mark(kind, position):
    return KINDS[kind] + STEP * position


def edit_rows(path, change):
    """Each row as a dictionary by column, changed in place."""
    lines = path.read_text(encoding="utf-8-sig").rstrip("\n").split("\n")
    header = lines[0].split(";")
    rows = [dict(zip(header, line.split(";"))) for line in lines[1:]]
    for row in rows:
        change(row)
    path.write_text("\n".join([lines[0], *(";".join(row[name] for name in header) for row in rows)]) + "\n", encoding="utf-8")


def without_curve():
    """Territories whose jobs are not known in the first year: their portrait draws no index, and does not say the year in between."""
    lines = [line.split(";") for line in Path("data/tables/demo-emploi-industriel.csv").read_text(encoding="utf-8-sig").split()]
    first = lines[0].index("2004")
    return {line[0] for line in lines[1:] if not line[first].isdigit()}


def put(where, column, kind, positions, **key):
    """Change of a row: the territory's own mark in a column, where the other columns say `key`."""
    def change(row):
        if row["territoire"] in positions and all(row[name] == wanted for name, wanted in key.items()):
            row[column] = str(mark(kind, positions[row["territoire"]]))
    edit_rows(where, change)


def prepare(folder):
    for part in ("content", "data", "themes"):
        shutil.copytree(part, folder / part)
    positions = {identifier: i for i, identifier in enumerate(territory_ids())}
    for identifier, i in positions.items():
        with (folder / f"content/territoires/{identifier}.yml").open("a", encoding="utf-8") as file:
            file.write(f"\npersonnes:\n  - nom: Claude M{mark('personne', i)}\n    fonction: témoin\n"
                       f"textes:\n  presentation: |\n    Le territoire porte la marque M{mark('texte', i)}, qui n’est qu’à lui.\n")
    tables = folder / "data/tables"
    put(tables / "demo-emploi-industriel.csv", "2011", "emploi en 2011", positions)
    put(tables / "demo-emploi-secteur.csv", "emplois", "emploi d’un secteur", positions, secteur=SECTOR)
    put(tables / "population.csv", "population", "population", positions, annee="2022")
    return positions


def build(folder, name, jobs):
    site = folder / name
    only = [] if EVERY else ["--only", ",".join(SOME)]
    done = subprocess.run([program, "build", "--jobs", str(jobs), "--sans-compression", *only, "--output", str(site)], cwd=folder, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"échec : site {name} : code {done.returncode}\n{done.stdout}{done.stderr}")
    return site


def marks_in(site):
    """{path: {(kind, position)}} of every file where a mark can be read."""
    number = re.compile(rf"(?<!\d)(\d){SPACE}(\d{{3}}){SPACE}(\d{{3}})(?!\d)")
    by_number = {mark(kind, i): (kind, i) for kind in KINDS for i in range(len(territory_ids()))}

    def look(path):
        found = set()
        for how, text in readings(path):
            if how == "objets":
                continue  # of PDF: numbers there are coordinates
            for a, b, c in number.findall(text):
                if (which := by_number.get(int(a + b + c))) is not None:
                    found.add(which)
        return str(path.relative_to(site)), found

    with ThreadPoolExecutor(2) as pool:
        return {path: found for path, found in pool.map(look, all_files(site)) if found}


def owners(site):
    """{folder of a portrait: its territory}, as each record of inputs says."""
    found = {}
    for record in site.glob("territoires/*/entrees.json"):
        own = json.loads(record.read_text(encoding="utf-8"))["fichiers"]
        found[str(record.parent.relative_to(site)) + "/"] = Path(own[0]).stem
    return found


def owner_of(path, folders):
    return next((identifier for folder, identifier in folders.items() if path.startswith(folder)), None)


def misplaced(site, positions, folders):
    """Sentences about marks that stand where they do not belong, then about those that are missing from their own portrait."""
    names = {i: identifier for identifier, i in positions.items()}
    regions = {identifier: re.search(r'regions: \["(\w+)"', Path(f"content/territoires/{identifier}.yml").read_text()).group(1) for identifier in positions}
    misled, wrong, seen, region_marks = {}, [], {}, {}
    for path, marks in marks_in(site).items():
        own = owner_of(path, folders)
        for kind, i in marks:
            if own == names[i]:
                seen.setdefault(own, {}).setdefault(Path(path).suffix, set()).add(kind)
            elif own is not None or not re.fullmatch(DECLARED[kind], path):
                misled.setdefault((kind, path), []).append(names[i])
            elif path.startswith("regions/") and path.count("/") > 1:
                region_marks.setdefault(path.split("/")[1], set()).add(regions[names[i]])
    wrong += [f"« {kind} » de {', '.join(sorted(which)[:4])} ({len(which)} en tout) se lit dans {path}" for (kind, path), which in misled.items()]
    wrong += [f"la page de région {page} montre les territoires de {sorted(found)}" for page, found in region_marks.items() if len(found) > 1]
    silent = without_curve()
    for identifier in folders.values():
        own = seen.get(identifier, {})
        for suffix, kinds in SEEN_AT_HOME.items():
            wanted = kinds - ({"emploi en 2011"} if identifier in silent else set())
            if missing := wanted - own.get(suffix, set()):
                wrong.append(f"témoin : {sorted(missing)} de {identifier} ne se lit dans aucun {suffix} de son dossier")
    return wrong, sum(len(kinds) for own in seen.values() for kinds in own.values())


def reads(inputs, common, indicator, identifier):
    """Perimeters by which some outputs read an indicator of a territory: its own, or one that adds it up."""
    from_it = {indicator} | {made for made, parts in common["calculs"].items() if indicator in parts}
    holds = lambda place: place == identifier or identifier in common["parties"].get(place, [])
    return {place for line in inputs["valeurs"] if from_it & set(line["indicateurs"]) for place in line["lieux"] if holds(place)}


def unexplained(site, other, folders, indicator=None, alone=True):
    """Files that changed though their record of inputs does not name what changed: a text of CHANGED, or one of its values. `alone`: a value that
    no portrait compares with its own."""
    common = json.loads((site / "entrees.json").read_text(encoding="utf-8"))
    wrong, aggregates = [], set()
    changed = [path for path in trees_differ(site, other) if path.split(".gz")[0].split(".br")[0] not in ("manifeste.json", "SHA256SUMS")]
    for path in changed:
        own = owner_of(path, folders)
        if own == CHANGED:
            continue
        if indicator is None:
            wrong.append(f"un texte de {CHANGED} change {path}")
        elif own is None:
            if not reads(common["site"], common, indicator, CHANGED):
                wrong.append(f"une valeur de {CHANGED} change {path}")
        else:
            record = json.loads(next(site.joinpath(folder, "entrees.json") for folder in folders if path.startswith(folder)).read_text(encoding="utf-8"))
            by = reads(record, common, indicator, CHANGED) | reads(common["documents"][record["document"]], common, indicator, CHANGED)
            aggregates |= by
            if not by:
                wrong.append(f"une valeur de {CHANGED} change {path}, qui ne la lit pas")
            if alone and CHANGED in by:
                wrong.append(f"{path} lit une valeur de {CHANGED} pour lui-même")
    if not any(owner_of(path, folders) == CHANGED for path in changed):
        wrong.append(f"témoin : rien ne change dans le portrait de {CHANGED}")
    return wrong, len(changed), aggregates


def main(folder):
    positions = prepare(folder)
    site = build(folder, "site", 1)
    failures = [f"{path} n’est pas le même sur un fil et sur huit" for path in trees_differ(site, build(folder, "huit", 8))]
    folders = owners(site)
    wrong, seen = misplaced(site, positions, folders)
    failures += wrong

    text = folder / f"content/territoires/{CHANGED}.yml"
    before = text.read_text(encoding="utf-8")
    text.write_text(before.replace("qui n’est qu’à lui", "qui n’est vraiment qu’à lui"), encoding="utf-8")
    by_text, files_text, _ = unexplained(site, build(folder, "texte", 2), folders)
    text.write_text(before, encoding="utf-8")

    counts = {}
    for year, alone in (("2011", True), ("2023", False)):  # then the one that the national map and the ranks show
        def change(row):
            if row["territoire"] == CHANGED:
                row[year] = "31415"
        edit_rows(folder / "data/tables/demo-emploi-industriel.csv", change)
        by_value, counts[year], aggregates = unexplained(site, build(folder, f"valeur-{year}", 2), folders, "emploi_industriel", alone)
        failures += by_value
    failures += by_text
    if failures:
        sys.exit("\n".join(["échec :", *failures[:60], f"{len(failures)} en tout"]))
    print(f"isolement : {len(KINDS)} marques de {len(positions)} territoires, lues {seen} fois dans les {len(folders)} portraits, chacune chez elle ; "
          f"mêmes octets sur un fil et sur huit ; un texte change {files_text} fichiers, la valeur de 2011 {counts['2011']}, "
          f"celle de 2023 {counts['2023']} par {', '.join(sorted(aggregates))}")


if __name__ == "__main__":
    if kept:
        main(Path(kept[0]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            main(Path(scratch))
