//! What the law gives people: to have what is kept of them, and to be forgotten; and to keep nothing longer than is said.
//!
//! Whoever is erased is off every list in one transaction, in which their deliveries are also told from then on by keyed
//! hashes. The rest goes step by step in short transactions, each of which can be begun anew after a kill, and ends with
//! the files of the database being written anew. What stays is a number in the list of erasures, and marks. A backup
//! cannot be reached: a log beside the database says whom to erase once more when one is restored.

use super::{
    archive::{Archive, Entries},
    import::Importer,
    jobs::search,
    private,
    state::AppState,
    store::{
        self,
        erasure::{Batch, How, Marked, Order, PLACES},
    },
    whatsapp::payload,
};
use crate::domain::{
    audit::{About, Act, By, What},
    contact::ContactView,
    erasure::{Erasure, Step, Subject, is_confirmed, is_empty, is_said, readable, redact},
    event::EventKind,
    id::{ContactId, ConversationId, MediaId},
    import::row,
    item::Outcome,
    message::Message,
    retention::{Kept, Kind},
    search::fold,
    time::{Span, Timestamp},
    triage::UNDOABLE,
};
use axum::body::Body;
use futures::{FutureExt, future::BoxFuture};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, BufRead, Seek, Write},
    path::Path,
};

/// Deliveries read at a time, and bytes of them.
const DELIVERIES: i64 = 256;
const BYTES: i64 = 1024 * 1024;
/// By how much one delivery may overtake another between the door and where they lie.
const OVERTAKEN: Span = Span::minutes(5);
/// Kept items and notices read at a time.
const RAWS: i64 = 100;
/// Messages of a page of an export.
const PAGE: usize = 200;
/// What is left of a delivery of which nothing is left.
const NOTHING: &[u8] = br#"{"object":"whatsapp_business_account","entry":[]}"#;
/// In the data folder: who was erased, by marks only.
pub const LOG: &str = "erasures.log";
/// What a repeated request answers with.
const KEYS: Span = Span::days(2);
/// What waited and is over, as long as a repeated request may ask for it.
const WAITED: Span = Span::days(2);
/// What came back and was put away.
const AWAY: Span = Span::days(30);
/// What somebody was told of windows that were about to close, and whether it arrived.
const ALERTS: Span = Span::days(30);
/// What was uploaded and never sent, or no longer belongs to anything.
const UNSENT: Span = Span::days(2);
/// How late something can come that is about a message.
const MARKS: Span = Span::days(400);

/// Why somebody was not erased.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is nobody of this id here.")]
    NotFound,
    #[error("This is not the name of the person.")]
    Name,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

// ---- to be forgotten ----------------------------------------------------------------------------------------------

/// Erases a person, who has to be named as a sign that it is meant. It goes on by itself from here.
pub async fn erase(state: &AppState, by: By, id: ContactId, typed: &str) -> Result<Erasure, Refused> {
    let person = state.store.contact(id, state.clock.now()).await?.ok_or(Refused::NotFound)?;
    if !is_confirmed(&person.title(), typed) {
        return Err(Refused::Name);
    }
    let erasure = begin(state, by, id, state.clock.now()).await?.ok_or(Refused::NotFound)?;
    state.store.erasure(erasure).await?.ok_or(Refused::NotFound)
}

/// Takes a person off every list, and orders the rest: of everything that was received until then. None where there is
/// nobody.
async fn begin(state: &AppState, by: By, id: ContactId, as_of: Timestamp) -> store::Result<Option<i64>> {
    let now = state.clock.now();
    let marker = state.numbers.seal().marker();
    let mut tx = state.store.begin().await?;
    let Some(subject) = tx.subject(id).await? else { return Ok(None) };
    let tokens = tx.hide(&subject).await?;
    let people: Vec<_> = subject.names.iter().map(|name| (marker.person(name), as_of)).collect();
    let sends: Vec<_> = tokens.iter().map(|token| (marker.message(token), now)).collect();
    tx.put_marks(Marked::Person, &people).await?;
    tx.put_marks(Marked::Message, &sends).await?;
    let erasure = tx.put_erasure(&subject, by.user(), as_of).await?;
    let gone_contact = subject.contacts.first().map_or(id.0, |id| id.0);
    tx.audit(by, &Act::of(What::PersonErased).about(About::Contact, gone_contact), now).await?;
    let gone = |id: &ConversationId| (EventKind::ConversationErased, Some(*id), None, None);
    let events: Vec<_> = subject.conversations.iter().map(gone).collect();
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    state.erasing.notify_one();
    Ok(Some(erasure))
}

/// Goes on with what is to be erased, to its end. False where something is left that has to be tried again later.
pub async fn work(state: &AppState) -> store::Result<bool> {
    work_on(state, usize::MAX).await
}

/// The same, for so many transactions and no more: what a server has done that is killed then.
pub(super) async fn work_on(state: &AppState, mut rounds: usize) -> store::Result<bool> {
    let orders = state.store.open_erasures().await?;
    if orders.is_empty() {
        return Ok(true);
    }
    for order in &orders {
        if !forget_one(state, order.clone(), &mut rounds).await? {
            return Ok(false);
        }
    }
    // Once for all of them: it is the same files.
    let orders = state.store.open_erasures().await?;
    let (ready, others): (Vec<Order>, Vec<Order>) = orders.into_iter().partition(|order| order.step == Step::Pages);
    if ready.iter().any(|order| order.place == 0) {
        // First the index of words lets go of theirs: what it still held would only be written anew.
        search::purge(state).await?;
        if state.shutdown.is_cancelled() {
            return Ok(false);
        }
        state.store.write_pages_anew().await?;
        let mut tx = state.store.begin().await?;
        for order in &ready {
            tx.erasure_at(order.id, Step::Pages, 1, 0).await?;
        }
        tx.commit().await?;
    }
    if !state.store.empty_logs().await? {
        return Ok(false);
    }
    let mut tx = state.store.begin().await?;
    for order in &ready {
        tx.erasure_ends(order.id, state.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(others.is_empty())
}

/// Does one step after the other, up to the last, which is done for many at once. False where the server stops.
async fn forget_one(state: &AppState, mut order: Order, rounds: &mut usize) -> store::Result<bool> {
    while order.step < Step::Pages {
        if state.shutdown.is_cancelled() || *rounds == 0 {
            return Ok(false);
        }
        *rounds -= 1;
        let more = match order.step {
            Step::Log => {
                log(state, &order)?;
                None
            }
            Step::Deliveries => deliveries(state, &order).await?,
            Step::Messages => messages(state, &order).await?,
            Step::Rows => rows(state, &order).await?,
            Step::Events => events(state, &order).await?,
            Step::Kept => kept(state, &order).await?,
            Step::Pages | Step::Done => None,
        };
        match more {
            Some(place) => order.place = place,
            None => {
                (order.step, order.place) = (order.step.next(), 0);
                let mut tx = state.store.begin().await?;
                if order.step == Step::Pages {
                    tx.erasure_forgets(order.id).await?;
                }
                tx.erasure_at(order.id, order.step, 0, 0).await?;
                tx.commit().await?;
            }
        }
    }
    Ok(true)
}

/// Notes where a step goes on, and how much went.
async fn come_to(state: &AppState, order: &Order, place: i64, gone: u64) -> store::Result<Option<i64>> {
    let mut tx = state.store.begin().await?;
    tx.erasure_at(order.id, order.step, place, gone).await?;
    tx.commit().await?;
    Ok(Some(place))
}

async fn deliveries(state: &AppState, order: &Order) -> store::Result<Option<i64>> {
    let read = state.store.deliveries_after(order.place, DELIVERIES, BYTES).await?;
    let (Some(first), Some(last)) = (read.first(), read.last()) else { return Ok(None) };
    // What comes afterwards is of somebody new. At the door one may overtake another, but not by so much.
    if first.delivery.received_at > order.requested_at + OVERTAKEN {
        return Ok(None);
    }
    let last = last.id.0;
    let theirs = |name: &str| order.subject.is_called(name);
    let mut gone = 0;
    for one in read.into_iter().filter(|one| one.delivery.received_at <= order.requested_at) {
        let body = &one.delivery.body;
        let left = if order.subject.may_be_in(body) { without(body, &theirs) } else { None };
        if let Some(left) = left {
            state.store.rewrite_delivery(one.id.0, &left).await?;
            gone += 1;
        }
    }
    come_to(state, order, last, gone).await
}

/// A raw form without somebody who is named in it; none where nothing of it is theirs. What cannot be read goes whole.
fn without(raw: &[u8], theirs: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    let Ok(mut envelope) = payload::envelope(raw) else { return Some(NOTHING.to_vec()) };
    if !redact(&mut envelope, theirs) {
        return None;
    }
    Some(if is_empty(&envelope) { NOTHING.to_vec() } else { envelope.to_string().into_bytes() })
}

/// The same where nobody knows the names, only whether one is theirs: what cannot be read goes if a word of it is.
fn without_marked(raw: &[u8], theirs: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    if payload::check(raw).is_ok() {
        return without(raw, theirs);
    }
    is_said(&String::from_utf8_lossy(raw), theirs).then(|| NOTHING.to_vec())
}

async fn messages(state: &AppState, order: &Order) -> store::Result<Option<i64>> {
    let batch = state.store.messages_to_erase(&order.subject).await?;
    if batch.messages.is_empty() {
        return Ok(None);
    }
    remove_files(state, &batch.media, &batch.paths).map_err(sqlx::Error::Io)?;
    let (marker, now) = (state.numbers.seal().marker(), state.clock.now());
    let marks: Vec<_> = batch.known_by.iter().map(|id| (marker.message(id), now)).collect();
    let mut tx = state.store.begin().await?;
    tx.put_marks(Marked::Message, &marks).await?;
    let gone = tx.erase_messages(&batch).await?;
    tx.erasure_at(order.id, order.step, 0, gone).await?;
    tx.commit().await?;
    Ok(Some(0))
}

async fn rows(state: &AppState, order: &Order) -> store::Result<Option<i64>> {
    let at = usize::try_from(order.place).unwrap_or(0);
    let Some(place) = PLACES.get(at) else { return Ok(None) };
    if at == 0 {
        forget_waiting(state, order).await?;
        forget_brought(state, order).await?;
        forget_meant(state, order).await?;
    }
    let views = match place.how {
        How::Mentions => state.store.views_about(&order.subject).await?,
        _ => Vec::new(),
    };
    let mut tx = state.store.begin().await?;
    let gone = match place.how {
        How::Contact | How::Conversation | How::Counted | How::Through(..) => {
            tx.erase_rows(place, &order.subject).await?
        }
        How::Mentions => tx.erase_views(&views).await?,
        // They have steps of their own.
        How::Message | How::Words | How::Event | How::Stays => 0,
    };
    let next = if gone == 0 { order.place + 1 } else { order.place };
    tx.erasure_at(order.id, order.step, next, gone).await?;
    tx.commit().await?;
    Ok(Some(next))
}

/// Removes the files of sends that have not left, while it can still be read which they are.
async fn forget_waiting(state: &AppState, order: &Order) -> store::Result<()> {
    let (media, paths) = state.store.files_that_wait(&order.subject).await?;
    remove_files(state, &[], &paths).map_err(sqlx::Error::Io)?;
    let mut tx = state.store.begin().await?;
    tx.erase_files(&media).await?;
    tx.commit().await
}

/// Empties their rows of tables that were brought and are not taken in yet.
async fn forget_brought(state: &AppState, order: &Order) -> store::Result<()> {
    let mut lines: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (import, line) in state.store.import_lines(&order.subject).await? {
        lines.entry(import).or_default().push(line);
    }
    let folder = state.config.storage.data_dir.join("imports");
    for (import, path, plan) in state.store.import_files().await? {
        let (path, subject) = (folder.join(path), order.subject.clone());
        let staged: BTreeSet<i64> = lines.get(&import).into_iter().flatten().copied().collect();
        let emptied = tokio::task::spawn_blocking(move || empty_rows(&path, &subject, &plan.country, &staged)).await;
        let emptied = emptied.map_err(|_| store::broke_off())?.map_err(sqlx::Error::Io)?;
        lines.entry(import).or_default().extend(emptied);
    }
    for (import, plan, sheet) in state.store.import_heads().await? {
        let is_theirs =
            |head: &String| is_in_cell(&order.subject, head, &plan.country) || order.subject.is_about(head, fold::name);
        if sheet.heads.iter().any(is_theirs) {
            let mut tx = state.store.begin().await?;
            tx.forget_heads(import, &sheet).await?;
            tx.commit().await?;
        }
    }
    for (import, lines) in lines {
        let mut tx = state.store.begin().await?;
        tx.forget_lines(import, &lines).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Takes them out of what was said of campaigns: whom those look for, what they are called and say.
async fn forget_meant(state: &AppState, order: &Order) -> store::Result<()> {
    let is_about = |text: &str| order.subject.is_about(text, fold::name);
    for (id, setup) in state.store.campaign_setups().await? {
        let kept = setup.without(&is_about);
        if let Some(kept) = kept {
            let mut tx = state.store.begin().await?;
            tx.put_setup(id, &kept).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Empties the rows of a file of rows that name somebody, and those that are known to; each keeps its place and its length,
/// so that whoever reads on finds the next where it was. Which rows they are.
fn empty_rows(path: &Path, subject: &Subject, country: &str, known: &BTreeSet<i64>) -> io::Result<Vec<i64>> {
    let mut file = match std::fs::OpenOptions::new().read(true).write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        opened => opened?,
    };
    let mut found: Vec<(u64, String, i64)> = Vec::new();
    let mut at = 0;
    let mut lines = io::BufReader::new(&file);
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 {
        let begins = at;
        at += u64::try_from(line.len()).unwrap_or(0);
        let text = line.trim_end_matches('\n');
        if let Ok((row, cells)) = serde_json::from_str::<(i64, Vec<String>)>(text)
            && cells.iter().any(|cell| !cell.is_empty())
            && (known.contains(&row) || cells.iter().any(|cell| is_in_cell(subject, cell, country)))
        {
            let empty = serde_json::to_string(&(row, vec![""; cells.len()]))?;
            found.push((begins, format!("{empty:width$}", width = text.len()), row));
        }
        line.clear();
    }
    drop(lines);
    for (begins, text, _) in &found {
        file.seek(io::SeekFrom::Start(*begins))?;
        file.write_all(text.as_bytes())?;
    }
    file.sync_all()?;
    Ok(found.into_iter().map(|(_, _, row)| row).collect())
}

/// Whether a cell names somebody: as their file is read by its plan, and where that does not say of which country its numbers
/// are, as one of theirs would be.
fn is_in_cell(subject: &Subject, cell: &str, country: &str) -> bool {
    let read_as = |country: &str| row::named(cell, country);
    let is_read_as = |country: &str| read_as(country).iter().any(|name| subject.is_called(&name.value));
    if subject.is_called(cell) || subject.is_called(&digits(cell)) || is_read_as(country) {
        return true;
    }
    let is_country = |code: &str| code.bytes().all(|digit| digit.is_ascii_digit());
    let mut theirs = subject.names.iter().flat_map(|name| (1..=3).filter_map(move |length| name.get(..length)));
    country.is_empty() && read_as("").is_empty() && theirs.any(|code| is_country(code) && is_read_as(code))
}

fn digits(cell: &str) -> String {
    cell.chars().filter(char::is_ascii_digit).collect()
}

async fn events(state: &AppState, order: &Order) -> store::Result<Option<i64>> {
    let until = state.store.last_seq().await?;
    if order.place >= until {
        return Ok(None);
    }
    let mut tx = state.store.begin().await?;
    let (next, gone) = tx.hide_events(&order.subject, order.place, until).await?;
    tx.erasure_at(order.id, order.step, next, gone).await?;
    tx.commit().await?;
    Ok(Some(next))
}

async fn kept(state: &AppState, order: &Order) -> store::Result<Option<i64>> {
    let theirs = |name: &str| order.subject.is_called(name);
    let read = state.store.raw_kept(order.place, RAWS).await?;
    if let Some(last) = read.last().map(|one| one.id) {
        let mut gone = 0;
        let before = read.iter().filter(|one| one.received_at <= order.requested_at);
        for one in before.filter(|one| order.subject.may_be_in(one.raw.as_bytes())) {
            let left = without(one.raw.as_bytes(), &theirs);
            if let Some(left) = left {
                drop_kept(state, one.id, &one.outcome, &left).await?;
                gone += 1;
            }
        }
        return come_to(state, order, last, gone).await;
    }
    let mut after = 0;
    loop {
        let read = state.store.raw_notices(after, RAWS).await?;
        let Some(last) = read.last().map(|one| one.id) else { return Ok(None) };
        after = last;
        for one in read.iter().filter(|one| order.subject.may_be_in(one.raw.as_bytes())) {
            let mut tx = state.store.begin().await?;
            tx.blank_notice(one.id).await?;
            tx.commit().await?;
        }
    }
}

/// Takes a kept item off its list, or leaves of it what is somebody else's.
async fn drop_kept(state: &AppState, id: i64, outcome: &str, left: &[u8]) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    if left == NOTHING {
        // Somebody may have run it again meanwhile.
        let released = tx.release(&[id]).await?;
        if let Some(outcome) = Outcome::parse(outcome) {
            tx.uncount(outcome, released.len()).await?;
        }
    } else {
        tx.rewrite_kept(id, &String::from_utf8_lossy(left)).await?;
    }
    tx.commit().await
}

/// Removes files, with halves of them that a killed download has left. None of it is there twice.
fn remove_files(state: &AppState, media: &[MediaId], paths: &[String]) -> io::Result<()> {
    let folder = state.config.media_dir();
    for path in paths {
        remove(&folder.join(path))?;
    }
    if media.is_empty() {
        return Ok(());
    }
    let halves: BTreeSet<String> = media.iter().map(MediaId::to_string).collect();
    let listed = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        listed => listed?,
    };
    for file in listed {
        let file = file?;
        let name = file.file_name();
        let half = name.to_str().and_then(|name| name.strip_suffix(".part")?.split_once('.'));
        if half.is_some_and(|(id, _)| halves.contains(id)) {
            remove(&file.path())?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

// ---- the log ------------------------------------------------------------------------------------------------------

/// A line of the log: somebody was erased then, who is known by these marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    pub at: Timestamp,
    pub marks: Vec<String>,
}

/// Writes down beside the database whom not to bring back.
fn log(state: &AppState, order: &Order) -> store::Result<()> {
    let marker = state.numbers.seal().marker();
    let marks = order.subject.names.iter().map(|name| marker.person(name)).collect();
    let line = Logged { at: order.requested_at, marks };
    append(&state.config.storage.data_dir, &[line]).map_err(sqlx::Error::Io)
}

/// Adds lines to the log of a data folder, durably.
pub fn append(data_dir: &Path, lines: &[Logged]) -> io::Result<()> {
    private::folder(data_dir)?;
    let path = data_dir.join(LOG);
    private::file(&path)?;
    let mut text = String::new();
    for line in lines {
        text.push_str(&serde_json::to_string(line)?);
        text.push('\n');
    }
    let mut file = std::fs::OpenOptions::new().append(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Reads a log: since when each mark holds. A line that was cut off says nothing.
pub fn read_log(path: &Path) -> io::Result<BTreeMap<String, Timestamp>> {
    let text = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        read => read?,
    };
    let mut marks: BTreeMap<String, Timestamp> = BTreeMap::new();
    for line in text.lines().filter_map(|line| serde_json::from_str::<Logged>(line).ok()) {
        for mark in line.marks {
            let at = marks.entry(mark).or_default();
            *at = line.at.max(*at);
        }
    }
    Ok(marks)
}

/// People read at a time, to be told from those who were erased.
const PEOPLE: i64 = 500;

/// Erases once more, in a database that was restored, whoever was erased after it was copied. How many that were.
pub async fn erase_again(state: &AppState, marks: &BTreeMap<String, Timestamp>) -> store::Result<usize> {
    if marks.is_empty() {
        return Ok(0);
    }
    let marker = state.numbers.seal().marker().clone();
    let marked: Vec<(String, Timestamp)> = marks.iter().map(|(mark, at)| (mark.clone(), *at)).collect();
    let mut tx = state.store.begin().await?;
    tx.put_marks(Marked::Person, &marked).await?;
    tx.commit().await?;
    let mut found: BTreeMap<ContactId, Timestamp> = BTreeMap::new();
    let mut after = (ContactId(0), String::new());
    loop {
        let people = state.store.names_after(after.0, &after.1, PEOPLE).await?;
        let Some((id, _, name)) = people.last().cloned() else { break };
        after = (id, name);
        for (id, created_at, name) in people {
            // Whoever came afterwards is somebody new.
            if let Some(at) = marks.get(&marker.person(&name)).filter(|at| created_at <= **at) {
                let of_them = found.entry(id).or_default();
                *of_them = (*at).max(*of_them);
            }
        }
    }
    for (id, at) in &found {
        begin(state, By::PROGRAM, *id, *at).await?;
    }
    // What had arrived and was of nobody yet when the copy was made.
    let erased = |received_at: Timestamp| {
        let marker = marker.clone();
        move |name: &str| marks.get(&marker.person(name)).is_some_and(|at| received_at <= *at)
    };
    let mut after = 0;
    loop {
        let read = state.store.deliveries_after(after, DELIVERIES, BYTES).await?;
        let Some(last) = read.last().map(|one| one.id.0) else { break };
        after = last;
        for one in read {
            let left = without_marked(&one.delivery.body, &erased(one.delivery.received_at));
            if let Some(left) = left {
                state.store.rewrite_delivery(one.id.0, &left).await?;
            }
        }
    }
    let mut after = 0;
    loop {
        let read = state.store.raw_kept(after, RAWS).await?;
        let Some(last) = read.last().map(|one| one.id) else { break };
        after = last;
        for one in read {
            let left = without_marked(one.raw.as_bytes(), &erased(one.received_at));
            if let Some(left) = left {
                drop_kept(state, one.id, &one.outcome, &left).await?;
            }
        }
    }
    while !work(state).await? {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    Ok(found.len())
}

// ---- to have what is kept -----------------------------------------------------------------------------------------

/// Everything that is kept of a person, as an archive that is made while it is read. None where there is nobody.
pub async fn export(state: &AppState, by: By, id: ContactId) -> store::Result<Option<Body>> {
    let Some(subject) = state.store.subject(id).await? else { return Ok(None) };
    let Some(person) = state.store.contact(id, state.clock.now()).await? else { return Ok(None) };
    let act = Act::of(What::PersonExported).about(About::Contact, person.id.0);
    state.store.audit(by, &act, state.clock.now()).await?;
    let (archive, body) = Archive::download();
    let state = state.clone();
    tokio::spawn(async move {
        match take_out(&state, &person, &subject, archive.entries()).await {
            // Whoever downloaded has gone, or has it.
            Ok(()) => {
                let _ = archive.finish().await;
            }
            Err(error) => tracing::error!(%error, "what is kept of a person could not be taken out"),
        }
    });
    Ok(Some(body))
}

/// What stands at the top of an export.
const ABOUT: &str = "What Ajar keeps of one person.\n\n\
    person.json       who they are\n\
    conversations/    what was said, oldest first, one file for each business number\n\
    media/            the files that came with it\n\
    records/          every row that is kept of them, one file for each table\n\
    raw/              what the platform delivered of them, as it arrived\n";

async fn take_out(state: &AppState, person: &ContactView, subject: &Subject, to: &Entries) -> Result<(), Unexported> {
    to.file("about.txt").await?;
    to.write(ABOUT).await?;
    to.file("person.json").await?;
    to.write(pretty(person)).await?;
    for conversation in &subject.conversations {
        to.file(format!("conversations/{conversation}.json")).await?;
        let mut list = List::new(to);
        let mut page = store::message::Page::Before("0-0".parse().expect("it is the place before the first"));
        loop {
            let (mut messages, next) = state.store.messages(*conversation, &page, PAGE).await?;
            messages.reverse();
            for message in &messages {
                list.add(pretty::<Message>(message)).await?;
            }
            let Some(next) = next else { break };
            page = store::message::Page::Before(next);
        }
        list.end().await?;
    }
    let mut tables = BTreeSet::new();
    for place in PLACES.iter().filter(|place| !matches!(place.how, How::Stays | How::Words)) {
        if !tables.insert(place.table) {
            continue;
        }
        to.file(format!("records/{}.json", place.table)).await?;
        to.write("[").await?;
        let entries = to.clone();
        let mut first = true;
        let mut sink = move |text: String| -> BoxFuture<'static, bool> {
            let between = if std::mem::take(&mut first) { "\n" } else { ",\n" };
            let mut row: Value = serde_json::from_str(&text).unwrap_or(Value::String(text));
            readable(&mut row);
            let (entries, line) = (entries.clone(), format!("{between}{}", pretty(&row)));
            async move { entries.write(line).await.is_ok() }.boxed()
        };
        state.store.rows_of(place.table, subject, &mut sink).await?;
        to.write("\n]\n").await?;
    }
    take_out_raws(state, subject, to).await?;
    let folder = state.config.media_dir();
    for (id, path, filename) in state.store.files_of(subject).await? {
        let name: String =
            filename.unwrap_or_default().chars().filter(|c| !c.is_control() && !"/\\:".contains(*c)).collect();
        let name = if name.is_empty() { format!("media/{id}") } else { format!("media/{id}-{name}") };
        to.copy(name, &folder.join(path)).await?;
    }
    Ok(())
}

/// Their items out of what the platform delivered, without those of others beside them.
async fn take_out_raws(state: &AppState, subject: &Subject, to: &Entries) -> Result<(), Unexported> {
    let theirs = |name: &str| subject.is_called(name);
    let of_them = |body: &[u8]| -> Vec<Value> {
        if !subject.may_be_in(body) {
            return Vec::new();
        }
        let items = payload::items(body).unwrap_or_default();
        items.iter().map(|item| item.raw()).filter(|raw| redact(&mut raw.clone(), &theirs)).collect()
    };
    to.file("raw/deliveries.json").await?;
    let mut list = List::new(to);
    let mut after = 0;
    loop {
        let read = state.store.deliveries_after(after, DELIVERIES, BYTES).await?;
        let Some(last) = read.last().map(|one| one.id.0) else { break };
        after = last;
        for raw in read.iter().flat_map(|one| of_them(&one.delivery.body)) {
            list.add(pretty(&raw)).await?;
        }
    }
    list.end().await?;
    to.file("raw/kept_items.json").await?;
    let mut list = List::new(to);
    let mut after = 0;
    loop {
        let read = state.store.raw_kept(after, RAWS).await?;
        let Some(last) = read.last().map(|one| one.id) else { break };
        after = last;
        for raw in read.iter().flat_map(|one| of_them(one.raw.as_bytes())) {
            list.add(pretty(&raw)).await?;
        }
    }
    list.end().await?;
    Ok(())
}

fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).expect("plain data has a JSON form")
}

/// A list in an archive, written one by one.
struct List<'a> {
    to: &'a Entries,
    is_begun: bool,
}

impl<'a> List<'a> {
    fn new(to: &'a Entries) -> Self {
        Self { to, is_begun: false }
    }

    async fn add(&mut self, text: String) -> io::Result<()> {
        let before = if std::mem::replace(&mut self.is_begun, true) { ",\n" } else { "[\n" };
        self.to.write(format!("{before}{text}")).await
    }

    async fn end(self) -> io::Result<()> {
        self.to.write(if self.is_begun { "\n]\n" } else { "[]\n" }).await
    }
}

/// Why an export broke off.
#[derive(Debug, thiserror::Error)]
enum Unexported {
    #[error(transparent)]
    Store(#[from] sqlx::Error),
    /// Also where whoever downloads has gone.
    #[error(transparent)]
    Archive(#[from] io::Error),
}

// ---- to be kept no longer -----------------------------------------------------------------------------------------

/// How long things are kept, to be changed.
pub async fn keep(state: &AppState, by: By, kept: &[Kept]) -> Result<Vec<Kept>, Unkept> {
    if let Some(wrong) = kept.iter().find(|kept| !kept.kind.takes(kept.days)) {
        return Err(Unkept::Days(wrong.kind));
    }
    state.store.set_retention(kept, by, state.clock.now()).await?;
    state.forgetting.notify_one();
    Ok(state.store.retention().await?)
}

/// Why it was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    #[error("{}", .0.bounds())]
    Days(Kind),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Forgets what is past its time, in short transactions.
pub async fn forget(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let kept = state.store.retention().await?;
    let before = |kind: Kind| {
        let days = kept.iter().find(|kept| kept.kind == kind).and_then(|kept| kept.days)?;
        Some(now - Span::days(days))
    };
    let stops = || state.shutdown.is_cancelled();
    let mut tx = state.store.begin().await?;
    tx.forget_keys(now - KEYS).await?;
    tx.forget_marks(now - MARKS).await?;
    tx.forget_waiting(now - WAITED, now - AWAY).await?;
    tx.forget_cells(now - AWAY).await?;
    tx.forget_undos(now - UNDOABLE).await?;
    tx.forget_alerts(now - ALERTS).await?;
    tx.forget_asks(now).await?;
    tx.commit().await?;
    Importer::of(state).forget().await?;
    if let Some(before) = before(Kind::Events) {
        let mut more = true;
        while more && !stops() {
            let mut tx = state.store.begin().await?;
            more = tx.forget_events(before).await?;
            tx.commit().await?;
        }
    }
    if let Some(before) = before(Kind::Decisions) {
        let mut more = true;
        while more && !stops() {
            let mut tx = state.store.begin().await?;
            more = tx.forget_decisions(before).await?;
            tx.commit().await?;
        }
    }
    let mut more = true;
    while more && !stops() {
        let mut tx = state.store.begin().await?;
        more = tx.forget_labels().await?;
        tx.commit().await?;
    }
    if let Some(before) = before(Kind::KeptItems) {
        while !stops() && forget_kept(state, before).await? {}
    }
    if let Some(before) = before(Kind::Media) {
        while !stops() && forget_media(state, before).await? {}
    }
    if let Some(before) = before(Kind::Messages) {
        while !stops() && forget_messages(state, before).await? {}
        let mut tx = state.store.begin().await?;
        tx.forget_previews(before).await?;
        tx.commit().await?;
    }
    if let Some(before) = before(Kind::Deliveries) {
        state.store.forget_deliveries(before).await?;
    }
    while !stops() && forget_unsent(state, now - UNSENT).await? {}
    Ok(())
}

/// Deletes files that nothing leads to any more: whoever they are about could not be found by them.
async fn forget_unsent(state: &AppState, before: Timestamp) -> store::Result<bool> {
    let (media, paths) = state.store.media_of_nothing(before).await?;
    if media.is_empty() {
        return Ok(false);
    }
    remove_files(state, &media, &paths).map_err(sqlx::Error::Io)?;
    let mut tx = state.store.begin().await?;
    tx.erase_files(&media).await?;
    tx.commit().await?;
    Ok(true)
}

async fn forget_kept(state: &AppState, before: Timestamp) -> store::Result<bool> {
    let kept = state.store.kept_before(before).await?;
    if kept.is_empty() {
        return Ok(false);
    }
    let mut tx = state.store.begin().await?;
    for outcome in Outcome::ALL {
        let of_it = kept.iter().filter(|(_, word)| word == outcome.word());
        let ids: Vec<i64> = of_it.map(|(id, _)| *id).collect();
        let released = tx.release(&ids).await?;
        tx.uncount(outcome, released.len()).await?;
    }
    tx.commit().await?;
    Ok(true)
}

async fn forget_media(state: &AppState, before: Timestamp) -> store::Result<bool> {
    let (media, paths) = state.store.media_before(before).await?;
    if media.is_empty() {
        return Ok(false);
    }
    remove_files(state, &media, &paths).map_err(sqlx::Error::Io)?;
    let mut tx = state.store.begin().await?;
    tx.media_forgotten(&media).await?;
    tx.commit().await?;
    Ok(true)
}

async fn forget_messages(state: &AppState, before: Timestamp) -> store::Result<bool> {
    let batch: Batch = state.store.messages_before(before).await?;
    if batch.messages.is_empty() {
        return Ok(false);
    }
    remove_files(state, &batch.media, &batch.paths).map_err(sqlx::Error::Io)?;
    let mut tx = state.store.begin().await?;
    tx.keep_first(&batch.messages).await?;
    tx.erase_messages(&batch).await?;
    tx.commit().await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_read_as_it_was_written_and_a_line_that_was_cut_off_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let line = |at, mark: &str| Logged { at: Timestamp(at), marks: vec![mark.to_owned()] };
        assert!(read_log(&folder.path().join(LOG)).unwrap().is_empty());
        append(folder.path(), &[line(1000, "a"), line(3000, "b")]).unwrap();
        append(folder.path(), &[line(2000, "b")]).unwrap();
        let mut file = std::fs::OpenOptions::new().append(true).open(folder.path().join(LOG)).unwrap();
        file.write_all(br#"{"at":"2026-11-22T12:0"#).unwrap();
        let marks = read_log(&folder.path().join(LOG)).unwrap();
        assert_eq!(marks, BTreeMap::from([("a".to_owned(), Timestamp(1000)), ("b".to_owned(), Timestamp(3000))]));
    }

    #[test]
    fn their_row_of_a_table_is_emptied_where_it_is_and_the_others_stay_where_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.rows");
        let before = "[2,[\"+49 151 1234567\",\"Zoë\"]]\n[3,[\"+49 151 7654321\",\"Carla\"]]\n";
        std::fs::write(&path, before).unwrap();
        let subject = Subject { names: vec!["491511234567".to_owned()], ..Subject::default() };
        let empties = |path: &Path| empty_rows(path, &subject, "", &BTreeSet::new()).unwrap();
        assert_eq!(empties(&path), [2]);
        let after = std::fs::read_to_string(&path).unwrap();
        assert_eq!(after.len(), before.len());
        let lines: Vec<(i64, Vec<String>)> = after.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0], (2, vec![String::new(), String::new()]));
        assert_eq!(lines[1].1[1], "Carla");
        assert_eq!(empties(&path), [0; 0]);
        assert_eq!(empties(&folder.path().join("gone")), [0; 0]);
    }

    #[test]
    fn their_row_is_found_in_whatever_spelling_the_number_has() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.rows");
        let emptied = |cell: &str, name: &str, country: &str| {
            let row = serde_json::to_string(&(2, [cell, "Zoë"])).unwrap();
            std::fs::write(&path, format!("{row}\n")).unwrap();
            let subject = Subject { names: vec![name.to_owned()], ..Subject::default() };
            !empty_rows(&path, &subject, country, &BTreeSet::new()).unwrap().is_empty()
        };
        for (cell, name, country) in [
            ("0151 1234567", "491511234567", "49"),
            ("0151 1234567", "491511234567", ""),
            ("(0151) 123-4567", "491511234567", "49"),
            ("'+49 (0)151 1234567", "491511234567", ""),
            ("0049 151 1234567", "491511234567", ""),
            ("٠١٥١ ١٢٣٤٥٦٧", "491511234567", "49"),
            ("+55 11 98765-4321", "551187654321", ""),
            ("11 8765-4321", "5511987654321", "55"),
            ("+52 55 1234 5678", "5215512345678", ""),
            ("DE.13491208655302741918", "DE.13491208655302741918", ""),
        ] {
            assert!(emptied(cell, name, country), "{cell} of {country} is {name}");
        }
        for (cell, name, country) in [
            ("0151 1234567", "491511234567", "43"),
            ("0151 1234568", "491511234567", ""),
            ("1511234567", "491511234567", ""),
            ("Zoë 0151 1234567", "491511234567", "49"),
        ] {
            assert!(!emptied(cell, name, country), "{cell} of {country} is not {name}");
        }
        let nobody = Subject { names: vec!["491511234567".to_owned()], ..Subject::default() };
        std::fs::write(&path, "[2,[\"Zoë\"]]\n[3,[\"Ana\"]]\n").unwrap();
        assert_eq!(
            empty_rows(&path, &nobody, "", &BTreeSet::from([3])).unwrap(),
            [3],
            "the check has read it as theirs"
        );
    }

    #[test]
    fn what_cannot_be_read_goes_whole_and_what_names_nobody_stays() {
        let theirs = |name: &str| name == "491511234567";
        assert_eq!(without(b"no json 491511234567", &theirs).as_deref(), Some(NOTHING));
        let other = br#"{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":"49","id":"a"}]}}]}]}"#;
        assert_eq!(without(other, &theirs), None);
        let theirs_alone = String::from_utf8_lossy(other).replace("\"49\"", "\"491511234567\"");
        assert_eq!(without(theirs_alone.as_bytes(), &theirs).as_deref(), Some(NOTHING));
        assert!(payload::check(NOTHING).is_ok(), "what is left can still be read");
    }
}
