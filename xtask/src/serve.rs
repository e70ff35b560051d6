//! `cargo xtask serve`: dist/ on 127.0.0.1, with the headers it is published
//! with.

pub(crate) mod headers;
pub(crate) mod http;

use anyhow::Result;

use crate::serve::headers::Rules;
use crate::{dist, repo};

/// Builds what is to be built, then serves until stopped.
pub(crate) fn run(port: u16, kind: dist::Kind) -> Result<()> {
    dist::build(kind)?;
    let dist = repo::dist()?;
    let rules = Rules::read(&dist)?;
    let server = http::Server::bind(dist, rules, port)?;
    println!("\nPostil is at {} (Ctrl-C ends it)", server.address());
    server.run();
    Ok(())
}
