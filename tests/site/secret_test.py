#!/usr/bin/env python3
"""What is secret is nowhere. Numbers of seven digits are put in the tables and hidden in every way there is: a column of flags, a sign after the number,
too few units, one unit that dominates. The site must hold none of them, in any form, in any kind of file; and it must be the same bytes when the
hidden numbers are others: so no bar, no class, no rank, no share, no hash comes from them. The same numbers left open are then found in every kind of
file, which shows that this test can see.
usage: secret_test.py PORTRAITS [FOLDER]    run from the project's folder; FOLDER keeps what is made"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from site_readings import all_files, readings, trees_differ

program, *kept = sys.argv[1:]
program = str(Path(program).resolve())
HERE, THERE = "ti-2703", "ti-8407"
SECTOR = "automobile"
# name → (numbers hidden in the first site, in the second)
NUMBERS = {"drapeau": (7368787, 5754853), "signe": (9176939, 8314627), "effectif": (6972593, 4256233), "dominance": (3021377, 2976221),
           "population": (8283149, 6679559), "densité": (5213911, 7457633)}
SHARE = ("97.3137", "98.4519")  # of the largest unit: hidden too
SPACES = "\u202f\u00a0\u2009 "
GROUPS = ("", *SPACES, ",", ".")


class Forms:
    """A number as it is, grouped by any sign, rounded to the thousand, or to the million with one or two decimals."""

    def __init__(self, number):
        self.digits = {str(number), str(round(number, -3))}
        parts = [(t[:-6], t[-6:-3], t[-3:]) for t in self.digits]
        self.whole = re.compile("|".join(rf"(?<![\d.,])(?<!\d[{SPACES}]){re.escape(group.join(part))}(?!\d)" for part in parts for group in GROUPS))
        millions = "|".join(f"{number / 1e6:.{places}f}".replace(".", "[.,]") for places in (1, 2))
        self.millions = re.compile(rf"(?<!\d)(?:{millions})[\u202f\u00a0](?:M\b|million)")

    def in_text(self, text, squeezed):
        return any(digits in squeezed for digits in self.digits) and self.whole.search(text) or self.millions.search(text)

    def in_objects(self, text):
        """In the source of a PDF three numbers in a row are a place: only the digits together count."""
        return any(re.search(rf"(?<![\d.]){digits}(?!\d)", text) for digits in self.digits if digits in text)


def squeeze(text):
    for sign in GROUPS[1:]:
        text = text.replace(sign, "")
    return text


def holds(forms, how, text, squeezed=None):
    return forms.in_objects(text) if how == "objets" else forms.in_text(text, squeeze(text) if squeezed is None else squeezed)


def edit(path, change):
    path.write_text(change(path.read_text(encoding="utf-8-sig")), encoding="utf-8")


def set_cell(text, column, value, **key):
    """A table with one cell replaced, on the row whose columns say `key`."""
    lines = text.rstrip("\n").split("\n")
    header = lines[0].split(";")
    for i, line in enumerate(lines[1:], 1):
        cells = line.split(";")
        if all(cells[header.index(name)] == wanted for name, wanted in key.items()):
            cells[header.index(column)] = str(value)
            lines[i] = ";".join(cells)
            return "\n".join(lines) + "\n"
    sys.exit(f"échec : pas de ligne {key}")


def add_column(text, name, value):
    """A table with one more column: `value(cells by name)`."""
    lines = text.rstrip("\n").split("\n")
    header = lines[0].split(";")
    rows = [line + ";" + value(dict(zip(header, line.split(";")))) for line in lines[1:]]
    return "\n".join([lines[0] + ";" + name, *rows]) + "\n"


def declare(catalogue, indicator, addition):
    """One more line under an indicator of the catalogue."""
    return re.sub(rf"(?m)^(  {indicator}:\n)", rf"\1    {addition}\n", catalogue, count=1)


def prepare(folder, which, hidden):
    for part in ("content", "data", "themes"):
        shutil.copytree(part, folder / part)
    number = {name: pair[which] for name, pair in NUMBERS.items()}
    tables = folder / "data/tables"
    sign = " s" if hidden else ""
    edit(tables / "demo-emploi-prive.csv", lambda t: set_cell(t, "2023", number["drapeau"], territoire=HERE))
    edit(tables / "territoires.csv", lambda t: set_cell(t, "communes", f"{number['signe']}{sign}", territoire=HERE))
    edit(tables / "population.csv", lambda t: set_cell(t, "population", f"{number['population']}{sign}", territoire=THERE, annee="2022"))
    edit(tables / "densite-population.csv", lambda t: set_cell(t, "br", f"{number['densité']}{sign}", territoire=THERE))
    edit(tables / "demo-emploi-industriel.csv", lambda t: set_cell(t, "2023", number["effectif"], territoire=THERE))
    edit(tables / "demo-emploi-prive.csv", lambda t: set_cell(t, "2023", 9999991, territoire=THERE))  # a share that a page can hold
    edit(tables / "demo-etablissements.csv", lambda t: set_cell(t, "etablissements", 2 if hidden else 200, territoire=THERE))
    edit(tables / "demo-emploi-secteur.csv", lambda t: set_cell(t, "emplois", number["dominance"], territoire=HERE, secteur=SECTOR))
    if not hidden:
        return
    for name in ("prive", "industriel"):  # both tables have the same columns
        flag = "s" if name == "prive" else ""
        edit(tables / f"demo-emploi-{name}.csv", lambda t: add_column(t, "diffusion", lambda row: flag if row["territoire"] == HERE else ""))
    lines = [f"{HERE};{SECTOR};{SHARE[which]}"]
    (tables / "dominance.csv").write_text("\n".join(["territoire;secteur;part", *lines]) + "\n", encoding="utf-8")
    edit(folder / "data/catalogue.yml", add_rules)


def add_rules(catalogue):
    catalogue = catalogue.replace("    colonnes: &annees\n", "    colonnes: &annees\n      secret: diffusion\n")
    catalogue = declare(catalogue, "emploi_industriel", "secret: {seuil: 3, effectif: etablissements}")
    catalogue = declare(catalogue, "emploi_secteur", "secret: {dominance: {indicateur: part_du_premier, seuil: 85}}")
    share = ("  part_du_premier:\n    libelle: Part du premier établissement\n    unite: \"%\"\n    decimales: 4\n    sources: [demo]\n"
             "    statut: demonstration\n    millesime: \"2023\"\n    champ: Essai\n    agregation: aucune\n    table: dominance.csv\n"
             f"    modalites: {{{SECTOR}: Automobile}}\n    colonnes: {{perimetre: territoire, modalite: secteur, valeur: part}}\n    annee: 2023\n")
    return re.sub(r"(?m)^(indicateurs:\n)", lambda found: found.group(1) + share, catalogue, count=1)


def build(folder, name, *options):
    site = folder / "site"
    done = subprocess.run([program, "build", "--only", f"{HERE},{THERE}", "--recueil", "--output", str(site), *options], cwd=folder,
                          capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"échec : site {name} : code {done.returncode}\n{done.stdout}{done.stderr}")
    return site, done.stdout + done.stderr


def found_in(site, numbers, files=None):
    """Where numbers are read: {name: {kind of file: paths}}; in all files when none are given. The share of a largest unit counts as one of them."""
    wanted = {name: Forms(number) for name, number in numbers.items()}
    found = {name: {} for name in [*numbers, "part du premier"]}

    def look(path):
        hits = []
        for how, text in readings(path):
            squeezed = squeeze(text)
            hits += [(name, path, how) for name, forms in wanted.items() if holds(forms, how, text, squeezed)]
            if SHARE[0].replace(".", "") in squeezed or "part_du_premier" in text:
                hits.append(("part du premier", path, how))
        return hits

    with ThreadPoolExecutor(2) as pool:
        for hits in pool.map(look, files or all_files(site)):
            for name, path, how in hits:
                found[name].setdefault(path.suffix, set()).add(f"{path.relative_to(site)} {how}".strip())
    return found


def main(folder):
    first, second, open_one = folder / "un", folder / "deux", folder / "ouvert"
    prepare(first, 0, True)
    prepare(second, 1, True)
    prepare(open_one, 0, False)
    site, said = build(first, "secret")
    other, _ = build(second, "secret, autres nombres", "--sans-compression")
    clear, _ = build(open_one, "ouvert", "--sans-compression")

    failures = []
    for name, kinds in found_in(site, {name: pair[0] for name, pair in NUMBERS.items()}).items():
        failures += [f"« {name} » se lit dans {path}" for paths in kinds.values() for path in sorted(paths)]
    for pair in NUMBERS.values():
        failures += [f"« {n} » est dans un message du programme" for n in pair if holds(Forms(n), "", said)]
    failures += [f"{path} dépend des nombres cachés" for path in trees_differ(site, other)
                 if path not in ("manifeste.json", "SHA256SUMS") and not path.endswith((".gz", ".br"))]  # twins are read again above

    inputs = [json.loads((tree / "manifeste.json").read_text(encoding="utf-8"))["entrees"] for tree in (site, other)]
    if inputs[0] != inputs[1]:
        failures.append("l’empreinte d’une table, dans le manifeste, dépend des nombres cachés : qui les essaie les trouve")

    # The control: left open, each number is read, and every kind of file that holds numbers is seen to hold some.
    some = [path for path in all_files(clear) if path.relative_to(clear).parts[0] in ("index.html", "territoires", "donnees", "assets")]
    seen = found_in(clear, {name: pair[0] for name, pair in NUMBERS.items()}, some)
    del seen["part du premier"]
    kinds = {suffix for places in seen.values() for suffix in places}
    failures += [f"témoin : « {name} » n’est vu nulle part" for name, places in seen.items() if not places]
    failures += [f"témoin : rien n’est vu dans un fichier {suffix}"
                 for suffix in (".html", ".csv", ".json", ".js", ".svg", ".pdf", ".xlsx", ".geojson") if suffix not in kinds]
    if failures:
        sys.exit("\n".join(["échec :", *failures[:60], f"{len(failures)} en tout"]))
    count = sum(len(paths) for places in seen.values() for paths in places.values())
    print(f"secret : {len(NUMBERS)} nombres dans aucun des {len(all_files(site))} fichiers, mêmes octets avec d’autres nombres ; "
          f"ouverts, ils se lisent {count} fois, dans {', '.join(sorted(kinds))}")


if __name__ == "__main__":
    if kept:
        main(Path(kept[0]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            main(Path(scratch))
