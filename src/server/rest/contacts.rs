//! People over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape, Takes},
    given::{Given, Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        attribute::Attribute,
        consent::{Consent, NewConsent},
        contact::ContactView,
        customers::{Only, Order},
        id::{ContactId, MergeId},
        merge::Merged,
        profile::{Change, IdentifierView, Profile},
        tag::{Rule, Tag},
        time::Timestamp,
    },
    server::{
        auth::Asker,
        learning,
        people::{self, Refused},
        state::AppState,
        store::customers::Cursor,
    },
};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::NotYours => Self::forbidden(words),
            Refused::Indivisible(_) | Refused::Taken => Self::new(Code::Conflict, words),
            Refused::Store(fault) => Self::fault(&fault),
            _ => Self::invalid(words),
        }
    }
}

pub const LIST: About = About {
    id: "listContacts",
    group: "Contacts",
    summary: "List people, or find them by a name the platform knows them by",
    details: "Whoever something happened with last comes first. With `identifier` also by a name they no longer use, and all of them at once.",
    query: &[
        Param::text("identifier", "A phone number in any spelling, a business-scoped user id, or a username."),
        Param::text("q", "A part of a name, username, phone number or id."),
        Param::text("tag", "Only people who carry this tag; of several, separated by commas, all of them."),
        Param::word(
            "order",
            &["last_activity", "time_left", "name", "engagement"],
            "`last_activity` where nothing is said.",
        ),
        LIMIT,
        AFTER,
    ],
    gives: Gives::List(Shape::of::<schema::Contact>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, given: Given) -> Result<List<ContactView>, Problem> {
    let now = state.clock.now();
    if let Some(identifier) = given.get("identifier") {
        if let Some(other) = ["q", "tag", "order", "after"].into_iter().find(|name| given.get(name).is_some()) {
            return Err(Problem::invalid("“identifier” finds people by itself.").with("parameter", other));
        }
        let mut found = state.store.contacts_by_identifier(identifier, now).await?;
        found.truncate(given.limit());
        return Ok(List::whole(found));
    }
    let order = given.get("order").and_then(Order::parse).unwrap_or_default();
    let after: Option<Cursor> = given.cursor("after")?;
    if after.as_ref().is_some_and(|cursor| !cursor.is_of(order)) {
        return Err(Problem::invalid("“after” is a cursor of a list in another order.").with("parameter", "after"));
    }
    let only = Only { q: given.get("q").map(str::to_owned), tags: given.words("tag"), order, ..Only::default() };
    let (rows, next) = state.store.list_customers(&only, after.as_ref(), given.limit(), now).await?;
    Ok(List::new(rows.into_iter().map(|row| row.contact).collect(), next))
}

/// A person with everything that is kept of them.
#[derive(Debug, Serialize)]
pub struct Person {
    #[serde(flatten)]
    contact: ContactView,
    own_name: Option<String>,
    language_said: bool,
    time_zone_said: bool,
    hours: Option<[String; 2]>,
    identifiers: Vec<IdentifierView>,
    attributes: BTreeMap<String, Option<String>>,
    consents: Vec<Consent>,
    conversations: Vec<String>,
    engagement: Option<Engaged>,
    answers: Option<Answers>,
    windows: Windows,
    since: Timestamp,
    scored: bool,
}

#[derive(Debug, Serialize)]
struct Engaged {
    score: f64,
    low: f64,
    high: f64,
}

#[derive(Debug, Serialize)]
struct Answers {
    median_seconds: i64,
    of: i64,
}

#[derive(Debug, Serialize)]
struct Windows {
    used: i64,
    of: i64,
}

impl From<Profile> for Person {
    fn from(profile: Profile) -> Self {
        let hours = profile.hours.map(|hours| {
            let (from, until) = hours.words();
            [from, until]
        });
        Self {
            own_name: profile.own_name,
            language_said: profile.language.is_some_and(|language| language.said),
            time_zone_said: profile.zone.is_some_and(|zone| zone.said),
            hours,
            identifiers: profile.identifiers,
            attributes: profile.attributes.into_iter().map(|one| (one.attribute.name, one.value)).collect(),
            consents: profile.consents,
            conversations: profile.conversations.iter().map(|row| row.id.to_string()).collect(),
            engagement: profile.gauge.map(|gauge| Engaged { score: gauge.score, low: gauge.low, high: gauge.high }),
            answers: profile.answers.map(|one| Answers { median_seconds: one.after.0 / 1000, of: one.of }),
            windows: Windows { used: profile.windows.used, of: profile.windows.of },
            since: profile.since,
            scored: profile.scored,
            contact: profile.contact,
        }
    }
}

pub const ONE: About = About {
    id: "getContact",
    group: "Contacts",
    summary: "One person, whole",
    details: "The id of one that was merged into another answers with the survivor.",
    gives: Gives::One(Shape::of::<schema::Person>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

async fn whole(state: &AppState, asker: &Asker, id: ContactId) -> Result<axum::Json<Person>, Problem> {
    let profile = state.store.profile(id, asker.user(), state.clock.now()).await?.ok_or_else(Problem::not_found)?;
    Ok(axum::Json(profile.into()))
}

pub async fn one(Seen(state): Seen, asker: Asker, Id(id): Id<ContactId>) -> Result<axum::Json<Person>, Problem> {
    whole(&state, &asker, id).await
}

pub const CHANGE: About = About {
    id: "changeContact",
    group: "Contacts",
    summary: "Change what is known of one person",
    details: "All of it or nothing. What is left out stays. An empty text takes back what was said: then the name is what they call themselves, the language what is detected, the zone what their number tells. Tags that rules set are neither put nor taken away. Of whoever is not `scored` nothing is predicted, and what was is forgotten.",
    takes: Takes::Json(Shape::of::<schema::ContactChange>()),
    gives: Gives::One(Shape::of::<schema::Person>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactChange {
    name: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    hours: Option<[String; 2]>,
    tags: Option<Vec<String>>,
    attributes: Option<BTreeMap<String, Option<String>>>,
    consent: Option<NewConsent>,
    scored: Option<bool>,
}

pub async fn change(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ContactId>,
    Json(given): Json<ContactChange>,
) -> Result<axum::Json<Person>, Problem> {
    let attributes = match given.attributes {
        None => None,
        Some(values) => {
            let known = state.store.attributes().await?;
            let id_of = |name: &str| {
                let folded = crate::domain::tag::folded(name.trim());
                known.iter().find(|known| crate::domain::tag::folded(&known.name) == folded).map(|known| known.id)
            };
            let mut by_id = BTreeMap::new();
            for (name, value) in values {
                let no_such = || Problem::invalid(format!("There is no attribute “{name}”."));
                by_id.insert(id_of(&name).ok_or_else(no_such)?, value.unwrap_or_default());
            }
            Some(by_id)
        }
    };
    let change = Change {
        name: given.name,
        language: given.language,
        time_zone: given.time_zone,
        hours: given.hours.map(|[from, until]| (from, until)),
        tags: given.tags,
        attributes,
        consent: given.consent,
    };
    let id = people::change(&state, asker.user(), id, change).await?;
    if let Some(scored) = given.scored {
        learning::set_scored(&state, asker.by(), id, scored).await?;
    }
    whole(&state, &asker, id).await
}

pub const MERGE: About = About {
    id: "mergeContacts",
    group: "Contacts",
    summary: "Make two people one",
    details: "Everything of the one named in the body is of this one from then on. It can be undone until something happens of which nobody can tell whose it is.",
    takes: Takes::Json(Shape::of::<schema::NewMerge>()),
    gives: Gives::One(Shape::of::<schema::Merged>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMerge {
    contact_id: ContactId,
}

pub async fn merge(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ContactId>,
    Json(with): Json<NewMerge>,
) -> Result<axum::Json<Merged>, Problem> {
    Ok(axum::Json(people::merge(&state, asker.by(), id, with.contact_id).await?))
}

pub const DIVIDE: About = About {
    id: "undoMerge",
    group: "Contacts",
    summary: "Undo that two people were made one",
    status: 204,
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub async fn divide(Seen(state): Seen, asker: Asker, Id(id): Id<MergeId>) -> Result<StatusCode, Problem> {
    people::divide(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const TAGS: About = About {
    id: "listTags",
    group: "Contacts",
    summary: "Every tag, by name",
    gives: Gives::List(Shape::of::<schema::Tag>()),
    ..PLAIN
};

/// A tag, with its rule in words.
#[derive(Debug, Serialize)]
pub struct TagView {
    #[serde(flatten)]
    tag: Tag,
    rule_says: Option<&'static str>,
}

pub async fn tags(Seen(state): Seen) -> Result<List<TagView>, Problem> {
    let view = |tag: Tag| TagView { rule_says: tag.rule.map(Rule::sentence), tag };
    Ok(List::whole(state.store.tags().await?.into_iter().map(view).collect()))
}

pub const ATTRIBUTES: About = About {
    id: "listAttributes",
    group: "Contacts",
    summary: "What can be said of people, by name",
    gives: Gives::List(Shape::of::<schema::Attribute>()),
    ..PLAIN
};

pub async fn attributes(Seen(state): Seen) -> Result<List<Attribute>, Problem> {
    Ok(List::whole(state.store.attributes().await?))
}
