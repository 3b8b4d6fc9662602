//! Answering without a person: greetings, away replies, and what confirms that somebody stopped marketing messages.
//!
//! What may be answered is written down in the transaction that takes it in. Later, in one transaction for each, the row
//! goes, everything is looked at as it is by then, and where nothing speaks against it the answer is written into the
//! outbox. So nothing is answered twice, whatever dies in between, and nothing that a person has answered meanwhile.

use super::{
    outbound::{self, Refused},
    pricing,
    state::AppState,
    store::{
        self, Tx,
        answering::{ToAnswer, What},
    },
    teams::{self, Staffing},
};
use crate::domain::{
    activity::Activity,
    answering::{Answering, AnsweringView, COUNTED, Kind, LATE, Moment, Names, Unfit, language_of_word},
    audit::By,
    id::{ContactId, MessageId, NumberId},
    intake::{Entry, World},
    language::Language,
    outbox::permit,
    time::Timestamp,
};
use std::collections::BTreeMap;

/// Messages that are looked at in one round.
const ROUND: usize = 200;

/// Writes down what may be answered of what was just taken in, and who asked for a person.
pub(super) async fn hear(tx: &mut Tx, world: &World, now: Timestamp) -> store::Result<()> {
    let changes = &world.changes;
    let (wanted, heard) = (entries(world, &changes.wanted), entries(world, &changes.heard));
    for entry in wanted {
        tx.wants_a_person(entry.conversation, entry.sent_at).await?;
        tx.note_activity(entry.conversation, Activity::AskedForPerson, None, now).await?;
    }
    // Of what somebody said together the last word counts, and is confirmed once.
    let mut worded: BTreeMap<ContactId, (&Entry, bool)> = BTreeMap::new();
    for (id, out) in &changes.worded {
        let Some(entry) = world.entries.get(id) else { continue };
        let contact = world.conversations.get(&entry.conversation).and_then(|row| world.contacts.get(&row.contact));
        if let Some(contact) = contact.filter(|contact| contact.opted_out() == *out) {
            worded.insert(contact.id, (entry, *out));
        }
    }
    for (entry, out) in worded.into_values() {
        tx.answer_later(entry.id, entry.conversation, What::Worded { out }).await?;
    }
    if heard.is_empty() {
        return Ok(());
    }
    let answering = tx.all_answering().await?;
    for entry in heard {
        let is_on = answering.get(&entry.number).is_some_and(Answering::is_on);
        if is_on && entry.sent_at > now - LATE {
            tx.answer_later(entry.id, entry.conversation, What::Heard).await?;
        }
    }
    Ok(())
}

/// Messages as they are kept by now.
fn entries<'a>(world: &'a World, ids: &[MessageId]) -> Vec<&'a Entry> {
    ids.iter().filter_map(|id| world.entries.get(id)).collect()
}

/// Looks at what may be answered without a person, in its order, and answers what is to be. At how many it looked.
pub async fn answer_due(state: &AppState) -> store::Result<usize> {
    let mut staffing: Option<Vec<Staffing>> = None;
    for looked in 0..ROUND {
        let Some(number) = state.store.number_to_answer().await? else { return Ok(looked) };
        if staffing.is_none() {
            staffing = Some(teams::staffing(state).await?);
        }
        answer_next(state, number, staffing.as_deref().unwrap_or_default()).await?;
    }
    Ok(ROUND)
}

/// Takes the first one off the line, which was seen to be of this number.
async fn answer_next(state: &AppState, number: Option<NumberId>, teams: &[Staffing]) -> store::Result<()> {
    // Before anything is written: those who wait for their turn to write may hold all other connections.
    let known = match number {
        Some(number) => Some(Known::of(state, number, teams).await?),
        None => None,
    };
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(next) = tx.next_to_answer().await? else { return Ok(()) };
    let heard = tx.entry(next.message).await?;
    let is_sent = match (heard, known) {
        (Some(heard), Some(known)) if heard.number == known.number => {
            answer(&mut tx, &heard, next, &known, now).await?
        }
        // Another process was there first, and this one is of another number: it comes round again.
        (Some(_), _) => return Ok(()),
        (None, _) => false,
    };
    tx.commit().await?;
    if is_sent {
        state.live.wake();
        state.outbox.notify_one();
    }
    Ok(())
}

/// What is known of a number.
struct Known {
    number: NumberId,
    answering: Answering,
    /// As people write it.
    display: String,
    /// Whether somebody is there.
    open: bool,
}

impl Known {
    async fn of(state: &AppState, number: NumberId, teams: &[Staffing]) -> store::Result<Self> {
        let roster = state.numbers.roster().await?;
        let display = roster.by_id(number).map(|line| line.number.display.clone()).unwrap_or_default();
        let answering = state.store.answering(number).await?.unwrap_or_default();
        // Of a number that is nobody's, or whose people's hours are not known, somebody always is.
        let team = teams.iter().find(|one| one.team.numbers.contains(&number));
        let open = team.is_none_or(|one| one.rota.staffed(state.clock.now(), &one.zone));
        Ok(Self { number, answering, display, open })
    }
}

/// Answers a message, where nothing speaks against it. Whether it did.
async fn answer(tx: &mut Tx, heard: &Entry, next: ToAnswer, known: &Known, now: Timestamp) -> store::Result<bool> {
    let Some(row) = tx.conversation(heard.conversation).await? else { return Ok(false) };
    let contact = tx.contact(row.contact).await?;
    let opted_out = contact.opted_out();
    let kind = match next.what {
        // Meanwhile they may have said the opposite.
        What::Worded { out } if out != opted_out => return Ok(false),
        What::Worded { out } => Kind::confirming(out),
        What::Heard => {
            let around = tx.said_around(heard).await?;
            let moment = Moment {
                sent_at: heard.sent_at,
                open: known.open,
                replied_at: tx.replied_by_itself_at(row.contact).await?,
                answered_at: around.answered_at,
                said_at: around.said_at,
                opted_out,
            };
            match known.answering.decide(&moment, now) {
                Ok(kind) => kind,
                Err(silence) => {
                    tracing::debug!(message = %heard.id, ?silence, "a message is left to people");
                    return Ok(false);
                }
            }
        }
    };
    let spoken = contact.language.as_ref().map(|spoken| spoken.tag.as_str());
    let of_word = || heard.text.as_deref().and_then(language_of_word).map(Language::tag);
    let business = Some(known.answering.business.as_str()).filter(|name| !name.is_empty());
    let names = Names { customer: contact.called(), business: business.unwrap_or(&known.display) };
    let Some(draft) = known.answering.draft(kind, spoken.or_else(of_word), &names) else { return Ok(false) };
    let outlook = tx.outlook(&row, &contact, &draft, None, now).await?;
    if outlook.stopped.is_some() || permit(&draft, &outlook, now).is_err() {
        return Ok(false);
    }
    let entry = match outbound::compose(tx, &row, &draft, None, now).await {
        // It is no answer: whoever waits goes on waiting.
        Ok(entry) => Entry { counts: false, ..entry },
        Err(Refused::Store(error)) => return Err(error),
        Err(_) => return Ok(false),
    };
    if !tx.note_automatic(&entry, heard.id, kind, now).await? {
        return Ok(false);
    }
    outbound::write_down(tx, row, &entry, &draft, None, now, now).await?;
    Ok(true)
}

/// Why what a number answers was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Unchanged {
    #[error("There is no such number.")]
    NotFound,
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// What a number answers without a person, what came of it and what it costs. Nothing where there is no such number.
pub async fn view(state: &AppState, number: NumberId) -> store::Result<Option<AnsweringView>> {
    let roster = state.numbers.latest().await?;
    let Some(line) = roster.by_id(number) else { return Ok(None) };
    let answering = state.store.answering(number).await?.unwrap_or_default();
    let sent = state.store.automatic_since(number, state.clock.now() - COUNTED).await?;
    let pricing::Replies { between, free } = pricing::of_replies(state, &line.number).await?;
    let (price_least, price_most) = between.unzip();
    let number = line.number.reference();
    Ok(Some(AnsweringView { number, answering, sent, price_least, price_most, free_replies: free }))
}

/// Says what a number answers without a person from now on.
pub async fn keep(
    state: &AppState,
    by: By,
    number: NumberId,
    answering: Answering,
) -> Result<AnsweringView, Unchanged> {
    let answering = answering.check()?;
    if !state.store.put_answering(number, &answering, by, state.clock.now()).await? {
        return Err(Unchanged::NotFound);
    }
    view(state, number).await?.ok_or(Unchanged::NotFound)
}
