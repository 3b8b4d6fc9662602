//! Reading the audit log: narrowed by who, what, when and words, page by page, and as a file.

use super::{
    state::AppState,
    store::{
        self, Store,
        audit::{Looked, Names},
    },
};
use crate::domain::{
    audit::{Entry, Named, Only, What, Who},
    export::{MARK, csv},
    id::{AuditId, KeyId, UserId},
    import::row::guarded,
};
use bytes::Bytes;
use futures::{
    StreamExt,
    stream::{self, BoxStream},
};

/// Lines that are read at a time for a file.
const PAGE: usize = 500;
/// The heads of its columns.
const HEADS: [&str; 10] =
    ["at", "who", "who_id", "who_name", "what", "subject", "subject_id", "subject_name", "details", "address"];

/// What a text means to whoever reads: a part of a name, or of what is done as `label` calls it.
fn looked(names: &Names, q: &str, label: fn(What) -> String) -> Looked {
    let wanted = q.trim().to_lowercase();
    let is_meant = |name: &str| name.to_lowercase().contains(&wanted);
    Looked {
        whats: What::ALL.into_iter().filter(|what| is_meant(&label(*what)) || is_meant(what.word())).collect(),
        users: names.users.iter().filter(|(_, name)| is_meant(name)).map(|(id, _)| UserId(*id)).collect(),
        keys: names.keys.iter().filter(|(_, name)| is_meant(name)).map(|(id, _)| KeyId(*id)).collect(),
        text: wanted,
    }
}

/// A page of the log, newest first, and where the next one begins. `label` calls what is done by words.
pub async fn page(
    state: &AppState,
    only: &Only,
    label: fn(What) -> String,
    after: Option<AuditId>,
    limit: usize,
) -> store::Result<(Vec<Entry>, Option<AuditId>)> {
    let names = state.store.audit_names().await?;
    let looked = only.q.as_deref().map(|q| looked(&names, q, label));
    state.store.audit_log(only, looked.as_ref(), &names, after, limit).await
}

/// The people and keys that can stand in the log, by name.
pub async fn actors(state: &AppState) -> store::Result<Vec<(Who, String)>> {
    let names = state.store.audit_names().await?;
    let people = names.users.into_iter().map(|(id, name)| (Who::Person(UserId(id)), name));
    let keys = names.keys.into_iter().map(|(id, name)| (Who::Key(KeyId(id)), name));
    Ok(people.chain(keys).collect())
}

/// How far a file is.
struct Written {
    store: Store,
    only: Only,
    looked: Option<Looked>,
    names: Names,
    next: Next,
}

enum Next {
    Heads,
    After(Option<AuditId>),
    End,
}

/// The log as CSV: UTF-8 with its mark, a line for each, newest first.
pub async fn lines(
    state: &AppState,
    only: Only,
    label: fn(What) -> String,
) -> store::Result<BoxStream<'static, store::Result<Bytes>>> {
    let names = state.store.audit_names().await?;
    let looked = only.q.as_deref().map(|q| looked(&names, q, label));
    let begin = Written { store: state.store.clone(), only, looked, names, next: Next::Heads };
    Ok(stream::try_unfold(begin, next).boxed())
}

async fn next(written: Written) -> store::Result<Option<(Bytes, Written)>> {
    let after = match written.next {
        Next::End => return Ok(None),
        Next::Heads => {
            let heads = HEADS.map(str::to_owned);
            let text = format!("{MARK}{}", csv(&heads));
            return Ok(Some((text.into(), Written { next: Next::After(None), ..written })));
        }
        Next::After(after) => after,
    };
    let Written { store, only, looked, names, .. } = &written;
    let (entries, more) = store.audit_log(only, looked.as_ref(), names, after, PAGE).await?;
    let text: String = entries.iter().map(|entry| csv(&cells(entry))).collect();
    let next = if more.is_some() { Next::After(more) } else { Next::End };
    Ok(Some((text.into(), Written { next, ..written })))
}

fn cells(entry: &Entry) -> [String; 10] {
    let named = |named: Option<&Named>| {
        let (kind, id, name) = match named {
            Some(Named { kind, id, name }) => (kind.clone(), id.clone(), name.clone()),
            None => (String::new(), None, None),
        };
        [kind, id.unwrap_or_default(), guarded(&name.unwrap_or_default())]
    };
    let [who, who_id, who_name] = named(Some(&entry.who));
    let [about, subject, subject_name] = named(entry.subject.as_ref());
    let details: Vec<String> = entry.details.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    [
        entry.at.to_string(),
        who,
        who_id,
        who_name,
        entry.what.word().to_owned(),
        about,
        subject,
        subject_name,
        details.join("; "),
        entry.address.clone().unwrap_or_default(),
    ]
}
