//! Sending later: the times that are offered, a field for any other, what is offered beyond the window, and what waits for
//! its time.

use crate::{
    domain::{
        id::{PlannedId, UserId},
        planned::{Beyond, FURTHEST, Planned, Times},
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        parts::icon::Icon,
        route::Route,
        words::{self, offline, planned as text, triage},
    },
};
use chrono::{DateTime, Datelike, Timelike};
use leptos::{ev, prelude::*};

/// The ids of the button that opens the panel, and of the panel.
pub const OPEN: &str = "send-later";
pub const PANEL: &str = "later";

/// A moment as a field for times writes it: `2026-11-26T09:00`, where that many minutes are ahead of UTC.
pub fn written(at: Timestamp, offset: i32) -> String {
    let local = DateTime::from_timestamp_millis(at.0.saturating_add(i64::from(offset) * 60_000)).unwrap_or_default();
    let (year, month, day) = (local.year(), local.month(), local.day());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", local.hour(), local.minute())
}

/// The moment that a field for times holds, where it is one; in the zone of this browser.
fn read(text: &str) -> Option<Timestamp> {
    let at = js_sys::Date::new(&text.into()).get_time();
    (!text.is_empty() && at.is_finite()).then_some(Timestamp(at as i64))
}

/// The same, where it is to come and no more than a year ahead.
pub fn to_come(text: &str, now: Timestamp) -> Option<Timestamp> {
    read(text).filter(|at| *at > now && *at - now <= FURTHEST)
}

/// A field for a moment to come, and what it needs once something else was tried.
#[component]
pub fn MomentField(
    /// Its own on the page.
    id: &'static str,
    label: words::Text,
    value: RwSignal<String>,
    /// Whether what it holds was tried and is no such moment.
    #[prop(into)]
    wrong: Signal<bool>,
) -> impl IntoView {
    let hint = format!("{id}-hint");
    let described_by = hint.clone();
    view! {
        <div class="labelled">
            <label class="labelled">
                <span class="label">{label}</span>
                <input
                    class="field"
                    type="datetime-local"
                    id=id
                    aria-invalid=move || wrong.get().then_some("true")
                    aria-describedby=described_by
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </label>
            <p class="hint" id=hint role="alert" data-fault="">
                {move || wrong.get().then_some(triage::CHOOSE_TIME)}
            </p>
        </div>
    }
    .into_any()
}

/// The times that are offered, and a field for another.
#[component]
pub fn LaterTimes(
    /// None while they are asked for.
    #[prop(into)]
    times: Signal<Option<Times>>,
    /// When the customer's best hours begin, and what their clock shows then, the best first; none where none is known.
    #[prop(into)]
    best: Signal<Vec<(Timestamp, String)>>,
    choose: Callback<Timestamp>,
    /// Closes the panel.
    cancel: Callback<()>,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let other = RwSignal::new(String::new());
    let pick = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(at) = other.with_untracked(|text| read(text)) {
            choose.run(at);
        }
    };
    let hour = move || times.with(|times| times.as_ref().map(|times| times.hour).unwrap_or_default());
    let tomorrow = move || times.with(|times| times.as_ref().map(|times| times.tomorrow).unwrap_or_default());
    let evening = Memo::new(move |_| times.with(|times| times.as_ref().and_then(|times| times.evening)));
    let of = move || {
        let of_customer = times.with(|times| times.as_ref().is_some_and(|times| times.of_customer));
        if of_customer { text::OF_CUSTOMER.get() } else { text::OF_NUMBER.get() }
    };
    view! {
        <p class="later-lead">{text::WHEN}</p>
        <Show when=move || times.with(Option::is_some)>
            <div class="later-times">
                {move || {
                    best.get()
                        .into_iter()
                        .map(|(at, there)| {
                            view! {
                                <button class="button" type="button" on:click=move |_| choose.run(at)>
                                    {text::best(&there, &clock.moment(at))}
                                </button>
                            }
                        })
                        .collect_view()
                }}
                <button class="button" type="button" on:click=move |_| choose.run(untrack(hour))>
                    {move || text::in_an_hour(&clock.moment(hour()))}
                </button>
                {move || {
                    evening
                        .get()
                        .map(|at| {
                            view! {
                                <button class="button" type="button" on:click=move |_| choose.run(at)>
                                    {text::evening(&clock.moment(at))}
                                </button>
                            }
                        })
                }}
                <button class="button" type="button" on:click=move |_| choose.run(untrack(tomorrow))>
                    {move || text::tomorrow(&clock.moment(tomorrow()))}
                </button>
            </div>
            <p class="hint">{of}</p>
        </Show>
        <form class="later-pick" on:submit=pick>
            <label class="labelled">
                <span class="label">{text::ANOTHER_TIME}</span>
                <input
                    class="field"
                    type="datetime-local"
                    required
                    prop:value=other
                    on:input=move |event| other.set(event_target_value(&event))
                />
            </label>
            <button class="button-primary" type="submit">
                {text::PLAN}
            </button>
            <button class="button" type="button" on:click=move |_| cancel.run(())>
                {text::CANCEL}
            </button>
        </form>
    }
    .into_any()
}

/// Says that the window will have closed by then, and what can be done instead.
#[component]
pub fn LaterBeyond(
    at: Timestamp,
    beyond: Beyond,
    /// The text leaves then.
    choose: Callback<Timestamp>,
    /// A template leaves at the time that was chosen.
    template: Callback<Timestamp>,
    cancel: Callback<()>,
) -> impl IntoView {
    let clock = Desk::get().clock;
    view! {
        <p class="later-lead" role="status">
            {text::BEYOND} " "
            {beyond.closes_at.map(|closes_at| move || text::closes(&clock.moment(closes_at)))}
        </p>
        <div class="later-times">
            {beyond
                .hour_before
                .map(|before| {
                    view! {
                        <button class="button-primary" type="button" on:click=move |_| choose.run(before)>
                            {move || text::hour_before(&clock.moment(before))}
                        </button>
                    }
                })}
            <button class="button" type="button" on:click=move |_| template.run(at)>
                {move || text::template_then(&clock.moment(at))}
            </button>
            <button class="button" type="button" on:click=move |_| cancel.run(())>
                {text::CANCEL}
            </button>
        </div>
    }
    .into_any()
}

/// What can be done about what is planned.
#[derive(Clone, Copy)]
pub struct PlannedActs {
    pub take_back: Callback<Planned>,
    pub send_now: Callback<Planned>,
    pub change: Callback<Change>,
}

/// Another time, another text, and what is run once it is so; what is not given stays.
pub type Change = (PlannedId, Option<Timestamp>, Option<String>, Callback<()>);

/// Sends that wait for their time, soonest first.
#[component]
pub fn PlannedRows(
    #[prop(into)] rows: Signal<Vec<Planned>>,
    /// Who looks: only they change what they have planned.
    #[prop(into)]
    me: Signal<Option<UserId>>,
    #[prop(into)] may_send: Signal<bool>,
    acts: PlannedActs,
    /// Names the customer and leads to them.
    #[prop(optional)]
    with_customer: bool,
) -> impl IntoView {
    view! {
        <ol class="planned-rows">
            <For each=move || rows.get() key=|row| (row.id, row.not_before, row.text.clone()) let:row>
                <PlannedRow row me may_send acts with_customer/>
            </For>
        </ol>
    }
    .into_any()
}

#[component]
fn PlannedRow(
    row: Planned,
    me: Signal<Option<UserId>>,
    may_send: Signal<bool>,
    acts: PlannedActs,
    with_customer: bool,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let edits = RwSignal::new(false);
    let (at, author) = (row.not_before, row.author);
    let said = row.text.clone().unwrap_or_else(|| words::kind(&row.message.kind).to_owned());
    let customer = with_customer.then(|| (row.customer.clone(), Route::Conversation(row.conversation_id).href()));
    let is_mine = Memo::new(move |_| author.is_some() && me.get() == author);
    let by = row.author_name.clone().map(|name| text::by(&name));
    let place = StoredValue::new(format!("planned-{}", row.id));
    let row = StoredValue::new(row);
    // The focus goes into the form, and back to what opened it.
    let turn = move |on: bool| {
        edits.set(on);
        let within = if on { ":is(textarea, input)" } else { ".planned-acts button" };
        let first = format!("#{} {within}", place.get_value());
        browser::after_layout(move || browser::focus_first(&first));
    };
    let close = Callback::new(move |()| turn(false));
    view! {
        <li class="planned-row" id=place.get_value()>
            {customer
                .map(|(name, href)| {
                    view! {
                        <a class="planned-who" href=href dir="auto">
                            {name}
                        </a>
                    }
                })}
            <p class="planned-when">
                <Icon name="calendar-clock"/>
                <span>
                    {move || text::leaves(&clock.moment(at))} " "
                    <span class="hint">{move || by.clone().filter(|_| !is_mine.get())}</span>
                </span>
            </p>
            <p class="planned-text" dir="auto">
                {said}
            </p>
            <Show when=move || may_send.get() && !edits.get()>
                <div class="planned-acts">
                    <Show when=move || is_mine.get()>
                        <button class="button" type="button" on:click=move |_| turn(true)>
                            {text::CHANGE}
                        </button>
                    </Show>
                    <button class="button" type="button" on:click=move |_| acts.take_back.run(row.get_value())>
                        <Icon name="undo-2" directed=true/>
                        {offline::TAKE_BACK}
                    </button>
                    <button class="button" type="button" on:click=move |_| acts.send_now.run(row.get_value())>
                        <Icon name="send" directed=true/>
                        {text::SEND_NOW}
                    </button>
                </div>
            </Show>
            <Show when=move || edits.get()>
                <PlannedForm row=row.get_value() change=acts.change close/>
            </Show>
        </li>
    }
    .into_any()
}

/// Where the author of a planned send changes it.
#[component]
fn PlannedForm(row: Planned, change: Callback<Change>, close: Callback<()>) -> impl IntoView {
    let clock = Desk::get().clock;
    let id = row.id;
    let is_text = row.message.kind == "text";
    let before = (written(row.not_before, untrack(|| clock.offset(row.not_before))), row.text.unwrap_or_default());
    let when = RwSignal::new(before.0.clone());
    let said = RwSignal::new(before.1.clone());
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let at = when.with_untracked(|when| (*when != before.0).then(|| read(when)).flatten());
        let words = said.with_untracked(|said| (is_text && *said != before.1).then(|| said.clone()));
        if at.is_some() || words.is_some() {
            change.run((id, at, words, close));
        } else {
            close.run(());
        }
    };
    view! {
        <form class="planned-form" on:submit=save>
            {is_text
                .then(|| {
                    view! {
                        <label class="labelled">
                            <span class="label">{text::TEXT}</span>
                            <textarea
                                class="field"
                                rows="2"
                                dir="auto"
                                prop:value=said
                                on:input=move |event| said.set(event_target_value(&event))
                            ></textarea>
                        </label>
                    }
                })}
            <label class="labelled">
                <span class="label">{text::TIME}</span>
                <input
                    class="field"
                    type="datetime-local"
                    required
                    prop:value=when
                    on:input=move |event| when.set(event_target_value(&event))
                />
            </label>
            <div class="planned-acts">
                <button class="button-primary" type="submit">
                    {text::SAVE}
                </button>
                <button class="button" type="button" on:click=move |_| close.run(())>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_for_times_holds_the_time_where_somebody_is() {
        let at = Timestamp::parse("2026-11-26T23:05:59Z").unwrap();
        assert_eq!(written(at, 0), "2026-11-26T23:05");
        assert_eq!(written(at, 60), "2026-11-27T00:05");
        assert_eq!(written(at, -300), "2026-11-26T18:05");
    }
}
