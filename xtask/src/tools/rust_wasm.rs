//! A Rust compiler that can build for wasm32-unknown-unknown.
//!
//! The usual one is the user's own with the target added by rustup.  Where
//! that cannot be had, Debian's rustc-web is used, which builds the standard
//! library from source along with the app.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::apt;
use crate::{command, progress};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
const DEBIAN_LINKER: &str = "wasm-ld-22";
const DEBIAN_SOURCE: &str = "/usr/lib/rustlib/src";
const DEBIAN_BIN: &str = "/usr/bin";

/// Which compiler builds for wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RustWasm {
    /// The one on PATH.
    OnPath,
    /// Debian's, with the standard library built from source.
    Debian,
}

impl RustWasm {
    /// Folders to put first on PATH.
    pub(crate) fn folders(self) -> impl Iterator<Item = PathBuf> {
        (self == RustWasm::Debian).then(|| PathBuf::from(DEBIAN_BIN)).into_iter()
    }

    /// Sets what the compiler needs, by environment alone.
    pub(crate) fn apply(self, command: &mut Command) {
        // `cargo run` sets these for its own toolchain; they would mislead
        // another one.
        for variable in ["LD_LIBRARY_PATH", "RUSTUP_TOOLCHAIN", "CARGO", "RUSTC"] {
            command.env_remove(variable);
        }
        if self == RustWasm::Debian {
            command
                .env("CARGO", "/usr/bin/cargo")
                .env("RUSTC", "/usr/bin/rustc")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
        }
    }
}

/// Finds the compiler, or adds the target, or installs Debian's.
pub(crate) fn find_or_install() -> Result<RustWasm> {
    if has_target() {
        return Ok(RustWasm::OnPath);
    }
    // Before rustup is asked again at every start.
    if has_debian() {
        return Ok(RustWasm::Debian);
    }
    let what = format!("adding the target {TARGET} by rustup (the app is WebAssembly)");
    let added = progress::step(&what, || {
        command::run(Command::new("rustup").args(["target", "add", TARGET]))
    });
    if added.is_ok() && has_target() {
        return Ok(RustWasm::OnPath);
    }
    println!("  The target cannot be added by rustup here, so Debian's rustc-web is used.");
    apt::install(DEBIAN_PACKAGES, &format!("a Rust compiler for {TARGET}"))?;
    if !has_debian() {
        bail!(
            "Debian's packages are installed, but rustc, its source or {DEBIAN_LINKER} is missing"
        );
    }
    Ok(RustWasm::Debian)
}

/// Whether the compiler on PATH has the target's standard library.
fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    command::read(&mut rustc).is_ok_and(|folder| Path::new(&folder).is_dir())
}

fn has_debian() -> bool {
    let bin = Path::new(DEBIAN_BIN);
    ["cargo", "rustc", DEBIAN_LINKER].iter().all(|it| bin.join(it).is_file())
        && Path::new(DEBIAN_SOURCE).is_dir()
}
