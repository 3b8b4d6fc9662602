//! What the variables of templates are filled with: kept for each template, taken for each person when something is sent or
//! planned, and shown before. And a test that goes to oneself.

use super::{
    numbers::Roster,
    outbound::{self, Author, Idempotency, Refused},
    state::AppState,
    store::{self, Tx},
    suggestion,
};
use crate::domain::{
    account::{self, TestPhone},
    attribute::Attribute,
    audit::{About, Act, By, What},
    contact::{Identifier, IdentifierKind},
    conversation::Conversation,
    event::EventKind,
    fill::{self, Fill, Known, Ready, Unfit},
    id::{ConversationId, NumberId, TemplateId, UserId},
    intake::Keys,
    item::{Fact, Item, Origin, Person},
    message::Message,
    outbox::Draft,
    template::{self, Parameters, Template, TemplateSend},
    time::{Span, Timestamp},
};
use std::collections::BTreeMap;

/// Templates that are shown filled in.
const MOST: usize = 500;
/// Digits of a phone number with its country code.
const PHONE: std::ops::RangeInclusive<usize> = 7..=15;

/// Why what a template is filled with was not kept.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    #[error("There is no such template.")]
    NotFound,
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Why no test was sent.
#[derive(Debug, thiserror::Error)]
pub enum Untested {
    #[error("There is no such template.")]
    NotFound,
    #[error("Your account has no number that is proven to be yours.")]
    NoPhone,
    #[error("Nothing is sent from any number of this account.")]
    NoNumber,
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<sqlx::Error> for Untested {
    fn from(fault: sqlx::Error) -> Self {
        Self::Refused(Refused::Store(fault))
    }
}

/// What a template is filled with, and what it could be.
#[derive(Debug, Clone)]
pub struct Filling {
    /// Of every place that takes a value.
    pub fills: BTreeMap<String, Fill>,
    /// What can be said of people.
    pub attributes: Vec<Attribute>,
}

/// A draft with what its template is filled with for this person, where something was left out. All of it is read by the
/// connection that writes: those who wait for their turn to write may hold all others.
pub(super) async fn complete(
    tx: &mut Tx,
    row: &Conversation,
    sender: Option<UserId>,
    draft: Draft,
) -> store::Result<Draft> {
    let send = match draft {
        Draft::Template { template } => template,
        other => return Ok(other),
    };
    let waba_id = tx.account_of(row.number).await?.unwrap_or_default();
    let Some(known) = tx.template(&waba_id, &send.name, &send.language).await? else {
        return Ok(Draft::Template { template: send });
    };
    if !matches!(known.prepare(&send.parameters), Err(template::Unfit::Missing(_))) {
        return Ok(Draft::Template { template: send });
    }
    let attributes = tx.attributes().await?;
    let said = tx.fills_of(known.id).await?;
    let texts = tx.attribute_texts(row.contact).await?;
    let contact = tx.contact(row.contact).await?;
    let number = tx.display_of(row.number).await?;
    let agent = match sender {
        Some(sender) => tx.colleague(sender).await?,
        None => None,
    };
    let fills = fill::in_force(&known, &said, &attributes);
    let of = Known { name: contact.called(), number: number.as_deref(), agent: agent.as_deref(), attributes: &texts };
    let parameters = fill::complete(&known, &send.parameters, &fills, &of).parameters;
    Ok(Draft::Template { template: TemplateSend { parameters, ..send } })
}

/// The templates that can be sent in a conversation, each filled in for its person as far as it can be. None where there is
/// no such conversation. `agent` is what whoever asks is called.
pub async fn ready(
    state: &AppState,
    conversation: ConversationId,
    agent: Option<&str>,
) -> store::Result<Option<Vec<Ready>>> {
    let Some(row) = state.store.conversation(conversation, state.clock.now()).await? else { return Ok(None) };
    let roster = state.numbers.roster().await?;
    let Some(line) = roster.by_id(row.number.id) else { return Ok(Some(Vec::new())) };
    let mut templates = state.store.templates(Some(&line.number.waba_id)).await?;
    templates.retain(Template::can_leave);
    templates.truncate(MOST);
    let mut kept = state.store.fills(&line.number.waba_id).await?;
    let values = state.store.values_of(row.contact.id).await?;
    let texts = values.iter().filter_map(|one| Some((one.attribute.id.to_string(), one.value.clone()?)));
    let texts: BTreeMap<String, String> = texts.collect();
    let attributes: Vec<Attribute> = values.into_iter().map(|one| one.attribute).collect();
    let known =
        Known { name: row.contact.name.as_deref(), number: Some(&row.number.display), agent, attributes: &texts };
    let proposed = suggestion::for_now(state, row.id).await?;
    let one = |template: Template| {
        let (said, uses) = kept.remove(&template.id).unwrap_or_default();
        let fills = fill::in_force(&template, &said, &attributes);
        let filled = fill::fill(&template, &fills, &known);
        Ready { template: template.id, filled, fills, uses, proposed: proposed == Some(template.id) }
    };
    Ok(Some(templates.into_iter().map(one).collect()))
}

/// What a template is filled with; none where there is no such template.
pub async fn of(state: &AppState, id: TemplateId) -> store::Result<Option<Filling>> {
    let Some(template) = find(state, id).await? else { return Ok(None) };
    let said = state.store.fills(&template.waba_id).await?.remove(&id).unwrap_or_default().0;
    let attributes = state.store.attributes().await?;
    let fills = fill::in_force(&template, &said, &attributes);
    Ok(Some(Filling { fills, attributes }))
}

/// A template that is seen by whoever asks.
async fn find(state: &AppState, id: TemplateId) -> store::Result<Option<Template>> {
    Ok(state.store.library(Some(id)).await?.into_iter().next().map(|entry| entry.template))
}

/// Says what a template is filled with from now on. Whatever nothing is said of is guessed.
pub async fn keep(state: &AppState, by: By, id: TemplateId, fills: BTreeMap<String, Fill>) -> Result<Filling, Unkept> {
    let known = find(state, id).await?.ok_or(Unkept::NotFound)?;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    fill::check(&known, &fills, &tx.attributes().await?)?;
    tx.set_fills(id, &fills).await?;
    tx.audit(by, &Act::of(What::FillsSet).about(About::Template, id.0), now).await?;
    tx.append(&[(EventKind::TemplateUpdated, None, None, None)], now).await?;
    tx.commit().await?;
    state.live.wake();
    of(state, id).await?.ok_or(Unkept::NotFound)
}

/// A phone number as it is kept for tests: its digits, with the country code. None where it is none.
pub fn test_phone(text: &str) -> Option<String> {
    Identifier::phone(text).map(|phone| phone.value).filter(|digits| PHONE.contains(&digits.len()))
}

/// Keeps the number that somebody says is theirs. Tests go there once its code came from it.
pub async fn claim(state: &AppState, user: UserId, digits: &str) -> store::Result<Option<TestPhone>> {
    let now = state.clock.now();
    if state.store.test_phone(user).await?.as_deref() != Some(digits) {
        state.store.claim_phone(user, digits, &account::proof_code(rand::random()), now).await?;
    }
    state.store.own_phone(user, now).await
}

/// Heeds codes that came from the phones of whoever works here, each in the transaction that takes it in.
pub(super) async fn prove(tx: &mut Tx, items: &[(&Item, Timestamp)]) -> store::Result<()> {
    for (item, received_at) in items {
        let Fact::Said(said) = &item.fact else { continue };
        // What was written by the business, long ago, or before others proves nothing.
        if said.origin != Origin::Live || said.group.is_some() {
            continue;
        }
        let Some(code) = said.text.as_deref().and_then(account::proof_in) else { continue };
        for phone in said.person.identifiers.iter().filter(|one| one.kind == IdentifierKind::Phone) {
            tx.prove_phone(&phone.value, &code, *received_at).await?;
        }
    }
    Ok(())
}

/// Sends a template to whoever asks, filled in like this; where something is left out with what it is filled with, else
/// with what it was approved with. It goes to the number that is kept in their account, as to anybody else.
pub async fn test(
    state: &AppState,
    author: &Author,
    id: TemplateId,
    parameters: &Parameters,
    key: Idempotency,
) -> Result<Message, Untested> {
    let known = find(state, id).await?.ok_or(Untested::NotFound)?;
    let user = author.user.ok_or(Untested::NoPhone)?;
    let phone = state.store.test_phone(user).await?.ok_or(Untested::NoPhone)?;
    let roster = state.numbers.latest().await?;
    let number = sends_from(state, &roster, &known.waba_id).ok_or(Untested::NoNumber)?;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let conversation = begin(&mut tx, number, &phone, now).await?.ok_or(Untested::NoPhone)?;
    let send =
        TemplateSend { name: known.name.clone(), language: known.language.clone(), parameters: parameters.clone() };
    let draft = match tx.conversation(conversation).await? {
        Some(row) => complete(&mut tx, &row, author.user, Draft::Template { template: send }).await?,
        None => return Err(Refused::NotFound.into()),
    };
    tx.commit().await?;
    state.live.wake();
    let draft = match draft {
        Draft::Template { template: send } => {
            let filled = fill::Filled { parameters: send.parameters, missing: Vec::new() };
            let parameters = fill::with_examples(&known, filled).parameters;
            Draft::Template { template: TemplateSend { parameters, ..send } }
        }
        other => other,
    };
    Ok(outbound::send(state, author, conversation, draft, Some(key), Span(0)).await?.message)
}

/// The first number of an account that whoever asks sees and that anything is sent from.
fn sends_from(state: &AppState, roster: &Roster, waba_id: &str) -> Option<NumberId> {
    let mut lines = roster.of_account(waba_id).filter(|line| !line.number.is_watched());
    lines.find(|line| state.store.admits_number(line.number.id)).map(|line| line.number.id)
}

/// The conversation of a number with whoever has this phone number, made where there is none.
async fn begin(tx: &mut Tx, number: NumberId, phone: &str, now: Timestamp) -> store::Result<Option<ConversationId>> {
    let Some(identifier) = Identifier::phone(phone) else { return Ok(None) };
    let person = Person { identifiers: vec![identifier.clone()], ..Person::default() };
    let mut keys = Keys::default();
    keys.identifiers.insert(identifier);
    let mut world = tx.load(&keys, 1).await?;
    let Some(conversation) = world.begin(number, &person, now) else { return Ok(None) };
    tx.write(&mut world, now).await?;
    Ok(Some(conversation))
}

/// Counts that a template was put into the outbox.
pub(super) async fn count(tx: &mut Tx, row: &Conversation, draft: &Draft) -> store::Result<()> {
    let Draft::Template { template } = draft else { return Ok(()) };
    let waba_id = tx.account_of(row.number).await?.unwrap_or_default();
    tx.count_use(&waba_id, &template.name, &template.language).await
}
