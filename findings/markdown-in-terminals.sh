#!/usr/bin/env bash
# Markdown shown in a terminal: mdv makes "198646 A year" of "1986\. A year" and step 1 of step 7, md2term leaves out the command
# of a step, markrender the last column of a row with a bar, and three show "5 * 3 * 2" as "5  3  2".
#
# Expected: all words and figures of the document stand in the terminal, in their order: consolemd 0.5.1 shows them so in each of
#   these.
# Seen: mdv 1.7.5: an escaped point is its number, 46, between two control characters that are not seen, "a \| b" in a
#   cell "a 124 b"; a list that begins with 7 is 1, 8. marked-terminal 7.3.1 counts it from 1. md2term 1.0.2 shows no code
#   below a step, and "7. stopthen wait" of its two paragraphs; it, innomd 0.5.1 and cli-markdown 3.5.1 show List<String> as
#   List and 10<sup>6</sup> as 106. markrender 1.0.7 parts a row at an escaped bar and drops what is then too much, the cost;
#   md2p 1.0.4 adds a column. Both and the crate termimad 0.35.5 take the stars of a product for emphasis, with spaces on
#   either side.
# Matters to: run books and decision records that are read in a terminal: another year, another step, no command.
# Source: CommonMark 0.31.2, 2.4 (backslash escapes), 5.3 (start number), 6.2 (emphasis).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mdv==1.7.5 md2term==1.0.2 markrender==1.0.7 md2p==1.0.4 innomd==0.5.1 consolemd==0.5.1
npm_at marked@18.2.1 marked-terminal@7.3.1 cli-markdown@3.5.1
crate_at termimad=0.35.5 <<'RS'
fn main() {
    let text = std::io::read_to_string(std::io::stdin()).expect("the document is UTF-8");
    println!("{}", termimad::MadSkin::no_style().text(&text, Some(80)));
}
RS
cat >"$work/js/by_marked.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { markedTerminal } from 'marked-terminal';

marked.use(markedTerminal());
console.log(marked.parse(readFileSync(process.argv[2], 'utf8')));
JS
cat >"$work/js/by_cli_markdown.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import cliMarkdown from 'cli-markdown';

console.log(cliMarkdown(readFileSync(process.argv[2], 'utf8')));
JS
shown() {
    case $1 in
        termimad) "$work/rust/run" <"$2" ;;
        marked-terminal) node "$work/js/by_marked.mjs" "$2" ;;
        cli-markdown) node "$work/js/by_cli_markdown.mjs" "$2" ;;
        *) "$work/py/bin/$1" "$2" </dev/null ;;
    esac 2>/dev/null | tr -d '\002\003' | sed -E 's/\x1b\[[0-9;?]*[A-Za-z]//g; s/\x1b\][^\x1b\x07]*(\x1b\\|\x07)//g; s/[│┃|┌┐└┘├┤┬┴┼─┏┓┡┩━╇┳╭╮╰╯]+/ /g; s/[ ]+/ /g; s/^ //; s/ $//; /^[ -]*$/d' | paste -sd/
}
declare -A texts=(
    [year]='1986\. A year of it'
    [steps]=$'7. stop\n\n   then wait\n8. start'
    [command]=$'1. stop\n\n   ```sh\n   make all\n   ```\n2. start'
    [row]=$'| id | claim | cost |\n|---|---|---|\n| 7 | a \\| b | 5 |'
    [tags]='a List<String> of it, 10<sup>6</sup> users'
    [product]='5 * 3 * 2 claims'
)
for name in "${!texts[@]}"; do printf '%s\n' "${texts[$name]}" >"$work/$name.md"; done
cd "$work"
seen=$(while read -r name programs; do
    for program in $programs; do printf '%s, %s: %s\n' "$name" "$program" "$(shown "$program" "$name.md")"; done
done <<'RUNS'
year consolemd mdv
steps consolemd mdv marked-terminal md2term
command consolemd md2term
row consolemd mdv markrender md2p
tags consolemd md2term innomd cli-markdown
product consolemd markrender md2p termimad
RUNS
)
expect 'shown' 'year, consolemd: 1986. A year of it
year, mdv: 198646 A year of it
steps, consolemd: 7. stop/then wait/8. start
steps, mdv: 1. stop/then wait/8. start
steps, marked-terminal: 1. stop/then wait/2. start
steps, md2term: 7. stopthen wait/8. start
command, consolemd: 1. stop/make all/2. start
command, md2term: 1. stop/2. start
row, consolemd: id claim cost/7 a b 5
row, mdv: id claim cost/7 a 124 b 5
row, markrender: id claim cost/7 a \ b
row, md2p: id claim cost/7 a \ b 5
tags, consolemd: a List<String> of it, 10<sup>6</sup> users
tags, md2term: a List of it, 106 users
tags, innomd: a List of it, 106 users
tags, cli-markdown: a List/of it, 106 users
product, consolemd: 5 * 3 * 2 claims
product, markrender: 5 3 2 claims
product, md2p: 5 3 2 claims
product, termimad: 5 3 2 claims' "$seen"
