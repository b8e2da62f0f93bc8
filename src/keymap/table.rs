//! The table of key bindings.

use std::borrow::Cow;
use std::iter;
use std::sync::LazyLock;

use crossterm::event::KeyCode::{
    BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
    Right, Tab, Up,
};
use strum::VariantArray as _;

use super::Key::{self, Ctrl, Plain, Word};
use super::{Binding, HelpSection, Modes};
use crate::app::InputRequest as Edit;
use crate::app::{CopyPart, Effect, Existing, Message, Pane, Step};
use crate::kb::Status;

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

/// The default key bindings. No key is bound twice in a mode.
pub static TABLE: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    let statuses: Vec<_> = Status::VARIANTS.iter().map(|&one| status(one)).collect();
    [BEFORE_STATUSES, &statuses, AFTER_STATUSES].concat()
});

/// The keys that choose a status for an assessment: its letter and its sign.
fn status(status: Status) -> Binding {
    let (letter, hint, help) = status.key();
    let keys = iter::once(letter).chain(status.ascii().chars());
    Binding {
        keys: keys.map(|key| Plain(Char(key))).collect(),
        ..row(
            HelpSection::Here,
            Modes::ASSESS,
            &[],
            Message::ChooseStatus(status),
            "",
            hint,
            help,
        )
    }
}

// The words before the hint are the name of the command and its synonyms; bindings of dialogs have none.
#[rustfmt::skip]
static BEFORE_STATUSES: &[Binding] = &[
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[Plain(Char('j')), Plain(Down)], Message::Move(Step::Down), "down", "", "down"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[Plain(Char('k')), Plain(Up)], Message::Move(Step::Up), "up", "", "up"),
    row(HelpSection::Move, Modes::TYPING.union(Modes::PALETTE), &[Plain(Down), Ctrl('n')], Message::Move(Step::Down), "", "", "down, while typing"),
    row(HelpSection::Move, Modes::TYPING.union(Modes::PALETTE), &[Plain(Up), Ctrl('p')], Message::Move(Step::Up), "", "", "up, while typing; with nothing typed: earlier queries"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[Plain(Char('g')), Plain(Home)], Message::Move(Step::First), "first start top beginning", "", "to the start"),
    row(HelpSection::Move, Modes::MOVES.union(Modes::PRESENT), &[Plain(Char('G')), Plain(End)], Message::Move(Step::Last), "last end bottom", "", "to the end"),
    row(HelpSection::Move, Modes::MOVES, &[Ctrl('d')], Message::Move(Step::HalfDown), "half-down", "", "half a screen down"),
    row(HelpSection::Move, Modes::MOVES, &[Ctrl('u')], Message::Move(Step::HalfUp), "half-up", "", "half a screen up"),
    row(HelpSection::Move, Modes::PAGES, &[Plain(PageDown)], Message::Move(Step::PageDown), "page-down", "", "a screen down"),
    row(HelpSection::Move, Modes::PAGES, &[Plain(PageUp)], Message::Move(Step::PageUp), "page-up", "", "a screen up"),
    row(HelpSection::Move, Modes::PANES, &[Plain(Char('J'))], Message::ScrollDetail(Step::Down), "scroll-down", "", "scroll the detail down, from any pane"),
    row(HelpSection::Move, Modes::PANES, &[Plain(Char('K'))], Message::ScrollDetail(Step::Up), "scroll-up", "", "scroll the detail up, from any pane"),
    row(HelpSection::Move, Modes::COMPARISONS, &[Plain(Char('J'))], Message::Wheel(None, 1), "scroll-down", "", "scroll the comparison down"),
    row(HelpSection::Move, Modes::COMPARISONS, &[Plain(Char('K'))], Message::Wheel(None, -1), "scroll-up", "", "scroll the comparison up"),
    row(HelpSection::Move, Modes::OVERVIEW, &[Plain(Char('J'))], Message::Wheel(None, 1), "scroll-down", "", "scroll the overview down"),
    row(HelpSection::Move, Modes::OVERVIEW, &[Plain(Char('K'))], Message::Wheel(None, -1), "scroll-up", "", "scroll the overview up"),
    row(HelpSection::Move, Modes::LISTS.union(Modes::MODELS), &[Plain(Char('}'))], Message::MoveGroup(Step::Down), "next-group", "", "next group"),
    row(HelpSection::Move, Modes::LISTS.union(Modes::MODELS), &[Plain(Char('{'))], Message::MoveGroup(Step::Up), "previous-group", "", "previous group"),
    row(HelpSection::Move, Modes::LISTS, &[Plain(Char(']'))], Message::MoveItem(Step::Down), "next-claim", "", "next claim, from any pane"),
    row(HelpSection::Move, Modes::LISTS, &[Plain(Char('['))], Message::MoveItem(Step::Up), "previous-claim", "", "previous claim, from any pane"),

    row(HelpSection::Panes, Modes::CLAIMS, &[Plain(Enter)], Message::Enter, "read open show", "read", "read this claim in the detail"),
    row(HelpSection::Panes, Modes::COMPARISONS, &[Plain(Enter)], Message::Enter, "read open show", "read", "from the comparison to this claim"),
    row(HelpSection::Panes, Modes::OVERVIEW, &[Plain(Enter)], Message::Enter, "filter-to-cell", "filter", "filter to this cell of the overview"),
    row(HelpSection::Panes, Modes::CHOICES, &[Plain(Enter), Plain(Char('o'))], Message::Enter, "", "open", "open this link or knowledge base"),
    row(HelpSection::Panes, Modes::PALETTE, &[Plain(Enter)], Message::Enter, "", "run", "run this command"),
    row(HelpSection::Panes, Modes::PANES, &[Plain(Tab)], Message::FocusBy(1), "next-pane", "pane", "next pane"),
    row(HelpSection::Panes, Modes::PANES, &[Plain(BackTab)], Message::FocusBy(-1), "previous-pane", "", "previous pane"),
    row(HelpSection::Panes, Modes::PANES.union(Modes::OVERVIEW), &[Plain(Char('h')), Plain(Left)], Message::MoveHorizontally(-1), "left", "", "to the left"),
    row(HelpSection::Panes, Modes::PANES.union(Modes::OVERVIEW), &[Plain(Char('l')), Plain(Right)], Message::MoveHorizontally(1), "right", "", "to the right"),
    row(HelpSection::Panes, Modes::VIEWS, &[Plain(Char('2'))], Message::Focus(Pane::Claims), "claims list", "", "to the claims"),
    row(HelpSection::Panes, Modes::VIEWS, &[Plain(Char('3'))], Message::Focus(Pane::Detail), "detail text", "", "to the detail"),
    row(HelpSection::Panes, Modes::PANES, &[Plain(Char('z'))], Message::ToggleZoom, "zoom maximise full-screen", "", "show this pane alone, or all panes again"),
    row(HelpSection::Panes, Modes::CLAIMS, &[Plain(Esc)], Message::Back, "back", "", "in the list: clear the query; never quits"),

    row(HelpSection::Search, Modes::VIEWS.union(Modes::READING), &[Plain(Char('/'))], Message::StartTyping, "search find query", "search", "search"),
    row(HelpSection::Search, Modes::TYPING, &[Plain(Enter)], Message::Enter, "", "keep", "keep the query and go to the list"),
    row(HelpSection::Search, Modes::TYPING, &[Plain(Esc)], Message::Back, "", "leave", "leave the box; again in the list: clear the query"),
    row(HelpSection::Search, Modes::PANES, &[Plain(Char('n'))], Message::MoveMatch(1), "next-match", "", "next match in the detail"),
    row(HelpSection::Search, Modes::PANES, &[Plain(Char('N'))], Message::MoveMatch(-1), "previous-match", "", "previous match in the detail"),
    row(HelpSection::Search, Modes::TYPING, &[Plain(Tab)], Message::AcceptSuggestion, "", "list", "accept the value or the suggestion; without one, go to the list"),
    row(HelpSection::Search, Modes::TEXTS, &[Plain(Backspace), Ctrl('h')], Message::Edit(Edit::DeletePrevChar), "", "", "delete the character before"),
    row(HelpSection::Search, Modes::TEXTS, &[Plain(Delete), Ctrl('d')], Message::Edit(Edit::DeleteNextChar), "", "", "delete the character after"),
    row(HelpSection::Search, Modes::TEXTS, &[Ctrl('w'), Word(Backspace)], Message::Edit(Edit::DeletePrevWord), "", "", "delete the word before"),
    row(HelpSection::Search, Modes::TEXTS, &[Word(Delete)], Message::Edit(Edit::DeleteNextWord), "", "", "delete the word after"),
    row(HelpSection::Search, Modes::TEXTS, &[Word(Left)], Message::Edit(Edit::GoToPrevWord), "", "", "a word to the left"),
    row(HelpSection::Search, Modes::TEXTS, &[Word(Right)], Message::Edit(Edit::GoToNextWord), "", "", "a word to the right"),
    row(HelpSection::Search, Modes::TEXTS, &[Ctrl('k')], Message::Edit(Edit::DeleteTillEnd), "", "", "delete to the end of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[Ctrl('u')], Message::Edit(Edit::DeleteLine), "", "empty", "empty the box"),
    row(HelpSection::Search, Modes::TEXTS, &[Ctrl('a'), Plain(Home)], Message::Edit(Edit::GoToStart), "", "", "to the start of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[Ctrl('e'), Plain(End)], Message::Edit(Edit::GoToEnd), "", "", "to the end of the box"),
    row(HelpSection::Search, Modes::TEXTS, &[Plain(Left), Ctrl('b')], Message::Edit(Edit::GoToPrevChar), "", "", "left in the box"),
    row(HelpSection::Search, Modes::TEXTS, &[Plain(Right), Ctrl('f')], Message::Edit(Edit::GoToNextChar), "", "", "right in the box"),

    row(HelpSection::Filter, Modes::VIEWS.difference(Modes::FILTERS), &[Plain(Char('f')), Plain(Char('1'))], Message::Focus(Pane::Filters), "filters facets narrow", "filter", "to the filters"),
    row(HelpSection::Filter, Modes::FILTERS, &[Plain(Char('f'))], Message::Back, "filters", "", "from the filters back to the claims"),
    row(HelpSection::Filter, Modes::FILTERS, &[Plain(Char(' ')), Plain(Enter)], Message::ToggleFilter, "toggle-filter", "toggle", "turn this filter value on or off"),
    row(HelpSection::Filter, Modes::FILTERS, &[Plain(Char('o'))], Message::OnlyFilter, "only-filter", "only this", "only this filter value"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[Plain(Char('x'))], Message::ClearFilters, "clear reset", "", "clear the filters; with none set, the query"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[Plain(Char('t'))], Message::CycleStatus, "status realised unrealised", "", "status: all, then each in turn"),
    row(HelpSection::Filter, Modes::LISTS.union(Modes::MODELS), &[Plain(Char('u'))], Message::Undo, "undo", "", "undo the last filter or mark"),

    row(HelpSection::Mark, Modes::ITEMS, &[Plain(Char(' '))], Message::ToggleMark, "mark select tick", "mark", "mark, and go on to the next"),
    row(HelpSection::Mark, Modes::LISTS, &[Plain(Char('a'))], Message::MarkAll, "mark-all select-all", "", "mark everything that is listed; again: mark nothing"),

    row(HelpSection::View, Modes::VIEWS.difference(Modes::COMPARISONS), &[Plain(Char('c'))], Message::Compare, "compare table side-by-side", "compare", "compare: the marked, else all that is listed, claimed beside observed"),
    row(HelpSection::View, Modes::COMPARISONS, &[Plain(Char('c'))], Message::Compare, "compare models rival counterparts", "models", "compare operating models; again: claimed and observed"),
    row(HelpSection::View, Modes::VIEWS, &[Plain(Char('4'))], Message::ToggleOverview, "overview counts chart bars summary", "", "overview: counts by aspect, area and status"),
    row(HelpSection::View, Modes::VIEWS, &[Plain(Char('v'))], Message::CycleSplit, "layout split columns", "", "layout: automatic, side by side, stacked"),
    row(HelpSection::View, Modes::VIEWS.union(Modes::PRESENT), &[Plain(Char('T'))], Message::Perform(Effect::NextTheme), "theme dark light colour color contrast", "", "theme: the next one, light or dark"),
    row(HelpSection::View, Modes::LISTS, &[Plain(Char('s'))], Message::CycleOrder, "sort order", "", "sort: best match, as in the source, title"),
    row(HelpSection::View, Modes::ITEMS, &[Plain(Char('>'))], Message::FollowCounterpart, "counterpart other-model rival", "", "to a counterpart; after going back, to the next"),
    row(HelpSection::View, Modes::VIEWS, &[Plain(Char('<'))], Message::GoBack, "return", "", "back to where you were"),
    row(HelpSection::View, Modes::VIEWS, &[Plain(Char('b'))], Message::OpenLibrary, "library knowledge-base recent open-file", "", "library: choose another knowledge base"),
    row(HelpSection::View, Modes::VIEWS, &[Plain(Char('L'))], Message::WholeLibrary, "whole-library everything", "", "the whole library, opened as one"),

    row(HelpSection::TakeAway, Modes::VIEWS, &[Plain(Char('e'))], Message::OpenExport, "export save write print download report", "export", "export: write a document"),
    row(HelpSection::TakeAway, Modes::LISTS, &[Plain(Char('y'))], Message::OpenCopy, "copy yank clipboard", "copy", "copy… the marked, else this one"),
    row(HelpSection::TakeAway, Modes::COPY, &[Plain(Char('y'))], Message::Copy(CopyPart::Whole), "", "claim", "copy all of it as Markdown"),
    row(HelpSection::TakeAway, Modes::COPY, &[Plain(Char('c'))], Message::Copy(CopyPart::Claimed), "", "claimed", "copy what is claimed"),
    row(HelpSection::TakeAway, Modes::COPY, &[Plain(Char('o'))], Message::Copy(CopyPart::Observed), "", "observed", "copy what is observed"),
    row(HelpSection::TakeAway, Modes::COPY, &[Plain(Char('l'))], Message::Copy(CopyPart::Link), "", "link", "copy the address of its link; of several, the one opened last"),
    row(HelpSection::TakeAway, Modes::COPY, &[Plain(Char('i'))], Message::Copy(CopyPart::Id), "", "id", "copy its id"),
    row(HelpSection::TakeAway, Modes::ITEMS, &[Plain(Char('o'))], Message::OpenLink, "open-link url web", "open link", "open a link"),

    row(HelpSection::Export, Modes::FIELDS, &[Plain(Enter)], Message::Enter, "", "write", "write the file"),
    row(HelpSection::Export, Modes::FIELDS, &[Plain(Tab), Plain(Down)], Message::MoveField(1), "", "field", "next field"),
    row(HelpSection::Export, Modes::FIELDS, &[Plain(BackTab), Plain(Up)], Message::MoveField(-1), "", "", "previous field"),
    row(HelpSection::Export, Modes::EXPORT.union(Modes::CONFIRM), &[Plain(Right), Plain(Char('l')), Plain(Char(' '))], Message::ChangeField(1), "", "change", "next choice"),
    row(HelpSection::Export, Modes::EXPORT.union(Modes::CONFIRM), &[Plain(Left), Plain(Char('h'))], Message::ChangeField(-1), "", "", "previous choice"),
    row(HelpSection::Export, Modes::CONFIRM, &[Plain(Enter)], Message::Enter, "", "confirm", "confirm the choice"),
    row(HelpSection::Export, Modes::CONFIRM, &[Plain(Char('b'))], Message::Save(Existing::KeepBoth), "", "both", "keep both files"),
    row(HelpSection::Export, Modes::CONFIRM, &[Plain(Char('o'))], Message::Save(Existing::Overwrite), "", "overwrite", "overwrite the file"),

    row(HelpSection::Here, Modes::ITEMS.union(Modes::PRESENT), &[Plain(Char('r'))], Message::OpenAssess, "record assess here", "here", "record what is seen here of this claim"),
    row(HelpSection::Here, Modes::VIEWS, &[Plain(Char('p'))], Message::Present, "present slides workshop", "present", "present: one claim a screen, of the marked, else of what is listed"),
    row(HelpSection::Here, Modes::PRESENT, &[Plain(Right), Plain(Char(' ')), Plain(Enter), Plain(Char('l')), Plain(PageDown)], Message::Advance(1), "", "next", "next: what was observed, what is seen here, the next claim"),
    row(HelpSection::Here, Modes::PRESENT, &[Plain(Left), Plain(Char('h')), Plain(PageUp), Plain(Backspace)], Message::Advance(-1), "", "previous", "hide what was shown last"),
    row(HelpSection::Here, Modes::PRESENT, &[Plain(Esc), Plain(Char('p')), Plain(Char('q'))], Message::Back, "", "back", "end the presentation"),
    row(HelpSection::Here, Modes::LISTS.union(Modes::PRESENT), &[Plain(Char('U'))], Message::UndoEntry, "undo-record", "", "undo what was recorded last"),
    row(HelpSection::Here, Modes::ENTRY, &[Plain(Enter)], Message::Enter, "", "save", "save what is seen here"),
];

#[rustfmt::skip]
static AFTER_STATUSES: &[Binding] = &[
    row(HelpSection::Here, Modes::ASSESS, &[Plain(Right), Plain(Char('l')), Plain(Char(' '))], Message::ChangeField(1), "", "", "next status"),
    row(HelpSection::Here, Modes::ASSESS, &[Plain(Left), Plain(Char('h'))], Message::ChangeField(-1), "", "", "previous status"),
    row(HelpSection::Here, Modes::ENTRY, &[Plain(Tab), Plain(Down)], Message::MoveField(1), "", "field", "next field"),
    row(HelpSection::Here, Modes::ENTRY, &[Plain(BackTab), Plain(Up)], Message::MoveField(-1), "", "", "previous field"),
    row(HelpSection::Here, Modes::NOTE, &[Ctrl('j')], Message::Edit(Edit::InsertChar('\n')), "", "new line", "new line, in a note or between figures"),
    row(HelpSection::Here, Modes::ENTRY, &[Ctrl('o')], Message::EditNote, "", "editor", "the note in your own editor (VISUAL, EDITOR)"),
    row(HelpSection::Here, Modes::ASSESS, &[Plain(Char('d'))], Message::RemoveEntry, "", "remove", "remove the recorded entry"),

    row(HelpSection::Panes, Modes::VIEWS.difference(Modes::CLAIMS).union(Modes::BOXES), &[Plain(Esc)], Message::Back, "back close", "back", "back one step; never quits"),
    row(HelpSection::Panes, Modes::PALETTE.union(Modes::PATH).union(Modes::NOTE), &[Plain(Esc)], Message::Back, "", "close", "close the box"),

    row(HelpSection::Other, Modes::VIEWS, &[Plain(Char(':')), Ctrl('p')], Message::OpenPalette, "commands palette menu", "commands", "commands by name"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PRESENT), &[Plain(Char('?')), Plain(F(1))], Message::ToggleHelp, "help keys shortcuts", "help", "help"),
    row(HelpSection::Other, Modes::PAGE, &[Plain(Char('?')), Plain(F(1))], Message::ToggleHelp, "help", "", "help; again: close it"),
    row(HelpSection::Other, Modes::TYPING, &[Plain(F(1))], Message::ToggleHelp, "", "", "help, while typing"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PAGE), &[Plain(Char('i'))], Message::ToggleAbout, "about source licence license version", "", "about this knowledge base: source, licence"),
    row(HelpSection::Other, Modes::VIEWS.union(Modes::PRESENT), &[Plain(Char('m'))], Message::ToggleMouse, "mouse", "", "give the mouse to the terminal, to select text, or take it back"),
    row(HelpSection::Other, Modes::VIEWS, &[Plain(Char('R'))], Message::Perform(Effect::Reload), "reload refresh", "", "reload the knowledge base from its file"),
    row(HelpSection::Other, Modes::ALL, &[Ctrl('l')], Message::Perform(Effect::Redraw), "redraw", "", "draw the screen again"),
    row(HelpSection::Other, Modes::ALL, &[Ctrl('z')], Message::Perform(Effect::Suspend), "suspend background", "", "suspend"),
    row(HelpSection::Other, Modes::PANES, &[Plain(Char('q'))], Message::Quit, "quit exit close", "quit", "quit, or close what is open"),
    row(HelpSection::Other, Modes::COMPARISONS.union(Modes::OVERVIEW), &[Plain(Char('q'))], Message::Quit, "quit exit close", "", "back to the panes"),
    row(HelpSection::Other, Modes::BOXES, &[Plain(Char('q'))], Message::Quit, "quit exit close", "close", "close the box"),
    row(HelpSection::Other, Modes::READING, &[Plain(Char('q')), Plain(Esc)], Message::Perform(Effect::Quit), "", "quit", "quit, while the knowledge base is being read"),
    row(HelpSection::Other, Modes::TOO_SMALL, &[Plain(Char('q'))], Message::Perform(Effect::Quit), "", "", "quit, when the terminal is too small to show anything"),
    row(HelpSection::Other, Modes::ALL, &[Ctrl('c')], Message::Perform(Effect::Quit), "", "", "quit at once"),
];
