"""See validators.sh."""

import copy
import json
import os
import subprocess
import sys
import tempfile

ONPAPER, NODE_AT = os.environ["ONPAPER"], os.environ["NODE_AT"]

SOUND = {
    "$schema": "knowledge-base.schema.json", "format": 1, "id": "k", "title": "T", "summary": "S", "version": "1",
    "language": "en",
    "source": {"title": "W", "publisher": "P", "url": "https://example.org/a", "licence": "CC0", "note": "N"},
    "aspects": [{"id": "a", "name": "A", "summary": "S", "areas": [{"id": "b", "name": "B"}]}],
    "claims": [{
        "id": "c", "title": "C", "kind": "drawback", "status": "realised", "aspect": "a", "area": "b", "claimed": "x", "observed": "y",
        "frequency": "often", "evidence": [{"measure": "m", "value": "v"}], "aliases": ["l"], "tags": ["t"],
        "links": [{"title": "L", "url": "https://example.org/"}], "fields": {"Owner": "Ann"},
    }],
    "findings": [{"id": "f", "kind": "verdict", "title": "F", "text": "t", "status": "realised", "aspect": "a", "area": "b",
                  "links": [{"url": "https://example.org/"}]}],
}  # fmt: skip

ABSENT = object()


def at(document, path, value):
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is ABSENT:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


C, F, A = ("claims", 0), ("findings", 0), ("aspects", 0)


def documents():
    """What is changed, and the document."""
    yield "sound", SOUND
    optional = [("$schema",), ("language",), (*A, "summary"), (*A, "areas"), ("source", "note"), ("source", "url"),
                ("source", "publisher"), ("source", "licence"), (*C, "kind"), (*C, "frequency"), (*C, "evidence"), (*C, "aliases"),
                (*C, "tags"), (*C, "links"), (*C, "fields"), (*F, "status"), (*F, "links"), ("findings",), (*C, "links", 0, "title")]  # fmt: skip
    required = [("format",), ("id",), ("title",), ("summary",), ("version",), ("source",), ("aspects",), ("claims",),
                ("source", "title"), (*A, "id"), (*A, "name"), (*C, "id"), (*C, "title"), (*C, "status"), (*C, "aspect"), (*C, "claimed"),
                (*C, "observed"), (*F, "id"), (*F, "kind"), (*F, "title"), (*F, "text"), (*C, "evidence", 0, "measure"), (*C, "links", 0, "url")]  # fmt: skip
    for path in optional + required:
        yield "without " + ".".join(map(str, path)), at(SOUND, path, ABSENT)
    wrong = [
        (("format",), 2), (("format",), "1"), (("format",), 1.0), (("id",), ""), (("id",), "a b"), (("id",), "a\n"), (("id",), "-a"), (("id",), "A_1.b"),
        (("title",), ""), (("title",), " "), (("title",), "a\nb"), (("title",), 5), (("title",), None), (("language",), "en-GB"), (("language",), ""),
        (("source", "url"), "ftp://example.org"), (("source", "url"), "https://"), (("source", "url"), "https://example.org/a b"),
        (("source", "url"), "HTTPS://EXAMPLE.ORG"), (("source", "url"), "https://example.org/\n"), ((*C, "status"), "Realised"), ((*C, "status"), "unobserved"),
        ((*C, "kind"), "cost"), ((*C, "frequency"), "never"), ((*C, "claimed"), ""), ((*C, "claimed"), "a\nb"), ((*C, "observed"), ""), ((*C, "tags"), []),
        ((*C, "tags"), [""]), ((*C, "tags"), ["t", "t"]), ((*C, "tags"), "t"), ((*C, "fields"), {"": "x"}), ((*C, "fields"), {"a": 1}), ((*C, "fields"), []),
        ((*C, "owner"), "Ann"), (("owner",), "Ann"), ((*F, "kind"), "Verdict"), ((*F, "text"), ""), (("claims",), []), (("claims",), {}), (("findings",), []),
        ((*C, "links", 0, "url"), "javascript:x"), ((*C, "links", 0, "url"), "mailto:x@y.z"), ((*C, "links", 0, "title"), ""), ((*C, "aspect"), "A"),
        ((*C, "evidence"), [{}]), ((*C, "area"), None), (("version",), 1),
    ]  # fmt: skip
    for path, value in wrong:
        yield f"{'.'.join(map(str, path))} = {json.dumps(value)}", at(SOUND, path, value)


AJV = """
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const here = createRequire(process.cwd() + '/');
const Ajv = here('ajv/dist/2020').default;
const formats = here('ajv-formats').default;
const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: false });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
console.log(JSON.stringify(files.map((file) => validate(JSON.parse(readFileSync(file, 'utf8'))))));
"""


def main():
    import jsonschema

    with tempfile.TemporaryDirectory() as folder:
        schema = f"{folder}/schema.json"
        with open(schema, "w", encoding="utf-8") as file:
            file.write(subprocess.run([ONPAPER, "schema"], check=True, capture_output=True, encoding="utf-8").stdout)
        with open(schema, encoding="utf-8") as file:
            validator = jsonschema.Draft202012Validator(json.load(file))
        names, files = [], []
        for number, (name, document) in enumerate(documents()):
            files.append(f"{folder}/d{number}.json")
            names.append(name)
            with open(files[-1], "w", encoding="utf-8") as file:
                json.dump(document, file)
        with open(f"{NODE_AT}/ajv.mjs", "w", encoding="utf-8") as file:
            file.write(AJV)
        ran = subprocess.run(["node", "ajv.mjs", schema, *files], cwd=NODE_AT, check=True, capture_output=True, encoding="utf-8")
        by_ajv = json.loads(ran.stdout)
        print("document", "check", "ajv", "python-jsonschema", "check-jsonschema", sep="\t")
        for name, file, ajv in zip(names, files, by_ajv):
            ours = subprocess.run([ONPAPER, "check", file], capture_output=True).returncode == 0
            with open(file, encoding="utf-8") as text:
                python = validator.is_valid(json.load(text))
            command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, file]
            checked = subprocess.run(command, capture_output=True).returncode == 0
            verdicts = ["taken" if verdict else "refused" for verdict in (ours, ajv, python, checked)]
            print(name, *verdicts, sep="\t", flush=True)


main()
