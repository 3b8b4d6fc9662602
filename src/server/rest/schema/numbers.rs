//! Numbers: what they are, what they answer by themselves, whom they alert, and what was delivered to them.

use super::{Notice, TemplateSync};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
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

    /// How somebody wants to be told that a window is about to close on a customer who waits.
    AlertSettings {
        /// So many minutes before a window closes, at least one of 720, 360, 240, 120, 60, 30 and 15; answered in order, the
        /// longest first.
        limits: Vec<i64>,
        /// Whether the app makes a sound.
        #[serde(default)]
        sound: bool,
        /// When nothing makes itself heard, in their time zone.
        #[serde(default)]
        quiet: Option<QuietTime>,
        /// IANA name.
        time_zone: String,
        /// Whether what was muted and what closed unanswered comes by email, once an hour at most.
        #[serde(default)]
        digest: bool,
    }

    /// A time of the day, which may reach over midnight.
    QuietTime {
        /// `22:00`
        from: String,
        until: String,
    }

    /// A device on which somebody is told also while no page is open.
    AlertDevice {
        id: String,
        name: String,
        /// Whether names and texts of customers may be in what it is sent.
        texts: bool,
        created_at: String,
        succeeded_at: Option<String>,
        failed_at: Option<String>,
        failure: Option<String>,
        /// The last two that should be there by now were not heard of.
        is_unheard: bool,
    }

    /// What a number answers without a person: nothing, where nothing is said. Texts stand under the tag of their language,
    /// `en`, `es`, `pt-BR`, `hi`, `ar` or `de`, and may have `{first_name}` and `{business}` in them.
    Answering {
        /// What the business is called in its texts; empty: the number itself.
        #[serde(default)]
        business: String,
        /// To whoever begins to write while somebody is there, for the first time or after 14 days.
        greeting: AutomaticReply,
        /// To whoever writes while nobody is there.
        away: AutomaticReply,
        /// What confirms that somebody stopped marketing messages, where it is not as usual.
        #[serde(default)]
        stopped: BTreeMap<String, String>,
        /// What confirms that they want them again, likewise.
        #[serde(default)]
        started: BTreeMap<String, String>,
    }

    /// A reply that is sent without a person, where it is on.
    AutomaticReply {
        #[serde(default)]
        on: bool,
        #[serde(default)]
        texts: BTreeMap<String, String>,
    }

    /// What was sent without a person in the last 30 days.
    AutomaticCounts {
        greeting: i64,
        away: i64,
        /// Confirmations that somebody stopped marketing messages.
        stopped: i64,
        /// Confirmations that they want them again.
        started: i64,
        /// Customers who asked for a person by the button.
        asked: i64,
    }

    /// What a number answers without a person, what that comes to and what it costs.
    NumberAnswering {
        number: NumberRef,
        answering: Answering,
        sent: AutomaticCounts,
        /// What a reply costs once the month's free ones are used up, by the market of whoever gets it: to whom it costs
        /// least, of those who wrote to the number last, in millionths of a US dollar; null where no rate card says so.
        price_least: Option<i64>,
        /// To whom it costs most, likewise.
        price_most: Option<i64>,
        /// Replies that the number may still send free of charge this month.
        free_replies: i64,
    }

    /// What a number may spend on marketing templates in a month of its zone, in millionths of a US dollar.
    NumberBudget {
        /// Its id.
        number: String,
        month: i64,
        spent: i64,
        until: String,
    }

    /// What a number may spend from now on.
    NewBudget {
        /// In millionths of a US dollar; null lets it spend what it costs.
        month: Option<i64>,
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
}
