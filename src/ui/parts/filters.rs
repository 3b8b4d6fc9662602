//! What the list can be narrowed to, all of it in one sheet. It narrows at once, behind it.

use crate::{
    api::queue::Choices,
    domain::{
        conversation::Progress,
        id::NumberId,
        queue::{Assignee, Between, Door, OfTeam, Only},
        role::Verb,
    },
    ui::{
        desk::Desk,
        parts::icon::Icon,
        route::Route,
        triage::{Ask, Triage},
        words::{campaigns, desk as more, triage as text},
    },
};
use leptos::prelude::*;

pub const DIALOG: &str = "filters";

/// Whose conversations, in words.
pub fn assignee_name(assignee: Assignee, choices: Option<&Choices>) -> String {
    match assignee {
        Assignee::Nobody => text::NOBODY.to_owned(),
        Assignee::Me => text::ME.to_owned(),
        Assignee::One(id) => {
            let known = choices.and_then(|choices| choices.people.iter().find(|(known, _)| *known == id));
            known.map_or_else(|| text::SOMEBODY.to_owned(), |(_, name)| name.clone())
        }
    }
}

/// Which team's conversations, in words.
pub fn team_name(team: OfTeam, choices: Option<&Choices>) -> String {
    match team {
        OfTeam::None => text::EVERYBODY.to_owned(),
        OfTeam::One(id) => {
            let known = choices.and_then(|choices| choices.teams.iter().find(|(known, _)| *known == id));
            known.map_or_else(|| text::TEAM.to_owned(), |(_, name)| name.clone())
        }
    }
}

#[component]
pub fn Filters(
    narrow: Callback<Only>,
    /// Keeps the list under a name, and empties what it is typed into; whether for everybody.
    keep: Callback<(RwSignal<String>, bool)>,
    /// Says at which minute of the day one's shift ends; none is as if nothing had been said.
    shift: Callback<Option<i64>>,
    /// Called when it goes away.
    gone: Callback<()>,
) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let change = move |change: &dyn Fn(&mut Only)| {
        let mut only = desk.only.get_untracked();
        change(&mut only);
        narrow.run(only);
    };
    let only = desk.only;
    let choices = triage.choices;
    let owed = select(
        text::OWED.get(),
        Signal::derive(move || word(only.with(|only| only.owed.map(|owed| if owed { "yes" } else { "no" })))),
        Signal::derive(move || {
            vec![pair("", text::ANY.get()), pair("yes", text::owed(true)), pair("no", text::owed(false))]
        }),
        Callback::new(move |value: String| {
            change(&|only| only.owed = Some(value == "yes").filter(|_| !value.is_empty()));
        }),
    );
    let progress = select(
        text::PROGRESS.get(),
        Signal::derive(move || word(only.with(|only| only.progress.map(Progress::word)))),
        Signal::derive(move || {
            let each = Progress::ALL.map(|progress| pair(progress.word(), text::progress(progress)));
            [pair("", text::ANY.get())].into_iter().chain(each).collect()
        }),
        Callback::new(move |value: String| change(&|only| only.progress = Progress::parse(&value))),
    );
    let assignee = select(
        text::ASSIGNEE.get(),
        Signal::derive(move || {
            only.with(|only| match only.assignee {
                None => String::new(),
                Some(Assignee::Nobody) => "none".to_owned(),
                Some(Assignee::Me) => "me".to_owned(),
                Some(Assignee::One(id)) => id.to_string(),
            })
        }),
        Signal::derive(move || {
            let mut all = vec![pair("", text::ANY.get()), pair("me", text::ME.get()), pair("none", text::NOBODY.get())];
            choices.with(|choices| {
                let people = choices.iter().flat_map(|choices| &choices.people);
                all.extend(people.map(|(id, name)| (id.to_string(), name.clone())));
            });
            all
        }),
        Callback::new(move |value: String| {
            change(&|only| {
                only.assignee = match value.as_str() {
                    "me" => Some(Assignee::Me),
                    "none" => Some(Assignee::Nobody),
                    id => id.parse().ok().map(Assignee::One),
                }
            });
        }),
    );
    let team = select(
        text::TEAM.get(),
        Signal::derive(move || only.with(|only| only.team.map(OfTeam::text).unwrap_or_default())),
        Signal::derive(move || {
            let mut all = vec![pair("", text::ANY.get()), pair("none", text::EVERYBODY.get())];
            choices.with(|choices| {
                let teams = choices.iter().flat_map(|choices| &choices.teams);
                all.extend(teams.map(|(id, name)| (id.to_string(), name.clone())));
            });
            all
        }),
        Callback::new(move |value: String| change(&|only| only.team = OfTeam::read(&value))),
    );
    let silence = select(
        text::SILENCE.get(),
        Signal::derive(move || {
            only.with(|only| {
                let Between { from, to } = only.silence;
                SILENCES.iter().find(|silence| (silence.1, silence.2) == (from, to)).map_or("", |silence| silence.0)
            })
            .to_owned()
        }),
        Signal::derive(move || {
            let each = SILENCES.iter().map(|(key, from, to)| pair(key, &text::silence(*from, *to)));
            [pair("", text::ANY.get())].into_iter().chain(each).collect()
        }),
        Callback::new(move |value: String| {
            let found = SILENCES.iter().find(|silence| silence.0 == value);
            let range = found.map_or_else(Between::default, |(_, from, to)| Between { from: *from, to: *to });
            change(&|only| only.silence = range);
        }),
    );
    let doors = checks(
        text::WINDOW.get(),
        Signal::derive(|| Door::ALL.iter().map(|door| pair(door.word(), text::door(*door))).collect()),
        Callback::new(move |key: String| only.with(|only| only.doors.iter().any(|door| door.word() == key))),
        Callback::new(move |(key, on): (String, bool)| {
            let Some(door) = Door::parse(&key) else { return };
            change(&|only| {
                only.doors.retain(|known| *known != door);
                only.doors.extend(on.then_some(door));
            });
        }),
    );
    let tags = checks(
        text::TAGS.get(),
        Signal::derive(move || {
            choices.with(|choices| {
                let tags = choices.iter().flat_map(|choices| &choices.tags);
                tags.map(|tag| (tag.name.clone(), tag.name.clone())).collect()
            })
        }),
        Callback::new(move |key: String| only.with(|only| only.tags.contains(&key))),
        Callback::new(move |(key, on): (String, bool)| {
            change(&|only| {
                only.tags.retain(|known| *known != key);
                only.tags.extend(on.then(|| key.clone()));
            });
        }),
    );
    let numbers = checks(
        text::NUMBER.get(),
        Signal::derive(move || {
            choices.with(|choices| {
                let numbers = choices.iter().flat_map(|choices| &choices.numbers);
                let all: Vec<_> = numbers.map(|(id, display)| (id.to_string(), display.clone())).collect();
                // One is all there are.
                if all.len() > 1 { all } else { Vec::new() }
            })
        }),
        Callback::new(move |key: String| only.with(|only| only.numbers.iter().any(|id| id.to_string() == key))),
        Callback::new(move |(key, on): (String, bool)| {
            let Ok(id) = key.parse::<NumberId>() else { return };
            change(&|only| {
                only.numbers.retain(|known| *known != id);
                only.numbers.extend(on.then_some(id));
            });
        }),
    );
    let languages = checks(
        text::LANGUAGE.get(),
        Signal::derive(move || {
            choices.with(|choices| {
                let languages = choices.iter().flat_map(|choices| &choices.languages);
                languages.map(|tag| (tag.clone(), tag.clone())).collect()
            })
        }),
        Callback::new(move |key: String| only.with(|only| only.languages.contains(&key))),
        Callback::new(move |(key, on): (String, bool)| {
            change(&|only| {
                only.languages.retain(|known| *known != key);
                only.languages.extend(on.then(|| key.clone()));
            });
        }),
    );
    let engagement = range(
        text::ENGAGEMENT.get(),
        10,
        Signal::derive(move || only.with(|only| only.engagement)),
        Callback::new(move |range| change(&|only| only.engagement = range)),
    );
    let priority = range(
        text::PRIORITY.get(),
        100,
        Signal::derive(move || only.with(|only| only.priority)),
        Callback::new(move |range| change(&|only| only.priority = range)),
    );
    let shift_ends = move || {
        let minutes = triage.views.with(|views| views.as_ref().map(|views| views.shift_ends));
        minutes.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap_or_default()
    };
    let may_run = Memo::new(move |_| desk.me.with(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::RunCampaigns))));
    let campaign = move || {
        let mut pairs = only.with(Only::pairs);
        pairs.push(("audience", "queue".to_owned()));
        Route::NewCampaign.with(&pairs)
    };
    view! {
        <dialog class="dialog filters" id=DIALOG aria-labelledby="filters-title" on:close=move |_| gone.run(())>
            <header class="dialog-head">
                <h2 class="dialog-title" id="filters-title">
                    {text::FILTERS}
                </h2>
                <form method="dialog">
                    <button class="button-icon" type="submit" aria-label=more::CLOSE title=more::CLOSE>
                        <Icon name="x"/>
                    </button>
                </form>
            </header>
            <div class="filters-fields">
                {owed} {progress} {assignee} {team} {silence} {doors} {engagement} {priority} {tags} {numbers} {languages}
            </div>
            <footer class="filters-foot">
                // What is said behind a dialog is not read out, and hardly seen: the sheet says it itself.
                <Show when=move || triage.ask.with(|ask| *ask == Some(Ask::Filters))>
                    <p class="filters-said" role="status">
                        {desk.told}
                    </p>
                    <p class="sr-only" role="status">
                        {desk.status}
                    </p>
                </Show>
                <label class="labelled">
                    <span class="label">{text::SHIFT}</span>
                    <input
                        class="field"
                        type="time"
                        prop:value=shift_ends
                        on:change=move |event| shift.run(minutes_of(&event_target_value(&event)))
                    />
                </label>
                <Keep keep/>
                <Show when=move || may_run.get()>
                    <a class="button" href=campaign>
                        <Icon name="mails"/>
                        {campaigns::NEW}
                    </a>
                </Show>
                <button class="button" type="button" on:click=move |_| narrow.run(desk.only.get_untracked().wider())>
                    {more::SHOW_ALL}
                </button>
            </footer>
        </dialog>
    }
    .into_any()
}

/// Gives the list a name.
#[component]
fn Keep(keep: Callback<(RwSignal<String>, bool)>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let shared = RwSignal::new(false);
    view! {
        <form
            class="filters-keep"
            on:submit=move |event| {
                event.prevent_default();
                keep.run((name, shared.get_untracked()));
            }
        >
            <label class="labelled">
                <span class="label">{text::KEEP}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    maxlength="60"
                    required
                    autocomplete="off"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <label class="switch">
                <input type="checkbox" prop:checked=shared on:change=move |event| shared.set(event_target_checked(&event))/>
                {text::SHARE}
            </label>
            <button class="button" type="submit">
                {text::KEEP_IT}
            </button>
        </form>
    }
    .into_any()
}

/// For how many days nothing has happened: at least, and at most.
const SILENCES: [(&str, Option<i64>, Option<i64>); 5] = [
    ("0-1", None, Some(1)),
    ("0-7", None, Some(7)),
    ("0-30", None, Some(30)),
    ("7-", Some(7), None),
    ("30-", Some(30), None),
];

/// A time of the day as a field gives it.
fn minutes_of(time: &str) -> Option<i64> {
    let (hours, minutes) = time.split_once(':')?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes.get(..2)?.parse::<i64>().ok()?)
}

fn pair(key: &str, words: &str) -> (String, String) {
    (key.to_owned(), words.to_owned())
}

fn word(word: Option<&'static str>) -> String {
    word.unwrap_or_default().to_owned()
}

type Pairs = Signal<Vec<(String, String)>>;

/// One of several.
fn select(label: &'static str, chosen: Signal<String>, options: Pairs, choose: Callback<String>) -> AnyView {
    let option = move |(key, words): (String, String)| {
        let value = key.clone();
        view! {
            <option value=value selected=move || chosen.with(|chosen| *chosen == key)>
                {words}
            </option>
        }
        .into_any()
    };
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <select
                class="field"
                prop:value=move || {
                    // Anew once what can be chosen has come.
                    options.track();
                    chosen.get()
                }
                on:change=move |event| choose.run(event_target_value(&event))
            >
                <For each=move || options.get() key=|(key, _)| key.clone() children=option/>
            </select>
        </label>
    }
    .into_any()
}

/// Any of several. Nothing where there is nothing to choose from.
fn checks(
    label: &'static str,
    options: Pairs,
    is_on: Callback<String, bool>,
    choose: Callback<(String, bool)>,
) -> AnyView {
    let check = move |(key, words): (String, String)| {
        let of = key.clone();
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || is_on.run(of.clone())
                    on:change=move |event| choose.run((key.clone(), event_target_checked(&event)))
                />
                <span dir="auto">{words}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="filters-set" hidden=move || options.with(Vec::is_empty)>
            <legend class="label">{label}</legend>
            <For each=move || options.get() key=|(key, _)| key.clone() children=check/>
        </fieldset>
    }
    .into_any()
}

/// From and to, either of which may be left open.
fn range(label: &'static str, most: i64, chosen: Signal<Between>, choose: Callback<Between>) -> AnyView {
    let end = move |is_from: bool| {
        let value = move || {
            let Between { from, to } = chosen.get();
            let end = if is_from { from } else { to };
            end.map(|end| end.to_string()).unwrap_or_default()
        };
        view! {
            <label class="labelled">
                <span class="hint">{if is_from { text::FROM } else { text::TO }}</span>
                <input
                    class="field"
                    type="number"
                    min="0"
                    max=most.to_string()
                    step="1"
                    inputmode="numeric"
                    prop:value=value
                    on:change=move |event| {
                        let end = event_target_value(&event).parse::<i64>().ok().map(|end| end.clamp(0, most));
                        let Between { from, to } = chosen.get_untracked();
                        let range = if is_from {
                            Between { from: end, to: to.filter(|to| end.is_none_or(|from| from <= *to)) }
                        } else {
                            Between { from: from.filter(|from| end.is_none_or(|to| *from <= to)), to: end }
                        };
                        choose.run(range);
                    }
                />
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="filters-range">
            <legend class="label">{label}</legend>
            {end(true)}
            {end(false)}
        </fieldset>
    }
    .into_any()
}
