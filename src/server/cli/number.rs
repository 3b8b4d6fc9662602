//! `ajar number`: the business numbers Ajar acts for.

use super::{Desk, Failure, one_line, print_table, seal};
use crate::{
    domain::{
        audit::By,
        checkup::{Finding, Standing, Step},
        time::Timestamp,
    },
    server::{
        config::{self, GraphPlace, Place},
        numbers::{Credentials, Line, Numbers},
        outbound, reach,
        store::number::{Number, NumberSetup},
        whatsapp::{check, client::Graph},
    },
    ui::words::check as words,
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
        /// Whether a reaction of the customer opens the window; the platform does not say, so it counts as doubtful
        #[arg(long, value_name = "true|false")]
        reactions_open: Option<bool>,
        /// Whether Ajar only reads along, beside another tool, and never sends
        #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
        watch: Option<bool>,
        #[command(flatten)]
        place: Place,
    },
    /// List the numbers
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Ask the platform whether the numbers work, and say what is wrong
    Check {
        /// Which one; without it, every one
        #[arg(long)]
        phone_number_id: Option<String>,
        /// Address people and the platform use; whether it leads here is looked at too
        #[arg(long, env = "AJAR_PUBLIC_URL", value_name = "URL")]
        public_url: Option<String>,
        #[command(flatten)]
        graph: GraphPlace,
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add { phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open, watch, place } => {
            let setup =
                NumberSetup { phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open, watch };
            add(checked(setup)?, &place).await
        }
        Command::List { place } => list(&place).await,
        Command::Check { phone_number_id, public_url, graph, place } => {
            check(phone_number_id.as_deref(), public_url.as_deref(), &graph, &place).await
        }
    }
}

async fn add(setup: NumberSetup, place: &Place) -> Result<(), Failure> {
    place.check()?;
    let given = Given::take()?;
    let new = Desk::at(place, async |desk| {
        let numbers = Numbers::new(desk.store.clone(), seal(place)?);
        let roster = numbers.roster().await?;
        let known = roster.by_phone_number_id(&setup.phone_number_id).map(|line| line.credentials.clone());
        let credentials = given.complete(known)?;
        Ok(numbers.put(&setup, Some(&credentials), By::CONSOLE, desk.clock.now()).await?.unwrap_or(true))
    })
    .await?;
    let done = if new { "is set up" } else { "is changed" };
    println!("{} ({}) {done}.", setup.display, setup.phone_number_id);
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let numbers = Desk::at(place, async |desk| Ok(desk.store.numbers().await?)).await?;
    let rows = numbers.into_iter().map(|(number, _)| {
        let active = if number.watched_since.is_some() { "watched" } else { "active" };
        let state =
            number.stopped.map_or_else(|| active.to_owned(), |why| format!("stopped: {}", one_line(&why.title)));
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

async fn check(
    which: Option<&str>,
    public_url: Option<&str>,
    graph: &GraphPlace,
    place: &Place,
) -> Result<(), Failure> {
    let address = graph.check()?;
    let public_url = public_url.and_then(|text| Some(text.trim()).filter(|text| !text.is_empty()));
    let public_url = public_url.map(config::public_url).transpose()?;
    let graph = Graph::new(&address.url, &address.version).map_err(|error| Failure::asked(error.to_string()))?;
    let (roster, now) = Desk::at(place, async |desk| {
        Ok((Numbers::new(desk.store.clone(), seal(place)?).roster().await?, desk.clock.now()))
    })
    .await?;
    let asked = |id: &str| which.is_none_or(|which| which == id);
    let lines: Vec<&Line> = roster.lines().iter().filter(|line| asked(&line.number.phone_number_id)).collect();
    let unreadable: Vec<&String> = roster.unreadable().iter().filter(|id| asked(id)).collect();
    if lines.is_empty() && unreadable.is_empty() {
        return Err(Failure::asked(match which {
            Some(_) => "there is no such number here; see ajar number list",
            None => "no number is set up yet; see ajar number add --help",
        }));
    }
    let mut wrong = unreadable.len();
    for id in unreadable {
        println!("{id}: its secrets were sealed with another key. Add the number again.");
    }
    // The address is looked at once, for all of them.
    let public = match &public_url {
        Some(url) => Some(reach::look(Some(url), &address, &seal(place)?, now).await),
        None => None,
    };
    let callback = reach::callback(public_url.as_ref());
    for line in lines {
        let credentials = outbound::credentials(line);
        let looked = check::look(&graph, &credentials, &line.credentials.app_secret, callback.as_deref(), now).await;
        let mut checkup = looked.checkup;
        if let Some(finding) = &public {
            checkup.put(finding.clone());
        }
        let Number { display, phone_number_id, stopped, .. } = &line.number;
        println!("{display} ({phone_number_id})");
        let mut findings: Vec<&Finding> = checkup.findings.iter().collect();
        findings
            .retain(|finding| !matches!(finding.standing(), Standing::Good) && **finding != Finding::PermissionsUntold);
        for finding in &findings {
            print_finding(finding, now);
        }
        if let Some(why) = stopped {
            println!("  Sending has stopped: {}. Adding the number again starts it.", one_line(&why.title));
        }
        if findings.is_empty() && stopped.is_none() {
            let name = match checkup.of(Step::Number) {
                Some(Finding::NumberWorks { name: Some(name), .. }) => format!(", as “{}”", one_line(name)),
                _ => String::new(),
            };
            println!("  It works{name}.");
        } else {
            wrong += 1;
        }
    }
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::Fault("one number does not work as it should".to_owned())),
        count => Err(Failure::Fault(format!("{count} numbers do not work as they should"))),
    }
}

/// What was found, and how to mend it. What the platform said stays on its line.
fn print_finding(finding: &Finding, now: Timestamp) {
    let said = words::said(finding, now, &|at| format!("at {at}"));
    println!("  {}: {}", words::step(finding.step()), one_line(&said));
    for (index, step) in words::mend(finding).iter().enumerate() {
        println!("    {}. {step}", index + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_set_up_with_ids_a_number_and_a_zone() {
        let right = NumberSetup {
            phone_number_id: " 106540352242922 ".to_owned(),
            waba_id: "102290129340398".to_owned(),
            display: "+49  30 1234567".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: None,
            reactions_open: None,
            watch: None,
        };
        let taken = checked(right.clone()).ok().unwrap();
        assert_eq!((taken.phone_number_id.as_str(), taken.display.as_str()), ("106540352242922", "+49 30 1234567"));
        for wrong in [
            NumberSetup { phone_number_id: "+49 30".to_owned(), ..right.clone() },
            NumberSetup { waba_id: String::new(), ..right.clone() },
            NumberSetup { display: "the office".to_owned(), ..right.clone() },
            NumberSetup { time_zone: "Berlin".to_owned(), ..right.clone() },
        ] {
            assert!(checked(wrong).is_err());
        }
    }
}
