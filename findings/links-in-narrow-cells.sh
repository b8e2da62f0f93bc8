#!/usr/bin/env bash
# A link (OSC 8) in a cell that is too narrow for it hides the rest of the table in cli-table3, cli-table, cli-tableau,
# terminal-table and console-grid, and the cells behind it in the crates comfy-table and term-table.
#
# Expected: the cell shows the text of the link, cut or wrapped, and all other cells are there: so it is in table 6.10.1 and
#   terminal-columns 2.0.0, which wrap it, and in cli-table3 where the link is given as `{content, href}`.
# Seen, on the screen of @xterm/headless 6.0.0 (VS Code's terminal): cli-table3 0.6.5, cli-table 0.3.11, cli-tableau 2.0.1,
#   terminal-table 0.0.12 and console-grid 2.2.4 count the address as text and cut in it; of three rows the screen shows one and
#   "see", and nothing that is written after it up to the next code. cli-table3 with wordWrap leaves the text of the link out,
#   "see now", as-table 1.0.55 what follows "see". comfy-table 8.0.1 and term-table 1.4.0 (crates) break the address, so that
#   the state "late" beside it is not on the screen.
# Matters to: reports with links (npm's terminal-link, or a program that links ids to pages) in tables with fixed widths.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at cli-table3@0.6.5 cli-table@0.3.11 cli-tableau@2.0.1 terminal-table@0.0.12 console-grid@2.2.4 as-table@1.0.55 table@6.10.1 \
    terminal-columns@2.0.0 @xterm/headless@6.0.0
crate_at comfy-table=8.0.1 term-table=1.4.0 <<'RS'
use comfy_table::ContentArrangement;
use term_table::{row::Row, table_cell::TableCell};

fn main() {
    let link = "see \x1b]8;;https://example.org/12\x1b\\the long claim number 12\x1b]8;;\x1b\\ now";
    let rows = [["id", "claim", "state"], ["7", link, "late"], ["12", "ok", "done"], ["13", "ok", "open"]];
    if std::env::args().nth(1).as_deref() == Some("comfy-table") {
        let mut table = comfy_table::Table::new();
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(40).add_rows(rows);
        println!("{table}");
    } else {
        let mut table = term_table::Table::new();
        table.max_column_width = 20;
        for row in rows {
            table.add_row(Row::new(row.map(|cell| TableCell::new(cell))));
        }
        println!("{}", table.render());
    }
}
RS
seen=$(js "$work/rust/run" <<'JS'
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
const require = createRequire(import.meta.url);
const { Terminal } = require('@xterm/headless');

const address = 'https://example.org/12';
const text = 'the long claim number 12';
const link = `see \x1b]8;;${address}\x1b\\${text}\x1b]8;;\x1b\\ now`;
const head = ['id', 'claim', 'state'];
const rows = [['7', link, 'late'], ['12', 'ok', 'done'], ['13', 'ok', 'open']];
const objects = () => rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
const ofClass = (name, more, shown = rows) => {
  const table = new (require(name))({ head, style: { head: [], border: [] }, colWidths: [8, 20, 8], ...more });
  table.push(...shown);
  return table.toString();
};
const tables = {
  table: () => require('table').table([head, ...rows], { columns: [{}, { width: 20, wrapWord: true }] }),
  'terminal-columns': async () => (await import('terminal-columns')).terminalColumns([head, ...rows], { columns: [8, 20, 8] }),
  'cli-table3, href': () => ofClass('cli-table3', { wordWrap: true }, [['7', { content: text, href: address }, 'late'], ...rows.slice(1)]),
  'cli-table3': () => ofClass('cli-table3'),
  'cli-table3, wordWrap': () => ofClass('cli-table3', { wordWrap: true }),
  'cli-table': () => ofClass('cli-table'),
  'cli-tableau': () => ofClass('cli-tableau'),
  'terminal-table': () => {
    const table = new (require('terminal-table'))({ width: [8, 20, 8] });
    table.push(head, ...rows);
    return `${table}`;
  },
  'console-grid': () => require('console-grid')({
    options: { silent: true }, columns: head.map((name) => ({ id: name, name, maxWidth: 20 })), rows: objects(),
  }).join('\n'),
  'as-table': () => require('as-table').configure({ maxTotalWidth: 34 })(objects()),
  'comfy-table': () => execFileSync(process.argv[2], ['comfy-table']).toString(),
  'term-table': () => execFileSync(process.argv[2], ['term-table']).toString(),
};
const screen = (written) => new Promise((done) => {
  const terminal = new Terminal({ cols: 80, rows: 20, allowProposedApi: true, logLevel: 'off' });
  terminal.write(written.replaceAll('\n', '\r\n'), () => {
    const lines = Array.from({ length: 20 }, (_, at) => terminal.buffer.active.getLine(at).translateToString(true));
    done(lines.map((line) => line.replace(/[│║|├┤╟╢─┌┐└┘┬┴┼╔╗╚╝╠╣╦╩╬╤╧═+-]/g, ' ').trim().replace(/ +/g, ' ')).filter(Boolean).join(' / '));
  });
});
for (const [name, made] of Object.entries(tables)) console.log(`${name}:`, await screen(await made() + '\nthree claims'));
JS
) || cannot 'node'
expect 'on the screen' 'table: id claim state / 7 see the long claim late / number 12 now / 12 ok done / 13 ok open / three claims
terminal-columns: id claim state / 7 see the long claim late / number 12 now / 12 ok done / 13 ok open / three claims
cli-table3, href: id claim state / 7 the long claim late / number 12 / 12 ok done / 13 ok open / three claims
cli-table3: id claim state / 7 see
cli-table3, wordWrap: id claim state / 7 see late / now / 12 ok done / 13 ok open / three claims
cli-table: id claim state / 7 see
cli-tableau: id claim state / 7 see
terminal-table: id claim state / 7 see
console-grid: id claim state / 7 see
as-table: i… claim s… / … see l… / 1… ok d… / 1… ok o… / three claims
comfy-table: id claim state / 7 see the long / claim number 12 / now / 12 ok done / 13 ok open / three claims
term-table: id claim state / 7 see the / long claim number / 12 now / 12 ok done / 13 ok open / three claims' "$seen"
