//! The messages, and which verb each of them means: one message in, the state changed, perhaps an effect
//! out.

use std::path::PathBuf;
use std::sync::Arc;

use strum::{EnumDiscriminants, VariantArray};
use tui_input::{Input, InputRequest};

use super::prepared::{Handle, LoadedKb};
use super::{
    App, Effect, ExportField, ExportKind, ExportScope, LoadStage, MainView, Mode, Overlay, Pane,
    RecentFile, Step, Viewport,
};
use crate::assess::Assessment;
use crate::file::Existing;
use crate::kb::Item;
use crate::kb::Status;
use crate::search::{FacetValue, Index};

/// One thing that happened. The variants say what was meant, not which key was pressed.
#[derive(Debug, Clone, PartialEq, Eq, EnumDiscriminants)]
#[strum_discriminants(name(MessageKind), derive(VariantArray))]
#[strum_discriminants(
    doc = "Which message it is, without what it carries.",
    allow(missing_docs)
)]
pub enum Message {
    /// Go somewhere within whatever has the focus.
    Move(Step),
    /// Scroll the detail, wherever the focus is.
    ScrollDetail(Step),
    /// Scroll by rows (negative is up): what is open on top, else what fills the screen, of the browser this
    /// pane.
    Wheel(Option<Pane>, i16),
    /// Go to the first claim of the next group (down), or of this group or the one before (up).
    MoveGroup(Step),
    /// Go to another claim or finding, wherever the focus is.
    MoveItem(Step),
    /// Go to this claim or finding.
    Select(Item),
    /// Give a pane the focus.
    Focus(Pane),
    /// Give the next pane the focus (1), or the one before (-1).
    FocusBy(isize),
    /// Give the pane to the right the focus (1), or to the left (-1); in the overview, go a column that way.
    MoveAcross(isize),
    /// Go into what is under the cursor, or accept.
    Enter,
    /// Go back one step. Never quits.
    Back,
    /// Close what is open; with nothing open, quit.
    Quit,
    /// Quit, whatever is open.
    QuitNow,

    /// Start typing a query.
    StartTyping,
    /// Nobody has used the program here before.
    Welcome,
    /// These queries were kept before, oldest first.
    EarlierQueries(Vec<String>),
    /// Change the text that is being typed.
    Edit(InputRequest),
    /// Put pasted text where the cursor of the text being typed is.
    Paste(String),
    /// Put the suggested query in the place of the one that found nothing.
    TakeSuggestion,
    /// Go to the next match in the detail (1), or to the one before (-1).
    MoveMatch(isize),

    /// Turn the filter value under the cursor on or off.
    ToggleFilter,
    /// Let the filter value under the cursor be the only one of its facet.
    OnlyFilter,
    /// Turn this filter value on or off.
    ToggleValue(FacetValue),
    /// Put the cursor of the filter pane on this value, and turn it on or off.
    ClickFilter(usize),
    /// Put the cursor of the overview on this row and column, or filter to the cell where it is there.
    ClickCell(usize, usize),
    /// Clear the filters; with none set, the query.
    ClearFilters,
    /// Go through all, unrealised, realised.
    CycleStatus,
    /// Take back the last change of filters or marks.
    Undo,

    /// Mark the selected claim or finding, or take its mark away.
    ToggleMark,
    /// Mark everything that the list shows, or take all those marks away.
    MarkAll,

    /// Compare the whole set: claimed beside observed, then the operating models.
    Compare,
    /// Put the cursor of the operating models there.
    SelectStop(usize),
    /// Open or close the overview.
    ToggleOverview,
    /// Go through the ways to lay out claimed and observed.
    CycleSplit,
    /// Go through the orders of the list.
    CycleOrder,
    /// Show the focused pane alone, or all again.
    ToggleZoom,

    /// Open the export dialog.
    OpenExport,
    /// Go to the next field of the dialog (1), or to the one before (-1).
    MoveField(isize),
    /// Choose the next or previous value of the dialog's field.
    ChangeField(isize),
    /// Export these.
    ChooseScope(ExportScope),
    /// Export as this.
    ChooseKind(ExportKind),
    /// Type where to export to.
    ChoosePath,
    /// Write the export.
    Save(Existing),
    /// The export was not written because something is there already, or for this reason.
    SaveRefused(PathBuf, Option<String>),
    /// The export was written, here.
    Saved(PathBuf),
    /// The decision record was written; say so.
    RecordSaved(String),
    /// Present the claims that are marked, else those that are listed.
    Present,
    /// Show more (positive) or less of what is presented.
    Advance(isize),
    /// Record what is seen here of the selected claim.
    OpenAssess,
    /// It holds so here.
    ChooseStatus(Status),
    /// Take away what is recorded.
    RemoveEntry,
    /// Take back what was recorded last.
    UndoEntry,
    /// The entry was recorded in this file, which holds this now.
    Recorded(PathBuf, Handle<Assessment>),
    /// It was not, because another hand has changed it since; the file holds this now.
    EntryChanged(PathBuf, Handle<Assessment>),
    /// Another hand has changed this assessment, which holds this now.
    AssessmentRead(PathBuf, Handle<Assessment>),
    /// Open the note in the editor of the user.
    EditNote,
    /// The note as the user leaves it there.
    NoteEdited(String),
    /// Open the menu of what can be copied.
    OpenCopy,
    /// Copy this to the clipboard.
    Copy(CopyPart),
    /// Open a link of the selected claim; with several, ask which.
    OpenLink,
    /// Open the link, or go to the knowledge base, with this number (from zero) in what is open on top.
    Choose(usize),

    /// Open or close the help.
    ToggleHelp,
    /// Open or close what is known about the knowledge base.
    ToggleAbout,
    /// Go to a counterpart of the selected claim.
    FollowCounterpart,
    /// Go back to where that or another knowledge base was come to from.
    GoBack,
    /// Open the picker of knowledge bases.
    OpenLibrary,
    /// These files were browsed before, the last one first.
    RecentFiles(Vec<RecentFile>),
    /// Go to all knowledge bases inside the program as one.
    WholeLibrary,
    /// Open the command palette.
    OpenPalette,
    /// Do this, chosen in the palette.
    Run(Box<Message>),
    /// Give the mouse back to the terminal, or take it again.
    ToggleMouse,
    /// Draw in the next theme.
    NextTheme,
    /// Draw the whole screen again.
    Redraw,
    /// Give the terminal back to the shell until resumed.
    Suspend,

    /// The screen was measured: this is how much of everything is visible.
    Measured(Box<Viewport>),
    /// Read the file of the knowledge base again.
    Reload,
    /// The knowledge base that is being read or indexed is so far.
    Progressed(LoadStage),
    /// The knowledge base is there, for the first time or again.
    Loaded(Handle<LoadedKb>),
    /// Its index is there.
    Indexed(Handle<Index>),
    /// The knowledge base cannot be read; say why.
    LoadFailed(String),
    /// An effect is done; say so.
    Notice(String),
    /// An effect failed; say why.
    Failed(String),
}

/// What can be copied of the selected claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyPart {
    /// The whole, as Markdown.
    Whole,
    /// What is claimed (of a finding: its text).
    Claimed,
    /// What is observed (of a finding: its text).
    Observed,
    /// The address of the link of it that was opened last, else of its first.
    Link,
    /// Its id.
    Id,
}

impl App {
    /// Does what a message means. The effect, if any, is the shell's to perform.
    pub fn update(&mut self, message: Message) -> Option<Effect> {
        let effect = self.apply(message);
        self.run_pending_search();
        effect
    }

    /// The same when more messages follow: what is typed is not searched for before a message that is
    /// not about typing, or [`App::run_pending_search`]. Then nobody waits for the results of a query
    /// that is not the last one.
    pub fn apply(&mut self, message: Message) -> Option<Effect> {
        if !matches!(message, Message::Edit(_) | Message::Paste(_)) {
            self.run_pending_search();
        }
        let is_event = !matches!(
            message,
            Message::Measured(_)
                | Message::Progressed(_)
                | Message::Indexed(_)
                | Message::EarlierQueries(_)
        );
        if is_event {
            self.is_new_here = false;
            self.notice = None;
        }
        let effect = self.act(message);
        self.list_what_is_compared();
        effect
    }

    #[expect(clippy::too_many_lines, reason = "a table: one line for each message")]
    fn act(&mut self, message: Message) -> Option<Effect> {
        match message {
            Message::Move(step) => self.move_focused(step),
            Message::ScrollDetail(step) => self.scroll_detail(step),
            Message::Wheel(pane, rows) => self.wheel(pane, rows),
            Message::MoveGroup(step) => self.move_group(step),
            Message::MoveItem(step) => self.move_selection(step),
            Message::Select(item) => self.click(item),
            Message::Focus(pane) => self.focus_on(pane),
            Message::FocusBy(by) => self.focus_by(by),
            Message::MoveAcross(by) => self.move_across(by),
            Message::MoveMatch(by) => self.move_match(by),
            Message::Enter => return self.enter(),
            Message::Back => self.back(),
            Message::Quit => return self.quit(),
            Message::QuitNow => return Some(Effect::Quit),
            Message::NextTheme => return Some(Effect::NextTheme),
            Message::Redraw => return Some(Effect::Redraw),
            Message::Suspend => return Some(Effect::Suspend),
            Message::Reload => return Some(Effect::Reload),
            Message::Measured(viewport) => self.set_viewport(*viewport),
            Message::StartTyping => self.start_typing(),
            Message::Welcome => self.is_new_here = true,
            Message::EarlierQueries(queries) => self.set_earlier_queries(queries),
            Message::Edit(request) => self.edit(request),
            Message::Paste(text) => self.paste(&text),
            Message::TakeSuggestion => self.take_suggestion(),
            Message::ToggleFilter => self.toggle_filter(),
            Message::OnlyFilter => self.only_filter(),
            Message::ToggleValue(value) => self.toggle_value(&value),
            Message::ClickFilter(at) => self.click_filter(at),
            Message::ClickCell(row, column) => self.click_cell(row, column),
            Message::ClearFilters => self.clear_filters(),
            Message::CycleStatus => self.cycle_status(),
            Message::Undo => self.undo(),
            Message::ToggleMark => self.toggle_mark(),
            Message::MarkAll => self.mark_all(),
            Message::CycleOrder => self.cycle_order(),
            Message::CycleSplit => self.cycle_split(),
            Message::ToggleZoom => self.panes.zoomed = !self.panes.zoomed,
            Message::Compare => self.compare(),
            Message::SelectStop(at) => self.select_stop(at),
            Message::ToggleOverview => self.toggle_view(MainView::Overview),
            Message::OpenExport => self.open_export(),
            Message::MoveField(by) => self.move_field(by),
            Message::ChangeField(by) => self.change_field(by),
            Message::ChooseScope(scope) => self.choose_export(|dialog| dialog.choose_scope(scope)),
            Message::ChooseKind(document) => {
                self.choose_export(|dialog| dialog.choose_kind(document));
            }
            Message::ChoosePath => self.choose_export(|dialog| dialog.field = ExportField::Path),
            Message::Save(existing) => return self.save(existing),
            Message::SaveRefused(path, why) => self.ask_about(path, why),
            Message::Saved(path) => self.saved(&path),
            Message::RecordSaved(told) => self.record_saved(told),
            Message::Present => self.present(),
            Message::Advance(by) => self.advance(by),
            Message::OpenAssess => self.open_assess(),
            Message::ChooseStatus(status) => self.choose_status(status),
            Message::RemoveEntry => return self.remove_entry(),
            Message::UndoEntry => return self.undo_entry(),
            Message::Recorded(path, now) => self.recorded(&path, now),
            Message::EntryChanged(path, now) => self.entry_changed(&path, now),
            Message::AssessmentRead(path, now) => self.assessment_read(&path, now),
            Message::EditNote => return self.edit_note(),
            Message::NoteEdited(text) => self.note_edited(&text),
            Message::OpenCopy => self.open_copy(),
            Message::Copy(what) => return self.copy(what),
            Message::OpenLink => return self.open_link(),
            Message::Choose(at) => return self.choose(at),
            Message::FollowCounterpart => self.follow_counterpart(),
            Message::GoBack => self.go_back(),
            Message::OpenLibrary => return self.open_library(),
            Message::RecentFiles(files) => self.offer_recent(files),
            Message::WholeLibrary => self.whole_library(),
            Message::ToggleHelp => self.toggle_page(Overlay::Help(Input::default(), 0)),
            Message::ToggleAbout => self.toggle_page(Overlay::About),
            Message::OpenPalette => self.open(Overlay::Palette(Input::default(), 0)),
            Message::Run(message) => return self.run(*message),
            Message::ToggleMouse => return Some(self.toggle_mouse()),
            Message::Progressed(stage) => self.loading.stage = Some(stage),
            Message::Loaded(loaded) => self.load(Arc::unwrap_or_clone(loaded.0)),
            Message::Indexed(index) => self.indexed(index.0),
            Message::LoadFailed(why) => return self.load_failed(why),
            Message::Notice(text) => self.notify(text),
            Message::Failed(text) => self.notify_error(text),
        }
        None
    }

    /// Does what was chosen in the palette, which closes.
    fn run(&mut self, message: Message) -> Option<Effect> {
        self.overlay = None;
        self.update(message)
    }

    fn enter(&mut self) -> Option<Effect> {
        match self.mode() {
            Mode::Claims if self.selection.item.is_none() => {
                self.notify("Nothing is listed, so there is nothing to read.");
            }
            Mode::Claims | Mode::Compare => self.focus_on(Pane::Detail),
            Mode::Filters => self.toggle_filter(),
            Mode::Typing => {
                self.leave_box();
            }
            Mode::Models => self.enter_model(),
            Mode::Overview => self.filter_to_cell(),
            Mode::Links | Mode::Library => return self.choose(self.overlay.as_ref()?.chosen()?),
            Mode::Export | Mode::Path => return self.save(Existing::Refuse),
            Mode::Confirm => return self.confirm(),
            Mode::Assess | Mode::Note => return self.record_entry(),
            Mode::Detail
            | Mode::Present
            | Mode::Page
            | Mode::Palette
            | Mode::Copy
            | Mode::Reading
            | Mode::TooSmall => {}
        }
        None
    }

    fn choose(&mut self, at: usize) -> Option<Effect> {
        match self.overlay {
            Some(Overlay::Links(_)) => self.open_link_number(at),
            _ => self.open_offer(at),
        }
    }

    fn toggle_mouse(&mut self) -> Effect {
        self.mouse = !self.mouse;
        self.notify(if self.mouse {
            "onpaper uses the mouse again."
        } else {
            "The terminal has the mouse: select text as usual. ⟨mouse⟩ takes it back."
        });
        Effect::CaptureMouse(self.mouse)
    }
}
