//! Replies written without a connection. They wait in this browser, each with the key under which it is sent, and with
//! the end of the window it was written for.
//!
//! Once there is a connection they leave in their order, and the server looks at each as at any other send. The key makes
//! a repetition the same send, so a reply leaves once whatever breaks in between, and however many tabs are open. What
//! can no longer leave comes back to whoever wrote it, with the reason. Nothing becomes a template by itself.

use super::{browser, words::offline as text};
use crate::{
    api::Error,
    domain::{
        id::ConversationId,
        outbox::NewMessage,
        time::{Span, Timestamp},
    },
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// No more replies than this wait.
const MOST: usize = 100;
/// How often a reply is tried that the server has no answer for.
const TRIES: u32 = 5;
/// The server knows a key for so long; afterwards a repetition would be another send.
const KNOWN: Span = Span::hours(24);

/// A reply on its way whose page had no answer for so long has none to come: longer than a page waits for one.
const ON_ITS_WAY: Span = Span::seconds(20);

/// What the keys begin with. The time and the reply's own key follow, so that their order is the order of writing.
const WAITING: &str = "ajar.waiting.";
const RETURNED: &str = "ajar.returned.";
/// Replies on their way, until their page has an answer: it may be gone by then.
const SENDING: &str = "ajar.sending.";

/// A reply that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// What makes a repetition the same send.
    pub key: String,
    /// Who wrote it.
    pub person: String,
    pub conversation: ConversationId,
    /// Whom it is for.
    pub customer: String,
    pub text: String,
    pub reply_to: Option<String>,
    pub written_at: Timestamp,
    /// When the window closes, as far as was known.
    pub ends_at: Timestamp,
    /// When it was first tried: from then on it may have arrived.
    pub tried_at: Option<Timestamp>,
    /// How often the server had no answer for it.
    pub tries: u32,
}

/// A reply that came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Returned {
    pub conversation: ConversationId,
    pub person: String,
    pub customer: String,
    pub text: String,
    /// The file or template, with its words, where it is no text.
    pub message: Option<NewMessage>,
    pub why: Why,
}

/// Why a reply was not sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Its writer took it back.
    Asked,
    /// The window closed while there was no connection.
    Late,
    /// It may have been sent, and nobody can tell any more.
    Unsure,
    SignedOut,
    /// The server would not send it, and says why.
    Refused(String),
    /// The same at its first try, when its conversation was no longer on the screen.
    Failed(String),
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Send(Waiting),
    Return(Waiting, Why),
    Nothing,
}

/// What becomes of a reply after the server's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// It is tried again.
    Later,
    Return(Why),
}

/// What is to be done with the replies that wait, which are in their order. Without a connection only what is too late
/// is dealt with. What was tried before its window closed is not: the server knows whether it arrived.
pub fn next(waiting: &[Waiting], now: Timestamp, connected: bool) -> Step {
    for reply in waiting {
        if reply.ends_at <= now && reply.tried_at.is_none() {
            return Step::Return(reply.clone(), Why::Late);
        }
        if reply.tried_at.is_some_and(|tried_at| now - tried_at >= KNOWN) {
            return Step::Return(reply.clone(), Why::Unsure);
        }
    }
    match waiting.first() {
        Some(first) if connected => Step::Send(first.clone()),
        _ => Step::Nothing,
    }
}

/// What an error means for a reply that had so many tries.
pub fn after(error: &Error, tries: u32) -> After {
    match error {
        Error::Unreachable => After::Later,
        Error::Internal | Error::RateLimited { .. } if tries < TRIES => After::Later,
        Error::Unauthorized => After::Return(Why::SignedOut),
        error => After::Return(Why::Refused(super::words::error(error))),
    }
}

/// A reply and those written after it to the same customer: they mean little without it, so they come back with it.
pub fn together(waiting: &[Waiting], reply: &Waiting) -> Vec<Waiting> {
    let mut all: Vec<Waiting> = waiting
        .iter()
        .filter(|other| other.conversation == reply.conversation && other.written_at > reply.written_at)
        .cloned()
        .collect();
    all.insert(0, reply.clone());
    all
}

impl Waiting {
    pub fn message(&self) -> NewMessage {
        NewMessage {
            kind: "text".to_owned(),
            text: Some(self.text.clone()),
            reply_to: self.reply_to.clone(),
            ..NewMessage::default()
        }
    }

    /// Why it comes back, where replies do for this reason: one that was tried may have arrived all the same.
    pub fn why(&self, why: &Why) -> Why {
        match why {
            Why::Late | Why::SignedOut if self.tried_at.is_some() => Why::Unsure,
            why => why.clone(),
        }
    }

    fn place(&self, prefix: &str) -> String {
        place(prefix, self.written_at, &self.key)
    }
}

fn place(prefix: &str, written_at: Timestamp, key: &str) -> String {
    format!("{prefix}{:015}.{key}", written_at.0)
}

impl Returned {
    /// What stands beside the text; nothing where its writer knows.
    pub fn words(&self) -> Option<String> {
        match &self.why {
            Why::Asked => None,
            Why::Late => Some(text::LATE.to_owned()),
            Why::Unsure => Some(text::UNSURE.to_owned()),
            Why::SignedOut => Some(text::SIGNED_OUT.to_owned()),
            Why::Refused(why) => Some(text::refused(why)),
            Why::Failed(why) => Some(why.clone()),
        }
    }
}

/// Why a reply cannot wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    TooMany,
    /// The browser keeps nothing.
    NoRoom,
}

/// Lets a reply wait, behind those that wait already.
pub fn put(mut reply: Waiting) -> Result<(), Full> {
    let waiting = waiting(&reply.person);
    if waiting.iter().any(|known| known.key == reply.key) {
        return Ok(());
    }
    if waiting.len() >= MOST {
        return Err(Full::TooMany);
    }
    if let Some(last) = waiting.last() {
        reply.written_at = reply.written_at.max(last.written_at + Span(1));
    }
    if keep(&reply) { Ok(()) } else { Err(Full::NoRoom) }
}

/// Notes what changed of a reply that waits.
pub fn keep(reply: &Waiting) -> bool {
    write(WAITING, reply)
}

pub fn remove(reply: &Waiting) {
    browser::forget(&reply.place(WAITING));
}

fn write(prefix: &str, reply: &Waiting) -> bool {
    serde_json::to_string(reply).is_ok_and(|text| browser::keeps(&reply.place(prefix), &text))
}

/// Notes that a reply is on its way, as far as the browser lets us.
pub fn begin(reply: &Waiting) {
    _ = write(SENDING, reply);
}

/// There is an answer for it, or it waits.
pub fn end(reply: &Waiting) {
    browser::forget(&reply.place(SENDING));
}

/// How many replies of a person are on their way and do not wait as well.
pub fn on_their_way(person: &str, waiting: &[Waiting]) -> usize {
    let sent = read::<Waiting>(SENDING).into_iter().filter(|reply| reply.person == person);
    sent.filter(|reply| waiting.iter().all(|known| known.key != reply.key)).count()
}

/// Whether anything of anybody waits in this browser, is on its way or came back.
pub fn has_any() -> bool {
    [WAITING, RETURNED, SENDING].iter().any(|prefix| !browser::recall_all(prefix).is_empty())
}

/// Lets the replies of a person wait that were on their way when their page went. Whether there were any.
pub fn pick_up(person: &str, now: Timestamp) -> bool {
    let on_their_way: Vec<Waiting> = read(SENDING);
    let waiting = waiting(person);
    let mut any = false;
    for reply in on_their_way.iter().filter(|reply| reply.person == person && is_left(reply, now)) {
        if waiting.iter().any(|known| known.key == reply.key) || keep(reply) {
            end(reply);
            any = true;
        }
    }
    any
}

/// Whether no page expects an answer for it any more.
fn is_left(reply: &Waiting, now: Timestamp) -> bool {
    reply.tried_at.is_none_or(|tried_at| now - tried_at >= ON_ITS_WAY)
}

/// The replies of a person that wait, in their order.
pub fn waiting(person: &str) -> Vec<Waiting> {
    let mut all: Vec<Waiting> = read(WAITING);
    all.retain(|reply| reply.person == person);
    all
}

/// The replies of a person that came back, in their order.
pub fn returned(person: &str) -> Vec<Returned> {
    let mut all: Vec<Returned> = read(RETURNED);
    all.retain(|reply| reply.person == person);
    all
}

fn read<T: DeserializeOwned>(prefix: &str) -> Vec<T> {
    let all = browser::recall_all(prefix).into_iter();
    all.filter_map(|(_, text)| serde_json::from_str(&text).ok()).collect()
}

/// Gives a reply back to its writer: it is there before it stops waiting. False where the browser has no room for it.
pub fn give_back(reply: &Waiting, why: Why) -> bool {
    let back = Returned {
        conversation: reply.conversation,
        person: reply.person.clone(),
        customer: reply.customer.clone(),
        text: reply.text.clone(),
        message: None,
        why,
    };
    let is_kept = put_back(&back, reply.written_at, &reply.key);
    if is_kept {
        remove(reply);
    }
    is_kept
}

/// Keeps what comes back for its conversation. False where the browser has no room for it.
pub fn put_back(back: &Returned, written_at: Timestamp, key: &str) -> bool {
    let place = place(RETURNED, written_at, key);
    serde_json::to_string(back).is_ok_and(|text| browser::keeps(&place, &text))
}

/// Takes the replies that came back to a conversation, for its composer.
pub fn collect(person: &str, conversation: ConversationId) -> Vec<Returned> {
    let mut found = Vec::new();
    for (key, text) in browser::recall_all(RETURNED) {
        if let Ok(reply) = serde_json::from_str::<Returned>(&text)
            && reply.person == person
            && reply.conversation == conversation
        {
            browser::forget(&key);
            found.push(reply);
        }
    }
    found
}

/// Forgets everything that waits, is on its way or came back.
pub fn forget() {
    for prefix in [WAITING, RETURNED, SENDING] {
        browser::forget_all(prefix);
    }
}

/// The conversations to which something waits, is on its way or came back.
pub fn conversations() -> Vec<ConversationId> {
    let all = [WAITING, RETURNED, SENDING].into_iter().flat_map(browser::recall_all);
    all.filter_map(|(_, text)| Some(serde_json::from_str::<Whither>(&text).ok()?.conversation)).collect()
}

/// Forgets what was written to one conversation, which is gone.
pub fn forget_of(conversation: ConversationId) {
    for (key, text) in [WAITING, RETURNED, SENDING].into_iter().flat_map(browser::recall_all) {
        if serde_json::from_str::<Whither>(&text).is_ok_and(|of| of.conversation == conversation) {
            browser::forget(&key);
        }
    }
}

#[derive(Deserialize)]
struct Whither {
    conversation: ConversationId,
}

/// Forgets what others wrote here.
pub fn forget_of_others(person: &str) {
    for (key, text) in [WAITING, RETURNED, SENDING].into_iter().flat_map(browser::recall_all) {
        let writer = serde_json::from_str::<Writer>(&text).map(|of| of.person);
        if writer.is_ok_and(|writer| writer != person) {
            browser::forget(&key);
        }
    }
}

#[derive(Deserialize)]
struct Writer {
    person: String,
}

/// Whether a change of what the browser keeps under this key is one of these.
pub fn concerns(key: &str) -> bool {
    [WAITING, RETURNED, SENDING].iter().any(|prefix| key.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn reply(n: i64, conversation: i64) -> Waiting {
        Waiting {
            key: format!("key {n}"),
            person: "1".to_owned(),
            conversation: ConversationId(conversation),
            customer: "Ana".to_owned(),
            text: format!("Reply {n}"),
            reply_to: None,
            written_at: NOON + Span::seconds(n),
            ends_at: NOON + Span::hours(2),
            tried_at: None,
            tries: 0,
        }
    }

    #[test]
    fn replies_leave_in_the_order_they_were_written_and_only_with_a_connection() {
        let waiting = [reply(1, 7), reply(2, 8)];
        assert_eq!(next(&waiting, NOON, true), Step::Send(waiting[0].clone()));
        assert_eq!(next(&waiting, NOON, false), Step::Nothing);
        assert_eq!(next(&[], NOON, true), Step::Nothing);
    }

    #[test]
    fn a_reply_comes_back_at_the_second_its_window_closes_with_or_without_a_connection() {
        let waiting = [reply(1, 7), Waiting { ends_at: NOON + Span::minutes(5), ..reply(2, 8) }];
        let end = NOON + Span::minutes(5);
        for connected in [true, false] {
            assert_eq!(next(&waiting, end, connected), Step::Return(waiting[1].clone(), Why::Late));
        }
        assert_eq!(next(&waiting, end - Span::seconds(1), false), Step::Nothing);
    }

    #[test]
    fn a_reply_that_was_tried_before_its_window_closed_is_asked_about_once_there_is_a_connection() {
        let waiting = [Waiting { tried_at: Some(NOON), ..reply(1, 7) }];
        let later = NOON + Span::hours(3);
        assert_eq!(next(&waiting, later, false), Step::Nothing);
        assert_eq!(next(&waiting, later, true), Step::Send(waiting[0].clone()));
    }

    #[test]
    fn of_a_reply_that_was_tried_nobody_says_that_it_was_not_sent_unless_the_server_does() {
        let (new, tried) = (reply(1, 7), Waiting { tried_at: Some(NOON), ..reply(2, 7) });
        let refused = Why::Refused("No".to_owned());
        for why in [Why::Late, Why::SignedOut] {
            assert_eq!(new.why(&why), why);
            assert_eq!(tried.why(&why), Why::Unsure);
        }
        assert_eq!(tried.why(&refused), refused);
    }

    #[test]
    fn a_reply_on_its_way_is_left_to_its_page_for_as_long_as_that_expects_an_answer() {
        let sent = Waiting { tried_at: Some(NOON), ..reply(1, 7) };
        assert!(!is_left(&sent, NOON + Span::seconds(19)));
        assert!(is_left(&sent, NOON + Span::seconds(20)));
    }

    #[test]
    fn a_reply_that_may_have_arrived_is_not_repeated_once_the_server_may_have_forgotten_its_key() {
        let tried = Waiting { tried_at: Some(NOON), ends_at: NOON + Span::days(2), ..reply(1, 7) };
        assert_eq!(next(std::slice::from_ref(&tried), NOON + Span::hours(23), true), Step::Send(tried.clone()));
        assert_eq!(next(std::slice::from_ref(&tried), NOON + Span::hours(24), true), Step::Return(tried, Why::Unsure));
    }

    #[test]
    fn what_the_server_refuses_comes_back_and_what_it_does_not_answer_is_tried_again() {
        assert_eq!(after(&Error::Unreachable, 99), After::Later);
        assert_eq!(after(&Error::Internal, 1), After::Later);
        assert!(matches!(after(&Error::Internal, TRIES), After::Return(Why::Refused(_))));
        assert_eq!(after(&Error::Unauthorized, 1), After::Return(Why::SignedOut));
        let closed = after(&Error::WindowClosed { draft_id: None }, 1);
        assert!(matches!(closed, After::Return(Why::Refused(why)) if why.contains("window has closed")));
    }

    #[test]
    fn what_was_written_after_a_reply_that_comes_back_comes_back_with_it() {
        let waiting = [reply(1, 7), reply(2, 7), reply(3, 8), reply(4, 7)];
        assert_eq!(together(&waiting, &waiting[1]), [waiting[1].clone(), waiting[3].clone()]);
    }
}
