//! Many rows in one value. On SQLite a row comes from a thread of its own, and to change threads for each of hundreds of
//! rows takes longer than to read them. So the queries of taking in answer with one row that holds all of theirs, as JSON.

use super::{Result, batch::Dialect};
use serde_json::Value;

impl Dialect {
    /// The head of a query whose one row is `[[column, …], …]`. For rows in no particular order.
    pub fn gather(self, columns: &str) -> String {
        match self {
            Self::Sqlite => format!("SELECT json_group_array(json_array({columns}))"),
            Self::Postgres => format!("SELECT COALESCE(json_agg(json_build_array({columns})), '[]')::text"),
        }
    }
}

/// One of the rows; read like one of the database's own.
pub struct Row(Vec<Value>);

/// The rows that were gathered.
pub fn rows(gathered: &str) -> Result<Vec<Row>> {
    let rows: Vec<Vec<Value>> = serde_json::from_str(gathered).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(rows.into_iter().map(Row).collect())
}

impl Row {
    /// The value of a column. Panics where the query has no such column or it is of another type, as a row of the
    /// database's does.
    pub fn get<'r, T: Cell<'r>, I: Column>(&'r self, column: I) -> T {
        let value = &self.0[column.index()];
        T::read(value).unwrap_or_else(|| panic!("column {} holds {value}", column.index()))
    }
}

/// A place in a row. A type parameter only because the macros that read rows name one, as the database's rows have it.
pub trait Column: Copy {
    fn index(self) -> usize;
}

impl Column for usize {
    fn index(self) -> usize {
        self
    }
}

/// What a column can hold.
pub trait Cell<'r>: Sized {
    fn read(value: &'r Value) -> Option<Self>;
}

impl Cell<'_> for i64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_i64()
    }
}

impl Cell<'_> for f64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_f64()
    }
}

impl Cell<'_> for bool {
    /// SQLite keeps 0 and 1.
    fn read(value: &Value) -> Option<Self> {
        value.as_bool().or_else(|| value.as_i64().map(|value| value != 0))
    }
}

impl<'r> Cell<'r> for &'r str {
    fn read(value: &'r Value) -> Option<Self> {
        value.as_str()
    }
}

impl Cell<'_> for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl<'r, T: Cell<'r>> Cell<'r> for Option<T> {
    fn read(value: &'r Value) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value).map(Some) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathered_rows_are_read_by_place_and_type() {
        let rows = rows(r#"[[9007199254740993, "Zoë \"Z\"", null, 1], [-1, "", 5, false]]"#).unwrap();
        let read = |row: &Row| -> (i64, String, Option<i64>, bool) { (row.get(0), row.get(1), row.get(2), row.get(3)) };
        assert_eq!(read(&rows[0]), (9_007_199_254_740_993, "Zoë \"Z\"".to_owned(), None, true));
        assert_eq!(read(&rows[1]), (-1, String::new(), Some(5), false));
        assert!(super::rows("[[1]").is_err());
    }
}
