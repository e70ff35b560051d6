//! `cargo xtask bench`: sizes and times of the release build, printed, never
//! judged.

use std::process::Command;

use anyhow::Result;

use crate::serve::headers::Rules;
use crate::serve::http::Server;
use crate::tools::{chromium, node};
use crate::{command, dist, repo, sizes};

/// Builds, measures and prints.
pub(crate) fn run() -> Result<()> {
    dist::build(dist::Kind::Release)?;
    println!("\nSizes after gzip");
    for size in sizes::measure(&repo::dist()?)? {
        println!("  {}", size.line());
    }
    let chromium = chromium::find_or_install()?;
    node::install_e2e_packages()?;
    let rules = Rules::read(&repo::dist()?)?;
    let server = Server::bind(repo::dist()?, rules, 0)?.run_aside();
    println!("\nIn the browser");
    let mut node = Command::new("node");
    node.arg("bench.mjs").current_dir(repo::e2e()?);
    node.env("POSTIL_URL", server.address()).env("POSTIL_CHROMIUM", chromium.browser);
    node.env("POSTIL_CHROMIUM_FLAGS", chromium::FLAGS.join(" "));
    command::run(&mut node)
}
