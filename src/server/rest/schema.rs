//! The types of the wire, as the description shows them.
//!
//! They stand beside the domain's own types, which the browser shares and which know nothing of descriptions. Tests read
//! what is really answered as these types, which refuse any field they do not know, and write it back: so the
//! description stays true.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    )*};
}

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
        assignee: Option<String>,
        /// `open`, `snoozed` or `resolved`.
        status: String,
        scores: Scores,
        /// The latest message in one line.
        preview: Option<Preview>,
    }

    /// Which business number a conversation belongs to.
    NumberRef {
        id: String,
        /// The platform's id of the number.
        phone_number_id: String,
        display: String,
        /// Ajar only reads along: nothing is sent from it.
        watched: bool,
    }

    /// A business number that is set up here.
    Number {
        id: String,
        /// The platform's id of the number.
        phone_number_id: String,
        /// The platform's id of the business account.
        waba_id: String,
        display: String,
        /// IANA name.
        time_zone: String,
        /// Whether opening a conversation tells the customer that it was read.
        read_on_open: bool,
        /// Whether a reaction of the customer opens the window, with doubt: the platform does not say.
        reactions_open: bool,
        /// Since when it is only watched beside another tool: nothing is sent from it.
        watched_since: Option<String>,
        /// When its access token ends, as far as the platform has said.
        token_expires_at: Option<String>,
    }

    /// A person. Phone number, user id and username can each change or be missing; the id stays.
    Contact {
        id: String,
        name: Option<String>,
        /// With `+`.
        phone: Option<String>,
        /// Business-scoped user id.
        bsuid: Option<String>,
        username: Option<String>,
        tags: Vec<String>,
        /// IANA name.
        time_zone: Option<String>,
        /// Whether the person stopped marketing messages.
        marketing_opt_out: bool,
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

    /// What the models say; null until they have learnt.
    Scores {
        engagement: Option<f64>,
        reply_24h: Option<f64>,
        priority: Option<f64>,
        model: Option<String>,
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
        /// `text`, `image`, `video`, `audio`, `document`, `sticker`, `reaction` or `template`.
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

    /// A template as one business account has it in one language.
    Template {
        id: String,
        waba_id: String,
        /// The platform's id.
        platform_id: String,
        name: String,
        language: String,
        category: String,
        /// `APPROVED`, `PAUSED`, … as the platform says it.
        status: String,
        reason: Option<String>,
        quality: Option<String>,
        /// `POSITIONAL` or `NAMED`.
        parameter_format: String,
        /// The platform's own list of components.
        components: Value,
        updated_at: String,
    }

    /// What came, what was understood, and what was not.
    IngestReport {
        deliveries: i64,
        /// Items taken in, by kind.
        items: BTreeMap<String, i64>,
        /// Items that told nothing new.
        duplicates: i64,
        /// Of a number or account that is not set up.
        unrouted: i64,
        /// Of a kind that Ajar does not know or does nothing with.
        unsupported: i64,
        malformed: i64,
        /// Deliveries that are safe and not taken in yet.
        pending: i64,
        /// How long the oldest of them has waited.
        lag_seconds: Option<i64>,
        last_delivery_at: Option<String>,
        refused: Vec<RefusedDeliveries>,
        notices: Vec<Notice>,
        template_syncs: Vec<TemplateSync>,
        /// One sentence where deliveries have stopped although they usually come by now.
        silence: Option<String>,
        now: String,
    }

    /// Requests that were turned away: nothing is kept of them but this.
    RefusedDeliveries {
        reason: String,
        count: i64,
        first_at: String,
        last_at: String,
    }

    /// What the platform said of an account or number.
    Notice {
        at: String,
        event: String,
        title: String,
    }

    /// When the templates of an account were last fetched.
    TemplateSync {
        waba_id: String,
        at: Option<String>,
        templates: i64,
        error: Option<String>,
    }

    /// An item that was not taken in.
    KeptItem {
        id: String,
        kind: String,
        /// The change's field, as the platform calls it.
        field: String,
        received_at: String,
        reason: String,
        /// As it arrived.
        raw: Value,
    }

    /// Which kept items to run again.
    Replay {
        /// `unrouted`, `unsupported` or `malformed`.
        outcome: String,
    }

    /// What running kept items again came to.
    Replayed {
        /// Items that are taken in now.
        taken: i64,
        /// Items that are still kept.
        left: i64,
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

    /// One event of the stream.
    Event {
        /// Without gaps.
        seq: i64,
        at: String,
        /// `message.received`, `message.queued`, `message.updated`, `message.undone`, `conversation.updated`,
        /// `conversation.merged`, `template.updated`, `account.noticed`, or `hidden`: something the asker may not see.
        kind: String,
        conversation_id: Option<String>,
        /// The message or conversation as it stands when the event is read.
        data: Value,
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

/// What went wrong (RFC 9457).
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    /// A word that does not change.
    pub code: String,
    /// For people.
    pub detail: String,
    /// With `window_closed`: under which id the text is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_id: Option<String>,
    /// With `refused`: the platform's reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Refusal>,
    /// With `invalid`: which parameter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// With `rate_limited` and `unavailable`: when to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
}
