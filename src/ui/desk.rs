//! What the screens of somebody signed in share: the clock, the inbox that events keep up to date, and its order.

use super::{arrange::Arrangement, browser, clock::Clock, words::window as text};
use crate::{
    api::{
        conversation::{ConversationPage, QueuePage},
        session::Me,
    },
    domain::{
        conversation::ConversationView,
        id::ConversationId,
        inbox::Inbox,
        time::{Span, Timestamp},
        window::Urgency,
    },
};
use leptos::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// How the page stands with the live stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    Connecting,
    Live,
    Reconnecting,
    Offline,
    /// The session is over. What is on the page stays readable.
    SignedOut,
}

impl Connection {
    pub fn word(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Live => "live",
            Self::Reconnecting => "reconnecting",
            Self::Offline => "offline",
            Self::SignedOut => "signed-out",
        }
    }
}

/// No more often than this are changes of level read out.
const BATCH: Span = Span::minutes(1);
/// Under which keys people keep what they switched off.
pub const ANNOUNCEMENTS: &str = "ajar.announcements";
pub const SINGLE_KEYS: &str = "ajar.single-keys";

#[derive(Debug, Clone, Copy)]
pub struct Desk {
    pub clock: Clock,
    pub inbox: RwSignal<Inbox>,
    /// Where the next page of the queue begins, while there is one.
    pub more: RwSignal<Option<String>>,
    pub me: RwSignal<Option<Me>>,
    pub connection: RwSignal<Connection>,
    /// The conversation on the screen.
    pub open: RwSignal<Option<ConversationId>>,
    /// Everything in its order as it is now.
    pub arrangement: Memo<Arrangement>,
    /// Read out when there is time, and at once.
    pub status: RwSignal<String>,
    pub alert: RwSignal<String>,
    /// Counts up when templates changed.
    pub templates: RwSignal<u32>,
    /// Counts up when everything on the page has to be asked for again: what it knows is too old for the stream.
    pub stale: RwSignal<u32>,
    /// Whether the first page of the queue is in.
    pub loaded: RwSignal<bool>,
    /// Whether somebody has gone from one page to another since this one was loaded.
    pub travelled: StoredValue<bool>,
    /// Whether the stream is being followed: from then on it alone says what has been seen.
    pub follows: StoredValue<bool>,
    /// Counts up when some window has passed on to its next level.
    turned: RwSignal<u32>,
}

impl Desk {
    pub fn new() -> Self {
        let clock = Clock::new();
        let inbox = RwSignal::new(Inbox::default());
        let turned = RwSignal::new(0);
        let arrangement = Memo::new(move |_| {
            turned.track();
            let now = clock.now_untracked();
            inbox.with(|inbox| Arrangement::of(inbox.by_time_left(now), now))
        });
        Self {
            clock,
            inbox,
            more: RwSignal::new(None),
            me: RwSignal::new(None),
            connection: RwSignal::new(Connection::Connecting),
            open: RwSignal::new(None),
            arrangement,
            status: RwSignal::new(String::new()),
            alert: RwSignal::new(String::new()),
            templates: RwSignal::new(0),
            stale: RwSignal::new(0),
            loaded: RwSignal::new(false),
            travelled: StoredValue::new(false),
            follows: StoredValue::new(false),
            turned,
        }
    }

    /// The desk of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// Begins to tick and to watch. Only in the browser.
    pub fn start(self) {
        self.clock.start();
        Effect::new(move |_| {
            let now = self.clock.now();
            let due = self.arrangement.with_untracked(|arrangement| arrangement.next_change);
            if due.is_some_and(|due| now >= due) {
                self.turned.update(|turned| *turned = turned.wrapping_add(1));
            }
        });
        self.announce_levels();
    }

    /// Takes in the first page of the queue.
    pub fn take_queue(self, page: QueuePage) {
        self.inbox.update(|inbox| {
            self.take_seq(inbox, page.seq);
            inbox.extend(page.rows, Vec::new());
        });
        self.more.set(page.next);
        self.loaded.set(true);
    }

    /// The stream begins after the oldest thing on the page: what it tells twice changes nothing.
    fn take_seq(self, inbox: &mut Inbox, seq: i64) {
        if inbox.seq == 0 {
            inbox.seq = seq;
        } else if !self.follows.get_value() {
            inbox.seq = inbox.seq.min(seq);
        }
    }

    /// Takes in a further page of the queue.
    pub fn take_more(self, page: QueuePage) {
        self.inbox.update(|inbox| inbox.extend(page.rows, Vec::new()));
        self.more.set(page.next);
    }

    /// Goes to a conversation. What happens in it from now on is kept, so that nothing is lost while it is loaded.
    pub fn begin_conversation(self, id: ConversationId) {
        if self.open.get_untracked() != Some(id) {
            self.open.set(Some(id));
            self.inbox.update(|inbox| inbox.open(id, Vec::new()));
        }
    }

    /// Takes in the conversation on the screen.
    pub fn take_conversation(self, page: &ConversationPage) {
        self.begin_conversation(page.row.id);
        self.inbox.update(|inbox| {
            self.take_seq(inbox, page.seq);
            inbox.extend(vec![page.row.clone()], page.messages.clone());
        });
    }

    /// Everything anew: the stream no longer reaches back to what the page knows.
    pub fn replace(self, queue: QueuePage, conversation: Option<ConversationPage>) {
        self.inbox.update(|inbox| {
            let mut fresh = Inbox::new(queue.rows, queue.seq);
            if let Some(page) = conversation {
                fresh.seq = fresh.seq.min(page.seq);
                fresh.open(page.row.id, page.messages);
                fresh.extend(vec![page.row], Vec::new());
            }
            *inbox = fresh;
        });
        self.more.set(queue.next);
    }

    pub fn close_conversation(self) {
        self.open.set(None);
        self.inbox.update(Inbox::close);
    }

    /// One conversation as it is now.
    pub fn conversation(self, id: ConversationId) -> Memo<Option<ConversationView>> {
        Memo::new(move |_| self.inbox.with(|inbox| inbox.conversation(id).cloned()))
    }

    /// Says something when there is time.
    pub fn say(self, text: String) {
        self.status.set(text);
    }

    /// Says something at once.
    pub fn warn(self, text: String) {
        self.alert.set(text);
    }

    /// How many answers are owed whose window closes within two hours.
    pub fn urgent(self) -> usize {
        let arrangement = self.arrangement.get();
        let urgent = (arrangement.groups.iter())
            .filter(|group| matches!(group.level, Urgency::Critical | Urgency::Urgent))
            .flat_map(|group| &group.ids);
        self.inbox.with(|inbox| urgent.filter(|id| inbox.conversation(**id).is_some_and(|row| row.owed)).count())
    }

    /// Reads out, in batches, which levels conversations have come to.
    fn announce_levels(self) {
        let known = StoredValue::new(HashMap::<ConversationId, Urgency>::new());
        let pending = StoredValue::new(BTreeMap::<Urgency, i64>::new());
        let said_at = StoredValue::new(None::<Timestamp>);
        Effect::new(move |_| {
            let arrangement = self.arrangement.get();
            let mut levels = HashMap::new();
            for group in arrangement.groups.iter() {
                for id in &group.ids {
                    levels.insert(*id, group.level);
                }
            }
            pending.update_value(|pending| {
                known.with_value(|known| {
                    for (id, level) in &levels {
                        if known.get(id).is_some_and(|before| is_worse(*before, *level)) {
                            *pending.entry(*level).or_default() += 1;
                        }
                    }
                });
            });
            known.set_value(levels);
        });
        Effect::new(move |_| {
            let now = self.clock.now();
            let quiet = said_at.get_value().is_some_and(|said_at| now - said_at < BATCH);
            if quiet || pending.with_value(BTreeMap::is_empty) {
                return;
            }
            let mut changes = BTreeMap::new();
            pending.update_value(|pending| changes = std::mem::take(pending));
            said_at.set_value(Some(now));
            if browser::recall(ANNOUNCEMENTS).as_deref() != Some("off") {
                self.say(level_changes(&changes));
            }
        });
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// A window that has less time than before; one that was opened again is good news and not read out.
fn is_worse(before: Urgency, after: Urgency) -> bool {
    let rank = |level| match level {
        Urgency::Open | Urgency::Never => 0,
        Urgency::Soon => 1,
        Urgency::Urgent => 2,
        Urgency::Critical => 3,
        Urgency::Closed => 4,
    };
    rank(after) > rank(before)
}

fn level_changes(changes: &BTreeMap<Urgency, i64>) -> String {
    let sentences: Vec<String> = changes
        .iter()
        .map(|(level, n)| match level {
            Urgency::Closed => text::closed_of(*n),
            level => text::entered(*n, level.word()),
        })
        .collect();
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_windows_that_run_out_are_read_out() {
        assert!(is_worse(Urgency::Soon, Urgency::Urgent));
        assert!(is_worse(Urgency::Critical, Urgency::Closed));
        assert!(!is_worse(Urgency::Closed, Urgency::Open));
        assert!(!is_worse(Urgency::Urgent, Urgency::Open));
    }

    #[test]
    fn changes_are_one_sentence_a_level() {
        let changes = BTreeMap::from([(Urgency::Urgent, 3), (Urgency::Closed, 1)]);
        assert_eq!(level_changes(&changes), "3 conversations entered urgent. The window of 1 conversation closed.");
    }
}
