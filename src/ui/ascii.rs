//! The screen in ASCII, for terminals and fonts that have nothing else: every sign that the program
//! draws is put into one that is there. The one place that knows them all.

use ratatui::buffer::Buffer;

/// Puts every cell's sign into ASCII where there is a likeness; letters of a text stay.
pub(crate) fn translate(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = likeness(cell.symbol()) {
            cell.set_symbol(plain);
        }
    }
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
