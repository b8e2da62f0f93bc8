//! Replies of terminals among typed keys.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use onpaper::tui::replies::split_replies;

fn key(code: KeyCode, held: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, held))
}

fn alt(letter: char) -> Event {
    key(KeyCode::Char(letter), KeyModifiers::ALT)
}

fn typed(text: &str) -> Vec<Event> {
    let typed = text.chars();
    typed
        .map(|letter| key(KeyCode::Char(letter), KeyModifiers::NONE))
        .collect()
}

#[test]
fn a_reply_is_removed_from_among_the_keys() {
    let bell = || key(KeyCode::Char('g'), KeyModifiers::CONTROL);
    let in_pieces = [key(KeyCode::Esc, KeyModifiers::NONE), typed("\\").remove(0)];
    for end in [vec![bell()], vec![alt('\\')], in_pieces.to_vec()] {
        let background = [vec![alt(']')], typed("11;rgb:1e/1e/2e"), end.clone()].concat();
        let version = [vec![alt('P')], typed(">|term 1.0"), end.clone()].concat();
        let picture = [vec![alt('_')], typed("Gi=31;OK"), end].concat();
        let all = [typed("j"), background, version, typed("k"), picture].concat();
        let answers = ["11;rgb:1e/1e/2e", ">|term 1.0", "Gi=31;OK"].map(str::to_owned);
        assert_eq!(split_replies(all), (typed("jk"), answers.to_vec()));
    }
    // One without its terminator.
    let cut = [vec![alt(']')], typed("11;rgb")].concat();
    assert_eq!(split_replies(cut), (Vec::new(), vec!["11;rgb".to_owned()]));
}

#[test]
fn typed_keys_are_kept() {
    for keys in [
        vec![alt(']')],
        vec![alt('P'), alt('\\')],
        [vec![alt(']')], typed("jk")].concat(),
        [typed("11;rgb"), vec![alt('\\')]].concat(),
        [vec![alt('x')], typed("11")].concat(),
    ] {
        assert_eq!(split_replies(keys.clone()), (keys, Vec::new()));
    }
}
