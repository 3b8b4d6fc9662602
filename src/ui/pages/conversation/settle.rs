//! Saying that the customer's last word needs no answer, and taking that back.

use super::reply::fail;
use crate::{
    api::conversation,
    domain::{conversation::ConversationView, id::ConversationId, time::Timestamp},
    ui::{
        desk::Desk,
        pages::keys::Hands,
        parts::composer::Sheet,
        words::{conversation as text, talk},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What can be said now, and what was.
#[derive(Clone, Copy)]
pub(super) struct Settle {
    pub(super) may_dismiss: Signal<bool>,
    pub(super) dismiss: Callback<()>,
    /// Somebody has just said it here.
    pub(super) may_take_back: Signal<bool>,
    pub(super) take_back: Callback<()>,
}

/// Lends both to the keys as well.
pub(super) fn settle(
    id: ConversationId,
    row: Memo<Option<ConversationView>>,
    sheet: Sheet,
    may_tend: Signal<bool>,
) -> Settle {
    let desk = Desk::get();
    let owed = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.owed)));
    // As of when it was said, until the customer writes again.
    let said = RwSignal::new(None::<Timestamp>);
    let dismiss = Callback::new(move |()| {
        spawn_local(async move {
            match conversation::dismiss(id).await {
                Ok(at) => {
                    said.try_set(Some(at));
                    desk.say(text::DISMISSED.to_owned());
                }
                Err(error) => fail(desk, sheet, &error),
            }
        });
    });
    let take_back = Callback::new(move |()| {
        let Some(at) = said.get_untracked() else { return };
        spawn_local(async move {
            match conversation::undismiss(id, at).await {
                Ok(()) => {
                    said.try_set(None);
                    desk.say(talk::TAKEN_BACK.to_owned());
                }
                Err(error) => fail(desk, sheet, &error),
            }
        });
    });
    let may_dismiss = Signal::derive(move || owed.get() && may_tend.get());
    let may_take_back = Signal::derive(move || said.with(Option::is_some) && !owed.get() && may_tend.get());
    Effect::new(move |before: Option<bool>| {
        let owed = owed.get();
        if owed && before == Some(false) {
            said.set(None);
        }
        owed
    });
    let hands = expect_context::<Hands>();
    Effect::new(move |_| {
        hands.dismiss.set_value(may_dismiss.get().then_some((id, dismiss)));
        hands.undismiss.set_value(may_take_back.get().then_some((id, take_back)));
    });
    on_cleanup(move || {
        for lent in [hands.dismiss, hands.undismiss] {
            if lent.get_value().is_some_and(|(of, _)| of == id) {
                lent.set_value(None);
            }
        }
    });
    Settle { may_dismiss, dismiss, may_take_back, take_back }
}
