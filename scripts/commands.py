#!/usr/bin/env python3
"""Makes docs/commands.md from what the program says of itself, so that the page and `--help` cannot drift apart.

    commands.py HANDOVER            compare; exit status 1 and a diff when the page differs
    commands.py HANDOVER --write    write the page
"""

import difflib
import json
import pathlib
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "commands.md"

# Options that many commands share are explained once, at the top of the page.
PLACE = {"workspace", "language"}
ANSWER = {"format", "json", "url"}
TIME = {"as-of", "known-at"}
RECORD = {"as", "key", "dry-run"}
HIDDEN = {"version", "help"}

# Where an exit status says more than done (0), failed or refused (1) and wrong usage (64), and the help does not say it.
STATUS = {
    "apply": "1 when the files have errors, and nothing is recorded",
    "init": "1 when a row was not taken over",
    "task import": "1 when a row was refused",
    "ledger backup": "2 when the copy is damaged",
}

HEAD = """# Commands

Made from the program's own help by `scripts/commands.py`; `make check` compares. `handover COMMAND --help` says the same.
所有命令一览；`handover 命令 --help` 内容相同。

A noun, then a verb. What many commands take:

| options | where | meaning |
|---|---|---|
| `-C`, `--workspace` *folder* | everywhere but `init` and `schema` | the folder with handover.yaml; without it `HANDOVER_WORKSPACE`, then this folder or the nearest above it |
| `--language` *zh or en* | the same | otherwise `HANDOVER_LANGUAGE`, then `LANG` |
| `--format` *table, json, csv or markdown*; `--json` | *answers* | how the answer is printed; JSON is exactly one document, of a failure too: `error` with `code`, `message`, `rule`, `why` and `remedy` |
| `--url` *address* | *answers* | ask the server at this address instead (otherwise `HANDOVER_URL`), with the token in `HANDOVER_TOKEN`; over https, or http on this machine (elsewhere with `HANDOVER_INSECURE=1`) |
| `--as-of` *day*, `--known-at` *day, instant or entry* | *as of* | what holds at the end of a day, past or future; counting only what had been recorded by then |
| `--as` *person*, `--key` *key*, `--dry-run` | *records* | who does it (otherwise `HANDOVER_PERSON`, and with a server the token's person); the same key and command count once; say what would be recorded and record nothing |

A *day* is `2026-01-30`, `today`, `yesterday`, `tomorrow` or `3d` (three days ago); a *moment* also `"2026-01-30 17:05"`, in the
handover's zone, or `now`. A *level* is `watching`, `guided`, `prompted`, `alone` or `teaching`, or 1 to 5.

Exit status: 0 done, 1 failed or refused, 2 done and the answer is no, 64 wrong usage. Where a command's own differ it is said.
"""


def argument(found: dict) -> str:
    name = found.get("valueName", "").upper().replace(" ", "-")
    return name if not found["isOptional"] else f"[{name}]"


def option(found: dict) -> str:
    name = "--" + next(name["name"] for name in found["names"] if name["kind"] == "long")
    text = f"`{name}`" + ("" if found["kind"] == "flag" else f" *{found['valueName']}*")
    if not found["isOptional"]:
        text += " (needed)"
    default = f" (default: {found['defaultValue']})" if found["kind"] == "option" and found.get("defaultValue") else ""
    return f"{text}: {found.get('abstract', '').rstrip('.')}{default}"


def command(found: dict, path: list[str]) -> str:
    arguments = [each for each in found.get("arguments", []) if each.get("shouldDisplay", True)]
    names = {each.get("valueName") if each["kind"] == "positional" else each["names"][-1]["name"] for each in arguments}
    takes = [word for word, group in [("records", RECORD), ("answers", ANSWER), ("as of", TIME)] if group <= names]
    if path == ["validate"]:
        takes = []  # it prints text, not a table
    shared = PLACE | (RECORD if "records" in takes else set()) | (ANSWER if "answers" in takes else set()) \
        | (TIME if "as of" in takes else set()) | HIDDEN
    if path == ["init"]:
        shared = HIDDEN
    own, positional = [], []
    for each in arguments:
        if each["kind"] == "positional":
            positional.append(each)
        elif not {name["name"] for name in each["names"]} & shared:
            own.append(each)
    words, example = found.get("discussion", "").split("Example:", 1)
    lines = example.strip().splitlines()
    shown, rest = lines[0].strip(), " ".join(line.strip() for line in lines[1:])
    while shown.endswith("\\"):
        shown, rest = shown[:-1] + rest, ""
    out = [f"### handover {' '.join(path)} {' '.join(argument(each) for each in positional)}".rstrip(), ""]
    out.append(" ".join(part for part in [found["abstract"], words.strip().replace("\n", " "), rest] if part))
    if takes:
        out[-1] += f" *{', '.join(takes).capitalize()}.*"
    out.append("")
    details = [f"`{argument(each)}`: {each.get('abstract', '').rstrip('.')}" for each in positional] + [option(each) for each in own]
    if details:
        out += [". ".join(details) + ".", ""]
    if " ".join(path) in STATUS and "xit status" not in words:
        out += [f"Exit status: {STATUS[' '.join(path)]}.", ""]
    return "\n".join(out + ["```", shown, "```", ""])


def page(root: dict) -> str:
    groups, parts = {}, [HEAD]

    def walk(found: dict, path: list[str]):
        below = [each for each in found.get("subcommands", []) if each["commandName"] != "help"]
        for each in below:
            walk(each, path + [each["commandName"]])
        if not below:
            groups.setdefault(path[0] if len(path) > 1 else "", []).append((path, found))

    walk(root, [])
    questions = {"status", "next", "why", "claim", "history", "diff"}
    plain = groups.pop("")
    for title, chosen in [
        ("Definitions", [each for each in plain if each[0][0] in {"init", "validate", "plan", "apply", "schema"}]),
        ("Questions", [each for each in plain if each[0][0] in questions]),
    ]:
        parts += [f"## {title}\n"] + [command(found, path) for path, found in chosen]
        plain = [each for each in plain if each not in chosen]
    for noun, members in groups.items():
        abstract = next(each["abstract"] for each in root["subcommands"] if each["commandName"] == noun)
        parts.append(f"## {noun}\n\n{abstract}\n")
        parts += [command(found, path) for path, found in members]
    parts += ["## Others\n"] + [command(found, path) for path, found in plain]
    return "\n".join(parts)


def main() -> int:
    printed = subprocess.run([sys.argv[1], "--experimental-dump-help"], capture_output=True, check=True).stdout
    made = page(json.loads(printed)["command"])
    if "--write" in sys.argv[2:]:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    there = PAGE.read_text(encoding="utf-8")
    if there != made:
        sys.stdout.writelines(
            f"{line}\n" for line in difflib.unified_diff(there.splitlines(), made.splitlines(), "docs/commands.md", "--help", lineterm=""))
        return 1
    print(f"docs/commands.md says what --help says of {made.count('### handover ')} commands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
