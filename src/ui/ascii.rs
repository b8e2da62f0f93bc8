//! The screen in ASCII, for terminals and fonts that have nothing else. The one place that knows every
//! symbol that the program draws.

use ratatui::buffer::Buffer;
use unicode_normalization::UnicodeNormalization;

/// Draws the symbols of the program in ASCII; letters of a text stay.
pub(crate) fn translate_symbols(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = likeness(cell.symbol()) {
            cell.set_symbol(plain);
        }
    }
}

/// Leaves nothing but ASCII. On a terminal of another encoding the bytes of a letter in UTF-8 would be
/// other letters, and some of them control characters.
pub(crate) fn translate_all(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let plain = likeness(cell.symbol()).map_or_else(|| base(cell.symbol()), str::to_owned);
            cell.set_symbol(&plain);
        }
    }
}

/// A letter without its accents, or a question mark.
fn base(symbol: &str) -> String {
    let first = symbol.nfkd().next().filter(char::is_ascii);
    first.unwrap_or('?').to_string()
}

fn likeness(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "─" | "−" | "–" | "—" => "-",
        "│" => "|",
        "╭" | "╮" | "╰" | "╯" => "+",
        // The border where the keys go stands out from the others.
        "━" => "=",
        "┃" | "┏" | "┓" | "┗" | "┛" => "#",
        "▌" => ">",
        "█" => "#",
        "░" => ".",
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
