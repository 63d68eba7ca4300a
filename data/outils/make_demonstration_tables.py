#!/usr/bin/env python3
"""Makes the demonstration tables: fictitious values, plausible and consistent, where no open figure exists.

    python3 data/outils/make_demonstration_tables.py

Reads the official tables and the territory files; writes data/tables/demo-*.csv. The seed is fixed and the clock is not
read: the same tables come back at every run.
"""

import random
import re
from collections import defaultdict
from pathlib import Path

from apportion import apportion, bounded_apportion
from demonstration_profiles import (ACTIONS, AFFINITIES, AXES, INDUSTRIAL_GROWTH, INDUSTRIAL_JOBS, NOT_AVAILABLE,
                                    OTHER_ACTIVITIES, PRIVATE_GROWTH, PRIVATE_JOBS, SECRET, SECRET_SECTORS, SECTORS, YEARS)
from tables_io import read_table, write_table

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "data" / "tables"
STATUS = "démonstration"
SEED = 183


def read_territories():
    """Id, main region, population, and share of the population in large urban centres and in rural communes."""
    density = {row["territoire"]: row for row in read_table(TABLES / "densite-population.csv")}
    population = {row["territoire"]: int(row["population_2020"]) for row in read_table(TABLES / "territoires.csv")}
    territories = []
    for path in sorted((ROOT / "content" / "territoires").glob("ti-*.yml")):
        text = path.read_text(encoding="utf-8")
        region = re.search(r'^regions: \["(\w+)"', text, re.MULTILINE).group(1)
        row = density[path.stem]
        classed = int(row["classees"])
        territories.append({"id": path.stem, "region": region, "population": population[path.stem],
                            "metropolitan": int(row["gcu"]) / classed,
                            "rural": 1 - int(row["urbaines"]) / classed})
    return territories


def rest_of_regions(territories):
    """Population of each region that lives outside its territories; public territorial establishments are not counted twice."""
    rest = defaultdict(int)
    for row in read_table(TABLES / "entites.csv"):
        if row["type"] not in ("EPT", "COM"):
            rest[row["region"]] += int(row["population_2020"])
    for territory in territories:
        rest[territory["region"]] -= territory["population"]
    return {code: max(0, people) for code, people in sorted(rest.items())}


def level_jobs(rng, territories):
    """Private and industrial jobs of 2023."""
    density = [t["population"] * (0.24 + 0.09 * t["metropolitan"]) * rng.uniform(0.86, 1.14) for t in territories]
    private = apportion(PRIVATE_JOBS["TI"], density, 10)
    rates = [0.21 + 0.13 * t["rural"] - 0.09 * t["metropolitan"] + rng.gauss(0, 0.055) for t in territories]
    rates = [rate + (0.09 if rng.random() < 0.12 else 0) for rate in rates]
    industrial = bounded_apportion(INDUSTRIAL_JOBS["TI"], private, rates, 0.083, 0.436, 10)
    return private, industrial


def series(rng, final, growth, spread, unit=10):
    """Values of all years that end at `final`: common growth, a lasting difference of the place, small accidents."""
    own, lasting = rng.gauss(0, spread), rng.gauss(0, spread * 1.1)
    sensitivity = rng.uniform(0.75, 1.3)
    index = [100.0]
    for step, common in enumerate(growth):
        shift = own if step < 15 else own * 0.3 + lasting
        index.append(index[-1] * (1 + (common * sensitivity + shift + rng.gauss(0, spread * 0.35)) / 100))
    return [round(final * value / index[-1] / unit) * unit for value in index[:-1]] + [final]


def trajectory(values):
    """Class of a series of private jobs: change before (2014-2019) and after (2019-2023) the health crisis."""
    at = dict(zip(YEARS, values))
    before, after = at[2019] > at[2014], at[2023] > at[2019]
    return {(True, True): "croissance", (False, True): "rebond", (True, False): "retournement", (False, False): "recul"}[before, after]


def sector_weights(rng, region):
    affinity = AFFINITIES.get(region, {})
    return [weight * affinity.get(code, 1) * rng.lognormvariate(0, 0.95) for code, weight in SECTORS.items()]


def sum_columns(rows):
    return [sum(column) for column in zip(*rows)]


class Demonstration:
    """All fictitious values, complete; holes are made when they are written."""

    def __init__(self):
        self.rng = random.Random(SEED)
        self.territories = read_territories()
        self.ids = [t["id"] for t in self.territories]
        self.make_jobs()
        self.make_regions()
        self.make_sectors()
        self.make_establishments()
        self.make_actions()

    def make_jobs(self):
        private, industrial = level_jobs(self.rng, self.territories)
        self.private = {key: series(self.rng, jobs, PRIVATE_GROWTH, 1.0) for key, jobs in zip(self.ids, private)}
        self.industrial = {key: series(self.rng, jobs, INDUSTRIAL_GROWTH, 0.8) for key, jobs in zip(self.ids, industrial)}

    def total(self, values, region=None):
        """Sum of the territories, of all or of one region."""
        return sum_columns(values[t["id"]] for t in self.territories if region in (None, t["region"]))

    def make_regions(self):
        """Jobs of the regions and of France: their territories, and what lies outside."""
        rest = rest_of_regions(self.territories)
        outside_private = apportion(PRIVATE_JOBS["FR"] - PRIVATE_JOBS["TI"],
                                    [people * (1.9 if code == "11" else 1.0) for code, people in rest.items()], 10)
        rates = [0.10 if code == "11" else self.rng.uniform(0.11, 0.18) for code in rest]
        outside_industrial = bounded_apportion(INDUSTRIAL_JOBS["FR"] - INDUSTRIAL_JOBS["TI"], outside_private, rates, 0.05, 0.3, 10)
        self.regions = list(rest)
        for values, outside, growth in ((self.private, outside_private, PRIVATE_GROWTH),
                                        (self.industrial, outside_industrial, INDUSTRIAL_GROWTH)):
            for code, jobs in zip(rest, outside):
                values[f"R{code}"] = sum_columns([self.total(values, code), series(self.rng, jobs, growth, 0.2)])
            values["FR"] = sum_columns(values[f"R{code}"] for code in rest)
            values["TI"] = self.total(values)

    def make_sectors(self):
        """Industrial jobs by sector and private jobs by large sector, in 2023; regions and France are sums."""
        self.sectors, self.large = {}, {}
        for territory in self.territories:
            self.share_jobs(territory["id"], territory["region"], self.private[territory["id"]][-1], self.industrial[territory["id"]][-1])
        for code in self.regions:
            key = f"R{code}"
            inside = [self.total(values, code)[-1] for values in (self.private, self.industrial)]
            self.share_jobs(key, code, self.private[key][-1] - inside[0], self.industrial[key][-1] - inside[1])
            for values in (self.sectors, self.large):
                values[key] = sum_columns([values[key], self.total(values, code)])
        for values in (self.sectors, self.large):
            values["FR"] = sum_columns(values[f"R{code}"] for code in self.regions)
            values["TI"] = self.total(values)

    def share_jobs(self, key, region, private, industrial):
        sectors = apportion(industrial, sector_weights(self.rng, region), 5)
        while sorted(sectors)[-1] == sorted(sectors)[-2] and industrial:  # one main sector, never two
            sectors = apportion(industrial, sector_weights(self.rng, region), 5)
        weights = [weight * self.rng.uniform(0.82, 1.18) for weight in OTHER_ACTIVITIES.values()]
        self.sectors[key] = sectors
        self.large[key] = [industrial, *apportion(private - industrial, weights, 10)]

    def make_establishments(self):
        """Industrial establishments, and among them those of 50 employees or more."""
        self.establishments = {}
        for key in [*self.ids, *(f"R{code}" for code in self.regions)]:
            jobs = self.industrial[key][-1]
            large = max(1, round(jobs / self.rng.uniform(190, 270)))
            self.establishments[key] = [round(large / self.rng.uniform(0.024, 0.046)), large]
        for code in self.regions:  # a region has at least what its territories have
            inside = self.total(self.establishments, code)
            self.establishments[f"R{code}"] = [max(pair) for pair in zip(self.establishments[f"R{code}"], inside)]
        self.establishments["FR"] = sum_columns(self.establishments[f"R{code}"] for code in self.regions)
        self.establishments["TI"] = self.total(self.establishments)

    def make_actions(self):
        """Actions by project type: the totals of types and of territories are both kept."""
        types = [(kind, number) for axis in AXES.values() for kind, number in axis.items()]
        names = [kind for kind, _ in types]
        deck = [name for name, number in zip(names, apportion(ACTIONS, [n for _, n in types])) for _ in range(number)]
        self.rng.shuffle(deck)
        hands = apportion(ACTIONS - 4 * len(self.ids), [t["population"] ** 0.45 * self.rng.uniform(0.5, 1.6) for t in self.territories])
        self.actions, start = {}, 0
        for key, extra in zip(self.ids, hands):
            hand = deck[start:start + extra + 4]
            start += extra + 4
            self.actions[key] = [hand.count(name) for name in names]


def signed_row(key, values):
    """The row as it is written, with its holes."""
    if key in NOT_AVAILABLE:
        return ["n.d."] * len(values)
    return ["s"] * len(values) if key in SECRET else list(values)


def sector_row(key, values):
    """Two small cells are hidden together: one alone could be found by difference."""
    row = signed_row(key, values)
    if key in SECRET_SECTORS:
        for i in sorted((i for i, value in enumerate(values) if value), key=lambda i: (values[i], i))[:2]:
            row[i] = "s"
    return row


def large_sector_row(key, values):
    """Where industry is secret, construction is hidden too; where it is not available, nothing is."""
    if key in SECRET:
        return ["s", "s", *values[2:]]
    return signed_row(key, values)


def write_wide(name, header, values, make_row=lambda key, row: row):
    write_table(TABLES / f"demo-{name}.csv", ["territoire", "statut", *header],
                ([key, STATUS, *make_row(key, row)] for key, row in sorted(values.items())))


def write_long(name, codes, values, totals, make_row):
    """One line for each place and category; the line without category is the total, given even where parts are hidden."""
    rows = []
    for key, row in sorted(values.items()):
        rows.append([key, "", STATUS, signed_row(key, [totals[key][-1]])[0] if name == "emploi-secteur" else totals[key][-1]])
        rows += [[key, code, STATUS, value] for code, value in zip(codes, make_row(key, row))]
    write_table(TABLES / f"demo-{name}.csv", ["territoire", "secteur", "statut", "emplois"], rows)


# The industrial half of the 183 pairs: no count of them is published.
PAIRS = {"binomes-entreprise": {"tpe": 21, "pme": 74, "eti": 49, "groupe": 31, "reseau": 8},
         "binomes-fonction": {"dirigeant": 96, "site": 48, "cadre": 22, "president": 17}}


def write_pairs():
    for name, counts in PAIRS.items():
        write_table(TABLES / f"demo-{name}.csv", ["perimetre", "statut", *counts], [["TI", STATUS, *counts.values()]])


def write_tables(demo):
    write_wide("emploi-prive", YEARS, demo.private)
    write_wide("emploi-industriel", YEARS, demo.industrial, signed_row)
    write_long("emploi-grand-secteur", ["industrie", *OTHER_ACTIVITIES], demo.large, demo.private, large_sector_row)
    write_long("emploi-secteur", list(SECTORS), demo.sectors, demo.industrial, sector_row)
    write_wide("etablissements", ["etablissements", "etablissements_50"], demo.establishments, signed_row)
    kinds = [kind for axis in AXES.values() for kind in axis]
    write_wide("actions-type", kinds, demo.actions)
    axes = {key: [sum(row[kinds.index(kind)] for kind in axis) for axis in AXES.values()] for key, row in demo.actions.items()}
    write_wide("actions-axe", [*AXES, "total", "types_engages"],
               {key: [*row, sum(row), sum(1 for number in demo.actions[key] if number)] for key, row in axes.items()})
    codes = list(SECTORS)
    classes = {key: [codes[demo.sectors[key].index(max(demo.sectors[key]))], trajectory(demo.private[key])] for key in demo.ids}
    write_wide("categories", ["secteur_principal", "trajectoire"], classes,
               lambda key, row: [*signed_row(key, row[:1]), row[1]])


def main():
    write_tables(Demonstration())
    write_pairs()


if __name__ == "__main__":
    main()
