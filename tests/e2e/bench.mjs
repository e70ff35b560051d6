// Measures, in the built app, the time from a paste to painted highlights.
//
// The text is the sample article of the first language; five runs each, in a
// fresh profile: cold (pasted as soon as the page has loaded) and warm (the
// paste area was focused before and everything has been fetched).  The app
// sets the marks `postil:paste` and `postil:painted`; what is measured ends two
// frames after the second, when the highlights are on the screen; the rails, put
// off until after the first of the two, are counted with them.  Without the
// marks the bench fails.
//
// Then the speed of detection in the worker: from the request to the last
// answer, for texts made of the sample; and of ingest, for pages of news.

import { readdirSync, readFileSync } from "node:fs";
import { launch, openProfile, url } from "./page.mjs";

const RUNS = 5;
const RUNS_OF_WORKER = 3;
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

/// What `result` of the page becomes after a paste of `sample` into a fresh
/// profile, in which `watch` ran before the app; what `atEnd` makes of it.
async function afterPaste(browser, sample, { isWarm, watch, argument, result, atEnd = (it) => it }) {
  const { context } = await openProfile(browser);
  await context.addInitScript(watch, argument);
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
    const handle = await page.waitForFunction(result, undefined, { timeout: LONGEST_MS });
    return await atEnd(await handle.jsonValue(), page);
  } finally {
    await context.close();
  }
}

/// Milliseconds from paste to paint.
function untilPainted(browser, sample, isWarm) {
  const watch = () => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("postil:painted").length === 0 || globalThis.shown) return;
      requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.shown = performance.now())));
    }).observe({ entryTypes: ["mark"] });
  };
  const result = () => globalThis.shown && globalThis.shown - performance.getEntriesByName("postil:paste").at(-1).startTime;
  return afterPaste(browser, sample, { isWarm, watch, result });
}

/// The memory of the worker's program, in bytes.  It never shrinks, so it is
/// the most that was needed at once.
async function workerMemory(page) {
  return page.workers()[0].evaluate(async () => {
    const { default: init } = await import(new URL(`postil-worker.js${location.search}`, location));
    return (await init()).memory.buffer.byteLength;
  });
}

/// Milliseconds from the request to the worker to the last answer about `text`,
/// and the worker's memory then.
///
/// The app's own request is answered while the page renders the article, so it
/// is sent once more when the page has nothing to do.
function untilDetected(browser, text) {
  const watch = () => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.Detect && globalThis.detected === undefined) {
        globalThis.detected = 0;
        let asked = 0;
        this.addEventListener("message", ({ data }) => {
          if (!data.Found?.last) return;
          if (asked > 0) {
            globalThis.detected = performance.now() - asked;
            return;
          }
          asked = -1;
          setTimeout(() => {
            asked = performance.now();
            post.call(this, message, ...rest);
          }, 3_000);
        });
      }
      return post.call(this, message, ...rest);
    };
  };
  const atEnd = async (time, page) => ({ time, memory: await workerMemory(page) });
  return afterPaste(browser, { text, isHtml: false }, { isWarm: true, watch, result: () => globalThis.detected, atEnd });
}

/// Milliseconds from a page's source of `bytes` to its document, in the worker,
/// when nothing else is to be done: of the first page, and of the same again.
/// `page` has its `bytes` and its `kind`, the slowest two of those that
/// `pages` measures natively.
function untilIngested(browser, page) {
  const watch = ({ bytes, kind }) => {
    const html = () => {
      const menu = "<li><a href='/rubrique'>Une rubrique du site</a></li>";
      const script = "<script>var a = { b: [1, 2, 3], c: '<p>' };</script>";
      const text = (n) =>
        `<div class="bloc b${n}"><p>Le ${n % 28} mai, la <a href="/a${n}">ministre Claire Dupont</a> a dit à Grenoble que <b>${n} emplois</b> sont menacés, selon le rapport.</p></div>`;
      const parts = ["<!doctype html><title>Un titre</title><nav><ul>", menu.repeat(200), "</ul></nav>", script.repeat(200), "<article><h1>Un titre</h1>"];
      const boxes = (n) => "<div>".repeat(60) + text(n) + "</div>".repeat(60);
      const piece = kind === "boxes" ? boxes : text;
      let length = parts.join("").length;
      for (let n = 0; length < bytes; n += 1) length += parts[parts.push(piece(n)) - 1].length;
      return parts.join("") + "</article>";
    };
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.Ingest && globalThis.ingested === undefined) {
        globalThis.ingested = 0;
        setTimeout(() => {
          const page = html();
          const times = [];
          let [request, asked] = [1e9, 0];
          const ask = () => {
            request += 1;
            asked = performance.now();
            post.call(this, { Ingest: { request, intake: { Page: { html: page, address: "", is_whole: false } } } }, ...rest);
          };
          this.addEventListener("message", ({ data }) => {
            if (data.Ingested?.request !== request) return;
            times.push(performance.now() - asked);
            if (times.length === 2) globalThis.ingested = times;
            else setTimeout(ask, 500);
          });
          ask();
        }, 3_000);
      }
      return post.call(this, message, ...rest);
    };
  };
  const text = "Un texte court pour commencer.";
  return afterPaste(browser, { text, isHtml: false }, { isWarm: true, watch, argument: page, result: () => globalThis.ingested });
}

/// What so many runs give, the shortest first.
async function runs(count, measure, timeOf = (it) => it) {
  const times = [];
  for (let run = 0; run < count; run += 1) times.push(await measure());
  return times.sort((a, b) => timeOf(a) - timeOf(b));
}

const middle = (times) => times[Math.floor(times.length / 2)];

const { browser, close } = await launch();
try {
  const sample = sampleText();
  for (const [name, isWarm] of [["cold", false], ["warm", true]]) {
    const times = await runs(RUNS, () => untilPainted(browser, sample, isWarm));
    const all = times.map((it) => Math.round(it)).join(", ");
    console.log(`  paste to painted, ${name}: ${Math.round(middle(times))} ms (median of ${all}); ${sample.name}, ${sample.text.length} characters`);
  }
  const article = sample.text.replace(/<[^>]*>/g, " ").replace(/[ \t]*\n\s*/g, "\n");
  for (const size of [10e3, 100e3, 1e6]) {
    const text = article.repeat(Math.ceil(size / article.length));
    const found = await runs(RUNS_OF_WORKER, () => untilDetected(browser, text), (it) => it.time);
    const { time, memory } = middle(found);
    const bytes = Buffer.byteLength(text);
    const speed = (bytes / 1e3 / time).toFixed(2);
    console.log(`  detection in the worker, ${Math.round(bytes / 1e3)} kB: ${speed} MB/s (median of ${RUNS_OF_WORKER}: ${Math.round(time)} ms, messages included); ${(memory / 1e6).toFixed(1)} MB of memory in all (60 asked)`);
  }
  for (const [bytes, kind] of [[0.5e6, "text"], [1e6, "text"], [2e6, "text"], [2e6, "boxes"]]) {
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await untilIngested(browser, { bytes, kind }));
    const [first, again] = [0, 1].map((n) => Math.round(middle(times.map((it) => it[n]).sort((a, b) => a - b))));
    const what = kind === "boxes" ? ", boxes sixty deep," : ", all text,";
    console.log(`  a page of ${bytes / 1e6} MB${what} to a document in the worker: ${first} ms the first time, ${again} ms again (medians of ${RUNS}; 300 asked for 2 MB)`);
  }
} finally {
  await close();
}
