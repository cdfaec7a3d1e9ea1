"""Writes wording.json: items as YAML, and the digest of their wording worked out from plain dictionaries.

Run it in its own folder: python3 make_wording.py
"""

import hashlib
import json

SIGN_OFF = [
    {"meaning": "delivered", "by": "delivering/lead"},
    {"meaning": "accepted", "by": "receiving/lead"},
]
SIGN_OFF_YAML = "sign-off: [{ meaning: delivered, by: delivering/lead }, { by: receiving/lead, meaning: accepted }]"

CASES = [
    (
        "the least an item can say",
        f"- {{ id: one, title: Rota, {SIGN_OFF_YAML} }}",
        {"en": {"title": "Rota", "sign-off": SIGN_OFF}},
    ),
    (
        "both languages, all rules, kinds in another order, fields that are not wording",
        "- id: one\n"
        "  title: { zh: 值班安排, en: Rota }\n"
        "  accept-when: { zh: 每个班次都有人。, en: \"Every \\\"shift\\\" is\\nnamed.\" }\n"
        "  importance: must\n"
        "  weight: 3\n"
        f"  {SIGN_OFF_YAML}\n"
        "  evidence: { kinds: [link, file], at-least: 1, valid-for: 90d }\n"
        "  due: start+3wd\n",
        {
            language: {
                "title": title,
                "accept-when": accept_when,
                "importance": "must",
                "sign-off": SIGN_OFF,
                "evidence": {"at-least": 1, "kinds": ["file", "link"], "valid-for": "90d"},
            }
            for language, title, accept_when in [
                ("zh", "值班安排", "每个班次都有人。"),
                ("en", "Rota", 'Every "shift" is\nnamed.'),
            ]
        },
    ),
    (
        "evidence without a number, acceptance in one language only",
        "- id: one\n"
        "  title: { zh: 值班安排, en: Rota }\n"
        "  accept-when: Every shift.\n"
        "  importance: should\n"
        f"  {SIGN_OFF_YAML}\n"
        "  evidence: { kinds: [note] }\n",
        {
            "zh": {"title": "值班安排", "importance": "should", "sign-off": SIGN_OFF, "evidence": {"kinds": ["note"]}},
            "en": {
                "title": "Rota",
                "accept-when": "Every shift.",
                "importance": "should",
                "sign-off": SIGN_OFF,
                "evidence": {"kinds": ["note"]},
            },
        },
    ),
]


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text):
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


if __name__ == "__main__":
    cases = [
        {
            "name": name,
            "yaml": yaml,
            "canonical": {language: canonical(fields) for language, fields in wording.items()},
            "wording": {language: digest(canonical(fields)) for language, fields in wording.items()},
        }
        for name, yaml, wording in CASES
    ]
    with open("wording.json", "w", encoding="utf-8") as file:
        json.dump(cases, file, ensure_ascii=False, indent=2)
        file.write("\n")
