// Takes the pictures of the README: the running app with the French sample
// article, a few decisions made, in both themes, on a desktop and on a phone.

import { mkdirSync } from "node:fs";
import * as app from "./app.mjs";
import { launch, openApp, openProfile } from "./page.mjs";

const folder = new URL("../../docs/pictures/", import.meta.url);
mkdirSync(folder, { recursive: true });

const DESKTOP = { viewport: { width: 1360, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

/// Writes docs/pictures/<name>.png.
async function take(page, name) {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, animations: "disabled" });
  console.log(`  docs/pictures/${name}.png`);
}

/// Opens the sample and chooses the first suggestion, by key.
async function open(page) {
  await page.getByTestId("sample-fr").click();
  await page.getByTestId("reader").waitFor();
  // On a phone the cards are there before they are shown.
  const suggested = page.locator("[data-testid=card][data-suggested=true]");
  await suggested.first().waitFor({ state: "attached" });
  await page.keyboard.press("Shift+N");
}

/// Accepts two suggestions, judges a claim and gives it a source.
async function check(page) {
  for (let n = 0; n < 2; n += 1) {
    await page.keyboard.press("Shift+N");
    await page.keyboard.press("a");
  }
  // The next claim, suggested or not, and then the one that is marked.
  for (const key of ["n", "a", "n"]) await page.keyboard.press(key);
  const claim = page.locator("[data-testid=card][data-kind=claim][data-focused=true][data-suggested=false]");
  await claim.waitFor();
  await claim.getByTestId("add-evidence").click();
  await claim.getByTestId("evidence-address").fill("https://example.org/compte-rendu");
  await claim.getByTestId("evidence-title").fill("Compte rendu de la réunion (exemple)");
  await claim.getByTestId("evidence-stance").selectOption("supports");
  await claim.getByTestId("evidence-save").click();
  await claim.getByTestId("verdict-mostly-true").click();
  await app.kept(page);
}

const { browser, close } = await launch();
try {
  for (const [name, options] of [
    ["desktop-light", { ...DESKTOP, colorScheme: "light" }],
    ["desktop-dark", { ...DESKTOP, colorScheme: "dark" }],
    ["phone-light", { ...PHONE, colorScheme: "light" }],
  ]) {
    const { context, watch } = await openProfile(browser, options);
    const page = await openApp(context);
    if (name === "desktop-light") await take(page, "intake");
    await open(page);
    // A phone shows the article, and the chosen card at the bottom.
    if (!options.hasTouch) await check(page);
    await take(page, name);
    await context.close();
    if (watch.problems.length > 0) throw new Error(watch.problems.join("\n"));
  }
} finally {
  await close();
}
