//! Scripts of tests/e2e that drive the built app in Chromium.

use std::process::Command;

use anyhow::Result;

use crate::serve::headers::Rules;
use crate::serve::http::Server;
use crate::tools::chromium::{self, Chromium};
use crate::tools::node;
use crate::{command, dist, repo};

/// A built app, a browser and the packages that join them.
pub(crate) struct Stage {
    chromium: Chromium,
}

impl Stage {
    /// Builds dist/ and finds or installs what is missing.
    pub(crate) fn set() -> Result<Stage> {
        dist::build(dist::Kind::Release)?;
        let chromium = chromium::find_or_install()?;
        node::install_e2e_packages()?;
        Ok(Stage { chromium })
    }

    /// Runs `script` on the app as it is published.
    pub(crate) fn run(&self, script: &str) -> Result<()> {
        self.script(script, Rules::read(&repo::dist()?)?, command::run)
    }

    /// Serves dist/ with `rules` while `run` runs `script` against it.
    pub(crate) fn script<T>(
        &self,
        script: &str,
        rules: Rules,
        run: impl FnOnce(&mut Command) -> Result<T>,
    ) -> Result<T> {
        let server = Server::bind(repo::dist()?, rules, 0)?.run_aside();
        let mut node = Command::new("node");
        node.arg(script).current_dir(repo::e2e()?);
        node.env("POSTIL_URL", server.address()).env("POSTIL_CHROMIUM", &self.chromium.browser);
        node.env("POSTIL_CHROMIUM_FLAGS", chromium::FLAGS.join(" "));
        run(&mut node)
    }
}
