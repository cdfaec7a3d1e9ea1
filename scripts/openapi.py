#!/usr/bin/env python3
"""Checks the API's own document with an independent validator, and what the server answers against it.

    serving HANDOVER openapi.py

1. /openapi.json is sound OpenAPI 3.1.
2. Every operation that asks and needs no more than the sample has is answered as the document says.
"""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

URL = os.environ["HANDOVER_URL"]
VALUES = {
    "checklist": "team", "item": "organisation", "person": "jia3",
    "capability": "incident-response", "measure": "independence", "kind": "readiness", "task": "T-1", "number": "3",
    "condition": "1", "action": "A-1", "claim": "C-1",
    "from": "2025-01-01", "independent": "3", "eligible": "4",
}


# What may be left out, though something must be said.
CHOSEN = {"/api/v1/sla/due": {"target": "2h"}}
# What the sample has not come to, and the code by which that is said.
REFUSED = {
    "/api/v1/acceptance/certificate": "not-accepted",
    "/api/v1/acceptance/conditions/{condition}": "unknown-condition",
    "/api/v1/actions/{action}": "unknown-action",
    "/api/v1/credit-claims/{claim}": "unknown-claim",
}


def refusal(path):
    try:
        get(path)
    except urllib.error.HTTPError as error:
        return json.loads(error.read()).get("code")
    return None


def get(path):
    request = urllib.request.Request(URL + path, headers={"Authorization": "Bearer " + os.environ["LISI_TOKEN"]})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers.get_content_type(), answer.read()


def main() -> int:
    document = json.loads(get("/openapi.json")[1])
    failures = [f"{'/'.join(map(str, error.path))}: {error.message}"
                for error in OpenAPIV31SpecValidator(document).iter_errors()]
    components = {"components": document["components"]}
    answered = 0
    for path, operations in document["paths"].items():
        operation = operations.get("get")
        if operation is None or "{digest}" in path:
            continue
        if path in REFUSED:
            code = refusal(path.format(**VALUES))
            if code != REFUSED[path]:
                failures.append(f"{path}: refused with {code}, not {REFUSED[path]}")
            continue
        needed = [p for p in operation.get("parameters", []) if p["required"]]
        address = path.format(**VALUES)
        query = {p["name"]: p.get("example") or VALUES[p["name"]] for p in needed if p["in"] == "query"} | CHOSEN.get(path, {})
        kind, body = get(address + ("?" + urllib.parse.urlencode(query) if query else ""))
        content = operation["responses"]["200"].get("content", {})
        described = {name.split(";")[0]: value for name, value in content.items()}
        if kind not in described:
            failures.append(f"{path}: answered {kind}, described as {sorted(described)}")
        elif kind == "application/json":
            schema = {**described[kind]["schema"], **components}
            validator = Draft202012Validator(schema, format_checker=FormatChecker())
            failures += [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(body))]
            answered += 1
    for failure in failures:
        print(failure)
    print(f"{len(document['paths'])} paths, {len(document['components']['schemas'])} shapes, {answered} answers as described"
          if not failures else f"{len(failures)} disagreements")
    return 1 if failures or answered < 20 else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except urllib.error.HTTPError as error:
        sys.exit(f"{error.url}: {error.code} {error.read().decode()}")
