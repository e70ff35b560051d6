// Measures, in the built app, the time from a paste to painted highlights.
//
// The text is the sample article of the first language; five runs each, in a
// fresh profile: cold (pasted as soon as the page has loaded) and warm (the
// paste area was focused before and everything has been fetched).  The app
// sets the marks `postil:paste` and `postil:painted`; without them this says
// so and measures nothing.

import { readdirSync, readFileSync } from "node:fs";
import { launch, openProfile, url } from "./page.mjs";

const RUNS = 5;
const WARMING_MS = 2_000;
const LONGEST_MS = 20_000;

const samples = new URL("../../samples/", import.meta.url);

/// The sample as pasted text.
function sampleText() {
  const names = readdirSync(samples).filter((it) => /\.(txt|html|md)$/.test(it)).sort();
  const name = names.find((it) => it.startsWith("fr")) ?? names[0];
  if (!name) throw new Error("there is no sample in samples/");
  const text = readFileSync(new URL(name, samples), "utf8");
  return { name, text, isHtml: name.endsWith(".html") };
}

/// Milliseconds from paste to paint in a fresh profile; nothing if the app
/// does not say.
async function once(browser, sample, isWarm) {
  const { context } = await openProfile(browser);
  const page = await context.newPage();
  await page.goto(url);
  const area = page.locator("#paste");
  await area.waitFor();
  if (isWarm) {
    await area.focus();
    await page.waitForTimeout(WARMING_MS);
  }
  await area.evaluate((element, { text, isHtml }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (isHtml) clipboardData.setData("text/html", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, sample);
  try {
    const both = () => performance.getEntriesByName("postil:painted").length > 0;
    await page.waitForFunction(both, undefined, { timeout: LONGEST_MS });
    return await page.evaluate(() => {
      const last = (name) => performance.getEntriesByName(name).at(-1).startTime;
      return last("postil:painted") - last("postil:paste");
    });
  } catch {
    return undefined;
  } finally {
    await context.close();
  }
}

const { browser, close } = await launch();
try {
  const sample = sampleText();
  for (const [name, isWarm] of [["cold", false], ["warm", true]]) {
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await once(browser, sample, isWarm));
    const known = times.filter((it) => it !== undefined).sort((a, b) => a - b);
    const middle = known[Math.floor(known.length / 2)];
    const all = known.map((it) => Math.round(it)).join(", ");
    const text = known.length ? `${Math.round(middle)} ms (median of ${all})` : "the app set no marks";
    console.log(`  paste to painted, ${name}: ${text}; ${sample.name}, ${sample.text.length} characters`);
  }
} finally {
  await close();
}
