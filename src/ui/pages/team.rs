//! Keeps what is known of colleagues up to date.

use crate::{
    api::note,
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

/// Asks who works here, once, and how many notes name whoever is here, whenever one is written anywhere: while there is a
/// connection, and once there is one again.
pub fn keep(team: Team) {
    let desk = Desk::get();
    let noted = Memo::new(move |_| desk.inbox.with(|inbox| inbox.noted()));
    let is_live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    Effect::new(move |knows: Option<bool>| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = noted.get();
        if !is_live.get() {
            return knows.unwrap_or_default();
        }
        if knows != Some(true) {
            know(team, None);
        }
        spawn_local(async move {
            if let Ok(unread) = note::unread_mentions().await {
                team.unread.try_set(unread);
            }
        });
        true
    });
}

/// Asks who works here, where this one is not among those who are known.
pub fn know(team: Team, who: Option<UserId>) {
    let is_known = who.is_some_and(|id| team.people.with_untracked(|people| people.iter().any(|one| one.id == id)));
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
