"""Runs whole processes, as a user starts them, and measures them. Used by start.py and batch.py."""

import os
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target" / "bench"
BT = ROOT / "bin" / "bt"


def run(command):
    """Returns the wall clock and processor time of a process in ms, and its peak memory in MB."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    _, _, usage = os.wait4(process.pid, 0)
    wall = 1000 * (time.perf_counter() - start)
    return wall, 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024


def rounds(commands, number):
    """Runs all commands in turn, a number of times; returns the cost of each run by command name."""
    for command in commands.values():
        run(command)
    return [{name: run(command) for name, command in commands.items()} for _ in range(number)]


def with_quoted_dates(yaml):
    """ajv does not accept an unquoted date as a string."""
    return re.sub(r"([:,{] )([0-9]{4}-[0-9]{2}-[0-9]{2})\b", r'\1"\2"', yaml)


def ajv(files):
    """Returns the command that checks files with ajv-cli, which npm installs below target/bench."""
    packages = ["ajv-cli@5", "ajv-formats@2"]
    subprocess.run(["npm", "install", "--silent", "--prefix", WORK, *packages], check=True)
    schema = ROOT / "docs" / "bt-loggbok-1.schema.json"
    program = WORK / "node_modules" / ".bin" / "ajv"
    options = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", schema]
    return [program, "validate", *options, "-d", files]
