//! Workbooks of several programs; each file is named after its writer.

use std::fs;
use std::path::Path;

use onpaper::import::check_archive;
use onpaper::kb::{Claim, KnowledgeBase, Status, load};
use tempfile::TempDir;

use super::{archive, run_in, with};
use crate::command::CommandOutput;

fn bytes(name: &str) -> Vec<u8> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/workbooks");
    fs::read(here.join(name)).unwrap()
}

fn read(name: &str, answers: &[&str]) -> (KnowledgeBase, String) {
    let directory = with(name, bytes(name));
    let output = run(&directory, name, answers);
    assert_eq!(output.status, 0, "{output}");
    (
        load::parse(output.stdout.as_bytes(), name).unwrap(),
        output.stderr,
    )
}

fn run(directory: &TempDir, name: &str, answers: &[&str]) -> CommandOutput {
    run_in(directory, &[&["import", name, "-o", "-"], answers].concat())
}

fn field<'c>(claim: &'c Claim, name: &str) -> &'c str {
    claim.fields.get(name).map_or("", |text| text.as_str())
}

#[test]
fn cells_are_read_as_displayed() {
    let (kb, notes) = read("openpyxl.xlsx", &[]);
    assert_eq!(kb.title, "Promises of the yard");
    let [soup, salad, card] = &kb.claims[..] else {
        panic!("{:?}", kb.claims)
    };
    assert_eq!(
        (&*soup.claimed, soup.observed()),
        ("Soup has\n60 degrees.", "At noon it has.")
    );
    let shown = ["Share", "Checked on", "Done"].map(|name| field(soup, name));
    assert_eq!(shown, ["50.0%", "3 May 2026", "TRUE"]);
    assert_eq!(field(salad, "Share"), "12.5%");
    assert_eq!(
        (&*salad.aspect, &*card.aspect),
        ("kitchen", "till"),
        "a merged cell is in each row"
    );
    for note in [
        "the other sheets are left out: `Read me`, `Lists` (hidden)",
        "no value is stored for 3 formulas",
        "openpyxl.xlsx:8: a hidden row is left out (--with-hidden reads it)",
        "openpyxl.xlsx:9: a row of totals is left out",
    ] {
        assert!(notes.contains(note), "{notes}");
    }
    let (kb, _) = read("openpyxl.xlsx", &["--with-hidden"]);
    assert_eq!(kb.claims.len(), 4);
    let (kb, notes) = read("xlsxwriter.xlsx", &[]);
    let cells = ["Share", "When", "Cost"].map(|name| field(&kb.claims[0], name));
    assert_eq!(cells, ["25%", "2026-01-02", "1,234.50 EUR"]);
    assert!(notes.contains("all 2 formulas have the value 0"), "{notes}");
}

#[test]
fn hidden_columns_are_left_out_and_reported() {
    let columns = "<table:table-column table:number-columns-repeated='3'/>\
                   <table:table-column table:visibility='collapse'/><table:table-column/>\
                   <table:table-column table:visibility='filter' table:number-columns-repeated='9'/>";
    let row = |cells: [&str; 6]| {
        let cell = |text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.map(cell).concat()
        )
    };
    let names = row(["Promise", "Status", "Observed", "Internal", "Owner", "Wage"]);
    let first = row([
        "Alerts are acted on",
        "met",
        "yes",
        "Not for the client",
        "Ann",
        "1",
    ]);
    let sheet = format!("<table:table table:name='S'>{columns}{names}{first}</table:table>");
    let content = format!("<office:document-content>{sheet}</office:document-content>");
    for (name, bytes) in [
        ("hidden-openpyxl.xlsx", bytes("hidden-openpyxl.xlsx")),
        ("hidden-libreoffice.xls", bytes("hidden-libreoffice.xls")),
        ("hidden.ods", archive("content.xml", &content)),
    ] {
        let directory = with(name, bytes);
        let output = run(&directory, name, &[]);
        for column in ["Internal", "Wage"] {
            let expected =
                format!("the hidden column `{column}` is left out (--with-hidden reads it)");
            assert!(output.stderr.contains(&expected), "{output}");
            assert!(!output.stdout.contains(column), "{output}");
        }
        assert!(
            !output.stdout.contains("client") && !output.stdout.contains("internal"),
            "{output}"
        );
        assert!(output.stdout.contains("\"Owner\": \"Ann\""), "{output}");
        let output = run(&directory, name, &["--with-hidden"]);
        assert!(
            output
                .stdout
                .contains("\"Internal\": \"Not for the client\""),
            "{output}"
        );
        assert!(!output.stderr.contains("hidden column"), "{output}");
    }
}

#[test]
fn a_merged_cell_of_open_document_is_in_each_row() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let names = row(&["Claim", "Status", "Observed"].map(cell).concat());
    let seen = cell("On every Monday").replacen("cell", "cell table:number-rows-spanned='2'", 1);
    let first = row(&[cell("Backups run"), cell("met"), seen].concat());
    let covered = "<table:covered-table-cell/>";
    let second = row(&[&cell("Restores work"), &cell("met"), covered].concat());
    let third = row(&[cell("Alerts are read"), cell("met")].concat());
    let rows = [names, first, second, third].concat();
    let sheet = format!("<table:table table:name='S'>{rows}</table:table>");
    let content = format!("<office:document-content>{sheet}</office:document-content>");
    let directory = with("merged.ods", archive("content.xml", &content));
    let output = run(&directory, "merged.ods", &[]);
    let observed = output.stdout.matches("\"observed\": \"On every Monday\"");
    assert_eq!(observed.count(), 2, "{output}");
}

#[test]
fn every_kind_of_workbook_is_read() {
    use Status::{PartlyRealised, Realised, Unrealised};
    for (name, statuses) in [
        ("exceljs.xlsx", [PartlyRealised, Unrealised]),
        ("sheetjs.xlsx", [Realised, Unrealised]),
        ("sheetjs.xls", [Realised, Unrealised]),
        ("sheetjs.ods", [Realised, Unrealised]),
        ("odfpy.ods", [Realised, Unrealised]),
        ("libreoffice.xlsx", [PartlyRealised, Unrealised]),
        ("libreoffice.ods", [PartlyRealised, Unrealised]),
        ("libreoffice.xls", [PartlyRealised, Unrealised]),
    ] {
        let (kb, _) = read(name, &[]);
        let found: Vec<Status> = kb.claims.iter().map(|claim| claim.status).collect();
        assert_eq!(found, statuses, "{name}");
    }
    let (kb, _) = read("xlwt.xls", &[]);
    assert_eq!(
        (kb.claims[0].observed(), field(&kb.claims[0], "Due")),
        ("They fell\nin May.", "2026-03-01")
    );
}

/// A sheet that a program made from CSV is imported like the CSV, in each file type.
#[test]
fn a_sheet_is_imported_equally_from_each_file_type() {
    let cells = |name: &str| {
        let (kb, _) = read(name, &[]);
        let claim = &kb.claims[0];
        let fields = ["Share", "Checked"].map(|name| field(claim, name).to_owned());
        (kb.title.to_string(), claim.observed().to_owned(), fields)
    };
    let seen = "At noon it has;\nat two it is cold.".to_owned();
    let fields = ["50%", "2026-05-03"].map(str::to_owned);
    let expected = ("Promises of the yard".to_owned(), seen, fields);
    for name in ["libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls"] {
        assert_eq!(cells(name), expected, "{name}");
    }
}

#[test]
fn words_of_a_cell_stay_separated() {
    let (kb, notes) = read("odfpy.ods", &[]);
    assert_eq!(kb.claims[0].claimed, "first second\nthird & last\nnext");
    assert_eq!(
        (field(&kb.claims[0], "Share"), field(&kb.claims[0], "Due")),
        ("50 %", "1 March 2026")
    );
    assert!(
        notes.contains("odfpy.ods:3: a hidden row is left out"),
        "{notes}"
    );
}

#[test]
fn the_hyperlink_of_a_cell_is_a_link() {
    let (kb, _) = read("exceljs.xlsx", &[]);
    let link = &kb.claims[1].links[0];
    assert_eq!(
        (link.label(), &*link.url),
        ("See the page", "https://example.org/ac3")
    );
    assert_eq!(kb.claims[0].id, "AC-2-1");
    assert_eq!(field(&kb.claims[0], "Control ID"), "AC-2(1)");
}

#[test]
fn a_sheet_can_be_named_and_an_unknown_one_is_reported() {
    let directory = with("a.xlsx", bytes("openpyxl.xlsx"));
    let output = run(&directory, "a.xlsx", &["--sheet", "promises 2026"]);
    assert_eq!(output.status, 0, "{output}");
    let output = run(&directory, "a.xlsx", &["--sheet", "None"]);
    assert!(
        output
            .stderr
            .contains("there is no sheet `None`; the sheets are `Read me`, `Promises 2026`"),
        "{output}"
    );
}

#[test]
fn an_incomplete_workbook_gives_a_message() {
    let whole = bytes("openpyxl.xlsx");
    for cut in [4, 100, whole.len() / 2, whole.len() - 3] {
        let directory = with("cut.xlsx", &whole[..cut]);
        let output = run(&directory, "cut.xlsx", &[]);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{output}");
    }
    let directory = with("old.xlsb", bytes("sheetjs.xlsb"));
    let output = run(&directory, "old.xlsb", &[]);
    assert!(output.stderr.contains("save it as XLSX"), "{output}");
}

#[test]
fn an_incomplete_workbook_of_before_2007_gives_a_message_or_its_cells() {
    let whole = bytes("libreoffice.xls");
    for cut in (100..whole.len()).step_by(97) {
        let directory = with("cut.xls", &whole[..cut]);
        let output = run(&directory, "cut.xls", &["--status", "*=unobserved"]);
        let is_told = output.stderr.starts_with("onpaper: cut.xls: ");
        assert!(
            output.status == 0 || output.status == 2 && is_told,
            "{cut}: {output}"
        );
    }
}

#[test]
fn an_old_workbook_with_a_password_is_said_to_have_one() {
    let mut locked = bytes("libreoffice.xls");
    // The record of who wrote it becomes that of the password, and a column is encrypted.
    let writer = [0x5C, 0x00, 0x70, 0x00];
    let at = locked.windows(4).position(|head| head == writer).unwrap();
    locked[at..at + 6].copy_from_slice(&[0x2F, 0x00, 0x70, 0x00, 1, 0]);
    let text = [0xFD, 0x00, 10, 0];
    let at = locked.windows(4).position(|head| head == text).unwrap();
    locked[at + 6..at + 8].copy_from_slice(&40_000_u16.to_le_bytes());
    let directory = with("locked.xls", &locked);
    let output = run(&directory, "locked.xls", &[]);
    assert_eq!(output.status, 2, "{output}");
    let told = "the workbook cannot be read: it has a password; save it without one";
    assert!(output.stderr.contains(told), "{output}");
}

#[test]
fn a_cell_beyond_the_columns_of_its_format_is_refused() {
    let mut damaged = bytes("xlwt.xls");
    // A record with a number: its kind and length, then the row and the column.
    let number = [0x7E, 0x02, 10, 0];
    let at = damaged.windows(4).position(|head| head == number).unwrap();
    damaged[at + 6..at + 8].copy_from_slice(&300_u16.to_le_bytes());
    let directory = with("far.xls", &damaged);
    let output = run(&directory, "far.xls", &[]);
    assert_eq!(output.status, 2, "{output}");
    assert!(
        output.stderr.contains("it has a cell in column 301"),
        "{output}"
    );
}

#[test]
fn comments_and_strikethrough_are_imported() {
    for name in ["notes-openpyxl.xlsx", "notes-libreoffice.ods"] {
        let (kb, notes) = read(name, &[]);
        let seen: Vec<&str> = kb.claims.iter().map(Claim::observed).collect();
        assert_eq!(
            seen,
            ["It is", "~~One kind~~", "It is ~~not~~ stale"],
            "{name}"
        );
        let remark = field(&kb.claims[0], "Comments on cells");
        assert_eq!(remark, "Status: Ann: only in May\nask again", "{name}");
        for note in [
            ":1: the comment `what the paper says` on `Expected` is left out",
            ":2: a comment on a cell is kept as a field of its claim",
            ":2: `Score` holds `#DIV/0!`, the error value of a formula; it is kept as text",
            ":3: what is struck out is kept, between ~~ and ~~ (2 times; also in 4)",
            ":3: `Due` holds numbers such as 46150, which would be the date 2026-05-08;",
            ":4: `Score` holds `#N/A`",
        ] {
            let is_one = notes.contains(note) || note.contains("~~") && name.ends_with("ods");
            assert!(is_one, "{name}: {note}: {notes}");
        }
    }
    // A comment thread has an empty note beside it.
    let (kb, _) = read("notes-sheetjs.xlsx", &[]);
    let remark = |at: usize| field(&kb.claims[at], "Comments on cells");
    assert_eq!(remark(0), "Status: only in May");
    assert_eq!(remark(1), "Status: a talk\nStatus: an answer");
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_size_is_refused() {
    let cell = |column: usize, text: &str, times: usize| {
        format!(
            "<table:table-cell table:number-columns-repeated='{column}'/><table:table-cell \
             table:number-columns-repeated='{times}'><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let (long, far) = ("x".repeat(4 << 20), cell(4095, "x", 1));
    for (row, times, message) in [
        (
            cell(4096, "x", 1),
            1,
            "row 1 has a cell in column 4097, but only 4096 columns are read",
        ),
        (far, 1300, "the sheet `S` has more than 5000000 cells"),
        (
            cell(1, &long, 70),
            1,
            "the texts of the sheet `S` have more than 256 MiB",
        ),
    ] {
        let row = format!(
            "<table:table-row table:number-rows-repeated='{times}'>{row}</table:table-row>"
        );
        let sheet = format!("<table:table table:name='S'>{row}</table:table>");
        let content = format!("<office:document-content>{sheet}</office:document-content>");
        let directory = with("s.ods", archive("content.xml", &content));
        let output = run(&directory, "s.ods", &[]);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{output}");
        assert!(output.stderr.contains(message), "{output}");
    }
    let workbook = bytes("exceljs.xlsx");
    assert_eq!(check_archive(&workbook, 1 << 20, 1 << 20), Ok(()));
    for (all, shared) in [(1 << 10, 1 << 20), (1 << 20, 1 << 6)] {
        let message = check_archive(&workbook, all, shared).unwrap_err();
        assert!(message.contains("it has more than"), "{message}");
    }
}

#[test]
fn cells_of_ods_without_a_displayed_text_have_their_values() {
    let cell = |attributes: &str| format!("<table:table-cell {attributes}/>");
    let text = |text: &str| {
        format!(
            "<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let names = ["Promise", "Status", "Checked", "Done", "Share", "Took"].map(text);
    let cells = [
        text("Alerts are acted on"),
        text("met"),
        cell("office:value-type='date' office:date-value='2026-03-10T00:00:00'"),
        cell("office:value-type='boolean' office:boolean-value='false'"),
        cell("office:value-type='percentage' office:value='0.5'"),
        cell("office:value-type='time' office:time-value='PT02H30M00S'"),
    ];
    let rows = [names.concat(), cells.concat()];
    let rows = rows.map(|cells| format!("<table:table-row>{cells}</table:table-row>"));
    let sheet = format!(
        "<table:table table:name='S'>{}</table:table>",
        rows.concat()
    );
    let content = format!("<office:document-content>{sheet}</office:document-content>");
    let directory = with("s.ods", archive("content.xml", &content));
    let output = run(&directory, "s.ods", &[]);
    let kb = load::parse(output.stdout.as_bytes(), "imported").unwrap();
    let fields = ["Checked", "Done", "Share", "Took"].map(|name| field(&kb.claims[0], name));
    assert_eq!(fields, ["2026-03-10", "FALSE", "0.5", "PT02H30M00S"]);
}

#[test]
fn formulas_of_xls_without_a_stored_value_are_reported() {
    let (_, notes) = read("formulas-xlwt.xls", &[]);
    assert!(
        notes.contains("no value is stored for 2 formulas, which are read as empty"),
        "{notes}"
    );
}

#[test]
fn comments_in_xls_are_reported_as_not_read() {
    let (_, notes) = read("notes-libreoffice.xls", &["--status", "*=unobserved"]);
    assert!(
        notes.contains("comments on cells are not read from XLS"),
        "{notes}"
    );
    let (_, notes) = read("xlwt.xls", &["--status", "*=unobserved"]);
    assert!(!notes.contains("comments"), "{notes}");
}

#[test]
fn a_chart_of_an_old_workbook_is_no_sheet() {
    let mut chart = bytes("hidden-libreoffice.xls");
    // The record of a sheet: its kind and length, its place, whether it is hidden, and whether it is a chart.
    let sheet = [0x85, 0, 16, 0];
    let at = chart.windows(4).position(|head| head == sheet).unwrap();
    chart[at + 9] = 2;
    let output = run(&with("chart.xls", &chart), "chart.xls", &[]);
    assert_eq!(output.status, 2, "{output}");
    assert_eq!(
        output.stderr,
        "onpaper: chart.xls: all of its sheets are empty\n"
    );
}
