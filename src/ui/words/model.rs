//! The model: what it foresees, how well, and how it learns.

use super::{Text, number, thousandths};
use crate::{
    domain::{
        id::VersionId,
        learning::{Judged, Kind, Share, Standing, Why},
        model::{Question, forecast::Held, judge::Range},
        scores::{Share as Came, Use},
        suggest,
    },
    say,
};

pub const TITLE: Text = Text::of("model-title");
pub const LEAD: Text = Text::of("model-lead");
pub const DONE: Text = Text::of("model-done");
pub const TOO_FEW: Text = Text::of("model-too-few");
pub const CALIBRATION: Text = Text::of("model-calibration");
pub const SAID: Text = Text::of("model-said");
pub const CAME: Text = Text::of("model-came");
pub const OF: Text = Text::of("model-of");
pub const WEEKS: Text = Text::of("model-weeks");
pub const WEEKS_LEAD: Text = Text::of("model-weeks-lead");
pub const WEEK: Text = Text::of("model-week");
pub const LOG_LOSS: Text = Text::of("model-log-loss");
pub const AUC: Text = Text::of("model-auc");
pub const BRIER: Text = Text::of("model-brier");
pub const MODEL: Text = Text::of("model-model");
pub const THUMB: Text = Text::of("model-thumb");
pub const RATE: Text = Text::of("model-rate");
pub const LIVE: Text = Text::of("model-live");
pub const LIVE_NONE: Text = Text::of("model-live-none");
pub const PAST: Text = Text::of("model-past");
pub const BY_PAST: Text = Text::of("model-by-past");
pub const HELD_OUT: Text = Text::of("model-held-out");
pub const HELD_LEAD: Text = Text::of("model-held-lead");
pub const FORECASTS: Text = Text::of("model-forecasts");
pub const FORECASTS_LEAD: Text = Text::of("model-forecasts-lead");
pub const FORECASTS_NONE: Text = Text::of("model-forecasts-none");
pub const USES: Text = Text::of("model-uses");
pub const USES_LEAD: Text = Text::of("model-uses-lead");
pub const LOG: Text = Text::of("model-log");
pub const LOG_LEAD: Text = Text::of("model-log-lead");
pub const LOG_GIVEN: Text = Text::of("model-log-given");
pub const LOG_NONE: Text = Text::of("model-log-none");
pub const LOG_MORE: Text = Text::of("model-log-more");
pub const LOG_SOMEBODY: Text = Text::of("model-log-somebody");
pub const LOG_GONE: Text = Text::of("model-log-gone");
pub const ALL: Text = Text::of("model-all");
pub const VERSIONS: Text = Text::of("model-versions");
pub const PINNED: Text = Text::of("model-pinned");
pub const RELEASE: Text = Text::of("model-release");
pub const PROMOTE: Text = Text::of("model-promote");
pub const ROLL_BACK: Text = Text::of("model-roll-back");
pub const REFIT: Text = Text::of("model-refit");
pub const REFIT_LEAD: Text = Text::of("model-refit-lead");
pub const CANCEL: Text = Text::of("model-cancel");

/// A share as whole hundredths.
pub fn percent(share: f64) -> String {
    say!("model-percent", n: &number((share * 100.0).round() as i64))
}

/// What came of a template that was proposed.
pub fn log_came(came: suggest::Came) -> String {
    say!("model-log-came", what: came.word())
}

/// How likely a template was to be chosen.
pub fn log_propensity(propensity: f64) -> String {
    say!("model-log-propensity", share: &percent(propensity))
}

/// How likely an answer was.
pub fn log_chance(chance: f64) -> String {
    say!("model-log-chance", share: &percent(chance))
}

/// A share as whole hundredths, and between which it lies.
pub fn percent_between(share: f64, sure: Range) -> String {
    let [share, low, high] = [share, sure.low, sure.high].map(|share| number((share * 100.0).round() as i64));
    say!("model-percent-between", n: &share, low: &low, high: &high)
}

/// A figure, and between what it lies, where that is known.
pub fn fraction_between(value: f64, sure: Option<Range>) -> String {
    match sure.map(|Range { low, high }| (fraction(low), fraction(high))) {
        Some((low, high)) => say!("model-fraction-between", figure: &fraction(value), low: &low, high: &high),
        None => fraction(value),
    }
}

/// Three places say as much as such a figure can.
pub fn fraction(value: f64) -> String {
    thousandths((value * 1000.0).round() as i64)
}

pub fn whole(n: u64) -> String {
    number(i64::try_from(n).unwrap_or(i64::MAX))
}

pub fn learnt(learnt: i64, open: i64) -> String {
    say!("model-learnt", learnt: &number(learnt), open: &number(open))
}

pub fn question(question: Question) -> String {
    say!("model-question", question: question.word())
}

/// What is predicted, in a sentence.
pub fn asks(question: Question) -> String {
    say!("model-asks", question: question.word())
}

pub fn why_word(why: Why) -> &'static str {
    match why {
        Why::TooLittle => "too_little",
        Why::Better => "better",
        Why::NotBetter => "not_better",
    }
}

pub fn verdict(why: Why) -> String {
    say!("model-verdict", why: why_word(why))
}

pub fn count(n: u64) -> String {
    say!("model-count", n: &whole(n))
}

/// How much predictions are spread otherwise than before.
pub fn drift(index: Option<f64>) -> String {
    let drift = match index {
        None => "unknown",
        Some(index) if index < 0.1 => "none",
        Some(index) if index < 0.25 => "some",
        Some(_) => "much",
    };
    say!("model-drift", drift)
}

pub fn calibration(off: f64, bar: f64) -> String {
    let points = |share: f64| super::tenths((share * 1000.0).round() as i64);
    say!("model-calibration-lead", off: &points(off), bar: &points(bar))
}

/// A figure, and whose it is.
pub fn head(figure: &str, who: &str) -> String {
    say!("model-head", figure, who)
}

/// `question` is what is asked.
pub fn weeks_of(question: &str) -> String {
    say!("model-weeks-of", question)
}

/// What of the past was gone through.
pub fn past_lead(from: &str, until: &str, n: u64) -> String {
    say!("model-past-lead", from, until, n: &whole(n))
}

pub fn share(place: &str, share: Share) -> String {
    match share.rate() {
        Some(rate) => say!("model-share", place, rate: &percent(rate), of: &whole(share.of)),
        None => say!("model-share-none", place),
    }
}

/// How good forecasts of one kind were, some hours ahead.
pub fn held(held: &Held) -> String {
    let within = percent(held.within as f64 / held.of.max(1) as f64);
    let [off, came] = [held.off, held.came].map(|n| super::tenths((n * 10.0).round() as i64));
    let (what, lead, of) = (held.what.word(), number(held.lead), whole(held.of));
    say!("model-forecast-held", what, lead: &lead, within: &within, of: &of, off: &off, came: &came)
}

/// What predictions are used for, and what it is for that to go well.
pub fn used_for(what: Use) -> String {
    say!("model-use", what: what.word())
}

/// In how many cases it went well: where it was used (`made`), or where that was held back (`held`).
pub fn went_well(place: &str, came: Came) -> String {
    say!("model-use-share", place, well: &number(came.well), of: &number(came.of))
}

/// How many then answered somebody of whom it told: where it was shown (`made`), or where that was held back (`held`).
pub fn heeded(place: &str, came: Came) -> String {
    say!("model-use-heeded", place, acted: &number(came.acted), of: &number(came.of))
}

/// In how many cases what was offered was taken.
pub fn taken(came: Came) -> String {
    say!("model-use-taken", acted: &number(came.acted), of: &number(came.of))
}

pub fn kind(kind: Kind) -> String {
    say!("model-kind", kind: kind.word())
}

pub fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::InUse => "in_use",
        Standing::Candidate => "candidate",
        Standing::Former => "former",
        Standing::Retired => "retired",
    }
}

pub fn standing(standing: Standing) -> String {
    say!("model-standing", standing: standing_word(standing))
}

pub fn version_learnt(n: i64) -> String {
    say!("model-version-learnt", n: &number(n))
}

pub fn judged(judged: &Judged) -> String {
    say!("model-judged", n: &whole(judged.n), own: &fraction(judged.log_loss), served: &fraction(judged.served))
}

pub fn refit_progress(done: i64, of: i64) -> String {
    say!("model-refit-progress", done: &number(done), of: &number(of))
}

/// For who hears only the button.
pub fn of_version(act: &str, of: Kind, id: VersionId) -> String {
    format!("{act}: {} {id}", kind(of))
}
