#!/usr/bin/env python3
"""Two editions of a small publication, compared as a user does: nothing between an edition and itself; every kind of change said; a value that the
later edition hides is in no report; the same report twice; the reports are valid pages where html-validate is installed.
usage: diff_test.py PORTRAITS SOURCE"""
import copy
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import small_publication as small

portraits, source = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
environment = {**os.environ, "LANGUAGE": "fr"}
problems = []


def expect(what, found, wanted):
    if found != wanted:
        problems.append(f"{what} : « {found} », attendu « {wanted} »")


def run(*words, folder):
    done = subprocess.run([portraits, *words], cwd=folder, capture_output=True, text=True, env=environment)
    return done.returncode, done.stdout + done.stderr


def build(folder, edition):
    code, told = run("build", "--themes", str(source / "themes"), "--output", f"../site-{edition}", folder=folder / edition)
    if code != 0:
        sys.exit(told)


def write_editions(folder):
    small.write(folder / "a", source)
    population, part = copy.deepcopy(small.POPULATION), dict(small.EMPLOYMENT)
    population["ti-2701"][2022] = "12410"   # a correction
    population["ti-2702"][2022] = "s"       # hidden now
    population["ti-8401"][2021] = "7000"    # no longer hidden
    part["ti-2701"] = "21,41"               # the same in print
    small.write(folder / "b", source, population=population, part=part, text="La métallurgie y emploie moins d’habitants qu’avant.", edition="Édition 2024",
                date="2024-01-15")
    for edition in "ab":
        build(folder, edition)


def check_reports(folder):
    words = ("diff", "site-a", "site-b", "--html", "c.html", "--json", "c.json", "--errata", "e.md")
    code, told = run(*words, folder=folder)
    expect("code de deux éditions", code, 1)
    first = {name: (folder / name).read_bytes() for name in ("c.html", "c.json", "e.md")}
    run(*words, folder=folder)
    expect("deux fois le même rapport", {name: (folder / name).read_bytes() for name in first}, first)
    changes = json.loads(first["c.json"])
    values = {(each["lieu"], each["indicateur"], each["annee"]): each for each in changes["valeurs"]}
    corrected = values[("ti-2701", "population", "2022")]
    expect("valeur corrigée", (corrected["avant"], corrected["maintenant"], corrected["page"]),
           ("12\u202f401", "12\u202f410", "territoires/val-de-brenne/index.html"))
    expect("identique à l’impression", values[("ti-2701", "part_industrie", "2022")]["identique_a_l_impression"], True)
    expect("cachée", values[("ti-2702", "population", "2022")].get("plus_publiee"), True)
    expect("n’est plus cachée", values[("ti-8401", "population", "2021")]["avant"], "s")
    expect("texte", [text for text in changes["textes"] if "moins d’habitants" in text["maintenant"]][0]["avant"], small.TEXT)
    expect("territoires", [each["code"] for each in changes["territoires"]], ["ti-2701", "ti-2702", "ti-8401"])
    errata = first["e.md"].decode()
    expect("errata", "lire 12\u202f410 au lieu de 12\u202f401" in errata, True)
    told_all = told + "".join(each.decode() for each in first.values())
    for hidden in ("48377", "48 377", "48\u202f377", "48\u00a0377"):
        expect(f"valeur cachée « {hidden} »", hidden in told_all, False)


def check_inputs(folder):
    """The manifest names every file that was read, with its hash, and no folder of this machine."""
    manifest = json.loads((folder / "site-a/manifeste.json").read_text())
    listed = {each["chemin"]: each["sha256"] for each in manifest["entrees"]}
    roots = {"content": folder / "a/content", "data": folder / "a/data", "themes": source / "themes"}
    for path, found in listed.items():
        root, rest = path.split("/", 1)
        expect(path, found, hashlib.sha256((roots[root] / rest).read_bytes()).hexdigest())
    for root in ("content", "data"):
        there = {f"{root}/{path.relative_to(roots[root])}" for path in roots[root].rglob("*") if path.is_file()}
        expect(f"entrées de {root}", {path for path in listed if path.startswith(root)}, there)
    expect("thème", [path for path in ("theme.yml", "html/layout.mustache", "fonts/Lato-Bold.ttf") if f"themes/portrait/{path}" not in listed], [])
    other = json.loads((folder / "site-b/manifeste.json").read_text())
    expect("autres entrées, autre empreinte", other["entrees_sha256"] == manifest["entrees_sha256"], False)


def check_markup(folder):
    browser = source / "tests/browser"
    if not (browser / "node_modules/html-validate").exists():
        print("sauté : html-validate n’est pas installé (tests/browser/run.sh l’installe)")
        return
    run("diff", "site-a", "site-b", "--errata", "e.html", folder=folder)
    shutil.copytree(folder / "site-b", folder / "pages")
    for name in ("c.html", "e.html"):
        shutil.copy(folder / name, folder / "pages")
    done = subprocess.run(["node", "check_markup.mjs", str(folder / "pages")], cwd=browser, capture_output=True, text=True)
    if done.returncode != 0:
        problems.append(done.stdout + done.stderr)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    write_editions(folder)
    code, told = run("diff", "site-a", "site-a", folder=folder)
    expect("une édition et elle-même", (code, "Rien de ce qui est publié n’a changé." in told), (0, True))
    check_reports(folder)
    check_inputs(folder)
    check_markup(folder)
    (folder / "site-b/manifeste.json").write_text("{")
    code, told = run("diff", "site-a", "site-b", folder=folder)
    expect("manifeste abîmé", (code, "portraits verify" in told), (3, True))
print("\n".join(problems) or "comparaison de deux éditions : rien à redire")
sys.exit(1 if problems else 0)
