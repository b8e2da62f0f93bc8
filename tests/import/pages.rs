//! HTML pages, and unsupported file types.

use onpaper::kb::Status::{NotApplicable, Realised, Unrealised};

use super::completeness::{assert_contains, field, imported, statuses};
use super::{archive, refused};

const PAGE: &str = "<!DOCTYPE html><html><head><title>What it\n can do</title><style>p {}</style></head><body>\
    <nav><a href='/'>Home</a></nav><h2>Kitchen</h2><table><caption>As of <b>May</b></caption>\
    <tr><th>Promise<th>Status<th>What we see</tr>\
    <tr><td>Warm &amp; fresh<td>met<td>See <a href='https://a.example/1'>the log</a>.</tr>\
    <tr><td>Two kinds<td>not met<td>It is <del>never</del> one.<table><tr><td>Mon<td>1</table></tr></table>\
    <h2>Met</h2><ul><li><b>Cheap</b>. It should be. We see that it is.<li><i>Near</i>. It is</ul></body></html>";

#[test]
fn a_page_is_imported_with_its_tables_and_lists() {
    let kb = imported("page.html", PAGE, &[]);
    assert_eq!(kb.title, "What it can do");
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised, Realised]);
    let [warm, two, cheap, _] = &kb.claims[..] else {
        panic!("{:?}", kb.claims)
    };
    assert_eq!(
        (&*warm.title, &*kb.aspects[0].name),
        ("Warm & fresh", "Kitchen")
    );
    assert_eq!(warm.observed(), "See the log.");
    assert_eq!(&*warm.links[0].url, "https://a.example/1");
    assert_eq!(two.observed(), "It is ~~never~~ one.\n\nMon\n1");
    assert_eq!(
        (&*cheap.title, cheap.observed()),
        ("Cheap", "We see that it is.")
    );
    assert_eq!(
        kb.aspects[0].summary.as_deref().map(ToString::to_string),
        Some("As of May".to_owned())
    );
}

#[test]
fn labels_and_boxes_of_a_page_are_read() {
    let page = "<h1>Review</h1>\n<h3>Soup</h3><p><b>Status:</b> n/a<br><b>Owner:</b> Ann</p>\
                <h3>Salad</h3><p><b>Status:</b> met<br><b>Owner:</b> Bo</p>";
    let kb = imported("r.htm", page, &[]);
    assert_eq!(statuses(&kb), [NotApplicable, Realised]);
    assert_eq!(field(&kb.claims[1], "Owner"), "Bo");
    let boxes = "<h1>Ready</h1><ul><li><input type=\"checkbox\" checked> Logs rotate\
                 <li><input type=checkbox> Keys change</ul>";
    assert_eq!(statuses(&imported("b.html", boxes, &[]))[0], Realised);
    // Some programs save a page with the extension of a workbook.
    let sheet = "<table><tr><td>Promise<td>Status<tr><td>Fast<td>met</table>";
    assert_eq!(statuses(&imported("old.xls", sheet, &[])), [Realised]);
}

#[test]
fn a_layout_table_is_skipped() {
    let page = "# T\n\n<table><tr><td>\n<table><tr><th>Promise</th><th>Status</th></tr>\n\
                <tr><td>Fast</td><td>met</td></tr></table>\n</td></tr></table>\n";
    assert_eq!(statuses(&imported("p.html", page, &[])), [Realised]);
}

#[test]
fn an_unsupported_file_is_named_with_an_alternative() {
    for (name, bytes, expected) in [
        (
            "a.pdf",
            b"%PDF-1.7 x".to_vec(),
            "it is a PDF, which cannot be imported",
        ),
        (
            "a.rtf",
            b"{\\rtf1 x}".to_vec(),
            "it is a text document, which cannot be read; save it as HTML",
        ),
        (
            "a.docx",
            archive("word/document.xml", ""),
            "it is a text document, which cannot be read; save it as HTML",
        ),
        (
            "a.pptx",
            archive("ppt/presentation.xml", ""),
            "it holds slides",
        ),
        (
            "a.numbers",
            archive("Index/Document.iwa", ""),
            "export it there, from Numbers as Excel or CSV",
        ),
    ] {
        let message = refused(name, &bytes);
        assert!(
            message.contains(&format!("{name}: ")) && message.contains(expected),
            "{message}"
        );
    }
}

#[test]
fn html_inside_markdown_is_read_like_a_page() {
    let text = "<h1 align=\"center\">Kitchen</h1>\n\n<details>\n<summary>How it was</summary>\n\n\
                An <a href=\"https://a.example/log\">early log</a> says<br>so with `<b>`.\n\n</details>\n\n\
                ## Soup\n\n<p><b>Status:</b> met<br><b>Owner:</b> Ann</p>\n\n\
                <ul>\n<li>Warm</li>\n<li>Cheap</li>\n</ul>\n";
    let kb = imported("k.md", text, &[]);
    assert_eq!((&*kb.title, statuses(&kb)), ("Kitchen", vec![Realised]));
    assert_eq!(field(&kb.claims[0], "Owner"), "Ann\nWarm\nCheap");
    assert_eq!(
        &*kb.summary,
        "How it was\n\nAn early log (https://a.example/log) says\nso with <b>."
    );
}

#[test]
fn a_list_in_a_cell_keeps_the_number_it_starts_with() {
    let page = "<table><tr><th>Claim<th>Status<th>Observed</tr><tr><td>Warm<td>met\
                <td><ol start=\"7\"><li>stop<li>go</ol><ol><li>rest</ol></tr></table>";
    let kb = imported("page.html", page, &[]);
    assert_eq!(kb.claims[0].observed(), "7. stop\n8. go\n1. rest");
}

#[test]
fn the_number_of_a_list_item_is_kept() {
    let page = "<h1>T</h1><h2>Goals</h2><p>One of:</p><ol start=2><li>soup<li value=\"7\">salad<li>bread</ol>\
                <table><tr><th>Promise<th>Status<tr><td>Soup is warm<td>met</table>";
    let kb = imported("t.html", page, &[]);
    assert_contains(&kb, &["2. soup", "7. salad", "8. bread"]);
}

#[test]
fn header_rows_of_a_page_name_the_columns_together() {
    let page = "<table><thead><tr><th rowspan=2>Claim<th rowspan=2>Status<th colspan=2>Lead time</tr>\
                <tr><th>plan<th>real</tr></thead><tbody><tr><td>Warm<td>met<td>5<td>7</tr></table>";
    let kb = imported("page.html", page, &[]);
    assert_eq!(kb.claims.len(), 1);
    assert_eq!(field(&kb.claims[0], "Lead time plan"), "5");
    assert_eq!(field(&kb.claims[0], "Lead time real"), "7");
}

#[test]
fn a_claim_among_the_header_rows_of_a_page_is_a_claim() {
    let page = "<table><thead><tr><th>Claim<th>Status</tr><tr><th>Warm<th>met</tr></thead>\
                <tbody><tr><td>Dry<td>not met</tr></table>";
    let kb = imported("page.html", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let page = "<table><thead><tr><th rowspan=2>Claim<th rowspan=2>Status<th colspan=2>Seen</tr>\
                <tr><th>met<th>not met</tr></thead><tbody><tr><td>Dry<td>not met<td>1<td>2</tr></table>";
    assert_eq!(statuses(&imported("page.html", page, &[])), [Unrealised]);
}

#[test]
fn a_header_row_with_the_name_of_the_first_column_alone_is_no_claim() {
    let page = "<table><thead><tr><th><th>Status<th>Cost</tr><tr><th>Claim<th><th></tr></thead>\
                <tbody><tr><th>Warm<td>met<td>5</tr></tbody></table>";
    let kb = imported("page.html", page, &[]);
    assert_eq!((kb.claims.len(), &*kb.claims[0].title), (1, "Warm"));
    assert_eq!(field(&kb.claims[0], "Cost"), "5");
}

#[test]
fn a_title_or_a_group_above_known_names_is_no_part_of_them() {
    for above in [
        "<th colspan=3>Register 2024",
        "<th colspan=2>Promise<th>Reality",
    ] {
        let page = format!(
            "<table><thead><tr>{above}</tr><tr><th>Claim<th>Status<th>Observed</tr></thead>\
             <tbody><tr><td>Warm<td>met<td>Yes, it is.</tr></table>"
        );
        let kb = imported("page.html", &page, &[]);
        assert_eq!(statuses(&kb), [Realised], "{above}");
        assert_eq!(kb.claims[0].observed(), "Yes, it is.", "{above}");
    }
}
