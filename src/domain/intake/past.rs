//! What was written here before anybody took it down: a past that is filled in afterwards.

use super::{Entry, Keys, WINDOW_CLOSED, World};
use crate::domain::{
    conversation::Preview,
    event::EventKind,
    id::{MediaId, MessageId, NumberId, UserId},
    item::Person,
    message::{Direction, Trail, acts_on_another},
    template::TemplateSend,
    time::Timestamp,
    window::Window,
};
use serde_json::Value;

/// A message that was written here and left long ago, with all that became of it since.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrote {
    pub wamid: String,
    pub at: Timestamp,
    pub kind: String,
    pub text: Option<String>,
    /// As a send of today keeps it: null for plain text, name and components for a template.
    pub content: Value,
    pub reply_to: Option<String>,
    /// The message that a reaction is on.
    pub target: Option<String>,
    pub media: Option<MediaId>,
    pub author: Option<UserId>,
    /// What the platform reported of it.
    pub trail: Trail,
    /// Until when a free entry point lasts that this answer began.
    pub free_until: Option<Timestamp>,
    pub template: Option<TemplateLeft>,
}

/// A template, and how it stood between the two when it left: a past may be filled in from its end.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateLeft {
    pub template: TemplateSend,
    pub window: Window,
    /// Until when a free entry point lasted then.
    pub free_until: Option<Timestamp>,
}

impl Keys {
    /// Adds what a message needs that was written here in the past.
    pub fn add_written(&mut self, number: NumberId, person: &Person, wrote: &Wrote) {
        self.wamids.insert((number, wrote.wamid.clone()));
        self.wamids.extend(wrote.target.clone().map(|target| (number, target)));
        self.identifiers.extend(person.identifiers.iter().cloned());
    }
}

impl World {
    /// Takes in a message that was written here in the past. Like everything else here a join: in any order with what was
    /// said before and after, and more than once, it comes to the same. Unread messages are left as they are.
    /// Its id, where it was not there yet.
    pub fn wrote(&mut self, number: NumberId, person: &Person, wrote: &Wrote) -> Option<MessageId> {
        if self.by_wamid.contains_key(&(number, wrote.wamid.clone())) {
            return None;
        }
        let contact = self.person(person, wrote.at)?;
        let conversation = self.conversation(number, contact);
        let id = MessageId(self.next_id());
        let acts = acts_on_another(&wrote.kind);
        let entry = Entry {
            id,
            conversation,
            number,
            wamid: Some(wrote.wamid.clone()),
            direction: Direction::Out,
            kind: wrote.kind.clone(),
            text: wrote.text.clone(),
            content: wrote.content.clone(),
            sent_at: wrote.at,
            received_at: wrote.at,
            trail: wrote.trail.clone(),
            local: None,
            reply_to: wrote.reply_to.clone(),
            target: wrote.target.clone(),
            media: wrote.media,
            author: wrote.author,
            ahead_of_time: false,
            counts: !acts,
        };
        let (answers, template) = (entry.answers(), entry.is_template_sent());
        self.changes.new_messages.insert(id);
        self.changes.messages.insert(id);
        self.load_entry(entry);
        let row = self.conversations.get_mut(&conversation).expect("it was found or made above");
        row.active_at(wrote.at);
        row.free_until = row.free_until.max(wrote.free_until);
        if answers {
            row.answered_at = row.answered_at.max(Some(wrote.at));
        }
        if template {
            row.template_at = row.template_at.max(Some(wrote.at));
        }
        if wrote.trail.error().is_some_and(|refusal| refusal.code == WINDOW_CLOSED) {
            row.window.refuse(wrote.at);
        }
        if !acts {
            let preview = Preview::new(wrote.at, &wrote.wamid, Direction::Out, &wrote.kind, wrote.text.as_deref());
            row.preview = row.preview.take().max(Some(preview));
        }
        self.changes.conversations.insert(conversation);
        self.changes.tell(if acts { EventKind::MessageUpdated } else { EventKind::MessageReceived }, id);
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{contact::Identifier, message::Status, refusal::Refusal, time::Span};

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const NUMBER: NumberId = NumberId(1);

    fn berta() -> Person {
        Person { identifiers: vec![Identifier::phone("4915112345678").unwrap()], ..Person::default() }
    }

    fn wrote(wamid: &str, at: Timestamp) -> Wrote {
        Wrote {
            wamid: wamid.to_owned(),
            at,
            kind: "text".to_owned(),
            text: Some(wamid.to_owned()),
            content: Value::Null,
            reply_to: None,
            target: None,
            media: None,
            author: Some(UserId(7)),
            trail: Trail { sent: Some(at), ..Trail::default() },
            free_until: None,
            template: None,
        }
    }

    #[test]
    fn what_was_written_is_an_answer_whichever_of_it_is_filled_in_first() {
        let told = |order: [usize; 3]| {
            let lines = [wrote("a", NOON), wrote("b", NOON + Span::hours(1)), wrote("c", NOON + Span::hours(2))];
            let mut world = World::new(1, 100);
            let ids = order.map(|n| world.wrote(NUMBER, &berta(), &lines[n]));
            assert!(ids.iter().all(Option::is_some));
            assert_eq!(world.wrote(NUMBER, &berta(), &lines[0]), None, "it is there already");
            assert_eq!(world.entries.len(), 3);
            world.conversations.values().next().unwrap().clone()
        };
        let row = told([2, 0, 1]);
        assert_eq!((row.answered_at, row.last_activity_at), (Some(NOON + Span::hours(2)), row.answered_at));
        assert_eq!(row.preview.as_ref().unwrap().text.as_deref(), Some("c"));
        assert_eq!((row.window.opened_at(), row.unread), (None, 0), "nothing sent opens a window");
        assert_eq!(row, told([0, 1, 2]));
    }

    #[test]
    fn what_failed_in_the_past_answered_nothing_and_may_have_shown_that_the_window_was_closed() {
        let mut world = World::new(1, 100);
        let mut late = wrote("late", NOON);
        let refusal = Refusal { code: WINDOW_CLOSED, ..Refusal::default() };
        late.trail.report(Status::Failed, NOON, Some(refusal), None);
        world.wrote(NUMBER, &berta(), &late);
        let row = world.conversations.values().next().unwrap();
        assert_eq!((row.answered_at, row.window.refused_at), (None, Some(NOON)));
    }
}
