//! One customer: who they are, what they agreed to, what is known of them, and what happened.

use super::{
    merging::Merging,
    privacy::DataLink,
    queue::UrgentTitle,
    scores::{About, Hours, NextStep, Outlook},
    shell::{Failed, may},
};
use crate::{
    api::{Error, person, read::read},
    domain::{
        attribute::{Attribute, AttributeKind},
        consent::{self, Category, NewConsent},
        customers::Bulk,
        id::{AttributeId, ContactId, ConversationId},
        profile::{Change, Profile, Remark, Worn},
        role::Verb,
        scores::Reading,
        tag::Tag,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{
            connection::ConnectionPill, discard::Discard, empty::Empty, gauge_bar::GaugeBar, heading::PageHeading,
            icon::Icon, moment::Moment, tag_chip::TagChip,
        },
        route::Route,
        words::{self, Text, customers as list, nav, person as text, scores as foreseen},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use std::collections::BTreeMap;

/// The id of the field for a note.
const NOTE: &str = "person-note";

#[component]
pub fn PersonPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<ContactId>().ok())));
    let page = read(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => person::profile(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok(profile) => view! { <Whole profile/> }.into_any(),
                        Err(Error::NotFound) => {
                            crate::app::answer_not_found();
                            view! {
                                <Empty title=text::NOT_FOUND lead=text::NOT_FOUND_LEAD heads_page=true>
                                    <a class="button" href=Route::Customers.href()>
                                        {nav::CUSTOMERS}
                                    </a>
                                </Empty>
                            }
                                .into_any()
                        }
                        Err(error) => view! { <Failed error heads_page=true/> }.into_any(),
                    }
                })}
            </Suspense>
        </main>
    }
    .into_any()
}

fn latest(profile: &Profile) -> Option<ConversationId> {
    profile.conversations.iter().max_by_key(|row| row.last_activity_at).map(|row| row.id)
}

/// What is done about one person, and what came of it.
#[derive(Clone, Copy)]
pub struct Hand {
    pub id: ContactId,
    pub profile: RwSignal<Profile>,
    /// What was said last, good or bad.
    pub said: RwSignal<Option<String>>,
    pub may_edit: Signal<bool>,
    /// What is foreseen about a conversation with them, where there is one.
    about: Option<About>,
    /// How often they were asked for anew, and which of these answers was taken in last.
    asked: StoredValue<(u32, u32)>,
}

impl Hand {
    /// Takes somebody in, and follows what becomes of them. `open` is the conversation that is on the screen; without one
    /// it is the latest that is foreseen.
    fn of(profile: Profile, open: Option<ConversationId>) -> Self {
        let desk = Desk::get();
        let about = open.or_else(|| latest(&profile)).map(|id| About::of(id, open.is_some()));
        let ids: Vec<ConversationId> = profile.conversations.iter().map(|row| row.id).collect();
        let hand = Self {
            id: profile.contact.id,
            profile: RwSignal::new(profile),
            said: RwSignal::new(None),
            may_edit: may(Verb::EditPeople),
            about,
            asked: StoredValue::new((0, 0)),
        };
        let rows = Memo::new(move |_| {
            desk.inbox.with(|inbox| {
                let rows = ids.iter().filter_map(|id| inbox.conversation(*id));
                rows.map(|row| (row.contact.clone(), row.last_activity_at, row.unread)).collect::<Vec<_>>()
            })
        });
        Effect::new(move |before: Option<Vec<_>>| {
            let now = rows.get();
            if before.is_some_and(|before| before != now) {
                spawn_local(hand.reload());
            }
            now
        });
        hand
    }

    /// Asks for them anew.
    pub async fn reload(self) {
        let Some((turn, _)) = self.asked.try_get_value() else { return };
        let turn = turn + 1;
        self.asked.update_value(|(asked, _)| *asked = turn);
        let Ok(now) = person::profile(self.id).await else { return };
        // An answer may be overtaken by one that was asked for later and knows more.
        if self.profile.is_disposed() || self.asked.try_get_value().is_none_or(|(_, taken)| turn < taken) {
            return;
        }
        self.asked.update_value(|(_, taken)| *taken = turn);
        self.profile.set(now);
        self.foresee();
    }

    /// What is foreseen may be another by what was changed.
    fn foresee(self) {
        if let Some(about) = self.about {
            about.load();
        }
    }

    /// Takes in what an answer says of them, or why there is none.
    fn take(self, answer: Result<Profile, Error>) -> bool {
        if self.profile.is_disposed() {
            return false;
        }
        let is_good = answer.is_ok();
        match answer {
            Ok(now) => {
                self.profile.set(now);
                self.foresee();
                self.said.set(Some(text::SAVED.to_owned()));
            }
            Err(error) => self.said.set(Some(words::error(&error))),
        }
        is_good
    }

    fn change(self, change: Change) {
        spawn_local(async move {
            let answer = person::change_person(self.id, change).await;
            self.take(answer);
        });
    }
}

#[component]
fn Whole(profile: Profile) -> impl IntoView {
    let hand = Hand::of(profile, None);
    let name = Memo::new(move |_| hand.profile.with(|profile| profile.contact.title()));
    view! {
        <UrgentTitle name/>
        <a class="back-link" href=Route::Customers.href()>
            <Icon name="arrow-left" directed=true/>
            {nav::CUSTOMERS}
        </a>
        <header class="page-head">
            <div>
                <PageHeading text=name/>
                <Facts hand/>
            </div>
            <div class="page-acts">
                <ConnectionPill/>
            </div>
        </header>
        <Said hand/>
        <div class="person">
            <div class="person-column">
                <Consents hand/>
                <Figures hand/>
                {hand.about.map(|about| view! { <Outlook about/> })}
                <Tags hand/>
                <Details hand/>
                <Attributes hand/>
            </div>
            <div class="person-column">
                {hand.about.map(|about| view! { <NextStep about/> })}
                {hand.about.map(|about| view! { <Hours about/> })}
                <Notes hand/>
                <Conversations hand/>
                <Merging hand/>
                <Identifiers hand/>
                <Scoring hand/>
                <DataLink contact=Signal::stored(Some(hand.id))/>
                <Timeline hand/>
            </div>
        </div>
    }
    .into_any()
}

/// The same beside a conversation, without what needs room.
#[component]
pub fn Beside(profile: Profile, open: Option<ConversationId>) -> impl IntoView {
    let hand = Hand::of(profile, open);
    view! {
        <p class="person-name">
            <a href=Route::Customer(hand.id).href() dir="auto">
                {move || hand.profile.with(|profile| profile.contact.title())}
            </a>
        </p>
        <Facts hand/>
        <Said hand/>
        {hand.about.map(|about| view! { <NextStep about/> })}
        <Consents hand/>
        <Tags hand/>
        <Figures hand/>
        {hand.about.map(|about| view! { <Outlook about/> })}
        {hand.about.map(|about| view! { <Hours about/> })}
        <Notes hand/>
        <Attributes hand/>
        <a class="button" href=Route::Customer(hand.id).href()>
            {text::WHOLE}
        </a>
    }
    .into_any()
}

/// What came of the last change; read out.
#[component]
fn Said(hand: Hand) -> impl IntoView {
    view! {
        <p class="person-said" role="status">
            {move || hand.said.get()}
        </p>
    }
    .into_any()
}

/// Number, time of theirs, and how they call themselves.
#[component]
fn Facts(hand: Hand) -> impl IntoView {
    let clock = Desk::get().clock;
    let phone = move || {
        hand.profile.with(|profile| {
            let contact = &profile.contact;
            let username = contact.username.as_ref().map(|name| format!("@{name}"));
            [contact.phone.clone(), username].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    };
    let time = Memo::new(move |_| {
        let now = clock.now();
        let wall = hand.profile.with(|profile| profile.contact.clock)?;
        Some(text::their_time(&words::clock_time(now, wall.offset_at(now))))
    });
    let guess = move || {
        hand.profile
            .with(|profile| profile.zone.as_ref().filter(|zone| zone.of > 1).map(|zone| text::guess(zone.of.into())))
    };
    let own = move || hand.profile.with(|profile| profile.own_name.as_deref().map(text::own_name));
    view! {
        <p class="person-facts">
            <span dir="ltr">{phone}</span>
            <span>{move || time.get()}</span>
            <span class="hint">{guess}</span>
            <span class="hint">{own}</span>
        </p>
    }
    .into_any()
}

/// What they agreed to, with where it was said, all of it, and a form for more.
#[component]
fn Consents(hand: Hand) -> impl IntoView {
    let standing = move || {
        hand.profile.with(|profile| {
            Category::ALL
                .map(|category| {
                    let last = consent::standing(&profile.consents, category).cloned();
                    let (state, word) = match &last {
                        Some(one) if one.given => ("yes", text::YES.get()),
                        Some(_) => ("no", text::NO.get()),
                        None => ("none", list::consent(crate::domain::customers::Consented::Unknown)),
                    };
                    let does = (state == "no").then(|| text::declined(category));
                    view! {
                        <li class="consent" data-consent=state>
                            <span class="consent-of">{text::category(category)}</span>
                            <strong>{word}</strong>
                            {does.map(|does| view! { <span class="hint">{does}</span> })}
                            {last
                                .map(|one| {
                                    view! {
                                        <span class="hint">
                                            <bdi>{text::source(&one.source)}</bdi>
                                            " · "
                                            <Moment at=one.at/>
                                        </span>
                                    }
                                })}
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let history = move || {
        hand.profile.with(|profile| {
            profile
                .consents
                .iter()
                .map(|one| {
                    let answer = if one.given { text::YES } else { text::NO };
                    view! {
                        <li>
                            <p>{text::category(one.category)} ": " {answer}</p>
                            <p class="hint">
                                <bdi>{text::source(&one.source)}</bdi>
                                " · "
                                <Moment at=one.at/>
                                {one.by.clone().map(|by| view! { " · " <bdi>{by}</bdi> })}
                            </p>
                            {one
                                .wording
                                .clone()
                                .map(|wording| {
                                    view! {
                                        <blockquote class="consent-wording" dir="auto">
                                            {wording}
                                        </blockquote>
                                    }
                                })}
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let has_history = move || hand.profile.with(|profile| !profile.consents.is_empty());
    view! {
        <section class="card person-part" aria-label=text::CONSENT>
            <h2 class="card-title">{text::CONSENT}</h2>
            <ul class="consents">{standing}</ul>
            <Show when=has_history fallback=|| view! { <p class="card-note">{text::NO_CONSENT}</p> }>
                <details class="person-more">
                    <summary>{text::HISTORY}</summary>
                    <ol class="consent-history">{history}</ol>
                </details>
            </Show>
            <Show when=move || hand.may_edit.get()>
                <NewConsentForm hand/>
            </Show>
        </section>
    }
    .into_any()
}

#[component]
fn NewConsentForm(hand: Hand) -> impl IntoView {
    let category = RwSignal::new(Category::Marketing.word().to_owned());
    let answer = RwSignal::new("yes".to_owned());
    let (source, wording) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(of) = category.with_untracked(|word| Category::parse(word)) else { return };
        let new = NewConsent {
            category: of,
            given: answer.get_untracked() == "yes",
            source: source.get_untracked(),
            wording: Some(wording.get_untracked()),
        };
        spawn_local(async move {
            let change = Change { consent: Some(new), ..Change::default() };
            let answer = person::change_person(hand.id, change).await;
            if hand.take(answer) {
                source.set(String::new());
                wording.set(String::new());
            }
        });
    };
    let categories = Category::ALL
        .map(|category| view! { <option value=category.word()>{text::category(category)}</option> })
        .collect_view();
    view! {
        <details class="person-more">
            <summary>{text::WRITE_CONSENT}</summary>
            <form class="form" on:submit=submit>
                <Choice label=text::CATEGORY value=category>
                    {categories}
                </Choice>
                <Choice label=text::ANSWER value=answer>
                    <option value="yes">{text::YES}</option>
                    <option value="no">{text::NO}</option>
                </Choice>
                <Line label=text::SOURCE value=source/>
                <label class="labelled">
                    <span class="label">{text::WORDING}</span>
                    <textarea
                        class="field"
                        rows="2"
                        dir="auto"
                        maxlength=consent::LONGEST_WORDING.to_string()
                        prop:value=wording
                        on:input=move |event| wording.set(event_target_value(&event))
                    ></textarea>
                </label>
                <button class="button" type="submit">
                    {text::SAVE}
                </button>
            </form>
        </details>
    }
    .into_any()
}

/// A list to choose from.
#[component]
fn Choice(label: Text, value: RwSignal<String>, children: Children) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <select class="field" prop:value=value on:change=move |event| value.set(event_target_value(&event))>
                {children()}
            </select>
        </label>
    }
    .into_any()
}

/// A line to write in.
#[component]
fn Line(
    label: Text,
    value: RwSignal<String>,
    /// What it is written in: `text` where nothing is said.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional)] hint: Option<Signal<String>>,
) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input
                class="field"
                type=kind
                dir="auto"
                autocomplete="off"
                value=value.get_untracked()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {hint.map(|hint| view! { <span class="hint">{hint}</span> })}
        </label>
    }
    .into_any()
}

/// How engaged they are, how fast they answer, and how many of their windows were used.
#[component]
fn Figures(hand: Hand) -> impl IntoView {
    // By the model where one is served, else by the rule of thumb.
    let gauge = move || {
        if hand.about.is_some_and(About::is_excluded) {
            return view! { <span class="hint">{foreseen::NOT_SCORED}</span> }.into_any();
        }
        let by_rule = hand.about.is_some_and(About::is_baseline);
        if let Some(reading) = hand.about.filter(|_| !by_rule).and_then(About::engagement) {
            return view! { <GaugeBar reading/> }.into_any();
        }
        match hand.profile.with(|profile| profile.gauge) {
            Some(gauge) => {
                let reading = Reading { score: gauge.score, low: gauge.low, high: gauge.high };
                view! {
                    <GaugeBar reading/>
                    <span class="hint">{text::over(gauge.answers)}</span>
                }
                .into_any()
            }
            None => view! { <span class="hint">{text::NO_GAUGE}</span> }.into_any(),
        }
    };
    let median = move || {
        hand.profile.with(|profile| match profile.answers {
            Some(median) => view! {
                {words::roughly(median.after)} " "
                <span class="hint">{text::over(median.of)}</span>
            }
            .into_any(),
            None => "–".into_any(),
        })
    };
    let windows = move || hand.profile.with(|profile| text::windows(profile.windows.used, profile.windows.of));
    view! {
        <section class="card person-part" aria-label=text::ENGAGEMENT>
            <h2 class="card-title">{text::ENGAGEMENT}</h2>
            {gauge}
            <dl class="person-figures">
                <div>
                    <dt>{text::MEDIAN}</dt>
                    <dd>{median}</dd>
                </div>
                <div>
                    <dt>{text::WINDOWS}</dt>
                    <dd>{windows}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

/// Whether anything is predicted of them.
#[component]
fn Scoring(hand: Hand) -> impl IntoView {
    let scored = Memo::new(move |_| hand.profile.with(|profile| profile.scored));
    let shown = RwSignal::new(scored.get_untracked());
    Effect::new(move |_| shown.set(scored.get()));
    let choose = move |event: ev::Event| {
        let wanted = event_target_checked(&event);
        shown.set(wanted);
        spawn_local(async move {
            let answer = person::score_person(hand.id, wanted).await;
            // Where it was not done the box shows again what holds.
            if !hand.take(answer) && !shown.is_disposed() {
                shown.set(!wanted);
            }
        });
    };
    view! {
        <section class="card person-part" aria-label=text::SCORING>
            <h2 class="card-title">{text::SCORING}</h2>
            <p class="card-note">{text::SCORING_LEAD}</p>
            <label class="switch">
                <input
                    type="checkbox"
                    disabled=move || !hand.may_edit.get()
                    checked=shown.get_untracked()
                    prop:checked=shown
                    on:change=choose
                />
                {text::SCORED}
            </label>
        </section>
    }
    .into_any()
}

/// Their tags: those that rules set with the rule in words, the others to be taken off and put on.
#[component]
fn Tags(hand: Hand) -> impl IntoView {
    let all = RwSignal::new(Vec::<Tag>::new());
    let chosen = RwSignal::new(String::new());
    Effect::new(move |_| {
        if hand.may_edit.get() {
            spawn_local(async move {
                if let Ok(fields) = person::fields().await
                    && !all.is_disposed()
                {
                    all.set(fields.tags);
                }
            });
        }
    });
    // Each tag is put on or taken off for itself: others may be at the same person, and the next tag is chosen sooner than
    // the answer to the last is there.
    let set = Callback::new(move |what: Bulk| {
        let takes_off = matches!(what, Bulk::Untag(_));
        spawn_local(async move {
            let said = match person::bulk_people(vec![hand.id], what).await {
                Ok(done) if done.missing > 0 => words::error(&Error::NotFound),
                Ok(_) => text::SAVED.to_owned(),
                Err(error) => words::error(&error),
            };
            hand.reload().await;
            if hand.said.is_disposed() || chosen.is_disposed() {
                return;
            }
            hand.said.set(Some(said));
            // Also what could not be put on can be chosen once more.
            chosen.set(String::new());
            if takes_off {
                // The button that did has gone with the tag.
                browser::catch_focus(TAGS);
            }
        });
    });
    let worn = Memo::new(move |_| hand.profile.with(|profile| profile.tags.clone()));
    Effect::new(move |_| {
        worn.with(|_| ());
        chosen.set(String::new());
    });
    let chips = move || {
        let off = move |tag: &Worn| {
            let name = tag.name.clone();
            view! {
                <button
                    class="button-icon tag-off"
                    type="button"
                    aria-label=text::remove_tag(&name)
                    title=text::remove_tag(&name)
                    on:click=move |_| set.run(Bulk::Untag(name.clone()))
                >
                    <Icon name="x"/>
                </button>
            }
        };
        worn.get()
            .into_iter()
            .map(|tag| {
                view! {
                    <li class="tag-row">
                        <TagChip name=tag.name.clone() colour=tag.colour/>
                        {tag.rule.map(|rule| view! { <span class="hint">{text::rule(rule)}</span> })}
                        {(tag.rule.is_none() && hand.may_edit.get()).then(|| off(&tag))}
                    </li>
                }
            })
            .collect_view()
    };
    let options = move || {
        let worn = worn.get();
        let free = all.get().into_iter().filter(|tag| tag.rule.is_none() && !worn.iter().any(|worn| worn.id == tag.id));
        free.map(|tag| view! { <option value=tag.name.clone()>{text::tag(&tag.name).to_owned()}</option> })
            .collect_view()
    };
    view! {
        <section class="card person-part" aria-label=text::TAGS>
            <h2 class="card-title" id=TAGS tabindex="-1">
                {text::TAGS}
            </h2>
            <ul class="tag-rows">{chips}</ul>
            <Show when=move || hand.may_edit.get()>
                <select
                    class="field"
                    aria-label=text::ADD_TAG
                    prop:value=chosen
                    on:change=move |event| {
                        let name = event_target_value(&event);
                        chosen.set(name.clone());
                        if !name.is_empty() {
                            set.run(Bulk::Tag(name));
                        }
                    }
                >
                    <option value="">{text::ADD_TAG}</option>
                    {options}
                </select>
            </Show>
        </section>
    }
    .into_any()
}

/// The id of the heading of the tags: whoever took one off is put there.
const TAGS: &str = "person-tags";

/// What the fields below hold: the name, the language, the zone, and from when until when they are there.
fn details(profile: &Profile) -> [String; 5] {
    let contact = &profile.contact;
    let said = [&contact.name, &contact.language, &contact.time_zone];
    let [name, language, zone] = said.map(|said| said.clone().unwrap_or_default());
    let (from, until) = profile.hours.map(|hours| hours.words()).unwrap_or_default();
    [name, language, zone, from, until]
}

/// Name, language, zone and hours, which are guessed until somebody knows better.
#[component]
fn Details(hand: Hand) -> impl IntoView {
    // What is known, and what stands in the fields: where nobody has written in one it follows what is known.
    let known = StoredValue::new(hand.profile.with_untracked(details));
    let fields = known.get_value().map(RwSignal::new);
    let [name, language, zone, from, until] = fields;
    Effect::new(move |_| {
        let now = hand.profile.with(details);
        for (field, (before, now)) in fields.into_iter().zip(known.get_value().into_iter().zip(now.clone())) {
            if before != now && field.with_untracked(|value| *value == before) {
                field.set(now);
            }
        }
        known.set_value(now);
    });
    let language_hint = Signal::derive(move || {
        hand.profile.with(|profile| match &profile.language {
            Some(language) if language.said => text::SAID.to_owned(),
            Some(_) => text::DETECTED.to_owned(),
            None => String::new(),
        })
    });
    let zone_hint = Signal::derive(move || {
        hand.profile.with(|profile| match &profile.zone {
            Some(zone) if zone.said => text::SAID.to_owned(),
            Some(zone) if zone.of > 1 => text::guess(zone.of.into()),
            Some(_) => text::FROM_NUMBER.to_owned(),
            None => String::new(),
        })
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let written = fields.map(|field| field.get_untracked());
        let other = |at: usize| {
            let is_other = known.with_value(|known| written[at].trim() != known[at]);
            is_other.then(|| written[at].clone())
        };
        let change = Change {
            name: other(0),
            language: other(1),
            time_zone: other(2),
            hours: (other(3).is_some() || other(4).is_some()).then(|| (written[3].clone(), written[4].clone())),
            ..Change::default()
        };
        spawn_local(async move {
            let answer = person::change_person(hand.id, change).await;
            if hand.take(answer) {
                // What was taken back is what is detected again. Somebody may have written on meanwhile.
                let now = hand.profile.with_untracked(details);
                for (field, (written, now)) in fields.into_iter().zip(written.into_iter().zip(now)) {
                    if field.with_untracked(|value| *value == written) {
                        field.set(now);
                    }
                }
            }
        });
    };
    view! {
        <section class="card person-part" aria-label=text::DETAILS>
            <h2 class="card-title">{text::DETAILS}</h2>
            <form class="form" on:submit=submit>
                <fieldset class="person-fields" disabled=move || !hand.may_edit.get()>
                    <Line label=text::NAME value=name/>
                    <Line label=text::LANGUAGE value=language hint=language_hint/>
                    <Line label=text::ZONE value=zone hint=zone_hint/>
                    <Line label=text::FROM value=from kind="time"/>
                    <Line label=text::UNTIL value=until kind="time"/>
                </fieldset>
                <Show when=move || hand.may_edit.get()>
                    <button class="button" type="submit">
                        {text::SAVE}
                    </button>
                </Show>
            </form>
        </section>
    }
    .into_any()
}

/// What is said of them, each in the field of its kind. The fields stay while what is in them changes.
#[component]
fn Attributes(hand: Hand) -> impl IntoView {
    let attributes = hand
        .profile
        .with_untracked(|profile| profile.attributes.iter().map(|one| one.attribute.clone()).collect::<Vec<_>>());
    if attributes.is_empty() {
        return ().into_any();
    }
    let fields = attributes.into_iter().map(|attribute| view! { <AttributeField hand attribute/> }).collect_view();
    view! {
        <section class="card person-part" aria-label=text::ATTRIBUTES>
            <h2 class="card-title">{text::ATTRIBUTES}</h2>
            <fieldset class="person-fields" disabled=move || !hand.may_edit.get()>
                {fields}
            </fieldset>
        </section>
    }
    .into_any()
}

#[component]
fn AttributeField(hand: Hand, attribute: Attribute) -> impl IntoView {
    let Attribute { id, name, kind, choices } = attribute;
    let value = Memo::new(move |_| {
        hand.profile.with(|profile| {
            let known = profile.attributes.iter().find(|one| one.attribute.id == id);
            known.and_then(|one| one.value.clone()).unwrap_or_default()
        })
    });
    let change = move |event: ev::Event| {
        let attributes: BTreeMap<AttributeId, String> = BTreeMap::from([(id, event_target_value(&event))]);
        hand.change(Change { attributes: Some(attributes), ..Change::default() });
    };
    let choices: Vec<(String, String)> = match kind {
        AttributeKind::YesNo => {
            vec![("yes".to_owned(), text::YES_VALUE.to_owned()), ("no".to_owned(), text::NO_VALUE.to_owned())]
        }
        _ => choices.into_iter().map(|choice| (choice.clone(), choice)).collect(),
    };
    let field = match kind {
        AttributeKind::YesNo | AttributeKind::Choice => {
            // Each says whether it is the one: a list that is given its value before it has its choices does not take it.
            let options = choices.into_iter().map(|(choice, name)| {
                let known = choice.clone();
                let is_chosen = move || value.with(|value| *value == known);
                view! {
                    <option value=choice selected=is_chosen>
                        {name}
                    </option>
                }
            });
            view! {
                <select class="field" on:change=change>
                    <option value="">"–"</option>
                    {options.collect_view()}
                </select>
            }
            .into_any()
        }
        _ => {
            let input = match kind {
                AttributeKind::Date => "date",
                AttributeKind::Url => "url",
                _ => "text",
            };
            let inputmode = (kind == AttributeKind::Number).then_some("decimal");
            view! {
                <input
                    class="field"
                    type=input
                    inputmode=inputmode
                    dir="auto"
                    autocomplete="off"
                    // What it began with, so that what was typed can be told from it.
                    value=value
                    prop:value=value
                    on:change=change
                />
            }
            .into_any()
        }
    };
    // A link is worth following; it was checked to be one of the web's when it was taken.
    let link = (kind == AttributeKind::Url).then_some(move || {
        Some(value.get()).filter(|value| !value.is_empty()).map(|value| {
            let href = value.clone();
            view! {
                <a class="hint" href=href target="_blank" rel="noopener noreferrer" dir="ltr">
                    {value}
                </a>
            }
        })
    });
    view! {
        <div class="labelled">
            <label class="labelled">
                <span class="label" dir="auto">
                    {name}
                </span>
                {field}
            </label>
            {link}
        </div>
    }
    .into_any()
}

/// Notes on them, for nobody but those who work here.
#[component]
fn Notes(hand: Hand) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || draft.with_untracked(|draft| draft.trim().is_empty()) {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let sent = draft.get_untracked();
            let answer = person::note_person(hand.id, sent.clone()).await;
            let is_kept = hand.take(answer);
            if busy.is_disposed() || draft.is_disposed() {
                return;
            }
            busy.set(false);
            if is_kept {
                // What was typed meanwhile is another note.
                if draft.with_untracked(|draft| *draft == sent) {
                    draft.set(String::new());
                }
                browser::focus(NOTE);
            }
        });
    };
    let remarks = Memo::new(move |_| hand.profile.with(|profile| profile.remarks.clone()));
    view! {
        <section class="card person-part" aria-label=text::NOTES>
            <h2 class="card-title">{text::NOTES}</h2>
            <Show when=move || hand.may_edit.get()>
                <form class="form" on:submit=submit>
                    <textarea
                        class="field remark-field"
                        id=NOTE
                        rows="2"
                        dir="auto"
                        aria-label=text::NOTE
                        prop:value=draft
                        on:input=move |event| draft.set(event_target_value(&event))
                    ></textarea>
                    <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                        {text::ADD_NOTE}
                    </button>
                </form>
            </Show>
            <ul class="remarks">
                // A note that is being changed stays as it is while others come and go.
                <For each=move || remarks.get() key=|remark| (remark.id, remark.edited_at) let:remark>
                    <Note hand remark/>
                </For>
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Note(hand: Hand, remark: Remark) -> impl IntoView {
    let Remark { id, text: said, author, own, created_at, edited_at } = remark;
    let edits = RwSignal::new(false);
    // Enough to tell it from the others.
    let begins: String = said.chars().take(40).collect();
    let before = StoredValue::new(said.clone());
    let draft = RwSignal::new(said.clone());
    let change = move |text: String| {
        let deletes = text.is_empty();
        spawn_local(async move {
            match person::change_note(id, text).await {
                Ok(()) => {
                    hand.reload().await;
                    // What was pressed for it is another now, or gone.
                    browser::catch_focus(NOTE);
                }
                Err(error) if !hand.said.is_disposed() => {
                    hand.said.set(Some(words::error(&error)));
                    // What was written is not lost with the answer.
                    if !deletes && !edits.is_disposed() {
                        edits.set(true);
                    }
                }
                Err(_) => {}
            }
        });
    };
    let author = author.unwrap_or_else(|| text::PROGRAM.to_owned());
    view! {
        <li class="remark">
            <p class="hint">
                <bdi>{author}</bdi>
                " · "
                <Moment at=edited_at.unwrap_or(created_at)/>
            </p>
            <Show
                when=move || edits.get()
                fallback=move || {
                    view! {
                        <p class="remark-text" dir="auto">
                            {said.clone()}
                        </p>
                    }
                }
            >
                <textarea
                    class="field remark-field"
                    rows="3"
                    dir="auto"
                    aria-label=text::NOTE
                    prop:value=draft
                    on:input=move |event| draft.set(event_target_value(&event))
                ></textarea>
            </Show>
            {own
                .then(|| {
                    view! {
                        <div class="remark-acts">
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    let now = draft.get_untracked();
                                    if edits.get_untracked() && !now.trim().is_empty() {
                                        change(now);
                                    } else {
                                        // An emptied field changes nothing: to delete is another button's.
                                        draft.set(before.get_value());
                                    }
                                    edits.update(|edits| *edits = !*edits);
                                }
                            >
                                {move || if edits.get() { text::SAVE } else { text::EDIT }}
                            </button>
                            <Discard name=begins.clone() run=Callback::new(move |()| change(String::new()))/>
                        </div>
                    }
                })}
        </li>
    }
    .into_any()
}

#[component]
fn Conversations(hand: Hand) -> impl IntoView {
    let rows = move || {
        hand.profile.with(|profile| {
            profile
                .conversations
                .iter()
                .map(|row| {
                    view! {
                        <li>
                            <a class="person-link" href=Route::Conversation(row.id).href() dir="ltr">
                                {row.number.display.clone()}
                            </a>
                            {row.last_activity_at.map(|at| view! { " " <span class="hint"><Moment at/></span> })}
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <section class="card person-part" aria-label=text::CONVERSATIONS>
            <h2 class="card-title">{text::CONVERSATIONS}</h2>
            <ul class="person-list">{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Identifiers(hand: Hand) -> impl IntoView {
    let rows = move || {
        hand.profile.with(|profile| {
            profile
                .identifiers
                .iter()
                .map(|one| {
                    view! {
                        <div>
                            <dt>{text::identifier(one.kind)}</dt>
                            <dd>
                                <span class="code" dir="ltr">
                                    {one.value.clone()}
                                </span>
                                {(!one.current).then(|| view! { " " <span class="hint">{text::FORMER}</span> })}
                            </dd>
                        </div>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <section class="card person-part" aria-label=text::IDENTIFIERS>
            <h2 class="card-title">{text::IDENTIFIERS}</h2>
            <dl class="person-identifiers">{rows}</dl>
        </section>
    }
    .into_any()
}

#[component]
fn Timeline(hand: Hand) -> impl IntoView {
    let moments = Memo::new(move |_| hand.profile.with(|profile| profile.timeline.clone()));
    let rows = move || {
        let row = |moment: crate::domain::profile::Moment| {
            view! {
                <li>
                    <span class="hint">
                        <Moment at=moment.at/>
                    </span>
                    <span>{text::happened(&moment.what)}</span>
                </li>
            }
        };
        moments.get().into_iter().map(row).collect_view()
    };
    let is_cut = move || hand.profile.with(|profile| profile.cut);
    view! {
        <section class="card person-part" aria-label=text::TIMELINE>
            <h2 class="card-title">{text::TIMELINE}</h2>
            <ol class="timeline">{rows}</ol>
            <Show when=is_cut>
                <p class="card-note">{text::CUT}</p>
            </Show>
        </section>
    }
    .into_any()
}
