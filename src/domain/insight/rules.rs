//! What figures say: shares with their bands, and when something is to be done.

use super::Value;
use crate::domain::template::purpose::Purpose;

/// How wide nine in ten are to each side of a normal distribution, in standard deviations.
const NINETY: f64 = 1.645;
/// From how many lost windows on an hour is told of, and from which part of all.
const LOST: i64 = 5;
const LOST_SHARE: f64 = 0.2;
/// From how many deliveries on templates are compared.
const DELIVERED: i64 = 50;
/// From how many customers on it is told that they lapse.
const LAPSING: i64 = 10;

/// A share, with the band in which what is behind it lies nine times in ten: Wilson's interval (E. B. Wilson, Probable inference,
/// 1927), which is sound where there are few, and where none or all did. None of none. It is never more than all: an answer can be
/// known of what nobody said was delivered.
pub fn share(part: i64, of: i64) -> Option<Value> {
    if of <= 0 {
        return None;
    }
    let (n, p) = (of as f64, part.clamp(0, of) as f64 / of as f64);
    let z = NINETY * NINETY;
    let middle = (p + z / (2.0 * n)) / (1.0 + z / n);
    let wide = NINETY / (1.0 + z / n) * (p * (1.0 - p) / n + z / (4.0 * n * n)).sqrt();
    Some(Value { is: p, band: Some(((middle - wide).max(0.0), (middle + wide).min(1.0))) })
}

/// What a weight came to on average, of those of whom both are known: what they were reckoned to be worth, and their weight. 1
/// where none are.
pub fn usual(known: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (reckoned, weights) = known.fold((0.0, 0.0), |(all, of), (reckoned, weight)| (all + reckoned, of + weight));
    if weights > 0.0 { reckoned / weights } else { 1.0 }
}

/// The hour of the day in which most of these windows were lost, how many, and which part of them: where it stands out.
pub fn worst_hour(lost: &[i64; 24]) -> Option<(usize, i64, f64)> {
    let all: i64 = lost.iter().sum();
    let (hour, most) = lost.iter().copied().enumerate().max_by_key(|(hour, n)| (*n, std::cmp::Reverse(*hour)))?;
    let part = most as f64 / all.max(1) as f64;
    (most >= LOST && part >= LOST_SHARE).then_some((hour, most, part))
}

/// How a template does: which one, for what it is, and how many were delivered of which the outcome is known, and answered.
pub type Doing<T> = (T, Purpose, i64, i64);

/// The template that falls furthest behind another of its purpose, with how often both are answered: where that is no chance.
pub fn worse<T: Clone>(templates: &[Doing<T>]) -> Option<(T, T, f64, f64)> {
    let known = templates.iter().filter(|(_, _, delivered, _)| *delivered >= DELIVERED);
    let known: Vec<_> = known.filter_map(|one| Some((one, share(one.3, one.2)?))).collect();
    let mut found: Option<(T, T, f64, f64)> = None;
    for ((worse, of, ..), low) in &known {
        for ((better, also_of, ..), high) in &known {
            let apart = low.band.zip(high.band).is_some_and(|((_, low), (high, _))| low < high);
            let further =
                found.as_ref().is_none_or(|(_, _, low_known, high_known)| high.is - low.is > high_known - low_known);
            if of == also_of && apart && further {
                found = Some((worse.clone(), better.clone(), low.is, high.is));
            }
        }
    }
    found
}

/// How likely somebody who lapses comes back, by how many did and how many were lost: where enough lapse now.
pub fn win_back(lapsing: i64, back: i64, lost: i64) -> Option<f64> {
    let of = back + lost;
    (lapsing >= LAPSING && of >= LAPSING && back > 0).then(|| back as f64 / of as f64)
}

/// In how many days the free replies of a number run out, by how many went in so many days of the month, where that is before
/// the month ends.
pub fn runs_out(used: i64, left: i64, days: f64, days_left: f64) -> Option<f64> {
    if left <= 0 || used <= 0 || days < 1.0 {
        return None;
    }
    let lasts = left as f64 / (used as f64 / days);
    (lasts < days_left).then_some(lasts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_reckoned_is_worth_what_its_weight_usually_comes_to() {
        assert!((usual([(0.2, 1.0), (0.4, 2.0)].into_iter()) - 0.2).abs() < 1e-9);
        assert!((usual(std::iter::empty()) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_share_has_the_band_of_wilson() {
        let value = share(10, 100).unwrap();
        let (low, high) = value.band.unwrap();
        assert!(
            (value.is - 0.1).abs() < 1e-12 && (low - 0.0609).abs() < 1e-3 && (high - 0.1601).abs() < 1e-3,
            "{low} {high}"
        );
        let (low, high) = share(0, 10).unwrap().band.unwrap();
        assert!(low.abs() < 1e-12 && high > 0.1, "that none did of ten does not say that none will");
        assert_eq!(share(0, 0), None);
        assert_eq!(share(3, 2), share(2, 2), "more answers than deliveries are told of");
    }

    #[test]
    fn an_hour_is_told_of_where_it_stands_out() {
        let mut lost = [1; 24];
        assert_eq!(worst_hour(&lost), None);
        lost[22] = 20;
        assert_eq!(worst_hour(&lost).map(|(hour, most, _)| (hour, most)), Some((22, 20)));
        assert_eq!(worst_hour(&[0; 24]), None);
    }

    #[test]
    fn a_template_is_worse_where_that_is_no_chance() {
        let of = |name, delivered, answered| (name, Purpose::default(), delivered, answered);
        assert_eq!(worse(&[of("a", 200, 20), of("b", 200, 24)]), None);
        let found = worse(&[of("a", 200, 20), of("b", 200, 80), of("c", 10, 9)]);
        assert_eq!(found.map(|(worse, better, ..)| (worse, better)), Some(("a", "b")), "of c too little is known");
    }

    #[test]
    fn nothing_is_said_where_there_is_nothing_to_say() {
        assert_eq!((win_back(3, 10, 10), win_back(30, 0, 0), win_back(30, 5, 15)), (None, None, Some(0.25)));
        assert_eq!(runs_out(900, 100, 27.0, 2.0), None);
        assert_eq!(runs_out(900, 100, 18.0, 12.0), Some(2.0));
        assert_eq!(runs_out(1000, 0, 18.0, 12.0), None, "they have run out");
    }
}
