//! The messages about an invalid knowledge base, which are safe to print.

use std::io::{Read, repeat};

use onpaper::kb::KnowledgeBase;
use onpaper::kb::load::{self, LoadError, Progress, Source};
use proptest::prelude::*;
use serde_json::json;

use crate::browser;
use crate::command::mask_after;

const SHIPPED: &str = include_str!("../data/ops-run-it.json");

fn shipped() -> KnowledgeBase {
    load::BUILT_IN[0].load().unwrap()
}

/// The complete report.
fn report(bytes: &[u8]) -> String {
    match load::parse(bytes, "kb.json").unwrap_err() {
        LoadError::Broken(report) => report.full(),
        unusable => unusable.to_string(),
    }
}

/// The shipped text with the first occurrence of a text replaced.
fn edited(from: &str, to: &str) -> String {
    assert!(SHIPPED.contains(from), "{from}");
    SHIPPED.replacen(from, to, 1)
}

#[test]
fn a_broken_knowledge_base_is_explained() {
    let after = "\"title\": \"Low setup costs\",";
    let cut = SHIPPED.find("over 1 hour").unwrap() + 4;
    let cases = [
        ("unknown word", edited("\"unrealised\"", "\"unrealized\"")),
        ("unknown field", edited("\"observed\"", "\"obsreved\"")),
        ("field nothing like it", edited("\"observed\"", "\"zzz\"")),
        (
            "missing field",
            edited("\"status\": \"unrealised\",\n", "\n"),
        ),
        (
            "duplicate field",
            edited(after, &format!("{after} {after}")),
        ),
        (
            "object for array",
            edited("\"aspects\": [", "\"aspects\": {"),
        ),
        ("number for text", edited("\"Low setup costs\"", "12")),
        (
            "null",
            edited("\"frequency\": \"often\"", "\"frequency\": null"),
        ),
        (
            "array for object",
            edited("\"source\": {", "\"source\": [\"x\"], \"s\": {"),
        ),
        ("no comma", edited(after, after.trim_end_matches(','))),
        (
            "trailing comma",
            edited("[\"governance\"]", "[\"governance\",]"),
        ),
        ("a comment", edited("\"format\"", "// note\n\"format\"")),
        ("truncated", SHIPPED[..cut].to_owned()),
        ("trailing data", format!("{SHIPPED}{{}}")),
        (
            "another format",
            edited("\"format\": 1", "\"format\": 2, \"new\": []"),
        ),
        (
            "format as text",
            edited("\"format\": 1", "\"format\": \"1\""),
        ),
        ("array at the top", "[]".to_owned()),
        (
            "deep nesting",
            format!("{{\"title\": {}", "[".repeat(100_000)),
        ),
        ("only spaces", "  \n".to_owned()),
        ("a web page", "\n<!DOCTYPE html><html>".to_owned()),
    ];
    let messages = cases.map(|(name, text)| format!("# {name}\n{}\n", report(text.as_bytes())));
    insta::assert_snapshot!(mask_after("a claim has: ", &messages.join("\n")));
}

#[test]
fn bytes_that_are_not_text_are_recognised() {
    let utf16: Vec<u8> = SHIPPED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xFF\xFE", &utf16[..]].concat();
    let cases: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("UTF-16", &utf16),
        ("UTF-16 with a mark", &marked),
        ("Latin-1", b"{\n \"title\": \"caf\xE9\" }"),
        ("gzip", b"\x1F\x8B\x08\0\0"),
        ("zip", b"PK\x03\x04...."),
        ("PNG", b"\x89PNG\r\n\x1A\n"),
    ];
    let messages = cases.map(|(name, bytes)| format!("{name}: {}", report(bytes)));
    insta::assert_snapshot!(messages.join("\n"));
}

#[test]
fn all_inconsistencies_are_reported_together() {
    let mut kb = json!(shipped());
    kb["id"] = json!("Ops Run It");
    kb["source"]["url"] = json!("ftp://example.org");
    kb["aspects"][0]["id"] = json!("learning-culture");
    kb["aspects"][1]["areas"][0]["id"] = json!("availability-protection");
    kb["claims"][2]["id"] = json!("low-run-cost");
    kb["claims"][4]["title"] = json!("\u{200B} ");
    kb["claims"][6]["area"] = json!("availability-protekt");
    kb["claims"][7]["aspect"] = json!("learning-culture");
    kb["claims"][8]["aspect"] = json!("service-relaibility");
    kb["findings"][2].as_object_mut().unwrap().remove("aspect");
    kb["findings"][3]["id"] = json!("");
    kb["findings"][5]["links"][0]["url"] = json!("javascript:alert(1)");
    insta::assert_snapshot!(report(kb.to_string().as_bytes()));
}

#[test]
fn at_most_twenty_problems_are_listed_and_the_rest_counted() {
    let mut kb = json!(shipped());
    for claim in kb["claims"].as_array_mut().unwrap() {
        claim["claimed"] = json!("");
        claim["observed"] = json!("\n");
    }
    let message = report(kb.to_string().as_bytes());
    assert_eq!(
        message.matches("the text is empty").count(),
        20,
        "{message}"
    );
    assert!(message.ends_with("\n\nand 10 more problems"), "{message}");
    let short = load::parse(kb.to_string().as_bytes(), "kb.json").unwrap_err();
    let short = short.to_string();
    assert_eq!(short.matches("the text is empty").count(), 3, "{short}");
    assert!(short.ends_with("\nand 27 more problems; `onpaper check` shows them"));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let marked = format!("\u{FEFF}{SHIPPED}");
    assert_eq!(
        load::parse(marked.as_bytes(), "kb.json").unwrap(),
        shipped()
    );
}

#[test]
fn no_message_carries_a_control_character() {
    let hostile = "\\u001b[2J\\u202e\\u0007\u{9B}31m\u{202E}";
    let cases = [
        format!("{{\"{hostile}\": 1}}"),
        edited("\"unrealised\"", &format!("\"{hostile}\"")),
        edited(
            "\"id\": \"low-run-cost\"",
            &format!("\"id\": \"{hostile}\""),
        ),
        edited("\"area\": \"cost", &format!("\"area\": \"{hostile}")),
        edited("\"format\": 1", &format!("\"format\": \u{1B}[31m{hostile}")),
    ];
    for case in cases {
        let error = load::parse(case.as_bytes(), "k\u{1B}]0;b\u{202E}.json").unwrap_err();
        let message = error.to_string();
        let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202E}';
        assert!(!message.contains(acts), "{message:?}");
        assert!(
            message.starts_with("k\u{FFFD}]0;b\u{FFFD}.json"),
            "{message:?}"
        );
    }
}

#[test]
fn a_long_line_is_shown_as_a_window() {
    let line = json!(shipped())
        .to_string()
        .replacen("\"often\"", "\"offten\"", 1);
    let message = report(line.as_bytes());
    assert!(
        message.lines().all(|line| line.chars().count() < 120),
        "{message}"
    );
    assert!(
        message.contains("\"offten\"") && message.contains("^^^^^^^^"),
        "{message}"
    );
}

#[test]
fn paths_that_are_not_regular_files_are_refused_without_reading() {
    let directory = tempfile::tempdir().unwrap();
    let refusal = |path: &std::path::Path| browser::open(path).unwrap_err().to_string();
    assert!(
        refusal(directory.path()).ends_with("it is a directory; a knowledge base is one JSON file")
    );
    assert!(refusal(&directory.path().join("none.json")).ends_with("there is no such file"));
    if cfg!(unix) {
        assert!(refusal("/dev/zero".as_ref()).contains("not a regular file"));
    }
}

#[test]
fn a_file_over_the_size_limit_is_refused_without_reading() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(load::CAP + 1).unwrap();
    let message = browser::open(file.path()).unwrap_err().to_string();
    assert!(
        message.ends_with("larger than 1 GiB, which is the limit; --any-size lifts it"),
        "{message}"
    );
}

/// Loads from a stream.
fn streamed(reader: impl Read + Send + 'static) -> Result<KnowledgeBase, LoadError> {
    let mut stream = Source::Stream {
        name: "standard input".to_owned(),
        max_bytes: load::CAP,
        reader: Box::new(reader),
    };
    stream.load(&Progress::default())
}

#[test]
fn a_stream_is_read_completely_and_its_error_reported() {
    assert_eq!(streamed(SHIPPED.as_bytes()).unwrap(), shipped());
    let endless = repeat(b' ').take(1 << 20);
    let message = streamed(endless).unwrap_err().to_string();
    assert!(
        message.starts_with("standard input: it is empty"),
        "{message}"
    );
    let broken = tempfile::tempdir().unwrap();
    if let Ok(directory) = std::fs::File::open(broken.path()) {
        let message = streamed(directory).unwrap_err().to_string();
        assert!(
            message.starts_with("standard input: it cannot be read:"),
            "{message}"
        );
    }
}

/// A large file is read by another code path than a small one, with the same messages.
#[test]
fn a_large_file_is_loaded_or_reported_like_a_small_one() {
    let mut large = shipped();
    let claims = large.claims.clone();
    // Few claims with long texts: the size matters.
    for round in 0..20 {
        large.claims.extend(claims.iter().cloned().map(|mut claim| {
            claim.id = format!("{}-{round}", claim.id).into();
            claim.claimed = claim.claimed.repeat(120).into();
            claim
        }));
    }
    let text = serde_json::to_string(&large).unwrap();
    assert!(text.len() > 4 << 20, "{}", text.len());
    let last = large.claims.last().unwrap().id.to_string();
    let same = large.claims[100].id.to_string();
    let file = tempfile::NamedTempFile::new().unwrap();
    let read = |text: &str| {
        std::fs::write(file.path(), text).unwrap();
        let stream = std::io::Cursor::new(text.to_owned().into_bytes());
        [browser::open(file.path()), streamed(stream)]
    };
    for read in read(&text) {
        assert_eq!(read.unwrap(), large);
    }
    let taken = text.replace(&format!("\"{last}\""), &format!("\"{same}\""));
    for (broken, why) in [
        (taken, format!("the id `{same}` is already used")),
        (
            format!("{text},"),
            "there is something after the end".to_owned(),
        ),
        (
            text[..text.len() - 9].to_owned(),
            "the text ends inside".to_owned(),
        ),
    ] {
        for read in read(&broken) {
            let message = read.unwrap_err().to_string();
            assert!(message.contains(&why), "{message}");
        }
    }
}

#[test]
fn a_stream_is_read_up_to_the_size_limit() {
    for (most, fits) in [(2, false), (3, true), (4, true), (u64::MAX, true)] {
        let read = load::document_from(&b"abc"[..], "-", most);
        assert_eq!(read.is_ok(), fits, "{most}");
    }
}

#[test]
fn control_sequences_in_texts_are_removed_when_loaded() {
    let text = edited(
        "Large deployments wait",
        "\\u001b[31mLarge\\tdeployments\u{202E} wait",
    );
    let kb = load::parse(text.as_bytes(), "kb.json").unwrap();
    let observed = kb.claims[0].observed();
    assert!(
        observed.starts_with("\u{FFFD}[31mLarge deployments\u{FFFD} wait"),
        "{observed}"
    );
}

proptest! {
    /// Replacing any part of the shipped text gives a knowledge base or a message that is safe to print.
    #[test]
    fn no_damage_makes_the_loader_panic(
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        splice in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..12),
            "[\\]{}\",:0-9a-z\u{1B}\u{202E}é\n\\\\]{0,12}".prop_map(String::into_bytes),
        ],
    ) {
        let mut bytes = SHIPPED.as_bytes().to_vec();
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, splice);
        if let Err(error) = load::parse(&bytes, "kb.json") {
            let message = error.to_string();
            let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202E}';
            prop_assert!(message.starts_with("kb.json"), "{:?}", message);
            prop_assert!(!message.contains(acts), "{:?}", message);
        }
    }
}
