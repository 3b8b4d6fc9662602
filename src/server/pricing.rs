//! What messages to a person cost, as far as it can be said before they are sent.

use super::{
    state::AppState,
    store::{self, number::Number},
};
use crate::domain::{
    contact::IdentifierKind,
    conversation::ConversationView,
    id::TemplateId,
    price::{Category, FREE_REPLIES, Micros, Price, Prices, Recipient},
    template::Template,
    time::Timestamp,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// People whose markets are looked at.
const LATEST: i64 = 200;

/// The prices of a conversation; none for a time before the first rate card.
pub async fn prices(state: &AppState, row: &ConversationView) -> store::Result<Option<Prices>> {
    let now = state.clock.now();
    let Some(recipient) = row.contact.recipient() else { return Ok(None) };
    let roster = state.numbers.roster().await?;
    let zone = roster.by_id(row.number.id).and_then(|line| line.number.time_zone.parse().ok()).unwrap_or(Tz::UTC);
    let sent = state.store.replies_since(row.number.id, month_begins(now, zone), FREE_REPLIES).await?;
    Ok(Prices::of(recipient, sent, local(now, zone).date_naive()))
}

/// What a reply of a number costs once the month's free ones are used up, and how many of those are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replies {
    /// To whom it costs least and most, of those who wrote to the number last; of its own market where nobody has. None for
    /// a time before the first rate card.
    pub between: Option<(Micros, Micros)>,
    pub free: i64,
}

/// What replies of a number cost: each by the market of whoever gets it.
pub async fn of_replies(state: &AppState, number: &Number) -> store::Result<Replies> {
    let now = state.clock.now();
    let zone = number.time_zone.parse().unwrap_or(Tz::UTC);
    let sent = state.store.replies_since(number.id, month_begins(now, zone), FREE_REPLIES).await?;
    let today = local(now, zone).date_naive();
    let price = |recipient: Recipient<'_>| Prices::of(recipient, sent, today);
    let known = state.store.latest_known(number.id, LATEST).await?;
    let recipient = |(kind, value): &(IdentifierKind, String)| match kind {
        IdentifierKind::Phone => price(Recipient::Phone(value)),
        IdentifierKind::Bsuid | IdentifierKind::ParentBsuid => price(Recipient::of_bsuid(value)),
    };
    let mut prices: Vec<Prices> = known.iter().filter_map(recipient).collect();
    if prices.is_empty() {
        let digits: String = number.display.chars().filter(char::is_ascii_digit).collect();
        prices.extend(price(Recipient::Phone(&digits)));
    }
    let each = || prices.iter().map(|prices| prices.service);
    let free = prices.first().map_or(0, |prices| prices.free_replies);
    Ok(Replies { between: each().min().zip(each().max()), free })
}

/// What the sends of these templates, or of the one of this id, have cost since then, by the list: what was delivered and was
/// not free, each by the market of whoever got it and by the category the platform said. A rate card begins at midnight UTC
/// here, since an account's zone moves that by hours only.
pub async fn of_templates(
    state: &AppState,
    templates: &BTreeMap<TemplateId, &Template>,
    id: Option<TemplateId>,
    since: Timestamp,
) -> store::Result<BTreeMap<TemplateId, Micros>> {
    let mut costs: BTreeMap<TemplateId, Micros> = BTreeMap::new();
    for (from, until, day) in quarters(since, state.clock.now()) {
        for charged in state.store.charged_templates(id, from, until).await? {
            let recipient = match (&charged.phone, &charged.bsuid) {
                (Some(phone), _) => Recipient::Phone(phone),
                (None, Some(id)) => Recipient::of_bsuid(id),
                (None, None) => continue,
            };
            let own = || templates.get(&charged.template).map(|template| template.category.as_str());
            let category = charged.category.as_deref().or_else(own).and_then(Category::of_template);
            let (Some(category), Some(prices)) = (category, Prices::of(recipient, 0, day)) else { continue };
            if let Price::About(each) = prices.price(category, None, from) {
                let cost = costs.entry(charged.template).or_default();
                cost.0 = cost.0.saturating_add(each.0.saturating_mul(charged.count));
            }
        }
    }
    Ok(costs)
}

/// The quarters of a stretch of time, which are when rates change (Pricing, Sep 2026): from when until when, and the day it
/// begins with. The last one is open.
fn quarters(since: Timestamp, now: Timestamp) -> Vec<(Timestamp, Timestamp, NaiveDate)> {
    let mut found = Vec::new();
    let mut from = since;
    loop {
        let day = local(from, Tz::UTC).date_naive();
        let (year, month) = (day.year(), day.month0() / 3 * 3 + 4);
        let next =
            if month > 12 { NaiveDate::from_ymd_opt(year + 1, 1, 1) } else { NaiveDate::from_ymd_opt(year, month, 1) };
        let next = next.map(|day| Timestamp(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()));
        match next.filter(|next| *next > from && *next <= now) {
            Some(next) => {
                found.push((from, next, day));
                from = next;
            }
            None => {
                found.push((from, Timestamp(i64::MAX), day));
                return found;
            }
        }
    }
}

fn local(now: Timestamp, zone: Tz) -> DateTime<Tz> {
    DateTime::from_timestamp_millis(now.0).unwrap_or_default().with_timezone(&zone)
}

/// The midnight with which a month began in this zone.
fn month_begins(now: Timestamp, zone: Tz) -> Timestamp {
    let local = local(now, zone);
    // Where the clocks are put forward at that midnight, the month begins with the first time there is.
    let first = (0..24).find_map(|hour| zone.with_ymd_and_hms(local.year(), local.month(), 1, hour, 0, 0).earliest());
    first.map_or(now, |first| Timestamp(first.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_at_midnight_where_the_account_is() {
        let at = |text| Timestamp::parse(text).unwrap();
        let berlin = chrono_tz::Europe::Berlin;
        assert_eq!(month_begins(at("2026-10-31T23:30:00Z"), berlin), at("2026-10-31T23:00:00Z"), "November has begun");
        assert_eq!(
            month_begins(at("2026-10-31T22:30:00Z"), berlin),
            at("2026-09-30T22:00:00Z"),
            "October has not ended"
        );
    }

    #[test]
    fn a_stretch_of_time_is_cut_where_rates_change() {
        let at = |text| Timestamp::parse(text).unwrap();
        let quarters = quarters(at("2026-08-20T10:00:00Z"), at("2027-01-01T00:00:00Z"));
        let begins: Vec<(Timestamp, String)> = quarters.iter().map(|(from, _, day)| (*from, day.to_string())).collect();
        let expected = [
            ("2026-08-20T10:00:00Z", "2026-08-20"),
            ("2026-10-01T00:00:00Z", "2026-10-01"),
            ("2027-01-01T00:00:00Z", "2027-01-01"),
        ];
        assert_eq!(begins, expected.map(|(from, day)| (at(from), day.to_owned())));
        assert!(quarters.windows(2).all(|pair| pair[0].1 == pair[1].0), "nothing is left out, and nothing twice");
        assert_eq!(quarters.last().unwrap().1, Timestamp(i64::MAX));
    }

    #[test]
    fn a_rate_card_holds_from_midnight_where_the_account_is() {
        let at = |text, zone| {
            let now = Timestamp::parse(text).unwrap();
            Prices::of(Recipient::Country("DE"), 0, local(now, zone).date_naive())
        };
        let (berlin, mexico) = (chrono_tz::Europe::Berlin, chrono_tz::America::Mexico_City);
        assert_eq!(at("2026-09-30T21:59:59Z", berlin), None);
        assert!(at("2026-09-30T22:00:00Z", berlin).is_some());
        assert_eq!(at("2026-10-01T05:59:59Z", mexico), None);
        assert!(at("2026-10-01T06:00:00Z", mexico).is_some());
    }
}
