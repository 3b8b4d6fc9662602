//! Who really gets it and who does not, what it costs, and what has to happen before it begins.

use super::Work;
use crate::{
    domain::{
        campaign::{Budget, Counts, Excluded, Exclusion, Health, Level, Quality, Stage, Step, Timing},
        price::Micros,
        queue::{Door, Only},
    },
    ui::{
        pages::campaigns::Spent,
        parts::icon::Icon,
        route::Route,
        words::{self, Text, campaigns as text, desk as more},
    },
};
use leptos::prelude::*;

/// The last step: to look up who gets it, what that has shown, and to let it go.
#[component]
pub fn CheckStep(work: Work) -> impl IntoView {
    let is_checking = Memo::new(move |_| work.stage.get() == Stage::Checking);
    let is_checked = Memo::new(move |_| work.stage.get() == Stage::Checked && !work.is_changed.get());
    let was_checked = Memo::new(move |_| work.stage.get() == Stage::Checked && work.is_changed.get());
    view! {
        <Show when=move || is_checking.get()>
            <p class="campaign-checking" role="status">
                <progress aria-label=text::CHECK></progress>
                <span>{text::LOOKING}</span>
            </p>
        </Show>
        <Show when=move || !is_checking.get() && !is_checked.get()>
            <p class="card-note">
                {move || if was_checked.get() { text::CHANGED.get() } else { text::CHECK_LEAD.get() }}
            </p>
            <div class="page-acts">
                <button
                    class="button-primary"
                    type="button"
                    aria-busy=move || work.busy.get().then_some("true")
                    on:click=move |_| work.check()
                >
                    <Icon name="users"/>
                    {text::CHECK_IT}
                </button>
            </div>
        </Show>
        <Show when=move || is_checked.get()>
            <Reviewed work/>
            <Start work/>
        </Show>
    }
    .into_any()
}

/// Lets it go, or asks somebody else to.
#[component]
fn Start(work: Work) -> impl IntoView {
    let clock = work.desk.clock;
    let asks = Memo::new(move |_| work.kept(|page| page.campaign.needs_approval) == Some(true));
    let gets = Memo::new(move |_| work.kept(|page| page.campaign.counts.waits).unwrap_or(0));
    let timing = Memo::new(move |_| work.kept(|page| page.campaign.setup.timing).unwrap_or_default());
    let cost = move || work.kept(|page| text::about(page.campaign.cost));
    let label = move || match (asks.get(), timing.get()) {
        (true, _) => text::ASK.to_owned(),
        (false, Timing::At(at)) => text::send_at(gets.get(), &clock.moment(at)),
        (false, _) => text::send_to(gets.get()),
    };
    view! {
        <Show
            when=move || { gets.get() > 0 }
            fallback=|| view! { <p class="result-words">{text::NOBODY_GETS}</p> }
        >
            <p class="hint">{text::FIRST_HINT}</p>
            <div class="page-acts">
                <button
                    class="button-primary"
                    type="button"
                    aria-busy=move || work.busy.get().then_some("true")
                    on:click=move |_| work.leads(Step::Start)
                >
                    <Icon name="send" directed=true/>
                    {label}
                </button>
                <p class="hint" title=more::LIST_PRICE>
                    {cost}
                </p>
            </div>
        </Show>
    }
    .into_any()
}

/// How many get nothing.
pub fn left_out(counts: &Counts) -> i64 {
    counts.excluded.iter().map(|one| one.count).sum()
}

/// What a campaign would make of what may be spent this month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct After {
    /// In a hundred.
    percent: i64,
    level: Level,
}

/// What is spent once all who wait have got theirs. Only marketing counts.
fn after(budget: Budget, cost: Micros) -> After {
    let whole = Budget { spent: Micros(budget.spent.0.saturating_add(cost.0)), ..budget };
    let percent = whole.spent.0.saturating_mul(100) / budget.month.0.max(1);
    let level = if budget.admits(cost) && whole.level() == Level::Full { Level::Warns } else { whole.level() };
    After { percent, level }
}

/// Who gets it and who does not, what it costs, and what the platform says of the number.
#[component]
pub fn Reviewed(work: Work) -> impl IntoView {
    let counts = Memo::new(move |_| work.kept(|page| page.campaign.counts.clone()).unwrap_or_default());
    let fact = move |name: Text, of: fn(&Counts) -> i64| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{move || words::number(counts.with(of))}</dd>
            </div>
        }
    };
    let excluded = Memo::new(move |_| counts.with(|counts| counts.excluded.clone()));
    // Whoever can be written to freely is: by hand, as long as their windows are open.
    let freely = move || {
        let (id, number) = work.kept(|page| (page.campaign.id, page.campaign.setup.number))?;
        let (numbers, doors) = (number.into_iter().collect(), vec![Door::Open, Door::Closing]);
        Some(Route::Queue.with(&Only { campaign: Some(id), numbers, doors, ..Only::default() }.pairs()))
    };
    let row = move |Excluded { why, count }: Excluded| {
        let is_free = why == Exclusion::WindowOpen;
        view! {
            <li>
                <span class="campaign-excluded-count">{words::number(count)}</span>
                <span>
                    <strong>{text::exclusion(why)}</strong>
                    " "
                    <span class="hint">{text::exclusion_lead(why)}</span>
                    <Show when=move || is_free>
                        " " <a href=freely>{text::WRITE_TO_THEM}</a>
                    </Show>
                </span>
            </li>
        }
    };
    view! {
        <div class="campaign-review">
            <dl class="import-facts">
                {fact(text::MEANT, |counts| counts.people)} {fact(text::GETS, |counts| counts.waits + counts.sent)}
                {fact(text::HELD_BACK, |counts| counts.held_out)} {fact(text::GETS_NOT, left_out)}
            </dl>
            <Show when=move || excluded.with(|excluded| !excluded.is_empty())>
                <h3 class="label">{text::WHY_NOT}</h3>
                <ul class="campaign-excluded" aria-label=text::WHY_NOT>
                    {move || excluded.get().into_iter().map(row).collect_view()}
                </ul>
            </Show>
            <Price work/>
            <OfNumber work counts/>
            <Agreement work/>
        </div>
    }
    .into_any()
}

/// What it costs, beside what may be spent.
#[component]
fn Price(work: Work) -> impl IntoView {
    let cost = Memo::new(move |_| work.kept(|page| page.campaign.cost).unwrap_or_default());
    let budget = Memo::new(move |_| work.kept(|page| page.budget).flatten());
    let promotes = Memo::new(move |_| {
        let arms = work.kept(|page| page.campaign.setup.arms.clone()).unwrap_or_default();
        work.stock.with_value(|stock| {
            arms.iter().any(|arm| stock.template(arm.template).is_none_or(|template| template.is_marketing()))
        })
    });
    let begun = Memo::new(move |_| work.kept(|page| page.campaign.started_at.is_some()) == Some(true));
    let would = move || {
        let budget = budget.get().filter(|_| promotes.get() && !begun.get())?;
        let After { percent, level } = after(budget, cost.get());
        let (mark, icon) = match level {
            Level::Fits => ("good", "circle-check"),
            Level::Warns => ("middling", "triangle-alert"),
            Level::Full => ("bad", "circle-alert"),
        };
        Some(view! {
            <p class="campaign-would" data-badge=mark>
                <Icon name=icon/>
                <span>{text::would(percent, level)}</span>
            </p>
        })
    };
    view! {
        <h3 class="label">{text::COST}</h3>
        <p class="campaign-cost" title=more::LIST_PRICE>
            {move || text::about(cost.get())}
        </p>
        {move || budget.get().map(|budget| view! { <Spent budget/> })}
        {would}
    }
    .into_any()
}

/// How customers take the number, and how many people it may write to.
#[component]
fn OfNumber(work: Work, counts: Memo<Counts>) -> impl IntoView {
    let health = Memo::new(move |_| work.kept(|page| page.health).unwrap_or_default());
    let told = move || {
        let Health { quality, limit, .. } = health.get();
        let (mark, icon) = match quality {
            Quality::Green => ("good", "circle-check"),
            Quality::Yellow => ("middling", "triangle-alert"),
            Quality::Red => ("bad", "circle-alert"),
            Quality::Unknown => ("plain", "circle-help"),
        };
        let waits = counts.with(|counts| counts.waits);
        view! {
            <p>
                <span class="badge" data-badge=mark>
                    <Icon name=icon/>
                    {text::quality(quality)}
                </span>
            </p>
            {limit.map(|limit| view! { <p class="hint">{text::limit(limit)}</p> })}
            {limit
                .filter(|limit| waits > *limit)
                .map(|limit| view! { <p class="hint">{text::days(days(waits, limit))}</p> })}
        }
    };
    view! {
        <h3 class="label">{text::OF_NUMBER}</h3>
        {told}
    }
    .into_any()
}

/// On how many days so many can be written to, with so many a day.
fn days(people: i64, limit: i64) -> i64 {
    let limit = limit.max(1);
    people / limit + i64::from(people % limit > 0)
}

/// That somebody else has to agree, and whether there is anybody.
#[component]
fn Agreement(work: Work) -> impl IntoView {
    let asks = Memo::new(move |_| {
        let waits = |stage: Stage| matches!(stage, Stage::Checked | Stage::Waiting);
        work.kept(|page| page.campaign.needs_approval && waits(page.campaign.stage)) == Some(true)
    });
    let approvers = Memo::new(move |_| work.kept(|page| page.approvers).unwrap_or(0));
    view! {
        <Show when=move || asks.get()>
            <p class="campaign-would" data-badge="middling">
                <Icon name="users"/>
                <span>
                    {text::NEEDS_APPROVAL} " " {move || text::approvers(approvers.get())} " " {text::APPROVAL_LATELY}
                </span>
            </p>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::NumberId, time::Timestamp};

    #[test]
    fn what_it_would_make_of_the_budget_is_told_before_it_begins() {
        let budget =
            |spent| Budget { number: NumberId(1), month: Micros(100), spent: Micros(spent), until: Timestamp(0) };
        let of = |spent, cost| {
            let After { percent, level } = after(budget(spent), Micros(cost));
            (percent, level)
        };
        assert_eq!(of(10, 20), (30, Level::Fits));
        assert_eq!(of(70, 10), (80, Level::Warns));
        assert_eq!(of(90, 10), (100, Level::Warns), "all of it does just fit");
        assert_eq!(of(90, 11), (101, Level::Full));
    }

    #[test]
    fn the_rest_of_the_people_takes_another_day() {
        assert_eq!([days(250, 250), days(251, 250), days(10, 250), days(5, 0)], [1, 2, 1, 5]);
    }

    #[test]
    fn all_who_get_nothing_are_counted() {
        let of = |why, count| Excluded { why, count };
        let excluded = vec![of(Exclusion::OptedOut, 3), of(Exclusion::WindowOpen, 2)];
        assert_eq!(left_out(&Counts { excluded, ..Counts::default() }), 5);
    }
}
