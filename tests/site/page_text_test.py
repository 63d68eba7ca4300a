#!/usr/bin/env python3
"""What poppler extracts from every page of every booklet is what was set on it, character for character, in the order of painting. Spaces
are not compared: poppler makes all of them plain (same_text_test.py reads the no-break ones in the structure).
usage: page_text_test.py SITE PAGE_TEXT_PROGRAM    run from the project's folder"""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

site, program = sys.argv[1:]


def squeezed(text):
    """Without spaces nor line ends. A zero-width space stands for a glyph that completes another."""
    return re.sub("[\\s\u200b]+", "", text)


def extracted(pdf):
    read = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
    if read.stderr:
        return [f"poppler : {read.stderr}"]
    return read.stdout.split("\f")[:-1]


def first_difference(expected, found):
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    return f"« {expected[max(0, at - 20):at + 20]} » composé, « {found[max(0, at - 20):at + 20]} » lu"


def faults_of(booklet):
    name, *pages = booklet.rstrip("\n").split("\n")
    found = extracted(Path(site) / name)
    if len(found) != len(pages):
        return len(pages), [f"{name} : {len(pages)} pages composées, {len(found)} lues"]
    both = [(number, squeezed(a), squeezed(b)) for number, (a, b) in enumerate(zip(pages, found), 1)]
    return len(pages), [f"{name}, page {number} : {first_difference(a, b)}" for number, a, b in both if a != b]


said = subprocess.run([program], capture_output=True, encoding="utf-8", check=True).stdout
booklets = re.split(r"^# ", said, flags=re.M)[1:]
on_disk = {str(path.relative_to(site)) for path in Path(site).rglob("*.pdf")}
if on_disk != {booklet.split("\n", 1)[0] for booklet in booklets}:
    sys.exit(f"échec : {len(on_disk)} fichiers, {len(booklets)} livrets composés")
with ThreadPoolExecutor(2) as pool:
    results = list(pool.map(faults_of, booklets))
faults = [fault for _, found in results for fault in found]
if faults:
    sys.exit("échec :\n" + "\n".join(faults[:20]) + f"\n{len(faults)} en tout")
print(f"{sum(pages for pages, _ in results)} pages de {len(booklets)} livrets disent ce qui a été composé")
