#!/usr/bin/env python3
"""The headings of a booklet, read in the order of its structure, are those of its web page: same words, same levels, same order. Two
differences are by design: what the page names for screen readers only has no heading on paper, where the cover says it without one; and
headings on paper carry the figure's number, which the page sets beside them.
usage: same_outline_test.py SITE"""
import html
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

site = Path(sys.argv[1])


def plain(text):
    return re.sub(r"[\s\u200b]+", "", html.unescape(re.sub(r"<[^>]+>", "", text)))


def of_page(page):
    found = re.findall(r"<h([1-6])([^>]*)>(.*?)</h\1>", page.read_text(encoding="utf-8"), re.S)
    return [(int(level), plain(words)) for level, attributes, words in found if "visually-hidden" not in attributes]


def of_booklet(pdf):
    """Levels and words of the headings: the text lines below each, deeper than it."""
    said = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, encoding="utf-8", errors="replace", check=True).stdout
    headings, depth = [], -1
    for line in said.split("\n"):
        indent = len(line) - len(line.lstrip())
        heading = re.match(r"H([1-6])\b", line.lstrip())
        if heading:
            headings.append([int(heading[1]), ""])
            depth = indent
        elif depth >= 0 and line.strip() and indent <= depth:
            depth = -1
        elif depth >= 0 and re.match(r'\s*".*"$', line):
            headings[-1][1] += line.strip()[1:-1]
    return [(level, plain(re.sub(r"^Figure\s\d+\s", "", words))) for level, words in headings]


def faults_of(pdf):
    page, paper = of_page(pdf.parent / "index.html"), of_booklet(pdf)
    if page == paper:
        return len(paper), None
    at = next((i for i, (a, b) in enumerate(zip(page, paper)) if a != b), min(len(page), len(paper)))
    return len(paper), f"{pdf.name} : titre {at + 1} : page {page[at:at + 2]}, livret {paper[at:at + 2]}"


booklets = sorted(path for path in site.rglob("*.pdf") if (path.parent / "index.html").exists())
with ThreadPoolExecutor(2) as pool:
    results = list(pool.map(faults_of, booklets))
faults = [fault for _, fault in results if fault]
if faults or not booklets:
    sys.exit("échec :\n" + "\n".join(faults[:20]) + f"\n{len(faults)} livrets sur {len(booklets)}")
print(f"{sum(count for count, _ in results)} titres de {len(booklets)} livrets sont ceux de leurs pages")
