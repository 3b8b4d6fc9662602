//! Which template is proposed to open a window again: of those that may be sent, in the customer's language and for the
//! purpose at hand, the one that [`bandit`](super::bandit) chooses.

use super::{
    bandit::{ARMS, Belief, Choice, Outcomes, choose},
    guard::Approach,
    id::{ConversationId, SuggestionId, TemplateId},
    model::Chance,
    next::Reason,
    outbox::TemplateState,
    template::Template,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A template that was proposed for a window, as the log of them shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logged {
    pub id: SuggestionId,
    pub at: Timestamp,
    pub conversation_id: ConversationId,
    /// What the customer is called; none where nobody knows.
    pub customer: Option<String>,
    pub template_id: TemplateId,
    /// What it is called, and its language; none where it is gone.
    pub name: Option<String>,
    pub language: Option<String>,
    /// How likely it was to be chosen, of those that could have been.
    pub propensity: f64,
    /// How likely an answer was, as it was said then.
    pub chance: f64,
    /// Enough was known to choose by; else it was the first in the plain order.
    pub enough: bool,
    /// Somebody was shown it on a screen; else a program was given it.
    pub shown: bool,
    pub came: Came,
}

/// What came of a template that was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    NotSent,
    /// It was sent, and its day is not over.
    Open,
    Answered,
    Silent,
    /// They asked to be left alone, or were blocked.
    Stopped,
    /// It never arrived, or was a test.
    Nothing,
}

impl Came {
    /// By what is kept of the send that followed, where one did.
    pub fn of(is_sent: bool, is_settled: bool, outcome: Option<i64>) -> Self {
        match (is_sent, is_settled, outcome) {
            (false, ..) => Self::NotSent,
            (true, false, _) => Self::Open,
            (true, true, Some(1)) => Self::Answered,
            (true, true, Some(0)) => Self::Silent,
            (true, true, Some(-1)) => Self::Stopped,
            (true, true, _) => Self::Nothing,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Silent => "silent",
            Self::Stopped => "stopped",
            Self::Nothing => "nothing",
        }
    }
}

/// A template with what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    pub template: &'a Template,
    /// What it is for, as a word.
    pub purpose: &'a str,
    /// How often it was sent lately.
    pub sent: u64,
    pub outcomes: Outcomes,
}

/// Who is to get it.
#[derive(Debug, Clone, Copy)]
pub struct Whom<'a> {
    pub approach: &'a Approach,
    /// They want no utility messages.
    pub no_utility: bool,
    /// A marketing template to them would pass what the number may spend in the month it leaves in.
    pub over_budget: bool,
    /// The platform delivers no marketing to them.
    pub undelivered: bool,
    /// Their language (BCP 47), where it is known.
    pub language: Option<&'a str>,
    /// That they answer a template at all, where a model says so.
    pub chance: Option<Chance>,
    /// When they are to get it.
    pub at: Timestamp,
}

/// What was picked.
#[derive(Debug, Clone, Copy)]
pub struct Picked<'a> {
    pub template: &'a Template,
    pub propensity: f64,
    pub enough: bool,
    pub chance: Chance,
}

/// What a template can be for, the most fitting first. Advertising is no answer to whoever waits for one.
pub fn purposes(reasons: &[Reason]) -> &'static [&'static str] {
    if reasons.contains(&Reason::Missed) {
        &["support_follow_up", "order_update", "reengagement", "own"]
    } else {
        &["reengagement", "support_follow_up", "own"]
    }
}

/// Whether a template can be proposed: it may be sent, and nothing has to be fetched first to fill it in.
fn fits(candidate: &Candidate<'_>, whom: &Whom<'_>) -> bool {
    let template = candidate.template;
    let (marketing, utility) = (template.is_marketing(), template.is_utility());
    let has_file = template.header_format().is_some_and(|format| format != "TEXT");
    let state = TemplateState { status: template.status.clone(), sendable: template.is_sendable(), marketing, utility };
    state.sendable
        && (marketing || utility)
        && !has_file
        && template.unfillable().is_none()
        && !(utility && whom.no_utility)
        && !(marketing && (whom.over_budget || whom.undelivered))
        && whom.approach.permits(state.kind(), false, whom.at).is_ok()
}

/// `pt_BR` and `pt-br` are the same.
fn folded(language: &str) -> String {
    language.replace('_', "-").to_ascii_lowercase()
}

fn primary(language: &str) -> String {
    folded(language).split('-').next().unwrap_or_default().to_owned()
}

/// In which of these languages somebody is written to: in theirs, as it is spoken where they are or else at all; else in the
/// one that is used most.
fn language_for<'a>(theirs: Option<&str>, candidates: &[Candidate<'a>]) -> Option<&'a str> {
    let mut used: BTreeMap<&'a str, (u64, usize)> = BTreeMap::new();
    for candidate in candidates {
        let (sent, count) = used.entry(candidate.template.language.as_str()).or_default();
        *sent += candidate.sent;
        *count += 1;
    }
    let most = |fit: &dyn Fn(&str) -> bool| {
        let fitting = used.iter().filter(|(language, _)| fit(language));
        // Of two that are used as much the first by name.
        fitting.max_by_key(|(language, used)| (**used, std::cmp::Reverse(**language))).map(|(language, _)| *language)
    };
    let exactly = theirs.and_then(|theirs| most(&|language: &str| folded(language) == folded(theirs)));
    let nearly = || theirs.and_then(|theirs| most(&|language: &str| primary(language) == primary(theirs)));
    exactly.or_else(nearly).or_else(|| most(&|_: &str| true))
}

/// Picks one of some templates. `seed` is the chance it is picked by; `before` what was picked for the same window, which
/// stays as long as it can be sent.
pub fn pick<'a>(
    candidates: &[Candidate<'a>],
    whom: &Whom<'_>,
    reasons: &[Reason],
    seed: u64,
    before: Option<&Template>,
) -> Option<Picked<'a>> {
    let fitting: Vec<Candidate<'a>> = candidates.iter().filter(|one| fits(one, whom)).copied().collect();
    let language = language_for(whom.language, &fitting)?;
    let spoken: Vec<Candidate<'a>> = fitting.into_iter().filter(|one| one.template.language == language).collect();
    let purpose = purposes(reasons).iter().find(|purpose| spoken.iter().any(|one| one.purpose == **purpose))?;
    let mut arms: Vec<Candidate<'a>> = spoken.into_iter().filter(|one| one.purpose == *purpose).collect();
    // Whoever waited for an answer gets no advertising where there is anything else.
    if reasons.contains(&Reason::Missed) && arms.iter().any(|one| one.template.is_utility()) {
        arms.retain(|one| one.template.is_utility());
    }
    // The plain order: what is sent most, then what has least to be filled in, then by name.
    let blanks = |one: &Candidate<'_>| one.template.body_variables().len() + one.template.header_variables().len();
    arms.sort_by(|one, other| {
        let by_name = || one.template.name.cmp(&other.template.name);
        other.sent.cmp(&one.sent).then_with(|| blanks(one).cmp(&blanks(other))).then_with(by_name)
    });
    arms.truncate(ARMS);
    let outcomes: Vec<Outcomes> = arms.iter().map(|one| one.outcomes).collect();
    let chosen = choose(&outcomes, seed)?;
    let stays = before.and_then(|before| arms.iter().position(|one| one.template.id == before.id));
    let Choice { propensity, enough, .. } = chosen;
    let place = stays.unwrap_or(chosen.place);
    let chance = chance(whom.chance, &outcomes, place, enough);
    Some(Picked { template: arms.get(place)?.template, propensity, enough, chance })
}

/// That a template is answered: what a model says of the person, moved by how much more this template is answered than those
/// like it; where there is no model, what is known of the template alone.
fn chance(of_person: Option<Chance>, arms: &[Outcomes], place: usize, enough: bool) -> Chance {
    let beliefs = Belief::of(arms);
    let Some(belief) = beliefs.get(place) else { return Chance { p: 0.0, low: 0.0, high: 1.0 } };
    let Some(person) = of_person else {
        let (low, high) = belief.answers_between();
        return Chance { p: belief.answers(), low, high };
    };
    if !enough {
        return person;
    }
    let mut all = Outcomes::default();
    for arm in arms {
        all.answered += arm.answered;
        all.silent += arm.silent;
        all.stopped += arm.stopped;
    }
    let usual = Belief::of(&[all]).first().map_or(0.5, Belief::answers);
    let odds = |p: f64| {
        let p = p.clamp(1e-6, 1.0 - 1e-6);
        p / (1.0 - p)
    };
    let by = odds(belief.answers()) / odds(usual);
    let moved = |p: f64| {
        let odds = odds(p) * by;
        odds / (1.0 + odds)
    };
    Chance { p: moved(person.p), low: moved(person.low), high: moved(person.high) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::TemplateId, time::Span};
    use proptest::prelude::*;
    use serde_json::json;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn template(id: i64, name: &str, language: &str, category: &str) -> Template {
        Template {
            id: TemplateId(id),
            waba_id: "1".into(),
            platform_id: id.to_string(),
            name: name.into(),
            language: language.into(),
            category: category.into(),
            status: "APPROVED".into(),
            reason: None,
            quality: None,
            parameter_format: "POSITIONAL".into(),
            components: json!([{"type": "BODY", "text": "Hello"}]),
            stops: Vec::new(),
            updated_at: NOON,
        }
    }

    fn candidate<'a>(template: &'a Template, purpose: &'a str, sent: u64) -> Candidate<'a> {
        Candidate { template, purpose, sent, outcomes: Outcomes::default() }
    }

    fn known() -> Approach {
        Approach { wrote_at: Some(NOON - Span::days(2)), ..Approach::default() }
    }

    fn whom(approach: &Approach) -> Whom<'_> {
        Whom {
            approach,
            no_utility: false,
            over_budget: false,
            undelivered: false,
            language: None,
            chance: None,
            at: NOON,
        }
    }

    const MISSED: [Reason; 1] = [Reason::Missed];

    #[test]
    fn it_is_in_their_language_else_in_the_one_that_is_used_most() {
        let [german, english, brazil] =
            [("de", 1), ("en_US", 2), ("pt_BR", 3)].map(|(language, id)| template(id, "hello", language, "UTILITY"));
        let all = [candidate(&german, "own", 3), candidate(&english, "own", 9), candidate(&brazil, "own", 1)];
        let approach = known();
        let in_language = |language: Option<&str>| {
            let whom = Whom { language, ..whom(&approach) };
            pick(&all, &whom, &MISSED, 1, None).unwrap().template.language.clone()
        };
        assert_eq!(in_language(Some("pt-BR")), "pt_BR");
        assert_eq!(in_language(Some("pt")), "pt_BR");
        assert_eq!(in_language(Some("de-AT")), "de");
        assert_eq!(in_language(Some("fr")), "en_US");
        assert_eq!(in_language(None), "en_US");
    }

    #[test]
    fn whoever_waited_gets_what_is_for_that_and_no_advertising() {
        let (follow, back, sale) = (
            template(1, "a", "en", "UTILITY"),
            template(2, "b", "en", "MARKETING"),
            template(3, "c", "en", "MARKETING"),
        );
        let approach = known();
        let all = [
            candidate(&sale, "promotional", 900),
            candidate(&back, "reengagement", 50),
            candidate(&follow, "support_follow_up", 1),
        ];
        let id = |reasons: &[Reason], of: &[Candidate<'_>]| {
            pick(of, &whom(&approach), reasons, 1, None).map(|picked| picked.template.id.0)
        };
        assert_eq!(id(&MISSED, &all), Some(1));
        assert_eq!(id(&[Reason::QuestionOpen], &all), Some(2));
        assert_eq!(id(&MISSED, &all[..1]), None);
    }

    #[test]
    fn what_nothing_here_fills_in_is_never_proposed() {
        let mut offer = template(1, "a", "en", "UTILITY");
        let catalogue = json!({"type": "BUTTONS", "buttons": [{"type": "CATALOG", "text": "View catalog"}]});
        offer.components = json!([{"type": "BODY", "text": "Hello"}, catalogue]);
        let (other, approach) = (template(2, "b", "en", "UTILITY"), known());
        let picked =
            |all: &[Candidate<'_>]| pick(all, &whom(&approach), &MISSED, 1, None).map(|picked| picked.template.id.0);
        let all = [candidate(&offer, "support_follow_up", 9), candidate(&other, "own", 1)];
        assert_eq!((picked(&all), picked(&all[..1])), (Some(2), None));
    }

    #[test]
    fn no_marketing_is_proposed_beyond_a_budget_nor_to_whom_none_is_delivered() {
        let (back, follow) = (template(1, "a", "en", "MARKETING"), template(2, "b", "en", "UTILITY"));
        let approach = known();
        let all = [candidate(&back, "own", 9), candidate(&follow, "own", 1)];
        let kept_back = [Whom { over_budget: true, ..whom(&approach) }, Whom { undelivered: true, ..whom(&approach) }];
        for whom in kept_back {
            let id = |of: &[Candidate<'_>], before: Option<&Template>| {
                pick(of, &whom, &[Reason::QuestionOpen], 1, before).map(|picked| picked.template.id.0)
            };
            assert_eq!((id(&all, None), id(&all[..1], None)), (Some(2), None));
            assert_eq!(id(&all, Some(&back)), Some(2), "nor because it was proposed before");
        }
        let id = pick(&all[..1], &whom(&approach), &[Reason::QuestionOpen], 1, None).map(|picked| picked.template.id.0);
        assert_eq!(id, Some(1));
    }

    #[test]
    fn what_was_picked_for_a_window_stays_as_long_as_it_can_be_sent() {
        let (one, mut other) = (template(1, "a", "en", "UTILITY"), template(2, "b", "en", "UTILITY"));
        let approach = known();
        let picked = |other: &Template| {
            let all = [candidate(&one, "own", 9), candidate(other, "own", 1)];
            pick(&all, &whom(&approach), &MISSED, 1, Some(other)).unwrap().template.id.0
        };
        assert_eq!(picked(&other), 2);
        other.status = "PAUSED".into();
        assert_eq!(picked(&other), 1);
    }

    #[test]
    fn a_template_that_is_answered_more_raises_the_chance_of_a_person() {
        let came = |answered, silent| Outcomes { answered, silent, stopped: 0 };
        let person = Chance { p: 0.4, low: 0.3, high: 0.5 };
        let arms = [came(60, 140), came(20, 180)];
        let [good, bad] = [0, 1].map(|place| chance(Some(person), &arms, place, true));
        assert!(bad.p < person.p && person.p < good.p, "{good:?} {bad:?}");
        assert!(good.low < good.p && good.p < good.high);
        assert_eq!(chance(Some(person), &arms, 0, false), person);
        let alone = chance(None, &arms, 1, true);
        assert!((alone.p - 0.11).abs() < 0.02 && alone.low < alone.p, "{alone:?}");
    }

    proptest! {
        /// Whatever there is to choose from: whoever stopped marketing messages is proposed none.
        #[test]
        fn nobody_who_stopped_marketing_is_proposed_any(
            kinds in prop::collection::vec((0usize..3, 0usize..4, 0u64..50), 0..12),
            seed in any::<u64>(),
            missed in any::<bool>(),
        ) {
            let templates: Vec<(Template, &str, u64)> = kinds
                .into_iter()
                .enumerate()
                .map(|(id, (category, purpose, sent))| {
                    let category = ["MARKETING", "UTILITY", "AUTHENTICATION"][category];
                    let purpose = ["support_follow_up", "reengagement", "promotional", "own"][purpose];
                    (template(i64::try_from(id).unwrap(), &format!("t{id}"), "en", category), purpose, sent)
                })
                .collect();
            let all: Vec<Candidate<'_>> =
                templates.iter().map(|(template, purpose, sent)| candidate(template, purpose, *sent)).collect();
            let approach = Approach { opted_out: true, ..known() };
            let reasons = if missed { MISSED } else { [Reason::QuestionOpen] };
            if let Some(picked) = pick(&all, &whom(&approach), &reasons, seed, None) {
                prop_assert!(picked.template.is_utility());
            }
        }
    }
}
