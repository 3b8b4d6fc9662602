//! What was said, from the first message to what waits to be sent.

use super::reply::Pending;
use crate::{
    api::{Error, conversation},
    domain::{
        id::{ActivityId, ConversationId, MessageId, NoteId},
        inbox::Inbox,
        message::{Direction, Message, acts_on_another},
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        pages::offline,
        parts::{
            activity::Done,
            bubble::{self, Acts, Bubble},
            composer,
            icon::Icon,
            note::{NoteActs, NoteView},
            rich_text::RichText,
            waiting::WaitingReplies,
        },
        words::{self, conversation as text, desk as more, message, page},
    },
};
use leptos::{ev, html, prelude::*, task::spawn_local, web_sys};

/// No more messages than this are in the page.
const MOST: usize = 2000;

/// Where the history goes on, either way.
#[derive(Debug, Clone, Copy)]
pub(super) struct History {
    pub(super) older: RwSignal<Option<String>>,
    pub(super) newer: RwSignal<Option<String>>,
}

/// The first message that nobody here had seen when the page was made.
pub(super) fn first_unread(page: &conversation::ConversationPage) -> Option<MessageId> {
    let unread = usize::try_from(page.row.unread).unwrap_or(0);
    let theirs = page.messages.iter().filter(|message| message.direction == Direction::In);
    let theirs: Vec<_> = theirs.filter(|message| !acts_on_another(&message.kind)).map(|message| message.id).collect();
    if unread == 0 || page.newer.is_some() {
        return None;
    }
    theirs.get(theirs.len().saturating_sub(unread)).copied()
}

/// Shows the part of the history that a message stands in.
pub(super) fn go_to(
    desk: Desk,
    history: History,
    found: RwSignal<Option<MessageId>>,
    page: conversation::ConversationPage,
    wamid: &str,
) {
    history.older.set(page.older.clone());
    history.newer.set(page.newer.clone());
    desk.inbox.update(|inbox| inbox.open(page.row.id, Vec::new()));
    desk.take_conversation(&page);
    desk.inbox.update(|inbox| inbox.show_asides(page.asides));
    show_found(desk, found, wamid);
}

/// Brings a message into the middle of the view, and marks it.
pub(super) fn show_found(desk: Desk, found: RwSignal<Option<MessageId>>, wamid: &str) {
    let known = |message: &&Message| message.wamid.as_deref() == Some(wamid);
    let id = desk.inbox.with_untracked(|inbox| inbox.messages().iter().find(known).map(|message| message.id));
    found.set(id);
    if let Some(id) = id {
        browser::after_layout(move || browser::bring_to_the_middle(&bubble::element_id(id)));
    }
}

/// A line of the list: a day, or something of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Line {
    Day(i64, Timestamp),
    /// What follows had not been seen.
    Unread,
    Message(MessageId),
    Note(NoteId),
    /// So many things that were done one after the other, the first of them.
    Done(ActivityId, usize),
}

impl Line {
    fn key(self) -> (u8, i64, usize) {
        match self {
            Self::Day(day, _) => (0, day, 0),
            Self::Unread => (1, 0, 0),
            Self::Message(id) => (2, id.0, 0),
            Self::Note(id) => (3, id.0, 0),
            // Where another follows, it is drawn anew.
            Self::Done(id, count) => (4, id.0, count),
        }
    }
}

/// What was said and done, by its time. Notes and what was done stand only where the messages around them are loaded.
fn lines(inbox: &Inbox, unread_from: Option<MessageId>, day_of: impl Fn(Timestamp) -> i64) -> Vec<Line> {
    let messages = inbox.messages().iter().filter(|message| !acts_on_another(&message.kind));
    // At the same moment: what was said, what was noted about it, what was done.
    let mut all: Vec<(Timestamp, u8, i64, Line)> =
        messages.map(|message| (message.sent_at, 0, message.id.0, Line::Message(message.id))).collect();
    all.extend(inbox.notes().iter().map(|note| (note.at, 1, note.id.0, Line::Note(note.id))));
    all.extend(inbox.activities().iter().map(|done| (done.at, 2, done.id.0, Line::Done(done.id, 1))));
    all.sort_by_key(|(at, kind, id, _)| (*at, *kind, *id));
    let mut lines = Vec::new();
    let mut day = None;
    for (at, _, _, line) in all {
        let this = day_of(at);
        if day != Some(this) {
            lines.push(Line::Day(this, at));
            day = Some(this);
        }
        if let Line::Message(id) = line
            && unread_from == Some(id)
        {
            lines.push(Line::Unread);
        }
        match (lines.last_mut(), line) {
            (Some(Line::Done(_, count)), Line::Done(..)) => *count += 1,
            _ => lines.push(line),
        }
    }
    lines
}

#[component]
pub(super) fn Messages(
    id: ConversationId,
    history: History,
    unread_from: Option<MessageId>,
    customer: Memo<String>,
    pending: RwSignal<Vec<Pending>>,
    acts: Acts,
    note_acts: NoteActs,
) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let History { older, newer } = history;
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(None::<Error>);
    let loads_newer = RwSignal::new(false);
    let newer_failed = RwSignal::new(None::<Error>);
    let scroller = NodeRef::<html::Div>::new();
    let lines = Memo::new(move |_| {
        desk.inbox.with(|inbox| lines(inbox, unread_from, |at| words::day_number(at, clock.offset(at))))
    });
    // A message that has arrived on the other way, before the answer did, is not shown twice.
    let waiting = Memo::new(move |_| {
        let waiting = pending.get();
        desk.inbox.with(|inbox| {
            waiting
                .into_iter()
                .filter(|row| {
                    !inbox.messages().iter().rev().take(20).any(|message| {
                        message.direction == Direction::Out
                            && row.after.is_none_or(|after| message.id > after)
                            && message.text.as_ref() == Some(&row.text)
                    })
                })
                .collect::<Vec<_>>()
        })
    });
    let is_full = Memo::new(move |_| lines.with(|lines| lines.len() >= MOST));
    // Where everything was asked for anew, the history goes on from there.
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        if let (Some(()), Some(thread)) = (before, desk.thread.get_value().filter(|thread| thread.id == id)) {
            older.set(thread.older);
            newer.set(None);
            failed.set(None);
        }
    });
    let load = move || {
        let Some(after) = older.get_untracked().filter(|_| !loading.get_untracked() && !is_full.get_untracked()) else {
            return;
        };
        loading.set(true);
        spawn_local(async move {
            let page = conversation::older_messages(id, after.clone()).await;
            match page {
                // The history goes on from elsewhere by now, or is no longer looked at.
                _ if older.try_with_untracked(|now| now.as_ref() == Some(&after)) != Some(true) => {}
                Ok(page) => {
                    grow_above(scroller);
                    desk.inbox.update(|inbox| {
                        inbox.put_asides(page.asides);
                        inbox.extend(Vec::new(), page.messages);
                    });
                    older.set(page.older);
                    failed.set(None);
                }
                Err(error) => failed.set(Some(error)),
            }
            loading.set(false);
        });
    };
    let load_newer = move || {
        let Some(after) = newer.get_untracked().filter(|_| !loads_newer.get_untracked()) else { return };
        loads_newer.set(true);
        spawn_local(async move {
            match conversation::newer_messages(id, after.clone()).await {
                // Another conversation is looked at by now.
                _ if !desk.shows(id) || newer.is_disposed() => {}
                Ok(page) => {
                    let before = scroller.get_untracked().map(|list| (list.scroll_top(), list.scroll_height()));
                    let ends = page.newer.is_none();
                    newer.set(page.newer.clone());
                    newer_failed.set(None);
                    desk.inbox.update(|inbox| inbox.put_asides(page.asides.clone()));
                    desk.take_newer(page);
                    hold_still(scroller, before);
                    // What was written while the last page was on its way: from here on the stream tells.
                    if ends
                        && let Ok(rest) = conversation::newer_messages(id, after).await
                        && desk.shows(id)
                    {
                        desk.inbox.update(|inbox| inbox.put_asides(rest.asides.clone()));
                        desk.take_newer(rest);
                    }
                }
                Err(error) => newer_failed.set(Some(error)),
            }
            loads_newer.set(false);
        });
    };
    let away = RwSignal::new(false);
    let news = RwSignal::new(false);
    // The list stands on its foot: its scroll position counts from the newest message backwards.
    let scrolled = move || {
        let Some(list) = scroller.get_untracked() else { return };
        let up = f64::from(-list.scroll_top());
        let rest = f64::from(list.scroll_height() - list.client_height()) - up;
        // What could not be loaded is not asked for again with every pixel, but when somebody says so.
        if rest < 600.0 && failed.get_untracked().is_none() {
            load();
        }
        if up < 300.0 && newer_failed.get_untracked().is_none() {
            load_newer();
        }
        away.set(up > 120.0);
        if up <= 120.0 {
            news.set(false);
        }
    };
    Effect::new(move |before: Option<Option<Line>>| {
        let last = lines.with(|lines| lines.last().copied());
        if before.is_some_and(|before| before != last) && away.get_untracked() {
            news.set(true);
        }
        // A short first page leaves room for more.
        scrolled();
        last
    });
    let to_end = move |_| {
        if let Some(list) = scroller.get_untracked() {
            list.set_scroll_top(0);
            // What was pressed goes.
            _ = list.focus();
        }
    };
    // Out of the middle of a history to what was said last.
    let to_newest = move |_| {
        spawn_local(async move {
            match conversation::conversation(id).await {
                _ if !desk.shows(id) || older.is_disposed() => {}
                Ok(page) => {
                    older.set(page.older.clone());
                    newer.set(None);
                    acts.found.set(None);
                    desk.inbox.update(|inbox| inbox.open(page.row.id, Vec::new()));
                    desk.take_conversation(&page);
                    desk.inbox.update(|inbox| inbox.show_asides(page.asides));
                    browser::after_layout(move || {
                        if let Some(list) = scroller.try_get_untracked().flatten() {
                            list.set_scroll_top(0);
                            _ = list.focus();
                        }
                    });
                }
                Err(error) => newer_failed.set(Some(error)),
            }
        });
    };
    // Whoever comes to many unread messages begins with the first of them.
    Effect::new(move |_| {
        if unread_from.is_some() {
            browser::after_layout(|| browser::bring_into_view(UNREAD));
        }
    });
    Effect::new(move |_| {
        let listener = window_event_listener(ev::click, move |event| {
            if acts.menu.get_untracked().is_none() {
                return;
            }
            use leptos::wasm_bindgen::JsCast;
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if target.is_none_or(|at| at.closest(".actions").ok().flatten().is_none()) {
                acts.menu.set(None);
            }
        });
        on_cleanup(move || listener.remove());
    });
    let top = move || {
        if loading.get() {
            text::OLDER.get()
        } else if is_full.get() && older.with(Option::is_some) {
            text::END_OF_PAGE.get()
        } else if older.with(Option::is_some) {
            ""
        } else if lines.with(Vec::is_empty) && waiting.with(Vec::is_empty) {
            text::NO_MESSAGES.get()
        } else {
            text::BEGINNING.get()
        }
    };
    view! {
        <div class="messages-frame">
            <div
                class="messages"
                node_ref=scroller
                role="region"
                aria-label=text::MESSAGES
                tabindex="0"
                on:scroll=move |_| scrolled()
            >
                <div class="messages-column">
                    <div class="messages-top">
                        <p role="status">
                            {move || match failed.get().filter(|_| !loading.get()) {
                                Some(error) => more::failed(&text::OLDER_FAILED, &error),
                                None => top().to_owned(),
                            }}
                        </p>
                        <Show when=move || failed.with(Option::is_some)>
                            <Retry busy=loading again=Callback::new(move |()| load())/>
                        </Show>
                    </div>
                    <ol class="messages-list">
                        <For each=move || lines.get() key=|line| line.key() let:line>
                            {match line {
                                Line::Day(_, at) => {
                                    view! {
                                        <li class="day">
                                            <span>{move || words::day(at, clock.today(), clock.offset(at))}</span>
                                        </li>
                                    }
                                        .into_any()
                                }
                                Line::Unread => {
                                    view! {
                                        <li class="day unread-line" id=UNREAD>
                                            <span>{more::UNREAD_FROM_HERE}</span>
                                        </li>
                                    }
                                        .into_any()
                                }
                                Line::Message(id) => view! { <Bubble id customer acts/> }.into_any(),
                                Line::Note(id) => view! { <NoteView id acts=note_acts/> }.into_any(),
                                Line::Done(first, count) => view! { <Done first count/> }.into_any(),
                            }}
                        </For>
                        <For each=move || waiting.get() key=|row| row.key.clone() let:row>
                            <li class="message" data-direction="out" data-status="sending">
                                <article class="bubble">
                                    <span class="sr-only">{message::YOU} ": "</span>
                                    <RichText text=row.text/>
                                    <p class="bubble-foot">
                                        <span class="status">
                                            <Icon name="clock"/>
                                            {message::SENDING}
                                        </span>
                                    </p>
                                </article>
                            </li>
                        </For>
                        <WaitingReplies
                            id
                            take_back=Callback::new(move |key: String| {
                                offline::take_back(desk, &key);
                                browser::after_layout(composer::focus);
                            })
                        />
                    </ol>
                    <Show when=move || newer.with(Option::is_some) || newer_failed.with(Option::is_some)>
                        <div class="messages-top">
                            <p role="status">
                                {move || match newer_failed.get().filter(|_| !loads_newer.get()) {
                                    Some(error) => more::failed(&more::NEWER_FAILED, &error),
                                    None => more::NEWER.to_owned(),
                                }}
                            </p>
                            <Show when=move || newer_failed.with(Option::is_some)>
                                <Retry busy=loads_newer again=Callback::new(move |()| load_newer())/>
                            </Show>
                        </div>
                    </Show>
                </div>
            </div>
            <Show when=move || newer.with(Option::is_some)>
                <button class="new-below" type="button" on:click=to_newest>
                    <Icon name="arrow-down"/>
                    {more::TO_NEWEST}
                </button>
            </Show>
            <Show when=move || news.get() && newer.with(Option::is_none)>
                <button class="new-below" type="button" on:click=to_end>
                    <Icon name="arrow-down"/>
                    {text::NEW_BELOW}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// The id of the line above what had not been seen.
const UNREAD: &str = "unread";

/// Tries again, and keeps the focus while it does.
#[component]
fn Retry(busy: RwSignal<bool>, again: Callback<()>) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            aria-disabled=move || if busy.get() { "true" } else { "false" }
            on:click=move |_| again.run(())
        >
            {page::RETRY}
        </button>
    }
    .into_any()
}

/// Lets messages be added above what is read. The list counts from its foot, so that nothing moves by itself; and what
/// stood there is taken out and put in again, by which browsers lose what they hold on to and hold on to the whole list.
fn grow_above(scroller: NodeRef<html::Div>) {
    const GROWS: &str = "data-grows-above";
    let Some(list) = scroller.get_untracked() else { return };
    _ = list.set_attribute(GROWS, "");
    browser::after_layout(move || _ = list.remove_attribute(GROWS));
}

/// Keeps what is read where it is after messages were added below it: the list counts from its foot.
fn hold_still(scroller: NodeRef<html::Div>, before: Option<(i32, i32)>) {
    let Some((top, height)) = before else { return };
    browser::after_layout(move || {
        let Some(list) = scroller.try_get_untracked().flatten() else { return };
        // Browsers do it by themselves, except at the very foot.
        if list.scroll_top() == top {
            list.set_scroll_top(top - (list.scroll_height() - height));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        activity::Activity,
        id::UserId,
        note::{Asides, Note},
    };

    #[test]
    fn what_was_noted_and_done_stands_where_it_happened_and_many_in_a_row_are_one() {
        let id = ConversationId(1);
        let note = |of: i64, at: i64| Note {
            id: NoteId(of),
            conversation_id: id,
            author: Some(UserId(1)),
            text: "Call".to_owned(),
            at: Timestamp(at),
            edited_at: None,
            mentions: Vec::new(),
        };
        let done = |of: i64, at: i64| Activity::Dismissed.line(ActivityId(of), id, Some(UserId(1)), Timestamp(at));
        let mut inbox = Inbox::default();
        inbox.open(id, Vec::new());
        inbox.show_asides(Asides {
            notes: vec![note(1, 5), note(2, 20)],
            activities: vec![done(1, 1), done(2, 2), done(3, 5), done(4, 21), done(5, 120)],
        });
        let lines = lines(&inbox, None, |at| at.0 / 100);
        let expected = [
            Line::Day(0, Timestamp(1)),
            Line::Done(ActivityId(1), 2),
            Line::Note(NoteId(1)),
            Line::Done(ActivityId(3), 1),
            Line::Note(NoteId(2)),
            Line::Done(ActivityId(4), 1),
            Line::Day(1, Timestamp(120)),
            Line::Done(ActivityId(5), 1),
        ];
        assert_eq!(lines, expected);
    }
}
