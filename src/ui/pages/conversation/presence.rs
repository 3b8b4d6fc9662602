//! Who else is here: told to them and heard of them, and asked about before two answer at once.

use super::REPLY;
use crate::{
    api::presence,
    domain::{
        id::{ConversationId, MessageId},
        presence::{Crossing, Did, HEARTBEAT, Present, crossing},
        time::{Span, Timestamp},
    },
    ui::{
        browser,
        desk::{Connection, Desk},
        parts::{
            composer::{self, Sheet},
            icon::Icon,
        },
        team::Team,
        words::talk as text,
    },
};
use leptos::{ev, leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;

/// How often others are told that somebody goes on writing.
const AGAIN: Span = Span::seconds(5);
/// The id of what asks.
const ASKS: &str = "crossing";
/// The id of its question, read out when it takes the focus.
const WORDS: &str = "crossing-words";

/// Tells that this conversation is looked at, and answered; the others who are there.
pub(super) fn attend(id: ConversationId, sheet: Sheet, allowed: Signal<bool>) -> RwSignal<Vec<Present>> {
    let desk = Desk::get();
    let team = Team::get();
    let others = RwSignal::new(Vec::new());
    // A courtesy: without it nothing is lost, and without a connection nothing is tried.
    let is_live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    let tell = move |did: Did| {
        spawn_local(async move {
            if let Ok(there) = presence::attend(id, did).await {
                others.try_set(there);
            }
        });
    };
    Effect::new(move |_| {
        if !is_live.get() {
            return;
        }
        let look = move || {
            if !browser::is_hidden() {
                tell(Did::Looks);
            }
        };
        look();
        let pause = Duration::from_millis(u64::try_from(HEARTBEAT.0).unwrap_or_default());
        let beat = set_interval_with_handle(look, pause).ok();
        on_cleanup(move || {
            if let Some(beat) = beat {
                beat.clear();
            }
        });
    });
    Effect::new(move |_| {
        on_cleanup(move || {
            if desk.connection.get_untracked() == Connection::Live {
                spawn_local(async move { _ = presence::attend(id, Did::Leaves).await });
            }
        });
    });
    let told_at = StoredValue::new(None::<Timestamp>);
    Effect::new(move |before: Option<usize>| {
        let length = sheet.draft.with(String::len);
        let now = desk.clock.now_untracked();
        let writes = before.is_some_and(|before| length > before) && allowed.get_untracked();
        let due = told_at.get_value().is_none_or(|told_at| now - told_at >= AGAIN);
        if writes && due && is_live.get_untracked() {
            told_at.set_value(Some(now));
            tell(Did::Writes);
        } else if length == 0 && told_at.get_value().is_some() {
            // Sent, or thought better of.
            told_at.set_value(None);
            if is_live.get_untracked() {
                tell(Did::Rests);
            }
        }
        length
    });
    Effect::new(move |_| {
        if let Some((_, present)) = team.present.get().filter(|(of, _)| *of == id) {
            let me = desk.me.with_untracked(|me| me.as_ref().map(|me| me.id));
            others.set(present.into_iter().filter(|one| Some(one.user) != me).collect());
        }
    });
    others
}

/// Stands between an answer and its way, and asks once where it would cross with somebody's.
#[derive(Clone, Copy)]
pub(super) struct Guard {
    others: RwSignal<Vec<Present>>,
    /// The newest message there was when the answer was begun.
    seen: StoredValue<Option<MessageId>>,
    /// What was asked about last and done all the same.
    passed: StoredValue<Option<Crossing>>,
    asked: RwSignal<Option<(Crossing, Callback<()>)>>,
}

impl Guard {
    /// `is_begun`: whether an answer is being made.
    pub(super) fn new(others: RwSignal<Vec<Present>>, is_begun: Memo<bool>) -> Self {
        let desk = Desk::get();
        let newest =
            Memo::new(move |_| desk.inbox.with(|inbox| inbox.messages().iter().map(|message| message.id).max()));
        let guard = Self {
            others,
            seen: StoredValue::new(newest.get_untracked()),
            passed: StoredValue::new(None),
            asked: RwSignal::new(None),
        };
        Effect::new(move |_| {
            let newest = newest.get();
            if !is_begun.get() {
                // In the middle of the history the newest is not there.
                guard.seen.update_value(|seen| *seen = newest.max(*seen));
            }
        });
        guard
    }

    /// Whether it asks now.
    pub(super) fn asks(self) -> bool {
        self.asked.with_untracked(Option::is_some)
    }

    /// Lets an answer go, or asks before.
    pub(super) fn pass(self, go: Callback<()>) {
        let desk = Desk::get();
        let Some(me) = desk.me.with_untracked(|me| me.as_ref().map(|me| me.id)) else { return go.run(()) };
        let found = self.others.with_untracked(|others| {
            desk.inbox.with_untracked(|inbox| {
                crossing(others, inbox.messages(), self.seen.get_value(), me, desk.clock.now_untracked())
            })
        });
        if found.is_none() || found == self.passed.get_value() {
            self.passed.set_value(found);
            self.asked.set(None);
            return go.run(());
        }
        self.asked.set(found.map(|found| (found, go)));
        // Not a button of it: the key that sends may still be held.
        browser::after_layout(|| browser::focus(ASKS));
    }
}

#[component]
pub(super) fn CrossingBar(guard: Guard) -> impl IntoView {
    let team = Team::get();
    let leave = move || {
        guard.asked.set(None);
        browser::after_layout(composer::focus);
        // Templates have no such field.
        browser::catch_focus(REPLY);
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            leave();
        }
    };
    let go = move |_| {
        if let Some((found, go)) = guard.asked.get_untracked() {
            guard.passed.set_value(Some(found));
            guard.asked.set(None);
            go.run(());
        }
    };
    let said = move || {
        guard.asked.with(|asked| {
            asked.as_ref().map(|(crossing, _)| {
                let who = match crossing {
                    Crossing::Answered { by } => team.author(*by),
                    Crossing::Writing { name } => name.clone(),
                };
                text::crossing(crossing, &who)
            })
        })
    };
    view! {
        <Show when=move || guard.asked.with(Option::is_some)>
            <div class="crossing" id=ASKS tabindex="-1" role="group" aria-labelledby=WORDS on:keydown=keys>
                <Icon name="triangle-alert"/>
                <span class="notice-words" id=WORDS>
                    {said}
                </span>
                <button class="button-primary" type="button" on:click=go>
                    {text::SEND_ANYWAY}
                </button>
                <button class="button" type="button" on:click=move |_| leave()>
                    {text::CANCEL}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
