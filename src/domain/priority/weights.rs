//! What a conversation is worth to a business, as it says itself: by tags, by what is known of a person, by the value of an
//! order, by team. Bounded: a rule shifts the worth by a factor from a quarter to four, all of them together by one from a
//! sixteenth to sixteen. No rule touches a probability: what is likely is what was learnt.

use crate::domain::id::{AttributeId, TagId, TeamId};
use serde::{Deserialize, Serialize};

/// Most rules.
pub const MOST_RULES: usize = 20;
/// The bounds of one rule, and of all together.
pub const LEAST_FACTOR: f64 = 0.25;
pub const MOST_FACTOR: f64 = 4.0;
const LEAST_VALUE: f64 = 0.0625;
const MOST_VALUE: f64 = 16.0;
/// What a template costs, as a part of what an ordinary conversation is worth; and the most it can be said to cost.
const TEMPLATE: f64 = 0.02;
pub const MOST_TEMPLATE: f64 = 1.0;
/// Characters of a value that is compared.
pub const LONGEST_VALUE: usize = 100;

/// Whom a rule is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Whoever carries the tag.
    Tag(TagId),
    /// Of whom this is said, letters large or small.
    Is { attribute: AttributeId, value: String },
    /// Of whom at least so much is said.
    AtLeast { attribute: AttributeId, amount: f64 },
    /// Conversations of the team.
    Team(TeamId),
    /// Whoever was brought by an ad and not answered yet.
    Lead,
}

/// That some conversations are worth more, or less.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    pub about: About,
    pub factor: f64,
}

/// That a conversation is worth as much as the order it is about: what is said in an attribute, over what is usual.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OrderValue {
    pub attribute: AttributeId,
    /// The value of an ordinary order.
    pub usual: f64,
}

/// What a business says about the worth of conversations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    pub rules: Vec<Rule>,
    pub order_value: Option<OrderValue>,
    /// What a template costs, as a part of what an ordinary conversation is worth.
    pub template_price: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { rules: Vec::new(), order_value: None, template_price: TEMPLATE }
    }
}

/// Why weights are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Unbalanced {
    #[error("There can be 20 rules at most.")]
    TooMany,
    #[error(
        "A rule makes a conversation worth between a quarter and four times as much: its factor lies between 0.25 and 4."
    )]
    Factor,
    #[error("Two rules are about the same: keep one of them.")]
    Twice,
    #[error("A value that is compared has between 1 and 100 characters.")]
    Value,
    #[error("An amount is a number.")]
    Amount,
    #[error("The value of an ordinary order is a number above zero.")]
    Usual,
    #[error("A template costs between nothing and as much as an ordinary conversation is worth: between 0 and 1.")]
    Template,
}

impl Unbalanced {
    pub const ALL: [Self; 7] =
        [Self::TooMany, Self::Factor, Self::Twice, Self::Value, Self::Amount, Self::Usual, Self::Template];
}

/// What the rules look at in one conversation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    pub tags: Vec<TagId>,
    /// What is said of its person, as its kind writes it.
    pub attributes: Vec<(AttributeId, String)>,
    pub team: Option<TeamId>,
    /// An ad brought them and nobody has answered yet.
    pub lead: bool,
}

impl Subject {
    fn said(&self, attribute: AttributeId) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == attribute).map(|(_, value)| value.as_str())
    }

    fn amount(&self, attribute: AttributeId) -> Option<f64> {
        self.said(attribute).and_then(|value| value.trim().parse().ok()).filter(|amount: &f64| amount.is_finite())
    }
}

impl About {
    fn holds(&self, of: &Subject) -> bool {
        match self {
            Self::Tag(tag) => of.tags.contains(tag),
            Self::Is { attribute, value } => {
                of.said(*attribute).is_some_and(|said| said.trim().to_lowercase() == value.trim().to_lowercase())
            }
            Self::AtLeast { attribute, amount } => of.amount(*attribute).is_some_and(|said| said >= *amount),
            Self::Team(team) => of.team == Some(*team),
            Self::Lead => of.lead,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl Weights {
    /// As they are taken, or why they are not.
    pub fn checked(self) -> Result<Self, Unbalanced> {
        if self.rules.len() > MOST_RULES {
            return Err(Unbalanced::TooMany);
        }
        for (n, rule) in self.rules.iter().enumerate() {
            if !(LEAST_FACTOR..=MOST_FACTOR).contains(&rule.factor) {
                return Err(Unbalanced::Factor);
            }
            match &rule.about {
                About::Is { value, .. } if !(1..=LONGEST_VALUE).contains(&value.trim().chars().count()) => {
                    return Err(Unbalanced::Value);
                }
                About::AtLeast { amount, .. } if !amount.is_finite() => return Err(Unbalanced::Amount),
                _ => {}
            }
            if self.rules[..n].iter().any(|other| other.about.is_same(&rule.about)) {
                return Err(Unbalanced::Twice);
            }
        }
        if self.order_value.is_some_and(|order| !(order.usual.is_finite() && order.usual > 0.0)) {
            return Err(Unbalanced::Usual);
        }
        if !(0.0..=MOST_TEMPLATE).contains(&self.template_price) {
            return Err(Unbalanced::Template);
        }
        Ok(self)
    }

    /// The attributes that they look at.
    pub fn attributes(&self) -> Vec<AttributeId> {
        let mut looked_at: Vec<AttributeId> = self.order_value.iter().map(|order| order.attribute).collect();
        looked_at.extend(self.rules.iter().filter_map(|rule| match &rule.about {
            About::Is { attribute, .. } | About::AtLeast { attribute, .. } => Some(*attribute),
            About::Tag(_) | About::Team(_) | About::Lead => None,
        }));
        looked_at.sort_unstable();
        looked_at.dedup();
        looked_at
    }

    /// What a conversation is worth; an ordinary one 1.
    pub fn value(&self, of: &Subject) -> f64 {
        let bounded = |factor: f64| factor.clamp(LEAST_FACTOR, MOST_FACTOR);
        let order = self.order_value.and_then(|order| Some(of.amount(order.attribute)? / order.usual));
        let rules = self.rules.iter().filter(|rule| rule.about.holds(of)).map(|rule| rule.factor);
        let value: f64 = order.into_iter().chain(rules).filter(|factor| factor.is_finite()).map(bounded).product();
        value.clamp(LEAST_VALUE, MOST_VALUE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VIP: TagId = TagId(1);
    const ORDER: AttributeId = AttributeId(2);
    const CITY: AttributeId = AttributeId(3);

    fn rule(about: About, factor: f64) -> Rule {
        Rule { about, factor }
    }

    fn of(rules: Vec<Rule>) -> Weights {
        Weights { rules, ..Weights::default() }
    }

    fn subject(order: &str) -> Subject {
        Subject {
            tags: vec![VIP],
            attributes: vec![(ORDER, order.to_owned()), (CITY, "Köln ".to_owned())],
            ..Subject::default()
        }
    }

    #[test]
    fn an_ordinary_conversation_is_worth_one() {
        assert!((Weights::default().value(&subject("500")) - 1.0).abs() < 1e-12);
        assert!((of(vec![rule(About::Team(TeamId(4)), 3.0)]).value(&subject("1")) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn rules_that_hold_multiply_within_bounds() {
        let city = About::Is { attribute: CITY, value: "KÖLN".to_owned() };
        let weights = of(vec![rule(About::Tag(VIP), 3.0), rule(city, 0.5), rule(About::Lead, 4.0)]);
        assert!((weights.value(&subject("1")) - 1.5).abs() < 1e-12);
        let at_least = |amount| About::AtLeast { attribute: ORDER, amount };
        let big = of(vec![rule(About::Tag(VIP), 4.0), rule(at_least(10.0), 4.0), rule(at_least(20.0), 4.0)]);
        assert!((big.value(&subject("20")) - MOST_VALUE).abs() < 1e-12);
        assert!((big.value(&subject("19.5")) - 16.0).abs() < 1e-12);
        assert!((big.value(&subject("many")) - 4.0).abs() < 1e-12, "no number");
    }

    #[test]
    fn an_order_counts_as_it_compares_to_what_is_usual() {
        let weights = Weights { order_value: Some(OrderValue { attribute: ORDER, usual: 50.0 }), ..Weights::default() };
        for (order, value) in
            [("100", 2.0), ("25", 0.5), ("1000000", 4.0), ("0", 0.25), ("-7", 0.25), ("inf", 1.0), ("", 1.0)]
        {
            assert!((weights.value(&subject(order)) - value).abs() < 1e-12, "{order}");
        }
    }

    #[test]
    fn what_is_out_of_bounds_is_refused_in_plain_words() {
        let tag = |factor| of(vec![rule(About::Tag(VIP), factor)]);
        let order = |usual| Weights { order_value: Some(OrderValue { attribute: ORDER, usual }), ..Weights::default() };
        let priced = |template_price| Weights { template_price, ..Weights::default() };
        let cases = [
            (tag(4.1), Unbalanced::Factor),
            (tag(0.0), Unbalanced::Factor),
            (tag(f64::NAN), Unbalanced::Factor),
            (of(vec![rule(About::Lead, 1.0); 2]), Unbalanced::Twice),
            (of((0..21).map(|n| rule(About::Tag(TagId(n)), 1.0)).collect()), Unbalanced::TooMany),
            (of(vec![rule(About::Is { attribute: CITY, value: " ".to_owned() }, 1.0)]), Unbalanced::Value),
            (of(vec![rule(About::AtLeast { attribute: CITY, amount: f64::INFINITY }, 1.0)]), Unbalanced::Amount),
            (order(0.0), Unbalanced::Usual),
            (order(f64::NAN), Unbalanced::Usual),
            (priced(-0.1), Unbalanced::Template),
            (priced(f64::NAN), Unbalanced::Template),
        ];
        for (weights, why) in cases {
            assert_eq!(weights.clone().checked(), Err(why), "{weights:?}");
            assert!(why.to_string().ends_with('.'));
        }
        assert!(tag(0.25).checked().is_ok() && tag(4.0).checked().is_ok() && order(0.01).checked().is_ok());
        assert!(Weights::default().checked().is_ok());
    }

    proptest! {
        #[test]
        fn whatever_is_said_a_value_is_bounded(
            factors in proptest::collection::vec(any::<f64>(), 0..25), order in ".{0,12}", usual in any::<f64>()
        ) {
            let rules = factors.iter().map(|factor| rule(About::Tag(VIP), *factor)).collect();
            let weights = Weights { rules, order_value: Some(OrderValue { attribute: ORDER, usual }), template_price: 0.0 };
            prop_assert!((LEAST_VALUE..=MOST_VALUE).contains(&weights.value(&subject(&order))));
        }
    }
}
