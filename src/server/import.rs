//! People from files: a file is brought, its columns are matched, its rows are checked, and taken in.
//!
//! Everything that has to happen is a row: [`Importer::step`] does one piece of it in one short transaction, so that
//! whoever writes or reads meanwhile does not wait, and whatever dies goes on where it was. All rows are staged and looked
//! at before the first is taken in, and an import that is cancelled halfway takes back what it had done.

pub mod sheet;

use super::{
    clock::Clock,
    mark::Marker,
    private,
    state::AppState,
    store::{
        self, Store, Tx,
        import::{Back, Found, Kept, NewImport, Sums, Taken},
    },
};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    contact::{Identifier, IdentifierKind},
    id::{ContactId, ImportId},
    import::{
        Amiss, FAULTS, Fault, Newcomer, Plan, Preview, PreviewRow, Stage, Step, Target, Unplanned, folded,
        merge::{self, Undone, Wanted},
        row::{Reader, fault, is_somebody},
    },
    tag,
    time::{Span, Timestamp},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};
use tokio::sync::Semaphore;

/// Rows of one transaction.
const ROWS: usize = 512;
/// Rows that are taken back in one: each is more work.
const BACK: i64 = 256;
/// Rows that are shown before anything is done.
const SHOWN: usize = 10;
/// How long a file waits for somebody to go on with it, and how long an import can be undone.
const IDLE: Span = Span::days(7);
const UNDOABLE: Span = Span::days(30);
/// A file in the folder that no import knows and that is older is left of one that broke off.
const STRAY: Span = Span::days(1);

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such import.")]
    NotFound,
    #[error(transparent)]
    Unreadable(#[from] sheet::Unreadable),
    #[error(transparent)]
    Unplanned(#[from] Unplanned),
    /// Something else happened first.
    #[error("This cannot be done now: the import is at “{}”.", .0.word())]
    Stage(Stage),
    #[error("the database could not do it")]
    Store(#[from] sqlx::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error.into())
    }
}

/// What works on imports: a server, or a command beside it.
#[derive(Clone)]
pub struct Importer {
    pub store: Store,
    pub clock: Clock,
    /// Where the files are.
    folder: PathBuf,
    /// Knows who was erased.
    marker: Marker,
}

/// Files are read one at a time: each is a whole table in memory.
static READING: Semaphore = Semaphore::const_new(1);

impl Importer {
    pub fn new(store: Store, clock: Clock, data_dir: &Path, marker: &Marker) -> Self {
        Self { store, clock, folder: data_dir.join("imports"), marker: marker.clone() }
    }

    pub fn of(state: &AppState) -> Self {
        let marker = state.numbers.seal().marker();
        Self::new(state.store.clone(), state.clock.clone(), &state.config.storage.data_dir, marker)
    }

    /// A place for a file that is about to be brought.
    pub fn place(&self) -> io::Result<PathBuf> {
        private::folder(&self.folder)?;
        let path = self.folder.join(format!("{:032x}.part", rand::random::<u128>()));
        private::file(&path)?;
        Ok(path)
    }

    /// Takes a file that was brought, reads it once, and guesses what its columns mean. Columns that nothing is known of
    /// become attributes where `anew` says so.
    pub async fn take(&self, file: &Path, name: &str, by: By, anew: bool) -> Result<ImportId, Refused> {
        private::folder(&self.folder)?;
        let path = format!("{:032x}.rows", rand::random::<u128>());
        let (from, to) = (file.to_owned(), self.folder.join(&path));
        let one = READING.acquire().await.map_err(|_| store::broke_off())?;
        let read = tokio::task::spawn_blocking(move || {
            let (sheet, total) = sheet::read(&from, &to)?;
            let (rows, _) = sheet::rows(&to, 0, 20)?;
            Ok::<_, sheet::Unreadable>((sheet, total, rows))
        });
        let (sheet, total, rows) = read.await.map_err(|_| store::broke_off())??;
        drop(one);
        let known = self.store.import_attributes().await?;
        let cells: Vec<Vec<String>> = rows.into_iter().map(|(_, cells)| cells).collect();
        let plan = Plan::guess(&sheet.heads, &cells, &known, anew);
        let filename: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
        let new = NewImport { filename, path, sheet, plan, total, by: by.user() };
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let id = tx.add_import(&new, now).await?;
        let act = Act::of(What::ImportBrought).about(About::Import, id.0).with(Detail::Count, total);
        tx.audit(by, &act, now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// How the first rows would become by this plan, or by the one that is kept.
    pub async fn preview(&self, id: ImportId, plan: Option<Plan>) -> Result<Preview, Refused> {
        let kept = self.store.import(id).await?.ok_or(Refused::NotFound)?;
        let Some(path) = kept.path.as_ref().map(|path| self.folder.join(path)) else {
            return Ok(Preview { rows: Vec::new(), unplanned: None });
        };
        let plan = plan.unwrap_or(kept.import.plan);
        let known = self.store.import_attributes().await?;
        let rows = tokio::task::spawn_blocking(move || sheet::rows(&path, 0, SHOWN));
        let (rows, _) = rows.await.map_err(|_| store::broke_off())??;
        let unplanned = plan.check(kept.import.sheet.heads.len(), &known).err();
        let reader = Reader { plan: &plan, known: &known, is_zone: &is_zone, now: self.clock.now() };
        let shown = rows.into_iter().map(|(row, cells)| {
            let (person, faults) = reader.read(row, &cells);
            PreviewRow { row, becomes: reader.becomes(&person), cells, faults }
        });
        Ok(Preview { rows: shown.collect(), unplanned })
    }

    /// Keeps what is to become of a file.
    pub async fn plan(&self, id: ImportId, plan: &Plan) -> Result<(), Refused> {
        let known = self.store.import_attributes().await?;
        let mut tx = self.store.begin().await?;
        let kept = tx.import_in(id).await?.ok_or(Refused::NotFound)?;
        if !matches!(kept.import.stage, Stage::Ready | Stage::Checked) {
            return Err(Refused::Stage(kept.import.stage));
        }
        plan.check(kept.import.sheet.heads.len(), &known)?;
        tx.plan_import(id, plan, self.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Leads an import on.
    pub async fn lead(&self, id: ImportId, step: Step, by: By) -> Result<(), Refused> {
        let known = self.store.import_attributes().await?;
        let mut tx = self.store.begin().await?;
        let kept = tx.import_in(id).await?.ok_or(Refused::NotFound)?;
        let stage = step.from(kept.import.stage).ok_or(Refused::Stage(kept.import.stage))?;
        match step {
            Step::Check => kept.import.plan.check(kept.import.sheet.heads.len(), &known)?,
            Step::Undo if !kept.import.undoable => return Err(Refused::Stage(kept.import.stage)),
            Step::Apply | Step::Cancel | Step::Undo => {}
        }
        let now = self.clock.now();
        tx.lead_import(id, stage, None, stage.is_over(), now).await?;
        let what = match step {
            // Nothing is changed by it.
            Step::Check => None,
            Step::Apply => Some(What::ImportApplied),
            Step::Cancel => Some(What::ImportCancelled),
            Step::Undo => Some(What::ImportUndone),
        };
        if let Some(what) = what {
            tx.audit(by, &Act::of(what).about(About::Import, id.0), now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Does the next piece of whatever is to be done. False where nothing is.
    pub async fn step(&self) -> store::Result<bool> {
        let Some(kept) = self.store.import_to_work_on().await? else { return Ok(false) };
        let id = kept.import.id;
        let done = match kept.import.stage {
            Stage::Checking => self.check(kept).await,
            Stage::Applying => self.apply(id).await,
            Stage::Cancelling | Stage::Undoing => self.undo(id).await,
            _ => self.clear(kept).await,
        };
        match done {
            Err(error) if store::is_of_the_content(&error) => {
                tracing::error!(%error, import = %id, "an import could not go on");
                self.give_up(id, "fault").await.map(|()| true)
            }
            done => done.map(|()| true),
        }
    }

    /// Ends an import that would break off again and again. What it has taken in goes again first.
    async fn give_up(&self, id: ImportId, why: &str) -> store::Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(kept) = tx.import_in(id).await? else { return Ok(()) };
        let (stage, leftover) = match kept.import.stage {
            Stage::Applying => (Stage::Cancelling, false),
            stage if stage.is_busy() => (Stage::Failed, true),
            // It was over: what is left of it stays.
            stage => (stage, false),
        };
        tx.lead_import(id, stage, Some(why), leftover, now).await?;
        tx.commit().await
    }

    /// Reads some rows of the file, looks what is wrong with them, and stages the others.
    async fn check(&self, kept: Kept) -> store::Result<()> {
        let Kept { import, path, read_to, .. } = kept;
        let id = import.id;
        let now = self.clock.now();
        if read_to == 0 {
            // What an earlier check has staged by another plan.
            let mut tx = self.store.begin().await?;
            if tx.clear_import(id, true).await? {
                return tx.commit().await;
            }
        }
        let path = path.map(|path| self.folder.join(path));
        let read = tokio::task::spawn_blocking(move || {
            let path = path.ok_or(io::ErrorKind::NotFound)?;
            sheet::rows(&path, read_to, ROWS)
        });
        let Ok((rows, next)) = read.await.map_err(|_| store::broke_off())? else {
            return self.give_up(id, "file").await;
        };
        let known = self.store.import_attributes().await?;
        let reader = Reader { plan: &import.plan, known: &known, is_zone: &is_zone, now };
        let checked = i64::try_from(rows.len()).unwrap_or(0);
        let read: Vec<(i64, Newcomer, Vec<Fault>)> = rows
            .into_iter()
            .map(|(row, cells)| {
                let (person, faults) = reader.read(row, &cells);
                (row, person, faults)
            })
            .collect();

        let mut tx = self.store.begin().await?;
        // Somebody else may have gone on with it, or cancelled it.
        match tx.import_in(id).await? {
            Some(seen) if seen.import.stage == Stage::Checking && seen.read_to == read_to => {}
            _ => return Ok(()),
        }
        tx.by_index().await?;
        let names: Vec<Identifier> = read.iter().flat_map(|(_, person, _)| person.identifiers.clone()).collect();
        let mut named = tx.import_keys(id, &names).await?;
        let owners = tx.owners(&names).await?;
        let erased = self.erased_since(&mut tx, &names, import.created_at).await?;
        let mut tags = tx.import_tags(id).await?;
        let mut found = Found {
            rows: Vec::new(),
            tags: Vec::new(),
            faults: Vec::new(),
            checked,
            wrong: 0,
            known: 0,
            read_to: next,
            stage: if checked < i64::try_from(ROWS).unwrap_or(0) { Stage::Checked } else { Stage::Checking },
        };
        for (row, person, mut faults) in read {
            // The rows were read before this transaction, and somebody may have been erased in between.
            if person.identifiers.iter().any(|name| erased.contains(name)) {
                continue;
            }
            if faults.is_empty() {
                match whose(&import.plan, row, &person, &named, &owners) {
                    Ok(somebody) => found.known += i64::from(somebody.is_some()),
                    Err(fault) => faults.push(fault),
                }
            }
            let new: BTreeSet<String> =
                person.tags.iter().map(|tag| folded(tag)).filter(|tag| !tags.contains(tag)).collect();
            if faults.is_empty()
                && let Some(first) = new.first()
                && tags.len() + new.len() > tag::MOST
            {
                let column = import.plan.columns.iter().position(|target| *target == Target::Tags).unwrap_or_default();
                faults.push(fault(row, column, Amiss::TagsFull, first));
            }
            if faults.is_empty() {
                found.tags.extend(new.iter().map(|tag| (row, tag.clone())));
                tags.extend(new);
                named.extend(person.identifiers.iter().map(|name| (name.clone(), row)));
                found.rows.push((row, person));
            } else {
                found.wrong += 1;
                found.faults.extend(faults);
            }
        }
        tx.stage_import(id, &found, import.wrong < FAULTS, now).await?;
        tx.commit().await
    }

    /// Takes some rows in.
    async fn apply(&self, id: ImportId) -> store::Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(kept) = tx.import_in(id).await?.filter(|kept| kept.import.stage == Stage::Applying) else {
            return Ok(());
        };
        tx.by_index().await?;
        let mut rows = tx.staged_rows(id, kept.applied_to, i64::try_from(ROWS).unwrap_or(0)).await?;
        let Some(to) = rows.last().map(|(line, _)| *line) else {
            tx.lead_import(id, Stage::Done, None, true, now).await?;
            return tx.commit().await;
        };
        let mut sums = Sums { applied: i64::try_from(rows.len()).unwrap_or(0), to, ..Sums::default() };
        let names: Vec<Identifier> = rows.iter().flat_map(|(_, person)| person.identifiers.clone()).collect();
        let erased = self.erased_since(&mut tx, &names, kept.import.created_at).await?;
        rows.retain(|(_, person)| !person.identifiers.iter().any(|name| erased.contains(name)));
        let taken = decide(&mut tx, &kept, rows, &mut sums, now).await?;
        let source = format!("import {}", kept.import.filename);
        tx.take_rows(&kept, &source, &taken, sums, now).await?;
        tx.commit().await
    }

    /// Those of these names whose people were erased after this: no file from before that brings them back.
    async fn erased_since(
        &self,
        tx: &mut Tx,
        names: &[Identifier],
        since: Timestamp,
    ) -> store::Result<HashSet<Identifier>> {
        if names.is_empty() || !tx.has_marks().await? {
            return Ok(HashSet::new());
        }
        let mark = |name: &Identifier| self.marker.person(&name.value);
        let erased = tx.marked(&names.iter().map(mark).collect()).await?;
        let is_erased = |name: &&Identifier| erased.get(&mark(name)).is_some_and(|at| *at >= since);
        Ok(names.iter().filter(is_erased).cloned().collect())
    }

    /// Takes some rows back, the last first.
    async fn undo(&self, id: ImportId) -> store::Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(kept) = tx.import_in(id).await? else { return Ok(()) };
        let end = match (kept.import.stage, &kept.import.reason) {
            (Stage::Undoing, _) => Stage::Undone,
            (Stage::Cancelling, None) => Stage::Cancelled,
            (Stage::Cancelling, Some(_)) => Stage::Failed,
            _ => return Ok(()),
        };
        tx.by_index().await?;
        let marks = tx.import_marks(id, BACK).await?;
        let Some(from) = marks.last().map(|(line, _, _)| *line) else {
            tx.lead_import(id, end, kept.import.reason.as_deref(), true, now).await?;
            return tx.commit().await;
        };
        let people: BTreeSet<ContactId> = marks.iter().map(|(_, contact, _)| *contact).collect();
        let consents: BTreeSet<i64> = marks.iter().filter_map(|(_, _, mark)| mark.consent).collect();
        let mut standings = tx.standings(&people).await?;
        let touched = tx.touched(&people, &consents).await?;
        let rows = i64::try_from(marks.len()).unwrap_or(0);
        let (mut back, mut stayed) = (Vec::new(), 0);
        for (_, contact, mark) in marks {
            // Who was erased or merged into somebody since is no longer the row's.
            let Some((standing, _)) = standings.get_mut(&contact) else { continue };
            match merge::undo(&mark, standing, !touched.contains(&contact)) {
                Undone::Gone => {
                    standings.remove(&contact);
                    back.push(Back::Gone(contact));
                }
                Undone::Stays { after, tags, attributes } => {
                    stayed += i64::from(mark.made);
                    standing.clone_from(&after);
                    // By which else would somebody be known whom the row made?
                    let identifiers = if mark.made { Vec::new() } else { mark.identifiers };
                    back.push(Back::Stays { contact, after, tags, attributes, consent: mark.consent, identifiers });
                }
            }
        }
        tx.take_rows_back(id, from, &back, (rows, stayed), now).await?;
        tx.commit().await
    }

    /// Takes away what nobody needs any more, and in the end the file.
    async fn clear(&self, kept: Kept) -> store::Result<()> {
        let Kept { import, path, .. } = kept;
        let faults = import.stage == Stage::Cancelled;
        let mut tx = self.store.begin().await?;
        if tx.clear_import(import.id, faults).await? {
            return tx.commit().await;
        }
        if let Some(path) = path {
            // Whatever is left of it is a stray.
            let _ = tokio::fs::remove_file(self.folder.join(path)).await;
        }
        // What is wrong with which column is still asked for; that a head is somebody's row is not to be.
        let heads = &import.sheet.heads;
        if faults || import.wrong == 0 || heads.iter().any(|head| is_somebody(head)) {
            tx.forget_heads(import.id, &import.sheet).await?;
        }
        tx.import_cleared(import.id).await?;
        tx.commit().await
    }

    /// Forgets what waits for nobody and what cannot be undone any more, and files that are left of something.
    pub async fn forget(&self) -> store::Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.forget_imports(now - IDLE, now - UNDOABLE, now).await?;
        tx.commit().await?;
        let needed = self.store.import_paths().await?;
        let folder = self.folder.clone();
        let strays = tokio::task::spawn_blocking(move || remove_strays(&folder, &needed, now));
        if let Ok(Err(error)) = strays.await
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "the folder of imports could not be looked through");
        }
        Ok(())
    }
}

/// Whom a row is about: somebody who is known, or nobody yet.
fn whose(
    plan: &Plan,
    row: i64,
    person: &Newcomer,
    named: &HashMap<Identifier, i64>,
    owners: &HashMap<Identifier, (ContactId, bool)>,
) -> Result<Option<ContactId>, Fault> {
    let of = |kind: IdentifierKind| {
        let wanted = if kind == IdentifierKind::Phone { Target::Phone } else { Target::UserId };
        plan.columns.iter().position(|target| *target == wanted).unwrap_or_default()
    };
    let mut found = None;
    for name in &person.identifiers {
        let wrong = |amiss, value: &str| Err(fault(row, of(name.kind), amiss, value));
        if let Some(earlier) = named.get(name) {
            return wrong(Amiss::Repeated, &earlier.to_string());
        }
        match owners.get(name) {
            Some((_, false)) => return wrong(Amiss::GivenUp, &name.value),
            Some((owner, true)) if found.is_some_and(|other| other != *owner) => {
                return wrong(Amiss::TwoPeople, &name.value);
            }
            Some((owner, true)) => found = Some(*owner),
            None => {}
        }
    }
    Ok(found)
}

/// Decides what rows do, by how everybody stands now: since the check somebody may have written, or changed something.
async fn decide(
    tx: &mut Tx,
    kept: &Kept,
    rows: Vec<(i64, Newcomer)>,
    sums: &mut Sums,
    now: Timestamp,
) -> store::Result<Vec<Taken>> {
    let plan = &kept.import.plan;
    let names: Vec<Identifier> = rows.iter().flat_map(|(_, person)| person.identifiers.clone()).collect();
    let mut owners = tx.owners(&names).await?;
    let people: BTreeSet<ContactId> = owners.values().map(|(owner, _)| *owner).collect();
    let mut standings = tx.standings(&people).await?;
    let wanted: BTreeMap<String, String> =
        rows.iter().flat_map(|(_, person)| &person.tags).map(|tag| (folded(tag), tag.clone())).collect();
    let tags = tx.tag_ids(&wanted, now).await?;
    let columns = (0_u16..).zip(&plan.columns).filter_map(|(column, target)| match target {
        Target::Attribute { name, kind } => Some((column, name.as_str(), *kind)),
        _ => None,
    });
    let attributes = tx.attribute_ids(&columns.collect::<Vec<_>>(), now).await?;
    // One for each row that makes somebody, and one for each word about consent.
    let mut ids = tx.ids(i64::try_from(rows.len()).unwrap_or(0) * 2).await?;
    let mut next = || {
        ids += 1;
        ids - 1
    };
    let mut taken = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        let mut row =
            Wanted::of(row, |name| tags.get(&folded(name)).copied(), |column| attributes.get(&column).copied());
        let owner = row.identifiers.iter().find_map(|name| match owners.get(name) {
            Some((owner, true)) if standings.contains_key(owner) => Some(*owner),
            _ => None,
        });
        // A name that somebody else goes by, or went by, does not become this person's.
        row.identifiers
            .retain(|name| owners.get(name).is_none_or(|(other, current)| *current && Some(*other) == owner));
        if row.identifiers.is_empty() {
            continue;
        }
        let before = owner.and_then(|owner| standings.get(&owner));
        let known: &[Identifier] = before.map_or(&[], |(_, names)| names.as_slice());
        let mut decided = merge::decide(before.map(|(standing, _)| standing), known, &row, plan.overwrite, now);
        decided.mark.consent = decided.consent.as_ref().map(|_| next());
        sums.held += i64::from(decided.held);
        sums.made += i64::from(decided.mark.made);
        sums.changed += i64::from(!decided.mark.made && !decided.mark.is_nothing());
        let contact = owner.unwrap_or_else(|| ContactId(next()));
        let mut names = known.to_vec();
        names.extend(decided.mark.identifiers.iter().cloned());
        owners.extend(decided.mark.identifiers.iter().map(|name| (name.clone(), (contact, true))));
        standings.insert(contact, (decided.after.clone(), names));
        taken.push(Taken { line, contact, after: decided.after, mark: decided.mark, consent: decided.consent });
    }
    Ok(taken)
}

fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok()
}

fn remove_strays(folder: &Path, needed: &BTreeSet<String>, now: Timestamp) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let since = entry.metadata()?.modified()?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let at = Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        if !needed.contains(&name) && at < now - STRAY {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
