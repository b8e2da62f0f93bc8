//! Translation of the screen to ASCII, for terminals and fonts without Unicode. This is the only place that
//! lists every symbol the program draws.

use ratatui::buffer::Buffer;
use unicode_normalization::UnicodeNormalization;

/// Translates the symbols of the program to ASCII, and all other text too if `all`. On a terminal with another
/// encoding the bytes of a UTF-8 letter would show as other letters, or act as control characters.
pub(crate) fn translate(buffer: &mut Buffer, all: bool) {
    for cell in &mut buffer.content {
        if let Some(plain) = ascii_symbol(cell.symbol()) {
            cell.set_symbol(plain);
        } else if all && !cell.symbol().is_ascii() {
            let plain = base_letter(cell.symbol());
            cell.set_symbol(&plain);
        }
    }
}

/// A letter without diacritics, or a question mark.
fn base_letter(symbol: &str) -> String {
    let first = symbol.nfkd().next().filter(char::is_ascii);
    first.unwrap_or('?').to_string()
}

fn ascii_symbol(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "─" | "−" | "–" | "—" => "-",
        "│" => "|",
        "╭" | "╮" | "╰" | "╯" => "+",
        // The border of the focused panel is distinct.
        "━" => "=",
        "┃" | "┏" | "┓" | "┗" | "┛" => "#",
        "▌" => ">",
        "█" => "#",
        "…" => "$",
        "·" => ".",
        "›" => ">",
        "×" => "x",
        "↑" => "^",
        "↓" => "v",
        "←" => "<",
        "→" => ">",
        "“" | "”" => "\"",
        "‘" | "’" => "'",
        _ => return None,
    })
}
