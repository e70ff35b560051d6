// The whole job without a mouse, and the keys themselves.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as app from "./app.mjs";
import { audit, auditBoth } from "./page.mjs";

/// Presses keys one after the other.
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/// The words that are selected.
function selected(page) {
  return page.evaluate(() => String(getSelection()));
}

/// A sample's page on the clipboard, as a browser puts it there.
async function copySample(page, sample) {
  const html = readFileSync(new URL(`../../samples/${sample}.html`, import.meta.url), "utf8");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const kinds = { "text/html": html, "text/plain": html.replace(/<[^>]*>/g, " ") };
  await page.evaluate((kinds) => {
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);
}

/// A whole check of a sample by keys only, from the paste to the file; `locale`
/// is that of the browser.
function whole(locale, sample, verdict) {
  return {
    name: `a whole check by keyboard only, ${locale}`,
    options: { locale },
    async run({ page }) {
      await copySample(page, sample);
      // The paste area has the focus from the start.
      await press(page, "Control+v");
      await app.found(page);

      // Decide the first claim and what is undecided next, then go to the claim.
      await press(page, "n", "a");
      await press(page, "Shift+N", "a");
      await press(page, "n");
      const claim = page.locator("[data-testid=card][data-kind=claim][data-focused=true]");
      await claim.waitFor();

      // Note, evidence, verdict, why.
      await press(page, "i");
      await page.keyboard.type("à voir : a, r, n et j sont des lettres ici");
      await press(page, "Control+Enter", "e");
      await page.keyboard.type("https://example.org/rapport");
      await press(page, "Tab");
      await page.keyboard.type("Rapport");
      await press(page, "Enter");
      await claim.getByTestId("evidence").waitFor();
      // The form is gone, and the keys are the reader's again.
      await press(page, verdict.key);
      await claim.getByText(verdict.words).first().waitFor();

      // Mark a sentence: one further, without its last word.
      await press(page, "Escape", "s");
      await page.getByTestId("toolbar-claim").waitFor();
      const sentence = await selected(page);
      await press(page, "b", "Control+ArrowLeft", "Enter");
      await page.waitForFunction((it) => String(getSelection()) !== it, sentence);
      const shorter = await selected(page);
      assert.ok(sentence.startsWith(shorter), `${shorter} is no part of ${sentence}`);
      await press(page, "q");
      await page.locator("[data-testid=card][data-kind=question][data-focused=true]").waitFor();

      // Its ends can still be moved, and moved back.
      await press(page, "b", "Shift+Control+ArrowRight", "Enter", "Control+z");
      await app.kept(page);

      const waiting = page.waitForEvent("download");
      await press(page, "Control+s");
      const file = JSON.parse(readFileSync(await (await waiting).path(), "utf8"));
      assert.equal(file.marks.length, 3);
      const judged = file.marks.find((it) => it.verdict);
      assert.equal(judged.kind, "claim");
      assert.equal(judged.verdict.value, verdict.value);
      assert.equal(judged.note, "à voir : a, r, n et j sont des lettres ici");
      assert.equal(file.evidence.length, 1);
      assert.match(file.sources[0].consulted, /^\d{4}-\d{2}-\d{2}$/);
      const question = file.marks.find((it) => it.kind === "question");
      assert.equal(question.targets[0].exact, shorter);
    },
  };
}

export const tests = [
  whole("fr-FR", "fr", { key: "7", value: "false", words: "Faux" }),
  whole("en-GB", "en", { key: "1", value: "true", words: "True" }),
  {
    name: "commands by name, and axe finds nothing in the dialogs",
    async run({ page }) {
      await app.pasteArticle(page);
      await press(page, "s", "Control+k");
      await page.getByTestId("palette").waitFor();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await audit(page), [], `palette ${colorScheme}`);
      }
      // The dialog takes the focus, not what it is about.
      await page.keyboard.type("selection affirmation");
      await press(page, "Enter");
      await page.locator("[data-testid=card][data-kind=claim][data-suggested=false]").waitFor();
      await press(page, "?");
      await page.getByTestId("key-help").waitFor();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await audit(page), [], `keys ${colorScheme}`);
      }
    },
  },
  {
    name: "axe finds nothing in what lies over the text",
    async run({ page }) {
      await app.pasteArticle(page);
      const check = async (what) => {
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await audit(page), [], `${what} ${colorScheme}`);
        }
      };
      await press(page, "s");
      await page.getByTestId("toolbar-claim").waitFor();
      await check("toolbar");
      await press(page, "b");
      await page.getByTestId("edges-keep").waitFor();
      await check("ends");
      await press(page, "Enter", "h", "]");
      await page.getByTestId("stack").waitFor();
      await check("stack");
    },
  },
  {
    name: "a stack is gone through by key at one place, and AltGr is no digit",
    async run({ page }) {
      await app.pasteArticle(page);
      for (const [words, key] of [["La France exporte", "h"], ["France exporte plus", "o"], ["exporte", "q"]]) {
        await app.selectWords(page, words);
        await press(page, key);
      }
      const stack = page.getByTestId("stack");
      const seen = new Set();
      for (let n = 0; n < 4; n += 1) {
        await press(page, "]");
        await stack.waitFor();
        seen.add(await stack.locator("[aria-current=true]").textContent());
      }
      assert.equal(seen.size, 4);
      await press(page, "Escape");
      await stack.waitFor({ state: "detached" });
      await app.selectWords(page, "trois heures");
      await press(page, "c");
      await page.evaluate(() => {
        const init = { key: "[", code: "Digit5", modifierAltGraph: true, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent("keydown", init));
      });
      const file = JSON.parse((await app.download(page)).text);
      assert.equal(file.marks.some((it) => it.verdict), false);
    },
  },
  {
    name: "a triple click leaves out what is folded away behind it",
    async run({ page }) {
      await app.pasteArticle(page);
      const box = await page.getByText("La France exporte").first().boundingBox();
      await page.mouse.click(box.x + 40, box.y + 10, { clickCount: 3 });
      await page.getByTestId("toolbar-claim").waitFor();
      await press(page, "c");
      const file = JSON.parse((await app.download(page)).text);
      assert.deepEqual(file.marks.map((it) => it.targets.length), [1]);
      assert.match(file.marks[0].targets[0].exact, /^La France exporte.*de source\.$/);
    },
  },
  {
    name: "Escape drops what was typed, Ctrl+S keeps typing where it was",
    async run({ page }) {
      await app.pasteArticle(page);
      await press(page, "s", "o", "i");
      const note = page.locator("[data-focused=true] [data-testid=note-field]");
      await page.keyboard.type("abandonné");
      await press(page, "Escape");
      await page.waitForFunction(() => document.activeElement.matches("[data-focused=true] > .card__head"));
      assert.equal(await note.inputValue(), "");
      await press(page, "i");
      await page.keyboard.type("gardé ");
      const waiting = page.waitForEvent("download");
      await press(page, "Control+s");
      const file = JSON.parse(readFileSync(await (await waiting).path(), "utf8"));
      assert.equal(file.marks[0].note, "gardé ");
      await page.keyboard.type("et suivi");
      await press(page, "Control+Enter");
      await app.kept(page);
      assert.equal(await note.inputValue(), "gardé et suivi");
      // A command by name may move the focus.
      await press(page, "Control+k");
      await page.keyboard.type("écrire la note");
      await press(page, "Enter");
      await page.keyboard.type("!");
      assert.equal(await note.inputValue(), "gardé et suivi!");
    },
  },
  {
    name: "what has the focus and goes leaves it near by; a pointer moves it nowhere",
    async run({ page }) {
      await app.pasteArticle(page);
      const chosen = page.locator("[data-testid=card][data-focused=true]");
      const goes = (selector) => page.waitForFunction((it) => document.activeElement.matches(it), selector);
      const enter = async (locator) => {
        await locator.focus();
        await press(page, "Enter");
      };
      const head = "[data-focused=true] > .card__head";
      // Decided: the card that is chosen next; letters are still commands.
      await press(page, "Shift+N");
      await enter(chosen.getByTestId("accept"));
      await goes(head);
      await press(page, "j");
      await goes(head);
      await enter(chosen.getByTestId("reject"));
      await goes(head);

      // Forms lead back to what opened them, fields to the head of what they
      // are in, and what is added is typed into at once.
      await app.selectWords(page, "350 emplois ont été supprimés");
      await press(page, "c", "e", "Escape");
      await goes("[data-testid=add-evidence]");
      await press(page, "i");
      await page.keyboard.type("a");
      await press(page, "Control+Enter");
      await goes(head);
      await chosen.getByTestId("contacts").locator("summary").focus();
      await press(page, "Enter");
      await enter(chosen.getByTestId("add-contact"));
      await goes("[data-testid=contact-whom]");
      await page.keyboard.type("Ministère");
      await press(page, "Enter");
      await goes("[data-testid=contacts] > summary");
      assert.equal(await chosen.getByTestId("contact-whom").inputValue(), "Ministère");

      // Out of the card first; the next time it is not chosen any more.
      await press(page, "Escape");
      await goes("[data-testid=reader]");
      assert.equal(await chosen.count(), 1);
      // What is open above it closes alone.
      await page.getByTestId("settings").click();
      await press(page, "Escape");
      await page.locator("#settings").waitFor({ state: "hidden" });
      assert.equal(await chosen.count(), 1);
      await press(page, "Escape");
      await chosen.waitFor({ state: "detached" });
      await page.getByTestId("reader").focus();
      await press(page, "n", "Enter");
      await enter(chosen.getByTestId("remove-mark"));
      await goes(".card__head");
      await page.getByTestId("reader").focus();
      await page.locator("[data-testid=card] [data-testid=accept]").last().click();
      await page.waitForFunction(() => document.activeElement === document.body);

      // The list, which can do what the text can.
      await press(page, "l");
      const list = page.getByTestId("list");
      const row = list.locator("[data-suggested=true]").first();
      const item = await row.locator(".list__words").textContent();
      await enter(row.getByTestId("list-accept"));
      await goes(".list__choose");
      assert.match(await page.evaluate(() => document.activeElement.textContent), new RegExp(item));
      for (let n = 0; n < 3; n += 1) {
        await enter(list.getByTestId("list-reject").first());
        await goes(".list__choose, .list__action");
      }
      const names = await list.getByTestId("list-mark-claim").evaluateAll((all) => all.map((it) => it.ariaLabel));
      assert.equal(new Set(names).size, names.length);
    },
  },
  {
    name: "what lies over each other is listed wholly in view; Escape closes that alone",
    async run({ page }) {
      await page.setViewportSize({ width: 800, height: 500 });
      await app.pasteArticle(page);
      const stack = page.getByTestId("stack");
      for (const edge of ["end", "center"]) {
        const place = await page.getByTestId("reader").evaluate((reader, block) => {
          const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf("350 emplois");
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 3);
            const bottom = range.getBoundingClientRect().bottom;
            scrollBy(0, block === "end" ? bottom - innerHeight + 4 : bottom - innerHeight / 2);
            const rect = range.getBoundingClientRect();
            return { x: rect.left + 2, y: rect.top + rect.height / 2 };
          }
          return null;
        }, edge);
        const scrolled = () => page.evaluate(() => scrollY);
        const before = await scrolled();
        await page.mouse.click(place.x, place.y);
        await stack.waitFor();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        assert.equal(await scrolled(), before);
        const box = await stack.boundingBox();
        assert.ok(0 < box.y && box.y + box.height < 500, `${edge}: ${JSON.stringify(box)}`);
        // The next of them, at the same place.
        const current = stack.locator("[aria-current=true]");
        const first = await current.textContent();
        await page.mouse.click(place.x, place.y);
        await page.waitForFunction((it) => document.querySelector(".stack [aria-current=true]").textContent !== it, first);
        await press(page, "Escape");
        await stack.waitFor({ state: "detached" });
        assert.equal(await page.locator("[data-testid=card][data-focused=true]").count(), 1);
        await press(page, "Escape");
      }
      // The bar that moves the ends takes its place.
      await app.clickWords(page, "350 emplois");
      await press(page, "a");
      await app.clickWords(page, "350 emplois");
      await stack.waitFor();
      await press(page, "b");
      await page.getByTestId("edges-keep").waitFor();
      assert.equal(await stack.count(), 0);
    },
  },
  {
    name: "keys that come before the page is made again are not lost",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.evaluate(() => {
        const names = ["s", "o", "i"];
        for (const key of names) {
          const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(event);
        }
      });
      const note = page.locator("[data-focused=true] [data-testid=note-field]");
      assert.ok(await note.evaluate((it) => it === document.activeElement));
    },
  },
  {
    name: "ends move one character at a human pace, and what is shown is what is kept",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await press(page, "o");
      await page.getByTestId("move-edges").click();
      for (const expected of ["trois heure", "trois heur", "trois heure", "trois heures"]) {
        const back = expected.length < (await selected(page)).length;
        await press(page, back ? "ArrowLeft" : "ArrowRight");
        await page.waitForTimeout(250);
        assert.equal(await selected(page), expected);
      }
      await press(page, "Shift+ArrowLeft");
      await page.waitForTimeout(250);
      assert.equal(await selected(page), " trois heures");
      await press(page, "Shift+ArrowLeft");
      await page.waitForTimeout(250);
      assert.equal(await selected(page), "é trois heures");
      await press(page, "Shift+ArrowRight", "Enter");
      await app.card(page, "trois heures", { kind: "note" }).waitFor();
    },
  },
  {
    name: "a key is given to another command; what is taken is refused; a reload keeps it",
    async run({ page }) {
      await app.pasteArticle(page);
      await press(page, "?");
      const help = page.getByTestId("key-help");
      await help.getByTestId("change-key-accept").click();
      await press(page, "j");
      await help.getByText("Cette touche sert déjà").waitFor();
      await press(page, "x");
      await help.getByText("Cette touche sert déjà").waitFor({ state: "detached" });
      await press(page, "Escape");
      await help.waitFor({ state: "detached" });
      await page.reload();
      await app.found(page);
      await press(page, "Shift+N", "a");
      assert.equal(await page.locator("[data-testid=card][data-suggested=false]").count(), 0);
      await press(page, "x");
      await page.locator("[data-testid=card][data-suggested=false]").waitFor();
    },
  },
  {
    name: "keys are saved as a file and taken from one, all or none",
    async run({ page }) {
      await app.pasteArticle(page);
      await press(page, "?");
      const help = page.getByTestId("key-help");
      const take = (keys) => help.getByTestId("keys-file").setInputFiles({
        name: "postil-keys.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify({ format: "postil-keys", version: 1, keys })),
      });
      const saved = async () => {
        const waiting = page.waitForEvent("download");
        await help.getByTestId("keys-save").click();
        const file = await waiting;
        assert.equal(file.suggestedFilename(), "postil-keys.json");
        return JSON.parse(readFileSync(await file.path(), "utf8")).keys;
      };
      // Two change places.
      const swapped = { "key-accept": "r", "key-reject": "a" };
      await take(swapped);
      await help.getByText("2 touches prises du fichier.").waitFor();
      await take({ "key-accept": "x", "key-next": "ArrowUp" });
      await help.getByText("Rien n’a été changé.").waitFor();
      assert.deepEqual(await auditBoth(page), []);
      assert.deepEqual(await saved(), swapped);
      await press(page, "Escape");
      await help.waitFor({ state: "detached" });
      await press(page, "Shift+N", "r");
      await page.locator("[data-testid=card][data-suggested=false]").waitFor();
      await press(page, "?");
      await help.getByTestId("keys-reset-all").click();
      await help.getByText("Toutes les touches sont celles d’origine.").waitFor();
      assert.deepEqual(await saved(), {});
    },
  },
];
