//! Replays what is known of a campaign whose e-mails were given by chance, and says as JSON how the choosing of templates fares on
//! it: for `cargo xtask bench bandit`. The file is `campaign/hillstrom.csv` in the folder that `AJAR_DATA` names.
//!
//! Of each customer in turn it is chosen which of the two e-mails they are to get. Where that is the one they got, what came of
//! it counts and is learnt; else the customer is passed over (Li and others, "Unbiased offline evaluation of contextual-bandit-based
//! news article recommendation algorithms", 2011).

use models::domain::bandit::{Belief, Chances, ENOUGH, Outcomes, draw};
use std::{env, fs, path::Path};

/// Each replay takes the customers in another order.
const REPLAYS: u64 = 20;
const EMAILS: [&str; 2] = ["Mens E-Mail", "Womens E-Mail"];

fn main() -> Result<(), String> {
    let folder = env::var("AJAR_DATA").map_err(|_| "AJAR_DATA names no folder".to_owned())?;
    let file = Path::new(&folder).join("campaign/hillstrom.csv");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut customers: Vec<(usize, bool)> = text.lines().filter_map(customer).collect();
    if customers.is_empty() {
        return Err(format!("{}: nobody in it got an e-mail", file.display()));
    }
    let rate = |of: &mut dyn Iterator<Item = bool>| {
        let (mut n, mut well) = (0.0_f64, 0.0);
        for visited in of {
            n += 1.0;
            well += f64::from(u8::from(visited));
        }
        well / n.max(1.0)
    };
    let even = rate(&mut customers.iter().map(|(_, visited)| *visited));
    let of_email =
        [0, 1].map(|email| rate(&mut customers.iter().filter(|(got, _)| *got == email).map(|(_, visited)| *visited)));
    let best = of_email.into_iter().fold(0.0, f64::max);
    let mut reached = Vec::new();
    for seed in 0..REPLAYS {
        let mut chance = Chances::of(seed);
        shuffle(&mut customers, &mut chance);
        // Either e-mail is the first in the plain order as often.
        reached.push(replay(&customers, usize::from(seed % 2 == 1), &mut chance));
    }
    let chosen = reached.iter().sum::<f64>() / reached.len() as f64;
    let worst = reached.iter().copied().fold(1.0, f64::min);
    println!("{}", serde_json::json!({ "even": even, "best": best, "chosen": chosen, "worst": worst }));
    Ok(())
}

/// Which of the e-mails somebody got, and whether they visited; none for whoever got none, and for the heading.
fn customer(line: &str) -> Option<(usize, bool)> {
    let mut columns = line.trim_end().rsplit(',');
    let visited = columns.nth(2)?;
    let got = columns.next()?;
    let email = EMAILS.iter().position(|email| *email == got)?;
    Some((email, visited == "1"))
}

fn shuffle<T>(list: &mut [T], chance: &mut Chances) {
    for place in (1..list.len()).rev() {
        let other = (chance.even() * (place + 1) as f64) as usize;
        list.swap(place, other.min(place));
    }
}

/// The share of those who got what was chosen for them that visited.
fn replay(customers: &[(usize, bool)], first: usize, chance: &mut Chances) -> f64 {
    let mut arms = [Outcomes::default(); 2];
    for (got, visited) in customers {
        let known: u64 = arms.iter().map(Outcomes::count).sum();
        let email = if known < ENOUGH { first } else { draw(&Belief::of(&arms), chance) };
        if email != *got {
            continue;
        }
        if *visited {
            arms[email].answered += 1;
        } else {
            arms[email].silent += 1;
        }
    }
    let well: u64 = arms.iter().map(|arm| arm.answered).sum();
    let of: u64 = arms.iter().map(Outcomes::count).sum();
    well as f64 / of.max(1) as f64
}
