#!/usr/bin/env python3
"""Logos and drawings in SVG: the file that the site shows and the cover of the booklet look like the original rendered by another program
(rsvg-convert), the booklet holds paths and no picture, and what could run, lead outside or hang is refused at its line.
usage: svg_test.py PORTRAITS CHECK_UA SOURCE"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

portraits, check_ua, source = sys.argv[1], sys.argv[2], Path(sys.argv[3])
samples = sorted((source / "tests" / "fixtures" / "svg").glob("*.svg"))
most = 0.03  # of full scale, root mean square over all pixels: edges differ by their smoothing
problems = []
for tool in ("rsvg-convert", "compare", "pdftoppm"):
    if not shutil.which(tool):
        print(f"{tool} est absent : essai sauté")
        sys.exit(77)


def run(*command):
    done = subprocess.run([str(word) for word in command], cwd=source, capture_output=True, encoding="utf-8", errors="replace")
    return done.returncode, done.stdout + done.stderr


def difference(one, other):
    said = run("compare", "-metric", "RMSE", one, other, "null:")[1]
    found = re.search(r"\(([\d.e-]+)\)", said)
    return float(found[1]) if found else 1.0


def render(svg, png):
    run("rsvg-convert", "-w", "600", "-b", "white", svg, "-o", png)


def plan(images):
    blocks = "".join(f'      - image: {{fichier: {each}, alternative: Un dessin., credit: essai}}\n      - saut_de_page: {{}}\n' for each in images)
    return f"nom: essai\nformat: portrait\ntitre: Essai\nchapitres:\n  - id: a\n    titre: Essai\n    blocs:\n      - texte: Des dessins.\n      - saut_de_page: {{}}\n{blocks}"


def content_with(folder, images):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source / "content", folder / "content")
    (folder / "data").symlink_to(source.resolve() / "data")
    (folder / "content" / "documents" / "essai.yml").write_text(plan(images))
    file = folder / "content" / "publication.yml"
    file.write_text(re.sub(r"documents: \[.*\]", "documents: [portrait, essai]", file.read_text()))
    return folder / "content"


def check_samples(folder):
    content = content_with(folder, [each.name for each in samples])
    for each in samples:
        shutil.copy(each, content)
    code, said = run(portraits, "build", "--content", content, "--only", "ti-2703", "--output", folder / "site")
    if code:
        sys.exit(said)
    pdf = folder / "site" / "essai" / "essai.pdf"
    page_text = (folder / "site" / "essai" / "index.html").read_text()
    shown = re.findall(r'<img src="\.\./(images/[0-9a-f]+\.svg)"', page_text)
    if len(shown) != len(samples):
        problems.append(f"la page montre {shown}")
    if run("pdfimages", "-list", pdf)[1].count("\n") > 2:
        problems.append("le livret tient le dessin comme une image, pas comme des tracés")
    code, said = run(check_ua, pdf)
    if code:
        problems.append(said)
    for number, (sample, name) in enumerate(zip(samples, shown), 1):
        ours, wanted = folder / "nôtre.png", folder / "voulu.png"
        file = folder / "site" / name
        if re.search(r"<(?!/?svg|path)|href|style=|\son", file.read_text()):
            problems.append(f"{sample.name} : le fichier du site tient autre chose que des tracés")
        render(sample, wanted)
        render(file, ours)
        if (found := difference(wanted, ours)) > most:
            problems.append(f"{sample.name} : la page diffère de l’original de {found:.3f}")
        # The drawing is as wide as the text and begins the page: 48, 63 points from its corner, two pixels to the point.
        width, height = (int(each) for each in run("identify", "-format", "%w %h", wanted)[1].split())
        tall = round(998 * height / width)
        run("pdftoppm", "-r", "144", "-f", number + 1, "-l", number + 1, "-x", "96", "-y", "126", "-W", "998", "-H", tall, "-png", "-singlefile", pdf, folder / "livret")
        run("convert", wanted, "-resize", f"998x{tall}!", folder / "grand.png")
        if (found := difference(folder / "grand.png", folder / "livret.png")) > 2 * most:
            problems.append(f"{sample.name} : le livret diffère de l’original de {found:.3f}")


def check_refusals(folder):
    shape = '<path d="M0 0h9v9z"/>'
    refused = {
        "script": f"<script>alert(1)</script>{shape}", "texte": "<text x='1' y='5'>abc</text>", "image": "<image href='http://a/b.png'/>",
        "clic": "<path d='M0 0h9v9z' onclick='alert(1)'/>", "objet": "<foreignObject><p/></foreignObject>", "lien": f"<a href='http://a/'>{shape}</a>",
        "dehors": "<use href='autre.svg#a'/>", "cycle": "<g id='a'><use href='#a'/></g>", "style": f"<style>path{{fill:red}}</style>{shape}",
        "degrade": "<path d='M0 0h9v9z' fill='url(#d)'/>", "coupe": "<path d='M0 0h9v9z' clip-path='url(#c)'/>", "vide": "<g/>",
        "profond": "<g>" * 60 + shape + "</g>" * 60, "chemin": "<path d='M0 0 Lzz'/>",
        "explosion": "<g id='a0'/>" + "".join(f"<g id='a{i}'><use href='#a{i - 1}'/><use href='#a{i - 1}'/></g>" for i in range(1, 36)),
    }
    files = {name: f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>\n{inside}\n</svg>" for name, inside in refused.items()}
    files["entites"] = "<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
    files["malforme"] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n<path d='M0 0h9v9z'>\n</svg>"
    content = content_with(folder, [f"{name}.svg" for name in files])
    for name, text in files.items():
        (content / f"{name}.svg").write_text(text)
    said = run(portraits, "check", "--content", content, "--only", "ti-2703", "--lang", "fr")[1]
    for name in files:
        line = next((line for line in said.splitlines() if f"/{name}.svg:" in line), "")
        if "[image-svg]" not in line:
            problems.append(f"{name} : « {line} »")
    if "vectoriser le texte" not in said:
        problems.append("le remède du texte n’est pas dit")


with tempfile.TemporaryDirectory() as temporary:
    check_samples(Path(temporary) / "bons")
    check_refusals(Path(temporary) / "mauvais")
sys.exit("\n".join(problems) or 0)
