//! Debian's packages, where nothing nearer has a tool.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{command, progress, repo};

/// Installs `packages`, of which `what` is the use, in one sentence's words.
///
/// # Errors
/// Where there is no apt-get, or it may not be used; the message says what to
/// do instead.
pub(crate) fn install(packages: &[&str], what: &str) -> Result<()> {
    let list = packages.join(" ");
    if repo::on_path("apt-get").is_none() {
        bail!("{what} is missing, and this is no Debian or Ubuntu: install it by hand ({list})");
    }
    if command::read(Command::new("id").arg("-u"))? != "0" {
        bail!("{what} is missing: run `sudo apt-get install {list}`, then this command again");
    }
    progress::step(&format!("installing Debian packages for {what}: {list}"), || {
        command::run(apt_get().args(["-q", "-q", "update"]))?;
        let flags = ["-q", "-q", "-y", "--no-install-recommends", "install"];
        command::run(apt_get().args(flags).args(packages))
    })
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
