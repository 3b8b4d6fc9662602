//! What messages to a person cost, as far as it can be said before they are sent.

use super::{
    state::AppState,
    store::{self, number::Number},
};
use crate::domain::{
    contact::IdentifierKind,
    conversation::ConversationView,
    price::{FREE_REPLIES, Micros, Prices, Recipient},
    time::Timestamp,
};
use chrono::{DateTime, Datelike, TimeZone};
use chrono_tz::Tz;

/// People whose markets are looked at.
const LATEST: i64 = 200;

/// The prices of a conversation; none for a time before the first rate card.
pub async fn prices(state: &AppState, row: &ConversationView) -> store::Result<Option<Prices>> {
    let now = state.clock.now();
    let recipient = match (&row.contact.phone, &row.contact.bsuid) {
        (Some(phone), _) => Recipient::Phone(phone),
        (None, Some(id)) => Recipient::of_bsuid(id),
        (None, None) => return Ok(None),
    };
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
