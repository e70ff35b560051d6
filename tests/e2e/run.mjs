// Runs the tests of all `*.spec.mjs` files here, or of those whose name
// contains an argument.
//
// A file exports `tests`, a list of `{ name, run, options? }`.  `run` gets
// `{ browser, context, page, url, headers }`: a fresh profile with the app
// open, unless `options.open` is false (then `page` is missing).  `options`
// also holds `allow`, patterns of problems the test expects, and what
// Playwright's `newContext` takes.  A test fails by throwing, or by what
// page.mjs sees.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { headers, launch, openApp, openProfile, url } from "./page.mjs";

const here = new URL("./", import.meta.url);
const output = new URL("output/", here);
const TEST_LIMIT_MS = 90_000;

const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((it) => it.endsWith(".spec.mjs"))
  .filter((it) => wanted.length === 0 || wanted.some((part) => it.includes(part)))
  .sort();

const started = await launch();
let passed = 0;
let failed = 0;
for (const file of files) {
  const { tests } = await import(new URL(file, here));
  for (const test of tests) {
    const start = performance.now();
    const error = await runTest(file, test);
    const took = `${Math.round(performance.now() - start)} ms`;
    if (error) {
      failed += 1;
      console.log(`FAIL ${file}: ${test.name} (${took})`);
      console.log(error.replace(/^/gm, "     "));
    } else {
      passed += 1;
      console.log(`ok   ${file}: ${test.name} (${took})`);
    }
  }
}
await started.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/// What went wrong, as text, or nothing.
async function runTest(file, test) {
  const { open = true, ...options } = test.options ?? {};
  const { browser, foreign } = started;
  foreign.length = 0;
  const { context, watch } = await openProfile(browser, options);
  const problems = [];
  let timer;
  try {
    const limit = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${TEST_LIMIT_MS} ms`)), TEST_LIMIT_MS);
    });
    const work = async () => {
      const page = open ? await openApp(context) : undefined;
      await test.run({ browser, context, page, url, headers });
    };
    await Promise.race([work(), limit]);
  } catch (error) {
    problems.push(error.stack ?? String(error));
  } finally {
    clearTimeout(timer);
  }
  const allow = options.allow ?? [];
  const seen = foreign.map((it) => `foreign request: ${it}`);
  problems.push(...watch.problems, ...seen.filter((it) => !allow.some((pattern) => pattern.test(it))));
  if (problems.length > 0) await keep(file, test, context, [...problems, ...watch.log]);
  await context.close();
  return problems.join("\n");
}

/// Keeps pictures and the log of a test that failed, in output/.
async function keep(file, test, context, lines) {
  const name = `${file}-${test.name}-${headers ? "with" : "without"}-headers`.replace(/[^a-z0-9]+/gi, "-");
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL(`${name}.log`, output), lines.join("\n") + "\n");
  for (const [index, page] of context.pages().entries()) {
    try {
      await page.screenshot({ path: new URL(`${name}-${index}.png`, output).pathname, timeout: 5_000 });
    } catch {
      // A page that hangs or is gone has no picture; the log says why it failed.
      rmSync(new URL(`${name}-${index}.png`, output), { force: true });
    }
  }
}
