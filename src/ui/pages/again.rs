//! Loading anew all that is on the desk, where the stream cannot say what was missed.

use crate::{
    api::{
        Error, conversation,
        session::{self, Me},
    },
    domain::{demo::Demo, id::UserId},
    ui::{
        browser,
        desk::{Connection, Desk},
        live::Handle,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What is loaded anew, and for whom.
#[derive(Clone, Copy)]
pub struct Again {
    desk: Desk,
    id: UserId,
    demo: Option<Demo>,
    stream: StoredValue<Option<Handle>>,
    busy: StoredValue<bool>,
}

impl Again {
    pub fn new(desk: Desk, me: &Me, stream: StoredValue<Option<Handle>>) -> Self {
        Self { desk, id: me.id, demo: me.demo, stream, busy: StoredValue::new(false) }
    }

    /// Whether it has to be begun now: once is enough.
    pub fn begins(self) -> bool {
        let begins = !self.busy.get_value();
        self.busy.set_value(true);
        begins
    }

    /// Lets the stream go on as it can, where nothing could be loaded.
    pub fn resume(self) {
        self.go_on(false);
    }

    fn go_on(self, is_fresh: bool) {
        if self.desk.connection.is_disposed() {
            return;
        }
        self.busy.set_value(false);
        self.stream.with_value(|stream| match stream {
            Some(stream) if is_fresh => stream.resume(),
            Some(stream) => stream.resume_later(),
            None => {}
        });
    }

    pub fn load(self) {
        spawn_local(load(self));
    }
}

async fn load(again: Again) {
    let Again { desk, id, demo, busy, .. } = again;
    // Somebody has entered the demo or left it in another tab, or somebody else has signed in there: what is on this page
    // is of another workspace, or not theirs.
    let now = session::me().await;
    // The page may be gone with every answer.
    if desk.connection.is_disposed() {
        return;
    }
    if now.as_ref().is_ok_and(|me| me.id != id || me.demo != demo || me.lacks_factor) {
        browser::start_anew();
        return;
    }
    let was_over = desk.connection.get_untracked() == Connection::SignedOut;
    if now == Err(Error::Unauthorized) || (was_over && now.is_err()) {
        busy.set_value(false);
        if !was_over {
            desk.connection.set(Connection::SignedOut);
        }
        return;
    }
    if was_over {
        desk.connection.set(Connection::Connecting);
    }
    let queue = conversation::queue(None).await;
    let conversation = loop {
        let Some(open) = desk.open.try_get_untracked() else { return };
        let conversation = match open {
            Some(id) => Some(conversation::conversation(id).await),
            None => None,
        };
        // Whoever has gone on meanwhile looks at another one than this.
        match desk.open.try_get_untracked() {
            Some(now) if now == open => break conversation,
            Some(_) => {}
            None => return,
        }
    };
    // What there is stays as long as there is nothing newer.
    let queue = queue.ok().filter(|_| !matches!(conversation, Some(Err(Error::Unreachable))));
    let is_fresh = queue.is_some();
    if let Some(queue) = queue {
        desk.is_kept.set(false);
        let is_gone = matches!(conversation, Some(Err(Error::NotFound)));
        desk.replace(queue, conversation.and_then(Result::ok));
        if let Some(id) = desk.open.get_untracked().filter(|_| is_gone) {
            desk.inbox.update(|inbox| inbox.hide(id));
        }
    }
    again.go_on(is_fresh);
}
