#!/usr/bin/env python3
"""Makes docs/commands.md and docs/commands.zh.md from what the program says of itself, so that the pages and `--help` cannot
drift apart.

    commands.py HANDOVER            compare; exit status 1 and a diff when a page differs
    commands.py HANDOVER --write    write the pages
"""

import difflib
import json
import os
import pathlib
import subprocess
import sys

DOCS = pathlib.Path(__file__).resolve().parent.parent / "docs"

# Options that many commands share are explained once, at the top of the page.
PLACE = {"workspace", "language"}
ANSWER = {"format", "json", "url"}
TIME = {"as-of", "known-at"}
RECORD = {"as", "key", "dry-run"}
HIDDEN = {"version", "help"}


class English:
    language, page = "en", "commands.md"
    # Where an exit status says more than done (0), failed or refused (1) and wrong usage (64), and the help does not say it.
    status = {
        "apply": "1 when the files have errors, and nothing is recorded",
        "init": "1 when a row was not taken over",
        "task import": "1 when a row was refused",
        "ledger backup": "2 when the copy is damaged",
    }
    stop, space, example, says_status = ".", " ", "Example:", "xit status"
    titles = {"definitions": "Definitions", "questions": "Questions", "others": "Others"}
    marks = {"records": "records", "answers": "answers", "time": "as of"}
    head = """# Commands

Made from the program's own help by `scripts/commands.py`; `make check` compares. `handover COMMAND --help` says the same.
中文：[commands.zh.md](commands.zh.md)。

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

    @staticmethod
    def needed() -> str:
        return " (needed)"

    @staticmethod
    def default(value: str) -> str:
        return f" (default: {value})"

    @staticmethod
    def marked(marks: list[str]) -> str:
        return f" *{', '.join(marks).capitalize()}.*"

    @staticmethod
    def exit_status(words: str) -> str:
        return f"Exit status: {words}."


class Chinese:
    language, page = "zh", "commands.zh.md"
    status = {
        "apply": "文件有错误时为 1，什么也不记录",
        "init": "有的行没有取用时为 1",
        "task import": "有的行被拒绝时为 1",
        "ledger backup": "副本有损坏时为 2",
    }
    stop, space, example, says_status = "。", "", "示例：", "退出状态"
    titles = {"definitions": "定义", "questions": "查询", "others": "其他"}
    marks = {"records": "记录", "answers": "输出", "time": "截至"}
    head = """# 命令

由 `scripts/commands.py` 从程序自身的帮助生成，`make check` 负责比较；`handover 命令 --help` 内容相同。
English: [commands.md](commands.md).

先写名词，再写动词。许多命令共有的选项：

| 选项 | 哪些命令 | 含义 |
|---|---|---|
| `-C`、`--workspace` *文件夹* | 除 `init` 和 `schema` 外的全部命令 | handover.yaml 所在的文件夹；不写则先看 `HANDOVER_WORKSPACE`，再看当前文件夹或最近的上级 |
| `--language` *zh 或 en* | 同上 | 不写则先看 `HANDOVER_LANGUAGE`，再看 `LANG` |
| `--format` *table、json、csv 或 markdown*；`--json` | *输出* | 以什么格式打印；JSON 恰为一个文档，失败时也是：`error` 下有 `code`、`message`、`rule`、`why` 和 `remedy` |
| `--url` *地址* | *输出* | 改向这个地址的服务器查询（不写则看 `HANDOVER_URL`），令牌写在 `HANDOVER_TOKEN` 里；用 https，或访问本机的 http（访问别处的 http 须设 `HANDOVER_INSECURE=1`） |
| `--as-of` *日期*、`--known-at` *日期、时刻或条目号* | *截至* | 某日结束时成立的内容，过去或将来都可以；只计入到那时已记录的 |
| `--as` *人员*、`--key` *键*、`--dry-run` | *记录* | 由谁操作（不写则看 `HANDOVER_PERSON`，有服务器时为令牌所属的人）；键和命令都相同的只记一次；只说明会记录什么，不真的记录 |

*日期*写作 `2026-01-30`、`today`、`yesterday`、`tomorrow` 或 `3d`（三天前）；*时刻*还可写 `"2026-01-30 17:05"`（按交接项目的时区）
或 `now`。*独立程度*写作 `watching`、`guided`、`prompted`、`alone` 或 `teaching`，或 1 至 5。

退出状态：0 完成，1 失败或被拒绝，2 完成而答案为否，64 用法错误。某个命令另有规定的，写在该命令下。
"""

    @staticmethod
    def needed() -> str:
        return "（必填）"

    @staticmethod
    def default(value: str) -> str:
        return f"（默认：{value}）"

    @staticmethod
    def marked(marks: list[str]) -> str:
        return f"（*{'、'.join(marks)}*）"

    @staticmethod
    def exit_status(words: str) -> str:
        return f"退出状态：{words}。"


def argument(found: dict) -> str:
    name = found.get("valueName", "").upper().replace(" ", "-")
    return name if not found["isOptional"] else f"[{name}]"


def described(label: str, found: dict, words: type) -> str:
    colon = ":" + words.space if words.space else "："
    return f"{label}{colon}{found.get('abstract', '').rstrip(words.stop)}"


def option(found: dict, words: type) -> str:
    name = "--" + next(name["name"] for name in found["names"] if name["kind"] == "long")
    text = f"`{name}`" + ("" if found["kind"] == "flag" else f" *{found['valueName']}*")
    if not found["isOptional"]:
        text += words.needed()
    default = words.default(found["defaultValue"]) if found["kind"] == "option" and found.get("defaultValue") else ""
    return described(text, found, words) + default


def command(found: dict, path: list[str], words: type) -> str:
    arguments = [each for each in found.get("arguments", []) if each.get("shouldDisplay", True)]
    names = {each.get("valueName") if each["kind"] == "positional" else each["names"][-1]["name"] for each in arguments}
    takes = [word for word, group in [("records", RECORD), ("answers", ANSWER), ("time", TIME)] if group <= names]
    if path == ["validate"]:
        takes = []  # it prints text, not a table
    shared = PLACE | (RECORD if "records" in takes else set()) | (ANSWER if "answers" in takes else set()) \
        | (TIME if "time" in takes else set()) | HIDDEN
    if path == ["init"]:
        shared = HIDDEN
    own, positional = [], []
    for each in arguments:
        if each["kind"] == "positional":
            positional.append(each)
        elif not {name["name"] for name in each["names"]} & shared:
            own.append(each)
    discussed, example = found.get("discussion", "").split(words.example, 1)
    lines = example.strip().splitlines()
    shown, rest = lines[0].strip(), words.space.join(line.strip() for line in lines[1:])
    while shown.endswith("\\"):
        shown, rest = shown[:-1] + rest, ""
    out = [f"### handover {' '.join(path)} {' '.join(argument(each) for each in positional)}".rstrip(), ""]
    said = [found["abstract"], discussed.strip().replace("\n", words.space), rest]
    out.append(words.space.join(part if words.space or not part.startswith("handover") else f" {part} " for part in said if part))
    if takes:
        out[-1] += words.marked([words.marks[take] for take in takes])
    out.append("")
    details = [described(f"`{argument(each)}`", each, words) for each in positional] + [option(each, words) for each in own]
    if details:
        out += [(words.stop + words.space).join(details) + words.stop, ""]
    if " ".join(path) in words.status and words.says_status not in discussed:
        out += [words.exit_status(words.status[" ".join(path)]), ""]
    return "\n".join(out + ["```", shown, "```", ""])


def page(root: dict, words: type) -> str:
    groups, parts = {}, [words.head]

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
        ("definitions", [each for each in plain if each[0][0] in {"init", "validate", "plan", "apply", "schema"}]),
        ("questions", [each for each in plain if each[0][0] in questions]),
    ]:
        parts += [f"## {words.titles[title]}\n"] + [command(found, path, words) for path, found in chosen]
        plain = [each for each in plain if each not in chosen]
    for noun, members in groups.items():
        abstract = next(each["abstract"] for each in root["subcommands"] if each["commandName"] == noun)
        parts.append(f"## {noun}\n\n{abstract}\n")
        parts += [command(found, path, words) for path, found in members]
    parts += [f"## {words.titles['others']}\n"] + [command(found, path, words) for path, found in plain]
    return "\n".join(parts)


def is_so(handover: str, words: type, write: bool) -> bool:
    """Whether the page in one language says what the program says in it; with `write` it is made to."""
    printed = subprocess.run(
        [handover, "--experimental-dump-help"], capture_output=True, check=True,
        env={**os.environ, "HANDOVER_LANGUAGE": words.language}).stdout
    made = page(json.loads(printed)["command"], words)
    path = DOCS / words.page
    if write:
        path.write_text(made, encoding="utf-8")
        return True
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    if there != made:
        sys.stdout.writelines(
            f"{line}\n" for line in difflib.unified_diff(
                there.splitlines(), made.splitlines(), f"docs/{words.page}", "--help", lineterm=""))
        return False
    print(f"docs/{words.page} says what --help says of {made.count('### handover ')} commands")
    return True


def main() -> int:
    found = [is_so(sys.argv[1], words, "--write" in sys.argv[2:]) for words in (English, Chinese)]
    return 0 if all(found) else 1


if __name__ == "__main__":
    sys.exit(main())
