//! A person, whole: read within limits, told by the domain.

use super::{
    Result, Store,
    batch::{list, padded},
    contact::zone_of,
    conversation::escape,
    on,
};
use crate::domain::{
    consent::Consent,
    contact::{Contact, ContactView, IdentifierKind},
    engagement::{DAYS, Exchange},
    id::{ContactId, ConversationId, MessageId, UserId},
    lost::{Did, Mark, losses},
    merge::{Duplicate, SUGGESTED, resemble},
    message::Direction,
    profile::{
        Gauge, IdentifierView, Line, MESSAGES, Moment, Profile, Spell, What, Worn, ZoneView, answer_times, gauge,
        median, spells, timeline, windows_used,
    },
    tag::{VIP, folded},
    time::{Span, Timestamp},
    zone::Guess,
};
use sqlx::{AssertSqlSafe, Row as _, query, query_as};
use std::collections::BTreeSet;

/// One message, as far as a profile looks at it.
struct Said {
    conversation: ConversationId,
    id: MessageId,
    at: Timestamp,
    by_customer: bool,
    /// Asks for an answer or is one.
    counts: bool,
    call: bool,
    failed: bool,
    /// Of a template its name.
    template: Option<String>,
}

impl Store {
    /// A person, as `reader` sees them. The id of one that was merged answers with the survivor.
    pub async fn profile(&self, id: ContactId, reader: Option<UserId>, now: Timestamp) -> Result<Option<Profile>> {
        let Some(contact) = self.contact(id, now).await? else { return Ok(None) };
        let id = contact.id;
        let Some(known) = self.contacts(&BTreeSet::from([id])).await?.into_iter().next() else { return Ok(None) };
        let (since, hours) = self.since_and_hours(id).await?;
        let conversations = self.theirs(id).await?;
        let (said, cut) = self.said_by(&conversations).await?;
        let dismissed = self.dismissed(&conversations).await?;
        let tags = self.worn(id).await?;
        let consents = self.consents_of(id).await?;
        let merges = self.merges_of(id).await?;
        let lines: Vec<Line> = said.iter().filter(|said| said.counts && !said.failed).map(line).collect();
        let mut past = Past::default();
        for conversation in &conversations {
            past.add(*conversation, &said, &dismissed, now);
        }
        let times = answer_times(&lines);
        let views = self.conversation_views(&conversations, now).await?;
        let mut moments = past.moments;
        if !cut {
            moments.extend(first_word(&said));
        }
        moments.extend(consents.iter().map(spoken));
        moments.extend(merges.iter().map(|merge| Moment { at: merge.at, what: What::Merged(merge.gone.clone()) }));
        moments.extend(tags.iter().map(|tag| Moment { at: tag.at, what: What::Tagged(tag.name.clone()) }));
        Ok(Some(Profile {
            own_name: known.dubbed.as_ref().and(known.name.as_ref()).map(|said| said.value.clone()),
            identifiers: identifiers(&known),
            language: known.language.clone(),
            zone: zone(&known),
            hours,
            gauge: gauge_of(&lines, &tags, now),
            tags,
            attributes: self.values_of(id).await?,
            remarks: self.remarks_of(id, reader).await?,
            consents,
            conversations: views.into_values().collect(),
            answers: median(times),
            windows: windows_used(&past.spells, now),
            timeline: timeline(moments),
            cut,
            duplicates: self.duplicates_of(&contact, now).await?,
            merges,
            since: lines.first().map_or(since, |line| since.min(line.at)),
            scored: self.is_scored(id).await?,
            contact,
            now,
        }))
    }

    /// The conversations of one person.
    async fn theirs(&self, id: ContactId) -> Result<BTreeSet<ConversationId>> {
        let sql = format!(
            "SELECT c.id FROM conversations c WHERE c.contact_id = $1 AND c.merged_into IS NULL{} ORDER BY c.id LIMIT 100",
            self.within("c")
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(id.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// The latest messages of these, in order of time, and whether there are older ones.
    async fn said_by(&self, conversations: &BTreeSet<ConversationId>) -> Result<(Vec<Said>, bool)> {
        let sql = "SELECT id, sent_at, direction, kind, counts, status, CASE WHEN kind = 'template' THEN content END \
                   FROM messages WHERE conversation_id = $1 AND NOT ahead_of_time AND kind NOT IN ('system', 'reaction', 'edit', 'revoke') \
                   ORDER BY sent_at DESC, id DESC LIMIT $2";
        let mut said: Vec<Said> = Vec::new();
        let mut cut = false;
        for conversation in conversations {
            on!(self.read(), db => {
                let rows = query(sql).bind(conversation.0).bind(MESSAGES).fetch_all(db).await?;
                cut |= i64::try_from(rows.len()).unwrap_or(i64::MAX) >= MESSAGES;
                said.extend(rows.iter().map(|row| {
                    let content: Option<String> = row.get(6);
                    let content: Option<serde_json::Value> = content.and_then(|text| serde_json::from_str(&text).ok());
                    let (kind, direction): (&str, &str) = (row.get(3), row.get(2));
                    let by_customer = Direction::parse(direction) == Some(Direction::In);
                    Said {
                        conversation: *conversation,
                        id: MessageId(row.get(0)),
                        at: Timestamp(row.get(1)),
                        by_customer,
                        counts: row.get(4),
                        call: kind == "call",
                        failed: row.get::<Option<&str>, _>(5) == Some("failed"),
                        template: content
                            .and_then(|content| Some(content.get("name")?.as_str()?.to_owned()))
                            .filter(|_| !by_customer),
                    }
                }));
            });
        }
        said.sort_by_key(|said| (said.at, said.id));
        Ok((said, cut))
    }

    /// When somebody said of these that no answer was needed.
    async fn dismissed(&self, conversations: &BTreeSet<ConversationId>) -> Result<Vec<(ConversationId, Timestamp)>> {
        let ids: Vec<i64> = conversations.iter().map(|id| id.0).collect();
        let mut found = Vec::new();
        let head = "SELECT conversation_id, at FROM dismissals WHERE conversation_id IN (";
        for piece in padded(&ids) {
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, i64)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(id, at)| (ConversationId(id), Timestamp(at))));
        }
        Ok(found)
    }

    /// Who may be the same person: of the same username, or of the same name and a number that fits.
    async fn duplicates_of(&self, contact: &ContactView, now: Timestamp) -> Result<Vec<Duplicate>> {
        let mut found: BTreeSet<ContactId> = BTreeSet::new();
        if let Some(username) = &contact.username {
            let sql = "SELECT id FROM contacts WHERE username = $1 AND merged_into IS NULL AND id <> $2 LIMIT 50";
            let rows: Vec<(i64,)> = on!(self.read(), db => {
                query_as(sql).bind(username).bind(contact.id.0).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(id,)| ContactId(id)));
        }
        if let Some(name) = contact.name.as_deref().filter(|name| !name.trim().is_empty()) {
            // Names are kept in small letters, with the end of a line behind the one they go by.
            let name = format!("{}\n%", escape(&name.to_lowercase()));
            let sql = "SELECT id FROM contacts WHERE folded LIKE $1 ESCAPE '\\' AND merged_into IS NULL AND id <> $2 LIMIT 100";
            let rows: Vec<(i64,)> = on!(self.read(), db => {
                query_as(sql).bind(&name).bind(contact.id.0).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(id,)| ContactId(id)));
        }
        if let Some(phone) = &contact.phone {
            for spelling in spellings(phone) {
                let sql = "SELECT i.contact_id FROM identifiers i JOIN contacts k ON k.id = i.contact_id \
                           WHERE i.value = $1 AND i.kind = 'phone' AND k.merged_into IS NULL AND k.id <> $2 LIMIT 10";
                let rows: Vec<(i64,)> = on!(self.read(), db => {
                    query_as(sql).bind(&spelling).bind(contact.id.0).fetch_all(db).await?
                });
                found.extend(rows.into_iter().map(|(id,)| ContactId(id)));
            }
        }
        let found = self.seen_people(&found).await?;
        let others = self.contact_views(&found, now).await?;
        let same = |other: ContactView| resemble(contact, &other).map(|why| Duplicate { contact: other, why });
        let mut same: Vec<Duplicate> = others.into_values().filter_map(same).collect();
        same.sort_by_key(|duplicate| (duplicate.why, duplicate.contact.id));
        same.truncate(SUGGESTED);
        Ok(same)
    }
}

/// Other ways in which this number may be written.
fn spellings(phone: &str) -> Vec<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let short = crate::domain::merge::canonical(&digits);
    let mut all = vec![short.clone()];
    for (code, between) in [("52", "1"), ("54", "9")] {
        all.extend(short.strip_prefix(code).map(|rest| format!("{code}{between}{rest}")));
    }
    if short.starts_with("55") && short.len() == 12 {
        all.push(format!("{}9{}", &short[..4], &short[4..]));
    }
    for code in ["44", "49", "43", "41", "31", "32", "33", "61", "62", "91"] {
        all.extend(short.strip_prefix(code).map(|rest| format!("{code}0{rest}")));
    }
    all.retain(|spelling| *spelling != digits);
    all
}

fn line(said: &Said) -> Line {
    Line { conversation: said.conversation.0, at: said.at, by_customer: said.by_customer }
}

fn spoken(consent: &Consent) -> Moment {
    let what = if consent.given { What::Consented(consent.category) } else { What::Declined(consent.category) };
    Moment { at: consent.at, what }
}

fn first_word(said: &[Said]) -> Option<Moment> {
    let first = said.iter().find(|said| said.by_customer)?;
    Some(Moment { at: first.at, what: What::FirstMessage })
}

/// What the conversations tell of the past.
#[derive(Default)]
struct Past {
    spells: Vec<Spell>,
    moments: Vec<Moment>,
}

impl Past {
    fn add(
        &mut self,
        conversation: ConversationId,
        said: &[Said],
        dismissed: &[(ConversationId, Timestamp)],
        now: Timestamp,
    ) {
        let said: Vec<&Said> = said.iter().filter(|said| said.conversation == conversation).collect();
        let opens = said.iter().filter(|said| !said.failed && (said.counts || said.call));
        let spells = spells(&opens.map(|said| line(said)).collect::<Vec<_>>());
        self.moments.extend(spells.iter().map(|spell| Moment { at: spell.opened_at, what: What::WindowOpened }));
        self.spells.extend(spells);
        let dismissed = dismissed.iter().filter(|(id, _)| *id == conversation);
        let mut marks: Vec<Mark> = dismissed.map(|(_, at)| Mark { at: *at, did: Did::Settled }).collect();
        for one in &said {
            if one.by_customer && (one.counts || one.call) {
                marks.push(Mark { at: one.at, did: Did::Asked(one.id) });
            }
            if one.counts && (!one.by_customer || one.call) && !one.failed {
                marks.push(Mark { at: one.at, did: Did::Settled });
            }
            let left = one.template.as_ref().filter(|_| !one.failed);
            self.moments.extend(left.map(|name| Moment { at: one.at, what: What::Template(name.clone()) }));
        }
        let lost = losses(marks, now);
        self.moments.extend(lost.iter().map(|loss| Moment { at: loss.closed_at, what: What::WindowLost }));
    }
}

fn gauge_of(lines: &[Line], tags: &[Worn], now: Timestamp) -> Option<Gauge> {
    let since = now - Span::days(DAYS);
    let recent: Vec<Line> = lines.iter().filter(|line| line.at >= since).copied().collect();
    let last_at = recent.last()?.at;
    let times = answer_times(&recent);
    let answers = i64::try_from(times.len()).unwrap_or(i64::MAX);
    let sum: i64 = times.iter().map(|time| time.0).sum();
    let answers_after = (answers > 0).then(|| Span(sum / answers.max(1)));
    let messages = i64::try_from(recent.len()).unwrap_or(i64::MAX);
    let vip = tags.iter().any(|tag| folded(&tag.name) == VIP);
    Some(gauge(&Exchange { answers_after, messages, last_at, vip }, answers, now))
}

fn identifiers(contact: &Contact) -> Vec<IdentifierView> {
    let mut all: Vec<IdentifierView> = contact
        .identifiers
        .iter()
        .map(|known| IdentifierView {
            kind: known.identifier.kind,
            value: match known.identifier.kind {
                IdentifierKind::Phone => format!("+{}", known.identifier.value),
                IdentifierKind::Bsuid | IdentifierKind::ParentBsuid => known.identifier.value.clone(),
            },
            seen_at: known.seen_at,
            current: contact.current(known.identifier.kind) == Some(known.identifier.value.as_str()),
        })
        .collect();
    all.sort_by(|one, other| (one.kind, other.seen_at, &one.value).cmp(&(other.kind, one.seen_at, &other.value)));
    all
}

fn zone(contact: &Contact) -> Option<ZoneView> {
    let (name, _) = zone_of(contact);
    let said = contact.time_zone.is_some();
    let guess = contact.phone().and_then(Guess::of_phone).or_else(|| contact.bsuid().and_then(Guess::of_bsuid));
    let of = guess.filter(|_| !said).map_or(1, |guess| guess.of);
    name.map(|name| ZoneView { name, said, of })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_spellings_of_a_number_are_looked_for() {
        assert!(spellings("+5511987654321").contains(&"551187654321".to_owned()));
        assert!(spellings("+551187654321").contains(&"5511987654321".to_owned()));
        assert!(spellings("+525512345678").contains(&"5215512345678".to_owned()));
        assert!(!spellings("+4915112345678").contains(&"4915112345678".to_owned()), "the number itself is no other");
    }

    #[test]
    fn what_was_said_within_a_month_makes_the_gauge() {
        let noon = Timestamp(1_795_348_800_000);
        let line = |days: i64, by_customer| Line { conversation: 1, at: noon - Span::days(days), by_customer };
        assert_eq!(gauge_of(&[line(40, true)], &[], noon), None);
        let told = gauge_of(&[line(40, true), line(3, false), line(2, true)], &[], noon).unwrap();
        assert_eq!((told.messages, told.answers), (2, 1));
    }
}
