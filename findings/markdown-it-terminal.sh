#!/usr/bin/env bash
# markdown-it-terminal, which shows Markdown in a terminal, begins each step that has two paragraphs with "undefined", shows no
# table and no quotation but an error, and counts from 1.
#
# Expected: a step begins with its number, a quotation and a table are shown, and a list keeps the number that it begins with.
# Seen: markdown-it-terminal 0.4.0 on markdown-it 14.1.0: a list with blank lines between its items has "undefined" for every
#   number and bullet; ">" and "|" end in "ReferenceError: tokens is not defined"; "7." is 1; behind an inner list of steps the
#   outer ones are bullets; of a picture the address stands twice and its words not at all.
# Matters to: tools that show their help, release notes and run books in a terminal: the package is fetched some 900,000 times a
#   month.
# Source: the package's README (listitem, blockquote and table are among its styles); CommonMark 0.31.2, 5.3.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-it@14.1.0 markdown-it-terminal@0.4.0
seen=$(js <<'JS'
import MarkdownIt from 'markdown-it';
import terminal from 'markdown-it-terminal';

for (const text of [
  '1. stop\n\n   then wait\n2. start',
  '- open\n\n- done',
  '7. stop\n8. start',
  '1. stop\n   1. wait\n2. start',
  '> Do not restart it.',
  '| id | cost |\n|---|---|\n| 7 | 5 |',
  '![Not tested](p.png)',
]) {
  let shown;
  try {
    shown = new MarkdownIt().use(terminal).render(text).replace(/\x1b\[\d*m/g, '').split('\n').filter((line) => line.trim()).join(' / ');
  } catch (error) {
    shown = `${error.name}: ${error.message}`;
  }
  console.log(`${JSON.stringify(text)} => ${shown}`);
}
JS
)
expect 'shown' '"1. stop\n\n   then wait\n2. start" => undefinedstop / then wait / undefinedstart
"- open\n\n- done" => undefinedopen / undefineddone
"7. stop\n8. start" =>    1 stop /    2 start
"1. stop\n   1. wait\n2. start" =>    1 stop /    1 wait /    * start
"> Do not restart it." => ReferenceError: tokens is not defined
"| id | cost |\n|---|---|\n| 7 | 5 |" => ReferenceError: tokens is not defined
"![Not tested](p.png)" => ![p.png](p.png) ' "$seen"
