//! Templates, as each business account has them, with what became of their sends; and those that are being written.

use super::{Result, Store, Tx, on};
use crate::domain::{
    contact::IdentifierKind,
    id::{MessageId, NumberId, PlannedId, TemplateDraftId, TemplateId, UserId},
    item::{TemplateChange, TemplateChanged},
    outbox::TemplateState,
    template::{
        Listed, Template,
        draft::DraftTemplate,
        library::{Account, Announced, DRAFTS, LibraryEntry, Refusal, STOPPED, SavedDraft, TemplateFigures, pause},
        purpose::Purpose,
    },
    time::{Span, Timestamp},
};
use sqlx::{AssertSqlSafe, Row, query, query_as};
use std::collections::BTreeMap;

const TEMPLATE: &str = "id, waba_id, platform_id, name, language, category, status, reason, quality, parameter_format, components, updated_at, \
    (SELECT s.texts FROM stop_buttons s WHERE s.waba_id = templates.waba_id AND s.name = templates.name AND s.language = templates.language)";

macro_rules! template {
    ($row:expr) => {{
        let row = $row;
        Template {
            id: TemplateId(row.get(0)),
            waba_id: row.get(1),
            platform_id: row.get(2),
            name: row.get(3),
            language: row.get(4),
            category: row.get(5),
            status: row.get(6),
            reason: row.get(7),
            quality: row.get(8),
            parameter_format: row.get(9),
            components: super::codec::json(row.get(10)),
            updated_at: Timestamp(row.get(11)),
            stops: super::codec::json(row.get(12)),
        }
    }};
}

/// How many templates there can be: an account can have 6,000.
const ALL: &str = "6000 * (SELECT COUNT(DISTINCT a.waba_id) FROM templates a)";

impl Store {
    /// What is asked of an account: one of its numbers is seen. Begins with `AND`, or is empty.
    fn of_account(&self) -> String {
        if self.is_limited() {
            format!(" AND waba_id IN (SELECT n.waba_id FROM numbers n WHERE TRUE{})", self.of_number("n.id"))
        } else {
            String::new()
        }
    }

    /// All templates, of one account or of all, by name.
    pub async fn templates(&self, waba_id: Option<&str>) -> Result<Vec<Template>> {
        let sql = format!(
            "SELECT {TEMPLATE} FROM templates WHERE ($1 IS NULL OR waba_id = $1) AND status <> 'DELETED'{} ORDER BY name, language LIMIT {ALL}",
            self.of_account()
        );
        on!(self.read(), db => {
            let rows = query(AssertSqlSafe(sql)).bind(waba_id).fetch_all(db).await?;
            Ok(rows.iter().map(|row| template!(row)).collect())
        })
    }

    /// The templates with what is known of them here, without the numbers of their sends: all, or the one of this id.
    pub async fn library(&self, id: Option<TemplateId>) -> Result<Vec<LibraryEntry>> {
        let sql = format!(
            "SELECT {TEMPLATE}, purpose, paused_until, (SELECT COUNT(*) FROM planned p WHERE p.template_id = templates.id \
             AND p.state = 'waiting'{}), next_category, next_category_at FROM templates WHERE ($1 = 0 OR id = $1) AND status <> 'DELETED'{} \
             ORDER BY name, language, id LIMIT {ALL}",
            self.through("p.conversation_id"),
            self.of_account()
        );
        let id = id.map_or(0, |id| id.0);
        on!(self.read(), db => {
            let rows = query(AssertSqlSafe(sql)).bind(id).fetch_all(db).await?;
            Ok(rows.iter().map(|row| LibraryEntry {
                template: template!(row),
                purpose: row.get::<Option<String>, _>(13).and_then(|word| Purpose::parse(&word)).unwrap_or_default(),
                paused_until: row.get::<Option<i64>, _>(14).map(Timestamp),
                figures: TemplateFigures::default(),
                planned: row.get(15),
                announced: announced(row.get(16), row.get(17)),
            }).collect())
        })
    }

    /// What became of the sends of each template since then, or of this one, but what they cost. A window counts as closed
    /// where the customer had said nothing in the day before. Tests to oneself are none of them.
    pub async fn template_figures(
        &self,
        id: Option<TemplateId>,
        since: Timestamp,
    ) -> Result<BTreeMap<TemplateId, TemplateFigures>> {
        let sql = format!(
            "SELECT x.template_id, COUNT(*), SUM(x.delivered), SUM(x.looked), SUM(x.answered), SUM(x.answered * x.closed), \
             SUM(x.left_us) FROM (SELECT m.template_id, \
             CASE WHEN m.status IN ('delivered', 'read', 'played') THEN 1 ELSE 0 END AS delivered, \
             CASE WHEN m.status IN ('read', 'played') THEN 1 ELSE 0 END AS looked, \
             CASE WHEN EXISTS (SELECT 1 FROM messages a WHERE a.conversation_id = m.conversation_id AND a.direction = 'in' \
             AND a.counts AND a.sent_at > m.sent_at AND a.sent_at <= m.sent_at + $2) THEN 1 ELSE 0 END AS answered, \
             CASE WHEN EXISTS (SELECT 1 FROM messages b WHERE b.conversation_id = m.conversation_id AND b.direction = 'in' \
             AND b.counts AND b.sent_at > m.sent_at - $2 AND b.sent_at <= m.sent_at) THEN 0 ELSE 1 END AS closed, \
             CASE WHEN EXISTS (SELECT 1 FROM conversations c JOIN consents s ON s.contact_id = c.contact_id \
             WHERE c.id = m.conversation_id AND s.category = 'marketing' AND NOT s.given AND s.at > m.sent_at \
             AND s.at <= m.sent_at + $2) THEN 1 ELSE 0 END AS left_us \
             FROM messages m WHERE m.template_id IS NOT NULL AND m.sent_at >= $1 AND m.direction = 'out' \
             AND m.status IN ('accepted', 'sent', 'delivered', 'read', 'played') \
             AND NOT EXISTS (SELECT 1 FROM template_sends t WHERE t.message_id = m.id AND t.to_self) \
             AND ($3 = 0 OR m.template_id = $3){}) x GROUP BY x.template_id",
            self.through("m.conversation_id")
        );
        let id = id.map_or(0, |id| id.0);
        type Counts = (i64, i64, i64, i64, i64, i64, i64);
        let rows: Vec<Counts> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(since.0).bind(Span::days(1).0).bind(id).fetch_all(db).await
        })?;
        let figures = |(id, sent, delivered, read, answered, reopened, opted_out): Counts| {
            let counted =
                TemplateFigures { sent, delivered, read, answered, reopened, opted_out, ..Default::default() };
            (TemplateId(id), counted)
        };
        Ok(rows.into_iter().map(figures).collect())
    }

    /// What was delivered of each template, or of this one, in this time and is not free: how many to where, by the first
    /// characters of a phone number or a user id, and by the category the platform said it charged.
    pub async fn charged_templates(
        &self,
        id: Option<TemplateId>,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<Charged>> {
        let named = |kind: &str| {
            format!("(SELECT MIN(i.value) FROM identifiers i WHERE i.contact_id = c.contact_id AND i.kind = '{kind}')")
        };
        let says = |word: &str| format!("m.trail LIKE '%\"pricing\":{{\"category\":\"{word}\"%' THEN '{word}'");
        let sql = format!(
            "SELECT x.template_id, x.phone, x.bsuid, x.category, COUNT(*) FROM (SELECT m.template_id, \
             SUBSTR({phone}, 1, 6) AS phone, SUBSTR({bsuid}, 1, 3) AS bsuid, \
             CASE WHEN {marketing} WHEN {utility} WHEN {authentication} END AS category \
             FROM messages m JOIN conversations c ON c.id = m.conversation_id \
             WHERE m.template_id IS NOT NULL AND m.sent_at >= $1 AND m.sent_at < $2 AND m.direction = 'out' \
             AND ($3 = 0 OR m.template_id = $3) \
             AND m.status IN ('delivered', 'read', 'played') \
             AND (m.trail IS NULL OR m.trail NOT LIKE '%\"type\":\"free%'){seen}) x \
             GROUP BY x.template_id, x.phone, x.bsuid, x.category",
            phone = named(IdentifierKind::Phone.word()),
            bsuid = named(IdentifierKind::Bsuid.word()),
            marketing = says("marketing"),
            utility = says("utility"),
            authentication = says("authentication"),
            seen = self.through("m.conversation_id"),
        );
        type Columns = (i64, Option<String>, Option<String>, Option<String>, i64);
        let id = id.map_or(0, |id| id.0);
        let rows: Vec<Columns> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(from.0).bind(until.0).bind(id).fetch_all(db).await
        })?;
        let charged = |(id, phone, bsuid, category, count): Columns| Charged {
            template: TemplateId(id),
            phone,
            bsuid,
            category,
            count,
        };
        Ok(rows.into_iter().map(charged).collect())
    }

    /// Templates whose planned sends are to be looked at.
    pub async fn unheeded_templates(&self, limit: i64) -> Result<Vec<Unheeded>> {
        let sql = "SELECT id, status, category, reason FROM templates WHERE unheeded ORDER BY id LIMIT $1";
        let rows: Vec<(i64, String, String, Option<String>)> =
            on!(self.read(), db => query_as(sql).bind(limit).fetch_all(db).await)?;
        let unheeded = |(id, status, category, reason)| Unheeded { id: TemplateId(id), status, category, reason };
        Ok(rows.into_iter().map(unheeded).collect())
    }

    /// Sends that wait with a template and may not leave with it as it is, after this one: all where it is stopped, else those
    /// that were planned while it had another category.
    pub async fn planned_with(&self, one: &Unheeded, after: PlannedId, limit: i64) -> Result<Vec<PlannedId>> {
        let sql = "SELECT id FROM planned WHERE state = 'waiting' AND template_id = $1 AND ($2 OR category <> $3) \
                   AND id > $4 ORDER BY id LIMIT $5";
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            let query = query_as(sql).bind(one.id.0).bind(one.is_stopped()).bind(&one.category);
            query.bind(after.0).bind(limit).fetch_all(db).await
        })?;
        Ok(rows.into_iter().map(|(id,)| PlannedId(id)).collect())
    }

    /// The business accounts of the numbers that are set up, each with its numbers as people write them.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let sql =
            format!("SELECT n.waba_id, n.display FROM numbers n WHERE TRUE{} ORDER BY n.id", self.of_number("n.id"));
        let rows: Vec<(String, String)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_all(db).await)?;
        let mut accounts: Vec<Account> = Vec::new();
        for (waba_id, display) in rows {
            match accounts.iter_mut().find(|account| account.waba_id == waba_id) {
                Some(account) => {
                    account.name.push_str(", ");
                    account.name.push_str(&display);
                }
                None => accounts.push(Account { waba_id, name: display }),
            }
        }
        Ok(accounts)
    }

    /// When the list of each account was fetched last, and why that came to nothing, where it did.
    pub async fn template_syncs(&self) -> Result<BTreeMap<String, (Timestamp, Option<String>)>> {
        let sql = "SELECT waba_id, at, error FROM template_syncs";
        let rows: Vec<(String, i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let sync = |(waba_id, at, error): (String, i64, String)| {
            (waba_id, (Timestamp(at), Some(error).filter(|error| !error.is_empty())))
        };
        Ok(rows.into_iter().map(sync).collect())
    }

    /// What is being written, latest first: all, or the one of this id.
    pub async fn template_drafts(&self, id: Option<TemplateDraftId>) -> Result<Vec<SavedDraft>> {
        let sql = format!(
            "SELECT d.id, d.waba_id, d.draft, d.template_id, u.name, d.updated_at, d.refusal FROM template_drafts d \
             LEFT JOIN users u ON u.id = d.user_id WHERE ($1 = 0 OR d.id = $1){} ORDER BY d.updated_at DESC, d.id DESC LIMIT $2",
            self.of_account()
        );
        type Columns = (i64, String, String, Option<i64>, Option<String>, i64, Option<String>);
        let id = id.map_or(0, |id| id.0);
        let rows: Vec<Columns> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(id).bind(DRAFTS).fetch_all(db).await)?;
        let draft = |(id, waba_id, draft, of, by, updated_at, refusal): Columns| {
            Some(SavedDraft {
                id: TemplateDraftId(id).to_string(),
                waba_id,
                draft: serde_json::from_str(&draft).ok()?,
                of: of.map(TemplateId),
                by,
                updated_at: Timestamp(updated_at),
                refusal: refusal.and_then(|text| serde_json::from_str(&text).ok()),
            })
        };
        Ok(rows.into_iter().filter_map(draft).collect())
    }
}

/// What the platform has announced of a template, where it has.
fn announced(category: Option<String>, from: Option<i64>) -> Option<Announced> {
    Some(Announced { category: category?, from: Timestamp(from?) })
}

/// Sends of a template that cost the same each.
#[derive(Debug, Clone)]
pub struct Charged {
    pub template: TemplateId,
    /// How the phone number begins.
    pub phone: Option<String>,
    /// How the user id begins, with its country.
    pub bsuid: Option<String>,
    /// As the platform said; its template's own where it did not.
    pub category: Option<String>,
    pub count: i64,
}

/// A template whose planned sends are to be looked at.
#[derive(Debug, Clone)]
pub struct Unheeded {
    pub id: TemplateId,
    pub status: String,
    pub category: String,
    pub reason: Option<String>,
}

impl Unheeded {
    /// Nothing leaves with it, and nothing will by itself.
    pub fn is_stopped(&self) -> bool {
        STOPPED.contains(&self.status.as_str())
    }
}

/// How long what the platform said of a template may be missing from its list: that is put together elsewhere.
const SETTLED: Span = Span::seconds(10);

/// What was said of a template by itself.
struct Said {
    name: String,
    language: String,
    status: Option<String>,
    category: Option<String>,
    quality: Option<String>,
}

impl Said {
    /// What a list says of it, where that was not said otherwise.
    fn stands_in(&self, listed: &Listed) -> Listed {
        let mut one = listed.clone();
        if let Some(status) = self.status.as_ref().filter(|status| **status != one.status) {
            (one.status, one.reason) = (status.clone(), None);
        }
        one.category = self.category.clone().unwrap_or(one.category);
        one.quality = self.quality.clone().or(one.quality);
        one
    }
}

const SYNC_MARK: &str = "SELECT at FROM template_syncs WHERE waba_id = $1";

/// The name and language of the template that a message is of, in each dialect.
pub(super) const NAMED_IN_SQLITE: [&str; 2] =
    ["json_extract(messages.content, '$.name')", "json_extract(messages.content, '$.language')"];
pub(super) const NAMED_IN_POSTGRES: [&str; 2] =
    ["(messages.content::json ->> 'name')", "(messages.content::json ->> 'language')"];

impl Tx {
    /// The template an account has under this name in this language.
    pub async fn template(&mut self, waba_id: &str, name: &str, language: &str) -> Result<Option<Template>> {
        let tx = self;
        let sql = format!("SELECT {TEMPLATE} FROM templates WHERE waba_id = $1 AND name = $2 AND language = $3");
        on!(tx, db => {
            let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(waba_id).bind(name).bind(language);
            Ok(query.fetch_optional(db).await?.as_ref().map(|row| template!(row)))
        })
    }

    /// The template of this id, also where it is gone at the platform.
    pub async fn template_of(&mut self, id: TemplateId) -> Result<Option<Template>> {
        let tx = self;
        let sql = format!("SELECT {TEMPLATE} FROM templates WHERE id = $1");
        on!(tx, db => {
            let found = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?;
            Ok(found.as_ref().map(|row| template!(row)))
        })
    }

    /// What was said of an account's templates one by one since then.
    async fn said_since(&mut self, waba_id: &str, since: Timestamp) -> Result<Vec<Said>> {
        let tx = self;
        let sql = "SELECT name, language, CASE WHEN status_at >= $2 THEN status END, \
                   CASE WHEN category_at >= $2 THEN category END, CASE WHEN quality_at >= $2 THEN quality END \
                   FROM templates WHERE waba_id = $1 AND (status_at >= $2 OR category_at >= $2 OR quality_at >= $2)";
        type Columns = (String, String, Option<String>, Option<String>, Option<String>);
        let rows: Vec<Columns> = on!(tx, db => query_as(sql).bind(waba_id).bind(since.0).fetch_all(db).await)?;
        let said = |(name, language, status, category, quality)| Said { name, language, status, category, quality };
        Ok(rows.into_iter().map(said).collect())
    }

    /// Keeps an account's list as the platform gave it, asked from then on. What it no longer lists is marked as deleted. What
    /// was said of a template at that time stands where the list says otherwise, for it may be older: then it is asked for
    /// again.
    pub async fn sync_templates(&mut self, waba_id: &str, listed: &[Listed], now: Timestamp) -> Result<()> {
        let first = self.ids(i64::try_from(listed.len()).unwrap_or(0).max(1)).await?;
        let tx = self;
        let said = tx.said_since(waba_id, now - SETTLED).await?;
        let mut is_older = false;
        for (id, one) in (first..).zip(listed) {
            let said = said.iter().find(|said| said.name == one.name && said.language == one.language);
            let stands = said.map_or_else(|| one.clone(), |said| said.stands_in(one));
            is_older |= stands != *one;
            tx.put_listed(id, waba_id, &stands, now).await?;
        }
        let sql = "UPDATE templates SET status = 'DELETED', paused_until = NULL, unheeded = TRUE, updated_at = $2 \
                   WHERE waba_id = $1 AND synced_at < $2 AND status <> 'DELETED'";
        on!(tx, db => sqlx::query(sql).bind(waba_id).bind(now.0).execute(db).await.map(drop)?);
        // What was to take the place of one that is gone is a new one.
        let sql = "UPDATE template_drafts SET template_id = NULL WHERE template_id IN (SELECT t.id FROM templates t \
                   WHERE t.waba_id = $1 AND t.status = 'DELETED')";
        on!(tx, db => query(sql).bind(waba_id).execute(db).await.map(drop)?);
        tx.synced(waba_id, None, now).await?;
        if is_older { tx.want_sync(waba_id).await } else { Ok(()) }
    }

    /// Keeps a template as the platform lists it. Why it was paused is in no list: that stays as it was told.
    async fn put_listed(&mut self, id: i64, waba_id: &str, one: &Listed, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO templates (id, waba_id, platform_id, name, language, category, status, reason, quality, \
                   parameter_format, components, updated_at, synced_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) \
                   ON CONFLICT (waba_id, name, language) DO UPDATE SET platform_id = excluded.platform_id, \
                   unheeded = (templates.unheeded OR templates.status <> excluded.status OR templates.category <> excluded.category), \
                   paused_until = CASE WHEN templates.status = excluded.status THEN templates.paused_until END, \
                   reason = CASE WHEN templates.status = excluded.status THEN COALESCE(excluded.reason, templates.reason) \
                   ELSE excluded.reason END, \
                   next_category = CASE WHEN templates.category = excluded.category \
                   AND templates.next_category_at > excluded.synced_at THEN templates.next_category END, \
                   category = excluded.category, status = excluded.status, quality = excluded.quality, \
                   parameter_format = excluded.parameter_format, components = excluded.components, \
                   updated_at = excluded.updated_at, synced_at = excluded.synced_at";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(waba_id).bind(&one.platform_id).bind(&one.name).bind(&one.language);
            let query = query.bind(&one.category).bind(&one.status).bind(&one.reason).bind(&one.quality);
            query.bind(&one.parameter_format).bind(one.components.to_string()).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Keeps a template that was submitted just now, and what it is for.
    pub async fn put_template(
        &mut self,
        waba_id: &str,
        one: &Listed,
        purpose: Purpose,
        now: Timestamp,
    ) -> Result<Option<TemplateId>> {
        let id = self.ids(1).await?;
        self.put_listed(id, waba_id, one, now).await?;
        let tx = self;
        let sql = "UPDATE templates SET purpose = $4 WHERE waba_id = $1 AND name = $2 AND language = $3 RETURNING id";
        let row: Option<(i64,)> = on!(tx, db => {
            let query = query_as(sql).bind(waba_id).bind(&one.name).bind(&one.language).bind(purpose.word());
            query.fetch_optional(db).await
        })?;
        Ok(row.map(|(id,)| TemplateId(id)))
    }

    /// Remembers by which buttons of a template people stop marketing messages, beside those that are known.
    pub async fn note_stops(&mut self, waba_id: &str, name: &str, language: &str, texts: &[&str]) -> Result<()> {
        if texts.is_empty() {
            return Ok(());
        }
        let tx = self;
        let sql = "SELECT texts FROM stop_buttons WHERE waba_id = $1 AND name = $2 AND language = $3";
        let row: Option<(String,)> =
            on!(tx, db => query_as(sql).bind(waba_id).bind(name).bind(language).fetch_optional(db).await)?;
        let mut known: Vec<String> = super::codec::json(row.map(|(texts,)| texts));
        for text in texts {
            if !known.iter().any(|known| known == text) {
                known.push((*text).to_owned());
            }
        }
        let sql = "INSERT INTO stop_buttons (waba_id, name, language, texts) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (waba_id, name, language) DO UPDATE SET texts = excluded.texts";
        on!(tx, db => {
            let query = query(sql).bind(waba_id).bind(name).bind(language).bind(super::codec::text(&known));
            query.execute(db).await.map(drop)
        })
    }

    /// Says what a template is for.
    pub async fn set_purpose(&mut self, id: TemplateId, purpose: Purpose) -> Result<()> {
        let tx = self;
        let sql = "UPDATE templates SET purpose = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(purpose.word()).execute(db).await.map(drop))
    }

    /// A template is gone at the platform: in one language, or in all there are of its name. Drafts that were to take its
    /// place are drafts of a new one.
    pub async fn delete_template(&mut self, template: &Template, all_languages: bool, now: Timestamp) -> Result<()> {
        let tx = self;
        let drafts = "UPDATE template_drafts SET template_id = NULL WHERE template_id IN (SELECT t.id FROM templates t \
                      WHERE t.waba_id = $1 AND t.name = $2 AND ($3 = '' OR t.language = $3))";
        let rows = "UPDATE templates SET status = 'DELETED', status_at = $4, updated_at = $4, paused_until = NULL, \
                    unheeded = TRUE WHERE waba_id = $1 AND name = $2 AND ($3 = '' OR language = $3)";
        let language = if all_languages { "" } else { template.language.as_str() };
        on!(tx, db => query(drafts).bind(&template.waba_id).bind(&template.name).bind(language).execute(db).await.map(drop)?);
        on!(tx, db => {
            let query = query(rows).bind(&template.waba_id).bind(&template.name).bind(language).bind(now.0);
            query.execute(db).await.map(drop)
        })
    }

    /// Everything that waits with a template was looked at, as long as it is as it was.
    pub async fn heeded(&mut self, one: &Unheeded) -> Result<()> {
        let tx = self;
        let sql = "UPDATE templates SET unheeded = FALSE WHERE id = $1 AND status = $2 AND category = $3";
        on!(tx, db => query(sql).bind(one.id.0).bind(&one.status).bind(&one.category).execute(db).await.map(drop))
    }

    /// Says of a message of ours which template it is of.
    pub async fn is_of_template(
        &mut self,
        message: MessageId,
        number: NumberId,
        name: &str,
        language: &str,
    ) -> Result<()> {
        let tx = self;
        let sql = "UPDATE messages SET template_id = (SELECT t.id FROM templates t JOIN numbers n ON n.waba_id = t.waba_id \
                   WHERE n.id = $2 AND t.name = $3 AND t.language = $4) WHERE id = $1";
        on!(tx, db => {
            query(sql).bind(message.0).bind(number.0).bind(name).bind(language).execute(db).await.map(drop)
        })
    }

    /// Says of every message of ours that does not say so yet which template it is of.
    pub async fn tell_templates_apart(&mut self) -> Result<()> {
        let [name, language] = match self.dialect() {
            super::batch::Dialect::Sqlite => NAMED_IN_SQLITE,
            super::batch::Dialect::Postgres => NAMED_IN_POSTGRES,
        };
        let sql = format!(
            "UPDATE messages SET template_id = (SELECT t.id FROM templates t JOIN numbers n ON n.waba_id = t.waba_id \
             WHERE n.id = messages.number_id AND t.name = {name} AND t.language = {language}) \
             WHERE kind = 'template' AND direction = 'out' AND template_id IS NULL AND content IS NOT NULL"
        );
        let tx = self;
        on!(tx, db => query(AssertSqlSafe(sql)).execute(db).await.map(drop))
    }

    /// How many templates are being written.
    pub async fn count_template_drafts(&mut self) -> Result<i64> {
        let tx = self;
        let sql = "SELECT COUNT(*) FROM template_drafts";
        let (n,): (i64,) = on!(tx, db => query_as(sql).fetch_one(db).await)?;
        Ok(n)
    }

    /// Keeps what somebody has written, in place of the draft of that id as it was then, where that is said. What the platform
    /// said of it before is gone. None where there is no such draft. Each time it is of a later moment.
    pub async fn keep_template_draft(
        &mut self,
        place: Option<(TemplateDraftId, Option<Timestamp>)>,
        waba_id: &str,
        draft: &DraftTemplate,
        of: Option<TemplateId>,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<Option<TemplateDraftId>> {
        let fresh = if place.is_none() { Some(self.ids(1).await?) } else { None };
        let since = place.and_then(|(_, since)| since);
        let tx = self;
        let sql = if fresh.is_some() {
            "INSERT INTO template_drafts (id, waba_id, draft, template_id, user_id, updated_at) \
             SELECT $1, $2, $3, $4, $5, $6 WHERE $7 IS NULL RETURNING id"
        } else {
            "UPDATE template_drafts SET waba_id = $2, draft = $3, template_id = $4, user_id = $5, refusal = NULL, \
             updated_at = CASE WHEN updated_at < $6 THEN $6 ELSE updated_at + 1 END \
             WHERE id = $1 AND ($7 IS NULL OR updated_at = $7) RETURNING id"
        };
        let id = fresh.or(place.map(|(id, _)| id.0)).unwrap_or_default();
        let row: Option<(i64,)> = on!(tx, db => {
            let query = query_as(sql).bind(id).bind(waba_id).bind(super::codec::text(draft)).bind(of.map(|id| id.0));
            query.bind(by.map(|id| id.0)).bind(now.0).bind(since.map(|at| at.0)).fetch_optional(db).await
        })?;
        Ok(row.map(|(id,)| TemplateDraftId(id)))
    }

    /// The platform did not take a draft.
    pub async fn refuse_template_draft(&mut self, id: TemplateDraftId, refusal: &Refusal) -> Result<()> {
        let tx = self;
        let sql = "UPDATE template_drafts SET refusal = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(super::codec::text(refusal)).execute(db).await.map(drop))
    }

    /// Throws a draft away. Whether there was one.
    pub async fn drop_template_draft(&mut self, id: TemplateDraftId) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM template_drafts WHERE id = $1";
        let gone = on!(tx, db => query(sql).bind(id.0).execute(db).await?.rows_affected());
        Ok(gone > 0)
    }

    /// A draft has become this template, and is gone. What was written at it since then stays, to take the template's place.
    pub async fn template_draft_became(
        &mut self,
        id: TemplateDraftId,
        since: Timestamp,
        made: Option<TemplateId>,
    ) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM template_drafts WHERE id = $1 AND updated_at <= $2";
        on!(tx, db => query(sql).bind(id.0).bind(since.0).execute(db).await.map(drop)?);
        let sql = "UPDATE template_drafts SET template_id = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(made.map(|id| id.0)).execute(db).await.map(drop))
    }

    /// The same as [`Store::sync_mark`], as it is by now.
    pub async fn sync_mark(&mut self, waba_id: &str) -> Result<Option<i64>> {
        let tx = self;
        let row: Option<(i64,)> = on!(tx, db => query_as(SYNC_MARK).bind(waba_id).fetch_optional(db).await)?;
        Ok(row.map(|(at,)| at))
    }

    /// Remembers how fetching an account's templates went.
    pub async fn synced(&mut self, waba_id: &str, error: Option<&str>, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO template_syncs (waba_id, at, error) VALUES ($1, $2, $3) \
                   ON CONFLICT (waba_id) DO UPDATE SET at = excluded.at, error = excluded.error";
        on!(tx, db => sqlx::query(sql).bind(waba_id).bind(now.0).bind(error.unwrap_or_default()).execute(db).await.map(drop))
    }

    /// Takes over what a webhook said of a template. Status, quality and category each follow the latest word on them;
    /// a template that is not known yet comes with the next fetch of the list, which is asked for.
    pub(super) async fn change_template(
        &mut self,
        waba_id: &str,
        changed: &TemplateChanged,
        at: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = match &changed.change {
            TemplateChange::Status { .. } => {
                "UPDATE templates SET unheeded = (unheeded OR status <> $4), status = $4, reason = $5, status_at = $6, \
                 updated_at = $6, paused_until = $7 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(status_at, 0) <= $6"
            }
            TemplateChange::Quality { .. } => {
                "UPDATE templates SET quality = $4, quality_at = $6, updated_at = $6 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(quality_at, 0) <= $6 AND $5 IS NULL AND $7 IS NULL"
            }
            TemplateChange::Category { from: None, .. } => {
                "UPDATE templates SET unheeded = (unheeded OR category <> $4), category = $4, category_at = $6, updated_at = $6, \
                 next_category = NULL \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(category_at, 0) <= $6 AND $5 IS NULL \
                 AND $7 IS NULL"
            }
            // What is announced is shown, and counts once it has come.
            TemplateChange::Category { from: Some(_), .. } => {
                "UPDATE templates SET next_category = CASE WHEN category <> $4 THEN $4 END, next_category_at = $7, updated_at = $6 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(category_at, 0) <= $6 AND $5 IS NULL"
            }
            TemplateChange::Components => "",
        };
        let (word, reason) = match &changed.change {
            TemplateChange::Status { status, reason } => (status.as_str(), reason.as_deref()),
            TemplateChange::Quality { score } => (score.as_str(), None),
            TemplateChange::Category { category, .. } => (category.as_str(), None),
            TemplateChange::Components => ("", None),
        };
        // Until when it is paused, or from when on it counts as something else.
        let then = match &changed.change {
            TemplateChange::Status { status, reason } => pause(status, reason.as_deref()).map(|pause| at + pause),
            TemplateChange::Category { from, .. } => *from,
            TemplateChange::Quality { .. } | TemplateChange::Components => None,
        };
        let known = if sql.is_empty() {
            0
        } else {
            on!(tx, db => {
                let query = sqlx::query(sql).bind(waba_id).bind(&changed.name).bind(&changed.language);
                let query = query.bind(word).bind(reason).bind(at.0).bind(then.map(|at| at.0));
                query.execute(db).await?.rows_affected()
            })
        };
        // What is announced may be taken back, which only the list tells.
        let is_announced = matches!(changed.change, TemplateChange::Category { from: Some(_), .. });
        if known == 0 || is_announced {
            tx.want_sync(waba_id).await?;
        }
        Ok(())
    }

    /// What a refused send told of its template.
    pub async fn mark_template(
        &mut self,
        waba_id: &str,
        name: &str,
        language: &str,
        status: &str,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = "UPDATE templates SET unheeded = (unheeded OR status <> $4), status = $4, status_at = $5, updated_at = $5, \
                   paused_until = NULL WHERE waba_id = $1 AND name = $2 AND language = $3";
        on!(tx, db => {
            sqlx::query(sql).bind(waba_id).bind(name).bind(language).bind(status).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Asks for a fresh list of an account's templates. Each time it is another mark, so that whoever fetches one sees that it
    /// was asked for once more.
    pub async fn want_sync(&mut self, waba_id: &str) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO template_syncs (waba_id, at, error) VALUES ($1, 0, '') ON CONFLICT (waba_id) DO UPDATE SET \
                   at = CASE WHEN template_syncs.at > 0 THEN 0 ELSE template_syncs.at - 1 END";
        on!(tx, db => sqlx::query(sql).bind(waba_id).execute(db).await.map(drop))
    }
}

/// What the outbox has to know of a template.
pub fn state(template: &Template) -> TemplateState {
    TemplateState {
        status: template.status.clone(),
        sendable: template.is_sendable(),
        marketing: template.is_marketing(),
        utility: template.is_utility(),
    }
}

impl Store {
    /// Where the list of an account stands: when it was fetched; 0 or less where it is asked for.
    pub async fn sync_mark(&self, waba_id: &str) -> Result<Option<i64>> {
        let row: Option<(i64,)> = on!(self.read(), db => query_as(SYNC_MARK).bind(waba_id).fetch_optional(db).await)?;
        Ok(row.map(|(at,)| at))
    }

    /// Accounts whose templates were last fetched before this, or never.
    pub async fn accounts_to_sync(&self, before: Timestamp) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT n.waba_id FROM numbers n LEFT JOIN template_syncs s ON s.waba_id = n.waba_id \
                   WHERE COALESCE(s.at, 0) < $1 ORDER BY n.waba_id LIMIT 100";
        let rows: Vec<(String,)> = on!(self.read(), db => sqlx::query_as(sql).bind(before.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
