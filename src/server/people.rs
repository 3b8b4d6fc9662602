//! What people here do about customers: say what is known of them, put tags on them, make two of them one.
//!
//! Each verb is one transaction with the events that tell of it. A change of a person is told as such, and in each of
//! their conversations, whose rows show it.

use super::{
    rest::problem::Chain,
    state::AppState,
    store::{self, Tx, event::NewEvent},
    zones,
};
use crate::domain::{
    activity::Activity,
    attribute::{self, AttributeKind},
    audit::{self, About, Act, By, Detail},
    consent::{self, NewConsent},
    contact::ContactView,
    customers::{BULK, Bulk, Done},
    event::EventKind,
    id::{AttributeId, ContactId, ConversationId, MergeId, RemarkId, TagId, UserId},
    merge::{Field, Indivisible, Merged, Preview, What, keep},
    profile::{Change, LONGEST_REMARK},
    tag::{self, Colour, NoName, Tag, folded},
    time::Timestamp,
    tongue,
    zone::Hours,
};
use std::collections::{BTreeMap, BTreeSet};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such person.")]
    NotFound,
    #[error("There is no tag “{0}”.")]
    NoTag(String),
    #[error("The tag “{0}” is set by its rule and not by hand.")]
    RuleTag(String),
    #[error("There is no such attribute.")]
    NoAttribute,
    #[error("“{name}”: {unfit}")]
    Value { name: String, unfit: attribute::Unfit },
    #[error("{0}")]
    Name(NoName),
    #[error("There is one of this name already.")]
    Taken,
    #[error("There are as many as there can be.")]
    Full,
    #[error("A choice needs 1 to 50 different choices of at most 40 characters.")]
    Choices,
    #[error("A name has at most 100 characters, and no control characters.")]
    Called,
    #[error("This is no language tag: write it like de or pt-BR.")]
    Language,
    #[error("This is no time zone: write it like Europe/Berlin.")]
    Zone,
    #[error("Hours are written like 09:00 and 17:30.")]
    Hours,
    #[error("{0}")]
    Consent(consent::Unfit),
    #[error("A note has 1 to 4000 characters.")]
    Remark,
    #[error("Only who wrote a note can change it.")]
    NotYours,
    #[error("These are too many at once.")]
    Many,
    #[error("{0}")]
    Indivisible(Indivisible),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Characters of what somebody is called.
const LONGEST_CALLED: usize = 100;
/// People that one transaction changes.
const PIECE: usize = 200;

/// The events that tell that something about a person changed.
pub async fn told_of(tx: &mut Tx, id: ContactId) -> store::Result<Vec<NewEvent>> {
    let detail = format!(r#"{{"id":"{id}"}}"#);
    let mut events: Vec<NewEvent> = vec![(EventKind::ContactUpdated, None, None, Some(detail))];
    let theirs = tx.conversations_with(id).await?;
    events.extend(theirs.into_iter().map(|id| (EventKind::ConversationUpdated, Some(id), None, None)));
    Ok(events)
}

/// Tells in each of somebody's conversations what was done about them, between the messages.
pub async fn note(
    tx: &mut Tx,
    id: ContactId,
    done: &[Activity],
    by: Option<UserId>,
    now: Timestamp,
) -> store::Result<()> {
    if done.is_empty() {
        return Ok(());
    }
    let theirs = tx.conversations_with(id).await?;
    let lines = theirs.iter().flat_map(|of| done.iter().map(move |activity| (*of, activity.clone()))).collect();
    tx.note_activities(lines, by, now).await
}

fn said(consent: &NewConsent) -> Activity {
    let category = consent.category.word().to_owned();
    if consent.given { Activity::OptedIn { category } } else { Activity::OptedOut { category } }
}

/// Ends a change of one person.
async fn tell(state: &AppState, mut tx: Tx, id: ContactId) -> Result<(), Refused> {
    let events = told_of(&mut tx, id).await?;
    tx.append(&events, state.clock.now()).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

/// Changes what is given about somebody, all of it or nothing.
pub async fn change(state: &AppState, by: Option<UserId>, id: ContactId, change: Change) -> Result<ContactId, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let id = tx.contact_survivor(id).await?.ok_or(Refused::NotFound)?;
    if let Some(name) = &change.name {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > LONGEST_CALLED || name.chars().any(char::is_control) {
            return Err(Refused::Called);
        }
        tx.set_called(id, Some(name.as_str()).filter(|name| !name.is_empty())).await?;
    }
    if let Some(language) = given(&change.language) {
        let tag = language.map(|text| tongue::parse(text).ok_or(Refused::Language)).transpose()?;
        tx.say_language(id, tag.as_deref()).await?;
    }
    if let Some(zone) = given(&change.time_zone) {
        if zone.is_some_and(|zone| !zones::is_zone(zone)) {
            return Err(Refused::Zone);
        }
        tx.say_zone(id, zone).await?;
    }
    if let Some((from, until)) = &change.hours {
        let none = from.trim().is_empty() && until.trim().is_empty();
        let hours = if none { None } else { Some(Hours::parse(from, until).ok_or(Refused::Hours)?) };
        tx.set_hours(id, hours).await?;
    }
    if let Some(names) = &change.tags {
        let tags = by_name(&mut tx, id, names).await?;
        let before = tx.carried(id).await?;
        tx.set_tags(id, &tags, by, now).await?;
        let after = tx.carried(id).await?;
        let mut done = Vec::new();
        for Tag { id, name, .. } in tx.tags().await? {
            match (before.contains(&id), after.contains(&id)) {
                (false, true) => done.push(Activity::Tagged { tag: name }),
                (true, false) => done.push(Activity::Untagged { tag: name }),
                _ => {}
            }
        }
        note(&mut tx, id, &done, by, now).await?;
    }
    if let Some(values) = &change.attributes {
        say(&mut tx, id, values).await?;
    }
    if let Some(consent) = change.consent {
        let consent = sourced(consent, by)?;
        tx.add_consent(id, &consent, now, by).await?;
        note(&mut tx, id, &[said(&consent)], by, now).await?;
    }
    tell(state, tx, id).await?;
    Ok(id)
}

/// What was given, and whether it is more than an empty text.
fn given(text: &Option<String>) -> Option<Option<&str>> {
    text.as_deref().map(|text| Some(text.trim()).filter(|text| !text.is_empty()))
}

/// The tags of these names. What a rule has put on somebody may be named, and stays whether or not it is.
async fn by_name(tx: &mut Tx, contact: ContactId, names: &[String]) -> Result<BTreeSet<TagId>, Refused> {
    let known: BTreeMap<String, Tag> = tx.tags().await?.into_iter().map(|tag| (folded(&tag.name), tag)).collect();
    let carried = tx.carried(contact).await?;
    let mut tags = BTreeSet::new();
    for name in names {
        let tag = known.get(&folded(name.trim())).ok_or_else(|| Refused::NoTag(name.clone()))?;
        if tag.rule.is_some() && !carried.contains(&tag.id) {
            return Err(Refused::RuleTag(tag.name.clone()));
        }
        tags.insert(tag.id);
    }
    Ok(tags)
}

async fn say(tx: &mut Tx, contact: ContactId, values: &BTreeMap<AttributeId, String>) -> Result<(), Refused> {
    let known = tx.attributes().await?;
    for (id, text) in values {
        let attribute = known.iter().find(|known| known.id == *id).ok_or(Refused::NoAttribute)?;
        let value = if text.trim().is_empty() {
            None
        } else {
            let unfit = |unfit| Refused::Value { name: attribute.name.clone(), unfit };
            Some(attribute.value(text).map_err(unfit)?)
        };
        tx.set_attribute(contact, *id, value.as_deref()).await?;
    }
    Ok(())
}

/// Does one thing to many people: those it was done to, and how many it was true of before. Where it fails after a part
/// was done, the answer tells of that part and of whom it did not come to. Whoever is named twice is one person.
pub async fn bulk(state: &AppState, by: Option<UserId>, ids: &[ContactId], what: Bulk) -> Result<Done, Refused> {
    let mut seen = BTreeSet::new();
    let ids: Vec<ContactId> = ids.iter().copied().filter(|id| seen.insert(*id)).collect();
    if ids.len() > BULK {
        return Err(Refused::Many);
    }
    // Several ids may stand for one person by now.
    let mut survivors = BTreeSet::new();
    let what = match what {
        Bulk::Consent(consent) => Bulk::Consent(sourced(consent, by)?),
        other => other,
    };
    let mut done = Done::default();
    for (at, piece) in ids.chunks(PIECE).enumerate() {
        match bulk_piece(state, by, piece, &what, &mut survivors).await {
            Ok(part) => done.add(part),
            Err(refused) if at > 0 => {
                tracing::error!(error = %Chain(&refused), "a bulk action was done in part");
                done.left = ids.iter().skip(at * PIECE).copied().collect();
                break;
            }
            Err(refused) => return Err(refused),
        }
    }
    Ok(done)
}

/// Does it to as many people as one transaction changes.
async fn bulk_piece(
    state: &AppState,
    by: Option<UserId>,
    piece: &[ContactId],
    what: &Bulk,
    seen: &mut BTreeSet<ContactId>,
) -> Result<Done, Refused> {
    let mut done = Done::default();
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let tag = match what {
        Bulk::Tag(name) | Bulk::Untag(name) => Some(by_hand(&mut tx, name).await?),
        Bulk::Consent(_) => None,
    };
    let line = match what {
        Bulk::Tag(name) => Activity::Tagged { tag: name.trim().to_owned() },
        Bulk::Untag(name) => Activity::Untagged { tag: name.trim().to_owned() },
        Bulk::Consent(consent) => said(consent),
    };
    let mut events = Vec::new();
    for id in piece {
        let Some(id) = tx.contact_survivor(*id).await? else {
            done.missing += 1;
            continue;
        };
        let changed = match (what, tag) {
            _ if !seen.insert(id) => false,
            (Bulk::Tag(_), Some(tag)) => tx.put_tag(id, tag, by, now).await?,
            (Bulk::Untag(_), Some(tag)) => tx.take_tag(id, tag).await?,
            (Bulk::Consent(consent), _) => {
                tx.add_consent(id, consent, now, by).await?;
                true
            }
            _ => false,
        };
        if changed {
            done.done.push(id);
            note(&mut tx, id, std::slice::from_ref(&line), by, now).await?;
            events.extend(told_of(&mut tx, id).await?);
        } else {
            done.unchanged += 1;
        }
    }
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(done)
}

/// The tag of this name, if people put it.
async fn by_hand(tx: &mut Tx, name: &str) -> Result<TagId, Refused> {
    let wanted = folded(name.trim());
    let tag = tx.tags().await?.into_iter().find(|tag| folded(&tag.name) == wanted);
    let tag = tag.ok_or_else(|| Refused::NoTag(name.to_owned()))?;
    if tag.rule.is_some() { Err(Refused::RuleTag(tag.name)) } else { Ok(tag.id) }
}

/// Makes a tag, or gives one that is there another name and colour.
pub async fn keep_tag(
    state: &AppState,
    by: By,
    id: Option<TagId>,
    name: &str,
    colour: Colour,
) -> Result<TagId, Refused> {
    let name = tag::name(name).map_err(Refused::Name)?;
    let mut tx = state.store.begin().await?;
    let tags = tx.tags().await?;
    let id = match id {
        Some(id) => {
            if !tags.iter().any(|tag| tag.id == id) {
                return Err(Refused::NoTag(name));
            }
            if !tx.change_tag(id, &name, colour).await? {
                return Err(Refused::Taken);
            }
            id
        }
        None if tags.len() >= tag::MOST => return Err(Refused::Full),
        None => tx.add_tag(&name, colour, state.clock.now()).await?.ok_or(Refused::Taken)?,
    };
    tx.audit(by, &Act::of(audit::What::TagKept).about(About::Tag, id.0), state.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes a tag out of the list, and off everybody.
pub async fn drop_tag(state: &AppState, by: By, id: TagId) -> Result<(), Refused> {
    let mut tx = state.store.begin().await?;
    let Some(tag) = tx.tags().await?.into_iter().find(|tag| tag.id == id) else {
        return Err(Refused::NoTag(id.to_string()));
    };
    if !tx.drop_tag(id).await? {
        return Err(Refused::RuleTag(tag.name));
    }
    tx.audit(by, &Act::of(audit::What::TagDropped).about(About::Tag, id.0), state.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes an attribute, or gives one that is there another name and other choices.
pub async fn keep_attribute(
    state: &AppState,
    by: By,
    id: Option<AttributeId>,
    name: &str,
    kind: AttributeKind,
    choices: &[String],
) -> Result<AttributeId, Refused> {
    let name = tag::name(name).map_err(Refused::Name)?;
    let mut tx = state.store.begin().await?;
    let known = tx.attributes().await?;
    let before = id.map(|id| known.iter().find(|known| known.id == id).ok_or(Refused::NoAttribute)).transpose()?;
    let kind = before.map_or(kind, |before| before.kind);
    let choices = match kind {
        AttributeKind::Choice => attribute::choices(choices).ok_or(Refused::Choices)?,
        _ => Vec::new(),
    };
    let id = match before {
        Some(before) => {
            if !tx.change_attribute(before.id, &name, &choices).await? {
                return Err(Refused::Taken);
            }
            before.id
        }
        None if known.len() >= attribute::MOST => return Err(Refused::Full),
        None => tx.add_attribute(&name, kind, &choices, state.clock.now()).await?.ok_or(Refused::Taken)?,
    };
    tx.audit(by, &Act::of(audit::What::AttributeKept).about(About::Attribute, id.0), state.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes an attribute out of the list, and what it said of everybody with it.
pub async fn drop_attribute(state: &AppState, by: By, id: AttributeId) -> Result<(), Refused> {
    let mut tx = state.store.begin().await?;
    if !tx.drop_attribute(id).await? {
        return Err(Refused::NoAttribute);
    }
    tx.audit(by, &Act::of(audit::What::AttributeDropped).about(About::Attribute, id.0), state.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes something about somebody.
pub async fn remark(state: &AppState, by: Option<UserId>, id: ContactId, text: &str) -> Result<RemarkId, Refused> {
    let text = remark_text(text)?;
    let mut tx = state.store.begin().await?;
    let id = tx.contact_survivor(id).await?.ok_or(Refused::NotFound)?;
    let remark = tx.add_remark(id, by, text, state.clock.now()).await?;
    tell(state, tx, id).await?;
    Ok(remark)
}

/// Changes a note of one's own; an empty text takes it away.
pub async fn change_remark(state: &AppState, by: Option<UserId>, id: RemarkId, text: &str) -> Result<(), Refused> {
    let mut tx = state.store.begin().await?;
    let (contact, author) = tx.remark(id).await?.ok_or(Refused::NotFound)?;
    tx.contact_survivor(contact).await?.ok_or(Refused::NotFound)?;
    if author.is_none() || author != by {
        return Err(Refused::NotYours);
    }
    if text.trim().is_empty() {
        tx.drop_remark(id).await?;
    } else {
        tx.change_remark(id, remark_text(text)?, state.clock.now()).await?;
    }
    tell(state, tx, contact).await
}

fn remark_text(text: &str) -> Result<&str, Refused> {
    let text = text.trim();
    let fits = (1..=LONGEST_REMARK).contains(&text.chars().count());
    if fits && !text.contains('\0') { Ok(text) } else { Err(Refused::Remark) }
}

/// What would come of making two people one.
pub async fn preview(state: &AppState, kept: ContactId, gone: ContactId) -> Result<Preview, Refused> {
    let now = state.clock.now();
    let (Some(kept), Some(gone)) = (state.store.contact(kept, now).await?, state.store.contact(gone, now).await?)
    else {
        return Err(Refused::NotFound);
    };
    if kept.id == gone.id {
        return Err(Refused::Indivisible(Indivisible::Same));
    }
    let [joined, moved, messages, remarks, consents] = state.store.merge_counts(kept.id, gone.id).await?;
    let both = state.store.contacts(&BTreeSet::from([kept.id, gone.id])).await?;
    let said = both.iter().filter_map(|contact| contact.marketing_opt_out.as_ref());
    let stopped = said.max().is_some_and(|said| said.value);
    let mut fields = fields(&kept, &gone, stopped);
    let theirs = state.store.values_of(gone.id).await?;
    for (mine, theirs) in state.store.values_of(kept.id).await?.into_iter().zip(theirs) {
        if mine.value.is_some() || theirs.value.is_some() {
            let becomes = keep(mine.value.clone(), theirs.value.clone());
            let what = What::Attribute(mine.attribute.name);
            fields.push(Field { what, kept: mine.value, gone: theirs.value, becomes });
        }
    }
    Ok(Preview { kept, gone, fields, joined, moved, messages, remarks, consents })
}

/// What becomes of each field: what stays is the survivor's where there is one, all tags, and the later word on marketing.
fn fields(kept: &ContactView, gone: &ContactView, is_stopped: bool) -> Vec<Field> {
    let of = |what: What, mine: &Option<String>, theirs: &Option<String>| {
        let becomes = keep(mine.clone(), theirs.clone());
        Field { what, kept: mine.clone(), gone: theirs.clone(), becomes }
    };
    let tags = |tags: &[String]| Some(tags.join(", ")).filter(|tags| !tags.is_empty());
    let all: BTreeSet<&String> = kept.tags.iter().chain(&gone.tags).collect();
    let all: Vec<String> = all.into_iter().cloned().collect();
    let said = |view: &ContactView| view.time_zone.clone().filter(|_| view.time_zone_certain);
    let stopped = |is_stopped: bool| is_stopped.then(|| "stopped".to_owned());
    let (mine, theirs) = (stopped(kept.marketing_opt_out), stopped(gone.marketing_opt_out));
    vec![
        of(What::Name, &kept.name, &gone.name),
        of(What::Username, &kept.username, &gone.username),
        of(What::Phone, &kept.phone, &gone.phone),
        of(What::Language, &kept.language, &gone.language),
        of(What::TimeZone, &said(kept), &said(gone)),
        Field { what: What::Marketing, kept: mine, gone: theirs, becomes: stopped(is_stopped) },
        Field { what: What::Tags, kept: tags(&kept.tags), gone: tags(&gone.tags), becomes: tags(&all) },
    ]
}

/// Makes two people one: everything of `gone` is of `kept` from then on.
pub async fn merge(state: &AppState, by: By, kept: ContactId, gone: ContactId) -> Result<Merged, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let kept = tx.contact_survivor(kept).await?.ok_or(Refused::NotFound)?;
    let gone = tx.contact_survivor(gone).await?.ok_or(Refused::NotFound)?;
    if kept == gone {
        return Err(Refused::Indivisible(Indivisible::Same));
    }
    let former = tx.contact(gone).await?;
    let phone = || former.phone().map(|digits| format!("+{digits}"));
    let name = former.called().map(str::to_owned).or_else(phone).or_else(|| former.bsuid().map(str::to_owned));
    let id = tx.begin_merge(kept, gone, &name.unwrap_or_default(), by.user(), now).await?;
    let pairs = tx.pairs(gone, kept).await?;
    for (theirs, survivor) in &pairs {
        tx.merge_conversation(id, *theirs, *survivor, now).await?;
    }
    tx.merge_contact(id, gone, kept).await?;
    let joined = pairs.iter().map(|(_, survivor)| (*survivor, Activity::Merged)).collect();
    tx.note_activities(joined, by.user(), now).await?;
    let into = |(gone, kept): &(ConversationId, ConversationId)| {
        let detail = format!(r#"{{"into":"{kept}"}}"#);
        (EventKind::ConversationMerged, Some(*gone), None, Some(detail))
    };
    let mut events: Vec<NewEvent> = pairs.iter().map(into).collect();
    let detail = format!(r#"{{"id":"{gone}","into":"{kept}"}}"#);
    events.push((EventKind::ContactUpdated, None, None, Some(detail)));
    events.extend(told_of(&mut tx, kept).await?);
    tx.append(&events, now).await?;
    let act = Act::of(audit::What::PeopleMerged).about(About::Contact, kept.0).with(Detail::With, gone);
    tx.audit(by, &act, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(Merged { id, kept })
}

/// Divides again what was made one by hand, if nothing happened since of which nobody can tell whose it is.
pub async fn divide(state: &AppState, by: By, id: MergeId) -> Result<ContactId, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let merge = tx.merge_of(id).await?.ok_or(Refused::NotFound)?;
    tx.contact_survivor(merge.kept).await?.ok_or(Refused::NotFound)?;
    if let Some(no) = tx.indivisible(&merge).await? {
        return Err(Refused::Indivisible(no));
    }
    let joined = tx.joined(merge.id).await?;
    tx.divide(&merge, now).await?;
    let parted = joined.iter().flat_map(|(theirs, survivor)| [*theirs, *survivor]);
    tx.note_activities(parted.map(|id| (id, Activity::Parted)).collect(), None, now).await?;
    let mut events = told_of(&mut tx, merge.kept).await?;
    events.extend(told_of(&mut tx, merge.gone).await?);
    tx.append(&events, now).await?;
    let act = Act::of(audit::What::MergeUndone).about(About::Contact, merge.kept.0).with(Detail::With, merge.gone);
    tx.audit(by, &act, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(merge.gone)
}

/// A yes or no as it can be written down: who says no more of where it comes from, has written it down here.
fn sourced(consent: NewConsent, by: Option<UserId>) -> Result<NewConsent, Refused> {
    let here = if by.is_some() { consent::BY_HAND } else { consent::BY_PROGRAM };
    let source = if consent.source.trim().is_empty() { here.to_owned() } else { consent.source };
    NewConsent { source, ..consent }.check().map_err(Refused::Consent)
}
