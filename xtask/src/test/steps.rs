//! What each step of `test` does.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::drive::Stage;
use crate::serve::headers::Rules;
use crate::test::Step;
use crate::test::count::Count;
use crate::tools::chromium::Chromium;
use crate::tools::{WasmTools, chromium, node};
use crate::{command, dist, repo, sizes};

/// Runs one step to its end.
pub(crate) fn run(step: Step) -> Result<Count> {
    match step {
        Step::Format => check("format", &["fmt", "--all", "--check"]),
        Step::Lint => {
            check("lint", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
        }
        Step::Native => native(),
        Step::Web => web(),
        Step::E2e => e2e(),
        Step::Sizes => size_budget(),
    }
}

fn check(name: &str, arguments: &[&str]) -> Result<Count> {
    let run = command::run_logged(cargo()?.args(arguments), &log(name)?)?;
    Ok(Count::of_check(run.success))
}

fn native() -> Result<Count> {
    let mut cargo = cargo()?;
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    let mut count = count_run(&mut cargo, "native")?;
    node::install_pdf()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=tap"]).current_dir(repo::pdf()?);
    count.add(&count_run(&mut node, "pdf")?);
    Ok(count)
}

/// The release profile: what dist/ has compiled is used again.
fn web() -> Result<Count> {
    let tools = WasmTools::find_or_install()?;
    let chromium = chromium::find_or_install()?;
    let mut cargo = tools.command("cargo")?;
    cargo.args(["test", "--release", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--package", "postil", "--test", "web"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("CHROMEDRIVER", &chromium.driver);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver_json(&chromium)?);
    // Seconds.  The default of 20 is short for two busy cores.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "120").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    count_run(&mut cargo, "web")
}

/// Writes the file that tells ChromeDriver which browser to start, and how.
fn webdriver_json(chromium: &Chromium) -> Result<PathBuf> {
    let file = repo::wasm_target()?.join("webdriver.json");
    let text = format!(
        r#"{{"goog:chromeOptions": {{"binary": {:?}, "args": {:?}}}}}"#,
        chromium.browser,
        chromium::FLAGS
    );
    std::fs::create_dir_all(repo::wasm_target()?)?;
    std::fs::write(&file, text)?;
    Ok(file)
}

fn e2e() -> Result<Count> {
    let stage = Stage::set()?;
    // The browser's findings are compared with the command line's.
    command::run(cargo()?.args(["build", "--package", "cli", "--bin", "postil"]))?;
    let postil = repo::target()?.join("debug").join("postil");
    let published = Rules::read(&repo::dist()?)?;
    let mut count = Count::default();
    for (name, rules) in [("with headers", published), ("without headers", Rules::default())] {
        println!("  {name}");
        let ran = stage.script("run.mjs", rules, |node| {
            node.env("POSTIL_RUN", name).env("POSTIL_CLI", &postil);
            count_run(node, &format!("e2e {name}").replace(' ', "-"))
        })?;
        count.add(&ran);
    }
    Ok(count)
}

fn size_budget() -> Result<Count> {
    dist::build(dist::Kind::Release)?;
    let mut count = Count::default();
    for size in sizes::measure(&repo::dist()?)? {
        let mark = if size.fits() { "ok  " } else { "FAIL" };
        println!("  {mark} {}", size.line());
        if size.limit.is_some() {
            count.add(&Count::of_check(size.fits()));
        }
    }
    Ok(count)
}

fn count_run(command: &mut Command, name: &str) -> Result<Count> {
    let run = command::run_logged(command, &log(name)?)?;
    Ok(Count::of_run(&run.lines, run.success))
}

fn cargo() -> Result<Command> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(repo::root()?);
    Ok(cargo)
}

fn log(name: &str) -> Result<PathBuf> {
    Ok(repo::target()?.join("logs").join(format!("{name}.log")))
}
