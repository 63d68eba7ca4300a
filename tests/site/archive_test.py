#!/usr/bin/env python3
"""The zip of each territory: read by two other programs, equal to the site's files, whole enough for its page to open from a disk.
usage: archive_test.py SITE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

site = Path(sys.argv[1])
problems = []


def complain(text):
    problems.append(text)


def is_page(address):
    """Addresses that lead to other pages ask for the site: LISEZ-MOI.txt says so. The booklets of other territories as well."""
    return address.endswith(".html") or "/territoires/" in address or address.endswith((".zip", "editions.xml", ".xlsx", ".geojson"))


def addresses(page):
    """Local addresses that a page or a style sheet names, without their fragments."""
    named = re.findall(r'(?:href|src)="([^"]+)"', page)
    for each in re.findall(r'srcset="([^"]+)"', page):
        named += [part.split()[0] for part in each.split(",")]
    named += re.findall(r'url\("([^"]+)"\)', page)
    local = (address.split("#")[0].split("?")[0] for address in named)
    return sorted({address for address in local if address and not re.match(r"[a-z]+:", address)})


def check_links(archive, name, names):
    text = archive.read(name).decode()
    folder = Path(name).parent
    for address in addresses(text):
        target = str(Path(os.path.normpath(folder / address)))
        if target not in names and not is_page(address):
            complain(f"{archive.filename} : {name} demande {address}, absent")


def check(path):
    slug = path.stem
    archive = zipfile.ZipFile(path)
    if archive.testzip():
        complain(f"{path} : {archive.testzip()} abîmé")
    names = archive.namelist()
    if len(set(names)) != len(names):
        complain(f"{path} : noms en double")
    for entry in archive.infolist():
        if entry.date_time != (2024, 1, 15, 0, 0, 0):
            complain(f"{path} : {entry.filename} daté {entry.date_time}")
        if not entry.flag_bits & 0x800:
            complain(f"{path} : {entry.filename} : nom qui n’est pas dit UTF-8")
        if not entry.filename.startswith(slug + "/"):
            complain(f"{path} : {entry.filename} hors du dossier")
        stored = entry.filename.endswith((".pdf", ".woff2", ".png"))
        if stored != (entry.compress_type == zipfile.ZIP_STORED) and entry.file_size > 2000:
            complain(f"{path} : {entry.filename} : compression inattendue")
        own = site / entry.filename[len(slug) + 1:]
        if not entry.filename.endswith("LISEZ-MOI.txt") and archive.read(entry) != own.read_bytes():
            complain(f"{path} : {entry.filename} diffère du site")
    expected = {str(file.relative_to(site)) for file in path.parent.rglob("*")
                if file.is_file() and file.suffix not in (".gz", ".br", ".zip") and file.name not in ("partage.png", "entrees.json")}
    missing = {f"{slug}/{file}" for file in expected} - set(names)
    if missing:
        complain(f"{path} : il manque {sorted(missing)[:3]}")
    check_links(archive, f"{slug}/territoires/{slug}/index.html", names)
    for name in names:
        if name.endswith(".css"):
            check_links(archive, name, names)
    read_me = archive.read(f"{slug}/LISEZ-MOI.txt").decode()
    for words in ("Licence", "Colonnes : ", "point-virgule", "2024-01-15", "index.html"):
        if words not in read_me:
            complain(f"{path} : LISEZ-MOI.txt ne dit pas « {words} »")


def open_from_disk(path):
    """The page of an unpacked archive, in Chromium: it says nothing in the console and finds all it asks for."""
    chromium = shutil.which("chromium")
    if not chromium:
        return
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("unzip"):
            subprocess.run(["unzip", "-tq", path], check=True, stdout=subprocess.DEVNULL)
        zipfile.ZipFile(path).extractall(folder)
        page = Path(folder) / path.stem / "territoires" / path.stem / "index.html"
        run = subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=1",
                              f"--user-data-dir={folder}/profile", f"--screenshot={folder}/page.png", page.as_uri()],
                             capture_output=True, text=True, timeout=120, errors="replace")
        said = [line for line in run.stderr.splitlines() if "CONSOLE" in line or "ERR_FILE_NOT_FOUND" in line]
        if said:
            complain(f"{path} : {said[:3]}")
        if not (Path(folder) / "page.png").exists():
            complain(f"{path} : page non affichée")


paths = sorted(site.glob("territoires/*/*.zip"))
if len(paths) != len(list(site.glob("territoires/*/index.html"))):
    complain("chaque territoire n’a pas son archive")
for each in paths:
    check(each)
if paths:
    open_from_disk(paths[len(paths) // 2])
print("\n".join(problems[:20]) or f"archives vérifiées : {len(paths)}")
sys.exit(bool(problems))
