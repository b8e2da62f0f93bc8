//! The table of key bindings.

use std::borrow::Cow;

use crossterm::event::KeyCode::{
    self, BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
    Right, Tab, Up,
};

use super::{Binding, HelpSection, Key, Modes};
use crate::app::InputRequest as Edit;
use crate::app::{CopyPart, Existing, Message, Pane, Step};
use crate::kb::Status;

const fn key(code: KeyCode) -> Key {
    Key::Plain(code)
}

const fn ctrl(char: char) -> Key {
    Key::Ctrl(char)
}

const fn word(code: KeyCode) -> Key {
    Key::Word(code)
}

const fn row(
    group: HelpSection,
    modes: Modes,
    keys: &'static [Key],
    message: Message,
    words: &'static str,
    hint: &'static str,
    help: &'static str,
) -> Binding {
    Binding {
        modes,
        keys: Cow::Borrowed(keys),
        message,
        words,
        help,
        hint,
        group,
    }
}

/// Keys of dialogs that follow a command when it is rebound.
pub(super) static LINKED_KEYS: &[(&str, Modes, Key)] = &[
    ("back", Modes::TYPING, key(Esc)),
    ("back", Modes::PALETTE, key(Esc)),
    ("back", Modes::PRESENT, key(Esc)),
    ("back", Modes::READING, key(Esc)),
    ("copy", Modes::COPY, key(Char('y'))),
    ("help", Modes::TYPING, key(F(1))),
    ("left", Modes::PRESENT, key(Char('h'))),
    ("left", Modes::EXPORT, key(Char('h'))),
    ("left", Modes::ASSESS, key(Char('h'))),
    ("open-link", Modes::CHOICES, key(Char('o'))),
    ("present", Modes::PRESENT, key(Char('p'))),
    ("quit", Modes::PRESENT, key(Char('q'))),
    ("quit", Modes::READING, key(Char('q'))),
    ("quit", Modes::TOO_SMALL, key(Char('q'))),
    ("right", Modes::PRESENT, key(Char('l'))),
    ("right", Modes::EXPORT, key(Char('l'))),
    ("right", Modes::ASSESS, key(Char('l'))),
];

/// The default key bindings. No key is bound twice in a mode. The words before the hint are the name of the
/// command and its synonyms; bindings of dialogs have none.
#[rustfmt::skip]
pub static TABLE: &[Binding] = &[
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[key(Char('j')), key(Down)], Message::Move(Step::Down), "down", "", "down"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[key(Char('k')), key(Up)], Message::Move(Step::Up), "up", "", "up"),
    row(HelpSection::Move, Modes::TYPING.union(Modes::PALETTE), &[key(Down), ctrl('n')], Message::Move(Step::Down), "", "", "down, while typing"),
    row(HelpSection::Move, Modes::TYPING.union(Modes::PALETTE), &[key(Up), ctrl('p')], Message::Move(Step::Up), "", "", "up, while typing; with nothing typed: earlier queries"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[key(Char('g')), key(Home)], Message::Move(Step::First), "first start top beginning", "", "to the start"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[key(Char('G')), key(End)], Message::Move(Step::Last), "last end bottom", "", "to the end"),
    row(HelpSection::Move, Modes::MOVES, &[ctrl('d')], Message::Move(Step::HalfDown), "half-down", "", "half a screen down"),
    row(HelpSection::Move, Modes::MOVES, &[ctrl('u')], Message::Move(Step::HalfUp), "half-up", "", "half a screen up"),
    row(HelpSection::Move, Modes::PAGES, &[key(PageDown)], Message::Move(Step::PageDown), "page-down", "", "a screen down"),
    row(HelpSection::Move, Modes::PAGES, &[key(PageUp)], Message::Move(Step::PageUp), "page-up", "", "a screen up"),
    row(HelpSection::Move, Modes::PANES, &[key(Char('J'))], Message::ScrollDetail(Step::Down), "scroll-down", "", "scroll the detail down, from any pane"),
    row(HelpSection::Move, Modes::PANES, &[key(Char('K'))], Message::ScrollDetail(Step::Up), "scroll-up", "", "scroll the detail up, from any pane"),
    row(HelpSection::Move, Modes::COMPARISONS, &[key(Char('J'))], Message::Wheel(None, 1), "scroll-down", "", "scroll the comparison down"),
    row(HelpSection::Move, Modes::COMPARISONS, &[key(Char('K'))], Message::Wheel(None, -1), "scroll-up", "", "scroll the comparison up"),
    row(HelpSection::Move, Modes::OVERVIEW, &[key(Char('J'))], Message::Wheel(None, 1), "scroll-down", "", "scroll the overview down"),
    row(HelpSection::Move, Modes::OVERVIEW, &[key(Char('K'))], Message::Wheel(None, -1), "scroll-up", "", "scroll the overview up"),
    row(HelpSection::Move, Modes::LISTS.union(Modes::MODELS), &[key(Char('}'))], Message::MoveGroup(Step::Down), "next-group", "", "next group"),
    row(HelpSection::Move, Modes::LISTS.union(Modes::MODELS), &[key(Char('{'))], Message::MoveGroup(Step::Up), "previous-group", "", "previous group"),
    row(HelpSection::Move, Modes::LISTS, &[key(Char(']'))], Message::MoveItem(Step::Down), "next-claim", "", "next claim, from any pane"),
    row(HelpSection::Move, Modes::LISTS, &[key(Char('['))], Message::MoveItem(Step::Up), "previous-claim", "", "previous claim, from any pane"),

    row(HelpSection::Panes, Modes::CLAIMS, &[key(Enter)], Message::Enter, "read open show", "read", "read this claim in the detail"),
    row(HelpSection::Panes, Modes::COMPARISONS, &[key(Enter)], Message::Enter, "read open show", "read", "from the comparison to this claim"),
    row(HelpSection::Panes, Modes::OVERVIEW, &[key(Enter)], Message::Enter, "filter-to-cell", "filter", "filter to this cell of the overview"),
    row(HelpSection::Panes, Modes::CHOICES, &[key(Enter), key(Char('o'))], Message::Enter, "", "open", "open this link or knowledge base"),
    row(HelpSection::Panes, Modes::PALETTE, &[key(Enter)], Message::Enter, "", "run", "run this command"),
    row(HelpSection::Panes, Modes::PANES, &[key(Tab)], Message::FocusBy(1), "next-pane", "pane", "next pane"),
    row(HelpSection::Panes, Modes::PANES, &[key(BackTab)], Message::FocusBy(-1), "previous-pane", "", "previous pane"),
    row(HelpSection::Panes, Modes::PANES.union(Modes::OVERVIEW), &[key(Char('h')), key(Left)], Message::MoveHorizontally(-1), "left", "", "to the left"),
    row(HelpSection::Panes, Modes::PANES.union(Modes::OVERVIEW), &[key(Char('l')), key(Right)], Message::MoveHorizontally(1), "right", "", "to the right"),
    row(HelpSection::Panes, Modes::VIEWS, &[key(Char('2'))], Message::Focus(Pane::Claims), "claims list", "", "to the claims"),
    row(HelpSection::Panes, Modes::VIEWS, &[key(Char('3'))], Message::Focus(Pane::Detail), "detail text", "", "to the detail"),
    row(HelpSection::Panes, Modes::PANES, &[key(Char('z'))], Message::ToggleZoom, "zoom maximise full-screen", "", "show this pane alone, or all panes again"),
    row(HelpSection::Panes, Modes::CLAIMS, &[key(Esc)], Message::Back, "back", "", "in the list: clear the query; never quits"),

    row(HelpSection::Search, Modes::VIEWS.union(Modes::READING), &[key(Char('/'))], Message::StartTyping, "search find query", "search", "search"),
    row(HelpSection::Search, Modes::TYPING, &[key(Enter)], Message::Enter, "", "keep", "keep the query and go to the list"),
    row(HelpSection::Search, Modes::TYPING, &[key(Esc)], Message::Back, "", "leave", "leave the box; again in the list: clear the query"),
    row(HelpSection::Search, Modes::PANES, &[key(Char('n'))], Message::MoveMatch(1), "next-match", "", "next match in the detail"),
    row(HelpSection::Search, Modes::PANES, &[key(Char('N'))], Message::MoveMatch(-1), "previous-match", "", "previous match in the detail"),
    row(HelpSection::Search, Modes::TYPING, &[key(Tab)], Message::AcceptSuggestion, "", "list", "accept the value or the suggestion; without one, go to the list"),
    row(HelpSection::Search, Modes::TEXTS, &[key(Backspace), ctrl('h')], Message::Edit(Edit::DeletePrevChar), "", "", "delete the character before"),
    row(HelpSection::Search, Modes::TEXTS, &[key(Delete), ctrl('d')], Message::Edit(Edit::DeleteNextChar), "", "", "delete the character after"),
    row(HelpSection::Search, Modes::TEXTS, &[ctrl('w'), word(Backspace)], Message::Edit(Edit::DeletePrevWord), "", "", "delete the word before"),
    row(HelpSection::Search, Modes::TEXTS, &[word(Delete)], Message::Edit(Edit::DeleteNextWord), "", "", "delete the word after"),
    row(HelpSection::Search, Modes::TEXTS, &[word(Left)], Message::Edit(Edit::GoToPrevWord), "", "", "a word to the left"),
    row(HelpSection::Search, Modes::TEXTS, &[word(Right)], Message::Edit(Edit::GoToNextWord), "", "", "a word to the right"),
    row(HelpSection::Search, Modes::TEXTS, &[ctrl('k')], Message::Edit(Edit::DeleteTillEnd), "", "", "delete to the end of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[ctrl('u')], Message::Edit(Edit::DeleteLine), "", "empty", "empty the box"),
    row(HelpSection::Search, Modes::TEXTS, &[ctrl('a'), key(Home)], Message::Edit(Edit::GoToStart), "", "", "to the start of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[ctrl('e'), key(End)], Message::Edit(Edit::GoToEnd), "", "", "to the end of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[key(Left), ctrl('b')], Message::Edit(Edit::GoToPrevChar), "", "", "left in the box"),
    row(HelpSection::Search, Modes::TEXTS, &[key(Right), ctrl('f')], Message::Edit(Edit::GoToNextChar), "", "", "right in the box"),

    row(HelpSection::Filter, Modes::VIEWS.difference(Modes::FILTERS), &[key(Char('f')), key(Char('1'))], Message::Focus(Pane::Filters), "filters facets narrow", "filter", "to the filters"),
    row(HelpSection::Filter, Modes::FILTERS, &[key(Char('f'))], Message::Back, "filters", "", "from the filters back to the claims"),
    row(HelpSection::Filter, Modes::FILTERS, &[key(Char(' ')), key(Enter)], Message::ToggleFilter, "toggle-filter", "toggle", "turn this filter value on or off"),
    row(HelpSection::Filter, Modes::FILTERS, &[key(Char('o'))], Message::OnlyFilter, "only-filter", "only this", "only this filter value"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[key(Char('x'))], Message::ClearFilters, "clear reset", "", "clear the filters; with none set, the query"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[key(Char('t'))], Message::CycleStatus, "status realised unrealised", "", "status: all, then each in turn"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[key(Char('u'))], Message::Undo, "undo", "", "undo the last filter or mark"),

    row(HelpSection::Mark, Modes::ITEMS, &[key(Char(' '))], Message::ToggleMark, "mark select tick", "mark", "mark, and go on to the next"),
    row(HelpSection::Mark, Modes::LISTS, &[key(Char('a'))], Message::MarkAll, "mark-all select-all", "", "mark everything that is listed; again: mark nothing"),

    row(HelpSection::View, Modes::VIEWS.difference(Modes::COMPARISONS), &[key(Char('c'))], Message::Compare, "compare table side-by-side", "compare", "compare: the marked, else all that is listed, claimed beside observed"),
    row(HelpSection::View, Modes::COMPARISONS, &[key(Char('c'))], Message::Compare, "compare models rival counterparts", "models", "compare operating models; again: claimed and observed"),
    row(HelpSection::View, Modes::VIEWS, &[key(Char('4'))], Message::ToggleOverview, "overview counts chart bars summary", "", "overview: counts by aspect, area and status"),
    row(HelpSection::View, Modes::VIEWS, &[key(Char('v'))], Message::CycleSplit, "layout split columns", "", "layout: automatic, side by side, stacked"),
    row(HelpSection::View, Modes::VIEWS.union(Modes::PRESENT), &[key(Char('T'))], Message::NextTheme, "theme dark light colour color contrast", "", "theme: the next one, light or dark"),
    row(HelpSection::View, Modes::LISTS, &[key(Char('s'))], Message::CycleOrder, "sort order", "", "sort: best match, as in the source, title"),
    row(HelpSection::View, Modes::ITEMS, &[key(Char('>'))], Message::FollowCounterpart, "counterpart other-model rival", "", "to a counterpart; after going back, to the next"),
    row(HelpSection::View, Modes::VIEWS, &[key(Char('<'))], Message::GoBack, "return", "", "back to where you were"),
    row(HelpSection::View, Modes::VIEWS, &[key(Char('b'))], Message::OpenLibrary, "library knowledge-base recent open-file", "", "library: choose another knowledge base"),
    row(HelpSection::View, Modes::VIEWS, &[key(Char('L'))], Message::WholeLibrary, "whole-library everything", "", "the whole library, opened as one"),

    row(HelpSection::TakeAway, Modes::VIEWS, &[key(Char('e'))], Message::OpenExport, "export save write print download report", "export", "export: write a document"),
    row(HelpSection::TakeAway, Modes::LISTS, &[key(Char('y'))], Message::OpenCopy, "copy yank clipboard", "copy", "copy… the marked, else this one"),
    row(HelpSection::TakeAway, Modes::COPY, &[key(Char('y'))], Message::Copy(CopyPart::Whole), "", "claim", "copy all of it as Markdown"),
    row(HelpSection::TakeAway, Modes::COPY, &[key(Char('c'))], Message::Copy(CopyPart::Claimed), "", "claimed", "copy what is claimed"),
    row(HelpSection::TakeAway, Modes::COPY, &[key(Char('o'))], Message::Copy(CopyPart::Observed), "", "observed", "copy what is observed"),
    row(HelpSection::TakeAway, Modes::COPY, &[key(Char('l'))], Message::Copy(CopyPart::Link), "", "link", "copy the address of its link; of several, the one opened last"),
    row(HelpSection::TakeAway, Modes::COPY, &[key(Char('i'))], Message::Copy(CopyPart::Id), "", "id", "copy its id"),
    row(HelpSection::TakeAway, Modes::ITEMS, &[key(Char('o'))], Message::OpenLink, "open-link url web", "open link", "open a link"),

    row(HelpSection::Export, Modes::FIELDS, &[key(Enter)], Message::Enter, "", "write", "write the file"),
    row(HelpSection::Export, Modes::FIELDS, &[key(Tab), key(Down)], Message::MoveField(1), "", "field", "next field"),
    row(HelpSection::Export, Modes::FIELDS, &[key(BackTab), key(Up)], Message::MoveField(-1), "", "", "previous field"),
    row(HelpSection::Export, Modes::EXPORT.union(Modes::CONFIRM), &[key(Right), key(Char('l')), key(Char(' '))], Message::ChangeField(1), "", "change", "next choice"),
    row(HelpSection::Export, Modes::EXPORT.union(Modes::CONFIRM), &[key(Left), key(Char('h'))], Message::ChangeField(-1), "", "", "previous choice"),
    row(HelpSection::Export, Modes::CONFIRM, &[key(Enter)], Message::Enter, "", "confirm", "confirm the choice"),
    row(HelpSection::Export, Modes::CONFIRM, &[key(Char('b'))], Message::Save(Existing::KeepBoth), "", "both", "keep both files"),
    row(HelpSection::Export, Modes::CONFIRM, &[key(Char('o'))], Message::Save(Existing::Overwrite), "", "overwrite", "overwrite the file"),

    row(HelpSection::Here, Modes::ITEMS.union(Modes::PRESENT), &[key(Char('r'))], Message::OpenAssess, "record assess here", "here", "record what is seen here of this claim"),
    row(HelpSection::Here, Modes::VIEWS, &[key(Char('p'))], Message::Present, "present slides workshop", "present", "present: one claim a screen, of the marked, else of what is listed"),
    row(HelpSection::Here, Modes::PRESENT, &[key(Right), key(Char(' ')), key(Enter), key(Char('l')), key(PageDown)], Message::Advance(1), "", "next", "next: what was observed, what is seen here, the next claim"),
    row(HelpSection::Here, Modes::PRESENT, &[key(Left), key(Char('h')), key(PageUp), key(Backspace)], Message::Advance(-1), "", "previous", "hide what was shown last"),
    row(HelpSection::Here, Modes::PRESENT, &[key(Esc), key(Char('p')), key(Char('q'))], Message::Back, "", "back", "end the presentation"),
    row(HelpSection::Here, Modes::LISTS.union(Modes::PRESENT), &[key(Char('U'))], Message::UndoEntry, "undo-record", "", "undo what was recorded last"),
    row(HelpSection::Here, Modes::ENTRY, &[key(Enter)], Message::Enter, "", "save", "save what is seen here"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('r')), key(Char('+'))], Message::ChooseStatus(Status::Realised), "", "realised", "realised here"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('p')), key(Char('%'))], Message::ChooseStatus(Status::PartlyRealised), "", "partly", "partly realised here"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('u')), key(Char('-'))], Message::ChooseStatus(Status::Unrealised), "", "unrealised", "unrealised here"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('o')), key(Char('?'))], Message::ChooseStatus(Status::Unobserved), "", "unobserved", "nobody has looked here yet"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('n')), key(Char('.'))], Message::ChooseStatus(Status::NotApplicable), "", "n/a", "does not apply here"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Right), key(Char('l')), key(Char(' '))], Message::ChangeField(1), "", "", "next status"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Left), key(Char('h'))], Message::ChangeField(-1), "", "", "previous status"),
    row(HelpSection::Here, Modes::ENTRY, &[key(Tab), key(Down)], Message::MoveField(1), "", "field", "next field"),
    row(HelpSection::Here, Modes::ENTRY, &[key(BackTab), key(Up)], Message::MoveField(-1), "", "", "previous field"),
    row(HelpSection::Here, Modes::NOTE, &[ctrl('j')], Message::Edit(Edit::InsertChar('\n')), "", "new line", "new line, in a note or between figures"),
    row(HelpSection::Here, Modes::ENTRY, &[ctrl('o')], Message::EditNote, "", "editor", "the note in your own editor (VISUAL, EDITOR)"),
    row(HelpSection::Here, Modes::ASSESS, &[key(Char('d'))], Message::RemoveEntry, "", "remove", "remove the recorded entry"),

    row(HelpSection::Panes, Modes::VIEWS.difference(Modes::CLAIMS).union(Modes::BOXES), &[key(Esc)], Message::Back, "back close", "back", "back one step; never quits"),
    row(HelpSection::Panes, Modes::PALETTE.union(Modes::PATH).union(Modes::NOTE), &[key(Esc)], Message::Back, "", "close", "close the box"),

    row(HelpSection::Other, Modes::VIEWS, &[key(Char(':')), ctrl('p')], Message::OpenPalette, "commands palette menu", "commands", "commands by name"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PRESENT), &[key(Char('?')), key(F(1))], Message::ToggleHelp, "help keys shortcuts", "help", "help"),
    row(HelpSection::Other, Modes::PAGE, &[key(Char('?')), key(F(1))], Message::ToggleHelp, "help", "", "help; again: close it"),
    row(HelpSection::Other, Modes::TYPING, &[key(F(1))], Message::ToggleHelp, "", "", "help, while typing"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PAGE), &[key(Char('i'))], Message::ToggleAbout, "about source licence license version", "", "about this knowledge base: source, licence"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PRESENT), &[key(Char('m'))], Message::ToggleMouse, "mouse", "", "give the mouse to the terminal, to select text, or take it back"),
    row(HelpSection::Other, Modes::VIEWS, &[key(Char('R'))], Message::Reload, "reload refresh", "", "reload the knowledge base from its file"),
    row(HelpSection::Other, Modes::ALL, &[ctrl('l')], Message::Redraw, "redraw", "", "draw the screen again"),
    row(HelpSection::Other, Modes::ALL, &[ctrl('z')], Message::Suspend, "suspend background", "", "suspend"),
    row(HelpSection::Other, Modes::PANES, &[key(Char('q'))], Message::Quit, "quit exit close", "quit", "quit, or close what is open"),
    row(HelpSection::Other, Modes::COMPARISONS.union(Modes::OVERVIEW), &[key(Char('q'))], Message::Quit, "quit exit close", "", "back to the panes"),
    row(HelpSection::Other, Modes::BOXES, &[key(Char('q'))], Message::Quit, "quit exit close", "close", "close the box"),
    row(HelpSection::Other, Modes::READING, &[key(Char('q')), key(Esc)], Message::QuitNow, "", "quit", "quit, while the knowledge base is being read"),
    row(HelpSection::Other, Modes::TOO_SMALL, &[key(Char('q'))], Message::QuitNow, "", "", "quit, when the terminal is too small to show anything"),
    row(HelpSection::Other, Modes::ALL, &[ctrl('c')], Message::QuitNow, "", "", "quit at once"),
];
