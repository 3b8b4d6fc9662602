//! What makes a conversation worth more to the business: rules with bounded factors, and what they would move.
//!
//! Nothing here touches how likely anything is. What is written is shown as it would be before it is kept, and the last that
//! was kept can be taken back.

use super::{frame::PageFrame, shell::Failed};
use crate::{
    api::{
        Error,
        person::{self, Fields},
        read::read,
        scores,
        team::{self, Teams},
    },
    domain::{
        attribute::{Attribute, AttributeKind},
        id::{AttributeId, TagId, TeamId},
        priority::{
            About, LEAST_FACTOR, LONGEST_VALUE, MOST_FACTOR, MOST_RULES, OrderValue, Rule, Unbalanced, Weights,
        },
        scores::{Moved, Preview},
    },
    ui::{
        browser,
        desk::Desk,
        parts::{connection::ConnectionPill, empty::Empty, icon::Icon},
        route::Route,
        words::{self, catalogue::active, person as of, priorities as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::time::Duration;

/// How long after the last change it is looked at what it would move.
const SETTLED: Duration = Duration::from_millis(300);
/// The slider has four steps to a doubling.
const STEPS: f64 = 4.0;
/// The id of the heading of the rules: whoever took one off is put there.
const RULES: &str = "weight-rules";

#[component]
pub fn PrioritiesPage() -> impl IntoView {
    let weights = read(|| (), |()| scores::weights());
    let fields = read(|| (), |()| person::fields());
    let teams = read(|| (), |()| team::teams());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match (weights.await, fields.await, teams.await) {
                        (Ok(weights), Ok(fields), Ok(teams)) => view! { <Board weights fields teams/> }.into_any(),
                        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
                            view! { <Failed error/> }.into_any()
                        }
                    }
                })}
            </Transition>
        </PageFrame>
    }
    .into_any()
}

/// What rules can be about, by name.
struct Names {
    tags: Vec<(TagId, String)>,
    attributes: Vec<Attribute>,
    teams: Vec<(TeamId, String)>,
}

impl Names {
    fn attribute(&self, id: AttributeId) -> Option<&Attribute> {
        self.attributes.iter().find(|one| one.id == id)
    }

    /// Whom a rule is about.
    fn about(&self, about: &About) -> String {
        let named = |found: Option<&str>| found.map_or_else(|| text::GONE.to_owned(), str::to_owned);
        let attribute = |id: &AttributeId| named(self.attribute(*id).map(|one| one.name.as_str()));
        match about {
            About::Tag(id) => {
                let tag = self.tags.iter().find(|(known, _)| known == id);
                text::with_tag(&named(tag.map(|(_, name)| of::tag(name))))
            }
            About::Is { attribute: id, value } => text::with_value(&attribute(id), value),
            About::AtLeast { attribute: id, amount } => text::with_amount(&attribute(id), &written(*amount)),
            About::Team(id) => {
                let team = self.teams.iter().find(|(known, _)| known == id);
                text::with_team(&named(team.map(|(_, name)| name.as_str())))
            }
            About::Lead => Kind::Lead.name(),
        }
    }
}

/// A number as a field holds it, with all its places: else what is kept would never be what is written. With the sign before the
/// tenths that whoever reads is used to.
fn written(n: f64) -> String {
    let decimal = active().language.decimal().to_string();
    n.to_string().replace('.', &decimal)
}

/// The number that a field holds, where it is one; the tenths may come after a point or a comma. `1,500` is none where that
/// comma stands between thousands: nobody is to say one and a half who means fifteen hundred.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let has_three = text.rsplit_once([',', '.']).is_some_and(|(_, rest)| rest.len() == 3);
    if has_three && !text.contains(active().language.decimal()) {
        return None;
    }
    text.replace(',', ".").parse().ok().filter(|n: &f64| n.is_finite())
}

/// Where the slider stands for a factor, and the factor for where it stands.
fn step(factor: f64) -> i64 {
    let most = (MOST_FACTOR.log2() * STEPS).round();
    (factor.clamp(LEAST_FACTOR, MOST_FACTOR).log2() * STEPS).round().clamp(-most, most) as i64
}

fn factor(step: i64) -> f64 {
    let factor = (step as f64 / STEPS).exp2().clamp(LEAST_FACTOR, MOST_FACTOR);
    // Nobody reads more places than that.
    (factor * 100.0).round() / 100.0
}

/// A rule while it is written.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    key: u32,
    about: About,
    /// As the field holds it.
    factor: String,
}

/// What is written, what is kept, and what came of it.
#[derive(Clone, Copy)]
struct Hand {
    desk: Desk,
    names: StoredValue<Names>,
    kept: RwSignal<Weights>,
    rows: RwSignal<Vec<Row>>,
    order: RwSignal<Option<AttributeId>>,
    usual: RwSignal<String>,
    template: RwSignal<String>,
    /// What was kept before what was kept last.
    before: RwSignal<Option<Weights>>,
    said: RwSignal<Option<String>>,
    fault: RwSignal<Option<Error>>,
    busy: RwSignal<bool>,
    next_key: StoredValue<u32>,
}

impl Hand {
    fn of(weights: Weights, names: Names) -> Self {
        let hand = Self {
            desk: Desk::get(),
            names: StoredValue::new(names),
            kept: RwSignal::new(weights.clone()),
            rows: RwSignal::new(Vec::new()),
            order: RwSignal::new(None),
            usual: RwSignal::new(String::new()),
            template: RwSignal::new(String::new()),
            before: RwSignal::new(None),
            said: RwSignal::new(None),
            fault: RwSignal::new(None),
            busy: RwSignal::new(false),
            next_key: StoredValue::new(0),
        };
        hand.fill(weights);
        hand
    }

    fn key(self) -> u32 {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        key
    }

    /// Puts these into the fields.
    fn fill(self, weights: Weights) {
        let Weights { rules, order_value, template_price } = weights;
        let row = |Rule { about, factor }: Rule| Row { key: self.key(), about, factor: written(factor) };
        self.rows.set(rules.into_iter().map(row).collect());
        self.order.set(order_value.map(|order| order.attribute));
        self.usual.set(order_value.map(|order| written(order.usual)).unwrap_or_default());
        self.template.set(written(template_price));
    }

    /// What is written, or why it cannot be taken.
    fn draft(self) -> Result<Weights, Unbalanced> {
        let rule = |row: &Row| Some(Rule { about: row.about.clone(), factor: number(&row.factor)? });
        let rules = self.rows.with(|rows| rows.iter().map(rule).collect::<Option<Vec<Rule>>>());
        let rules = rules.ok_or(Unbalanced::Factor)?;
        let usual = self.usual.with(|usual| number(usual));
        let order_value = match self.order.get() {
            Some(attribute) => Some(OrderValue { attribute, usual: usual.ok_or(Unbalanced::Usual)? }),
            None => None,
        };
        let template_price = self.template.with(|price| number(price)).ok_or(Unbalanced::Template)?;
        Weights { rules, order_value, template_price }.checked()
    }

    /// Somebody has changed something.
    fn touch(self) {
        self.said.set(None);
        self.fault.set(None);
        self.desk.writes.set(true);
    }

    /// Keeps these. What was kept before can be put back, unless that is what this does.
    fn keep(self, weights: Weights, undoes: bool) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.fault.set(None);
        let before = self.kept.get_untracked();
        spawn_local(async move {
            let answer = scores::keep_weights(weights).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(kept) => {
                    self.kept.set(kept.clone());
                    self.before.set((!undoes).then_some(before));
                    // What was written stands as it is: somebody may be in one of the fields, and have gone on writing.
                    if undoes {
                        self.fill(kept.clone());
                        // The button that was pressed goes.
                        browser::catch_focus(RULES);
                    }
                    let is_kept = untrack(|| self.draft()).is_ok_and(|draft| draft == kept);
                    self.desk.writes.set(!is_kept);
                    let said = if undoes { text::UNDONE } else { text::SAVED };
                    self.said.set(is_kept.then(|| said.to_owned()));
                }
                Err(error) => self.fault.set(Some(error)),
            }
        });
    }
}

#[component]
fn Board(weights: Weights, fields: Fields, teams: Teams) -> impl IntoView {
    let names = Names {
        tags: fields.tags.into_iter().map(|tag| (tag.id, tag.name)).collect(),
        attributes: fields.attributes,
        teams: teams.teams.into_iter().map(|team| (team.id, team.name)).collect(),
    };
    let hand = Hand::of(weights, names);
    on_cleanup(move || hand.desk.writes.set(false));
    let draft = Memo::new(move |_| hand.draft());
    let is_changed = Memo::new(move |_| {
        draft.with(|draft| match draft {
            Ok(draft) => hand.kept.with(|kept| draft != kept),
            Err(_) => true,
        })
    });
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Ok(weights) = draft.get_untracked() {
            hand.keep(weights, false);
        }
    };
    let undo = move |_| {
        if let Some(before) = hand.before.get_untracked() {
            hand.keep(before, true);
        }
    };
    let reset = move |_| {
        hand.touch();
        hand.fill(Weights::default());
    };
    let rows = move || hand.rows.get();
    let none = move || hand.rows.with(Vec::is_empty);
    view! {
        <div class="priorities">
            <form class="card weights" aria-label=text::TITLE on:submit=save>
                <h2 class="card-title" id=RULES tabindex="-1">
                    {text::RULES}
                </h2>
                <Show when=none>
                    <Empty title=text::EMPTY lead=text::EMPTY_LEAD/>
                </Show>
                <p class="hint" hidden=none>
                    {text::FACTOR_HINT}
                </p>
                <ul class="weight-rules" hidden=none>
                    <For each=rows key=|row| row.key let:row>
                        <OneRule hand row/>
                    </For>
                </ul>
                <NewRule hand/>
                <OfOrders hand/>
                <label class="labelled">
                    <span class="label">{text::TEMPLATE}</span>
                    <input
                        class="field"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-describedby="weight-template-hint"
                        aria-invalid=move || {
                            draft.with(|draft| *draft == Err(Unbalanced::Template)).then_some("true")
                        }
                        prop:value=hand.template
                        on:input=move |event| {
                            hand.touch();
                            hand.template.set(event_target_value(&event));
                        }
                    />
                </label>
                <p class="hint" id="weight-template-hint">
                    {text::TEMPLATE_HINT}
                </p>
                <p class="hint" role="alert" data-fault="">
                    {move || match (hand.fault.get(), draft.get()) {
                        (Some(error), _) => Some(words::error(&error)),
                        (None, Err(why)) => Some(text::unbalanced(why).to_owned()),
                        (None, Ok(_)) => None,
                    }}
                </p>
                <div class="weight-acts">
                    <button
                        class="button-primary"
                        type="submit"
                        aria-busy=move || hand.busy.get().then_some("true")
                        disabled=move || draft.with(Result::is_err)
                    >
                        {text::SAVE}
                    </button>
                    <Show when=move || hand.before.with(Option::is_some)>
                        <button class="button" type="button" on:click=undo>
                            <Icon name="undo-2" directed=true/>
                            {text::UNDO}
                        </button>
                    </Show>
                    <button class="button" type="button" on:click=reset>
                        {text::RESET}
                    </button>
                </div>
                <p class="person-said" role="status">
                    {move || hand.said.get().or_else(|| is_changed.get().then(|| text::UNSAVED.to_owned()))}
                </p>
            </form>
            <Moves draft kept=hand.kept/>
        </div>
    }
    .into_any()
}

/// One rule: whom it is about, and what it makes of the worth.
#[component]
fn OneRule(hand: Hand, row: Row) -> impl IntoView {
    let Row { key, about, .. } = row;
    let name = hand.names.with_value(|names| names.about(&about));
    let label = text::factor(&name);
    let remove = text::remove(&name);
    let said = Memo::new(move |_| {
        hand.rows.with(|rows| rows.iter().find(|row| row.key == key).map(|row| row.factor.clone()).unwrap_or_default())
    });
    let value = Memo::new(move |_| said.with(|said| number(said)));
    let is_wrong = move || value.get().is_none_or(|factor| !(LEAST_FACTOR..=MOST_FACTOR).contains(&factor));
    let write = move |factor: String| {
        hand.touch();
        hand.rows.update(|rows| {
            if let Some(row) = rows.iter_mut().find(|row| row.key == key) {
                row.factor = factor;
            }
        });
    };
    let slide = move |event: ev::Event| {
        if let Ok(step) = event_target_value(&event).parse() {
            write(written(factor(step)));
        }
    };
    let take_off = move |_| {
        hand.touch();
        hand.rows.update(|rows| rows.retain(|row| row.key != key));
        browser::catch_focus(RULES);
    };
    let most = step(MOST_FACTOR);
    view! {
        <li class="weight-rule">
            <p class="weight-about">
                <span dir="auto">{name}</span>
                <button class="button-icon" type="button" aria-label=remove.clone() title=remove on:click=take_off>
                    <Icon name="x"/>
                </button>
            </p>
            <div class="weight-factor">
                <input
                    class="weight-slider"
                    type="range"
                    min=(-most).to_string()
                    max=most.to_string()
                    step="1"
                    aria-label=label.clone()
                    aria-valuetext=move || text::times(&said.get())
                    prop:value=move || step(value.get().unwrap_or(1.0)).to_string()
                    on:input=slide
                />
                <input
                    class="field"
                    id=format!("weight-{key}")
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=label
                    aria-invalid=move || is_wrong().then_some("true")
                    prop:value=said
                    on:input=move |event| write(event_target_value(&event))
                />
            </div>
            <Show when=is_wrong>
                <p class="hint" data-fault="">
                    {text::unbalanced(Unbalanced::Factor)}
                </p>
            </Show>
        </li>
    }
    .into_any()
}

/// What a new rule can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tag,
    Is,
    AtLeast,
    Team,
    Lead,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Tag, Self::Is, Self::AtLeast, Self::Team, Self::Lead];

    fn word(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Is => "is",
            Self::AtLeast => "at_least",
            Self::Team => "team",
            Self::Lead => "lead",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    fn name(self) -> String {
        text::kind(self.word())
    }
}

/// Those of the attributes that a rule of this kind can look at, by id and name.
fn attributes(names: &Names, numbers: bool) -> Vec<(String, String)> {
    let fits = |one: &&Attribute| !numbers || one.kind == AttributeKind::Number;
    names.attributes.iter().filter(fits).map(|one| (one.id.to_string(), one.name.clone())).collect()
}

/// The form for a further rule.
#[component]
fn NewRule(hand: Hand) -> impl IntoView {
    let kind = RwSignal::new(Kind::Tag);
    let chosen = RwSignal::new(String::new());
    let value = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    let kinds = Kind::ALL.map(|kind| view! { <option value=kind.word()>{kind.name()}</option> }).collect_view();
    let choose_kind = move |event: ev::Event| {
        if let Some(new) = Kind::parse(&event_target_value(&event)) {
            kind.set(new);
            chosen.set(String::new());
            value.set(String::new());
            fault.set(None);
        }
    };
    let about = move || -> Result<About, String> {
        let (chosen, value) = (chosen.get_untracked(), value.get_untracked());
        let choose = || text::CHOOSE.to_owned();
        let attribute = || chosen.parse::<AttributeId>().map_err(|_| choose());
        match kind.get_untracked() {
            Kind::Tag => chosen.parse::<TagId>().map(About::Tag).map_err(|_| choose()),
            Kind::Team => chosen.parse::<TeamId>().map(About::Team).map_err(|_| choose()),
            Kind::Lead => Ok(About::Lead),
            Kind::Is => {
                let attribute = attribute()?;
                let value = value.trim().to_owned();
                if !(1..=LONGEST_VALUE).contains(&value.chars().count()) {
                    return Err(text::unbalanced(Unbalanced::Value).to_owned());
                }
                Ok(About::Is { attribute, value })
            }
            Kind::AtLeast => {
                let attribute = attribute()?;
                let amount = number(&value).ok_or_else(|| text::unbalanced(Unbalanced::Amount).to_owned())?;
                Ok(About::AtLeast { attribute, amount })
            }
        }
    };
    let add = move || {
        let about = match about() {
            Ok(about) => about,
            Err(why) => return fault.set(Some(why)),
        };
        let (of, is_there) =
            hand.rows.with_untracked(|rows| (rows.len(), rows.iter().any(|row: &Row| row.about == about)));
        if is_there || of >= MOST_RULES {
            let why = if is_there { Unbalanced::Twice } else { Unbalanced::TooMany };
            return fault.set(Some(text::unbalanced(why).to_owned()));
        }
        fault.set(None);
        chosen.set(String::new());
        value.set(String::new());
        hand.touch();
        let key = hand.key();
        // Twice as much: something has to change for whoever adds a rule to see it.
        hand.rows.update(|rows| rows.push(Row { key, about, factor: written(2.0) }));
        browser::after_layout(move || browser::focus(&format!("weight-{key}")));
    };
    let choices = move |label: words::Text, options: Vec<(String, String)>| {
        let options = options.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view();
        view! {
            <label class="labelled">
                <span class="label">{label}</span>
                <select
                    class="field"
                    prop:value=chosen
                    on:change=move |event| {
                        value.set(String::new());
                        chosen.set(event_target_value(&event));
                    }
                >
                    <option value="">{text::CHOOSE}</option>
                    {options}
                </select>
            </label>
        }
        .into_any()
    };
    // Whoever ends a value with Enter adds the rule: it is not all of them that are to be kept.
    let ends = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    let field = move |label: words::Text| {
        view! {
            <label class="labelled">
                <span class="label">{label}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    prop:value=value
                    on:keydown=ends
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </label>
        }
        .into_any()
    };
    let which = move || {
        hand.names.with_value(|names| match kind.get() {
            Kind::Tag => {
                let tags = names.tags.iter().map(|(id, name)| (id.to_string(), of::tag(name).to_owned()));
                choices(text::TAG, tags.collect())
            }
            Kind::Team => {
                choices(text::TEAM, names.teams.iter().map(|(id, name)| (id.to_string(), name.clone())).collect())
            }
            Kind::Lead => ().into_any(),
            Kind::Is => choices(text::ATTRIBUTE, attributes(names, false)),
            Kind::AtLeast => choices(text::ATTRIBUTE, attributes(names, true)),
        })
    };
    let what = move || match kind.get() {
        Kind::Is => field(text::VALUE),
        Kind::AtLeast => field(text::AMOUNT),
        Kind::Tag | Kind::Team | Kind::Lead => ().into_any(),
    };
    view! {
        <fieldset class="weight-new">
            <legend class="label">{text::ADD}</legend>
            <div class="weight-line">
                <label class="labelled">
                    <span class="label">{text::ABOUT}</span>
                    <select class="field" autocomplete="off" on:change=choose_kind>
                        {kinds}
                    </select>
                </label>
                {which}
                {what}
            </div>
            <p class="hint" role="alert" data-fault="">
                {move || fault.get()}
            </p>
            <div class="weight-acts">
                <button class="button" type="button" on:click=move |_| add()>
                    <Icon name="plus"/>
                    {text::ADD}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// That a conversation is worth what the order is that it is about.
#[component]
fn OfOrders(hand: Hand) -> impl IntoView {
    let begins = hand.order.get_untracked();
    let options = hand
        .names
        .with_value(|names| attributes(names, true))
        .into_iter()
        .map(|(id, name)| {
            let known = id.parse::<AttributeId>().ok();
            // Each says whether it is the one: a list that is given its value before it has its choices does not take it.
            let is_chosen = move || hand.order.get() == known && known.is_some();
            view! {
                <option value=id selected=is_chosen>
                    {name}
                </option>
            }
        })
        .collect_view();
    let choose = move |event: ev::Event| {
        hand.touch();
        hand.order.set(event_target_value(&event).parse().ok());
    };
    view! {
        <fieldset class="weight-new">
            <legend class="label">{text::ORDER}</legend>
            <p class="hint">{text::ORDER_LEAD}</p>
            <div class="weight-line">
                <label class="labelled">
                    <span class="label">{text::ORDER_ATTRIBUTE}</span>
                    <select
                        class="field"
                        autocomplete="off"
                        prop:value=move || hand.order.get().map(|id| id.to_string()).unwrap_or_default()
                        on:change=choose
                    >
                        <option value="" selected=begins.is_none()>
                            {text::NOT_COUNTED}
                        </option>
                        {options}
                    </select>
                </label>
                <Show when=move || hand.order.get().is_some()>
                    <label class="labelled">
                        <span class="label">{text::USUAL}</span>
                        <input
                            class="field"
                            type="text"
                            inputmode="decimal"
                            autocomplete="off"
                            aria-invalid=move || {
                                hand.usual.with(|usual| number(usual).is_none_or(|usual| usual <= 0.0)).then_some("true")
                            }
                            prop:value=hand.usual
                            on:input=move |event| {
                                hand.touch();
                                hand.usual.set(event_target_value(&event));
                            }
                        />
                    </label>
                </Show>
            </div>
        </fieldset>
    }
    .into_any()
}

/// What would move if what is written were kept.
#[component]
fn Moves(draft: Memo<Result<Weights, Unbalanced>>, kept: RwSignal<Weights>) -> impl IntoView {
    let preview = RwSignal::new(None::<Result<Preview, Error>>);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        // Once it is kept nothing is left to move.
        kept.track();
        // An answer that is still to come is of something else than what is written by now.
        let this = turn.get_value() + 1;
        turn.set_value(this);
        let Ok(weights) = draft.get() else {
            preview.set(None);
            return;
        };
        set_timeout(
            move || {
                // Something else is written by now.
                if turn.try_get_value() != Some(this) {
                    return;
                }
                spawn_local(async move {
                    let answer = scores::preview(weights).await;
                    if turn.try_get_value() == Some(this) {
                        preview.set(Some(answer));
                    }
                });
            },
            SETTLED,
        );
    });
    let count = move || {
        preview.with(|preview| match preview {
            Some(Ok(Preview { of: 0, .. })) => text::NOBODY.to_owned(),
            Some(Ok(Preview { moved: 0, .. })) => text::NOTHING.to_owned(),
            Some(Ok(preview)) => text::moved(preview.moved, preview.looked),
            Some(Err(error)) => words::error(error),
            None => String::new(),
        })
    };
    let looked = move || {
        preview.with(|preview| match preview {
            Some(Ok(Preview { looked, of, .. })) if looked < of => Some(text::looked(*looked, *of)),
            _ => None,
        })
    };
    let rows = move || {
        let rows = preview.with(|preview| match preview {
            Some(Ok(preview)) => preview.rows.clone(),
            _ => Vec::new(),
        });
        rows.into_iter().map(|moved| view! { <Move moved/> }).collect_view()
    };
    view! {
        <section class="card" aria-label=text::PREVIEW>
            <h2 class="card-title">{text::PREVIEW}</h2>
            <p class="hint" role="status">
                {count}
            </p>
            <p class="hint">{looked}</p>
            <ol class="moves">{rows}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn Move(moved: Moved) -> impl IntoView {
    let Moved { row, before, after, value_before, value_after } = moved;
    let (moves, icon) = if after < before { ("up", "arrow-up") } else { ("down", "arrow-down") };
    let worth = |value: f64| words::hundredths((value * 100.0).round() as i64);
    let (was, is) = (worth(value_before), worth(value_after));
    let why = if was == is { text::PASSED.to_owned() } else { text::worth(&is, &was) };
    view! {
        <li class="move" data-moved=moves>
            <Icon name=icon/>
            <p class="move-who">
                <a href=Route::Conversation(row.id).href() dir="auto">
                    {row.contact.title()}
                </a>
                <span>{text::place(before, after)}</span>
            </p>
            <p class="hint">{why}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slider_goes_from_a_quarter_to_four_and_meets_what_is_kept() {
        assert_eq!([0.25, 0.5, 1.0, 2.0, 4.0].map(step), [-8, -4, 0, 4, 8]);
        assert_eq!([step(0.0), step(99.0)], [-8, 8]);
        for at in -8..=8 {
            assert_eq!(step(factor(at)), at);
            let kept = number(&written(factor(at))).unwrap();
            assert!((LEAST_FACTOR..=MOST_FACTOR).contains(&kept), "{kept}");
            assert_eq!(step(kept), at);
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!([number("1.5"), number(" 2,25 "), number("")], [Some(1.5), Some(2.25), None]);
        assert_eq!([number("inf"), number("many")], [None, None]);
        assert_eq!([written(2.0), written(factor(1)), written(0.02)], ["2", "1.19", "0.02"]);
        // What was kept with more places is what is written, and does not count as changed.
        for kept in [1.234, 0.0235, 2.0 / 3.0, 0.1 + 0.2, 1234.5678, 1e-6] {
            assert_eq!(number(&written(kept)), Some(kept));
        }
        assert_eq!([number("1,500"), number("1.500"), number("1,500.00")], [None, Some(1.5), None], "1,500 is no 1.5");
    }
}
