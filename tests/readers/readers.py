"""Compares what readers show of a Markdown export with what its texts say.

`run.sh` beside this file installs the readers and starts it. For each sign a knowledge base is written in
which it stands in every place that matters, and one of the same shape with plain words for the texts. The
reader shows both; what it shows of the plain one, with the texts put in for the words, is what it should
show of the other. That leaves out how a reader lays out a table, and finds all that it takes for syntax.
"""

import html.parser
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
# The programs that are compared, the one to be judged last.
PROGRAMS = [os.environ[name] for name in ("BEFORE", "ONPAPER") if os.environ.get(name)]
NODE_AT = os.environ.get("NODE_AT", ".")

# Signs, each to stand in every place and position.
SIGNS = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + [
    "||", "{{", "{%", "}}", "**", "__", "~~", "$$", "==", "--", "---", "...", "<<", ">>", "->", "[[", "]]",
    "``", "++", "::", ":::", "!!!", "\\\\", "\\(", "\\[", "&&", "##", "%%", "@@", "![", "](", "[^", "<!--",
]  # fmt: skip

# Prose as people write it, each to stand as it is.
with open(os.path.join(HERE, "prose.txt"), encoding="utf-8") as file:
    PROSE = file.read().splitlines()

# The same in two lines.
LINES = ["- x", "# x", "> x", "1. x", "| x", ": x", "=", "---", "x", "(a) x", "~ x", "+ x", "* x", "    x"]


def positions(sign):
    yield from (sign, f"{sign} x", f"x {sign}", f"x {sign} y", f"x{sign}y", f"{sign}x", f"x{sign}", f"{sign}x{sign} y")
    yield from (f"x {sign}y{sign} z", f"x {sign} y {sign} z", f"x{sign}y{sign}z", f"x {sign}y z{sign} w", f"({sign}) x")


def texts():
    """The texts of each document."""
    for sign in SIGNS:
        yield sign, list(positions(sign))
    for text in PROSE:
        yield f"prose {text}", [text, f"x {text}", f"{text} y", f"x {text}, {text} y"]
    for line in LINES:
        yield "line " + line, [f"x\n{line}", f"x\n{line}\ny", f"x\n\n{line}", f"x\n{line} {line}"]


class Words:
    """Gives each text a word of its own, which no reader takes for anything."""

    def __init__(self):
        self.texts = {}

    def of(self, text):
        if text not in self.texts:
            letters = "".join(chr(ord("a") + int(digit)) for digit in str(len(self.texts)))
            self.texts[text] = f"Zq{letters}qz"
        return self.texts[text]

    def line(self, text):
        return "\n".join(self.of(part) if part.strip() else part for part in text.split("\n"))

    def filled(self, shown):
        meant = {word: text for text, word in self.texts.items()}
        return re.sub(r"Zq[a-j]+qz", lambda found: meant[found.group()], shown)


def knowledge_base(all, put):
    """A knowledge base with each text in every place that a reader is shown; `put` writes a text."""
    one = lambda text: put(text.replace("\n", " ")) if "\n" in text else put(text)
    claims = [
        {
            "id": f"c{at}", "title": one(text), "status": "realised", "aspect": "a", "area": "b",
            "claimed": put(text), "observed": put(text), "frequency": "often",
            "evidence": [{"measure": one(text), "value": one(text)}],
            "fields": {f"F{at}": put(text)},
            "links": [{"title": one(text), "url": "https://example.org/a"}],
        }
        for at, text in enumerate(all)
    ]  # fmt: skip
    findings = [
        {"id": f"f{at}", "kind": "remedy", "title": one(text), "text": put(text), "aspect": "a"}
        for at, text in enumerate(all)
    ]
    return {
        "format": 1, "id": "k", "title": one(all[0]), "summary": put(all[-1]), "version": "1",
        "source": {"title": one(all[1]), "publisher": one(all[2]), "licence": one(all[-1]), "url": "https://example.org/s",
                   "note": one(all[0])},
        "aspects": [{"id": "a", "name": one(all[0]), "areas": [{"id": "b", "name": one(all[1])}]}],
        "claims": claims, "findings": findings,
    }  # fmt: skip


def exported(program, kb, view):
    """The document that a program writes. The first format of knowledge bases had no fields of one's own."""
    if program != PROGRAMS[-1]:
        for claim in kb["claims"]:
            del claim["fields"]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(kb, file)
        file.flush()
        command = [program, "export", "--kb", file.name] + (["--view", view] if view != "sections" else [])
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


class Shown(html.parser.HTMLParser):
    """The blocks that are shown, each as its kind and its text; marks within a text show as marks."""

    BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre", "blockquote", "dt", "dd", "hr"}
    QUIET = {"div", "span", "ul", "table", "thead", "tbody", "tr", "body", "html", "head", "meta", "figure", "colgroup",
             "col", "article", "section", "title", "main", "button", "svg", "path"}  # fmt: skip

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks = [["", ""]]

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in self.BLOCKS:
            # A paragraph in an item or a cell is how a reader sets it.
            if tag == "p" and self.blocks[-1][0] in ("li", "td", "th") and not self.blocks[-1][1].strip():
                return
            self.blocks.append([tag, ""])
        elif tag == "br":
            self.blocks[-1][1] += "\n"
        elif tag == "a":
            address = attrs.get("href") or ""
            # Which texts become links by themselves is the reader's affair.
            ours = address.startswith("https://example.org")
            self.blocks[-1][1] += f"<{address}>" if ours else ""
        elif tag == "input" or tag not in self.QUIET | {"strong"}:
            self.blocks[-1][1] += f"<{tag}>"
        elif "math" in (attrs.get("class") or "") or "katex" in (attrs.get("class") or ""):
            self.blocks[-1][1] += "<math>"

    def handle_endtag(self, tag):
        if tag in self.BLOCKS:
            self.blocks.append(["", ""])

    def handle_data(self, data):
        self.blocks[-1][1] += data

    def handle_comment(self, data):
        self.blocks[-1][1] += "<!-->"

    def handle_decl(self, decl):
        pass


SETTING = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "«": '"', "»": '"', "…": "...",
                         "–": "--", "—": "--", "\u00a0": " ", "−": "-"})  # fmt: skip


def blocks(shown):
    parser = Shown()
    parser.feed(shown)
    parser.close()
    for kind, text in parser.blocks:
        if text := plain(text):
            yield ("p" if kind == "" else kind), text


def plain(text):
    """A text without what typographers and the layout of lines change."""
    text = text.translate(SETTING).replace("---", "--").replace("<<", '"').replace(">>", '"')
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def through(command, texts, **how):
    """What a command shows of each text."""
    for text in texts:
        ran = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", **how)
        yield ran.stdout if ran.returncode == 0 else {"error": ran.stderr.strip()[:200]}


def batch(command, texts, **how):
    ran = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8", **how)
    if ran.returncode:
        raise RuntimeError(ran.stderr.strip()[-400:])
    return json.loads(ran.stdout)


def pandoc(format, texts):
    """It takes longer to start than to read."""
    command = ["pandoc", "--data-dir", os.environ["PANDOC_DATA"], "-f", script("render.lua"), "-t", "html", "--wrap=none"]
    parted, how = "\x1e", os.environ | {"READS": format}
    ran = subprocess.run(command, input=parted.join(texts), check=True, capture_output=True, encoding="utf-8", env=how)
    return ran.stdout.split(parted)


def hugo(texts):
    """Hugo stops at the first page that it cannot build, so that the rest is built without it."""
    with tempfile.TemporaryDirectory() as site:
        os.makedirs(f"{site}/layouts/_default")
        with open(f"{site}/layouts/_default/single.html", "w") as file:
            file.write("{{ .Content }}")
        settings = 'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home"]\n'
        settings += '[permalinks]\nposts = "/:filename/"\n[markup.goldmark.renderer]\nunsafe = true\n'
        with open(f"{site}/config.toml", "w") as file:
            file.write(settings)
        os.makedirs(f"{site}/content/posts")
        failed = {}
        for at, text in enumerate(texts):
            with open(f"{site}/content/posts/d{at}.md", "w", encoding="utf-8") as file:
                file.write(text)
        while True:
            ran = subprocess.run(["hugo", "--quiet"], cwd=site, capture_output=True, encoding="utf-8")
            said = ran.stdout + ran.stderr
            broken = re.findall(r"posts/d(\d+)\.md", said)
            if ran.returncode == 0 or not broken:
                break
            for at in set(broken):
                failed[int(at)] = said.strip()[:200]
                os.remove(f"{site}/content/posts/d{at}.md")
        for at in range(len(texts)):
            if at in failed:
                yield {"error": failed[at]}
            else:
                with open(f"{site}/public/d{at}/index.html", encoding="utf-8") as file:
                    yield file.read()


def script(name):
    return os.path.join(HERE, name)


READERS = {
    name: lambda texts, name=name: batch(["node", script("render.mjs"), name], texts, cwd=NODE_AT)
    for name in ["markdown-it", "vscode", "marked", "micromark", "remark", "mdx", "vitepress", "eleventy"]
}
READERS |= {
    name: lambda texts, name=name: batch([sys.executable, script("render.py"), name], texts)
    for name in ["python-markdown", "mkdocs", "python-markdown-extra", "mistune", "markdown2", "markdown-it-py", "nbconvert", "comrak"]
}
READERS |= {
    name: lambda texts, name=name: batch(["ruby3.1", "--disable-gems", script("render.rb"), name], texts)
    for name in ["kramdown", "jekyll", "redcarpet"]
}
READERS |= {
    f"pandoc-{format}": lambda texts, format=format: pandoc(format, texts) for format in ["gfm", "markdown", "commonmark_x"]
}
READERS |= {
    "cmark-gfm": lambda texts: through(
        ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", "-e", "footnotes"], texts),
    "discount": lambda texts: through(["markdown"], texts),
    "lowdown": lambda texts: through(["lowdown", "-thtml"], texts),
    "hugo": hugo,
}  # fmt: skip


def version(reader):
    """Which one was asked: of the package, or as its program says."""
    packages = {
        "vscode": "@vscode/markdown-it-katex", "mdx": "@mdx-js/mdx", "eleventy": "@11ty/eleventy", "python-markdown": "Markdown",
        "python-markdown-extra": "Markdown", "jekyll": "kramdown",
    }  # fmt: skip
    package = packages.get(reader, reader)
    manifest = f"{NODE_AT}/node_modules/{package}/package.json"
    if os.path.exists(manifest):
        with open(manifest, encoding="utf-8") as file:
            return json.load(file)["version"]
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        pass
    asked = {
        "kramdown": ["ruby3.1", "--disable-gems", "-rkramdown", "-eputs Kramdown::VERSION"],
        "redcarpet": ["ruby3.1", "--disable-gems", "-rredcarpet", "-eputs Redcarpet::VERSION"],
        "discount": ["markdown", "-V"], "lowdown": ["zcat", os.environ["PANDOC_DATA"] + "/../../doc/lowdown/changelog.Debian.gz"], "hugo": ["hugo", "version"],
    }  # fmt: skip
    command = asked.get(package, [package.split("-")[0] if package.startswith("pandoc") else package, "--version"])
    said = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
    return (re.findall(r"\d+(?:\.\d+)+", said) or ["?"])[0]


def documents(program):
    """Each document with what it is about and its words: a sign, in a view."""
    for about, all in texts():
        words = Words()
        for view in ["sections", "table"]:
            real = exported(program, knowledge_base(all, lambda text: text), view)
            model = exported(program, knowledge_base(all, words.line), view)
            yield about, view, words, real, model


def measured(name, documents, report):
    """How many blocks a reader was shown, how many it showed wrong, how many documents it failed on, and
    which signs those were."""
    real = list(READERS[name]([one[3] for one in documents]))
    model = list(READERS[name]([one[4] for one in documents]))
    if broken := [base["error"] for base in model if not isinstance(base, str)]:
        raise RuntimeError("it does not show plain documents: " + broken[0])
    count = wrong = failed = 0
    signs = {}
    for (about, view, words, *_), shown, base in zip(documents, real, model):
        meant = [(kind, plain(words.filled(text))) for kind, text in blocks(base)]
        count += len(meant)
        if not isinstance(shown, str):
            failed += 1
            signs[about] = "failed"
            print(name, about, view, "FAILED", shown["error"], sep="\t", file=report)
            continue
        off = differing(meant, list(blocks(shown)))
        wrong += len(off)
        for pair in off:
            signs[about] = signs.get(about, 0) + 1
            print(name, about, view, *map(repr, pair), sep="\t", file=report)
    return count, wrong, failed, signs


def main():
    chosen = sys.argv[1:] or list(READERS)
    all = [list(documents(program)) for program in PROGRAMS]
    columns = ["blocks", "wrong", "failed"]
    before = [f"{column} before" for column in columns if len(PROGRAMS) > 1]
    print("reader", "version", *before, *columns, "signs", sep="\t")
    for name in chosen:
        figures = []
        with open(os.environ.get("WRONG", os.devnull), "a", encoding="utf-8") as report:
            try:
                for documents_of_one in all:
                    is_last = documents_of_one is all[-1]
                    *counts, signs = measured(name, documents_of_one, report if is_last else open(os.devnull, "w"))
                    figures += counts
            except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
                print(name, "cannot be run:", str(error)[-300:], file=sys.stderr)
                continue
        shown = " ".join(f"{sign}:{many}" for sign, many in signs.items()) or "-"
        print(name, version(name), *figures, shown, sep="\t", flush=True)


def differing(meant, seen):
    """The blocks that are not shown as meant; where their number differs, those that are nowhere."""
    if len(meant) == len(seen):
        return [pair for pair in zip(meant, seen) if pair[0] != pair[1]]
    left = list(seen)
    off = []
    for block in meant:
        if block in left:
            left.remove(block)
        else:
            off.append(block)
    rest = left + [None] * len(off)
    return list(zip(off, rest)) or [(None, block) for block in left]


main()
