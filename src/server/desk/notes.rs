//! Notes, as the screens ask for them.

use super::{asking, told};
use crate::{
    api::{Error, note::Mentions},
    domain::{
        id::{ConversationId, NoteId, UserId},
        note::{self as rules, Colleague, Note},
        role::Verb,
    },
    server::{
        auth::Asker,
        note::{self, PEOPLE},
    },
    ui::words,
};

/// Mentions of one list.
const MENTIONS: usize = 100;

fn text(given: &str) -> Result<String, Error> {
    rules::parse(given).map_err(|no| Error::Invalid(words::no_draft(&no)))
}

pub async fn write(id: ConversationId, given: String) -> Result<Note, Error> {
    let write = async {
        let (state, asker) = asking(Verb::Tend).await?;
        note::write(&state, &asker, id, &text(&given)?).await?.ok_or(Error::NotFound)
    };
    told(write.await)
}

pub async fn edit(id: NoteId, given: String) -> Result<Note, Error> {
    let edit = async {
        let (state, asker) = asking(Verb::Tend).await?;
        note::edit(&state, &asker, id, &text(&given)?).await?.ok_or(Error::NotFound)
    };
    told(edit.await)
}

pub async fn delete(id: NoteId) -> Result<(), Error> {
    let delete = async {
        let (state, asker) = asking(Verb::Tend).await?;
        if note::delete(&state, &asker, id).await? { Ok(()) } else { Err(Error::NotFound) }
    };
    told(delete.await)
}

/// Only people are named.
fn person(asker: &Asker) -> Result<UserId, Error> {
    asker.user().ok_or(Error::Unauthorized)
}

pub async fn mentions() -> Result<Mentions, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let user = person(&asker)?;
        let mentions = state.store.mentions(user, state.clock.now(), MENTIONS).await?;
        Ok(Mentions { mentions, unread: state.store.unread_mentions(user).await? })
    };
    told(read.await)
}

pub async fn read_mentions(id: ConversationId, mut notes: Vec<NoteId>) -> Result<i64, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let user = person(&asker)?;
        state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        notes.truncate(MENTIONS);
        state.store.read_mentions(user, &notes, state.clock.now()).await?;
        Ok(state.store.unread_mentions(user).await?)
    };
    told(read.await)
}

pub async fn who_sees(id: ConversationId) -> Result<Vec<Colleague>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        note::who_sees(&state, id).await?.ok_or(Error::NotFound)
    };
    told(read.await)
}

pub async fn colleagues() -> Result<Vec<Colleague>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(state.store.colleagues(PEOPLE).await?)
    };
    told(read.await)
}
