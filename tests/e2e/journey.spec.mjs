// The main job, from paste to a file that opens elsewhere as the same.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { audit, openApp, openProfile } from "./page.mjs";

export const tests = [
  {
    name: "paste: blocks, clutter aside, entities and claims",
    async run({ page }) {
      await app.pasteArticle(page);
      assert.match(await page.title(), /Négociations à Sorel/);
      const reader = page.getByTestId("reader");
      assert.equal(await reader.getByText("Le chiffrage").count(), 1);
      for (const words of ["Claire Dupont", "Jean Marchand", "Paris", "7,1 %"]) {
        await app.card(page, words, { suggested: true }).first().waitFor();
      }
      const claims = page.locator("[data-testid=card][data-kind=claim][data-suggested=true]");
      assert.ok((await claims.count()) >= 2, "too few claims are suggested");
      // Four blocks of clutter and the byline can be taken back.
      const aside = page.getByTestId("take-back");
      assert.ok((await aside.count()) >= 4, `${await aside.count()} blocks can be taken back`);
    },
  },
  {
    name: "accept, reject, mark, note, source, verdict; undo and redo; reload; file",
    async run({ browser, page, url }) {
      await app.pasteArticle(page);

      // Decide with the keys.
      await app.card(page, "Paris", { suggested: true }).first().locator("button").first().click();
      await page.keyboard.press("a");
      await app.card(page, "Paris").first().waitFor();
      const rejected = app.card(page, "Gironde", { suggested: true }).first();
      await rejected.getByTestId("reject").click();
      await rejected.waitFor({ state: "detached" });

      // Mark words with the mouse.
      await app.selectWords(page, "La France exporte plus que l’Allemagne");
      await page.getByTestId("toolbar-claim").click();
      const claim = app.card(page, "La France exporte plus que l’Allemagne", { kind: "claim" });
      await claim.waitFor();

      // Note, source, verdict.
      const note = claim.getByTestId("note-field");
      await note.fill("Voir les **douanes**.");
      await note.press("Control+Enter");
      await claim.getByTestId("add-evidence").click();
      await claim.getByTestId("evidence-address").fill("https://example.org/douanes");
      await claim.getByTestId("evidence-title").fill("Rapport des douanes");
      await claim.getByTestId("evidence-passage").fill("L’Allemagne exporte davantage.");
      await claim.getByTestId("evidence-stance").selectOption("refutes");
      await claim.getByTestId("evidence-save").click();
      await claim.getByText("Rapport des douanes").waitFor();
      await claim.getByTestId("verdict-false").click();
      await page.locator("[data-testid=card][data-verdict=false]").waitFor();
      await app.kept(page);

      // All of it back, and again.
      const before = await app.download(page);
      const marks = page.locator("[data-testid=card][data-suggested=false]");
      let steps = 0;
      while (await page.getByTestId("undo").isEnabled()) {
        await page.getByTestId("undo").click();
        steps += 1;
        assert.ok(steps < 20, "undo has no end");
      }
      assert.ok(steps >= 6, `${steps} steps were taken back`);
      assert.equal(await marks.count(), 0);
      for (let step = 0; step < steps; step += 1) await page.getByTestId("redo").click();
      await claim.waitFor();
      assert.deepEqual(content(await app.download(page)), content(before));

      // A reload shows the same, undo included.
      const text = (await app.download(page)).text;
      await page.reload();
      await app.found(page);
      await claim.waitFor();
      assert.equal((await app.download(page)).text, text);
      assert.ok(await page.getByTestId("undo").isEnabled());

      // Another browser opens the file as the same article.
      const other = await openProfile(browser);
      const elsewhere = await openApp(other.context);
      await app.openFile(elsewhere, "check.postil.json", text);
      await app.found(elsewhere);
      assert.equal((await app.download(elsewhere)).text, text);
      assert.deepEqual(other.watch.problems, []);
      await other.context.close();
      assert.ok(page.url().startsWith(url));
    },
  },
  {
    name: "words being typed survive a reload",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await page.getByTestId("toolbar-note").click();
      const card = app.card(page, "trois heures", { kind: "note" });
      await card.getByTestId("note-field").pressSequentially("à moitié écr");
      await page.waitForTimeout(600);
      await page.reload();
      await app.found(page);
      await card.locator("button").first().click();
      assert.equal(await card.getByTestId("note-field").inputValue(), "à moitié écr");
    },
  },
  {
    name: "a block set aside comes back, and goes again by undo",
    async run({ page }) {
      await app.pasteArticle(page);
      const folded = await page.getByTestId("take-back").count();
      await page.locator("details").evaluateAll((all) => all.forEach((it) => (it.open = true)));
      await page.getByTestId("take-back").first().click();
      await page.waitForFunction(
        (n) => document.querySelectorAll("[data-testid=take-back]").length === n, folded - 1);
      await page.getByTestId("undo").click();
      await page.waitForFunction(
        (n) => document.querySelectorAll("[data-testid=take-back]").length === n, folded);
    },
  },
  {
    name: "samples are one click away, and axe finds nothing in them",
    async run({ page }) {
      for (const language of ["fr", "en"]) {
        await page.getByTestId(`sample-${language}`).click();
        await app.found(page);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await audit(page), [], `${language} ${colorScheme}`);
        }
        await page.getByTestId("view-list").click();
        await page.getByTestId("list").waitFor();
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await audit(page), [], `list, ${language} ${colorScheme}`);
        }
        await page.getByTestId("close").click();
        await page.getByTestId("paste-area").waitFor();
      }
    },
  },
];

/// A file without what tells when and in how many steps it came about.
function content({ text }) {
  const strip = (it) => {
    if (Array.isArray(it)) return it.map(strip);
    if (it === null || typeof it !== "object") return it;
    const left = Object.entries(it).filter(([key]) => !["stamps", "modified"].includes(key));
    return Object.fromEntries(left.map(([key, value]) => [key, strip(value)]));
  };
  const { history, seen, tombstones, ...rest } = JSON.parse(text);
  assert.ok(history && seen && tombstones !== null);
  return strip(rest);
}
