//! What a request brings along, read with plain words for what is wrong with it.

use super::{
    about::{MOST, Param, ParamKind, USUAL},
    problem::{Code, Problem},
};
use crate::server::{auth::Asker, state::AppState};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::{collections::BTreeMap, str::FromStr};

/// The query parameters, each known to the endpoint and given once.
#[derive(Debug, Clone, Default)]
pub struct Given(BTreeMap<String, String>);

impl Given {
    pub fn read(query: &str, known: &[Param]) -> Result<Self, Problem> {
        let mut given = BTreeMap::new();
        let base = reqwest::Url::parse("http://ajar/").expect("it is an address");
        let mut url = base;
        url.set_query(Some(query).filter(|query| !query.is_empty()));
        for (name, value) in url.query_pairs() {
            let Some(param) = known.iter().find(|param| param.name == name) else {
                let allowed = match known {
                    [] => "none".to_owned(),
                    known => known.iter().map(|param| param.name).collect::<Vec<_>>().join(", "),
                };
                let name: String = name.chars().take(60).collect();
                return Err(Problem::invalid(format!("There is no parameter “{name}” here. Known: {allowed}."))
                    .with("parameter", name));
            };
            check(param, &value)?;
            if given.insert(name.clone().into_owned(), value.into_owned()).is_some() {
                return Err(invalid(param, format!("“{name}” is given twice.")));
            }
        }
        if let Some(param) = known.iter().find(|param| param.required && !given.contains_key(param.name)) {
            return Err(invalid(param, format!("“{}” is missing.", param.name)));
        }
        Ok(Self(given))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The words of a parameter that takes several.
    pub fn words(&self, name: &str) -> Vec<String> {
        self.get(name).map(|list| list.split(',').map(str::to_owned).collect()).unwrap_or_default()
    }

    /// How many rows are asked for.
    pub fn limit(&self) -> usize {
        self.get("limit").and_then(|limit| limit.parse().ok()).map_or(USUAL, |limit: usize| limit.clamp(1, MOST))
    }

    /// A cursor that an answer gave before.
    pub fn cursor<T: FromStr>(&self, name: &str) -> Result<Option<T>, Problem> {
        let not_one =
            |_| Problem::invalid(format!("“{name}” must be a cursor that an answer gave.")).with("parameter", name);
        self.get(name).map(|text| text.parse().map_err(|_| ()).map_err(not_one)).transpose()
    }
}

fn invalid(param: &Param, detail: String) -> Problem {
    Problem::invalid(detail).with("parameter", param.name)
}

/// Whether a value is of the parameter's kind.
fn check(param: &Param, value: &str) -> Result<(), Problem> {
    let name = param.name;
    let listed = |words: &[&str]| words.join(", ");
    match &param.kind {
        ParamKind::Text if value.is_empty() => Err(invalid(param, format!("“{name}” is empty."))),
        ParamKind::Text if value.chars().count() > 1000 => Err(invalid(param, format!("“{name}” is too long."))),
        ParamKind::Text if value.contains('\0') => {
            Err(invalid(param, format!("“{name}” has a character in it that no text has.")))
        }
        ParamKind::Text => Ok(()),
        ParamKind::Integer(least, most) => match value.parse::<i64>() {
            Ok(number) if (*least..=*most).contains(&number) => Ok(()),
            _ if *most == i64::MAX => Err(invalid(param, format!("“{name}” must be a whole number, {least} or more."))),
            _ => Err(invalid(param, format!("“{name}” must be a whole number from {least} to {most}."))),
        },
        ParamKind::Word(words) if words.contains(&value) => Ok(()),
        ParamKind::Word(words) => Err(invalid(param, format!("“{name}” must be one of {}.", listed(words)))),
        ParamKind::Words(words) if value.split(',').all(|word| words.contains(&word)) => Ok(()),
        ParamKind::Words(words) => {
            Err(invalid(param, format!("“{name}” must be of {}, separated by commas.", listed(words))))
        }
    }
}

impl FromRequestParts<AppState> for Given {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Problem> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// The state as whoever asks sees it: what is beyond their reach is not there.
pub struct Seen(pub AppState);

impl FromRequestParts<AppState> for Seen {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let asker = Asker::from_request_parts(parts, state).await?;
        Ok(Self(state.seen_by(&asker)))
    }
}

/// The id in the path. What cannot be one is not found: ids are opaque.
pub struct Id<T>(pub T);

impl<T: FromStr> FromRequestParts<AppState> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Problem::not_found())?;
        text.parse().map(Self).map_err(|_| Problem::not_found())
    }
}

/// A JSON body.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(
                Code::UnsupportedMediaType,
                "The body must be JSON: Content-Type: application/json.",
            ));
        }
        let body = bytes(request, state).await?;
        serde_json::from_slice(&body).map(Self).map_err(|error| {
            Problem::invalid(match error.classify() {
                Category::Data => format!("The body does not fit: {error}."),
                _ => format!("The body is no JSON: {error}."),
            })
        })
    }
}

/// The whole body, within the limit of its route.
pub async fn bytes(request: Request, state: &AppState) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large("The body is too large."),
        _ => Problem::invalid("The body did not arrive whole."),
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [Param; 4] = [
        super::super::about::LIMIT,
        Param::text("q", ""),
        Param::word("order", &["name", "closes_at"], ""),
        Param { name: "window", required: false, says: "", kind: ParamKind::Words(&["open", "closed"]) },
    ];

    #[test]
    fn what_is_asked_is_known_once_and_of_its_kind() {
        let given = Given::read("limit=200&q=a%20b&order=name&window=open,closed", &KNOWN).unwrap();
        assert_eq!((given.limit(), given.get("q"), given.words("window").len()), (200, Some("a b"), 2));
        assert_eq!(Given::read("", &KNOWN).unwrap().limit(), USUAL);
        for wrong in [
            "limit=0",
            "limit=201",
            "limit=-1",
            "limit=ten",
            "limit=",
            "limit=1&limit=2",
            "q=",
            "q=a%00b",
            "order=size",
            "window=ajar",
            "window=",
            "colour=red",
            "Limit=1",
        ] {
            let problem = Given::read(wrong, &KNOWN).err().unwrap_or_else(|| panic!("{wrong} is refused"));
            assert_eq!(problem.code, Code::Invalid);
            assert!(problem.more.contains_key("parameter"));
        }
    }

    #[test]
    fn what_is_required_is_missed() {
        let known = [Param::text("wamid", "").required()];
        assert!(Given::read("", &known).unwrap_err().detail.contains("wamid"));
    }
}
