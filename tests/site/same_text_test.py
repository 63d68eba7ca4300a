#!/usr/bin/env python3
"""What a booklet says is what a reader extracts from it, in the same order, no-break spaces kept.
usage: same_text_test.py SITE BOOKLET_TEXT_PROGRAM ID…    run from the project's folder"""
import re
import subprocess
import sys

site, program, *ids = sys.argv[1:]


def squeezed(text):
    """Without the spaces, line ends and divisions (U+00AD) of typesetting; U+00A0 and U+202F stay."""
    return re.sub(r"[ \t\n\f\u00ad]+", "", text)


def extracted(pdf):
    """The text of the structure tree, in reading order."""
    read = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, encoding="utf-8", errors="replace", check=True)
    if read.stderr:
        sys.exit(f"échec : pdfinfo {pdf} : {read.stderr}")
    return squeezed("".join(re.findall(r'^\s+"(.*?)"$', read.stdout, re.M | re.S)))


def missing(texts, said):
    at = 0
    for text in texts:
        found = said.find(squeezed(text), at)
        if found < 0:
            yield text
        else:
            at = found + len(squeezed(text))


failed = False
said = subprocess.run([program, *ids], capture_output=True, encoding="utf-8", check=True).stdout
booklets = re.split(r"^# ", said, flags=re.M)[1:]
for booklet in booklets:
    slug, *texts = booklet.rstrip("\n").split("\n")
    found = extracted(f"{site}/territoires/{slug}/{slug}.pdf")
    lost = list(missing(texts, found))
    for text in lost[:5]:
        print(f"échec : {slug} : « {text} » absent ou hors de son ordre")
    failed = failed or bool(lost) or len(texts) < 100
    print(f"{slug} : {len(texts)} textes, {len(lost)} perdus")
sys.exit(1 if failed or len(booklets) != len(ids) else 0)
