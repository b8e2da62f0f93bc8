"""Renders documents with the readers that run on Python: `render.py READER` reads a JSON array of
Markdown texts from standard input and writes an array of HTML texts, with {"error"} where one fails."""

import json
import sys


def python_markdown():
    import markdown

    return lambda text: markdown.markdown(text, extensions=["tables"])


def mkdocs():
    import markdown

    names = ["toc", "tables", "fenced_code"]
    return lambda text: markdown.markdown(text, extensions=names)


def python_markdown_extra():
    import markdown

    return lambda text: markdown.markdown(text, extensions=["extra", "sane_lists", "admonition"])


def mistune():
    import mistune

    plugins = ["table", "strikethrough", "url", "task_lists", "footnotes"]
    render = mistune.create_markdown(escape=False, plugins=plugins)
    return render


def markdown2():
    import markdown2

    return lambda text: str(markdown2.markdown(text, extras=["tables", "fenced-code-blocks"]))


def markdown_it_py():
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render


def nbconvert():
    from nbconvert.filters.markdown_mistune import markdown2html_mistune

    return markdown2html_mistune


def comrak():
    import comrak

    extension = comrak.ExtensionOptions()
    for name in ["table", "strikethrough", "autolink", "tasklist", "footnotes", "shortcodes", "math_dollars"]:
        setattr(extension, name, True)
    render = comrak.RenderOptions()
    render.unsafe_ = True
    return lambda text: comrak.render_markdown(text, extension_options=extension, render_options=render)


render = globals()[sys.argv[1].replace("-", "_")]()
shown = []
for text in json.load(sys.stdin):
    try:
        shown.append(render(text))
    except Exception as error:
        shown.append({"error": str(error).split("\n")[0][:200]})
json.dump(shown, sys.stdout)
