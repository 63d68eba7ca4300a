"""Assumptions behind the fictitious tables: shapes of time, weights of sectors, totals to reach. No producer's figures
beyond the national totals that the programme published."""

YEARS = list(range(2004, 2024))

# National totals of 2023: all territories, then France.
PRIVATE_JOBS = {"TI": 11_400_000, "FR": 19_800_000}
INDUSTRIAL_JOBS = {"TI": 2_000_000, "FR": 3_100_000}
ACTIONS = 2429

# Yearly growth common to all places, in %: the crises of 2008-2009 and 2020 are visible.
PRIVATE_GROWTH = [1.0, 1.2, 1.5, 0.1, -1.8, 0.3, 0.7, -0.2, -0.3, 0.1, 0.3, 0.9, 1.5, 1.2, 1.6, -1.6, 3.1, 1.4, 0.8]
INDUSTRIAL_GROWTH = [-1.6, -1.5, -1.2, -1.7, -4.9, -2.4, -0.4, -0.8, -1.2, -1.0, -1.0, -0.5, 0.3, 0.6, 0.7, -1.9, 0.9, 1.1, 0.9]

# The twelve sectors, with their weight in the whole.
SECTORS = {
    "aeronautique": 9.0, "agroalimentaire": 19.0, "automobile": 7.0, "bois-papier": 6.0, "chimie": 14.0, "electronique": 8.5,
    "machines": 9.0, "metallurgie": 12.0, "textile": 3.5, "utilites": 6.5, "verre": 3.5, "autres": 4.5,
}
# Sectors that weigh more in the territories of a region, as a factor.
AFFINITIES = {
    "01": {"agroalimentaire": 3.0, "utilites": 2.5, "verre": 1.6}, "02": {"agroalimentaire": 3.0, "utilites": 2.5},
    "03": {"aeronautique": 2.5, "agroalimentaire": 2.0, "bois-papier": 2.0}, "04": {"agroalimentaire": 3.5, "utilites": 2.5},
    "06": {"agroalimentaire": 3.5, "utilites": 3.0}, "11": {"aeronautique": 1.8, "electronique": 1.7, "utilites": 1.5},
    "24": {"chimie": 1.9, "machines": 1.4, "electronique": 1.3}, "27": {"metallurgie": 2.0, "machines": 1.6, "automobile": 1.5},
    "28": {"automobile": 1.9, "chimie": 1.6, "verre": 2.0}, "32": {"automobile": 2.0, "metallurgie": 1.6, "verre": 1.6},
    "44": {"automobile": 1.6, "bois-papier": 1.9, "machines": 1.4, "textile": 1.5}, "52": {"agroalimentaire": 1.7, "aeronautique": 1.6, "textile": 1.6},
    "53": {"agroalimentaire": 2.4, "electronique": 1.3}, "75": {"aeronautique": 1.6, "bois-papier": 2.0, "agroalimentaire": 1.3},
    "76": {"aeronautique": 2.2, "agroalimentaire": 1.4, "textile": 1.4}, "84": {"chimie": 1.7, "metallurgie": 1.7, "machines": 1.5},
    "93": {"chimie": 1.6, "aeronautique": 1.5, "utilites": 1.5}, "94": {"agroalimentaire": 2.2, "utilites": 2.4, "aeronautique": 1.5},
}

# What is not industry, with its weight.
OTHER_ACTIVITIES = {"construction": 8.6, "commerce": 18.5, "transports": 8.2, "services": 48.0}

# Project types by axis, with their number in the programme's first count; scaled to ACTIONS.
AXES = {
    "transition": {"eau": 54, "energie": 269, "ecologie_industrielle": 224},
    "innovation": {"numerique": 97, "recherche": 203, "filieres": 232},
    "competences": {"marque_employeur": 148, "promotion": 268, "formation": 208, "anticipation": 123},
    "foncier": {"optimisation": 277, "friches": 152},
}

# Holes made on purpose, so that the signs of missing values are seen.
NOT_AVAILABLE = ("ti-0101", "ti-0301", "ti-0402")
SECRET = ("ti-9402",)
SECRET_SECTORS = ("ti-2703", "ti-2406", "ti-2706", "ti-2810", "ti-3215", "ti-4421", "ti-5209", "ti-5302", "ti-7506", "ti-7612", "ti-8411",
                  "ti-9401")
