//! What the screens of somebody signed in share: the clock, the inbox that events keep up to date, and its order.

use super::{
    arrange::Arrangement,
    browser,
    clock::Clock,
    kept::Thread,
    outbox::{Returned, Waiting},
    route::Route,
    scores::Foresight,
    words::{self, window as text},
};
use crate::{
    api::{
        conversation::{ConversationPage, NewerMessages, QueuePage},
        first_run::FirstSteps,
        session::Me,
    },
    domain::{
        conversation::ConversationView,
        demo::FIRST_ID,
        id::{ConversationId, MessageId},
        inbox::Inbox,
        outbox::NewMessage,
        price::Prices,
        queue::{Figures, Only, Order, View, Viewer},
        template::Template,
        time::{Span, Timestamp},
        window::Urgency,
    },
};
use leptos::prelude::*;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    time::Duration,
};

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

/// A message that has not left yet and can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub conversation: ConversationId,
    pub message: MessageId,
    /// When it leaves.
    pub until: Timestamp,
    /// As it was written.
    pub new: NewMessage,
}

/// So many are many: the title of the tab and the badge count no further, and say nothing new with each of hundreds.
pub const MANY: usize = 100;
/// How long nothing stands where the same sentence is to be read out again.
const UNHEARD: Duration = Duration::from_millis(150);
/// How often the title of the tab and the badge say something new.
const GLANCE: Duration = Duration::from_secs(1);
/// How long it is shown what became of something.
const TOLD: Duration = Duration::from_secs(8);
/// No more often than this are changes of level read out.
const BATCH: Span = Span::minutes(1);
/// Under which keys people keep what they switched off.
pub const ANNOUNCEMENTS: &str = "ajar.announcements";
pub const SINGLE_KEYS: &str = "ajar.single-keys";
/// How long what was sent waits before it leaves, as this browser was told; 5 seconds where it was told nothing.
pub fn hold() -> Span {
    match browser::recall(HOLD).as_deref() {
        Some("0") => Span(0),
        Some("10") => Span::seconds(10),
        _ => Span::seconds(5),
    }
}

/// Under which key that is kept, in seconds.
pub const HOLD: &str = "ajar.undo";
/// What can be chosen.
pub const HOLDS: [i64; 3] = [0, 5, 10];

#[derive(Debug, Clone, Copy)]
pub struct Desk {
    pub clock: Clock,
    pub inbox: RwSignal<Inbox>,
    /// Where the next page of the queue begins, while there is one.
    pub more: RwSignal<Option<String>>,
    pub me: RwSignal<Option<Me>>,
    pub connection: RwSignal<Connection>,
    /// When the server was last heard from: what is on the page was so then.
    pub as_of: RwSignal<Option<Timestamp>>,
    /// The same of the conversation on the screen, where it is older.
    pub thread_as_of: RwSignal<Option<Timestamp>>,
    /// Whether something on the page was kept from an earlier visit, and has to be asked for again.
    pub is_kept: RwSignal<bool>,
    /// Whether there was more of the queue than what was kept of it.
    pub is_cut: RwSignal<bool>,
    /// What the conversation on the screen came with, besides its messages.
    pub thread: StoredValue<Option<Thread>>,
    /// What messages to this person cost; none where that is not known, as in what was kept.
    pub prices: RwSignal<Option<Prices>>,
    /// Replies that wait for a connection, and those that came back.
    pub waiting: RwSignal<Vec<Waiting>>,
    pub returned: RwSignal<Vec<Returned>>,
    /// How many replies are on their way, in any tab: the server has not said yet that it has them.
    pub sending: RwSignal<usize>,
    /// Whether something is being written that a reload would lose.
    pub writes: RwSignal<bool>,
    /// The build of the server's pages, where this is an older one.
    pub newer: RwSignal<Option<String>>,
    /// The conversation on the screen.
    pub open: RwSignal<Option<ConversationId>>,
    /// Everything in its order as it is now.
    pub arrangement: Memo<Arrangement>,
    /// What the list is narrowed to.
    pub only: RwSignal<Only>,
    /// For whom it is: what "mine" and "this shift" mean.
    pub viewer: RwSignal<Viewer>,
    /// Who was found by name, where somebody is looked for and the server has answered.
    pub found: RwSignal<Option<HashSet<ConversationId>>>,
    /// What the list shows: everything, or what it is narrowed to.
    pub listed: Memo<Arrangement>,
    /// Whether the server was asked for what the list is narrowed to and has not answered.
    pub asks: RwSignal<bool>,
    /// The list that `more` goes on with.
    pub paged: StoredValue<Only>,
    /// The figures over the queue.
    pub figures: RwSignal<Option<Figures>>,
    /// The first steps that are left, for whoever takes them.
    pub steps: RwSignal<Option<FirstSteps>>,
    /// What was sent last and can be taken back.
    pub held: RwSignal<Option<Held>>,
    /// What was taken back, until its composer has it.
    pub undone: RwSignal<Option<(ConversationId, NewMessage)>>,
    /// What became of something, shown for a while where sends can be taken back.
    pub told: RwSignal<Option<String>>,
    /// Somebody wants to sign out, and has been told what would be lost by it.
    pub leaves: RwSignal<bool>,
    /// Read out when there is time, and at once.
    pub status: RwSignal<String>,
    pub alert: RwSignal<String>,
    /// Counts up when templates changed.
    pub templates: RwSignal<u32>,
    /// Those that can be sent in the conversation on the screen, and the one that was chosen for it in the palette.
    pub offered: RwSignal<Vec<Template>>,
    pub picked: RwSignal<Option<Template>>,
    /// Counts up when everything on the page was asked for anew: what it knew was too old for the stream.
    pub stale: RwSignal<u32>,
    /// Whether the first page of the queue is in.
    pub loaded: RwSignal<bool>,
    /// Whether somebody has gone from one page to another since this one was loaded.
    pub travelled: StoredValue<bool>,
    /// Whether the stream is being followed: from then on it alone says what has been seen.
    pub follows: StoredValue<bool>,
    /// What is foreseen about the conversations on the screen.
    pub foresight: Foresight,
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
        let only = RwSignal::new(Only::default());
        let found = RwSignal::new(None::<HashSet<ConversationId>>);
        let viewer = RwSignal::new(Viewer::default());
        // Lists whose bounds are no levels change by time alone.
        let minute = Memo::new(move |_| clock.now().0.div_euclid(60_000));
        let listed = Memo::new(move |_| {
            let all = arrangement.get();
            only.with(|only| {
                let now = clock.now_untracked();
                if only.is_plain() && inbox.with(|inbox| inbox.all_are_to_do(now)) {
                    return all;
                }
                if only.view.is_some() || !only.priority.is_everything() {
                    minute.track();
                }
                let viewer = viewer.get();
                // As long as nobody has said when the shift ends, what the server has chosen stands with all that is open.
                let view = only.view.map(|view| match view {
                    View::Shift | View::Unstaffed if viewer.shift_ends.is_empty() => View::Open,
                    view => view,
                });
                let only = Only { view, viewer, ..only.clone() };
                let wanted = only.q.as_deref().map(words::small);
                inbox.with(|inbox| {
                    let rows = all.ids().filter_map(|id| inbox.conversation(id));
                    let rows = rows.filter(|row| only.admits_by(row, now, words::small)).filter(|row| {
                        // What is on the page already is found at once by its name, the rest when the server has looked.
                        !only.is_sought()
                            || found.with(|found| match (found, &wanted) {
                                (Some(found), _) => found.contains(&row.id),
                                (None, Some(q)) if only.campaign.is_none() => {
                                    words::small(&row.contact.title()).contains(q)
                                }
                                (None, _) => false,
                            })
                    });
                    if only.order == Order::ClosesAt && !only.is_as_named() {
                        return Arrangement::of(rows, now);
                    }
                    let mut rows: Vec<&ConversationView> = rows.collect();
                    rows.sort_by_cached_key(|row| only.place_by(row, now, words::small));
                    Arrangement::flat(rows, now)
                })
            })
        });
        Self {
            clock,
            inbox,
            only,
            viewer,
            found,
            listed,
            asks: RwSignal::new(false),
            paged: StoredValue::new(Only::default()),
            figures: RwSignal::new(None),
            steps: RwSignal::new(None),
            held: RwSignal::new(None),
            undone: RwSignal::new(None),
            told: RwSignal::new(None),
            leaves: RwSignal::new(false),
            more: RwSignal::new(None),
            me: RwSignal::new(None),
            connection: RwSignal::new(Connection::Connecting),
            as_of: RwSignal::new(None),
            thread_as_of: RwSignal::new(None),
            is_kept: RwSignal::new(false),
            is_cut: RwSignal::new(false),
            thread: StoredValue::new(None),
            prices: RwSignal::new(None),
            waiting: RwSignal::new(Vec::new()),
            returned: RwSignal::new(Vec::new()),
            sending: RwSignal::new(0),
            writes: RwSignal::new(false),
            newer: RwSignal::new(None),
            open: RwSignal::new(None),
            arrangement,
            status: RwSignal::new(String::new()),
            alert: RwSignal::new(String::new()),
            templates: RwSignal::new(0),
            offered: RwSignal::new(Vec::new()),
            picked: RwSignal::new(None),
            stale: RwSignal::new(0),
            loaded: RwSignal::new(false),
            travelled: StoredValue::new(false),
            follows: StoredValue::new(false),
            foresight: Foresight::new(),
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
        let urgent = self.urgent_at_a_glance();
        Effect::new(move |_| browser::badge(urgent.get()));
    }

    /// Shows what was kept when the server was last heard from at `at`, until it is heard from again.
    pub fn hold(self, at: Timestamp) {
        self.is_kept.set(true);
        if self.as_of.get_untracked().is_none() {
            self.as_of.set(Some(at));
        }
        if self.connection.get_untracked() == Connection::Connecting {
            // Whatever the browser believes about its line: the server could not be reached.
            self.connection.set(Connection::Offline);
        }
    }

    /// Whether an answer is of the workspace that this page is of. Where somebody has entered the demo or left it in
    /// another tab it is not: then this page is over.
    fn is_of_here(self, seq: i64) -> bool {
        let in_demo = self.me.with_untracked(|me| me.as_ref().map(|me| me.demo.is_some()));
        let is_of_here = in_demo.is_none_or(|in_demo| in_demo == (seq >= FIRST_ID));
        if !is_of_here && !cfg!(feature = "ssr") {
            browser::start_anew();
        }
        is_of_here
    }

    /// Whether nothing has happened, as far as is known here, since the event as of which a page was made. The stream tells
    /// what comes after the oldest thing on the page.
    pub fn is_as_of(self, made_at: Option<i64>) -> bool {
        let seen = self.inbox.with_untracked(|inbox| inbox.seq);
        self.loaded.get_untracked() && made_at.is_some_and(|made_at| seen <= made_at)
    }

    /// Takes in the first page of the queue, or of what it is narrowed to.
    pub fn take_queue(self, only: Only, page: QueuePage) {
        if !self.is_of_here(page.seq) {
            return;
        }
        self.find(&only, &page, true);
        self.inbox.update(|inbox| {
            self.take_seq(inbox, page.seq);
            inbox.extend(page.rows, Vec::new());
        });
        self.more.set(page.next);
        self.paged.set_value(only);
        self.loaded.set(true);
    }

    /// Keeps whom the server has found.
    fn find(self, only: &Only, page: &QueuePage, begins: bool) {
        let ids = page.rows.iter().map(|row| row.id);
        match (only.is_sought(), begins) {
            (false, _) => self.found.set(None),
            (true, true) => self.found.set(Some(ids.collect())),
            (true, false) => self.found.update(|found| found.get_or_insert_default().extend(ids)),
        }
    }

    /// The address of a page, where the list stays narrowed to what it is.
    pub fn address(self, route: Route) -> String {
        self.only.with(|only| route.with(&only.pairs()))
    }

    /// The same without being asked again.
    pub fn address_untracked(self, route: Route) -> String {
        untrack(|| self.address(route))
    }

    /// The stream begins after the oldest thing on the page: what it tells twice changes nothing.
    fn take_seq(self, inbox: &mut Inbox, seq: i64) {
        if inbox.seq == 0 && !self.loaded.get_untracked() {
            inbox.seq = seq;
        } else if !self.follows.get_value() {
            inbox.seq = inbox.seq.min(seq);
        }
    }

    /// Takes in how the queue stands, unless it is older than what is known.
    pub fn take_figures(self, known: Figures) {
        if !self.is_of_here(known.seq) {
            return;
        }
        let news = self.figures.with_untracked(|old| {
            old.as_ref().is_none_or(|old| {
                old.seq <= known.seq && (old.seq, old.from) <= (known.seq, known.from) && *old != known
            })
        });
        if news {
            self.figures.set(Some(known));
        }
    }

    /// Whether the list goes on beyond what is on the page.
    pub fn goes_on(self) -> bool {
        self.more.with(Option::is_some) || (self.is_kept.get() && self.is_cut.get())
    }

    /// Takes in a further page of the queue.
    pub fn take_more(self, page: QueuePage) {
        if !self.is_of_here(page.seq) {
            return;
        }
        self.find(&self.paged.get_value(), &page, false);
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

    /// Whether this conversation is still the one on the screen. What was asked for it may come when it no longer is.
    pub fn shows(self, id: ConversationId) -> bool {
        self.open.try_get_untracked() == Some(Some(id))
    }

    /// Takes in the conversation on the screen.
    pub fn take_conversation(self, page: &ConversationPage) {
        if !self.is_of_here(page.seq) {
            return;
        }
        self.begin_conversation(page.row.id);
        self.thread.set_value(Some(Thread::of(page)));
        self.prices.set(page.prices.clone());
        self.inbox.update(|inbox| {
            self.take_seq(inbox, page.seq);
            if page.newer.is_some() {
                inbox.show(page.messages.clone());
            } else {
                inbox.extend(Vec::new(), page.messages.clone());
            }
            inbox.extend(vec![page.row.clone()], Vec::new());
        });
    }

    /// Takes in messages from further on. True once they reach to the newest.
    pub fn take_newer(self, page: NewerMessages) {
        self.inbox.update(|inbox| {
            inbox.go_on(page.messages);
            if page.newer.is_none() {
                inbox.reach_the_end();
            }
        });
    }

    /// Everything anew: the stream no longer reaches back to what the page knows.
    pub fn replace(self, queue: QueuePage, conversation: Option<ConversationPage>) {
        if !self.is_of_here(queue.seq) {
            return;
        }
        if let Some(page) = &conversation {
            let mut thread = Thread::of(page);
            thread.draft = Some(page.draft.clone().unwrap_or_default());
            self.thread.set_value(Some(thread));
            self.prices.set(page.prices.clone());
        }
        // Told before the messages change: whoever looks at them may go on from where they begin.
        self.stale.update(|stale| *stale = stale.wrapping_add(1));
        self.inbox.update(|inbox| {
            let mut fresh = Inbox::new(queue.rows, queue.seq);
            if let Some(page) = conversation {
                self.thread_as_of.set(None);
                fresh.seq = fresh.seq.min(page.seq);
                fresh.open(page.row.id, page.messages);
                fresh.show_asides(page.asides);
                fresh.extend(vec![page.row], Vec::new());
            }
            *inbox = fresh;
        });
        self.more.set(queue.next);
        self.paged.set_value(Only::default());
    }

    pub fn close_conversation(self) {
        self.open.set(None);
        self.thread_as_of.set(None);
        self.thread.set_value(None);
        self.inbox.update(Inbox::close);
    }

    /// One conversation as it is now.
    pub fn conversation(self, id: ConversationId) -> Memo<Option<ConversationView>> {
        Memo::new(move |_| self.inbox.with(|inbox| inbox.conversation(id).cloned()))
    }

    /// Says something when there is time.
    pub fn say(self, text: String) {
        read_out(self.status, text);
    }

    /// Says something at once.
    pub fn warn(self, text: String) {
        read_out(self.alert, text);
    }

    /// Shows for a while what became of something; it is read out where it stands.
    pub fn tell(self, text: String) {
        self.told.set(Some(text.clone()));
        let take_away = move || {
            if self.told.try_with_untracked(|told| told.as_ref() == Some(&text)) == Some(true) {
                self.told.set(None);
            }
        };
        set_timeout(take_away, TOLD);
    }

    /// How many replies wait, are on their way or came back: signing out would lose them.
    pub fn unsent(self) -> usize {
        self.waiting.with(Vec::len) + self.sending.get() + self.returned.with(Vec::len)
    }

    /// How many answers are urgent, for where a glance is enough: up to [`MANY`], and no more often than once a second,
    /// because a title and a badge go through the browser and the system.
    pub fn urgent_at_a_glance(self) -> RwSignal<usize> {
        let urgent = Memo::new(move |_| self.urgent().min(MANY));
        let shown = RwSignal::new(urgent.get_untracked());
        let waits = StoredValue::new(false);
        Effect::new(move |_| {
            let now = urgent.get();
            if waits.get_value() || shown.get_untracked() == now {
                return;
            }
            waits.set_value(true);
            let show = move || {
                if waits.try_set_value(false).is_none()
                    && let Some(now) = urgent.try_get_untracked()
                {
                    shown.set(now);
                }
            };
            set_timeout(show, GLANCE);
        });
        shown
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

/// Puts a sentence where it is read out. The same once more would change nothing on the page, and not be heard: it goes
/// before it comes again.
fn read_out(region: RwSignal<String>, text: String) {
    if region.with_untracked(|said| *said != text) {
        region.set(text);
        return;
    }
    region.set(String::new());
    let again = move || {
        // What was said meanwhile stays.
        if region.try_with_untracked(String::is_empty) == Some(true) {
            region.set(text);
        }
    };
    set_timeout(again, UNHEARD);
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
