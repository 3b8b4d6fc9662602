//! Plays the simulated shift, and ranks many made-up conversations: for the benchmarks. What comes of it is a line of JSON
//! each.

use super::Failure;
use crate::domain::{
    model::{Account, Business, Context, Model, Pair, Person, Said, Side},
    priority::Urge,
    scores::Foreseen,
    shift::{Order, Outcome, Setup, play},
    time::{Span, Timestamp},
    window::SERVICE,
};
use clap::Args;
use serde_json::json;
use std::time::Instant;

#[derive(Args)]
pub struct ShiftArgs {
    /// How many times, each with customers of its own
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=1000))]
    seeds: u64,
    /// The first of the seeds
    #[arg(long, default_value_t = 1)]
    first: u64,
    /// How much customers write
    #[arg(long, default_value_t = 2.0)]
    busy: f64,
}

#[derive(Args)]
pub struct RerankArgs {
    /// How many conversations
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    conversations: u64,
}

/// Plays it.
pub fn play_all(args: &ShiftArgs) -> Result<(), Failure> {
    if !(0.1..=10.0).contains(&args.busy) {
        return Err(Failure::asked("--busy takes a number from 0.1 to 10"));
    }
    let setup = Setup { busy: args.busy, ..Setup::default() };
    let model = Model::prior();
    for seed in args.first..args.first.saturating_add(args.seeds) {
        for (order, outcome) in play(&setup, seed, &model, &Order::ALL) {
            let Outcome { lost, value, answered, asked } = outcome;
            let order = order.word();
            println!(
                "{}",
                json!({"seed": seed, "order": order, "lost": lost, "value": value, "answered": answered, "asked": asked})
            );
        }
    }
    Ok(())
}

/// Scores and ranks them.
pub fn rerank(args: &RerankArgs) {
    let now = Timestamp(1_795_348_800_000);
    let (mut business, mut account) = (Business::default(), Account::default());
    let count = i64::try_from(args.conversations).unwrap_or(i64::MAX);
    let pairs: Vec<Pair> = (0..count)
        .map(|n| {
            let said = |minutes: i64, by| Said { at: now - Span::minutes(minutes), by };
            let since = n % 1400;
            let lines = [
                said(since + 3000 + n % 777, Side::Customer),
                said(since + 2000 + n % 333, Side::Business),
                said(since, Side::Customer),
            ];
            let pair = Pair::of(&lines);
            business.take(&Pair::default(), &pair, &lines);
            account.take(&Pair::default(), &pair, &lines);
            pair
        })
        .collect();
    let model = Model::prior();
    let begun = Instant::now();
    let peak = |(n, pair): (usize, &Pair)| {
        let person = Person::of(&[pair]);
        let context = Context { pair, person: &person, business: &business, account: &account, offset: Span(0) };
        let ends_at = pair.last_inbound().unwrap_or(now) + SERVICE;
        let foreseen = Foreseen::of(&model, &context.inputs(now), Some(ends_at), now);
        let at_stake = foreseen.loss(1.0, 0.02).map(|loss| loss.expected());
        (Urge { engagement: None, at_stake, answer_by: None }.peak(ends_at), n)
    };
    let mut ranked: Vec<(Timestamp, usize)> = pairs.iter().enumerate().map(peak).collect();
    ranked.sort_unstable();
    let took = begun.elapsed();
    println!("{}", json!({"conversations": ranked.len(), "milliseconds": took.as_secs_f64() * 1e3}));
}
