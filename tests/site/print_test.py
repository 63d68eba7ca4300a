#!/usr/bin/env python3
"""The variants for a printer, seen from outside: boxes by pdfinfo, order of the pages of imposed sheets by the letters of each half, ink in
the bleed by the pixels of the cover, tags, links, and the same bytes twice. Without the option there is none.
usage: print_test.py PORTRAITS CHECK_UA SOURCE"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

portraits, check_ua, source = sys.argv[1], sys.argv[2], Path(sys.argv[3])
width, height, bleed, slug = 595.28, 841.89, 8.5, 21
problems = []


def run(*command):
    done = subprocess.run([str(word) for word in command], cwd=source, capture_output=True, encoding="utf-8", errors="replace")
    return done.returncode, done.stdout + done.stderr


def expect(what, found, wanted):
    if found != wanted:
        problems.append(f"{what} : {found}, attendu {wanted}")


def build(folder, imposition, *options):
    content = folder / "content"
    folder.mkdir(exist_ok=True)
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(source / "content", content)
    if not (folder / "data").exists():
        (folder / "data").symlink_to(source.resolve() / "data")
    plan = content / "documents" / "portrait.yml"
    plan.write_text(re.sub(r"^impression:.*$", f"impression: {{fonds_perdus: {bleed}, multiple: 4, imposition: {imposition}}}", plan.read_text(), flags=re.M))
    site = folder / imposition
    code, said = run(portraits, "build", "--content", content, "--only", "ti-2703", "--output", site, *options)
    if code:
        sys.exit(said)
    return site / "territoires" / "bourgogne-industrie"


def info(pdf):
    said = run("pdfinfo", "-box", pdf)[1]
    boxes = {name: [float(each) for each in numbers.split()] for name, numbers in re.findall(r"^(\w+Box): +(.*)$", said, re.M)}
    return int(re.search(r"Pages: +(\d+)", said)[1]), boxes, "yes" in re.search(r"Tagged: +(\w+)", said)[1]


def letters(pdf, page, *area):
    """What a page says, whatever the order in which the reader of the file finds it."""
    return sorted(run("pdftotext", "-raw", "-f", page, "-l", page, *area, pdf, "-")[1].replace("\f", "").replace("\n", "").replace(" ", ""))


def check_boxes(name, boxes, pages_wide):
    margin = bleed + slug
    across, down = pages_wide * width + 2 * margin, height + 2 * margin
    wanted = {"MediaBox": [0, 0, across, down], "CropBox": [0, 0, across, down], "BleedBox": [slug, slug, across - slug, down - slug],
              "TrimBox": [margin, margin, across - margin, down - margin]}
    wanted["ArtBox"] = wanted["TrimBox"]
    for box, corners in wanted.items():
        if any(abs(a - b) > 0.02 for a, b in zip(boxes[box], corners)):
            problems.append(f"{name}, {box} : {boxes[box]}, attendu {corners}")


def check_pages(folder):
    place = build(folder, "pages", "--impression")
    screen, pdf = place / "bourgogne-industrie.pdf", place / "bourgogne-industrie-impression.pdf"
    pages, boxes, tagged = info(pdf)
    own = info(screen)[0]
    expect("pages", (pages, tagged), (own + -own % 4, True))
    check_boxes("pages", boxes, 1)
    for page in range(1, own + 1):
        expect(f"texte de la page {page}", letters(pdf, page) == letters(screen, page), True)
    for check in (("qpdf", "--check", pdf), (check_ua, pdf)):
        code, said = run(*check)
        if code:
            problems.append(said)
    raw = run("qpdf", "--qdf", "--object-streams=disable", pdf, "-")[1]
    expect("liens", raw.count("/Subtype /Link"), 0)
    # Two pixels to the point. Left of the cut at the height of the cover's map: dark up to the end of the bleed, white beyond.
    run("pdftoppm", "-r", "144", "-f", "1", "-l", "1", "-gray", "-singlefile", pdf, folder / "page")
    data = (folder / "page.pgm").read_bytes()
    across = int(data.split(None, 3)[1])
    row = data[-across * int(data.split(None, 3)[2]):][across * 1200:across * 1201]
    dark = [x for x in range(0, 2 * 40) if row[x] < 128]
    expect("encre dans le débord", (dark[0] in (41, 42, 43), len(dark) > 2 * 40 - 46), (True, True))
    if f'href="{pdf.name}"' not in (place / "index.html").read_text():
        problems.append("la page du territoire ne mène pas à la variante pour l’imprimeur")
    return screen, pdf


def halves(pdf, page):
    middle = round(slug + bleed + width)
    tall = str(round(height + 60))
    left = letters(pdf, page, "-x", "0", "-y", "0", "-W", str(middle), "-H", tall)
    return left, letters(pdf, page, "-x", str(middle), "-y", "0", "-W", str(middle), "-H", tall)


def check_imposed(folder, imposition, screen, sides):
    pdf = build(folder, imposition, "--impression") / "bourgogne-industrie-impression.pdf"
    pages, boxes, tagged = info(pdf)
    expect(imposition, (pages, tagged), (len(sides), False))
    check_boxes(imposition, boxes, 2)
    own = info(screen)[0]
    for sheet, side in enumerate(sides, 1):
        for place, page, found in zip(("gauche", "droite"), side, halves(pdf, sheet)):
            wanted = letters(screen, page) if 0 < page <= own else []
            if found != wanted:
                problems.append(f"{imposition}, feuille {sheet}, à {place} : ce n’est pas la page {page}")
    raw = run("qpdf", "--qdf", "--object-streams=disable", pdf, "-")[1]
    for word in ("pdfuaid:part", "/StructTreeRoot", "/MCID", "/Subtype /Link"):
        expect(f"{imposition} : {word}", raw.count(word), 0)
    expect(f"{imposition} : qpdf", run("qpdf", "--check", pdf)[0], 0)


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    screen, pdf = check_pages(folder)
    kept = folder / "premier.pdf", folder / "ecran.pdf"
    shutil.copy(pdf, kept[0])
    shutil.copy(screen, kept[1])
    total = info(pdf)[0]
    check_imposed(folder, "cahier", kept[1], [(total - i, i + 1) if i % 2 == 0 else (i + 1, total - i) for i in range(total // 2)])
    check_imposed(folder, "planches", kept[1], [(i, i + 1) for i in range(0, total + 1, 2)])
    place = build(folder, "pages", "--impression", "-j", "1")
    expect("mêmes octets", (place / "bourgogne-industrie-impression.pdf").read_bytes() == kept[0].read_bytes(), True)
    expect("sans l’option", list(build(folder / "sans", "pages").glob("*-impression.pdf")), [])
sys.exit("\n".join(problems) or 0)
