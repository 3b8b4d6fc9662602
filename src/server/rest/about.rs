//! What is said of an endpoint: its description, its check of what is asked, and its tests read the same.

use super::problem::Code;
use std::borrow::Cow;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// What one endpoint does, takes and gives.
pub struct About {
    /// Names it in clients that are generated.
    pub id: &'static str,
    pub group: &'static str,
    /// One line.
    pub summary: &'static str,
    /// Further sentences; may be empty.
    pub details: &'static str,
    pub query: &'static [Param],
    /// Headers that it reads.
    pub headers: &'static [Param],
    pub takes: Takes,
    /// The status where all goes well.
    pub status: u16,
    pub gives: Gives,
    /// What can go wrong beside what can everywhere.
    pub problems: &'static [Code],
}

/// Where nothing else is said. Each endpoint changes what differs.
pub const PLAIN: About = About {
    id: "",
    group: "",
    summary: "",
    details: "",
    query: &[],
    headers: &[],
    takes: Takes::Nothing,
    status: 200,
    gives: Gives::Nothing,
    problems: &[],
};

/// A parameter in the query or a header.
pub struct Param {
    pub name: &'static str,
    pub required: bool,
    pub says: &'static str,
    pub kind: ParamKind,
}

pub enum ParamKind {
    Text,
    /// A whole number between these.
    Integer(i64, i64),
    /// One of these words.
    Word(&'static [&'static str]),
    /// Some of these words, separated by commas.
    Words(&'static [&'static str]),
}

impl Param {
    pub const fn text(name: &'static str, says: &'static str) -> Self {
        Self { name, required: false, says, kind: ParamKind::Text }
    }

    pub const fn word(name: &'static str, words: &'static [&'static str], says: &'static str) -> Self {
        Self { name, required: false, says, kind: ParamKind::Word(words) }
    }

    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }
}

/// Most rows of one answer, and how many there are where nothing is said.
pub const MOST: usize = 200;
pub const USUAL: usize = 50;

pub const LIMIT: Param = Param {
    name: "limit",
    required: false,
    says: "How many at most. 50 where nothing is said.",
    kind: ParamKind::Integer(1, 200),
};
pub const AFTER: Param = Param::text("after", "Where the list goes on: the `next` of the page before.");

/// The body of a request.
pub enum Takes {
    Nothing,
    Json(Shape),
    /// A file, alone or in a form.
    File,
}

/// The body of an answer.
pub enum Gives {
    Nothing,
    One(Shape),
    /// The one or the other, by what was asked.
    Either(Shape, Shape),
    List(Shape),
    Stream,
    /// A file of one of these types.
    File(&'static [&'static str]),
}

/// A type of the wire, as the description knows it.
pub struct Shape {
    pub name: fn() -> Cow<'static, str>,
    pub schema: fn() -> RefOr<Schema>,
    /// Adds the types it is made of.
    pub parts: fn(&mut Vec<(String, RefOr<Schema>)>),
}

impl Shape {
    pub const fn of<T: ToSchema + PartialSchema>() -> Self {
        Self { name: T::name, schema: T::schema, parts: T::schemas }
    }
}
