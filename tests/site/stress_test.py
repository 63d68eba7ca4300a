#!/usr/bin/env python3
"""Territories that no one expects: names of 1 and of 120 letters, 1 to 600 members, no text or 3,000 characters of it, no value at all, signs that
the theme's family lacks. Each booklet is made without error, passes the checker of PDF/UA, is read by poppler, and its words are there; without the
fallback face, a sign that no face has is an error that names it.
usage: stress_test.py PORTRAITS CHECK_UA [FOLDER]    run from the project's folder; FOLDER keeps what is made"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

program, check_ua, *kept = sys.argv[1:]
program, check_ua = str(Path(program).resolve()), str(Path(check_ua).resolve())
ARABIC = Path("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf")
MARSEILLE = "مرسيليا"
LONG_NAME = "Communautés de la Haute-Vallée industrielle, des Monts du Nord-Ouest, des Trois-Rivières et du Grand-Plateau unis du Sud"
SENTENCE = "Les entreprises de la métallurgie, de l’agroalimentaire et de la plasturgie y emploient une part croissante des habitants. "
assert len(LONG_NAME) == 120, len(LONG_NAME)

# id, name, number of members, characters of text, whether its values are known
TERRITORIES = [
    ("ti-2791", "Y", 1, 0, False),
    ("ti-2792", LONG_NAME, 40, 3000, False),
    ("ti-9391", "Hiva ʻOa – Nūnuʻu, Taʼaroa", 2, 400, False),
    ("ti-9392", f"Marseille {MARSEILLE}", 7, 60, False),
    ("ti-7691", "Six cents membres", 600, 3000, False),
    ("ti-2703", "Bourgogne Industrie", 0, 3000, True),  # as it is, with the longest texts
]


def run(command, folder, expected=0):
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", env={**os.environ, "LANGUAGE": "fr"})
    if done.returncode != expected:
        sys.exit(f"échec : {' '.join(command)} : code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def prose(length):
    """Paragraphs of about 600 characters."""
    text = (SENTENCE * (length // len(SENTENCE) + 1))[:length].rstrip()
    paragraphs = [text[i:i + 600].strip() for i in range(0, len(text), 600)]
    return "\n\n".join(p for p in paragraphs if p)


def territory(identifier, name, members, length, region, department, lon, lat):
    quoted = name.replace('"', '\\"')
    lines = [f"id: {identifier}", f'nom: "{quoted}"', "formes:", f'  de: "de {quoted}"', f'  a: "à {quoted}"', f'  sujet: "{quoted}"',
             "  genre: masculin", "  nombre: singulier", f'regions: ["{region}"]', f'departements: ["{department}"]', "membres:"]
    lines += [f'  - "{code}"' for code in members]
    lines += [f"commune_principale: \"{quoted[:40]}\"", f"centre: [{lon}, {lat}]"]
    return "\n".join(lines) + "\n" + texts(length)


def texts(length):
    if length == 0:
        return ""
    indented = "\n".join("    " + line if line else "" for line in prose(length).split("\n"))
    return "textes:\n" + "".join(f"  {key}: |\n{indented}\n" for key in ("presentation", "industrie"))


def siren(number):
    """Eight digits and the key of Luhn."""
    digits = f"{number:08}"
    total = sum(sum(divmod(int(d) * (2 if i % 2 else 1), 10)) for i, d in enumerate(digits))
    return digits + str(-total % 10)


def without_values(folder, territories):
    """Every table says of them that it knows nothing, but one population, without which there is no portrait, and the number of members."""
    for path in sorted((folder / "data/tables").glob("*.csv")):
        header = path.read_text(encoding="utf-8-sig").split("\n", 1)[0].strip().split(";")
        if header[0] != "territoire":
            continue
        rows = []
        for identifier, _, count, _, _ in territories:
            known = {"annee": "2022", "secteur": "", "statut": "démonstration"}
            if path.stem == "population":
                known["population"] = "12345"
            if count > 1:
                known["membres"] = str(count)
            rows.append(";".join([identifier, *(known.get(column, "n.d.") for column in header[1:])]))
        add_rows(path, rows)


def add_rows(path, rows):
    with path.open("a", encoding="utf-8") as table:
        table.write("\n".join(rows) + "\n")


def prepare(folder):
    for part in ("content", "data", "themes"):
        shutil.copytree(part, folder / part)
    entities = []
    for number, (identifier, name, count, length, known) in enumerate(TERRITORIES):
        path = folder / "content/territoires" / f"{identifier}.yml"
        if known:
            with path.open("a", encoding="utf-8") as file:
                file.write(texts(length))
            continue
        region, department = {"27": ("27", "21"), "93": ("93", "13"), "76": ("76", "31")}[identifier[3:5]]
        lon, lat = 4.5 + number / 3, 47 - number / 2
        members = [siren(90000000 + 10000 * number + i) for i in range(count)]
        for i, code in enumerate(members):
            place = f"{lon + i % 25 / 60:.4f};{lat + i // 25 / 60:.4f}".replace(".", ",")
            entities.append(f"{code};CC du Pays n° {i + 1} de {name[:20]};CC;{department};{region};{i % 9 + 1};{1000 + 37 * i};{place}")
        path.write_text(territory(identifier, name, members, length, region, department, lon, lat), encoding="utf-8")
    add_rows(folder / "data/tables/entites.csv", entities)
    people = [";".join([*row.split(";")[:2], row.split(";")[6]]) for row in entities[1:]]
    add_rows(folder / "data/tables/population-membres.csv", people)
    without_values(folder, [t for t in TERRITORIES if not t[4]])


def lend_arabic(folder):
    (folder / "themes/portrait/fonts/secours.ttf").write_bytes(ARABIC.read_bytes())
    theme = folder / "themes/portrait/theme.yml"
    theme.write_text(theme.read_text(encoding="utf-8") + "\nsecours:\n  - {fichier: fonts/secours.ttf}\n", encoding="utf-8")


def words_of(pdf):
    return re.sub(r"\s+", " ", run(["pdftotext", "-raw", str(pdf), "-"], pdf.parent))


def check(folder, identifiers):
    booklets = sorted((folder / "site/territoires").glob("*/*.pdf"))
    if len(booklets) != len(identifiers):
        sys.exit(f"échec : {len(booklets)} livrets pour {len(identifiers)} territoires")
    run([check_ua, *map(str, booklets)], folder)
    for pdf in booklets:
        noise = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
        if noise.returncode:
            sys.exit(f"échec : {pdf} : {noise.stderr}")
    said = {pdf.parent.name: words_of(pdf) for pdf in booklets}
    whole = " ".join(said.values())
    squeezed = re.sub(r"[\s-]", "", whole)
    for words in (LONG_NAME, "Hiva ʻOa – Nūnuʻu, Taʼaroa", *([MARSEILLE] if ARABIC.exists() else [])):
        if re.sub(r"[\s-]", "", words) not in squeezed:
            sys.exit(f"échec : « {words} » ne se lit dans aucun livret")
    many = said["six-cents-membres"]
    for i in (1, 300, 600):
        if f"Pays n° {i} de Six cents membres" not in many:
            sys.exit(f"échec : le membre {i} de 600 n’est pas dans le tableau")
    if many.count("suite") < 8:
        sys.exit("échec : l’en-tête du tableau n’est pas répété")
    print(f"{len(booklets)} livrets de territoires extrêmes : {len(whole)} signes lus")


def make(folder):
    prepare(folder)
    wanted = [t[0] for t in TERRITORIES]
    build = [program, "build", "--only", ",".join(wanted), "--output", "site"]
    said = run(build, folder, 1)
    if not re.search(r"U\+06[0-9A-F]{2}", said) or "Marseille" not in said or "secours" not in said:
        sys.exit(f"échec : le signe qui manque n’est pas nommé :\n{said}")
    if ARABIC.exists():
        lend_arabic(folder)
    else:
        print("police arabe absente (fonts-noto-core) : le nom arabe n’est pas composé")
        wanted.remove("ti-9392")
        (folder / "content/territoires/ti-9392.yml").unlink()
    run([program, "build", "--only", ",".join(wanted), "--output", "site"], folder)
    check(folder, wanted)


if kept:
    make(Path(kept[0]))
else:
    with tempfile.TemporaryDirectory() as temporary:
        make(Path(temporary))
