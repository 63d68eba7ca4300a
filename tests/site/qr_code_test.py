#!/usr/bin/env python3
"""The QR code of back covers, read from the printed page by another program (zbarimg): it says the address of the document's page, which
is one of the site. Without the site's address there is no code, and no page for it.
usage: qr_code_test.py PORTRAITS CHECK_UA SOURCE"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

portraits, check_ua, source = sys.argv[1], sys.argv[2], Path(sys.argv[3])
address = "https://exemple.fr/a/b/"
problems = []
if not shutil.which("zbarimg"):
    print("zbarimg est absent (paquet zbar-tools) : essai sauté")
    sys.exit(77)


def run(*command):
    done = subprocess.run([str(word) for word in command], cwd=source, capture_output=True, encoding="utf-8", errors="replace")
    return done.returncode, done.stdout + done.stderr


def build(content, output):
    code, said = run(portraits, "build", "--content", content, "--only", "ti-2703,ti-8407", "--output", output)
    if code:
        sys.exit(said)


def booklets(site):
    return sorted(site.glob("territoires/*/*.pdf")) + [site / "publication" / "publication.pdf"]


def pages(pdf):
    return int(next(line.split()[1] for line in run("pdfinfo", pdf)[1].splitlines() if line.startswith("Pages:")))


def codes(pdf, page, folder, resolution):
    picture = folder / "page"
    run("pdftoppm", "-f", page, "-l", page, "-r", resolution, "-png", "-singlefile", pdf, picture)
    return subprocess.run(["zbarimg", "--quiet", "--raw", "--nodbus", f"{picture}.png"], capture_output=True, encoding="utf-8").stdout.split()


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    shutil.copytree(source / "content", folder / "content")
    (folder / "data").symlink_to(source.resolve() / "data")
    build(folder / "content", folder / "sans")
    file = folder / "content" / "publication.yml"
    file.write_text(file.read_text().replace('adresse: ""', f'adresse: "{address}"'))
    build(folder / "content", folder / "avec")
    for bare, pdf in zip(booklets(folder / "sans"), booklets(folder / "avec")):
        last = pages(pdf)
        if codes(bare, pages(bare), folder, 100):
            problems.append(f"{bare.name} : un code QR, et le site n’a pas d’adresse")
        wanted = address + str(pdf.parent.relative_to(folder / "avec")) + "/"
        for resolution in (72, 150):  # as small as a screen shows it, as a telephone sees it
            found = codes(pdf, last, folder, resolution)
            if found != [wanted]:
                problems.append(f"{pdf.name}, page {last}, {resolution} ppp : le code dit {found}, attendu {wanted}")
        if not (folder / "avec" / wanted.removeprefix(address) / "index.html").is_file():
            problems.append(f"{wanted} : aucune page du site")
        if wanted not in run("pdftotext", "-f", last, "-l", last, "-raw", pdf, "-")[1].replace("\n", ""):
            problems.append(f"{pdf.name} : l’adresse n’est pas écrite à côté du code")
        code, said = run(check_ua, pdf)
        if code:
            problems.append(f"{pdf.name} : {said}")
    note = "qr-code-without-address"
    if note in run(portraits, "check", "--only", "ti-2703", "--content", folder / "content")[1]:
        problems.append("check se plaint d’une adresse qui est donnée")
    if note not in run(portraits, "check", "--only", "ti-2703")[1]:
        problems.append("check ne dit pas que l’adresse manque au code QR")
sys.exit("\n".join(problems) or 0)
