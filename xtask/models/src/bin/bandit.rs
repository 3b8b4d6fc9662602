//! Replays what is known of a campaign whose e-mails were given by chance, and says as JSON how the choosing of templates fares on
//! it: for `cargo xtask bench bandit`. The file is `campaign/hillstrom.csv` in the folder that `AJAR_DATA` names.
//!
//! Of each customer in turn it is chosen which of the two e-mails they are to get, by the function that the app chooses with. Where
//! that is the one they got, what came of it counts and is learnt; else the customer is passed over (Li and others, "Unbiased
//! offline evaluation of contextual-bandit-based news article recommendation algorithms", 2011). It is learnt at once, and in other
//! replays only when some thousands more were chosen for, as it is where outcomes take a day.

use models::domain::bandit::{Chances, Outcomes, pick};
use std::{env, fs, path::Path};

/// Each replay takes the customers in another order.
const REPLAYS: u64 = 20;
/// After how many customers it is learnt what came of them, where that takes its time.
const LATER: usize = 2_000;
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
    let (mut at_once, mut later) = (Vec::new(), Vec::new());
    for seed in 0..REPLAYS {
        let mut chance = Chances::of(seed);
        shuffle(&mut customers, &mut chance);
        // Either e-mail is the first in the plain order as often.
        let first = usize::from(seed % 2 == 1);
        at_once.push(replay(&customers, first, 1, &mut chance));
        later.push(replay(&customers, first, LATER, &mut chance));
    }
    let mean = |reached: &[f64]| reached.iter().sum::<f64>() / reached.len() as f64;
    let worst = at_once.iter().copied().fold(1.0, f64::min);
    let figures = serde_json::json!({
        "customers": customers.len(),
        "even": even,
        "best": best,
        "chosen": mean(&at_once),
        "worst": worst,
        "later": mean(&later),
    });
    println!("{figures}");
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

/// The share of those who got what was chosen for them that visited, where it is learnt what came of them each time so many were
/// chosen for.
fn replay(customers: &[(usize, bool)], first: usize, every: usize, chance: &mut Chances) -> f64 {
    // In their plain order.
    let (mut arms, mut learnt) = ([Outcomes::default(); 2], [Outcomes::default(); 2]);
    for (at, (got, visited)) in customers.iter().enumerate() {
        if at % every == 0 {
            learnt = arms;
        }
        let place = pick(&learnt, chance);
        if (place + first) % 2 != *got {
            continue;
        }
        if *visited {
            arms[place].answered += 1;
        } else {
            arms[place].silent += 1;
        }
    }
    let well: u64 = arms.iter().map(|arm| arm.answered).sum();
    let of: u64 = arms.iter().map(Outcomes::count).sum();
    well as f64 / of.max(1) as f64
}
