//! The lists of the queue by their names, and what is done to many conversations at a time, as the screens ask for it.

use super::{asking, fault, not_understood, told};
use crate::{
    api::{
        Error,
        queue::{Choices, NotDone, Report, TagChoice},
    },
    domain::{
        conversation::ConversationView,
        id::{ConversationId, NumberId, TeamId, ViewId},
        outbox::{Draft, NewMessage},
        queue::Assignee,
        queue::{LONGEST_VIEW_NAME, Only, View, ViewCounts},
        role::Verb,
        time::Timestamp,
        triage::{Cannot, Deed, MOST},
    },
    server::{
        auth::Asker,
        scoring,
        state::AppState,
        store::{self, view::Kept},
        triage::{self, Failed, Why},
        views,
    },
    ui::words,
};
use std::collections::{BTreeMap, BTreeSet};

/// Most conversations whose reasons are listed.
const LISTED: usize = 200;
/// Characters of what makes a repetition the same one.
const LONGEST_KEY: usize = 100;
/// Characters of what somebody looks for.
pub(super) const LONGEST_NAME: usize = 200;

impl From<Failed> for Error {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Cannot(Cannot::TooLate) => Self::Conflict(words::triage::cannot(&Cannot::TooLate)),
            Failed::Cannot(cannot) => Self::Invalid(words::triage::cannot(&cannot)),
            Failed::Store(cause) => fault(&cause),
        }
    }
}

impl From<Why> for Error {
    fn from(why: Why) -> Self {
        match why {
            Why::NotFound => Self::NotFound,
            Why::Changed => Self::Conflict(words::triage::CHANGED.to_owned()),
            Why::ChangedBy { name } => Self::Conflict(words::triage::changed_by(&name)),
            Why::Heard => Self::Conflict(words::triage::HEARD.to_owned()),
            Why::Joined => Self::Conflict(words::triage::JOINED.to_owned()),
            Why::Taken { name, .. } => Self::Conflict(words::teams::taken(&name)),
            Why::Unseen { name } => Self::Invalid(words::teams::unseen(&name)),
            Why::Send(refused) => refused.into(),
            Why::Fault => Self::Internal,
        }
    }
}

/// What a list is narrowed to as it came, for whoever asks.
pub async fn narrowed(state: &AppState, asker: &Asker, only: Only) -> Result<Only, Error> {
    if only.q.as_deref().is_some_and(|q| q.contains('\0') || q.chars().count() > LONGEST_NAME) {
        return Err(Error::Invalid(words::triage::NO_SUCH_NAME.to_owned()));
    }
    let only = only.tidy();
    let is_personal =
        matches!(only.view, Some(View::Mine | View::Shift | View::Unstaffed)) || only.assignee == Some(Assignee::Me);
    if !is_personal {
        return Ok(only);
    }
    let (viewer, _) = views::viewer(state, asker.user()).await?;
    Ok(Only { viewer, ..only })
}

/// Notes, beside whoever looks, whom they are shown by a list that is narrowed by what is foreseen.
pub(super) fn note(state: &AppState, asker: &Asker, only: Only, rows: &[ConversationView], now: Timestamp) {
    let Some(user) = asker.user().filter(|_| only.is_foreseen()) else { return };
    let rows: Vec<_> = rows.iter().map(|row| (row.id, row.window.ends_at())).collect();
    let state = state.clone();
    tokio::spawn(async move {
        if let Err(error) = scoring::filtered(&state, user, &only, &rows, now).await {
            tracing::warn!(%error, "it could not be noted whom a list has shown");
        }
    });
}

pub async fn views() -> Result<ViewCounts, Error> {
    let count = async {
        let (state, asker) = asking(Verb::Read).await?;
        Ok(views::counts(&state, asker.user()).await?)
    };
    told(count.await)
}

pub async fn choices() -> Result<Choices, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let tags = state.store.tag_names().await?.into_iter();
        let roster = state.numbers.roster().await?;
        let reaches = state.store.reaches().await?;
        // Of whoever asks no more is said than they see themselves.
        let seen = |numbers: &Vec<NumberId>| -> Vec<NumberId> {
            numbers.iter().copied().filter(|number| state.store.admits_number(*number)).collect()
        };
        Ok(Choices {
            tags: tags.map(|tag| TagChoice { name: tag.name, ruled: tag.ruled }).collect(),
            people: state.store.assignees().await?,
            limited: (reaches.iter())
                .filter_map(|(user, reach)| Some((*user, seen(reach.numbers.as_ref()?))))
                .collect(),
            teams: by_name(state.store.team_names().await?),
            numbers: (roster.lines().iter())
                .filter(|line| state.store.admits_number(line.number.id))
                .map(|line| (line.number.id, line.number.display.clone()))
                .collect(),
            languages: state.store.languages_spoken().await?,
        })
    };
    told(read.await)
}

/// Teams by what they are called.
pub(super) fn by_name(names: BTreeMap<TeamId, String>) -> Vec<(TeamId, String)> {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_by_key(|(_, name)| name.to_lowercase());
    names
}

pub async fn keep_view(id: Option<ViewId>, name: String, only: Only, shared: bool) -> Result<ViewId, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::Tend).await?;
        let owner = asker.user().ok_or(Error::Unauthorized)?;
        let unfit = || Error::Invalid(words::triage::view_name(LONGEST_VIEW_NAME));
        let name = views::name(&name).ok_or_else(unfit)?;
        let only = narrowed(&state, &asker, only).await?;
        let now = state.clock.now();
        let what = views::query_of(&only);
        match state
            .store
            .keep_view((owner, asker.by(), asker.may(Verb::ManageViews).is_ok()), id, (&name, &what), shared, now)
            .await?
        {
            Kept::Done(id) => Ok(id),
            Kept::TooMany => Err(Error::Invalid(words::triage::too_many_views())),
            Kept::NotTheirs => Err(Error::NotFound),
        }
    };
    told(keep.await)
}

pub async fn forget_view(id: ViewId) -> Result<(), Error> {
    let forget = async {
        let (state, asker) = asking(Verb::Tend).await?;
        let owner = asker.user().ok_or(Error::Unauthorized)?;
        let who = (Some(owner), asker.by(), asker.may(Verb::ManageViews).is_ok());
        let forgot = state.store.forget_view(who, id, state.clock.now()).await?;
        if forgot { Ok(()) } else { Err(Error::NotFound) }
    };
    told(forget.await)
}

pub async fn set_shift(minutes: Option<i64>) -> Result<(), Error> {
    let set = async {
        let (state, asker) = asking(Verb::Read).await?;
        let user = asker.user().ok_or(Error::Unauthorized)?;
        if minutes.is_some_and(|minutes| !(0..views::DAY).contains(&minutes)) {
            return Err(not_understood());
        }
        state.store.set_shift_ends(user, minutes).await?;
        Ok(())
    };
    told(set.await)
}

pub async fn act(deed: Deed, ids: Vec<ConversationId>, key: String) -> Result<Report, Error> {
    let act = async {
        let verb = if matches!(deed, Deed::Send(_) | Deed::Plan { .. }) { Verb::Send } else { Verb::Tend };
        let (state, asker) = asking(verb).await?;
        if key.is_empty() || key.len() > LONGEST_KEY || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(not_understood());
        }
        if let Deed::Send(template) | Deed::Plan { template, .. } = &deed {
            let (kind, template) = ("template".to_owned(), Some(template.clone()));
            Draft::parse(NewMessage { kind, template, ..NewMessage::default() })
                .map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        }
        let report = triage::act(&state, &asker.author(), asker.by(), &deed, &ids, &key).await?;
        Ok(reported(&state, report).await?)
    };
    told(act.await)
}

pub async fn take_back(undo: String) -> Result<Report, Error> {
    let undo = async {
        let (state, asker) = asking(Verb::Tend).await?;
        let report = triage::undo(&state, &asker.author(), &undo).await?;
        Ok(reported(&state, report).await?)
    };
    told(undo.await)
}

/// One more than can be chosen, where there are more.
pub async fn matching(only: Only) -> Result<Vec<ConversationId>, Error> {
    let find = async {
        let (state, asker) = asking(Verb::Read).await?;
        let only = narrowed(&state, &asker, only).await?;
        Ok(state.store.conversations_of(&only, MOST + 1, state.clock.now()).await?)
    };
    told(find.await)
}

/// A report with the names of those it was not done to.
async fn reported(state: &AppState, report: triage::Report) -> store::Result<Report> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let refused = count(report.refused.len());
    let listed: Vec<_> = report.refused.into_iter().take(LISTED).collect();
    let ids: BTreeSet<ConversationId> = listed.iter().map(|(id, _)| *id).collect();
    let rows = state.store.conversation_views(&ids, state.clock.now()).await?;
    let why = listed.into_iter().map(|(id, why)| NotDone {
        id,
        name: rows.get(&id).map(|row| row.contact.title()).unwrap_or_default(),
        error: why.into(),
    });
    Ok(Report {
        done: count(report.done),
        unchanged: count(report.unchanged),
        refused,
        why: why.collect(),
        undo: report.undo,
    })
}
