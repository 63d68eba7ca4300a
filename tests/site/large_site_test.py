#!/usr/bin/env python3
"""A site of more territories than one page can list: no page lists them all, each is still led to, and files hold the whole. Then the same portrait is made among
half as many: what was read for it says no more territories than it shows.
usage: large_site_test.py PORTRAITS    run from the project's folder; one portrait of 2,600 fictitious territories is made, and all pages about several of them"""
import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

program = str(Path(sys.argv[1]).resolve())
COUNT = 2600
failures = []


def expect(what, found, wanted):
    if found != wanted:
        failures.append(f"{what} : {found}, attendu : {wanted}")


def build(folder, count):
    subprocess.run([sys.executable, "tests/bench/scale/make_pack.py", str(count), str(folder / f"in{count}")], check=True)
    source, site = folder / f"in{count}", folder / f"site{count}"
    done = subprocess.run([program, "build", "--only", "ti-10000", "--sans-compression", "--content", str(source / "content"), "--data", str(source / "data"), "--themes",
                           str(source / "themes"), "--output", str(site)], capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"échec : code {done.returncode}\n{done.stdout}{done.stderr}")
    return site


def links(page):
    """Pages of the site that a page leads to, its own folder's portraits excepted: one of them is made."""
    for href in re.findall(r'(?:xlink:)?href="([^"#?]+\.html)', page.read_text(encoding="utf-8")):
        target = (page.parent / href).resolve()
        if "territoires" not in target.parent.parts[-2:-1]:
            yield target


def main(folder):
    site = build(folder, COUNT)
    pages = [page for page in site.rglob("index.html") if page.parent.parent.name != "territoires"]
    for page in pages:
        for target in links(page):
            if not target.exists():
                failures.append(f"{page.relative_to(site)} mène à {target.relative_to(site.resolve())}, qui n’existe pas")
        rows = page.read_text(encoding="utf-8").count("<tr")
        if rows > 700:
            failures.append(f"{page.relative_to(site)} a {rows} lignes de tableaux")
    home = (site / "index.html").read_text(encoding="utf-8")
    expect("portraits dont l’accueil donne le lien", len(re.findall(r'href="territoires/[^/"]+/', home)), 0)
    expect("page de comparaison", (site / "comparer").exists(), False)
    listed = set()
    for page in site.glob("regions/**/index.html"):
        found = set(re.findall(r'territoires/(territoire-fictif-\d+)/index\.html', page.read_text(encoding="utf-8")))
        if listed & found and page.parent.parent.parent.name == "regions":
            failures.append(f"{page.relative_to(site)} répète des territoires d’une autre page")
        listed |= found
    expect("territoires des pages de régions et de départements", len(listed), COUNT)
    with open(site / "indicateurs/part-ind/part-ind.intl.csv", encoding="utf-8") as file:
        expect("lignes du fichier d’un indicateur, avec la France", len(list(csv.reader(file))), COUNT + 2)

    few = build(folder, COUNT // 2)
    sizes = [(each / "territoires/territoire-fictif-1/entrees.json").stat().st_size for each in (site, few)]
    if max(sizes) > 1.2 * min(sizes):
        failures.append(f"ce qui a été lu pour un portrait pèse {sizes} octets : il dépend du nombre de territoires")
    read = json.loads((site / "territoires/territoire-fictif-1/entrees.json").read_text(encoding="utf-8"))["territoires"]
    expect("territoires lus pour un portrait, et les mots « TI » et « TI » de sa région", len(read), 1 + 30 + 2)


with tempfile.TemporaryDirectory() as work:
    main(Path(work))
if failures:
    sys.exit("\n".join(["échec :", *failures[:40], f"{len(failures)} en tout"]))
print(f"{COUNT} territoires : bon")
