//! Looking for people and for what was said, as the screens ask for it.

use super::{asking, fault, not_a_cursor, queue::LONGEST_NAME, told};
use crate::{
    api::{Error, search::Finds},
    domain::{
        id::{ConversationId, UserId},
        role::Verb,
        search::{Place, query::Query},
        time::Timestamp,
    },
    say,
    server::{
        search::{self, Cursor, Refused},
        state::AppState,
    },
    ui::words,
};
use chrono_tz::Tz;

/// Messages and people of a page, and of a glance.
const PAGE: usize = 30;
const PEOPLE: usize = 12;
const GLANCE: usize = 5;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unclear(unclear) => Self::Invalid(words::search::unclear(&unclear)),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

/// What somebody wrote, where it can be looked for at all. The zone in which its days begin; UTC for a name that is none.
fn checked(q: &str, zone: &str) -> Result<Tz, Error> {
    if q.contains('\0') || q.chars().count() > LONGEST_NAME {
        return Err(Error::Invalid(say!("error-no-such-name").to_owned()));
    }
    Ok(zone.parse().unwrap_or(Tz::UTC))
}

async fn find(
    state: &AppState,
    me: Option<UserId>,
    q: &str,
    zone: Tz,
    after: Option<Cursor>,
    (people, messages): (usize, usize),
) -> Result<Finds, Error> {
    let query = Query::parse(q, &zone).map_err(Refused::Unclear)?;
    // Who looks for a name is shown it before anything else.
    let people = match after {
        Some(_) => Vec::new(),
        None => search::people(state, &query, people).await?,
    };
    let found = search::messages(state, &query, me, after, messages).await?;
    Ok(Finds {
        people: people.iter().map(|somebody| search::person(somebody, &query)).collect(),
        messages: search::hits(state, found.messages).await?,
        next: found.next.map(|next| next.to_string()),
        count: i64::try_from(found.count).unwrap_or(i64::MAX),
        more: found.more,
        catching_up: state.store.is_catching_up().await?,
        now: state.clock.now(),
    })
}

pub async fn search(q: String, zone: String, after: Option<String>) -> Result<Finds, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let zone = checked(&q, &zone)?;
        let after = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        find(&state, asker.user(), &q, zone, after, (PEOPLE, PAGE)).await
    };
    told(read.await)
}

pub async fn glance(q: String, zone: String) -> Result<Finds, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let zone = checked(&q, &zone)?;
        match find(&state, asker.user(), &q, zone, None, (GLANCE, GLANCE)).await {
            // What is half written is often unclear.
            Err(Error::Invalid(_)) => Ok(Finds {
                people: Vec::new(),
                messages: Vec::new(),
                next: None,
                count: 0,
                more: false,
                catching_up: false,
                now: state.clock.now(),
            }),
            found => found,
        }
    };
    told(read.await)
}

pub async fn places(id: ConversationId, q: String, zone: String) -> Result<Vec<Place>, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let zone = checked(&q, &zone)?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        Ok(search::within(&state, id, &q, asker.user(), zone).await?)
    };
    told(read.await)
}

pub async fn first_since(id: ConversationId, since: Timestamp) -> Result<Option<String>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        Ok(state.store.first_since(id, since).await?)
    };
    told(read.await)
}
