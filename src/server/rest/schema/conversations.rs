//! Conversations, what is said in them, and what stands beside.

use super::{Contact, NumberRef, Scores};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
    /// What one person and one business number have said to each other.
    Conversation {
        id: String,
        number: NumberRef,
        contact: Contact,
        window: Window,
        /// The customer had the last word, and nobody has answered or dismissed it.
        owed: bool,
        unread: i64,
        last_activity_at: Option<String>,
        /// Whose it is: the id of somebody who works here.
        assignee: Option<String>,
        assignee_name: Option<String>,
        /// Which team's it is, by its id; null: everybody's.
        team: Option<String>,
        team_name: Option<String>,
        /// `open`, `snoozed` or `resolved`. Whatever the customer writes makes it open.
        status: String,
        /// Since when the person is blocked.
        blocked_at: Option<String>,
        /// Until when it rests; the end of the year 9999 where only the customer's next word brings it back.
        snoozed_until: Option<String>,
        /// Where an ad brought the customer: until when a first answer makes the days after it free of charge.
        lead_until: Option<String>,
        /// Since when the customer has not answered a template.
        awaiting_since: Option<String>,
        scores: Scores,
        /// The latest message in one line.
        preview: Option<Preview>,
    }

    /// What is to change about a conversation. What is missing stays as it is.
    ConversationChange {
        /// The id of somebody who works here; null: nobody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignee: Option<String>,
        /// The id of a team; null: everybody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<String>,
        /// The id of somebody who takes it, where it is nobody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        claim: Option<String>,
        /// `open`, `snoozed` or `resolved`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<String>,
        /// Until when it rests; null ends a rest. With `snoozed` and no time it rests until the customer writes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        snoozed_until: Option<String>,
        /// Whether it is marked as unread.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unread: Option<bool>,
    }

    /// What is done to many conversations: to those of `ids`, or to those `matching`.
    BulkChange {
        /// `assign`, `unassign`, `claim`, `hand_over`, `snooze`, `wake`, `resolve`, `reopen`, `read`, `unread`, `tag`, `untag` or `send`.
        action: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ids: Option<Vec<String>>,
        /// A list as it stands in the address of the queue after the question mark: `view=unread&tag=VIP`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        matching: Option<String>,
        /// With `assign` and `claim`: the id of somebody who works here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignee: Option<String>,
        /// With `hand_over`: the id of a team; null: everybody's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<String>,
        /// With `snooze`: until when. Without it they rest until their customers write.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<String>,
        /// With `tag` and `untag`: its name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tag: Option<String>,
        /// With `send`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        template: Option<TemplateSend>,
        /// With `send`: when it leaves, where that is not now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_before: Option<String>,
    }

    /// What came of it.
    BulkReport {
        done: i64,
        /// So many were as they should be already.
        unchanged: i64,
        refused: Vec<BulkRefused>,
        /// Takes back what was done; null where there is nothing to take back.
        undo: Option<String>,
    }

    /// A conversation that it was not done to.
    BulkRefused {
        id: String,
        /// As in a problem.
        code: String,
        /// For people.
        detail: String,
    }

    /// What is to be taken back.
    TakeBack {
        /// As it was answered.
        undo: String,
    }

    /// The 24-hour window in which free text may be sent.
    Window {
        /// `open`; `closing`: two hours or less left; `closed`; `never`: nothing ever opened it.
        state: String,
        opened_at: Option<String>,
        closes_at: Option<String>,
        opened_by: Option<Opening>,
        /// False while only items keep it open of which the platform does not say that they do.
        certain: bool,
        /// Until when every message is free of charge. Says nothing about permission.
        free_until: Option<String>,
        /// When a send left that the platform refused because the window was closed.
        refused_at: Option<String>,
        /// Until when it is open beyond doubt.
        certain_until: Option<String>,
    }

    /// Which message or call opened a window.
    Opening {
        /// `message` or `call`.
        kind: String,
        wamid: String,
    }

    /// The latest message of a conversation.
    Preview {
        at: String,
        wamid: String,
        /// `in`, `out` or `echo`.
        direction: String,
        /// The platform's word.
        r#type: String,
        text: Option<String>,
    }

    /// One message.
    Message {
        id: String,
        conversation_id: String,
        /// The platform's id; null while a send has not been accepted.
        wamid: Option<String>,
        /// `in`: from the customer; `out`: from here; `echo`: from the business by another way.
        direction: String,
        /// The platform's word, also for types that did not exist when this was written.
        r#type: String,
        text: Option<String>,
        /// What the platform sent or was sent under the type's own name; null for plain text.
        content: Value,
        sent_at: String,
        received_at: String,
        /// `queued`, `accepted`, `sent`, `delivered`, `read`, `played`, `failed`, or `unknown`: the request was written
        /// and no answer came. Null for messages of the customer.
        status: Option<String>,
        error: Option<Refusal>,
        reactions: Vec<Reaction>,
        /// The platform's id of the message this one answers.
        reply_to: Option<String>,
        edited: bool,
        revoked: bool,
        pricing: Option<Pricing>,
        media: Option<MediaRef>,
        /// Who wrote it here.
        author: Option<String>,
        /// Why it was sent without a person, where it was: `greeting`, `away`, `stopped` or `started`. It is no answer.
        automatic: Option<String>,
        /// The platform's time lay too far ahead of its receipt to be believed.
        ahead_of_time: bool,
    }

    /// Why the platform said no.
    Refusal {
        /// The platform's number; 0 where it gave none.
        code: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        subcode: Option<i64>,
        title: String,
        details: Option<String>,
    }

    Reaction {
        emoji: String,
        /// `customer` or `business`.
        from: String,
    }

    /// What the platform says a message was charged as.
    Pricing {
        category: Option<String>,
        r#type: Option<String>,
    }

    /// A file that belongs to a message; `/media/{id}` serves it.
    MediaRef {
        id: String,
        /// `pending`, `stored` or `failed`.
        state: String,
        mime_type: String,
        filename: Option<String>,
        /// Bytes.
        size: Option<i64>,
    }

    /// A message to be sent. Which fields belong to it follows from its type.
    NewMessage {
        /// `text`, `image`, `video`, `audio`, `document`, `sticker`, `reaction`, `interactive` or `template`.
        r#type: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// A file uploaded here before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        media_id: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<String>,
        /// The platform's id of the message to answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply_to: Option<String>,
        /// The platform's id of the message to react to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message_id: Option<String>,
        /// Empty takes the reaction back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        emoji: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        template: Option<TemplateSend>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        interactive: Option<NewInteractive>,
        /// When it is to leave, where that is not now. Then the answer is a planned send.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_before: Option<String>,
    }

    /// Something to press. Which fields belong to it follows from its type.
    NewInteractive {
        /// `button` (with `buttons`), `list` (with `button` and `sections`) or `location_request_message`.
        r#type: String,
        /// 1,024 characters at most; above a list 4,096.
        body: String,
        /// 60 characters at most. Not with a request for a place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        footer: Option<String>,
        /// One to three.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        buttons: Vec<ReplyButton>,
        /// What opens the list: 20 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        button: Option<String>,
        /// Ten rows in all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sections: Vec<ListSection>,
    }

    /// A button that answers with its title.
    ReplyButton {
        /// What comes back when it is pressed: 256 characters at most; its title where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        /// 20 characters at most.
        title: String,
    }

    /// Rows of a list under one title.
    ListSection {
        /// 24 characters at most; may be missing where there is one section.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        rows: Vec<ListRow>,
    }

    ListRow {
        /// What comes back when it is chosen: 200 characters at most; its title where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        /// 24 characters at most.
        title: String,
        /// 72 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        description: Option<String>,
    }

    /// What people here tell each other about a conversation. Internal: it is never sent, and the customer never sees it.
    Note {
        id: String,
        conversation_id: String,
        /// Who wrote it; null for a program.
        author: Option<String>,
        text: String,
        at: String,
        edited_at: Option<String>,
        /// Whom it names.
        mentions: Vec<String>,
    }

    /// A note to be kept. `@` and a name of somebody who works here tells them.
    NewNote {
        text: String,
    }

    /// What was done about a conversation, or happened to it.
    ActivityLine {
        id: String,
        conversation_id: String,
        at: String,
        /// Who did it; null where it happened by itself.
        by: Option<String>,
        /// `assigned`, `unassigned`, `handed_over`, `snoozed`, `woke`, `resolved`, `reopened`, `merged`, `parted`, `tagged`, `untagged`,
        /// `opted_out`, `opted_in`, `window_lost`, `template_paused`, `dismissed`, `undismissed`, `blocked`, `unblocked`,
        /// `reported`; others may come.
        what: String,
        /// The name of a tag, category or template, or a reason.
        subject: Option<String>,
        /// Whom it is about.
        user: Option<String>,
        /// Until, or since, when.
        until: Option<String>,
    }

    /// Whether somebody is to be reported as they are blocked.
    NewBlock {
        /// What is wrong with them. It is kept here: the platform takes no reports from businesses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report: Option<String>,
    }

    /// A conversation, written out.
    Transcript {
        conversation: Conversation,
        /// Oldest first.
        messages: Vec<Message>,
        /// Where they were asked for. Internal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notes: Option<Vec<Note>>,
        /// False where there are older messages than these.
        whole: bool,
        at: String,
    }

    /// A text with variables and the shortcut that calls it.
    QuickReply {
        id: String,
        shortcut: String,
        /// Variables stand in braces: `{first_name}`.
        text: String,
        shared: bool,
    }

    /// A send that waits for its time.
    Planned {
        id: String,
        conversation_id: String,
        /// What the customer is called.
        customer: String,
        /// When it leaves.
        not_before: String,
        message: NewMessage,
        /// What can be read of it: the text, the caption, or the template's name.
        text: Option<String>,
        /// Who planned it; null for a program.
        author: Option<String>,
        author_name: Option<String>,
        /// `waiting`, `left`: it has become a message; or `returned`: it could not be sent, and whoever wrote it has it
        /// back.
        state: String,
        created_at: String,
    }

    /// Something that came back to whoever wrote it: it could not be sent, or nobody knows whether it was.
    Task {
        id: String,
        conversation_id: String,
        /// What the customer is called.
        customer: String,
        /// What it was: `planned`, `parked` or `sent`.
        came_from: String,
        message: NewMessage,
        /// What can be read of it: the text, the caption, or the template's name.
        text: Option<String>,
        /// `window_closed`, `template`, `opted_out`, `watched`, `unreachable`, `late`, `unanswered`, `taken_back`, `merged`,
        /// `shut_out`, `unknown` or `refused`.
        why: String,
        /// What the platform said, or would have.
        refusal: Option<Refusal>,
        created_at: String,
        /// It was not opened yet.
        unread: bool,
    }

    /// A template and what to fill in.
    TemplateSend {
        name: String,
        language: String,
        #[serde(default)]
        parameters: Parameters,
    }

    /// A value of a button.
    ButtonParameter {
        index: u32,
        value: String,
    }

    /// A text to be kept; an empty one forgets what was kept.
    NewDraft {
        text: String,
    }

    /// The text the asker left unsent, if any.
    Draft {
        id: Option<String>,
        text: Option<String>,
        updated_at: Option<String>,
    }

    /// A file that was uploaded.
    Media {
        id: String,
        kind: String,
        mime_type: String,
        /// Bytes.
        size: i64,
        filename: Option<String>,
    }

    /// A person or a message that was found.
    Found {
        /// `person` or `message`.
        kind: String,
        /// Where the message is, or the conversation with the person that was active last. Null for a person with whom
        /// there is none.
        conversation_id: Option<String>,
        contact: Contact,
        /// Null for a person.
        message: Option<Message>,
        /// Where what was looked for stands in the message's text, or in what the person is called: from this character up to
        /// that one, which is not part of it.
        highlights: Vec<Vec<u32>>,
    }
}

/// What to fill in.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// A text for a text header; `{"media_id":"…"}` or `{"link":"https://…"}` for a header with a file.
    #[serde(default)]
    pub header: Option<Value>,
    /// By position (`"1"`) or by name.
    #[serde(default)]
    pub body: BTreeMap<String, String>,
    #[serde(default)]
    pub buttons: Vec<ButtonParameter>,
}
