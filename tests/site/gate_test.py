#!/usr/bin/env python3
"""The gate before publishing: what it refuses, what a signature lets through, and what editors and CI read of it.
usage: gate_test.py PORTRAITS SOURCE"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

portraits, source = sys.argv[1], pathlib.Path(sys.argv[2])
work = pathlib.Path(tempfile.mkdtemp())
os.environ["LANGUAGE"] = "fr"


def run(*arguments):
    done = subprocess.run([portraits, *arguments], cwd=work, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def edit(file, old, new):
    path = work / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} ne contient pas {old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def expect(condition, what, *shown):
    if not condition:
        print("échec :", what, *shown, sep="\n")
        sys.exit(1)
    print("vu :", what)


def codes():
    status, out, _ = run("check", "--publication", "--format", "json")
    report = json.loads(out)
    expect((status == 0) == (report["erreurs"] == 0), "le code de sortie suit le nombre d’erreurs")
    return sorted({c["code"] for c in report["constats"] if c["gravite"] == "erreur"})


try:
    for folder in ("content", "data"):
        shutil.copytree(source / "tests/fixtures/load/petit" / folder, work / folder)
    (work / "data/geo").mkdir()
    shutil.copy(source / "data/geo/contours.yml", work / "data/geo")
    os.symlink(source / "themes", work / "themes")

    expect(codes() == ["demonstration-layer", "demonstration-value"], "les valeurs et les formes fictives sont refusées")
    status, _, said = run("build", "--publication", "--output", "site")
    expect(status == 1 and "[demonstration-value]" in said and not (work / "site").exists(), "rien n’est produit derrière la barrière", said)
    status, _, said = run("build", "--output", "site")
    expect(status == 0, "sans la barrière, la démonstration se construit", said)
    before = (work / "site/SHA256SUMS").read_bytes()

    # The same publication without fiction: the demonstration source becomes an official one.
    catalogue = work / "data/catalogue.yml"
    text = catalogue.read_text(encoding="utf-8").replace("    statut: demonstration\n", "").replace("produit: sans producteur, statut: demonstration", "licence: Licence Ouverte 2.0")
    catalogue.write_text(text, encoding="utf-8")
    edit("content/publication.yml", "    demonstration: true\n", "")
    expect(codes() == [], "une publication sans fiction ni doute passe")
    status, _, said = run("build", "--publication", "--output", "site")
    expect(status == 0 and (work / "site/SHA256SUMS").read_bytes() != before, "elle est produite", said)
    published = (work / "site/SHA256SUMS").read_bytes()

    edit("data/tables/population.csv", "ti-2703,2020,445279", "ti-2703,2020,4452790")
    expect(codes() == ["outlier-change"], "un zéro de trop est refusé")
    status, _, said = run("build", "--publication", "--output", "site")
    expect(status == 1 and (work / "site/SHA256SUMS").read_bytes() == published, "le site publié reste", said)
    status, _, said = run("check")
    expect(status == 0 and "[outlier-change]" in said, "sans la barrière, c’est un avertissement", said)

    # The line that the warning gives is copied and completed.
    line = said[said.index("{controle: outlier-change"):].split("\n")[0].replace("raison: …, signe_par: …, date: …", "raison: essai, signe_par: essai, date: 2024-01-10")
    (work / "data/valeurs_admises.yml").write_text(f"valeurs_admises:\n  - {line}\n", encoding="utf-8")
    expect(codes() == [], "la ligne copiée lève le doute", line)
    edit("data/tables/population.csv", "ti-2703,2020,4452790", "ti-2703,2020,4452791")
    expect(codes() == ["outlier-change"], "la signature ne vaut que pour sa valeur")

    status, out, _ = run("check", "--format", "sarif")
    results = json.loads(out)["runs"][0]["results"]
    place = next(r for r in results if r["ruleId"] == "outlier-change")["locations"][0]["physicalLocation"]
    expect(place["artifactLocation"]["uri"] == "data/tables/population.csv" and place["region"]["startLine"] == 5, "SARIF donne la ligne de la table", str(place))
    status, _, said = run("check", "--format", "pdf")
    expect(status == 2 and "« pdf » n’est ni texte, ni json, ni sarif" in said, "un format inconnu est une erreur de ligne de commande", said)
finally:
    shutil.rmtree(work)
