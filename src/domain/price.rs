//! What a message will cost, before it is sent: by category and by the market the recipient's number belongs to.
//!
//! The platform charges each delivered message by its category and the country of the recipient (Pricing, Sep 2026). Since
//! 1 October 2026 replies are charged, too, after the first thousand of a number in a calendar month of its account's
//! time zone; within a free entry point nothing is. Rates are list prices and dated data, kept beside this file with
//! their source. What is really charged depends on the account's tiers and currency, so everything here says "about".

use super::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Replies of a number that are free in a calendar month (Pricing, Sep 2026).
pub const FREE_REPLIES: i64 = 1000;

/// The rate cards there are, the latest last.
const CARDS: [&str; 1] = [include_str!("rates/usd-2026-10-01.csv")];

/// For what a message is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    Marketing,
    Utility,
    Authentication,
    /// A reply that is no template.
    Service,
}

impl Category {
    /// Of a template, by the platform's word; none for words that are not known yet.
    pub fn of_template(word: &str) -> Option<Self> {
        match word.to_ascii_uppercase().as_str() {
            "MARKETING" => Some(Self::Marketing),
            "UTILITY" => Some(Self::Utility),
            "AUTHENTICATION" => Some(Self::Authentication),
            _ => None,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Utility => "utility",
            Self::Authentication => "authentication",
            Self::Service => "service",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Marketing, Self::Utility, Self::Authentication, Self::Service].into_iter().find(|one| one.word() == word)
    }
}

/// Millionths of a US dollar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Micros(pub i64);

impl Micros {
    /// Two figures that count, and cents from ten cents on: `$0.14`, `$0.055`, `$0.0034`.
    pub fn in_dollars(self) -> String {
        let digits = match self.0 {
            100_000.. => 2,
            10_000.. => 3,
            1_000.. => 4,
            _ => 5,
        };
        let unit = 10_i64.pow(6 - digits);
        let rounded = (self.0.max(0) + unit / 2) / unit;
        let whole = 10_i64.pow(digits);
        let fraction = format!("{:0width$}", rounded % whole, width = digits as usize);
        // Nobody writes a price with one figure behind the point, and nobody with zeros at its end.
        let short = fraction.trim_end_matches('0');
        format!("${}.{short:0<2}", rounded / whole)
    }
}

/// What messages to one person cost from one number, by the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prices {
    /// The market, as the rate card calls it: `Germany`, `Rest of Africa`.
    pub market: String,
    pub marketing: Micros,
    pub utility: Micros,
    pub authentication: Micros,
    pub service: Micros,
    /// Replies that this number may still send free of charge this month.
    pub free_replies: i64,
}

/// What one message costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is", content = "of")]
pub enum Price {
    /// An ad brought the customer, and everything is free until then.
    FreeUntil(Timestamp),
    /// A reply, and so many are left of the month's free ones.
    FreeReply {
        left: i64,
    },
    About(Micros),
}

impl Prices {
    /// By the card that holds on this day, which begins and ends at midnight in the zone of the business account (Pricing,
    /// Sep 2026); none where no card reaches back that far.
    pub fn of(recipient: Recipient<'_>, sent_this_month: i64, today: NaiveDate) -> Option<Self> {
        let market = market(recipient);
        let card = CARDS.iter().rev().find(|card| card_begins(card).is_some_and(|begins| begins <= today))?;
        let row = lines(card).find(|line| line.split(',').nth(1) == Some(market))?;
        let rate = |column: usize| row.split(',').nth(column)?.parse().ok().map(Micros);
        Some(Self {
            market: market.to_owned(),
            marketing: rate(2)?,
            utility: rate(3)?,
            authentication: rate(4)?,
            service: rate(6)?,
            free_replies: (FREE_REPLIES - sent_this_month).max(0),
        })
    }

    pub fn price(&self, category: Category, free_until: Option<Timestamp>, now: Timestamp) -> Price {
        if let Some(until) = free_until.filter(|until| now < *until) {
            return Price::FreeUntil(until);
        }
        match category {
            Category::Service if self.free_replies > 0 => Price::FreeReply { left: self.free_replies },
            Category::Service => Price::About(self.service),
            Category::Marketing => Price::About(self.marketing),
            Category::Utility => Price::About(self.utility),
            Category::Authentication => Price::About(self.authentication),
        }
    }
}

fn lines(card: &str) -> impl Iterator<Item = &str> {
    card.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
}

fn card_begins(card: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(lines(card).next()?.split(',').next()?, "%Y-%m-%d").ok()
}

/// By what the platform knows where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient<'a> {
    /// The digits of a phone number with its country code; a `+` may stand before them.
    Phone(&'a str),
    /// The country that a user id begins with: `DE` of `DE.134…`.
    Country(&'a str),
}

impl<'a> Recipient<'a> {
    /// Somebody of whom a phone number or a user id is known.
    pub fn known(phone: Option<&'a str>, bsuid: Option<&'a str>) -> Option<Self> {
        phone.map(Self::Phone).or_else(|| bsuid.map(Self::of_bsuid))
    }

    /// Of somebody of whom only the user id is known.
    pub fn of_bsuid(id: &'a str) -> Self {
        Self::Country(id.split('.').next().unwrap_or_default())
    }
}

const AFRICA: &str = "Rest of Africa";
const ASIA: &str = "Rest of Asia Pacific";
const EAST: &str = "Rest of Central & Eastern Europe";
const LATIN: &str = "Rest of Latin America";
const MIDDLE_EAST: &str = "Rest of Middle East";
const WEST: &str = "Rest of Western Europe";
const OTHER: &str = "Other";

/// Which market a country belongs to (Pricing: markets and regions, 2026): calling code, country, market. Where a longer
/// code begins with a shorter one, the longer one holds.
const MARKETS: [(&str, &str, &str); 145] = [
    ("1", "US", "North America"),
    ("1", "CA", "North America"),
    ("1787", "PR", LATIN),
    ("1939", "PR", LATIN),
    ("1809", "DO", LATIN),
    ("1829", "DO", LATIN),
    ("1849", "DO", LATIN),
    ("1876", "JM", LATIN),
    ("1658", "JM", LATIN),
    ("7", "RU", "Russia"),
    ("76", "KZ", "Kazakhstan"),
    ("77", "KZ", "Kazakhstan"),
    ("20", "EG", "Egypt"),
    ("27", "ZA", "South Africa"),
    ("30", "GR", EAST),
    ("31", "NL", "Netherlands"),
    ("32", "BE", WEST),
    ("33", "FR", "France"),
    ("34", "ES", "Spain"),
    ("36", "HU", "Hungary"),
    ("39", "IT", "Italy"),
    ("40", "RO", "Romania"),
    ("41", "CH", WEST),
    ("43", "AT", WEST),
    ("44", "GB", "United Kingdom"),
    ("45", "DK", WEST),
    ("46", "SE", WEST),
    ("47", "NO", WEST),
    ("48", "PL", "Poland"),
    ("49", "DE", "Germany"),
    ("51", "PE", "Peru"),
    ("52", "MX", "Mexico"),
    ("54", "AR", "Argentina"),
    ("55", "BR", "Brazil"),
    ("56", "CL", "Chile"),
    ("57", "CO", "Colombia"),
    ("58", "VE", LATIN),
    ("60", "MY", "Malaysia"),
    ("61", "AU", ASIA),
    ("62", "ID", "Indonesia"),
    ("63", "PH", ASIA),
    ("64", "NZ", ASIA),
    ("65", "SG", "Singapore"),
    ("66", "TH", ASIA),
    ("81", "JP", ASIA),
    ("84", "VN", ASIA),
    ("86", "CN", ASIA),
    ("90", "TR", "Turkey"),
    ("91", "IN", "India"),
    ("92", "PK", "Pakistan"),
    ("93", "AF", ASIA),
    ("94", "LK", "Sri Lanka"),
    ("211", "SS", AFRICA),
    ("212", "MA", "Morocco"),
    ("213", "DZ", AFRICA),
    ("216", "TN", AFRICA),
    ("218", "LY", AFRICA),
    ("220", "GM", AFRICA),
    ("221", "SN", AFRICA),
    ("222", "MR", AFRICA),
    ("223", "ML", AFRICA),
    ("225", "CI", AFRICA),
    ("226", "BF", AFRICA),
    ("227", "NE", AFRICA),
    ("228", "TG", AFRICA),
    ("229", "BJ", AFRICA),
    ("231", "LR", AFRICA),
    ("232", "SL", AFRICA),
    ("233", "GH", AFRICA),
    ("234", "NG", "Nigeria"),
    ("235", "TD", AFRICA),
    ("237", "CM", AFRICA),
    ("241", "GA", AFRICA),
    ("242", "CG", AFRICA),
    ("244", "AO", AFRICA),
    ("245", "GW", AFRICA),
    ("249", "SD", AFRICA),
    ("250", "RW", AFRICA),
    ("251", "ET", AFRICA),
    ("252", "SO", AFRICA),
    ("254", "KE", AFRICA),
    ("255", "TZ", AFRICA),
    ("256", "UG", AFRICA),
    ("257", "BI", AFRICA),
    ("258", "MZ", AFRICA),
    ("260", "ZM", AFRICA),
    ("261", "MG", AFRICA),
    ("264", "NA", AFRICA),
    ("265", "MW", AFRICA),
    ("266", "LS", AFRICA),
    ("267", "BW", AFRICA),
    ("268", "SZ", AFRICA),
    ("291", "ER", AFRICA),
    ("351", "PT", WEST),
    ("353", "IE", WEST),
    ("355", "AL", EAST),
    ("358", "FI", WEST),
    ("359", "BG", EAST),
    ("370", "LT", EAST),
    ("371", "LV", EAST),
    ("373", "MD", EAST),
    ("374", "AM", EAST),
    ("375", "BY", EAST),
    ("380", "UA", "Ukraine"),
    ("381", "RS", EAST),
    ("385", "HR", EAST),
    ("386", "SI", EAST),
    ("389", "MK", EAST),
    ("420", "CZ", EAST),
    ("421", "SK", EAST),
    ("502", "GT", LATIN),
    ("503", "SV", LATIN),
    ("504", "HN", LATIN),
    ("505", "NI", LATIN),
    ("506", "CR", LATIN),
    ("507", "PA", LATIN),
    ("509", "HT", LATIN),
    ("591", "BO", LATIN),
    ("593", "EC", LATIN),
    ("595", "PY", LATIN),
    ("598", "UY", LATIN),
    ("675", "PG", ASIA),
    ("852", "HK", "Hong Kong"),
    ("855", "KH", ASIA),
    ("856", "LA", ASIA),
    ("880", "BD", "Bangladesh"),
    ("886", "TW", ASIA),
    ("961", "LB", MIDDLE_EAST),
    ("962", "JO", MIDDLE_EAST),
    ("964", "IQ", "Iraq"),
    ("965", "KW", "Kuwait"),
    ("966", "SA", "Saudi Arabia"),
    ("967", "YE", MIDDLE_EAST),
    ("968", "OM", "Oman"),
    ("971", "AE", "United Arab Emirates"),
    ("972", "IL", "Israel"),
    ("973", "BH", MIDDLE_EAST),
    ("974", "QA", "Qatar"),
    ("976", "MN", ASIA),
    ("977", "NP", "Nepal"),
    ("992", "TJ", ASIA),
    ("993", "TM", ASIA),
    ("994", "AZ", EAST),
    ("995", "GE", EAST),
    ("998", "UZ", ASIA),
];

/// Area codes of the islands that share a calling code with North America and have no market of their own.
const ISLANDS: [&str; 17] = [
    "1242", "1246", "1264", "1268", "1284", "1340", "1345", "1441", "1473", "1649", "1664", "1721", "1758", "1767",
    "1784", "1868", "1869",
];

/// The market somebody belongs to, as the rate card calls it.
pub fn market(recipient: Recipient<'_>) -> &'static str {
    let mut all = MARKETS.iter();
    let found = match recipient {
        Recipient::Country(country) => all.find(|(_, known, _)| country.eq_ignore_ascii_case(known)),
        Recipient::Phone(phone) => {
            let digits = phone.trim_start_matches('+');
            if ISLANDS.iter().any(|code| digits.starts_with(code)) {
                return OTHER;
            }
            all.filter(|(code, ..)| digits.starts_with(code)).max_by_key(|(code, ..)| code.len())
        }
    };
    found.map_or(OTHER, |(_, _, market)| market)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

    #[test]
    fn every_market_has_a_rate_and_every_rate_a_market() {
        let priced: BTreeSet<&str> = lines(CARDS[0]).filter_map(|line| line.split(',').nth(1)).collect();
        assert_eq!(priced.len(), 47);
        let mut known: BTreeSet<&str> = MARKETS.iter().map(|(_, _, market)| *market).collect();
        known.insert(OTHER);
        assert_eq!(known, priced);
        for line in lines(CARDS[0]) {
            assert_eq!(line.split(',').count(), 7, "{line}");
            for column in [2, 3, 4, 6] {
                assert!(line.split(',').nth(column).is_some_and(|rate| rate.parse::<i64>().is_ok()), "{line}");
            }
        }
    }

    #[test]
    fn a_number_belongs_to_the_market_of_its_longest_calling_code() {
        for (phone, market) in [
            ("+4915112345678", "Germany"),
            ("14155550100", "North America"),
            ("18765550100", LATIN),
            ("12425550100", OTHER),
            ("+77015550100", "Kazakhstan"),
            ("+79015550100", "Russia"),
            ("+971501234567", "United Arab Emirates"),
            ("+35312345678", WEST),
            ("+3531", WEST),
            ("+3541234567", OTHER),
            ("", OTHER),
        ] {
            assert_eq!(super::market(Recipient::Phone(phone)), market, "{phone}");
        }
        assert_eq!(super::market(Recipient::of_bsuid("IN.13491208655302741918")), "India");
        assert_eq!(super::market(Recipient::of_bsuid("XX.1")), OTHER);
    }

    #[test]
    fn a_price_is_the_one_of_the_card() {
        let prices = Prices::of(Recipient::Phone("4915112345678"), 0, TODAY).unwrap();
        let about = |category| prices.price(category, None, NOON);
        assert_eq!(about(Category::Marketing), Price::About(Micros(136_500)));
        assert_eq!(about(Category::Utility), Price::About(Micros(55_000)));
        let nepal = Prices::of(Recipient::Country("NP"), 0, TODAY).unwrap();
        assert_eq!(nepal.price(Category::Authentication, None, NOON), Price::About(Micros(3_400)));
        let before = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
        assert_eq!(Prices::of(Recipient::Country("DE"), 0, before), None, "no card reaches back that far");
    }

    #[test]
    fn replies_are_free_for_the_first_thousand_and_everything_is_after_an_ad() {
        let of = |sent| Prices::of(Recipient::Country("DE"), sent, TODAY).unwrap();
        assert_eq!(of(999).price(Category::Service, None, NOON), Price::FreeReply { left: 1 });
        assert_eq!(of(1000).price(Category::Service, None, NOON), Price::About(Micros(55_000)));
        let until = Timestamp(NOON.0 + 1000);
        assert_eq!(of(5000).price(Category::Marketing, Some(until), NOON), Price::FreeUntil(until));
        assert_eq!(of(5000).price(Category::Service, Some(NOON), NOON), Price::About(Micros(55_000)), "it is over");
    }

    #[test]
    fn a_price_reads_as_one() {
        for (micros, words) in [
            (136_500, "$0.14"),
            (55_000, "$0.055"),
            (3_400, "$0.0034"),
            (800, "$0.0008"),
            (50_000, "$0.05"),
            (1_000_000, "$1.00"),
            (0, "$0.00"),
        ] {
            assert_eq!(Micros(micros).in_dollars(), words);
        }
    }
}
