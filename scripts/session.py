#!/usr/bin/env python3
"""Runs the sessions of a Markdown page and compares what the program prints with what the page says.

A session is a fenced block marked `console`: lines that begin with `$ ` are typed into one shell, line by line, and the lines
below each are what it must print. Hashes and roots differ from run to run and are compared by their shape.

    session.py HANDOVER README.md            compare; exit status 1 and a diff when something differs
    session.py HANDOVER README.md --update   write what was printed into the page
"""

import difflib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

END = "--end-of-command--"
LIMIT = 600  # seconds for all sessions of a page; a command that waits for something ends the run
FENCE = re.compile(r"^```console\n(.*?)^```$", re.S | re.M)
MASKS = [
    (re.compile(r"(leaf |叶哈希 )[A-Za-z0-9+/=…]+"), r"\1HASH"),
    (re.compile(r"(root |根 |root=|\"root\": \")[A-Za-z0-9+/]{8,43}=?…?"), r"\1ROOT"),
    (re.compile(r"os-user:\d+"), "os-user:UID"),
]


def masked(text: str) -> str:
    for pattern, replacement in MASKS:
        text = pattern.sub(replacement, text)
    return "\n".join(line.rstrip() for line in text.splitlines())


class Shell:
    """One bash in which all commands of the page run, in a copy of the workspace."""

    def __init__(self, handover: pathlib.Path, workspace: pathlib.Path):
        environment = {
            "PATH": f"{handover.parent}:{os.environ['PATH']}", "HOME": str(workspace), "LANG": "en_US.UTF-8",
            "COLUMNS": "80", "TERM": "dumb", "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", ""),
        }
        self.process = subprocess.Popen(
            ["bash", "--norc"], cwd=workspace, env=environment, text=True, bufsize=1,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def run(self, command: str) -> str:
        self.process.stdin.write(f"{command}\necho; echo {END}\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.strip() == END:
                break
            lines.append(line.rstrip("\n"))
        while lines and not lines[-1].strip():
            lines.pop()
        return "\n".join(lines)

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)


def commands(block: str):
    """The typed lines of a block, each with what stands below it."""
    command, output = None, []
    for line in block.splitlines():
        if line.startswith("$ "):
            if command is not None:
                yield command, "\n".join(output).rstrip()
            command, output = line[2:], []
        elif command is not None:
            output.append(line)
    if command is not None:
        yield command, "\n".join(output).rstrip()


def main() -> int:
    handover, page = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    update = "--update" in sys.argv[3:]
    text = page.read_text(encoding="utf-8")
    if not FENCE.search(text):
        print(f"{page.name} has no session")
        return 1
    signal.alarm(LIMIT)
    root = page.parent
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        workspace = pathlib.Path(folder) / "handover"
        workspace.mkdir()
        for name in ["handover.yaml", "checklists", "training", "support"]:
            source = root / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, workspace / name)
        shell = Shell(handover, workspace)

        def replay(match: re.Match) -> str:
            nonlocal failed
            typed = []
            for command, expected in commands(match[1]):
                printed = shell.run(command)
                if masked(printed) != masked(expected):
                    failed = True
                    if not update:
                        sys.stdout.writelines(
                            f"{line}\n" for line in difflib.unified_diff(
                                expected.splitlines(), printed.splitlines(), f"{page.name}: {command}", "printed",
                                lineterm=""))
                kept = expected if masked(printed) == masked(expected) else printed
                typed.append(f"$ {command}\n{kept}".rstrip() + "\n")
            return "```console\n" + "\n".join(typed) + "```"

        replayed = FENCE.sub(replay, text)
        shell.close()
    if update:
        page.write_text(replayed, encoding="utf-8")
        return 0
    print(f"{page.name}: " + ("the sessions differ from what the program prints" if failed else "sessions hold"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
