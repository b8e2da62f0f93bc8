//! Sheets: our columns as spreadsheets and people write them.

use insta::assert_snapshot;
use onpaper::export::{self, Report};
use onpaper::kb::{Claim, Frequency, Status};

use super::completeness::{field, imported, statuses};
use super::{noted, refusal, refused, run, taken};
use crate::command::onpaper;

/// A sheet of one claim with this cell in the named column.
fn with_cell(name: &str, cell: &str) -> String {
    let cell = cell.replace('"', "\"\"");
    format!("title,status,aspect,claimed,observed,{name}\nT,realised,A,c,o,\"{cell}\"\n")
}

fn claim_with(name: &str, cell: &str) -> Claim {
    taken("sheet.csv", &with_cell(name, cell)).claims.remove(0)
}

fn links(claim: &Claim) -> Vec<(&str, &str)> {
    let links = claim.links.iter();
    links.map(|one| (one.label(), &*one.url)).collect()
}

#[test]
fn a_line_break_separates_the_values_in_a_cell() {
    let papers = [("Paper A", "https://a.org"), ("Paper B", "https://b.org")];
    for between in ["\n", "\r\n", ";\n", "; ", " ;", "\n\n", "\u{2028}"] {
        let cell = format!("Paper A <https://a.org>{between}Paper B <https://b.org>");
        assert_eq!(links(&claim_with("links", &cell)), papers, "{between:?}");
        let cell = format!("time to fix: 1 hour{between}cost: 20");
        let claim = claim_with("evidence", &cell);
        let figures = claim.evidence.iter();
        let figures: Vec<_> = figures.map(|one| (&*one.measure, &*one.value)).collect();
        assert_eq!(figures, [("time to fix", "1 hour"), ("cost", "20")]);
        let claim = claim_with("tags", &format!(" on-call{between}incident "));
        assert_eq!(claim.tags, ["on-call", "incident"], "{between:?}");
    }
    let claim = claim_with("evidence", "cost: 20\n50% -> 80%");
    assert_eq!(
        (&*claim.evidence[1].measure, &*claim.evidence[1].value),
        ("evidence", "50% -> 80%"),
        "a figure without a measure has the name of its column"
    );
}

#[test]
fn one_bar_per_row_is_not_the_delimiter_if_commas_give_known_names() {
    let sheet = "title,status,aspect,claimed,observed,|\nA,realised,A,c,\"\n-\",|\n";
    let claims = taken("sheet.csv", sheet).claims;
    assert_eq!(claims[0].observed.as_deref(), Some("-"));
}

#[test]
fn one_semicolon_per_row_is_not_the_delimiter_if_quotes_follow_commas() {
    let rows = "A,realised,A,\"one\n\",o,x;\nB,realised,A,\"two\n\",o,y;\n";
    let sheet = format!("title,status,aspect,claimed,observed,Owner;\n{rows}");
    let claims = taken("sheet.csv", &sheet).claims;
    let claimed: Vec<_> = claims.iter().map(|claim| &*claim.claimed).collect();
    assert_eq!(claimed, ["one", "two"]);
}

#[test]
fn links_are_found_in_common_notations() {
    let two = [
        ("https://a.org", "https://a.org"),
        ("https://b.org", "https://b.org"),
    ];
    for cell in [
        "https://a.org; https://b.org",
        "https://a.org https://b.org",
        "<https://a.org>\nhttps://b.org",
    ] {
        assert_eq!(links(&claim_with("Source", cell)), two, "{cell}");
    }
    let claim = claim_with("Source", "[Review (2)](https://a.org/x_(y)), p. 7");
    assert_eq!(links(&claim), [("Review (2)", "https://a.org/x_(y)")]);
    assert_eq!(claim.fields.get("Source").unwrap().as_str(), ", p. 7");
    let claim = claim_with("links", "a <b> c <https://b.org>");
    assert_eq!(links(&claim), [("a <b> c", "https://b.org")]);
    let claim = claim_with("Leaflet", "https://b.org");
    assert_eq!(links(&claim), [("Leaflet", "https://b.org")]);
}

#[test]
fn the_format_of_a_document_is_detected() {
    let sheet = "title,status,aspect,claimed,observed\nT,realised,A,c,o\n";
    let tabs = sheet.replace(',', "\t");
    let document =
        "# T\n\n## A\n\n### T\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n";
    for (name, text) in [
        ("sheet.tsv", &*tabs),
        ("sheet.TAB", &tabs),
        ("sheet.txt", &tabs),
        ("sheet", sheet),
        ("sheet.txt", &format!("\u{FEFF}sep=,\r\n{sheet}")),
        ("ours.txt", document),
        ("ours.markdown", document),
    ] {
        assert_eq!(taken(name, text).claims.len(), 1, "{name}");
    }
    let hint = |message: String| {
        message
            .lines()
            .last()
            .map(str::to_owned)
            .unwrap_or_default()
    };
    assert_eq!(
        hint(refusal("sheet.md", sheet)),
        "It was read as markdown. If it is csv, add `--format csv`"
    );
    // Where one has to log in, a page is downloaded instead of the sheet.
    assert_eq!(
        hint(refusal("sheet.csv", "<!DOCTYPE html><p>Log in</p>\n")),
        "It was read as csv. If it is html, add `--format html`"
    );
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n";
    for name in ["sheet.csv", "sheet.xlsx", "notes.md"] {
        let refused = refusal(name, pointer);
        assert!(
            refused.contains("`git lfs pull` downloads that"),
            "{refused}"
        );
    }
    assert_eq!(
        hint(refusal("notes.txt", "Some notes\n")),
        "It was read as markdown; --format names another format"
    );
    assert!(!refusal("notes.md", "Some notes\n").contains("--format"));
    let output = run("notes.txt", "Some notes\n", &["--format", "markdown"]);
    assert!(!output.stderr.contains("--format"), "{output}");
    for name in ["kb.json", "my kb.txt", "kb.csv"] {
        let typed = if name.contains(' ') {
            "'my kb.txt'"
        } else {
            name
        };
        assert_eq!(
            refusal(name, "\u{FEFF}\n{\"format\": 1}"),
            format!(" it is a knowledge base already; `onpaper check {typed}` checks it\n")
        );
    }
}

#[test]
fn lines_are_counted_with_any_line_ending() {
    let sheet = "sep=;\n\ntitle;status;aspect;claimed;observed\n\
                 \"a\nb\";realised;A;\"c\nc\";o\n\nT;maybe;A;c;o\n";
    let document =
        "# T\n\n## A\n\n### T\n\n**Status:** maybe\n\n**Claimed:** c\nc\n\n**Mood:** o\n";
    for (name, text) in [("sheet.csv", sheet), ("ours.md", document)] {
        let message = refusal(name, text);
        assert_eq!(refusal(name, text.replace('\n', "\r\n")), message);
        assert_eq!(refusal(name, text.replace('\n', "\r")), message);
        let line = if name == "ours.md" { 5 } else { 8 };
        assert!(message.contains(&format!("{line}: what does")), "{message}");
    }
    let sheet = "title,status,aspect,claimed,observed\r\"a\",realised,A,\"c\r\rc\",o\r";
    let kb = taken("sheet.csv", sheet);
    assert_eq!(kb.claims[0].claimed, "c\n\nc");
}

#[test]
fn rows_before_the_header_are_skipped() {
    let sheet = "title;status;aspect;claimed;observed\nT;realised;A;a, b;o\n";
    for first in [
        ";;;;;",
        "sep=;",
        "sep=;;;;;",
        "\"sep=;\";;;;",
        "SEP=;",
        "\"sep=;\"",
        "\n\n;;;;",
    ] {
        let kb = taken("sheet.csv", &format!("{first}\n{sheet}"));
        assert_eq!(kb.claims[0].claimed, "a, b", "{first}");
    }
    // The separator that a spreadsheet has already split.
    let sheet = sheet.replace("a, b", "a").replace(';', ",");
    for first in ["sep=;,,,,", "\"sep=;\",,,,", "sep=,,,,,", ",,,,"] {
        let kb = taken("sheet.csv", &format!("{first}\n{sheet}"));
        assert_eq!(kb.claims[0].claimed, "a", "{first}");
    }
}

#[test]
fn a_sheet_without_a_row_of_names_is_asked_about() {
    let rows = "April 15;Calls are taken in time;met;Ray\nApril 14;Alerts are acted on;not met;Scott\n\
                April 9;Causes are found;met;Lonny\n";
    let message = refused("promises.csv", rows);
    assert!(
        message.contains("promises.csv:1: is this row a claim? Put column names above it or add"),
        "{message}"
    );
    // A column may be named after one of its cells.
    let named = format!("When;Requirement;Met;Who\n{rows}");
    assert_eq!(run("promises.csv", named, &[]).status, 0);
}

#[test]
fn the_delimiter_is_detected() {
    let sheet = "title,status,aspect,claimed,observed\nT,realised,A,c,o\nU,realised,A,c,o\n";
    for sign in [",", ";", "|", " | ", "\t"] {
        let sheet = sheet.replace(',', sign);
        for first in ["", "Benefits, as of March\n", "sep=,\n"] {
            if first == "sep=," && sign != "," {
                continue;
            }
            let first = first.replace("sep=,", &format!("sep={}", sign.trim_matches(' ')));
            assert_eq!(
                taken("sheet.csv", &format!("{first}{sheet}")).claims.len(),
                2,
                "{first}{sign}"
            );
        }
    }
}

#[test]
fn names_that_look_alike_are_merged() {
    let sheet = "title,status,aspect,area,claimed,observed\n\
                 a,realised,Caf\u{E9} run,Team,c,o\n\
                 b,realised,Cafe\u{301} run,Te\u{200B}am,c,o\n\
                 c,realised,\u{FEFF}Caf\u{E9}\u{A0}run\u{AD},Team\u{2060},c,o\n";
    let kb = taken("sheet.csv", sheet);
    assert_eq!(kb.aspects.len(), 1, "{:?}", kb.aspects);
    assert_eq!(kb.aspects[0].areas.len(), 1);
    assert_eq!(kb.aspects[0].name, "Caf\u{E9} run");
}

#[test]
fn spaces_around_a_value_are_removed() {
    assert_eq!(
        claim_with("tags", "on-call ; incident ").tags,
        ["on-call", "incident"]
    );
    assert_eq!(
        claim_with("id", " teams-meet-at-lunch ").id,
        "teams-meet-at-lunch"
    );
    let claim = claim_with("evidence", "cost : 20 ;time:  1 hour");
    assert_eq!(claim.evidence[0].measure, "cost");
    assert_eq!(claim.evidence[1].value, "1 hour");
    let claim = claim_with("links", "A  < https://a.org >");
    assert_eq!(links(&claim), [("A", "https://a.org")]);
}

#[test]
fn a_space_after_each_comma_is_removed() {
    let sheet = "id, title, status, aspect, area, claimed, observed\n\
                 a, \"T, U\", realised, A, \"B\" , \"say \"\"no\"\"\", o\n\
                 b,  \"\"\"Q\"\"\", realised, A,, \"c\", \"o\"\n";
    let kb = taken("sheet.csv", sheet);
    let [a, b] = &kb.claims[..] else { panic!() };
    assert_eq!(
        (&*a.title, &*a.claimed, a.observed().trim()),
        ("T, U", "say \"no\"", "o")
    );
    assert_eq!(
        (a.status, kb.aspects[0].areas[0].name.as_str()),
        (Status::Realised, "B")
    );
    assert_eq!((&*b.title, &*b.claimed, b.observed()), ("\"Q\"", "c", "o"));
    // Quotes that do not enclose a cell are part of the text.
    let sheet = "title,status,aspect,claimed,observed\nT,realised,A, \"Yes\" they say,\"\"\n";
    let sheet = sheet.replace(",\"\"\n", ",o \"p\"\n");
    let kb = taken("sheet.csv", &sheet);
    assert_eq!(kb.claims[0].claimed, "\"Yes\" they say");
    assert_eq!(kb.claims[0].observed(), "o \"p\"");
    let sheet =
        "title,status,aspect,claimed,observed\nT,realised,A, \"Yes,o\nU,realised,A,c, \"no\"\n";
    let kb = taken("sheet.csv", sheet);
    assert_eq!(
        kb.claims[0].claimed, "\"Yes",
        "a quote on another line does not close it"
    );
    assert_eq!(kb.claims[1].observed(), "no");
}

#[test]
fn unknown_columns_become_fields() {
    let sheet = "Owner,title,status,Due,aspect,claimed,observed,field: Tags,Aliases,Due\n\
                 Ann,T,realised,2026-03,A,c,o,x,y,z\n,U,realised,,A,c,o,,,\n";
    let (kb, notes) = noted("sheet.csv", sheet);
    let fields: Vec<_> = kb.claims[0]
        .fields
        .iter()
        .map(|(name, text)| format!("{name}={text}"))
        .collect();
    assert_eq!(fields, ["Owner=Ann", "Due=2026-03", "Tags=x", "Due 2=z"]);
    assert_eq!(kb.claims[0].aliases, ["y"]);
    assert!(kb.claims[1].fields.is_empty());
    assert!(
        notes.contains("sheet.csv:1: two columns are called `Due`"),
        "{notes}"
    );
    let document = Report::of_everything(&kb).render(export::Format::Csv);
    assert!(
        document.contains(",Owner,Due,field: Tags,Due 2\r\n"),
        "{document}"
    );
}

#[test]
fn adjacent_columns_of_one_name_are_the_values_of_one_field() {
    let sheet = "Summary,Status,Labels,Labels,Labels,Sprint,Sprint,Outcome\n\
                 Alerts are acted on,Done,slo,,alerts,Sprint 9,Sprint 10,Fewer pages\n\
                 Deploys are safe,Done,,deploy,,,,None failed\n";
    let (kb, notes) = noted("jira.csv", sheet);
    assert_eq!(kb.claims[0].tags, ["slo", "alerts"]);
    assert_eq!(kb.claims[1].tags, ["deploy"]);
    assert_eq!(
        kb.claims[0].fields.get("Sprint").unwrap(),
        "Sprint 9\nSprint 10"
    );
    assert!(kb.claims[1].fields.get("Sprint").is_none());
    assert!(
        notes.contains("the adjacent columns `Labels` are read as one, a line for each value"),
        "{notes}"
    );
}

#[test]
fn other_encodings_are_read_and_reported() {
    let output = run("latin.csv", b"title;status\nCaf\xE9;met\n", &[]);
    assert!(output.stdout.contains("Caf\u{E9}"), "{output}");
    assert!(
        output.stderr.contains("was read as Windows-1252"),
        "{output}"
    );
    let sheet = "\u{FEFF}title\tstatus\nCaf\u{E9}\tmet\n";
    let wide: Vec<u8> = sheet.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let output = run("wide.txt", wide, &["--format", "csv"]);
    assert!(output.stdout.contains("Caf\u{E9}"), "{output}");
    let output = onpaper(&["import", "none.md"]);
    assert_eq!(output.stderr, "onpaper: none.md: there is no such file\n");
    let (kb, notes) = noted(
        "sheet.csv",
        "title,status,aspect,claimed,observed\nT,,A,c,o\n",
    );
    assert_eq!(kb.claims[0].status, Status::Unobserved);
    assert!(
        notes.contains("sheet.csv:2: a claim without a status"),
        "{notes}"
    );
}

#[test]
fn sheets_are_read_as_spreadsheets_write_them() {
    let sheet = "\u{FEFF}\u{FEFF}\"sep=;\"\r\n\
                 \" Title \";STATUS;\"aspect\";Claimed;observed;Frequency;Tags;;\r\n\
                 \r\n\
                 a; Realised ;A;c, d, e;\"o\r\no\";NEARLY  always;x; y;;;\r\n"
        .replace(";x; y;;;", ";\"x; y; \";;");
    let sheet = sheet + ";;;;;;;;\r\nb;UNREALISED;A;c;o;;;;\r\nc;realised;A;c;o\r\n\r\n";
    let (kb, notes) = noted("sheet.csv", &sheet);
    assert_eq!(notes, "");
    let rows: Vec<_> = kb
        .claims
        .iter()
        .map(|one| (one.title.as_str(), one.status))
        .collect();
    assert_eq!(
        rows,
        [
            ("a", Status::Realised),
            ("b", Status::Unrealised),
            ("c", Status::Realised)
        ]
    );
    assert_eq!(kb.claims[0].frequency, Some(Frequency::NearlyAlways));
    assert_eq!(kb.claims[0].tags, ["x", "y"]);
    assert_eq!(kb.claims[0].claimed, "c, d, e");
    // The header has more commas than semicolons, inside quotes.
    let sheet = "title;status;\"aspect\";claimed;\"observed\";\"\"\na,b;realised;A;c;o;\n";
    assert_eq!(noted("sheet.csv", sheet).0.claims[0].title, "a,b");
    let sheet = "title|status|aspect|claimed|observed\n";
    let sheet = format!("SEP=|\n{sheet}a|realised|A|c|o\n");
    assert_eq!(noted("sheet.csv", &sheet).0.claims.len(), 1);
}

#[test]
fn cells_without_a_column_are_reported_with_their_line() {
    let sheet = "sep=,\r\n\
                 title,status,aspect,claimed,observed,tags,,\r\n\
                 \r\n\
                 \"a\r\na\",realised,A,c,o,,x,\r\n\
                 b,realised,A,c\r\n\
                 ,,,,,,,,,\r\n\
                 c,realised,A,one, two,o,,,\r\n\
                 d,rejected,A,c,o,\r\n\
                 e,realised,A,c,o,\"t\r\n\
                 f,realised,A,c,o,\r\n";
    assert_snapshot!(refusal("sheet.csv", sheet));
}

#[test]
fn a_misplaced_quote_is_reported() {
    let sheet = "title,status,aspect,claimed,observed\n\
                 \"a \"\"b\"\"\",realised,A,c \"d\",\"\"\"o\"\"\"\n";
    let (kb, _) = noted("sheet.csv", sheet);
    let claim = &kb.claims[0];
    let texts = [&*claim.title, &*claim.claimed, claim.observed()];
    assert_eq!(texts, ["a \"b\"", "c \"d\"", "\"o\""]);
    let sheet =
        format!("{sheet}b,realised,A,\"x\ny\" z \"q\",o\nc,realised,A,\"c\" \"d\",\"o\" \n");
    assert_eq!(
        refusal("sheet.csv", &sheet),
        "4: there is text after the closing quote of a cell; inside a quoted cell, write a quote twice (2 times; \
         also in 5)\n"
    );
}

#[test]
fn a_copied_cell_that_begins_with_a_quoted_word_is_as_written() {
    let sheet = "title\tstatus\taspect\tclaimed\tobserved\n\
                 b\trealised\tA\t\"done\" is \"ready\"\t\"one\ntwo\"\n";
    let (kb, _) = noted("sheet.tsv", sheet);
    let claim = &kb.claims[0];
    assert_eq!(&*claim.claimed, "\"done\" is \"ready\"");
    assert_eq!(claim.observed(), "one\ntwo");
}

#[test]
fn a_cell_of_the_maximum_length_is_reported() {
    let is_reported = |length: usize| {
        let cell = "\u{e9}".repeat(length);
        let (_, notes) = noted("sheet.csv", &with_cell("Notes", &cell));
        notes.contains("`Notes` has 32767 characters")
    };
    assert!(is_reported(32_767));
    assert!(
        !is_reported(32_766) && !is_reported(32_768),
        "the end of others is not cut off"
    );
}

#[test]
fn a_delimiter_in_a_few_long_texts_is_not_that_of_the_sheet() {
    let sheet = "Not covered by us,,\nA1,Pots,Pots are washed every evening by the cook.\nA2,Pans,Pans are washed on Mondays.\n\
                 A3,Tests,\"Tests may include scope, such as rooms and tables; frequency; limitations, such as hours; \
                 and, retrospective requirements.\"\nA4,Cups,Cups are washed at noon by the guests.\n";
    let kb = imported("washing.csv", sheet, &["--status", "*=unobserved"]);
    let claimed: Vec<&str> = kb.claims.iter().map(|claim| &*claim.claimed).collect();
    assert!(
        claimed.contains(&"Cups are washed at noon by the guests."),
        "{claimed:?}"
    );
}

#[test]
fn a_row_of_names_below_a_block_about_the_sheet_is_the_header_in_any_language() {
    let sheet = "システム名,作成者,,\nescape-game,田中,,\n\n項番,確認内容・手順,期待される挙動,結果\n\
                 1,有効なコードを入力してからボタンを押す,鍵が開いて次の部屋に進める,済\n\
                 2,無効なコードを入力してからボタンを押す,入力欄が赤くなって鍵は開かない,未\n";
    let answers = [
        "--column",
        "結果=status",
        "--status",
        "済=realised",
        "--status",
        "未=unobserved",
    ];
    let kb = imported("tests.csv", sheet, &answers);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unobserved]);
    assert_eq!(
        field(&kb.claims[0], "期待される挙動"),
        "鍵が開いて次の部屋に進める"
    );
    assert!(kb.summary.contains("escape-game"), "{}", kb.summary);
}

#[test]
fn a_row_below_a_cell_of_two_lines_is_no_header() {
    let sheet = "Ding,Wo,Warum,\nSuppe,Küche,\"gut\nund warm\",\nSalat,Garten,frisch,heute\n";
    let kb = imported("dinge.csv", sheet, &["--status", "*=unobserved"]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["Suppe", "Salat"]);
}

#[test]
fn a_row_with_two_status_words_is_no_header() {
    let sheet = "Promise,Lage im Mai,Lage im Juni\nSoup,met,not met\nTea,not met,met\n";
    let kb = imported("lage.csv", sheet, &["--column", "Lage im Juni=status"]);
    assert_eq!(statuses(&kb), [Status::Unrealised, Status::Realised]);
}

#[test]
fn months_and_a_share_complete_below_a_row_of_groups_are_the_header() {
    let sheet = "Earned value,,,,,\n,,,To Date,Planned,Actual\nActivity,Jan,Feb,PV,% Complete,% Complete\n\
                 Cook soup,40,20,60,100,50\nBoil tea,10,10,20,100,100\n";
    let kb = imported("earned.csv", sheet, &["--status", "*=unobserved"]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["Cook soup", "Boil tea"]);
}
