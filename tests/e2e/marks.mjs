// Measures 200 kB of text with 5,000 marks in the built app, beside
// @recogito/text-annotator on the same text and marks in a page of its own.
//
// Marks lie at places drawn with a fixed seed.  What is measured ends when the
// frame that shows it has been made: the next animation frame, and then a
// message, which comes after layout and paint.  Medians of several runs; our
// page also has what it detected, the other one has nothing but the marks.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as app from "./app.mjs";
import { launch, openApp, openProfile } from "./page.mjs";

const N_MARKS = 5_000;
const N_BYTES = 200_000;
const RUNS = 3;
const KEYSTROKES = 20;
const FRAMES = 120;

const sample = readFileSync(new URL("../../samples/fr.html", import.meta.url), "utf8")
  .replace(/<(style|title|head)[\s\S]*?<\/\1>/g, " ")
  .replace(/<[^>]*>/g, "\n")
  .replace(/\s*\n\s*/g, "\n")
  .trim();
const paragraphs = sample.split("\n").filter((it) => 60 < it.length);

/// The text: the longer paragraphs of the sample, told apart by a number (after
/// a word: else they would be a list), as often as need be.
function text() {
  const lines = [];
  let n_bytes = 0;
  for (let n = 0; n_bytes < N_BYTES; n += 1) {
    const line = `Point ${n + 1} : ${paragraphs[n % paragraphs.length]}`;
    lines.push(line);
    n_bytes += Buffer.byteLength(line) + 1;
  }
  return lines.join("\n");
}

/// Places of marks in `body`, in code points, inside one line each; the same
/// every time (a linear congruential generator, Numerical Recipes).
function places(body) {
  const points = [...body];
  let seed = 7;
  const draw = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  const all = [];
  while (all.length < N_MARKS) {
    const start = draw(points.length - 60);
    const end = start + 4 + draw(40);
    const exact = points.slice(start, end).join("");
    if (!exact.includes("\n") && exact.trim() === exact) all.push({ start, end, exact });
  }
  return all.sort((a, b) => a.start - b.start);
}

/// Answers when the frame after now has been made.
const afterFrame = `globalThis.afterFrame = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(performance.now());
  port2.postMessage(0);
}));`;

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/// Frame times while the page scrolls by a notch of a wheel a frame; the 95th
/// percent.
function scroll(page) {
  return page.evaluate(async (count) => {
    const times = [];
    let before = await new Promise(requestAnimationFrame);
    for (let n = 0; n < count; n += 1) {
      scrollBy(0, 120);
      const now = await new Promise(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
  }, FRAMES);
}

/// A file of ours with `marks`, made of a downloaded one.
async function fileWith(browser) {
  const { context } = await openProfile(browser);
  const page = await openApp(context);
  await app.pasteArticle(page, text());
  await page.keyboard.press("w");
  await page.getByTestId("toolbar-highlight").click();
  await app.kept(page);
  const file = JSON.parse((await app.download(page)).text);
  await context.close();
  const [like] = file.marks;
  const body = file.versions[0].text;
  const all = places(body);
  const kinds = ["highlight", "note", "claim", "quote", "question"];
  file.marks = all.map((it, n) => ({
    ...like,
    id: `${like.id.slice(0, -6)}${(n + 0x100000).toString(16)}`,
    number: n + 1,
    kind: kinds[n % kinds.length],
    targets: [{ version: like.targets[0].version, ...it }],
  }));
  delete file.history;
  return { text: JSON.stringify(file), body, places: all };
}

/// The milliseconds from a file that is chosen to the painted text, in a fresh
/// profile: at once, while the program is still coming, or when it is there, as
/// the other one's is; and the page.
async function opened(browser, file, isAtOnce) {
  const { context, watch } = await openProfile(browser, { viewport: { width: 1360, height: 900 } });
  await context.addInitScript(afterFrame);
  await context.addInitScript(() => {
    addEventListener("change", () => (globalThis.opened = performance.now()), { capture: true });
    // At once: an observer hears of the mark after the frame, when the app may
    // be busy with what it put off until then.
    const mark = performance.mark.bind(performance);
    performance.mark = (name) => {
      if (name === "postil:painted" && globalThis.shown === undefined) {
        globalThis.shown = null;
        globalThis.afterFrame().then((it) => (globalThis.shown = it));
      }
      return mark(name);
    };
  });
  const page = await openApp(context);
  if (!isAtOnce) await page.waitForTimeout(1_500);
  await app.openFile(page, "marks.postil.json", file.text);
  const time = await (await page.waitForFunction(() => globalThis.shown && globalThis.shown - globalThis.opened, undefined, { timeout: 60_000 })).jsonValue();
  return { time, page, context, watch };
}

async function ours(browser, file) {
  const atOnce = await opened(browser, file, true);
  await atOnce.context.close();
  const { time: open, page, context, watch } = await opened(browser, file, false);
  // Everything else is there, too, before anything is done.
  await page.locator("[data-detection=done]").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1_000);
  const press = (key) => page.evaluate(async (key) => {
    const start = performance.now();
    const init = { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", init));
    return (await globalThis.afterFrame()) - start;
  }, key);
  const adds = [];
  for (let n = 0; n < 5; n += 1) {
    await press("w");
    await page.waitForTimeout(300);
    adds.push(await press("h"));
    await page.waitForTimeout(300);
  }
  const note = page.locator("[data-testid=card][data-focused=true] [data-testid=note-field]");
  await note.focus();
  const keys = await note.evaluate(async (field, count) => {
    const times = [];
    for (let n = 0; n < count; n += 1) {
      const start = performance.now();
      field.value += "a";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // Rendered and laid out, without the wait for a frame, which alone is up
      // to 16 ms.
      await new Promise((done) => setTimeout(done, 0));
      void document.body.offsetHeight;
      times.push(performance.now() - start);
      await globalThis.afterFrame();
    }
    return times;
  }, KEYSTROKES);
  await note.press("Control+Enter");
  const steps = [];
  for (let n = 0; n < 5; n += 1) {
    steps.push(await press("j"));
    await page.waitForTimeout(300);
  }
  // Hidden and shown again: every mark is painted, and nothing else is new.
  const paints = [];
  for (let n = 0; n < 5; n += 1) {
    await press("v");
    await page.waitForTimeout(300);
    paints.push(await press("v"));
    await page.waitForTimeout(300);
  }
  const p95 = await scroll(page);
  await context.close();
  if (watch.problems.length > 0) throw new Error(watch.problems.join("\n"));
  return { open, atOnce: atOnce.time, add: middle(adds), step: middle(steps), key: middle(keys), paint: middle(paints), scroll: p95 };
}

/// What each of a few actions renders with all these marks: how often each
/// component, the most often first.
async function renders(browser, file) {
  const { context } = await openProfile(browser, { viewport: { width: 1360, height: 900 } });
  const page = await openApp(context);
  const of = async (name, act) => {
    const counts = await app.rendersOf(page, async () => {
      await act();
      await page.waitForTimeout(500);
    });
    const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
    const sum = all.reduce((n, [, count]) => n + count, 0);
    const more = all.map(([component, n]) => (n === 1 ? component : `${component} ${n}`));
    console.log(`  ${name.padEnd(22)} ${String(sum).padStart(4)}  ${more.join(", ")}`);
  };
  await of("opened, and detected", async () => {
    await app.openFile(page, "marks.postil.json", file.text);
    await page.locator("[data-detection=done]").waitFor({ timeout: 60_000 });
  });
  await of("words are selected", () => page.keyboard.press("w"));
  await of("they are marked", () => page.keyboard.press("h"));
  await of("next item", () => page.keyboard.press("j"));
  const claim = page.locator("[data-testid=card][data-kind=claim][data-suggested=false] button");
  await of("a claim is chosen", () => claim.first().click());
  await of("it gets a verdict", () => page.keyboard.press("3"));
  const note = page.locator("[data-testid=card][data-focused=true] [data-testid=note-field]");
  await note.focus();
  await of("a letter in its note", () => page.keyboard.type("a"));
  await of("the note is done", () => note.press("Control+Enter"));
  await of("that is taken back", () => page.getByTestId("undo").click());
  await context.close();
}

async function theirs(browser, file, renderer) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  await context.addInitScript(afterFrame);
  const page = await context.newPage();
  await page.goto("about:blank");
  const script = fileURLToPath(new URL("../peers/node_modules/@recogito/text-annotator/dist/text-annotator.umd.js", import.meta.url));
  await page.addScriptTag({ path: script });
  await page.evaluate(afterFrame);
  // Its build asks for Node's environment.
  await page.evaluate(() => (globalThis.process = { env: { NODE_ENV: "production" } }));
  const measured = await page.evaluate(async ({ body, places, renderer }) => {
    const content = document.createElement("div");
    content.style.whiteSpace = "pre-wrap";
    content.style.maxWidth = "40em";
    for (const line of body.split("\n")) {
      const paragraph = document.createElement("p");
      paragraph.textContent = `${line}\n`;
      content.append(paragraph);
    }
    document.body.append(content);
    await globalThis.afterFrame();
    const annotator = globalThis.RecogitoJS.createTextAnnotator(content, { renderer });
    const points = [...body];
    const units = [0];
    for (const point of points) units.push(units.at(-1) + point.length);
    const annotation = ({ start, end, exact }, n) => {
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
      const selector = [{ quote: exact, start: units[start], end: units[end] }];
      return { id, bodies: [], target: { annotation: id, selector } };
    };
    // It draws some time after it was told, so what it has drawn is watched.
    const drawn = () => document.querySelectorAll(".r6o-annotation").length
      + [...CSS.highlights.values()].reduce((sum, it) => sum + it.size, 0);
    const until = async (act) => {
      const [before, start] = [drawn(), performance.now()];
      act();
      for (let n = 0; n < 600 && drawn() === before; n += 1) await globalThis.afterFrame();
      if (drawn() === before) throw new Error("nothing was drawn");
      return performance.now() - start;
    };
    const all = places.map(annotation);
    const open = await until(() => annotator.setAnnotations(all));
    await new Promise((done) => setTimeout(done, 2_000));
    const adds = [];
    for (let n = 0; n < 5; n += 1) {
      const place = places[n * 3];
      const more = annotation({ ...place, end: place.start + 3 }, 900_000 + n);
      adds.push(await until(() => annotator.state.store.addAnnotation(more)));
      await new Promise((done) => setTimeout(done, 300));
    }
    return { open, adds, n_marks: annotator.getAnnotations().length };
  }, { ...file, renderer });
  const p95 = await scroll(page);
  await context.close();
  return { open: measured.open, add: middle(measured.adds), scroll: p95, n_marks: measured.n_marks };
}

const { browser, close } = await launch();
try {
  const file = await fileWith(browser);
  console.log(`  ${Math.round(Buffer.byteLength(file.body) / 1e3)} kB with ${N_MARKS} marks, medians of ${RUNS} runs, milliseconds`);
  const line = (name, all) => {
    const of = (key) => (all[0][key] === undefined ? "      -" : middle(all.map((it) => it[key])).toFixed(1).padStart(7));
    console.log(`  ${name.padEnd(34)} ${["open", "add", "scroll", "step", "key", "paint", "atOnce"].map(of).join(" ")}`);
  };
  console.log(`  ${"".padEnd(34)}    open     add  scroll    step     key   paint at once`);
  const measured = [];
  for (let run = 0; run < RUNS; run += 1) measured.push(await ours(browser, file));
  line("postil, detection and cards included", measured);
  for (const renderer of ["SPANS", "CSS_HIGHLIGHTS"]) {
    const all = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await theirs(browser, file, renderer));
    line(`@recogito/text-annotator, ${renderer.toLowerCase()}`, all);
  }
  console.log("  open: file chosen (theirs: marks set) to painted; add: one more mark; scroll: 95th percent of a frame;");
  console.log("  step: next mark by key; key: a keystroke in a note, laid out; paint: all marks, hidden before; at once: opened while the program is still coming");
  console.log("\n  What each action renders there: how many components in all, and which");
  await renders(browser, file);
} finally {
  await close();
}
