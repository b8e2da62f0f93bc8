//! Random texts that are likely to break readers and writers of Markdown.

use onpaper::kb::sanitise;
use proptest::prelude::*;
use proptest::string::{RegexGeneratorStrategy, string_regex};

/// Fragments that are syntax in some dialect of Markdown, alone or combined.
const HOSTILE: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "~~~",
    "`",
    "```",
    "#",
    "##",
    "# ",
    "- ",
    "-",
    "---",
    "+ ",
    "=",
    "===",
    "1. ",
    "12) ",
    "> ",
    ">",
    "<",
    "<b>",
    "</b>",
    "<!--",
    "<http://a.b>",
    "&",
    "&amp;",
    "&#10;",
    "&copy",
    ";",
    "\\",
    "\\\\",
    "|",
    " | ",
    "|-|",
    ":-:",
    "[",
    "]",
    "[x] ",
    "[ ]",
    "[^1]",
    "[^1]: ",
    "[a]: /b",
    "](",
    "(",
    ")",
    "!",
    "![",
    "http://a.b/c",
    "https://a.b/c_d*e",
    "HTTP://A.B",
    "www.a.b",
    "www.",
    "ftp://a.b",
    "://",
    "a@b.cd",
    "mailto:a@b.cd",
    "xmpp:a@b.cd/e",
    "@",
    ":",
    ".",
    " ",
    "  ",
    "    ",
    "\u{a0}",
    "\u{2003}",
    "\n",
    "\n\n",
    "\n\n\n",
    "a",
    "b c",
    "word",
    "é",
    "語",
    "مرحبا",
    "e\u{301}",
    "👩\u{200d}🚀",
    "$x$",
    ":tada:",
    "{a}",
    "'",
    "·",
    " · ",
    " › ",
    ": ",
    ", ",
    "; ",
    " · Id: x",
    "Id: x",
    "Owner: x",
    "'=",
    "=1+1",
    "`` ",
    "**Status:**",
    "\"",
    "%7C",
    "0",
    "9",
    "x_y",
    "::",
    "---\n",
    "\\\n",
];

/// The number of random cases of a slow property test, unless `PROPTEST_CASES` sets another one, as `.ci/run` does.
pub(crate) fn cases(usual: u32) -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.map_or(usual, |cases| cases.parse().expect("a number of cases"))
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => string("\\PC{0,6}"),
        1 => string("[ -~]{0,8}"),
        1 => string("[a-z]{1,6}"),
    ];
    proptest::collection::vec(piece, 0..9).prop_map(|pieces| valid_paragraphs(&pieces.concat()))
}

/// Strings that match a regular expression, which is compiled only once.
pub(crate) fn string(regex: &str) -> RegexGeneratorStrategy<String> {
    string_regex(regex).unwrap()
}

pub(crate) fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| valid_line(&text))
}

/// Makes a valid text of a knowledge base: sanitised and not blank.
fn valid_paragraphs(text: &str) -> String {
    non_blank(sanitise::paragraphs(text).into_owned())
}

fn valid_line(text: &str) -> String {
    non_blank(sanitise::line(text).into_owned())
}

fn non_blank(text: String) -> String {
    if text.trim().is_empty() {
        "x".to_owned()
    } else {
        text
    }
}
