//! Campaigns over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape, Takes},
    given::{Given, Id, Json, Seen},
    imports::write,
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        campaign::{self, Approval, Budget, Campaign, Funnel, Looser, Member, Setup, Steers, Step, Versus, Which},
        id::{CampaignId, NumberId, UserId},
        price::Micros,
    },
    server::{
        auth::Asker,
        campaigns::{self as verbs, Refused},
        import::Importer,
        state::AppState,
    },
};
use axum::{extract::Request, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::json;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound | Refused::NoNumber => Self::not_found(),
            Refused::Stage(_) | Refused::Own | Refused::Category | Refused::Changed | Refused::Nobody => {
                Self::new(Code::Conflict, words)
            }
            Refused::Program => Self::forbidden(words),
            Refused::Amiss(amiss) => Self::invalid(words).with("amiss", json!(amiss)),
            Refused::TooMany | Refused::NoPeople => Self::invalid(words),
            Refused::TooLarge => Self::too_large(words),
            Refused::Unreadable(why) => match why.word() {
                Some(word) => Self::invalid(words).with("why", word),
                None => Self::fault(&why),
            },
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

const OF_ONE: About = About {
    group: "Campaigns",
    gives: Gives::One(Shape::of::<schema::Campaign>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub const LIST: About = About {
    id: "listCampaigns",
    group: "Campaigns",
    summary: "Campaigns",
    details: "Those that were begun last come first.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Campaign>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, asker: Asker, given: Given) -> Result<List<Campaign>, Problem> {
    let (rows, next) = verbs::all(&state, &asker.owner(), given.cursor("after")?, given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const WRITE: About = About {
    id: "makeCampaign",
    group: "Campaigns",
    summary: "Begin a campaign",
    details: "What is missing or wrong is said when it is checked. Nothing is sent before it is started.",
    takes: Takes::Json(Shape::of::<schema::CampaignSetup>()),
    status: 201,
    gives: Gives::One(Shape::of::<schema::Campaign>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn make(
    Seen(state): Seen,
    asker: Asker,
    Json(setup): Json<Setup>,
) -> Result<(StatusCode, axum::Json<Campaign>), Problem> {
    let id = verbs::keep(&state, &asker.author(), None, setup).await?;
    Ok((StatusCode::CREATED, one_of(&state, &asker, id).await?))
}

async fn one_of(state: &AppState, asker: &Asker, id: CampaignId) -> Result<axum::Json<Campaign>, Problem> {
    Ok(axum::Json(verbs::one(state, id, &asker.owner()).await?))
}

pub const ONE: About = About {
    id: "getCampaign",
    summary: "One campaign, and how far it is",
    details: "`counts` tells who gets it, who does not and why.",
    problems: &[Code::NotFound],
    ..OF_ONE
};

pub async fn one(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    one_of(&state, &asker, id).await
}

pub const CHANGE: About = About {
    id: "changeCampaign",
    summary: "Say anew what a campaign is",
    details: "Until it is started. It has to be checked again. A file that was brought stays with it while its audience is a file.",
    takes: Takes::Json(Shape::of::<schema::CampaignSetup>()),
    ..OF_ONE
};

pub async fn change(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<CampaignId>,
    Json(setup): Json<Setup>,
) -> Result<axum::Json<Campaign>, Problem> {
    verbs::keep(&state, &asker.author(), Some(id), setup).await?;
    one_of(&state, &asker, id).await
}

pub const DROP: About = About {
    id: "dropCampaign",
    summary: "Throw a campaign away that was never started",
    status: 204,
    gives: Gives::Nothing,
    ..OF_ONE
};

pub async fn drop_one(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<StatusCode, Problem> {
    verbs::drop_one(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const FILE: About = About {
    id: "bringCampaignFile",
    summary: "Say by a file who a campaign is for: CSV or a workbook (XLSX)",
    details: "As the field `file` of a form, or alone as the body. At most 50 MB and 200,000 rows. The column that has phone \
              numbers with their country codes, or user ids, says who. Whoever is not known here gets nothing: an import makes \
              them known. What stands in the other columns can fill in variables. The file itself is not kept.",
    query: &[Param::text("filename", "What the file is called, where it is the body.")],
    takes: Takes::File,
    ..OF_ONE
};

pub async fn file(
    Seen(state): Seen,
    asker: Asker,
    given: Given,
    Id(id): Id<CampaignId>,
    request: Request,
) -> Result<axum::Json<Campaign>, Problem> {
    let named = given.get("filename").unwrap_or("people").to_owned();
    let path = Importer::of(&state).place().map_err(|error| Problem::fault(&error))?;
    let take = async {
        let name = write(&state, &path, named, request).await?;
        Ok::<_, Problem>(verbs::bring(&state, asker.by(), id, &path, &name).await?)
    };
    let taken = take.await;
    let _ = tokio::fs::remove_file(&path).await;
    taken?;
    one_of(&state, &asker, id).await
}

/// Takes a campaign a step on.
async fn led(state: &AppState, asker: &Asker, id: CampaignId, step: Step) -> Result<axum::Json<Campaign>, Problem> {
    verbs::lead(state, &asker.author(), asker.by(), id, step).await?;
    one_of(state, asker, id).await
}

pub const CHECK: About = About {
    id: "checkCampaign",
    summary: "Look up who a campaign is for",
    details: "It is `checking` until everybody was looked at, and then `checked`. What is missing or wrong is said with `amiss`.",
    ..OF_ONE
};

pub async fn check(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Check).await
}

pub const START: About = About {
    id: "startCampaign",
    summary: "Start a campaign that was checked",
    details: "Where it is for many or costs much, somebody else has to agree first: then it is `waiting`. What you have started in \
              the last 24 hours without anybody's agreement counts as well. Where it was looked up more than 24 hours ago who gets \
              it, that is done anew: it is `checking`, and can be started once it is `checked`. Twenty go first, and it \
              holds where too many of the latest failed or asked to be left alone.",
    ..OF_ONE
};

pub async fn start(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Start).await
}

pub const APPROVE: About = About {
    id: "approveCampaign",
    summary: "Agree to a campaign that somebody else has started",
    details: "As a person who is signed in: a key is answered with 403, whatever its role. What was looked up more than 24 hours \
              ago is looked up anew instead, and has to be started once more.",
    ..OF_ONE
};

pub async fn approve(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Approve).await
}

pub const DECLINE: About = About { id: "declineCampaign", summary: "Send a campaign back to its author", ..OF_ONE };

pub async fn decline(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Decline).await
}

pub const PAUSE: About = About {
    id: "pauseCampaign",
    summary: "Pause a campaign",
    details: "What is on its way arrives; nothing else leaves. What was written down to be sent is taken back, and goes once it is \
              resumed.",
    ..OF_ONE
};

pub async fn pause(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Pause).await
}

pub const RESUME: About =
    About { id: "resumeCampaign", summary: "Let a campaign go on that was paused or holds", ..OF_ONE };

pub async fn resume(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Resume).await
}

pub const STOP: About = About {
    id: "stopCampaign",
    summary: "End a campaign for good",
    details: "What is on its way arrives; nothing else leaves.",
    ..OF_ONE
};

pub async fn stop(Seen(state): Seen, asker: Asker, Id(id): Id<CampaignId>) -> Result<axum::Json<Campaign>, Problem> {
    led(&state, &asker, id, Step::Stop).await
}

/// What became of a campaign.
#[derive(Debug, Serialize)]
pub struct Figures {
    funnels: Vec<Funnel>,
    verdict: Vec<Versus>,
    steers: Option<Steers>,
}

pub const FIGURES: About = About {
    id: "getCampaignFigures",
    group: "Campaigns",
    summary: "What became of a campaign, and how its templates compare",
    details: "By a test that may be looked at any time: the mixture sequential probability ratio test of Johari and others (2017). \
              Where several comparisons are made, each has to show as much more. By intention to treat: whoever was put into a \
              group stays in it, also where it turned out that they get nothing. `steers` tells how templates are chosen once a \
              difference has shown, by Thompson sampling, where `steer` was set: for whom one is chosen is no part of the comparison.",
    gives: Gives::One(Shape::of::<schema::CampaignFigures>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn figures(Seen(state): Seen, Id(id): Id<CampaignId>) -> Result<axum::Json<Figures>, Problem> {
    let funnels = verbs::funnels(&state, id).await?;
    Ok(axum::Json(Figures { verdict: campaign::verdict(&funnels), funnels, steers: verbs::steers(&state, id).await? }))
}

const WHICH: &[&str] = &["waits", "sent", "unknown", "failed", "excluded", "held_out"];

pub const PEOPLE: About = About {
    id: "listCampaignPeople",
    group: "Campaigns",
    summary: "People of a campaign",
    details: "`unknown` are those of whom nobody knows whether it was sent to them: it is never sent to them again.",
    query: &[Param::word("which", WHICH, "Which of them; those it was sent to where nothing is said."), LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::CampaignMember>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn people(Seen(state): Seen, given: Given, Id(id): Id<CampaignId>) -> Result<List<Member>, Problem> {
    let which = given.get("which").and_then(Which::parse).unwrap_or(Which::Sent);
    let after: Option<i64> = given.cursor("after")?;
    let (rows, next) = verbs::people(&state, id, which, after.unwrap_or(0), given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const BUDGETS: About = About {
    id: "listBudgets",
    group: "Campaigns",
    summary: "What numbers may spend on marketing templates in a month, and have spent",
    details: "Of the numbers for which that was said. In millionths of a US dollar by the list of prices.",
    gives: Gives::List(Shape::of::<schema::NumberBudget>()),
    ..PLAIN
};

pub async fn budgets(Seen(state): Seen) -> Result<List<Budget>, Problem> {
    Ok(List::whole(state.store.budgets().await?))
}

/// What a number may spend, as a program says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenBudget {
    month: Option<i64>,
}

pub const BUDGET: About = About {
    id: "setBudget",
    group: "Campaigns",
    summary: "Say what a number may spend on marketing templates in a month",
    details: "Whatever would pass it is refused, by whichever way it is sent. Null lets it spend what it costs.",
    takes: Takes::Json(Shape::of::<schema::NewBudget>()),
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn set_budget(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<NumberId>,
    Json(new): Json<GivenBudget>,
) -> Result<StatusCode, Problem> {
    verbs::set_budget(&state, asker.by(), id, new.month.map(Micros)).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const APPROVAL: About = About {
    id: "getCampaignApproval",
    group: "Campaigns",
    summary: "When somebody else has to agree to a campaign",
    gives: Gives::One(Shape::of::<schema::CampaignRule>()),
    ..PLAIN
};

/// As programs are told of it.
#[derive(Serialize)]
pub struct Rule {
    people: i64,
    cost: Option<Micros>,
    asked: Option<AskedRule>,
}

#[derive(Serialize)]
struct AskedRule {
    people: i64,
    cost: Option<Micros>,
    by: UserId,
    by_name: String,
}

impl From<(Approval, Option<Looser>)> for Rule {
    fn from((rule, looser): (Approval, Option<Looser>)) -> Self {
        let asked = looser.map(|Looser { rule, by, name }| AskedRule {
            people: rule.people,
            cost: rule.cost,
            by,
            by_name: name,
        });
        Self { people: rule.people, cost: rule.cost, asked }
    }
}

pub async fn approval(Seen(state): Seen) -> Result<axum::Json<Rule>, Problem> {
    Ok(axum::Json(verbs::approval_rule(&state).await?.into()))
}

pub const SET_APPROVAL: About = About {
    id: "setCampaignApproval",
    group: "Campaigns",
    summary: "Say when somebody else has to agree to a campaign",
    details: "From more than so many people on, 200 at most, or from more than this cost on. A stricter rule holds at once. A looser \
              one holds once two people have said the very same, and until then it is `asked` for; whoever says what holds \
              already takes that back. Programs cannot ask for a looser one.",
    takes: Takes::Json(Shape::of::<schema::CampaignApproval>()),
    gives: Gives::One(Shape::of::<schema::CampaignRule>()),
    ..PLAIN
};

pub async fn set_approval(
    Seen(state): Seen,
    asker: Asker,
    Json(approval): Json<Approval>,
) -> Result<axum::Json<Rule>, Problem> {
    Ok(axum::Json(verbs::set_approval(&state, asker.by(), asker.author().user, approval).await?.into()))
}
