#!/usr/bin/env python3
"""Imports two public data sets through the mappings that come with annals, and checks its answers against the tables.

    Examples/DataSets/check.py DATA [--annals PATH] [--log DIR] [--days N]

DATA is a folder with

    epoch_notable_ai_models_2024-07-16.csv, epoch_notable_ai_models_2025-02-24.csv   Epoch AI, notable AI models
    oxcgrt_stringency_index.csv   Oxford COVID-19 Government Response Tracker, stringency index, one column a day

The tables are read here with Python's csv module alone: names of countries by a list of their own, slugs by their own
rule, numbers as decimals. --days checks every Nth day of the index only; by default all countries on all days.
"""

import argparse
import collections
import csv
import datetime
import decimal
import json
import re
import subprocess
import sys
import tempfile

csv.field_size_limit(1 << 30)
decimal.getcontext().prec = 60
VINTAGES = ("2024-07-16", "2025-02-24")
AS_OF = "2024-06-25"
NAMES = {
    "United States of America": "US", "China": "CN", "Canada": "CA", "Germany": "DE", "France": "FR", "Israel": "IL",
    "United Kingdom of Great Britain and Northern Ireland": "GB", "Korea (Republic of)": "KR", "Switzerland": "CH",
    "Hong Kong": "HK", "Japan": "JP", "Singapore": "SG", "Australia": "AU", "Netherlands": "NL", "Czechia": "CZ",
    "Austria": "AT", "Finland": "FI", "India": "IN", "United Arab Emirates": "AE", "Belgium": "BE", "Poland": "PL",
    "Spain": "ES", "Taiwan": "TW", "Ireland": "IE", "Iran (Islamic Republic of)": "IR", "Sweden": "SE", "Norway": "NO",
    "Russia": "RU", "Argentina": "AR", "Italy": "IT", "Saudi Arabia": "SA",
}


class Checker:
    def __init__(self, tool, log):
        self.tool, self.log, self.count, self.faults = tool, log, 0, []

    def annals(self, *arguments):
        run = subprocess.run([self.tool, "--log", self.log, *arguments], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"annals {' '.join(arguments)}\n{run.stdout}{run.stderr}")
        return run.stdout

    def json(self, *arguments):
        return json.loads(self.annals(*arguments, "--format", "json"), parse_float=decimal.Decimal)

    def events(self):
        lines = self.annals("log", "--order", "recorded", "--format", "jsonl").splitlines()
        return [json.loads(line, parse_float=decimal.Decimal) for line in lines]

    def equal(self, what, found, expected):
        self.count += 1
        if found != expected:
            self.faults.append(f"{what}: annals says {found}, the table {expected}")


def slug(text):
    made, gap, text = "", False, text.lower()
    for sign, following in zip(text, text[1:] + " "):
        if sign.isalnum():
            made, gap = made + ("-" if gap and made else "") + sign, False
        elif sign in "._+" and made and not gap and (sign == "+" or following.isalnum()):
            made += sign
        elif sign not in "'\u2019":
            gap = True
    return made


def number(text):
    """The number with 15 digits, which is what a double is sure of."""
    return decimal.Context(prec=15).create_decimal(text).normalize() if text else None


def models(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    name = "Model" if "Model" in rows[0] else "System"
    return {
        "model/" + slug(row[name]): {
            "date": row["Publication date"],
            "parameters": number(row["Parameters"]),
            "training-compute": number(row["Training compute (FLOP)"]),
            "countries": {NAMES[part.strip()] for part in row["Country (from Organization)"].split(",")
                          if part.strip() not in ("", "Multinational")},
        } for row in rows
    }


def value(attribute):
    if attribute is None:
        return None
    found = attribute["value"]
    return decimal.Decimal(found["value"] if isinstance(found, dict) else found).normalize()


def check_models(checker, data):
    files = [f"{data}/epoch_notable_ai_models_{vintage}.csv" for vintage in VINTAGES]
    print(checker.annals(
        "import", *files, "--mapping", "epoch-notable-models", *[x for v in VINTAGES for x in ("--vintage", v)],
        "--recorded-at", "vintage"))
    tables = [models(file) for file in files]
    codes = sorted(set(NAMES.values()))
    counts = []
    for vintage, table in zip(VINTAGES, tables):
        expected = collections.Counter(
            code for model in table.values() if model["date"] <= AS_OF for code in model["countries"])
        state = checker.json("state", *codes, "--as-of", AS_OF, "--known-at", vintage, "--type", "model")
        found = {country["country"]: len(country["entities"]) for country in state}
        for code in codes:
            checker.equal(f"models of {code} known at {vintage}", found[code], expected[code])
        for country in state:
            for entity in country["entities"]:
                row = table[entity["id"]]
                attributes = entity["attributes"]
                checker.equal(entity["id"] + " since", entity["since"], row["date"])
                checker.equal(entity["id"] + " parameters", value(attributes.get("parameters")), row["parameters"])
                compute, wanted = value(attributes.get("training-compute")), row["training-compute"]
                if compute is not None and wanted is not None:
                    # Kept in petaFLOP with 18 decimals.
                    compute = (compute * 10**15).quantize(decimal.Decimal("0.001"))
                    wanted = (wanted).quantize(decimal.Decimal("0.001"))
                checker.equal(entity["id"] + " training-compute", compute, wanted)
        counts.append(found)
    print(f"notable models published by {AS_OF}, as known at {VINTAGES[0]} and at {VINTAGES[1]}")
    for code in sorted(codes, key=lambda code: -counts[1][code]):
        print(f"  {code}  {counts[0][code]:4}  {counts[1][code]:4}")
    check_revisions(checker, *tables)


def check_revisions(checker, first, second):
    events = {event["id"]: event for event in checker.events()}
    revised = {"date": {}, "parameters": {}}
    for event in events.values():
        if "corrects" not in event:
            continue
        before = events[event["corrects"]]
        if before["date"] != event["date"]:
            revised["date"][event["entity"]] = (before["date"], event["date"])
        figures = [value({"value": e["set"]["parameters"]}) if "parameters" in e["set"] else None for e in (before, event)]
        if figures[0] != figures[1]:
            revised["parameters"][event["entity"]] = tuple(figures)
    for what in revised:
        expected = {name: (first[name][what], second[name][what]) for name in first.keys() & second.keys()
                    if first[name][what] != second[name][what]}
        checker.equal(f"revised {what}", revised[what], expected)
        print(f"{what} revised of {len(expected)} models")
        for name, (old, new) in sorted(expected.items()):
            plain = lambda figure: "none" if figure is None else figure if isinstance(figure, str) else f"{figure:,f}"
            print(f"  {name}  {plain(old)} to {plain(new)}")
    gone = {e["entity"] for e in events.values() if "retracts" in e}
    checker.equal("vanished", gone, first.keys() - second.keys())
    print(f"{len(gone)} models vanished, {len(second.keys() - first.keys())} are new")


def check_stringency(checker, data, step):
    path = f"{data}/oxcgrt_stringency_index.csv"
    print(checker.annals("import", path, "--mapping", "oxcgrt-stringency", "--vintage", "2023-03-01"))
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Jurisdiction"] == "NAT_TOTAL" and row["CountryCode"] != "RKS"]
    days = [name for name in rows[0] if re.fullmatch(r"\d\d[A-Z][a-z]{2}\d{4}", name)]
    alpha3 = [row["CountryCode"] for row in rows]
    state = checker.json("state", *alpha3, "--as-of", "2020-01-01", "--type", "index")
    codes = dict(zip(alpha3, [country["country"] for country in state]))
    for day in days[::step]:
        date = datetime.datetime.strptime(day, "%d%b%Y").date().isoformat()
        found = {}
        for country in checker.json("state", *codes.values(), "--as-of", date, "--type", "index"):
            for entity in country["entities"]:
                found[entity["id"]] = value(entity["attributes"].get("stringency"))
        for row in rows:
            expected = decimal.Decimal(row[day]).normalize() if row[day] else None
            checker.equal(f"{row['CountryCode']} on {date}", found.get(f"index/stringency-{row['CountryCode'].lower()}"), expected)
    print(f"stringency of {len(rows)} countries on {len(days[::step])} days compared")
    for date, column in (("2020-04-10", "10Apr2020"), ("2021-01-15", "15Jan2021"), ("2022-12-01", "01Dec2022")):
        figures = {row["CountryCode"]: row[column] or "none" for row in rows}
        print(f"  {date}  " + "  ".join(f"{code} {figures[code]}" for code in ("CHN", "FRA", "JPN", "KOR", "USA")))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--annals", default="annals")
    parser.add_argument("--log")
    parser.add_argument("--days", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checker = Checker(options.annals, options.log or folder + "/Log")
        checker.annals("init")
        check_models(checker, options.data)
        check_stringency(checker, options.data, options.days)
    print(f"{checker.count:,} answers compared, {len(checker.faults)} differ")
    for fault in checker.faults[:50]:
        print("  " + fault)
    sys.exit(1 if checker.faults else 0)


if __name__ == "__main__":
    main()
