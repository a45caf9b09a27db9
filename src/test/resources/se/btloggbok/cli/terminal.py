"""Plays a user at a terminal.

terminal.py COUNT (TEXT KEYS)... COMMAND ARGUMENT...

Runs the command in a pseudo-terminal, whose size is unknown if NO_SIZE is set. Waits for each text
on the screen, and then types the keys. Prints what was shown, and the exit code.
"""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

PATIENCE = 40

count = int(sys.argv[1])
steps = [(sys.argv[2 + 2 * i], sys.argv[3 + 2 * i]) for i in range(count)]
command = sys.argv[2 + 2 * count :]

child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
if "NO_SIZE" not in os.environ:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))

shown = ""
raw = b""


def read(seconds):
    """Appends what is shown within a number of seconds; returns whether the terminal is still open."""
    global shown, raw
    ready, _, _ = select.select([terminal], [], [], seconds)
    if not ready:
        return True
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    raw += data
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r", "", raw.decode("utf-8", "replace"))
    return bool(data)


at = 0
for text, keys in steps:
    end = time.time() + PATIENCE
    while shown.find(text, at) < 0 and time.time() < end and read(0.2):
        pass
    found = shown.find(text, at)
    if found < 0:
        print(shown)
        print("not shown:", text)
        os.close(terminal)
        os.waitpid(child, 0)
        sys.exit(1)
    at = found + len(text)
    if keys:
        os.write(terminal, keys.encode())
while read(PATIENCE):
    pass
_, status = os.waitpid(child, 0)
print(shown)
print("exit", os.waitstatus_to_exitcode(status))
