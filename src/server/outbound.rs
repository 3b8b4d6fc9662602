//! Sending: a row first, then a request, and then whatever the platform says of it.
//!
//! [`send`] writes the row, [`run`] lets rows leave. Between the mark *leaving* and the platform's answer nothing knows
//! whether the message was sent; a process that dies there leaves it *unknown*, and only a status that carries the
//! send's own token settles it; where none comes, its author is told. So one send leaves at most once, whatever dies in
//! between.

use super::{
    campaigns, fills,
    numbers::{Line, Roster},
    state::AppState,
    store::{
        self, Tx,
        erasure::Marked,
        message::here,
        number::Number,
        outbox::{Due, Held, OnItsWay, Repeated},
        planned::NewTask,
    },
    whatsapp::client::{Accepted, Credentials, Outgoing, Recipient, SendError, Uploaded, interactive_object},
};
use crate::domain::{
    activity::Activity,
    answering::LATE,
    audit::{About, Act, By, What},
    campaign,
    contact::{Contact, Identifier},
    conversation::{Conversation, Preview},
    event::EventKind,
    id::{CampaignId, ConversationId, DraftId, MediaId, MessageId, NumberId, UserId},
    intake::{Entry, Keys},
    item::{Person, Reported},
    media::MediaKind,
    message::{Direction, Message, Status, Trail},
    outbox::{Amiss, Draft, Outlook, TRIES, Verdict, back_off, decide, hold, permit, watched},
    planned::{Beyond, CameFrom, MOST, Why},
    refusal::{Action, Refusal},
    template::Prepared,
    time::{Span, Timestamp},
};
use reqwest::Body;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};
use tokio::task::JoinSet;
use tokio_util::io::ReaderStream;

/// Who sends.
#[derive(Debug, Clone)]
pub struct Author {
    /// None for a program.
    pub user: Option<UserId>,
    /// Under which name drafts and repeated requests are kept.
    pub owner: String,
}

impl Author {
    /// Whoever goes by this name.
    pub fn of_owner(owner: &str) -> Self {
        let user = owner.strip_prefix("user:").and_then(|id| id.parse().ok());
        Self { user, owner: owner.to_owned() }
    }
}

/// What makes a repeated request the same one.
#[derive(Debug, Clone)]
pub struct Idempotency {
    /// The `Idempotency-Key`.
    pub name: String,
    pub body_hash: String,
}

/// A message that was written down.
#[derive(Debug, Clone)]
pub struct Sent {
    pub message: Message,
    /// The same request came before; this is what it came to.
    pub repeated: bool,
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such conversation.")]
    NotFound,
    /// Free text, and the window is closed. The text is kept.
    #[error("The window is closed: only a template can be sent.")]
    WindowClosed { draft_id: Option<DraftId> },
    /// The platform would refuse it.
    #[error("{}", .0.title)]
    Platform(Refusal),
    /// Ajar never sends from this number.
    #[error("This number is only watched: nothing is sent from it.")]
    Watched,
    #[error("The same Idempotency-Key came before with another body.")]
    Conflict,
    #[error("It has already left.")]
    Left,
    /// Free text, planned for a time when its window will have closed.
    #[error("The window will have closed by then: only a template can be planned for that time.")]
    Beyond(Beyond),
    #[error("“not_before” must be a time to come, a year ahead at most.")]
    NoTime,
    #[error("{} sends wait in this conversation already.", MOST)]
    TooMany,
    #[error("A reply of yours waits for this customer's answer already.")]
    Parked,
    #[error("These messages cannot become one: they have left, or are no texts that follow each other.")]
    Apart,
    #[error(transparent)]
    Invalid(#[from] Amiss),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// How long a request can be repeated with the same key.
pub(super) const REPEATABLE: Span = Span::hours(24);

/// Writes a message into the outbox, if it may be sent. It waits there as long as its author wants to be able to take it
/// back, and its window allows.
pub async fn send(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    draft: Draft,
    idempotency: Option<Idempotency>,
    held: Span,
) -> Result<Sent, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(mut row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    if let Some(key) = &idempotency {
        match tx.repeated(&author.owner, &key.name, &key.body_hash, now - REPEATABLE).await? {
            Some(Repeated::Different) => return Err(Refused::Conflict),
            Some(Repeated::Same(id)) => {
                let id = tx.joined_into(id).await?.unwrap_or(id);
                tx.commit().await?;
                let message = state.store.message(id).await?.ok_or(Refused::NotFound)?;
                return Ok(Sent { message, repeated: true });
            }
            None => {}
        }
    }
    let draft = fills::complete(&mut tx, &row, author.user, draft).await?;
    let contact = tx.contact(row.contact).await?;
    let outlook = tx.outlook(&row, &contact, &draft, None, now).await?;
    if outlook.watched {
        return Err(Refused::Watched);
    }
    if let Err(refusal) = permit(&draft, &outlook, now) {
        if refusal.action() == Action::CloseWindow {
            // What has no text leaves alone what somebody was writing.
            let draft_id = match written(&draft) {
                Some(text) => tx.keep_draft(row.id, &author.owner, text, now).await?,
                None => None,
            };
            tx.commit().await?;
            return Err(Refused::WindowClosed { draft_id });
        }
        return Err(Refused::Platform(refusal));
    }
    let entry = compose(&mut tx, &row, &draft, author.user, now).await?;
    let (id, counts) = (entry.id, entry.counts);
    let unread = if counts { std::mem::take(&mut row.unread) } else { 0 };
    if written(&draft).is_some() {
        tx.keep_draft(row.id, &author.owner, "", now).await?;
    }
    let leaves_at = now + hold(held, &row.window, now);
    let held = (leaves_at > now).then(|| Held { by: author.owner.clone(), unread });
    write_down(&mut tx, row, &entry, &draft, held.as_ref(), leaves_at, now).await?;
    if let Some(key) = &idempotency {
        tx.remember(&author.owner, &key.name, &key.body_hash, id, now).await?;
    }
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    let message = state.store.message(id).await?.ok_or(Refused::NotFound)?;
    Ok(Sent { message, repeated: false })
}

/// Whether what a draft refers to and is made of is there; a template filled in.
pub(super) async fn look_at(tx: &mut Tx, row: &Conversation, draft: &Draft) -> Result<Option<Prepared>, Refused> {
    let prepared = prepare(tx, row, draft).await?;
    for wamid in target_of(draft).into_iter().chain(draft.reply_to()) {
        let known = tx.entry_by_wamid(row.number, wamid).await?;
        if known.is_none_or(|known| known.conversation != row.id) {
            return Err(Amiss::Elsewhere.into());
        }
    }
    Ok(prepared)
}

/// The message that a reaction is on.
fn target_of(draft: &Draft) -> Option<&str> {
    match draft {
        Draft::Reaction { target, .. } => Some(target),
        _ => None,
    }
}

/// Makes the message of a draft, as it will be kept: what it refers to and is made of is looked at first.
pub(super) async fn compose(
    tx: &mut Tx,
    row: &Conversation,
    draft: &Draft,
    author: Option<UserId>,
    now: Timestamp,
) -> Result<Entry, Refused> {
    let prepared = look_at(tx, row, draft).await?;
    let target = target_of(draft).map(str::to_owned);
    let id = MessageId(tx.ids(1).await?);
    let counts = target.is_none();
    Ok(Entry {
        id,
        conversation: row.id,
        number: row.number,
        wamid: None,
        direction: Direction::Out,
        kind: draft.kind().to_owned(),
        text: prepared.as_ref().map(|ready| ready.text.clone()).or_else(|| draft.text().map(str::to_owned)),
        content: content(draft, prepared.as_ref()),
        sent_at: now,
        received_at: now,
        trail: Trail::default(),
        local: Some(Status::Queued),
        reply_to: draft.reply_to().map(str::to_owned),
        target,
        media: match draft {
            Draft::Media { media_id, .. } => Some(*media_id),
            _ => prepared.as_ref().and_then(|ready| ready.media.as_ref()?.parse().ok()),
        },
        author,
        ahead_of_time: false,
        counts,
    })
}

/// Takes a message back that was held and has not left: it is as if it had never been written, and its author, who alone
/// may do so, has it again, its text also as their draft.
pub async fn undo(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    message: MessageId,
) -> Result<Draft, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(mut row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    let known = tx.entry(message).await?.filter(|entry| entry.conversation == row.id);
    let Some(entry) = known else { return Err(Refused::NotFound) };
    // What was not held may be on its way already, for all that whoever wrote it was told.
    let Some(held) = tx.held(message).await? else { return Err(Refused::Left) };
    if held.by != author.owner {
        return Err(Refused::NotFound);
    }
    let Some(draft) = tx.take_back(message).await? else { return Err(Refused::Left) };
    // Nothing else keeps the text by now: the answer that carries it may not arrive.
    give_text_back(&mut tx, row.id, &author.owner, &draft, now).await?;
    let gone = (EventKind::MessageUndone, Some(row.id), None, Some(json!({"id": message.to_string()}).to_string()));
    let mut events = vec![gone, (EventKind::ConversationUpdated, Some(row.id), None, None)];
    if let Some(target) = &entry.target
        && let Some(target) = tx.entry_by_wamid(row.number, target).await?
    {
        events.push((EventKind::MessageUpdated, Some(row.id), Some(target.id), None));
    }
    if entry.counts {
        row.unread += held.unread;
        tx.recount(&mut row, message).await?;
    }
    tx.put_conversation(&row).await?;
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    Ok(draft)
}

/// Puts the text of a draft before whatever its writer has begun to write since.
pub(super) async fn give_text_back(
    tx: &mut Tx,
    conversation: ConversationId,
    owner: &str,
    draft: &Draft,
    now: Timestamp,
) -> store::Result<()> {
    let Some(text) = written(draft) else { return Ok(()) };
    let before = tx.draft(conversation, owner).await?;
    let text = before.map_or_else(|| text.to_owned(), |before| format!("{text}\n{before}"));
    tx.keep_draft(conversation, owner, &text, now).await.map(drop)
}

/// Puts a message into the outbox and into its conversation, and tells of it.
pub(super) async fn write_down(
    tx: &mut Tx,
    mut row: Conversation,
    entry: &Entry,
    draft: &Draft,
    held: Option<&Held>,
    leaves_at: Timestamp,
    now: Timestamp,
) -> store::Result<()> {
    tx.enqueue(entry, &token(), draft, held, leaves_at, now).await?;
    if let Draft::Template { template } = draft {
        tx.is_of_template(entry.id, entry.number, &template.name, &template.language).await?;
    }
    tx.note_template(&row, entry.id, draft, now).await?;
    fills::count(tx, &row, draft).await?;
    let mut events = vec![(EventKind::ConversationUpdated, Some(row.id), None, None)];
    if entry.target.is_none() {
        // What was sent without a person is no answer.
        if entry.counts {
            row.answered_at = row.answered_at.max(Some(now));
        }
        row.active_at(now);
        let preview = Preview::new(now, &here(entry.id), Direction::Out, &entry.kind, entry.text.as_deref());
        row.preview = row.preview.take().max(Some(preview));
        events.insert(0, (EventKind::MessageQueued, Some(row.id), Some(entry.id), None));
    } else if let Some(target) = &entry.target
        && let Some(target) = tx.entry_by_wamid(row.number, target).await?
    {
        events.insert(0, (EventKind::MessageUpdated, Some(row.id), Some(target.id), None));
    }
    tx.put_conversation(&row).await?;
    tx.append(&events, now).await
}

/// What somebody wrote, in a text or below a file. A template leaves the text waiting that came too late for the window.
pub(super) fn written(draft: &Draft) -> Option<&str> {
    match draft {
        Draft::Text { .. } | Draft::Media { .. } => draft.text(),
        Draft::Reaction { .. } | Draft::Interactive { .. } | Draft::Template { .. } => None,
    }
}

/// Fills a template in, and looks whether files are there and fit. All of it is read by the connection that writes: those
/// who wait for their turn to write may hold all others.
async fn prepare(tx: &mut Tx, row: &Conversation, draft: &Draft) -> Result<Option<Prepared>, Refused> {
    match draft {
        Draft::Template { template } => {
            let waba_id = tx.account_of(row.number).await?.unwrap_or_default();
            let Some(known) = tx.template(&waba_id, &template.name, &template.language).await? else {
                return Err(Amiss::NoTemplate.into());
            };
            let ready = known.prepare(&template.parameters).map_err(Amiss::Unfit)?;
            if let Some(id) = &ready.media {
                let file = match id.parse() {
                    Ok(id) => tx.media(id).await?,
                    Err(_) => None,
                };
                if file.is_none_or(|file| file.state != "stored") {
                    return Err(Amiss::NoHeaderFile.into());
                }
            }
            Ok(Some(ready))
        }
        Draft::Media { kind, media_id, .. } => {
            let Some(file) = tx.media(*media_id).await?.filter(|file| file.state == "stored") else {
                return Err(Amiss::NoFile.into());
            };
            let fits = MediaKind::of(&file.mime_type) == *kind || *kind == MediaKind::Document;
            if !fits {
                return Err(Amiss::WrongFile(file.mime_type, *kind).into());
            }
            if file.size.unwrap_or_default() > kind.limit() {
                return Err(Amiss::LargeFile(*kind).into());
            }
            Ok(None)
        }
        Draft::Text { .. } | Draft::Reaction { .. } | Draft::Interactive { .. } => Ok(None),
    }
}

/// What is kept of a message beyond its text.
fn content(draft: &Draft, prepared: Option<&Prepared>) -> Value {
    match draft {
        Draft::Template { template } => json!({
            "name": template.name,
            "language": template.language,
            "components": prepared.map(|ready| ready.components.clone()),
            "buttons": prepared.map(|ready| ready.buttons.clone()),
        }),
        Draft::Interactive { interactive, .. } => interactive_object(interactive),
        _ => Value::Null,
    }
}

/// What a send carries so that its statuses can be told: long enough that nobody guesses one.
pub(super) fn token() -> String {
    format!("ajar.{}", hex::encode(rand::random::<[u8; 16]>()))
}

/// Sends of one round.
const ROUND: i64 = 40;
/// How long to wait when nothing is known to be due.
const IDLE: Duration = Duration::from_millis(500);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);
/// How long the platform may take to answer before a send counts as unanswered: longer than its request may last.
const UNANSWERED: Span = Span::seconds(60);
/// The same where a file may have to be given to the platform first.
const UNANSWERED_WITH_FILE: Span = Span::seconds(400);
/// How long a send stays unknown before its author is told: the statuses of what has left come within seconds, and what
/// was missed of them is delivered again within minutes.
const STAYS: Span = Span::minutes(5);
/// How often sends are looked for that were never answered.
const SWEEP: Span = Span::seconds(10);

/// Requests on their way at the same time.
const IN_FLIGHT: usize = 64;

/// Lets rows leave until the server stops, and then waits for what is on its way. At the start, what another run of this
/// program left halfway is unknown.
pub async fn run(state: AppState) {
    let mut in_flight = JoinSet::new();
    let begun = state.clock.now();
    if !state.store.is_postgres()
        && let Err(error) = give_up(&state, |_| true).await
    {
        tracing::error!(%error, "sends that were cut off could not be marked");
    }
    let mut swept_at = begun;
    while !state.shutdown.is_cancelled() {
        let now = state.clock.now();
        let round = async {
            if now - swept_at >= SWEEP {
                give_up_unanswered(&state).await?;
                return_unsure(&state).await?;
                swept_at = now;
            }
            claim(&state).await
        };
        let leaving = match round.await {
            Ok(leaving) => leaving,
            Err(error) => {
                tracing::error!(%error, "the outbox could not be worked");
                tokio::time::sleep(FAULT).await;
                Vec::new()
            }
        };
        let idle = leaving.is_empty();
        for one in leaving {
            in_flight.spawn(depart(state.clone(), one));
        }
        while in_flight.try_join_next().is_some() {}
        while in_flight.len() >= IN_FLIGHT {
            in_flight.join_next().await;
        }
        if idle {
            // What is due and did not leave waits for one before it, whose end is told.
            let wait = match state.store.next_due().await {
                Ok(Some(at)) if at > now => Duration::from_millis(u64::try_from((at - now).0).unwrap_or(0)).min(IDLE),
                _ => IDLE,
            };
            tokio::select! {
                () = state.shutdown.cancelled() => {}
                () = state.outbox.notified() => {}
                () = tokio::time::sleep(wait) => {}
            }
        }
    }
    in_flight.join_all().await;
}

/// A send that is about to be requested.
struct Leaving {
    due: Due,
    line: Line,
    recipient: Recipient,
    prepared: Option<Prepared>,
}

/// Lets one round of rows leave, and waits for what comes of it. How many did.
pub async fn leave(state: &AppState) -> store::Result<usize> {
    leave_after(state, std::future::ready(())).await
}

/// The same, with something that happens between the mark of a round and its requests.
pub(super) async fn leave_after(state: &AppState, meanwhile: impl Future<Output = ()>) -> store::Result<usize> {
    let leaving = claim(state).await?;
    meanwhile.await;
    let count = leaving.len();
    futures::future::join_all(leaving.into_iter().map(|one| depart(state.clone(), one))).await;
    Ok(count)
}

/// Marks a round of rows as leaving and requests nothing: what a process leaves behind that dies in between.
#[cfg(test)]
pub async fn claim_and_die(state: &AppState) -> store::Result<usize> {
    Ok(claim(state).await?.len())
}

/// Requests one send and writes down what came of it.
async fn depart(state: AppState, one: Leaving) {
    let outcome = request(&state, &one).await;
    let accepted = matches!(outcome, Outcome::Accepted(_));
    if let Err(error) = record(&state, &one, outcome).await {
        tracing::error!(%error, message = %one.due.message, "what came of a send could not be written down");
    }
    state.outbox.notify_one();
    let by_itself = one.due.returns_to.is_some() || one.due.automatic;
    let is_reply = matches!(one.due.draft, Draft::Text { .. } | Draft::Media { .. } | Draft::Interactive { .. });
    if accepted && !by_itself && is_reply {
        // A reply tells the customer that they were read; one that left by itself is no sign of that.
        read_up_to_here(&state, one.due.number, one.due.conversation, |_| true).await;
    }
}

/// Decides for every row that is due, and marks those that leave. The mark is durable before any request is written.
async fn claim(state: &AppState) -> store::Result<Vec<Leaving>> {
    let now = state.clock.now();
    if state.store.next_due().await?.is_none_or(|at| at > now) {
        return Ok(Vec::new());
    }
    let roster = state.numbers.roster().await?;
    let mut tx = state.store.begin().await?;
    let mut leaving = Vec::new();
    let mut looked = BTreeMap::new();
    for due in tx.due(now, ROUND).await? {
        let (Some(conversation), Some(mut entry)) =
            (tx.conversation(due.conversation).await?, tx.entry(due.message).await?)
        else {
            tx.settle(&[due.message]).await?;
            continue;
        };
        if due.recalled || is_else(&mut tx, &due, &mut looked, now).await? {
            recall(&mut tx, conversation, due.message, now).await?;
            continue;
        }
        let contact = tx.contact(conversation.contact).await?;
        let outlook = tx.outlook(&conversation, &contact, &due.draft, Some(due.message), now).await?;
        let Some(line) = roster.by_id(due.number).cloned() else {
            let refusal = Refusal::here("The number is not set up here any more", None);
            fail_here(&mut tx, &due, refusal, now).await?;
            continue;
        };
        // A greeting that waited while nothing ran would come out of nowhere. What confirms a word is still worth it.
        if due.automatic && matches!(due.draft, Draft::Interactive { .. }) && now - entry.sent_at >= LATE {
            let refusal = Refusal::here("Too late for a reply that nobody has written", None);
            fail_here(&mut tx, &due, refusal, now).await?;
            continue;
        }
        let Some(recipient) = recipient(&contact) else {
            let title = "No way to reach this person".to_owned();
            fail_here(&mut tx, &due, Refusal { code: 131_026, title, ..Refusal::default() }, now).await?;
            continue;
        };
        match decide(&due.draft, &outlook, now) {
            Verdict::Wait { until } => tx.postpone(due.message, until, false).await?,
            Verdict::Refuse(_) if is_of_all(&due, &outlook, now) => {
                recall(&mut tx, conversation, due.message, now).await?;
            }
            Verdict::Refuse(refusal) => fail_here(&mut tx, &due, refusal, now).await?,
            Verdict::Leave { pair_due, number_due } => {
                let prepared = match &due.draft {
                    Draft::Template { template } => {
                        let known = tx.template(&line.number.waba_id, &template.name, &template.language).await?;
                        match known.map(|known| known.prepare(&template.parameters)) {
                            Some(Ok(ready)) => Some(ready),
                            Some(Err(unfit)) => {
                                fail_here(&mut tx, &due, mend(&unfit.to_string()), now).await?;
                                continue;
                            }
                            None => {
                                fail_here(&mut tx, &due, mend("The template is gone."), now).await?;
                                continue;
                            }
                        }
                    }
                    _ => None,
                };
                tx.leave(&due, now, pair_due, number_due).await?;
                if prepared.is_some() {
                    tx.counts_as_now(&conversation, &contact, due.message, now).await?;
                }
                entry.sent_at = now;
                tx.put_entry(&entry).await?;
                leaving.push(Leaving { due, line, recipient, prepared });
            }
        }
    }
    tx.commit().await?;
    state.live.wake();
    Ok(leaving)
}

/// Whether a send is of a campaign that holds because a template of it is another than was agreed to. Each campaign is looked at
/// once in a round.
async fn is_else(
    tx: &mut Tx,
    due: &Due,
    looked: &mut BTreeMap<CampaignId, bool>,
    now: Timestamp,
) -> store::Result<bool> {
    let Some(campaign) = due.campaign else { return Ok(false) };
    if let Some(known) = looked.get(&campaign) {
        return Ok(*known);
    }
    let holds = campaigns::holds_as_else(tx, campaign, now).await?;
    looked.insert(campaign, holds);
    Ok(holds)
}

/// Whether what keeps a message of a campaign back is nothing about whom it goes to: nobody else would get it either, and they
/// wait until that is over.
fn is_of_all(due: &Due, outlook: &Outlook, now: Timestamp) -> bool {
    due.campaign.is_some() && matches!(campaign::turn(&due.draft, outlook, now), campaign::Turn::Hold(_))
}

/// Takes back what was written down for a campaign that does not go on since. Whoever was to get it waits as before.
async fn recall(tx: &mut Tx, mut row: Conversation, message: MessageId, now: Timestamp) -> store::Result<()> {
    tx.unspend(row.number, message, now).await?;
    if tx.take_back(message).await?.is_none() {
        return Ok(());
    }
    campaigns::is_taken_back(tx, message, now).await?;
    tx.recount(&mut row, message).await?;
    tx.put_conversation(&row).await?;
    let gone = (EventKind::MessageUndone, Some(row.id), None, Some(json!({"id": message.to_string()}).to_string()));
    tx.append(&[gone, (EventKind::ConversationUpdated, Some(row.id), None, None)], now).await
}

/// By what the platform is to find a person; none where nothing is known of them.
pub(super) fn recipient(contact: &Contact) -> Option<Recipient> {
    let phone = contact.phone().map(|phone| Recipient::Phone(phone.to_owned()));
    phone.or_else(|| contact.bsuid().map(|id| Recipient::Bsuid(id.to_owned())))
}

fn mend(words: &str) -> Refusal {
    Refusal {
        code: 132_000,
        subcode: None,
        title: "The template cannot be filled in".to_owned(),
        details: Some(words.to_owned()),
    }
}

/// What came of a request.
enum Outcome {
    Accepted(Accepted),
    Refused {
        refusal: Refusal,
        /// How long the platform asks to be left alone.
        wait: Span,
    },
    /// The platform was not asked: meanwhile it may not be sent any more.
    NotAllowed(Refusal),
    /// It was surely not sent, and may be tried again.
    NotSent(String),
    /// It may have been sent.
    Unknown(String),
}

impl Outcome {
    fn refused(refusal: Refusal) -> Self {
        Self::Refused { refusal, wait: Span(0) }
    }
}

impl From<SendError> for Outcome {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Refused(refusal) => Self::refused(refusal),
            SendError::Throttled { refusal, wait } => Self::Refused { refusal, wait },
            SendError::NotSent { cause } => Self::NotSent(cause),
            SendError::Ambiguous { cause } => Self::Unknown(cause),
        }
    }
}

/// How long the platform keeps an uploaded file, less a day (Media: 30 days).
const UPLOAD_KEPT: Span = Span::days(29);

async fn request(state: &AppState, one: &Leaving) -> Outcome {
    let file = match &one.due.draft {
        Draft::Media { media_id, .. } => Some(*media_id),
        _ => one.prepared.as_ref().and_then(|ready| ready.media.as_ref()?.parse().ok()),
    };
    let uploaded = match file {
        None => None,
        Some(id) => match upload(state, one.due.number, &credentials(&one.line), id).await {
            Ok(platform_id) => Some(platform_id),
            Err(outcome) => return outcome,
        },
    };
    let line = match still_permitted(state, one, uploaded.is_some()).await {
        Ok(line) => line,
        Err(outcome) => return outcome,
    };
    let token = Some(one.due.token.as_str());
    let outgoing = match Outgoing::new(&one.due.draft, &one.recipient, one.prepared.as_ref(), uploaded.as_ref(), token)
    {
        Ok(outgoing) => outgoing,
        Err(unready) => return Outcome::refused(mend(&unready.to_string())),
    };
    state.graph.send(&credentials(&line), &outgoing).await.map_or_else(Outcome::from, Outcome::Accepted)
}

/// The number as it is now, if it still may send what was marked as leaving. A file takes minutes to go up: after it
/// everything is looked at anew. That others wait for this very send is no reason to wait.
async fn still_permitted(state: &AppState, one: &Leaving, took_long: bool) -> Result<Line, Outcome> {
    let not_sent = |error: sqlx::Error| Outcome::NotSent(error.to_string());
    let roster = state.numbers.latest().await.map_err(not_sent)?;
    let gone = || Outcome::NotAllowed(Refusal::here("The number is not set up here any more", None));
    let line = roster.by_id(one.due.number).cloned().ok_or_else(gone)?;
    if line.number.is_watched() {
        return Err(Outcome::NotAllowed(watched()));
    }
    if took_long {
        let mut tx = state.store.begin().await.map_err(not_sent)?;
        let Some(row) = tx.conversation(one.due.conversation).await.map_err(not_sent)? else {
            return Err(Outcome::NotAllowed(Refusal::here("This person was erased", None)));
        };
        if tx.is_recalled(one.due.message).await.map_err(not_sent)? {
            // It is taken back when it is due again.
            return Err(Outcome::NotSent("its campaign does not run any more".to_owned()));
        }
        let contact = tx.contact(row.contact).await.map_err(not_sent)?;
        let now = state.clock.now();
        let (draft, own) = (&one.due.draft, Some(one.due.message));
        let outlook = tx.outlook(&row, &contact, draft, own, now).await.map_err(not_sent)?;
        if let Verdict::Refuse(refusal) = decide(draft, &outlook, now) {
            // The same.
            let waits = is_of_all(&one.due, &outlook, now);
            return Err(if waits { Outcome::NotSent(refusal.title) } else { Outcome::NotAllowed(refusal) });
        }
    }
    Ok(line)
}

/// The platform's credentials of a number.
pub fn credentials(line: &Line) -> Credentials {
    Credentials {
        phone_number_id: line.number.phone_number_id.clone(),
        waba_id: line.number.waba_id.clone(),
        access_token: line.credentials.access_token.clone(),
    }
}

/// A file as the platform has it, uploaded if it has not. Uploading sends nothing, so a failure is none of the send.
async fn upload(
    state: &AppState,
    number: NumberId,
    credentials: &Credentials,
    id: MediaId,
) -> Result<Uploaded, Outcome> {
    let now = state.clock.now();
    let not_sent = |error: sqlx::Error| Outcome::NotSent(error.to_string());
    let gone =
        || Outcome::refused(Refusal { code: 131_053, title: "The file is gone".to_owned(), ..Refusal::default() });
    let file = state.store.media(id).await.map_err(not_sent)?.ok_or_else(gone)?;
    let uploaded = |id: String| Uploaded { id, mime_type: file.mime_type.clone(), filename: file.filename.clone() };
    if let Some((platform_id, at, by)) = &file.uploaded
        && *by == number
        && now - *at < UPLOAD_KEPT
    {
        return Ok(uploaded(platform_id.clone()));
    }
    let path = state.config.media_dir().join(file.path.clone().unwrap_or_default());
    // Read piece by piece while it goes up: many large files may be on their way at the same time.
    let opened = tokio::fs::File::open(&path).await.map_err(|_| gone())?;
    let length = opened.metadata().await.map_err(|_| gone())?.len();
    let bytes = Body::wrap_stream(ReaderStream::new(opened));
    let name = file.filename.clone().unwrap_or_else(|| format!("file-{id}"));
    let platform_id = match state.graph.upload_media(credentials, bytes, length, &file.mime_type, &name).await {
        Ok(platform_id) => platform_id,
        Err(SendError::Ambiguous { cause }) => return Err(Outcome::NotSent(cause)),
        Err(error) => return Err(error.into()),
    };
    let mut tx = state.store.begin().await.map_err(not_sent)?;
    tx.media_uploaded(id, &platform_id, number, now).await.map_err(not_sent)?;
    tx.commit().await.map_err(not_sent)?;
    Ok(uploaded(platform_id))
}

/// Writes down what came of a request.
async fn record(state: &AppState, one: &Leaving, outcome: Outcome) -> store::Result<()> {
    let now = state.clock.now();
    let due = &one.due;
    // Before anything is written: see `prepare`.
    let roster = match &outcome {
        Outcome::Refused { .. } => Some(state.numbers.roster().await?),
        _ => None,
    };
    let mut tx = state.store.begin().await?;
    if tx.conversation(due.conversation).await?.is_none() {
        // Whoever it went to was erased meanwhile: what came of it is not written down, only that it is known.
        if let Outcome::Accepted(accepted) = &outcome {
            let mark = state.numbers.seal().marker().message(&accepted.wamid);
            tx.put_marks(Marked::Message, &[(mark, now)]).await?;
        }
        tx.settle(&[due.message]).await?;
        return tx.commit().await;
    }
    match outcome {
        Outcome::Accepted(accepted) => {
            let person = Person {
                identifiers: [
                    accepted.wa_id.as_deref().and_then(Identifier::phone),
                    accepted.user_id.as_deref().and_then(Identifier::bsuid),
                ]
                .into_iter()
                .flatten()
                .collect(),
                ..Person::default()
            };
            report(&mut tx, due, &accepted.wamid, Status::Accepted, person, None, now).await?;
        }
        Outcome::Refused { refusal, wait } => {
            let action = refusal.action();
            if wait > Span(0) && action != Action::SlowPair {
                tx.slow_number(due.number, now + wait).await?;
            }
            let tries = if action == Action::RetryOnce { 1 } else { TRIES };
            let again = match action {
                Action::Retry | Action::RetryOnce | Action::SlowPair | Action::SlowNumber => due.attempts < tries,
                _ => false,
            };
            if again {
                let until = now + back_off(due.attempts).max(wait);
                tx.postpone(due.message, until, true).await?;
                match action {
                    Action::SlowPair => tx.slow_pair(due.conversation, until).await?,
                    Action::SlowNumber => tx.slow_number(due.number, until).await?,
                    _ => {}
                }
            } else {
                let roster = roster.unwrap_or_default();
                // What stops all others of its campaign fails nobody: it is taken back when it is due again.
                if due.campaign.is_some() && action.stops_all() && due.attempts < TRIES {
                    tx.postpone(due.message, now, true).await?;
                } else {
                    fail(&mut tx, due, refusal.clone(), now).await?;
                }
                obey(&mut tx, &roster, due.number, due.message, &refusal, now).await?;
            }
        }
        Outcome::NotAllowed(refusal) => fail_here(&mut tx, due, refusal, now).await?,
        Outcome::NotSent(cause) => {
            tracing::warn!(message = %due.message, cause, "a send could not be requested");
            if due.attempts < TRIES {
                tx.postpone(due.message, now + back_off(due.attempts), true).await?;
            } else {
                fail_here(&mut tx, due, Refusal::here("The platform could not be reached", Some(cause)), now).await?;
            }
        }
        Outcome::Unknown(cause) => {
            tracing::warn!(message = %due.message, cause, "a send was not answered: it may or may not have been sent");
            unknown(&mut tx, due.message, now).await?;
        }
    }
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

/// Takes what the platform said of a send of ours through the same fold as its webhooks.
async fn report(
    tx: &mut Tx,
    due: &Due,
    wamid: &str,
    status: Status,
    person: Person,
    refusal: Option<Refusal>,
    now: Timestamp,
) -> store::Result<()> {
    let reported = Reported {
        wamid: wamid.to_owned(),
        status,
        at: now,
        person,
        refusal,
        pricing: None,
        callback_data: Some(due.token.clone()),
        free_until: None,
        group: false,
    };
    let mut keys = Keys::default();
    keys.add_report(&reported, due.number);
    let mut world = tx.load(&keys, 1).await?;
    world.report(due.number, &reported, now);
    tx.write(&mut world, now).await
}

/// A send failed for good before the platform was asked. That is no word of the platform: it says nothing about the
/// window or an opt-out but what was known anyway.
async fn fail_here(tx: &mut Tx, due: &Due, refusal: Refusal, now: Timestamp) -> store::Result<()> {
    fail_with(tx, due, Refusal::here(refusal.title.clone(), None), now).await?;
    come_back(tx, due.message, &refusal, now).await?;
    let Some(mut entry) = tx.entry(due.message).await? else { return Ok(()) };
    if let Some(failure) = &mut entry.trail.failed {
        failure.refusal = refusal;
        tx.put_entry(&entry).await?;
    }
    Ok(())
}

/// A send failed for good, as the platform says.
async fn fail(tx: &mut Tx, due: &Due, refusal: Refusal, now: Timestamp) -> store::Result<()> {
    fail_with(tx, due, refusal.clone(), now).await?;
    come_back(tx, due.message, &refusal, now).await
}

/// A send that left by itself failed: it comes back to whoever wrote it, once.
async fn come_back(tx: &mut Tx, message: MessageId, refusal: &Refusal, now: Timestamp) -> store::Result<()> {
    // A failure that is reported beside a delivery is none.
    if tx.entry(message).await?.is_none_or(|entry| entry.status() != Some(Status::Failed)) {
        return Ok(());
    }
    let Some(back) = tx.comes_back(message).await? else { return Ok(()) };
    let why = if refusal == &watched() { Why::Watched } else { Why::of(refusal) };
    let from = CameFrom::parse(&back.came_from).unwrap_or(CameFrom::Planned);
    let author = Author::of_owner(&back.owner);
    give_back(tx, &author, back.conversation, &back.draft, from, (why, Some(refusal)), now).await
}

/// Gives back to whoever wrote it what could not be sent.
pub(super) async fn give_back(
    tx: &mut Tx,
    author: &Author,
    conversation: ConversationId,
    draft: &Draft,
    from: CameFrom,
    (why, refusal): (Why, Option<&Refusal>),
    now: Timestamp,
) -> store::Result<()> {
    let (owner, user) = (author.owner.as_str(), author.user);
    let task = NewTask { conversation, owner, user, from, draft, why, refusal, message: None };
    tx.give_back(&task, now).await
}

async fn fail_with(tx: &mut Tx, due: &Due, refusal: Refusal, now: Timestamp) -> store::Result<()> {
    report(tx, due, "", Status::Failed, Person::default(), Some(refusal), now).await?;
    tx.settle(&[due.message]).await
}

/// Nobody knows whether a send left.
async fn unknown(tx: &mut Tx, message: MessageId, now: Timestamp) -> store::Result<()> {
    tx.settle(&[message]).await?;
    let Some(mut entry) = tx.entry(message).await? else { return Ok(()) };
    if entry.trail.status().is_some() {
        return Ok(());
    }
    entry.local = Some(Status::Unknown);
    tx.put_entry(&entry).await?;
    tx.is_unsure(message, now).await?;
    tx.append(&[(EventKind::MessageUpdated, Some(entry.conversation), Some(message), None)], now).await
}

/// Tells their authors of sends that have stayed unknown for a while: each comes to them as a task, once. Should a status
/// come after all, that is put away again; where it says that the send failed, it comes back like any that left by itself.
/// A program that never held its send reads its status.
pub async fn return_unsure(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let unsure = tx.unsure(now - STAYS, ROUND).await?;
    for one in &unsure {
        tx.told_unsure(one.message).await?;
        let entry = tx.entry(one.message).await?.filter(|entry| entry.status() == Some(Status::Unknown));
        let (Some(entry), Some(draft)) = (entry, &one.draft) else { continue };
        let by_hand = || entry.author.map(|id| format!("user:{id}"));
        let Some(owner) = one.owner.clone().or_else(by_hand) else { continue };
        let from = one.came_from.as_deref().and_then(CameFrom::parse).unwrap_or(CameFrom::Sent);
        tx.returns_to(one.message, &owner, from.word()).await?;
        let task = NewTask {
            conversation: entry.conversation,
            owner: &owner,
            user: Author::of_owner(&owner).user,
            from,
            draft,
            why: Why::Unknown,
            refusal: None,
            message: Some(one.message),
        };
        tx.give_back(&task, now).await?;
    }
    tx.commit().await?;
    if !unsure.is_empty() {
        state.live.wake();
    }
    Ok(())
}

/// Marks sends as unknown whose request was begun so long ago that no answer can come any more: whoever asked has died.
pub async fn give_up_unanswered(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let patience = |draft: &Draft| match draft {
        Draft::Text { .. } | Draft::Reaction { .. } | Draft::Interactive { .. } => UNANSWERED,
        Draft::Media { .. } | Draft::Template { .. } => UNANSWERED_WITH_FILE,
    };
    give_up(state, |leaving| now - leaving.left_at > patience(&leaving.draft)).await
}

/// Marks as unknown what is on its way and hopeless.
async fn give_up(state: &AppState, hopeless: impl Fn(&OnItsWay) -> bool) -> store::Result<()> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let cut_off: Vec<_> = tx.on_their_way().await?.into_iter().filter(hopeless).collect();
    for leaving in &cut_off {
        unknown(&mut tx, leaving.message, now).await?;
    }
    tx.commit().await?;
    if !cut_off.is_empty() {
        state.live.wake();
    }
    Ok(())
}

/// A status says that a send of ours failed after the platform had taken it: does what that asks for, and sends it anew
/// where the cause was a passing one.
pub async fn heed(
    tx: &mut Tx,
    roster: &Roster,
    number: NumberId,
    message: MessageId,
    refusal: &Refusal,
    now: Timestamp,
) -> store::Result<()> {
    obey(tx, roster, number, message, refusal, now).await?;
    if refusal.is_temporary() && send_anew(tx, message, refusal, now).await? {
        return Ok(());
    }
    come_back(tx, message, refusal, now).await
}

/// How often a message is sent anew at most.
const ANEW: u32 = 3;

/// Sends a message anew, as another one, that was taken and then not delivered for a passing cause. The platform has
/// said that it will not arrive, so this is no guess. It is left to people where the window has closed, or something was
/// said since: an old answer must not come after a new one. Whether it was.
async fn send_anew(tx: &mut Tx, failed: MessageId, refusal: &Refusal, now: Timestamp) -> store::Result<bool> {
    let most = if refusal.action() == Action::RetryOnce { 1 } else { ANEW };
    let Some((draft, round)) = tx.not_sent_anew(failed).await?.filter(|(_, round)| *round < most) else {
        return Ok(false);
    };
    let entry = tx.entry(failed).await?.filter(|entry| entry.status() == Some(Status::Failed));
    // What nobody has written is not worth a second try.
    let Some(entry) = entry.filter(|entry| entry.counts || entry.target.is_some()) else { return Ok(false) };
    let Some(row) = tx.conversation(entry.conversation).await? else { return Ok(false) };
    if !row.window.permits_free_form(now) || row.last_activity_at > Some(entry.sent_at) {
        return Ok(false);
    }
    let contact = tx.contact(row.contact).await?;
    if tx.outlook(&row, &contact, &draft, None, now).await?.watched {
        return Ok(false);
    }
    let again = Entry {
        id: MessageId(tx.ids(1).await?),
        wamid: None,
        sent_at: now,
        received_at: now,
        trail: Trail::default(),
        local: Some(Status::Queued),
        ..entry
    };
    write_down(tx, row, &again, &draft, None, now, now).await?;
    tx.is_anew(again.id, failed, round + 1, now + back_off(round + 1)).await?;
    Ok(true)
}

/// Does what a refusal asks for beyond its own message.
async fn obey(
    tx: &mut Tx,
    roster: &Roster,
    number: NumberId,
    message: MessageId,
    refusal: &Refusal,
    now: Timestamp,
) -> store::Result<()> {
    let waba_id = roster.by_id(number).map(|line| line.number.waba_id.as_str()).unwrap_or_default();
    match refusal.action() {
        Action::StopNumber => tx.stop_number(number, Some(refusal)).await,
        action @ (Action::StopCampaigns | Action::StopPaid) => {
            let is_unpaid = action == Action::StopPaid;
            let why = if is_unpaid { campaign::Held::Payment } else { campaign::Held::Quality };
            for id in tx.hold_campaigns_of(number, why, now).await? {
                tx.audit(By::PROGRAM, &Act::of(What::CampaignHeld).about(About::Campaign, id.0), now).await?;
            }
            Ok(())
        }
        Action::ResyncTemplates => tx.want_sync(waba_id).await,
        action @ (Action::PauseTemplate | Action::DisableTemplate) => {
            let status = if action == Action::PauseTemplate { "PAUSED" } else { "DISABLED" };
            match tx.draft_of(message).await? {
                Some(Draft::Template { template }) => {
                    tx.mark_template(waba_id, &template.name, &template.language, status, now).await?;
                    tx.append(&[(EventKind::TemplateUpdated, None, None, None)], now).await?;
                    let Some(entry) = tx.entry(message).await? else { return Ok(()) };
                    let activity = Activity::TemplatePaused { template: template.name };
                    tx.note_activity(entry.conversation, activity, None, now).await
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Tells the platform that the customer's messages were read, where `tells` says so of their number, unless it is only
/// watched. Best effort: nothing depends on it.
async fn read_up_to_here(
    state: &AppState,
    number: NumberId,
    conversation: ConversationId,
    tells: impl FnOnce(&Number) -> bool,
) {
    let told = async {
        let wamid = state.store.latest_inbound(conversation).await.ok()?;
        let roster = state.numbers.latest().await.ok()?;
        let line = roster.by_id(number).filter(|line| !line.number.is_watched() && tells(&line.number));
        if let (Some(line), Some(wamid)) = (line, wamid) {
            state.graph.mark_read(&credentials(line), &wamid, false).await.ok()?;
        }
        Some(())
    };
    if told.await.is_none() {
        tracing::debug!(%conversation, "the platform was not told that a conversation was read");
    }
}

/// Somebody has seen a conversation. The customer only learns of it where the number's setting says so.
pub async fn mark_read(state: &AppState, conversation: ConversationId) -> Result<(), Refused> {
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    // A send that is taken back does not bring back what somebody has seen meanwhile.
    tx.forget_unread(row.id).await?;
    let read = Conversation { unread: 0, ..row.clone() };
    change(state, tx, &row, &read).await?;
    read_up_to_here(state, row.number, row.id, |number| number.read_on_open).await;
    Ok(())
}

/// Somebody says that no answer is needed. As of when: what takes it back names it.
pub async fn dismiss(state: &AppState, by: Option<UserId>, conversation: ConversationId) -> Result<Timestamp, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    // Also what the platform has dated a little ahead of our clock is dismissed.
    let at = row.asked_at.map_or(now, |asked_at| now.max(asked_at));
    tx.note_dismissal(row.id, at).await?;
    if row.is_owed() {
        tx.note_activity(row.id, Activity::Dismissed, by, now).await?;
    }
    let dismissed = Conversation { dismissed_at: Some(at), ..row.clone() };
    change(state, tx, &row, &dismissed).await?;
    Ok(at)
}

/// Somebody takes back that no answer is needed, as they said it then; the latest time where none is named. What was
/// dismissed before that stays so, and an answer that was sent meanwhile stays one.
pub async fn undismiss(
    state: &AppState,
    by: Option<UserId>,
    conversation: ConversationId,
    at: Option<Timestamp>,
) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    let Some(at) = at.or(row.dismissed_at) else { return Ok(()) };
    let dismissed_at = tx.forget_dismissal(row.id, at).await?;
    let back = Conversation { dismissed_at, ..row.clone() };
    if back.is_owed() && !row.is_owed() {
        tx.note_activity(row.id, Activity::Undismissed, by, now).await?;
    }
    change(state, tx, &row, &back).await?;
    Ok(())
}

/// Ends a transaction with a conversation as it is now, and tells of it where it was another before.
pub(super) async fn change(
    state: &AppState,
    mut tx: Tx,
    before: &Conversation,
    row: &Conversation,
) -> store::Result<()> {
    let is_news = row != before;
    if is_news {
        tx.put_conversation(row).await?;
        tx.append(&[(EventKind::ConversationUpdated, Some(row.id), None, None)], state.clock.now()).await?;
    }
    tx.commit().await?;
    if is_news {
        state.live.wake();
    }
    Ok(())
}

/// Shows the customer that somebody types. The platform marks their messages as read with it, so it is only told where
/// the number's setting allows that.
pub async fn typing(state: &AppState, conversation: ConversationId) -> Result<(), Refused> {
    let now = state.clock.now();
    let ids = BTreeSet::from([state.store.survivor(conversation).await?.ok_or(Refused::NotFound)?]);
    let row = state.store.conversation_views(&ids, now).await?.into_values().next().ok_or(Refused::NotFound)?;
    let open = row.window.window().permits_free_form(now);
    let wamid = state.store.latest_inbound(row.id).await?.filter(|_| open);
    let roster = state.numbers.latest().await?;
    if let Some(wamid) = wamid
        && let Some(line) = roster.by_id(row.number.id)
        && line.number.read_on_open
        && !line.number.is_watched()
        && let Err(error) = state.graph.mark_read(&credentials(line), &wamid, true).await
    {
        tracing::debug!(%error, "the typing indicator was not shown");
    }
    Ok(())
}
