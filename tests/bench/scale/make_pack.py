#!/usr/bin/env python3
"""Makes the content of a publication of N fictitious territories, with maps: make_pack.py N OUT_DIR

Invented centres (seeded), anywhere on the mainland's schematic outline, each the only member of its territory, in the department of the nearest
member of this project's table; their cells are the schematic boundaries. Values are drawn at random and declared as demonstration; indicators are those of the factsheet
workload. The plan is the same whatever N, so that the growth of time is the program's alone."""
import pathlib
import random
import re
import shutil
import sys

here = pathlib.Path(__file__).resolve().parent
project = here.parents[2]
factsheet = here.parent / "factsheet"
indicators = ["pop", "communes", "emplois", "part_ind", "chomage", "activite", "revenu", "etab", "creation", "cadres", "diplomes", "pauvrete"]


def rows(table):
    lines = (project / "data" / "tables" / table).read_text(encoding="utf-8-sig").splitlines()
    names = lines[0].split(";")
    return [dict(zip(names, line.split(";"))) for line in lines[1:]]


def outlines():
    """Rings of the mainland and of Corsica in data/geo/contours.yml."""
    text = (project / "data" / "geo" / "contours.yml").read_text(encoding="utf-8")
    mainland = re.search(r"^met:[^\n]*\n(.*?)^\S", text, re.S | re.M).group(1)
    numbers = [[float(word) for word in ring.split()] for ring in re.split(r"^  - ", mainland, flags=re.M)[1:]]
    return [list(zip(ring[::2], ring[1::2])) for ring in numbers]


def inside(ring, x, y):
    return sum((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
               for a, b in zip(ring, ring[1:] + ring[:1])) % 2 == 1


class Nearest:
    """The department and the region of the nearest member that this project's table knows."""

    def __init__(self):
        self.known = {}
        for row in rows("entites.csv"):
            if not row["departement"].startswith("97"):
                at = tuple(float(row[name].replace(",", ".")) for name in ("lon", "lat"))
                self.known.setdefault(self.square(at), []).append((at, (row["departement"], row["region"])))

    @staticmethod
    def square(at):
        return round(at[0]), round(at[1])

    def of(self, at):
        x, y = self.square(at)
        near = [each for i in (-1, 0, 1) for j in (-1, 0, 1) for each in self.known.get((x + i, y + j), [])]
        return min(near, key=lambda each: (0.69 * (each[0][0] - at[0])) ** 2 + (each[0][1] - at[1]) ** 2)[1]


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
    rng = random.Random(count)
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(here / "content", out / "content")
    shutil.copytree(project / "themes" / "portrait", out / "themes" / "portrait")
    for folder in "data/tables", "data/geo", "content/territoires":
        (out / folder).mkdir(parents=True)
    catalogue = (factsheet / "data" / "catalogue.yml").read_text(encoding="utf-8")
    catalogue = catalogue.replace("Insee, valeurs tirées au hasard sauf population et communes", "Banc d’essai, valeurs tirées au hasard")
    (out / "data" / "catalogue.yml").write_text(catalogue.replace("183 territoires", f"{count} territoires fictifs"), encoding="utf-8")
    for table in "departements", "regions":
        shutil.copy(project / "data" / "tables" / f"{table}.csv", out / "data" / "tables")
    shutil.copy(project / "data" / "geo" / "contours.yml", out / "data" / "geo")
    rings, nearest = outlines(), Nearest()
    entities = ["code;nom;type;departement;region;communes;population_2020;lon;lat"]
    years = [f"y{year}" for year in range(2004, 2024)]
    table = [";".join(["perimetre", *indicators, "s1", "s2", "s3", "s4", "s5", *years])]
    regions = sorted({row["region"] for row in rows("entites.csv") if not row["departement"].startswith("97")})
    for code in ["FR", *("R" + region for region in regions)]:
        table.append(";".join(map(str, [code, *values(rng)])))
    for i in range(count):
        lon, lat = rng.uniform(-5.2, 9.6), rng.uniform(41.3, 51.1)
        while not any(inside(ring, lon, lat) for ring in rings):
            lon, lat = rng.uniform(-5.2, 9.6), rng.uniform(41.3, 51.1)
        department, region = nearest.of((lon, lat))
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
