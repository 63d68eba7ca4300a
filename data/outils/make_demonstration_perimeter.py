#!/usr/bin/env python3
"""Makes a fictitious earlier perimeter, to lay under the real one: no open file says the members of 2018 entity by entity.

    python3 data/outils/make_demonstration_perimeter.py

Reads the territory files and the list of entities; writes data/tables/demo-perimetre-2018.csv. Seeded, so that the same table comes
back at every run.
"""

import random
import re
from math import cos, hypot, radians
from pathlib import Path

from tables_io import read_table, write_table

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "data" / "tables"
STATUS = "démonstration"
SEED = 2018
KEPT = 0.78        # share of today's territories that "were there"
LEFT_OUT = 0.15    # share of today's members that were not yet in
NEIGHBOUR = 0.25   # chance of a neighbour that has since left


def read_members():
    """Territory id → codes of its members, in the order of the files."""
    members = {}
    for path in sorted((ROOT / "content" / "territoires").glob("ti-*.yml")):
        text = path.read_text(encoding="utf-8")
        listed = re.search(r"^membres: *\[(.*?)\]", text, re.MULTILINE | re.DOTALL)
        block = listed.group(1) if listed else re.search(r"^membres:\n((?: +- .*\n)+)", text, re.MULTILINE).group(1)
        members[path.stem] = re.findall(r'"(\w+)"', block)
    return members


def place(entity):
    lon, lat = (float(entity[key].replace(",", ".")) for key in ("lon", "lat"))
    return lon * cos(radians(lat)), lat


def nearest_outside(code, entities, taken):
    """The nearest entity of the same department that is in no territory, or none."""
    here = entities[code]
    near = [c for c, e in entities.items() if e["departement"] == here["departement"] and c not in taken and e["type"] in ("CC", "CA")]
    x, y = place(here)
    return min(near, key=lambda c: (hypot(place(entities[c])[0] - x, place(entities[c])[1] - y), c), default=None)


def main():
    rng = random.Random(SEED)
    entities = {row["code"]: row for row in read_table(TABLES / "entites.csv")}
    territories = read_members()
    taken = {code for codes in territories.values() for code in codes}
    rows = []
    for identifier, codes in territories.items():
        if rng.random() > KEPT:
            continue
        earlier = [code for code in codes if rng.random() > LEFT_OUT] or codes[:1]
        if rng.random() < NEIGHBOUR and (one := nearest_outside(codes[0], entities, taken)):
            earlier.append(one)
            taken.add(one)
        rows += [[code, identifier.replace("ti-", "p-"), STATUS] for code in earlier]
    write_table(TABLES / "demo-perimetre-2018.csv", ["membre", "perimetre", "statut"], rows)


if __name__ == "__main__":
    main()
