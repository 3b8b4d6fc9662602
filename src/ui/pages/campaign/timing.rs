//! When it goes, and how fast.

use super::{Choice, Told, Work};
use crate::{
    domain::{
        campaign::{Amiss, MINUTE, Timing},
        time::Timestamp,
    },
    ui::{
        parts::later::{self, MomentField},
        words::{Text, campaigns as text},
    },
};
use leptos::prelude::*;

/// The id of the field for its time.
const WHEN: &str = "campaign-when";

/// Which of the three it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Now,
    At,
    BestHour,
}

impl Kind {
    fn of(timing: Timing) -> Self {
        match timing {
            Timing::Now => Self::Now,
            Timing::At(_) => Self::At,
            Timing::BestHour => Self::BestHour,
        }
    }
}

#[component]
pub fn TimingStep(work: Work) -> impl IntoView {
    let clock = work.desk.clock;
    let kind = Memo::new(move |_| work.setup.with(|setup| Kind::of(setup.timing)));
    let begun = work.setup.with_untracked(|setup| match setup.timing {
        // What is no moment, or long over, is chosen anew.
        Timing::At(at) if at > Timestamp(0) => later::written(at, untrack(|| clock.offset(at))),
        _ => String::new(),
    });
    let when = RwSignal::new(begun);
    // The field's moment; one long over stands for none, which is told once somebody wants to go on.
    let at = move || Timing::At(later::to_come(&when.get_untracked(), clock.now_untracked()).unwrap_or(Timestamp(0)));
    Effect::new(move |before: Option<()>| {
        when.track();
        if before.is_some() && kind.get_untracked() == Kind::At {
            work.write(|setup| setup.timing = at());
        }
    });
    let choose = move |wanted: Kind| {
        let timing = match wanted {
            Kind::Now => Timing::Now,
            Kind::At => at(),
            Kind::BestHour => Timing::BestHour,
        };
        work.write(|setup| setup.timing = timing);
    };
    let choice = move |wanted: Kind, label: Text, hint: Text| {
        let is_chosen = Signal::derive(move || kind.get() == wanted);
        let choose = Callback::new(move |()| choose(wanted));
        view! { <Choice name="timing" label hint is_chosen choose/> }
    };
    let wrong = Memo::new(move |_| work.is_amiss(Amiss::Time));
    let pace_amiss = Memo::new(move |_| work.is_amiss(Amiss::Pace));
    let pace = move || work.setup.with(|setup| setup.per_minute.map(|most| most.to_string()).unwrap_or_default());
    view! {
        <fieldset class="campaign-choices" role="radiogroup">
            <legend class="label">{text::WHEN}</legend>
            {choice(Kind::Now, text::NOW, text::NOW_HINT)} {choice(Kind::At, text::AT, text::AT_HINT)}
            {choice(Kind::BestHour, text::BEST_HOUR, text::BEST_HOUR_HINT)}
        </fieldset>
        <Show when=move || kind.get() == Kind::At>
            <div class="campaign-short">
                <MomentField id=WHEN label=text::TIME value=when wrong/>
            </div>
        </Show>
        <p class="hint">{text::QUIET_HINT}</p>
        <div class="labelled campaign-short">
            <label class="label" for="campaign-pace">
                {text::PACE}
            </label>
            <input
                class="field"
                type="number"
                id="campaign-pace"
                min="1"
                max=MINUTE.to_string()
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || pace_amiss.get().then_some("true")
                aria-describedby="campaign-pace-hint campaign-pace-amiss"
                prop:value=pace
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    let typed = typed.trim();
                    // What is no number is told, and not swallowed.
                    let most = (!typed.is_empty()).then(|| typed.parse().unwrap_or(0));
                    work.write(|setup| setup.per_minute = most);
                }
            />
            <p class="hint" id="campaign-pace-hint">
                {text::pace_hint(MINUTE)}
            </p>
            <Told id="campaign-pace-amiss" amiss=Amiss::Pace shows=pace_amiss/>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_of_the_three_it_is_follows_from_what_was_said() {
        let kinds = [Timing::Now, Timing::At(Timestamp(1)), Timing::BestHour].map(Kind::of);
        assert_eq!(kinds, [Kind::Now, Kind::At, Kind::BestHour]);
    }
}
