//! What is not imported, each with its line.

use insta::assert_snapshot;

use super::{noted, refusal, refused, run, run_in, with, with_status};
use crate::command::onpaper;

#[test]
fn an_export_that_cannot_be_imported_suggests_one_that_can() {
    let directory = tempfile::tempdir().unwrap();
    let record = ["export", "--view", "record", "-o", "r.md"];
    assert_eq!(run_in(&directory, &record).status, 0);
    let models = "export --library --view models --format csv -o m.csv";
    let models: Vec<&str> = models.split(' ').collect();
    assert_eq!(run_in(&directory, &models).status, 0);
    for (name, expected) in [
        (
            "r.md",
            "r.md: it is a decision record written by onpaper, not a knowledge base; `onpaper export --for-import ",
        ),
        (
            "m.csv",
            "m.csv:1: it has models side by side, as `onpaper export --view models` ",
        ),
    ] {
        let output = run_in(&directory, &["import", name, "-o", "made.json"]);
        assert!(
            output.stderr.starts_with(&format!("onpaper: {expected}")),
            "{output}"
        );
        assert_eq!(
            (output.status, output.stderr.lines().count()),
            (2, 1),
            "{output}"
        );
    }
}

#[test]
fn a_damaged_workbook_is_not_read_as_text() {
    let message = refused("b.xlsx", "broken\n");
    assert_eq!(
        message,
        "onpaper: b.xlsx: its name is that of a workbook, but it is none that can be read, or it is damaged; \
         open it in a spreadsheet program and save it as XLSX\n"
    );
}

#[test]
fn unknown_parts_are_reported_with_their_line() {
    let document = "\
# Ours

## Speed

### Faster

**Status:** maybe · Id: faster

**Claimed:** Daily.

### Slower

**Status:** realised · Id: Not An Id

**Claimed:** Daily.

**Observed (seldom):** Weekly.

**Kind:** nuisance

**Verdict (all claims):** V

Text.
";
    assert_snapshot!(refused("ours.md", document));
    let sheet = "id,title,status,aspect,area,claimed,observed,evidence,links,frequency\n\
                 a,A,maybe,Speed,,c,o,,,\n\
                 b,B,realised,,,c,o,,,\n\
                 c,\"C\nC\",realised,Speed,,c,o,none,none,seldom\n\
                 d,D,realised\n";
    assert_snapshot!(refused("sheet.csv", sheet));
}

#[test]
fn inconsistencies_are_reported_with_their_line() {
    let sheet = "id,title,status,aspect,claimed,observed,links\n\
                 a,A,realised,Speed,c,o,\n\
                 a,B,realised,Speed,c,,x <ftp://example.org>\n";
    assert_snapshot!(refused("sheet.csv", sheet));
    assert_snapshot!(refused("nothing.md", "Nothing **here**.\n"));
    assert_snapshot!(refused("empty.csv", ""));
    let index = onpaper(&["list", "incident", "--format", "markdown"]).stdout;
    assert!(refusal("index.md", &index).contains("no claim was found in it"));
}

#[test]
fn text_in_unexpected_places_is_kept() {
    let document = "\
# T

> - Owner: bob
> - Knowledge base: T
> - id: x
> - Query: a
> - just so
>
> A paragraph.

> - Note: a second quote

## Speed

### C

**Status:** realised · bob · Id: c

> quoted

**Claimed:** c

> quoted too

- listed

**Observed:** o

**Evidence:** a: b

Not a list.

- d: e

**Tags:** `a`

More on tags.

**Summary:** of a claim

## Areas

### Area

**Summary:** of an area

**Links:**

- [a](https://a.b)

#### F

Text.

**Claimed:** of no claim

**Verdict:** V

> quoted

**Tags:** `c`
";
    let output = run("ours.md", document, &[]);
    assert_snapshot!(output);
}

#[test]
fn markdown_syntax_without_a_counterpart_is_reported_or_kept() {
    let text = "\
An *emphasis*, **strong**, `code`, ~~struck~~, <b>html</b>, <!-- comment -->, \\
hard, [link](https://a.b), <https://c.d>, ![image](e.png), [ref][r], [^1], - [ ] task, $m$.

[r]: https://f.g
";
    let (kb, _) = noted(
        "ours.md",
        &with_status("**Status:** realised")
            .replace("**Claimed:** c", &format!("**Claimed:** {text}")),
    );
    assert_eq!(
        kb.claims[0].claimed,
        "An emphasis, strong, code, ~~struck~~, html, , \n\
         hard, link (https://a.b), https://c.d, image (e.png), ref (https://f.g), [^1], - [ ] task, $m$."
    );
    let text = "\
[a](https://a.b \"titled\") ![b](c.png \"titled too\") [d][e].

---

<p>html</p>

```rust
code
```

    indented

| a | b |
| --- | --- |
| 1 | 2 | extra |

[e]: https://e.f \"titled also\"
[e]: https://second.one
[unused]: https://unused.one

> - quoted
>
> [inner]: https://inner.one

**Evidence:**

- a: b
  - nested: c
- d: e

  ```
  code
  ```
- f: g

  # heading
1. h: i
2. j: k

[x]: y
";
    let document = with_status("**Status:** realised") + "\n" + text;
    assert_snapshot!(run("ours.md", &document, &[]));
}

#[test]
fn a_row_of_the_table_without_a_section_is_reported() {
    let table = "# T\n\n| Claim | Status | Place |\n| --- | --- | --- |\n| C | realised | Speed |\n\
                 | C | unrealised | Speed |\n| D | realised | Speed › Teams |\n| C |\n";
    let document = with_status("**Status:** realised").replace("# T\n", table);
    assert_snapshot!(noted("ours.md", &document).1);
}

#[test]
fn front_matter_that_differs_from_the_document_is_reported() {
    let exported = onpaper(&["export", "--for-import", "--front-matter"]).stdout;
    noted("ours.md", &exported);
    let edited = exported
        .replacen("title: \"", "title: \"My ", 1)
        .replacen("version: ", "author: Bob\nversion: ", 1)
        .replacen("  licence: \"", "  licence: \"Not ", 1);
    let edited = edited + "\n---\nlate: yes\n---\n";
    assert_snapshot!(noted("ours.md", &edited).1);
}

#[test]
fn only_comments_in_front_matter_are_reported() {
    for (author, is_comment) in [
        ("A # 1", true),
        ("\n# 1", true),
        ("'A # 1'", false),
        ("A#1", false),
        ("|\n  A\n  # 1", false),
    ] {
        let front = format!("---\ntitle: \"Pager #12 and #13\"\nauthor: {author}\n---\n\n# T\n");
        let document = with_status("**Status:** realised").replace("# T\n", &front);
        let notes = noted("ours.md", &document).1;
        assert_eq!(
            notes.contains("YAML comments are left out"),
            is_comment,
            "{author}: {notes}"
        );
    }
}

#[test]
fn options_without_effect_are_reported_with_the_known_values() {
    let sheet = "Promise,Status,Aspect\nFast,met,Speed\nSafe,late,Care\n";
    let answers = "--status Done=realised --status late=unrealised --status *=unobserved --drop Due \
                   --sheet Two --rows /a --aspect Desk --with-hidden";
    let answers: Vec<&str> = answers.split_whitespace().collect();
    let output = run("s.csv", sheet, &answers);
    assert_eq!(output.status, 0, "{output}");
    let messages: Vec<&str> = output
        .stderr
        .lines()
        .map(|line| line.trim_start_matches("onpaper: "))
        .collect();
    assert_eq!(
        messages[..7],
        [
            "s.csv: there is no column `Due`; there are `Promise`, `Status`, `Aspect`",
            "s.csv: --status '*=…' has no effect, because every status is known",
            "s.csv: no claim has the status `Done`; there are `met`, `late`",
            "s.csv: --sheet has no effect, because it is not a workbook",
            "s.csv: --rows has no effect, because it is neither JSON nor YAML",
            "s.csv: --aspect has no effect, because every claim names one",
            "s.csv: --with-hidden has no effect, because nothing is hidden",
        ]
    );
    let output = run(
        "s.csv",
        sheet,
        &["--column", "Claim=claimed", "--status", "late=unrealised"],
    );
    assert!(
        output.status == 2
            && output
                .stderr
                .contains("there is no column `Claim`; there are `Promise`, `Status`, `Aspect`"),
        "{output}"
    );
}

#[test]
fn a_json_field_without_a_value_in_any_row_is_reported() {
    let claim = r#""status": "met", "aspect": "Speed", "claimed": "Daily.", "observed": "Daily.""#;
    let rows = format!(
        r#"[{{"title": "A", "@type": "Claim", "owner": {{}}, "due": null, "cost": {{"of": 1}}, {claim}}},
            {{"title": "B", "owner": null, "cost": {{}}, {claim}}}]"#
    );
    let (_, notes) = noted("rows.json", &rows);
    let empty: Vec<&str> = notes
        .lines()
        .filter(|line| line.contains(" is empty "))
        .collect();
    assert_eq!(empty.len(), 2, "{notes}");
    for name in ["owner", "due"] {
        let note = format!("the column `{name}` is empty and is left out");
        assert!(notes.contains(&note), "{notes}");
    }
}

#[test]
fn a_markup_language_that_is_not_read_is_named_with_a_way_out() {
    let text = "= Promises\n\n|===\n|Promise |Status\n\n|Soup is warm |met\n|===\n";
    let message = refused("promises.adoc", text);
    assert_eq!(
        message,
        "onpaper: promises.adoc: it is AsciiDoc, which is not read; make HTML of it, as asciidoctor does, and import \
         that, or add `--format markdown` to read it as Markdown\n"
    );
    let output = run(
        "promises.org",
        "# Promises\n\n| Promise | Status |\n|---|---|\n| Soup | met |\n",
        &["--format", "markdown"],
    );
    assert_eq!(output.status, 0, "{output}");
}

#[test]
fn a_matrix_of_features_and_products_beside_lists_is_told() {
    let page = "# Providers\n\n## Capabilities\n\n| Capability | GitHub | GitLab |\n| --- | --- | --- |\n\
                | Board sync | works | works |\n| Label intake | works | works |\n| Merging | works | partial |\n\
                | Delegation | works | not available |\n\n\
                ## Recommended\n\n- **Check the token**. It has rights.\n- **Check the board**. It is seen.\n";
    let directory = with("providers.md", page);
    let output = run_in(&directory, &["import", "providers.md"]);
    assert!(
        output
            .stdout
            .contains("5: a table without a status of its rows is kept as text"),
        "{output}"
    );
    let page = "# Marks\n\n| Feature | A | B |\n| --- | --- | --- |\n| Log in | yes | no |\n| Pay | no | yes |\n\n\
                - [x] one works\n- [ ] two works\n";
    let (_, notes) = noted("marks.md", page);
    assert!(notes.contains("makes them claims\n"), "{notes}");
    let output = run_in(
        &directory,
        &["import", "providers.md", "--column", "GitLab=status"],
    );
    assert!(output.stdout.contains("works   → realised (2)"), "{output}");
    assert!(
        output.stderr.contains("--status 'not available=STATUS'"),
        "{output}"
    );
}
