//! What a terminal says of itself late or unasked, which is read as keys.
//!
//! Answers of terminals (OSC, DCS, APC) begin with Esc and a letter, which is read as that letter with
//! Alt; then comes text; and they end with BEL or `ESC \`, read as Ctrl-G or Alt-\. Over a slow line
//! they come after the browser has stopped waiting for them, and some programs between it and the
//! terminal send them unasked. Taken for keys, their text would land in the search box.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::burst;

/// How long the next part of an answer is waited for: a line may break it into pieces.
pub(super) const PATIENCE: Duration = Duration::from_millis(100);

/// Whether an event may be how an answer begins.
pub(super) fn may_begin(event: &Event) -> bool {
    introducer(event).is_some()
}

/// Whether an event may go on with an answer that is not at its end.
pub(super) fn may_go_on(event: &Event) -> bool {
    burst::is_text(event) || is(event, KeyCode::Esc, KeyModifiers::NONE)
}

/// Events that came at once without the answers among them, and the texts of the answers. One whose end
/// did not come is left out too.
pub(super) fn taken_out(events: Vec<Event>) -> (Vec<Event>, Vec<String>) {
    let (mut keys, mut answers) = (Vec::new(), Vec::new());
    let mut rest = &events[..];
    while let Some((first, after)) = rest.split_first() {
        if let Some((answer, behind)) = answer(first, after) {
            answers.push(answer);
            rest = behind;
        } else {
            keys.push(first.clone());
            rest = after;
        }
    }
    (keys, answers)
}

/// The answer that begins with this event, and what stands behind it.
fn answer<'e>(first: &Event, after: &'e [Event]) -> Option<(String, &'e [Event])> {
    let kind = introducer(first)?;
    let length = after
        .iter()
        .take_while(|event| burst::is_text(event))
        .count();
    let (text, behind) = after.split_at(length);
    let text: String = text.iter().filter_map(burst::letter).collect();
    let is_answer = match kind {
        // A number or a sign says what is answered; a person who types goes on with a letter.
        ']' => text.starts_with(|sign: char| sign.is_ascii_digit()),
        'P' => text.starts_with(|sign: char| sign.is_ascii_digit() || ">!$+|".contains(sign)),
        _ => text.starts_with('G'),
    };
    is_answer.then(|| (text, &behind[ending(behind)..]))
}

/// The letter that an answer of its kind begins with.
fn introducer(event: &Event) -> Option<char> {
    let kinds = [']', 'P', '_'].into_iter();
    let held = |key: &KeyEvent| key.modifiers.difference(KeyModifiers::SHIFT) == KeyModifiers::ALT;
    let key = event.as_key_press_event().filter(held)?;
    kinds
        .into_iter()
        .find(|kind| key.code == KeyCode::Char(*kind))
}

/// How many of the first events are the end of an answer.
fn ending(events: &[Event]) -> usize {
    let is_backslash = |event, held| is(event, KeyCode::Char('\\'), held);
    match events {
        [bell, ..] if is(bell, KeyCode::Char('g'), KeyModifiers::CONTROL) => 1,
        [end, ..] if is_backslash(end, KeyModifiers::ALT) => 1,
        // In two pieces.
        [esc, end, ..]
            if is(esc, KeyCode::Esc, KeyModifiers::NONE)
                && is_backslash(end, KeyModifiers::NONE) =>
        {
            2
        }
        _ => 0,
    }
}

fn is(event: &Event, code: KeyCode, held: KeyModifiers) -> bool {
    event.as_key_event() == Some(KeyEvent::new(code, held))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn an_answer_is_taken_out_from_among_the_keys() {
        let bell = || key(KeyCode::Char('g'), KeyModifiers::CONTROL);
        let in_pieces = [key(KeyCode::Esc, KeyModifiers::NONE), typed("\\").remove(0)];
        for end in [vec![bell()], vec![alt('\\')], in_pieces.to_vec()] {
            let background = [vec![alt(']')], typed("11;rgb:1e/1e/2e"), end.clone()].concat();
            let version = [vec![alt('P')], typed(">|term 1.0"), end.clone()].concat();
            let picture = [vec![alt('_')], typed("Gi=31;OK"), end].concat();
            let all = [typed("j"), background, version, typed("k"), picture].concat();
            let answers = ["11;rgb:1e/1e/2e", ">|term 1.0", "Gi=31;OK"].map(str::to_owned);
            assert_eq!(taken_out(all), (typed("jk"), answers.to_vec()));
        }
        // One without its end.
        let cut = [vec![alt(']')], typed("11;rgb")].concat();
        assert_eq!(taken_out(cut), (Vec::new(), vec!["11;rgb".to_owned()]));
    }

    #[test]
    fn keys_that_a_person_presses_stay() {
        for keys in [
            vec![alt(']')],
            vec![alt('P'), alt('\\')],
            [vec![alt(']')], typed("jk")].concat(),
            [typed("11;rgb"), vec![alt('\\')]].concat(),
            [vec![alt('x')], typed("11")].concat(),
        ] {
            assert_eq!(taken_out(keys.clone()), (keys, Vec::new()));
        }
    }
}
