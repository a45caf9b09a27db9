#!/usr/bin/env python3
"""Measures `bt batch` over many logbooks.

    src/bench/batch.py [--files 1000] [--rounds 5] [--peers]

Writes plausible logbooks (PlausibleLogbooks in the test tree: 17 KB on average, every fifth broken
on purpose) below target/bench, and judges them as a user would, with at most 256 MiB. With --peers,
compares with ajv-cli, on as many logbooks that ajv-cli can read.
"""

import argparse
import os
import shutil
import statistics
import subprocess

from processes import BT, ROOT, WORK, ajv, rounds, run, with_quoted_dates

READABLE = """
const fs = require("fs"), yaml = require("js-yaml");
for (const file of process.argv.slice(1)) {
  try { yaml.load(fs.readFileSync(file, "utf8")); } catch (e) { fs.unlinkSync(file); }
}
"""


def written(name, number):
    """Writes plausible logbooks and returns their folder."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    quick = ROOT / "target" / "quick"
    subprocess.run(["mvn", "-q", "-Dquick", "test-compile"], cwd=ROOT, check=True)
    path = [quick / "classes", quick / "test-classes", ROOT / "target" / "bt" / "lib" / "*"]
    main = "se.btloggbok.check.PlausibleLogbooks"
    command = ["java", "-cp", os.pathsep.join(map(str, path)), main, folder, str(number)]
    subprocess.run(command, check=True)
    return folder


def readable(logbooks, number, folder):
    """Fills a folder with logbooks that js-yaml can read, with their dates quoted as it wants them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in sorted(logbooks.rglob("*.yaml")):
        text = with_quoted_dates(file.read_text(encoding="utf-8"))
        (folder / file.name).write_text(text, encoding="utf-8")
    every = sorted(folder.iterdir())
    for i in range(0, len(every), 1000):
        subprocess.run(["node", "-e", READABLE, *every[i : i + 1000]], cwd=WORK, check=True)
    for surplus in sorted(folder.iterdir())[number:]:
        surplus.unlink()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--files", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--peers", action="store_true")
    chosen = options.parse_args()
    # In place of the user's own options, which would be measured too.
    os.environ["BT_JAVA_OPTIONS"] = "-Xmx256m"
    batch = [BT, "batch", "--no-config", "--format", "json"]
    run([BT, "--version"])
    commands = {"bt batch": [*batch, written("loggbocker", chosen.files)]}
    if chosen.peers:
        folder = WORK / "citerade"
        commands |= {"bt, readable": [*batch, folder], "ajv, readable": ajv(f"{folder}/*.yaml")}
        readable(written("fler", 2 * chosen.files), chosen.files, folder)
    runs = rounds(commands, chosen.rounds)
    print(f"{'':14}{'wall s':>9}{'cpu s':>9}{'MB':>9}{'files/s':>9}")
    for name in commands:
        wall, cpu, memory = (statistics.median(one[name][i] for one in runs) for i in range(3))
        speed = 1000 * chosen.files / wall
        print(f"{name:14}{wall / 1000:9.2f}{cpu / 1000:9.2f}{memory:9.0f}{speed:9.0f}")


main()
