"""Reading and writing of the project's tables: UTF-8 with byte-order mark, semicolons, decimal commas, so that they open
with a double click in a French spreadsheet."""

import csv
from pathlib import Path


def read_rows(path, delimiter=","):
    """Rows of a CSV file as dictionaries of text."""
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def read_table(path):
    """Rows of one of the project's own tables."""
    return read_rows(path, delimiter=";")


def cell(value):
    """A value as written in a table: decimal comma, no needless decimals."""
    if isinstance(value, float):
        text = f"{value:.4f}".rstrip("0").rstrip(".")
        return text.replace(".", ",")
    return str(value)


def write_table(path, header, rows):
    """Writes a table; rows are sequences in the header's order."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([cell(value) for value in row])
