//! Makes the prior that ships, from the town alone: `cargo xtask prior`.

use models::{
    domain::model::{Model, evaluate::Evaluation},
    town::{self, Size},
};
use std::{fs, path::Path, process::ExitCode};

/// Some towns rather than one, so that it is of no single set of shops.
const TOWNS: [u64; 6] = [1, 2, 3, 5, 8, 13];
const SIZE: Size = Size { shops: 4, people: 500, days: 45 };

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("prior: to which file?");
        return ExitCode::FAILURE;
    };
    match make().and_then(|text| fs::write(Path::new(&file), text).map_err(|error| error.to_string())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prior: {error}");
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<String, String> {
    let mut model = Model::blank();
    for seed in TOWNS {
        let messages = town::messages(seed, SIZE);
        println!("town {seed}: {} messages", messages.len());
        let mut evaluation = Evaluation::new(model.clone());
        for message in messages {
            let line = format!("E,{},{},{}", message.at.0 as f64 / 1000.0, message.from, message.to);
            evaluation.take(&line).map_err(|error| format!("{line}: {error}"))?;
        }
        model = evaluation.model().clone();
        println!("learnt from {} answers", model.learnt());
    }
    serde_json::to_string(&model.as_a_start()).map(|text| text + "\n").map_err(|error| error.to_string())
}
