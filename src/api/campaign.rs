//! Campaigns: one template, or some that are compared, to everybody of a list.
//!
//! A file of people is brought to `POST /api/v1/campaigns/{id}/file`, as the field `file` of a form; the answer is the campaign.
//! A campaign that is being looked up, or runs, is asked for again every few seconds: nothing is told of it as an event.

use super::{Error, json::Json};
use crate::domain::{
    campaign::{Approval, Budget, Campaign, Funnel, Health, Looser, Member, Setup, Steers, Step, Versus, Which},
    id::{CampaignId, NumberId, UserId},
    number::NumberRef,
    price::Micros,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The campaigns there are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Campaigns {
    /// Latest first, 50 at most.
    pub rows: Vec<Campaign>,
    /// What to pass to get the next page.
    pub next: Option<String>,
    /// The numbers they can be sent from.
    pub numbers: Vec<NumberRef>,
    /// What may be spent from numbers in a month, where that was said.
    pub budgets: Vec<Budget>,
    /// When somebody else has to agree.
    pub approval: Approval,
    /// The looser rule that somebody asks for.
    pub looser: Option<Looser>,
    /// How many others may agree to what whoever asks starts.
    pub others: i64,
    /// Whoever asks, where that is a person.
    pub me: Option<UserId>,
    /// Whoever asks may write, start and stop them, and say what may be spent.
    pub may_run: bool,
    /// Whoever asks may agree to those of others.
    pub may_approve: bool,
}

/// One campaign, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CampaignPage {
    pub campaign: Campaign,
    /// A group each: the templates in their order, then those who are held out.
    pub funnels: Vec<Funnel>,
    /// How the templates compare; nothing where there is nothing to compare.
    pub verdict: Vec<Versus>,
    /// How it chooses among its templates by now; none where it does not.
    pub steers: Option<Steers>,
    /// What its number may spend in the month in which it leaves, where that was said.
    pub budget: Option<Budget>,
    /// What the platform said of its number last.
    pub health: Health,
    /// How many others may agree to it.
    pub approvers: i64,
    pub may_run: bool,
    pub may_approve: bool,
}

/// Some of a campaign's people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Members {
    pub rows: Vec<Member>,
    /// What to pass to get the next page.
    pub next: Option<String>,
}

/// The campaigns there are, page by page.
#[server(name = AskCampaigns, prefix = "/_fn", endpoint = "campaigns", input = Json, output = Json)]
pub async fn campaigns(after: Option<String>) -> Result<Campaigns, Error> {
    crate::server::desk::campaigns::campaigns(after).await
}

/// One campaign, and what became of it.
#[server(name = AskCampaign, prefix = "/_fn", endpoint = "campaign", input = Json, output = Json)]
pub async fn campaign(id: CampaignId) -> Result<CampaignPage, Error> {
    crate::server::desk::campaigns::campaign(id).await
}

/// Keeps a campaign, in place of the one of that id: what had been looked up is to be looked up again. A file that was brought
/// stays with it, whatever is said of it here.
#[server(name = KeepCampaign, prefix = "/_fn", endpoint = "keep_campaign", input = Json, output = Json)]
pub async fn keep_campaign(id: Option<CampaignId>, setup: Setup) -> Result<Campaign, Error> {
    crate::server::desk::campaigns::keep(id, setup).await
}

/// Throws a campaign away that was never started.
#[server(name = DropCampaign, prefix = "/_fn", endpoint = "drop_campaign", input = Json, output = Json)]
pub async fn drop_campaign(id: CampaignId) -> Result<(), Error> {
    crate::server::desk::campaigns::drop_one(id).await
}

/// Takes a campaign a step on.
#[server(name = LeadCampaign, prefix = "/_fn", endpoint = "lead_campaign", input = Json, output = Json)]
pub async fn lead_campaign(id: CampaignId, step: Step) -> Result<Campaign, Error> {
    crate::server::desk::campaigns::lead(id, step).await
}

/// Some of a campaign's people.
#[server(name = AskCampaignPeople, prefix = "/_fn", endpoint = "campaign_people", input = Json, output = Json)]
pub async fn campaign_people(id: CampaignId, which: Which, after: Option<String>) -> Result<Members, Error> {
    crate::server::desk::campaigns::people(id, which, after).await
}

/// Says what a number may spend on marketing templates in a month; nothing lets it spend what it costs.
#[server(name = SetBudget, prefix = "/_fn", endpoint = "set_budget", input = Json, output = Json)]
pub async fn set_budget(number: NumberId, month: Option<Micros>) -> Result<Option<Budget>, Error> {
    crate::server::desk::campaigns::set_budget(number, month).await
}

/// Says when somebody else has to agree: what holds, and what is asked for, from then on.
#[server(name = SetApproval, prefix = "/_fn", endpoint = "set_approval", input = Json, output = Json)]
pub async fn set_approval(approval: Approval) -> Result<(Approval, Option<Looser>), Error> {
    crate::server::desk::campaigns::set_approval(approval).await
}
