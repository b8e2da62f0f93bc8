//! Recording local assessments, and the results of that.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tui_input::Input;

use super::editing::MAX_NOTE_LENGTH;
use super::library::OTHER_KB_OPEN;
use super::{App, AssessDialog, AssessField, Effect, Handle, Overlay, Request};
use crate::assess::{Assessment, Assessments, Change, Entry, Expected, digest};
use crate::kb::{Id, Line, Prose, Status, sanitise};
use crate::search::FacetTable;

/// The maximum size of the undo stack of entries.
const UNDO_DEPTH: usize = 100;

/// The default file name if no assessment is open yet.
const NEW_FILE: &str = "assessment.json";

/// The files that entries are recorded in, the undo stack and the drafts.
#[derive(Debug, Default)]
pub(super) struct Assessing {
    /// The files of the open assessments, in the same order; the first is written to.
    files: Vec<PathBuf>,
    /// The undo stack: changes that revert the last ones, oldest first.
    undo: Vec<Change>,
    /// Dialogs that were closed with unrecorded text, at most one per claim.
    drafts: Vec<AssessDialog>,
    /// Whether the user was warned about drafts.
    is_warned: bool,
    pending: Option<Pending>,
}

impl Assessing {
    /// Nothing recorded yet.
    pub(super) fn new(files: Vec<PathBuf>) -> Self {
        Self {
            files,
            ..Self::default()
        }
    }

    /// The file that is written to, if there is one.
    fn file(&self) -> Option<&Path> {
        self.files.first().map(PathBuf::as_path)
    }
}

/// A change that is being written.
#[derive(Debug)]
struct Pending {
    /// The change that reverts it, or `None` if it is an undo itself.
    undo: Option<Change>,
    /// The notice for when it is written.
    message: String,
    /// Whether its file is already open.
    is_open: bool,
}

impl App {
    /// Opens the dialog for the selected claim, with the existing entry of the same person.
    pub(super) fn open_assess(&mut self) {
        if self.is_other_kb() {
            return self.notify_error(OTHER_KB_OPEN);
        }
        let Some(at) = self.target_item().and_then(|item| item.claim()) else {
            return self.notify_error("Only claims can be assessed: select one.");
        };
        let id = &self.prepared.kb.claims[at].id;
        let mut drafts = self.assessing.drafts.iter();
        if let Some(draft) = drafts.position(|draft| draft.id == *id) {
            let mut dialog = self.assessing.drafts.remove(draft);
            dialog.claim = at;
            self.open(Overlay::Assess(Box::new(dialog)));
            return self.notify("Restored your draft, which is not recorded yet.");
        }
        let first = self.assessments().files().first();
        let by = first.and_then(Assessment::usual_author);
        let by = by.map_or(self.options.author.as_str(), |by| by.as_str());
        let entry = first.and_then(|one| one.entry(id, by)).cloned();
        let (note, figures) = AssessDialog::texts_of(entry.as_ref());
        let file = self.assessing.file().unwrap_or(Path::new(NEW_FILE));
        let dialog = AssessDialog {
            claim: at,
            id: id.clone(),
            status: entry.as_ref().map(|entry| entry.status),
            note: Input::new(note),
            evidence: Input::new(figures),
            by: Input::new(by.to_owned()),
            file: Input::new(file.to_string_lossy().into_owned()),
            field: AssessField::Status,
            before: (by.to_owned(), entry),
        };
        self.open(Overlay::Assess(Box::new(dialog)));
    }

    /// Closes the overlay; returns `false` if none is open. Unrecorded text of an entry is kept as a draft
    /// until the same dialog is opened again.
    pub(super) fn close_overlay(&mut self) -> bool {
        match self.overlay.take() {
            Some(Overlay::Assess(dialog)) if dialog.has_unrecorded_text() => {
                self.assessing.drafts.push(*dialog);
                self.assessing.is_warned = false;
                self.notify("Not recorded. Your draft is kept: ⟨record⟩ opens it again.");
                true
            }
            closed => closed.is_some(),
        }
    }

    /// Warns once, before the program quits, about unrecorded text; returns whether it warned.
    pub(super) fn warn_of_drafts(&mut self) -> bool {
        let first = self.assessing.drafts.first().map(|draft| draft.id.clone());
        let Some(id) = first.filter(|_| !self.assessing.is_warned) else {
            return false;
        };
        self.assessing.is_warned = true;
        self.notify_error(format!(
            "Your draft about {id} is not recorded. ⟨quit⟩ again quits without recording it."
        ));
        true
    }

    pub(super) fn assess_dialog_mut(&mut self) -> Option<&mut AssessDialog> {
        match &mut self.overlay {
            Some(Overlay::Assess(dialog)) => Some(dialog),
            _ => None,
        }
    }

    pub(super) fn choose_status(&mut self, status: Status) {
        if let Some(dialog) = self.assess_dialog_mut() {
            dialog.field = AssessField::Status;
            dialog.status = Some(status);
        }
    }

    /// Focuses the field for which the entry is not recorded, and says why.
    fn refuse(&mut self, field: AssessField, why: impl Into<String>) -> Option<Effect> {
        self.assess_dialog_mut()?.field = field;
        self.notify_error(why);
        None
    }

    /// Records the entry of the dialog.
    pub(super) fn record_entry(&mut self) -> Option<Effect> {
        let dialog = self.assess_dialog_mut()?.clone();
        let Some(status) = dialog.status else {
            return self.refuse(AssessField::Status, "Choose a status first, with → or ←.");
        };
        let evidence = match dialog.figures() {
            Ok(evidence) => evidence,
            Err(line) => {
                let why = format!("Write what is measured, a colon and the value: {line}");
                return self.refuse(AssessField::Evidence, why);
            }
        };
        let claim = &self.prepared.kb.claims[dialog.claim];
        let note = dialog.note.value().trim();
        let entry = Entry {
            claim: claim.id.clone(),
            status,
            note: (!note.is_empty()).then(|| Prose::from(note)),
            evidence: evidence.into(),
            by: None,
            // The shell fills in today's date.
            on: Id::default(),
            claim_digest: digest(claim).into(),
        };
        self.change_entry(&dialog, Some(entry))
    }

    /// Removes the recorded entry of the dialog.
    pub(super) fn remove_entry(&mut self) -> Option<Effect> {
        let dialog = self.assess_dialog_mut()?.clone();
        self.change_entry(&dialog, None)
    }

    fn change_entry(&mut self, dialog: &AssessDialog, entry: Option<Entry>) -> Option<Effect> {
        let by = Line::from(dialog.by.value().trim());
        let file = self.options.expanded(dialog.file.value());
        if by.is_empty() {
            return self.refuse(AssessField::By, "Type a name: who assessed it?");
        }
        if file.as_os_str().is_empty() {
            return self.refuse(
                AssessField::File,
                "Type the name of a file for the assessment.",
            );
        }
        let claim = &self.prepared.kb.claims[dialog.claim];
        let is_open = self.assessing.file() == Some(&file);
        let first = self.assessments().files().first().filter(|_| is_open);
        let before = match &dialog.before {
            // The entry may have been changed by someone else since.
            (shown_by, shown) if is_open && *shown_by == *by => shown.clone(),
            // An entry of another author was not shown, and is not replaced without asking.
            _ if entry.is_some() => None,
            _ => first.and_then(|one| one.entry(&claim.id, &by)).cloned(),
        };
        if before.is_none() && entry.is_none() {
            self.notify_error(format!("{by} has not assessed this claim."));
            return None;
        }
        let (id, title) = (claim.id.clone(), &claim.title);
        let message = match &entry {
            Some(entry) => format!("Recorded {} for {title}, by {by}", entry.status.name()),
            None => format!("Removed the entry of {by} for {title}"),
        };
        let change = Change {
            claim: id,
            by,
            entry,
            // An unopened file may hold anything; none of it was shown.
            expected: Expected::Was(before.clone()),
        };
        // What it expects is known when the change is written.
        let undo = Change {
            entry: before,
            ..change.clone()
        };
        self.assessing.pending = Some(Pending {
            undo: Some(undo),
            message,
            is_open,
        });
        self.record_request(file, change)
    }

    fn record_request(&mut self, path: PathBuf, change: Change) -> Option<Effect> {
        Some(Effect::Ask(Request::Record {
            path,
            kb: Arc::clone(&self.prepared.kb).into(),
            change: Box::new(change),
        }))
    }

    /// Reverts the last recorded change.
    pub(super) fn undo_entry(&mut self) -> Option<Effect> {
        if self.is_other_kb() {
            self.notify_error(OTHER_KB_OPEN);
            return None;
        }
        let file = self.assessing.file().map(Path::to_owned);
        let (Some(undo), Some(file)) = (self.assessing.undo.pop(), file) else {
            self.notify("There is no recorded change to undo.");
            return None;
        };
        let done = match undo.entry {
            Some(_) => "Restored",
            None => "Removed",
        };
        let mut claims = self.prepared.kb.claims.iter();
        let claim = claims.find(|claim| claim.id == undo.claim);
        let title = claim.map_or(&*undo.claim, |claim| &claim.title);
        let message = format!("{done} the entry of {} for {title}", undo.by);
        self.assessing.pending = Some(Pending {
            undo: None,
            message,
            is_open: true,
        });
        self.record_request(file, undo)
    }

    /// Handles a successful write to `path`, whose new contents are `now`.
    pub(super) fn recorded(&mut self, path: &Path, now: Handle<Assessment>) {
        let Some(pending) = self.assessing.pending.take() else {
            return;
        };
        let now = Arc::unwrap_or_clone(now.0);
        let reverting = pending.undo.map(|undo| Change {
            expected: Expected::Was(now.entry(&undo.claim, &undo.by).cloned()),
            ..undo
        });
        self.set_assessment(path, now, pending.is_open);
        let undo = &mut self.assessing.undo;
        if !pending.is_open {
            // Changes recorded in another file cannot be undone here.
            undo.clear();
        }
        if undo.len() == UNDO_DEPTH {
            undo.remove(0);
        }
        undo.extend(reverting);
        self.overlay = None;
        let shown = sanitise::path(path);
        self.notify(format!("{}, in {shown}", pending.message));
    }

    /// Handles a conflict: the entry was changed by someone else since it was shown, and nothing was
    /// recorded. Shows the entry in the file, and keeps the typed text.
    pub(super) fn entry_changed(&mut self, path: &Path, now: Handle<Assessment>) {
        let pending = self.assessing.pending.take();
        let is_open = pending.is_some_and(|pending| pending.is_open);
        let now = Arc::unwrap_or_clone(now.0);
        let mut why = "Somebody has changed the entry in the file: nothing was undone.".to_owned();
        if let Some(dialog) = self.assess_dialog_mut() {
            dialog.file = Input::new(path.to_string_lossy().into_owned());
            let by = dialog.by.value().trim().to_owned();
            let entry = now.entry(&dialog.id, &by).cloned();
            let what = match &entry {
                Some(entry) if dialog.before.0 != by => {
                    format!(
                        "{by} has already assessed this claim, as {}",
                        entry.status.name()
                    )
                }
                _ => "Somebody has changed this entry in the file".to_owned(),
            };
            why = format!("{what}: nothing was recorded. Enter replaces it with yours.");
            dialog.before = (by, entry);
        }
        self.set_assessment(path, now, is_open);
        self.notify_error(why);
    }

    /// Adds the contents of an assessment file, replacing its old contents if it is open.
    fn set_assessment(&mut self, path: &Path, assessment: Assessment, is_open: bool) {
        let files = &mut self.assessing.files;
        match files.first_mut().filter(|_| is_open) {
            Some(first) => *first = path.to_owned(),
            None => files.insert(0, path.to_owned()),
        }
        let mut assessments = self.assessments().files().to_vec();
        match assessments.first_mut().filter(|_| is_open) {
            Some(first) => *first = assessment,
            None => assessments.insert(0, assessment),
        }
        self.set_assessments(assessments);
    }

    /// Handles a change of an assessment file by someone else.
    pub(super) fn assessment_read(&mut self, path: &Path, now: Handle<Assessment>) {
        let mut files = self.assessing.files.iter();
        let at = files.position(|file| self.options.directory.join(file) == path);
        let (Some(at), false) = (at, self.is_other_kb()) else {
            return;
        };
        let mut assessments = self.assessments().files().to_vec();
        let Some(known) = assessments.get_mut(at).filter(|known| *known != &**now) else {
            return;
        };
        let shown = sanitise::path(path);
        if let Err(wrong) = Assessments::check_fits(&self.prepared.kb, &now) {
            return self.notify_error(format!(
                "{shown}: {wrong}. The version read before is kept."
            ));
        }
        *known = Arc::unwrap_or_clone(now.0);
        self.set_assessments(assessments);
        self.notify(format!("Reloaded, because the file has changed: {shown}"));
    }

    /// Tells the user if the file to be written to does not exist yet: its name may be mistyped.
    pub(super) fn notify_new_assessment_file(&mut self) {
        let first = self.assessments().files().first();
        if let Some(file) = self.assessing.file()
            && first.is_some_and(|first| first.by.is_empty())
        {
            let shown = sanitise::path(file);
            self.notify(format!(
                "{shown} does not exist yet: the first entry (⟨record⟩) creates it."
            ));
        }
    }

    /// Opens the note, or the figures if these have the focus, in the user's editor.
    pub(super) fn edit_note(&mut self) -> Option<Effect> {
        let dialog = self.assess_dialog_mut()?;
        if !dialog.has_lines() {
            dialog.field = AssessField::Note;
        }
        let text = dialog.focused_input()?.value().to_owned();
        Some(Effect::Ask(Request::EditNote(text)))
    }

    /// Takes over the text from the editor.
    pub(super) fn note_edited(&mut self, text: &str) {
        let Some(input) = self
            .assess_dialog_mut()
            .and_then(AssessDialog::focused_input)
        else {
            return;
        };
        let safe = sanitise::paragraphs(text);
        let is_long = safe.chars().nth(MAX_NOTE_LENGTH).is_some();
        *input = Input::new(safe.chars().take(MAX_NOTE_LENGTH).collect());
        if is_long {
            let most =
                format!("At most {MAX_NOTE_LENGTH} characters fit here: the rest was left out.");
            self.notify_error(most);
        }
    }

    /// Restores the dialog after a reload: it is for the same claim, or closed. Assessments recorded during
    /// the reload are kept.
    pub(super) fn restore_assess_dialog(&mut self, assessments: Vec<Assessment>) {
        if assessments.len() > self.assessments().files().len() {
            self.set_assessments(assessments);
        }
        let kb = Arc::clone(&self.prepared.kb);
        let found = self.assess_dialog_mut().map(|dialog| {
            let claim = kb.item(&dialog.id).and_then(|item| item.claim());
            dialog.claim = claim.unwrap_or_default();
            claim
        });
        if found == Some(None) {
            self.close_overlay();
        }
    }

    fn set_assessments(&mut self, assessments: Vec<Assessment>) {
        let assessments = Assessments::new(&self.prepared.kb, assessments);
        let facets = FacetTable::clone(&self.prepared.facets);
        self.prepared.facets = Arc::new(facets.with_assessments(&self.prepared.kb, assessments));
        self.revision += 1;
        let facets = &self.prepared.facets;
        if let Some(index) = self.loading.index.get_mut() {
            *index = Arc::new(index.with_facets(Arc::clone(facets)));
        }
        // Query results may depend on local assessments.
        self.search.results = crate::search::Results::default();
        if self.run_search() {
            self.relist();
        } else {
            self.list.listing.clear_grid();
        }
    }
}
