//! People as a file: CSV as it is written, page by page, or a workbook that is written beside and then sent.

use super::{
    private,
    store::{self, Store},
};
use crate::domain::{
    customers::Only,
    export::{Exported, MARK, cells, csv, head},
    id::ContactId,
    time::Timestamp,
};
use bytes::Bytes;
use futures::{Stream, stream};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::{fs::File, io, path::Path};
use tokio::sync::mpsc;

/// People of one page.
const PAGE: usize = 256;
/// People of one workbook: a sheet has no more rows.
const MOST: usize = 1_048_575;
/// Characters of one of its cells.
const LONGEST: usize = 32_767;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    #[error("A workbook holds 1,048,575 people and these are more: take CSV.")]
    TooMany,
    #[error("the workbook: {0}")]
    Workbook(#[from] XlsxError),
    #[error("the file of the workbook: {0}")]
    File(#[from] io::Error),
    #[error("the people: {0}")]
    Store(#[from] sqlx::Error),
}

/// The people of one page, and behind whom the next begins; none behind the last.
async fn page(
    store: &Store,
    only: &Only,
    after: Option<ContactId>,
    now: Timestamp,
) -> store::Result<Option<(Vec<Exported>, ContactId)>> {
    let ids = store.customer_ids(only, after, PAGE, now).await?;
    let Some(last) = ids.last().copied() else { return Ok(None) };
    Ok(Some((store.exported(&ids).await?, last)))
}

/// How far a file of CSV is: behind its head with these attributes, and behind this person.
struct Written {
    store: Store,
    only: Only,
    now: Timestamp,
    attributes: Option<Vec<(i64, String)>>,
    after: Option<ContactId>,
}

/// The people who are customers like these now as CSV: UTF-8 with its mark, a line for each.
pub fn lines(store: Store, only: Only, now: Timestamp) -> impl Stream<Item = store::Result<Bytes>> {
    stream::try_unfold(Written { store, only, now, attributes: None, after: None }, next)
}

async fn next(written: Written) -> store::Result<Option<(Bytes, Written)>> {
    let Some(attributes) = &written.attributes else {
        let attributes = written.store.attribute_names().await?;
        let text = format!("{MARK}{}", csv(&head(&attributes)));
        return Ok(Some((text.into(), Written { attributes: Some(attributes), ..written })));
    };
    let read = page(&written.store, &written.only, written.after, written.now).await?;
    let Some((people, last)) = read else { return Ok(None) };
    let text: String = people.iter().map(|person| csv(&cells(person, attributes))).collect();
    Ok(Some((text.into(), Written { after: Some(last), ..written })))
}

/// The same people as a workbook, which is written into this folder. Its file has no name any more where that can be, so
/// that nothing is left of it once it is closed.
pub async fn workbook(store: &Store, only: &Only, now: Timestamp, folder: &Path) -> Result<File, NotWritten> {
    private::folder(folder)?;
    let path = folder.join(format!("{:032x}.part", rand::random::<u128>()));
    let attributes = store.attribute_names().await?;
    // Few pages wait: it is the writing that takes its time.
    let (pages, waiting) = mpsc::channel(2);
    let (to, beside) = (path.clone(), folder.to_owned());
    let writing = tokio::task::spawn_blocking(move || write(&to, &beside, &attributes, waiting));
    let read = async {
        let (mut after, mut count) = (None, 0);
        while let Some((people, last)) = page(store, only, after, now).await? {
            count += people.len();
            if count > MOST {
                return Err(NotWritten::TooMany);
            }
            after = Some(last);
            if pages.send(people).await.is_err() {
                // It broke off, and says why itself.
                break;
            }
        }
        Ok(())
    };
    let read = read.await;
    drop(pages);
    let written = writing.await.map_err(|_| store::broke_off())?;
    let opened = read.and(written).and_then(|()| File::open(&path).map_err(NotWritten::from));
    let _ = std::fs::remove_file(&path);
    opened
}

fn write(
    path: &Path,
    folder: &Path,
    attributes: &[(i64, String)],
    mut pages: mpsc::Receiver<Vec<Exported>>,
) -> Result<(), NotWritten> {
    let mut book = Workbook::new();
    book.set_tempdir(folder)?;
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet_with_constant_memory();
    sheet.set_name("Customers")?.set_freeze_panes(1, 0)?;
    for (column, head) in (0..).zip(head(attributes)) {
        sheet.write_string_with_format(0, column, short(head), &bold)?;
    }
    let mut row = 0;
    while let Some(people) = pages.blocking_recv() {
        for person in &people {
            row += 1;
            for (column, cell) in (0..).zip(cells(person, attributes)) {
                if !cell.is_empty() {
                    // As text, all of them: a phone number is none to count with.
                    sheet.write_string(row, column, short(cell))?;
                }
            }
        }
    }
    private::file(path)?;
    book.save_to_writer(File::create(path)?)?;
    Ok(())
}

fn short(cell: String) -> String {
    if cell.chars().count() > LONGEST { cell.chars().take(LONGEST).collect() } else { cell }
}
