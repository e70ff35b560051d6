//! Counting tests from what their runners print.

use std::fmt;

/// How many tests did what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Count {
    /// The count of one check.
    pub(crate) fn of_check(passed: bool) -> Count {
        Count { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    /// The sum of all lines that sum up a run: those of Rust's test harness
    /// and of wasm-bindgen's (`test result: ok. 3 passed; 0 failed; …`), that
    /// of our end-to-end runner (`3 passed, 0 failed`), and those of Node.js
    /// (`# pass 3`, `# fail 0`).
    ///
    /// `success` is what the program itself said: a run that failed counts at
    /// least one failure, even if it died before it could say so.
    pub(crate) fn of_run(lines: &[String], success: bool) -> Count {
        let mut count = Count::default();
        for line in lines {
            let line = line.trim();
            let is_sum = line.starts_with("test result: ")
                || (line.starts_with(|it: char| it.is_ascii_digit()) && line.contains(" passed, "));
            if is_sum {
                count.passed += number_before(line, " passed");
                count.failed += number_before(line, " failed");
                count.skipped += number_before(line, " ignored");
            }
            let number = |word| line.strip_prefix(word).and_then(|it| it.parse().ok()).unwrap_or(0);
            count.passed += number("# pass ");
            count.failed += number("# fail ");
        }
        if !success && count.failed == 0 {
            count.failed = 1;
        }
        count
    }

    /// Adds `other` to this.
    pub(crate) fn add(&mut self, other: &Count) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().filter(|it| it.len() < line.len());
    let number = before.and_then(|it| it.rsplit(' ').next());
    number.and_then(|it| it.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[track_caller]
    fn check(output: &str, success: bool, expected: &str) {
        let lines: Vec<String> = output.lines().map(str::to_owned).collect();
        assert_eq!(Count::of_run(&lines, success).to_string(), expected);
    }

    #[test]
    fn sums_the_runs() {
        let rust = "test a ... ok\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured\n";
        check(rust, false, "4 passed, 2 failed, 1 skipped");
        check("ok   opens\n12 passed, 0 failed\n", true, "12 passed, 0 failed");
        check("ok 1 - reads\n# tests 5\n# pass 4\n# fail 1\n", false, "4 passed, 1 failed");
    }

    #[test]
    fn a_run_that_dies_counts_as_failed() {
        check("", false, "0 passed, 1 failed");
        check("test result: ok. 3 passed; 0 failed; 0 ignored\n", false, "3 passed, 1 failed");
    }
}
