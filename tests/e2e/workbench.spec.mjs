// What a checker does all day: finding, correcting marks, sources, people.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as app from "./app.mjs";
import { audit, auditBoth } from "./page.mjs";

const focused = (page) => page.locator("[data-testid=card][data-focused=true]");

/// Types into a field of one line and leaves it.
async function fill(field, text) {
  await field.fill(text);
  await field.press("Enter");
}

export const tests = [
  {
    name: "figures that do not fit stand in the rail and lead to their places",
    async run({ page }) {
      await app.pasteArticle(page, [
        "Défense aérienne : les bilans divergent",
        "Selon l’armée israélienne, 99 % des missiles ont été interceptés dans la nuit de samedi à dimanche.",
        "La télévision iranienne a affirmé que la moitié des missiles ont atteint leurs cibles.",
      ].join("\n"));
      const pair = page.getByTestId("tensions").getByRole("listitem");
      assert.equal(await pair.count(), 1);
      assert.deepEqual(await pair.locator("strong").allTextContents(), ["99 %", "la moitié"]);
      await pair.getByRole("button").nth(1).click();
      assert.match(await focused(page).textContent(), /la moitié/);
      assert.deepEqual(await auditBoth(page), []);
    },
  },
  {
    name: "finds words and fields, goes through them, marks them, keeps the search",
    async run({ page }) {
      await app.pasteArticle(page);
      const box = page.getByTestId("find");
      await page.keyboard.press("/");
      await page.keyboard.type("marchand");
      await page.getByTestId("find-count").getByText("3 endroits").waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      // The hit is painted apart from the others.
      const here = () => page.evaluate(() => CSS.highlights.get("postil-here-0")?.size);
      assert.equal(await here(), 1);
      assert.ok(await page.evaluate(() => CSS.highlights.get("postil-hit-0")?.size === 3));
      await box.fill("type:lieu");
      await page.getByTestId("find-count").getByText("cartes").waitFor();
      const kinds = await page.locator("[data-testid=card]").evaluateAll(
        (all) => [...new Set(all.map((it) => it.dataset.hue))]);
      assert.deepEqual(kinds, ["place"]);
      assert.ok(await page.evaluate(() => CSS.highlights.has("postil-dim-0")));
      await page.getByTestId("find-keep").click();
      // It stands there with how many cards it finds, and is had again by a press.
      const chip = page.getByTestId("kept-search");
      await chip.getByText(/^type:lieu\s*[1-9]/).waitFor();
      await chip.getByRole("button").first().click();
      await page.waitForFunction(() => document.querySelector("[data-testid=find]").value === "");
      await chip.getByRole("button").first().click();
      await page.waitForFunction(() => document.querySelector("[data-testid=find]").value === "type:lieu");
      // By expression; one that is none leaves what was found.
      await box.fill("/\\d+ emplois|^la FRANCE/i");
      await page.getByTestId("find-count").getByText("2 endroits").waitFor();
      await box.fill("/(/");
      await page.getByTestId("find-odd").waitFor();
      assert.equal(await page.evaluate(() => CSS.highlights.get("postil-hit-0")?.size), 2);
      assert.deepEqual(await auditBoth(page), []);
      await box.fill("par:moi");
      await page.getByTestId("find-odd").waitFor({ state: "detached" });
      await page.getByTestId("find-count").getByText("aucune carte").waitFor();
      await box.fill("foo:bar");
      await page.getByTestId("find-unknown").getByText("foo").waitFor();
      await box.fill("\"trois heures\"");
      await page.getByTestId("find-unknown").waitFor({ state: "detached" });
      await page.getByTestId("find-kind").selectOption("claim");
      await page.getByTestId("find-mark").click();
      await app.card(page, "trois heures", { kind: "claim" }).waitFor();
      await page.getByTestId("find-kind").selectOption("highlight");
      await box.fill("FRANCE");
      await page.getByTestId("find-mark").click();
      await page.locator("[data-testid=card][data-kind=highlight]").first().waitFor();
      await box.press("Escape");
      assert.equal(await page.evaluate(() => CSS.highlights.has("postil-hit-0")), false);
      await page.reload();
      await app.found(page);
      assert.equal(await page.locator("#find-kept option[value='type:lieu']").count(), 1);
    },
  },
  {
    name: "the ends of a mark are dragged; its note stays; one step takes it back",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await page.getByTestId("toolbar-note").click();
      await focused(page).getByTestId("note-field").fill("à vérifier");
      await focused(page).getByTestId("note-field").press("Control+Enter");
      await focused(page).getByTestId("move-edges").click();
      const handle = page.getByTestId("edges__start");
      const box = await handle.boundingBox();
      // Two words to the left: the handle goes as far as its end does.
      const by = await page.getByTestId("reader").evaluate((reader) => {
        const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf("ont duré trois");
          if (at < 0) continue;
          const rectOf = (start) => {
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + 1);
            return range.getBoundingClientRect();
          };
          // In the middle of "ont", which is taken whole.
          const [from, to] = [rectOf(at + "ont duré ".length), rectOf(at + 1)];
          return { x: to.left - from.left, y: to.top - from.top };
        }
        return null;
      });
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by.x, y + by.y, { steps: 6 });
      await page.mouse.up();
      await page.getByTestId("edges-keep").click();
      await app.card(page, "ont duré trois heures", { kind: "note" }).waitFor();
      assert.equal(await focused(page).getByTestId("note-field").inputValue(), "à vérifier");
      await page.getByTestId("undo").click();
      await app.card(page, "trois heures", { kind: "note" }).waitFor();
    },
  },
  {
    name: "all occurrences, several places, merging and Wikidata",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "Jean Marchand");
      await page.keyboard.press("m");
      await focused(page).getByTestId("mark-others").click();
      await focused(page).getByTestId("unmark-all").waitFor();
      await fill(focused(page).getByTestId("wikidata"), "https://www.wikidata.org/wiki/Q42");
      await page.waitForFunction(() => document.querySelector("[data-testid=wikidata]")?.value === "Q42");
      await app.selectWords(page, "maire");
      await page.keyboard.press("m");
      await focused(page).getByTestId("entity-merge").selectOption({ label: "Jean Marchand" });
      await focused(page).getByTestId("entity-merge-now").click();
      await focused(page).getByText("Jean Marchand").waitFor();
      const file = JSON.parse((await app.download(page)).text);
      assert.deepEqual(file.entities.map((it) => [it.name, it.wikidata]), [["Jean Marchand", "Q42"]]);
      assert.equal(new Set(file.marks.map((it) => it.entity)).size, 1);
      // A second place for the chosen mark.
      await app.selectWords(page, "trois heures");
      await page.getByTestId("toolbar-add").click();
      await app.card(page, "maire … trois heures").waitFor();
    },
  },
  {
    name: "a source is complete when a stranger could find it",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.getByTestId("add-source").click();
      const source = page.getByTestId("source");
      await fill(source.getByTestId("source-title"), "Enquête emploi");
      // What is no address stays in its field, with why, also over a reload.
      const address = source.getByTestId("source-address");
      await fill(address, "javascript:alert(1)");
      await source.getByRole("alert").waitFor();
      assert.equal(await address.inputValue(), "javascript:alert(1)");
      // What is wrong with it is no part of its name.
      const named = source.getByRole("textbox", { name: "Adresse", exact: true });
      assert.equal(await named.getAttribute("data-testid"), "source-address");
      const why = await named.getAttribute("aria-describedby");
      assert.equal(await page.locator(`[id="${why}"]`).getAttribute("role"), "alert");
      assert.deepEqual(await auditBoth(page), []);
      await app.kept(page);
      await page.waitForTimeout(500);
      await page.reload();
      await app.found(page);
      await source.getByTestId("edit-source").click();
      await source.getByRole("alert").waitFor();
      assert.equal(await address.inputValue(), "javascript:alert(1)");
      await fill(source.getByTestId("source-address"), "https://example.org/emploi");
      await fill(source.getByTestId("source-publisher"), "Insee");
      await source.getByTestId("source-state").getByText("Consultée le").waitFor();
      await fill(source.getByTestId("source-consulted"), "2026-11-25");
      await source.locator("[data-complete=true]").waitFor();
      assert.deepEqual(await auditBoth(page), []);

      // One source serves a claim, with a link to the passage on its page.
      await app.selectWords(page, "350 emplois ont été supprimés");
      await page.keyboard.press("c");
      await page.keyboard.press("e");
      const claim = focused(page);
      await claim.getByTestId("evidence-source").selectOption({ index: 1 });
      await claim.getByTestId("evidence-passage").fill("312 emplois");
      await claim.getByTestId("evidence-save").click();
      const link = claim.getByTestId("evidence").locator("a[href*='#:~:text=312%20emplois']");
      await link.waitFor();
      await claim.getByTestId("edit-evidence").click();
      await claim.getByTestId("edit-passage").fill("314 emplois");
      await claim.getByTestId("edit-passage").press("Control+Enter");
      await claim.getByTestId("evidence").locator("a[href*='314']").waitFor();
      // Evidence that a stranger would have to look for makes the source
      // incomplete.
      await source.locator("[data-complete=true]").waitFor();
      await claim.getByTestId("edit-passage").fill("");
      await claim.getByTestId("edit-passage").press("Control+Enter");
      await source.getByTestId("source-state").getByText("où se trouve sa preuve").waitFor();
      await fill(claim.getByTestId("edit-locator"), "p. 4");
      await source.locator("[data-complete=true]").waitFor();
    },
  },
  {
    name: "verdicts on another scale, why, who confirms, who was asked, and the trail",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "350 emplois ont été supprimés");
      await page.keyboard.press("c");
      const claim = focused(page);
      // Who says it may be marked nowhere, and is corrected here.
      await claim.getByTestId("claim-speaker").selectOption("other");
      await fill(claim.getByTestId("speaker-name"), "Genéral Dupond");
      await page.getByTestId("entity-index").getByText("Genéral Dupond").click();
      const speaker = claim.getByTestId("speaker-thing");
      await speaker.locator("summary").click();
      await fill(speaker.getByTestId("entity-name"), "Général Dupond");
      await page.getByTestId("entity-index").getByText("Général Dupond").waitFor();
      await claim.getByTestId("scale").selectOption("five");
      await claim.getByTestId("verdict-half-true").click();
      await fill(claim.getByTestId("verdict-why"), "312 selon la préfecture");
      await claim.getByTestId("verdict-false").click();
      const trail = claim.getByTestId("trail");
      await trail.locator("summary").click();
      await trail.getByText("À moitié vrai → Faux").waitFor();
      await trail.getByText("312 selon la préfecture").waitFor();
      const people = claim.getByTestId("people");
      await people.locator("summary").click();
      await claim.getByTestId("lacks-evidence").waitFor();
      await people.getByText("Verdict rendu par").waitFor();
      await people.getByTestId("confirm").click();
      await app.notice(page, "notice-confirm-own");
      await fill(people.getByTestId("assignee"), "AB");
      const contacts = claim.getByTestId("contacts");
      await contacts.locator("summary").click();
      await contacts.getByTestId("add-contact").click();
      await fill(contacts.getByTestId("contact-whom"), "Préfecture");
      await fill(contacts.getByTestId("contact-until"), "bientôt");
      await contacts.getByRole("alert").getByText("2024-04-13").waitFor();
      await fill(contacts.getByTestId("contact-until"), "2026-12-01");
      await contacts.getByRole("alert").waitFor({ state: "detached" });
      await fill(contacts.getByTestId("contact-when"), "2026-11-23T10:15");
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await audit(page), [], colorScheme);
      }
      const shared = await app.download(page, "download-shared");
      assert.ok(!shared.text.includes("Préfecture"), shared.text);
      const file = JSON.parse((await app.download(page, "download-whole")).text);
      const mark = file.marks.find((it) => it.kind === "claim");
      assert.deepEqual(mark.verdict, { scale: "five", value: "false" });
      assert.equal(mark.contacts[0].whom, "Préfecture");
      assert.equal(mark.contacts[0].until, "2026-12-01");
      assert.equal(new Date(mark.contacts[0].when).getTime(), await page.evaluate(() => Date.parse("2026-11-23T10:15")));
      assert.equal(file.authors.find((it) => it.id === mark.assignee).initials, "AB");
    },
  },
  {
    name: "tags are renamed everywhere, and marks may be about the whole article",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.getByTestId("article-mark-note").click();
      await fill(focused(page).getByTestId("tags-field"), "cadrage, titre");
      const tag = page.getByTestId("tag").first();
      await tag.locator("summary").click();
      await fill(tag.getByTestId("rename-tag"), "angle");
      await page.getByTestId("tag").getByText("angle").waitFor();
      assert.equal(await focused(page).getByTestId("tags-field").inputValue(), "angle, titre");
    },
  },
  {
    name: "a confidential source stays out of the file for others",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await page.keyboard.press("c");
      await focused(page).getByTestId("add-evidence").click();
      await focused(page).getByTestId("evidence-title").fill("Entretien avec un témoin");
      await focused(page).getByTestId("evidence-save").click();
      await page.getByTestId("edit-source").click();
      await page.getByTestId("source-confidential").check();
      const saved = async (button) => {
        await page.getByTestId("download").click();
        const dialog = page.getByTestId("download-dialog");
        assert.deepEqual(await auditBoth(page), []);
        const waiting = page.waitForEvent("download");
        await dialog.getByTestId(button).click();
        const it = await waiting;
        await dialog.waitFor({ state: "hidden" });
        return { name: it.suggestedFilename(), text: readFileSync(await it.path(), "utf8") };
      };
      const shared = await saved("download-shared");
      assert.match(shared.name, /\.shared\.postil\.json$/);
      assert.ok(!shared.text.includes("témoin"), shared.text);
      assert.ok((await saved("download-whole")).text.includes("témoin"));
      // By its key, too, and not after all.
      await page.keyboard.press("Control+s");
      await page.getByTestId("download-confidential").waitFor();
      await page.keyboard.press("Escape");
      await page.getByTestId("download-dialog").waitFor({ state: "detached" });
    },
  },
  {
    name: "what a source is tells what it needs",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.getByTestId("add-source").click();
      const source = page.getByTestId("source");
      const state = source.getByTestId("source-state");
      await source.getByTestId("source-form").selectOption("interview");
      await state.getByText("Auteur").waitFor();
      assert.doesNotMatch(await state.textContent(), /Titre|Consult/);
      for (const [field, text] of [["written_by", "A. B."], ["published", "2026-02-13"]]) {
        await source.getByTestId(`source-${field}`).fill(text);
        await source.getByTestId(`source-${field}`).press("Enter");
      }
      await source.locator("[data-testid=source-state][data-complete=true]").waitFor();
      await source.getByTestId("source-form").selectOption("book");
      await state.getByText("Titre").waitFor();
      assert.deepEqual(await auditBoth(page), []);
    },
  },
];
