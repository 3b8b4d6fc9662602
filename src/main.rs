//! The `ajar` program.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    ajar::server::cli::run().await
}
