#!/usr/bin/env bash
# Text pasted into a box of a ratatui program: tui-input and ratatui-textarea drop it, and two lines pasted from tmux are one to
# ratatui-textarea and edtui, which show "5 days7 days".
#
# Expected: who turns bracketed paste on gets `Event::Paste` from crossterm, and a box that takes crossterm's events takes this one
#   too; two pasted lines are two lines.
# Seen: tui-input 0.15.5 and ratatui-textarea 0.9.4 take every key of crossterm, and of a paste nothing, without an error. tmux
#   3.3a, as xterm does, sends a carriage return for the end of a line, and crossterm 0.29.0 hands it on as it is: given it as
#   their docs say, ratatui-textarea (`insert_str`) and edtui 0.11.7 (its own handler) keep it within one line, where no cell shows
#   it: "5 days" and "7 days" stand as "5 days7 days". rat-text 3.1.0 counts two lines in its area; its input of one line takes
#   the end of a line into its text.
# Matters to: notes and searches in terminal programs: they work where text is typed, and fail where it is pasted. Handle the
#   event, and make line feeds of carriage returns before it is handed on.
# Source: tmux(1), paste-buffer; crossterm's docs of Event::Paste; the handlers of the crates.
# Debian 12, cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
crate_at crossterm=0.29.0 ratatui=0.30.2 tui-input=0.15.5 ratatui-textarea=0.9.4 edtui=0.11.7 rat-text=3.1.0 <<'RS'
use crossterm::event::{read, EnableBracketedPaste, Event};
use edtui::{EditorEventHandler, EditorMode, EditorState, EditorView};
use rat_text::{text_area, text_input};
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};
use ratatui_textarea::TextArea;
use tui_input::{backend::crossterm::EventHandler, Input};

fn first_row(widget: impl Widget) -> String {
    let area = Rect::new(0, 0, 30, 5);
    let mut buffer = Buffer::empty(area);
    widget.render(area, &mut buffer);
    let row: String = (0..30).map(|x| buffer[(x, 0)].symbol()).collect();
    row.trim_end().to_string()
}

fn main() {
    crossterm::terminal::enable_raw_mode().unwrap();
    crossterm::execute!(std::io::stdout(), EnableBracketedPaste).unwrap();
    println!("ready");
    let (event, text) = loop {
        if let Event::Paste(text) = read().unwrap() {
            break (Event::Paste(text.clone()), text);
        }
    };
    let mut input = Input::default();
    let change = input.handle_event(&event);
    let mut area = TextArea::default();
    let is_changed = area.input(event.clone());
    let mut seen = vec![format!("paste {text:?}")];
    seen.push(format!("tui-input {:?} {change:?}", input.value()));
    seen.push(format!("ratatui-textarea {:?} {is_changed}", area.lines()));
    area.insert_str(&text);
    seen.push(format!("insert_str {:?}, shown: {}", area.lines(), first_row(&area)));
    let mut state = EditorState::default();
    state.mode = EditorMode::Insert;
    EditorEventHandler::default().on_event(event.clone(), &mut state);
    let text = state.lines.to_string();
    seen.push(format!("edtui {text:?}, shown: {}", first_row(EditorView::new(&mut state))));
    let mut state = text_area::TextAreaState::new();
    state.focus.set(true);
    text_area::handle_events(&mut state, true, &event);
    seen.push(format!("rat-text, area: {} lines", state.len_lines() - 1));
    let mut state = text_input::TextInputState::new();
    state.focus.set(true);
    text_input::handle_events(&mut state, true, &event);
    seen.push(format!("rat-text, input: {:?}", state.text()));
    std::fs::write("seen.part", seen.join("\n")).unwrap();
    std::fs::rename("seen.part", "seen").unwrap();
}
RS
terminal=(tmux -S "$work/socket" -f /dev/null)
at_end+=("${terminal[*]} kill-server")
export LC_ALL=C.UTF-8
unset TMUX
"${terminal[@]}" new-session -d -s work -x 60 -y 10 -c "$work" "$work/rust/run"
until "${terminal[@]}" capture-pane -p | grep -q ready; do sleep 0.1; done
"${terminal[@]}" set-buffer $'5 days\n7 days'
"${terminal[@]}" paste-buffer -p
for _ in $(seq 100); do
    [ ! -e "$work/seen" ] || break
    sleep 0.1
done
expect 'two lines pasted' 'paste "5 days\r7 days"
tui-input "" None
ratatui-textarea [""] false
insert_str ["5 days\r7 days"], shown: 5 days7 days
edtui "5 days\r7 days", shown: 5 days7 days
rat-text, area: 2 lines
rat-text, input: "5 days\r7 days"' "$(cat "$work/seen")"
