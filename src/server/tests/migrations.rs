//! One text runs on two databases, so both have to have the same tables and columns.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What one folder of migrations makes: the columns of each table, what each index is on, and the names of its files.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    files: Vec<String>,
    tables: BTreeMap<String, BTreeSet<String>>,
    indexes: BTreeMap<String, String>,
}

fn shape(folder: &str) -> Shape {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut shape = Shape::default();
    for file in files {
        read(&mut shape, &fs::read_to_string(&file).unwrap());
        shape.files.push(file.file_name().unwrap().to_str().unwrap().to_owned());
    }
    shape
}

fn read(shape: &mut Shape, sql: &str) {
    let plain: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    for statement in plain.join(" ").split(';') {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words[..] {
            ["CREATE", "TABLE", table, ..] => {
                let columns = statement.split_once('(').unwrap().1.trim().strip_suffix(')').unwrap();
                let columns = parts(columns).into_iter().filter_map(|column| {
                    let name = column.split([' ', '(']).next().unwrap_or_default().to_owned();
                    (!["PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].contains(&name.as_str())).then_some(name)
                });
                shape.tables.insert(table.to_owned(), columns.collect());
            }
            ["CREATE", "INDEX", name, ..] | ["CREATE", "UNIQUE", "INDEX", name, ..] => {
                shape.indexes.insert(name.to_owned(), words.join(" "));
            }
            ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
                shape.tables.get_mut(table).unwrap().insert(column.to_owned());
            }
            ["ALTER", "TABLE", table, "DROP", "COLUMN", column] => {
                shape.tables.get_mut(table).unwrap().remove(column);
            }
            ["DROP", "TABLE", table] => drop(shape.tables.remove(table)),
            ["DROP", "INDEX", index] => drop(shape.indexes.remove(index)),
            ["INSERT" | "UPDATE" | "DELETE", ..] | [] => {}
            _ => panic!("this test does not understand: {statement}"),
        }
    }
}

/// What stands between commas, outside of brackets.
fn parts(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let separates = |letter: char| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0
    };
    list.split(separates).map(str::trim).collect()
}

#[test]
fn both_databases_have_the_same_tables_columns_and_indexes() {
    let (mut sqlite, postgres) = (shape("sqlite"), shape("postgres"));
    assert_eq!(sqlite.files, postgres.files, "each step is there for both");
    let deliveries = shape("sqlite-deliveries");
    assert_eq!(deliveries.tables["counters"], postgres.tables["counters"]);
    sqlite.tables.extend(deliveries.tables);
    let names = |shape: &Shape| shape.tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&sqlite), names(&postgres));
    for (table, columns) in &sqlite.tables {
        assert_eq!(columns, &postgres.tables[table], "{table}");
    }
    assert_eq!(sqlite.indexes, postgres.indexes);
    assert!(sqlite.tables["numbers"].contains("reactions_open") && sqlite.tables.len() > 20, "{sqlite:?}");
}

#[test]
fn a_column_that_only_one_of_them_has_is_noticed() {
    let (mut one, mut other) = (Shape::default(), Shape::default());
    read(&mut one, "CREATE TABLE t (id BIGINT, at NUMERIC(4, 2), -- a comment, with a comma\n PRIMARY KEY (id, at));");
    read(&mut other, "CREATE TABLE t (id INTEGER PRIMARY KEY);");
    assert_eq!(one.tables["t"], BTreeSet::from(["id".to_owned(), "at".to_owned()]));
    assert_ne!(one, other);
    read(&mut other, "ALTER TABLE t ADD COLUMN at DOUBLE PRECISION;");
    assert_eq!(one, other);
}
