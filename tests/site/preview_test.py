#!/usr/bin/env python3
"""portraits serve without a folder: the files of a build, made when asked for; pages that follow every kind of input; errors shown with their place
and gone when mended; nothing written; a clean end.
usage: preview_test.py PORTRAITS SOURCE_DIR SITE"""
import hashlib
import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

portraits, source, site = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]), Path(sys.argv[3])
environment = {**os.environ, "LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"}
problems = []


def expect(what, found, wanted):
    if found != wanted:
        problems.append(f"{what} : « {found} », attendu « {wanted} »")


def expect_in(what, wanted, text, present=True):
    if (wanted in text) != present:
        problems.append(f"{what} : « {wanted} » {'manque' if present else 'y est'}")


work = Path(tempfile.mkdtemp(prefix="apercu-"))
for folder in ("content", "data", "themes"):
    shutil.copytree(source / folder, work / folder)


def state(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


before = state(work)
process = subprocess.Popen([portraits, "serve", "--port", "0", "--prefixe", "/a/"], cwd=work, env=environment, text=True, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE)
told = process.stdout.readline()
port = int(re.search(r"http://127\.0\.0\.1:(\d+)/a/", told).group(1))


def get(path, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Host": host} if host else {})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, body


class Events:
    """What a page that is open hears."""

    def __init__(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.connection.request("GET", "/a/.apercu/suite")
        self.response = self.connection.getresponse()
        expect("type des événements", self.response.getheader("Content-Type"), "text/event-stream")
        self.last = self.next()

    def next(self):
        while line := self.response.readline():
            if line.startswith(b"data: "):
                return line[6:].strip().decode()
        problems.append("les événements se sont arrêtés")
        return None


events = Events()


def change(path, old, new):
    """Saves a file as editors do, beside and renamed; comes back when open pages would load again."""
    file = work / path
    text = file.read_text()
    if old not in text:
        problems.append(f"{path} : « {old} » n’y est pas")
    beside = file.with_name(file.name + "~")
    beside.write_text(text.replace(old, new, 1))
    beside.rename(file)
    name = events.next()
    if name == events.last:
        problems.append(f"{path} : l’édition n’a pas changé de nom")
    events.last = name


slug = "choletais"
page = next(path for path in sorted((site / "territoires").iterdir()) if slug in path.name)
slug = page.name
territory = next(path for path in sorted((work / "content/territoires").glob("*.yml")) if re.search(r"^nom: .*Cholet", path.read_text(), re.M))
path = f"/a/territoires/{slug}/"

first = get(path)[1]  # before its booklet: the page does not know its size

# The bytes of a build, booklets, tables, drawings and images among them.
same = [f"territoires/{slug}/{slug}.pdf", "donnees/valeurs.csv", "robots.txt", "regions/bretagne/bretagne.csv"]
same += [str(file.relative_to(site)) for file in sorted((page / "figures").iterdir()) if file.suffix in (".csv", ".svg")]
same += [str(file.relative_to(site)) for file in sorted((site / "assets").iterdir()) if file.suffix in (".css", ".woff2")]
for name in same:
    if not (site / name).exists():
        continue
    status, body = get("/a/" + name)
    if (status, body) != (200, (site / name).read_bytes()):
        problems.append(f"{name} : {status}, {len(body)} octets, autres que ceux de la production")


status, body = get(path)
expect("la page", status, 200)
html = body.decode()
expect_in("la page", ".apercu/apercu.js", html)
expect_in("la page", "apercu-erreurs", html, False)
for heading in re.findall(r"(?s)<h[1-3]\b.*?</h[1-3]>", (page / "index.html").read_text()):
    expect_in("la page de l’aperçu", heading, html)
for name in ("", "territoires/", "indicateurs/", "regions/bretagne/", "comparer/", "sources/", "donnees/", "publication/"):
    expect(name, get("/a/" + name)[0], 200)
for script in re.findall(r'(?:data-[a-z]+|src)="([^"]*assets/[^"]*\.js)"', html):
    expect(script, get("/a/" + script.replace("../", ""))[0], 200)
expect("une page qui n’existe pas", get("/a/nulle-part/")[0], 404)
expect("un dossier sans sa barre", get(path.rstrip("/"))[0], 301)
expect("hors du site", get("/a/../content/publication.yml")[0], 404)
expect("par un autre nom", get(path, host="exemple.fr")[0], 403)

# Every kind of input is followed, and the page goes back to what it was with it.


def without_edition(page):
    return re.sub(rb' data-edition="[^"]*"', b"", page)


def same_page(what):
    for found, wanted in zip(without_edition(get(path)[1]).split(b"<"), without_edition(first).split(b"<")):
        if found != wanted:
            problems.append(f"{what} : la page n’est pas revenue à ce qu’elle était : « {found.decode()[:200]} » et non « {wanted.decode()[:200]} »")
            return


name = str(territory.relative_to(work))
forms = re.search(r"^nom: (.*)$", territory.read_text(), re.M).group(1)
change(name, f"nom: {forms}", "nom: Nom provisoire")
expect_in("un nom", "Nom provisoire", get("/a/territoires/nom-provisoire/")[1].decode())
expect("l’ancienne adresse", get(path)[0], 404)
change(name, "nom: Nom provisoire", f"nom: {forms}")
same_page("un nom")
change("content/publication.yml", "titre: ", "titre: Essai ")
expect_in("le titre", "Essai ", get(path)[1].decode())
change("content/publication.yml", "titre: Essai ", "titre: ")
same_page("le titre")
style = next(file for file in sorted((work / "themes/portrait/css").glob("*.css")))
change(str(style.relative_to(work)), style.read_text()[:40], "/* essai */" + style.read_text()[:40])
sheet = re.search(r'href="[./]*(assets/[^"]*\.css)"', get(path)[1].decode()).group(1)
expect("la feuille de style", get("/a/" + sheet)[0], 200)
if without_edition(get(path)[1]) == without_edition(first):
    problems.append("une feuille de style changée ne change pas la page")
change(str(style.relative_to(work)), "/* essai */", "")
same_page("la feuille de style")

# Errors: in the page of the territory, in the others, and gone when mended.
change(name, "nom: ", "nomm: ")
status, body = get(path)
expect("page d’un fichier fautif", status, 500)
for wanted in ("apercu-erreurs", name + ":3:1", "[key-unknown]", "vouliez-vous dire", ".apercu/apercu.js"):
    expect_in("page d’un fichier fautif", wanted, body.decode())
expect_in("accueil", "apercu-erreurs", get("/a/")[1].decode())
change(name, "nomm: ", "nom: ")
same_page("un fichier corrigé")
change("content/publication.yml", "titre: ", "titre: [")
status, body = get(path)
expect("publication illisible", status, 500)
expect_in("publication illisible", "content/publication.yml", body.decode())
change("content/publication.yml", "titre: [", "titre: ")
same_page("une publication corrigée")
for left_behind in (".ti.yml.swp", "4913", "#x#"):
    (work / "content/territoires" / left_behind).write_text("x")
(work / "content/territoires" / ".ti.yml.swp").unlink()
(work / "content/territoires" / "4913").unlink()
(work / "content/territoires" / "#x#").unlink()

process.send_signal(signal.SIGINT)
expect("code de sortie", process.wait(20), 0)
after = state(work)
expect("fichiers du dossier de travail", [name for name in sorted(set(before) | set(after)) if before.get(name) != after.get(name)], [])
shutil.rmtree(work)
print("\n".join(problems) if problems else f"{len(same)} fichiers comme dans la production, 5 sortes d’entrées suivies")
sys.exit(1 if problems else 0)
