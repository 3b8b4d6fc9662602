//! The first minutes: the owner's account, and the first steps that are left.

use super::{Error, json::Json};
use crate::domain::time::Timestamp;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What making the owner's account takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRun {
    /// Whether the one-time code of the console is asked for.
    pub code: bool,
}

/// The first steps, and what is left of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstSteps {
    /// Whether whoever asks has put the list away.
    pub dismissed: bool,
    /// A number is set up.
    pub number: bool,
    /// The platform has delivered something.
    pub delivery: bool,
    /// There is a public address, by https.
    pub public: bool,
    /// Every number has a token that does not end soon.
    pub lasting: bool,
    /// Numbers whose token ends soon: how people write them, and when.
    pub ending: Vec<(String, Timestamp)>,
}

impl FirstSteps {
    pub fn done(&self) -> bool {
        self.number && self.delivery && self.public && self.lasting
    }
}

/// Whether the one-time code is needed. Only answered while there is no owner.
#[server(name = AskFirstRun, prefix = "/_fn", endpoint = "first_run", input = Json, output = Json)]
pub async fn first_run() -> Result<FirstRun, Error> {
    crate::server::desk::first_run::first_run().await
}

/// Makes the owner's account, signs in, and leads on to the first choice. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "make_owner")]
pub async fn make_owner(
    name: String,
    email: String,
    password: String,
    #[server(default)] code: String,
) -> Result<(), Error> {
    crate::server::desk::first_run::make_owner(name, email, password, code).await?;
    leptos_axum::redirect("/start");
    Ok(())
}

/// How far somebody is who sets numbers up; nothing for everybody else, and in a demo, where there is nothing to set up.
#[server(name = AskFirstSteps, prefix = "/_fn", endpoint = "first_steps", input = Json, output = Json)]
pub async fn first_steps() -> Result<Option<FirstSteps>, Error> {
    crate::server::desk::first_run::first_steps().await
}

/// Puts the list of first steps away, for whoever asks.
#[server(prefix = "/_fn", endpoint = "dismiss_first_steps", input = Json, output = Json)]
pub async fn dismiss_first_steps() -> Result<(), Error> {
    crate::server::desk::first_run::dismiss_first_steps().await
}
