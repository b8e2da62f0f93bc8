#!/usr/bin/env bash
# Two cells of a sheet, "5" and "7 days", pasted into a question of dialoguer, cliclack, requestty, prompts, enquirer, clack,
# terminal-kit or beaupy, are answered as "57 days"; prompt-sync makes "“late�� 5–7" of "“late” 5–7".
#
# Expected: a sheet's cells are copied with a tab between them, and the answer has the tab, or a space, or an error.
# Seen: dialoguer 0.12.0, cliclack 0.5.7, requestty 0.7.0 (crates), prompts 2.4.2, enquirer 2.4.1, @clack/prompts 1.9.0,
#   terminal-kit 3.1.4 (npm) and beaupy 4.0.1 (PyPI) take the tab for the key Tab, which does nothing there, and keep the rest.
#   Inquirer 14.2.5 keeps the tab; inquire 0.9.4 (crate) and questionary 2.1.1 ask the terminal to mark what is pasted, and keep
#   it. prompt-sync 4.2.0 keeps the tab, and of some letters of three bytes it loses two.
# Matters to: tools that ask for an estimate, a range or a name: figures run together, and nothing tells.
# Source: xterm's control sequences, "Bracketed Paste Mode".
# cargo, npm, pip.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at dialoguer=0.12.0 cliclack=0.5.7 requestty=0.7.0 inquire=0.9.4 <<'RS'
fn main() {
    let answer = match std::env::args().nth(1).unwrap().as_str() {
        "dialoguer" => dialoguer::Input::<String>::new().with_prompt("How long").interact_text().unwrap(),
        "cliclack" => cliclack::input("How long").interact::<String>().unwrap(),
        "inquire" => inquire::Text::new("How long").prompt().unwrap(),
        _ => {
            let question = requestty::Question::input("v").message("How long").build();
            requestty::prompt_one(question).unwrap().try_into_string().unwrap()
        }
    };
    println!("\nanswer<{answer}>");
}
RS
npm_at prompts@2.4.2 enquirer@2.4.1 @clack/prompts@1.9.0 terminal-kit@3.1.4 inquirer@14.2.5 prompt-sync@4.2.0
pip_at beaupy==4.0.1 questionary==2.1.1
cat >"$work/js/ask.mjs" <<'JS'
const load = async (name) => { const found = await import(name); return found.default ?? found; };
const message = 'How long';
const ask = {
  prompts: async () => (await (await load('prompts'))({ type: 'text', name: 'v', message })).v,
  enquirer: async () => (await (await load('enquirer')).prompt({ type: 'input', name: 'v', message })).v,
  '@clack/prompts': async () => (await import('@clack/prompts')).text({ message }),
  'terminal-kit': async () => {
    const { terminal } = await load('terminal-kit');
    terminal(message);
    const answer = await terminal.inputField().promise;
    terminal.grabInput(false);
    return answer;
  },
  inquirer: async () => (await (await load('inquirer')).prompt([{ type: 'input', name: 'v', message }])).v,
  'prompt-sync': async () => (await load('prompt-sync'))()(message),
};
console.log(`\nanswer<${await ask[process.argv[2]]()}>`);
process.exit(0);
JS
cat >"$work/ask.py" <<'PY'
import sys

if sys.argv[1] == 'beaupy':
    import beaupy
    answer = beaupy.prompt('How long')
else:
    import questionary
    answer = questionary.text('How long').ask()
print(f'\nanswer<{answer}>')
PY
cat >"$work/paste.py" <<'PY'
import fcntl, os, pty, re, select, struct, sys, termios, time


def paste(program, text):
    child, terminal = pty.fork()
    if child == 0:
        os.environ['TERM'] = 'xterm-256color'
        os.execvp(program[0], program)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 100, 0, 0))
    shown = b''

    def until(seen, quiet):
        nonlocal shown
        last, end = time.time(), time.time() + 30
        while time.time() < end and (time.time() < last + quiet or seen not in shown):
            if not select.select([terminal], [], [], 0.05)[0]:
                continue
            try:
                read = os.read(terminal, 65536)
            except OSError:
                return
            if b'\x1b[6n' in read:
                os.write(terminal, b'\x1b[1;1R')
            shown, last = shown + read, time.time()

    until(b'How long', 1)
    marked = b'\x1b[?2004h' in shown
    os.write(terminal, (f'\x1b[200~{text}\x1b[201~' if marked else text).encode())
    until(text[:1].encode(), 1)
    os.write(terminal, b'\r')
    until(b'answer<', 0.2)
    answer = re.search(r'answer<([^\r]*)>', shown.decode(errors='replace'))
    os.close(terminal)
    os.waitpid(child, 0)
    return answer and answer[1].replace('\t', '<tab>')


for line in sys.stdin:
    text, *program = line.rstrip('\n').split('|')
    print(f'{program[-1]}:', paste(program, text.replace('<tab>', '\t')))
PY
seen=$(
    cd "$work/js"
    {
        for name in dialoguer cliclack requestty inquire; do echo "5<tab>7 days|$work/rust/run|$name"; done
        for name in prompts enquirer @clack/prompts terminal-kit inquirer prompt-sync; do echo "5<tab>7 days|node|ask.mjs|$name"; done
        for name in beaupy questionary; do echo "5<tab>7 days|python3|$work/ask.py|$name"; done
        echo '“late” 5–7|node|ask.mjs|prompt-sync'
    } | python3 "$work/paste.py"
)
expect 'pasted => answered' 'dialoguer: 57 days
cliclack: 57 days
requestty: 57 days
inquire: 5<tab>7 days
prompts: 57 days
enquirer: 57 days
@clack/prompts: 57 days
terminal-kit: 57 days
inquirer: 5<tab>7 days
prompt-sync: 5<tab>7 days
beaupy: 57 days
questionary: 5<tab>7 days
prompt-sync: “late�� 5–7' "$seen"
