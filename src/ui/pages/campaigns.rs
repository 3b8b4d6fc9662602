//! Campaigns: those that somebody has to look at first, then what goes on, what is being written and what is over; and what
//! they may spend.

use crate::{
    api::{
        campaign::{self, Campaigns},
        read::read,
    },
    domain::{
        campaign::{Approval, Budget, Campaign, Counts, Level, Looser, PEOPLE, Stage},
        id::CampaignId,
        number::NumberRef,
        price::Micros,
        role::Verb,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{connection::ConnectionPill, empty::Empty, icon::Icon, moment::Moment},
        route::Route,
        words::{self, Text, campaigns as text, desk as more},
    },
};
use leptos::{ev, leptos_dom::helpers::set_timeout_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;

/// How often is looked how far those are that go on.
const EVERY: Duration = Duration::from_secs(4);

#[component]
pub fn CampaignsPage() -> impl IntoView {
    let found = read(|| (), |()| campaign::campaigns(None));
    let title = Signal::stored(text::TITLE.to_owned());
    let may_run = may(Verb::RunCampaigns);
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=move || view! {
                <ConnectionPill/>
                <Show when=move || may_run.get()>
                    <a class="button-primary" href=Route::NewCampaign.href()>
                        <Icon name="plus"/>
                        {text::NEW}
                    </a>
                </Show>
            }
        >
            {loaded(found, |found| view! { <All found/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// Where a campaign stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// Somebody has to look.
    Asks,
    GoesOn,
    Written,
    Over,
}

impl Group {
    const ALL: [Self; 4] = [Self::Asks, Self::GoesOn, Self::Written, Self::Over];

    fn of(stage: Stage) -> Self {
        match stage {
            Stage::Waiting | Stage::Held => Self::Asks,
            Stage::Running | Stage::Paused => Self::GoesOn,
            Stage::Draft | Stage::Checking | Stage::Checked => Self::Written,
            Stage::Stopped | Stage::Done => Self::Over,
        }
    }

    fn name(self) -> Text {
        match self {
            Self::Asks => text::ASKS,
            Self::GoesOn => text::GOES_ON,
            Self::Written => text::WRITTEN,
            Self::Over => text::OVER,
        }
    }
}

/// Whether it changes without anybody doing something.
pub fn goes_on(stage: Stage) -> bool {
    matches!(stage, Stage::Checking | Stage::Running)
}

#[component]
fn All(found: Campaigns) -> impl IntoView {
    let desk = Desk::get();
    let found = RwSignal::new(found);
    // Each look asks for the next, as long as something goes on.
    let looks = RwSignal::new(0_u32);
    let look = move || {
        spawn_local(async move {
            if let Ok(fresh) = campaign::campaigns(None).await {
                _ = found.try_update(|found| renew(found, fresh));
            }
            _ = looks.try_update(|looks| *looks = looks.wrapping_add(1));
        });
    };
    let moves = Memo::new(move |_| found.with(|found| found.rows.iter().any(|row| goes_on(row.stage))));
    Effect::new(move |_| {
        looks.track();
        if moves.get()
            && let Ok(next) = set_timeout_with_handle(look, EVERY)
        {
            on_cleanup(move || next.clear());
        }
    });
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        if before.is_some() {
            look();
        }
    });
    let is_empty = Memo::new(move |_| found.with(|found| found.rows.is_empty()));
    let goes_further = Memo::new(move |_| found.with(|found| found.next.is_some()));
    let busy = RwSignal::new(false);
    let further = move |_| {
        let Some(next) = found.with_untracked(|found| found.next.clone()).filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let answer = campaign::campaigns(Some(next)).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(page) => found.update(|found| append(found, page)),
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    let groups = Group::ALL.map(|group| view! { <OfGroup group found/> }).collect_view();
    view! {
        <Show when=move || is_empty.get()>
            <Empty title=text::EMPTY lead=text::EMPTY_LEAD/>
        </Show>
        {groups}
        <Show when=move || goes_further.get()>
            <button
                class="button"
                type="button"
                aria-busy=move || busy.get().then_some("true")
                on:click=further
            >
                {text::MORE}
            </button>
        </Show>
        <Limits found/>
    }
    .into_any()
}

/// Takes the first of them as they are by now; further ones that were loaded stay.
fn renew(found: &mut Campaigns, fresh: Campaigns) {
    let before = std::mem::replace(found, fresh);
    let Some(last) = found.rows.last().map(|row| row.id) else { return };
    let further: Vec<Campaign> = before.rows.into_iter().filter(|row| row.id < last).collect();
    if found.next.is_some() && !further.is_empty() {
        found.rows.extend(further);
        found.next = before.next;
    }
}

/// Takes further ones.
fn append(found: &mut Campaigns, page: Campaigns) {
    let known: Vec<CampaignId> = found.rows.iter().map(|row| row.id).collect();
    found.rows.extend(page.rows.into_iter().filter(|row| !known.contains(&row.id)));
    found.next = page.next;
}

/// The campaigns of one group; nothing where there are none.
#[component]
fn OfGroup(group: Group, found: RwSignal<Campaigns>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        found.with(|found| {
            let of_it = found.rows.iter().filter(|row| Group::of(row.stage) == group);
            of_it.map(|row| row.id).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="campaigns-group" aria-label=group.name() hidden=move || ids.with(Vec::is_empty)>
            <h2 class="card-title">{group.name()}</h2>
            <ul class="campaigns">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row id found/>
                </For>
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Row(id: CampaignId, found: RwSignal<Campaigns>) -> impl IntoView {
    let find = move || found.with(|found| found.rows.iter().find(|row| row.id == id).cloned());
    let Some(first) = untrack(find) else { return ().into_any() };
    let Campaign { author_name, created_at, .. } = first.clone();
    // One that has gone stays as it was until its row goes.
    let row =
        Memo::new(move |before: Option<&Campaign>| find().or_else(|| before.cloned()).unwrap_or_else(|| first.clone()));
    let name = move || row.with(|row| named(&row.setup.name));
    let counts = Memo::new(move |_| row.with(|row| row.counts.clone()));
    let told = move || row.with(|row| is_counted(row.stage).then(|| text::progress(&row.counts)));
    let cost = move || row.with(|row| is_counted(row.stage).then(|| text::about(row.cost)));
    let shows_bar = Memo::new(move |_| row.with(|row| has_begun(row.stage)));
    view! {
        <li class="campaign-row">
            <div class="campaign-main">
                <p class="library-head">
                    <a class="library-name" href=Route::Campaign(id).href() dir="auto">
                        {name}
                    </a>
                    {move || row.with(|row| view! { <StageBadge stage=row.stage/> })}
                </p>
                {move || {
                    row.with(|row| row.held)
                        .map(|held| view! { <p class="library-why">{text::held(held)}</p> })
                }}
                <p class="hint">
                    {author_name.map(|by| view! { <span dir="auto">{by}</span> " · " })} <Moment at=created_at/>
                </p>
            </div>
            <div class="campaign-far">
                <Show when=move || shows_bar.get()>
                    <Far counts/>
                </Show>
                <p class="campaign-told">{told} " " <span class="hint" title=more::LIST_PRICE>{cost}</span></p>
            </div>
        </li>
    }
    .into_any()
}

/// What a campaign is called; one that has no name yet says so.
pub fn named(name: &str) -> String {
    if name.trim().is_empty() { text::UNNAMED.to_owned() } else { name.to_owned() }
}

/// Whether it is known who gets it.
pub fn is_counted(stage: Stage) -> bool {
    !matches!(stage, Stage::Draft | Stage::Checking)
}

/// Whether anything was let go.
pub fn has_begun(stage: Stage) -> bool {
    matches!(stage, Stage::Running | Stage::Held | Stage::Paused | Stage::Stopped | Stage::Done)
}

/// How far a campaign is, by a word and a sign.
#[component]
pub fn StageBadge(stage: Stage) -> impl IntoView {
    let (mark, icon) = match stage {
        Stage::Draft => ("plain", "pencil"),
        Stage::Checking => ("plain", "hourglass"),
        Stage::Checked => ("plain", "check"),
        Stage::Waiting => ("middling", "users"),
        Stage::Running => ("good", "send"),
        Stage::Held => ("bad", "circle-alert"),
        Stage::Paused => ("middling", "pause"),
        Stage::Stopped => ("plain", "ban"),
        Stage::Done => ("good", "circle-check"),
    };
    view! {
        <span class="badge" data-badge=mark>
            <Icon name=icon/>
            {text::stage(stage)}
        </span>
    }
    .into_any()
}

/// How many of those who are to get it have.
#[component]
pub fn Far(#[prop(into)] counts: Signal<Counts>) -> impl IntoView {
    let percent = move || counts.with(Counts::percent);
    view! {
        <span class="import-progress">
            <progress max="100" value=move || percent().to_string() aria-label=text::FAR></progress>
            <span>{move || text::percent(percent())}</span>
        </span>
    }
    .into_any()
}

/// What may be spent, and when somebody else has to agree.
#[component]
fn Limits(found: RwSignal<Campaigns>) -> impl IntoView {
    let may_run = found.with_untracked(|found| found.may_run);
    let numbers = found.with_untracked(|found| found.numbers.clone());
    let rows = numbers.into_iter().filter(|number| !number.watched);
    let rows = rows.map(|number| view! { <OfNumber number found may_run/> }).collect_view();
    view! {
        <section class="card campaign-limits" aria-label=text::LIMITS>
            <h2 class="card-title">{text::LIMITS}</h2>
            <p class="card-note measure">{text::BUDGET_LEAD}</p>
            <ul class="campaign-budgets">{rows}</ul>
            <h3 class="label">{text::APPROVAL}</h3>
            <OfApproval found may_run/>
        </section>
    }
    .into_any()
}

/// What a number may spend in a month, and what it has.
#[component]
fn OfNumber(number: NumberRef, found: RwSignal<Campaigns>, may_run: bool) -> impl IntoView {
    let desk = Desk::get();
    let NumberRef { id, display, .. } = number;
    let budget =
        Memo::new(move |_| found.with(|found| found.budgets.iter().find(|budget| budget.number == id).copied()));
    let begun = budget.get_untracked().map(|budget| text::amount(budget.month)).unwrap_or_default();
    let typed = RwSignal::new(begun);
    let fault = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let Ok(month) = dollars(&typed.get_untracked()) else {
            fault.set(Some(text::NO_AMOUNT.to_owned()));
            return;
        };
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = campaign::set_budget(id, month).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(now) => {
                    found.update(|found| {
                        found.budgets.retain(|budget| budget.number != id);
                        found.budgets.extend(now);
                    });
                    desk.tell(text::LIMIT_SAVED.to_owned());
                }
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    let name = display.clone();
    let fault_id = format!("budget-fault-{id}");
    let described_by = fault_id.clone();
    view! {
        <li class="campaign-budget">
            <p class="label" dir="ltr">
                {display}
            </p>
            {move || match budget.get() {
                Some(budget) => view! { <Spent budget/> }.into_any(),
                None => view! { <p class="hint">{text::NO_BUDGET}</p> }.into_any(),
            }}
            {may_run
                .then(|| {
                    view! {
                        <form class="campaign-limit" aria-label=text::budget_of(&name) on:submit=save>
                            <label class="labelled">
                                <span class="label">{text::MONTH}</span>
                                <input
                                    class="field"
                                    type="text"
                                    inputmode="decimal"
                                    autocomplete="off"
                                    dir="ltr"
                                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                                    aria-describedby=described_by
                                    prop:value=typed
                                    on:input=move |event| typed.set(event_target_value(&event))
                                />
                            </label>
                            <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                                {text::SAVE}
                            </button>
                            <p class="hint" id=fault_id role="alert" data-fault="">
                                {fault}
                            </p>
                        </form>
                    }
                })}
        </li>
    }
    .into_any()
}

/// How much of a budget is spent: a bar, and the same in words.
#[component]
pub fn Spent(budget: Budget) -> impl IntoView {
    let clock = Desk::get().clock;
    let Budget { month, spent, until, .. } = budget;
    let level = budget.level();
    let (mark, icon) = match level {
        Level::Fits => ("good", "circle-check"),
        Level::Warns => ("middling", "triangle-alert"),
        Level::Full => ("bad", "circle-alert"),
    };
    let most = month.0.max(1);
    view! {
        <div class="campaign-spent">
            <progress
                max=most.to_string()
                value=spent.0.clamp(0, most).to_string()
                aria-label=text::SPENT
                data-level=level.word()
            ></progress>
            <p>
                <span>{text::spent(spent, month)}</span>
                " "
                <span class="badge" data-badge=mark>
                    <Icon name=icon/>
                    {text::level(level)}
                </span>
            </p>
            <p class="hint">{move || text::until(&clock.moment_briefly(until))}</p>
        </div>
    }
    .into_any()
}

/// The field that says for how many people it takes no second person.
const MOST_PEOPLE: &str = "approval-people";

/// When somebody else has to agree to a campaign.
#[component]
fn OfApproval(found: RwSignal<Campaigns>, may_run: bool) -> impl IntoView {
    let desk = Desk::get();
    let rule = Memo::new(move |_| found.with(|found| found.approval));
    let Approval { people, cost } = rule.get_untracked();
    let people = RwSignal::new(people.to_string());
    let cost = RwSignal::new(cost.map(text::amount).unwrap_or_default());
    let fault = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let say = move |wish: Approval| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = campaign::set_approval(wish).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok((now, looser)) => {
                    // There is a most, and what is looser does not hold yet.
                    people.set(now.people.to_string());
                    cost.set(now.cost.map(text::amount).unwrap_or_default());
                    let told = if looser.is_some() { text::LOOSER_ASKED } else { text::LIMIT_SAVED };
                    // The button that was pressed goes with what was asked for.
                    let is_answered = looser.is_none() && found.with_untracked(|found| found.looser.is_some());
                    found.update(|found| (found.approval, found.looser) = (now, looser));
                    if is_answered {
                        browser::after_layout(|| browser::focus(MOST_PEOPLE));
                    }
                    desk.tell(told.to_owned());
                }
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let most = people.with_untracked(|people| people.trim().parse::<i64>().ok().filter(|n| *n >= 0));
        match (most, dollars(&cost.get_untracked())) {
            (Some(people), Ok(cost)) => say(Approval { people, cost }),
            _ => fault.set(Some(text::NO_AMOUNT.to_owned())),
        }
    };
    let others = found.with_untracked(|found| found.others);
    let looser = Memo::new(move |_| found.with(|found| found.looser.clone()));
    // What is asked for holds once somebody else says the same; whoever says what holds already takes it back.
    let asked = move || {
        let Looser { rule: wish, by, name } = looser.get()?;
        let me = found.with_untracked(|found| found.me);
        let agrees = (may_run && me.is_some_and(|me| me != by)).then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| say(wish)>
                    {text::LOOSER_AGREE}
                </button>
            }
        });
        let keeps = may_run.then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| say(rule.get_untracked())>
                    {text::LOOSER_KEEP}
                </button>
            }
        });
        let told = if me == Some(by) { text::LOOSER_MINE.to_owned() } else { text::looser(&name) };
        Some(view! {
            <section class="campaign-looser" aria-label=text::LOOSER>
                <p class="measure">{told}</p>
                <p class="measure">{text::approval(&wish)}</p>
                {agrees}
                {keeps}
            </section>
        })
    };
    view! {
        <p class="card-note measure">{move || text::approval(&rule.get())}</p>
        {asked}
        {may_run
            .then(|| {
                view! {
                    <p class="hint measure">{if others == 0 { text::LOOSER_ALONE } else { text::LOOSER_TWO }}</p>
                    <form class="campaign-limit" aria-label=text::APPROVAL on:submit=save>
                        <label class="labelled">
                            <span class="label">{text::MORE_PEOPLE}</span>
                            <input
                                class="field"
                                id=MOST_PEOPLE
                                type="number"
                                min="0"
                                max=PEOPLE.to_string()
                                inputmode="numeric"
                                autocomplete="off"
                                aria-describedby="approval-fault"
                                prop:value=people
                                on:input=move |event| people.set(event_target_value(&event))
                            />
                        </label>
                        <label class="labelled">
                            <span class="label">{text::MORE_COST}</span>
                            <input
                                class="field"
                                type="text"
                                inputmode="decimal"
                                autocomplete="off"
                                dir="ltr"
                                aria-describedby="approval-fault"
                                prop:value=cost
                                on:input=move |event| cost.set(event_target_value(&event))
                            />
                        </label>
                        <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                            {text::SAVE}
                        </button>
                        <p class="hint" id="approval-fault" role="alert" data-fault="">
                            {fault}
                        </p>
                    </form>
                }
            })}
    }
    .into_any()
}

/// An amount of dollars as somebody types it, cents after a point or a comma; none where nothing is typed.
///
/// # Errors
/// It is no amount, or more than anybody spends.
fn dollars(typed: &str) -> Result<Option<Micros>, ()> {
    const MOST: i64 = 10_000_000;
    let typed = typed.trim().trim_start_matches('$').trim_start();
    if typed.is_empty() {
        return Ok(None);
    }
    let (whole, cents) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // `1,500` is none: nobody is to say one and a half who means fifteen hundred.
    if whole.is_empty() || cents.len() > 2 || !is_digits(whole) || !is_digits(cents) {
        return Err(());
    }
    let whole: i64 = whole.parse().map_err(|_| ())?;
    let cents: i64 = format!("{cents:0<2}").parse().map_err(|_| ())?;
    if whole > MOST {
        return Err(());
    }
    Ok(Some(Micros(whole * 1_000_000 + cents * 10_000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_what_somebody_means_by_it() {
        let of = |typed| dollars(typed).map(|amount| amount.map(|Micros(micros)| micros));
        assert_eq!(of(""), Ok(None), "as much as it costs");
        assert_eq!(of("120"), Ok(Some(120_000_000)));
        assert_eq!(of(" $12,5 "), Ok(Some(12_500_000)));
        assert_eq!(of("0.07"), Ok(Some(70_000)));
        for stray in ["x", "1,500", "1.500,00", "-3", ".", "99999999999", "1e3"] {
            assert_eq!(of(stray), Err(()), "{stray:?}");
        }
    }

    #[test]
    fn what_somebody_has_to_look_at_stands_first() {
        let mut stages = Stage::ALL;
        stages.sort_by_key(|stage| Group::of(*stage));
        assert_eq!(stages[..2], [Stage::Waiting, Stage::Held]);
        assert!(stages[7..].iter().all(|stage| stage.is_over()));
        for stage in Stage::ALL {
            assert!(!has_begun(stage) || is_counted(stage), "{stage:?}");
        }
    }
}
