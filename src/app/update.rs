//! The messages, and the operation for each: one message in, a state change and perhaps an effect out.

use std::path::PathBuf;
use std::sync::Arc;

use strum::{EnumDiscriminants, VariantArray};
use tui_input::{Input, InputRequest};

use super::prepared::{Handle, LoadedKb};
use super::{
    App, Effect, ExportField, ExportKind, ExportScope, MainView, Mode, Overlay, Pane, RecentFile,
    Step, Viewport, cycled,
};
use crate::assess::Assessment;
use crate::file::Existing;
use crate::kb::Item;
use crate::kb::Status;
use crate::kb::load::{LoadStage, library};
use crate::search::{FacetValue, Index};

/// An event, described by its intent, not by the key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq, EnumDiscriminants)]
#[strum_discriminants(name(MessageKind), derive(VariantArray))]
#[strum_discriminants(
    doc = "Which message it is, without what it carries.",
    allow(missing_docs)
)]
pub enum Message {
    /// Move within whatever has the focus.
    Move(Step),
    /// Scroll the detail, regardless of the focus.
    ScrollDetail(Step),
    /// Scroll by this many rows (negative: up): the overlay if one is open, otherwise the view, and in the
    /// browser the given pane.
    Wheel(Option<Pane>, i16),
    /// Move to the first claim of the next group (down), or of this or the previous group (up).
    MoveGroup(Step),
    /// Select another claim or finding, regardless of the focus.
    MoveItem(Step),
    /// Select this claim or finding.
    Select(Item),
    /// Focus a pane.
    Focus(Pane),
    /// Focus the next pane (1) or the previous one (-1).
    FocusBy(isize),
    /// Focus the pane to the right (1) or left (-1); in the overview, move the cursor by a column.
    MoveHorizontally(isize),
    /// Open what is under the cursor, or accept.
    Enter,
    /// Go back one step; never quits.
    Back,
    /// Close the overlay or view; if there is none, quit.
    Quit,

    /// Start typing a query.
    StartTyping,
    /// Load the query history of earlier sessions, oldest first.
    EarlierQueries(Vec<String>),
    /// Edit the focused text.
    Edit(InputRequest),
    /// Insert pasted text at the text cursor.
    Paste(String),
    /// Replace a query without results by the suggested one.
    AcceptSuggestion,
    /// Go to the next match in the detail (1) or the previous one (-1).
    MoveMatch(isize),

    /// Toggle the filter value under the cursor.
    ToggleFilter,
    /// Make the filter value under the cursor the only one of its facet.
    OnlyFilter,
    /// Toggle this filter value.
    ToggleValue(FacetValue),
    /// Move the cursor of the filter pane to this value and toggle it.
    ClickFilter(usize),
    /// Move the overview cursor to this row and column; if it is there already, filter to the cell.
    ClickCell(usize, usize),
    /// Clear the filters; if none are set, the query.
    ClearFilters,
    /// Cycle the status filter: all statuses, then each one that is used.
    CycleStatus,
    /// Undo the last change of filters or marks.
    Undo,

    /// Toggle the mark of the selection.
    ToggleMark,
    /// Mark everything listed; if all of it is marked, clear those marks.
    MarkAll,

    /// Open the comparison: claimed beside observed, then the operating models.
    Compare,
    /// Move the cursor of the operating models view to this stop.
    SelectStop(usize),
    /// Toggle the overview.
    ToggleOverview,
    /// Cycle the layout of claimed and observed.
    CycleSplit,
    /// Cycle the sort order of the list.
    CycleOrder,
    /// Toggle whether the focused pane is shown alone.
    ToggleZoom,

    /// Open the export dialog.
    OpenExport,
    /// Go to the next dialog field (1) or the previous one (-1).
    MoveField(isize),
    /// Choose the next (1) or previous (-1) value of the focused dialog field.
    ChangeField(isize),
    /// Choose what to export.
    ChooseScope(ExportScope),
    /// Choose the document kind of the export.
    ChooseKind(ExportKind),
    /// Focus the export path.
    ChoosePath,
    /// Write the export, with this treatment of an existing file.
    Save(Existing),
    /// The export was not written: the file exists, or the given reason.
    SaveRefused(PathBuf, Option<String>),
    /// The export was written; show this notice.
    Saved(String),
    /// Present the marked claims, or the listed ones if none are marked.
    Present,
    /// Reveal more (positive) or less of the presentation.
    Advance(isize),
    /// Open the assessment dialog for the selected claim.
    OpenAssess,
    /// Choose the status in the assessment dialog.
    ChooseStatus(Status),
    /// Remove the recorded entry.
    RemoveEntry,
    /// Undo the last recorded entry.
    UndoEntry,
    /// The entry was recorded in this file, whose contents are now these.
    Recorded(PathBuf, Handle<Assessment>),
    /// The entry was not recorded: someone else has changed it; the contents of the file are now these.
    EntryChanged(PathBuf, Handle<Assessment>),
    /// Someone else has changed this assessment file; its contents are now these.
    AssessmentRead(PathBuf, Handle<Assessment>),
    /// Open the note in the user's editor.
    EditNote,
    /// The note as edited there.
    NoteEdited(String),
    /// Open the copy menu.
    OpenCopy,
    /// Copy this part to the clipboard.
    Copy(CopyPart),
    /// Open the link of the selected claim; if there are several, the link picker.
    OpenLink,
    /// Choose the link or knowledge base at this index in the open picker.
    Choose(usize),

    /// Toggle the help.
    ToggleHelp,
    /// Toggle the about page of the knowledge base.
    ToggleAbout,
    /// Go to a counterpart of the selected claim.
    FollowCounterpart,
    /// Return from a counterpart or another knowledge base.
    GoBack,
    /// Open the knowledge base picker.
    OpenLibrary,
    /// The recently browsed files, newest first.
    RecentFiles(Vec<RecentFile>),
    /// Go to the whole library: all built-in knowledge bases as one.
    WholeLibrary,
    /// Open the command palette.
    OpenPalette,
    /// Run this command, chosen in the palette.
    Run(Box<Message>),
    /// Toggle mouse capture.
    ToggleMouse,
    /// Perform this effect, such as to quit unconditionally; the app does not change.
    Perform(Effect),

    /// The next frame was measured.
    Measured(Box<Viewport>),
    /// Progress of reading or indexing.
    Progressed(LoadStage),
    /// The knowledge base was loaded or reloaded.
    Loaded(Handle<LoadedKb>),
    /// The index was built.
    Indexed(Handle<Index>),
    /// The knowledge base could not be read, for this reason.
    LoadFailed(String),
    /// An effect succeeded; show this notice.
    Notice(String),
    /// An effect failed, for this reason.
    Failed(String),
}

/// The part of the selection to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum CopyPart {
    /// The whole claim or finding, as Markdown.
    Whole,
    /// The claimed text (for a finding: its text).
    Claimed,
    /// The observed text (for a finding: its text).
    Observed,
    /// The address of its last opened link, or of its first.
    Link,
    /// The id.
    Id,
}

impl App {
    /// Handles a message. The shell performs the returned effect, if any.
    pub fn update(&mut self, message: Message) -> Option<Effect> {
        let effect = self.apply(message);
        self.run_pending_search();
        effect
    }

    /// Like [`App::update`], but for one of several messages: the search for typed text is debounced until
    /// the first message that is not typing, or [`App::run_pending_search`]. So no time is spent on
    /// intermediate queries.
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
            self.notice = None;
        }
        let effect = self.act(message);
        self.refresh_compared();
        effect
    }

    #[expect(clippy::too_many_lines, reason = "a table: one line for each message")]
    fn act(&mut self, message: Message) -> Option<Effect> {
        match message {
            Message::Move(step) => self.move_focused(step),
            Message::ScrollDetail(step) => self.viewport.detail.scroll(step),
            Message::Wheel(pane, rows) => self.wheel(pane, rows),
            Message::MoveGroup(step) => self.move_group(step),
            Message::MoveItem(step) => self.move_selection(step),
            Message::Select(item) => self.click(item),
            Message::Focus(pane) => self.focus_on(pane),
            Message::FocusBy(by) => self.focus_on(cycled(self.panes.focus, by)),
            Message::MoveHorizontally(by) => self.move_horizontally(by),
            Message::MoveMatch(by) => self.move_match(by),
            Message::Enter => return self.enter(),
            Message::Back => self.back(),
            Message::Quit => return self.quit(),
            Message::Perform(effect) => return Some(effect),
            Message::Measured(viewport) => self.set_viewport(*viewport),
            Message::StartTyping => self.start_typing(),
            Message::EarlierQueries(queries) => self.set_earlier_queries(queries),
            Message::Edit(request) => self.edit(request),
            Message::Paste(text) => self.paste(&text),
            Message::AcceptSuggestion => self.accept_suggestion(),
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
            Message::ChooseKind(kind) => self.choose_export(|dialog| {
                (dialog.field, dialog.kind) = (ExportField::Kind, kind);
            }),
            Message::ChoosePath => self.choose_export(|dialog| dialog.field = ExportField::Path),
            Message::Save(existing) => return self.save(existing),
            Message::SaveRefused(path, why) => self.ask_existing_file(path, why),
            Message::Saved(notice) => {
                self.overlay = None;
                self.notify(notice);
            }
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
            Message::Choose(at) => return self.choose(Some(at)),
            Message::FollowCounterpart => self.follow_counterpart(),
            Message::GoBack => self.go_back(),
            Message::OpenLibrary => return self.open_library(),
            Message::RecentFiles(files) => self.add_recent(files),
            Message::WholeLibrary => self.go_to_built_in(library()),
            Message::ToggleHelp => self.toggle_page(Overlay::Help(Input::default(), 0)),
            Message::ToggleAbout => self.toggle_page(Overlay::About),
            Message::OpenPalette => self.open(Overlay::Palette(Input::default(), 0)),
            Message::Run(command) => {
                self.overlay = None;
                return self.update(*command);
            }
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

    fn enter(&mut self) -> Option<Effect> {
        match self.mode() {
            Mode::Claims if self.selection.item.is_none() => {
                self.notify("Nothing is listed, so there is nothing to read.");
            }
            Mode::Claims | Mode::Compare => self.focus_on(Pane::Detail),
            Mode::Filters => self.toggle_filter(),
            Mode::Typing => {
                self.close_search_box();
            }
            Mode::Models => self.open_selected_model(),
            Mode::Overview => self.filter_to_cell(),
            Mode::Links | Mode::Library => return self.choose(None),
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

    /// Chooses the link or knowledge base at this index, or under the cursor.
    fn choose(&mut self, at: Option<usize>) -> Option<Effect> {
        match &self.overlay {
            Some(Overlay::Links(cursor)) => self.open_link_number(at.unwrap_or(*cursor)),
            Some(Overlay::Library(picker)) => self.open_entry(at.unwrap_or(picker.at)),
            _ => None,
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
