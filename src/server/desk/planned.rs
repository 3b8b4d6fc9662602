//! What waits, and what came back.

use super::{asking, not_a_cursor, not_understood, told};
use crate::{
    api::{
        Error,
        planned::{PlannedPage, Tasks, Waiting},
    },
    domain::{
        id::{ConversationId, MessageId, ParkedId, PlannedId, TaskId},
        message::Message,
        outbox::{Draft, NewMessage},
        parked::ParkedView,
        planned::{MOST, Planned},
        role::Verb,
        time::{Span, Timestamp},
    },
    server::{joining, parked, planned as verbs, rest::messages::idempotency, store::planned::Which},
    ui::words,
};

/// Rows of a page of what is planned; what came back.
const ROWS: usize = 100;
const TASKS: usize = 100;

pub async fn planned(mine: bool, after: Option<String>) -> Result<PlannedPage, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let after = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let which = Which { owner: mine.then(|| asker.owner()), ..Which::default() };
        let (rows, next) = state.store.planned(&which, after, ROWS, state.clock.now()).await?;
        Ok(PlannedPage { rows, next: next.map(|next| next.to_string()) })
    };
    told(read.await)
}

pub async fn waiting(id: ConversationId) -> Result<Waiting, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let now = state.clock.now();
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        let which = Which { conversation: Some(id), ..Which::default() };
        let (planned, _) = state.store.planned(&which, None, MOST, now).await?;
        let parked = state.store.parked(id, &asker.owner()).await?.map(|row| row.view());
        let times = verbs::times(&state, id).await?;
        Ok(Waiting { planned, parked, times })
    };
    told(read.await)
}

pub async fn plan(id: ConversationId, message: NewMessage, idempotency_key: String) -> Result<Planned, Error> {
    let plan = async {
        let (state, asker) = asking(Verb::Send).await?;
        let key = idempotency(id, &message, &idempotency_key).map_err(|_| not_understood())?;
        let at = message.not_before.ok_or_else(not_understood)?;
        let draft = Draft::parse(message).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        Ok(verbs::plan(&state, &asker.author(), id, draft, at, Some(key)).await?)
    };
    told(plan.await)
}

pub async fn change(id: PlannedId, at: Option<Timestamp>, text: Option<String>) -> Result<Planned, Error> {
    let change = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(verbs::change(&state, &asker.author(), id, text, at).await?)
    };
    told(change.await)
}

pub async fn take_back(id: PlannedId) -> Result<NewMessage, Error> {
    let take = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(verbs::take_back(&state, &asker.author(), id).await?.as_new())
    };
    told(take.await)
}

pub async fn send_now(id: PlannedId, hold: Span) -> Result<Message, Error> {
    let send = async {
        let (state, _) = asking(Verb::Send).await?;
        Ok(verbs::send_now(&state, id, hold).await?)
    };
    told(send.await)
}

pub async fn park(id: ConversationId, text: String, automatic: bool) -> Result<ParkedView, Error> {
    let park = async {
        let (state, asker) = asking(Verb::Send).await?;
        let new = NewMessage { kind: "text".to_owned(), text: Some(text.clone()), ..NewMessage::default() };
        Draft::parse(new).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        Ok(parked::park(&state, &asker.author(), id, &text, automatic).await?)
    };
    told(park.await)
}

pub async fn choose(id: ParkedId, automatic: bool) -> Result<ParkedView, Error> {
    let choose = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(parked::choose(&state, &asker.author(), id, automatic).await?)
    };
    told(choose.await)
}

pub async fn take_parked_back(id: ParkedId) -> Result<String, Error> {
    let take = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(parked::take_back(&state, &asker.author(), id).await?)
    };
    told(take.await)
}

pub async fn release(id: ParkedId, hold: Span) -> Result<Message, Error> {
    let release = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(parked::release(&state, &asker.author(), id, hold).await?)
    };
    told(release.await)
}

pub async fn join(id: ConversationId, messages: Vec<MessageId>, hold: Span) -> Result<Message, Error> {
    let join = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(joining::join(&state, &asker.author(), id, &messages, hold).await?)
    };
    told(join.await)
}

pub async fn separate(id: ConversationId, message: MessageId) -> Result<(), Error> {
    let separate = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(joining::separate(&state, &asker.author(), id, message).await?)
    };
    told(separate.await)
}

pub async fn tasks() -> Result<Tasks, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Tend).await?;
        let owner = asker.owner();
        let unread = state.store.unread_tasks(&owner).await?;
        let (rows, _) = state.store.tasks(&owner, None, TASKS, state.clock.now()).await?;
        Ok(Tasks { rows, unread })
    };
    told(read.await)
}

pub async fn open_task(id: TaskId) -> Result<ConversationId, Error> {
    let open = async {
        let (state, asker) = asking(Verb::Tend).await?;
        Ok(verbs::open_task(&state, &asker.author(), id).await?)
    };
    told(open.await)
}

pub async fn put_task_away(id: TaskId, away: bool) -> Result<(), Error> {
    let put = async {
        let (state, asker) = asking(Verb::Tend).await?;
        Ok(verbs::put_task_away(&state, &asker.author(), id, away).await?)
    };
    told(put.await)
}
