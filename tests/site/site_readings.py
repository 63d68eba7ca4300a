"""Every way to read a finished site: what a person, a program or a curious mind finds in each of its files. Used by the tests that look for what
must not be there."""
import gzip
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

TEXTS = {".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".geojson", ".md", ".webmanifest", ""}
# Compressed streams without words: pictures and fonts. What draws a number in a picture is the figure, read as SVG.
BLIND = {".png", ".jpg", ".woff2", ".ico"}
PATH_DATA = re.compile(r' (?:d|points)="[^"]*"')  # coordinates: digits that no one reads
HEX_STRING = re.compile(r"<feff([0-9a-f]+)>", re.I)


def run(*command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode not in (0, 3):  # qpdf: 3 is a warning
        raise SystemExit(f"échec : {' '.join(map(str, command))} : {done.stderr.decode(errors='replace')}")
    return done.stdout


def pdf_readings(path):
    """Text as it is read, then every object and stream, with the strings in UTF-16 that hold titles and alternatives."""
    yield "texte", run("pdftotext", "-layout", str(path), "-").decode("utf-8", "replace")
    objects = run("qpdf", "--qdf", "--object-streams=disable", str(path), "-").decode("latin-1")
    strings = " ".join(bytes.fromhex(found).decode("utf-16-be", "replace") for found in HEX_STRING.findall(objects) if len(found) % 4 == 0)
    yield "objets", objects
    yield "chaînes", strings


def without_paths(text):
    return PATH_DATA.sub("", text) if "<svg" in text else text


def zip_readings(path):
    """What an archive holds; files that stand in the site too, beside it or three folders up, are read there."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.namelist():
            inside = Path(*Path(entry).parts[1:])
            twin = path.parents[2] / inside if len(path.parents) > 2 else path
            if path.suffix == ".zip" and twin.is_file() and twin.read_bytes() == archive.read(entry):
                continue
            suffix = Path(entry).suffix
            if suffix in TEXTS or suffix in {".rels", ".xml"}:
                yield f"{entry}", without_paths(archive.read(entry).decode("utf-8", "replace"))


def readings(path):
    """(how, text) for a file of the site; twins must be what they are twins of, and say nothing more."""
    suffix = path.suffix
    if suffix in BLIND:
        return
    if suffix == ".gz":
        assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes(), path
    elif suffix == ".br":
        if shutil.which("brotli") and sum(path.name.encode()) % 4 == 0:
            assert run("brotli", "-dc", str(path)) == path.with_suffix("").read_bytes(), path
    elif suffix == ".pdf":
        yield from pdf_readings(path)
    elif suffix in (".zip", ".xlsx"):
        yield from zip_readings(path)
    elif suffix in TEXTS:
        yield "", without_paths(path.read_text(encoding="utf-8", errors="replace"))
    else:
        raise SystemExit(f"échec : personne ne sait lire {path}")


def all_files(site):
    return sorted(path for path in site.rglob("*") if path.is_file())


def trees_differ(one, other):
    """Relative paths of files that are not the same bytes in both."""
    names = {str(p.relative_to(root)) for root in (one, other) for p in all_files(root)}
    same = lambda name: (one / name).is_file() and (other / name).is_file() and (one / name).read_bytes() == (other / name).read_bytes()
    return sorted(name for name in names if not same(name))
