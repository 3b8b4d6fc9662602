//! Who was told that a window is about to close, by which way, and whether that arrived.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    codec,
    figures::OWED,
    on, user,
    world::{CONVERSATION, conversation},
};
use crate::domain::{
    alert::{Alert, Device, HEARD_WITHIN, HOUR, Level, Mute, Settings, Told, is_unheard},
    conversation::Conversation,
    id::{AlertId, ContactId, ConversationId, DeviceId, NumberId, TeamId, UserId},
    language::Language,
    role::Role,
    team::Team,
    time::Timestamp,
    window::{OpenedBy, Opening, Window},
    zone::Hours,
};
use sqlx::{AssertSqlSafe, Row, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who answers here, and how they want to be told.
#[derive(Debug, Clone)]
pub struct Person {
    pub role: Role,
    pub email: String,
    pub language: Option<Language>,
    /// They have said that they are away.
    pub is_away: bool,
    pub settings: Settings,
}

/// Everybody who can be told.
#[derive(Debug, Clone, Default)]
pub struct Staff {
    pub people: BTreeMap<UserId, Person>,
    pub teams: BTreeMap<TeamId, Team>,
}

/// Something to be told.
#[derive(Debug, Clone, Copy)]
pub struct NewAlert {
    pub conversation: ConversationId,
    pub closes_at: Timestamp,
    pub user: UserId,
    pub level: Level,
    pub limit: i64,
    pub muted: Option<Mute>,
    pub muted_until: Option<Timestamp>,
}

/// A device, as it is sent something.
#[derive(Debug, Clone)]
pub struct Subscription {
    pub id: DeviceId,
    pub user: UserId,
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub texts: bool,
}

/// What goes to a device.
#[derive(Debug, Clone)]
pub struct Push {
    pub id: i64,
    pub to: Subscription,
    pub alert: Option<AlertId>,
    pub digest: Option<i64>,
    /// By which the device says that it has arrived.
    pub token: String,
    /// How often it was tried, this time included.
    pub tries: i64,
    pub created_at: Timestamp,
}

/// A device that asks to be told.
#[derive(Debug, Clone)]
pub struct NewDevice<'a> {
    pub endpoint: &'a str,
    pub p256dh: &'a str,
    pub auth: &'a str,
    pub name: &'a str,
    pub texts: bool,
}

/// A digest that goes by email.
#[derive(Debug, Clone, Copy)]
pub struct Mail {
    pub id: i64,
    pub user: UserId,
    pub tries: i64,
    pub created_at: Timestamp,
}

/// What a person's next digest would hold.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    pub muted: Vec<AlertId>,
    pub lost: Vec<AlertId>,
}

type SettingsRow = (i64, String, bool, Option<i64>, Option<i64>, String, bool);

fn settings((id, limits, sound, from, until, time_zone, digest): SettingsRow) -> (UserId, Settings) {
    let minute = |minute: i64| u16::try_from(minute).ok();
    let quiet = from.and_then(minute).zip(until.and_then(minute)).and_then(|(from, until)| Hours::new(from, until));
    let settings = Settings { limits: codec::json(Some(limits)), sound, quiet, time_zone, digest };
    (UserId(id), settings.tidy().unwrap_or_default())
}

const SETTINGS: &str = "SELECT user_id, limits, sound, quiet_from, quiet_until, time_zone, digest FROM alert_settings";

/// The columns of an alert, in the order [`Store::as_seen`] reads them.
const ALERT: &str = "a.id, a.user_id, a.conversation_id, a.closes_at, a.level, a.created_at, a.muted, a.muted_until, \
     a.shown_at, a.seen_at, (SELECT COUNT(*) FROM pushes p WHERE p.alert_id = a.id AND p.state <> 'failed'), \
     (SELECT COUNT(*) FROM pushes p WHERE p.alert_id = a.id AND p.received_at IS NOT NULL), \
     (SELECT d.sent_at FROM alert_digests d WHERE d.id = a.digest_id) FROM alerts a";

type AlertRow =
    (i64, i64, i64, i64, String, i64, Option<String>, Option<i64>, Option<i64>, Option<i64>, i64, i64, Option<i64>);

impl Store {
    /// Conversations in which an answer is owed and whose window is open, by when it ends, after this place. With a number
    /// of an event only those that something happened to since.
    pub async fn owed_windows(
        &self,
        since: Option<i64>,
        after: (Timestamp, ConversationId),
        limit: i64,
        now: Timestamp,
    ) -> Result<Vec<Conversation>> {
        let changed = match since {
            Some(_) => {
                " AND c.id IN (SELECT e.conversation_id FROM events e WHERE e.seq > $5 AND e.conversation_id IS NOT NULL)"
            }
            None => "",
        };
        let sql = format!(
            "SELECT {CONVERSATION} FROM conversations c WHERE c.merged_into IS NULL AND {OWED} \
             AND c.resolved_at IS NULL AND c.ends_at > $1 \
             AND (c.ends_at > $2 OR (c.ends_at = $2 AND c.id > $3)){changed} \
             ORDER BY c.ends_at, c.id LIMIT $4"
        );
        let (ends_at, id) = after;
        let mut found = Vec::new();
        on!(self.read(), db => {
            let query = query(AssertSqlSafe(sql)).bind(now.0).bind(ends_at.0).bind(id.0).bind(limit);
            let query = match since {
                Some(seq) => query.bind(seq),
                None => query,
            };
            found.extend(query.fetch_all(db).await?.iter().map(|row| conversation!(row)));
        });
        Ok(found)
    }

    /// What was told of these conversations' windows that are still open.
    pub async fn told_of(
        &self,
        conversations: &[ConversationId],
        now: Timestamp,
    ) -> Result<BTreeMap<(ConversationId, Timestamp), Vec<Told>>> {
        let mut told: BTreeMap<(ConversationId, Timestamp), Vec<Told>> = BTreeMap::new();
        for piece in padded(conversations) {
            let head = "SELECT conversation_id, closes_at, level, limit_minutes, user_id FROM alerts \
                        WHERE closes_at > $1 AND conversation_id IN (";
            let sql = list(self.dialect(), head, 2, piece.len(), ")");
            let rows: Vec<(i64, i64, String, i64, i64)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql).bind(now.0), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            for (conversation, closes_at, level, limit, user) in rows {
                if let Some(level) = Level::parse(&level) {
                    let of = (ConversationId(conversation), Timestamp(closes_at));
                    told.entry(of).or_default().push(Told { level, limit, user: UserId(user) });
                }
            }
        }
        Ok(told)
    }

    /// Everybody who can be told, with their teams.
    pub async fn staff(&self) -> Result<Staff> {
        let sql = "SELECT id, role, email, language, away_since IS NOT NULL FROM users WHERE disabled_at IS NULL \
                   ORDER BY id";
        let users: Vec<(i64, String, String, Option<String>, bool)> =
            on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let rows: Vec<SettingsRow> = on!(self.read(), db => query_as(SETTINGS).fetch_all(db).await)?;
        let mut chosen: BTreeMap<UserId, Settings> = rows.into_iter().map(settings).collect();
        let mut staff = Staff::default();
        for (id, role, email, language, is_away) in users {
            let (id, role) = (UserId(id), user::role(&role));
            let language = language.and_then(|tag| Language::parse(&tag));
            let settings = chosen.remove(&id).unwrap_or_default();
            staff.people.insert(id, Person { role, email, language, is_away, settings });
        }
        staff.teams = self.teams().await?.into_iter().map(|team| (team.id, team)).collect();
        Ok(staff)
    }

    /// How somebody wants to be told; none where they never said.
    pub async fn alert_settings(&self, user: UserId) -> Result<Option<Settings>> {
        let sql = format!("{SETTINGS} WHERE user_id = $1");
        let row: Option<SettingsRow> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(user.0).fetch_optional(db).await)?;
        Ok(row.map(|row| settings(row).1))
    }

    /// What somebody was told since then, latest first.
    pub async fn alerts_since(&self, user: UserId, since: Timestamp, limit: i64, now: Timestamp) -> Result<Vec<Alert>> {
        let sql = format!(
            "SELECT {ALERT} WHERE a.user_id = $1 AND a.created_at > $2 ORDER BY a.created_at DESC, a.id DESC LIMIT $3"
        );
        let rows: Vec<AlertRow> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(user.0).bind(since.0).bind(limit).fetch_all(db).await
        })?;
        self.as_seen(rows, now).await
    }

    /// What somebody was told, has not seen, and can still do something about, the soonest end first.
    pub async fn unseen_alerts(&self, user: UserId, limit: i64, now: Timestamp) -> Result<Vec<Alert>> {
        let sql = format!(
            "SELECT {ALERT} JOIN conversations c ON c.id = a.conversation_id WHERE a.user_id = $1 AND a.seen_at IS NULL \
             AND a.muted IS NULL AND a.closes_at > $2 AND c.ends_at = a.closes_at AND c.resolved_at IS NULL \
             AND c.merged_into IS NULL AND (c.snoozed_until IS NULL OR c.snoozed_until <= $2) \
             AND {OWED} ORDER BY a.closes_at, a.id LIMIT $3"
        );
        let rows: Vec<AlertRow> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(user.0).bind(now.0).bind(limit).fetch_all(db).await
        })?;
        self.as_seen(rows, now).await
    }

    /// These alerts, in no particular order.
    pub async fn alerts_by_id(&self, ids: &BTreeSet<AlertId>, now: Timestamp) -> Result<Vec<Alert>> {
        let ids: Vec<AlertId> = ids.iter().copied().collect();
        let mut rows: Vec<AlertRow> = Vec::new();
        for piece in padded(&ids) {
            let sql = list(self.dialect(), &format!("SELECT {ALERT} WHERE a.id IN ("), 1, piece.len(), ")");
            let found: Vec<AlertRow> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            rows.extend(found);
        }
        self.as_seen(rows, now).await
    }

    async fn as_seen(&self, rows: Vec<AlertRow>, now: Timestamp) -> Result<Vec<Alert>> {
        let customers = self.customers(rows.iter().map(|row| ConversationId(row.2)).collect(), now).await?;
        let seen = |row: AlertRow| {
            let (id, user, conversation, closes_at, level, created_at, muted, muted_until, shown, seen, to, at, mailed) =
                row;
            let conversation_id = ConversationId(conversation);
            let customer = customers.get(&conversation_id).cloned();
            if customer.is_none() && self.is_limited() {
                // They could see it when they were told, and cannot any more.
                return None;
            }
            Some(Alert {
                id: AlertId(id),
                user: UserId(user),
                conversation_id,
                customer: customer.unwrap_or_default(),
                closes_at: Timestamp(closes_at),
                level: Level::parse(&level)?,
                created_at: Timestamp(created_at),
                muted: muted.and_then(|word| Mute::parse(&word)),
                muted_until: muted_until.map(Timestamp),
                shown_at: shown.map(Timestamp),
                seen_at: seen.map(Timestamp),
                pushed: to,
                arrived: at,
                mailed_at: mailed.map(Timestamp),
            })
        };
        Ok(rows.into_iter().filter_map(seen).collect())
    }

    /// The devices of somebody, oldest first.
    pub async fn devices(&self, user: UserId, now: Timestamp) -> Result<Vec<Device>> {
        type Columns = (i64, String, String, bool, i64, Option<i64>, Option<i64>, Option<String>);
        let sql = "SELECT id, device, endpoint, texts, created_at, succeeded_at, failed_at, failure \
                   FROM push_subscriptions WHERE user_id = $1 ORDER BY id";
        let rows: Vec<Columns> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_all(db).await)?;
        let mut devices = Vec::new();
        for (id, name, endpoint, texts, created_at, succeeded_at, failed_at, failure) in rows {
            let is_unheard = self.is_unheard(DeviceId(id), now).await?;
            devices.push(Device {
                id: DeviceId(id),
                name,
                endpoint,
                texts,
                created_at: Timestamp(created_at),
                succeeded_at: succeeded_at.map(Timestamp),
                failed_at: failed_at.map(Timestamp),
                failure,
                is_unheard,
            });
        }
        Ok(devices)
    }

    /// What somebody calls those of their devices on which alerts do not arrive, and who has not put that away.
    pub async fn unreached(&self, user: UserId, now: Timestamp) -> Result<Vec<String>> {
        let sql = "SELECT s.id, s.device, EXISTS (SELECT 1 FROM pushes p WHERE p.subscription_id = s.id \
                   AND p.state = 'failed' AND p.created_at <= s.failed_at AND NOT EXISTS (SELECT 1 FROM pushes q \
                   WHERE q.subscription_id = s.id AND q.id > p.id) AND (s.succeeded_at IS NULL \
                   OR s.succeeded_at < s.failed_at)) FROM push_subscriptions s WHERE s.user_id = $1 \
                   AND s.put_away_at IS NULL ORDER BY s.id";
        let rows: Vec<(i64, String, bool)> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_all(db).await)?;
        let mut names = Vec::new();
        for (id, name, is_refused) in rows {
            if is_refused || self.is_unheard(DeviceId(id), now).await? {
                names.push(name);
            }
        }
        let sql = "SELECT device FROM lost_devices WHERE user_id = $1 ORDER BY id";
        let lost: Vec<(String,)> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_all(db).await)?;
        names.extend(lost.into_iter().map(|(name,)| name));
        Ok(names)
    }

    /// Whether what was sent to a device last has not arrived.
    async fn is_unheard(&self, device: DeviceId, now: Timestamp) -> Result<bool> {
        let sql = "SELECT sent_at, received_at FROM pushes WHERE subscription_id = $1 AND sent_at IS NOT NULL \
                   AND (sent_at <= $2 OR received_at IS NOT NULL) ORDER BY id DESC LIMIT 2";
        let due = now - HEARD_WITHIN;
        let sent: Vec<(i64, Option<i64>)> =
            on!(self.read(), db => query_as(sql).bind(device.0).bind(due.0).fetch_all(db).await)?;
        let sent: Vec<_> = sent.into_iter().map(|(at, received)| (Timestamp(at), received.is_some())).collect();
        Ok(is_unheard(&sent, now))
    }

    /// The sealed key by which push services know this server.
    pub async fn push_key(&self) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT private FROM push_keys ORDER BY id LIMIT 1";
        let row: Option<(Vec<u8>,)> = on!(self.read(), db => query_as(sql).fetch_optional(db).await)?;
        Ok(row.map(|(key,)| key))
    }

    /// Since when nothing goes to devices nor by email, because this is a copy that was put back; none where it does.
    pub async fn alerts_held_since(&self) -> Result<Option<Timestamp>> {
        let sql = "SELECT since FROM alert_holds ORDER BY id LIMIT 1";
        let row: Option<(i64,)> = on!(self.read(), db => query_as(sql).fetch_optional(db).await)?;
        Ok(row.map(|(since,)| Timestamp(since)))
    }

    /// When the next push is due, and the next email; none while they are held.
    pub async fn next_sending(&self) -> Result<Option<Timestamp>> {
        let mut next: Option<i64> = None;
        if self.alerts_held_since().await?.is_some() {
            return Ok(None);
        }
        for sql in [
            "SELECT MIN(next_at) FROM pushes WHERE state = 'waiting'",
            "SELECT MIN(next_at) FROM alert_digests WHERE mail = 'waiting'",
        ] {
            let (at,): (Option<i64>,) = on!(self.read(), db => query_as(sql).fetch_one(db).await)?;
            next = next.into_iter().chain(at).min();
        }
        Ok(next.map(Timestamp))
    }

    /// Of whom something is muted that no digest has told of and that still waits for an answer, the most at stake first; and, of those who want a
    /// digest by email, whose windows were lost that they were told of.
    pub async fn undigested(&self, since: Timestamp, now: Timestamp) -> Result<BTreeMap<UserId, Waiting>> {
        let mut waiting: BTreeMap<UserId, Waiting> = BTreeMap::new();
        // What was answered meanwhile is nothing to come back to. So many of each: whoever has more keeps nobody waiting.
        let sql = format!(
            "SELECT t.user_id, t.id FROM (SELECT a.user_id, a.id, ROW_NUMBER() OVER (PARTITION BY a.user_id \
             ORDER BY COALESCE(c.at_stake, 0) DESC, a.created_at, a.id) AS place FROM alerts a JOIN conversations c ON c.id = a.conversation_id \
             WHERE a.muted IS NOT NULL AND a.muted <> 'same' AND a.digest_id IS NULL AND a.seen_at IS NULL \
             AND a.created_at > $1 AND c.ends_at = a.closes_at AND c.merged_into IS NULL AND c.resolved_at IS NULL \
             AND {OWED} AND {RESTED}) t WHERE t.place <= $2 ORDER BY t.place, t.id"
        );
        let rows: Vec<(i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(since.0).bind(MOST_IN_DIGESTS);
            query.bind((now - HOUR).0).fetch_all(db).await
        })?;
        for (user, id) in rows {
            waiting.entry(UserId(user)).or_default().muted.push(AlertId(id));
        }
        let sql = format!(
            "SELECT t.user_id, t.id FROM (SELECT a.user_id, MIN(a.id) AS id, ROW_NUMBER() OVER (PARTITION BY a.user_id \
             ORDER BY MIN(a.id)) AS place FROM alerts a JOIN conversations c ON c.id = a.conversation_id \
             WHERE a.lost_digest_id IS NULL AND a.closes_at > $1 AND a.closes_at <= $2 AND c.ends_at = a.closes_at \
             AND a.user_id IN (SELECT s.user_id FROM alert_settings s WHERE s.digest) AND c.merged_into IS NULL \
             AND {OWED} AND {RESTED} AND NOT EXISTS (SELECT 1 FROM alerts o WHERE o.user_id = a.user_id \
             AND o.conversation_id = a.conversation_id AND o.closes_at = a.closes_at AND o.lost_digest_id IS NOT NULL) \
             GROUP BY a.user_id, a.conversation_id, a.closes_at) t WHERE t.place <= $4 ORDER BY t.id"
        );
        let rows: Vec<(i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(since.0).bind(now.0);
            query.bind((now - HOUR).0).bind(MOST_IN_DIGESTS).fetch_all(db).await
        })?;
        for (user, id) in rows {
            waiting.entry(UserId(user)).or_default().lost.push(AlertId(id));
        }
        Ok(waiting)
    }

    /// The alerts that a digest tells of: those that were muted, and those whose windows were lost.
    pub async fn digest(&self, id: i64, now: Timestamp) -> Result<(Vec<Alert>, Vec<Alert>)> {
        let mut parts = Vec::new();
        for column in ["digest_id", "lost_digest_id"] {
            let sql = format!(
                "SELECT {ALERT} WHERE a.{column} = $1 ORDER BY COALESCE((SELECT c.at_stake FROM conversations c \
                 WHERE c.id = a.conversation_id), 0) DESC, a.closes_at, a.id LIMIT $2"
            );
            let rows: Vec<AlertRow> = on!(self.read(), db => {
                query_as(AssertSqlSafe(sql)).bind(id).bind(MOST_IN_DIGESTS).fetch_all(db).await
            })?;
            parts.push(self.as_seen(rows, now).await?);
        }
        let lost = parts.pop().unwrap_or_default();
        Ok((parts.pop().unwrap_or_default(), lost))
    }
}

/// Whoever had a digest since `$3` has to wait for the next.
const RESTED: &str = "NOT EXISTS (SELECT 1 FROM alert_digests d WHERE d.user_id = a.user_id AND d.created_at > $3)";
/// Alerts of one person that are put in a digest.
const MOST_IN_DIGESTS: i64 = 1000;

impl Tx {
    /// What was told of one window.
    pub async fn told_of(&mut self, conversation: ConversationId, closes_at: Timestamp) -> Result<Vec<Told>> {
        let tx = self;
        let sql = "SELECT level, limit_minutes, user_id FROM alerts WHERE conversation_id = $1 AND closes_at = $2";
        let rows: Vec<(String, i64, i64)> =
            on!(tx, db => query_as(sql).bind(conversation.0).bind(closes_at.0).fetch_all(db).await)?;
        let told = |(level, limit, user): (String, i64, i64)| {
            Some(Told { level: Level::parse(&level)?, limit, user: UserId(user) })
        };
        Ok(rows.into_iter().filter_map(told).collect())
    }

    /// When somebody was interrupted since then: by alerts that made themselves heard, and by digests.
    pub async fn interruptions(&mut self, user: UserId, since: Timestamp) -> Result<Vec<Timestamp>> {
        let tx = self;
        let sql = "SELECT created_at FROM alerts WHERE user_id = $1 AND created_at > $2 AND muted IS NULL \
                   UNION ALL SELECT created_at FROM alert_digests WHERE user_id = $1 AND created_at > $2 AND muted > 0";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(user.0).bind(since.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(at,)| Timestamp(at)).collect())
    }

    /// When somebody was last told by a digest.
    pub async fn last_digest(&mut self, user: UserId) -> Result<Option<Timestamp>> {
        let tx = self;
        let sql = "SELECT MAX(created_at) FROM alert_digests WHERE user_id = $1";
        let (at,): (Option<i64>,) = on!(tx, db => query_as(sql).bind(user.0).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }

    /// Writes down that somebody is told.
    pub async fn put_alert(&mut self, new: &NewAlert, now: Timestamp) -> Result<AlertId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO alerts (id, conversation_id, closes_at, user_id, level, limit_minutes, created_at, muted, \
                   muted_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(new.conversation.0).bind(new.closes_at.0).bind(new.user.0);
            let query = query.bind(new.level.word()).bind(new.limit).bind(now.0).bind(new.muted.map(Mute::word));
            query.bind(new.muted_until.map(|at| at.0)).execute(db).await.map(drop)?
        });
        Ok(AlertId(id))
    }

    /// Writes down that every device of somebody is sent this: an alert, a digest, or a test to one of them.
    pub async fn put_pushes(
        &mut self,
        user: UserId,
        only: Option<DeviceId>,
        alert: Option<AlertId>,
        digest: Option<i64>,
        now: Timestamp,
    ) -> Result<usize> {
        let devices: Vec<(i64,)> = {
            let tx = &mut *self;
            let sql = "SELECT id FROM push_subscriptions WHERE user_id = $1 ORDER BY id";
            on!(tx, db => query_as(sql).bind(user.0).fetch_all(db).await)?
        };
        let mut count = 0;
        for (device,) in devices.into_iter().filter(|(id,)| only.is_none_or(|only| only.0 == *id)) {
            let id = self.ids(1).await?;
            let token = hex::encode(rand::random::<[u8; 16]>());
            let tx = &mut *self;
            let sql = "INSERT INTO pushes (id, subscription_id, alert_id, digest_id, token, state, tries, next_at, \
                       created_at) VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $6)";
            on!(tx, db => {
                let query = query(sql).bind(id).bind(device).bind(alert.map(|id| id.0)).bind(digest);
                query.bind(token).bind(now.0).execute(db).await.map(drop)?
            });
            count += 1;
        }
        Ok(count)
    }

    /// Takes what is due to be sent to devices: it is due again at `again`, should nobody come back with an answer.
    pub async fn take_pushes(&mut self, now: Timestamp, again: Timestamp, limit: i64) -> Result<Vec<Push>> {
        type Columns = (i64, Option<i64>, Option<i64>, String, i64, i64, i64, i64, String, String, String, bool);
        let tx = self;
        let sql = "SELECT p.id, p.alert_id, p.digest_id, p.token, p.tries, p.created_at, s.id, s.user_id, s.endpoint, \
                   s.p256dh, s.auth, s.texts FROM pushes p JOIN push_subscriptions s ON s.id = p.subscription_id \
                   WHERE p.state = 'waiting' AND p.next_at <= $1 AND NOT EXISTS (SELECT 1 FROM alert_holds) \
                   ORDER BY p.next_at, p.id LIMIT $2";
        let rows: Vec<Columns> = on!(tx, db => query_as(sql).bind(now.0).bind(limit).fetch_all(db).await)?;
        let mut taken = Vec::new();
        for (id, alert, digest, token, tries, created_at, device, user, endpoint, p256dh, auth, texts) in rows {
            let sql = "UPDATE pushes SET tries = tries + 1, next_at = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(id).bind(again.0).execute(db).await.map(drop)?);
            taken.push(Push {
                id,
                to: Subscription { id: DeviceId(device), user: UserId(user), endpoint, p256dh, auth, texts },
                alert: alert.map(AlertId),
                digest,
                token,
                tries: tries + 1,
                created_at: Timestamp(created_at),
            });
        }
        Ok(taken)
    }

    /// A push service has taken it.
    pub async fn push_is_sent(&mut self, push: &Push, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE pushes SET state = 'sent', sent_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(push.id).bind(now.0).execute(db).await.map(drop)?);
        let sql = "UPDATE push_subscriptions SET succeeded_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(push.to.id.0).bind(now.0).execute(db).await.map(drop))
    }

    /// It was not sent: it is tried again then, or not any more. `why` where that is the device's fault, or its service's.
    pub async fn push_failed(
        &mut self,
        push: &Push,
        why: Option<&str>,
        again: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        match again {
            Some(again) => {
                let sql = "UPDATE pushes SET next_at = $2 WHERE id = $1";
                on!(tx, db => query(sql).bind(push.id).bind(again.0).execute(db).await.map(drop)?);
            }
            None => {
                let sql = "UPDATE pushes SET state = 'failed' WHERE id = $1";
                on!(tx, db => query(sql).bind(push.id).execute(db).await.map(drop)?);
            }
        }
        let Some(why) = why else { return Ok(()) };
        let sql = "UPDATE push_subscriptions SET failed_at = $2, failure = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(push.to.id.0).bind(now.0).bind(why).execute(db).await.map(drop))
    }

    /// The device has it. False where nothing of this token was sent.
    pub async fn push_is_received(&mut self, token: &str, now: Timestamp) -> Result<bool> {
        let tx = self;
        // Should nothing arrive there later, that is news.
        let sql = "UPDATE push_subscriptions SET put_away_at = NULL WHERE put_away_at IS NOT NULL \
                   AND id = (SELECT p.subscription_id FROM pushes p WHERE p.token = $1)";
        on!(tx, db => query(sql).bind(token).execute(db).await.map(drop)?);
        let sql = "UPDATE pushes SET received_at = COALESCE(received_at, $2) WHERE token = $1";
        on!(tx, db => Ok(query(sql).bind(token).bind(now.0).execute(db).await?.rows_affected() > 0))
    }

    /// A device asks to be told, or says anew how. What lies at this address already becomes theirs: a browser has one
    /// address, whoever is signed in. It is told until the session is ended that is kept under `session`. None where
    /// somebody has too many.
    pub async fn put_device(
        &mut self,
        user: UserId,
        session: &str,
        new: &NewDevice<'_>,
        most: usize,
        now: Timestamp,
    ) -> Result<Option<DeviceId>> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "SELECT COUNT(*) FROM push_subscriptions WHERE user_id = $1 AND endpoint <> $2";
        let (others,): (i64,) = on!(tx, db => query_as(sql).bind(user.0).bind(new.endpoint).fetch_one(db).await)?;
        if usize::try_from(others).is_ok_and(|others| others >= most) {
            return Ok(None);
        }
        let sql = "INSERT INTO push_subscriptions (id, user_id, endpoint, p256dh, auth, device, texts, created_at, \
                   session_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (endpoint) DO UPDATE SET \
                   user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device, \
                   texts = excluded.texts, session_hash = excluded.session_hash, failed_at = NULL, failure = NULL, \
                   put_away_at = NULL RETURNING id";
        let (id,): (i64,) = on!(tx, db => {
            let query = query_as(sql).bind(id).bind(user.0).bind(new.endpoint).bind(new.p256dh).bind(new.auth);
            query.bind(new.name).bind(new.texts).bind(now.0).bind(session).fetch_one(db).await
        })?;
        // Whoever lets one be told knows by then which are not.
        on!(tx, db => query("DELETE FROM lost_devices WHERE user_id = $1").bind(user.0).execute(db).await.map(drop)?);
        Ok(Some(DeviceId(id)))
    }

    /// The push service has given a device another address, in this session.
    pub async fn move_device(&mut self, user: UserId, session: &str, old: &str, new: &NewDevice<'_>) -> Result<bool> {
        let tx = self;
        // What waits for whoever had that address goes with them: nothing would ever take it.
        let sql = "UPDATE pushes SET state = 'failed' WHERE state = 'waiting' AND subscription_id IN \
                   (SELECT s.id FROM push_subscriptions s WHERE s.endpoint = $1 AND s.endpoint <> $2)";
        on!(tx, db => query(sql).bind(new.endpoint).bind(old).execute(db).await.map(drop)?);
        on!(tx, db => {
            query("DELETE FROM push_subscriptions WHERE endpoint = $1 AND endpoint <> $2").bind(new.endpoint).bind(old)
                .execute(db).await.map(drop)?
        });
        let sql = "UPDATE push_subscriptions SET endpoint = $3, p256dh = $4, auth = $5, session_hash = $6, \
                   failed_at = NULL, failure = NULL WHERE user_id = $1 AND endpoint = $2";
        on!(tx, db => {
            let query = query(sql).bind(user.0).bind(old).bind(new.endpoint).bind(new.p256dh).bind(new.auth);
            Ok(query.bind(session).execute(db).await?.rows_affected() > 0)
        })
    }

    /// Whether names of customers may be in what a device is sent, from now on.
    pub async fn set_texts(&mut self, user: UserId, device: DeviceId, texts: bool) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE push_subscriptions SET texts = $3 WHERE id = $2 AND user_id = $1";
        on!(tx, db => Ok(query(sql).bind(user.0).bind(device.0).bind(texts).execute(db).await?.rows_affected() > 0))
    }

    /// A device is told no more: its person said so, or its push service knows it no longer. What waits for it goes.
    pub async fn drop_device(&mut self, user: UserId, device: DeviceId) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM push_subscriptions WHERE id = $2 AND user_id = $1";
        let gone: bool = on!(tx, db => query(sql).bind(user.0).bind(device.0).execute(db).await?.rows_affected() > 0);
        if gone {
            let sql = "UPDATE pushes SET state = 'failed' WHERE subscription_id = $1 AND state = 'waiting'";
            on!(tx, db => query(sql).bind(device.0).execute(db).await.map(drop)?);
        }
        Ok(gone)
    }

    /// The push service of a device knows it no longer: it goes, and its person is told so.
    pub async fn lose_device(&mut self, user: UserId, device: DeviceId, now: Timestamp) -> Result<()> {
        let id = self.ids(1).await?;
        let tx = &mut *self;
        let sql = "INSERT INTO lost_devices (id, user_id, device, at) SELECT $1, s.user_id, s.device, $4 \
                   FROM push_subscriptions s WHERE s.id = $3 AND s.user_id = $2";
        on!(tx, db => query(sql).bind(id).bind(user.0).bind(device.0).bind(now.0).execute(db).await.map(drop)?);
        self.drop_device(user, device).await.map(drop)
    }

    /// Somebody has seen on which of their devices nothing arrives.
    pub async fn put_unreached_away(&mut self, user: UserId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE push_subscriptions SET put_away_at = $2 WHERE user_id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(now.0).execute(db).await.map(drop)?);
        on!(tx, db => query("DELETE FROM lost_devices WHERE user_id = $1").bind(user.0).execute(db).await.map(drop))
    }

    /// A browser of this session has heard something: the device that it came to is told until that is ended. So is one whose
    /// session is not known, or ran out by itself and was begun anew there.
    pub async fn tie_device(&mut self, user: UserId, session: &str, token: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE push_subscriptions SET session_hash = $2 WHERE user_id = $1 \
                   AND id = (SELECT p.subscription_id FROM pushes p WHERE p.token = $3) \
                   AND (session_hash IS NULL OR session_hash <> $2)";
        on!(tx, db => query(sql).bind(user.0).bind(session).bind(token).execute(db).await.map(drop))
    }

    /// What asked to be told in a session that is no more is told no more. What waits for it goes.
    pub(super) async fn drop_devices_of(&mut self, session: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE pushes SET state = 'failed' WHERE state = 'waiting' AND subscription_id IN \
                   (SELECT s.id FROM push_subscriptions s WHERE s.session_hash = $1)";
        on!(tx, db => query(sql).bind(session).execute(db).await.map(drop)?);
        let sql = "DELETE FROM push_subscriptions WHERE session_hash = $1";
        on!(tx, db => query(sql).bind(session).execute(db).await.map(drop))
    }

    /// The same for every device of somebody but those of one session: of which none is known it may be any that ended.
    pub(super) async fn drop_devices_but(&mut self, user: UserId, kept: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE pushes SET state = 'failed' WHERE state = 'waiting' AND subscription_id IN \
                   (SELECT s.id FROM push_subscriptions s WHERE s.user_id = $1 \
                   AND (s.session_hash IS NULL OR s.session_hash <> $2))";
        on!(tx, db => query(sql).bind(user.0).bind(kept).execute(db).await.map(drop)?);
        let sql = "DELETE FROM push_subscriptions WHERE user_id = $1 AND (session_hash IS NULL OR session_hash <> $2)";
        on!(tx, db => query(sql).bind(user.0).bind(kept).execute(db).await.map(drop))
    }

    /// Keeps how somebody wants to be told.
    pub async fn put_alert_settings(&mut self, user: UserId, settings: &Settings, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO alert_settings (user_id, limits, sound, quiet_from, quiet_until, time_zone, digest, \
                   changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id) DO UPDATE SET \
                   limits = excluded.limits, sound = excluded.sound, quiet_from = excluded.quiet_from, \
                   quiet_until = excluded.quiet_until, time_zone = excluded.time_zone, digest = excluded.digest, \
                   changed_at = excluded.changed_at";
        on!(tx, db => {
            let query = query(sql).bind(user.0).bind(codec::text(&settings.limits)).bind(settings.sound);
            let query = query.bind(settings.quiet.map(|quiet| i64::from(quiet.from)));
            let query = query.bind(settings.quiet.map(|quiet| i64::from(quiet.until))).bind(&settings.time_zone);
            query.bind(settings.digest).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// A page has shown this to the one it is for, or they have seen it: opened it or put it away, and with it whatever
    /// else they were told of the same window. The first time counts.
    pub async fn note_alert(&mut self, user: UserId, alert: AlertId, seen: bool, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = if seen {
            "UPDATE alerts SET seen_at = COALESCE(seen_at, $3), shown_at = COALESCE(shown_at, $3) WHERE user_id = $1 \
             AND EXISTS (SELECT 1 FROM alerts o WHERE o.id = $2 AND o.user_id = $1 \
             AND o.conversation_id = alerts.conversation_id AND o.closes_at = alerts.closes_at)"
        } else {
            "UPDATE alerts SET shown_at = COALESCE(shown_at, $3) WHERE id = $2 AND user_id = $1"
        };
        on!(tx, db => query(sql).bind(user.0).bind(alert.0).bind(now.0).execute(db).await.map(drop))
    }

    /// Writes a digest down, and which alerts it tells of.
    pub async fn put_digest(&mut self, user: UserId, of: &Waiting, by_mail: bool, now: Timestamp) -> Result<i64> {
        let id = self.ids(1).await?;
        let count = |ids: &[AlertId]| i64::try_from(ids.len()).unwrap_or(i64::MAX);
        let tx = self;
        let sql = "INSERT INTO alert_digests (id, user_id, created_at, muted, lost, mail, tries, next_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, 0, $3)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(user.0).bind(now.0).bind(count(&of.muted)).bind(count(&of.lost));
            query.bind(by_mail.then_some("waiting")).execute(db).await.map(drop)?
        });
        for (sql, ids) in [
            ("UPDATE alerts SET digest_id = $1 WHERE id = $2", &of.muted),
            ("UPDATE alerts SET lost_digest_id = $1 WHERE id = $2", &of.lost),
        ] {
            for alert in ids {
                on!(tx, db => query(sql).bind(id).bind(alert.0).execute(db).await.map(drop)?);
            }
        }
        Ok(id)
    }

    /// Takes the digests that are due to go by email: they are due again at `again`, should nobody come back.
    pub async fn take_mails(&mut self, now: Timestamp, again: Timestamp, limit: i64) -> Result<Vec<Mail>> {
        let tx = self;
        let sql = "SELECT id, user_id, tries, created_at FROM alert_digests WHERE mail = 'waiting' AND next_at <= $1 \
                   AND NOT EXISTS (SELECT 1 FROM alert_holds) ORDER BY next_at, id LIMIT $2";
        let rows: Vec<(i64, i64, i64, i64)> = on!(tx, db => query_as(sql).bind(now.0).bind(limit).fetch_all(db).await)?;
        let mut taken = Vec::new();
        for (id, user, tries, created_at) in rows {
            let sql = "UPDATE alert_digests SET tries = tries + 1, next_at = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(id).bind(again.0).execute(db).await.map(drop)?);
            taken.push(Mail { id, user: UserId(user), tries: tries + 1, created_at: Timestamp(created_at) });
        }
        Ok(taken)
    }

    /// An email was sent.
    pub async fn mail_is_sent(&mut self, mail: &Mail, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE alert_digests SET mail = 'sent', sent_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(mail.id).bind(now.0).execute(db).await.map(drop))
    }

    /// It could not be sent, with what was said of that: it is tried again then, or not any more. Where nothing was said
    /// there was nothing to be sent.
    pub async fn mail_failed(&mut self, mail: &Mail, why: Option<&str>, again: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE alert_digests SET mail = $2, next_at = $3, failure = $4 WHERE id = $1";
        let state = if again.is_some() { "waiting" } else { "failed" };
        let at = again.unwrap_or(mail.created_at);
        on!(tx, db => query(sql).bind(mail.id).bind(state).bind(at.0).bind(why).execute(db).await.map(drop))
    }

    /// Keeps the sealed key by which push services know this server, where there is none. The one that counts.
    pub async fn put_push_key(&mut self, sealed: &[u8], now: Timestamp) -> Result<Vec<u8>> {
        let tx = self;
        let sql = "INSERT INTO push_keys (id, private, created_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING";
        on!(tx, db => query(sql).bind(sealed).bind(now.0).execute(db).await.map(drop)?);
        let sql = "SELECT private FROM push_keys WHERE id = 1";
        let (key,): (Vec<u8>,) = on!(tx, db => query_as(sql).fetch_one(db).await)?;
        Ok(key)
    }

    /// Nothing goes to devices nor by email any more until somebody says so. What waits is not sent, now or later.
    pub async fn hold_alerts(&mut self, now: Timestamp) -> Result<()> {
        let tx = self;
        for sql in [
            "UPDATE pushes SET state = 'failed' WHERE state = 'waiting'",
            "UPDATE alert_digests SET mail = 'failed' WHERE mail = 'waiting'",
        ] {
            on!(tx, db => query(sql).execute(db).await.map(drop)?);
        }
        let sql =
            "INSERT INTO alert_holds (id, since) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET since = excluded.since";
        on!(tx, db => query(sql).bind(now.0).execute(db).await.map(drop))
    }

    /// It does from now on. Of what was held, alerts of the last hour still go: there are no more of them than one hour may
    /// have. False where nothing was held.
    pub async fn release_alerts(&mut self, now: Timestamp) -> Result<bool> {
        let tx = self;
        let released: bool = on!(tx, db => query("DELETE FROM alert_holds").execute(db).await?.rows_affected() > 0);
        if released {
            let sql = "UPDATE pushes SET state = 'failed' WHERE state = 'waiting' \
                       AND (alert_id IS NULL OR created_at <= $1)";
            on!(tx, db => query(sql).bind((now - HOUR).0).execute(db).await.map(drop)?);
            let sql = "UPDATE alert_digests SET mail = 'failed' WHERE mail = 'waiting'";
            on!(tx, db => query(sql).execute(db).await.map(drop)?);
        }
        Ok(released)
    }

    /// Forgets what somebody was told before this.
    pub async fn forget_alerts(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        for sql in FORGOTTEN {
            on!(tx, db => query(sql).bind(before.0).execute(db).await.map(drop)?);
        }
        Ok(())
    }
}

/// Forgets what was written down before `$1`.
const FORGOTTEN: [&str; 3] = [
    "DELETE FROM pushes WHERE created_at < $1",
    "DELETE FROM alert_digests WHERE created_at < $1",
    "DELETE FROM alerts WHERE created_at < $1",
];

#[cfg(test)]
impl Store {
    /// How the database goes about forgetting what somebody was told, for each of the tables.
    pub async fn plans_of_forgetting(&self) -> Result<Vec<String>> {
        let mut plans = Vec::new();
        for sql in FORGOTTEN {
            let mut tx = self.begin().await?;
            let (explain, of) = tx.explains(sql).await?;
            let lines: Vec<String> = on!(tx, db => {
                query(explain).bind(0_i64).fetch_all(db).await?.iter().map(|row| row.get(of)).collect()
            });
            plans.push(lines.join("\n"));
        }
        Ok(plans)
    }
}
