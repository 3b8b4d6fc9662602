//! What messages cost: by what the platform said that each was charged as, and the list of that day.

use super::facts::Word;
use crate::domain::{
    id::MessageId,
    message::Pricing,
    price::{Category, Micros, Prices},
    queue::quarter_before,
    time::Timestamp,
};
use std::collections::BTreeMap;

/// What the platform said about the price of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    pub message: MessageId,
    pub at: Timestamp,
    pub category: Category,
    /// Nothing was charged.
    pub free: bool,
    /// And that because an ad had brought the customer.
    pub by_ad: bool,
}

impl Charge {
    /// By the platform's words (Pricing, Sep 2026). What is free because of an ad is of no category there: it is of what it would
    /// have been charged as.
    pub fn of(message: MessageId, at: Timestamp, pricing: &Pricing, is_template: bool) -> Self {
        let own = if is_template { Category::Marketing } else { Category::Service };
        let category = match pricing.category.as_deref() {
            Some(word) if word.starts_with("marketing") => Category::Marketing,
            Some(word) if word.starts_with("authentication") => Category::Authentication,
            Some("utility") => Category::Utility,
            Some("service") => Category::Service,
            _ => own,
        };
        let kind = pricing.kind.as_deref().unwrap_or_default();
        Self { message, at, category, free: kind.starts_with("free"), by_ad: kind == "free_entry_point" }
    }
}

/// What was spent in a quarter of an hour on one category in one market.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spent {
    pub category: Category,
    pub market: String,
    /// Messages.
    pub charged: i64,
    pub free: i64,
    /// Millionths of a US dollar by the list: what was charged, and what the free ones would have cost.
    pub cost: i64,
    pub saved: i64,
}

/// What the messages of a conversation cost, by quarter of an hour. `prices` are those of a moment; none before the first list.
/// What was free because of an ad is said to its messages, too.
pub fn spent(
    charges: &[Charge],
    said: &mut [Word],
    market: &str,
    prices: impl Fn(Timestamp) -> Option<Prices>,
) -> Vec<(Timestamp, Spent)> {
    let mut spent: BTreeMap<(Timestamp, Category), Spent> = BTreeMap::new();
    let mut freed: BTreeMap<MessageId, i64> = BTreeMap::new();
    for charge in charges {
        let each = prices(charge.at).map_or(Micros(0), |prices| match charge.category {
            Category::Marketing => prices.marketing,
            Category::Utility => prices.utility,
            Category::Authentication => prices.authentication,
            Category::Service => prices.service,
        });
        let nothing =
            || Spent { category: charge.category, market: market.to_owned(), charged: 0, free: 0, cost: 0, saved: 0 };
        let sum = spent.entry((quarter_before(charge.at), charge.category)).or_insert_with(nothing);
        if charge.free {
            sum.free += 1;
            sum.saved += each.0;
        } else {
            sum.charged += 1;
            sum.cost += each.0;
        }
        if charge.by_ad {
            freed.insert(charge.message, each.0);
        }
    }
    for word in said {
        word.freed = freed.get(&word.id).copied().unwrap_or_default();
    }
    spent.into_iter().map(|((quarter, _), spent)| (quarter, spent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{price::Recipient, time::Span};
    use chrono::NaiveDate;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn a_message_costs_what_the_platform_said_it_was_charged_as() {
        let charge = |id: i64, category: &str, kind: &str, template| {
            let pricing = Pricing { category: Some(category.to_owned()), kind: Some(kind.to_owned()) };
            Charge::of(MessageId(id), NOON + Span::seconds(id), &pricing, template)
        };
        let charges = [
            charge(1, "marketing_lite", "regular", true),
            charge(2, "service", "free_customer_service", false),
            charge(3, "service", "regular", false),
            charge(4, "referral_conversion", "free_entry_point", true),
        ];
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let prices = |_| Prices::of(Recipient::Country("DE"), 0, day);
        let list = prices(NOON).unwrap();
        let found = spent(&charges, &mut [], "Germany", prices);
        let told: Vec<_> =
            found.iter().map(|(_, one)| (one.category, one.charged, one.free, one.cost, one.saved)).collect();
        let (marketing, service) = (list.marketing.0, list.service.0);
        assert_eq!(
            told,
            [(Category::Marketing, 1, 1, marketing, marketing), (Category::Service, 1, 1, service, service)]
        );
        assert_eq!(spent(&charges, &mut [], "Germany", |_| None)[0].1.cost, 0, "before the first list");
    }
}
