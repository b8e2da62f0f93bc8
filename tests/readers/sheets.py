"""See sheets.sh."""

import csv
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings

ONPAPER = os.environ["ONPAPER"]

# What begins like a formula somewhere, and what only looks like another kind of cell.
TEXTS = [
    "=1+2", "=SUM(1;2)", '=HYPERLINK("https://example.org/","x")', "== x", "=> x", "=",
    "+1", "+1 month", "+31 20", "+", "-5", "-5 % a year", "-1+2", "- a list", "-- x", "-", "@team", "@SUM(1,2)", "@",
    "'quoted'", "'=1+2", "'90s", "''", "\u201cquoted\u201d", '"quoted" -- and', "a=b", "|x", "%x", "{x}", "#123",
    "a,b", "a;b", "a; b", "a\nb", "a\n\n- b", "a | b", "C:\\path\\new", "<T>", "R&D", "caf\u00e9 \u2014 \u00b5s", "\u65e5\u672c",
    "Faster in C#", "$5 to $10", "x" * 32767,
]  # fmt: skip

# What sheet programs take for numbers, dates and words of theirs, whoever wrote it.
KINDS = ["007", "1.10", "1e5", "1/2", "Jan 5", "10%", "50 %", "true", "NA", "null", "1986"]


def exported(folder, reader, delimiter):
    """A sheet in which each text is what is claimed of a claim."""
    kb = {
        "format": 1, "id": "k", "title": "T", "summary": "S", "version": "1", "source": {"title": "W"},
        "aspects": [{"id": "a", "name": "A"}],
        "claims": [{"id": f"c{at}", "title": f"C{at}", "status": "realised", "aspect": "a", "claimed": text, "observed": "o"}
                   for at, text in enumerate(TEXTS + KINDS)],
    }  # fmt: skip
    with open(f"{folder}/kb.json", "w", encoding="utf-8") as file:
        json.dump(kb, file)
    path = f"{folder}/{reader}.csv"
    command = [ONPAPER, "export", "--kb", f"{folder}/kb.json", "--force", "-o", path, "--csv", reader, "--delimiter", delimiter]
    subprocess.run(command, check=True, capture_output=True)
    return path


def column(names, rows, name="claimed"):
    return [row[list(names).index(name)] for row in rows]


def output(command, **how):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", **how).stdout


def pandas(path, delimiter):
    import pandas

    frame = pandas.read_csv(path, sep=delimiter, dtype=str, keep_default_na=False)
    return column(frame.columns, frame.values.tolist())


def duckdb(path, delimiter):
    import duckdb

    found = duckdb.sql(f"select * from read_csv('{path}', delim='{delimiter}', header=true, all_varchar=true)")
    return column(found.columns, found.fetchall())


def sqlite(path, delimiter):
    # `.import --csv` sets the comma, so that another sign comes after it.
    script = f".mode csv\n.separator {delimiter}\n.import '{path}' t\n.mode json\nselect claimed from t;\n"
    return [row["claimed"] for row in json.loads(output(["sqlite3"], input=script))]


def miller(path, delimiter):
    made = output(["mlr", "--icsv", "--ojson", "--ifs", delimiter, "-S", "cut", "-f", "claimed", path])
    return [row["claimed"] for row in json.loads(made)]


def xan(path, delimiter):
    made = output(["xan", "to", "json", "--strings", "*", "-d", delimiter, path])
    return [row["claimed"] or "" for row in json.loads(made)]


def workbook(path):
    """The column of a workbook, in which a formula is told from a text that looks like one."""
    import openpyxl

    warnings.simplefilter("ignore")
    head, *rows = openpyxl.load_workbook(path).active.iter_rows()
    return column([cell.value for cell in head], [[Formula(c.value) if c.data_type == "f" else c.value for c in row] for row in rows])


class Formula(str):
    """What a program would work out."""


def libreoffice(path, delimiter):
    made = path.replace(".csv", ".xlsx")
    settings = f"--infilter=CSV:{ord(delimiter)},34,UTF8"
    folder = os.path.dirname(path)
    output(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", settings, "--convert-to", "xlsx", "--outdir", folder, path])
    return workbook(made)


def gnumeric(path, delimiter):
    """Its importer knows commas, semicolons and tabs by itself."""
    made = path.replace(".csv", ".gnumeric.xlsx")
    output(["ssconvert", "--import-encoding=UTF-8", "--import-type=Gnumeric_stf:stf_csvtab", path, made])
    return workbook(made)


PROGRAMS = [pandas, duckdb, sqlite, miller, xan, libreoffice, gnumeric]


def version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        asked = {"sqlite": "sqlite3", "miller": "mlr", "libreoffice": "soffice", "gnumeric": "ssconvert"}
        ran = subprocess.run([asked.get(name, name), "--version"], capture_output=True, encoding="utf-8")
        return re.findall(r"\d+(?:\.\d+)+", ran.stdout + ran.stderr)[0]


def verdict(text, shown):
    if isinstance(shown, Formula):
        return "formula"
    if shown == text:
        return "same"
    return "apostrophe" if shown == "'" + text else "otherwise"


def shortly(text):
    return json.dumps(text if len(str(text)) < 50 else f"{len(text)} characters", ensure_ascii=False)


def main():
    csv.field_size_limit(sys.maxsize)
    print("program", "version", "sheet", "cells", "same", "apostrophe", "formula", "otherwise", "kinds otherwise", "which", sep="\t")
    for program in PROGRAMS:
        for reader, delimiter in [("rfc", ","), ("excel", ","), ("excel", ";"), ("data", ",")]:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    shown = program(exported(folder, reader, delimiter), delimiter)
                except (OSError, subprocess.CalledProcessError, ValueError) as error:
                    print(program.__name__, reader, "cannot be run:", str(error)[:300], getattr(error, "stderr", ""), file=sys.stderr)
                    continue
            verdicts = [verdict(text, one) for text, one in zip(TEXTS, shown, strict=False)]
            kinds = [one for text, one in zip(KINDS, shown[len(TEXTS):]) if one != text]
            counts = [verdicts.count(kind) for kind in ["same", "apostrophe", "formula", "otherwise"]]
            which = [f"{shortly(text)} -> {shortly(one)}" for text, one, how in zip(TEXTS, shown, verdicts) if how in ("formula", "otherwise")]
            print(program.__name__, version(program.__name__), f"{reader} {delimiter}", len(verdicts), *counts, len(kinds),
                  "; ".join(which) or "-", sep="\t", flush=True)


main()
