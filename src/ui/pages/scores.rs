//! What is foreseen about a customer, and what to do next: asked for, shown, and done with one press. And what foresees the
//! rows on the screen anew as time passes.

use super::{context::Shown, deeds::Work, shell::may};
use crate::{
    api::{Error, scores},
    domain::{
        id::ConversationId,
        model::Chance,
        next::{Advice, Next, Suggestion},
        role::Verb,
        scores::{MOST_STATES, Reading, Scores},
        time::{Span, Timestamp},
        triage::Deed,
    },
    ui::{
        browser,
        desk::{Connection, Desk},
        late,
        parts::{best_hour::BestHours, chance::ChanceBar, composer, facts::Facts, template_form::PICKER},
        route::Route,
        scores::{Fresh, Kept, Said},
        triage::Triage,
        words::{self, planned, scores as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::{mem, time::Duration};

/// What comes on the screen or is said within so long is asked about together.
const TOGETHER: Duration = Duration::from_secs(2);
/// How often what is on the screen is foreseen anew.
const MINUTE: i64 = 60_000;
/// After so long the server has learnt of what was said.
const LEARNT: Duration = Duration::from_secs(4);
/// After so many minutes all that it takes is asked for anew.
const ANEW: i64 = 30;
/// How long what is shown of one customer stands while nothing happens.
const STANDS: Span = Span::minutes(5);
/// How long after a moment the server has surely passed it too.
const A_MOMENT: Span = Span::seconds(1);
/// The id of the heading over what to do next.
const NEXT: &str = "next-step";
/// After so many questions in a row without an answer nothing more is asked until all of it is asked for anew.
const PATIENCE: u32 = 5;

/// Foresees what is on the screen, once a minute and when something is said, for as long as whoever asked for it is there.
pub fn follow(desk: Desk) {
    let shown = Memo::new(move |_| {
        let mut ids = desk.foresight.on_screen.get();
        if let Some(open) = desk.open.get()
            && !ids.contains(&open)
        {
            ids.push(open);
        }
        ids.truncate(MOST_STATES);
        desk.inbox.with(|inbox| {
            let rows = ids.iter().filter_map(|id| inbox.conversation(*id));
            rows.map(|row| (row.id, row.last_activity_at, row.window.ends_at())).collect::<Vec<_>>()
        })
    });
    let follower = Follower {
        desk,
        shown,
        kept: StoredValue::new(Kept::default()),
        waits: StoredValue::new(false),
        asks: StoredValue::new(false),
        failed: StoredValue::new(0),
    };
    Effect::new(move |_| {
        shown.with(|_| ());
        desk.connection.track();
        follower.looks_soon();
    });
    Effect::new(move |before: Option<(u32, u32)>| {
        let now = (desk.stale.get(), desk.foresight.again.get());
        if before.is_some_and(|before| before != now) {
            follower.begin_anew();
        }
        now
    });
    let beat = desk.clock.beat();
    Effect::new(move |anew_at: Option<i64>| {
        beat.track();
        let now = desk.clock.now_untracked();
        let minute = now.0.div_euclid(MINUTE);
        beat.sleep_until(Timestamp((minute + 1) * MINUTE));
        follower.turn();
        // By the time that this page has been here: not all browsers are to ask in the same minute.
        let anew_at = anew_at.unwrap_or(minute);
        if minute - anew_at < ANEW {
            return anew_at;
        }
        follower.begin_anew();
        minute
    });
}

/// What keeps the rows on the screen foreseen.
#[derive(Clone, Copy)]
struct Follower {
    desk: Desk,
    /// What is on the screen: when something was last said in it, and when its window ends or ended.
    shown: Memo<Vec<(ConversationId, Option<Timestamp>, Option<Timestamp>)>>,
    kept: StoredValue<Kept>,
    /// Whether something is about to be asked, or is being asked.
    waits: StoredValue<bool>,
    asks: StoredValue<bool>,
    /// Questions in a row that had no answer.
    failed: StoredValue<u32>,
}

impl Follower {
    /// What is on the screen, and when something was last said in it.
    fn said(self) -> Vec<Said> {
        self.shown.with_untracked(|shown| shown.iter().map(|(id, last_at, _)| (*id, *last_at)).collect())
    }

    fn turn(self) {
        let now = self.desk.clock.now_untracked();
        let shown: Vec<_> = self.shown.with_untracked(|shown| shown.iter().map(|(id, _, ends)| (*id, *ends)).collect());
        let new = self.kept.with_value(|kept| kept.foresee(&shown, now));
        let fresh = self.desk.foresight.fresh;
        if fresh.with_untracked(|before| *before != new) {
            fresh.set(new);
        }
    }

    /// Asks for all of it once more: another model may be in use by now, and whoever did not answer may do so.
    fn begin_anew(self) {
        self.failed.set_value(0);
        self.kept.update_value(Kept::expire);
        self.looks_soon();
    }

    /// Foresees what has come, and asks for what is lacking. What happens at once is seen to at once, and seldom: a page that
    /// takes in much has other things to do.
    fn looks_soon(self) {
        if self.waits.get_value() {
            return;
        }
        self.waits.set_value(true);
        set_timeout(
            move || {
                if self.waits.try_set_value(false).is_none() {
                    self.turn();
                    self.ask();
                }
            },
            TOGETHER,
        );
    }

    /// Asks for what is lacking, one question at a time.
    fn ask(self) {
        let is_live = self.desk.connection.get_untracked() == Connection::Live;
        if !is_live || self.asks.get_value() || self.failed.get_value() >= PATIENCE {
            return;
        }
        let lacking = self.kept.with_value(|kept| kept.lacks(&self.said()));
        if lacking.is_empty() {
            return;
        }
        self.asks.set_value(true);
        let has = self.kept.with_value(Kept::version);
        spawn_local(async move {
            let answer = scores::states(lacking.iter().map(|(id, _)| *id).collect(), has).await;
            if self.asks.try_set_value(false).is_some() {
                return;
            }
            match answer {
                Ok(states) => {
                    self.failed.set_value(0);
                    let shown = self.said();
                    self.kept.update_value(|kept| kept.take(&lacking, states, &shown));
                    self.turn();
                    // More may have come on the screen meanwhile.
                    self.looks_soon();
                }
                Err(_) => {
                    self.failed.update_value(|failed| *failed += 1);
                    self.looks_soon();
                }
            }
        });
    }
}

/// What is foreseen about one conversation.
#[derive(Clone, Copy)]
pub struct About {
    desk: Desk,
    id: ConversationId,
    /// Whether the conversation itself is beside it.
    here: bool,
    scores: RwSignal<Option<Scores>>,
    failed: RwSignal<bool>,
    busy: StoredValue<bool>,
    again: StoredValue<bool>,
    /// Whether what is to be done next was done from here, and its button is about to go.
    done: StoredValue<bool>,
}

impl About {
    /// Asks for it, and again when something is said or done, or has stood for long. Beside a conversation that is only while
    /// it can be seen: whatever is asked for counts as shown.
    pub fn of(id: ConversationId, here: bool) -> Self {
        let desk = Desk::get();
        let about = Self {
            desk,
            id,
            here,
            scores: RwSignal::new(None),
            failed: RwSignal::new(false),
            busy: StoredValue::new(false),
            again: StoredValue::new(false),
            done: StoredValue::new(false),
        };
        let news = Memo::new(move |_| {
            desk.inbox.with(|inbox| {
                let row = inbox.conversation(id)?;
                Some((row.last_activity_at, row.owed, row.status.clone(), row.snoozed_until, row.blocked_at))
            })
        });
        // Without a connection nothing is asked that nobody can answer.
        let is_cut = Memo::new(move |_| !matches!(desk.connection.get(), Connection::Live | Connection::Connecting));
        let pane = use_context::<Shown>().filter(|_| here);
        let is_seen = Memo::new(move |_| pane.is_none_or(Shown::is_seen));
        let beat = desk.clock.beat();
        Effect::new(move |_| {
            beat.track();
            desk.stale.track();
            beat.sleep_until(desk.clock.now_untracked() + STANDS);
            if !is_cut.get() && is_seen.get() {
                about.load();
            }
        });
        // What was to be waited for is over then, and something else is to be done: it is asked for once.
        let due = desk.clock.beat();
        Effect::new(move |awaited: Option<Option<Timestamp>>| {
            due.track();
            let at = about.scores.with(|scores| scores.as_ref().and_then(|scores| scores.next.stands_until()));
            let at = at.map(|at| at + A_MOMENT);
            let now = desk.clock.now_untracked();
            let is_over = at.is_some_and(|at| at <= now);
            due.sleep_until(at.filter(|_| !is_over).unwrap_or(Timestamp(i64::MAX)));
            if is_over && awaited.flatten() == at && !is_cut.get_untracked() && is_seen.get_untracked() {
                about.load();
            }
            at.filter(|_| !is_over)
        });
        // Whoever is gone is not asked about.
        let is_asked = move || !is_cut.get_untracked() && is_seen.get_untracked();
        let can_be_asked = move || is_asked() && news.with_untracked(Option::is_some);
        Effect::new(move |before: Option<()>| {
            news.with(|_| ());
            if before.is_some() && can_be_asked() {
                about.load();
                set_timeout(
                    move || {
                        if !about.scores.is_disposed() && can_be_asked() {
                            about.load();
                        }
                    },
                    LEARNT,
                );
            }
        });
        about
    }

    /// Asks for it anew; once more after that where it is asked for meanwhile.
    pub fn load(self) {
        if self.busy.get_value() {
            self.again.set_value(true);
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            let answer = scores::scores(self.id).await;
            if self.scores.is_disposed() || self.busy.try_set_value(false).is_some() {
                return;
            }
            // What is shown stays where it cannot be asked about anew.
            match answer {
                Ok(now) => {
                    self.failed.set(false);
                    let is_other = |known: &Scores| known.excluded != now.excluded;
                    if self.scores.with_untracked(|known| known.as_ref().is_some_and(is_other)) {
                        self.desk.foresight.again.update(|again| *again = again.wrapping_add(1));
                    }
                    self.scores.set(Some(now));
                }
                Err(error) => self.failed.set(error != Error::NotFound),
            }
            if self.again.try_update_value(mem::take) == Some(true) {
                self.load();
            }
        });
    }

    fn with<T>(self, of: impl FnOnce(&Scores) -> T) -> Option<T> {
        self.scores.with(|scores| scores.as_ref().filter(|scores| !scores.excluded).map(of))
    }

    pub fn is_excluded(self) -> bool {
        self.scores.with(|scores| scores.as_ref().is_some_and(|scores| scores.excluded))
    }

    /// Whether it is by the rule of thumb.
    pub fn is_baseline(self) -> bool {
        self.with(|scores| scores.baseline).unwrap_or(false)
    }

    /// As it is now, where a model says so.
    fn fresh(self) -> Option<Fresh> {
        self.with(|scores| scores.reply.is_some()).filter(|is_served| *is_served)?;
        self.desk.foresight.fresh.with(|fresh| fresh.get(&self.id).copied())
    }

    fn reply(self) -> Option<Chance> {
        let fresh = self.fresh().map(|fresh| fresh.reply);
        fresh.or_else(|| self.with(|scores| scores.reply).flatten())
    }

    /// That they write before the open window closes.
    fn write(self) -> Option<Chance> {
        // Where the model is not used for this, nothing is said of it.
        let served = self.with(|scores| scores.lapse).flatten()?;
        let lapse = self.fresh().map_or(Some(served), |fresh| fresh.lapse);
        lapse.map(|Chance { p, low, high }| Chance { p: 1.0 - p, low: 1.0 - high, high: 1.0 - low })
    }

    /// How engaged they are, where that is known.
    pub fn engagement(self) -> Option<Reading> {
        let fresh = self.fresh().map(|fresh| Reading::of(fresh.reply));
        fresh.or_else(|| self.with(|scores| scores.engagement).flatten())
    }

    /// What to do next; none where that is not said. With which template is another question: its chance is another each time.
    fn advice(self) -> Option<Advice> {
        self.with(|scores| (!scores.held_out).then(|| Advice { reopen: None, ..scores.next.clone() })).flatten()
    }

    /// With which template to open the window again, where that is what to do.
    fn reopen(self) -> Option<Suggestion> {
        self.with(|scores| scores.next.reopen.clone().filter(|_| !scores.held_out)).flatten()
    }
}

/// What to do next, why, and the button that does it.
#[component]
pub fn NextStep(about: About) -> impl IntoView {
    let clock = Desk::get().clock;
    let advice = Memo::new(move |_| about.advice());
    let reopen = Memo::new(move |_| about.reopen());
    let is_held_out = Memo::new(move |_| about.with(|scores| scores.held_out).unwrap_or(false));
    // Whoever pressed the button goes on from here once it has gone.
    Effect::new(move |_| {
        advice.with(|_| ());
        if about.done.get_value() {
            about.done.set_value(false);
            browser::catch_focus(NEXT);
        }
    });
    let told = move || {
        advice.get().map(|Advice { next, reasons, .. }| {
            let when = move || match next {
                Next::WaitUntil(at) => clock.moment_briefly(at),
                _ => String::new(),
            };
            let reasons = reasons.into_iter().map(|reason| view! { <li>{text::reason(reason)}</li> }).collect_view();
            view! {
                <p class="next-step" data-next=next.word()>
                    {move || text::next(next, &when())}
                </p>
                <ul class="reasons">{reasons}</ul>
                {move || reopen.get().map(|suggestion| view! { <Reopen suggestion/> })}
                <Act about next/>
            }
        })
    };
    view! {
        <Show when=move || advice.with(Option::is_some) || is_held_out.get()>
            <section class="card person-part" aria-label=text::NEXT>
                <h2 class="card-title" id=NEXT tabindex="-1">
                    {text::NEXT}
                </h2>
                {told}
                <Show when=move || is_held_out.get()>
                    <p class="hint">{text::HELD_OUT}</p>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

/// The template that is proposed, how likely it is answered, and what it costs.
#[component]
fn Reopen(suggestion: Suggestion) -> impl IntoView {
    let clock = Desk::get().clock;
    let Suggestion { name, language, chance, cost, enough, .. } = suggestion;
    let costs = move || cost.map(|price| text::cost(price, |until| clock.moment_briefly(until)));
    view! {
        <dl class="person-figures">
            <div>
                <dt>{text::TEMPLATE}</dt>
                <dd dir="auto">{name} " " {language}</dd>
            </div>
            <div>
                <dt>{text::REOPENS}</dt>
                <dd>{text::chance(chance)}</dd>
            </div>
            <Show when=move || cost.is_some()>
                <div>
                    <dt>{text::COST}</dt>
                    <dd>{costs}</dd>
                </div>
            </Show>
        </dl>
        <Show when=move || !enough>
            <p class="hint">{text::NOT_ENOUGH}</p>
        </Show>
    }
    .into_any()
}

/// The one thing to press.
#[component]
fn Act(about: About, next: Next) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let clock = desk.clock;
    let (may_send, may_tend) = (may(Verb::Send), may(Verb::Tend));
    let sheet = use_context::<Shown>().map(|shown| shown.sheet);
    let id = about.id;
    let does = move || match next {
        Next::AnswerNow => Some(text::DO_ANSWER.to_owned()),
        Next::AskOpenQuestion => Some(text::DO_ASK.to_owned()),
        Next::Reopen => Some(text::DO_REOPEN.to_owned()),
        Next::WaitUntil(at) => Some(text::do_wait(&clock.moment_briefly(at))),
        Next::LeaveInPeace => None,
    };
    let snoozes = matches!(next, Next::WaitUntil(_));
    let is_allowed = move || if snoozes { may_tend.get() } else { may_send.get() && next != Next::LeaveInPeace };
    let press = move |_| {
        if let Next::WaitUntil(at) = next {
            about.done.set_value(true);
            late::work(desk, triage, Work::Act(Deed::Snooze(at), vec![id]));
            return;
        }
        // On a phone it lies over where one writes.
        if let Some(sheet) = sheet {
            sheet.set(false);
        }
        browser::after_layout(move || if next == Next::Reopen { browser::focus(PICKER) } else { composer::focus() });
    };
    view! {
        <Show when=is_allowed>
            {if about.here || snoozes {
                view! {
                    <button class="button-primary" type="button" on:click=press>
                        {does}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <a class="button-primary" href=Route::Conversation(id).href()>
                        {planned::OPEN}
                    </a>
                }
                    .into_any()
            }}
        </Show>
    }
    .into_any()
}

/// How likely they are to answer, what moved that, and what kind of customer they are.
#[component]
pub fn Outlook(about: About) -> impl IntoView {
    const NOTHING: Chance = Chance { p: 0.0, low: 0.0, high: 0.0 };
    let reply = Memo::new(move |_| about.reply());
    let write = Memo::new(move |_| about.write());
    let is_excluded = Memo::new(move |_| about.is_excluded());
    let is_baseline = Memo::new(move |_| about.is_baseline());
    let is_known = Memo::new(move |_| about.with(|_| ()).is_some());
    let terms = Memo::new(move |_| about.with(|scores| scores.terms.clone()).unwrap_or_default());
    let sure = Memo::new(move |_| about.with(|scores| scores.sure).unwrap_or_default());
    let worth =
        Memo::new(move |_| about.with(|scores| (scores.value * 100.0).round() as i64).filter(|worth| *worth != 100));
    let kind = Memo::new(move |_| about.with(|scores| (scores.segment, scores.step)));
    let rests_on = move || {
        let sure = sure.get();
        let learnt = text::learnt(i64::try_from(sure.learnt).unwrap_or(i64::MAX));
        format!("{} · {learnt}", text::answered(sure.answered, sure.asked))
    };
    let has_reply = move || reply.with(Option::is_some);
    let has_write = move || write.with(Option::is_some);
    view! {
        <section class="card person-part outlook" aria-label=text::TITLE>
            <h2 class="card-title">{text::TITLE}</h2>
            <Show when=move || about.failed.get()>
                <p class="hint" role="alert">
                    {text::FAILED}
                </p>
            </Show>
            <Show when=move || is_excluded.get()>
                <p class="next-step">{text::NOT_SCORED}</p>
                <p class="hint">{text::NOT_SCORED_LEAD}</p>
            </Show>
            <Show when=move || is_baseline.get()>
                <p class="hint">{text::RULE_OF_THUMB}</p>
            </Show>
            <Show when=has_reply>
                <ChanceBar label=text::REPLY chance=Signal::derive(move || reply.get().unwrap_or(NOTHING))/>
                <p class="hint">{text::REPLY_HINT} " " {rests_on}</p>
                <h3 class="label">{text::FACTS}</h3>
                {move || view! { <Facts terms=terms.get()/> }}
            </Show>
            <Show when=has_write>
                <ChanceBar label=text::WRITE chance=Signal::derive(move || write.get().unwrap_or(NOTHING))/>
            </Show>
            <Show when=move || is_known.get()>
                <dl class="person-figures">
                    <div>
                        <dt>{text::SEGMENT}</dt>
                        <dd>{move || kind.get().map(|(segment, _)| text::segment(segment))}</dd>
                    </div>
                    <div>
                        <dt>{text::STEP}</dt>
                        <dd>{move || kind.get().map(|(_, step)| text::step(step))}</dd>
                    </div>
                </dl>
                <details class="person-more">
                    <summary>{text::HOW}</summary>
                    <p class="hint">{move || kind.get().map(|(segment, _)| text::segment_rule(segment))}</p>
                    <p class="hint">{move || kind.get().map(|(_, step)| text::step_rule(step))}</p>
                    <p class="hint">{text::COMES}</p>
                </details>
                <p class="hint">{move || worth.get().map(|worth| text::worth(&words::hundredths(worth)))}</p>
            </Show>
        </section>
    }
    .into_any()
}

/// At which hours of their day they write.
#[component]
pub fn Hours(about: About) -> impl IntoView {
    let known = Memo::new(move |_| {
        let of = about.with(|scores| scores.best_hour.map(|best| (best, scores.time_zone.clone())));
        of.flatten()
    });
    let shown = move || {
        known.get().map(|(best, zone)| {
            let of = best.of.round() as i64;
            view! {
                <section class="card person-part" aria-label=text::BEST_HOURS>
                    <h2 class="card-title">{text::BEST_HOURS}</h2>
                    <BestHours chances=best.chances of/>
                    <p class="hint">{text::zone(&zone)}</p>
                </section>
            }
        })
    };
    shown.into_any()
}
