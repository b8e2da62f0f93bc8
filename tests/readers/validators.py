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


def raw():
    """What is changed in the text of a document, and the text."""
    text = json.dumps(SOUND)
    yield "a key twice", text.replace('"title": "T"', '"title": "T", "title": "T"', 1)
    yield "half of a pair of surrogates", text.replace('"title": "T"', '"title": "T \\ud83d"', 1)
    yield "a byte order mark", "\ufeff" + text
    yield "a comma after the last", text[:-1] + ",}"
    yield "a comment", text[:-1] + "/* x */}"
    yield "two documents", text + text
    yield "NaN for a text", text.replace('"title": "T"', '"title": NaN', 1)


# Why validators differ from each other, or from `check`.
WHY = {
    "without aspects.0.areas": "A schema cannot say that an area has to be declared.",
    'claims.0.aspect = "A"': "A schema cannot say that an aspect has to be declared.",
    "a key twice": "What a key means that is there twice is left open; most parsers keep the last, and a value is lost.",
    "half of a pair of surrogates": "It is no character; the parsers of JavaScript and Python take it for one, and cannot write it as UTF-8.",
    "a byte order mark": "`check` takes off the mark that editors write; the parsers of some programs do not.",
}

NODE = """
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const here = createRequire(process.cwd() + '/');
const Ajv = here('ajv/dist/2020').default;
const formats = here('ajv-formats').default;
const { getLanguageService, TextDocument } = here('vscode-json-languageservice');
const [schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({ strict: false });
formats(ajv);
const validate = ajv.compile(schema);
const byAjv = (text) => {
  try {
    return validate(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
// As VS Code has it: what the schema does not allow is a warning there, and it is underlined all the same.
const service = getLanguageService({});
const byEditor = async (text) => {
  const document = TextDocument.create('file:///d.json', 'json', 1, text);
  const settings = { validate: true, schemaValidation: 'warning', comments: 'error', trailingCommas: 'error' };
  return (await service.doValidation(document, service.parseJSONDocument(document), settings, schema)).length === 0;
};
const verdicts = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  verdicts.push([byAjv(text), await byEditor(text)]);
}
console.log(JSON.stringify(verdicts));
"""


def of_python(valid, file):
    """The verdict of a validator that is given what Python's own parser reads."""
    try:
        with open(file, encoding="utf-8") as text:
            return valid(json.load(text))
    except ValueError:
        return False


def main():
    import jsonschema
    import jsonschema_rs

    with tempfile.TemporaryDirectory() as folder:
        schema = f"{folder}/schema.json"
        with open(schema, "w", encoding="utf-8") as file:
            file.write(subprocess.run([ONPAPER, "schema"], check=True, capture_output=True, encoding="utf-8").stdout)
        with open(schema, encoding="utf-8") as file:
            text = file.read()
        validator = jsonschema.Draft202012Validator(json.loads(text))
        of_crate = jsonschema_rs.validator_for(json.loads(text))
        names, files = [], []
        made = ((name, json.dumps(document)) for name, document in documents())
        for number, (name, text) in enumerate([*made, *raw()]):
            files.append(f"{folder}/d{number}.json")
            names.append(name)
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write(text)
        with open(f"{NODE_AT}/validate.mjs", "w", encoding="utf-8") as file:
            file.write(NODE)
        command = ["node", "validate.mjs", schema, *files]
        ran = subprocess.run(command, cwd=NODE_AT, check=True, capture_output=True, encoding="utf-8")
        columns = ["check", "ajv", "vscode", "python-jsonschema", "check-jsonschema", "jsonschema-rs", "why they differ"]
        print("document", *columns, sep="\t")
        for name, file, of_node in zip(names, files, json.loads(ran.stdout)):
            ours = subprocess.run([ONPAPER, "check", file], capture_output=True).returncode == 0
            command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, file]
            checked = subprocess.run(command, capture_output=True).returncode == 0
            verdicts = [ours, *of_node, of_python(validator.is_valid, file), checked, of_python(of_crate.is_valid, file)]
            words = ["taken" if verdict else "refused" for verdict in verdicts]
            print(name, *words, "-" if len(set(words)) == 1 else WHY.get(name, "?"), sep="\t", flush=True)


main()
