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
    /// The account of somebody who works here.
    Account {
        id: String,
        name: String,
        email: String,
        /// `analyst`, `agent`, `admin` or `owner`.
        role: String,
        /// Since when they may not sign in.
        disabled_at: Option<String>,
        /// They are asked for a code beside their password.
        has_factor: bool,
        /// When they were here last, to the minute.
        seen_at: Option<String>,
        created_at: String,
    }

    /// What is to change about an account. What is missing stays as it is.
    AccountChange {
        /// `analyst`, `agent`, `admin` or `owner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<String>,
        /// Whether their access ends. Open conversations of theirs are everybody's again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disabled: Option<bool>,
    }

    /// Somebody who was asked to come and work here.
    Invitation {
        id: String,
        email: String,
        name: String,
        role: String,
        /// The ids of the teams they are in from when they come.
        teams: Vec<String>,
        /// What they see then.
        limits: Reach,
        /// Who asked them; null where a program did.
        by: Option<String>,
        created_at: String,
        expires_at: String,
    }

    /// Whom to ask to come and work here.
    NewInvitation {
        email: String,
        name: String,
        /// `analyst`, `agent`, `admin` or `owner`.
        role: String,
        /// The ids of teams they are in from when they come.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        teams: Option<Vec<String>>,
        /// What they see then, where they are an agent or an analyst.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limits: Option<Reach>,
    }

    /// An invitation that was made.
    Invited {
        invitation: Invitation,
        /// What lets them in, once. It is told here and nowhere else; without a public address it is a path.
        link: String,
    }

    /// One place where somebody is signed in.
    Session {
        /// Names it, and lets nobody in.
        id: String,
        /// Like `Firefox on Windows`, as far as the browser tells.
        device: Option<String>,
        began_at: String,
        /// When it was used last, to the minute.
        seen_at: Option<String>,
        /// From where it was begun.
        address: Option<String>,
    }

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

    /// Somebody who works here and could see to conversations.
    User {
        id: String,
        name: String,
    }

    /// Those who work together.
    Team {
        id: String,
        name: String,
        /// Where its hours are told: an IANA name.
        time_zone: String,
        /// Who is asked when nobody else answers.
        lead: Option<String>,
        members: Vec<String>,
        /// Numbers whose conversations are the team's at first.
        numbers: Vec<String>,
        /// Null where nothing is said of when it works.
        hours: Option<Hours>,
        shifts: Vec<Shift>,
        /// Whether what is nobody's is given to one of its people by itself.
        assigns: bool,
        /// How many conversations that are owed an answer one person is given at most.
        capacity: i64,
    }

    /// When a team works, as a clock shows it where the team is.
    Hours {
        /// Seven lists of spans, from Monday.
        week: Vec<Vec<DaySpan>>,
        /// Days that are not as their weekday, by date, with the spans they have instead.
        #[serde(default)]
        holidays: BTreeMap<String, Vec<DaySpan>>,
    }

    /// A span of a day. What ends before it begins runs over midnight.
    DaySpan {
        /// Like `09:00`.
        from: String,
        /// Like `17:30`; `24:00` is the end of the day.
        until: String,
    }

    /// That somebody works for a team at a time.
    Shift {
        id: String,
        user: String,
        when: When,
    }

    /// At which time: `kind` is `once` with `from` and `until`, `on` with `date` and `hours`, or `weekly` with `weekday`
    /// and `hours`.
    When {
        kind: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<String>,
        /// From 0 for Monday.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weekday: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<DaySpan>,
    }

    /// What a team is to be. What is missing is empty.
    TeamSetup {
        name: String,
        time_zone: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lead: Option<String>,
        #[serde(default)]
        members: Vec<String>,
        #[serde(default)]
        numbers: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Hours>,
        #[serde(default)]
        shifts: Vec<NewShift>,
        #[serde(default)]
        assigns: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capacity: Option<i64>,
    }

    /// A shift as it is asked for.
    NewShift {
        user: String,
        when: When,
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
        /// `grey`, `red`, `orange`, `yellow`, `green`, `teal`, `blue`, `purple` or `pink`, in the order of the tags.
        tag_colours: Vec<String>,
        /// The language they write in (BCP 47), detected or said.
        language: Option<String>,
        /// IANA name: what somebody here said, else a guess from their number.
        time_zone: Option<String>,
        /// Whether the zone is more than a guess among several.
        time_zone_certain: bool,
        /// What the clock shows there.
        clock: Option<WallClock>,
        /// Whether the person stopped marketing messages.
        marketing_opt_out: bool,
    }

    /// A file of people, and what became of it.
    Import {
        id: String,
        filename: String,
        /// `ready`, `checking`, `checked`, `applying`, `done`, `cancelling`, `cancelled`, `undoing`, `undone` or `failed`.
        stage: String,
        /// Why it failed: `file`, it is gone; or `fault`, see the log.
        reason: Option<String>,
        sheet: ImportSheet,
        plan: ImportPlan,
        /// Rows below the head.
        total: i64,
        /// Rows that were looked at.
        checked: i64,
        /// Rows with something wrong, which are left out.
        wrong: i64,
        /// Rows of people who are known already.
        known: i64,
        /// Rows that were taken in.
        applied: i64,
        /// People who were made by them.
        made: i64,
        /// People whom they changed.
        changed: i64,
        /// Rows that say yes to marketing messages where the person said no: the no stays.
        held: i64,
        /// Rows that were taken back.
        undone: i64,
        /// People made by them who stayed, because something happened since.
        stayed: i64,
        /// Whether it can still be undone.
        undoable: bool,
        /// Who brought it.
        by: Option<String>,
        created_at: String,
        updated_at: String,
    }

    /// What a file of people is.
    ImportSheet {
        /// `csv` or `xlsx`.
        kind: String,
        /// Of CSV: `UTF-8`, `UTF-16LE`, `windows-1252`, …
        encoding: String,
        /// Of CSV: `,`, `;` or a tab.
        separator: String,
        heads: Vec<String>,
    }

    /// What is to become of a file of people.
    ImportPlan {
        /// For each column `nothing`, `phone`, `user_id`, `name`, `last_name`, `language`, `time_zone`, `tags`, `consent`,
        /// `consent_source`, `consent_wording`, `consent_at`, or `{"attribute": {"name": …, "kind": …}}` with a kind of
        /// `text`, `number`, `date`, `yes_no`, `choice`, `url`.
        columns: Vec<Value>,
        /// The country calling code of numbers without one: `49`; empty for none.
        country: String,
        /// Whether the file takes the place of what is known; else only what is empty is filled.
        overwrite: bool,
        /// The words people agreed to, where no column says them.
        wording: String,
    }

    /// What a clock on the wall shows somewhere.
    WallClock {
        /// Minutes that it is ahead of UTC.
        offset: i32,
        /// When it is next put forward or back, within the year.
        turn: Option<ClockTurn>,
    }

    /// That a clock is put forward or back.
    ClockTurn {
        at: String,
        /// Minutes that it is ahead of UTC from then on.
        offset: i32,
    }

    /// A person with everything that is kept of them.
    Person {
        id: String,
        /// What somebody here calls them, else what they call themselves.
        name: Option<String>,
        /// What they call themselves, where somebody here calls them otherwise.
        own_name: Option<String>,
        /// With `+`.
        phone: Option<String>,
        /// Business-scoped user id.
        bsuid: Option<String>,
        username: Option<String>,
        tags: Vec<String>,
        tag_colours: Vec<String>,
        language: Option<String>,
        /// Somebody here said so; else it was detected.
        language_said: bool,
        time_zone: Option<String>,
        time_zone_certain: bool,
        /// Somebody here said so; else it is taken from their number.
        time_zone_said: bool,
        clock: Option<WallClock>,
        /// When they may be written to of their own, in their time: `["09:00", "17:00"]`. Null for any time.
        hours: Option<Vec<String>>,
        marketing_opt_out: bool,
        identifiers: Vec<Identifier>,
        /// By name; null where nothing was said.
        attributes: BTreeMap<String, Option<String>>,
        /// The latest first. The latest of a category holds.
        consents: Vec<Consent>,
        /// Ids of their conversations, one for each business number.
        conversations: Vec<String>,
        /// By the rule of thumb, with the band it lies in nine times in ten.
        engagement: Option<Engagement>,
        /// How long they take to answer.
        answers: Option<AnswerTimes>,
        windows: WindowsUsed,
        /// Since when they are known.
        since: String,
        /// Whether anything is predicted of them.
        scored: bool,
    }

    /// A name that the platform knows or knew a person by.
    Identifier {
        /// `phone`, `bsuid` or `parent_bsuid`.
        kind: String,
        value: String,
        seen_at: String,
        /// Whether it is theirs now.
        current: bool,
    }

    /// One yes or no. Nothing of it is ever changed.
    Consent {
        /// `marketing`, `utility` or `service`.
        category: String,
        given: bool,
        /// Where it was said.
        source: String,
        wording: Option<String>,
        at: String,
        by: Option<String>,
    }

    Engagement {
        /// From 0 to 10.
        score: f64,
        low: f64,
        high: f64,
    }

    AnswerTimes {
        median_seconds: i64,
        /// Over so many answers.
        of: i64,
    }

    /// How many of the windows that they opened were used.
    WindowsUsed {
        used: i64,
        of: i64,
    }

    /// A yes or no to be written down.
    NewConsent {
        /// `marketing`, `utility` or `service`.
        category: String,
        given: bool,
        /// Where it was said; empty where no more is known than who writes it down.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        source: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wording: Option<String>,
    }

    /// What to change about a person. What is left out stays.
    ContactChange {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time_zone: Option<String>,
        /// Two times of day; two empty texts for any time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Vec<String>>,
        /// All tags that are put by hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<String>>,
        /// By name; null takes the value away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attributes: Option<BTreeMap<String, Option<String>>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consent: Option<NewConsent>,
        /// Whether anything is predicted of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scored: Option<bool>,
    }

    /// Who is to become one with the person in the address.
    NewMerge {
        contact_id: String,
    }

    /// What making two people one came to.
    Merged {
        /// By which it can be undone.
        id: String,
        /// Who both are now.
        kept: String,
    }

    /// A word that is put on people.
    Tag {
        id: String,
        name: String,
        colour: String,
        /// `new`, `returning` or `ad_lead` where a rule sets it; else null.
        rule: Option<String>,
        /// The rule in words.
        rule_says: Option<String>,
        /// On how many people it is.
        people: i64,
    }

    /// Something that can be said of a person.
    Attribute {
        id: String,
        name: String,
        /// `text`, `number`, `date`, `yes_no`, `choice` or `url`.
        kind: String,
        /// What can be chosen from; empty for all other kinds.
        choices: Vec<String>,
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

    /// By the model that is used, else by rules of thumb; null where only a model could tell.
    Scores {
        /// From 0 to 10.
        engagement: Option<f64>,
        reply_24h: Option<f64>,
        /// From 0 to 100: what is at stake now.
        priority: Option<f64>,
        model: Option<String>,
        /// What is lost on average if the window closes unanswered; an ordinary conversation is worth 1. In the few in which the
        /// order is held back by chance, what stands for that by the rule of thumb.
        at_stake: Option<f64>,
        /// The last moment before the window ends at which somebody of its team works; null where that is not known.
        answer_by: Option<String>,
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

    /// A campaign: a template, or some that are compared, to everybody of a list.
    Campaign {
        id: String,
        setup: CampaignSetup,
        /// `draft`, `checking`, `checked`, `waiting` (for somebody else to agree), `running`, `held`, `paused`, `stopped` or
        /// `done`.
        stage: String,
        /// Why it holds: `failures`, `opt_outs`, `quality`, `template`, `category` (one of its templates counts as something
        /// else by now), `changed` (one of them says something else by now), `budget`, `number` or `late`.
        held: Option<String>,
        /// Null for a program.
        author: Option<String>,
        author_name: Option<String>,
        /// Who agreed to it.
        approved_by: Option<String>,
        /// Whoever asks wrote it.
        mine: bool,
        /// It is not started before somebody else has agreed.
        needs_approval: bool,
        counts: CampaignCounts,
        /// In millionths of a US dollar by the list, of those that wait and those that were sent.
        cost: i64,
        created_at: String,
        changed_at: String,
        started_at: Option<String>,
    }

    /// A campaign as it is written.
    CampaignSetup {
        #[serde(default)]
        name: String,
        /// The id of the number it is sent from.
        #[serde(default)]
        number: Option<String>,
        /// `{"is":"customers","of":{…}}`, `{"is":"queue","of":{…}}` with what a list is narrowed to, or what is said of a file
        /// that was brought.
        #[serde(default)]
        audience: Value,
        /// Up to four; the first is what the others are compared to.
        #[serde(default)]
        arms: Vec<CampaignArm>,
        /// So many in a hundred get nothing, to be compared; 50 at most.
        #[serde(default)]
        hold_out: i64,
        /// `{"is":"now"}`, `{"is":"at","of":"2026-12-01T09:00:00Z"}` or `{"is":"best_hour"}`.
        #[serde(default)]
        timing: Value,
        /// Which column of the file fills in a place of the template, by what stands in its head.
        #[serde(default)]
        columns: BTreeMap<String, String>,
        /// No more than so many in a minute.
        #[serde(default)]
        per_minute: Option<i64>,
        /// Once a difference between templates has shown, who is left gets them by what came of each.
        #[serde(default)]
        steer: bool,
    }

    /// A template of a campaign.
    CampaignArm {
        /// Its id.
        template: String,
        /// What is the same for everybody. The rest is filled in for each.
        #[serde(default)]
        parameters: Parameters,
        /// How many get it, against those of the others: from 1 to 100.
        #[serde(default)]
        share: i64,
    }

    /// How a campaign's people stand.
    CampaignCounts {
        people: i64,
        waits: i64,
        sent: i64,
        held_out: i64,
        excluded: Vec<CampaignExcluded>,
    }

    /// How many are kept from it by one thing.
    CampaignExcluded {
        /// `opted_out`, `no_consent`, `cap`, `no_identifier`, `undelivered` (no marketing is delivered to them), `window_open`
        /// (they can be written to freely), `blocked`, `duplicate`, `unknown`, `unreadable`, `missing`, `template`, `number`, `budget`, `arm_stopped`, `gone` or `refused`.
        why: String,
        count: i64,
    }

    /// What became of a campaign.
    CampaignFigures {
        funnels: Vec<CampaignFunnel>,
        verdict: Vec<CampaignVersus>,
        /// How templates are chosen by what came of them; null where they are not.
        steers: Option<CampaignSteers>,
    }

    /// How a campaign chooses among its templates.
    CampaignSteers {
        since: String,
        /// When it was last looked what came of them.
        looked_at: String,
        arms: Vec<CampaignLearnt>,
    }

    /// What was learnt of one template.
    CampaignLearnt {
        /// Its place from 0.
        arm: i64,
        outcomes: CampaignOutcomes,
        /// The share that is expected to answer, and between which it lies nine times in ten.
        rate: f64,
        low: f64,
        high: f64,
        /// How likely whoever comes next is to get it.
        chance: f64,
    }

    /// What came of those whose 24 hours are over.
    CampaignOutcomes {
        answered: i64,
        silent: i64,
        /// They asked to be left alone, or were blocked.
        stopped: i64,
    }

    /// What became of one group.
    CampaignFunnel {
        /// Which template, by its place from 0; null of those who are held out.
        arm: Option<i64>,
        /// Also those who were left out when it was their turn.
        people: i64,
        sent: i64,
        delivered: i64,
        read: i64,
        /// Within 24 hours. Of those who are held out: that wrote of themselves.
        answered: i64,
        opted_out: i64,
        failed: i64,
        /// Nobody knows whether it was sent.
        unknown: i64,
        /// Whom chance has parted, and whose 24 hours since their turn are over, whether they got it or not: by these it is
        /// compared.
        settled: i64,
        settled_answered: i64,
        /// Of all whose 24 hours are over.
        outcomes: CampaignOutcomes,
        /// In millionths of a US dollar by the list.
        cost: i64,
        /// Why it is sent to nobody else.
        stopped: Option<String>,
    }

    /// How one template compares to the first, or to those who got nothing.
    CampaignVersus {
        arm: i64,
        /// Null: those who are held out.
        against: Option<i64>,
        comparison: CampaignComparison,
        /// There is a difference, with so many comparisons made.
        differs: bool,
        /// The share that answered.
        rate: CampaignRate,
        /// The same of what it is compared to.
        against_rate: CampaignRate,
    }

    /// A share, and between which the true one lies, whenever it is looked at.
    CampaignRate {
        rate: f64,
        low: f64,
        high: f64,
    }

    /// Two rates of answers.
    CampaignComparison {
        /// By how much the template's is above the other.
        difference: f64,
        low: f64,
        high: f64,
        evidence: f64,
        differs: bool,
        /// There are so many outcomes that anything is said at all.
        enough: bool,
    }

    /// One of a campaign's people.
    CampaignMember {
        contact_id: String,
        name: String,
        conversation_id: Option<String>,
        message_id: Option<String>,
        arm: Option<i64>,
        /// How likely it was to be that template, where it was chosen by what came of others.
        propensity: Option<f64>,
        /// `waits`, `sent`, `excluded` or `held_out`.
        state: String,
        /// Of the message.
        status: Option<String>,
        why: Option<String>,
        at: String,
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

    /// When somebody else has to agree to a campaign.
    CampaignApproval {
        /// From more than so many people on.
        people: i64,
        /// From more than this cost on, in millionths of a US dollar; whatever it costs where it is null.
        #[serde(default)]
        cost: Option<i64>,
    }

    /// When somebody else has to agree to a campaign, and what looser rule somebody asks for.
    CampaignRule {
        /// From more than so many people on.
        people: i64,
        /// From more than this cost on, in millionths of a US dollar; whatever it costs where it is null.
        cost: Option<i64>,
        /// It holds once somebody else says the same.
        asked: Option<AskedRule>,
    }

    /// A looser rule that somebody asks for.
    AskedRule {
        people: i64,
        cost: Option<i64>,
        /// Who asks for it.
        by: String,
        by_name: String,
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

    /// A template with what is known of it here.
    LibraryEntry {
        template: Template,
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
        /// Until when the platform has paused it, where that can be told.
        paused_until: Option<String>,
        figures: TemplateFigures,
        /// Sends with it that wait for their time.
        planned: i64,
        /// What the platform has announced that it will count as.
        announced: Option<AnnouncedCategory>,
    }

    /// A change of category that the platform has announced.
    AnnouncedCategory {
        category: String,
        from: String,
    }

    /// What became of the sends of a template.
    TemplateFigures {
        /// That left and did not fail.
        sent: i64,
        delivered: i64,
        read: i64,
        /// That the customer answered within 24 hours.
        answered: i64,
        /// Of those: that opened a window which had been closed.
        reopened: i64,
        /// After which the customer stopped marketing messages within 24 hours.
        opted_out: i64,
        /// In millionths of a US dollar by the list, of what was delivered and is not free.
        cost: i64,
    }

    /// What a template is for.
    TemplatePurpose {
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
    }

    /// A template as somebody writes it.
    DraftTemplate {
        /// Small letters, digits and underscores.
        name: String,
        /// The platform's code: `de`, `pt_BR`.
        language: String,
        /// `marketing`, `utility` or `authentication`.
        category: String,
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
        /// `positional` or `named`.
        parameter_format: String,
        /// `{"format":"text","value":"…"}`; with `image`, `video` or `document` the value is the handle of a sample.
        header: Option<Value>,
        body: String,
        footer: Option<String>,
        /// By `type`: `quick_reply` and `optout` with `text`; `url` with `text`, `url` and `example`; `phone` with `text` and
        /// `phone`; `copy_code` with `example`.
        buttons: Vec<Value>,
        /// By the variable's name; that of the header begins with `header.`.
        examples: BTreeMap<String, String>,
    }

    /// A template to be kept as it is written.
    NewTemplateDraft {
        waba_id: String,
        draft: DraftTemplate,
        /// The id of the template it is to take the place of. Name and language are that one's then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// That of the draft as it was read, where it is to be changed only if it is still that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        updated_at: Option<String>,
    }

    /// A template that is being written.
    TemplateDraft {
        id: String,
        waba_id: String,
        draft: DraftTemplate,
        /// The id of the template it is to take the place of.
        of: Option<String>,
        /// Who wrote at it last.
        by: Option<String>,
        updated_at: String,
        /// Why the platform did not take it.
        refusal: Option<TemplateRefusal>,
    }

    /// What the platform said of a template, and what mends it.
    TemplateRefusal {
        title: String,
        message: String,
        /// `edge`, `sparse`, `shorter`, `examples`, `name_taken`, `name_resting`, `too_many`, `later` or `access`.
        mend: Option<String>,
    }

    /// What the places of a template are filled with: a variable of the text by its name, that of a text header as
    /// `header:NAME`, the value of a button as `button:INDEX`.
    TemplateFills {
        fills: BTreeMap<String, TemplateFill>,
    }

    /// Where the value of one place comes from.
    TemplateFill {
        /// `contact_name`, `first_name`, `number_name` (the business number), `agent_name` (whoever sends), `fixed` (the
        /// same for everybody), `asked` (said each time), or `{"attribute": "ID"}`.
        source: Value,
        /// What stands in where nothing is known; for `fixed` what stands there for everybody.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fallback: Option<String>,
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

    /// Whom to erase.
    Erase {
        /// What the person is called: a sign that it is meant.
        name: String,
    }

    /// The erasing of one person.
    Erasure {
        id: String,
        /// What the id of the person was.
        contact_id: String,
        /// What is done now: `log`, `deliveries`, `messages`, `rows`, `events`, `kept`, `pages`; at the end `done`.
        step: String,
        /// Rows that went so far.
        gone: i64,
        requested_at: String,
        /// Null while it goes on.
        finished_at: Option<String>,
    }

    /// How long one kind of data is kept.
    Retention {
        /// `deliveries`, `events`, `kept_items`, `media`, `messages` or `decisions`.
        kind: String,
        /// Null for ever.
        days: Option<i64>,
    }

    /// Which numbers and teams somebody, or a key, sees.
    Reach {
        /// Ids of numbers; none for all of them.
        #[serde(default)]
        numbers: Vec<String>,
        /// Only what is of their teams, of no team, or assigned to them.
        #[serde(default)]
        only_teams: bool,
    }

    /// One line of the audit log.
    AuditEntry {
        id: String,
        at: String,
        /// Whoever did it: `person`, `key`, `console`, `program` or `stranger`.
        who: AuditName,
        /// One of the words of the parameter `what`.
        what: String,
        /// To what it was done.
        subject: Option<AuditName>,
        /// Further words, by name, such as `role`, `count` or `format`.
        details: BTreeMap<String, String>,
        /// Where the request came from.
        address: Option<String>,
    }

    /// Somebody or something that a line of the audit log names.
    AuditName {
        kind: String,
        id: Option<String>,
        /// Of people who work here, and of keys.
        name: Option<String>,
    }

    /// What is foreseen about a conversation.
    ConversationScores {
        conversation: String,
        at: String,
        /// From 0 to 10; null where nobody is to be scored, or nothing was said.
        engagement: Option<ScoreReading>,
        /// That they write within a day of being written to now.
        reply: Option<ScoreChance>,
        /// That the open window closes on silence.
        lapse: Option<ScoreChance>,
        /// The facts that moved the reply most, weightiest first.
        terms: Vec<ScoreTerm>,
        best_hour: Option<ScoreHours>,
        /// The zone that the hours are of.
        time_zone: String,
        /// `unheard`, `newcomer`, `regular`, `occasional`, `passing` or `dormant`.
        segment: String,
        /// `unheard`, `new`, `engaged`, `lapsing`, `lost` or `won_back`.
        step: String,
        next: NextAction,
        /// It is among the few in which advice is kept back by chance, so that it can be told whether it helps.
        held_out: bool,
        /// What is lost on average if the window closes unanswered; null where none does.
        at_stake: Option<f64>,
        /// What it is worth; an ordinary conversation 1.
        value: f64,
        sure: ScoreSure,
        /// By the rule of thumb: no model is used.
        baseline: bool,
        /// This person is not to be scored.
        excluded: bool,
    }

    /// A number from 0 to 10 with the band in which it lies nine times in ten.
    ScoreReading {
        score: f64,
        low: f64,
        high: f64,
    }

    /// A probability with the band in which it lies nine times in ten.
    ScoreChance {
        p: f64,
        low: f64,
        high: f64,
    }

    /// A fact and how far it moved a chance, in log odds.
    ScoreTerm {
        fact: String,
        moved: f64,
    }

    /// The hours of somebody's day.
    ScoreHours {
        /// Of each hour from midnight on the share of what they write; together 1.
        chances: Vec<f64>,
        /// Messages of theirs that it rests on.
        of: f64,
    }

    /// What to do next, and why.
    NextAction {
        next: NextStep,
        /// The weightiest first.
        reasons: Vec<String>,
        /// With which template to re-open the window, where that is what is to be done.
        reopen: Option<NextTemplate>,
    }

    /// A template that is proposed to open a window again.
    NextTemplate {
        template_id: String,
        name: String,
        language: String,
        /// When to send it.
        at: String,
        /// That they answer it within a day.
        chance: ScoreChance,
        /// Null where no rate card says so.
        cost: Option<NextCost>,
        /// How likely this template was to be chosen.
        propensity: f64,
        /// Enough came of templates like it to choose by; else it is the one that is sent most.
        enough: bool,
        /// It is kept from screens, as 5 in 100 are by chance, so that it can be told whether proposing helps.
        held_out: bool,
    }

    /// What a message costs.
    NextCost {
        /// `free_until`, `free_reply` or `about`.
        is: String,
        /// Until when it is free; how many free replies are `left`; or millionths of a US dollar.
        of: Value,
    }

    /// What to do next.
    NextStep {
        /// `answer_now`, `ask_open_question`, `wait_until`, `reopen` or `leave_in_peace`.
        r#do: String,
        /// Until when to wait.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<String>,
    }

    /// How much a score rests on.
    ScoreSure {
        /// Answers that the model has learnt from.
        learnt: u64,
        /// How often this customer could have answered, and did.
        asked: u32,
        answered: u32,
    }

    /// The coming hours.
    Forecast {
        hours: Vec<ForecastHour>,
        /// Hours of the past that it rests on.
        of: u64,
    }

    /// One hour that is to come.
    ForecastHour {
        from: String,
        /// Messages of customers.
        volume: ForecastBand,
        /// Windows that close in it, and those of them with an answer owed.
        closing: u32,
        owed: u32,
        /// Those that close because their customers stay silent.
        lapse: ForecastBand,
    }

    /// A number with the band in which it lies nine times in ten.
    ForecastBand {
        mean: f64,
        low: f64,
        high: f64,
    }

    /// A page of figures.
    InsightReport {
        page: String,
        /// What was asked for: `range`, `compare` and what it is narrowed to.
        asked: Value,
        /// When it was counted.
        at: String,
        /// The time it is about; the second moment is not within.
        from: String,
        until: String,
        /// IANA name of the zone whose days and hours it has.
        zone: String,
        answer: InsightAnswer,
        /// Counting began later than the time it would be compared with: nothing is compared.
        uncompared: bool,
        findings: Vec<InsightFinding>,
        tables: Vec<InsightTable>,
        /// What it can be narrowed to: ids and names of numbers, teams and tags, and languages.
        choices: Value,
    }

    /// What a page says first.
    InsightAnswer {
        /// `nothing` where nothing was counted.
        say: String,
        values: Vec<f64>,
        /// How the first value changed, as a share of what it was.
        change: Option<f64>,
    }

    /// Something that is to be done.
    InsightFinding {
        advice: String,
        values: Vec<f64>,
        names: Vec<String>,
        /// Ids and names of some of those it is about.
        conversations: Vec<Value>,
        /// Whether acting helped so far, beside what was held back by chance.
        helped: Option<Value>,
    }

    /// A table of a page.
    InsightTable {
        what: String,
        rows: Vec<InsightRow>,
        /// There are more, which are left out: the least of them.
        more: bool,
        /// It is known of everything together only, and whoever asks sees a part of it: it has no rows.
        withheld: bool,
    }

    /// A row: what it is about, and a number for each column of its table. Shares are from 0 to 1, lengths of time in minutes,
    /// money in US dollars.
    InsightRow {
        /// A word, or an object with one member: `{"day": "2026-11-22"}`.
        key: Value,
        cells: Vec<Option<InsightValue>>,
        /// The same of the time it is compared with.
        before: Vec<Option<f64>>,
        /// What to ask for to see the conversations behind it.
        behind: Option<Value>,
    }

    /// A number, with the band in which it lies nine times in ten where that is known.
    InsightValue {
        is: f64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        band: Option<Vec<f64>>,
    }

    /// A conversation behind a number.
    InsightFound {
        conversation: String,
        name: String,
        number: String,
        /// When it happened last in the time asked for, to the quarter of an hour, and how often.
        at: String,
        times: i64,
    }

    /// What conversations are worth.
    Weights {
        #[serde(default)]
        rules: Vec<WeightRule>,
        /// That a conversation is worth as much as its order.
        #[serde(default)]
        order_value: Option<WeightOrder>,
        /// What a template costs, as a part of what an ordinary conversation is worth: from 0 to 1.
        template_price: f64,
    }

    /// That some conversations are worth more, or less.
    WeightRule {
        /// `{"tag": id}`, `{"team": id}`, `{"is": {"attribute": id, "value": text}}`,
        /// `{"at_least": {"attribute": id, "amount": number}}`, or `"lead"`.
        about: Value,
        /// From 0.25 to 4.
        factor: f64,
    }

    /// Where the value of an order stands, and what is usual.
    WeightOrder {
        /// The id of the attribute.
        attribute: String,
        usual: f64,
    }

    /// A template that was proposed to open a window again, and what came of it.
    LoggedSuggestion {
        id: String,
        at: String,
        conversation_id: String,
        /// What the customer is called; null where nobody knows.
        customer: Option<String>,
        template_id: String,
        /// Null where the template is gone.
        name: Option<String>,
        language: Option<String>,
        /// How likely it was to be chosen, of those that could have been.
        propensity: f64,
        /// How likely an answer was, as it was said then.
        chance: f64,
        /// Enough was known to choose by; else it was the first in the plain order.
        enough: bool,
        /// Somebody was shown it on a screen; else a program was given it, and nobody saw it.
        shown: bool,
        /// `not_sent`, `open` while its day is not over, `answered`, `silent`, `stopped` where they asked to be left alone, or
        /// `nothing` where it never arrived.
        came: String,
    }

    /// How good the predictions are, and which version makes them.
    ModelReport {
        /// What was predicted live, one for each question.
        answered: Vec<ModelQuestion>,
        /// What was said here before anything was predicted, gone through in order; none where nothing was.
        replayed: Option<ModelReplayed>,
        /// How good forecasts were, of hours of the last thirty days that are over.
        forecasts: Vec<ForecastHeld>,
        /// The latest first.
        versions: Vec<ModelVersion>,
        /// Answers it has learnt from here, those of the past among them.
        learnt: i64,
        /// Predictions whose time is not over.
        open: i64,
        /// Somebody went back to an earlier version, which stays until somebody says otherwise.
        pinned: bool,
        refit: Option<RefitProgress>,
        now: String,
    }

    /// How good forecasts of one kind were, some hours ahead.
    ForecastHeld {
        /// `volume`, messages of customers; or `lapse`, windows that closed on silence.
        what: String,
        /// Hours ahead: 1, 6 or 23.
        lead: i64,
        /// Hours that are over, and in how many it lay in the band, which should be nine in ten.
        of: u64,
        within: u64,
        /// By how much it was off, and how many came, on average.
        off: f64,
        came: f64,
    }

    /// What the past has shown: each prediction was made before what came of it was learnt, and nobody saw it.
    ModelReplayed {
        /// When it was gone through, and what of it.
        at: String,
        from: String,
        until: String,
        labels: i64,
        /// What was made of it.
        version: Option<String>,
        /// One for each question. Nothing was held out.
        answered: Vec<ModelQuestion>,
    }

    /// What is known of the answers to one question, over the last twelve weeks.
    ModelQuestion {
        /// `reply`, to an outbound turn within 24 hours; or `write`, before the window closes.
        question: String,
        served: ModelServed,
        n: u64,
        /// How far what was said lies from what came, on average; and what a perfect model stays under.
        calibration_error: f64,
        bar: f64,
        bins: Vec<ModelBin>,
        /// All of them together.
        whole: Option<ModelWeek>,
        /// The latest first; they begin on Monday, by UTC.
        weeks: Vec<ModelWeek>,
        /// Population stability index of the last seven days against those before.
        drift: Option<f64>,
        shown: ModelShare,
        held_out: ModelShare,
    }

    /// Whose predictions are used.
    ModelServed {
        /// `model` or `baseline`.
        used: String,
        /// `too_little`, `better` or `not_better`.
        why: String,
        /// The past has shown it, until enough that was predicted live has come true or not.
        by_past: bool,
        version: Option<String>,
    }

    /// Predictions of about the same chance, and how often they came true.
    ModelBin {
        from: f64,
        to: f64,
        said: f64,
        came: f64,
        /// Where that lies by chance alone.
        sure: ModelRange,
        n: u64,
    }

    /// Between what something lies, nineteen times out of twenty.
    ModelRange {
        low: f64,
        high: f64,
    }

    /// One week of predictions.
    ModelWeek {
        from: String,
        n: u64,
        model: ModelFigures,
        /// The rule of thumb.
        baseline: ModelFigures,
        /// How often it comes true here.
        rate: ModelFigures,
    }

    /// How good one predictor was.
    ModelFigures {
        log_loss: f64,
        auc: Option<f64>,
        brier: f64,
        /// Where they lie nineteen times out of twenty, by conversations.
        log_loss_sure: Option<ModelRange>,
        auc_sure: Option<ModelRange>,
    }

    /// So many came true.
    ModelShare {
        came: u64,
        of: u64,
    }

    /// A model as it was at one time.
    ModelVersion {
        id: String,
        /// `prior` as it ships, `online` learnt answer by answer, `refit` learnt anew, `past` learnt from what was said here before
        /// anything was predicted.
        kind: String,
        made_at: String,
        learnt: i64,
        judged: Option<ModelJudged>,
        /// `in_use`, `candidate`, `former` or `retired`.
        standing: String,
    }

    /// What a candidate was judged by: predictions made after it was.
    ModelJudged {
        n: u64,
        log_loss: f64,
        /// Of the version that was in use.
        served: f64,
    }

    /// How far learning anew is.
    RefitProgress {
        started_at: String,
        done: i64,
        of: i64,
    }

    /// One event of the stream.
    Event {
        /// Without gaps.
        seq: i64,
        at: String,
        /// `message.received`, `message.queued`, `message.updated`, `message.undone`, `conversation.updated`,
        /// `conversation.tended`: somebody here decided something about it, `conversation.merged`, `conversation.erased`,
        /// `conversation.hidden`: the asker saw it until then and does not any more, `contact.updated`, `note.written`,
        /// `note.deleted`, `activity.noted`, `template.updated`, `account.noticed`, `waiting.updated`, `alert.raised`, or
        /// `hidden`: something the asker may not see, or that tells of somebody who was erased.
        kind: String,
        conversation_id: Option<String>,
        /// The message, conversation, note or activity as it stands when the event is read.
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
    /// With `window_closed`, where it was planned: when the window closes, and a time before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour_before: Option<String>,
    /// With `refused`: the platform's reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Refusal>,
    /// With `refused`: which rule of ours kept a template back, where one did: `opted_out`, `no_consent`, `quiet_hours`,
    /// `unanswered` or `two_lately`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// With `invalid`: which parameter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// With `rate_limited` and `unavailable`: when to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
}
