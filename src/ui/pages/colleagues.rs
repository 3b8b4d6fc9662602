//! Keeps what is known of colleagues up to date.

use crate::{
    api::{note, session},
    domain::{
        id::{ConversationId, UserId},
        presence::Present,
    },
    ui::{
        desk::{Connection, Desk},
        team::Team,
    },
};
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;

/// Asks how much waits for whoever is here, whenever a note is written anywhere or something came back: while there is a
/// connection, and once there is one again. Not where the page says it and nothing has happened since.
pub fn keep(team: Team, made_at: Option<i64>) {
    let desk = Desk::get();
    let news = Memo::new(move |_| desk.inbox.with(|inbox| (inbox.noted(), inbox.waits().back)));
    let is_live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    Effect::new(move |was_live: Option<bool>| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = news.get();
        desk.stale.track();
        let (live, was_live) = (is_live.get(), was_live == Some(true));
        if !live || (!was_live && desk.is_as_of(made_at)) {
            return live || was_live;
        }
        spawn_local(async move {
            if let Ok(unread) = session::unread().await {
                team.unread.try_set(unread.mentions);
                team.returned.try_set(unread.tasks);
            }
        });
        true
    });
}

/// Has it known who works here, as soon as there is a connection.
pub fn keep_known(team: Team) {
    let desk = Desk::get();
    Effect::new(move |_| {
        if desk.connection.get() == Connection::Live {
            know(team, None);
        }
    });
}

/// Asks who works here, where that is not known yet, or this one is not among those who are known.
pub fn know(team: Team, who: Option<UserId>) {
    let is_known = team.people.with_untracked(|people| match who {
        Some(id) => people.iter().any(|one| one.id == id),
        None => !people.is_empty(),
    });
    if !is_known {
        spawn_local(async move {
            if let Ok(people) = note::colleagues().await {
                team.people.try_set(people);
            }
        });
    }
}

/// What the stream tells of who is where.
#[derive(Deserialize)]
struct Told {
    conversation_id: ConversationId,
    present: Vec<Present>,
}

/// Takes in what the stream tells.
pub fn hear(team: Team, data: &str) {
    if let Ok(Told { conversation_id, present }) = serde_json::from_str(data) {
        team.present.set(Some((conversation_id, present)));
    }
}
