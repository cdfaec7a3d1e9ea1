#!/usr/bin/env python3
"""Checks the JSON Schemas with an independent validator.

    schemas.py HANDOVER

1. What `handover schema KIND` prints is docs/schema/KIND.schema.json, byte for byte.
2. For every definition file of the sample, of new workspaces (`init`) and of Tests/Fixtures/sound, the program and the
   validator both find nothing.
3. For every file of Tests/Fixtures/broken/KIND, put into Tests/Fixtures/sound, both find something.

YAML is read as YAML 1.2's core schema types it (dates and `no` are text), which is what an editor's YAML server does.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "docs" / "schema"
PLACES = {
    "handover": "handover.yaml",
    "checklist": "checklists/team.yaml",
    "capabilities": "training/capabilities.yaml",
    "training-plan": "training/basics.yaml",
    "calendar": "support/calendar.yaml",
    "severities": "support/severities.yaml",
    "channels": "support/channels.yaml",
    "services": "support/services.yaml",
    "contacts": "support/contacts.yaml",
    "knowledge": "support/knowledge.yaml",
    "rota": "support/rota.yaml",
    "credits": "support/credits.yaml",
    "quality": "support/quality.yaml",
    "alerts": "support/alerts.yaml",
    "commitments": "support/commitments.yaml",
    "task-mapping": "support/mappings/tickets.yaml",
}


class Core(yaml.SafeLoader):
    """The types of YAML 1.2's core schema."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first) + ([""] if tag == "null" else []))
# YAML 1.1's constructor would read 010 as eight.
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 0 if node.value[:2] in ("0o", "0x") else 10))


def kind(path: pathlib.PurePath) -> str:
    if path.parts[0] == "handover.yaml":
        return "handover"
    if path.parts[0] == "checklists":
        return "checklist"
    if path.parts[0] == "support":
        folders = {"calendars": "calendar", "mappings": "task-mapping"}
        return folders.get(path.parts[1], path.stem)
    return "capabilities" if path.stem == "capabilities" else "training-plan"


def definition_files(workspace: pathlib.Path) -> list[pathlib.Path]:
    found = [workspace / "handover.yaml"]
    for folder in ["checklists", "training", "support", "support/calendars", "support/mappings"]:
        found += sorted((workspace / folder).glob("*.yaml"))
    return found


def files_with_errors(handover: str, workspace: pathlib.Path) -> set[str]:
    run = subprocess.run(
        [handover, "validate", "-C", str(workspace), "--format", "json"], capture_output=True, text=True, timeout=60)
    if run.returncode not in (0, 2):
        raise SystemExit(f"validate ended with {run.returncode}: {run.stderr}")
    return {found["file"] for found in json.loads(run.stdout) if found["severity"] == "error"}


def main() -> int:
    handover = str(pathlib.Path(sys.argv[1]).resolve())
    failures, counts = [], {"accepted": 0, "refused": 0}

    validators = {}
    for name in PLACES:
        file = SCHEMAS / f"{name}.schema.json"
        printed = subprocess.run([handover, "schema", name], capture_output=True, check=True).stdout
        if printed.rstrip() != file.read_bytes().rstrip():
            failures.append(f"docs/schema/{file.name} is not what `handover schema {name}` prints")
        Draft202012Validator.check_schema(json.loads(printed))
        validators[name] = Draft202012Validator(json.loads(printed))
    if sorted(file.name for file in SCHEMAS.iterdir()) != sorted(f"{name}.schema.json" for name in PLACES):
        failures.append("docs/schema holds other files than one a kind")

    def compare(file: pathlib.Path, relative: pathlib.PurePath, named: str, refused: bool, expected: bool):
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=Core)
        errors = [f"{error.json_path}: {error.message}" for error in validators[kind(relative)].iter_errors(content)]
        counts["refused" if expected else "accepted"] += 1
        if refused != expected:
            failures.append(f"{named}: `handover validate` {'refuses' if refused else 'accepts'} it")
        if bool(errors) != expected:
            failures.append(f"{named}: the schema {'refuses' if errors else 'accepts'} it {errors[:3]}")

    with tempfile.TemporaryDirectory() as place:
        workspaces = {"": ROOT, "Tests/Fixtures/sound/": ROOT / "Tests" / "Fixtures" / "sound"}
        for language in ["zh", "en"]:
            for size in [[], ["--small"]]:
                name = " ".join(["init", "--language", language, *size])
                workspaces[f"{name}: "] = pathlib.Path(place) / name.replace(" ", "_")
                subprocess.run(
                    [handover, "init", str(workspaces[f"{name}: "]), "--language", language, *size], check=True,
                    capture_output=True)
        for name, workspace in workspaces.items():
            refused = files_with_errors(handover, workspace)
            for file in definition_files(workspace):
                relative = file.relative_to(workspace)
                compare(file, relative, f"{name}{relative}", str(relative) in refused, False)

        for file in sorted((ROOT / "Tests" / "Fixtures" / "broken").glob("*/*.yaml")):
            workspace = pathlib.Path(place) / "broken"
            shutil.rmtree(workspace, ignore_errors=True)
            shutil.copytree(ROOT / "Tests" / "Fixtures" / "sound", workspace)
            target = PLACES[file.parent.name]
            (workspace / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, workspace / target)
            compare(
                file, pathlib.PurePath(target), str(file.relative_to(ROOT)),
                target in files_with_errors(handover, workspace), True)

    for failure in failures:
        print(failure)
    print(f"{len(validators)} schemas; {counts['accepted']} files accepted and {counts['refused']} refused by both"
          if not failures else f"{len(failures)} disagreements")
    return 1 if failures or counts["refused"] < 15 else 0


if __name__ == "__main__":
    sys.exit(main())
