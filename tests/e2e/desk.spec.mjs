// Scales of a newsroom's own, notes as they look, sources that go from article
// to article, and what is rendered by it all.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { audit, auditBoth } from "./page.mjs";

const focused = (page) => page.locator("[data-testid=card][data-focused=true]");

/// Marks words as a claim, which is then the chosen card.
async function claimOf(page, words) {
  await app.selectWords(page, words);
  await page.keyboard.press("c");
  await focused(page).getByTestId("scale").waitFor();
  return focused(page);
}

/// How many words the text has in styles that begin so.
const nPainted = (page, begin) => page.evaluate((begin) =>
  [...CSS.highlights].filter(([name]) => name.startsWith(`postil-${begin}`)).reduce((sum, [, it]) => sum + it.size, 0), begin);

export const tests = [
  {
    name: "what is not shown as cards is neither painted nor clicked",
    async run({ page }) {
      await app.pasteArticle(page);
      const claim = await claimOf(page, "350 emplois ont été supprimés");
      await page.waitForFunction(() => CSS.highlights.has("postil-suggested-person-0"));
      await page.getByTestId("filter-marks").click();
      await page.waitForFunction(() => !CSS.highlights.has("postil-suggested-person-0"));
      assert.equal(await nPainted(page, "suggested-"), 0);
      assert.equal(await nPainted(page, "claim-"), 1);
      // A name that is only suggested, then words of the claim.
      await app.clickWords(page, "Marchand");
      assert.equal(await focused(page).count(), 0);
      await app.clickWords(page, "emplois ont été");
      await claim.waitFor();
      await page.getByTestId("filter-all").click();
      await page.waitForFunction(() => CSS.highlights.has("postil-suggested-person-0"));
      await app.clickWords(page, "Marchand");
      await focused(page).locator(".card__words", { hasText: "Marchand" }).waitFor();
    },
  },
  {
    name: "what the detector is less sure of is not shown; a reload keeps it",
    async run({ page }) {
      await app.pasteArticle(page);
      const slider = page.getByTestId("sureness");
      const cards = page.locator("[data-testid=card][data-suggested=true]");
      const n = await page.getByTestId("count-suggestions").textContent();
      const claim = await claimOf(page, "350 emplois ont été supprimés");
      await slider.focus();
      await page.keyboard.press("End");
      const hidden = page.getByTestId("sureness-hidden");
      await hidden.filter({ hasText: "masquées" }).waitFor();
      assert.equal(await slider.getAttribute("aria-valuetext"), "100\u00a0%");
      assert.equal(await cards.count(), 0);
      assert.equal(await page.getByTestId("count-suggestions").textContent(), "0");
      assert.equal(await nPainted(page, "suggested-"), 0);
      await claim.waitFor();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await audit(page), [], colorScheme);
      }
      await app.kept(page);
      await page.reload();
      await hidden.filter({ hasText: "masquées" }).waitFor();
      assert.equal(await slider.inputValue(), "100");
      // Letters are keys there, too; arrows are the slider's.
      await slider.focus();
      await page.keyboard.press("Home");
      await cards.first().waitFor();
      await page.keyboard.press("Shift+N");
      await page.locator("[data-testid=card][data-suggested=true][data-focused=true]").waitFor();
      assert.ok(Number(await page.getByTestId("count-suggestions").textContent()) <= Number(n));
    },
  },
  {
    name: "lists that could not be had are had for the next article",
    options: { open: false, allow: [/Failed to load resource/, /request failed/] },
    async run({ context, url }) {
      const page = await context.newPage();
      let isOff = true;
      await page.route(/\.pack$/, (route) => (isOff ? route.abort() : route.continue()));
      await page.goto(url);
      await page.locator("#paste").waitFor();
      await app.pasteArticle(page);
      const said = page.getByTestId("detection");
      await said.getByText("Sans listes de noms").waitFor();
      isOff = false;
      await page.getByTestId("close").click();
      await page.locator("#paste").focus();
      await app.pasteArticle(page, app.ARTICLE.replace("Sorel", "Brévent"));
      await said.getByText("suggestions à trancher").waitFor();
      assert.equal(await said.getByText("Sans listes de noms").count(), 0);
    },
  },
  {
    name: "a scale of one's own: made, used by digit, renamed, found, kept in the file",
    async run({ page }) {
      await app.pasteArticle(page);
      const claim = await claimOf(page, "350 emplois ont été supprimés");
      await claim.getByTestId("scale").selectOption("new");
      await claim.getByTestId("scale-name").fill("Échelle maison");
      await claim.getByTestId("scale-values").fill("Établi\nFragile\nDémenti");
      await claim.getByTestId("scale-others").fill("Hors champ");
      assert.deepEqual(await auditBoth(page), []);
      await claim.getByTestId("scale-save").click();
      await claim.getByTestId("verdict-Hors champ").waitFor();
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("3");
      await claim.locator(".card__verdict[data-tint=false]").getByText("Démenti").waitFor();
      await page.waitForFunction(() => CSS.highlights.get("postil-claim-false-0")?.size === 1);
      // The verdict follows its words, in one step.
      await claim.getByTestId("scale-edit").click();
      await claim.getByTestId("scale-values").fill("Établi\nFragile\nContredit");
      await claim.getByTestId("scale-save").click();
      await claim.locator(".card__verdict").getByText("Contredit").waitFor();
      await page.getByTestId("undo").click();
      await claim.locator(".card__verdict").getByText("Démenti").waitFor();
      await page.getByTestId("find").fill("verdict:dementi");
      await page.getByTestId("find-count").getByText("1").waitFor();
      await page.getByTestId("find").press("Escape");
      const text = (await app.download(page)).text;
      const file = JSON.parse(text);
      assert.deepEqual(file.scales.map((it) => [it.name, it.values, it.others]),
        [["Échelle maison", ["Établi", "Fragile", "Démenti"], ["Hors champ"]]]);
      assert.deepEqual(file.marks[0].verdict, { scale: file.scales[0].id, value: "Démenti" });
      await page.reload();
      await app.found(page);
      await app.card(page, "350 emplois ont été supprimés").locator("button").first().click();
      assert.equal(await claim.getByTestId("scale").inputValue(), file.scales[0].id);
    },
  },
  {
    name: "a note is shown as it looks, and nothing in it is obeyed",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await page.getByTestId("toolbar-note").click();
      const field = focused(page).getByTestId("note-field");
      const note = "**Non** : voir [l’Insee](https://insee.example/a)\n\n- un\n- deux\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))";
      await field.fill(note);
      await focused(page).getByTestId("preview-note").waitFor({ state: "detached" });
      await field.press("Control+Enter");
      await focused(page).getByTestId("preview-note").click();
      const shown = focused(page).getByTestId("note-text");
      await shown.locator("strong").getByText("Non").waitFor();
      assert.deepEqual(await shown.locator("li").allTextContents(), ["un", "deux"]);
      assert.deepEqual(
        await shown.locator("a").evaluateAll((all) => all.map((it) => it.getAttribute("href"))),
        ["https://insee.example/a"]);
      await shown.getByText("<img src=x onerror=alert(1)>").waitFor();
      assert.equal(await shown.locator("img").count(), 0);
      // Blocks of the note are none of the article.
      await shown.locator("strong").hover();
      assert.equal(await page.getByTestId("set-aside").count(), 0);
      assert.deepEqual(await auditBoth(page), []);
    },
  },
  {
    name: "a source goes on to another article, and onto a claim by dragging",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.getByTestId("add-source").click();
      const field = async (name, text) => {
        await page.getByTestId("source").getByTestId(`source-${name}`).fill(text);
        await page.getByTestId("source").getByTestId(`source-${name}`).press("Enter");
      };
      await field("title", "Enquête emploi");
      await field("address", "insee.example/emploi");
      await app.kept(page);
      await page.getByTestId("close").click();
      await app.pasteArticle(page, app.ARTICLE.replace("Sorel", "Brévent"));
      const claim = await claimOf(page, "350 emplois ont été supprimés");
      await claim.getByTestId("add-evidence").click();
      await claim.getByTestId("evidence-source").selectOption("elsewhere");
      const other = claim.getByTestId("evidence-source").locator("option", { hasText: "Enquête emploi" });
      await other.waitFor({ state: "attached" });
      assert.match(await other.textContent(), /Sorel/);
      await claim.getByTestId("evidence-source").selectOption(await other.getAttribute("value"));
      await claim.getByTestId("evidence-address").waitFor({ state: "detached" });
      // Nothing is done until the form is.
      assert.equal(await page.getByTestId("source").count(), 0);
      await claim.getByTestId("evidence-save").click();
      await page.getByTestId("source").getByText("Enquête emploi").waitFor();
      assert.equal(await claim.getByTestId("evidence").count(), 1);
      // Another claim, by dragging: onto its words, then onto its card.
      await claimOf(page, "trois heures");
      const row = page.getByTestId("source");
      await row.getByTestId("source-handle").dragTo(focused(page).locator(".card__words"));
      await focused(page).getByTestId("evidence").getByText("Enquête emploi").waitFor();
      assert.equal(await focused(page).locator(".card__words").textContent(), "trois heures");
      await page.getByTestId("undo").click();
      await focused(page).getByTestId("evidence").waitFor({ state: "detached" });
      const words = await page.evaluate(() => {
        const [range] = [...CSS.highlights.get("postil-focus-0")];
        const it = document.createRange();
        it.setStart(range.startContainer, range.startOffset);
        it.setEnd(range.endContainer, range.endOffset);
        const { x, y, width, height } = it.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const from = await row.getByTestId("source-handle").boundingBox();
      await page.mouse.move(from.x + 2, from.y + 2);
      await page.mouse.down();
      await page.mouse.move(words.x - 30, words.y, { steps: 5 });
      await page.mouse.move(words.x, words.y, { steps: 3 });
      await page.mouse.up();
      await focused(page).getByTestId("evidence").getByText("Enquête emploi").waitFor();
      const file = JSON.parse((await app.download(page)).text);
      assert.deepEqual(file.sources.map((it) => it.title), ["Enquête emploi"]);
      assert.equal(file.evidence.length, 2);
    },
  },
  {
    name: "the overview shows what became of claims, and leads to them",
    async run({ page }) {
      await page.getByTestId("sample-fr").click();
      await app.found(page);
      const strip = page.getByTestId("overview");
      const drawn = (look) => strip.locator(`.overview__${look}`).getAttribute("d");
      const frame = () => strip.locator("rect").evaluate((it) => {
        const [y, height] = ["y", "height"].map((name) => Number(it.getAttribute(name)));
        return { y, end: y + height };
      });
      const framed = (condition) => page.waitForFunction(
        (condition) => {
          const it = document.querySelector(".overview__view");
          const [y, height] = ["y", "height"].map((name) => Number(it.getAttribute(name)));
          return condition === "begins" ? y === 0 && 0 < height : 990 <= y + height;
        }, condition);
      const isDrawn = (look) => page.waitForFunction(
        (look) => document.querySelector(`.overview__${look}`).getAttribute("d"), look);
      await isDrawn("suggested");
      assert.match(await drawn("suggested"), /^(M10 \d+v\d+)+$/);
      for (const look of ["open", "true", "mixed", "false", "closed"]) assert.equal(await drawn(look), "");
      const claim = await claimOf(page, "millions d’euros");
      await isDrawn("open");
      assert.match(await drawn("open"), /^M5 \d+v\d+h10V\d+z$/);
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("1");
      await isDrawn("true");
      assert.equal(await drawn("open"), "");
      assert.equal(await strip.locator(".overview__focus").count(), 1);
      assert.match(await strip.getByRole("img").getAttribute("aria-label"), /à vérifier\u00a0: 1, suggérées\u00a0: [1-9]/);
      assert.deepEqual(await auditBoth(page), []);
      // The frame follows the text, and nothing is rendered for it.
      await page.mouse.move(0, 0);
      const counts = await app.rendersOf(page, async () => {
        await page.evaluate(() => scrollTo(0, 0));
        await framed("begins");
        assert.ok((await frame()).end < 900);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await framed("ends");
        assert.ok(0 < (await frame()).y);
      });
      assert.deepEqual(counts, {});
      // A press beside all claims goes to the place, one on a claim chooses it.
      const { width, height } = await strip.boundingBox();
      const at = (share) => ({ position: { x: width / 2, y: (share / 1000) * height } });
      await strip.click(at(1));
      await framed("begins");
      await strip.click(at(998));
      await framed("ends");
      const last = page.getByTestId("reader").locator("[data-block]").last();
      assert.ok(await last.evaluate((it) => it.getBoundingClientRect().bottom < innerHeight));
      await page.keyboard.press("Escape");
      await claim.waitFor({ state: "detached" });
      const [, y, high] = (await drawn("true")).match(/^M5 (\d+)v(\d+)/).map(Number);
      await strip.click(at(y + high / 2));
      await focused(page).locator(".card__words", { hasText: "millions d’euros" }).waitFor();
    },
  },
  {
    name: "nothing is rendered that does not show what changed",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.kept(page);
      await page.waitForTimeout(400);
      const frame = ["Metadata", "Outline", "FindBox", "ArticleText", "SettingsMenu", "ViewSwitch"];
      const rails = ["Rail", "EntityIndex", "Tensions", "TagList", "SourceList", "Cards", "Card", "Filters"];
      const expectNone = async (what, names, act) => {
        const counts = await app.rendersOf(page, async () => {
          await act();
          await page.waitForTimeout(400);
        });
        const rendered = names.filter((it) => counts[it]);
        assert.deepEqual(rendered, [], `${what}: ${JSON.stringify(counts)}`);
        assert.notDeepEqual(counts, {}, what);
      };
      await expectNone("words are selected", [...frame, ...rails, "TopBar", "Status"],
        () => app.selectWords(page, "trois heures"));
      await expectNone("they are marked", [...frame, "EntityIndex", "Tensions", "TagList", "SourceList", "Status"],
        () => page.keyboard.press("h"));
      await expectNone("another item is chosen", [...frame, "Tensions", "TagList", "SourceList", "Filters", "TopBar", "Status"],
        () => page.keyboard.press("j"));
      await app.card(page, "trois heures").locator("button").first().click();
      await focused(page).getByTestId("note-field").focus();
      await expectNone("a note is typed", [...frame, ...rails, "App", "Reader", "Surface", "TopBar", "Status"],
        () => page.keyboard.type("abc"));
    },
  },
];
