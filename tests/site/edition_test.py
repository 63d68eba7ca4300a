#!/usr/bin/env python3
"""The combined edition seen from outside: every internal link leads somewhere, the pages said in its contents are those of the links,
bookmarks and page labels follow the pages, and two builds give the same bytes.
usage: edition_test.py PORTRAITS CHECK_UA ID…    run from the project's folder; without any ID, all the territories, built once"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

program, check_ua, *ids = sys.argv[1:]


def run(*command):
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        sys.exit(f"échec : {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(folder):
    run(program, "build", "--recueil", *(["--only", ",".join(ids)] if ids else []), "--output", str(folder))
    return folder / "recueil" / "recueil.pdf"


class Document:
    def __init__(self, pdf):
        self.pdf = pdf
        whole = json.loads(run("qpdf", "--json", "--json-key=qpdf", "--json-key=pages", str(pdf)))
        self.objects = whole["qpdf"][1]
        self.pages = [page["object"] for page in whole["pages"]]
        self.root = self.get(self.objects["trailer"]["value"]["/Root"])
        self.places = dict(self.named(self.root["/Names"]["/Dests"]))

    def get(self, value):
        """The object that a reference stands for."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects["obj:" + value].get("value") or self.objects["obj:" + value]["stream"]["dict"]
        return value

    def named(self, node):
        node = self.get(node)
        names = self.get(node.get("/Names", []))
        yield from zip(names[0::2], names[1::2])
        for kid in self.get(node.get("/Kids", [])):
            yield from self.named(kid)

    def page_of(self, place):
        return self.pages.index(self.get(place)[0]) + 1

    def links(self):
        """Page, rectangle and dictionary of every link annotation."""
        for number, page in enumerate(self.pages, 1):
            for annotation in self.get(self.get(page).get("/Annots", [])):
                link = self.get(annotation)
                if link["/Subtype"] == "/Link":
                    yield number, link["/Rect"], link

    def text_in(self, page, box, height):
        left, bottom, right, top = box
        crop = ["-x", left, "-y", height - top, "-W", right - left, "-H", top - bottom]
        return run("pdftotext", "-f", str(page), "-l", str(page), *[str(round(c)) if not isinstance(c, str) else c for c in crop], str(self.pdf), "-")

    def bookmarks(self, item=None, level=1):
        item = self.get((item or self.get(self.root["/Outlines"])).get("/First"))
        while item:
            yield level, item["/Title"][2:], self.page_of(item["/Dest"])
            if "/First" in item:
                yield from self.bookmarks(item, level + 1)
            item = self.get(item.get("/Next"))


def check(document):
    faults, internal, said = [], 0, 0
    listings = listing_pages(document)
    for page, box, link in document.links():
        if "/Dest" in link:
            internal += 1
            if link["/Dest"] not in document.places:
                faults.append(f"page {page} : lien vers {link['/Dest']}, qui n’existe pas")
                continue
            target = document.page_of(document.places[link["/Dest"]])
            height = document.get(document.pages[page - 1])
            height = document.get(height["/MediaBox"])[3]
            # Elsewhere a link may end with a number of its own: "Cergy Ouest 95".
            printed = re.search(r"(\d+)\s*$", document.text_in(page, box, height).strip()) if page in listings else None
            if printed:
                said += 1
                if int(printed[1]) != target:
                    faults.append(f"page {page} : « {printed[0]} » est dit, le lien mène page {target}")
        elif not link["/A"]["/URI"][2:].startswith(("http", "mailto:", "../")):
            faults.append(f"page {page} : adresse {link['/A']['/URI']}")
    if internal < len(ids) or said < len(ids):
        faults.append(f"{internal} liens internes, {said} numéros de page : trop peu")
    pages = [page for _, _, page in document.bookmarks()]
    if pages != sorted(pages):
        faults.append("les signets ne suivent pas les pages")
    if max(level for level, _, _ in document.bookmarks()) != 4:
        faults.append("les signets n’ont pas quatre niveaux : région, territoire, chapitre, figure")
    labels = document.get(document.root["/PageLabels"])["/Nums"]
    if labels != [0, {"/S": "/D", "/St": 1}]:
        faults.append(f"étiquettes de pages : {labels}")
    return faults, internal, said


def listing_pages(document):
    """Pages of the contents and of the index, which print page numbers: those whose running head says so."""
    last = [page for level, _, page in document.bookmarks() if level == 1][1] - 1
    heads = {page: run("pdftotext", "-f", str(page), "-l", str(page), str(document.pdf), "-") for page in range(1, last + 1)}
    return {page for page, text in heads.items() if text.lstrip().startswith(("Sommaire", "Index"))}


with tempfile.TemporaryDirectory() as folder:
    pdf = build(Path(folder) / "un")
    run("qpdf", "--check", str(pdf))
    run(check_ua, str(pdf))
    faults, internal, said = check(Document(pdf))
    if ids and pdf.read_bytes() != build(Path(folder) / "deux").read_bytes():
        faults.append("deux constructions diffèrent")
    if faults:
        sys.exit("échec :\n" + "\n".join(faults[:20]))
    print(f"{len(Document(pdf).pages)} pages, {pdf.stat().st_size} octets")
    print(f"{internal} liens internes suivis, {said} numéros de page vérifiés")
