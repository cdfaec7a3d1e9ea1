#!/usr/bin/env python3
"""Validates workspaces that somebody made to hurt, and says when one takes too much memory or time.

    hostile.py HANDOVER [MEGABYTES]     the most memory a run may take, 64 unless told otherwise

A run must end within ten seconds with status 2, or 0 where nothing is wrong, and print at most 1,000 problems and a count.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS = 10
HEAD = "schema: handover/v1\nchecklist: more-{}\ntitle: More\nitems:\n"
SIGN_OFF = (
    "sign-off: [{ meaning: delivered, by: delivering/support-manager },"
    " { meaning: accepted, by: receiving/support-manager }]"
)


def checklist(number, items):
    return HEAD.format(number) + "".join(items)


def sound(count, size=0):
    words = "word " * (size // 5)
    return (f"  - {{ id: a{n}, title: A {words}, {SIGN_OFF} }}\n" for n in range(count))


def files(count, make):
    return {f"checklists/more-{n}.yaml": make(n) for n in range(count)}


# Each: what it is, how its files are made, and the status that validate must end with.
CASES = [
    ("unknown keys on one line", lambda: {"checklists/x.yaml": "{" + ", ".join(f"k{n}: 1" for n in range(24_000)) + "}"}, 2),
    ("bad items", lambda: files(1, lambda n: checklist(n, (f'  - {{ id: "Bad {i}" }}\n' for i in range(20_000)))), 2),
    ("bad items in many files", lambda: files(190, lambda n: checklist(n, ("  - x\n" for _ in range(5_000)))), 2),
    ("sound files of 800 KB", lambda: files(60, lambda n: checklist(n, sound(2_000, 300))), 2),
    ("10,000 sound items", lambda: files(20, lambda n: checklist(n, sound(500, 250))), 0),
    ("as many values as are allowed", lambda: files(5, lambda n: checklist(n, sound(4_900))), 0),
    ("too many values", lambda: files(12, lambda n: checklist(n, sound(4_900))), 2),
    ("dangling references", lambda: {"checklists/x.yaml": checklist(0, [
        f"  - {{ id: a, title: A, {SIGN_OFF}, needs: [" + ", ".join(f"more/n{n}" for n in range(45_000)) + "] }\n"])}, 2),
    ("a cycle of all items", lambda: files(1, lambda n: checklist(n, (
        f"  - {{ id: a{i}, title: A, {SIGN_OFF}, needs: [more-0/a{(i + 1) % 4_000}] }}\n" for i in range(4_000)))), 2),
    ("aliases", lambda: {"checklists/x.yaml": "a: &a [x]\nb: [" + "*a, " * 49_000 + "]"}, 2),
    ("brackets", lambda: {"checklists/x.yaml": "[" * 100_000}, 2),
    ("NUL", lambda: {"checklists/x.yaml": "\0" * 1_000_000}, 2),
    ("a long value", lambda: {"checklists/x.yaml": checklist(0, ['  - { id: "' + "A" * 1_000_000 + '" }\n'])}, 2),
    ("a long line", lambda: {"checklists/x.yaml": 'a: "' + "中" * 340_000 + '"'}, 2),
    ("lines", lambda: {"checklists/x.yaml": "\n" * 1_000_000 + "x: 1"}, 2),
]


def make(name, folder):
    """Writes the sample with the files of a case; a process of its own does it, since what it takes would count."""
    shutil.copy(ROOT / "handover.yaml", folder)
    for each in ("checklists", "training", "support"):
        shutil.copytree(ROOT / each, folder / each)
    for case, contents, _ in CASES:
        if case == name:
            for path, text in contents().items():
                (folder / path).write_text(text, encoding="utf-8")


def run(program, folder):
    """The status, seconds, megabytes and lines of one run."""
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "validate", "-C", folder, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - start, usage.ru_maxrss / 1024, output.count(b'"code"')


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    megabytes = float(sys.argv[2]) if len(sys.argv) > 2 else 64
    failed = False
    for name, _, expected in CASES:
        with tempfile.TemporaryDirectory() as place:
            subprocess.run([sys.executable, "-B", __file__, "--make", name, place], check=True)
            status, seconds, memory, listed = run(program, place)
        wrong = status != expected or seconds > SECONDS or memory > megabytes or listed > 1_201
        failed |= wrong
        if wrong or os.environ.get("VERBOSE"):
            print(f"{name}: status {status}, {seconds:.1f} s, {memory:.0f} MB, {listed} problems", file=sys.stderr)
    sys.exit(failed)


if sys.argv[1] == "--make":
    make(sys.argv[2], pathlib.Path(sys.argv[3]))
else:
    main()
