//! Templates, as each business account has them.

use super::{Result, Store, Tx, on};
use crate::domain::{
    id::TemplateId,
    item::{TemplateChange, TemplateChanged},
    outbox::TemplateState,
    template::{Listed, Template},
    time::Timestamp,
};
use sqlx::Row;

const TEMPLATE: &str = "id, waba_id, platform_id, name, language, category, status, reason, quality, parameter_format, components, updated_at";

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
        }
    }};
}

impl Store {
    /// All templates, of one account or of all, by name. At most 6,000, which is what an account can have.
    pub async fn templates(&self, waba_id: Option<&str>) -> Result<Vec<Template>> {
        let sql = format!(
            "SELECT {TEMPLATE} FROM templates WHERE ($1 IS NULL OR waba_id = $1) AND status <> 'DELETED'{} ORDER BY name, language LIMIT 6000",
            if self.is_limited() {
                format!(" AND waba_id IN (SELECT n.waba_id FROM numbers n WHERE TRUE{})", self.of_number("n.id"))
            } else {
                String::new()
            }
        );
        on!(self.read(), db => {
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(waba_id).fetch_all(db).await?;
            Ok(rows.iter().map(|row| template!(row)).collect())
        })
    }
}

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

    /// Keeps an account's list as the platform gave it. What it no longer lists is marked as deleted.
    pub async fn sync_templates(&mut self, waba_id: &str, listed: &[Listed], now: Timestamp) -> Result<()> {
        let first = self.ids(i64::try_from(listed.len()).unwrap_or(0).max(1)).await?;
        let tx = self;
        for (id, one) in (first..).zip(listed) {
            let sql = "INSERT INTO templates (id, waba_id, platform_id, name, language, category, status, reason, quality, \
                       parameter_format, components, updated_at, synced_at) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) \
                       ON CONFLICT (waba_id, name, language) DO UPDATE SET platform_id = excluded.platform_id, \
                       category = excluded.category, status = excluded.status, reason = excluded.reason, quality = excluded.quality, \
                       parameter_format = excluded.parameter_format, components = excluded.components, \
                       updated_at = excluded.updated_at, synced_at = excluded.synced_at";
            on!(tx, db => {
                let query = sqlx::query(sql).bind(id).bind(waba_id).bind(&one.platform_id).bind(&one.name).bind(&one.language);
                let query = query.bind(&one.category).bind(&one.status).bind(&one.reason).bind(&one.quality);
                query.bind(&one.parameter_format).bind(one.components.to_string()).bind(now.0).execute(db).await.map(drop)?
            });
        }
        let sql = "UPDATE templates SET status = 'DELETED', updated_at = $2 WHERE waba_id = $1 AND synced_at < $2 AND status <> 'DELETED'";
        on!(tx, db => sqlx::query(sql).bind(waba_id).bind(now.0).execute(db).await.map(drop)?);
        tx.synced(waba_id, None, now).await
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
                "UPDATE templates SET status = $4, reason = $5, status_at = $6, updated_at = $6 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(status_at, 0) <= $6"
            }
            TemplateChange::Quality { .. } => {
                "UPDATE templates SET quality = $4, quality_at = $6, updated_at = $6 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(quality_at, 0) <= $6 AND $5 IS NULL"
            }
            TemplateChange::Category { from: None, .. } => {
                "UPDATE templates SET category = $4, category_at = $6, updated_at = $6 \
                 WHERE waba_id = $1 AND name = $2 AND language = $3 AND COALESCE(category_at, 0) <= $6 AND $5 IS NULL"
            }
            TemplateChange::Category { from: Some(_), .. } | TemplateChange::Components => "",
        };
        let (word, reason) = match &changed.change {
            TemplateChange::Status { status, reason } => (status.as_str(), reason.as_deref()),
            TemplateChange::Quality { score } => (score.as_str(), None),
            TemplateChange::Category { category, .. } => (category.as_str(), None),
            TemplateChange::Components => ("", None),
        };
        let known = if sql.is_empty() {
            0
        } else {
            on!(tx, db => {
                let query = sqlx::query(sql).bind(waba_id).bind(&changed.name).bind(&changed.language);
                query.bind(word).bind(reason).bind(at.0).execute(db).await?.rows_affected()
            })
        };
        if known == 0 {
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
        let sql = "UPDATE templates SET status = $4, status_at = $5, updated_at = $5 WHERE waba_id = $1 AND name = $2 AND language = $3";
        on!(tx, db => {
            sqlx::query(sql).bind(waba_id).bind(name).bind(language).bind(status).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Asks for a fresh list of an account's templates.
    pub async fn want_sync(&mut self, waba_id: &str) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO template_syncs (waba_id, at, error) VALUES ($1, 0, '') ON CONFLICT (waba_id) DO UPDATE SET at = 0";
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
    /// Accounts whose templates were last fetched before this, or never.
    pub async fn accounts_to_sync(&self, before: Timestamp) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT n.waba_id FROM numbers n LEFT JOIN template_syncs s ON s.waba_id = n.waba_id \
                   WHERE COALESCE(s.at, 0) < $1 ORDER BY n.waba_id LIMIT 100";
        let rows: Vec<(String,)> = on!(self.read(), db => sqlx::query_as(sql).bind(before.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
