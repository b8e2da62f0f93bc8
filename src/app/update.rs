//! One message in, the state changed, perhaps an effect out.

use super::{App, Effect, ExportField, MainView, Message, Mode, Pane};
use crate::export::file::Existing;

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
        if !matches!(message, Message::Measured(_) | Message::Progressed(_)) {
            self.notice = None;
        }
        self.act(message)
    }

    fn act(&mut self, message: Message) -> Option<Effect> {
        match message {
            Message::Move(step) => self.move_focused(step),
            Message::ScrollDetail(step) => self.scroll_detail(step),
            Message::Wheel(target, rows) => self.wheel(target, rows),
            Message::NextGroup => self.next_group(),
            Message::PreviousGroup => self.previous_group(),
            Message::NextItem => self.select_next(),
            Message::PreviousItem => self.select_previous(),
            Message::Select(item) => self.click(item),
            Message::Focus(pane) => self.focus_on(pane),
            Message::FocusNext => self.focus_by(1),
            Message::FocusPrevious => self.focus_by(-1),
            Message::Left => self.left(),
            Message::Right => self.right(),
            Message::NextMatch => self.next_match(),
            Message::PreviousMatch => self.previous_match(),
            Message::Enter => return self.enter(),
            Message::Back => self.back(),
            Message::Quit => return self.quit(),
            Message::QuitNow => return Some(Effect::Quit),
            Message::Measured(viewport) => self.set_viewport(viewport),
            Message::StartTyping => self.start_typing(),
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
            Message::ToggleCompare => self.toggle_view(MainView::Compare),
            Message::ToggleOverview => self.toggle_view(MainView::Overview),
            Message::OpenExport => self.open_export(),
            Message::NextField => self.move_field(1),
            Message::PreviousField => self.move_field(-1),
            Message::ChangeField(by) => self.change_field(by),
            Message::ChooseScope(scope) => self.choose_export(|dialog| dialog.choose_scope(scope)),
            Message::ChooseKind(document) => {
                self.choose_export(|dialog| dialog.choose_kind(document));
            }
            Message::ChoosePath => self.choose_export(|dialog| dialog.field = ExportField::Path),
            Message::Save(existing) => return self.save(existing),
            Message::SaveExists(path) => self.ask_about(path),
            Message::Saved(path) => self.saved(&path),
            Message::OpenCopy => self.open_copy(),
            Message::Copy(what) => return self.copy(what),
            Message::OpenLink => return self.open_link(),
            Message::OpenLinkNumber(at) => return self.open_link_number(at),
            Message::ToggleHelp => self.toggle_help(),
            Message::ToggleAbout => self.toggle_about(),
            Message::OpenPalette => self.open_palette(),
            Message::Run(message) => return self.run(*message),
            Message::ToggleMouse => return Some(self.toggle_mouse()),
            Message::Redraw => return Some(Effect::Redraw),
            Message::Suspend => return Some(Effect::Suspend),
            Message::Reload => return Some(Effect::Reload),
            Message::Progressed(stage) => self.loading.stage = Some(stage),
            Message::Loaded(loaded) => self.load(loaded.into_inner()),
            Message::Indexed(index) => self.indexed(index.into_shared()),
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
            Mode::Typing => self.search.is_typing = false,
            Mode::Overview => self.filter_to_cell(),
            Mode::Links => return self.open_chosen_link(),
            Mode::Export | Mode::Path => return self.save(Existing::Refuse),
            Mode::Confirm => return self.confirm(),
            Mode::Detail
            | Mode::Page
            | Mode::Palette
            | Mode::Copy
            | Mode::Reading
            | Mode::TooSmall => {}
        }
        None
    }

    fn toggle_mouse(&mut self) -> Effect {
        self.mouse = !self.mouse;
        self.notify(if self.mouse {
            "onpaper uses the mouse again."
        } else {
            "The terminal has the mouse: select text as usual. m takes it back."
        });
        Effect::CaptureMouse(self.mouse)
    }
}
