// Commands that have no key, cards in another order, and what stands beside the
// text.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { auditBoth, openApp } from "./page.mjs";

const focused = (page) => page.locator("[data-testid=card][data-focused=true]");

/// The test id of what has the focus.
const focus = (page) => page.evaluate(() => document.activeElement?.dataset.testid);

/// Chooses a command by its words.
async function command(page, words) {
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill(words);
  await page.keyboard.press("Enter");
  await page.getByTestId("palette").waitFor({ state: "detached" });
}

/// Marks words as a claim, which is then chosen.
async function claim(page, words) {
  await app.selectWords(page, words);
  await page.keyboard.press("c");
  await focused(page).getByText(words).first().waitFor();
}

export const tests = [
  {
    name: "commands without a key are in the list, and may be given one",
    async run({ page }) {
      await app.pasteArticle(page);
      await command(page, "annuler");
      await app.notice(page, "notice-no-undo");
      await claim(page, "trois heures");
      await page.locator("[data-message=notice-no-undo]").waitFor({ state: "detached" });
      // There is no other mark yet.
      await command(page, "lier la marque");
      await app.notice(page, "notice-idle-command");
      await page.getByTestId("notice-dismiss").first().click();
      await claim(page, "350 emplois");
      await command(page, "lier la marque");
      await page.waitForFunction(() => document.activeElement?.dataset.testid === "link-kind");
      await page.keyboard.press("Escape");

      // What has no name yet cannot be compared with, whatever is chosen.
      await command(page, "comparer etat");
      await app.notice(page, "notice-idle-compare");
      await page.getByTestId("notice-dismiss").first().click();
      await command(page, "remettre touches");
      await app.notice(page, "notice-idle-now");
      await page.getByTestId("notice-dismiss").first().click();
      await command(page, "nommer l'etat");
      assert.equal(await focus(page), "snapshot-name");
      await page.keyboard.type("avant");
      await page.keyboard.press("Enter");
      await command(page, "comparer etat");
      const states = page.getByTestId("snapshots");
      await states.getByText("Rien n’a changé depuis.").waitFor();
      // The comparison stays open and follows.
      await command(page, "statut en cours");
      await states.getByTestId("differences").getByText("350 emplois").waitFor();
      await page.getByTestId("undo").click();
      await states.getByText("Rien n’a changé depuis.").waitFor();
      await command(page, "comparer etat");
      await states.getByTestId("differences").waitFor({ state: "detached" });

      await command(page, "creer un type");
      await page.waitForFunction(() => document.activeElement?.dataset.testid === "types-name");
      await page.keyboard.press("Escape");
      await command(page, "couleurs avancement");
      await page.getByTestId("legend").getByText("En cours").waitFor();
      await command(page, "apparence sombre");
      await page.locator("html[data-theme=dark]").waitFor();
      await command(page, "echelle images");
      await focused(page).getByTestId("verdict-decontextualized").click();
      await focused(page).locator(".card__verdict").getByText("Sorti de son contexte").waitFor();
      await command(page, "verdict mis en scene");
      await focused(page).locator(".card__verdict").getByText("Mis en scène").waitFor();
      // An outcome without a verdict has a key, and so has want of evidence.
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("p");
      await focused(page).locator("[data-testid=verdict-opinion][aria-pressed=true]").waitFor();
      await page.keyboard.press("d");
      await focused(page).locator(".card__verdict").getByText("Preuves insuffisantes").waitFor();
      assert.deepEqual(await auditBoth(page), []);
      await command(page, "qui dit");
      assert.equal(await focus(page), "claim-speaker");
      await command(page, "prendre les touches");
      await page.waitForFunction(() => document.activeElement?.dataset.testid === "keys-take");

      const help = page.getByTestId("key-help");
      await help.locator("details summary").click();
      await help.getByTestId("change-command-add-source").click();
      await page.keyboard.press("x");
      await help.locator(".keys__row", { hasText: "Ajouter une source" }).getByText("X", { exact: true }).waitFor();
      assert.deepEqual(await auditBoth(page), []);
      await page.keyboard.press("Escape");
      await help.waitFor({ state: "detached" });
      // The focus is back in the card's field, where letters are typed.
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("x");
      await page.getByTestId("source").waitFor();
      // Having our keys back is asked for once more, as it cannot be undone.
      await page.evaluate(() => document.activeElement.blur());
      await command(page, "remettre touches");
      await page.waitForFunction(() => document.activeElement?.dataset.testid === "keys-reset-all");
      await help.locator("details summary").click();
      const own = help.locator(".keys__row", { hasText: "Ajouter une source" }).getByText("X", { exact: true });
      await own.waitFor();
      await page.getByTestId("keys-reset-all").click();
      await own.waitFor({ state: "detached" });
    },
  },
  {
    name: "keys go in the order of the cards",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "trois heures");
      await claim(page, "350 emplois");
      await command(page, "priorite de");
      await focused(page).getByTestId("claim-priority").selectOption("high");
      await command(page, "ordre priorite");
      await page.getByTestId("card").first().getByText("350 emplois").first().waitFor();
      await page.keyboard.press("Escape");
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("Shift+K");
      await focused(page).getByText("350 emplois").first().waitFor();
      await page.keyboard.press("j");
      await focused(page).getByText("trois heures").first().waitFor();
      const order = await page.getByTestId("card").evaluateAll((all) =>
        all.findIndex((it) => it.dataset.focused === "true"));
      assert.equal(order, 1);
    },
  },
  {
    name: "case counts in an expression, and not with an i behind it",
    async run({ page }) {
      await app.pasteArticle(page);
      const find = page.getByTestId("find");
      const count = page.getByTestId("find-count");
      for (const [typed, expected] of [["bordeaux", "1 endroit"], ["/bordeaux/", "rien trouvé"], ["/bordeaux/i", "1 endroit"], ["/[A-Z]ironde/", "1 endroit"], ["/\\d+ %/", "2 endroits"]]) {
        await find.fill(typed);
        await count.getByText(expected).waitFor();
      }
    },
  },
  {
    name: "numbers stand at their lines, and the button that sets aside covers no words",
    async run({ page }) {
      await app.pasteArticle(page);
      await claim(page, "Le taux d’emploi");
      await claim(page, "350 emplois ont été supprimés en Gironde");
      await page.waitForTimeout(300);
      const seen = await page.locator("[data-facts]").evaluate((block) => {
        const range = document.createRange();
        const text = [...(function* walk(node) {
          if (node.nodeType === 3) yield node;
          for (const it of node.childNodes) yield* walk(it);
        })(block)];
        const top = (words) => {
          const node = text.find((it) => it.data.includes(words));
          const at = node.data.indexOf(words);
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getClientRects()[0].top;
        };
        range.setStart(text[0], 0);
        range.setEnd(text[0], 1);
        const first = range.getClientRects()[0].top;
        const height = Number.parseFloat(getComputedStyle(block).lineHeight);
        return {
          facts: block.dataset.facts,
          line: Math.round((top("350 emplois") - first) / height),
        };
      });
      assert.ok(0 < seen.line, "the second claim begins in a later line");
      assert.equal(seen.facts, `1${"\n".repeat(seen.line)}2`);

      const row = page.locator(".text__row", { hasText: "Le taux d’emploi" });
      await row.hover();
      const button = await page.getByTestId("set-aside").boundingBox();
      const right = await row.evaluate((it) => {
        // Of the words: the space at a line's end hangs out of it.
        const range = document.createRange();
        const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
        const rights = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            rights.push(...[...range.getClientRects()].map((rect) => rect.right));
          }
        }
        return Math.max(...rights);
      });
      assert.ok(right <= button.x + 0.5, `${right} ${button.x}`);
      // One gets to it.
      await page.getByTestId("set-aside").hover();
      await page.getByTestId("set-aside").click();
      await row.waitFor({ state: "hidden" });
    },
  },
  {
    name: "a tab is told at once that another has opened its article",
    async run({ context, page }) {
      await app.pasteArticle(page);
      await claim(page, "trois heures");
      await app.kept(page);
      await page.waitForFunction(() => location.hash.length > 1);
      const hash = await page.evaluate(() => location.hash);
      const other = await openApp(context, hash);
      await app.found(other);
      await app.notice(page, "notice-elsewhere");
      await page.locator("[data-testid=save-state][data-state=elsewhere]").first().waitFor({ state: "attached" });
      await claim(other, "350 emplois");
      await app.kept(other);
      // Reloading takes it back, with what was done there.
      await page.reload();
      await app.found(page);
      await app.card(page, "350 emplois", { kind: "claim" }).waitFor();
      await app.notice(other, "notice-elsewhere");
    },
  },
];
