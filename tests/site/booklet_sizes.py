#!/usr/bin/env python3
"""What booklets weigh, by kind of document and by what the bytes are: the table of docs/livrets.fr.md. A portrait of ten pages must weigh less than
150,000 bytes.
usage: booklet_sizes.py SITE"""
import re
import sys
import zlib
from pathlib import Path

site = Path(sys.argv[1])
LIMIT = 150_000
KINDS = ["pages", "fonds et formes", "polices", "balises, liens, signets", "images", "reste"]


def kind_of(dictionary, inflated):
    if "/ObjStm" in dictionary:
        return "balises, liens, signets"
    if "/Image" in dictionary:
        return "images"
    if "/Form" in dictionary:
        return "fonds et formes"
    if "/Length1" in dictionary or b"begincmap" in inflated:
        return "polices"
    return "pages" if b"BDC" in inflated or b" re\n" in inflated else "reste"


def measure(pdf):
    raw = pdf.read_bytes()
    sizes = dict.fromkeys(KINDS, 0)
    for found in re.finditer(rb"\d+ 0 obj\n(<<.*?>>)\nstream\n", raw, re.S):
        dictionary = found[1].decode("latin-1")
        length = int(re.search(r"/Length (\d+)", dictionary)[1])
        data = raw[found.end():found.end() + length]
        inflated = zlib.decompress(data) if "/FlateDecode" in dictionary and "/Image" not in dictionary else b""
        sizes[kind_of(dictionary, inflated)] += length
    sizes["reste"] += len(raw) - sum(sizes.values())
    return pages_of(raw), len(raw), sizes


def pages_of(raw):
    packs = re.finditer(rb"/ObjStm[^>]*?/Length (\d+)>>\nstream\n", raw)
    return sum(len(re.findall(rb"/Type /Page\b", zlib.decompress(raw[p.end():p.end() + int(p[1])]))) for p in packs)


def spaced(number):
    return f"{number:,}".replace(",", "\u202f")


def row(name, measured):
    pages, total, sizes = measured
    return f"| {name} | {pages} | {spaced(total)} | " + " | ".join(spaced(sizes[kind]) for kind in KINDS) + " |"


portraits = {pdf: measure(pdf) for pdf in sorted((site / "territoires").glob("*/*.pdf"))}
if not portraits:
    sys.exit("échec : aucun livret")
print("| Document | Pages | Octets | " + " | ".join(kind.capitalize() for kind in KINDS) + " |")
print("|---|--:|--:|" + "--:|" * len(KINDS))
ordered = sorted(portraits.values(), key=lambda m: m[1])
print(row("portrait le plus léger", ordered[0]))
print(row("portrait médian", ordered[len(ordered) // 2]))
print(row("portrait le plus lourd", ordered[-1]))
for pdf in sorted(site.glob("*/*.pdf")):
    print(row(pdf.stem, measure(pdf)))
heavy = [f"{pdf.stem} : {pages} pages, {total} octets" for pdf, (pages, total, _) in portraits.items() if pages <= 10 and total >= LIMIT]
ten = sum(1 for pages, _, _ in portraits.values() if pages <= 10)
if heavy:
    sys.exit(f"échec : {len(heavy)} portraits de dix pages sur {ten} pèsent {LIMIT} octets ou plus : " + " ; ".join(heavy[:8]))
print(f"\n{ten} portraits de dix pages au plus, tous sous {spaced(LIMIT)} octets", file=sys.stderr)
