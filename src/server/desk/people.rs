//! Customers, as the screens ask for them.

use super::{asking, fault, not_a_cursor, told};
use crate::{
    api::{
        Error,
        person::{CustomersPage, Fields},
    },
    domain::{
        attribute::{self, AttributeKind},
        consent,
        customers::{Bulk, Column, Done, Fitting, LONGEST_Q, MOST, Only},
        id::{AttributeId, ContactId, MergeId, RemarkId, TagId},
        merge::{Indivisible, Merged, Preview},
        profile::{Change, Profile},
        role::Verb,
        tag::{Colour, NoName},
    },
    say,
    server::{
        auth::Asker,
        learning,
        people::{self, Refused},
        state::AppState,
        store::customers::Cursor,
    },
};

/// Rows of a page.
const CUSTOMERS: usize = 50;
/// Under which name the columns of the list are kept.
const COLUMNS: &str = "customers.columns";

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        let words = match refused {
            Refused::NotFound => return Self::NotFound,
            Refused::NotYours => return Self::Forbidden,
            Refused::Store(cause) => return fault(&cause),
            Refused::Indivisible(no) => return Self::Conflict(indivisible(no).to_owned()),
            Refused::NoTag(name) => say!("people-no-tag", name: &name),
            Refused::RuleTag(name) => say!("people-rule-tag", name: &name),
            Refused::NoAttribute => say!("people-no-attribute").to_owned(),
            Refused::Value { name, unfit } => format!("{name}: {}", value(&unfit)),
            Refused::Name(NoName::Empty) => say!("people-name-empty").to_owned(),
            Refused::Name(NoName::TooLong) => say!("people-name-long").to_owned(),
            Refused::Name(NoName::Characters) => say!("people-name-characters").to_owned(),
            Refused::Taken => say!("people-name-taken").to_owned(),
            Refused::Full => say!("people-full").to_owned(),
            Refused::Choices => say!("people-choices-wrong").to_owned(),
            Refused::Called => say!("people-called-wrong").to_owned(),
            Refused::Language => say!("people-language-wrong").to_owned(),
            Refused::Zone => say!("people-zone-wrong").to_owned(),
            Refused::Hours => say!("people-hours-wrong").to_owned(),
            Refused::Consent(consent::Unfit::Source) => say!("people-source-wrong").to_owned(),
            Refused::Consent(consent::Unfit::Wording) => say!("people-wording-wrong").to_owned(),
            Refused::Remark => say!("people-remark-wrong").to_owned(),
            Refused::Many => say!("people-too-many").to_owned(),
        };
        Self::Invalid(words)
    }
}

fn value(unfit: &attribute::Unfit) -> String {
    use attribute::Unfit;
    match unfit {
        Unfit::Text => say!("people-value-text").to_owned(),
        Unfit::Number => say!("people-value-number").to_owned(),
        Unfit::Date => say!("people-value-date").to_owned(),
        Unfit::YesNo => say!("people-value-yes-no").to_owned(),
        Unfit::Choice(choices) => say!("people-value-choice", choices: &choices.join(", ")),
        Unfit::Url => say!("people-value-url").to_owned(),
    }
}

fn indivisible(no: Indivisible) -> &'static str {
    match no {
        Indivisible::Same => say!("people-same"),
        Indivisible::Undone => say!("people-undone"),
        Indivisible::Messages => say!("people-messages-since"),
        Indivisible::Windows => say!("people-windows-since"),
        Indivisible::MergedSince => say!("people-merged-since"),
        Indivisible::Gone => say!("people-gone"),
    }
}

/// What can be asked of the database: no text has a zero in it.
fn fits(only: &Only) -> bool {
    let texts = only.q.iter().chain(&only.tags).chain(&only.language);
    texts.clone().count() <= 20
        && texts.into_iter().all(|text| !text.contains('\0') && text.chars().count() <= LONGEST_Q)
}

pub async fn customers(only: Only, after: Option<String>) -> Result<CustomersPage, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        if !fits(&only) {
            return Err(Error::Invalid(say!("error-no-such-name").to_owned()));
        }
        let after: Option<Cursor> = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        if after.as_ref().is_some_and(|cursor| !cursor.is_of(only.order)) {
            return Err(not_a_cursor());
        }
        let now = state.clock.now();
        let (rows, next) = state.store.list_customers(&only, after.as_ref(), CUSTOMERS, now).await?;
        let count = if after.is_none() { Some(state.store.count_customers(&only, now).await?) } else { None };
        let kept = match asker.user() {
            Some(user) => state.store.choice(user, COLUMNS).await?,
            None => None,
        };
        Ok(CustomersPage {
            rows,
            next: next.map(|next| next.to_string()),
            count,
            columns: Column::read(kept.as_deref()),
            tags: state.store.tags().await?,
            may_edit: asker.role.may(Verb::EditPeople),
            now,
        })
    };
    told(read.await)
}

pub async fn customers_fitting(only: Only) -> Result<Fitting, Error> {
    let find = async {
        let (state, _) = asking(Verb::EditPeople).await?;
        if !fits(&only) {
            return Err(Error::Invalid(say!("error-no-such-name").to_owned()));
        }
        let mut ids = state.store.customer_ids(&only, None, MOST + 1, state.clock.now()).await?;
        let more = ids.len() > MOST;
        ids.truncate(MOST);
        Ok(Fitting { ids, more })
    };
    told(find.await)
}

pub async fn choose_columns(columns: Vec<Column>) -> Result<(), Error> {
    let choose = async {
        let (state, asker) = asking(Verb::Read).await?;
        let Some(user) = asker.user() else { return Ok(()) };
        let mut tx = state.store.begin().await?;
        tx.choose(user, COLUMNS, &Column::write(&columns)).await?;
        tx.commit().await?;
        Ok(())
    };
    told(choose.await)
}

async fn whole(state: &AppState, asker: &Asker, id: ContactId) -> Result<Profile, Error> {
    state.store.profile(id, asker.user(), state.clock.now()).await?.ok_or(Error::NotFound)
}

pub async fn profile(id: ContactId) -> Result<Profile, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        whole(&state, &asker, id).await
    };
    told(read.await)
}

pub async fn change_person(id: ContactId, change: Change) -> Result<Profile, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        let id = people::change(&state, asker.user(), id, change).await?;
        whole(&state, &asker, id).await
    };
    told(keep.await)
}

pub async fn score_person(id: ContactId, scored: bool) -> Result<Profile, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        learning::set_scored(&state, asker.by(), id, scored).await?;
        whole(&state, &asker, id).await
    };
    told(keep.await)
}

pub async fn note_person(id: ContactId, text: String) -> Result<Profile, Error> {
    let note = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        people::remark(&state, asker.user(), id, &text).await?;
        whole(&state, &asker, id).await
    };
    told(note.await)
}

pub async fn change_note(id: RemarkId, text: String) -> Result<(), Error> {
    let keep = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        Ok(people::change_remark(&state, asker.user(), id, &text).await?)
    };
    told(keep.await)
}

pub async fn bulk_people(ids: Vec<ContactId>, what: Bulk) -> Result<Done, Error> {
    let bulk = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        Ok(people::bulk(&state, asker.user(), &ids, what).await?)
    };
    told(bulk.await)
}

pub async fn preview_merge(kept: ContactId, gone: ContactId) -> Result<Preview, Error> {
    let read = async {
        let (state, _) = asking(Verb::EditPeople).await?;
        Ok(people::preview(&state, kept, gone).await?)
    };
    told(read.await)
}

pub async fn merge_people(kept: ContactId, gone: ContactId) -> Result<Merged, Error> {
    let merge = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        Ok(people::merge(&state, asker.by(), kept, gone).await?)
    };
    told(merge.await)
}

pub async fn divide_people(id: MergeId) -> Result<ContactId, Error> {
    let divide = async {
        let (state, asker) = asking(Verb::EditPeople).await?;
        Ok(people::divide(&state, asker.by(), id).await?)
    };
    told(divide.await)
}

async fn all_fields(state: &AppState, asker: &Asker) -> Result<Fields, Error> {
    Ok(Fields {
        tags: state.store.tags().await?,
        attributes: state.store.attributes().await?,
        may_manage: asker.role.may(Verb::ManageFields),
    })
}

pub async fn fields() -> Result<Fields, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        all_fields(&state, &asker).await
    };
    told(read.await)
}

pub async fn keep_tag(id: Option<TagId>, name: String, colour: Colour) -> Result<Fields, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageFields).await?;
        people::keep_tag(&state, asker.by(), id, &name, colour).await?;
        all_fields(&state, &asker).await
    };
    told(keep.await)
}

pub async fn drop_tag(id: TagId) -> Result<Fields, Error> {
    let drop = async {
        let (state, asker) = asking(Verb::ManageFields).await?;
        people::drop_tag(&state, asker.by(), id).await?;
        all_fields(&state, &asker).await
    };
    told(drop.await)
}

pub async fn keep_attribute(
    id: Option<AttributeId>,
    name: String,
    kind: AttributeKind,
    choices: Vec<String>,
) -> Result<Fields, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageFields).await?;
        people::keep_attribute(&state, asker.by(), id, &name, kind, &choices).await?;
        all_fields(&state, &asker).await
    };
    told(keep.await)
}

pub async fn drop_attribute(id: AttributeId) -> Result<Fields, Error> {
    let drop = async {
        let (state, asker) = asking(Verb::ManageFields).await?;
        people::drop_attribute(&state, asker.by(), id).await?;
        all_fields(&state, &asker).await
    };
    told(drop.await)
}
