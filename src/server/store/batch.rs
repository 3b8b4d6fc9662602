//! Many rows in one statement.

use sqlx::AssertSqlSafe;

/// Most rows of one statement. More save nothing worth the memory of the prepared statements.
const ROWS: usize = 256;

/// How a statement of many rows is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// `$1`, `$2`: what Postgres knows.
    Postgres,
    /// `?`. To SQLite `$1` is a name, and it goes through all names to find one: for a statement's thousands of values,
    /// at every execution, that takes longer than writing them.
    Sqlite,
}

impl Dialect {
    fn push(self, sql: &mut String, number: usize) {
        match self {
            Self::Sqlite => sql.push('?'),
            Self::Postgres => {
                sql.push('$');
                sql.push_str(&number.to_string());
            }
        }
    }
}

/// Cuts what a list holds into pieces of 256, the last filled up to 128, 64, 32, … with a repetition, so that few
/// different texts have to be prepared and few statements run. For lists in which a repetition means nothing.
pub fn padded<T>(values: &[T]) -> impl Iterator<Item = Vec<&T>> {
    values.chunks(ROWS).map(|piece| {
        let last = piece.last().into_iter().cycle();
        piece.iter().chain(last).take(piece.len().next_power_of_two()).collect()
    })
}

/// Cuts rows into pieces of 256, 128, 64, 32, … so that few different texts have to be prepared.
pub fn pieces<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let size = (0..=ROWS.ilog2()).rev().map(|bits| 1 << bits).find(|size| *size <= rows.len())?;
        let (piece, rest) = rows.split_at(size);
        rows = rest;
        Some(piece)
    })
}

/// `($1,$2),($3,$4)` for two rows of two columns, between `head` and `tail`, which have no values of their own.
pub fn values(dialect: Dialect, head: &str, rows: usize, columns: usize, tail: &str) -> AssertSqlSafe<String> {
    let mut sql = String::with_capacity(head.len() + tail.len() + rows * columns * 6);
    sql.push_str(head);
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ",(" });
        for column in 0..columns {
            if column > 0 {
                sql.push(',');
            }
            dialect.push(&mut sql, row * columns + column + 1);
        }
        sql.push(')');
    }
    sql.push_str(tail);
    AssertSqlSafe(sql)
}

/// `$1,$2,$3` between `head` and `tail`. They start at `first`: the values before it stand in `head`, in their order.
pub fn list(dialect: Dialect, head: &str, first: usize, count: usize, tail: &str) -> AssertSqlSafe<String> {
    let mut sql = head.to_owned();
    if dialect == Dialect::Sqlite {
        for number in (1..first).rev() {
            sql = sql.replace(&format!("${number}"), "?");
        }
    }
    for number in first..first + count {
        if number > first {
            sql.push(',');
        }
        dialect.push(&mut sql, number);
    }
    sql.push_str(tail);
    AssertSqlSafe(sql)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_few_sizes_and_none_is_lost() {
        let rows: Vec<u32> = (0..2619).collect();
        let pieces: Vec<&[u32]> = pieces(&rows).collect();
        assert_eq!(pieces.concat(), rows);
        assert_eq!(
            pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(),
            [[256; 10].as_slice(), &[32, 16, 8, 2, 1]].concat()
        );
    }

    #[test]
    fn lists_are_filled_up_to_few_sizes() {
        let values: Vec<u32> = (0..300).collect();
        let pieces: Vec<Vec<&u32>> = padded(&values).collect();
        assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>(), [256, 64]);
        assert_eq!(pieces[1][42..46], [&298, &299, &299, &299]);
        assert_eq!(padded::<u32>(&[]).count(), 0);
    }

    #[test]
    fn values_are_numbered_through() {
        assert_eq!(values(Dialect::Postgres, "VALUES ", 2, 2, " END").0, "VALUES ($1,$2),($3,$4) END");
        assert_eq!(list(Dialect::Postgres, "a = $1 AND b IN (", 2, 3, ")").0, "a = $1 AND b IN ($2,$3,$4)");
    }

    #[test]
    fn values_without_numbers_keep_their_order() {
        assert_eq!(values(Dialect::Sqlite, "VALUES ", 2, 2, " END").0, "VALUES (?,?),(?,?) END");
        assert_eq!(list(Dialect::Sqlite, "a = $1 AND b IN (", 2, 3, ")").0, "a = ? AND b IN (?,?,?)");
    }
}
