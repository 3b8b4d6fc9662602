//! What a message costs: the `pricing` object of a status. Pure.
//!
//! Pricing (Meta, 30 Sep 2026): per message, charged on delivery, by category. From 1 October 2026, at midnight in the
//! account's time zone, service messages and utility templates inside an open window are charged; 1,000 service messages
//! per number and calendar month stay free.

use crate::domain::time::Timestamp;
use chrono::{DateTime, Datelike};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// Service messages a number sends free of charge in a calendar month.
pub const FREE_SERVICE_MESSAGES: u32 = 1000;

/// The platform's price categories that this stand-in sends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    Service,
    Marketing,
    /// Marketing through its own endpoint.
    MarketingLite,
    Utility,
    Authentication,
}

impl Category {
    /// Of a template, by the word the platform has for its category.
    pub fn of_template(word: &str) -> Self {
        match word {
            "MARKETING" => Self::Marketing,
            "AUTHENTICATION" => Self::Authentication,
            _ => Self::Utility,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Marketing => "marketing",
            Self::MarketingLite => "marketing_lite",
            Self::Utility => "utility",
            Self::Authentication => "authentication",
        }
    }

    pub fn is_marketing(self) -> bool {
        matches!(self, Self::Marketing | Self::MarketingLite)
    }
}

/// What the price of one message depends on.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    pub at: Timestamp,
    /// The account's: the month and the price list turn at its midnight.
    pub zone: Tz,
    pub category: Category,
    pub window_open: bool,
    /// Within the free days after an advertisement was answered.
    pub free_entry: bool,
    /// Service messages this number has sent in this month so far.
    pub service_used: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    Regular(Category),
    FreeCustomerService(Category),
    FreeEntryPoint,
}

impl Price {
    pub fn of(facts: &Facts) -> Self {
        if facts.free_entry {
            return Self::FreeEntryPoint;
        }
        let charged = day(facts.at, facts.zone) >= (2026, 10, 1);
        match facts.category {
            Category::Service if !charged || facts.service_used < FREE_SERVICE_MESSAGES => {
                Self::FreeCustomerService(Category::Service)
            }
            Category::Utility if !charged && facts.window_open => Self::FreeCustomerService(Category::Utility),
            category => Self::Regular(category),
        }
    }

    pub fn is_free(self) -> bool {
        !matches!(self, Self::Regular(_))
    }

    /// As it stands in a status.
    pub fn json(self) -> Value {
        let (kind, category) = match self {
            Self::Regular(category) => ("regular", category.word()),
            Self::FreeCustomerService(category) => ("free_customer_service", category.word()),
            Self::FreeEntryPoint => ("free_entry_point", "referral_conversion"),
        };
        json!({"billable": !self.is_free(), "pricing_model": "PMP", "type": kind, "category": category})
    }
}

/// The calendar month in which a moment falls, in a zone.
pub fn month(at: Timestamp, zone: Tz) -> (i32, u32) {
    let (year, month, _) = day(at, zone);
    (year, month)
}

fn day(at: Timestamp, zone: Tz) -> (i32, u32, u32) {
    let local = DateTime::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&zone);
    (local.year(), local.month(), local.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(at: &str, category: Category, window_open: bool, service_used: u32) -> Price {
        let at = Timestamp::parse(at).unwrap();
        Price::of(&Facts {
            at,
            zone: chrono_tz::Europe::Berlin,
            category,
            window_open,
            free_entry: false,
            service_used,
        })
    }

    #[test]
    fn service_messages_cost_from_october_2026_after_the_first_thousand() {
        let free = Price::FreeCustomerService(Category::Service);
        // The last minute of September in Berlin, and the first of October.
        assert_eq!(price("2026-09-30T21:59:00Z", Category::Service, true, 5000), free);
        assert_eq!(price("2026-09-30T22:00:00Z", Category::Service, true, 5000), Price::Regular(Category::Service));
        assert_eq!(price("2026-11-22T12:00:00Z", Category::Service, true, 999), free);
        assert_eq!(price("2026-11-22T12:00:00Z", Category::Service, true, 1000), Price::Regular(Category::Service));
    }

    #[test]
    fn utility_templates_in_an_open_window_were_free_until_then() {
        let (before, after) = ("2026-09-01T12:00:00Z", "2026-11-01T12:00:00Z");
        assert!(price(before, Category::Utility, true, 0).is_free());
        assert!(!price(before, Category::Utility, false, 0).is_free());
        assert!(!price(after, Category::Utility, true, 0).is_free());
        assert!(!price(before, Category::Marketing, true, 0).is_free());
    }

    #[test]
    fn everything_is_free_after_an_answered_advertisement() {
        let at = Timestamp::parse("2026-11-22T12:00:00Z").unwrap();
        for category in [Category::Service, Category::Marketing, Category::Utility] {
            let facts = Facts { at, zone: Tz::UTC, category, window_open: false, free_entry: true, service_used: 5000 };
            assert_eq!(
                Price::of(&facts).json(),
                json!({"billable": false, "pricing_model": "PMP", "type": "free_entry_point", "category": "referral_conversion"})
            );
        }
    }
}
