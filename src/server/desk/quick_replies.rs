//! Quick replies, as the screens ask for them.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{
        id::{ConversationId, QuickReplyId, UserId},
        quick_reply::{self as rules, QuickReplies, QuickReply},
        role::Verb,
    },
    say,
    server::auth::Asker,
    ui::words,
};
use std::collections::BTreeMap;

/// Quick replies that somebody can use.
const MOST: usize = 1000;

pub async fn of_conversation(id: ConversationId) -> Result<QuickReplies, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Send).await?;
        let row = state.store.conversation(id, state.clock.now()).await?.ok_or(Error::NotFound)?;
        let replies = state.store.quick_replies(asker.user(), MOST).await?;
        let mut values: BTreeMap<String, String> = state.store.attributes_in(row.id).await?.into_iter().collect();
        let mut known = |name: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                values.insert(name.to_owned(), value);
            }
        };
        let first = |name: &String| name.split_whitespace().next().map(str::to_owned);
        known("first_name", row.contact.name.as_ref().and_then(first));
        known("name", row.contact.name.clone());
        known("agent", asker.user().map(|_| asker.name.clone()));
        known("number", Some(row.number.display));
        Ok(QuickReplies { replies, values })
    };
    told(read.await)
}

pub async fn all() -> Result<Vec<QuickReply>, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(state.store.quick_replies(asker.user(), MOST).await?)
    };
    told(read.await)
}

/// Whose a text becomes: everybody's are for those who may say so, and a program has none of its own.
fn owner(asker: &Asker, shared: bool) -> Result<Option<UserId>, Error> {
    if shared {
        asker.may(Verb::ShareReplies)?;
        return Ok(None);
    }
    asker.user().map(Some).ok_or(Error::Unauthorized)
}

/// Somebody may change what is theirs, and what is everybody's where they may say what that is.
fn may_change(asker: &Asker, of: Option<UserId>) -> Result<(), Error> {
    match of {
        None => Ok(asker.may(Verb::ShareReplies)?),
        Some(user) if asker.user() == Some(user) => Ok(()),
        Some(_) => Err(Error::NotFound),
    }
}

pub async fn keep(id: Option<QuickReplyId>, shortcut: String, text: String, shared: bool) -> Result<(), Error> {
    let keep = async {
        let (state, asker) = asking(Verb::Send).await?;
        let (shortcut, text) = rules::parse(&shortcut, &text).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        let owner = match id {
            // Whose it is does not change: it is made anew for others.
            Some(id) => {
                let owner = state.store.quick_reply_owner(id).await?.ok_or(Error::NotFound)?;
                may_change(&asker, owner)?;
                owner
            }
            None => owner(&asker, shared)?,
        };
        let kept = state.store.keep_quick_reply(id, owner, &shortcut, &text, asker.by(), state.clock.now()).await?;
        kept.map(drop).ok_or_else(|| Error::Conflict(say!("quick-reply-taken").to_owned()))
    };
    told(keep.await)
}

pub async fn delete(id: QuickReplyId) -> Result<(), Error> {
    let delete = async {
        let (state, asker) = asking(Verb::Send).await?;
        let owner = state.store.quick_reply_owner(id).await?.ok_or(Error::NotFound)?;
        may_change(&asker, owner)?;
        Ok(state.store.delete_quick_reply(id, asker.by(), state.clock.now()).await?)
    };
    told(delete.await)
}
