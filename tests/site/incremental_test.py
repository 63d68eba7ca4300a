#!/usr/bin/env python3
"""A build after an edit gives the same bytes as a build of everything, and writes again only what differs. A reduced content (four territories) is
edited in every way there is, one edit after the other; after each, the folder that was built further is compared with one built anew, and the
files that were written again (another inode) are those whose bytes differ.
usage: incremental_test.py PORTRAITS [FOLDER]    run from the project's folder; FOLDER keeps what is made"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

program, *kept = sys.argv[1:]
program = str(Path(program).resolve())
TERRITORIES = {"ti-2703", "ti-0102", "ti-8407", "ti-0101"}
HOME, OWN = "ti-2703", "territoires/bourgogne-industrie/.*"
HOME_PAGE = r"|index\.html(\.gz|\.br)?"  # it says how large the booklets are
MANIFEST = {"manifeste.json", "SHA256SUMS"}
IMAGE = """
  - id: image
    titre: Une image
    blocs:
      - image:
          fichier: images/essai.png
          alternative: Un rectangle gris
          credit: essai
"""
faults = []


def reduce_content(folder):
    for name in ("content", "data", "themes"):
        shutil.copytree(name, folder / name)
    for path in (folder / "content/territoires").glob("*.yml"):
        if path.stem not in TERRITORIES:
            path.unlink()
    for path in (folder / "data/tables").glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8-sig").splitlines()
        path.write_text("\n".join([head, *(row for row in rows if not set(re.findall(r"\bti-\d{4}\b", row)) - TERRITORIES)]) + "\n", encoding="utf-8")


def build(folder, output, *options):
    done = subprocess.run([program, "build", "--output", output, *options], cwd=folder, capture_output=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def files_of(site):
    return {str(path.relative_to(site)): path for path in site.rglob("*") if path.is_file()}


def state_of(site):
    """Inode, time and bytes of each file, but for the mark of the folder."""
    return {name: (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()) for name, path in files_of(site).items() if name != ".portraits"}


def check(wanted, what):
    if not wanted:
        faults.append(what)
        print("FAUTE", what)


def compare_with_clean(folder, name, options, same_inputs=False):
    if not same_inputs:
        shutil.rmtree(folder / "neuf", ignore_errors=True)
        code, said = build(folder, "neuf", "--tout", *options)
        check(code == 0, f"{name} : la construction entière échoue : {said[-600:]}")
    site, clean = files_of(folder / "site"), files_of(folder / "neuf")
    check(set(site) == set(clean), f"{name} : fichiers en trop ou absents : {sorted(set(site) ^ set(clean))[:6]}")
    other = [path for path in set(site) & set(clean) if site[path].read_bytes() != clean[path].read_bytes()]
    check(not other, f"{name} : contenus périmés : {sorted(other)[:6]}")


def step(folder, name, edit, options=(), only=None, explained=None, same_inputs=False):
    """One edit. `only`: an expression for the paths that may be written again, “touched” when a file was spoilt by hand; `explained`: what
    --explain says of it; `same_inputs`: no input changes, what was built anew last time is still right."""
    before = state_of(folder / "site")
    edit()
    code, said = build(folder, "site", "--explain", *options)
    check(code == 0, f"{name} : code {code} : {said[-600:]}")
    after = state_of(folder / "site")
    compare_with_clean(folder, name, options, same_inputs)
    written = {path for path in after if path not in before or before[path][:2] != after[path][:2]}
    differing = {path for path in after if path not in before or before[path][2] != after[path][2]}
    check(differing <= written, f"{name} : octets changés sous le même inode : {sorted(differing - written)[:5]}")
    restored = only == "touched"
    check(restored or written == differing, f"{name} : réécrits sans changement : {sorted(written - differing)[:5]}")
    if only is not None and not restored:
        extra = [path for path in sorted(written) if path not in MANIFEST and not re.fullmatch(only, path)]
        check(not extra, f"{name} : réécrits sans raison : {extra[:6]}")
    if explained:
        check(re.search(explained, said), f"{name} : --explain ne dit pas « {explained} » : {said[-400:]}")
    print(f"{name} : {len(written)} fichiers réécrits sur {len(after)}")
    return written


def replace(path, before, after, count=1):
    def edit():
        text = path.read_text(encoding="utf-8-sig")
        if not re.search(before, text):
            sys.exit(f"échec : rien à modifier dans {path} : {before}")
        path.write_text(re.sub(before, after, text, count=count), encoding="utf-8")
    return edit


def append(path, text):
    return lambda: path.write_text(path.read_text(encoding="utf-8-sig") + text, encoding="utf-8")


def png(width, height, grey):
    """A grey picture."""
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes([0, *[grey] * width]) * height)) + chunk(b"IEND", b"")


def swap(one, other):
    one_bytes, other_bytes = one.read_bytes(), other.read_bytes()
    one.write_bytes(other_bytes)
    other.write_bytes(one_bytes)


def nothing(folder, name, options=()):
    before = state_of(folder / "site")
    code, said = build(folder, "site", *options)
    check(code == 0 and "rien n’a changé" in said, f"{name} : devait ne rien faire : {said[-300:]}")
    check(state_of(folder / "site") == before, f"{name} : des fichiers ont changé")


def main(folder):
    reduce_content(folder)
    content, data, theme = folder / "content", folder / "data", folder / "themes/portrait"
    time.sleep(0.1)  # younger than that, a file's date is not trusted
    code, said = build(folder, "site")
    check(code == 0, f"première construction : {said[-600:]}")
    check((folder / "site.construction").stat().st_mode & 0o077 == 0, "l’état de construction est lisible par d’autres")
    check(not (folder / "site/etat").exists(), "l’état de construction est publié")
    compare_with_clean(folder, "première construction", ())
    nothing(folder, "rien")
    place = content / f"territoires/{HOME}.yml"
    step(folder, "date seule", lambda: os.utime(place), only="(?!)", same_inputs=True)
    step(folder, "commentaire", append(place, "# rien de plus\n"), only="(?!)", explained=HOME)
    written = step(folder, "texte d’un territoire", append(place, "textes:\n  presentation: Un mot de plus.\n"), only=OWN + HOME_PAGE, explained=HOME)
    check(any(path.endswith(".pdf") for path in written) and any(path.endswith("index.html") for path in written), "le texte n’a changé ni livret ni page")
    step(folder, "personne d’un territoire", append(place, "personnes:\n  - nom: Camille Durand\n    fonction: Directrice\n"), only=OWN + HOME_PAGE)
    step(folder, "nom d’un territoire", replace(content / "territoires/ti-0102.yml", r"nom: (.+)", r"nom: Grand \1"), explained="ti-0102")
    step(folder, "commune d’un territoire", replace(place, r"commune_principale: .+", "commune_principale: Ailleurs"))
    step(folder, "membre d’un territoire", replace(place, r"(?m)^membres:\n(  - .*\n)(  - .*\n)", r"membres:\n\2\1"), explained="ce que d’autres pages montrent de ti-2703")
    step(folder, "valeur d’un indicateur", replace(data / "tables/demo-emploi-industriel.csv", rf"(?m)^({HOME};[^;]*;(?:[^;]*;)*)\d+$", r"\g<1>4242"),
         explained="demo-emploi-industriel")
    step(folder, "libellé du catalogue", replace(data / "catalogue.yml", r"(?m)^(    libelle: .+)$", r"\1 nouvelle"), explained="catalogue.yml")
    step(folder, "table inutilisée", lambda: (data / "tables/inutile.csv").write_text("a;b\n1;2\n", encoding="utf-8"), only="(?!)")
    step(folder, "feuille de style", append(next((theme / "css").glob("*.css")), "\n.rien { color: inherit }\n"), explained="css")
    step(folder, "couleur du thème", replace(theme / "theme.yml", '"#14233C"', '"#14233D"'))
    step(folder, "gabarit", append(theme / "html/home.mustache", "<!-- gabarit -->\n"))
    fonts = theme / "fonts"
    written = step(folder, "polices échangées", lambda: swap(fonts / "Lato-Black.ttf", fonts / "Lato-Bold.ttf"), explained="Lato-Bold.ttf")
    check(any(path.endswith(".pdf") for path in written), "les livrets n’ont pas changé de police")
    step(folder, "valeur admise", replace(data / "valeurs_admises.yml", r"valeurs_admises: \[\]",
         "valeurs_admises:\n  - {controle: outlier-distribution, indicateur: densite, perimetre: ti-2703, annee: 2020, valeur: 1, raison: essai, "
         "signe_par: essai, date: 2024-01-10}"), only="(?!)", explained="valeurs_admises.yml")
    picture = content / "images/essai.png"

    def add_image():
        picture.parent.mkdir()
        picture.write_bytes(png(600, 400, 90))
        append(content / "documents/cartes.yml", IMAGE)()
    step(folder, "image ajoutée", add_image, explained="cartes.yml")
    written = step(folder, "image changée", lambda: picture.write_bytes(png(600, 400, 160)), explained="essai.png")
    check(any(path.startswith("cartes/") for path in written), "la page de l’image n’a pas changé")
    step(folder, "autre thème", lambda: None, ("--theme", "almanach"), explained="options")
    step(folder, "thème d’avant", lambda: None, explained="options")
    step(folder, "plan d’un document", replace(content / "documents/cartes.yml", r"(?m)^(titre: *)(.*)$", r"\1Cartes nouvelles"))
    step(folder, "titre de la publication", replace(content / "publication.yml", r"(?m)^(titre: *)(.*)$", r"\1Autre titre"))
    step(folder, "date de la publication", replace(content / "publication.yml", r"(?m)^date: *.*$", "date: 2026-02-01"))
    step(folder, "option", lambda: None, ("--sans-compression",), explained="options")
    nothing(folder, "même option", ("--sans-compression",))
    plain = ("--sans-compression",)
    site = folder / "site"
    step(folder, "sortie effacée", lambda: next((site / "territoires").glob("*/index.html")).unlink(), plain, only="touched", explained="manque", same_inputs=True)
    step(folder, "page d’un document effacée", lambda: (site / "cartes/index.html").unlink(), plain, only="touched", explained="document cartes", same_inputs=True)
    step(folder, "sortie modifiée", lambda: (site / "index.html").write_text("autre"), plain, only="touched", same_inputs=True)
    step(folder, "fichier étranger", lambda: (site / "intrus.txt").write_text("x"), plain, only="(?!)", same_inputs=True)
    check(not (site / "intrus.txt").exists(), "le fichier étranger est resté")
    kept_names = folder / "site.construction"
    (kept_names / "contours").write_bytes(b"autre chose")
    step(folder, "contours gâtés", append(place, "# deux\n"), plain, only="(?!)")
    step(folder, "contours perdus", lambda: ((kept_names / "contours").unlink(), append(place, "# trois\n")()), plain, only="(?!)")

    def spoil_spare():
        spare = kept_names / "double"
        page = next(spare.glob("territoires/*/index.html"))
        page.unlink()
        page.write_text("autre")
        next(spare.glob("*/index.html")).unlink()
        (spare / "reste.txt").write_text("x")
        (site / "intrus.txt").write_text("x")
        append(place, "# quatre\n")()
    step(folder, "double gâté", spoil_spare, plain, only="(?!)")
    check(not (site / "intrus.txt").exists(), "le fichier étranger est resté")
    check({name: path.stat().st_ino for name, path in files_of(site).items()} ==
          {name: path.stat().st_ino for name, path in files_of(kept_names / "double").items()}, "le double n’est pas celui du site")
    drop = "ti-8407"

    def remove_territory():
        (content / f"territoires/{drop}.yml").unlink()
        for path in (data / "tables").glob("*.csv"):
            path.write_text("\n".join(line for line in path.read_text(encoding="utf-8-sig").splitlines() if drop not in line) + "\n", encoding="utf-8")
    step(folder, "territoire retiré", remove_territory, plain)
    before = state_of(site)
    record = (folder / "site.construction/etat").read_bytes()
    saved = place.read_text(encoding="utf-8")
    place.write_text(saved + "inconnu: x\n", encoding="utf-8")
    code, said = build(folder, "site", *plain)
    check(code == 1 and state_of(site) == before and (folder / "site.construction/etat").read_bytes() == record, "une construction refusée a laissé des traces")
    place.write_text(saved, encoding="utf-8")
    time.sleep(0.1)
    step(folder, "remis comme avant", lambda: None, plain, only="(?!)", same_inputs=True)
    state = folder / "site.construction/etat"
    step(folder, "état de construction abîmé", lambda: state.write_bytes(state.read_bytes()[:-3]), plain, only="touched", same_inputs=True)
    copy = folder / "portraits"
    shutil.copy2(program, copy)
    globals()["program"] = str(copy)
    step(folder, "autre programme", lambda: None, plain, only="(?!)", explained="program", same_inputs=True)
    print(f"{len(faults)} fautes" if faults else "constructions partielles : mêmes octets que les entières")
    return 1 if faults else 0


if __name__ == "__main__":
    if kept:
        Path(kept[0]).mkdir(parents=True)
        sys.exit(main(Path(kept[0]).resolve()))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(Path(made)))
