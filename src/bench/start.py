#!/usr/bin/env python3
"""Measures the start-up of `bt`, as a multiple of a bare Java program on the same JVM.

    src/bench/start.py [--pairs 15] [--peers]

Whole processes, as a user starts them: `bin/bt validate`, `report` and `--version` on a logbook of
200 entries, and `validate` on the same with one and with twenty misspelt dates, compared with `java
Hello`, and with --peers with yamllint and ajv-cli (npm installs the latter below target/bench;
yamllint has to be installed). Each round runs all of them once; the figures are medians, and medians
of the rounds' ratios. On a busy machine use the processor time.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
from datetime import date, timedelta
from pathlib import Path

from processes import BT, ROOT, WORK, ajv, rounds, with_quoted_dates

ENTRIES = 200

HELLO = 'public class Hello { public static void main(String[] a) { System.out.println("hej"); } }'


def logbook():
    """Writes the finished example with another session on the day before each, and more teaching:
    200 entries, as valid as the example itself."""
    text = (ROOT / "examples" / "fardig.yaml").read_text(encoding="utf-8")
    before, sessions, after = re.split(r"(?m)^(?=handledningstillfällen:|bedömningar:)", text)
    sessions = re.sub(
        r"(?m)^  - datum: (.*)\n((?:    .*\n)+)",
        lambda found: found[0] + f"  - datum: {day_before(found[1])}\n" + found[2],
        sessions,
    )
    text = before + sessions + after
    missing = ENTRIES - len(re.findall(r"(?m)^  - ", text))
    teaching = "".join(
        f"  - {{ datum: 2026-0{1 + i % 8}-{10 + i % 15}, arrangör: PLUS, form: fysisk, timmar: 2, "
        f'ämne: "Fördjupning, del {i}: svåra samtal och hur man förbereder dem tillsammans" }}\n'
        for i in range(missing)
    )
    file = WORK / "loggbok.yaml"
    file.write_text(
        re.sub(r"(?m)^(utbildningstillfällen:\n)", lambda found: found[1] + teaching, text),
        encoding="utf-8",
    )
    return file


def with_faults(file, number):
    """Writes a logbook in which the dates of some sessions are misspelt: 2025-09-01 as 2025-9-01."""
    text = file.read_text(encoding="utf-8")
    before, sessions, after = re.split(r"(?m)^(?=handledningstillfällen:|bedömningar:)", text)
    misspelt, found = re.subn(r"(?m)^(  - datum: \d{4})-0(\d)", r"\1-\2", sessions, count=number)
    assert found == number
    faulty = file.with_stem(f"{file.stem}-{number}-fel")
    faulty.write_text(before + misspelt + after, encoding="utf-8")
    return faulty


def day_before(day):
    return date.fromisoformat(day.strip()) - timedelta(days=1)


def hello():
    source = WORK / "Hello.java"
    source.write_text(HELLO, encoding="utf-8")
    home = os.environ.get("JAVA_HOME")
    tools = Path(home) / "bin" if home else Path(shutil.which("java")).parent
    subprocess.run([tools / "javac", "--release", "17", "-d", WORK, source], check=True)
    return [tools / "java", "-cp", WORK, "Hello"]


def peers(file):
    quoted = WORK / "loggbok-citerad.yaml"
    quoted.write_text(with_quoted_dates(file.read_text(encoding="utf-8")), encoding="utf-8")
    return {"yamllint": ["yamllint", "-d", "relaxed", file], "ajv": ajv(quoted)}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pairs", type=int, default=15)
    options.add_argument("--peers", action="store_true")
    chosen = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    file = logbook()
    commands = {
        "java Hello": hello(),
        "bt --version": [BT, "--version"],
        "bt validate": [BT, "validate", file],
        "one fault": [BT, "validate", with_faults(file, 1)],
        "twenty faults": [BT, "validate", with_faults(file, 20)],
        "bt report": [BT, "report", file],
    }
    if chosen.peers:
        commands |= peers(file)
    runs = rounds(commands, chosen.pairs)
    print(f"{'':14}{'wall ms':>9}{'cpu ms':>9}{'wall ×':>9}{'cpu ×':>9}")
    for name in commands:
        figures = [statistics.median(one[name][i] for one in runs) for i in (0, 1)]
        ratios = [
            statistics.median(one[name][i] / one["java Hello"][i] for one in runs) for i in (0, 1)
        ]
        print(f"{name:14}{figures[0]:9.0f}{figures[1]:9.0f}{ratios[0]:9.2f}{ratios[1]:9.2f}")


main()
