//! `ajar number`: the business numbers Ajar acts for.

use super::{Desk, Failure, one_line, print_table, seal};
use crate::server::{
    config::Place,
    numbers::{Credentials, Numbers},
    store::number::NumberSetup,
};
use clap::Subcommand;
use std::io::IsTerminal;

#[derive(Subcommand)]
pub enum Command {
    /// Set a number up, or change it; its secrets are read from AJAR_NUMBER_ACCESS_TOKEN, AJAR_NUMBER_APP_SECRET and
    /// AJAR_NUMBER_VERIFY_TOKEN, or asked for on a terminal
    Add {
        /// The platform's id of the number
        #[arg(long)]
        phone_number_id: String,
        /// The platform's id of the WhatsApp business account
        #[arg(long)]
        waba_id: String,
        /// The number as people write it
        #[arg(long)]
        display: String,
        /// Time zone of the account, like Europe/Berlin
        #[arg(long)]
        time_zone: String,
        /// Whether opening a conversation tells the customer that it was read
        #[arg(long, value_name = "true|false")]
        read_on_open: Option<bool>,
        #[command(flatten)]
        place: Place,
    },
    /// List the numbers
    List {
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add { phone_number_id, waba_id, display, time_zone, read_on_open, place } => {
            let setup = NumberSetup { phone_number_id, waba_id, display, time_zone, read_on_open };
            add(checked(setup)?, &place).await
        }
        Command::List { place } => list(&place).await,
    }
}

async fn add(setup: NumberSetup, place: &Place) -> Result<(), Failure> {
    place.check()?;
    let given = Given::take()?;
    let desk = Desk::open(place).await?;
    let numbers = Numbers::new(desk.store.clone(), seal(place)?);
    let known = numbers.roster().await?.by_phone_number_id(&setup.phone_number_id).map(|line| line.credentials.clone());
    let credentials = given.complete(known)?;
    let new = numbers.put(&setup, Some(&credentials), desk.clock.now()).await?.unwrap_or(true);
    desk.close().await;
    let done = if new { "is set up" } else { "is changed" };
    println!("{} ({}) {done}.", setup.display, setup.phone_number_id);
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let desk = Desk::open(place).await?;
    let numbers = desk.store.numbers().await?;
    desk.close().await;
    let rows = numbers.into_iter().map(|(number, _)| {
        let state =
            number.stopped.map_or_else(|| "active".to_owned(), |why| format!("stopped: {}", one_line(&why.title)));
        [number.phone_number_id, number.waba_id, number.display, number.time_zone, state]
    });
    print_table(["PHONE NUMBER ID", "WABA ID", "NUMBER", "TIME ZONE", "STATE"], rows.collect());
    Ok(())
}

/// The secrets as far as they were given.
struct Given {
    access_token: Option<String>,
    app_secret: Option<String>,
    verify_token: Option<String>,
}

impl Given {
    fn take() -> Result<Self, Failure> {
        let take = |name: &str| match std::env::var(name) {
            Ok(value) if value.trim().is_empty() => Ok(None),
            Ok(value) if value.trim().chars().any(|c| c.is_control() || c.is_whitespace()) => {
                Err(Failure::asked(format!("{name} must have no spaces or control characters")))
            }
            Ok(value) if value.len() > 4096 => Err(Failure::asked(format!("{name} is too long"))),
            Ok(value) => Ok(Some(value.trim().to_owned())),
            Err(std::env::VarError::NotPresent) => Ok(None),
            Err(std::env::VarError::NotUnicode(_)) => Err(Failure::asked(format!("{name} is no text"))),
        };
        Ok(Self {
            access_token: take("AJAR_NUMBER_ACCESS_TOKEN")?,
            app_secret: take("AJAR_NUMBER_APP_SECRET")?,
            verify_token: take("AJAR_NUMBER_VERIFY_TOKEN")?,
        })
    }

    /// What is missing stays as it was; for a new number it is asked for on a terminal.
    fn complete(self, known: Option<Credentials>) -> Result<Credentials, Failure> {
        let ask = |given: Option<String>, known: Option<String>, name: &str, prompt: &str| {
            if let Some(value) = given.or(known) {
                return Ok(value);
            }
            if !std::io::stdin().is_terminal() {
                return Err(Failure::asked(format!("{name} must be set")));
            }
            let value = rpassword::prompt_password(format!("{prompt}: "))?.trim().to_owned();
            if value.is_empty() {
                Err(Failure::asked(format!("the {} must not be empty", prompt.to_lowercase())))
            } else {
                Ok(value)
            }
        };
        let (access_token, app_secret, verify_token) = match known {
            Some(known) => (Some(known.access_token), Some(known.app_secret), Some(known.verify_token)),
            None => (None, None, None),
        };
        Ok(Credentials {
            access_token: ask(self.access_token, access_token, "AJAR_NUMBER_ACCESS_TOKEN", "Access token")?,
            app_secret: ask(self.app_secret, app_secret, "AJAR_NUMBER_APP_SECRET", "App secret")?,
            verify_token: ask(self.verify_token, verify_token, "AJAR_NUMBER_VERIFY_TOKEN", "Verify token")?,
        })
    }
}

fn checked(setup: NumberSetup) -> Result<NumberSetup, Failure> {
    let id = |name: &str, text: &str| {
        let text = text.trim();
        let well_formed = !text.is_empty() && text.len() <= 32 && text.bytes().all(|byte| byte.is_ascii_digit());
        if well_formed {
            Ok(text.to_owned())
        } else {
            Err(Failure::asked(format!("{name} must be the platform's id: digits only")))
        }
    };
    let display = one_line(&setup.display);
    let digits = display.chars().filter(char::is_ascii_digit).count();
    if !(4..=20).contains(&digits) || display.chars().any(|c| !c.is_ascii_digit() && !"+ -().".contains(c)) {
        return Err(Failure::asked("--display must be a phone number like \"+49 30 1234567\""));
    }
    let time_zone = setup.time_zone.trim().to_owned();
    if time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(Failure::asked("--time-zone must be a name like Europe/Berlin"));
    }
    Ok(NumberSetup {
        phone_number_id: id("--phone-number-id", &setup.phone_number_id)?,
        waba_id: id("--waba-id", &setup.waba_id)?,
        display,
        time_zone,
        ..setup
    })
}
