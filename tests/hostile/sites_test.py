#!/usr/bin/env python3
"""Sites made of hostile texts (payloads.txt): built, opened in Chromium, their booklets and tables looked at. What cannot be shown is refused.

usage: sites_test.py PORTRAITS SOURCE [FIRST COUNT | --all]
  Four builds put every payload in a territory's name, and a different one in each field. --all makes as many builds as there are payloads,
  so that each goes through each field; FIRST COUNT makes some of those."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import content  # noqa: E402

program, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
words = content.payloads("shown")
environment = os.environ | {"LANGUAGE": "fr"}
faults = []


def run(*arguments, **options):
    return subprocess.run([str(a) for a in arguments], cwd=source, env=environment, capture_output=True, text=True, errors="replace", **options)


def broken_at(text, token):
    """The text with the word that holds the token cut every twelve signs."""
    return " ".join(" ".join(re.findall(".{1,12}", word)) if token[:10] in word else word for word in text.split(" "))


def build(folder, names, start, texts=words):
    """A word wider than its narrow column is refused, which is an answer too: the build is made again with that word cut, names excepted."""
    for _ in range(12):
        content.make(folder, source, names, content.Texts(texts, start))
        (folder / "names.json").write_text(json.dumps(names), encoding="utf-8")
        done = run(program, "build", "--content", folder / "content", "--data", folder / "data", "--output", folder / "site")
        wide = re.findall(r"«\s(.+?)\s»\sest plus large que sa colonne", done.stderr)
        if done.returncode == 0 or not wide:
            break
        texts = [broken_at(text, wide[0].strip("\u00a0\u202f …")) for text in texts]
    if done.returncode != 0:
        faults.append(f"{folder.name} : code {done.returncode}\n{done.stdout}{done.stderr}"[-3000:])
    return folder / "site"


def starts_formula(cell):
    """A spreadsheet would run it; a number with its sign is a number."""
    return cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"[-+]?\d+([.,]\d+)?", cell)


def check_tables(site):
    for file in site.rglob("*.csv"):
        text = file.read_text(encoding="utf-8-sig")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter="," if file.name.endswith(".intl.csv") else ";")
        for cell in (cell for row in rows for cell in row):
            if starts_formula(cell):
                faults.append(f"{file} : « {cell[:60]} » serait une formule")
    for file in site.rglob("*.xlsx"):
        with zipfile.ZipFile(file) as book:
            for part in book.namelist():
                text = book.read(part).decode("utf-8", "replace")
                if "<f>" in text or "externalLink" in part or "<hyperlink " in text:
                    faults.append(f"{file} : {part} porte une formule ou un lien")


def check_booklets(site):
    for file in sorted(site.rglob("*.pdf")):
        read = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", str(file), "-"], capture_output=True)
        if read.returncode != 0:
            faults.append(f"{file} : {read.stderr.decode()}"[:500])
        text = re.sub(r"stream\n.*?\nendstream", "", read.stdout.decode("latin-1"), flags=re.S)  # words stand in streams and in strings
        text = re.sub(r"(/URI )?\((?:[^()\\]|\\.)*\)", lambda m: m[0] if m[1] else "()", text)
        for sign in ("/JavaScript", "/JS ", "/Launch", "/OpenAction", "/AA ", "/EmbeddedFile", "/SubmitForm", "/ImportData"):
            if sign in text:
                faults.append(f"{file} : {sign}")
        for target in re.findall(r"/URI \(((?:[^()\\]|\\.)*)\)", text):
            if re.match(r"(?i)[a-z][a-z0-9+.-]*:", target) and not re.match(r"(?i)(https?|mailto):", target):
                faults.append(f"{file} : lien vers {target[:60]}")


def check_refused(folder):
    """Each is an error with its code, said without a sign that a terminal obeys; nothing is published."""
    for i, word in enumerate(content.payloads("refused")):
        one = folder / f"refus-{i}"
        content.make(one, source, ["Essai"], content.Texts(["mot"]))
        plan = one / "content/documents/portrait.yml"
        told = json.loads(plan.read_text(encoding="utf-8"))
        told["chapitres"][0]["chapeau"] = word
        plan.write_text(json.dumps(told), encoding="utf-8")
        done = run(program, "check", "--content", one / "content", "--data", one / "data")
        if done.returncode != 1 or not re.search(r"\[[a-z-]+\]", done.stderr):
            faults.append(f"« {word!r} » n’est pas refusé : code {done.returncode}\n{done.stderr[:800]}")
        if re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", done.stdout + done.stderr):
            faults.append(f"« {word!r} » : le message porte un caractère de commande")


with tempfile.TemporaryDirectory() as work:
    work = Path(work)
    quarter = -(-len(words) // 4)
    builds = [(i * quarter, words[i * quarter:(i + 1) * quarter]) for i in range(4)]
    if len(sys.argv) > 3:
        first, count = (0, len(words)) if sys.argv[3] == "--all" else (int(sys.argv[3]), int(sys.argv[4]))
        builds = [(k, [words[k % len(words)], words[(k + 1) % len(words)]]) for k in range(first, first + count)]
    harmless = build(work / "inoffensif", [f"mot {i}" for i in range(len(builds[0][1]))], 0,
                     ["mot", "[mot](https://exemple.fr/) **mot** *mot* 1er", "https://exemple.fr/"])
    sites = [build(work / f"hostile-{start}", names, start) for start, names in builds]
    sites = [site for site in sites if site.is_dir()]
    for site in sites:
        check_tables(site)
        check_booklets(site)
    if len(sys.argv) == 3:
        check_refused(work)
    browser = Path(__file__).parent.parent / "browser"
    if not (browser / "node_modules/puppeteer-core").is_dir():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=browser, check=True)
    seen = subprocess.run(["node", browser / "check_hostile.mjs", harmless, *sites], env=environment, capture_output=True, text=True)
    print(seen.stdout, end="")
    if seen.returncode != 0:
        faults.append(seen.stderr[:6000] or "le navigateur n’a rien vu")
for fault in faults[:40]:
    print("échec :", fault)
print(f"{len(words)} textes hostiles, {len(builds)} constructions, {len(faults)} fautes")
sys.exit(1 if faults else 0)
