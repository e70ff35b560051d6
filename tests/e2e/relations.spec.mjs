// How marks go together, what is said about them, named states, own types of
// mark, and what colours tell.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { auditBoth } from "./page.mjs";

const focused = (page) => page.locator("[data-testid=card][data-focused=true]");

/// How many places are painted in a style, in any lane.
const painted = (page, style) => page.evaluate((style) => {
  const names = [...CSS.highlights.keys()].filter((it) => it.startsWith(`postil-${style}-`) && /^\d$/.test(it.slice(-1)) && it.length === `postil-${style}-`.length + 1);
  return names.reduce((sum, it) => sum + CSS.highlights.get(it).size, 0);
}, style);

/// Marks words as a claim, which is then chosen.
async function claim(page, words) {
  await app.selectWords(page, words);
  await page.keyboard.press("c");
  await focused(page).getByText(words).first().waitFor();
}

export const tests = [
  {
    name: "marks are linked, seen together in the text, and answered in two levels",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "trois heures");
      await claim(page, "350 emplois");
      await focused(page).getByTestId("add-link").click();
      await focused(page).getByTestId("link-kind").selectOption("contradicts");
      await focused(page).getByTestId("link-other").selectOption({ label: "1 · trois heures" });
      await focused(page).getByTestId("link-save").click();
      const relation = focused(page).getByTestId("relation");
      await relation.getByText("contredit", { exact: true }).waitFor();
      await page.waitForFunction(() => CSS.highlights.get("postil-linked-0")?.size === 1);
      // Over its line the other mark is shown as if it were chosen.
      await relation.hover();
      await page.waitForFunction(() => CSS.highlights.get("postil-focus-0")?.size === 2);
      assert.deepEqual(await auditBoth(page), []);
      await relation.getByRole("button", { name: "1 · trois heures" }).click();
      await focused(page).getByText("est contredite par").waitFor();
      await page.waitForFunction(() => CSS.highlights.get("postil-focus-0")?.size === 1);

      const replies = focused(page).getByTestId("replies");
      await replies.locator("summary").click();
      await replies.getByTestId("reply-new").fill("D’où vient ce chiffre ?");
      await replies.getByTestId("reply-send").click();
      await replies.getByTestId("reply-answer").click();
      await replies.getByTestId("reply-new").first().fill("Du communiqué.");
      await page.keyboard.press("Control+Enter");
      const below = replies.locator("[data-testid=reply][data-below=true]");
      await below.getByText("Du communiqué.").waitFor();
      assert.deepEqual(await auditBoth(page), []);
      // What is being typed outlives a reload, as everything else does.
      await replies.getByTestId("reply-new").last().fill("Encore");
      await app.kept(page);
      await page.waitForTimeout(500);
      await page.reload();
      await app.found(page);
      await app.card(page, "trois heures", { kind: "claim" }).getByText("2 réponses").waitFor();
      await app.card(page, "trois heures", { kind: "claim" }).locator("button").first().click();
      await replies.locator("summary").click();
      assert.equal(await replies.getByTestId("reply-new").inputValue(), "Encore");
      await below.getByTestId("reply-edit").click();
      await below.getByTestId("reply-text").fill("Du rapport.");
      await below.getByTestId("reply-text").press("Control+Enter");
      const file = JSON.parse((await app.download(page)).text);
      assert.deepEqual(file.replies.map((it) => it.text), ["D’où vient ce chiffre ?", "Du rapport."]);
      assert.deepEqual(file.links.map((it) => it.kind), ["contradicts"]);
    },
  },
  {
    name: "what was done since a named state is told, and one step goes back",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "trois heures");
      const states = page.getByTestId("snapshots");
      await states.getByTestId("snapshot-name").fill("avant relecture");
      await states.getByTestId("take-snapshot").click();
      await states.getByTestId("compare").click();
      await states.getByText("Rien n’a changé depuis.").waitFor();
      await states.getByTestId("compare").click();
      await page.keyboard.press("1");
      await focused(page).locator(".card__verdict").waitFor();
      await claim(page, "350 emplois");
      await app.kept(page);
      await page.reload();
      await app.found(page);
      await states.getByTestId("compare").click();
      const lines = await states.getByTestId("differences").getByRole("listitem").allTextContents();
      assert.ok(lines.includes("+ Affirmation\u00a0: 350 emplois"), lines.join("\n"));
      assert.ok(lines.some((it) => it.startsWith("~ Verdict") && it.endsWith("trois heures")), lines.join("\n"));
      assert.deepEqual(await auditBoth(page), []);
      await states.getByTestId("restore").click();
      await app.card(page, "350 emplois", { kind: "claim" }).waitFor({ state: "detached" });
      assert.equal(await page.locator(".card__verdict").count(), 0);
      await page.getByTestId("undo").click();
      await app.card(page, "350 emplois", { kind: "claim" }).waitFor();
      await page.locator(".card__verdict").waitFor();
    },
  },
  {
    name: "a type of the file’s own is made, given by its digit, and renamed",
    async run({ page }) {
      await app.pasteArticle(page);
      const types = page.getByTestId("own-types");
      await types.getByTestId("add-type").click();
      await types.getByTestId("types-name").fill("cadrage");
      await types.getByTestId("types-description").fill("ce que les mots laissent entendre");
      await types.getByRole("button", { name: "Rose" }).click();
      await types.getByTestId("type-save").click();
      await types.getByTestId("own-type").getByText("cadrage", { exact: true }).waitFor();
      await app.selectWords(page, "tombé");
      await page.getByTestId("toolbar-own-type").waitFor();
      const before = await painted(page, "thing");
      await page.keyboard.press("1");
      const mark = app.card(page, "tombé", { kind: "highlight" });
      await mark.getByText("cadrage", { exact: true }).waitFor();
      assert.equal(await painted(page, "thing"), before + 1);
      await types.getByTestId("edit-type").click();
      await types.getByTestId("types-name").fill("dramatisation");
      assert.deepEqual(await auditBoth(page), []);
      await types.getByTestId("type-save").click();
      await mark.getByText("dramatisation", { exact: true }).waitFor();
      const file = JSON.parse((await app.download(page)).text);
      assert.deepEqual(file.types.map((it) => it.name), ["dramatisation"]);
      assert.deepEqual(file.marks.map((it) => it.tags), [["dramatisation"]]);
    },
  },
  {
    name: "colours tell what they are told to, with a legend",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "trois heures");
      await page.keyboard.press("7");
      await page.keyboard.press("Escape");
      assert.ok(0 < await painted(page, "suggested-person"));
      await page.getByTestId("settings").click();
      await page.getByTestId("colours-verdict").click();
      await page.keyboard.press("Escape");
      const legend = page.getByTestId("legend");
      await legend.getByText("Plutôt faux").waitFor();
      assert.equal(await painted(page, "claim-false"), 1);
      assert.equal(await painted(page, "suggested-person"), 0);
      assert.ok(0 < await painted(page, "dim"));
      assert.deepEqual(await auditBoth(page), []);
      await page.reload();
      await app.found(page);
      await legend.getByText("Plutôt faux").waitFor();
      await page.getByTestId("settings").click();
      await page.getByTestId("colours-author").click();
      await page.keyboard.press("Escape");
      await legend.getByRole("listitem").first().waitFor();
      assert.equal(await painted(page, "person"), 1);
    },
  },
  {
    name: "a claim that was judged in another article says so, and leads there",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "350 emplois ont été supprimés en Gironde");
      await page.keyboard.press("7");
      await app.kept(page);
      await page.getByTestId("close").click();
      await app.pasteArticle(page, "Un autre jour\n\nDupont l’assure : en Gironde, 350 emplois ont bien été supprimés, dit-elle.\n\nLe maire Jean Marchand n’a rien dit.");
      await claim(page, "350 emplois ont bien été supprimés");
      await focused(page).getByTestId("own-words").fill("Il est faux que 350 emplois soient supprimés en Gironde");
      await focused(page).getByTestId("own-words").press("Enter");
      await focused(page).getByTestId("own-words-verdict").waitFor();
      await focused(page).getByTestId("look-before").click();
      const before = focused(page).getByTestId("judged-before");
      await before.getByText("Faux").waitFor();
      assert.deepEqual(await auditBoth(page), []);
      await before.getByRole("button").click();
      await page.getByTestId("reader").getByText("Le chiffrage").waitFor();
    },
  },
  {
    name: "the text can be read without its marks",
    async run({ page }) {
      await app.pasteArticle(page);
      const total = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, it) => sum + it.size, 0));
      const before = await total();
      assert.ok(10 < before);
      await page.keyboard.press("v");
      await page.getByTestId("show-marks").waitFor();
      assert.equal(await total(), 0);
      // Nothing that is hidden is chosen by a click.
      await app.clickWords(page, "Ouest-France");
      assert.equal(await focused(page).count(), 0);
      await page.getByTestId("show-marks").click();
      assert.equal(await total(), before);
    },
  },
];
