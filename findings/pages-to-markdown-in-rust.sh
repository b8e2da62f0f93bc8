#!/usr/bin/env bash
# Pages made Markdown by crates: quick_html2md makes "57 days" of a cell "5<br>7 days" and "Cost5Due7 days" of a list of
# terms, turndown "57 days" of a deleted 5 and an inserted 7; fast_html2md lets a nested list take over the rest of the outer
# one.
#
# Expected: words on two lines, in two cells, items, terms or boxes stay two words; what is deleted is struck or left out; a
#   list begins where it is told to; a bar in a cell is escaped; tasks have boxes, as they have on GitHub.
# Seen: quick_html2md 0.2.1 joins what <br> and <p> part in a cell, terms, boxes (<div>) and a summary; html2markdown 0.3.0
#   paragraphs in a cell, supermarkdown 0.0.6 boxes and "not<b> done</b>", html2md 0.2.17 and fast_html2md 0.0.63 terms,
#   turndown 0.1.4 the paragraphs of an item and what stands between <abbr>, <time> and <kbd>. turndown, html2md,
#   quick_html2md and fast_html2md begin each list at 1 and make no boxes of tasks. html2md and fast_html2md leave a bar in a
#   cell bare. Below a cell over two rows four move the row to the left. 10 to the power of 6 is 106 in three. mdka 3.3.0
#   keeps all of this but "not<b> done</b>", of which four make "not** done**", stars that everyone sees.
# Matters to: crawlers and clippers in Rust that read wikis for a search: costs and dates run into one another, steps have
#   other numbers, what is done looks open.
# Source: HTML, 4.4, 4.7 and 4.9; GitHub Flavored Markdown, 4.10 and 5.3; the crates' READMEs.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

cat >"$work/pages.rs" <<'RUST'
const PAGES: [&str; 9] = [
    "<p>takes <del>5</del><ins>7</ins> days</p>",
    "<p>the <abbr>SLA</abbr> <time>5 May</time> <kbd>Ctrl</kbd> not<b> done</b></p>",
    "<p>10<sup>6</sup> users</p>",
    "<ol start=\"3\"><li>stop</li><li><p>wait</p><p>look</p></li></ol>",
    "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
    "<ul><li><input type=\"checkbox\" checked> tested</li><li><input type=\"checkbox\"> released</li></ul>",
    "<table><tr><th>id</th><th>cost</th><th>state</th></tr><tr><td rowspan=\"2\">C-1</td><td>5<br>7 days</td><td><p>late</p><p>open</p></td></tr>\
     <tr><td>a | b</td><td>done</td></tr></table>",
    "<dl><dt>Cost</dt><dd>5</dd><dt>Due</dt><dd>7 days</dd></dl>",
    "<div>one</div><div>two</div>",
];

fn show(name: &str, read: fn(&str) -> String) {
    for page in PAGES {
        println!("{name}: {}", read(page).trim().replace('\n', " / "));
    }
}
RUST
crate_at mdka=3.3.0 html2md=0.2.17 quick_html2md=0.2.1 supermarkdown=0.0.6 turndown=0.1.4 html2markdown=0.3.0 < <(
    cat "$work/pages.rs" - <<'RUST'

fn main() {
    show("mdka", |page| mdka::html_to_markdown(page));
    show("html2md", |page| html2md::parse_html(page));
    show("quick_html2md", |page| quick_html2md::html_to_markdown(page));
    show("supermarkdown", |page| supermarkdown::convert(page));
    show("turndown", |page| turndown::Turndown::new().convert(page));
    show("html2markdown", |page| html2markdown::convert(page));
}
RUST
)
expect 'six crates' 'mdka: takes ~~5~~7 days
mdka: the SLA 5 May Ctrl not** done**
mdka: 10⁶ users
mdka: 3. stop /  / 4. wait /  /    look
mdka: - a /   1. b / - c
mdka: - [x] tested / - [ ] released
mdka: | id | cost | state | / | --- | --- | --- | / | C-1 | 5<br>7 days | late<br>open | / | C-1 | a \| b | done |
mdka: Cost /  / 5 /  / Due /  / 7 days
mdka: one /  / two
html2md: takes ~~5~~7 days
html2md: the SLA 5 May Ctrl not **done**
html2md: 10<sup>6</sup> users
html2md: 1. stop / 2. wait /  /    look
html2md: * a /   1. b /  / * c
html2md: * tested / * released
html2md: | id  |     cost     |      state       | / |-----|--------------|------------------| / | C-1 |5  <br/>7 days|late<br/><br/>open| / |a | b|     done     |                  |
html2md: Cost5Due7 days
html2md: one /  / two
quick_html2md: takes ~~5~~7 days
quick_html2md: the SLA 5 May Ctrl not** done**
quick_html2md: 106 users
quick_html2md: 1. stop / 2. wait /  / look
quick_html2md: - a /   1. b / - c
quick_html2md: -  tested / -  released
quick_html2md: | id     | cost    | state    | / | ------ | ------- | -------- | / | C-1    | 57 days | lateopen | / | a \| b | done    |          |
quick_html2md: Cost5Due7 days
quick_html2md: onetwo
supermarkdown: takes ~~5~~7 days
supermarkdown: the <abbr>SLA</abbr> 5 May <kbd>Ctrl</kbd> not**done**
supermarkdown: 10<sup>6</sup> users
supermarkdown: 3. stop / 4. wait /  /    look
supermarkdown: - a /  /     1. b / - c
supermarkdown: - [x] tested / - [ ] released
supermarkdown: | id     | cost     | state     | / | ------ | -------- | --------- | / | C-1    | 5 7 days | late open | / | a \| b | done     |           |
supermarkdown: Cost / : 5 /  / Due / : 7 days
supermarkdown: onetwo
turndown: takes 57 days
turndown: the SLA5 MayCtrl not **done**
turndown: 10<sup>6</sup>  users
turndown: 1.  stop / 2.  waitlook
turndown: * a /  / 1.  b / * c
turndown: * tested / * released
turndown: id /  / cost /  / state /  / C-1 /  / 5   / 7 days /  / late /  / open /  / a | b /  / done
turndown: Cost /  / 5 /  / Due /  / 7 days
turndown: one /  / two
html2markdown: takes ~~5~~7 days
html2markdown: the SLA 5 May `Ctrl` not** done**
html2markdown: 106 users
html2markdown: 3. stop /  / 4. wait /  /    look
html2markdown: * a /   1. b / * c
html2markdown: * [x] tested / * [ ] released
html2markdown: | id  | cost     | state    | / | --- | -------- | -------- | / | C-1 | 5 7 days | lateopen | / |     | a \| b   | done     |
html2markdown: * Cost /  /   5 /  / * Due /  /   7 days
html2markdown: one /  / two' "$("$work/rust/run")"
crate_at fast_html2md=0.0.63 < <(
    cat "$work/pages.rs" - <<'RUST'

fn main() {
    show("fast_html2md", |page| html2md::rewrite_html(page, false));
}
RUST
)
expect 'fast_html2md' 'fast_html2md: takes ~~5~~7 days
fast_html2md: the SLA 5 May Ctrl not** done**
fast_html2md: 106 users
fast_html2md: 1. stop / 2. wait / look
fast_html2md: * a / 1. b / 2. c
fast_html2md: * tested / * released
fast_html2md: |id|cost|state| / |C-1|5 / 7 days| / late / open / | / |a | b|done|
fast_html2md: Cost5Due7 days
fast_html2md: one / two' "$("$work/rust/run")"
