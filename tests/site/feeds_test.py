#!/usr/bin/env python3
"""Sitemap, robots.txt and feed of a site with an address and editions: read by an XML parser, every address a page.
usage: feeds_test.py PORTRAITS SOURCE"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

portraits, source = sys.argv[1], Path(sys.argv[2])
address = "https://exemple.fr/a/b/"
atom, map_space = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
problems = []


def expect(what, found, wanted):
    if found != wanted:
        problems.append(f"{what} : « {found} », attendu « {wanted} »")


def build(content, output, territories, *options):
    subprocess.run([portraits, "build", "--content", content, "--data", content.parent / "data", "--output", output, "--only", territories, *options], cwd=source, check=True,
                   env={**os.environ, "LANG": "fr_FR.UTF-8"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check_sitemap(site):
    entries = xml.parse(site / "sitemap.xml").getroot()
    found = {entry.find(map_space + "loc").text for entry in entries}
    pages = {address + str(page.relative_to(site)).removesuffix("index.html") for page in site.rglob("index.html")}
    expect("plan du site", found, pages)
    expect("dates", {entry.find(map_space + "lastmod").text for entry in entries}, {"2024-01-15"})
    expect("robots.txt", (site / "robots.txt").read_text(), f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n")


def check_feed(site):
    feed = xml.parse(site / "editions.xml").getroot()
    expect("éditions", [entry.find(atom + "title").text for entry in feed.iter(atom + "entry")], ["Édition 2024", "Édition 2022"])
    identifiers = [each.text for each in feed.iter(atom + "id")]
    expect("identifiants", (len(set(identifiers)), all(each.startswith("tag:") for each in identifiers)), (3, True))
    expect("mise à jour", feed.find(atom + "updated").text, "2024-01-15T00:00:00Z")
    for page in ("index.html", "sources/index.html"):
        depth = page.count("/")
        expect(page, f'type="application/atom+xml" title="Éditions" href="{"../" * depth}editions.xml"' in (site / page).read_text(), True)


def check_not_found(site):
    expect("page 404", 'href="/a/b/assets/' in (site / "404.html").read_text(), True)


def check_twins(site):
    """A page made again without twins must not be served through those of the page before it."""
    pages = sorted(site.glob("territoires/*/index.html"))
    expect("jumeaux", sorted(Path(f"{page}.gz").exists() for page in pages), [False, True])
    expect("accueil sans jumeau", (site / "index.html.br").exists(), False)
    run = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=site, capture_output=True, text=True)
    expect("sommes", (run.returncode, run.stdout), (0, ""))


with tempfile.TemporaryDirectory() as folder:
    content, site = Path(folder) / "content", Path(folder) / "site"
    for part in ("content", "data"):
        shutil.copytree(source / part, Path(folder) / part)
    publication = content / "publication.yml"
    text = publication.read_text().replace('adresse: ""', f"adresse: {address}\neditions:\n  - {{titre: Édition 2022, date: 2022-06-30}}")
    publication.write_text(text)
    build(content, site, "ti-2703")
    build(content, site, "ti-0102")
    expect("territoires gardés", len(list(site.glob("territoires/*/index.html"))), 2)
    expect("territoires du manifeste", json.loads((site / "manifeste.json").read_text())["compte"]["territoires"], 2)
    check_sitemap(site)
    check_feed(site)
    check_not_found(site)
    build(content, site, "ti-0102", "--sans-compression")
    check_twins(site)
print("\n".join(problems) or "plan du site, robots.txt et fil des éditions conformes")
sys.exit(bool(problems))
