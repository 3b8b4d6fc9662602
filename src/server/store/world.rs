//! Taking a batch of items in: load the part of the state it can touch, decide, write what changed. One transaction.

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces, values},
    gather::{Row, rows},
    merge::Owner,
    on,
};
use crate::domain::{
    activity::Activity,
    contact::{Contact, Dated, Identifier, IdentifierKind, Known},
    conversation::Conversation,
    event::EventKind,
    id::{ContactId, ConversationId, MediaId, MessageId, NumberId, UserId},
    intake::{Entry, KeptItem, Keys, NewMedia, Opted, World},
    message::{Direction, Status, Trail},
    time::{Span, Timestamp},
    tongue::Spoken,
    window::{OpenedBy, Opening, Window},
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of a message, in the order [`entry`] reads them.
pub(super) const MESSAGE: &str = "m.id, m.conversation_id, m.number_id, m.wamid, m.direction, m.kind, m.text, m.content, m.sent_at, \
     m.received_at, m.status, m.trail, m.reply_to, m.target, m.media_id, m.author, m.ahead_of_time, m.counts";

/// The columns of a conversation, in the order [`conversation`] reads them.
pub(super) const CONVERSATION: &str = "c.id, c.number_id, c.contact_id, c.certain_at, c.certain_kind, c.certain_wamid, c.uncertain_at, \
     c.uncertain_kind, c.uncertain_wamid, c.refused_at, c.free_until, c.asked_at, c.answered_at, c.dismissed_at, c.unread, \
     c.last_activity_at, c.preview, c.assignee_id, c.snoozed_until, c.resolved_at, c.lead_at, c.template_at, c.engagement, \
     c.team_id, c.at_stake, c.answer_by";

/// How many columns those are.
pub(super) const CONVERSATION_COLUMNS: usize = 26;

/// What was said so long ago is known late.
const LATE: Span = Span::minutes(1);
/// How many of the latest events are looked through for a message that turned out to be another one.
const LATEST_EVENTS: i64 = 20_000;

pub(super) fn time(at: Option<Timestamp>) -> Option<i64> {
    at.map(|at| at.0)
}

/// Reads one message from a row of [`MESSAGE`].
macro_rules! entry {
    ($row:expr) => {{
        let row = $row;
        let trail: Trail = super::codec::json(row.get(11));
        let status: Option<String> = row.get(10);
        let content: Option<String> = row.get(7);
        Entry {
            id: MessageId(row.get(0)),
            conversation: ConversationId(row.get(1)),
            number: NumberId(row.get(2)),
            wamid: row.get(3),
            direction: Direction::parse(row.get::<&str, _>(4)).unwrap_or(Direction::In),
            kind: row.get(5),
            text: row.get(6),
            content: content.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
            sent_at: Timestamp(row.get(8)),
            received_at: Timestamp(row.get(9)),
            local: status.filter(|_| trail.status().is_none()).and_then(|word| Status::parse(&word)),
            trail,
            reply_to: row.get(12),
            target: row.get(13),
            media: row.get::<Option<i64>, _>(14).map(MediaId),
            author: row.get::<Option<i64>, _>(15).map(UserId),
            ahead_of_time: row.get(16),
            counts: row.get(17),
        }
    }};
}
pub(super) use entry;

/// Reads one conversation from a row of [`CONVERSATION`].
macro_rules! conversation {
    ($row:expr) => {{
        let row = $row;
        let at = |n: usize| row.get::<Option<i64>, _>(n).map(Timestamp);
        let opening = |n: usize| {
            Some(Opening {
                at: at(n)?,
                kind: if row.get::<Option<&str>, _>(n + 1) == Some("call") {
                    OpenedBy::Call
                } else {
                    OpenedBy::Message
                },
                wamid: row.get::<Option<String>, _>(n + 2).unwrap_or_default(),
            })
        };
        let preview: Option<String> = row.get(16);
        Conversation {
            id: ConversationId(row.get(0)),
            number: NumberId(row.get(1)),
            contact: ContactId(row.get(2)),
            window: Window { certain: opening(3), uncertain: opening(6), refused_at: at(9) },
            free_until: at(10),
            asked_at: at(11),
            answered_at: at(12),
            dismissed_at: at(13),
            unread: row.get(14),
            last_activity_at: at(15),
            preview: preview.and_then(|text| serde_json::from_str(&text).ok()),
            assignee: row.get::<Option<i64>, _>(17).map(UserId),
            snoozed_until: at(18),
            resolved_at: at(19),
            lead_at: at(20),
            template_at: at(21),
            engagement: row.get::<Option<f64>, _>(22),
            team: row.get::<Option<i64>, _>(23).map($crate::domain::id::TeamId),
            at_stake: row.get::<Option<f64>, _>(24),
            answer_by: at(25),
        }
    }};
}
pub(super) use conversation;

/// The columns of a contact with one of its identifiers, in the order [`contact_row`] reads them.
const CONTACT: &str = "k.id, k.name, k.name_at, k.username, k.username_at, k.opted_out, k.opted_out_at, i.kind, i.value, i.seen_at, \
     i.released_at, k.book_name, k.book_name_at, k.called, k.language, k.language_from, k.time_zone";
const CONTACTS: &str = "FROM contacts k LEFT JOIN identifiers i ON i.contact_id = k.id WHERE k.id IN (";

macro_rules! dated {
    ($row:expr, $value:expr, $at:expr) => {
        match ($row.get::<Option<_>, _>($value), $row.get::<Option<i64>, _>($at)) {
            (Some(value), Some(at)) => Some(Dated { at: Timestamp(at), value }),
            _ => None,
        }
    };
}

fn fold_contacts(rows: Vec<(Contact, Option<Known>)>) -> Vec<Contact> {
    let mut contacts: BTreeMap<ContactId, Contact> = BTreeMap::new();
    for (contact, known) in rows {
        contacts.entry(contact.id).or_insert(contact.clone()).identifiers.extend(known);
    }
    contacts.into_values().collect()
}

macro_rules! contact_row {
    ($row:expr) => {{
        let row = $row;
        let mut contact = Contact::new(ContactId(row.get(0)));
        contact.name = dated!(row, 1, 2);
        contact.book = dated!(row, 11, 12);
        contact.username = dated!(row, 3, 4);
        contact.marketing_opt_out = dated!(row, 5, 6);
        contact.dubbed = row.get(13);
        let said = row.get::<Option<&str>, _>(15) == Some("said");
        contact.language = row.get::<Option<String>, _>(14).map(|tag| Spoken { tag, said });
        contact.time_zone = row.get(16);
        let known = row.get::<Option<&str>, _>(7).and_then(IdentifierKind::parse).map(|kind| Known {
            identifier: Identifier { kind, value: row.get(8) },
            seen_at: Timestamp(row.get(9)),
            released_at: row.get::<Option<i64>, _>(10).map(Timestamp),
        });
        (contact, known)
    }};
}

/// What is found anew among the messages of a conversation.
pub(super) struct Latest {
    answered_at: Option<Timestamp>,
    template_at: Option<Timestamp>,
    last_activity_at: Option<Timestamp>,
}

impl Latest {
    pub(super) fn put(self, row: &mut Conversation) {
        row.answered_at = self.answered_at;
        row.template_at = self.template_at;
        row.last_activity_at = self.last_activity_at;
    }
}

fn hash(fingerprint: &str) -> String {
    hex::encode(Sha256::digest(fingerprint.as_bytes()))
}

/// What a batch came to that is told between the messages.
fn activities(world: &World, now: Timestamp) -> Vec<(ConversationId, Activity, Timestamp)> {
    let merged = world.changes.merged_conversations.iter().map(|(_, into)| (*into, Activity::Merged, now));
    let opted = world.changes.opted.iter().flat_map(|(contact, out, at)| {
        let category = "marketing".to_owned();
        let activity = if *out { Activity::OptedOut { category } } else { Activity::OptedIn { category } };
        let theirs = world.conversations.values().filter(move |row| row.contact == *contact);
        theirs.map(move |row| (row.id, activity.clone(), *at))
    });
    // A rest that time had ended before was over then.
    let woken = world.changes.woken.iter().map(|(id, until)| (*id, Activity::Woke, now.min(*until)));
    merged.chain(opted).chain(woken).collect()
}

impl Store {
    /// Contacts with their identifiers.
    pub async fn contacts(&self, ids: &BTreeSet<ContactId>) -> Result<Vec<Contact>> {
        let ids: Vec<_> = ids.iter().collect();
        let head = format!("{} {CONTACTS}", self.dialect().gather(CONTACT));
        let mut found = Vec::new();
        for piece in padded(&ids) {
            let sql = list(self.dialect(), &head, 1, piece.len(), ")");
            let (gathered,): (String,) = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_one(db).await?
            });
            found.extend(fold_contacts(rows(&gathered)?.iter().map(|row| contact_row!(row)).collect()));
        }
        Ok(found)
    }
}

impl Tx {
    /// Contacts with their identifiers, as this transaction sees them.
    pub(super) async fn contacts_in(&mut self, ids: &BTreeSet<ContactId>) -> Result<Vec<Contact>> {
        let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
        let mut found = Vec::new();
        self.gather(CONTACT, CONTACTS, &ids, &mut |row| found.push(contact_row!(row))).await?;
        Ok(fold_contacts(found))
    }

    /// Reads these columns of the rows that have one of `ids` in the list that `head` opens.
    pub(super) async fn gather(
        &mut self,
        columns: &str,
        head: &str,
        ids: &[i64],
        read: &mut (dyn FnMut(&Row) + Send),
    ) -> Result<()> {
        let tx = self;
        let head = format!("{} {head}", tx.dialect().gather(columns));
        for piece in padded(ids) {
            let sql = list(tx.dialect(), &head, 1, piece.len(), ")");
            let (gathered,): (String,) = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_one(db).await?
            });
            rows(&gathered)?.iter().for_each(&mut *read);
        }
        Ok(())
    }

    /// Loads what a batch can touch, and takes ids for what it can make.
    pub async fn load(&mut self, keys: &Keys, items: usize) -> Result<World> {
        let ids = i64::try_from(items).unwrap_or(i64::MAX / 8) * World::IDS_PER_ITEM + 1;
        let mut world = World::new(self.ids(ids).await?, ids);
        world.teams = self.teams_of_numbers().await?;
        let tx = self;

        let mut people: BTreeSet<ContactId> = BTreeSet::new();
        let contacts = format!("{} FROM identifiers WHERE kind = $1 AND value IN (", tx.dialect().gather("contact_id"));
        for kind in [IdentifierKind::Phone, IdentifierKind::Bsuid, IdentifierKind::ParentBsuid] {
            let wanted: Vec<_> = keys.identifiers.iter().filter(|identifier| identifier.kind == kind).collect();
            for piece in padded(&wanted) {
                let sql = list(tx.dialect(), &contacts, 2, piece.len(), ")");
                let (gathered,): (String,) = on!(tx, db => {
                    let query = sqlx::query_as(sql).bind(kind.word());
                    piece.iter().fold(query, |query, identifier| query.bind(&identifier.value)).fetch_one(db).await?
                });
                people.extend(rows(&gathered)?.iter().map(|row| ContactId(row.get(0))));
            }
        }

        let tokens: Vec<_> = keys.tokens.iter().collect();
        let mut own: Vec<i64> = Vec::new();
        for piece in padded(&tokens) {
            let sql = list(tx.dialect(), "SELECT token, message_id FROM outbox WHERE token IN (", 1, piece.len(), ")");
            let rows: Vec<(String, i64)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, token| query.bind(**token)).fetch_all(db).await?
            });
            for (token, id) in rows {
                world.load_token(token, MessageId(id));
                own.push(id);
            }
        }
        let mut entries: Vec<Entry> = Vec::new();
        tx.gather(MESSAGE, "FROM messages m WHERE m.id IN (", &own, &mut |row| entries.push(entry!(row))).await?;
        let mut by_number: BTreeMap<NumberId, Vec<&str>> = BTreeMap::new();
        for (number, wamid) in &keys.wamids {
            by_number.entry(*number).or_default().push(wamid);
        }
        for (number, wamids) in &by_number {
            for column in ["wamid", "target"] {
                let head = tx.dialect().gather(MESSAGE);
                let head = format!("{head} FROM messages m WHERE m.number_id = $1 AND m.{column} IN (");
                for piece in padded(wamids) {
                    let sql = list(tx.dialect(), &head, 2, piece.len(), ")");
                    let (gathered,): (String,) = on!(tx, db => {
                        let query = sqlx::query_as(sql).bind(number.0);
                        piece.iter().fold(query, |query, wamid| query.bind(**wamid)).fetch_one(db).await?
                    });
                    entries.extend(rows(&gathered)?.iter().map(|row| entry!(row)));
                }
            }
        }

        let direct: BTreeSet<i64> = entries.iter().map(|entry| entry.conversation.0).collect();
        let direct: Vec<_> = direct.into_iter().collect();
        let mut theirs: Vec<ContactId> = Vec::new();
        let owners = "FROM conversations WHERE id IN (";
        tx.gather("contact_id", owners, &direct, &mut |row| theirs.push(ContactId(row.get(0)))).await?;
        people.extend(theirs);
        tx.contacts_in(&people).await?.into_iter().for_each(|contact| world.load_contact(contact));
        let people: Vec<_> = people.into_iter().map(|id| id.0).collect();
        let theirs = "FROM conversations c WHERE c.merged_into IS NULL AND c.contact_id IN (";
        tx.gather(CONVERSATION, theirs, &people, &mut |row| world.load_conversation(conversation!(row))).await?;
        entries.into_iter().for_each(|entry| world.load_entry(entry));
        if keys.unsure {
            let theirs: Vec<i64> = world.conversations.keys().map(|id| id.0).collect();
            let left = "FROM messages m JOIN campaign_people p ON p.message_id = m.id \
                        WHERE m.status IN ('accepted', 'sent', 'delivered', 'read', 'played') AND m.conversation_id IN (";
            let mut load = |row: &Row| world.load_campaigned(ConversationId(row.get(0)), Timestamp(row.get(1)));
            tx.gather("m.conversation_id, m.sent_at", left, &theirs, &mut load).await?;
        }

        let hashed: BTreeMap<String, &String> = keys.fingerprints.iter().map(|print| (hash(print), print)).collect();
        let wanted: Vec<_> = hashed.keys().collect();
        for piece in padded(&wanted) {
            let sql = list(tx.dialect(), "SELECT fingerprint FROM notices WHERE fingerprint IN (", 1, piece.len(), ")");
            let rows: Vec<(String,)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, print| query.bind(**print)).fetch_all(db).await?
            });
            for (print,) in rows {
                if let Some(print) = hashed.get(&print) {
                    world.load_fingerprint((*print).clone());
                }
            }
        }
        Ok(world)
    }

    /// Writes what a batch changed, and the events that tell of it.
    pub async fn write(&mut self, world: &mut World, now: Timestamp) -> Result<()> {
        let merged = std::mem::take(&mut world.changes.merged_contacts);
        let joined = world.changes.merged_conversations.clone();
        self.merge(&merged, &joined, &world.changes.absorbed.clone()).await?;
        for kept in joined.iter().map(|(_, kept)| *kept).collect::<BTreeSet<_>>() {
            self.leave_one_parked(kept, now).await?;
        }
        self.write_contacts(world, now).await?;
        let renamed = world.changes.renamed.iter().copied().chain(merged.iter().map(|(gone, _)| *gone));
        self.put_people_words(&renamed.collect()).await?;
        let mut consents = std::mem::take(&mut world.changes.consents);
        for (contact, _) in &mut consents {
            // Who turned out to be somebody else afterwards may have turned out to be a third one since.
            for (gone, kept) in &merged {
                if *contact == *gone {
                    *contact = *kept;
                }
            }
        }
        self.note_consents(&consents).await?;
        let entries = |ids: &mut dyn Iterator<Item = &MessageId>| -> Vec<Entry> {
            ids.filter_map(|id| world.entries.get(id)).cloned().collect()
        };
        let changed = entries(&mut world.changes.messages.iter());
        let reported = entries(&mut world.changes.trails.difference(&world.changes.messages));
        self.write_messages(&changed).await?;
        self.write_trails(&reported).await?;
        self.settle_anew(world, &consents, &changed, &reported, now).await?;
        let (found, gone) = world.searchable();
        self.put_words(&found).await?;
        self.forget_words(&gone).await?;
        for id in world.changes.recount.clone() {
            let latest = self.latest(id).await?;
            if let Some(row) = world.conversations.get_mut(&id) {
                latest.put(row);
                world.changes.conversations.insert(id);
            }
        }
        let rows: Vec<Conversation> =
            world.changes.conversations.iter().filter_map(|id| world.conversations.get(id)).cloned().collect();
        self.write_conversations(&rows).await?;
        self.write_media(&world.changes.media, now).await?;
        let mut kept = std::mem::take(&mut world.changes.kept);
        for item in &mut kept {
            self.keep(world.next_id(), item).await?;
        }
        let settled: Vec<_> = world.changes.settled.iter().copied().collect();
        self.settle(&settled).await?;

        let mut events: Vec<(EventKind, Option<ConversationId>, Option<MessageId>, Option<String>)> = Vec::new();
        for (gone, into) in &world.changes.merged_conversations {
            events.push((EventKind::ConversationMerged, Some(*gone), None, Some(format!(r#"{{"into":"{into}"}}"#))));
        }
        for (kind, id) in world.changes.events() {
            if let Some(entry) = world.entries.get(id) {
                events.push((*kind, Some(entry.conversation), Some(*id), None));
            }
        }
        events.extend(rows.iter().map(|row| (EventKind::ConversationUpdated, Some(row.id), None, None)));
        let assured: Vec<_> = world.changes.assured.iter().copied().collect();
        for (task, conversation) in self.put_tasks_away_of(&assured, now).await? {
            let detail = Some(format!(r#"{{"task":"{task}"}}"#));
            events.push((EventKind::WaitingUpdated, Some(conversation), None, detail));
        }
        let done = activities(world, now);
        events.extend(self.put_activities(done, None).await?);
        for notice in std::mem::take(&mut world.changes.notices) {
            let id = world.next_id();
            events.extend(self.notice(id, &notice, &hash(&notice.fingerprint)).await?);
        }
        if !world.changes.untold {
            self.append(&events, now).await?;
        }

        for (number, news) in std::mem::take(&mut world.changes.histories) {
            self.history_news(number, &news, now).await?;
        }
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for (kind, count) in &world.changes.counts {
            counts.insert(format!("item.{}", kind.word()), *count);
        }
        if world.changes.duplicates > 0 {
            counts.insert("duplicates".to_owned(), world.changes.duplicates);
        }
        for item in &kept {
            *counts.entry(item.outcome.word().to_owned()).or_default() += 1;
        }
        self.add_counts(&counts).await
    }

    /// What came of templates is settled once their day is over, and deliveries can be late by a week: whatever is told of such
    /// a day only now has them settled anew.
    async fn settle_anew(
        &mut self,
        world: &World,
        consents: &[(ContactId, Dated<Opted>)],
        changed: &[Entry],
        reported: &[Entry],
        now: Timestamp,
    ) -> Result<()> {
        let is_late = |at: Timestamp| at + LATE < now;
        for (contact, said) in consents.iter().filter(|(_, said)| is_late(said.at)) {
            self.unsettle(*contact, None, said.at).await?;
        }
        for entry in changed.iter().filter(|entry| entry.direction == Direction::In && entry.counts) {
            let row = world.conversations.get(&entry.conversation);
            if let Some(row) = row.filter(|_| is_late(entry.sent_at)) {
                self.unsettle(row.contact, Some(entry.conversation), entry.sent_at).await?;
            }
        }
        let sent = changed.iter().chain(reported).filter(|entry| entry.direction == Direction::Out);
        let late: Vec<MessageId> =
            sent.filter(|entry| entry.kind == "template" && is_late(entry.sent_at)).map(|entry| entry.id).collect();
        self.unsettle_sends(&late).await
    }

    async fn merge(
        &mut self,
        contacts: &[(ContactId, ContactId)],
        conversations: &[(ConversationId, ConversationId)],
        messages: &[(MessageId, MessageId)],
    ) -> Result<()> {
        let tx = self;
        for (gone, kept) in messages {
            on!(tx, db => sqlx::query("DELETE FROM messages WHERE id = $1").bind(gone.0).execute(db).await.map(drop)?);
            // It lived for the moment between a status and the answer to its send: only the latest events tell of it.
            let sql = "UPDATE events SET message_id = $2 WHERE message_id = $1 \
                       AND seq > (SELECT value FROM counters WHERE name = 'event') - $3";
            on!(tx, db => {
                sqlx::query(sql).bind(gone.0).bind(kept.0).bind(LATEST_EVENTS).execute(db).await.map(drop)?
            });
        }
        for (gone, kept) in conversations {
            tx.follow(Owner::Conversation, gone.0, kept.0, None).await?;
        }
        for (gone, kept) in contacts {
            tx.follow(Owner::Contact, gone.0, kept.0, None).await?;
        }
        Ok(())
    }

    async fn write_contacts(&mut self, world: &World, now: Timestamp) -> Result<()> {
        let tx = self;
        let rows: Vec<_> = world.changes.contacts.iter().filter_map(|id| world.contacts.get(id)).collect();
        for piece in pieces(&rows) {
            let sql = values(
                tx.dialect(),
                "INSERT INTO contacts (id, name, name_at, username, username_at, opted_out, opted_out_at, created_at, folded, \
                 book_name, book_name_at, called) VALUES ",
                piece.len(),
                12,
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_at = excluded.name_at, username = excluded.username, \
                 username_at = excluded.username_at, opted_out = excluded.opted_out, opted_out_at = excluded.opted_out_at, \
                 folded = excluded.folded, book_name = excluded.book_name, book_name_at = excluded.book_name_at, \
                 called = excluded.called",
            );
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, row| {
                    let said = |said: &Option<Dated<String>>| said.as_ref().map(|said| (said.value.clone(), said.at.0)).unzip();
                    let (name, name_at) = said(&row.name);
                    let (username, username_at) = said(&row.username);
                    let (out, out_at) = row.marketing_opt_out.as_ref().map(|said| (said.value, said.at.0)).unzip();
                    let query = query.bind(row.id.0).bind(name).bind(name_at).bind(username).bind(username_at);
                    let (book, book_at) = said(&row.book);
                    let query = query.bind(out).bind(out_at).bind(now.0).bind(row.folded());
                    query.bind(book).bind(book_at).bind(&row.dubbed)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let known = |identifiers: &mut dyn Iterator<Item = &Identifier>| -> Vec<(ContactId, &Known)> {
            identifiers.filter_map(|identifier| world.known(identifier)).collect()
        };
        let changed = known(&mut world.changes.identifiers.iter());
        let seen = known(&mut world.changes.seen.difference(&world.changes.identifiers));
        let everything =
            "contact_id = excluded.contact_id, seen_at = excluded.seen_at, released_at = excluded.released_at";
        tx.put_identifiers(&changed, everything).await?;
        // To set what is indexed would cost the pages of the index.
        tx.put_identifiers(&seen, "seen_at = excluded.seen_at").await
    }

    async fn put_identifiers(&mut self, rows: &[(ContactId, &Known)], where_known: &str) -> Result<()> {
        let tx = self;
        let tail = format!(" ON CONFLICT (kind, value) DO UPDATE SET {where_known}");
        for piece in pieces(rows) {
            let head = "INSERT INTO identifiers (kind, value, contact_id, seen_at, released_at) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 5, &tail);
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (contact, known)| {
                    let query = query.bind(known.identifier.kind.word()).bind(&known.identifier.value);
                    query.bind(contact.0).bind(known.seen_at.0).bind(time(known.released_at))
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Writes messages as they are now, new ones and known ones alike.
    pub(super) async fn write_messages(&mut self, rows: &[Entry]) -> Result<()> {
        self.put_messages(
            rows,
            " ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, wamid = excluded.wamid, \
             direction = excluded.direction, kind = excluded.kind, text = excluded.text, content = excluded.content, \
             sent_at = excluded.sent_at, received_at = excluded.received_at, status = excluded.status, trail = excluded.trail, \
             reply_to = excluded.reply_to, target = excluded.target, media_id = excluded.media_id, author = excluded.author, \
             ahead_of_time = excluded.ahead_of_time, counts = excluded.counts",
        )
        .await
    }

    /// Writes the statuses of known messages. To set what is indexed would cost the pages of each index.
    async fn write_trails(&mut self, rows: &[Entry]) -> Result<()> {
        self.put_messages(rows, " ON CONFLICT (id) DO UPDATE SET status = excluded.status, trail = excluded.trail")
            .await
    }

    async fn put_messages(&mut self, rows: &[Entry], where_known: &str) -> Result<()> {
        let tx = self;
        for piece in pieces(rows) {
            let sql = values(
                tx.dialect(),
                "INSERT INTO messages (id, conversation_id, number_id, wamid, direction, kind, text, content, sent_at, received_at, \
                 status, trail, reply_to, target, media_id, author, ahead_of_time, counts) VALUES ",
                piece.len(),
                18,
                where_known,
            );
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, row| {
                    let content = (!row.content.is_null()).then(|| row.content.to_string());
                    let trail = (row.trail != Trail::default()).then(|| super::codec::text(&row.trail));
                    query
                        .bind(row.id.0)
                        .bind(row.conversation.0)
                        .bind(row.number.0)
                        .bind(&row.wamid)
                        .bind(row.direction.word())
                        .bind(&row.kind)
                        .bind(&row.text)
                        .bind(content)
                        .bind(row.sent_at.0)
                        .bind(row.received_at.0)
                        .bind(row.status().map(Status::word))
                        .bind(trail)
                        .bind(&row.reply_to)
                        .bind(&row.target)
                        .bind(row.media.map(|id| id.0))
                        .bind(row.author.map(|id| id.0))
                        .bind(row.ahead_of_time)
                        .bind(row.counts)
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Writes conversations as they are now.
    pub(super) async fn write_conversations(&mut self, rows: &[Conversation]) -> Result<()> {
        let tx = self;
        for piece in pieces(rows) {
            let sql = values(
                tx.dialect(),
                "INSERT INTO conversations (id, number_id, contact_id, certain_at, certain_kind, certain_wamid, uncertain_at, \
                 uncertain_kind, uncertain_wamid, refused_at, free_until, asked_at, answered_at, dismissed_at, unread, \
                 last_activity_at, preview, assignee_id, snoozed_until, resolved_at, lead_at, template_at, engagement, ends_at, \
                 peak_at, team_id, at_stake, answer_by) VALUES ",
                piece.len(),
                28,
                // Whose it is changes only where people turn out to be one.
                " ON CONFLICT (id) DO UPDATE SET certain_at = excluded.certain_at, \
                 certain_kind = excluded.certain_kind, certain_wamid = excluded.certain_wamid, uncertain_at = excluded.uncertain_at, \
                 uncertain_kind = excluded.uncertain_kind, uncertain_wamid = excluded.uncertain_wamid, \
                 refused_at = excluded.refused_at, free_until = excluded.free_until, asked_at = excluded.asked_at, \
                 answered_at = excluded.answered_at, dismissed_at = excluded.dismissed_at, unread = excluded.unread, \
                 last_activity_at = excluded.last_activity_at, preview = excluded.preview, assignee_id = excluded.assignee_id, \
                 snoozed_until = excluded.snoozed_until, resolved_at = excluded.resolved_at, lead_at = excluded.lead_at, \
                 template_at = excluded.template_at, engagement = excluded.engagement, ends_at = excluded.ends_at, \
                 peak_at = excluded.peak_at, team_id = excluded.team_id, at_stake = excluded.at_stake, \
                 answer_by = excluded.answer_by",
            );
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, row| {
                    let mut query = query.bind(row.id.0).bind(row.number.0).bind(row.contact.0);
                    for opening in [&row.window.certain, &row.window.uncertain] {
                        let kind = opening.as_ref().map(|opening| match opening.kind {
                            OpenedBy::Message => "message",
                            OpenedBy::Call => "call",
                        });
                        let wamid = opening.as_ref().map(|opening| opening.wamid.clone());
                        query = query.bind(opening.as_ref().map(|opening| opening.at.0)).bind(kind).bind(wamid);
                    }
                    query
                        .bind(time(row.window.refused_at))
                        .bind(time(row.free_until))
                        .bind(time(row.asked_at))
                        .bind(time(row.answered_at))
                        .bind(time(row.dismissed_at))
                        .bind(row.unread)
                        .bind(time(row.last_activity_at))
                        .bind(row.preview.as_ref().map(super::codec::text))
                        .bind(row.assignee.map(|id| id.0))
                        .bind(time(row.snoozed_until))
                        .bind(time(row.resolved_at))
                        .bind(time(row.lead_at))
                        .bind(time(row.template_at))
                        .bind(row.engagement)
                        .bind(time(row.window.ends_at()))
                        .bind(time(row.peak_at()))
                        .bind(row.team.map(|id| id.0))
                        .bind(row.at_stake)
                        .bind(time(row.answer_by))
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// When the business last said something that did not fail, when its latest template left, and when anything last
    /// happened.
    pub(super) async fn latest(&mut self, id: ConversationId) -> Result<Latest> {
        let tx = self;
        let sql = "SELECT MAX(CASE WHEN counts AND (direction <> 'in' OR kind = 'call') AND status IS DISTINCT FROM 'failed' \
                   THEN sent_at END), MAX(CASE WHEN counts AND kind = 'template' AND (direction = 'echo' AND status IS DISTINCT \
                   FROM 'failed' OR direction = 'out' AND status IN ('accepted', 'sent', 'delivered', 'read', 'played')) \
                   THEN sent_at END), MAX(sent_at) FROM messages WHERE conversation_id = $1 AND NOT ahead_of_time";
        let (answered_at, template_at, last_activity_at): (Option<i64>, Option<i64>, Option<i64>) =
            on!(tx, db => sqlx::query_as(sql).bind(id.0).fetch_one(db).await)?;
        let at = |at: Option<i64>| at.map(Timestamp);
        Ok(Latest {
            answered_at: at(answered_at),
            template_at: at(template_at),
            last_activity_at: at(last_activity_at),
        })
    }

    async fn write_media(&mut self, rows: &[NewMedia], now: Timestamp) -> Result<()> {
        let tx = self;
        for piece in pieces(rows) {
            let sql = values(
                tx.dialect(),
                "INSERT INTO media (id, number_id, message_id, platform_id, url, mime_type, filename, sha256, state, not_before, \
                 created_at) VALUES ",
                piece.len(),
                11,
                "",
            );
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, row| {
                    query
                        .bind(row.id.0)
                        .bind(row.number.0)
                        .bind(row.message.0)
                        .bind(&row.media.platform_id)
                        .bind(&row.media.url)
                        .bind(&row.media.mime_type)
                        .bind(&row.media.filename)
                        .bind(&row.media.sha256)
                        .bind("pending")
                        .bind(now.0)
                        .bind(row.received_at.0)
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    async fn keep(&mut self, id: i64, item: &KeptItem) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO kept_items (id, received_at, outcome, kind, field, route, reason, raw) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(item.received_at.0).bind(item.outcome.word()).bind(item.kind.word());
            let query = query.bind(&item.field).bind(&item.route).bind(&item.reason).bind(item.raw.to_string());
            query.execute(db).await.map(drop)
        })
    }
}
