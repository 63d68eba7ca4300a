#!/usr/bin/env python3
"""Page and booklet of each territory say the same numbers: what one shows, the other shows.
Numbers are taken from the finished files: from the text of the page, the data behind its figures apart, and from the booklet as poppler reads
it. In a drawing, each medium labels what it has room for: a label of one must be a value of the other's figure, its table included.
usage: same_numbers_test.py SITE"""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

site = Path(sys.argv[1])
NUMBER = re.compile(r"(?<![\w,.\u202f])[−+]?\d{1,3}(?:\u202f\d{3})+(?:,\d+)?(?![\w])|(?<![\w,.\u202f])[−+]?\d+(?:,\d+)?(?![\w\u202f])")
VOID = {"br", "hr", "img", "input", "meta", "link", "source"}
# What a page has beside the document: menus, the figure's number, which is not text of its own in a booklet, and what only screens offer.
ASIDE = {"page-menu", "cite", "figure-number", "main-button"}


class Page(HTMLParser):
    """Texts of the main part: `said` outside drawings and data, `drawn` in them."""

    def __init__(self):
        super().__init__()
        self.open, self.said, self.drawn = [], [], []

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        classes = set((dict(attributes).get("class") or "").split())
        place = self.open[-1][1] if self.open else "outside"
        if tag == "main":
            place = "said"
        elif place != "outside":
            if tag in ("script", "style") or classes & ASIDE:
                place = "aside"
            elif tag in ("svg", "details") and place == "said":
                place = "drawn"
        self.open.append((tag, place))

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, text):
        place = self.open[-1][1] if self.open else "outside"
        if place == "said":
            self.said.append(text)
        elif place == "drawn":
            self.drawn.append(text)


def numbers(text):
    return set(NUMBER.findall(text))


def structure(pdf):
    """Texts of the booklet outside drawings, and the alternatives of its figures, from the structure tree."""
    tree = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, encoding="utf-8", errors="replace", check=True).stdout
    said, figure = [], None
    for entry in re.finditer(r'^( *)(?:"(.*?)"$|(\S[^\n]*)$)', tree, re.M | re.S):
        depth, text, element = len(entry.group(1)), entry.group(2), entry.group(3)
        if element is not None:
            if figure is not None and depth <= figure:
                figure = None
            if figure is None and element.startswith("Figure"):
                figure = depth
        elif figure is None:
            said.append(re.sub(r"^Figure\s\d+", "", text))
    return "\n".join(said)


def everything(pdf):
    """Every word of the booklet, drawings included; poppler turns U+202F into a space."""
    return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, encoding="utf-8", errors="replace", check=True).stdout


def compare(folder):
    page = Page()
    page.feed((folder / "index.html").read_text(encoding="utf-8"))
    booklet = str(folder / (folder.name + ".pdf"))
    shown, data = numbers("\n".join(page.said)), numbers("\n".join(page.drawn))
    printed, words = numbers(structure(booklet)), everything(booklet).replace("\u00a0", " ").replace("\u202f", " ")
    fragments = {part for number in shown | data for part in number.split("\u202f")}
    faults = [f"« {number} » est dans la page, pas dans le livret" for number in shown if number.replace("\u202f", " ") not in words]
    faults += [f"« {number} » est dans le livret, pas dans la page" for number in printed - shown - data]
    drawn = set(re.findall(r"(?<![\w,])[−+]?\d+,\d+(?![\w])", words))
    faults += [f"« {number} » est dessiné dans le livret, pas dans la page" for number in drawn if number not in fragments and number.lstrip("+−") not in {f.lstrip("+−") for f in fragments}]
    return folder.name, len(shown), len(printed), faults


folders = sorted(path for path in (site / "territoires").iterdir() if path.is_dir() and (path / (path.name + ".pdf")).exists())
failed, said, printed = 0, 0, 0
with ThreadPoolExecutor(2) as pool:
    for name, in_page, in_booklet, faults in pool.map(compare, folders):
        said, printed = said + in_page, printed + in_booklet
        failed += bool(faults)
        for fault in faults[:5]:
            print(f"échec : {name} : {fault}")
print(f"{len(folders)} territoires, {said} nombres dans les pages, {printed} dans les livrets, {failed} territoires qui diffèrent")
sys.exit(1 if failed or not folders or said < 40 * len(folders) or printed < 40 * len(folders) else 0)
