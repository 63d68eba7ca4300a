#!/usr/bin/env python3
"""Pages that stand alone name no other file than their booklet, and only what “produits” names is written.

products_test.py PORTRAITS SOURCE_DIR"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
work = pathlib.Path(tempfile.mkdtemp())
for folder in "content", "data":
    shutil.copytree(source / "tests" / "fixtures" / "load" / "petit" / folder, work / folder)
(work / "data" / "geo").mkdir()
shutil.copy(source / "data" / "geo" / "contours.yml", work / "data" / "geo")
publication = work / "content" / "publication.yml"
publication.write_text(publication.read_text() + "\npages: autonomes\nproduits: [livrets]\n")
done = subprocess.run([program, "build", "--content", "content", "--data", "data", "--themes", str(source / "themes"), "--output", "site",
                       "--sans-compression"], cwd=work, capture_output=True, text=True)
assert done.returncode == 0, done.stdout + done.stderr

site = work / "site"
names = sorted({path.name if path.suffix != ".pdf" else "*.pdf" for path in site.rglob("*") if path.is_file()})
assert names == ["*.pdf", ".portraits", "SHA256SUMS", "entrees.json", "index.html", "manifeste.json"], names
pages = sorted(site.rglob("index.html"))
assert len(pages) >= 2, pages
for page in pages:
    text = page.read_text(encoding="utf-8")
    assert "<style>" in text and "<svg" in text and "<script src" not in text and "@font-face" not in text, page
    assert "\x01" not in text, f"{page}: a mark was left in place of a drawing"
    named = set(re.findall(r'(?:href|src|srcset)="([^"#]+)', text))
    missing = [name for name in named if not re.match(r"https?:|mailto:", name) and not (page.parent / name).is_file()]
    assert not missing, f"{page}: {missing}"
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids)), f"{page}: an id is there twice"
shutil.rmtree(work)
