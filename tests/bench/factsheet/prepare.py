#!/usr/bin/env python3
"""Makes the folder that the factsheet workload is built from: prepare.py OUT_DIR

Copies this folder's content, catalogue and theme; adds what derives from ../shared/bench (boundaries, tables; never committed), the
territories' own files and place tables of this project, and Liberation Sans. Exit code 77 when ../shared/bench is absent."""
import csv
import pathlib
import shutil
import sys

here = pathlib.Path(__file__).resolve().parent
project = here.parents[2]
fonts = pathlib.Path("/usr/share/fonts/truetype/liberation")


def absent(what):
    print(f"skipped: {what} is absent", file=sys.stderr)
    sys.exit(77)


def bench_folder():
    for parent in project, *project.parents:
        folder = parent / "shared" / "bench"
        if (folder / "territoires.csv").is_file():
            return folder
    absent("../shared/bench")


def write_table(bench, target):
    """One row for each territory, region ("R84") and for France ("FR")."""
    with open(bench / "territoires.csv", encoding="utf-8") as file:
        territories = list(csv.DictReader(file))
    with open(bench / "references.csv", encoding="utf-8") as file:
        references = list(csv.DictReader(file))
    columns = [name for name in references[0] if name != "reg"]
    with open(target, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";", lineterminator="\n")
        out.writerow(["perimetre", *columns])
        for row in territories:
            out.writerow([row["id"], *(row[name] for name in columns)])
        for row in references:
            code = row["reg"] if row["reg"] == "FR" else "R" + row["reg"]
            out.writerow([code, *(row[name] for name in columns)])
    return [row["id"] for row in territories]


def main():
    out = pathlib.Path(sys.argv[1])
    bench = bench_folder()
    if not fonts.is_dir():
        absent(f"{fonts} (package fonts-liberation)")
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(here / "content", out / "content")
    shutil.copytree(here / "data", out / "data")
    shutil.copytree(project / "themes" / "portrait", out / "themes" / "portrait")
    shutil.copytree(here / "themes" / "fiche", out / "themes" / "fiche")
    (out / "themes" / "fiche" / "fonts").mkdir()
    for face in "Regular", "Bold", "Italic":
        shutil.copy(fonts / f"LiberationSans-{face}.ttf", out / "themes" / "fiche" / "fonts")
    for folder in "data/tables", "data/geo", "content/geo", "content/territoires":
        (out / folder).mkdir(parents=True)
    for layer in "ti", "dep", "reg":
        shutil.copyfile(bench / f"{layer}.geojson", out / "content" / "geo" / f"{layer}.geojson")
    for table in "entites", "departements", "regions":
        shutil.copy(project / "data" / "tables" / f"{table}.csv", out / "data" / "tables")
    shutil.copy(project / "data" / "geo" / "contours.yml", out / "data" / "geo")
    for territory in write_table(bench, out / "data" / "tables" / "fiches.csv"):
        shutil.copy(project / "content" / "territoires" / f"{territory}.yml", out / "content" / "territoires")


main()
