//! `ajar number`: the business numbers Ajar acts for.

use super::{Desk, Failure, one_line, print_table, seal};
use crate::{
    domain::time::{Span, Timestamp},
    server::{
        config::{GraphPlace, Place},
        numbers::{Credentials, Line, Numbers},
        outbound,
        store::number::NumberSetup,
        whatsapp::client::{Graph, PhoneNumber, SendError, Token},
    },
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
        #[command(flatten)]
        graph: GraphPlace,
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add { phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open, place } => {
            let setup = NumberSetup { phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open };
            add(checked(setup)?, &place).await
        }
        Command::List { place } => list(&place).await,
        Command::Check { phone_number_id, graph, place } => check(phone_number_id.as_deref(), &graph, &place).await,
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
        Ok(numbers.put(&setup, Some(&credentials), desk.clock.now()).await?.unwrap_or(true))
    })
    .await?;
    let done = if new { "is set up" } else { "is changed" };
    println!("{} ({}) {done}.", setup.display, setup.phone_number_id);
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let numbers = Desk::at(place, async |desk| Ok(desk.store.numbers().await?)).await?;
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

async fn check(which: Option<&str>, graph: &GraphPlace, place: &Place) -> Result<(), Failure> {
    let address = graph.check()?;
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
    for line in lines {
        let credentials = outbound::credentials(line);
        let (phone, apps, token) = tokio::join!(
            graph.phone_number(&credentials),
            graph.subscribed_apps(&credentials),
            graph.debug_token(&credentials)
        );
        let findings = findings(line, &phone, &apps, &token, now);
        println!("{} ({})", line.number.display, line.number.phone_number_id);
        for finding in &findings {
            println!("  {}", one_line(finding));
        }
        if findings.is_empty() {
            let name = phone.ok().and_then(|phone| phone.verified_name).map(|name| format!(", as “{name}”"));
            println!("  It works{}.", name.unwrap_or_default());
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

/// A token that ends sooner than this is worth a word.
const SOON: Span = Span::days(14);
/// What a token must be allowed to do.
const SCOPES: [&str; 2] = ["whatsapp_business_messaging", "whatsapp_business_management"];

/// What is wrong with a number, as the platform tells it; nothing where it works.
fn findings(
    line: &Line,
    phone: &Result<PhoneNumber, SendError>,
    apps: &Result<Vec<String>, SendError>,
    token: &Result<Token, SendError>,
    now: Timestamp,
) -> Vec<String> {
    let mut findings = Vec::new();
    match phone {
        // Nothing else can be learnt without an answer to this.
        Err(error) => return vec![error.to_string()],
        Ok(phone) => {
            let said = |word: &Option<String>| word.clone().unwrap_or_default();
            if let Some(status) = phone.status.as_deref().filter(|status| *status != "CONNECTED") {
                findings.push(format!("The platform says the number is {status}, not CONNECTED."));
            }
            if said(&phone.quality) == "RED" {
                findings.push("Its quality is RED: customers block or report it.".to_owned());
            }
            if said(&phone.platform) == "ON_PREMISE" {
                findings.push("It is served by the on-premise API, not by the Cloud API.".to_owned());
            }
        }
    }
    match apps {
        Err(error) => findings.push(format!("The account {}: {error}", line.number.waba_id)),
        Ok(apps) if apps.is_empty() => findings.push(format!(
            "No app is subscribed to the webhooks of the account {}: nothing will ever arrive.",
            line.number.waba_id
        )),
        Ok(_) => {}
    }
    // Not every token may ask about itself.
    if let Ok(token) = token {
        if !token.valid {
            findings.push("The access token is no longer valid.".to_owned());
        }
        if let Some(at) = token.expires_at.filter(|at| *at < now + SOON) {
            findings.push(format!("The access token ends at {at}. A token of a system user does not end."));
        }
        let missing: Vec<&str> =
            SCOPES.into_iter().filter(|scope| !token.scopes.iter().any(|given| given == scope)).collect();
        if !token.scopes.is_empty() && !missing.is_empty() {
            findings.push(format!("The access token lacks the permission {}.", missing.join(" and ")));
        }
    }
    if let Some(why) = &line.number.stopped {
        findings.push(format!("Sending has stopped: {}. Adding the number again starts it.", why.title));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::id::NumberId, server::store::number::Number};

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn line() -> Line {
        let number = Number {
            id: NumberId(1),
            phone_number_id: "100".to_owned(),
            waba_id: "200".to_owned(),
            display: "+49 30 1234567".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: false,
            reactions_open: false,
            stopped: None,
        };
        let secret = || "secret".to_owned();
        Line {
            number,
            credentials: Credentials { access_token: secret(), app_secret: secret(), verify_token: secret() },
        }
    }

    fn token() -> Token {
        Token { valid: true, app_id: None, expires_at: None, scopes: SCOPES.map(str::to_owned).to_vec() }
    }

    #[test]
    fn a_number_that_works_has_nothing_said_of_it() {
        let phone = PhoneNumber { status: Some("CONNECTED".to_owned()), ..PhoneNumber::default() };
        let apps = vec!["Ajar".to_owned()];
        assert_eq!(findings(&line(), &Ok(phone), &Ok(apps), &Ok(token()), NOON), Vec::<String>::new());
    }

    #[test]
    fn whatever_keeps_a_number_from_working_is_said() {
        let phone = PhoneNumber { status: Some("BANNED".to_owned()), ..PhoneNumber::default() };
        let ending = Token { expires_at: Some(NOON + Span::days(1)), scopes: vec![SCOPES[0].to_owned()], ..token() };
        let said = findings(&line(), &Ok(phone), &Ok(Vec::new()), &Ok(ending), NOON).join("\n");
        for hint in ["BANNED", "No app is subscribed", "ends at", SCOPES[1]] {
            assert!(said.contains(hint), "{hint}: {said}");
        }
        let unreached = || SendError::NotSent { cause: "no route".to_owned() };
        let said = findings(&line(), &Err(unreached()), &Err(unreached()), &Err(unreached()), NOON);
        assert_eq!(said.len(), 1, "the same is not said three times");
    }

    #[test]
    fn a_number_is_set_up_with_ids_a_number_and_a_zone() {
        let right = NumberSetup {
            phone_number_id: " 106540352242922 ".to_owned(),
            waba_id: "102290129340398".to_owned(),
            display: "+49  30 1234567".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: None,
            reactions_open: None,
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
