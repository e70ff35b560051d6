//! Chromium and ChromeDriver, for the tests in a browser.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::repo;

const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVER: &str = "chromedriver";

/// No window, no sandbox (it cannot be had as root), and no request of the
/// browser's own.
pub(crate) const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
];

/// Where the two programs are.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both on PATH, or installs Debian's.
pub(crate) fn find_or_install() -> Result<Chromium> {
    if let Some(it) = find() {
        return Ok(it);
    }
    apt::install(&["chromium", "chromium-driver"], "a browser to test in")?;
    find().context("Debian's packages are installed, but chromium or chromedriver is not on PATH")
}

fn find() -> Option<Chromium> {
    let browser = BROWSERS.iter().find_map(|it| repo::on_path(it))?;
    let driver = repo::on_path(DRIVER)?;
    Some(Chromium { browser, driver })
}
