// Bad and hostile input: a clear message, nothing lost, nothing executed.

import assert from "node:assert/strict";
import * as app from "./app.mjs";

/// Anything that is executed sets this.
const TRAP = "globalThis.executed = true";

export const tests = [
  {
    name: "rich HTML keeps its structure and loses what acts",
    async run({ page }) {
      const html = `<h2>Un titre</h2><p>Le <b>maire</b> de <a href="https://example.org/x">Paris</a> a dit
        <a href="javascript:${TRAP}">oui</a>.<img src="x" onerror="${TRAP}"><script>${TRAP}</script></p>
        <ul><li>Premier point</li><li>Second point</li></ul><blockquote>Une citation</blockquote>
        <svg onload="${TRAP}"></svg><iframe src="https://example.org/"></iframe>`;
      await app.paste(page, { html, plain: "Un titre" });
      const reader = page.getByTestId("reader");
      await reader.waitFor();
      await reader.getByRole("heading", { name: "Un titre" }).waitFor();
      assert.equal(await reader.locator("li", { hasText: "point" }).count(), 2);
      assert.equal(await reader.locator("blockquote", { hasText: "Une citation" }).count(), 1);
      const links = await reader.locator("a[href]").evaluateAll((all) => all.map((it) => it.href));
      assert.deepEqual(links, ["https://example.org/x"]);
      assert.equal(await page.evaluate(() => globalThis.executed), undefined);
      await app.notice(page, "ingest-note-links-dropped");
    },
  },
  {
    name: "an empty paste and a text over the limit are refused in words",
    async run({ page }) {
      await app.paste(page, { plain: " \n " });
      await app.notice(page, "notice-empty-paste");
      await page.getByTestId("paste-area").evaluate((area) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "mot ".repeat(1_300_000));
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      });
      await page.locator("[data-testid=notice]").nth(1).waitFor();
      assert.ok(await page.getByTestId("paste-area").isVisible());
      // Nor is one of more blocks than a page can show.
      await app.openFile(page, "many.html", `<!doctype html>${"<p>Un.".repeat(60_000)}`, "text/html");
      await app.notice(page, "ingest-error-too-many-blocks");
      assert.ok(await page.getByTestId("paste-area").isVisible());
    },
  },
  {
    name: "lone surrogates become U+FFFD and are told of",
    async run({ page }) {
      await app.paste(page, { plain: "Jean Marchand\ud800 est à Paris. Il a dit non." });
      await page.getByTestId("reader").waitFor();
      await app.notice(page, "notice-replaced");
    },
  },
  {
    name: "broken and newer files are refused; what is open stays",
    async run({ page }) {
      await app.pasteArticle(page);
      const { text } = await app.download(page);
      await page.getByTestId("close").click();
      for (const [name, content] of [
        ["broken.postil.json", text.slice(0, text.length / 2)],
        ["newer.postil.json", text.replace('"version": 1', '"version": 2')],
        ["other.postil.json", '{"format":"other"}'],
      ]) {
        await page.getByTestId("paste-area").waitFor();
        await app.openFile(page, name, content);
        await app.notice(page, "notice-file-refused");
        await page.getByTestId("notice-dismiss").first().click();
      }
      assert.equal(await page.getByTestId("library-item").count(), 1);
    },
  },
  {
    name: "files: text, Markdown, HTML; what only begins like a PDF gets one sentence",
    async run({ page }) {
      const files = [
        ["a.txt", "text/plain", "Claire Dupont est à Paris.\n\nElle a dit que 12 % suffisent."],
        ["b.md", "text/markdown", "# Un titre\n\nClaire Dupont est à *Paris*.\n\n- un\n- deux"],
        ["c.html", "text/html", "<!doctype html><title>T</title><h1>Un titre</h1><p>Claire Dupont est à Paris. Elle a parlé longuement de la situation, des chiffres et de la suite à donner.</p>"],
        // Windows-1252, as declared nowhere.
        ["d.txt", "text/plain", Buffer.from("L\x92\xe9t\xe9 de Claire Dupont \xe0 Paris a \xe9t\xe9 tr\xe8s long, dit-elle.", "latin1")],
      ];
      for (const [name, type, content] of files) {
        await app.openFile(page, name, content, type);
        await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
        await page.getByTestId("close").click();
        await page.getByTestId("paste-area").waitFor();
      }
      assert.equal(await page.getByTestId("library-item").count(), files.length);
      await app.openFile(page, "e.txt", Buffer.from("%PDF-1.7\n\x00\x01"), "text/plain");
      await app.notice(page, "ingest-error-damaged");
    },
  },
  {
    name: "a full store loses nothing: the step stays, a rescue file is offered",
    async run({ page }) {
      await app.pasteArticle(page);
      await app.kept(page);
      await page.evaluate(() => {
        // Fill what is left, down to a few characters.
        for (let size = 1 << 20; size > 1; size >>= 1) {
          try {
            for (let n = 0; ; n += 1) localStorage.setItem(`fill-${size}-${n}`, "x".repeat(size));
          } catch {
            // Full for this size; try a smaller one.
          }
        }
      });
      await page.locator("[data-testid=card][data-suggested=true]").first().locator("button").first().click();
      await page.keyboard.press("a");
      await app.notice(page, "notice-full");
      await page.locator("[data-testid=card][data-suggested=false]").first().waitFor();
      const waiting = page.waitForEvent("download");
      await page.getByTestId("rescue").first().click();
      assert.match((await waiting).suggestedFilename(), /\.postil\.json$/);
    },
  },
  {
    name: "a browser that denies its store still works, and says so",
    options: { open: false },
    async run({ context, url }) {
      await context.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
      });
      const page = await context.newPage();
      await page.goto(url);
      await app.notice(page, "notice-denied");
      await app.pasteArticle(page);
      await page.locator("[data-testid=card][data-suggested=true]").first().locator("button").first().click();
      await page.keyboard.press("a");
      await page.locator("[data-testid=card][data-suggested=false]").first().waitFor();
      const { text } = await app.download(page);
      assert.ok(JSON.parse(text).marks.length >= 1);
    },
  },
];
