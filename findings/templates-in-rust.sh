#!/usr/bin/env bash
# Templates of Go, Liquid and Handlebars in Rust's crates: gtmpl shows "5%%" for 5 %, 0 for 0x1F, "    7" for 00007, "nil" for no owner and an error
# for 99.95 > 99.0; liquid shows 2024-01-05 as it is, whatever the format; in handlebars 5.0 is not 5 and "Zoë" has four letters.
#
# Expected: what Go's text/template and Shopify's Liquid show, after which the crates are named; the same length for the same text.
# Seen: gtmpl 0.7.1 fills "%05d" with blanks, doubles "%%", reads no 0x numbers, and takes eq 1 2 1 for false, where Go asks whether the first is
#   one of the others; it compares a number with a point with none that is whole. liquid 0.26.11 reads no day without a time and no time of
#   ISO 8601 in its date filter, which gives them back unchanged; rounds to whole numbers alone, counts bytes, and reads "and" before "or",
#   Liquid from the right. handlebars 6.4.4 counts bytes in len, a helper of its own.
# Matters to: notes of releases, alerts and reports made by a program in Rust from templates that were written for Go, Helm or Jekyll.
# Source: Go's text/template, fmt ("%%", flag "0"); Liquid's documentation: date, round, "Operators"; the crates' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at gtmpl=0.7.1 liquid=0.26.11 handlebars=6.4.4 serde_json=1.0.150 kstring=2.0.2 <<'RUST'
use gtmpl::Value as Go;
use serde_json::{json, Value};

fn go(value: &Value) -> Go {
    match value {
        Value::Null => Go::Nil,
        Value::Bool(live) => Go::from(*live),
        Value::Number(number) => number.as_i64().map_or_else(|| Go::from(number.as_f64().unwrap()), Go::from),
        Value::String(text) => Go::from(text.as_str()),
        Value::Array(items) => Go::Array(items.iter().map(go).collect()),
        Value::Object(fields) => Go::Map(fields.iter().map(|(name, value)| (name.clone(), go(value))).collect()),
    }
}

fn main() {
    let row = json!({"owner": null, "share": 99.95, "five": 5.0, "id": 7, "name": "Zoë", "due": "2024-01-05", "at": "2024-01-05T10:30:00Z",
        "full": "2024-01-05 10:30:00 +0000"});
    let engine = handlebars::Handlebars::new();
    let parser = liquid::ParserBuilder::with_stdlib().build().unwrap();
    let globals = liquid::to_object(&row).unwrap();
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (name, template) = line.split_once(' ').unwrap();
        let made = match name {
            "gtmpl" => gtmpl::template(template, go(&row)).ok(),
            "liquid" => parser.parse(template).and_then(|parsed| parsed.render(&globals)).ok(),
            _ => engine.render_template(template, &row).ok(),
        };
        println!("{line} => {}", made.map_or("an error".to_owned(), |text| format!("{text:?}")));
    }
}
RUST
cat >"$work/templates" <<'TEMPLATES'
gtmpl {{.owner}}
gtmpl {{printf "%d%%" 5}}
gtmpl {{printf "%05d" .id}}
gtmpl {{0x1F}}
gtmpl {{if gt .share 99.0}}above{{else}}not above{{end}}
gtmpl {{if gt .share 99.5}}above{{else}}not above{{end}}
gtmpl {{if eq 1 2 1}}one of them{{else}}none of them{{end}}
liquid {{ due | date: "%d.%m.%Y" }}
liquid {{ at | date: "%H:%M" }}
liquid {{ full | date: "%d.%m.%Y %H:%M" }}
liquid {{ 1234 | round: -2 }}
liquid {{ share | round: 1 }}
liquid {{ name | size }}
liquid {% if false and false or true %}yes{% else %}no{% endif %}
handlebars {{#if (eq five 5)}}equal{{else}}not equal{{/if}}
handlebars {{len name}}
TEMPLATES
seen=$("$work/rust/run" <"$work/templates")
expect 'texts' 'gtmpl {{.owner}} => "nil"
gtmpl {{printf "%d%%" 5}} => "5%%"
gtmpl {{printf "%05d" .id}} => "    7"
gtmpl {{0x1F}} => "0"
gtmpl {{if gt .share 99.0}}above{{else}}not above{{end}} => an error
gtmpl {{if gt .share 99.5}}above{{else}}not above{{end}} => "above"
gtmpl {{if eq 1 2 1}}one of them{{else}}none of them{{end}} => "none of them"
liquid {{ due | date: "%d.%m.%Y" }} => "2024-01-05"
liquid {{ at | date: "%H:%M" }} => "2024-01-05T10:30:00Z"
liquid {{ full | date: "%d.%m.%Y %H:%M" }} => "05.01.2024 10:30"
liquid {{ 1234 | round: -2 }} => "1234"
liquid {{ share | round: 1 }} => "100"
liquid {{ name | size }} => "4"
liquid {% if false and false or true %}yes{% else %}no{% endif %} => "yes"
handlebars {{#if (eq five 5)}}equal{{else}}not equal{{/if}} => "not equal"
handlebars {{len name}} => "4"' "$seen"
