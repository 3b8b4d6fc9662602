//! What the interface says, in one place: sentence case, verbs on buttons, no blame.

use crate::{
    api::{Error, Unfit},
    domain::{
        item::{ItemKind, Outcome},
        message::{Direction, Status},
        role::Role,
        time::Span,
        window::Urgency,
        words::{count, roughly},
    },
};

pub const APP: &str = "Ajar";

pub mod nav {
    pub const MAIN: &str = "Main";
    pub const QUEUE: &str = "Queue";
    pub const LOST: &str = "Lost";
    pub const NUMBERS: &str = "Numbers";
    pub const INGEST: &str = "Ingest";
    pub const API: &str = "API";
    pub const SHORTCUTS: &str = "Shortcuts";
    pub const THEME: &str = "Theme";
    pub const SIGN_OUT: &str = "Sign out";
    pub const TO_LIST: &str = "Skip to the list";
    pub const TO_CONVERSATION: &str = "Skip to the conversation";
    pub const TO_COMPOSER: &str = "Skip to the reply";
    pub const TO_CONTENT: &str = "Skip to the content";
    pub const BACK: &str = "Back to the queue";
}

pub mod window {
    pub fn closes(when: &str) -> String {
        format!("Window closes {when}")
    }

    pub fn closed(when: &str) -> String {
        format!("Window closed {when}")
    }

    pub const NEVER: &str = "The window was never open";

    pub fn free_until(when: &str) -> String {
        format!("Free until {when}")
    }

    /// Read out: so many conversations have come to this level.
    pub fn entered(conversations: &str, level: &str) -> String {
        format!("{conversations} entered {level}.")
    }

    pub fn closed_of(conversations: &str) -> String {
        format!("The window of {conversations} closed.")
    }
}

pub mod sign_in {
    pub const TITLE: &str = "Sign in";
    pub const LEAD: &str = "Every conversation with its window, the next to close first.";
    pub const EMAIL: &str = "Email";
    pub const PASSWORD: &str = "Password";
    pub const SUBMIT: &str = "Sign in";
    pub const BUSY: &str = "Signing in…";
    pub const WRONG: &str = "The email and password do not match.";
}

pub mod queue {
    pub const TITLE: &str = "Queue";
    pub const EMPTY: &str = "No conversations yet";
    pub const EMPTY_LEAD: &str =
        "They appear here as soon as a customer writes to one of your numbers, with the time that is left to answer.";
    pub const EMPTY_ACTION: &str = "See whether deliveries arrive";
    pub const NONE_OPEN: &str = "No conversation is open here";
    pub const NONE_OPEN_LEAD: &str = "Choose one from the list. Press ? for the keys.";
    pub const OWED: &str = "Answer owed";
    pub const MORE: &str = "Loading more…";
    pub const MORE_FAILED: &str = "More conversations could not be loaded.";
    pub const ALL_SHUT: &str = "No window is open.";

    pub fn new_above(n: usize) -> String {
        format!("{n} new above")
    }

    pub fn unread(n: i64) -> String {
        format!("{n} unread")
    }

    pub fn all_held(until: &str, who: &str) -> String {
        format!("All doors held. Next closes {until} ({}).", super::within(who))
    }

    pub fn owed_soon(n: usize) -> String {
        if n == 1 { "1 answer owed within 2 hours.".to_owned() } else { format!("{n} answers owed within 2 hours.") }
    }
}

pub mod conversation {
    pub const TITLE: &str = "Conversation";
    pub const MESSAGES: &str = "Messages";
    /// Before the number of the business that was written to.
    pub const TO: &str = "to";
    pub const NOT_FOUND: &str = "This conversation does not exist";
    pub const NOT_FOUND_LEAD: &str = "It may have been merged into another, or the address is mistyped.";
    pub const DISMISS: &str = "No answer needed";
    pub const DISMISSED: &str = "Marked as needing no answer.";
    pub const OLDER: &str = "Loading older messages…";
    pub const OLDER_FAILED: &str = "Older messages could not be loaded.";
    pub const BEGINNING: &str = "The conversation begins here.";
    pub const END_OF_PAGE: &str = "Older messages are not shown on this page.";
    pub const NEW_BELOW: &str = "New messages below";
    pub const NO_MESSAGES: &str = "No messages are kept of this conversation.";
    pub const PERMISSION: &str = "Free text until";
    pub const PRICE: &str = "Free of charge until";
    pub const PRICE_ONLY: &str = "This is about the price only: it does not keep the window open.";
    pub const CERTAIN: &str = "WhatsApp lets a business write freely for 24 hours after that.";
    pub const UNCERTAIN: &str =
        "WhatsApp did not pass on what was sent, and does not say whether it opens the window: it may be shut already.";
    pub const REFUSED: &str =
        "WhatsApp refused a message although the 24 hours were not over. It opens again when the customer writes.";
    pub const OVER: &str = "The 24 hours are over. Only a template can be sent until the customer writes again.";
    pub const NEVER: &str = "The customer has not written or called yet. Only a template can be sent.";
    pub const FIVE_MINUTES: &str = "The window of this conversation closes in less than 5 minutes.";

    pub fn why_open(until: &str) -> String {
        format!("Why open until {until}")
    }

    pub const WHY_SHUT: &str = "Why only templates";

    pub fn opened(who: &str, did: &str, what: Option<&str>, when: &str) -> String {
        match what {
            Some(what) => format!("{} {did} “{}” {when}.", super::within(who), super::within(what)),
            None => format!("{} {did} {when}.", super::within(who)),
        }
    }

    pub fn certain_until(until: &str) -> String {
        format!("Certain until {until}.")
    }

    pub fn new_message(who: &str, text: &str) -> String {
        format!("{who}: {text}")
    }
}

pub mod message {
    pub const YOU: &str = "You";
    pub const ELSEWHERE: &str = "Sent from another tool or the phone";
    pub const EDITED: &str = "Edited";
    pub const REVOKED: &str = "This message was deleted.";
    pub const ACTIONS: &str = "Reply or react";
    pub const REPLY: &str = "Reply";
    pub const TAKE_BACK: &str = "Take the reaction back";
    pub const EARLIER: &str = "An earlier message";
    pub const TEMPLATE: &str = "Template";
    pub const MAP: &str = "Open the map";
    pub const DOWNLOAD: &str = "Download";
    pub const RAW: &str = "As it arrived";
    pub const AHEAD: &str = "Its time lies in the future, so it does not open the window.";
    pub const WITHHELD: &str =
        "WhatsApp did not pass this message on. The customer may have sent something that only the app can show.";
    pub const WELCOME: &str = "Opened the chat for the first time.";
    pub const QUICK_REPLY: &str = "Pressed a button";
    pub const LIST_REPLY: &str = "Chose from a list";
    pub const FORM: &str = "Filled in a form";
    pub const ORDER: &str = "Order";
    pub const SENDING: &str = "Sending";
    pub const FORWARDED: &str = "Forwarded";
    pub const FORWARDED_OFTEN: &str = "Forwarded many times";
    pub const PRODUCT: &str = "About the product";
    pub const FROM_AD: &str = "Came from an ad";
    pub const FROM_POST: &str = "Came from a post";
    pub const OPEN_AD: &str = "Open the ad";
    pub const OPEN_POST: &str = "Open the post";
    pub const CALL_IN: &str = "Incoming call";
    pub const CALL_OUT: &str = "Outgoing call";
    pub const CALL_MISSED: &str = "Missed call";
    pub const CALL_DECLINED: &str = "Outgoing call, declined";
    pub const CALL_UNANSWERED: &str = "Outgoing call, not answered";
    pub const CALLS_ALLOWED: &str = "You may call this customer.";
    pub const CALLS_REFUSED: &str = "This customer does not want to be called.";

    pub fn call(which: &str, length: &str) -> String {
        format!("{which}, {length}")
    }

    pub fn media_pending(kind: &str) -> String {
        format!("{} is being fetched from WhatsApp…", super::kind(kind))
    }

    pub fn media_failed(kind: &str) -> String {
        format!("{} could not be fetched from WhatsApp.", super::kind(kind))
    }

    pub fn unknown(kind: &str) -> String {
        format!("A message of the type “{kind}”, which cannot be shown here yet.")
    }

    pub fn reacted(from_customer: bool, emoji: &str) -> String {
        format!("{} reacted with {emoji}", if from_customer { "The customer" } else { "You" })
    }

    pub fn react_with(emoji: &str) -> String {
        format!("React with {emoji}")
    }
}

pub mod composer {
    pub const LABEL: &str = "Reply";
    pub const PLACEHOLDER: &str = "Write a reply";
    pub const CAPTION: &str = "Add a caption";
    pub const SEND: &str = "Send";
    pub const ATTACH: &str = "Attach a file";
    pub const REMOVE_FILE: &str = "Remove the file";
    pub const CANCEL_REPLY: &str = "Do not answer a message in particular";
    pub const KEPT: &str = "Kept for later: free text can be sent when the customer writes again.";
    pub const SHUT: &str = "The window is closed. A template can be sent.";
    pub const DROP: &str = "Drop the file to attach it";
    pub const UPLOAD_FAILED: &str = "The file could not be uploaded. Check the connection and attach it again.";
    pub const READ_ONLY: &str = "Your role reads and does not write.";
    pub const EMPTY_FILE: &str = "This file is empty.";

    pub fn too_large(kind: &str, limit: &str) -> String {
        format!("{} may have {limit} at most.", super::kind(kind))
    }

    pub fn too_long(length: usize, limit: usize) -> String {
        format!("{length} of {limit} characters")
    }

    pub fn answering(who: &str) -> String {
        format!("Answering {}", super::within(who))
    }

    pub fn progress(percent: u32) -> String {
        format!("Uploading, {percent} %")
    }
}

pub mod templates {
    use crate::domain::template::{Button, Takes};

    pub const CHOOSE: &str = "Template";
    pub const NONE: &str = "No template can be sent";
    pub const NONE_LEAD: &str = "This account has no approved template. They are made in WhatsApp Manager.";
    pub const SEARCH: &str = "Find a template";
    pub const NO_MATCH: &str = "No template matches.";
    pub const PREVIEW: &str = "What the customer reads";
    pub const SEND: &str = "Send template";
    pub const CHANGE: &str = "Choose another";
    pub const HEADER: &str = "Header";
    pub const HEADER_FILE: &str = "Header file";
    pub const LOADING: &str = "Loading the templates…";
    pub const MISSING: &str = "Fill in every field to send.";
    pub const OPTED_OUT: &str = "This person asked for no more marketing messages.";
    pub const BUTTON: &str = "Button";
    pub const COPY_OFFER: &str = "Copy offer code";
    pub const COPY_CODE: &str = "Copy code";
    pub const CODE: &str = "Code";
    pub const CODE_REPEATED: &str = "The button hands over the same code.";

    pub fn variable(name: &str) -> String {
        if name.chars().all(|digit| digit.is_ascii_digit()) {
            format!("Variable {name}")
        } else {
            let words = name.replace('_', " ");
            let mut letters = words.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }

    /// What stands on a button: WhatsApp writes it where the template does not.
    pub fn button_title(button: &Button) -> String {
        let fallback = match button.takes {
            Takes::Code => COPY_OFFER,
            Takes::OneTimeCode => COPY_CODE,
            _ => BUTTON,
        };
        button.title.clone().unwrap_or_else(|| fallback.to_owned())
    }

    pub fn code_of(button: &str) -> String {
        format!("Code for “{}”", super::within(button))
    }

    pub fn link_end_of(button: &str) -> String {
        format!("End of the link of “{}”", super::within(button))
    }

    pub fn link(start: &str) -> String {
        format!("{start}…")
    }
}

pub mod ingest {
    pub const TITLE: &str = "Ingest";
    pub const LEAD: &str = "Every item of every delivery of WhatsApp is counted in exactly one place.";
    pub const LAST: &str = "Last delivery";
    pub const NEVER: &str = "None yet";
    pub const LAG: &str = "Lag";
    pub const DELIVERIES: &str = "Deliveries";
    pub const PENDING: &str = "Waiting";
    pub const TAKEN: &str = "Taken in";
    pub const KEPT: &str = "Kept for you to look at";
    pub const REFUSED: &str = "Refused deliveries";
    pub const NO_REFUSED: &str = "No delivery was refused.";
    pub const NOTICES: &str = "Notices of WhatsApp";
    pub const NO_NOTICES: &str = "WhatsApp has said nothing about your accounts and numbers.";
    pub const TEMPLATES: &str = "Templates";
    pub const NO_TEMPLATES: &str = "No account is set up.";
    pub const REPLAY: &str = "Run again";
    pub const REPLAYING: &str = "Running…";
    pub const SHOW: &str = "Show";
    pub const MORE: &str = "Show more";
    pub const NOTHING_KEPT: &str = "Nothing is kept here.";
    pub const DUPLICATES: &str = "Duplicates";
    pub const DUPLICATES_LEAD: &str = "WhatsApp delivers some things twice; the second time changes nothing.";
    pub const REFRESH: &str = "Refresh";
    pub const KIND: &str = "Kind";
    pub const ITEMS: &str = "Items";
    pub const REASON: &str = "Reason";
    pub const COUNT: &str = "Count";
    pub const FIRST: &str = "First";
    pub const LATEST: &str = "Latest";
    pub const ACCOUNT: &str = "Account";
    pub const FETCHED: &str = "Fetched";
    pub const NOTICE: &str = "Notice";
    pub const EVENT: &str = "Event";
    pub const AT: &str = "When";

    pub fn replayed(taken: i64, left: i64) -> String {
        format!("{} taken in, {left} left.", super::count(taken, "item"))
    }
}

pub mod shortcuts {
    pub const TITLE: &str = "Shortcuts";
    pub const CLOSE: &str = "Close";
    pub const SINGLE: &str = "Single-letter keys";
    pub const ANNOUNCE: &str = "Read out when windows come to another level";
}

pub mod theme {
    pub const SYSTEM: &str = "As the system";
    pub const LIGHT: &str = "Light";
    pub const DARK: &str = "Dark";
}

pub mod page {
    pub const NOT_FOUND: &str = "This page does not exist";
    pub const NOT_FOUND_LEAD: &str = "The address may be mistyped.";
    pub const HOME: &str = "Go to the queue";
    pub const RETRY: &str = "Try again";
    pub const FAILED: &str = "This could not be loaded";
}

/// What somebody wrote, inside a sentence of ours: whichever way it runs, the sentence around it stays as it is.
pub fn within(written: &str) -> String {
    format!("\u{2068}{written}\u{2069}")
}

/// What an error says beside the thing it is about, and what to do.
pub fn error(error: &Error) -> String {
    match error {
        Error::Unauthorized => "You are signed out. Sign in again in another tab, then try once more.".to_owned(),
        Error::Forbidden => "Your role does not allow this.".to_owned(),
        Error::NotFound => "It no longer exists.".to_owned(),
        Error::Invalid(words) | Error::Conflict(words) => words.clone(),
        Error::Unfit(unfit) => self::unfit(*unfit).to_owned(),
        Error::Watched => watched::ERROR.to_owned(),
        Error::WindowClosed { .. } => "The window has closed. Your text is kept; a template can be sent.".to_owned(),
        Error::RateLimited { retry_after_s } => {
            format!("Too many attempts. Try again in {}.", roughly(Span::seconds(i64::from(*retry_after_s))))
        }
        Error::Refused(refusal) => format!("{}. {}", refusal.title, refusal.advice()),
        Error::Unreachable => "The server cannot be reached. Check the connection and try again.".to_owned(),
        Error::Internal => "Something went wrong on the server. Try again in a moment.".to_owned(),
    }
}

pub fn connection(word: &str) -> &'static str {
    match word {
        "live" => "Live",
        "offline" => "Offline",
        "signed-out" => "Signed out",
        "connecting" => "Connecting",
        _ => "Reconnecting",
    }
}

/// What a type of message is called in a list.
pub fn kind(kind: &str) -> &'static str {
    match kind {
        "image" => "Photo",
        "video" => "Video",
        "audio" => "Voice message",
        "document" => "Document",
        "sticker" => "Sticker",
        "location" => "Location",
        "contacts" => "Contact",
        "interactive" | "button" => "Choice",
        "order" => "Order",
        "template" => "Template",
        "call" => "Call",
        "reaction" => "Reaction",
        "system" => "Notice",
        "unsupported" => "Message that WhatsApp did not pass on",
        _ => "Message",
    }
}

/// How far a message got.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Queued => "Queued",
        Status::Unknown => "May or may not have been sent",
        Status::Accepted => "Accepted",
        Status::Sent => "Sent",
        Status::Failed => "Failed",
        Status::Delivered => "Delivered",
        Status::Read => "Read",
        Status::Played => "Played",
    }
}

/// The same in one word, beside the message.
pub fn status_briefly(status: Status) -> &'static str {
    match status {
        Status::Unknown => "Unknown",
        status => self::status(status),
    }
}

/// Who spoke, for whoever cannot see on which side a message stands.
pub fn speaker(direction: Direction, customer: &str) -> String {
    match direction {
        Direction::In => customer.to_owned(),
        Direction::Out => message::YOU.to_owned(),
        Direction::Echo => message::ELSEWHERE.to_owned(),
    }
}

pub fn direction(direction: &str) -> &'static str {
    match direction {
        "in" => "From the customer:",
        _ => "From you:",
    }
}

pub fn level_count(level: Urgency, n: usize, all: bool) -> String {
    let level = crate::domain::words::urgency(level);
    if all { format!("{level}, {n}") } else { format!("{level}, more than {n}") }
}

pub fn role(role: Role) -> &'static str {
    match role {
        Role::Analyst => "Analyst",
        Role::Agent => "Agent",
        Role::Admin => "Admin",
        Role::Owner => "Owner",
    }
}

/// What kinds of item are called where they are counted.
pub fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Message => "Messages",
        ItemKind::Status => "Statuses",
        ItemKind::Call => "Calls",
        ItemKind::Preference => "Preferences",
        ItemKind::Echo => "Echoes",
        ItemKind::History => "History",
        ItemKind::Error => "Errors",
        ItemKind::Template => "Templates",
        ItemKind::Account => "Account",
        ItemKind::Change => "Other changes",
    }
}

pub fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Unrouted => ("Unrouted", "Of a number that is not set up here. They are taken in when it is."),
        Outcome::Unsupported => ("Unsupported", "Of a kind that nothing is done with yet."),
        Outcome::Malformed => ("Malformed", "Without something they need: an id, a sender, a value of the right type."),
    }
}

pub mod offline {
    /// Beside “Offline”: how old what is shown is.
    pub fn as_of(when: &str) -> String {
        format!("as of {when}")
    }

    pub fn queued(n: usize) -> String {
        format!("{n} queued")
    }

    /// Read out when the connection is gone.
    pub fn went(when: &str) -> String {
        format!("You are offline. What you see is as of {when}.")
    }

    pub const WAITING: &str = "Waiting for a connection";

    pub fn dropped(when: &str) -> String {
        format!("will be dropped {when} if still offline")
    }

    pub const TAKE_BACK: &str = "Take back";
    pub const LATE: &str =
        "Not sent: the window closed while there was no connection. The text is kept here; a template can be sent.";
    pub const UNSURE: &str = "This reply may have been sent more than a day ago, before the connection broke. Look before you send it again.";
    pub const SIGNED_OUT: &str =
        "Not sent: you were signed out before there was a connection again. The text is kept here.";

    pub fn refused(why: &str) -> String {
        format!("Not sent when the connection came back. {why}")
    }

    pub fn came_back(who: &str) -> String {
        format!("A reply to {} was not sent.", super::within(who))
    }

    pub const OPEN: &str = "Open the conversation";
    pub const TOO_MANY: &str = "Too many replies wait for a connection already. Your text is kept here.";
    pub const NO_ROOM: &str = "There is no connection, and this browser cannot keep the reply until there is one.";
    pub const NOT_KEPT: &str = "Not on this device";
    pub const NOT_KEPT_LEAD: &str = "Without a connection you can read the conversations that you opened here in the last 7 days. It opens once there is one.";
    pub const NOTHING_KEPT: &str = "No connection";
    pub const NOTHING_KEPT_LEAD: &str =
        "Nothing of the queue is kept on this device. It appears once there is a connection.";
    pub const OUTDATED: &str = "A new version of Ajar is ready. Your drafts are kept.";
    pub const RELOAD: &str = "Reload";
}

/// The demo: the strip above its pages, the way in, and what can go wrong there.
pub mod demo {
    /// Who everybody is in a demo.
    pub const YOU: &str = "You";
    pub const TITLE: &str = "Demo";
    pub const LEAD: &str = "Everybody here is made up. Nothing you send leaves this server.";
    /// The same where there is little room.
    pub const LEAD_BRIEFLY: &str = "Everybody here is made up.";
    pub const LEAVE: &str = "Leave the demo";
    pub const LEAVE_BRIEFLY: &str = "Leave";
    pub const ENTER: &str = "Look around with a demo";
    pub const TO_START: &str = "To the start";
    pub const FORBIDDEN: &str = "The demo is for owners and admins";
    pub const FORBIDDEN_LEAD: &str = "Ask one of them to open it with you.";
    pub const NOT_OPEN: &str = "The demo could not be opened";
    pub const LINK_USED: &str = "This link does not work any more";
    pub const LINK_USED_LEAD: &str = "It works once, within an hour. Start the demo again for a new one.";

    /// Why there is no demo.
    pub fn not_open(why: &str) -> String {
        format!("The reason: {why}. Your own workspace is not touched by it.")
    }
}

/// Making the owner's account.
pub mod welcome {
    pub const TITLE: &str = "Welcome";
    pub const LEAD: &str = "Nobody works here yet. Make the owner's account: it can do everything, and let others in.";
    pub const NAME: &str = "Your name";
    pub const EMAIL: &str = "Email";
    pub const PASSWORD: &str = "Password";
    pub const PASSWORD_HINT: &str = "At least 10 characters. A password manager can make one.";
    pub const CODE: &str = "One-time code";
    pub const CODE_HINT: &str =
        "Others can reach this server, so it printed a code where it was started. Look there, or in its service log.";
    pub const SUBMIT: &str = "Make the account";
    pub const BUSY: &str = "Making the account…";
    pub const DONE: &str = "The owner's account is there";
    pub const DONE_LEAD: &str = "Somebody was quicker, or it was you in another tab. Sign in with it.";
}

/// The first choice.
pub mod start {
    pub const TITLE: &str = "How do you want to begin?";
    pub const LEAD: &str = "You can do the others later.";
    pub const CONNECT: &str = "Connect a WhatsApp number";
    pub const CONNECT_LEAD: &str = "Ajar receives its messages and sends your answers, as long as the window is open.";
    pub const CONNECT_NEEDS: &str = "You need a number on WhatsApp's Cloud API, and ten minutes in Meta's console.";
    pub const WATCH: &str = "Watch a number";
    pub const WATCH_LEAD: &str = "Stay with the tool you answer with. Ajar reads along, never sends, and after a week shows which windows were lost.";
    pub const WATCH_NEEDS: &str = "You need access to the number in Meta's console. Your tool goes on as it is.";
    pub const DEMO: &str = "Look around with a demo";
    pub const DEMO_LEAD: &str =
        "A queue full of made-up customers who write and answer by themselves, with a past of 90 days.";
    pub const DEMO_NEEDS: &str = "You need nothing. It stands beside your own workspace, and leaves nothing behind.";
    pub const LATER: &str = "Go to the queue";
    pub const NOT_YOURS: &str = "An owner or administrator sets the numbers up.";
}

/// Numbers: the list, setting one up, and one of them.
pub mod numbers {
    pub const TITLE: &str = "Numbers";
    pub const LEAD: &str = "The business numbers that Ajar acts for, and whether they work.";
    pub const EMPTY: &str = "No number is set up";
    pub const EMPTY_LEAD: &str = "Connect one to answer from here, or watch one beside the tool you use.";
    pub const CONNECT: &str = "Connect a number";
    pub const WATCH: &str = "Watch a number";
    pub const WATCHED: &str = "Watched";
    pub const SENDS: &str = "Sends";
    pub const STOPPED: &str = "Stopped";
    pub const NEVER_CHECKED: &str = "Not checked yet";
    pub const BACK: &str = "All numbers";
    pub const CHECK: &str = "Check again";
    pub const CHECKING: &str = "Checking…";
    pub const STATE: &str = "Does it work?";
    pub const EDIT: &str = "Change the credentials";
    pub const EDIT_LEAD: &str = "What you leave empty stays as it is. Secrets are never shown.";
    pub const SAVE: &str = "Check and save";
    pub const DELIVER: &str = "Where WhatsApp delivers";
    pub const DELIVER_LEAD: &str =
        "Ajar tells WhatsApp by itself. If you would rather do it in the app's webhook settings, this goes in there:";
    pub const CALLBACK: &str = "Callback URL";
    pub const VERIFY_TOKEN: &str = "Verify token";
    pub const NO_CALLBACK: &str = "Ajar has no public address yet, so WhatsApp has nowhere to deliver.";
    pub const TAKE_OVER: &str = "Have WhatsApp deliver here";
    pub const WATCH_SWITCH: &str = "Only watch: never send from this number";
    pub const WATCH_HINT: &str =
        "Ajar reads along beside another tool. It sends no message, no template, no read receipt and no typing.";
    pub const CHANGED: &str = "Changed.";
    pub const READY: &str = "Ready. Messages appear in the queue as they arrive.";
    pub const TO_QUEUE: &str = "Go to the queue";
    pub const OPEN: &str = "Go to the number";

    pub const CONNECT_TITLE: &str = "Connect a WhatsApp number";
    pub const CONNECT_LEAD: &str = "Four things from Meta's console. Ajar looks whether they fit before it keeps them.";
    pub const WATCH_TITLE: &str = "Watch a number";
    pub const WATCH_LEAD: &str = "Ajar reads along beside the tool you answer with. It never sends. What your tool sends comes back as statuses, and counts as your answer.";
    pub const PHONE_NUMBER_ID: &str = "Phone number ID";
    pub const WABA_ID: &str = "WhatsApp Business Account ID";
    pub const ACCESS_TOKEN: &str = "Access token";
    pub const APP_SECRET: &str = "App secret";
    pub const TIME_ZONE: &str = "Time zone of the account";
    pub const TIME_ZONE_HINT: &str = "Like Europe/Berlin. Months and prices turn at its midnight.";
    pub const UNCHANGED: &str = "Unchanged";
    pub const SHOW: &str = "Show";
    pub const HIDE: &str = "Hide";
    pub const WHERE: &str = "Where to find these";
    pub const SUBMIT: &str = "Check and connect";
    pub const SUBMIT_WATCH: &str = "Check and watch";
    pub const BUSY: &str = "Asking WhatsApp…";
    pub const ANYWAY: &str = "Keep it all the same";
    pub const ANYWAY_LEAD: &str = "You can keep it as it is and mend the rest later, on its page.";
    pub const NOT_YET: &str = "Nothing was kept yet. Mend what is wrong and check again.";

    /// Where each thing stands in Meta's console, in the order of the fields.
    pub const CONSOLE: [&str; 5] = [
        "Open developers.facebook.com/apps and choose your app. It needs the product “WhatsApp”.",
        "Go to WhatsApp, then API Setup. Choose your number under “From”: the Phone number ID and the WhatsApp Business Account ID stand below it.",
        "For the access token, open business.facebook.com/settings, go to Users, then System users, and choose or add one. With “Assign assets” give it the app and the WhatsApp account, with full control.",
        "There, click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management. To try things out, the temporary token of API Setup does for a day.",
        "For the app secret, go back to the app, open App settings, then Basic, and click “Show” beside it.",
    ];
    /// The same beside another tool.
    pub const CONSOLE_WATCH: [&str; 5] = [
        "Do not use the app of your tool: its messages would come here instead. Make one of your own at developers.facebook.com/apps with “Create app”, type Business, and add the product “WhatsApp”. WhatsApp delivers to every app.",
        "In the new app go to WhatsApp, then API Setup, and choose the business account your tool uses. The Phone number ID and the WhatsApp Business Account ID stand there.",
        "Open business.facebook.com/settings, go to Users, then System users, and add one. With “Assign assets” give it the new app and the WhatsApp account.",
        "Click “Generate token”, choose the new app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.",
        "In the new app open App settings, then Basic, and click “Show” beside the app secret.",
    ];

    pub fn last_checked(when: &str) -> String {
        format!("Checked {when}")
    }

    pub fn unreadable(id: &str) -> String {
        format!("The secrets of {id} were sealed with another key. Connect the number again to enter them anew.")
    }
}

/// What a look at a number found, and how to mend it.
pub mod check {
    use crate::domain::{
        checkup::{Finding, Standing, Step},
        time::Timestamp,
        words::roughly,
    };

    pub const WAITS: &str = "Looked at once the rest is right.";

    pub fn step(step: Step) -> &'static str {
        match step {
            Step::Token => "Access token",
            Step::Permissions => "Permissions",
            Step::Number => "Number",
            Step::Secret => "App secret",
            Step::Public => "Public address",
            Step::Webhook => "Deliveries",
        }
    }

    pub fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Good => "Good",
            Standing::Warning => "Works for now",
            Standing::Wrong => "Wrong",
            Standing::Unknown => "Not known",
        }
    }

    pub const WAITING: &str = "Waiting";

    /// What was found, in one or two sentences. `when` tells a moment.
    pub fn said(finding: &Finding, now: Timestamp, when: &dyn Fn(Timestamp) -> String) -> String {
        let name = |text: &str| super::within(text);
        match finding {
            Finding::TokenLasts => "WhatsApp accepts it, and it does not end soon.".to_owned(),
            Finding::TokenWorks => "WhatsApp accepts it. How long it lasts it does not say.".to_owned(),
            Finding::TokenEnds { at } => {
                format!("It ends in {}, {}. Then nothing can be sent.", roughly(*at - now), when(*at))
            }
            Finding::TokenOnTrial { at } => format!(
                "This is a trial token: it ends in {}, {}. Then nothing can be sent or fetched.",
                roughly(*at - now),
                when(*at)
            ),
            Finding::TokenExpired => "It has expired.".to_owned(),
            Finding::TokenRefused => "WhatsApp does not accept it.".to_owned(),
            Finding::MayAll => "It may send, and read the account.".to_owned(),
            Finding::PermissionsUntold => "WhatsApp does not say what the token may do.".to_owned(),
            Finding::Lacks { scopes } => format!("The token lacks the permission {}.", scopes.join(" and ")),
            Finding::LacksForAccount { scopes } => {
                format!("The token has the permission {}, but not for this account.", scopes.join(" and "))
            }
            Finding::NumberWorks { name: known, display } => match (known, display) {
                (Some(known), Some(display)) => format!("{display} is connected as {}.", name(known)),
                (None, Some(display)) => format!("{display} is connected."),
                _ => "It is connected.".to_owned(),
            },
            Finding::NumberInTrouble => {
                "Its quality is red: many customers block or report it. WhatsApp may restrict it.".to_owned()
            }
            Finding::NumberNotConnected { status } => format!("WhatsApp says it is {status}, not CONNECTED."),
            Finding::NumberOnPremise => "It is served by the on-premise API, not by the Cloud API.".to_owned(),
            Finding::NameNotApproved { status } => {
                format!("It is connected, but WhatsApp has not approved its display name: it is {status}.")
            }
            Finding::IdsSwapped => {
                "The two ids are the wrong way round: the number's is that of the account.".to_owned()
            }
            Finding::NumberNotInAccount { numbers } if numbers.is_empty() => "The account has no number.".to_owned(),
            Finding::NumberNotInAccount { numbers } => {
                let listed: Vec<String> =
                    numbers.iter().take(5).map(|(id, display)| format!("{display} has the ID {id}")).collect();
                format!("The account has no number of this ID. {}.", listed.join("; "))
            }
            Finding::AccountUnknown => "WhatsApp knows no account of this ID, or the token may not see it.".to_owned(),
            Finding::SecretFits => "It belongs to the app of the token.".to_owned(),
            Finding::SecretWrong => "It is not the secret of the app the token is of.".to_owned(),
            Finding::PublicReached { url } => format!("{url} leads here."),
            Finding::PublicMissing => "Ajar does not know at which address others reach it.".to_owned(),
            Finding::PublicNotSecure { url } => format!("{url} is not https. WhatsApp delivers to https only."),
            Finding::PublicPrivate { url } => {
                format!("WhatsApp cannot reach this machine: {url} is an address for this machine or its own network.")
            }
            Finding::PublicUnreached { url, cause } => format!("{url} does not answer: {cause}."),
            Finding::PublicIsAnother { url } => format!("Something else than this Ajar answers at {url}."),
            Finding::WebhookHere { of_account: true } => {
                "WhatsApp delivers here, by an address for this account.".to_owned()
            }
            Finding::WebhookHere { of_account: false } => {
                "WhatsApp delivers here, by the address of the app.".to_owned()
            }
            Finding::WebhookSubscribed => "The app gets the account's messages.".to_owned(),
            Finding::WebhookNone => "WhatsApp delivers this account's messages nowhere yet.".to_owned(),
            Finding::WebhookElsewhere { url } => format!("WhatsApp delivers to {url}."),
            Finding::WebhookUnanswered { why } => {
                format!("WhatsApp called the public address and got no right answer: {why}")
            }
            Finding::Refused { code, title, .. } => format!("WhatsApp refused to say ({code}): {title}"),
            Finding::Unreached { cause, .. } => format!("WhatsApp could not be asked: {cause}."),
        }
    }

    const LASTING: [&str; 4] = [
        "Open business.facebook.com/settings, go to Users, then System users, and choose or add one.",
        "With “Assign assets”, give it the app and the WhatsApp account, with full control.",
        "Click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.",
        "Copy the token and put it into the field here.",
    ];
    const RIGHTS: [&str; 3] = [
        "Open business.facebook.com/settings, go to Users, then System users, and choose the one the token is of.",
        "With “Assign assets”, give it this WhatsApp account, with full control.",
        "Click “Generate token”, tick whatsapp_business_messaging and whatsapp_business_management, and put the new token in here.",
    ];
    const IDS: [&str; 3] = [
        "Open developers.facebook.com/apps, choose your app, and go to WhatsApp, then API Setup.",
        "Choose your number under “From”.",
        "Copy both ids that stand below it: first the Phone number ID, then the WhatsApp Business Account ID.",
    ];
    const REGISTER: [&str; 2] = [
        "Open business.facebook.com/wa/manage/phone-numbers and look at the number's status.",
        "If it is pending, verify and register it there; if it is restricted, the page says why.",
    ];
    const SECRET: [&str; 2] = [
        "Open developers.facebook.com/apps and choose the app that the token was made for.",
        "Go to App settings, then Basic, click “Show” beside the app secret, and copy it.",
    ];
    const PUBLIC: [&str; 3] = [
        "Give the machine a name on the internet and a proxy that speaks https, or open a tunnel to it.",
        "Start Ajar with AJAR_PUBLIC_URL set to that address, like https://ajar.example.org.",
        "Check again. You can keep the number meanwhile: only deliveries wait.",
    ];
    const REACH: [&str; 3] = [
        "Open the address in a browser on another network, such as a phone without Wi-Fi.",
        "If it does not open, look at the name's DNS entry, the firewall and the proxy. The proxy has to pass /webhooks/whatsapp on.",
        "If it opens there and not from here, the network may not let a machine call itself: WhatsApp may reach it all the same.",
    ];
    const SUBSCRIBE: [&str; 2] = [
        "Once the public address is right, have WhatsApp deliver here with the button below.",
        "It calls the address at once to see whether Ajar answers.",
    ];
    const ELSEWHERE: [&str; 2] = [
        "If another tool uses this app, make an app of your own for Ajar and use its token and secret: WhatsApp delivers to both.",
        "If nothing else needs these deliveries, have WhatsApp deliver here with the button below.",
    ];
    const TRY_AGAIN: [&str; 1] = ["Look at this machine's connection to the internet and check again in a minute."];
    const OFF_PREMISE: [&str; 1] = ["Move the number to the Cloud API first, in WhatsApp Manager."];
    const SWAP: [&str; 1] = ["Put each id into the other field."];
    const QUALITY: [&str; 1] =
        ["Look in WhatsApp Manager at what customers report, and write to fewer people who did not ask."];

    /// How to mend it, step by step; nothing where there is nothing to mend.
    pub fn mend(finding: &Finding) -> &'static [&'static str] {
        match finding {
            Finding::TokenEnds { .. }
            | Finding::TokenOnTrial { .. }
            | Finding::TokenExpired
            | Finding::TokenRefused => &LASTING,
            Finding::Lacks { .. } | Finding::LacksForAccount { .. } => &RIGHTS,
            Finding::IdsSwapped => &SWAP,
            Finding::NumberNotInAccount { .. } | Finding::AccountUnknown => &IDS,
            Finding::NumberNotConnected { .. } | Finding::NameNotApproved { .. } => &REGISTER,
            Finding::NumberOnPremise => &OFF_PREMISE,
            Finding::NumberInTrouble => &QUALITY,
            Finding::SecretWrong => &SECRET,
            Finding::PublicMissing | Finding::PublicNotSecure { .. } | Finding::PublicPrivate { .. } => &PUBLIC,
            Finding::PublicUnreached { .. } | Finding::PublicIsAnother { .. } | Finding::WebhookUnanswered { .. } => {
                &REACH
            }
            Finding::WebhookNone => &SUBSCRIBE,
            Finding::WebhookElsewhere { .. } => &ELSEWHERE,
            Finding::Unreached { .. } | Finding::Refused { .. } => &TRY_AGAIN,
            _ => &[],
        }
    }
}

/// Windows that closed on somebody who waited.
pub mod lost {
    pub const TITLE: &str = "Lost windows";
    pub const LEAD: &str = "Windows that closed in the last 14 days while the customer still waited for an answer.";
    pub const COUNT: &str = "Lost in 14 days";
    pub const PER_DAY: &str = "Per day";
    pub const LONGEST: &str = "Longest wait";
    pub const WORST: &str = "Worst day";
    pub const DAYS: &str = "Lost each day";
    pub const EMPTY: &str = "No window was lost";
    pub const EMPTY_LEAD: &str = "Everybody who wrote got an answer before their window closed.";
    pub const NONE_YET: &str = "Nothing was heard yet";
    pub const NONE_YET_LEAD: &str = "Lost windows appear here once a number is set up and customers have written.";
    pub const WHICH: &str = "Number";
    pub const ALL: &str = "All numbers";
    pub const SHOW: &str = "Show";
    pub const WAITED: &str = "Waited";
    pub const CLOSED: &str = "Closed";
    pub const DAY: &str = "Day";
    pub const LOST: &str = "Lost";

    pub fn watching(display: &str, until: &str) -> String {
        format!(
            "{display} is watched for less than a week. From {until} on these figures tell something; this is what there is so far."
        )
    }

    pub fn more(shown: usize, count: i64) -> String {
        format!("The latest {shown} of {count} are listed.")
    }

    /// How many a day, to a tenth.
    pub fn per_day(count: i64, days: usize) -> String {
        let days = i64::try_from(days).unwrap_or(1).max(1);
        let tenths = (count * 10 + days / 2) / days;
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// The first steps, above the queue.
pub mod steps {
    pub const TITLE: &str = "First steps";
    pub const NUMBER: &str = "A number is connected";
    pub const NUMBER_DO: &str = "Connect a number";
    pub const DELIVERY: &str = "WhatsApp delivers here";
    pub const DELIVERY_DO: &str = "See whether deliveries arrive";
    pub const PUBLIC: &str = "Reachable by https";
    pub const PUBLIC_DO: &str = "See what is missing";
    pub const TOKEN: &str = "The access token lasts";
    pub const TOKEN_DO: &str = "Enter a lasting token";
    pub const DISMISS: &str = "Put this list away";
    pub const DONE: &str = "Done";
    pub const OPEN: &str = "Open";

    pub fn ending(display: &str, when: &str) -> String {
        format!("The access token of {display} ends {when}. Then nothing can be sent or fetched.")
    }

    pub fn ended(display: &str) -> String {
        format!("The access token of {display} has ended. Nothing can be sent or fetched.")
    }

    pub const MEND: &str = "Enter a lasting one";
}

/// What a number that is only watched says where something would be sent.
pub mod watched {
    pub const COMPOSER: &str = "This number is only watched. Answer with the tool you use; Ajar sends nothing from it.";
    pub const ERROR: &str = "This number is only watched: Ajar sends nothing from it. Your text is kept.";
}

/// What is wrong with one field.
pub fn unfit(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Name => "Write a name of 1 to 100 characters.",
        Unfit::Email => "Write an email address like ana@example.org.",
        Unfit::PasswordShort => "The password needs at least 10 characters.",
        Unfit::PasswordLong => "The password may have 200 characters at most.",
        Unfit::Code => "The code is not the one the server printed. It is made anew at every start.",
        Unfit::Owner => "There is an owner already. Sign in.",
        Unfit::PhoneNumberId => "The phone number ID is made of digits only. It is not the phone number itself.",
        Unfit::WabaId => "The account ID is made of digits only.",
        Unfit::AccessToken => "Paste the access token: one long word without spaces.",
        Unfit::AppSecret => "Paste the app secret: one word without spaces.",
        Unfit::TimeZone => "Write a time zone like Europe/Berlin or America/Sao_Paulo.",
    }
}

/// What belongs to the desk: figures, tide line, palette, undo, price, emoji, viewer, voice.
pub mod desk {
    use crate::{
        api::Error,
        domain::{
            price::{Category, Price, Prices},
            queue::Figure,
            words::count,
        },
        ui::commands::Command,
    };

    pub const CLOSE: &str = "Close";

    pub const FIGURES: &str = "How the queue stands";

    /// What a figure is called, and what exactly it counts.
    pub fn figure(figure: Figure) -> (&'static str, &'static str) {
        match figure {
            Figure::Open => ("Open", "Conversations whose window is open"),
            Figure::Closing => ("Owed within 2 h", "Windows that close within 2 hours while an answer is owed"),
            Figure::Lost => ("Lost in 7 days", "Windows that closed in the last 7 days with an answer still owed"),
            Figure::Active => (
                "Engagement, rule of thumb",
                "Average engagement of the conversations of the last 30 days, from 0 to 10, by a rule of thumb",
            ),
        }
    }

    pub fn engagement_of(conversations: i64) -> String {
        format!(
            "Average engagement of {} of the last 30 days, from 0 to 10, by a rule of thumb: how fast they answer, how much \
             is said, how long ago",
            count(conversations, "conversation")
        )
    }

    /// From 0 to 10, with one place behind the point.
    pub fn score(score: Option<f64>) -> String {
        score.map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"))
    }

    pub const TIDE: &str = "When windows close in the next 24 hours";
    pub const TIDE_FROM: &str = "Show windows that close from";
    pub const TIDE_TO: &str = "Show windows that close until";
    pub const TIDE_ALL: &str = "Whole day";
    pub const TIDE_EMPTY: &str = "No window closes in the next 24 hours.";
    pub const NOW: &str = "Now";

    pub fn tide_peak(when: &str, closes: i64, owed: i64) -> String {
        format!("Most close {when}: {closes}, {owed} owed.")
    }

    pub fn tide_between(from: &str, to: &str, closes: i64, owed: i64) -> String {
        format!("{from} to {to}: {closes} closing, {owed} owed.")
    }

    pub const FIND: &str = "Find by name";
    pub const NOTHING_HERE: &str = "Nothing is here now";
    pub const NOTHING_HERE_LEAD: &str = "No conversation matches what the list is narrowed to.";
    pub const SHOW_ALL: &str = "Show everything";

    /// What could not be done, why, and what to do.
    pub fn failed(what: &str, error: &Error) -> String {
        format!("{what} {}", super::error(error))
    }

    pub const PALETTE: &str = "Commands and people";
    pub const PALETTE_LABEL: &str = "Type a command or a name";
    pub const NOTHING_FOUND: &str = "Nothing fits.";

    /// What a command does.
    pub fn command(command: Command) -> &'static str {
        match command {
            Command::Next => "Next conversation",
            Command::Previous => "Previous conversation",
            Command::Open => "Open the conversation",
            Command::Back => "Back to the list",
            Command::Reply => "Reply",
            Command::Template => "Choose a template",
            Command::Dismiss => "No answer needed",
            Command::Undo => "Undo the last send",
            Command::Find => "Find somebody in the queue",
            Command::Palette => "Commands and people",
            Command::List => "To the list",
            Command::Conversation => "To the conversation",
            Command::Queue => "Go to the queue",
            Command::Ingest => "Go to ingest",
            Command::Theme => "Next theme: light, dark, as the system",
            Command::Shortcuts => "Shortcuts",
        }
    }

    pub const SENDS: &str = "Send";
    pub const NEW_LINE: &str = "New line";
    pub const BOLD: &str = "Bold";
    pub const ITALIC: &str = "Italic";
    pub const STRUCK: &str = "Struck through";
    pub const CODE: &str = "Code";
    pub const HOLD: &str = "Time to undo a send";

    pub fn hold(seconds: i64) -> String {
        if seconds == 0 { "None: it leaves at once".to_owned() } else { count(seconds, "second") }
    }

    pub const HELD: &str = "Not sent yet.";
    pub const UNDO: &str = "Undo";
    pub const UNDONE: &str = "Taken back. It was not sent.";
    pub const LEFT: &str = "Too late: it has already left.";

    pub fn leaves_in(seconds: i64) -> String {
        format!("Leaves in {seconds} s.")
    }

    pub fn category(category: Category) -> &'static str {
        match category {
            Category::Marketing => "marketing",
            Category::Utility => "utility",
            Category::Authentication => "authentication",
            Category::Service => "reply",
        }
    }

    /// What a message costs: `about $0.14 · marketing · Germany`.
    pub fn price(price: Price, category: Category, prices: &Prices, until: &str) -> String {
        match price {
            Price::FreeUntil(_) => format!("Free until {until}"),
            Price::FreeReply { left } => {
                format!("Free · {left} free {} left this month", if left == 1 { "reply" } else { "replies" })
            }
            Price::About(micros) => {
                format!("about {} · {} · {}", micros.in_dollars(), self::category(category), prices.market)
            }
        }
    }

    pub const PRICE_NOW: &str = "A reply now";
    pub const LIST_PRICE: &str = "List price in US dollars; what is charged depends on the account.";

    pub const EMOJI: &str = "Emoji and formatting";
    pub const MARKS: &str = "Formatting";
    pub const RECENT: &str = "Used last";
    pub const PREVIEW: &str = "As the customer reads it";
    pub const ONE_FILE: &str = "One file at a time: the first one is attached.";

    pub const VIEWER: &str = "Pictures and films";
    pub const SMALLER: &str = "Smaller";
    pub const LARGER: &str = "Larger";
    pub const EARLIER: &str = "Earlier";
    pub const LATER: &str = "Later";

    pub fn seen(who: &str, when: &str, at: usize, of: usize) -> String {
        format!("{}, {when} ({at} of {of})", super::within(who))
    }

    pub const PLAY: &str = "Play";
    pub const PAUSE: &str = "Pause";
    pub const PLACE: &str = "Place in the recording";
    pub const SPEED: &str = "Speed";
    pub const CANNOT_PLAY: &str = "This browser cannot play it. Download it to listen.";

    /// `3:07`.
    pub fn length(seconds: i32) -> String {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }

    pub fn heard(at: i32, of: Option<i32>) -> String {
        match of {
            Some(of) => format!("{} of {}", length(at), length(of)),
            None => length(at),
        }
    }

    /// `1×`, `1.5×`, from tenths.
    pub fn times(tenths: i32) -> String {
        if tenths % 10 == 0 { format!("{}×", tenths / 10) } else { format!("{}.{}×", tenths / 10, tenths % 10) }
    }

    pub fn speed(tenths: i32) -> String {
        format!("{SPEED}: {}", times(tenths))
    }

    pub const UNREAD_FROM_HERE: &str = "New";
    pub const NEWER: &str = "Loading newer messages…";
    pub const NEWER_FAILED: &str = "Newer messages could not be loaded.";
    pub const TO_NEWEST: &str = "To the newest messages";
    pub const JUMP: &str = "Show the message this one answers";
    pub const JUMP_FAILED: &str = "That message could not be loaded.";
    pub const WRITE_AGAIN: &str = "Write it again";
    pub const LOADING: &str = "Loading…";
    pub const ITEMS: &str = "Items";
    pub const TOTAL: &str = "Total";

    pub fn pieces(n: i64) -> String {
        count(n, "item")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_is_called_by_its_name_in_words() {
        assert_eq!(templates::variable("2"), "Variable 2");
        assert_eq!(templates::variable("first_name"), "First name");
    }

    #[test]
    fn a_name_inside_a_sentence_does_not_turn_it_round() {
        assert_eq!(composer::answering("ليلى"), "Answering \u{2068}ليلى\u{2069}");
        assert_eq!(
            conversation::opened("Ana", "wrote", Some("שלום"), "today at 14:10"),
            "\u{2068}Ana\u{2069} wrote “\u{2068}שלום\u{2069}” today at 14:10."
        );
    }
}
