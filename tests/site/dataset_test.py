#!/usr/bin/env python3
"""The dataset for reuse, read by other programs than the one that wrote it: CSV, workbook and GeoJSON hold the same values.
usage: dataset_test.py SITE PORTRAITS     run from the project's folder"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

site, program = Path(sys.argv[1]), sys.argv[2]
folder = site / "donnees"
faults = []
check = lambda good, what: good or faults.append(what)


def rows(name, separator):
    text = (folder / name).read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


french, programs = rows("territoires.csv", ";"), rows("territoires.intl.csv", ",")
check((folder / "territoires.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "no BOM for French spreadsheets")
check(len(french) == len(programs) == 184, f"{len(french)} and {len(programs)} lines, 184 expected")
for one, other in zip(french[1:], programs[1:]):
    for a, b in zip(one, other):
        check(a == b or a.replace(",", ".") == b, f"« {a} » and « {b} » differ")
keys = programs[0]
check(all(re.fullmatch(r"[a-z0-9_]+", key) for key in keys), "a column name is not for programs")

# The workbook: sheets in order, the same cells as the French file.
spreadsheet = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
with zipfile.ZipFile(folder / "portraits.xlsx") as book:
    check(book.testzip() is None, "the workbook is damaged")
    names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    check(names == ["lisez-moi", "territoires", "valeurs", "membres", "indicateurs", "sources", "signes"], f"sheets {names}")
    shared = ["".join(t.itertext()) for t in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet2.xml"))
    check(sheet.find(f"{spreadsheet}mergeCells") is None, "merged cells")
    for row, expected in zip(sheet.iter(f"{spreadsheet}row"), programs):
        if row.get("r") == "1":
            continue
        for cell in row:
            letters = re.match("[A-Z]+", cell.get("r")).group()
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            value = cell.findtext(f"{spreadsheet}v")
            wanted = expected[column - 1]
            if cell.get("t") == "s":
                check(shared[int(value)].replace("\u202f", " ").replace("\xa0", " ") == wanted, f"{cell.get('r')}: {shared[int(value)]} is not {wanted}")
            else:
                check(abs(float(value) - float(wanted)) <= 1e-9 * abs(float(wanted)), f"{cell.get('r')}: {value} is not {wanted}")


def turn(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


features = json.loads((folder / "portraits.geojson").read_text(encoding="utf-8"))["features"]
check(len(features) == 183, f"{len(features)} features")
boxes = {"01": (-62, 15, -60, 17), "02": (-62, 14, -60, 15.5), "03": (-55, 2, -51, 6), "04": (55, -22, 56, -20), "06": (44, -14, 46, -12)}
for feature, line in zip(features, programs[1:]):
    properties = feature["properties"]
    check(feature["id"] == line[0] == properties["code_territoire"], f"feature {feature['id']} stands at the place of {line[0]}")
    for key, value in zip(keys, line):
        known = properties[key]
        if isinstance(known, float) or isinstance(known, int):
            check(float(value) == float(known), f"{line[0]} {key}: {known} is not {value}")
        elif known is None:
            check(properties[key + "_signe"] == value, f"{line[0]} {key}: missing for another reason than {value}")
    west, south, east, north = boxes.get(properties["code_region"], (-6, 41, 10, 51.5))
    for polygon in feature["geometry"]["coordinates"]:
        for place, ring in enumerate(polygon):
            check(ring[0] == ring[-1] and len(ring) >= 4, f"{line[0]}: an open ring")
            check((turn(ring) > 0) == (place == 0), f"{line[0]}: a ring turns the wrong way")
            check(all(west <= x <= east and south <= y <= north for x, y in ring), f"{line[0]}: out of its part of the world")

# The same workbook in another time zone.
with tempfile.TemporaryDirectory() as other:
    environment = dict(os.environ, TZ="Pacific/Auckland")
    subprocess.run([program, "build", "--only", "ti-2703", "--output", other + "/site"], env=environment, check=True, capture_output=True)
    check(Path(other, "site/donnees/portraits.xlsx").read_bytes() == (folder / "portraits.xlsx").read_bytes(), "another time zone, another workbook")

for fault in faults[:20]:
    print("échec :", fault)
print(f"{len(features)} territoires, {len(keys)} colonnes, {len(faults)} fautes")
sys.exit(1 if faults else 0)
