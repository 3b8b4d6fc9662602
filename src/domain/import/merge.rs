//! What a row does to the person it is about, and how that is taken back.
//!
//! A row adds, fills what is empty or, where that is asked for, takes the place of what is known. It never makes a no to
//! marketing messages a yes. What it did is kept as a [`Mark`]; taking it back puts each thing to what it was before, where
//! nobody has changed it since.

use super::{Consent, Newcomer};
use crate::domain::{
    contact::{self, Identifier},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of somebody, as far as a row can touch it. Tags and attributes by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// What somebody here calls them. No row changes it.
    pub dubbed: Option<String>,
    /// What they call themselves, and when they were last heard to.
    pub name: Option<(String, Timestamp)>,
    /// What the phone app's address book calls them.
    pub book_name: Option<String>,
    pub username: Option<String>,
    pub language: Option<String>,
    /// Whether somebody here said so; else it is a guess.
    pub language_said: bool,
    pub time_zone: Option<String>,
    pub zone_said: bool,
    pub tags: BTreeSet<i64>,
    pub attributes: BTreeMap<i64, String>,
    /// Whether they stopped marketing messages, and since when that is known.
    pub opted_out: Option<(bool, Timestamp)>,
    /// The latest yes or no to marketing messages that is written down.
    pub consent: Option<bool>,
}

impl Standing {
    fn said_no(&self) -> bool {
        self.opted_out.as_ref().is_some_and(|(out, _)| *out) || self.consent == Some(false)
    }

    /// What they are called, in small letters, to be looked for.
    pub fn folded(&self) -> String {
        let name = self.name.as_ref().map(|(name, _)| name.as_str());
        contact::folded(self.dubbed.as_deref(), name, self.book_name.as_deref(), self.username.as_deref())
    }
}

/// Before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap<T> {
    pub before: Option<T>,
    pub after: T,
}

/// What a row did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    /// The person was made by it.
    #[serde(default)]
    pub made: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Swap<(String, Timestamp)>>,
    /// Each with whether it was said by somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Swap<(String, bool)>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<Swap<(String, bool)>>,
    /// Tags that were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(i64, Swap<String>)>,
    /// Names of the person that were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// The yes or no that was written down, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opted_out: Option<Swap<(bool, Timestamp)>>,
}

impl Mark {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A row whose tags and attributes are known by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    pub identifiers: Vec<Identifier>,
    pub name: Option<String>,
    pub language: Option<String>,
    pub time_zone: Option<String>,
    pub tags: Vec<i64>,
    pub attributes: Vec<(i64, String)>,
    pub consent: Option<Consent>,
}

impl Wanted {
    /// `tag` and `attribute` find ids, the latter by the column; what has none is left out.
    pub fn of(row: Newcomer, tag: impl Fn(&str) -> Option<i64>, attribute: impl Fn(u16) -> Option<i64>) -> Self {
        let attributes = row.attributes.into_iter();
        Self {
            identifiers: row.identifiers,
            name: row.name,
            language: row.language,
            time_zone: row.time_zone,
            tags: row.tags.iter().filter_map(|name| tag(name)).collect(),
            attributes: attributes.filter_map(|(column, value)| Some((attribute(column)?, value))).collect(),
            consent: row.consent,
        }
    }
}

/// What a row comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// How the person stands afterwards.
    pub after: Standing,
    pub mark: Mark,
    /// The yes or no to be written down; its id is not in the mark yet.
    pub consent: Option<Consent>,
    /// The row says yes where the person said no, and the no stays.
    pub held: bool,
}

/// Decides what a row does to somebody who stands so, or to nobody yet. `known` are the names they go by.
pub fn decide(
    before: Option<&Standing>,
    known: &[Identifier],
    row: &Wanted,
    overwrite: bool,
    now: Timestamp,
) -> Decided {
    let mut after = before.cloned().unwrap_or_default();
    let mut mark = Mark { made: before.is_none(), ..Mark::default() };
    let nameless = after.name.is_none() && after.book_name.is_none();
    if let Some(name) = &row.name
        && (overwrite || nameless)
        && after.name.as_ref().map(|(name, _)| name) != Some(name)
    {
        // What fills a gap gives way to what the person calls themselves; what was to take the place of that does so
        // until they say something new.
        let named = (name.clone(), if overwrite { now } else { Timestamp(0) });
        mark.name = Some(Swap { before: after.name.replace(named.clone()), after: named });
    }
    // A guess is not said: it gives way like an empty field.
    if let Some(language) = &row.language
        && (overwrite || after.language.is_none() || !after.language_said)
        && (after.language.as_ref(), after.language_said) != (Some(language), true)
    {
        let before = after.language.replace(language.clone()).map(|before| (before, after.language_said));
        after.language_said = true;
        mark.language = Some(Swap { before, after: (language.clone(), true) });
    }
    if let Some(zone) = &row.time_zone
        && (overwrite || after.time_zone.is_none() || !after.zone_said)
        && (after.time_zone.as_ref(), after.zone_said) != (Some(zone), true)
    {
        let before = after.time_zone.replace(zone.clone()).map(|before| (before, after.zone_said));
        after.zone_said = true;
        mark.time_zone = Some(Swap { before, after: (zone.clone(), true) });
    }
    for tag in &row.tags {
        if after.tags.insert(*tag) {
            mark.tags.push(*tag);
        }
    }
    for (attribute, value) in &row.attributes {
        let has = after.attributes.get(attribute);
        if has == Some(value) || (has.is_some() && !overwrite) {
            continue;
        }
        let before = after.attributes.insert(*attribute, value.clone());
        mark.attributes.push((*attribute, Swap { before, after: value.clone() }));
    }
    mark.identifiers = row.identifiers.iter().filter(|identifier| !known.contains(identifier)).cloned().collect();
    let mut held = false;
    let mut written = None;
    if let Some(consent) = &row.consent {
        let at = consent.at.unwrap_or(now);
        match (consent.given, after.said_no()) {
            (true, true) => held = true,
            (true, false) if after.consent == Some(true) && !overwrite => {}
            (false, _) if after.consent == Some(false) => {}
            _ => {
                after.consent = Some(consent.given);
                written = Some(Consent { at: Some(at), ..consent.clone() });
            }
        }
        // A no holds from when it is known, whatever they agreed to before.
        if !consent.given && !after.opted_out.as_ref().is_some_and(|(out, _)| *out) {
            let before = after.opted_out.replace((true, now));
            mark.opted_out = Some(Swap { before, after: (true, now) });
        }
    }
    Decided { after, mark, consent: written, held }
}

/// What taking a row back comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// The person goes: the row made them, and nothing happened since.
    Gone,
    /// They stay and stand so. Tags to take away, attributes to set or take away.
    Stays { after: Box<Standing>, tags: Vec<i64>, attributes: Vec<(i64, Option<String>)> },
}

/// Decides how a row is taken back from somebody who stands so by now. `untouched`: nothing is known of them beyond how
/// they stand, no conversation, no note, no word about consent but the row's.
pub fn undo(mark: &Mark, now: &Standing, untouched: bool) -> Undone {
    let tags: Vec<i64> = mark.tags.iter().copied().filter(|tag| now.tags.contains(tag)).collect();
    let unchanged = |(attribute, swap): &&(i64, Swap<String>)| now.attributes.get(attribute) == Some(&swap.after);
    let attributes: Vec<(i64, Option<String>)> =
        mark.attributes.iter().filter(unchanged).map(|(attribute, swap)| (*attribute, swap.before.clone())).collect();
    let mut after = now.clone();
    if let Some(swap) = mark.name.as_ref().filter(|swap| now.name.as_ref() == Some(&swap.after)) {
        after.name.clone_from(&swap.before);
    }
    let language = now.language.clone().map(|language| (language, now.language_said));
    if let Some(swap) = mark.language.as_ref().filter(|swap| language.as_ref() == Some(&swap.after)) {
        (after.language, after.language_said) = parted(swap.before.clone());
    }
    let zone = now.time_zone.clone().map(|zone| (zone, now.zone_said));
    if let Some(swap) = mark.time_zone.as_ref().filter(|swap| zone.as_ref() == Some(&swap.after)) {
        (after.time_zone, after.zone_said) = parted(swap.before.clone());
    }
    if let Some(swap) = mark.opted_out.as_ref().filter(|swap| now.opted_out == Some(swap.after)) {
        after.opted_out = swap.before;
    }
    for tag in &tags {
        after.tags.remove(tag);
    }
    for (attribute, before) in &attributes {
        match before {
            Some(value) => _ = after.attributes.insert(*attribute, value.clone()),
            None => _ = after.attributes.remove(attribute),
        }
    }
    // Whoever is as empty now as before the row was nobody's business in between. What is guessed of them is no business.
    let bare = after.name.is_none()
        && after.dubbed.is_none()
        && after.book_name.is_none()
        && after.username.is_none()
        && !after.language_said
        && !after.zone_said
        && after.tags.is_empty()
        && after.attributes.is_empty()
        && after.opted_out.is_none();
    if mark.made && untouched && bare {
        Undone::Gone
    } else {
        Undone::Stays { after: Box::new(after), tags, attributes }
    }
}

fn parted(pair: Option<(String, bool)>) -> (Option<String>, bool) {
    match pair {
        Some((value, said)) => (Some(value), said),
        None => (None, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn consent(given: bool) -> Option<Consent> {
        Some(Consent { given, source: None, wording: None, at: None })
    }

    fn row() -> Wanted {
        Wanted {
            identifiers: vec![Identifier::phone("491512345678").unwrap()],
            name: Some("Ana Weber".to_owned()),
            language: Some("de".to_owned()),
            time_zone: Some("Europe/Berlin".to_owned()),
            tags: vec![1, 2],
            attributes: vec![(7, "Pro".to_owned())],
            consent: consent(true),
        }
    }

    fn ana() -> Standing {
        Standing {
            name: Some(("Ana 🌸".to_owned(), NOON)),
            language: Some("en".to_owned()),
            time_zone: Some("Asia/Tokyo".to_owned()),
            zone_said: true,
            tags: BTreeSet::from([1]),
            attributes: BTreeMap::from([(7, "Basic".to_owned())]),
            ..Standing::default()
        }
    }

    #[test]
    fn what_is_known_is_filled_up_and_overwritten_only_where_that_was_asked_for() {
        let filled = decide(Some(&ana()), &row().identifiers, &row(), false, NOON);
        assert_eq!(filled.after.name, ana().name, "what she calls herself stays");
        assert_eq!(filled.after.language.as_deref(), Some("de"), "a guess gives way");
        assert_eq!(filled.after.time_zone.as_deref(), Some("Asia/Tokyo"), "what somebody said does not");
        assert_eq!(filled.after.tags, BTreeSet::from([1, 2]));
        assert_eq!(filled.after.attributes[&7], "Basic");
        assert_eq!((filled.mark.tags.as_slice(), filled.mark.made), (&[2][..], false));
        let over = decide(Some(&ana()), &row().identifiers, &row(), true, NOON);
        assert_eq!(over.after.name, Some(("Ana Weber".to_owned(), NOON)));
        assert_eq!(over.after.time_zone.as_deref(), Some("Europe/Berlin"));
        assert_eq!(over.after.attributes[&7], "Pro");
        let again = decide(Some(&over.after), &row().identifiers, &row(), false, NOON);
        assert!(again.mark.is_nothing() && again.consent.is_none(), "{again:?}");
    }

    #[test]
    fn no_file_makes_a_no_a_yes() {
        let out = Standing { opted_out: Some((true, NOON)), ..Standing::default() };
        let no = Standing { consent: Some(false), ..Standing::default() };
        for before in [out, no] {
            for overwrite in [false, true] {
                let decided = decide(Some(&before), &[], &row(), overwrite, NOON);
                assert!(decided.held && decided.consent.is_none());
                assert_eq!((decided.after.opted_out, decided.after.consent), (before.opted_out, before.consent));
            }
        }
        let yes = Standing { opted_out: Some((false, NOON)), consent: Some(true), ..Standing::default() };
        let decided = decide(Some(&yes), &[], &Wanted { consent: consent(false), ..row() }, false, NOON);
        assert_eq!(decided.after.opted_out, Some((true, NOON)), "but a no counts at once");
        assert!(decided.consent.is_some_and(|consent| !consent.given));
    }

    #[test]
    fn whoever_was_made_goes_unless_something_happened_since() {
        let made = decide(None, &[], &row(), false, NOON);
        assert!(made.mark.made && made.consent.is_some());
        assert_eq!(undo(&made.mark, &made.after, true), Undone::Gone);
        let Undone::Stays { after, tags, attributes } = undo(&made.mark, &made.after, false) else {
            panic!("they have a conversation by now")
        };
        assert_eq!((after.name, after.language, tags, attributes), (None, None, vec![1, 2], vec![(7, None)]));
        let tagged = Standing { tags: BTreeSet::from([1, 2, 3]), ..made.after.clone() };
        assert!(matches!(undo(&made.mark, &tagged, true), Undone::Stays { .. }), "somebody gave them a tag");
        let renamed = Standing { name: Some(("Ana 🌸".to_owned(), NOON)), ..made.after };
        let Undone::Stays { after, .. } = undo(&made.mark, &renamed, true) else { panic!("she told her name") };
        assert_eq!(after.name, renamed.name, "which stays");
    }

    fn standing() -> impl Strategy<Value = Standing> {
        let text = prop::option::of("[a-c]");
        (
            (text.clone(), text.clone(), any::<bool>(), text, any::<bool>()),
            prop::collection::btree_set(0..4_i64, 0..3),
            prop::collection::btree_map(0..3_i64, "[a-c]", 0..3),
            prop::option::of((any::<bool>(), Just(Timestamp(5)))),
            prop::option::of(any::<bool>()),
        )
            .prop_map(
                |((name, language, language_said, zone, zone_said), tags, attributes, opted_out, consent)| Standing {
                    name: name.map(|name| (name, Timestamp(5))),
                    language_said: language.is_some() && language_said,
                    language,
                    zone_said: zone.is_some() && zone_said,
                    time_zone: zone,
                    tags,
                    attributes,
                    opted_out,
                    consent,
                    ..Standing::default()
                },
            )
    }

    proptest! {
        #[test]
        fn taking_a_row_back_leaves_everybody_as_they_were(
            before in standing(),
            wanted in standing(),
            says in prop::option::of(any::<bool>()),
            overwrite in any::<bool>(),
        ) {
            let row = Wanted {
                name: wanted.name.map(|(name, _)| name),
                language: wanted.language,
                time_zone: wanted.time_zone,
                tags: wanted.tags.into_iter().collect(),
                attributes: wanted.attributes.into_iter().collect(),
                consent: says.and_then(consent),
                ..Wanted::default()
            };
            let decided = decide(Some(&before), &[], &row, overwrite, NOON);
            if before.said_no() {
                prop_assert!(decided.after.said_no());
            }
            let Undone::Stays { after, .. } = undo(&decided.mark, &decided.after, true) else {
                panic!("nobody was made")
            };
            // The row about consent goes by its id.
            prop_assert_eq!(Standing { consent: before.consent, ..*after }, before);
        }
    }
}
