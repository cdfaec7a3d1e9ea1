"""Makes the fixtures of the ledger's tests from the published definitions alone.

merkle.json     roots of RFC 6962 section 2.1, by its recursive definition
canonical.json  texts and records in the one form that RFC 8785 gives them
export.jsonl    a small export as docs/ledger-format.md describes it
"""

import base64
import hashlib
import json
import pathlib

here = pathlib.Path(__file__).parent


def sha(data):
    return hashlib.sha256(data).digest()


def root(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\x00" + leaves[0])
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text):
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


reference = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
cases = [[bytes.fromhex(leaf) for leaf in reference[:n]] for n in range(9)]
cases += [[f"entry {i}".encode() for i in range(n)] for n in (9, 15, 16, 17, 31, 33, 100, 1000)]
(here / "merkle.json").write_text(
    json.dumps([{"leaves": [leaf.hex() for leaf in case], "root": root(case).hex()} for case in cases], indent=1) + "\n"
)

start = 1_767_225_600_000


def record(number, kind, **fields):
    at = start + number * 1000
    return {"v": 1, "at": at, "effective": at, "by": "lisi", "how": "os-user:1000", "key": f"key-{number}",
            "request": digest(f"request {number}"), "kind": kind, **fields}


definitions = "schema: handover/v1\n"
wording = {"zh": digest("中文"), "en": digest("English")}
records = [
    record(1, "definitions-applied", definitions=digest(definitions), zone="Asia/Shanghai"),
    record(2, "signed-off", item="team/rota", meaning="delivered", role="delivering/support-manager", wording=wording,
           shown="zh", evidence=[{"form": "link", "link": "https://kb.example/rota"}], saw=[digest("a"), digest("b")],
           note='引号 " 反斜杠 \\ 换行\n制表\t 控制\x01 删除\x7f 分隔\u2028 表情😀'),
    record(3, "task-logged", task="T-1", title="无法登录", severity="P1", capability="incident-response",
           opened=start - 7_200_000, closed="2025-12-31", marks=["drill"], drill="passed",
           workers=[{"person": "jia1", "side": "receiving", "level": 4}]),
    record(4, "refused", item="team/rota", meaning="accepted", role="receiving/support-manager", reason="电话无人接听"),
    record(5, "revoked", entry=2, item="team/rota", reason="re-worded"),
    record(6, "demonstration-started"),
]
texts = ["", "plain", 'q" b\\ s/', "\b\t\n\f\r", "\x00\x1f\x7f", "é 中 😀 \u2028\u2029\ufeff"]
numbers = [0, -1, 7, 2**53 - 1, -(2**53) + 1]
(here / "canonical.json").write_text(
    json.dumps({
        "texts": [{"text": text, "canonical": canonical(text)} for text in texts],
        "numbers": [{"number": str(number), "canonical": canonical(number)} for number in numbers],
        "records": [canonical(record) for record in records],
    }, indent=1) + "\n"
)

entries = [canonical(record).encode() for record in records[:5]]
leaves = b"".join(sha(b"\x00" + entry) for entry in entries)
trailer = [
    {"handover-export": "tile", "index": 0, "leaves": base64.b64encode(leaves).decode()},
    {"handover-export": "definitions", "part": 1, "parts": 1,
     "payload": base64.b64encode(definitions.encode()).decode(), "sha256": digest(definitions)[7:]},
    {"handover-export": "end", "root": base64.b64encode(root(entries)).decode(), "size": len(entries), "v": 1},
]
(here / "export.jsonl").write_bytes(b"".join(line + b"\n" for line in entries + [canonical(t).encode() for t in trailer]))
