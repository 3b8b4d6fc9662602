//! `ajar import`: people from a table.

use super::{Desk, Failure, print_table};
use crate::{
    domain::{
        audit::By,
        id::ImportId,
        import::{Import, Plan, Stage, Step, Target},
    },
    server::{
        config::Place,
        import::{Importer, Refused},
    },
    ui::words::import as words,
};
use clap::Args;
use std::path::PathBuf;

/// Faults that are printed.
const FAULTS: i64 = 100;

/// What to take in, and how.
#[derive(Args)]
pub struct Options {
    /// CSV or a workbook (.xlsx) whose first row names the columns
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only look at every row, and say what would become of it
    #[arg(long)]
    dry_run: bool,
    /// Country calling code of phone numbers without one, like 49
    #[arg(long, default_value = "", hide_default_value = true, value_name = "DIGITS")]
    country: String,
    /// Let the file take the place of what is known; without it only what is empty is filled
    #[arg(long)]
    overwrite: bool,
    /// Make attributes of columns nothing is known of; without it they are left out
    #[arg(long)]
    new_attributes: bool,
    /// Words that people agreed to who said yes to marketing messages, where no column has them
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    wording: String,
    #[command(flatten)]
    place: Place,
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Store(fault) => fault.into(),
            Refused::Unreadable(why) if why.word().is_none() => Self::Fault(why.to_string()),
            refused => Self::Asked(refused.to_string()),
        }
    }
}

pub async fn run(options: &Options) -> Result<(), Failure> {
    let storage = options.place.check()?;
    if !options.file.is_file() {
        return Err(Failure::asked("there is no such file"));
    }
    Desk::at(&options.place, async |desk| {
        let seal = super::seal(&options.place)?;
        let importer = Importer::new(desk.store.clone(), desk.clock.clone(), &storage.data_dir, seal.marker());
        let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let id = importer.take(&options.file, &name, By::CONSOLE, options.new_attributes).await?;
        let done = work(&importer, id, options).await;
        if done.is_err() {
            // What was begun is cancelled, not left for somebody to find.
            let _ = importer.lead(id, Step::Cancel, By::CONSOLE).await;
        }
        tidy(&importer, id).await?;
        done
    })
    .await
}

async fn work(importer: &Importer, id: ImportId, options: &Options) -> Result<(), Failure> {
    let import = of(importer, id).await?;
    let plan = Plan {
        country: options.country.clone(),
        overwrite: options.overwrite,
        wording: options.wording.clone(),
        ..import.plan
    };
    let meant = import.sheet.heads.iter().zip(&plan.columns).map(|(head, target)| {
        let means = match target {
            Target::Attribute { name, kind } => format!("attribute “{name}” ({})", words::kind(*kind).to_lowercase()),
            target => words::target(target).to_lowercase(),
        };
        [head.clone(), means]
    });
    print_table(["COLUMN", "IS"], meant.collect());
    importer.plan(id, &plan).await?;
    importer.lead(id, Step::Check, By::CONSOLE).await?;
    let import = until(importer, id, Stage::Checking).await?;
    let faults = importer.store.import_faults(id, (0, -1), FAULTS).await?;
    for fault in &faults {
        let head = import.sheet.heads.get(usize::from(fault.column)).map_or("", String::as_str);
        println!("Row {}, {head}: {}. {}", fault.row, words::amiss(fault), words::mend(fault.amiss));
    }
    println!(
        "{} rows: {} can be taken in, {} of them of people who are known; {} have something wrong.",
        import.total,
        import.total - import.wrong,
        import.known,
        import.wrong
    );
    if options.dry_run {
        return Ok(importer.lead(id, Step::Cancel, By::CONSOLE).await?);
    }
    importer.lead(id, Step::Apply, By::CONSOLE).await?;
    let import = until(importer, id, Stage::Applying).await?;
    println!("{} people were added and {} changed.", import.made, import.changed);
    if import.held > 0 {
        println!("{} rows say yes where the person said no: the no stays.", import.held);
    }
    Ok(())
}

/// Leaves nothing behind but what the import came to.
async fn tidy(importer: &Importer, id: ImportId) -> Result<(), Failure> {
    let is_left = async || {
        let kept = importer.store.import(id).await?;
        Ok::<_, Failure>(kept.is_some_and(|kept| kept.leftover || kept.import.stage.is_busy()))
    };
    while is_left().await? {
        importer.step().await?;
    }
    Ok(())
}

async fn of(importer: &Importer, id: ImportId) -> Result<Import, Failure> {
    let kept = importer.store.import(id).await?;
    Ok(kept.ok_or_else(|| Failure::Fault("the import is gone".to_owned()))?.import)
}

/// Works until the import is past this stage. A server beside may do some of it.
async fn until(importer: &Importer, id: ImportId, stage: Stage) -> Result<Import, Failure> {
    loop {
        let import = of(importer, id).await?;
        if import.stage == Stage::Failed {
            return Err(Failure::Fault(words::failed(import.reason.as_deref().unwrap_or_default())));
        }
        if import.stage != stage {
            return Ok(import);
        }
        importer.step().await?;
    }
}
