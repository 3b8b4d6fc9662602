//! Files of people: what was brought, what waits to be taken in, whom it touches, and what it did.

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces, values},
    codec, on,
};
use crate::domain::{
    contact::{Identifier, IdentifierKind},
    event::EventKind,
    id::{ContactId, ConversationId, ImportId, UserId},
    import::{
        Amiss, Attribute, Consent, Fault, Import, Newcomer, Plan, Sheet, Stage, ValueKind, folded,
        merge::{Mark, Standing},
    },
    time::Timestamp,
};
use sqlx::Row as _;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rows that one statement takes away.
const CLEARED: i64 = 5_000;
/// The colour of a tag that a file brought; whoever minds gives it another.
const COLOUR: &str = "grey";
/// The kind of a key that is a tag which a row brings.
const TAG: &str = "tag";

/// An import, with what only the work on it needs.
#[derive(Debug, Clone)]
pub struct Kept {
    pub import: Import,
    /// The file of rows, below the data folder's `imports`.
    pub path: Option<String>,
    /// How far that is read.
    pub read_to: i64,
    /// The last row that was taken in.
    pub applied_to: i64,
    pub by: Option<UserId>,
    /// Rows or a file are left of it that nobody needs any more.
    pub leftover: bool,
}

/// A file as it was brought.
pub struct NewImport {
    pub filename: String,
    pub path: String,
    pub sheet: Sheet,
    pub plan: Plan,
    pub total: i64,
    pub by: Option<UserId>,
}

const IMPORT: &str = "SELECT i.id, i.filename, i.path, i.state, i.reason, i.sheet, i.plan, i.total, i.read_to, i.checked, \
     i.wrong, i.known, i.applied_to, i.applied, i.made, i.changed, i.held, i.undone, i.stayed, i.leftover, i.by_id, \
     i.created_at, i.updated_at, u.name, EXISTS (SELECT 1 FROM import_marks m WHERE m.import_id = i.id) \
     FROM imports i LEFT JOIN users u ON u.id = i.by_id";

/// Reads one import from a row of [`IMPORT`].
macro_rules! import {
    ($row:expr) => {{
        let row = $row;
        let stage = Stage::parse(row.get::<&str, _>(3)).unwrap_or(Stage::Failed);
        let marked: bool = row.get(24);
        Kept {
            import: Import {
                id: ImportId(row.get(0)),
                filename: row.get(1),
                stage,
                reason: row.get(4),
                sheet: codec::json(row.get(5)),
                plan: codec::json(row.get(6)),
                total: row.get(7),
                checked: row.get(9),
                wrong: row.get(10),
                known: row.get(11),
                applied: row.get(13),
                made: row.get(14),
                changed: row.get(15),
                held: row.get(16),
                undone: row.get(17),
                stayed: row.get(18),
                undoable: stage == Stage::Done && marked,
                by: row.get(23),
                created_at: Timestamp(row.get(21)),
                updated_at: Timestamp(row.get(22)),
            },
            path: row.get(2),
            read_to: row.get(8),
            applied_to: row.get(12),
            leftover: row.get(19),
            by: row.get::<Option<i64>, _>(20).map(UserId),
        }
    }};
}

/// What one step of a check found.
pub struct Found {
    pub rows: Vec<(i64, Newcomer)>,
    /// Tags that there are not yet, folded, with the row that brings each.
    pub tags: Vec<(i64, String)>,
    pub faults: Vec<Fault>,
    /// Rows that were looked at, that have something wrong, and that are about people who are known.
    pub checked: i64,
    pub wrong: i64,
    pub known: i64,
    pub read_to: i64,
    pub stage: Stage,
}

/// What one row did: the person as they stand now, the names they got, and what is to be remembered.
pub struct Taken {
    pub line: i64,
    pub contact: ContactId,
    pub after: Standing,
    pub mark: Mark,
    /// The yes or no to be written down under the mark's id.
    pub consent: Option<Consent>,
}

/// How rows that were taken in add up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    pub applied: i64,
    pub made: i64,
    pub changed: i64,
    pub held: i64,
    /// The last row of the file that they reach to.
    pub to: i64,
}

/// What becomes of somebody when a row is taken back.
pub enum Back {
    Gone(ContactId),
    Stays {
        contact: ContactId,
        after: Box<Standing>,
        tags: Vec<i64>,
        attributes: Vec<(i64, Option<String>)>,
        consent: Option<i64>,
        /// Names that only the row gave them.
        identifiers: Vec<Identifier>,
    },
}

impl Store {
    /// The imports, newest first.
    pub async fn imports(&self, after: Option<ImportId>, limit: usize) -> Result<(Vec<Import>, Option<ImportId>)> {
        let sql = sqlx::AssertSqlSafe(format!("{IMPORT} WHERE i.id < $1 ORDER BY i.id DESC LIMIT $2"));
        let most = i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1;
        let before = after.map_or(i64::MAX, |id| id.0);
        let mut found: Vec<Import> = on!(self.read(), db => {
            let rows = sqlx::query(sql).bind(before).bind(most).fetch_all(db).await?;
            rows.iter().map(|row| import!(row).import).collect()
        });
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|import| import.id);
        Ok((found, next))
    }

    pub async fn import(&self, id: ImportId) -> Result<Option<Kept>> {
        let sql = sqlx::AssertSqlSafe(format!("{IMPORT} WHERE i.id = $1"));
        on!(self.read(), db => {
            Ok(sqlx::query(sql).bind(id.0).fetch_optional(db).await?.as_ref().map(|row| import!(row)))
        })
    }

    /// The oldest import of which something is to be done.
    pub async fn import_to_work_on(&self) -> Result<Option<Kept>> {
        let sql = sqlx::AssertSqlSafe(format!(
            "{IMPORT} WHERE i.state IN ('checking', 'applying', 'cancelling', 'undoing') OR i.leftover ORDER BY i.id LIMIT 1"
        ));
        on!(self.read(), db => Ok(sqlx::query(sql).fetch_optional(db).await?.as_ref().map(|row| import!(row))))
    }

    /// What is wrong with rows of a file, from behind this row and column on.
    pub async fn import_faults(&self, id: ImportId, after: (i64, i64), limit: i64) -> Result<Vec<Fault>> {
        let sql = "SELECT line, col, amiss, value FROM import_errors WHERE import_id = $1 \
                   AND (line > $2 OR (line = $2 AND col > $3)) ORDER BY line, col LIMIT $4";
        let rows: Vec<(i64, i64, String, String)> = on!(self.read(), db => {
            sqlx::query_as(sql).bind(id.0).bind(after.0).bind(after.1).bind(limit).fetch_all(db).await?
        });
        let fault = |(row, column, amiss, value): (i64, i64, String, String)| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            Some(Fault { row, column, amiss: Amiss::parse(&amiss)?, value })
        };
        Ok(rows.into_iter().filter_map(fault).collect())
    }

    /// The attributes there are.
    pub async fn import_attributes(&self) -> Result<Vec<Attribute>> {
        let sql = "SELECT name, kind, choices FROM attributes ORDER BY id LIMIT 1000";
        let rows: Vec<(String, String, Option<String>)> =
            on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        let attribute = |(name, kind, choices): (String, String, Option<String>)| {
            Some(Attribute { name, kind: ValueKind::parse(&kind)?, choices: codec::json(choices) })
        };
        Ok(rows.into_iter().filter_map(attribute).collect())
    }

    /// The files of rows that imports still need.
    pub async fn import_paths(&self) -> Result<BTreeSet<String>> {
        let sql = "SELECT path FROM imports WHERE path IS NOT NULL";
        let rows: Vec<(String,)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(path,)| path).collect())
    }
}

impl Tx {
    /// Keeps a file that was brought.
    pub async fn add_import(&mut self, new: &NewImport, now: Timestamp) -> Result<ImportId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO imports (id, filename, path, state, sheet, plan, total, by_id, created_at, updated_at) \
                   VALUES ($1, $2, $3, 'ready', $4, $5, $6, $7, $8, $8)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(&new.filename).bind(&new.path).bind(codec::text(&new.sheet));
            let query = query.bind(codec::text(&new.plan)).bind(new.total).bind(new.by.map(|id| id.0)).bind(now.0);
            query.execute(db).await.map(drop)?
        });
        Ok(ImportId(id))
    }

    /// An import as this transaction sees it.
    pub async fn import_in(&mut self, id: ImportId) -> Result<Option<Kept>> {
        let tx = self;
        let sql = sqlx::AssertSqlSafe(format!("{IMPORT} WHERE i.id = $1"));
        on!(tx, db => Ok(sqlx::query(sql).bind(id.0).fetch_optional(db).await?.as_ref().map(|row| import!(row))))
    }

    /// What is to become of a file. Whatever was checked by another plan has to be checked anew.
    pub async fn plan_import(&mut self, id: ImportId, plan: &Plan, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE imports SET plan = $2, state = 'ready', read_to = 0, checked = 0, wrong = 0, known = 0, \
                   updated_at = $3 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(codec::text(plan)).bind(now.0).execute(db).await.map(drop))
    }

    /// Leads an import on. A check begins at the first row.
    pub async fn lead_import(
        &mut self,
        id: ImportId,
        stage: Stage,
        reason: Option<&str>,
        leftover: bool,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = if stage == Stage::Checking {
            "UPDATE imports SET state = $2, reason = $3, leftover = $4, updated_at = $5, read_to = 0, checked = 0, wrong = 0, \
             known = 0 WHERE id = $1"
        } else {
            "UPDATE imports SET state = $2, reason = $3, leftover = $4, updated_at = $5 WHERE id = $1"
        };
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(stage.word()).bind(reason).bind(leftover).bind(now.0);
            query.execute(db).await.map(drop)
        })
    }

    /// Takes away some of what an import has staged; what is wrong with it only with `faults`. False where nothing was
    /// left.
    pub async fn clear_import(&mut self, id: ImportId, faults: bool) -> Result<bool> {
        let tx = self;
        let mut statements = vec![
            "DELETE FROM import_rows WHERE import_id = $1 AND line IN \
             (SELECT line FROM import_rows WHERE import_id = $1 ORDER BY line LIMIT $2)",
            "DELETE FROM import_keys WHERE import_id = $1 AND value IN \
             (SELECT value FROM import_keys WHERE import_id = $1 ORDER BY value LIMIT $2)",
        ];
        if faults {
            statements.push(
                "DELETE FROM import_errors WHERE import_id = $1 AND line IN \
                 (SELECT line FROM import_errors WHERE import_id = $1 ORDER BY line LIMIT $2)",
            );
        }
        let mut gone = 0;
        for sql in statements {
            gone += on!(tx, db => sqlx::query(sql).bind(id.0).bind(CLEARED).execute(db).await?.rows_affected());
        }
        Ok(gone > 0)
    }

    /// Nothing is left of an import but what it came to, and what it did.
    pub async fn import_cleared(&mut self, id: ImportId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE imports SET leftover = FALSE, path = NULL WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id.0).execute(db).await.map(drop))
    }

    /// Takes the heads off a file. Where it has none, its first row stands there.
    pub async fn forget_heads(&mut self, id: ImportId, sheet: &Sheet) -> Result<()> {
        let tx = self;
        let bare = Sheet { heads: vec![String::new(); sheet.heads.len()], ..sheet.clone() };
        let sql = "UPDATE imports SET sheet = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(codec::text(&bare)).execute(db).await.map(drop))
    }

    /// Lets imports go: those that nobody went on with since, and what those did that cannot be undone any more.
    pub async fn forget_imports(&mut self, idle: Timestamp, done: Timestamp, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE imports SET state = 'cancelled', leftover = TRUE, updated_at = $2 \
                   WHERE state IN ('ready', 'checked') AND updated_at < $1";
        on!(tx, db => sqlx::query(sql).bind(idle.0).bind(now.0).execute(db).await.map(drop)?);
        for table in ["import_marks", "import_errors"] {
            let sql = sqlx::AssertSqlSafe(format!(
                "DELETE FROM {table} WHERE import_id IN (SELECT id FROM imports WHERE updated_at < $1 \
                 AND state IN ('done', 'cancelled', 'undone', 'failed'))"
            ));
            on!(tx, db => sqlx::query(sql).bind(done.0).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    // ---- the check ------------------------------------------------------------------------------------------------

    /// In which row of its file each of these names was named before.
    pub async fn import_keys(&mut self, id: ImportId, names: &[Identifier]) -> Result<HashMap<Identifier, i64>> {
        let tx = self;
        let mut found = HashMap::new();
        for piece in padded(names) {
            let head = "SELECT kind, value, line FROM import_keys WHERE import_id = $1 AND value IN (";
            let sql = list(tx.dialect(), head, 2, piece.len(), ")");
            let rows: Vec<(String, String, i64)> = on!(tx, db => {
                let query = sqlx::query_as(sql).bind(id.0);
                piece.iter().fold(query, |query, name| query.bind(&name.value)).fetch_all(db).await?
            });
            for (kind, value, line) in rows {
                if let Some(kind) = IdentifierKind::parse(&kind) {
                    found.insert(Identifier { kind, value }, line);
                }
            }
        }
        Ok(found)
    }

    /// The tags that there are, and those that earlier rows of this import bring; folded.
    pub async fn import_tags(&mut self, id: ImportId) -> Result<BTreeSet<String>> {
        let tx = self;
        let sql = "SELECT folded FROM tags UNION SELECT value FROM import_keys WHERE import_id = $1 AND kind = $2";
        let rows: Vec<(String,)> = on!(tx, db => sqlx::query_as(sql).bind(id.0).bind(TAG).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }

    /// Who goes by these names, and whether they still do.
    pub async fn owners(&mut self, names: &[Identifier]) -> Result<HashMap<Identifier, (ContactId, bool)>> {
        let tx = self;
        let mut found = HashMap::new();
        for piece in padded(names) {
            let head = "SELECT kind, value, contact_id, seen_at, released_at FROM identifiers WHERE value IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(String, String, i64, i64, Option<i64>)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, name| query.bind(&name.value)).fetch_all(db).await?
            });
            for (kind, value, contact, seen_at, released_at) in rows {
                if let Some(kind) = IdentifierKind::parse(&kind) {
                    let current = released_at.is_none_or(|released_at| seen_at > released_at);
                    found.insert(Identifier { kind, value }, (ContactId(contact), current));
                }
            }
        }
        Ok(found)
    }

    /// Keeps what a step of a check found.
    pub async fn stage_import(&mut self, id: ImportId, found: &Found, more_faults: bool, now: Timestamp) -> Result<()> {
        let tx = self;
        for piece in pieces(&found.rows) {
            let sql =
                values(tx.dialect(), "INSERT INTO import_rows (import_id, line, given) VALUES ", piece.len(), 3, "");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (line, row)| {
                    query.bind(id.0).bind(line).bind(codec::text(row))
                });
                query.execute(db).await.map(drop)?
            });
        }
        let names = found.rows.iter().flat_map(|(line, row)| row.identifiers.iter().map(move |name| (*line, name)));
        let names = names.map(|(line, name)| (line, name.value.as_str(), name.kind.word()));
        let tags = found.tags.iter().map(|(line, tag)| (*line, tag.as_str(), TAG));
        let keys: Vec<(i64, &str, &str)> = names.chain(tags).collect();
        for piece in pieces(&keys) {
            let head = "INSERT INTO import_keys (import_id, value, kind, line) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, " ON CONFLICT DO NOTHING");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (line, value, kind)| {
                    query.bind(id.0).bind(*value).bind(*kind).bind(line)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let faults: &[Fault] = if more_faults { &found.faults } else { &[] };
        for piece in pieces(faults) {
            let head = "INSERT INTO import_errors (import_id, line, col, amiss, value) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 5, " ON CONFLICT DO NOTHING");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, fault| {
                    let query = query.bind(id.0).bind(fault.row).bind(i64::from(fault.column));
                    query.bind(fault.amiss.word()).bind(&fault.value)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let sql = "UPDATE imports SET checked = checked + $2, wrong = wrong + $3, known = known + $4, read_to = $5, state = $6, \
                   updated_at = $7 WHERE id = $1";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(found.checked).bind(found.wrong).bind(found.known);
            query.bind(found.read_to).bind(found.stage.word()).bind(now.0).execute(db).await.map(drop)
        })
    }

    // ---- taking in ------------------------------------------------------------------------------------------------

    /// The next rows that wait to be taken in.
    pub async fn staged_rows(&mut self, id: ImportId, after: i64, limit: i64) -> Result<Vec<(i64, Newcomer)>> {
        let tx = self;
        let sql = "SELECT line, given FROM import_rows WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3";
        let rows: Vec<(i64, String)> =
            on!(tx, db => sqlx::query_as(sql).bind(id.0).bind(after).bind(limit).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(line, given)| (line, codec::json(Some(given)))).collect())
    }

    /// How these people stand, with the names they go by. Who was merged into somebody, or is gone, is not there.
    pub async fn standings(
        &mut self,
        people: &BTreeSet<ContactId>,
    ) -> Result<BTreeMap<ContactId, (Standing, Vec<Identifier>)>> {
        type Row = (
            i64,
            Option<String>,
            Option<i64>,
            Option<String>,
            Option<String>,
            Option<String>,
            Option<String>,
            Option<String>,
            Option<String>,
            Option<bool>,
            Option<i64>,
            Option<String>,
        );
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let mut found = BTreeMap::new();
        let tx = self;
        for piece in padded(&ids) {
            let head = "SELECT id, name, name_at, book_name, username, language, language_from, time_zone, zone_from, opted_out, \
                        opted_out_at, called FROM contacts WHERE merged_into IS NULL AND id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<Row> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for row in rows {
                let (id, name, name_at, book_name, username, language, language_from, time_zone, zone_from, ..) = row;
                let (.., out, out_at, dubbed) = row;
                let standing = Standing {
                    dubbed,
                    name: name.zip(name_at.map(Timestamp)),
                    book_name,
                    username,
                    language,
                    language_said: language_from.as_deref() == Some("said"),
                    time_zone,
                    zone_said: zone_from.as_deref() == Some("said"),
                    opted_out: out.zip(out_at.map(Timestamp)),
                    ..Standing::default()
                };
                found.insert(ContactId(id), (standing, Vec::new()));
            }
            let head = "SELECT contact_id, kind, value FROM identifiers WHERE contact_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, String, String)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, kind, value) in rows {
                if let (Some((_, names)), Some(kind)) = (found.get_mut(&ContactId(id)), IdentifierKind::parse(&kind)) {
                    names.push(Identifier { kind, value });
                }
            }
            let head = "SELECT contact_id, tag_id FROM contact_tags WHERE contact_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, i64)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, tag) in rows {
                if let Some((standing, _)) = found.get_mut(&ContactId(id)) {
                    standing.tags.insert(tag);
                }
            }
            let head = "SELECT contact_id, attribute_id, value FROM contact_attributes WHERE contact_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, i64, String)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, attribute, value) in rows {
                if let Some((standing, _)) = found.get_mut(&ContactId(id)) {
                    standing.attributes.insert(attribute, value);
                }
            }
            let head = "SELECT contact_id, given FROM consents WHERE category = 'marketing' AND contact_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ") ORDER BY at, id");
            let rows: Vec<(i64, bool)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, given) in rows {
                if let Some((standing, _)) = found.get_mut(&ContactId(id)) {
                    // The latest holds.
                    standing.consent = Some(given);
                }
            }
        }
        Ok(found)
    }

    /// The ids of these tags, made where there are none. Tags that are set by a rule are left out: nobody sets them.
    pub async fn tag_ids(&mut self, names: &BTreeMap<String, String>, now: Timestamp) -> Result<BTreeMap<String, i64>> {
        let tx = self;
        let wanted: Vec<&String> = names.keys().collect();
        let mut known: BTreeMap<String, (i64, bool)> = BTreeMap::new();
        for piece in padded(&wanted) {
            let head = "SELECT folded, id, rule IS NOT NULL FROM tags WHERE folded IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(String, i64, bool)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, name| query.bind(**name)).fetch_all(db).await?
            });
            known.extend(rows.into_iter().map(|(name, id, ruled)| (name, (id, ruled))));
        }
        for (small, name) in names.iter().filter(|(small, _)| !known.contains_key(*small)).collect::<Vec<_>>() {
            let id = tx.ids(1).await?;
            let sql = "INSERT INTO tags (id, name, folded, colour, created_at) VALUES ($1, $2, $3, $4, $5)";
            on!(tx, db => {
                let query = sqlx::query(sql).bind(id).bind(name).bind(small).bind(COLOUR).bind(now.0);
                query.execute(db).await.map(drop)?
            });
            known.insert(small.clone(), (id, false));
        }
        Ok(known.into_iter().filter(|(_, (_, ruled))| !ruled).map(|(name, (id, _))| (name, id)).collect())
    }

    /// The ids of the attributes that columns are for, by the column; made where there are none.
    pub async fn attribute_ids(
        &mut self,
        columns: &[(u16, &str, ValueKind)],
        now: Timestamp,
    ) -> Result<BTreeMap<u16, i64>> {
        let tx = self;
        let mut found = BTreeMap::new();
        for (column, name, kind) in columns {
            let sql = "SELECT id FROM attributes WHERE folded = $1";
            let known: Option<(i64,)> = on!(tx, db => sqlx::query_as(sql).bind(folded(name)).fetch_optional(db).await?);
            let id = match known {
                Some((id,)) => id,
                None => {
                    let id = tx.ids(1).await?;
                    let sql = "INSERT INTO attributes (id, name, folded, kind, created_at) VALUES ($1, $2, $3, $4, $5)";
                    on!(tx, db => {
                        let query = sqlx::query(sql).bind(id).bind(name.trim()).bind(folded(name)).bind(kind.word());
                        query.bind(now.0).execute(db).await.map(drop)?
                    });
                    id
                }
            };
            found.insert(*column, id);
        }
        Ok(found)
    }

    /// Writes what rows did, with the events that tell of it to whoever has a conversation with one of them before them.
    pub async fn take_rows(
        &mut self,
        import: &Kept,
        source: &str,
        taken: &[Taken],
        sums: Sums,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let id = import.import.id;
        let by = import.by.map(|id| id.0);
        // Somebody may be named by two rows: the last is how they stand.
        let people: BTreeMap<ContactId, &Standing> =
            taken.iter().filter(|row| !row.mark.is_nothing()).map(|row| (row.contact, &row.after)).collect();
        tx.write_standings(&people, now).await?;
        let names: Vec<(ContactId, &Identifier)> =
            taken.iter().flat_map(|row| row.mark.identifiers.iter().map(move |name| (row.contact, name))).collect();
        for piece in pieces(&names) {
            // Nobody was seen to use them yet.
            let head = "INSERT INTO identifiers (kind, value, contact_id, seen_at) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, " ON CONFLICT DO NOTHING");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (contact, name)| {
                    query.bind(name.kind.word()).bind(&name.value).bind(contact.0).bind(0_i64)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let tags: Vec<(ContactId, i64)> =
            taken.iter().flat_map(|row| row.mark.tags.iter().map(move |tag| (row.contact, *tag))).collect();
        for piece in pieces(&tags) {
            let head = "INSERT INTO contact_tags (contact_id, tag_id, by_id, at) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, " ON CONFLICT DO NOTHING");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (contact, tag)| {
                    query.bind(contact.0).bind(tag).bind(by).bind(now.0)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let attributes: BTreeMap<(ContactId, i64), &str> = taken
            .iter()
            .flat_map(|row| row.mark.attributes.iter().map(move |(id, swap)| ((row.contact, *id), swap.after.as_str())))
            .collect();
        tx.write_attributes(&attributes).await?;
        let consents: Vec<(&Taken, &Consent, i64)> =
            taken.iter().filter_map(|row| Some((row, row.consent.as_ref()?, row.mark.consent?))).collect();
        for piece in pieces(&consents) {
            let head = "INSERT INTO consents (id, contact_id, category, given, source, wording, at, by_id) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 8, "");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (row, consent, id)| {
                    let source = match &consent.source {
                        Some(own) => format!("{source}: {own}"),
                        None => source.to_owned(),
                    };
                    let query = query.bind(*id).bind(row.contact.0).bind("marketing").bind(consent.given).bind(source);
                    query.bind(consent.wording.clone()).bind(consent.at.unwrap_or(now).0).bind(by)
                });
                query.execute(db).await.map(drop)?
            });
        }
        let marks: Vec<&Taken> = taken.iter().filter(|row| !row.mark.is_nothing()).collect();
        for piece in pieces(&marks) {
            let head = "INSERT INTO import_marks (import_id, line, contact_id, mark) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, "");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, row| {
                    query.bind(id.0).bind(row.line).bind(row.contact.0).bind(codec::text(&row.mark))
                });
                query.execute(db).await.map(drop)?
            });
        }
        // From where the step before this one ended: what is gone before that would be gone through again.
        let sql = "DELETE FROM import_rows WHERE import_id = $1 AND line <= $2 AND line > $3";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(sums.to).bind(import.applied_to);
            query.execute(db).await.map(drop)?
        });
        let sql = "UPDATE imports SET applied = applied + $2, made = made + $3, changed = changed + $4, held = held + $5, \
                   applied_to = $6, updated_at = $7 WHERE id = $1";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(sums.applied).bind(sums.made).bind(sums.changed).bind(sums.held);
            query.bind(sums.to).bind(now.0).execute(db).await.map(drop)?
        });
        let new: BTreeSet<ContactId> = taken.iter().filter(|row| row.mark.made).map(|row| row.contact).collect();
        tx.put_words_of_new(&new).await?;
        tx.put_people_words(&people.keys().copied().filter(|id| !new.contains(id)).collect()).await?;
        let known = taken.iter().filter(|row| !row.mark.made && !row.mark.is_nothing()).map(|row| row.contact);
        tx.tell_of(&known.collect(), now).await
    }

    /// Writes how people stand: their own row, not their tags and attributes.
    async fn write_standings(&mut self, people: &BTreeMap<ContactId, &Standing>, now: Timestamp) -> Result<()> {
        let tx = self;
        let rows: Vec<(&ContactId, &&Standing)> = people.iter().collect();
        for piece in pieces(&rows) {
            let sql = values(
                tx.dialect(),
                "INSERT INTO contacts (id, name, name_at, language, language_from, time_zone, zone_from, opted_out, \
                 opted_out_at, folded, created_at) VALUES ",
                piece.len(),
                11,
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_at = excluded.name_at, \
                 language = excluded.language, language_from = excluded.language_from, time_zone = excluded.time_zone, \
                 zone_from = excluded.zone_from, opted_out = excluded.opted_out, opted_out_at = excluded.opted_out_at, \
                 folded = excluded.folded",
            );
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (id, row)| {
                    let from = |value: &Option<String>, said: bool, guess: &'static str| {
                        value.as_ref().map(|_| if said { "said" } else { guess })
                    };
                    let (name, name_at) = row.name.as_ref().map(|(name, at)| (name.clone(), at.0)).unzip();
                    let (out, out_at) = row.opted_out.map(|(out, at)| (out, at.0)).unzip();
                    let query = query.bind(id.0).bind(name).bind(name_at);
                    let query = query.bind(row.language.clone()).bind(from(&row.language, row.language_said, "detected"));
                    let query = query.bind(row.time_zone.clone()).bind(from(&row.time_zone, row.zone_said, "number"));
                    query.bind(out).bind(out_at).bind(row.folded()).bind(now.0)
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    async fn write_attributes(&mut self, attributes: &BTreeMap<(ContactId, i64), &str>) -> Result<()> {
        let tx = self;
        let rows: Vec<(&(ContactId, i64), &&str)> = attributes.iter().collect();
        for piece in pieces(&rows) {
            let head = "INSERT INTO contact_attributes (contact_id, attribute_id, value) VALUES ";
            let tail = " ON CONFLICT (contact_id, attribute_id) DO UPDATE SET value = excluded.value";
            let sql = values(tx.dialect(), head, piece.len(), 3, tail);
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, ((contact, attribute), value)| {
                    query.bind(contact.0).bind(*attribute).bind((**value).to_owned())
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Whoever shows one of these people has to be told.
    async fn tell_of(&mut self, people: &BTreeSet<ContactId>, now: Timestamp) -> Result<()> {
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let mut events = Vec::new();
        {
            let tx = &mut *self;
            for piece in padded(&ids) {
                let head = "SELECT id FROM conversations WHERE merged_into IS NULL AND contact_id IN (";
                let sql = list(tx.dialect(), head, 1, piece.len(), ")");
                let rows: Vec<(i64,)> = on!(tx, db => {
                    piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
                });
                let updated = |(id,)| (EventKind::ConversationUpdated, Some(ConversationId(id)), None, None);
                events.extend(rows.into_iter().map(updated));
            }
        }
        self.append(&events, now).await
    }

    // ---- taking back ----------------------------------------------------------------------------------------------

    /// What the last rows did that were not taken back yet.
    pub async fn import_marks(&mut self, id: ImportId, limit: i64) -> Result<Vec<(i64, ContactId, Mark)>> {
        let tx = self;
        let sql = "SELECT line, contact_id, mark FROM import_marks WHERE import_id = $1 ORDER BY line DESC LIMIT $2";
        let rows: Vec<(i64, i64, String)> =
            on!(tx, db => sqlx::query_as(sql).bind(id.0).bind(limit).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(line, contact, mark)| (line, ContactId(contact), codec::json(Some(mark)))).collect())
    }

    /// Those of these people with whom something happened: a conversation, a note, hours, a word about consent but these,
    /// a name they were seen to use, or somebody who turned out to be them.
    pub async fn touched(
        &mut self,
        people: &BTreeSet<ContactId>,
        consents: &BTreeSet<i64>,
    ) -> Result<BTreeSet<ContactId>> {
        let tx = self;
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let mut found = BTreeSet::new();
        for piece in padded(&ids) {
            for head in [
                "SELECT contact_id FROM conversations WHERE contact_id IN (",
                "SELECT contact_id FROM contact_notes WHERE contact_id IN (",
                "SELECT contact_id FROM identifiers WHERE seen_at > 0 AND contact_id IN (",
                "SELECT id FROM contacts WHERE hours_from IS NOT NULL AND id IN (",
                "SELECT merged_into FROM contacts WHERE merged_into IN (",
            ] {
                let sql = list(tx.dialect(), head, 1, piece.len(), ")");
                let rows: Vec<(i64,)> = on!(tx, db => {
                    piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
                });
                found.extend(rows.into_iter().map(|(id,)| ContactId(id)));
            }
            let sql =
                list(tx.dialect(), "SELECT contact_id, id FROM consents WHERE contact_id IN (", 1, piece.len(), ")");
            let rows: Vec<(i64, i64)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            let others = rows.into_iter().filter(|(_, consent)| !consents.contains(consent));
            found.extend(others.map(|(id, _)| ContactId(id)));
        }
        Ok(found)
    }

    /// Takes rows back: of this import, from this line of its file on. `stayed` are people whom they had made.
    pub async fn take_rows_back(
        &mut self,
        id: ImportId,
        from: i64,
        back: &[Back],
        (rows, stayed): (i64, i64),
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let gone: Vec<i64> =
            back.iter().filter_map(|back| if let Back::Gone(id) = back { Some(id.0) } else { None }).collect();
        for piece in padded(&gone) {
            for head in [
                "DELETE FROM contact_tags WHERE contact_id IN (",
                "DELETE FROM contact_attributes WHERE contact_id IN (",
                "DELETE FROM consents WHERE contact_id IN (",
                "DELETE FROM identifiers WHERE contact_id IN (",
                "DELETE FROM contacts WHERE id IN (",
            ] {
                let sql = list(tx.dialect(), head, 1, piece.len(), ")");
                on!(tx, db => {
                    piece.iter().fold(sqlx::query(sql), |query, id| query.bind(**id)).execute(db).await.map(drop)?
                });
            }
        }
        let mut people: BTreeMap<ContactId, &Standing> = BTreeMap::new();
        let mut attributes: BTreeMap<(ContactId, i64), &str> = BTreeMap::new();
        for one in back {
            let Back::Stays { contact, after, tags, attributes: swapped, consent, identifiers } = one else { continue };
            // From the last row to the first: what the first found is how they end.
            people.insert(*contact, after);
            for tag in tags {
                let sql = "DELETE FROM contact_tags WHERE contact_id = $1 AND tag_id = $2";
                on!(tx, db => sqlx::query(sql).bind(contact.0).bind(tag).execute(db).await.map(drop)?);
            }
            for (attribute, before) in swapped {
                match before {
                    Some(value) => _ = attributes.insert((*contact, *attribute), value),
                    None => {
                        attributes.remove(&(*contact, *attribute));
                        let sql = "DELETE FROM contact_attributes WHERE contact_id = $1 AND attribute_id = $2";
                        on!(tx, db => sqlx::query(sql).bind(contact.0).bind(attribute).execute(db).await.map(drop)?);
                    }
                }
            }
            if let Some(consent) = consent {
                let sql = "DELETE FROM consents WHERE id = $1";
                on!(tx, db => sqlx::query(sql).bind(consent).execute(db).await.map(drop)?);
            }
            for name in identifiers {
                let sql = "DELETE FROM identifiers WHERE value = $1 AND kind = $2 AND contact_id = $3 AND seen_at = 0";
                on!(tx, db => {
                    let query = sqlx::query(sql).bind(&name.value).bind(name.kind.word()).bind(contact.0);
                    query.execute(db).await.map(drop)?
                });
            }
        }
        tx.write_standings(&people, now).await?;
        tx.write_attributes(&attributes).await?;
        let sql = "DELETE FROM import_marks WHERE import_id = $1 AND line >= $2";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(from).execute(db).await.map(drop)?);
        let sql = "UPDATE imports SET undone = undone + $2, stayed = stayed + $3, updated_at = $4 WHERE id = $1";
        on!(tx, db => {
            sqlx::query(sql).bind(id.0).bind(rows).bind(stayed).bind(now.0).execute(db).await.map(drop)?
        });
        let named = people.keys().copied().chain(gone.iter().map(|id| ContactId(*id)));
        tx.put_people_words(&named.collect()).await?;
        tx.tell_of(&people.keys().copied().collect(), now).await
    }
}
