//! Templates over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape},
    given::{Given, Seen},
    problem::Problem,
    schema,
};
use crate::domain::{
    id::{NotAnId, TemplateId},
    template::Template,
};
use std::{fmt, str::FromStr};

pub const LIST: About = About {
    id: "listTemplates",
    group: "Templates",
    summary: "The templates of every account, by name",
    details: "As the platform last told of them, also those that cannot be sent now.",
    query: &[Param::text("waba_id", "Only those of this business account."), LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Template>()),
    ..PLAIN
};

/// Where a template stands in the list: its name, language and id. Opaque outside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place(String, String, TemplateId);

impl Place {
    fn of(template: &Template) -> Self {
        Self(template.name.clone(), template.language.clone(), template.id)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(format!("{}|{}|{}", self.2, self.1, self.0)))
    }
}

impl FromStr for Place {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let text = hex::decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(NotAnId)?;
        let mut parts = text.splitn(3, '|');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(id), Some(language), Some(name)) => Ok(Self(name.to_owned(), language.to_owned(), id.parse()?)),
            _ => Err(NotAnId),
        }
    }
}

pub async fn list(Seen(state): Seen, given: Given) -> Result<List<Template>, Problem> {
    let after: Option<Place> = given.cursor("after")?;
    let mut rows = state.store.templates(given.get("waba_id")).await?;
    // The two databases order text differently; a cursor needs one order.
    rows.sort_by_cached_key(Place::of);
    if let Some(after) = after {
        rows.retain(|row| Place::of(row) > after);
    }
    let limit = given.limit();
    let next = rows.get(limit - 1).filter(|_| rows.len() > limit).map(Place::of);
    rows.truncate(limit);
    Ok(List::new(rows, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was() {
        let place = Place("order|ready".to_owned(), "pt_BR".to_owned(), TemplateId(7));
        assert_eq!(place.to_string().parse(), Ok(place));
        assert_eq!("zz".parse::<Place>(), Err(NotAnId));
    }
}
