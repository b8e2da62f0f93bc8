//! One message in, the state changed, perhaps an effect out.

use super::{App, Effect, MainView, Message, Mode, Overlay, Pane, Shape, Split};

impl App {
    /// Takes in what happened. The effect, if any, is the shell's to perform.
    pub fn update(&mut self, message: Message) -> Option<Effect> {
        let effect = self.apply(message);
        self.run_pending_search();
        effect
    }

    /// The same where more has happened already: while a query is being typed, it is searched when
    /// the next message is another, or by [`App::run_pending_search`]. So nobody waits for the results of a
    /// query that is not the newest.
    pub fn apply(&mut self, message: Message) -> Option<Effect> {
        if !matches!(message, Message::Edit(_) | Message::Paste(_)) {
            self.run_pending_search();
        }
        self.act(message)
    }

    /// Searches for what has been typed, if that is still to do.
    pub fn run_pending_search(&mut self) {
        if std::mem::take(&mut self.unsearched) {
            self.requery();
        }
    }

    fn act(&mut self, message: Message) -> Option<Effect> {
        if !matches!(message, Message::Measured(_) | Message::Progressed(_)) {
            self.notice = None;
        }
        match message {
            Message::Move(step) => self.go(step),
            Message::ScrollDetail(step) => self.scroll_detail(step),
            Message::Wheel(target, rows) => self.wheel(target, rows),
            Message::NextGroup => self.next_group(),
            Message::PreviousGroup => self.previous_group(),
            Message::NextItem => self.select_by(1),
            Message::PreviousItem => self.select_by(-1),
            Message::Select(item) => self.click(item),
            Message::Focus(pane) => self.focus_on(pane),
            Message::FocusNext => self.focus_by(1),
            Message::FocusPrevious => self.focus_by(-1),
            Message::Left => self.sideways(-1),
            Message::Right => self.sideways(1),
            Message::NextMatch => self.step_match(1),
            Message::PreviousMatch => self.step_match(-1),
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
            Message::ToggleValue(value) => self.toggle_value(value),
            Message::ClickFilter(at) => self.click_filter(at),
            Message::ClickCell(row, column) => self.click_cell(row, column),
            Message::ClearFilters => self.clear_filters(),
            Message::CycleStatus => self.cycle_status(),
            Message::Undo => self.undo(),
            Message::ToggleMark => self.toggle_mark(),
            Message::MarkAll => self.mark_all(),
            Message::CycleOrder => self.cycle_order(),
            Message::CycleSplit => self.cycle_split(),
            Message::ToggleZoom => self.zoomed = !self.zoomed,
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
            Message::ChoosePath => {
                self.choose_export(|dialog| dialog.field = super::ExportField::Path)
            }
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
            Message::Progressed(progress) => self.progress = Some(progress),
            Message::Loaded(arrival) => self.load(arrival.take()),
            Message::Indexed(index) => self.indexed(index.share()),
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
            Mode::Claims if self.selected.is_none() => self.notify("Nothing is listed to read."),
            Mode::Claims => self.focus_on(Pane::Detail),
            Mode::Filters => self.toggle_filter(),
            Mode::Typing => self.accept_query(),
            Mode::Compare => self.focus_on(Pane::Detail),
            Mode::Overview => self.filter_to_cell(),
            Mode::Links => return self.open_chosen_link(),
            Mode::Export | Mode::Path => return self.save(crate::export::file::Existing::Refuse),
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

    fn back(&mut self) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay
            && dialog.confirm.take().is_some()
        {
            return;
        }
        if self.overlay.take().is_some() {
            return;
        }
        if std::mem::take(&mut self.typing) {
            return;
        }
        match (self.view, self.focus) {
            (MainView::Compare | MainView::Overview, _) => self.view = MainView::Browse,
            _ if std::mem::take(&mut self.zoomed) => {}
            _ if std::mem::take(&mut self.left_compare) => self.toggle_view(MainView::Compare),
            (MainView::Browse, Pane::Filters | Pane::Detail) => self.focus = Pane::Claims,
            (MainView::Browse, Pane::Claims) if !self.query.is_empty() => self.clear_query(),
            (MainView::Browse, Pane::Claims) => self.notify("Nothing is open. q quits."),
        }
    }

    fn quit(&mut self) -> Option<Effect> {
        let is_drawer = self.viewport.shape != Shape::Wide && self.focus == Pane::Filters;
        let is_page = self.viewport.shape == Shape::Narrow && self.focus == Pane::Detail;
        let is_open = self.overlay.is_some() || self.zoomed || is_drawer || is_page;
        if self.view == MainView::Browse && !is_open {
            return Some(Effect::Quit);
        }
        self.back();
        None
    }

    fn toggle_view(&mut self, view: MainView) {
        self.left_compare = false;
        self.view = if self.view == view {
            MainView::Browse
        } else {
            view
        };
        self.compare.follow = true;
        self.overview_cursor.follow = true;
    }

    fn cycle_split(&mut self) {
        let (split, words) = match self.split {
            Split::Auto => (Split::SideBySide, "side by side"),
            Split::SideBySide => (Split::Stacked, "one under the other"),
            Split::Stacked => (Split::Auto, "side by side where there is room"),
        };
        self.split = split;
        self.revision += 1;
        self.notify(format!("Claimed and observed: {words}"));
    }

    fn toggle_help(&mut self) {
        self.overlay = match self.overlay {
            Some(Overlay::Help(_)) => None,
            _ => Some(Overlay::Help(0)),
        };
    }

    fn toggle_about(&mut self) {
        self.overlay = match self.overlay {
            Some(Overlay::About(_)) => None,
            _ => Some(Overlay::About(0)),
        };
    }

    fn open_palette(&mut self) {
        self.overlay = Some(Overlay::Palette(tui_input::Input::default(), 0));
    }

    fn toggle_mouse(&mut self) -> Effect {
        self.mouse = !self.mouse;
        self.notify(if self.mouse {
            "The mouse works here again."
        } else {
            "The mouse is the terminal's: select text as usual. m takes it back."
        });
        Effect::CaptureMouse(self.mouse)
    }
}
