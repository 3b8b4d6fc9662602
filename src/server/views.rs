//! The lists with a name, and how many conversations there are in each, as one person sees them.

use super::{
    state::AppState,
    store,
    teams::{self, Staffing},
};
use crate::domain::{
    id::{NumberId, UserId},
    queue::{LONGEST_VIEW_NAME, MOST_COUNTED, Only, Order, SavedView, View, ViewCounts, Viewer},
    time::{Span, Timestamp},
};
use chrono::{DateTime, Days, TimeDelta, TimeZone};
use chrono_tz::Tz;
use std::{
    collections::{HashMap, HashSet},
    time::{Duration, Instant},
};

/// The minute of the day at which a shift ends of which nobody said when.
pub const SHIFT_ENDS: i64 = 18 * 60;
/// Minutes of a day.
pub const DAY: i64 = 24 * 60;
/// How long counts hold while nothing happens: time alone moves conversations from one list to another.
const SHARED: Span = Span::seconds(5);
/// Counts that took so long hold ten times as long in any case.
const LONG: Duration = Duration::from_millis(60);

/// What was counted last, for each person.
#[derive(Debug, Default)]
pub struct Counts {
    known: tokio::sync::Mutex<HashMap<Option<UserId>, Counted>>,
}

#[derive(Debug)]
struct Counted {
    at: Timestamp,
    until: Instant,
    counts: ViewCounts,
}

/// For whom a list is: programs have no shift of their own, but one that ends as nobody said otherwise. Where a team has
/// given somebody shifts, those count; else what they said themselves, by the zone of each number.
pub async fn viewer(state: &AppState, user: Option<UserId>) -> store::Result<(Viewer, i64)> {
    let said = match user {
        Some(id) => state.store.shift_ends(id).await?,
        None => None,
    };
    let minutes = said.unwrap_or(SHIFT_ENDS);
    let now = state.clock.now();
    let roster = state.numbers.roster().await?;
    let staffing = teams::staffing(state).await?;
    let seen = roster.lines().iter().filter(|line| state.store.admits_number(line.number.id));
    let ends = seen.map(|line| {
        let zone = line.number.time_zone.parse().unwrap_or(Tz::UTC);
        let given = user.and_then(|user| shift_given(&staffing, user, line.number.id, now));
        (line.number.id, given.unwrap_or_else(|| shift_end(now, minutes, zone)))
    });
    let gaps = staffing.iter().map(|one| (one.team.id, one.gaps(now))).filter(|(_, gaps)| !gaps.is_empty());
    Ok((Viewer { user, shift_ends: ends.collect(), gaps: gaps.collect() }, minutes))
}

/// When the shift ends that a team has given somebody: the team of the number before any other, of others the first.
fn shift_given(staffing: &[Staffing], user: UserId, number: NumberId, now: Timestamp) -> Option<Timestamp> {
    let ends = staffing.iter().filter_map(|one| Some((one, one.shift_end(user, now)?)));
    let ends: Vec<(bool, Timestamp)> = ends.map(|(one, end)| (!one.team.numbers.contains(&number), end)).collect();
    ends.into_iter().min().map(|(_, end)| end)
}

/// When it is this minute of the day next, in this zone.
fn shift_end(now: Timestamp, minutes: i64, zone: Tz) -> Timestamp {
    let today = DateTime::from_timestamp_millis(now.0).unwrap_or_default().with_timezone(&zone).date_naive();
    let ends = (0..3).filter_map(|days| {
        let midnight = today.checked_add_days(Days::new(days))?.and_hms_opt(0, 0, 0)?;
        // Where the clocks are put forward at that time, with the first there is afterwards.
        (0..4).find_map(|hours| {
            zone.from_local_datetime(&(midnight + TimeDelta::minutes(minutes + 60 * hours))).earliest()
        })
    });
    let mut ends = ends.map(|at| Timestamp(at.timestamp_millis()));
    ends.find(|at| *at > now).unwrap_or(now + Span::days(1))
}

/// Every list with a name as this person sees it, counted.
pub async fn counts(state: &AppState, user: Option<UserId>) -> store::Result<ViewCounts> {
    // One counts at a time: there are few readers, and others need them, too.
    let mut known = state.board.views.known.lock().await;
    let now = state.clock.now();
    let seq = state.store.last_seq().await?;
    let saved = state.store.saved_views(user).await?;
    let (viewer, shift_ends) = viewer(state, user).await?;
    if let Some(known) = known.get(&user)
        && !state.store.is_limited()
        && (known.counts.seq == seq && now >= known.at && now - known.at < SHARED || Instant::now() < known.until)
        && known.counts.shift_ends == shift_ends
        && known.counts.viewer == viewer
        && same(&known.counts.saved, &saved)
    {
        return Ok(known.counts.clone());
    }
    let begun = Instant::now();
    let of = |only: Only| Only { viewer: viewer.clone(), ..only };
    let queue = state.store.count_of(&of(Only::default()), MOST_COUNTED, now).await?;
    let mut views = Vec::with_capacity(View::ALL.len());
    for view in View::ALL.iter().copied() {
        let only = of(Only { view: Some(view), ..Only::default() });
        views.push((view, state.store.count_of(&only, MOST_COUNTED, now).await?));
    }
    let mut counted = saved;
    for view in &mut counted {
        view.only = of_query(&view.query);
        view.count = state.store.count_of(&of(view.only.clone()), MOST_COUNTED, now).await?;
    }
    let counts = ViewCounts { queue, views, saved: counted, viewer, shift_ends, seq };
    let took = begun.elapsed();
    let until = if took < LONG { begun } else { Instant::now() + took * 10 };
    // Of what only some see nothing is shared: keys have one place, and what somebody sees can change.
    if !state.store.is_limited() {
        known.insert(user, Counted { at: now, until, counts: counts.clone() });
    }
    Ok(counts)
}

/// Whether these are the same views, whatever is in them.
fn same(known: &[SavedView], now: &[SavedView]) -> bool {
    let alike = known.iter().zip(now).all(|(known, now)| {
        (known.id, &known.name, &known.query, known.shared) == (now.id, &now.name, &now.query, now.shared)
    });
    known.len() == now.len() && alike
}

/// The name of a list with one space between its words; none where it is empty or too long.
pub fn name(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(name).filter(|name| (1..=LONGEST_VIEW_NAME).contains(&name.chars().count()) && !name.contains('\0'))
}

/// What a list is narrowed to, by the part of an address after the question mark.
pub fn of_query(query: &str) -> Only {
    let mut url = reqwest::Url::parse("http://ajar/").expect("it is an address");
    url.set_query(Some(query));
    let pairs: HashMap<String, String> = url.query_pairs().into_owned().collect();
    Only::read(|name| pairs.get(name).cloned())
}

/// The same where something is done to whatever is in the list. A part that is not known or cannot be read would narrow
/// nothing, and leave everything; of two of the same name one would not count.
///
/// # Errors
/// The name of the first such part.
pub fn of_query_to_act_on(query: &str) -> Result<Only, String> {
    let only = of_query(query);
    let read: HashSet<&str> = only.pairs().into_iter().map(|(name, _)| name).collect();
    let mut url = reqwest::Url::parse("http://ajar/").expect("it is an address");
    url.set_query(Some(query));
    let mut seen = HashSet::new();
    for (name, value) in url.query_pairs() {
        // The usual order goes without saying.
        let counts = read.contains(&*name) || (name == "order" && Order::parse(&value).is_some());
        if !counts || !seen.insert(name.clone()) {
            return Err(name.into_owned());
        }
    }
    Ok(only)
}

/// The same the other way round.
pub fn query_of(only: &Only) -> String {
    let mut url = reqwest::Url::parse("http://ajar/").expect("it is an address");
    for (name, value) in only.pairs() {
        url.query_pairs_mut().append_pair(name, &value);
    }
    url.query().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_ends_at_the_same_time_of_every_day_where_the_number_is() {
        let at = |text| Timestamp::parse(text).unwrap();
        let berlin = chrono_tz::Europe::Berlin;
        let six = |now| shift_end(at(now), SHIFT_ENDS, berlin);
        assert_eq!(six("2026-11-22T12:00:00Z"), at("2026-11-22T17:00:00Z"));
        assert_eq!(six("2026-11-22T17:00:00Z"), at("2026-11-23T17:00:00Z"), "the next one");
        assert_eq!(six("2026-10-24T17:00:00Z"), at("2026-10-25T17:00:00Z"), "the clocks go back in between");
        assert_eq!(
            shift_end(at("2026-03-28T23:30:00Z"), 150, berlin),
            at("2026-03-29T01:30:00Z"),
            "half past two is no more"
        );
        assert_eq!(shift_end(at("2026-11-22T12:00:00Z"), 0, Tz::UTC), at("2026-11-23T00:00:00Z"), "midnight");
    }

    #[test]
    fn what_a_list_is_narrowed_to_is_kept_as_it_stands_in_an_address() {
        let only = Only { tags: vec!["a & b, c".to_owned(), "VIP".to_owned()], owed: Some(true), ..Only::default() };
        assert_eq!(of_query(&query_of(&only)), only);
        assert_eq!(query_of(&Only::default()), "");
        assert!(of_query("%ff=%00&&=").is_everything());
    }

    #[test]
    fn what_would_narrow_nothing_is_named_where_something_is_done_to_all_of_a_list() {
        let only = Only { tags: vec!["a & b, c".to_owned()], owed: Some(false), ..Only::default() };
        assert_eq!(of_query_to_act_on(&query_of(&only)), Ok(only));
        assert_eq!(of_query_to_act_on("order=closes_at"), Ok(Only::default()));
        assert_eq!(of_query_to_act_on(""), Ok(Only::default()));
        for (query, name) in [
            ("taag=VIP", "taag"),
            ("view=all&tag=", "tag"),
            ("engagement=high", "engagement"),
            ("window=ajar", "window"),
            ("number=any", "number"),
            ("owed=maybe&view=open", "owed"),
            ("order=size", "order"),
            ("tag=VIP&tag=Support", "tag"),
        ] {
            assert_eq!(of_query_to_act_on(query), Err(name.to_owned()), "{query}");
        }
    }
}
