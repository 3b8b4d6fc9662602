//! Many rows in one statement.

use sqlx::AssertSqlSafe;

/// Most rows of one statement. Both databases bound the number of values (SQLite 32,766).
const ROWS: usize = 512;

/// Cuts rows into pieces of 512, 256, 128, … so that few different texts have to be prepared.
pub fn pieces<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let size = (0..=ROWS.ilog2()).rev().map(|bits| 1 << bits).find(|size| *size <= rows.len())?;
        let (piece, rest) = rows.split_at(size);
        rows = rest;
        Some(piece)
    })
}

/// `($1,$2),($3,$4)` for two rows of two columns, between `head` and `tail`.
pub fn values(head: &str, rows: usize, columns: usize, tail: &str) -> AssertSqlSafe<String> {
    let mut sql = String::with_capacity(head.len() + tail.len() + rows * columns * 6);
    sql.push_str(head);
    for row in 0..rows {
        sql.push(if row == 0 { '(' } else { ',' });
        if row > 0 {
            sql.push('(');
        }
        for column in 0..columns {
            if column > 0 {
                sql.push(',');
            }
            sql.push('$');
            sql.push_str(&(row * columns + column + 1).to_string());
        }
        sql.push(')');
    }
    sql.push_str(tail);
    AssertSqlSafe(sql)
}

/// `$1,$2,$3` from `first` on, between `head` and `tail`.
pub fn list(head: &str, first: usize, count: usize, tail: &str) -> AssertSqlSafe<String> {
    let marks: Vec<String> = (first..first + count).map(|n| format!("${n}")).collect();
    AssertSqlSafe(format!("{head}{}{tail}", marks.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_few_sizes_and_none_is_lost() {
        let rows: Vec<u32> = (0..1339).collect();
        let pieces: Vec<&[u32]> = pieces(&rows).collect();
        assert_eq!(pieces.concat(), rows);
        assert_eq!(pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(), [512, 512, 256, 32, 16, 8, 2, 1]);
    }

    #[test]
    fn values_are_numbered_through() {
        assert_eq!(values("VALUES ", 2, 2, " END").0, "VALUES ($1,$2),($3,$4) END");
        assert_eq!(list("IN (", 2, 3, ")").0, "IN ($2,$3,$4)");
    }
}
