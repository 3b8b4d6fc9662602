//! Campaigns: who is meant, what was compared, and what came of it.

use super::Parameters;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
    /// A campaign: a template, or some that are compared, to everybody of a list.
    Campaign {
        id: String,
        setup: CampaignSetup,
        /// `draft`, `checking`, `checked`, `waiting` (for somebody else to agree), `running`, `held`, `paused`, `stopped` or
        /// `done`.
        stage: String,
        /// Why it holds: `failures`, `opt_outs`, `quality`, `template`, `category` (one of its templates counts as something
        /// else by now), `changed` (one of them says something else, or is filled with something else, by now), `budget`,
        /// `number`, `payment` (the account cannot pay) or `late`.
        held: Option<String>,
        /// Null for a program.
        author: Option<String>,
        author_name: Option<String>,
        /// Who agreed to it.
        approved_by: Option<String>,
        /// Whoever asks wrote it.
        mine: bool,
        /// It is not started before somebody else has agreed.
        needs_approval: bool,
        counts: CampaignCounts,
        /// In millionths of a US dollar by the list, of those that wait and those that were sent.
        cost: i64,
        created_at: String,
        changed_at: String,
        started_at: Option<String>,
    }

    /// A campaign as it is written.
    CampaignSetup {
        #[serde(default)]
        name: String,
        /// The id of the number it is sent from.
        #[serde(default)]
        number: Option<String>,
        /// `{"is":"customers","of":{…}}`, `{"is":"queue","of":{…}}` with what a list is narrowed to, or what is said of a file
        /// that was brought.
        #[serde(default)]
        audience: Value,
        /// Up to four; the first is what the others are compared to.
        #[serde(default)]
        arms: Vec<CampaignArm>,
        /// So many in a hundred get nothing, to be compared; 50 at most.
        #[serde(default)]
        hold_out: i64,
        /// `{"is":"now"}`, `{"is":"at","of":"2026-12-01T09:00:00Z"}` or `{"is":"best_hour"}`.
        #[serde(default)]
        timing: Value,
        /// Which column of the file fills in a place of the template, by what stands in its head.
        #[serde(default)]
        columns: BTreeMap<String, String>,
        /// No more than so many in a minute.
        #[serde(default)]
        per_minute: Option<i64>,
        /// Once a difference between templates has shown, who is left gets them by what came of each.
        #[serde(default)]
        steer: bool,
    }

    /// A template of a campaign.
    CampaignArm {
        /// Its id.
        template: String,
        /// What is the same for everybody. The rest is filled in for each.
        #[serde(default)]
        parameters: Parameters,
        /// How many get it, against those of the others: from 1 to 100.
        #[serde(default)]
        share: i64,
    }

    /// How a campaign's people stand.
    CampaignCounts {
        people: i64,
        waits: i64,
        sent: i64,
        held_out: i64,
        excluded: Vec<CampaignExcluded>,
    }

    /// How many are kept from it by one thing.
    CampaignExcluded {
        /// `opted_out`, `no_consent`, `cap`, `no_identifier`, `undelivered` (no marketing is delivered to them), `window_open`
        /// (they can be written to freely), `blocked`, `duplicate`, `unknown`, `unreadable`, `missing`, `template`, `number`, `budget`, `arm_stopped`, `gone` or `refused`.
        why: String,
        count: i64,
    }

    /// What became of a campaign.
    CampaignFigures {
        funnels: Vec<CampaignFunnel>,
        verdict: Vec<CampaignVersus>,
        /// How templates are chosen by what came of them; null where they are not.
        steers: Option<CampaignSteers>,
    }

    /// How a campaign chooses among its templates.
    CampaignSteers {
        since: String,
        /// When it was last looked what came of them.
        looked_at: String,
        arms: Vec<CampaignLearnt>,
    }

    /// What was learnt of one template.
    CampaignLearnt {
        /// Its place from 0.
        arm: i64,
        outcomes: CampaignOutcomes,
        /// The share that is expected to answer, and between which it lies nine times in ten.
        rate: f64,
        low: f64,
        high: f64,
        /// How likely whoever comes next is to get it.
        chance: f64,
    }

    /// What came of those whose 24 hours are over.
    CampaignOutcomes {
        answered: i64,
        silent: i64,
        /// They asked to be left alone, or were blocked.
        stopped: i64,
    }

    /// What became of one group.
    CampaignFunnel {
        /// Which template, by its place from 0; null of those who are held out.
        arm: Option<i64>,
        /// Also those who were left out when it was their turn.
        people: i64,
        sent: i64,
        delivered: i64,
        read: i64,
        /// Within 24 hours. Of those who are held out: that wrote of themselves.
        answered: i64,
        opted_out: i64,
        failed: i64,
        /// Nobody knows whether it was sent.
        unknown: i64,
        /// Whom chance has parted, and whose 24 hours since their turn are over, whether they got it or not: by these it is
        /// compared.
        settled: i64,
        settled_answered: i64,
        /// Of all whose 24 hours are over.
        outcomes: CampaignOutcomes,
        /// In millionths of a US dollar by the list.
        cost: i64,
        /// Why it is sent to nobody else.
        stopped: Option<String>,
    }

    /// How one template compares to the first, or to those who got nothing.
    CampaignVersus {
        arm: i64,
        /// Null: those who are held out.
        against: Option<i64>,
        comparison: CampaignComparison,
        /// There is a difference, with so many comparisons made.
        differs: bool,
        /// The share that answered.
        rate: CampaignRate,
        /// The same of what it is compared to.
        against_rate: CampaignRate,
    }

    /// A share, and between which the true one lies, whenever it is looked at.
    CampaignRate {
        rate: f64,
        low: f64,
        high: f64,
    }

    /// Two rates of answers.
    CampaignComparison {
        /// By how much the template's is above the other.
        difference: f64,
        /// Between which the true difference lies, whenever it is looked at, with so many comparisons made.
        low: f64,
        high: f64,
        /// 20 is enough where one comparison is made, so many times as much where more are.
        evidence: f64,
        /// There is a difference, with so many comparisons made.
        differs: bool,
        /// There are so many outcomes that anything is said at all: 100 of each group, and of the smaller one 5 answers and
        /// 5 others are expected by the share of both together.
        enough: bool,
    }

    /// One of a campaign's people.
    CampaignMember {
        contact_id: String,
        name: String,
        conversation_id: Option<String>,
        message_id: Option<String>,
        arm: Option<i64>,
        /// How likely it was to be that template, where it was chosen by what came of others.
        propensity: Option<f64>,
        /// `waits`, `sent`, `excluded` or `held_out`.
        state: String,
        /// Of the message.
        status: Option<String>,
        why: Option<String>,
        at: String,
    }

    /// When somebody else has to agree to a campaign.
    CampaignApproval {
        /// From more than so many people on.
        people: i64,
        /// From more than this cost on, in millionths of a US dollar; whatever it costs where it is null.
        #[serde(default)]
        cost: Option<i64>,
    }

    /// When somebody else has to agree to a campaign, and what looser rule somebody asks for.
    CampaignRule {
        /// From more than so many people on.
        people: i64,
        /// From more than this cost on, in millionths of a US dollar; whatever it costs where it is null.
        cost: Option<i64>,
        /// It holds once somebody else says the same.
        asked: Option<AskedRule>,
    }

    /// A looser rule that somebody asks for.
    AskedRule {
        people: i64,
        cost: Option<i64>,
        /// Who asks for it.
        by: String,
        by_name: String,
    }
}
