//! Taking items in: the fold of what the platform reports into contacts, conversations, messages and windows.
//!
//! Pure. A [`World`] holds the part of the state that a batch can touch; the store loads it, [`World::take`] decides, the
//! store writes what changed, all in one transaction. The same fold over a world that holds everything is what the
//! property tests run: duplicates, replays and any order of arrival end in the same state.
//!
//! Every rule is a join (latest time wins, furthest status wins, sets add up), which is why order does not matter.
//! There are two exceptions. A phone number that the platform gives to somebody else: if the new owner's first message
//! overtakes the notice of the change, the two look like one person. And a word to leave that can be meant otherwise: it is
//! read by what is known by then of what the business sent before it, so one that overtakes an echo is left to people.

use super::{
    answering::{self, Before},
    consent,
    contact::{Contact, Dated, Identifier, Known},
    conversation::{Conversation, Preview},
    event::EventKind,
    id::{ContactId, ConversationId, MediaId, MessageId, NumberId, TeamId, UserId},
    item::{
        Booked, Called, Fact, Item, ItemKind, Opens, Origin, Outcome, Person, Preferred, Progress, Reported, Said,
        SaidMedia, TemplateChanged,
    },
    message::{Act, Direction, Status, Trail, acts_on_another},
    refusal::Refusal,
    time::Timestamp,
    window::{FUTURE_TOLERANCE, OpenedBy, Opening},
};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A message as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: MessageId,
    pub conversation: ConversationId,
    pub number: NumberId,
    pub wamid: Option<String>,
    pub direction: Direction,
    pub kind: String,
    pub text: Option<String>,
    pub content: Value,
    pub sent_at: Timestamp,
    pub received_at: Timestamp,
    pub trail: Trail,
    /// What the outbox knows before the platform has said anything: queued or unknown.
    pub local: Option<Status>,
    pub reply_to: Option<String>,
    pub target: Option<String>,
    pub media: Option<MediaId>,
    pub author: Option<UserId>,
    pub ahead_of_time: bool,
    /// Whether it asks for an answer or is one. History, notices, reactions and edits are neither.
    pub counts: bool,
}

/// The type of a message of which only statuses are known: another tool sent it.
pub const SENT_ELSEWHERE: &str = "unknown";

impl Entry {
    /// None for messages of the customer.
    pub fn status(&self) -> Option<Status> {
        if self.direction == Direction::In { None } else { self.trail.status().or(self.local) }
    }

    /// Only statuses of it are known so far.
    fn is_stub(&self) -> bool {
        self.kind == SENT_ELSEWHERE && self.direction == Direction::Out && self.author.is_none() && self.local.is_none()
    }

    /// Whether it settles what the customer asked. A call does if it came to a talk, whoever called.
    pub fn answers(&self) -> bool {
        let from_here = self.direction != Direction::In || self.kind == "call";
        self.counts && from_here && !self.ahead_of_time && self.status() != Some(Status::Failed)
    }

    /// Whether it is a template that has left: an answer to it can be awaited.
    pub fn is_template_sent(&self) -> bool {
        let left = match self.direction {
            Direction::In => false,
            Direction::Echo => self.status() != Some(Status::Failed),
            Direction::Out => !matches!(self.status(), None | Some(Status::Queued | Status::Unknown | Status::Failed)),
        };
        left && self.kind == "template" && self.counts && !self.ahead_of_time
    }

    pub fn act(&self) -> Act {
        Act {
            kind: self.kind.clone(),
            direction: self.direction,
            at: self.sent_at,
            wamid: self.wamid.clone().unwrap_or_default(),
            text: self.text.clone(),
        }
    }
}

/// A file to be fetched.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMedia {
    pub id: MediaId,
    pub number: NumberId,
    pub message: MessageId,
    pub media: SaidMedia,
    pub received_at: Timestamp,
}

/// An item that was not taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptItem {
    pub received_at: Timestamp,
    pub outcome: Outcome,
    pub kind: ItemKind,
    pub field: String,
    /// The number or account it names.
    pub route: String,
    pub reason: String,
    pub raw: Value,
}

/// Something about an account, a number or a template, by its fingerprint: the same notice is taken in once.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub fingerprint: String,
    pub at: Timestamp,
    pub field: String,
    pub route: String,
    pub event: String,
    pub title: String,
    pub raw: Value,
    pub template: Option<TemplateChanged>,
}

/// What a batch told of the history of a number that came with its phone app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HistoryNews {
    /// The furthest phase and percentage.
    pub phase: Option<i64>,
    pub percent: Option<i64>,
    /// Messages that are new here.
    pub messages: i64,
    /// People of the app's address book who are new here.
    pub people: i64,
    /// The platform sends none: its code, 0 where it is not known.
    pub refused: Option<i64>,
}

/// A yes or no to marketing messages, and where it was said: one of the words of [`consent`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opted {
    pub out: bool,
    pub source: &'static str,
    /// What they said, word for word, where they said it in a message.
    pub wording: Option<String>,
}

/// What a batch changed, for the store to write.
#[derive(Debug, Default)]
pub struct Changes {
    pub contacts: BTreeSet<ContactId>,
    /// People who go by other names or identifiers than before.
    pub renamed: BTreeSet<ContactId>,
    pub identifiers: BTreeSet<Identifier>,
    /// Identifiers of which only the time they were last seen moved.
    pub seen: BTreeSet<Identifier>,
    pub conversations: BTreeSet<ConversationId>,
    pub new_messages: BTreeSet<MessageId>,
    pub messages: BTreeSet<MessageId>,
    /// Messages of which only the statuses changed.
    pub trails: BTreeSet<MessageId>,
    /// Messages that turned out to be another one: (gone, kept).
    pub absorbed: Vec<(MessageId, MessageId)>,
    /// People who turned out to be one: (gone, kept).
    pub merged_contacts: Vec<(ContactId, ContactId)>,
    pub merged_conversations: Vec<(ConversationId, ConversationId)>,
    /// Conversations that rested until their customers said something, and until when they would have.
    pub woken: BTreeMap<ConversationId, Timestamp>,
    /// Who wants no more marketing messages, or again, since when.
    pub opted: Vec<(ContactId, bool, Timestamp)>,
    /// Conversations whose latest answer, template and activity have to be looked up again, because one failed or turned
    /// out to be another.
    pub recount: BTreeSet<ConversationId>,
    pub media: Vec<NewMedia>,
    pub kept: Vec<KeptItem>,
    pub notices: Vec<Notice>,
    pub histories: BTreeMap<NumberId, HistoryNews>,
    /// Items taken in, by kind.
    pub counts: BTreeMap<ItemKind, i64>,
    pub duplicates: i64,
    /// Sends that a status settled.
    pub settled: BTreeSet<MessageId>,
    /// Sends of which nobody knew whether they left, until a status said so.
    pub assured: BTreeSet<MessageId>,
    /// Refusals of our own sends that ask for more than a word to the author.
    pub refusals: Vec<(NumberId, MessageId, Refusal)>,
    /// What people said of marketing messages, of each once: a repetition is told apart where it is written down.
    pub consents: Vec<(ContactId, Dated<Opted>)>,
    /// Messages of customers that may be answered without a person: what was heard for the first time.
    pub heard: Vec<MessageId>,
    /// Words that changed whether somebody gets marketing messages, and whether they want none.
    pub worded: Vec<(MessageId, bool)>,
    /// By these they asked for a person.
    pub wanted: Vec<MessageId>,
    events: Vec<(EventKind, MessageId)>,
    told: HashSet<MessageId>,
    /// Nobody is told: nothing that a screen shows becomes another by it.
    pub untold: bool,
}

impl Changes {
    /// The events of messages, in order, one per message.
    pub fn events(&self) -> &[(EventKind, MessageId)] {
        &self.events
    }

    fn tell(&mut self, kind: EventKind, message: MessageId) {
        if self.told.insert(message) {
            self.events.push((kind, message));
        }
    }
}

/// What the store has to load before a batch can be decided.
#[derive(Debug, Default)]
pub struct Keys {
    pub identifiers: BTreeSet<Identifier>,
    /// Messages, and messages that are acted on, by (number, platform's id).
    pub wamids: BTreeSet<(NumberId, String)>,
    /// What our own sends carry.
    pub tokens: BTreeSet<String>,
    pub fingerprints: BTreeSet<String>,
    /// Somebody says a word that is read by what came before it, also by what was sent to many.
    pub unsure: bool,
}

impl Keys {
    /// Adds what the report of a send of ours needs.
    pub fn add_report(&mut self, reported: &Reported, number: NumberId) {
        self.wamids.insert((number, reported.wamid.clone()));
        self.tokens.extend(reported.callback_data.clone());
        self.identifiers.extend(reported.person.identifiers.iter().cloned());
    }

    /// Adds what one item needs.
    pub fn add(&mut self, item: &Item, number: Option<NumberId>) {
        let person = match &item.fact {
            Fact::Said(said) => {
                if let Some(number) = number {
                    self.wamids.insert((number, said.wamid.clone()));
                    self.wamids.extend(said.target.clone().map(|target| (number, target)));
                }
                self.unsure |= said.text.as_deref().is_some_and(answering::is_ambiguous);
                if let Some(change) = &said.change {
                    self.identifiers.extend(change.old.iter().chain(&change.new).cloned());
                }
                &said.person
            }
            Fact::Reported(reported) => {
                if let Some(number) = number {
                    self.add_report(reported, number);
                }
                return;
            }
            Fact::Called(called) => {
                self.wamids.extend(number.map(|number| (number, called.call_id.clone())));
                &called.person
            }
            Fact::Preferred(preferred) => &preferred.person,
            Fact::Booked(book) => {
                self.identifiers.extend(book.iter().map(|booked| booked.phone.clone()));
                return;
            }
            Fact::Progressed(_) => return,
            Fact::TemplateChanged(_) | Fact::Noticed(_) => {
                self.fingerprints.insert(fingerprint(item));
                return;
            }
            Fact::NotUnderstood { .. } => return,
        };
        self.identifiers.extend(person.identifiers.iter().cloned());
    }
}

/// What makes two notices the same one.
pub fn fingerprint(item: &Item) -> String {
    format!("{:?} {:?} {}", item.route, item.entry_time, item.raw())
}

/// The part of the state that a batch can touch.
#[derive(Debug, Default)]
pub struct World {
    pub contacts: HashMap<ContactId, Contact>,
    owners: HashMap<Identifier, ContactId>,
    pub conversations: HashMap<ConversationId, Conversation>,
    by_pair: HashMap<(NumberId, ContactId), ConversationId>,
    pub entries: HashMap<MessageId, Entry>,
    by_wamid: HashMap<(NumberId, String), MessageId>,
    /// Acts by the message they are on.
    acts: HashMap<(NumberId, String), Vec<MessageId>>,
    tokens: HashMap<String, MessageId>,
    fingerprints: HashSet<String>,
    /// When the latest template of a campaign left to whom, where somebody says a word that may answer it. Nothing else is
    /// waited for after it, so the conversation does not say it.
    campaigned: HashMap<ConversationId, Timestamp>,
    /// Numbers on which a reaction opens the window too.
    pub reactions_open: BTreeSet<NumberId>,
    /// Numbers whose conversations are a team's at first.
    pub teams: BTreeMap<NumberId, TeamId>,
    /// The next id, and the one after the last that may be handed out.
    ids: (i64, i64),
    pub changes: Changes,
}

impl World {
    /// A world in which nothing is known yet, with ids to give out.
    pub fn new(first_id: i64, count: i64) -> Self {
        Self { ids: (first_id, first_id + count), ..Self::default() }
    }

    /// Most ids one item can take: a contact, a conversation, a message, a file; or one row that is kept.
    pub const IDS_PER_ITEM: i64 = 4;

    pub fn load_contact(&mut self, contact: Contact) {
        for known in &contact.identifiers {
            self.owners.insert(known.identifier.clone(), contact.id);
        }
        self.contacts.insert(contact.id, contact);
    }

    pub fn load_conversation(&mut self, conversation: Conversation) {
        self.by_pair.insert((conversation.number, conversation.contact), conversation.id);
        self.conversations.insert(conversation.id, conversation);
    }

    pub fn load_campaigned(&mut self, conversation: ConversationId, at: Timestamp) {
        let known = self.campaigned.entry(conversation).or_insert(at);
        *known = at.max(*known);
    }

    pub fn load_entry(&mut self, entry: Entry) {
        if let Some(wamid) = &entry.wamid {
            self.by_wamid.insert((entry.number, wamid.clone()), entry.id);
        }
        if let Some(target) = &entry.target {
            let acts = self.acts.entry((entry.number, target.clone())).or_default();
            if !acts.contains(&entry.id) {
                acts.push(entry.id);
            }
        }
        self.entries.insert(entry.id, entry);
    }

    pub fn load_token(&mut self, token: String, message: MessageId) {
        self.tokens.insert(token, message);
    }

    pub fn load_fingerprint(&mut self, fingerprint: String) {
        self.fingerprints.insert(fingerprint);
    }

    /// An id nobody else has.
    pub fn next_id(&mut self) -> i64 {
        let id = self.ids.0;
        assert!(id < self.ids.1, "ids were taken for every item of the batch");
        self.ids.0 += 1;
        id
    }

    /// Takes one item in. `number` is the number it belongs to, none if it is not set up; `accounted` says whether its
    /// account is. Never fails, and counts the item in exactly one place.
    pub fn take(&mut self, item: &Item, number: Option<NumberId>, accounted: bool, received_at: Timestamp) {
        let kept = |outcome, reason: &str| KeptItem {
            received_at,
            outcome,
            kind: item.kind,
            field: item.field.clone(),
            route: item.route.word().to_owned(),
            reason: reason.to_owned(),
            raw: item.raw(),
        };
        if let Fact::NotUnderstood { outcome, reason } = &item.fact {
            self.changes.kept.push(kept(*outcome, reason));
            return;
        }
        if matches!(item.fact, Fact::TemplateChanged(_) | Fact::Noticed(_)) {
            if number.is_none() && !accounted {
                self.changes.kept.push(kept(Outcome::Unrouted, "This number or account is not set up here."));
            } else {
                let news = self.notice(item, received_at);
                if let (Fact::Noticed(noticed), Some(number)) = (&item.fact, number) {
                    self.refused_history(number, &noticed.event);
                }
                self.count(item.kind, news);
            }
            return;
        }
        let Some(number) = number else {
            self.changes.kept.push(kept(Outcome::Unrouted, "This number is not set up here."));
            return;
        };
        let taken = match &item.fact {
            Fact::Said(said) if said.group.is_some() => Err("A message in a group: groups are not shown yet."),
            Fact::Said(said) => self.said(number, said, received_at),
            Fact::Reported(reported) if reported.group => {
                Err("A status of a message to a group: groups are not shown yet.")
            }
            Fact::Reported(reported) => self.reported(number, reported, received_at),
            Fact::Called(called) => self.called(number, called, received_at),
            Fact::Preferred(preferred) => self.preferred(preferred, received_at),
            Fact::Booked(book) => Ok(self.booked(number, book, received_at)),
            Fact::Progressed(progress) => {
                self.progressed(number, *progress);
                Ok(true)
            }
            Fact::TemplateChanged(_) | Fact::Noticed(_) | Fact::NotUnderstood { .. } => return,
        };
        match taken {
            Ok(news) => self.count(item.kind, news),
            Err(reason) => self.changes.kept.push(kept(Outcome::Unsupported, reason)),
        }
    }

    /// Takes what the platform answered to a send of ours. It is no item of a delivery and is not counted.
    pub fn report(&mut self, number: NumberId, reported: &Reported, now: Timestamp) {
        // The answer to a send of ours names the send, so there is always a message it belongs to.
        let _ = self.reported(number, reported, now);
    }

    fn count(&mut self, kind: ItemKind, news: bool) {
        if news {
            *self.changes.counts.entry(kind).or_default() += 1;
        } else {
            self.changes.duplicates += 1;
        }
    }

    /// A message, whoever wrote it. True when it was news.
    fn said(&mut self, number: NumberId, said: &Said, received_at: Timestamp) -> Result<bool, &'static str> {
        let ahead_of_time = said.at.is_some_and(|at| at > received_at + FUTURE_TOLERANCE);
        let believed = said.at.filter(|_| !ahead_of_time);
        let live = !matches!(said.origin, Origin::History { .. });
        let act = acts_on_another(&said.kind) && said.target.is_some();
        let counts = live && !act && said.kind != "system";
        if let Some(progress) = said.part {
            self.progressed(number, progress);
        }
        let known = self.by_wamid.get(&(number, said.wamid.clone())).copied();
        // The files of a history are told about afterwards, each as the message it belongs to.
        let mut filled = false;
        if let Some(id) = known {
            let entry = &self.entries[&id];
            let was_ahead = entry.ahead_of_time && !ahead_of_time;
            let was_past = counts && !entry.counts && entry.kind != "call";
            filled = !live && !entry.counts && entry.media.is_none() && said.media.is_some();
            if !entry.is_stub() && !was_ahead && !was_past && !filled {
                // A repetition may name the person in another way.
                if let Some(row) = self.conversations.get(&entry.conversation) {
                    self.also_known(row.contact, &said.person, believed.unwrap_or_default());
                }
                return Ok(false);
            }
        }
        let at = believed.unwrap_or_default();
        let contact = match &said.change {
            Some(change) => self.renamed(&said.person, &change.old, &change.new, at),
            None => self.person(&said.person, at),
        };
        let mut contact = contact.ok_or("It names nobody.")?;
        // Only statuses were known of it: whoever they were sent to is the one it was written to.
        if let Some(before) = known.and_then(|id| self.entries.get(&id)).map(|entry| entry.conversation) {
            self.changes.recount.insert(before);
            if let Some(other) =
                self.conversations.get(&before).map(|row| row.contact).filter(|other| *other != contact)
            {
                self.merge(other.max(contact), other.min(contact));
                contact = other.min(contact);
            }
        }
        let conversation = self.conversation(number, contact);
        let direction = match said.origin {
            Origin::Live | Origin::History { by_customer: true } => Direction::In,
            Origin::Echo | Origin::History { by_customer: false } => Direction::Echo,
        };
        let known = known.and_then(|id| self.entries.remove(&id));
        let id = known.as_ref().map_or_else(|| MessageId(self.next_id()), |entry| entry.id);
        let media = match (&said.media, known.as_ref().and_then(|entry| entry.media)) {
            (_, Some(media)) => Some(media),
            (Some(media), None) => {
                let new = MediaId(self.next_id());
                let media = media.clone();
                self.changes.media.push(NewMedia { id: new, number, message: id, media, received_at });
                Some(new)
            }
            (None, None) => None,
        };
        let new = known.is_none();
        // A history that overtook the message itself did not ask for anything.
        let unheard = known.as_ref().is_none_or(|entry| !entry.counts);
        let news = filled || known.as_ref().is_none_or(Entry::is_stub);
        if new && !live {
            self.changes.histories.entry(number).or_default().messages += 1;
        }
        let entry = Entry {
            id,
            conversation,
            number,
            wamid: Some(said.wamid.clone()),
            direction,
            kind: said.kind.clone(),
            text: said.text.clone(),
            content: said.content.clone(),
            sent_at: believed.unwrap_or(received_at),
            received_at: known.as_ref().map_or(received_at, |entry| entry.received_at.min(received_at)),
            trail: known.map(|entry| entry.trail).unwrap_or_default(),
            local: None,
            reply_to: said.reply_to.clone(),
            target: said.target.clone(),
            media,
            author: None,
            ahead_of_time,
            counts,
        };
        let (answers, template) = (entry.answers(), entry.is_template_sent());
        let (sent_at, shown) = (entry.sent_at, !act && said.kind != "system");
        let listens = counts && direction == Direction::In && unheard;
        if new {
            self.changes.new_messages.insert(id);
        }
        self.changes.messages.insert(id);
        self.load_entry(entry);

        let row = self.conversations.get_mut(&conversation).expect("it was found or made above");
        let before =
            believed.filter(|_| listens).map(|at| Before::of(row, self.campaigned.get(&conversation).copied(), at));
        if !ahead_of_time {
            row.active_at(sent_at);
        }
        if let Some(at) = believed {
            let opens = said.opens_where(self.reactions_open.contains(&number));
            if direction == Direction::In && live && opens != Opens::No {
                let opening = Opening { at, kind: OpenedBy::Message, wamid: said.wamid.clone() };
                row.window.open(opening, opens == Opens::Yes);
            }
            if counts && direction == Direction::In {
                row.asked_at = row.asked_at.max(Some(at));
                if said.referral.is_some() {
                    row.lead_at = row.lead_at.max(Some(at));
                }
            }
            if answers {
                row.answered_at = row.answered_at.max(Some(at));
            }
            if template {
                row.template_at = row.template_at.max(Some(at));
            }
        }
        if counts && direction == Direction::In && unheard {
            row.unread += 1;
            // Not by the time it was written at: whoever put the conversation off has not read what comes only now.
            self.changes.woken.extend(row.snoozed_until.map(|until| (conversation, until)));
            row.stir();
        }
        if shown {
            let preview = Preview::new(sent_at, &said.wamid, direction, &said.kind, said.text.as_deref());
            row.preview = row.preview.take().max(Some(preview));
        }
        self.changes.conversations.insert(conversation);
        if let Some((at, before)) = believed.zip(before) {
            self.listen(contact, id, said, at, &before);
        }
        if act {
            let target = (number, said.target.clone().unwrap_or_default());
            if let Some(target) = self.by_wamid.get(&target).copied() {
                self.changes.tell(EventKind::MessageUpdated, target);
            }
        } else {
            self.changes.tell(if new { EventKind::MessageReceived } else { EventKind::MessageUpdated }, id);
        }
        self.refresh_preview(number, conversation);
        Ok(news)
    }

    /// Hears what a message asks for beyond an answer: to be left alone, to hear from us again, to talk to a person.
    fn listen(&mut self, contact: ContactId, id: MessageId, said: &Said, at: Timestamp, before: &Before) {
        if let Some(word) = answering::word(&said.kind, said.text.as_deref(), &said.content, before) {
            let source = if word.pressed { consent::BY_BUTTON } else { consent::BY_WORD };
            let opted = Opted { out: word.out, source, wording: said.text.clone() };
            let is_out = |world: &Self| world.contacts.get(&contact).is_some_and(Contact::opted_out);
            let was = is_out(self);
            self.opt(contact, opted, at);
            // Whoever says so again, or whose word was overtaken by a later one, has had their confirmation.
            if is_out(self) != was {
                self.changes.worded.push((id, word.out));
            }
        } else if answering::asks_for_person(&said.kind, &said.content) {
            self.changes.wanted.push(id);
        } else if answering::is_answerable(&said.kind) {
            self.changes.heard.push(id);
        }
    }

    /// The preview shows an edited or withdrawn message as it is now.
    fn refresh_preview(&mut self, number: NumberId, conversation: ConversationId) {
        let Some(preview) = self.conversations.get(&conversation).and_then(|row| row.preview.clone()) else { return };
        let Some(acts) = self.acts.get(&(number, preview.wamid.clone())) else { return };
        let acts: Vec<_> = acts.iter().filter_map(|id| self.entries.get(id)).map(Entry::act).collect();
        if let Some(row) = self.conversations.get_mut(&conversation) {
            row.preview = Some(preview.acted_on(&acts));
        }
    }

    /// A status. True when it told anything new.
    fn reported(
        &mut self,
        number: NumberId,
        reported: &Reported,
        received_at: Timestamp,
    ) -> Result<bool, &'static str> {
        // A time that has not come yet is not believed: it would close windows and answer questions for as long.
        let ahead_of_time = reported.at > received_at + FUTURE_TOLERANCE;
        let at = if ahead_of_time { received_at } else { reported.at };
        let seen_at = if ahead_of_time { Timestamp::default() } else { at };
        let by_wamid = self.by_wamid.get(&(number, reported.wamid.clone())).copied();
        let by_token = reported.callback_data.as_ref().and_then(|token| self.tokens.get(token)).copied();
        let id = match (by_token, by_wamid) {
            (Some(own), by_wamid) => {
                self.claim(number, own, &reported.wamid, by_wamid);
                own
            }
            (None, Some(known)) => known,
            (None, None) => self.sent_elsewhere(number, reported, at, ahead_of_time, received_at)?,
        };
        if let Some(contact) = self.entries.get(&id).and_then(|entry| self.conversations.get(&entry.conversation)) {
            let contact = contact.contact;
            self.also_known(contact, &reported.person, seen_at);
        }
        let entry = self.entries.get_mut(&id).expect("it was found or made above");
        let was = entry.status();
        let news = entry.trail.report(reported.status, at, reported.refusal.clone(), reported.pricing.clone());
        if entry.is_stub() {
            let first = entry.trail.first().unwrap_or(entry.sent_at);
            let now_believed = entry.ahead_of_time && !ahead_of_time;
            entry.ahead_of_time &= ahead_of_time;
            if first != entry.sent_at || now_believed {
                self.changes.recount.insert(entry.conversation);
                self.changes.messages.insert(id);
            }
            entry.sent_at = first;
        }
        let (is, sent_at, stub, conversation) = (entry.status(), entry.sent_at, entry.is_stub(), entry.conversation);
        let (answers, template) = (entry.answers(), entry.is_template_sent());
        let own = entry.direction == Direction::Out && !stub;
        let unsure = entry.local == Some(Status::Unknown);
        if by_token.is_some() {
            self.changes.settled.insert(id);
        }
        if unsure {
            self.changes.assured.insert(id);
        }
        let row = self.conversations.get_mut(&conversation).expect("a message's conversation is loaded with it");
        let before = row.clone();
        row.free_until = row.free_until.max(reported.free_until);
        if answers {
            row.answered_at = row.answered_at.max(Some(sent_at));
        }
        if template {
            row.template_at = row.template_at.max(Some(sent_at));
        }
        if stub && !ahead_of_time {
            row.active_at(sent_at);
        }
        if let Some(refusal) = reported.refusal.as_ref().filter(|_| reported.status == Status::Failed) {
            if refusal.code == WINDOW_CLOSED {
                // When a foreign send left is not known; its failure is, and does not depend on the order of reports.
                if own || !ahead_of_time {
                    row.window.refuse(if own { sent_at } else { at });
                }
            }
            if refusal.code == STOPPED_MARKETING {
                let contact = row.contact;
                self.opt(contact, Opted { out: true, source: consent::REFUSED, wording: None }, at);
            }
            if news && own {
                self.changes.refusals.push((number, id, refusal.clone()));
            }
        }
        if is != was && [is, was].contains(&Some(Status::Failed)) {
            self.changes.recount.insert(conversation);
            self.changes.conversations.insert(conversation);
        }
        if news {
            self.changes.trails.insert(id);
            self.changes.tell(EventKind::MessageUpdated, id);
        }
        if self.conversations[&conversation] != before {
            self.changes.conversations.insert(conversation);
        }
        Ok(news)
    }

    /// A send of ours learns the platform's id of it. What was known of that id before is added to it.
    fn claim(&mut self, number: NumberId, own: MessageId, wamid: &str, stub: Option<MessageId>) {
        let unnamed = self.entries.get(&own).is_some_and(|entry| entry.wamid.is_none());
        if let Some(stub) = stub.filter(|stub| *stub != own && unnamed) {
            let Some(gone) = self.entries.get(&stub).filter(|entry| entry.is_stub()).cloned() else { return };
            self.entries.remove(&stub);
            self.changes.new_messages.remove(&stub);
            self.changes.messages.remove(&stub);
            self.changes.trails.remove(&stub);
            self.changes.absorbed.push((stub, own));
            // Its conversation had been answered when its first status came, not when it left.
            self.changes.recount.insert(gone.conversation);
            if let Some(entry) = self.entries.get_mut(&own) {
                entry.trail.join(&gone.trail);
                self.changes.trails.insert(own);
            }
        }
        let Some(entry) = self.entries.get_mut(&own) else { return };
        if entry.wamid.is_none() && !wamid.is_empty() {
            entry.wamid = Some(wamid.to_owned());
            self.by_wamid.insert((number, wamid.to_owned()), own);
            self.changes.messages.insert(own);
        }
    }

    /// What is only known by its statuses was sent by another tool.
    fn sent_elsewhere(
        &mut self,
        number: NumberId,
        reported: &Reported,
        at: Timestamp,
        ahead_of_time: bool,
        received_at: Timestamp,
    ) -> Result<MessageId, &'static str> {
        let seen_at = if ahead_of_time { Timestamp::default() } else { at };
        let contact =
            self.person(&reported.person, seen_at).ok_or("A status of a message that is not known, to nobody.")?;
        let conversation = self.conversation(number, contact);
        let id = MessageId(self.next_id());
        self.load_entry(Entry {
            id,
            conversation,
            number,
            wamid: Some(reported.wamid.clone()),
            direction: Direction::Out,
            kind: SENT_ELSEWHERE.to_owned(),
            text: None,
            content: Value::Null,
            sent_at: at,
            received_at,
            trail: Trail::default(),
            local: None,
            reply_to: None,
            target: None,
            media: None,
            author: None,
            ahead_of_time,
            counts: true,
        });
        self.changes.new_messages.insert(id);
        self.changes.messages.insert(id);
        Ok(id)
    }

    /// One event of a call. True when it was news.
    fn called(&mut self, number: NumberId, called: &Called, received_at: Timestamp) -> Result<bool, &'static str> {
        let ahead_of_time = called.at.is_some_and(|at| at > received_at + FUTURE_TOLERANCE);
        let believed = called.at.filter(|_| !ahead_of_time);
        let known = self.by_wamid.get(&(number, called.call_id.clone())).copied();
        let id = match known {
            Some(id) => {
                if let Some(row) = self.entries.get(&id).and_then(|entry| self.conversations.get(&entry.conversation)) {
                    self.also_known(row.contact, &called.person, believed.unwrap_or_default());
                }
                id
            }
            None => {
                let contact = self.person(&called.person, believed.unwrap_or_default()).ok_or("A call with nobody.")?;
                let conversation = self.conversation(number, contact);
                let id = MessageId(self.next_id());
                self.load_entry(Entry {
                    id,
                    conversation,
                    number,
                    wamid: Some(called.call_id.clone()),
                    direction: Direction::Echo,
                    kind: "call".to_owned(),
                    text: None,
                    content: Value::Object(Map::new()),
                    sent_at: believed.unwrap_or(received_at),
                    received_at,
                    trail: Trail::default(),
                    local: None,
                    reply_to: None,
                    target: None,
                    media: None,
                    author: None,
                    ahead_of_time,
                    counts: false,
                });
                self.changes.new_messages.insert(id);
                id
            }
        };
        let entry = self.entries.get_mut(&id).expect("it was found or made above");
        let Some(events) = entry.content.as_object_mut() else {
            return Err("Another message has the id of this call.");
        };
        let first_believed = entry.ahead_of_time && believed.is_some();
        let news = events.insert(called.event.clone(), called.content.clone()).is_none();
        if !news && !first_believed {
            return Ok(false);
        }
        if called.by_customer == Some(true) {
            entry.direction = Direction::In;
        }
        if let Some(at) = believed {
            let first = if first_believed { at } else { entry.sent_at.min(at) };
            if std::mem::replace(&mut entry.sent_at, first) != first {
                self.changes.recount.insert(entry.conversation);
            }
            entry.ahead_of_time = false;
        }
        entry.counts |= called.content.get("duration").and_then(Value::as_i64).is_some_and(|seconds| seconds > 0);
        let (conversation, sent_at, talked) = (entry.conversation, entry.sent_at, entry.answers());
        let by_customer = entry.direction == Direction::In;
        let row = self.conversations.get_mut(&conversation).expect("a message's conversation is loaded with it");
        if !ahead_of_time {
            row.active_at(sent_at);
        }
        if talked {
            row.answered_at = row.answered_at.max(Some(sent_at));
        }
        if let Some(at) = believed {
            if called.opens {
                row.window.open(Opening { at, kind: OpenedBy::Call, wamid: called.call_id.clone() }, true);
            }
            // Whoever called waits for an answer, unless it came to a talk.
            if called.by_customer == Some(true) && called.event == "connect" {
                row.asked_at = row.asked_at.max(Some(at));
            }
        }
        if news && called.by_customer == Some(true) && called.event == "connect" {
            self.changes.woken.extend(row.snoozed_until.map(|until| (conversation, until)));
            row.stir();
        }
        let direction = if by_customer { Direction::In } else { Direction::Echo };
        // Shown by its latest event, so that the order in which its events came does not matter.
        let before = row.preview.take_if(|shown| shown.wamid == called.call_id).map(|shown| shown.at);
        let shown_at = before.max(Some(believed.unwrap_or(received_at))).unwrap_or(received_at);
        let preview = Preview::new(shown_at, &called.call_id, direction, "call", None);
        row.preview = row.preview.take().max(Some(preview));
        self.changes.messages.insert(id);
        self.changes.conversations.insert(conversation);
        self.changes.tell(if known.is_none() { EventKind::MessageReceived } else { EventKind::MessageUpdated }, id);
        Ok(news)
    }

    fn preferred(&mut self, preferred: &Preferred, received_at: Timestamp) -> Result<bool, &'static str> {
        if preferred.at > received_at + FUTURE_TOLERANCE {
            return Err("A choice that is dated in the future.");
        }
        if preferred.category != "marketing_messages" {
            return Err("A choice about messages of a kind Ajar does not know.");
        }
        let contact = self.person(&preferred.person, preferred.at).ok_or("A choice of nobody.")?;
        let opted = Opted { out: preferred.opted_out, source: consent::CHOSEN, wording: None };
        Ok(self.opt(contact, opted, preferred.at))
    }

    /// A part of a history says how far it is. In any order the furthest holds.
    fn progressed(&mut self, number: NumberId, progress: Progress) {
        let news = self.changes.histories.entry(number).or_default();
        news.phase = news.phase.max(progress.phase);
        news.percent = news.percent.max(progress.percent);
    }

    fn refused_history(&mut self, number: NumberId, event: &str) {
        let code = match event {
            HISTORY_DECLINED => HISTORY_NOT_SHARED,
            HISTORY_FAILED => 0,
            _ => return,
        };
        self.changes.histories.entry(number).or_default().refused = Some(code);
    }

    /// The address book of the business's phone app. Who is in it becomes known, without a conversation; what it calls them
    /// never takes the place of what they say themselves. True when it told anything new.
    fn booked(&mut self, number: NumberId, book: &[Booked], received_at: Timestamp) -> bool {
        let mut news = false;
        for booked in book {
            let at = booked.at.filter(|at| *at <= received_at + FUTURE_TOLERANCE).unwrap_or(received_at);
            let contact = match self.owners.get(&booked.phone).copied() {
                // Somebody gave the number up. Whose it is now they will say.
                Some(_) if self.owner(&booked.phone, at).is_none() => continue,
                Some(owner) => Some(owner),
                None => {
                    self.changes.histories.entry(number).or_default().people += 1;
                    // To be in an address book is not to use a number.
                    let person = Person { identifiers: vec![booked.phone.clone()], ..Person::default() };
                    self.person(&person, Timestamp::default())
                }
            };
            let Some(contact) = contact else { continue };
            let Some(row) = self.contacts.get_mut(&contact) else { continue };
            let before = row.called().map(str::to_owned);
            if Dated::latest(&mut row.book, Dated { at, value: booked.name.clone() }) {
                news = true;
                let told = before.as_deref() != row.called();
                self.changes.contacts.insert(contact);
                self.changes.renamed.insert(contact);
                if told {
                    self.contact_changed(contact);
                }
            }
        }
        news
    }

    fn opt(&mut self, contact: ContactId, opted: Opted, at: Timestamp) -> bool {
        let Some(row) = self.contacts.get_mut(&contact) else { return false };
        let was = row.opted_out();
        let news = Dated::latest(&mut row.marketing_opt_out, Dated { at, value: opted.out });
        if row.opted_out() != was {
            self.changes.opted.push((contact, opted.out, at));
        }
        // What came late is written down as well: it was said.
        self.changes.consents.push((contact, Dated { at, value: opted }));
        if news {
            self.contact_changed(contact);
        }
        news
    }

    fn notice(&mut self, item: &Item, received_at: Timestamp) -> bool {
        let fingerprint = fingerprint(item);
        if !self.fingerprints.insert(fingerprint.clone()) {
            return false;
        }
        let (event, title, template) = match &item.fact {
            Fact::TemplateChanged(changed) => (item.field.clone(), String::new(), Some(changed.clone())),
            Fact::Noticed(noticed) => (noticed.event.clone(), noticed.title.clone(), None),
            _ => return false,
        };
        self.changes.notices.push(Notice {
            fingerprint,
            at: item.entry_time.unwrap_or(received_at),
            field: item.field.clone(),
            route: item.route.word().to_owned(),
            event,
            title,
            raw: item.raw(),
            template,
        });
        true
    }

    /// The conversation of a number with whoever goes by these names: both are made where nobody has said anything yet.
    pub fn begin(&mut self, number: NumberId, person: &Person, at: Timestamp) -> Option<ConversationId> {
        let contact = self.person(person, at)?;
        Some(self.conversation(number, contact))
    }

    /// The conversation of a number with a person, made where there was none.
    fn conversation(&mut self, number: NumberId, contact: ContactId) -> ConversationId {
        if let Some(id) = self.by_pair.get(&(number, contact)) {
            return *id;
        }
        let id = ConversationId(self.next_id());
        let team = self.teams.get(&number).copied();
        self.load_conversation(Conversation { team, ..Conversation::new(id, number, contact) });
        self.changes.conversations.insert(id);
        id
    }

    /// Finds or makes the person who goes by these names at this time, and remembers all of them.
    fn person(&mut self, person: &Person, at: Timestamp) -> Option<ContactId> {
        if person.identifiers.is_empty() {
            return None;
        }
        let mut found: BTreeSet<ContactId> = BTreeSet::new();
        for identifier in &person.identifiers {
            if let Some(owner) = self.owner(identifier, at) {
                found.insert(owner);
            }
        }
        let contact = match found.first() {
            Some(first) => *first,
            None => {
                let id = ContactId(self.next_id());
                self.contacts.insert(id, Contact::new(id));
                self.changes.contacts.insert(id);
                self.changes.renamed.insert(id);
                id
            }
        };
        for other in found.into_iter().skip(1) {
            self.merge(other, contact);
        }
        self.also_known(contact, person, at);
        Some(contact)
    }

    /// Who goes by this name at this time: nobody, once it was given up.
    fn owner(&self, identifier: &Identifier, at: Timestamp) -> Option<ContactId> {
        let owner = *self.owners.get(identifier)?;
        let known = self.contacts.get(&owner)?.identifiers.iter().find(|known| known.identifier == *identifier)?;
        (known.is_current() || known.released_at.is_none_or(|released_at| at <= released_at)).then_some(owner)
    }

    /// Adds names to a person. A name that somebody else still goes by makes the two one.
    fn also_known(&mut self, contact: ContactId, person: &Person, at: Timestamp) {
        let mut changed = false;
        for identifier in &person.identifiers {
            match self.owners.get(identifier).copied() {
                Some(owner) if owner != contact => {
                    if self.owner(identifier, at).is_some() {
                        let (gone, kept) = (owner.max(contact), owner.min(contact));
                        self.merge(gone, kept);
                        return self.also_known(kept, person, at);
                    }
                    // The platform gave it to somebody else: it moves.
                    if let Some(former) = self.contacts.get_mut(&owner) {
                        former.identifiers.retain(|known| known.identifier != *identifier);
                    }
                    self.changes.renamed.insert(owner);
                    self.owners.remove(identifier);
                }
                _ => {}
            }
            let Some(row) = self.contacts.get_mut(&contact) else { return };
            match row.identifiers.iter_mut().find(|known| known.identifier == *identifier) {
                Some(known) if known.seen_at < at => {
                    changed |= known.released_at.is_some();
                    known.seen_at = at;
                    self.changes.seen.insert(identifier.clone());
                }
                Some(_) => {}
                None => {
                    row.identifiers.push(Known { identifier: identifier.clone(), seen_at: at, released_at: None });
                    self.owners.insert(identifier.clone(), contact);
                    self.changes.identifiers.insert(identifier.clone());
                    changed = true;
                }
            }
        }
        let Some(row) = self.contacts.get_mut(&contact) else { return };
        if let Some(name) = person.name.clone().filter(|name| !name.trim().is_empty()) {
            let before = row.name.as_ref().map(|said| said.value.clone());
            if Dated::latest(&mut row.name, Dated { at, value: name }) {
                self.changes.contacts.insert(contact);
                changed |= before != row.name.as_ref().map(|said| said.value.clone());
            }
        }
        if let Some(name) = person.username.clone().filter(|name| !name.trim().is_empty()) {
            let before = row.username.as_ref().map(|said| said.value.clone());
            if Dated::latest(&mut row.username, Dated { at, value: name }) {
                self.changes.contacts.insert(contact);
                changed |= before != row.username.as_ref().map(|said| said.value.clone());
            }
        }
        if changed {
            self.contact_changed(contact);
        }
    }

    /// The person behind the old names goes by the new ones from this time on.
    fn renamed(&mut self, person: &Person, old: &[Identifier], new: &[Identifier], at: Timestamp) -> Option<ContactId> {
        let all = Person {
            identifiers: [&person.identifiers, old, new].concat(),
            name: person.name.clone(),
            username: person.username.clone(),
        };
        let contact = self.person(&all, at)?;
        let row = self.contacts.get_mut(&contact)?;
        for known in &mut row.identifiers {
            if old.contains(&known.identifier) && !new.contains(&known.identifier) {
                known.released_at = known.released_at.max(Some(at));
                self.changes.identifiers.insert(known.identifier.clone());
            }
        }
        self.contact_changed(contact);
        Some(contact)
    }

    /// Two people turn out to be one.
    fn merge(&mut self, gone: ContactId, kept: ContactId) {
        let Some(former) = self.contacts.remove(&gone) else { return };
        let Some(row) = self.contacts.get_mut(&kept) else { return };
        row.learn(&former);
        for known in former.identifiers {
            self.owners.insert(known.identifier.clone(), kept);
            self.changes.identifiers.insert(known.identifier.clone());
            row.identifiers.push(known);
        }
        let names = [(&mut row.name, former.name), (&mut row.book, former.book), (&mut row.username, former.username)];
        for (mine, theirs) in names {
            if let Some(said) = theirs {
                Dated::latest(mine, said);
            }
        }
        if let Some(said) = former.marketing_opt_out {
            Dated::latest(&mut row.marketing_opt_out, said);
        }
        self.changes.contacts.insert(kept);
        self.changes.merged_contacts.push((gone, kept));

        let theirs: Vec<_> =
            self.by_pair.iter().filter(|((_, contact), _)| *contact == gone).map(|(pair, id)| (*pair, *id)).collect();
        for ((number, _), id) in theirs {
            self.by_pair.remove(&(number, gone));
            match self.by_pair.get(&(number, kept)).copied() {
                None => {
                    self.by_pair.insert((number, kept), id);
                    if let Some(row) = self.conversations.get_mut(&id) {
                        row.contact = kept;
                    }
                    self.changes.conversations.insert(id);
                }
                Some(survivor) => {
                    if let Some(former) = self.conversations.remove(&id)
                        && let Some(row) = self.conversations.get_mut(&survivor)
                    {
                        row.join(&former);
                    }
                    for entry in self.entries.values_mut().filter(|entry| entry.conversation == id) {
                        entry.conversation = survivor;
                    }
                    self.changes.conversations.remove(&id);
                    self.changes.recount.remove(&id);
                    self.changes.conversations.insert(survivor);
                    self.changes.recount.insert(survivor);
                    if let Some(until) = self.changes.woken.remove(&id) {
                        self.changes.woken.entry(survivor).or_insert(until);
                    }
                    self.changes.merged_conversations.push((id, survivor));
                }
            }
        }
        self.contact_changed(kept);
    }

    /// Whoever shows this person has to be told.
    fn contact_changed(&mut self, contact: ContactId) {
        self.changes.contacts.insert(contact);
        self.changes.renamed.insert(contact);
        let theirs = self.by_pair.iter().filter(|((_, owner), _)| *owner == contact).map(|(_, id)| *id);
        self.changes.conversations.extend(theirs);
    }

    /// Who goes by this name, whether or not they still do.
    pub fn contact_of(&self, identifier: &Identifier) -> Option<&Contact> {
        self.contacts.get(self.owners.get(identifier)?)
    }

    /// The identifier as its owner has it now.
    pub fn known(&self, identifier: &Identifier) -> Option<(ContactId, &Known)> {
        let contact = self.contact_of(identifier)?;
        contact.identifiers.iter().find(|known| known.identifier == *identifier).map(|known| (contact.id, known))
    }

    /// Finds the latest answer, template and activity of a conversation anew among the messages this world holds.
    #[cfg(test)]
    fn look_again(&mut self, conversation: ConversationId) {
        let theirs =
            || self.entries.values().filter(|entry| entry.conversation == conversation && !entry.ahead_of_time);
        let answered_at = theirs().filter(|entry| entry.answers()).map(|entry| entry.sent_at).max();
        let template_at = theirs().filter(|entry| entry.is_template_sent()).map(|entry| entry.sent_at).max();
        let last_activity_at = theirs().map(|entry| entry.sent_at).max();
        if let Some(row) = self.conversations.get_mut(&conversation) {
            (row.answered_at, row.template_at, row.last_activity_at) = (answered_at, template_at, last_activity_at);
        }
    }
}

/// The platform refused because the window was closed.
pub const WINDOW_CLOSED: i64 = 131_047;
/// The platform refused because the person stopped marketing messages.
pub const STOPPED_MARKETING: i64 = 131_050;
/// The business chose not to share the history of its phone app (Coexistence onboarding, Jun 2026).
pub const HISTORY_NOT_SHARED: i64 = 2_593_109;
/// What a notice is called that tells of it, and one that tells that it could not be fetched.
pub const HISTORY_DECLINED: &str = "HISTORY_DECLINED";
pub const HISTORY_FAILED: &str = "HISTORY_FAILED";

mod past;
#[cfg(feature = "ssr")]
mod searchable;
#[cfg(test)]
mod tests;

pub use past::{TemplateLeft, Wrote};
