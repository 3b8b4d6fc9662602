//! What people decide about conversations, one or many at a time: whose they are, when they come back, when they are done
//! with, what their people are tagged with, and a template that goes to all of them.
//!
//! Each conversation is decided about on its own, in batches whose transactions are short, so that deliveries and other
//! people need not wait. A report says what was done, what was so already, and what was refused and why. What was done
//! can be taken back for some minutes, by whoever did it, as far as nothing has changed since.

use super::{
    auth::token,
    outbound::{self, Author, Idempotency},
    planned,
    state::AppState,
    store::{
        self, Store, Tx,
        event::{NewEvent, moved},
        reach::Reaches,
    },
};
use crate::domain::{
    activity::Activity,
    audit::{Act, By, Detail, What},
    conversation::Conversation,
    event::EventKind,
    id::{ContactId, ConversationId, MessageId, PlannedId, TeamId, UserId},
    outbox::{Draft, LONGEST_HOLD},
    reach,
    time::Timestamp,
    triage::{Cannot, Deed, Done, MOST, Standing, UNDOABLE, undone},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Conversations of one transaction.
pub(super) const BATCH: usize = 200;
/// Sends after which it is written down how to take them back: each is a transaction of its own.
const SENDS: usize = 50;

/// What a deed came to.
#[derive(Debug, Default)]
pub struct Report {
    pub done: usize,
    /// So many were as they should be already.
    pub unchanged: usize,
    pub refused: Vec<(ConversationId, Why)>,
    /// Takes back what was done, where that can be.
    pub undo: Option<String>,
}

/// Why it was not done to one conversation.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    #[error("There is no such conversation.")]
    NotFound,
    #[error("It has changed since.")]
    Changed,
    /// Somebody has done something else about it.
    #[error("{name} has changed it since.")]
    ChangedBy { name: String },
    #[error("The customer has written since.")]
    Heard,
    #[error("It is part of another conversation by now.")]
    Joined,
    /// Somebody else took it before.
    #[error("{name} was faster.")]
    Taken { by: UserId, name: String },
    /// Whoever it was to be given to would not see it.
    #[error("{name} does not see this number, so the conversation cannot be theirs.")]
    Unseen { name: String },
    #[error(transparent)]
    Send(outbound::Refused),
    /// A fault of ours, which the log knows more about.
    #[error("Something went wrong here.")]
    Fault,
}

/// Why nothing was done at all.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error(transparent)]
    Cannot(#[from] Cannot),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// What it takes to take a deed back.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Undo {
    Decided(Vec<Done>),
    Tagged { tag: i64, people: Vec<ContactId> },
    Untagged { tag: i64, people: Vec<ContactId> },
    Sent(Vec<(ConversationId, MessageId)>),
    Planned(Vec<(ConversationId, PlannedId)>),
}

impl Undo {
    fn is_empty(&self) -> bool {
        match self {
            Self::Decided(done) => done.is_empty(),
            Self::Tagged { people, .. } | Self::Untagged { people, .. } => people.is_empty(),
            Self::Sent(sent) => sent.is_empty(),
            Self::Planned(planned) => planned.is_empty(),
        }
    }
}

/// Does something to each of these conversations. `key` makes a repetition of a send the same one. What was begun is done
/// to the end, also where nobody waits for the report any more.
pub async fn act(
    state: &AppState,
    author: &Author,
    by: By,
    deed: &Deed,
    ids: &[ConversationId],
    key: &str,
) -> Result<Report, Failed> {
    let (state, author, deed) = (state.clone(), author.clone(), deed.clone());
    let (ids, key) = (ids.to_vec(), key.to_owned());
    let whole = tokio::spawn(async move { act_whole(&state, &author, by, &deed, &ids, &key).await });
    whole.await.map_err(|_| store::broke_off())?
}

async fn act_whole(
    state: &AppState,
    author: &Author,
    by: By,
    deed: &Deed,
    ids: &[ConversationId],
    key: &str,
) -> Result<Report, Failed> {
    deed.check(state.clock.now())?;
    let ids: Vec<ConversationId> = ids.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    if ids.len() > MOST {
        return Err(Cannot::TooMany.into());
    }
    // Before the first leaves: each is a transaction of its own, and the server may stop in between.
    let what = match deed {
        Deed::Send(_) => Some(What::BulkSent),
        Deed::Plan { .. } => Some(What::BulkPlanned),
        _ => None,
    };
    if let Some(what) = what {
        let act = Act::of(what).with(Detail::Count, ids.len());
        state.store.audit(by, &act, state.clock.now()).await?;
    }
    let mut report = Report::default();
    let token = token::session();
    let kept = token::hash(&token);
    let is_kept = match deed {
        Deed::Tag(name) => tag(state, author, name, true, &ids, &kept, &mut report).await?,
        Deed::Untag(name) => tag(state, author, name, false, &ids, &kept, &mut report).await?,
        Deed::Send(template) => {
            let draft = Draft::Template { template: template.clone() };
            send(state, author, &draft, &ids, (key, &kept), &mut report).await
        }
        Deed::Plan { template, at } => {
            let draft = Draft::Template { template: template.clone() };
            plan(state, author, &draft, *at, &ids, (key, &kept), &mut report).await
        }
        _ => decide(state, author, deed, &ids, &kept, &mut report).await?,
    };
    report.undo = is_kept.then_some(token);
    Ok(report)
}

/// Keeps what it takes to take sends back. That this fails undoes nothing of them. Whether there is anything to take back.
async fn keep(state: &AppState, author: &Author, kept: &str, undo: &Undo) -> bool {
    if undo.is_empty() {
        return false;
    }
    let keep = async {
        let mut tx = state.store.begin().await?;
        keep_part(&mut tx, kept, author, undo, state.clock.now()).await?;
        tx.commit().await
    };
    let done = keep.await;
    if let Err(error) = &done {
        tracing::warn!(%error, "how to take back what was done could not be kept");
    }
    done.is_ok()
}

/// Keeps what it takes to take one batch back, in the transaction in which it is done: whatever ends in between, what was
/// done can be taken back.
async fn keep_part(tx: &mut Tx, kept: &str, author: &Author, undo: &Undo, now: Timestamp) -> store::Result<()> {
    if undo.is_empty() {
        return Ok(());
    }
    let what = serde_json::to_string(undo).map_err(|error| sqlx::Error::Encode(error.into()))?;
    tx.keep_undo(kept, &author.owner, &what, now).await
}

/// Nothing of this batch was done for want of the database.
fn broke_off(error: &sqlx::Error, batch: &[ConversationId], report: &mut Report) {
    tracing::error!(%error, "conversations could not be changed");
    report.refused.extend(batch.iter().map(|id| (*id, Why::Fault)));
}

/// What came of one batch.
struct Came<T> {
    /// What was done, as it takes it back.
    done: Vec<T>,
    /// How many of those that were asked for that was.
    count: usize,
    unchanged: usize,
    refused: Vec<(ConversationId, Why)>,
}

impl<T> Came<T> {
    fn new() -> Self {
        Self { done: Vec::new(), count: 0, unchanged: 0, refused: Vec::new() }
    }

    /// Adds it to a report. Whether anything was done that can be taken back.
    fn tell(self, report: &mut Report) -> bool {
        report.done += self.count;
        report.unchanged += self.unchanged;
        report.refused.extend(self.refused);
        !self.done.is_empty()
    }
}

/// Tells who decided what.
fn told(id: ConversationId, did: &str, author: &Author, more: Value) -> NewEvent {
    let mut detail = json!({"did": did, "by": author.user});
    if let (Value::Object(detail), Value::Object(more)) = (&mut detail, more) {
        detail.extend(more);
    }
    (EventKind::ConversationTended, Some(id), None, Some(detail.to_string()))
}

/// What is told of a tag between the messages.
fn tagged(name: &str, on: bool) -> Activity {
    let tag = name.to_owned();
    if on { Activity::Tagged { tag } } else { Activity::Untagged { tag } }
}

/// What is told between the messages where a conversation has become another team's.
fn handed_over(before: &Conversation, after: &Conversation, names: &BTreeMap<TeamId, String>) -> Option<Activity> {
    let name = after.team.map(|team| names.get(&team).cloned().unwrap_or_default());
    (before.team != after.team).then_some(Activity::HandedOver { team: name })
}

/// Whether whoever has a conversation sees it; so it is where nobody has it.
fn is_seen(row: &Conversation, reaches: &Reaches) -> bool {
    let reach = row.assignee.and_then(|to| reaches.get(&to));
    reach.is_none_or(|reach| reach.admits(reach::Standing::of(row)))
}

fn details(deed: &Deed) -> Value {
    match deed {
        Deed::Assign(to) => json!({ "to": to }),
        Deed::Claim(to) => json!({ "to": to }),
        Deed::HandOver(team) => json!({ "team": team }),
        Deed::Snooze(until) => json!({ "until": until }),
        Deed::Tag(name) | Deed::Untag(name) => json!({ "tag": name }),
        _ => json!({}),
    }
}

async fn decide(
    state: &AppState,
    author: &Author,
    deed: &Deed,
    ids: &[ConversationId],
    kept: &str,
    report: &mut Report,
) -> Result<bool, Failed> {
    if let Deed::Assign(Some(to)) | Deed::Claim(to) = deed {
        let mut tx = state.store.begin().await?;
        if tx.colleague(*to).await?.is_none() {
            return Err(Cannot::Nobody.into());
        }
    }
    if let Deed::HandOver(Some(to)) = deed
        && !state.store.team_names().await?.contains_key(to)
    {
        return Err(Cannot::NoTeam.into());
    }
    let mut is_kept = false;
    // Several ids may stand for one conversation by now.
    let mut seen = BTreeSet::new();
    for batch in ids.chunks(BATCH) {
        state.door.quiet().await;
        match decide_batch(&state.store, author, deed, batch, Some(kept), &mut seen, state.clock.now()).await {
            Ok(came) => {
                if came.count > 0 {
                    state.live.wake();
                }
                is_kept |= came.tell(report);
            }
            Err(error) => broke_off(&error, batch, report),
        }
    }
    Ok(is_kept)
}

/// Takes a batch of conversations off whoever has them, with nothing to take it back by: they cannot see to them any more.
/// How many there were. It needs no more than the store, so that a command beside the server does the same.
pub(super) async fn take_off(store: &Store, by: By, batch: &[ConversationId], now: Timestamp) -> store::Result<usize> {
    let author = Author { user: by.user(), owner: String::new() };
    let came = decide_batch(store, &author, &Deed::Assign(None), batch, None, &mut BTreeSet::new(), now).await?;
    Ok(came.count)
}

/// Decides about a batch in one transaction. With the hash of a token it is kept how to take it back.
async fn decide_batch(
    store: &Store,
    author: &Author,
    deed: &Deed,
    batch: &[ConversationId],
    kept: Option<&str>,
    seen: &mut BTreeSet<ConversationId>,
    now: Timestamp,
) -> store::Result<Came<Done>> {
    let mut tx = store.begin().await?;
    let known = tx.conversations(batch).await?;
    let teams = if matches!(deed, Deed::HandOver(_)) { tx.team_names().await? } else { BTreeMap::new() };
    let gives = matches!(deed, Deed::Assign(Some(_)) | Deed::Claim(_));
    // What is opened again would else be somebody's who can see to it no more, as with what the customer opens again.
    let opens = matches!(deed, Deed::Reopen | Deed::Snooze(_));
    let unable = if opens { tx.unable().await? } else { BTreeSet::new() };
    let reaches = if gives || opens { tx.reaches().await? } else { BTreeMap::new() };
    let mut came = Came::new();
    // Between two batches they may have been shut out, and what they had been given back.
    if let Deed::Assign(Some(to)) | Deed::Claim(to) = deed
        && tx.colleague(*to).await?.is_none()
    {
        came.refused.extend(batch.iter().map(|id| (*id, Why::Changed)));
        return Ok(came);
    }
    let mut rows: Vec<Conversation> = Vec::new();
    let mut events: Vec<NewEvent> = Vec::new();
    // Between the messages.
    let mut lines: Vec<(ConversationId, Activity)> = Vec::new();
    for id in batch {
        let Some(row) = known.get(id) else {
            came.refused.push((*id, Why::NotFound));
            continue;
        };
        if let Some(by) = deed.forestalled(row) {
            let name = tx.colleague(by).await?.unwrap_or_else(|| "Somebody else".to_owned());
            came.refused.push((*id, Why::Taken { by, name }));
            continue;
        }
        let after = if seen.insert(row.id) { deed.done(row, now) } else { None };
        let Some(mut after) = after else {
            came.unchanged += 1;
            continue;
        };
        if opens && (after.assignee.is_some_and(|to| unable.contains(&to)) || !is_seen(&after, &reaches)) {
            after.assignee = None;
        }
        if let Some(to) = after.assignee.filter(|_| !is_seen(&after, &reaches)) {
            let name = tx.colleague(to).await?.unwrap_or_default();
            came.refused.push((*id, Why::Unseen { name }));
            continue;
        }
        if after.dismissed_at != row.dismissed_at
            && let Some(at) = after.dismissed_at
        {
            tx.note_dismissal(row.id, at).await?;
        }
        came.count += 1;
        came.done.push(Done { conversation: row.id, before: Standing::of(row), after: Standing::of(&after) });
        lines.extend(handed_over(row, &after, &teams).map(|activity| (row.id, activity)));
        lines.extend(Activity::decided(row, &after, now).into_iter().map(|activity| (row.id, activity)));
        events.push(told(row.id, deed.word(), author, details(deed)));
        events.push((EventKind::ConversationUpdated, Some(row.id), None, moved(row, &after)));
        rows.push(after);
    }
    tx.note_activities(lines, author.user, now).await?;
    if *deed == Deed::Read {
        tx.forget_unread_of(&rows.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    }
    tx.put_conversations(&rows).await?;
    tx.append(&events, now).await?;
    if let Some(kept) = kept {
        keep_part(&mut tx, kept, author, &Undo::Decided(came.done.clone()), now).await?;
    }
    tx.commit().await?;
    Ok(came)
}

async fn tag(
    state: &AppState,
    author: &Author,
    name: &str,
    on: bool,
    ids: &[ConversationId],
    kept: &str,
    report: &mut Report,
) -> Result<bool, Failed> {
    let is_a_name = !name.contains('\0');
    let found = if is_a_name { state.store.begin().await?.tag_named(name).await? } else { None };
    let Some(tag) = found else { return Err(Cannot::NoTag(name.to_owned()).into()) };
    if tag.ruled {
        return Err(Cannot::RuledTag(tag.name).into());
    }
    let mut is_kept = false;
    let mut seen = BTreeSet::new();
    for batch in ids.chunks(BATCH) {
        state.door.quiet().await;
        match tag_batch(state, author, (tag.id, tag.name.as_str(), on), batch, kept, &mut seen).await {
            Ok(came) => is_kept |= came.tell(report),
            Err(error) => broke_off(&error, batch, report),
        }
    }
    Ok(is_kept)
}

async fn tag_batch(
    state: &AppState,
    author: &Author,
    (tag, name, on): (i64, &str, bool),
    batch: &[ConversationId],
    kept: &str,
    seen: &mut BTreeSet<ConversationId>,
) -> store::Result<Came<ContactId>> {
    let mut tx = state.store.begin().await?;
    let now = state.clock.now();
    let known = tx.conversations(batch).await?;
    let people: Vec<ContactId> = known.values().map(|row| row.contact).collect::<BTreeSet<_>>().into_iter().collect();
    let changed =
        if on { tx.tag_people(tag, &people, author.user, now).await? } else { tx.untag_people(tag, &people).await? };
    let mut came = Came::new();
    let mut events: Vec<NewEvent> = Vec::new();
    let deed = if on { Deed::Tag(name.to_owned()) } else { Deed::Untag(name.to_owned()) };
    for id in batch {
        match known.get(id) {
            None => came.refused.push((*id, Why::NotFound)),
            Some(row) if seen.insert(row.id) && changed.contains(&row.contact) => {
                came.count += 1;
                events.push(told(row.id, deed.word(), author, details(&deed)));
            }
            Some(_) => came.unchanged += 1,
        }
    }
    came.done.extend(changed);
    // Whoever shows these people has to be told, in whatever conversation.
    let theirs = tx.conversations_with_any(&came.done).await?;
    let lines = theirs.iter().map(|id| (*id, tagged(name, on))).collect();
    tx.note_activities(lines, author.user, now).await?;
    events.extend(theirs.into_iter().map(|id| (EventKind::ConversationUpdated, Some(id), None, None)));
    tx.append(&events, now).await?;
    let people = came.done.clone();
    let undo = if on { Undo::Tagged { tag, people } } else { Undo::Untagged { tag, people } };
    keep_part(&mut tx, kept, author, &undo, now).await?;
    tx.commit().await?;
    if !events.is_empty() {
        state.live.wake();
    }
    Ok(came)
}

/// Sends a template to each, as if it had been sent there alone. It waits so long that it can be taken back.
async fn send(
    state: &AppState,
    author: &Author,
    draft: &Draft,
    ids: &[ConversationId],
    (key, kept): (&str, &str),
    report: &mut Report,
) -> bool {
    let (mut sent, mut is_kept) = (Vec::new(), false);
    for id in one_each(state, ids, report).await {
        let once = once(key, id, draft, None);
        match outbound::send(state, author, id, draft.clone(), Some(once), LONGEST_HOLD).await {
            Ok(one) => {
                report.done += 1;
                sent.push((one.message.conversation_id, one.message.id));
            }
            Err(refused) => not_sent(id, refused, report),
        }
        if sent.len() >= SENDS {
            is_kept |= keep(state, author, kept, &Undo::Sent(std::mem::take(&mut sent))).await;
        }
    }
    keep(state, author, kept, &Undo::Sent(sent)).await || is_kept
}

/// Plans a template for a time to come, for each as if it had been planned there alone.
async fn plan(
    state: &AppState,
    author: &Author,
    draft: &Draft,
    at: Timestamp,
    ids: &[ConversationId],
    (key, kept): (&str, &str),
    report: &mut Report,
) -> bool {
    let (mut made, mut is_kept) = (Vec::new(), false);
    for id in one_each(state, ids, report).await {
        let once = once(key, id, draft, Some(at));
        match planned::plan(state, author, id, draft.clone(), at, Some(once)).await {
            Ok(one) => {
                report.done += 1;
                made.push((one.conversation_id, one.id));
            }
            Err(refused) => not_sent(id, refused, report),
        }
        if made.len() >= SENDS {
            is_kept |= keep(state, author, kept, &Undo::Planned(std::mem::take(&mut made))).await;
        }
    }
    keep(state, author, kept, &Undo::Planned(made)).await || is_kept
}

/// Of each conversation one of the ids: several may stand for one by now, and nobody wants the same words twice.
async fn one_each(state: &AppState, ids: &[ConversationId], report: &mut Report) -> Vec<ConversationId> {
    let mut seen = BTreeSet::new();
    let mut each = Vec::new();
    for id in ids {
        match state.store.survivor(*id).await {
            Ok(Some(of)) if seen.insert(of) => each.push(*id),
            Ok(Some(_)) => report.unchanged += 1,
            Ok(None) => report.refused.push((*id, Why::NotFound)),
            Err(error) => broke_off(&error, &[*id], report),
        }
    }
    each
}

/// What makes a repetition of one of many sends the same one.
fn once(key: &str, id: ConversationId, draft: &Draft, at: Option<Timestamp>) -> Idempotency {
    let body = serde_json::to_string(&(id, at, draft)).unwrap_or_default();
    Idempotency { name: format!("{key} {id}"), body_hash: token::hash(&body) }
}

fn not_sent(id: ConversationId, refused: outbound::Refused, report: &mut Report) {
    match refused {
        outbound::Refused::NotFound => report.refused.push((id, Why::NotFound)),
        outbound::Refused::Store(error) => broke_off(&error, &[id], report),
        refused => report.refused.push((id, Why::Send(refused))),
    }
}

/// Takes back what was done under this token: only whoever did it can, once, and only what has not changed since. It is
/// taken back part by part, and what was not reached can still be.
pub async fn undo(state: &AppState, author: &Author, token: &str) -> Result<Report, Failed> {
    let since = state.clock.now() - UNDOABLE;
    let kept = token::hash(token);
    let mut report = Report::default();
    let mut after = String::new();
    loop {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        let Some((part, what)) = tx.take_undo(&kept, &author.owner, since, &after).await? else { break };
        let before = std::mem::replace(&mut after, part);
        match serde_json::from_str(&what) {
            Ok(Undo::Decided(done)) => match undo_batch(state, tx, author, &done, &after).await {
                Ok(came) => {
                    came.tell(&mut report);
                }
                Err(error) => {
                    let ids: Vec<_> = done.iter().map(|done| done.conversation).collect();
                    broke_off(&error, &ids, &mut report);
                }
            },
            Ok(Undo::Tagged { tag, people }) => untag(state, tx, author, tag, &people, false, &mut report).await?,
            Ok(Undo::Untagged { tag, people }) => untag(state, tx, author, tag, &people, true, &mut report).await?,
            Ok(Undo::Sent(sent)) => {
                // Each is taken back by itself, and a second time it is not there: the part goes when all were.
                drop(tx);
                for (conversation, message) in sent {
                    match outbound::undo(state, author, conversation, message).await {
                        Ok(_) => report.done += 1,
                        Err(refused) => not_sent(conversation, refused, &mut report),
                    }
                }
                is_taken(state, author, &kept, since, &before).await?;
            }
            Ok(Undo::Planned(made)) => {
                drop(tx);
                for (conversation, id) in made {
                    match planned::take_back(state, author, id).await {
                        Ok(_) => report.done += 1,
                        Err(refused) => not_sent(conversation, refused, &mut report),
                    }
                }
                is_taken(state, author, &kept, since, &before).await?;
            }
            // Another version has kept it.
            Err(_) => tx.commit().await?,
        }
    }
    if after.is_empty() { Err(Cannot::TooLate.into()) } else { Ok(report) }
}

/// The part after this one has been taken back, one after the other.
async fn is_taken(state: &AppState, author: &Author, kept: &str, since: Timestamp, before: &str) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    tx.take_undo(kept, &author.owner, since, before).await?;
    tx.commit().await
}

/// Takes back what was done to a batch, kept as this part.
async fn undo_batch(
    state: &AppState,
    mut tx: Tx,
    author: &Author,
    batch: &[Done],
    part: &str,
) -> store::Result<Came<()>> {
    let now = state.clock.now();
    let ids: Vec<ConversationId> = batch.iter().map(|done| done.conversation).collect();
    let known: BTreeMap<ConversationId, Conversation> = tx.conversations(&ids).await?;
    let has_moved = batch.iter().any(|done| done.before.team != done.after.team);
    let teams = if has_moved { tx.team_names().await? } else { BTreeMap::new() };
    let reaches = tx.reaches().await?;
    let changed_by = tx.changed_since(&ids, part).await?;
    let mut came = Came::new();
    let mut rows: Vec<Conversation> = Vec::new();
    let mut events: Vec<NewEvent> = Vec::new();
    // Between the messages.
    let mut lines: Vec<(ConversationId, Activity)> = Vec::new();
    for done in batch {
        let Some(row) = known.get(&done.conversation) else {
            came.refused.push((done.conversation, Why::NotFound));
            continue;
        };
        if row.id != done.conversation {
            // It is not what it was.
            came.refused.push((done.conversation, Why::Joined));
            continue;
        }
        let back = undone(row, &done.before, &done.after);
        // Nor does a team come back that there is no more.
        let back = back.filter(|back| back.team.is_none_or(|team| !has_moved || teams.contains_key(&team)));
        let Some(mut back) = back else {
            let why = match changed_by.get(&row.id) {
                Some(name) => Why::ChangedBy { name: name.clone() },
                None if row.asked_at != done.after.asked_at || row.unread > done.after.unread => Why::Heard,
                None => Why::Changed,
            };
            came.refused.push((row.id, why));
            continue;
        };
        // What is open again is not left with whoever has been shut out or does not see it any more.
        if let Some(to) = back.assignee.filter(|_| row.assignee == back.assignee)
            && row.resolved_at.is_some()
            && back.resolved_at.is_none()
            && (tx.colleague(to).await?.is_none() || !is_seen(&back, &reaches))
        {
            back.assignee = None;
        }
        // Nor does whoever has been shut out since, or may only look on by now, have it again: nobody would take it off them.
        if let Some(to) = back.assignee.filter(|_| row.assignee != back.assignee)
            && tx.colleague(to).await?.is_none()
        {
            came.refused.push((row.id, Why::Changed));
            continue;
        }
        // And whoever does not see it any more does not have it again.
        if let Some(to) = back.assignee.filter(|_| row.assignee != back.assignee && !is_seen(&back, &reaches)) {
            let name = tx.colleague(to).await?.unwrap_or_default();
            came.refused.push((row.id, Why::Unseen { name }));
            continue;
        }
        if back.dismissed_at != row.dismissed_at
            && let Some(at) = row.dismissed_at
        {
            tx.forget_dismissal(row.id, at).await?;
        }
        came.count += 1;
        events.push(told(row.id, "undone", author, json!({})));
        events.push((EventKind::ConversationUpdated, Some(row.id), None, moved(row, &back)));
        lines.extend(handed_over(row, &back, &teams).map(|activity| (row.id, activity)));
        lines.extend(Activity::decided(row, &back, now).into_iter().map(|activity| (row.id, activity)));
        rows.push(back);
    }
    tx.note_activities(lines, author.user, now).await?;
    tx.put_conversations(&rows).await?;
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(came)
}

/// Writes down of a round of rests that time has ended them, between the messages as of then: whoever lists conversations
/// knows by the time alone. How many there were.
pub async fn end_rests(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let over = state.store.rested(now, BATCH).await?;
    if over.is_empty() {
        return Ok(0);
    }
    let mut tx = state.store.begin().await?;
    let mut rows: Vec<Conversation> = Vec::new();
    let mut events: Vec<NewEvent> = Vec::new();
    let mut lines = Vec::new();
    for (id, row) in tx.conversations(&over).await? {
        // It may have been put off anew meanwhile, or have become part of another.
        let Some(until) = row.snoozed_until.filter(|until| *until <= now && row.id == id) else { continue };
        lines.push((row.id, Activity::Woke, until));
        events.push((EventKind::ConversationUpdated, Some(row.id), None, None));
        rows.push(Conversation { snoozed_until: None, ..row });
    }
    tx.note_past_activities(lines, None, now).await?;
    tx.put_conversations(&rows).await?;
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(over.len())
}

/// Takes a tag off those who got it, or puts it back on those who lost it.
async fn untag(
    state: &AppState,
    mut tx: Tx,
    author: &Author,
    tag: i64,
    people: &[ContactId],
    on: bool,
    report: &mut Report,
) -> store::Result<()> {
    let now = state.clock.now();
    let known = tx.tags().await?.into_iter().find(|known| known.id.0 == tag);
    // Whoever is part of another by now gets it as that one, and whoever was erased does not. Nor does a tag come back.
    let mut there = BTreeSet::new();
    if on && known.is_some() {
        for id in people {
            there.extend(tx.contact_survivor(*id).await?);
        }
    }
    let there: Vec<ContactId> = there.into_iter().collect();
    let changed =
        if on { tx.tag_people(tag, &there, author.user, now).await? } else { tx.untag_people(tag, people).await? };
    let changed: Vec<ContactId> = changed.into_iter().collect();
    let mut events: Vec<NewEvent> = Vec::new();
    let theirs = tx.conversations_with_any(&changed).await?;
    if let Some(known) = known {
        let lines = theirs.iter().map(|id| (*id, tagged(&known.name, on))).collect();
        tx.note_activities(lines, author.user, now).await?;
    }
    for id in theirs {
        events.push(told(id, "undone", author, json!({})));
        events.push((EventKind::ConversationUpdated, Some(id), None, None));
    }
    tx.append(&events, now).await?;
    tx.commit().await?;
    report.done += changed.len();
    report.unchanged += people.len() - changed.len();
    state.live.wake();
    Ok(())
}
