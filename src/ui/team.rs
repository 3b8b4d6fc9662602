//! What is known of colleagues: what they are called, who is where, and how many notes ask for whoever is here.

use super::{
    desk::Desk,
    words::{APP, talk as text},
};
use crate::domain::{
    id::{ConversationId, UserId},
    note::Colleague,
    presence::Present,
};
use leptos::prelude::*;

/// Shared by all screens of somebody signed in.
#[derive(Debug, Clone, Copy)]
pub struct Team {
    /// Everybody who works here or did; empty until it is known.
    pub people: RwSignal<Vec<Colleague>>,
    /// Notes that name whoever is here and that they have not seen.
    pub unread: RwSignal<i64>,
    /// How much came back to whoever is here and was not opened yet.
    pub returned: RwSignal<i64>,
    /// Who was told last to have a conversation before them.
    pub present: RwSignal<Option<(ConversationId, Vec<Present>)>>,
}

impl Team {
    pub fn new() -> Self {
        Self {
            people: RwSignal::new(Vec::new()),
            unread: RwSignal::new(0),
            returned: RwSignal::new(0),
            present: RwSignal::new(None),
        }
    }

    /// The team of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// What somebody is called; also whoever is here.
    pub fn name(self, id: UserId) -> String {
        let known = self.people.with(|people| people.iter().find(|one| one.id == id).map(|one| one.name.clone()));
        let me = || Desk::get().me.with(|me| me.as_ref().filter(|me| me.id == id).map(|me| me.name.clone()));
        known.or_else(me).unwrap_or_else(|| text::COLLEAGUE.to_owned())
    }

    /// Who wrote something: a person, or a program.
    pub fn author(self, id: Option<UserId>) -> String {
        id.map_or_else(|| text::PROGRAM.to_owned(), |id| self.name(id))
    }

    /// Who did something: a person, or what runs here by itself.
    pub fn doer(self, id: Option<UserId>) -> String {
        id.map_or_else(|| APP.to_owned(), |id| self.name(id))
    }
}

impl Default for Team {
    fn default() -> Self {
        Self::new()
    }
}
