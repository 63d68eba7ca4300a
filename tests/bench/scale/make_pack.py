#!/usr/bin/env python3
"""Makes the content of a publication of N fictitious territories, with maps: make_pack.py N OUT_DIR

Invented centres (seeded), each the only member of its territory, in the department whose members of this project's table are nearest;
their cells are the schematic boundaries. Values are drawn at random and declared as demonstration. Document and theme are those of the
factsheet workload. Without Liberation Sans: exit code 77."""
import pathlib
import random
import shutil
import sys

here = pathlib.Path(__file__).resolve().parent
project = here.parents[2]
factsheet = here.parent / "factsheet"
fonts = pathlib.Path("/usr/share/fonts/truetype/liberation")
indicators = ["pop", "communes", "emplois", "part_ind", "chomage", "activite", "revenu", "etab", "creation", "cadres", "diplomes", "pauvrete"]


def rows(table):
    lines = (project / "data" / "tables" / table).read_text(encoding="utf-8-sig").splitlines()
    names = lines[0].split(";")
    return [dict(zip(names, line.split(";"))) for line in lines[1:]]


def centres_of_departments():
    sums = {}
    for row in rows("entites.csv"):
        if row["departement"][:2] in ("97", "2A", "2B"):
            continue
        place = sums.setdefault((row["departement"], row["region"]), [0, 0, 0])
        place[0] += float(row["lon"].replace(",", "."))
        place[1] += float(row["lat"].replace(",", "."))
        place[2] += 1
    return {code: (x / n, y / n) for code, (x, y, n) in sums.items()}


def siren(number):
    """Eight digits and the one that makes them a SIREN (Luhn)."""
    digits = f"{number:08d}"
    total = sum(sum(divmod(int(digit) * (2 if place % 2 else 1), 10)) for place, digit in enumerate(digits))
    return digits + str(-total % 10)


def values(rng):
    """A row of the factsheet's table: indicators, five shares that add up to 100, twenty years."""
    shares = [rng.randint(20, 400) for _ in range(5)]
    cut = [1000 * share // sum(shares) for share in shares]
    cut[0] += 1000 - sum(cut)
    numbers = [rng.randint(5000, 200000), rng.randint(3, 120), rng.randint(1500, 90000)]
    numbers += [f"{rng.uniform(5, 40):.1f}" for _ in range(3)] + [rng.randint(17000, 29000), rng.randint(20, 900)]
    numbers += [f"{rng.uniform(5, 30):.1f}" for _ in range(4)]
    year, years = 100.0, []
    for _ in range(20):
        years.append(f"{year:.1f}")
        year += rng.uniform(-1.5, 2)
    return numbers + [f"{share / 10:.1f}" for share in cut] + years


def main():
    count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    if not fonts.is_dir():
        print(f"skipped: {fonts} is absent (package fonts-liberation)", file=sys.stderr)
        sys.exit(77)
    rng = random.Random(count)
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(factsheet / "content", out / "content")
    shutil.copytree(factsheet / "data", out / "data")
    shutil.copytree(project / "themes" / "portrait", out / "themes" / "portrait")
    shutil.copytree(factsheet / "themes" / "fiche", out / "themes" / "fiche")
    for folder in "data/tables", "data/geo", "content/territoires", "themes/fiche/fonts":
        (out / folder).mkdir(parents=True, exist_ok=True)
    for face in "Regular", "Bold", "Italic":
        shutil.copy(fonts / f"LiberationSans-{face}.ttf", out / "themes" / "fiche" / "fonts")
    publication = out / "content" / "publication.yml"
    publication.write_text(publication.read_text(encoding="utf-8").split("\nfond:")[0] + "\n", encoding="utf-8")
    for table in "departements", "regions":
        shutil.copy(project / "data" / "tables" / f"{table}.csv", out / "data" / "tables")
    shutil.copy(project / "data" / "geo" / "contours.yml", out / "data" / "geo")
    departments = centres_of_departments()
    entities = ["code;nom;type;departement;region;communes;population_2020;lon;lat"]
    years = [f"y{year}" for year in range(2004, 2024)]
    table = [";".join(["perimetre", *indicators, "s1", "s2", "s3", "s4", "s5", *years])]
    regions = sorted({region for _, region in departments})
    for code in ["FR", *("R" + region for region in regions)]:
        table.append(";".join(map(str, [code, *values(rng)])))
    for i in range(count):
        (department, region), (lon, lat) = list(departments.items())[rng.randrange(len(departments))]
        lon, lat = lon + rng.uniform(-0.6, 0.6), lat + rng.uniform(-0.4, 0.4)
        member, territory = siren(90000000 + i), f"ti-{10000 + i}"
        entities.append(f"{member};Membre fictif {i + 1};CC;{department};{region};10;20000;{lon:.4f};{lat:.4f}")
        table.append(";".join(map(str, [territory, *values(rng)])))
        (out / "content" / "territoires" / f"{territory}.yml").write_text(
            f'id: {territory}\nnom: Territoire fictif {i + 1}\nformes:\n  de: du Territoire fictif {i + 1}\n  a: dans le Territoire fictif {i + 1}\n'
            f'  sujet: le Territoire fictif {i + 1}\n  genre: masculin\n  nombre: singulier\nregions: ["{region}"]\ndepartements: ["{department}"]\n'
            f'membres: ["{member}"]\ncentre: [{lon:.4f}, {lat:.4f}]\n', encoding="utf-8")
    (out / "data" / "tables" / "entites.csv").write_text("\n".join(entities) + "\n", encoding="utf-8")
    (out / "data" / "tables" / "fiches.csv").write_text("\n".join(table) + "\n", encoding="utf-8")


main()
