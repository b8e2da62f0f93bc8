# Shared by the scripts beside it: a temporary folder that is gone at the end, installers of pinned
# packages, comparisons. Sourced, never run. Exit statuses of the scripts: 0 the behaviour is as
# stated, 1 it has changed, 2 the programs could not be installed.
# shellcheck shell=bash

work=$(mktemp -d)
at_end=()
finish() {
    local command
    for command in "${at_end[@]}"; do
        eval "$command" >/dev/null 2>&1 || true
    done
    rm -rf "$work"
}
trap finish EXIT

cannot() {
    printf 'cannot run: %s\n' "$*" >&2
    exit 2
}

# Runs an installer quietly; says what it said if it fails.
quietly() {
    "$@" >"$work/install.log" 2>&1 || {
        tail -n 5 "$work/install.log" >&2
        cannot "$*"
    }
}

# pip_at NAME==VERSION…: Python packages, found by every python3 that the script starts.
pip_at() {
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
        --target "$work/py" "$@"
    export PYTHONPATH=$work/py
}

# npm_at NAME@VERSION…: npm packages. Run scripts with `js`, which finds them.
npm_at() {
    quietly npm install --prefix "$work/js" --no-audit --no-fund --loglevel error "$@"
}

# js: a module on standard input, which may import the packages of npm_at.
js() {
    cat >"$work/js/script.mjs"
    (cd "$work/js" && node script.mjs "$@")
}

# js_page: jsdom 29.1.1, and page.mjs, which a script of `js` imports first to have a page for an editor to stand in.
js_page() {
    npm_at jsdom@29.1.1
    cat >"$work/js/page.mjs" <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis) || ['navigator', 'Event', 'CustomEvent'].includes(name))
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) globalThis[name] = window[name].bind(window);
globalThis.innerHeight = 768;
document.getSelection = document.elementFromPoint = () => null;
JS
}

# deb_at NAME=VERSION…: Debian packages of that very version, unpacked and not installed.
deb_at() {
    (cd "$work" && quietly apt-get download --quiet "$@")
    unpack
}

# Unpacks the Debian packages in the folder, and lets programs find what is in them.
unpack() {
    local file lib
    for file in "$work"/*.deb; do
        [ -e "$file" ] || continue
        dpkg -x "$file" "$work/deb"
        rm "$file"
    done
    for lib in "$work"/deb/usr/lib/*-linux-gnu; do
        if [ -d "$lib" ]; then
            export LD_LIBRARY_PATH=$lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
        fi
    done
    export PATH=$work/deb/usr/bin:$PATH
}

# deb_with_all_at NAME=VERSION…: as above, with all that they need and the system has not.
deb_with_all_at() {
    local file
    mkdir -p "$work/archives/partial"
    quietly apt-get install --yes --no-install-recommends --download-only -o DPkg::Lock::Timeout=300 \
        -o Dir::Cache::archives="$work/archives" "$@"
    for file in "$work"/archives/*.deb; do
        [ ! -e "$file" ] || mv "$file" "$work"
    done
    unpack
}

# ruby_with NAME=VERSION…: Ruby and these Debian packages of libraries, with all that they need.
ruby_with() {
    local folder
    deb_with_all_at "$@"
    for folder in "$work"/deb/usr/share/rubygems-integration/*/gems/*/lib \
        "$work"/deb/usr/lib/*/rubygems-integration/*/gems/*/lib \
        "$work"/deb/usr/lib/*/rubygems-integration/*/extensions/*/*/*/ "$work"/deb/usr/lib/ruby/vendor_ruby \
        "$work"/deb/usr/lib/*/ruby/vendor_ruby/*/ "$work"/deb/usr/lib/ruby/[0-9]* "$work"/deb/usr/lib/*/ruby/[0-9]*; do
        [ ! -d "$folder" ] || export RUBYLIB=$folder${RUBYLIB:+:$RUBYLIB}
    done
}

# php_with NAME=VERSION…: PHP 8.2 with these Debian packages of libraries, run as `php`.
php_with() { deb_with_all_at php8.2-cli php8.2-mbstring php8.2-xml "$@"; }

php() {
    local folder options=()
    for folder in "$work"/deb/usr/lib/php/2*; do
        [ ! -d "$folder" ] || options=(-n -d extension_dir="$folder" -d extension=mbstring -d extension=dom)
    done
    php8.2 "${options[@]}" -d include_path="$work/deb/usr/share/php:/usr/share/php" "$@"
}

# roo: roo 2.10.0, a reader of sheets for Ruby.
roo() { ruby_with ruby-roo=2.10.0-1; }

# crate_at NAME=VERSION…: builds the Rust program on standard input with these crates, as $work/rust/run.
crate_at() {
    local pair
    mkdir -p "$work/rust/src"
    cat >"$work/rust/src/main.rs"
    {
        printf '[package]\nname = "run"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[dependencies]\n'
        for pair in "$@"; do
            printf '%s = "=%s"\n' "${pair%%=*}" "${pair#*=}"
        done
    } >"$work/rust/Cargo.toml"
    quietly cargo build --quiet --manifest-path "$work/rust/Cargo.toml" --target-dir "$work/rust/target"
    cp "$work/rust/target/debug/run" "$work/rust/run"
}

# ods_at FILE: an ODS sheet of the rows on standard input, which are written as LibreOffice writes them (XML).
ods_at() {
    python3 - "$1" "$(cat)" <<'PY'
import sys, zipfile

kind = 'application/vnd.oasis.opendocument.spreadsheet'
spaces = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'table', 'text'))
content = f'''<office:document-content {spaces} office:version="1.3"><office:body><office:spreadsheet>
<table:table table:name="a">{sys.argv[2]}</table:table>
</office:spreadsheet></office:body></office:document-content>'''
manifest = f'''<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'''
with zipfile.ZipFile(sys.argv[1], 'w') as book:
    book.writestr('mimetype', kind)
    for name, text in (('content.xml', content), ('META-INF/manifest.xml', manifest)):
        book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
PY
}

# odt_at FILE: an ODT document of the paragraphs, lists and tables on standard input, which are written as LibreOffice writes
# them (XML). A list with the style "numbered" is numbered.
odt_at() {
    python3 - "$1" "$(cat)" <<'PY'
import sys, zipfile

kind = 'application/vnd.oasis.opendocument.text'
spaces = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'table', 'text', 'style', 'meta'))
spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
style = '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
parts = {
    'content.xml': f'''<office:document-content {spaces}><office:automatic-styles><text:list-style style:name="numbered">{style}
</text:list-style></office:automatic-styles><office:body><office:text>{sys.argv[2]}</office:text></office:body>
</office:document-content>''',
    'styles.xml': f'<office:document-styles {spaces}><office:styles/></office:document-styles>',
    'meta.xml': f'<office:document-meta {spaces}><office:meta/></office:document-meta>',
}
entries = ''.join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in parts)
parts['META-INF/manifest.xml'] = f'''<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>{entries}</manifest:manifest>'''
with zipfile.ZipFile(sys.argv[1], 'w') as document:
    document.writestr('mimetype', kind)
    for name, text in parts.items():
        document.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
PY
}

# odt_readers: eight readers of ODT, and `odt_read FILE NAME…`, which gives what the named ones make of it, one a line.
odt_readers() {
    deb_at odt2txt=0.5-7
    pip_at odfpy==1.4.1 odfdo==3.27.3 docx2txt2==1.0.4 kreuzberg==4.10.4 pypandoc_binary==1.17
    npm_at officeparser@8.1.1 odt2html@1.0.1
    cat >"$work/odt_read.py" <<'PY'
import subprocess, sys


def shell(*program):
    return lambda path: subprocess.run([*program, path], capture_output=True, text=True, check=True).stdout


def pandoc(path):
    import pypandoc
    return pypandoc.convert_file(path, 'gfm', extra_args=['--wrap=none'])


def odfpy(path):
    from odf import teletype
    from odf.opendocument import load
    from odf.text import P
    return '\n'.join(map(teletype.extractText, load(path).getElementsByType(P)))


def odfdo(path):
    from odfdo import Document
    return Document(path).to_markdown()


def odfdo_text(path):
    from odfdo import Document
    return Document(path).get_formatted_text()


def docx2txt2(path):
    import docx2txt2
    return docx2txt2.extract_text(path)


def kreuzberg(path):
    from kreuzberg import ExtractionConfig, extract_file_sync
    return extract_file_sync(path, config=ExtractionConfig(output_format='markdown')).content


odt2txt = shell('odt2txt.odt2txt', '--width=-1', '--encoding=UTF-8')
for name in sys.argv[2:]:
    read = globals().get(name.replace(' ', '_')) or shell('node', 'js/odt_read.cjs', name)
    lines = [line.rstrip() for line in read(sys.argv[1]).splitlines()]
    print(f'{name}:', ' / '.join(filter(None, lines)).strip())
PY
    cat >"$work/js/odt_read.cjs" <<'JS'
const [, , name, path] = process.argv;
const readers = {
  odt2html: () => require('odt2html').toHTML({ path }).then((html) => html.replace(/[^]*<body>|<\/body>[^]*/g, '')),
  officeparser: async () => (await (await require('officeparser').parseOffice(path)).to('md')).value.replace(/^---[^]*?\n---\n/, ''),
};
readers[name]().then((text) => console.log(text));
JS
}

odt_read() { (cd "$work" && python3 odt_read.py "$@" 2>"$work/read.log") || cannot "$1: $(tail -n 3 "$work/read.log")"; }

# docx_at FILE: a DOCX document of the paragraphs and tables on standard input, which are written as Word writes them (XML).
docx_at() {
    python3 - "$1" "$(cat)" <<'PY'
import sys, zipfile

office = 'http://schemas.openxmlformats.org/'
names = {'w': 'wordprocessingml/2006/main', 'm': 'officeDocument/2006/math', 'r': 'officeDocument/2006/relationships'}
spaces = ' '.join(f'xmlns:{name}="{office}{kind}"' for name, kind in names.items())
kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
parts = {
    '[Content_Types].xml': f'''<Types xmlns="{office}package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>''',
    '_rels/.rels': f'''<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1"
Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>''',
    'word/_rels/document.xml.rels': f'<Relationships xmlns="{office}package/2006/relationships"/>',
    'word/document.xml': f'''<w:document {spaces}><w:body>{sys.argv[2]}<w:sectPr/></w:body></w:document>''',
}
with zipfile.ZipFile(sys.argv[1], 'w') as document:
    for name, text in parts.items():
        document.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
PY
}

# docx_readers: fourteen readers of DOCX, and `docx_read FILE NAME…`, which gives what the named ones make of it, one a line.
docx_readers() {
    pip_at python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 docx2md==1.0.5 docx2md-cli==0.2.0 docx2everything==1.1.0 \
        docx2txt2==1.0.4 docx2markdown==0.1.1 kreuzberg==4.10.4 mammoth==1.13.0 'markitdown[docx]==0.1.9' \
        pypandoc_binary==1.17
    npm_at word-extractor@1.0.4 any-text@1.2.0 docx-parser@0.2.1 officeparser@8.1.1
    cat >"$work/docx_read.py" <<'PY'
import subprocess, sys


def shell(program):
    return lambda path: subprocess.run(program + [path], capture_output=True, text=True, check=True).stdout


def python_docx(path):
    import docx
    document = docx.Document(path)
    lines = [paragraph.text for paragraph in document.paragraphs]
    return '\n'.join(lines + [' | '.join(cell.text for cell in row.cells) for table in document.tables for row in table.rows])


def mammoth(path):
    import mammoth
    return mammoth.convert_to_html(open(path, 'rb')).value


def markitdown(path):
    from markitdown import MarkItDown
    return MarkItDown().convert(path).text_content


def pandoc(path):
    import pypandoc
    return pypandoc.convert_file(path, 'gfm', extra_args=['--wrap=none'])


def docx2txt(path):
    import docx2txt
    return docx2txt.process(path)


def docx2python(path):
    from docx2python import docx2python
    return docx2python(path).text


def docx2md(path):
    subprocess.run(['python3', '-m', 'docx2md', '--md_table', path, 'made.md'], capture_output=True, check=True)
    return open('made.md').read()


def docx2md_cli(path):
    from docx2md_cli.cli import main
    sys.argv = ['docx2md', path, '--no-frontmatter', '-o', 'made.md']
    sys.stdout, out = sys.stderr, sys.stdout
    main()
    sys.stdout = out
    return open('made.md').read()


def docx2everything(path):
    from docx2everything import process_to_markdown
    return process_to_markdown(path)


def docx2txt2(path):
    import docx2txt2
    return docx2txt2.extract_text(path)


def docx2markdown(path):
    import docx2markdown
    docx2markdown.docx_to_markdown(path, 'made.md')
    return open('made.md').read()


def kreuzberg(path):
    from kreuzberg import ExtractionConfig, extract_file_sync
    return extract_file_sync(path, config=ExtractionConfig(output_format='markdown')).content


for name in sys.argv[2:]:
    read = globals().get(name.replace('-', '_').lower()) or shell(['node', 'js/docx_read.cjs', name])
    lines = [line.rstrip() for line in read(sys.argv[1]).splitlines()]
    print(f'{name}:', ' / '.join(filter(None, lines)).strip())
PY
    cat >"$work/js/docx_read.cjs" <<'JS'
const [, , name, path] = process.argv;
const full = require('node:path').resolve(path);
const readers = {
  'word-extractor': async () => new (require('word-extractor'))().extract(full).then((read) => read.getBody()),
  'any-text': () => require('any-text').getText(full),
  'docx-parser': () => new Promise((done) => require('docx-parser').parseDocx(full, done)),
  officeparser: async () => (await (await require('officeparser').parseOffice(full)).to('md')).value.replace(/^---[^]*?\n---\n/, ''),
};
readers[name]().then((text) => console.log(text));
JS
}

docx_read() { (cd "$work" && python3 docx_read.py "$@" 2>"$work/read.log") || cannot "$1: $(tail -n 3 "$work/read.log")"; }

# espeak: espeak-ng 1.51, and `spoken TEXT`, which gives what it says in its own letters.
espeak() {
    local private
    deb_at espeak-ng=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
        libespeak-ng1=1.51+dfsg-10+deb12u2 libpcaudio0=1.2-2 libsonic0=0.2.0-12 \
        libpulse0=16.1+dfsg1-2+b1 libsndfile1=1.2.0-1+deb12u1 libasyncns0=0.8-6+b3 \
        libapparmor1=3.0.8-3 libflac12=1.4.2+ds-2 libvorbis0a=1.3.7-1 libvorbisenc2=1.3.7-1 \
        libopus0=1.3.1-3 libogg0=1.3.5-3 libmpg123-0=1.31.2-1+deb12u1 libmp3lame0=3.100-6
    for private in "$work"/deb/usr/lib/*/pulseaudio; do
        export LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$private
    done
    voices=$(dirname "$(find "$work/deb" -path "*/lib/*" -type d -name espeak-ng-data)")
}

spoken() { espeak-ng --path="$voices" -q -x -v en "$1" | paste -sd' ' | sed "s/[_:']//g; s/^ *//"; }

# emacs: Emacs 28.2 without windows, the system's if it has this very version; `elisp` runs the Lisp program on standard
# input.
emacs() {
    deb_with_all_at emacs-nox=1:28.2+1-15+deb12u4
    editor=(emacs-nox -Q --batch)
    if [ -d "$work/deb/usr/share/emacs" ]; then
        EMACSLOADPATH=$(find "$work/deb/usr/share/emacs/28.2/lisp" -type d ! -name obsolete | paste -sd:)
        export EMACSLOADPATH EMACSDATA=$work/deb/usr/share/emacs/28.2/etc
        editor+=(--dump-file="$(find "$work/deb/usr/libexec/emacs" -name emacs.pdmp)")
    fi
}

elisp() {
    cat >"$work/program.el"
    LC_ALL=C.UTF-8 TERM=xterm-256color "${editor[@]}" -l "$work/program.el" 2>"$work/emacs.log" ||
        cannot "Emacs: $(tail -n 3 "$work/emacs.log")"
}

# pycel_and_xlcalculator FORMULA…: what both make of formulas over A1:A6, which is 3, 7, apple, Ant, empty, 12.
pycel_and_xlcalculator() {
    pip_at pycel==1.0b30 xlcalculator==0.5.0
    cd "$work"
    cat >engines.py <<'PY'
import sys, warnings

warnings.simplefilter('ignore')
import openpyxl
from pycel import ExcelCompiler
from xlcalculator import Evaluator, ModelCompiler

book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'a'
for row, value in enumerate((3, 7, 'apple', 'Ant', None, 12), 1):
    sheet.cell(row, 1).value = value
for row, formula in enumerate(sys.argv[1:], 1):
    sheet.cell(row, 2).value = '=' + formula
book.save('made.xlsx')
compiled = ExcelCompiler(filename='made.xlsx')
evaluator = Evaluator(ModelCompiler().read_and_parse_archive('made.xlsx'))
for row, formula in enumerate(sys.argv[1:], 1):
    other = evaluator.evaluate(f'a!B{row}')
    print(formula, '=>', compiled.evaluate(f'a!B{row}'), 'and', getattr(other, 'value', other))
PY
    python3 engines.py "$@" 2>/dev/null
}

# openxlsx [NAME=VERSION…]: R and its package openxlsx 4.2.5.2, and further Debian packages; `r` runs the R program on
# standard input, in the folder $work.
openxlsx() {
    local folder
    deb_with_all_at r-base-core=4.2.2.20221110-2 r-cran-openxlsx=4.2.5.2-1 "$@"
    folder=$work/deb/usr/lib/R
    cp --remove-destination "$work/deb/usr/share/R/Renviron" "$folder/etc/Renviron" 2>/dev/null ||
        cp --remove-destination "$folder/etc/Renviron.ucf" "$folder/etc/Renviron"
    rm -f "$folder"/etc/{Rprofile,Renviron}.site
    export R_HOME=$folder R_LIBS=$folder/site-library:$folder/library EDITOR=vi PAGER=cat
    for folder in "$work"/deb/usr/lib/*-linux-gnu/{blas,lapack} "$folder/lib"; do
        [ ! -d "$folder" ] || export LD_LIBRARY_PATH=$folder${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
    done
}

r() {
    (
        cd "$work"
        {
            printf 'suppressMessages(library(openxlsx))\n'
            cat
        } >program.R
        "$R_HOME/bin/exec/R" --no-save --no-restore --no-echo --file=program.R 2>r.log
    ) || cannot "R: $(tail -n 3 "$work/r.log")"
}

# Control characters by name, so that nothing printed here moves a terminal's cursor.
plainly() {
    sed 's/\x1b/ESC/g; s/\x07/BEL/g; s/\r/CR/g'
}

# expect WHAT STATED SEEN
expect() {
    if [ "$2" != "$3" ]; then
        printf 'changed: %s\nstated: %s\nnow: %s\n' "$1" "$2" "$3" | plainly >&2
        exit 1
    fi
    printf 'still so: %s: %s\n' "$1" "$3" | plainly
}
