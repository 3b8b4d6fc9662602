//! What becomes of a campaign once it is out of its author's hands: how far it is, what came of it, how its templates compare,
//! and who of its people stands where.

use super::{
    Work,
    arms::called,
    review::{Reviewed, left_out},
};
use crate::{
    api::campaign,
    domain::{
        campaign::{Campaign, Funnel, Learnt, Member, Stage, Timing, Versus, Which},
        message::Status,
        sequential::Side,
    },
    ui::{
        pages::campaigns::{Far, has_begun},
        parts::{
            filter_select::FilterSelect,
            icon::Icon,
            moment::Moment,
            template_preview::{Drawn, TemplatePreview},
        },
        route::Route,
        words::{self, Text, campaigns as text, desk as more, library},
    },
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn Outcome(work: Work) -> impl IntoView {
    let begun = Memo::new(move |_| has_begun(work.stage.get()));
    let waits = Memo::new(move |_| work.stage.get() == Stage::Waiting);
    let steers = Memo::new(move |_| work.kept(|page| page.steers.is_some()) == Some(true));
    let compares = Memo::new(move |_| work.kept(|page| !page.verdict.is_empty()) == Some(true));
    view! {
        <HowFar work/>
        <Show when=move || waits.get()>
            <section class="card" aria-label=text::CHECK>
                <h2 class="card-title">{text::CHECK}</h2>
                <Reviewed work/>
            </section>
        </Show>
        <Show when=move || begun.get()>
            <Funnels work/>
        </Show>
        <Show when=move || begun.get() && compares.get()>
            <Verdict work/>
        </Show>
        <Show when=move || steers.get()>
            <Steering work/>
        </Show>
        <What work/>
        <Show when=move || begun.get()>
            <section class="card" aria-label=text::CHECK>
                <details>
                    <summary>
                        <h2 class="card-title">{text::CHECK}</h2>
                        <span class="hint">
                            {move || work.kept(|page| text::left_out(left_out(&page.campaign.counts)))}
                        </span>
                    </summary>
                    <Reviewed work/>
                </details>
            </section>
        </Show>
        <People work/>
    }
    .into_any()
}

/// How far it is, why it holds, and who saw to it.
#[component]
fn HowFar(work: Work) -> impl IntoView {
    let clock = work.desk.clock;
    let campaign = Memo::new(move |_| work.kept(|page| page.campaign.clone()));
    let begun = Memo::new(move |_| has_begun(work.stage.get()));
    let counts = Signal::derive(move || work.kept(|page| page.campaign.counts.clone()).unwrap_or_default());
    let held = Memo::new(move |_| work.kept(|page| page.campaign.held).flatten());
    let lead = move || {
        let mine = work.kept(|page| page.campaign.mine) == Some(true);
        text::stage_lead(work.stage.get(), mine)
    };
    // It has begun and waits for its time.
    let later = move || {
        work.kept(|page| match page.campaign.setup.timing {
            Timing::At(at) if page.campaign.stage == Stage::Running && at > clock.now() => {
                Some(text::begins(&clock.moment(at)))
            }
            _ => None,
        })
        .flatten()
    };
    let who = move || {
        let Campaign { author_name, approved_by, started_at, .. } = campaign.get()?;
        Some(view! {
            <p class="hint">
                {author_name.map(|by| text::by(&by))} " " {approved_by.map(|by| text::approved_by(&by))} " "
                {started_at.map(|at| view! { <span>{text::STARTED} " " <Moment at/></span> })}
            </p>
        })
    };
    let unknown = Memo::new(move |_| {
        work.kept(|page| page.funnels.iter().map(|funnel| funnel.unknown).sum::<i64>()).unwrap_or(0)
    });
    view! {
        <section class="card campaign-state" aria-label=text::HOW_FAR data-stage=move || work.stage.get().word()>
            <h2 class="card-title">{text::HOW_FAR}</h2>
            {move || {
                held.get()
                    .map(|held| {
                        view! {
                            <div class="refused" role="status">
                                <Icon name="circle-alert"/>
                                <div>
                                    <p class="label">{text::held(held)}</p>
                                    <p>{text::held_advice(held)}</p>
                                </div>
                            </div>
                        }
                    })
            }}
            <p>{lead} " " {later}</p>
            <Show when=move || begun.get()>
                <Far counts/>
                <p class="campaign-told">{move || counts.with(text::progress)}</p>
            </Show>
            <Show when=move || { unknown.get() > 0 }>
                <p class="campaign-would" data-badge="middling">
                    <Icon name="circle-help"/>
                    <span>{move || text::unknown(unknown.get())}</span>
                </p>
            </Show>
            {who}
        </section>
    }
    .into_any()
}

/// What was sent to whom and when, as it is kept.
#[component]
fn What(work: Work) -> impl IntoView {
    let clock = work.desk.clock;
    let setup = Memo::new(move |_| work.kept(|page| page.campaign.setup.clone()).unwrap_or_default());
    let fact = |name: Text, told: Signal<String>| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd dir="auto">{told}</dd>
            </div>
        }
    };
    let number = Signal::derive(move || {
        let id = setup.with(|setup| setup.number);
        let known = id.and_then(|id| work.stock.with_value(|stock| stock.number(id).map(|one| one.display.clone())));
        known.unwrap_or_else(|| "–".to_owned())
    });
    let audience = Signal::derive(move || setup.with(|setup| text::audience(&setup.audience)));
    let timing = Signal::derive(move || {
        setup.with(|setup| match setup.timing {
            Timing::At(at) => clock.moment(at),
            timing => text::timing(timing).to_owned(),
        })
    });
    let pace = Signal::derive(move || setup.with(|setup| text::pace(setup.per_minute)));
    let arms = Memo::new(move |_| setup.with(|setup| setup.arms.len()));
    let one = move |at: usize| {
        let template = setup.with_untracked(|setup| {
            let id = setup.arms.get(at)?.template;
            work.stock.with_value(|stock| stock.template(id).cloned())
        });
        let title = group(work, Some(at));
        let about = template.as_ref().map(|template| library::language(&template.language));
        let drawn = template.map(|template| Drawn::of(&template));
        view! {
            <li class="campaign-sent">
                <h3 class="label" dir="auto">
                    {title}
                </h3>
                <p class="hint">{about}</p>
                {drawn.map(|drawn| view! { <TemplatePreview drawn=Signal::stored(drawn) plain=true/> })}
            </li>
        }
    };
    view! {
        <section class="card" aria-label=text::WHAT>
            <h2 class="card-title">{text::WHAT}</h2>
            <dl class="import-facts">
                {fact(text::NUMBER, number)} {fact(text::AUDIENCE, audience)} {fact(text::WHEN, timing)}
                {fact(text::PACE_SHORT, pace)}
            </dl>
            <ul class="campaign-sents">{move || (0..arms.get()).map(one).collect_view()}</ul>
            <Show when=move || setup.with(|setup| setup.steer)>
                <p class="card-note measure">{text::STEERS_IT} " " {text::STEER_HINT}</p>
            </Show>
        </section>
    }
    .into_any()
}

/// A row of the funnel: what it counts, whether it is a part of those who got it, and whether it is counted of those who are
/// held out too.
type Step = (Text, fn(&Funnel) -> i64, bool, bool);

/// What became of each group, from those who are meant to those who answered.
#[component]
fn Funnels(work: Work) -> impl IntoView {
    let funnels = Memo::new(move |_| work.kept(|page| page.funnels.clone()).unwrap_or_default());
    let heads = move || {
        let head = |funnel: Funnel| {
            let stopped = funnel.stopped.map(|held| {
                view! {
                    <span class="badge" data-badge="bad">
                        <Icon name="circle-alert"/>
                        {text::arm_stopped(held)}
                    </span>
                }
            });
            view! {
                <th scope="col" class="number">
                    <span dir="auto">{group(work, funnel.arm)}</span>
                    {stopped}
                </th>
            }
        };
        funnels.get().into_iter().map(head).collect_view()
    };
    let rows = move || {
        let steps: [Step; 8] = [
            (text::PEOPLE, |funnel| funnel.people, false, true),
            (text::SENT, |funnel| funnel.sent, false, false),
            (text::DELIVERED, |funnel| funnel.delivered, true, false),
            (text::READ, |funnel| funnel.read, true, false),
            (text::ANSWERED, |funnel| funnel.answered, true, true),
            (text::OPTED_OUT, |funnel| funnel.opted_out, true, true),
            (text::FAILED, |funnel| funnel.failed, false, false),
            (text::UNKNOWN, |funnel| funnel.unknown, false, false),
        ];
        let all = funnels.get();
        steps.into_iter().map(|step| view! { <FunnelRow step funnels=all.clone()/> }).collect_view()
    };
    let costs = move || {
        let cost = |funnel: Funnel| {
            let told = funnel.arm.map_or_else(|| "–".to_owned(), |_| funnel.cost.in_dollars());
            view! { <td class="number">{told}</td> }
        };
        funnels.get().into_iter().map(cost).collect_view()
    };
    view! {
        <section class="card" aria-label=text::FUNNEL>
            <h2 class="card-title">{text::FUNNEL}</h2>
            <p class="card-note">{text::FUNNEL_LEAD}</p>
            <div class="model-scroll" role="region" tabindex="0" aria-label=text::FUNNEL_TABLE>
                <table class="table campaign-funnel">
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        {rows} <tr>
                            <th scope="row" title=more::LIST_PRICE>
                                {text::COST}
                            </th>
                            {costs}
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn FunnelRow(step: Step, funnels: Vec<Funnel>) -> impl IntoView {
    let (name, of, is_part, of_all) = step;
    let cell = move |funnel: Funnel| {
        // Who is held out got nothing that could be delivered or read.
        let is_held_out = funnel.arm.is_none();
        if is_held_out && !of_all {
            return view! { <td class="number">"–"</td> }.into_any();
        }
        let whole = if is_held_out { funnel.people } else { funnel.sent };
        let n = of(&funnel);
        let told = share(n, whole).filter(|_| is_part).map(|part| {
            view! {
                <span class="library-share">{library::share(n, whole)}</span>
                <Bar part/>
            }
        });
        view! {
            <td class="number">
                {words::number(n)} " " {told}
            </td>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {funnels.into_iter().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

/// Which part of a whole it is, in a thousand; none of nothing.
fn share(n: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (n.saturating_mul(1000) / whole).clamp(0, 1000))
}

/// A part of a whole as a bar. The same stands beside it as a number.
#[component]
fn Bar(part: i64) -> impl IntoView {
    view! {
        <svg class="campaign-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="campaign-bar-track" width="1000" height="8"></rect>
            <rect class="campaign-bar-part" width=part.to_string() height="8"></rect>
        </svg>
    }
    .into_any()
}

/// What a group is called: a template, or those who got none.
fn group(work: Work, arm: Option<usize>) -> String {
    arm.map_or_else(|| text::HELD_BACK.to_owned(), |at| untrack(|| called(work, at)))
}

/// How the templates compare, in words and as the range in which the difference lies.
#[component]
fn Verdict(work: Work) -> impl IntoView {
    let all = Memo::new(move |_| work.kept(|page| (page.verdict.clone(), page.funnels.clone())).unwrap_or_default());
    let rows = move || {
        let (verdict, funnels) = all.get();
        let side =
            |arm: Option<usize>| funnels.iter().find(|funnel| funnel.arm == arm).map(Funnel::side).unwrap_or_default();
        let row = |versus: Versus| {
            let sides = [side(versus.against), side(Some(versus.arm))];
            view! { <OneVerdict work versus sides/> }
        };
        verdict.into_iter().map(row).collect_view()
    };
    view! {
        <section class="card" aria-label=text::VERDICT>
            <h2 class="card-title">{text::VERDICT}</h2>
            <ul class="campaign-verdicts">{rows}</ul>
            <p class="card-note measure">{text::VERDICT_LEAD} " " {text::RATES_LEAD}</p>
        </section>
    }
    .into_any()
}

/// Since when it chooses among its templates by what came of them, and what it has learnt.
#[component]
fn Steering(work: Work) -> impl IntoView {
    let clock = work.desk.clock;
    let steers = Memo::new(move |_| work.kept(|page| page.steers.clone()).flatten());
    let since = move || steers.get().map(|steers| text::steers_since(&clock.moment(steers.since)));
    let row = move |learnt: Learnt| {
        let of = i64::try_from(learnt.outcomes.count()).unwrap_or(i64::MAX);
        view! {
            <li class="campaign-verdict">
                <p class="label" dir="auto">
                    {group(work, Some(learnt.arm))}
                </p>
                <p>{text::next(learnt.chance)}</p>
                <p class="hint">{text::learnt(learnt.rate, learnt.low, learnt.high, of)}</p>
            </li>
        }
    };
    let rows = move || steers.get().map(|steers| steers.arms).unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <section class="card" aria-label=text::LEARNT>
            <h2 class="card-title">{text::LEARNT}</h2>
            <p>{since}</p>
            <ul class="campaign-verdicts">{rows}</ul>
            <p class="card-note measure">{text::LEARNT_LEAD}</p>
        </section>
    }
    .into_any()
}

/// What a comparison says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// Too little is known.
    Little,
    Better,
    Worse,
    /// No difference has shown.
    Alike,
}

impl Says {
    fn of(versus: &Versus) -> Self {
        match (versus.comparison.enough, versus.differs) {
            (false, _) => Self::Little,
            (true, false) => Self::Alike,
            (true, true) if versus.comparison.difference > 0.0 => Self::Better,
            (true, true) => Self::Worse,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Little => "little",
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Alike => "alike",
        }
    }
}

/// One comparison. The sides are what it is compared to, and itself.
#[component]
fn OneVerdict(work: Work, versus: Versus, sides: [Side; 2]) -> impl IntoView {
    let says = Says::of(&versus);
    let (this, other) = (group(work, Some(versus.arm)), group(work, versus.against));
    let comparison = versus.comparison;
    let [of_other, of_this] = sides.map(|side| i64::try_from(side.of).unwrap_or(i64::MAX));
    let counted = text::counted(&this, of_this, &other, of_other);
    let rates = text::rates(&this, versus.rate, &other, versus.against_rate);
    let range = text::range(comparison.low, comparison.high);
    let known = (says != Says::Little).then(|| {
        view! {
            <p>{rates}</p>
            <p class="hint">{range}</p>
            <Range low=comparison.low high=comparison.high/>
        }
    });
    view! {
        <li class="campaign-verdict">
            <p class="model-verdict" data-why=says.word()>
                {text::verdict(says.word(), &this, &other)}
            </p>
            {known}
            <p class="hint">{counted}</p>
        </li>
    }
    .into_any()
}

/// The range in which a difference lies, with nothing in its middle. The same stands beside it in words.
#[component]
fn Range(low: f64, high: f64) -> impl IntoView {
    let (from, to) = range(low, high);
    view! {
        <svg class="campaign-range" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
            <rect class="campaign-bar-track" y="6" width="1000" height="4"></rect>
            <rect
                class="campaign-range-part"
                x=from.to_string()
                y="3"
                width=(to - from).max(6).to_string()
                height="10"
            ></rect>
            <rect class="campaign-range-nothing" x="498" width="4" height="16"></rect>
        </svg>
    }
    .into_any()
}

/// Where a range begins and ends on a line of a thousand, in the middle of which is no difference.
fn range(low: f64, high: f64) -> (i64, i64) {
    let most = low.abs().max(high.abs()).max(0.05);
    let at = |difference: f64| (500.0 + difference / most * 480.0).round().clamp(0.0, 1000.0) as i64;
    (at(low), at(high))
}

/// Who of its people stands where.
#[component]
fn People(work: Work) -> impl IntoView {
    // Those of whom nobody knows whether they got it are what somebody has to look at.
    let unknown = work.kept(|page| page.funnels.iter().any(|funnel| funnel.unknown > 0)) == Some(true);
    let first = match work.stage.get_untracked() {
        Stage::Waiting => Which::Waiting,
        _ if unknown => Which::Unknown,
        _ => Which::Sent,
    };
    let which = RwSignal::new(first);
    let rows = RwSignal::new(Vec::<Member>::new());
    let next = RwSignal::new(None::<String>);
    let is_asked = RwSignal::new(true);
    let fault = RwSignal::new(None::<String>);
    let ask = move |after: Option<String>| {
        let Some(id) = work.kept(|page| page.campaign.id) else { return };
        let asked = which.get_untracked();
        is_asked.set(true);
        fault.set(None);
        spawn_local(async move {
            let is_more = after.is_some();
            let found = campaign::campaign_people(id, asked, after).await;
            if which.try_get_untracked() != Some(asked) {
                return;
            }
            is_asked.set(false);
            match found {
                Ok(found) => {
                    next.set(found.next);
                    rows.update(|rows| {
                        if !is_more {
                            rows.clear();
                        }
                        rows.extend(found.rows);
                    });
                }
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    // Anew when others are asked for, and where the campaign has come further.
    Effect::new(move |_| {
        which.track();
        work.stage.track();
        untrack(|| ask(None));
    });
    let narrow = Callback::new(move |(_, value): (&'static str, String)| {
        if let Some(wanted) = Which::parse(&value) {
            rows.update(Vec::clear);
            next.set(None);
            which.set(wanted);
        }
    });
    let options = Which::ALL.map(|which| (which.word().to_owned(), text::which(which))).to_vec();
    let chosen = Signal::derive(move || which.get().word().to_owned());
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty) && !is_asked.get() && fault.with(Option::is_none));
    let many = Memo::new(move |_| work.kept(|page| page.campaign.setup.arms.len()).unwrap_or(0) > 1);
    view! {
        <section class="card" aria-label=text::WHO_IS>
            <h2 class="card-title">{text::WHO_IS}</h2>
            <div class="campaign-short">
                <FilterSelect name="which" label=text::WHICH chosen options=Signal::stored(options) narrow needed=true/>
            </div>
            <p class="fault" role="alert">
                {fault}
            </p>
            <Show when=move || is_empty.get()>
                <p class="library-none">{text::NONE_OF_THEM}</p>
            </Show>
            <ul class="campaign-people" aria-label=text::WHO_IS hidden=move || rows.with(Vec::is_empty)>
                <For
                    each=move || rows.get()
                    key=|member| (member.contact_id, member.state.clone(), member.status.clone(), member.at)
                    let:member
                >
                    <PersonRow member many/>
                </For>
            </ul>
            <Show when=move || next.with(Option::is_some)>
                <button
                    class="button"
                    type="button"
                    aria-busy=move || is_asked.get().then_some("true")
                    on:click=move |_| {
                        if !is_asked.get_untracked() {
                            ask(next.get_untracked());
                        }
                    }
                >
                    {text::MORE}
                </button>
            </Show>
        </section>
    }
    .into_any()
}

/// One of its people, and how they stand.
#[component]
fn PersonRow(member: Member, many: Memo<bool>) -> impl IntoView {
    let Member { contact_id, name, conversation_id, arm, state, status, why, at, .. } = member;
    let href = conversation_id.map_or_else(|| Route::Customer(contact_id), Route::Conversation).href();
    let stands = match status.as_deref().and_then(Status::parse) {
        Some(status) => words::status(status).to_owned(),
        None => text::member(&state),
    };
    view! {
        <li class="campaign-person">
            <a class="campaign-person-name" href=href dir="auto">
                {name}
            </a>
            <Show when=move || many.get()>
                <span class="badge">{arm.map(text::arm)}</span>
            </Show>
            <span>{stands}</span>
            <span class="hint">{why.map(text::exclusion)}</span>
            <span class="hint">
                <Moment at/>
            </span>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sequential::{Rate, compare};

    fn versus(one: Side, other: Side) -> Versus {
        let comparison = compare(one, other, 1);
        let (rate, against_rate) = (Rate::of(other), Rate::of(one));
        Versus { arm: 1, against: Some(0), comparison, differs: comparison.differs, rate, against_rate }
    }

    #[test]
    fn a_verdict_says_only_what_has_shown() {
        let side = |of, well| Side { of, well };
        assert_eq!(Says::of(&versus(side(10, 1), side(10, 9))), Says::Little);
        assert_eq!(Says::of(&versus(side(1_000, 100), side(1_000, 200))), Says::Better);
        assert_eq!(Says::of(&versus(side(1_000, 200), side(1_000, 100))), Says::Worse);
        assert_eq!(Says::of(&versus(side(1_000, 100), side(1_000, 104))), Says::Alike);
    }

    #[test]
    fn no_difference_is_in_the_middle_and_every_range_is_on_the_line() {
        assert_eq!(range(-0.1, 0.1), (20, 980));
        let (from, to) = range(0.02, 0.1);
        assert!(500 < from && from < to && to <= 980);
        let (from, to) = range(-1.0, 1.0);
        assert!(0 <= from && to <= 1000);
        assert_eq!(range(0.0, 0.0), (500, 500));
    }

    #[test]
    fn a_part_is_of_something() {
        assert_eq!((share(1, 4), share(0, 4), share(3, 0), share(9, 4)), (Some(250), Some(0), None, Some(1000)));
    }
}
