//! Campaigns, as the screens ask for them.

use super::{asking, fault, not_a_cursor, told};
use crate::{
    api::{
        Error,
        campaign::{CampaignPage, Campaigns, Members},
    },
    domain::{
        campaign::{self, Approval, Budget, Campaign, Looser, Setup, Step, Which},
        id::{CampaignId, NumberId},
        price::Micros,
        role::Verb,
    },
    say,
    server::campaigns::{self as verbs, Refused},
};

/// People of a page.
const PEOPLE: usize = 100;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound | Refused::NoNumber => Self::NotFound,
            Refused::Stage(_) => Self::Conflict(say!("campaign-error-stage").to_owned()),
            Refused::Amiss(_) => Self::Invalid(say!("campaign-error-amiss").to_owned()),
            Refused::Own => Self::Conflict(say!("campaign-error-own").to_owned()),
            Refused::Program => Self::Forbidden,
            Refused::Category => Self::Conflict(say!("campaign-error-category").to_owned()),
            Refused::Changed => Self::Conflict(say!("campaign-error-changed").to_owned()),
            Refused::Nobody => Self::Conflict(say!("campaign-error-nobody").to_owned()),
            Refused::TooMany => Self::Invalid(say!("campaign-error-many").to_owned()),
            Refused::TooLarge => Self::Invalid(say!("campaign-error-large").to_owned()),
            Refused::NoPeople | Refused::Unreadable(_) => Self::Invalid(say!("campaign-error-file").to_owned()),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

pub async fn campaigns(after: Option<String>) -> Result<Campaigns, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let after: Option<CampaignId> = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let (rows, next) = verbs::all(&state, &asker.owner(), after, verbs::LISTED).await?;
        let roster = state.numbers.roster().await?;
        let (approval, looser) = verbs::approval_rule(&state).await?;
        let seen = roster.lines().iter().filter(|line| state.store.admits_number(line.number.id));
        Ok(Campaigns {
            rows,
            next: next.map(|next| next.to_string()),
            numbers: seen.map(|line| line.number.reference()).collect(),
            budgets: state.store.budgets().await?,
            approval,
            looser,
            others: verbs::approvers(&state, asker.author().user).await?,
            me: asker.author().user,
            may_run: asker.may(Verb::RunCampaigns).is_ok(),
            may_approve: asker.may(Verb::ApproveCampaigns).is_ok(),
        })
    };
    told(read.await)
}

pub async fn campaign(id: CampaignId) -> Result<CampaignPage, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let campaign = verbs::one(&state, id, &asker.owner()).await?;
        let funnels = verbs::funnels(&state, id).await?;
        let (health, budget) = verbs::of_number(&state, &campaign.setup).await?;
        Ok(CampaignPage {
            verdict: campaign::verdict(&funnels),
            steers: verbs::steers(&state, id).await?,
            approvers: verbs::approvers(&state, campaign.author).await?,
            funnels,
            budget,
            health,
            may_run: asker.may(Verb::RunCampaigns).is_ok(),
            may_approve: asker.may(Verb::ApproveCampaigns).is_ok() && asker.author().user.is_some() && !campaign.mine,
            campaign,
        })
    };
    told(read.await)
}

pub async fn keep(id: Option<CampaignId>, setup: Setup) -> Result<Campaign, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::RunCampaigns).await?;
        let id = verbs::keep(&state, &asker.author(), id, setup).await?;
        Ok(verbs::one(&state, id, &asker.owner()).await?)
    };
    told(keep.await)
}

pub async fn drop_one(id: CampaignId) -> Result<(), Error> {
    let drop = async {
        let (state, asker) = asking(Verb::RunCampaigns).await?;
        Ok(verbs::drop_one(&state, asker.by(), id).await?)
    };
    told(drop.await)
}

pub async fn lead(id: CampaignId, step: Step) -> Result<Campaign, Error> {
    let lead = async {
        let verb = if step.is_of_another() { Verb::ApproveCampaigns } else { Verb::RunCampaigns };
        let (state, asker) = asking(verb).await?;
        verbs::lead(&state, &asker.author(), asker.by(), id, step).await?;
        Ok(verbs::one(&state, id, &asker.owner()).await?)
    };
    told(lead.await)
}

pub async fn people(id: CampaignId, which: Which, after: Option<String>) -> Result<Members, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let after: Option<i64> = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let (rows, next) = verbs::people(&state, id, which, after.unwrap_or(0), PEOPLE).await?;
        Ok(Members { rows, next: next.map(|next| next.to_string()) })
    };
    told(read.await)
}

pub async fn set_budget(number: NumberId, month: Option<Micros>) -> Result<Option<Budget>, Error> {
    let set = async {
        let (state, asker) = asking(Verb::RunCampaigns).await?;
        Ok(verbs::set_budget(&state, asker.by(), number, month).await?)
    };
    told(set.await)
}

pub async fn set_approval(approval: Approval) -> Result<(Approval, Option<Looser>), Error> {
    let set = async {
        let (state, asker) = asking(Verb::RunCampaigns).await?;
        Ok(verbs::set_approval(&state, asker.by(), asker.author().user, approval).await?)
    };
    told(set.await)
}
