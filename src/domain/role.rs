//! Who may do what: one table, for pages, server functions, REST and streams alike.

use serde::{Deserialize, Serialize};

words! {
    /// The roles of people and of keys.
    Role {
        Analyst = "analyst",
        Agent = "agent",
        Admin = "admin",
        Owner = "owner",
    }
}

impl Role {
    pub fn may(self, verb: Verb) -> bool {
        self >= verb.least_role()
    }
}

/// Everything somebody can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Read conversations, messages, contacts, media, templates, numbers.
    Read,
    /// Follow the event stream.
    Follow,
    /// Read how ingest is doing, with the raw form of what was not understood.
    ReadIngest,
    /// Send messages, reactions and templates; upload files.
    Send,
    /// Mark as read, dismiss, keep drafts, write notes; assign, put off and be done with conversations, tag people, keep
    /// lists.
    Tend,
    /// Change what is known of people, put tags on them, note something about them, make two of them one.
    EditPeople,
    /// Make and drop tags and attributes.
    ManageFields,
    /// Block somebody, and let them through again.
    Block,
    /// Say what the quick replies of everybody are.
    ShareReplies,
    /// Write templates and say what they are for, without the platform hearing of it.
    EditTemplates,
    /// Submit templates, delete them at the platform and let paused ones loose.
    SubmitTemplates,
    /// Say what the variables of templates are filled with.
    FillTemplates,
    /// Write campaigns, start and stop them, and say what numbers may spend.
    RunCampaigns,
    /// Agree to campaigns of others.
    ApproveCampaigns,
    /// Run items again that were kept.
    Replay,
    /// Read the metrics.
    ReadMetrics,
    /// Set up numbers and their secrets.
    ManageNumbers,
    /// Say what numbers answer without a person.
    ManageAnswering,
    /// Let people and programs in and out that are no owners.
    ManagePeople,
    /// Let owners in and out, people or keys: who could make one could do all that an owner may.
    ManageOwners,
    /// Say how long data is kept.
    ManageData,
    /// Erase a person for good.
    ErasePeople,
    /// Look around in the demo. It takes memory and time of the server.
    OpenDemo,
    /// Bring files of people, and take them back.
    ImportPeople,
    /// Carry everybody away as a file, or everything that is kept of one person.
    ExportPeople,
    /// Say who works together, on which numbers and when.
    ManageTeams,
    /// Read who did what to the workspace.
    ReadAudit,
    /// Let alerts go to devices and by email from a copy that was put back.
    ReleaseAlerts,
    /// Have the assistant draft something.
    UseAssistant,
    /// Say which model the assistant is, and see what left for it.
    ManageAssistant,
    /// See how good the predictions are.
    ReadModel,
    /// Say which model predicts, and have one learn anew.
    ManageModel,
    /// Say what makes a conversation worth more.
    ManagePriorities,
    /// Change and throw away lists that others share.
    ManageViews,
    /// See to one's own account: name, password, where one is signed in.
    OwnAccount,
    /// Set up one's own second factor: all that is left to whoever has to have one and does not.
    SetUpFactor,
}

impl Verb {
    pub const ALL: [Verb; 36] = [
        Self::Read,
        Self::Follow,
        Self::ReadIngest,
        Self::Send,
        Self::Tend,
        Self::EditPeople,
        Self::ManageFields,
        Self::Block,
        Self::ShareReplies,
        Self::EditTemplates,
        Self::SubmitTemplates,
        Self::FillTemplates,
        Self::RunCampaigns,
        Self::ApproveCampaigns,
        Self::Replay,
        Self::ReadMetrics,
        Self::ManageNumbers,
        Self::ManageAnswering,
        Self::ManagePeople,
        Self::ManageOwners,
        Self::ManageData,
        Self::ErasePeople,
        Self::OpenDemo,
        Self::ImportPeople,
        Self::ExportPeople,
        Self::ManageTeams,
        Self::ReadAudit,
        Self::ReleaseAlerts,
        Self::UseAssistant,
        Self::ManageAssistant,
        Self::ReadModel,
        Self::ManageModel,
        Self::ManagePriorities,
        Self::ManageViews,
        Self::OwnAccount,
        Self::SetUpFactor,
    ];

    /// The least role that may.
    pub fn least_role(self) -> Role {
        match self {
            Self::Read
            | Self::Follow
            | Self::ReadIngest
            | Self::ReadMetrics
            | Self::ReadModel
            | Self::OwnAccount
            | Self::SetUpFactor => Role::Analyst,
            Self::Send | Self::Tend | Self::EditPeople | Self::Block | Self::EditTemplates | Self::UseAssistant => {
                Role::Agent
            }
            Self::ShareReplies
            | Self::SubmitTemplates
            | Self::FillTemplates
            | Self::RunCampaigns
            | Self::ApproveCampaigns
            | Self::Replay
            | Self::ManageFields
            | Self::ManageNumbers
            | Self::ManageAnswering
            | Self::ManagePeople
            | Self::OpenDemo
            | Self::ImportPeople
            | Self::ExportPeople
            | Self::ManageTeams
            | Self::ReadAudit
            | Self::ManageModel
            | Self::ManageAssistant
            | Self::ManagePriorities
            | Self::ManageViews
            | Self::ManageData => Role::Admin,
            Self::ManageOwners | Self::ErasePeople | Self::ReleaseAlerts => Role::Owner,
        }
    }

    /// What it takes to let somebody of this role in or out, or to give them the role or another.
    pub fn to_manage(role: Role) -> Self {
        if role == Role::Owner { Self::ManageOwners } else { Self::ManagePeople }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_what_the_one_below_may_and_more() {
        for (lower, higher) in Role::ALL.iter().zip(&Role::ALL[1..]) {
            assert!(
                Verb::ALL.iter().all(|verb| !lower.may(*verb) || higher.may(*verb)),
                "{lower:?} may more than {higher:?}"
            );
        }
    }

    #[test]
    fn an_admin_lets_everybody_in_and_out_but_owners() {
        for role in Role::ALL {
            let by: Vec<Role> = Role::ALL.into_iter().filter(|by| by.may(Verb::to_manage(role))).collect();
            let admins: &[Role] = if role == Role::Owner { &[Role::Owner] } else { &[Role::Admin, Role::Owner] };
            assert_eq!(by, admins, "{role:?}");
        }
    }

    #[test]
    fn an_analyst_reads_and_touches_nothing() {
        let may: Vec<_> = Verb::ALL.into_iter().filter(|verb| Role::Analyst.may(*verb)).collect();
        let own = [Verb::ReadModel, Verb::OwnAccount, Verb::SetUpFactor];
        assert_eq!(may, [&[Verb::Read, Verb::Follow, Verb::ReadIngest, Verb::ReadMetrics][..], &own].concat());
        assert!(!Role::Agent.may(Verb::ManageNumbers));
    }
}
