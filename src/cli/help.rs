//! What `--help` prints after the options: the query language, and examples.

use crate::kb::text::wrapped;
use crate::search::language;

/// Returns the query language, followed by `rest`.
fn with_queries(rest: &str) -> String {
    let rows = language();
    let rows = rows.iter().map(|(form, meaning)| row(form, meaning));
    let rows: Vec<_> = rows.collect();
    format!("Queries:\n{}\n\n{rest}", rows.join("\n"))
}

/// Returns a row, wrapped to 79 columns, which every terminal has.
fn row(form: &str, meaning: &str) -> String {
    const WIDTH: usize = 79;
    const LEAD: usize = 23;
    let rows: Vec<_> = wrapped(meaning, WIDTH - LEAD).collect();
    let (form, gap) = (format!("  {form}"), " ".repeat(LEAD));
    let meaning = rows.join(&format!("\n{gap}"));
    if form.len() < LEAD {
        format!("{form:LEAD$}{meaning}")
    } else {
        format!("{form}\n{gap}{meaning}")
    }
}

pub(super) fn main() -> String {
    with_queries(
        "\
Examples:
  onpaper                         opens the browser
  onpaper incident                opens it with that query
  onpaper list rca                lists claims without the browser
  onpaper export --status unrealised -o unrealised.md

Exit status: 0 success, 1 nothing matched, 2 an error.
`onpaper COMMAND --help` says more.",
    )
}

pub(super) fn list() -> String {
    with_queries(
        "\
Examples:
  onpaper list rca
  onpaper list 'alert ack' --explain
  onpaper list --status realised
  onpaper list 'status:unrealised aspect:learning-culture'
  onpaper show $(onpaper list faa --format ids | head -1)
  onpaper list cost --format json | onpaper --kb -",
    )
}

pub(super) const SHOW: &str = "\
Examples:
  onpaper show fast-incident-resolution
  onpaper show low-run-cost low-setup-costs --format markdown";

pub(super) fn export() -> String {
    with_queries(
        "\
Examples:
  onpaper export --status unrealised -o unrealised.md
  onpaper export incident --view table
  onpaper export --id low-run-cost low-setup-costs --front-matter
  onpaper export --view record --assessment ours.json -o decision.md
  onpaper export -o claims.csv",
    )
}

pub(super) const OVERVIEW: &str = "\
Examples:
  onpaper overview
  onpaper overview incident
  onpaper overview --aspect reliability --format markdown";

pub(super) const PROMPT: &str = "\
For screen readers, braille displays and terminals that cannot move the cursor. Lines
are read from standard input, and each answer is a few plain lines: words search, a
number reads that row, `help` lists the rest. No cursor is moved and nothing is coloured.
`rlwrap onpaper prompt` adds editing and a history of lines.

Examples:
  onpaper prompt
  onpaper prompt --assessment ours.json
  printf '%s\\n' 'find rca' 1 'export 1 -o rca.md' | onpaper prompt";

pub(super) const LIBRARY: &str = "\
The first one opens by default; `--kb ID` opens another. For a file of the same name,
write ./NAME.

Examples:
  onpaper library
  onpaper --kb you-build-it-you-run-it
  onpaper list on-call --kb you-build-it-you-run-it";

pub(super) const CHECK: &str = "\
At most 20 problems per file are listed; the rest are counted. The JSON is one object
with `files`: each has its `file`, whether it is `valid`, whether the `whole` file could
be checked, the `total` number of problems, and the first thousand as `problems`:
`rule`, `path`, `line`, `column`, `end_column` (in characters, from 1), `message`,
`help`, and for duplicates `other`, the place of the first one (`path`, `line`,
`column`). Absent values are null.

Exit status: 0 no problems, 2 some.

Examples:
  onpaper check kb.json
  onpaper check --format json *.json | jq '.files[].problems[]'";

pub(super) const NEW: &str = "\
Examples:
  onpaper new mine.json
  onpaper check mine.json
  onpaper --kb mine.json";

pub(super) const IMPORT: &str = "\
Reads registers, assessments, myth lists and decision records as people have them: CSV
in any dialect, XLSX, XLS and ODS, Markdown with tables, lists or sections, JSON
and YAML with a list of objects. Without -o it shows the plan and writes nothing; each
question in the plan names the option that answers it.

Common column names and words for a status are recognised. Every other column becomes a
field of its own. Nothing is dropped silently: what is left out is reported.

What `onpaper export --for-import` and `--format csv` write can be imported again,
unchanged but for aspects and areas that nothing refers to, and the order of claims
where it is not that of aspects and areas. CSV has only the claims.

Examples:
  onpaper import promises.xlsx
  onpaper import promises.xlsx --status 'at risk=unobserved' -o kb.json
  onpaper import march.csv --plan desk.toml -o march.json
  onpaper import page.md --source-url https://example.org/page -o page.json";

pub(super) const ASSESS: &str = "\
The knowledge base says what is seen elsewhere. An assessment is a file of its own
that says what is seen here, and by whom. Several people may record in one file at
once: an entry is added to what the file holds at that moment. Of several files, the
first is written to, and all are read. ONPAPER_ASSESSMENT names one file, or several
separated as in PATH.

`check` is for CI. It reports entries whose claim has changed since (stale), is not in
the knowledge base (unknown) or was assessed too long ago (old, with --max-age), and
claims that nobody has assessed (missing, unless --partial). Changes to the aliases,
links or place of a claim do not make an entry stale.

Exit status of `check`: 0 nothing to report, 1 something to report, 2 an error.

Examples:
  onpaper assess low-run-cost --status realised --assessment ours.json
  onpaper assess fast-incident-resolution --status unrealised \\
      --note 'Nobody is told.' --evidence 'time to resolve: 95 minutes'
  onpaper assess list --assessment ann.json --assessment bob.json
  onpaper assess check --assessment ours.json --max-age 180d
  onpaper assess merge ann.json bob.json -o ours.json";

pub(super) const CONFIG: &str = "\
The output is itself a configuration file. Any option in it can be set for good in the
file that its first line names (ONPAPER_CONFIG names another one), those of a command in
its table, and keys for commands in [keys]. Options of the command line override the
environment, and that overrides the file.

Exit status: 0 no problems, 2 a mistake in the file, the rest of which still applies.

Examples:
  onpaper config
  echo 'theme = \"light\"' >> ~/.config/onpaper/config.toml
  ONPAPER_CONFIG= onpaper             without any configuration";

pub(super) const SCHEMA: &str = "\
Examples:
  onpaper schema > knowledge-base.schema.json
  onpaper schema assessment > assessment.schema.json";

pub(super) const COMPLETIONS: &str = "\
Commands, options, files and the values of the knowledge base that the line names are
completed, by running `onpaper` itself.

Examples:
  onpaper completions bash \\
      > ~/.local/share/bash-completion/completions/onpaper
  onpaper completions zsh > DIRECTORY-OF-FPATH/_onpaper
  onpaper completions fish > ~/.config/fish/completions/onpaper.fish
  onpaper completions elvish >> ~/.config/elvish/rc.elv
  onpaper completions nushell > ~/.config/nushell/autoload/onpaper.nu";

pub(super) const MAN: &str = "\
Examples:
  onpaper man | man -l -
  onpaper man export > onpaper-export.1";
