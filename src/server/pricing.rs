//! What messages to a person cost, as far as it can be said before they are sent.

use super::{
    state::AppState,
    store::{self, number::Number},
};
use crate::domain::{
    conversation::ConversationView,
    price::{FREE_REPLIES, Prices, Recipient},
    time::Timestamp,
};
use chrono::{DateTime, Datelike, TimeZone};
use chrono_tz::Tz;

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

/// The prices of a number in its own market, where most of those who write to it are; none for a time before the first
/// rate card.
pub async fn of_number(state: &AppState, number: &Number) -> store::Result<Option<Prices>> {
    let now = state.clock.now();
    let zone = number.time_zone.parse().unwrap_or(Tz::UTC);
    let digits: String = number.display.chars().filter(char::is_ascii_digit).collect();
    let sent = state.store.replies_since(number.id, month_begins(now, zone), FREE_REPLIES).await?;
    Ok(Prices::of(Recipient::Phone(&digits), sent, local(now, zone).date_naive()))
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
