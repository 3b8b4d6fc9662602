//! How long the program takes to be there, on fresh data and on data that it finds, and what it holds while idle.

use std::time::Instant;

use anyhow::{Result, ensure};

use crate::bench::Ground;
use crate::bench::figures::{Figures, milliseconds};
use crate::bench::http::Connection;
use crate::bench::program::{DataFolder, Serving};

const STARTS: usize = 10;

pub fn start(ground: &Ground, figures: &mut Figures) -> Result<()> {
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let first = Serving::start(&ground.program, &database, &data, &[])?;
        figures.add(format!("{name}: first start, migrations included"), milliseconds(first.ready_after), "ms");
        first.kill();

        let mut times = Vec::with_capacity(STARTS);
        for _ in 1..STARTS {
            let serving = Serving::start(&ground.program, &database, &data, &[])?;
            times.push(serving.ready_after);
            serving.kill();
        }
        let serving = Serving::start(&ground.program, &database, &data, &[])?;
        times.push(serving.ready_after);
        figures.add_times(&format!("{name}: start after a kill"), &times);
        figures.add(format!("{name}: memory while idle"), serving.memory() as f64 / 1e6, "MB");

        let asked = Instant::now();
        let page = Connection::open(&serving.address)?.get("/sign-in", &[])?;
        ensure!(page.status == 200, "/sign-in answers {}", page.status);
        figures.add(format!("{name}: first page"), milliseconds(asked.elapsed()), "ms");
        figures.add(format!("{name}: first page, plain"), page.body.len() as f64 / 1e3, "kB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}
