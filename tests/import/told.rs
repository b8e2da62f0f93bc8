//! What is not taken, each with its line.

use insta::assert_snapshot;

use super::{noted, refused, told, with_status};
use crate::command::{cut_after, onpaper};

#[test]
fn what_is_not_understood_is_said_with_its_line() {
    let document = "\
# Ours

A text of nothing.

### A claim under no aspect

**Status:** unrealised

## Speed

#### No claim

<b>html</b>

### Faster

**Status:** maybe · Id: faster

**Claimed:** Daily.

### Slower

**Status:** realised · Id: Not An Id

**Claimed:** Daily.

**Observed (seldom):** Weekly.

**Evidence:**

- daily

**Links:**

- https://example.org/

**Tags:** a, b

**Mood:** good

| a | b |
| --- | --- |
| 1 | 2 |

```
code
```
";
    assert_snapshot!(cut_after(
        "expected one of: Status, Id, ",
        &refused("ours.md", document)
    ));
    let sheet = "id,title,status,aspect,area,claimed,observed,evidence,links,frequency\n\
                 a,A,maybe,Speed,,c,o,,,\n\
                 b,B,realised,,,c,o,,,\n\
                 c,\"C\nC\",realised,Speed,,c,o,none,none,seldom\n\
                 d,D,realised\n";
    assert_snapshot!(refused("sheet.csv", sheet));
}

#[test]
fn what_does_not_hold_together_is_said_with_its_line() {
    let sheet = "id,title,status,aspect,claimed,observed,links\n\
                 a,A,realised,Speed,c,o,\n\
                 a,B,realised,Speed,c,,x <ftp://example.org>\n";
    assert_snapshot!(refused("sheet.csv", sheet));
    assert_snapshot!(refused("nothing.md", "Nothing **here**.\n"));
    assert_snapshot!(refused("empty.csv", ""));
    let index = onpaper(&["list", "incident", "--format", "markdown"]).stdout;
    assert!(told("index.md", &index).contains("it contains no claim"));
}

#[test]
fn a_part_of_a_line_that_is_none_is_told() {
    let lines = [
        "**Status:** realised · Owner: bob · Id: x",
        "**Status:** realised · bob",
        "**Status:** realised · Ids: x",
        "**Status:** realised · Id: x · Id: y",
        "**Status:** realised\n\n**Id:** x",
        "**Status:** realised\n\n**Verdict:** V · Ids: x · bob\n\nText.",
        "**Status:** realised\n\n**Verdict:** V · About: A › B › C\n\nText.",
        "**Status:** realised\n\n**Verdict:** V · About: A\n\nText.",
        "**Status:** realised\n\n**Verdict (all claims):** V\n\nText.",
    ];
    let said = lines.map(|line| format!("{line}\n{}", told("ours.md", with_status(line))));
    assert_snapshot!(said.join("\n"));
}

#[test]
fn what_is_said_twice_is_told_with_the_line_of_the_first() {
    let document = "\
# T

**Summary:** One.

**Summary:** Two.

## Speed

**Summary:** One.

**Summary:** Two.

**Id:** fast

**Id:** faster

### C

**Status:** realised

**Claimed:** c

**Claimed:** d

**Observed:** o

**Observed (often):** p

**Evidence:**

- a: b

**Evidence:**

- c: d

**Tags:** `a`

**Tags:** `b`

**Status:** unrealised

# T two

**Summary:** Not of the first.
";
    assert_snapshot!(told("ours.md", document));
}

#[test]
fn what_stands_where_nothing_is_read_is_told() {
    let document = "\
# T

> - Owner: bob
> - id: x
> - Knowledge base: T · Ids: t · bob · Version: 1 · Version: 2
> - Query: a
> - Query: b
> - just so
>
> A paragraph.

> - Note: a second quote

## Speed

### C

**Status:** realised · Id: c

> quoted

**Claimed (often):** c

> quoted too

- listed

**Observed:** o

**Evidence:** a: b

Not a list.

**Tags:** `a`

More on tags.

- and more

**Summary:** of a claim

**Aliases:** `b`

## Areas

### Area

**Summary:** of an area

**Links:**

- [a](https://a.b)

#### F

Text.

**Claimed:** of what was told

**Verdict:** V

> quoted

**Tags:** `c`
";
    assert_snapshot!(told("ours.md", document));
}

#[test]
fn what_markdown_has_and_a_text_has_not_is_told_or_kept() {
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
        "An emphasis, strong, code, ~~struck~~, <b>html</b>, <!-- comment -->, \n\
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
    assert_snapshot!(told("ours.md", &document));
}

#[test]
fn a_row_of_the_table_that_no_section_bears_out_is_told() {
    let table = "# T\n\n| Claim | Status | Place |\n| --- | --- | --- |\n| C | realised | Speed |\n\
                 | C | unrealised | Speed |\n| D | realised | Speed › Teams |\n| C |\n";
    let document = with_status("**Status:** realised").replace("# T\n", table);
    assert_snapshot!(told("ours.md", &document));
}

#[test]
fn front_matter_that_says_something_of_its_own_is_told() {
    let exported = onpaper(&["export", "--record", "--front-matter"]).stdout;
    noted("ours.md", &exported);
    let edited = exported
        .replacen("title: \"", "title: \"My ", 1)
        .replacen("version: ", "author: Bob\nversion: ", 1)
        .replacen("  licence: \"", "  licence: \"Not ", 1);
    let edited = edited + "\n---\nlate: yes\n---\n";
    assert_snapshot!(told("ours.md", &edited));
    let untold = exported.replacen("\nversion: \"", "\nversion: \"9", 1);
    assert_snapshot!(told("ours.md", &untold));
}

#[test]
fn a_status_without_a_heading_of_its_own_is_told() {
    let document = "# T\n\n## Speed\n\n**Summary:** s\n\n**Status:** realised\n\n**Claimed:** c\n";
    assert_eq!(told("ours.md", document), "7: a claim without a heading\n");
}
