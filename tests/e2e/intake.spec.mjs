// Whatever a checker has comes in: files of all kinds, addresses, other tabs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as app from "./app.mjs";
import { audit, openApp, openProfile } from "./page.mjs";
import { docx, eml, mhtml, odt, page as newsPage, pdf } from "./packed.mjs";

/// Requests that a test makes on purpose.
const OF_TEST = [/journal\.example/, /relais\.example/];

export const tests = [
  {
    name: "packed files: Word, OpenDocument, mail, saved page; as the command line reads them",
    async run({ page }) {
      const files = { "a.docx": docx(), "b.odt": odt(), "c.eml": eml(), "d.mhtml": mhtml() };
      const folder = mkdtempSync(join(tmpdir(), "postil-"));
      for (const [name, bytes] of Object.entries(files)) {
        await app.openFile(page, name, bytes, "application/octet-stream");
        await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
        const shown = JSON.parse((await app.download(page)).text);
        const file = join(folder, name);
        writeFileSync(file, bytes);
        const answer = execFileSync(process.env.POSTIL_CLI, ["ingest", file], { encoding: "utf8" });
        const read = JSON.parse(answer);
        assert.equal(shown.article.title, read.title ?? "", name);
        assert.equal(app.articleText(shown), read.text, name);
        await page.getByTestId("close").click();
        await page.getByTestId("paste-area").waitFor();
      }
      rmSync(folder, { recursive: true });
      assert.equal(await page.getByTestId("library-item").count(), 4);
    },
  },
  {
    name: "a PDF: in reading order, hyphens joined, headings and metadata",
    async run({ page, browser }) {
      const bytes = await pdf(browser);
      await app.openFile(page, "rapport.pdf", bytes, "application/pdf");
      const reader = page.getByTestId("reader");
      await reader.getByRole("heading", { name: "Le pont de Brévent" }).waitFor();
      const all = await reader.innerText();
      assert.ok(all.indexOf("première colonne") < all.indexOf("seconde colonne"), all);
      await reader.getByText("les gouvernements successifs").waitFor();
      assert.ok(all.includes("Claire Dupont"));
    },
  },
  {
    name: "broken, protected and hostile files get a sentence, and the next one is read",
    async run({ page }) {
      const cases = [
        ["a.docx", docx().subarray(0, 600), "ingest-error-damaged"],
        ["b.pdf", Buffer.from("%PDF-1.7\n\x00\x01"), "ingest-error-damaged"],
        ["c.jpg", Buffer.from("\xff\xd8\xff\xe0JFIF", "latin1"), "ingest-error-binary"],
        ["d.docx", docx({ bomb: true }), "ingest-error-too-dense"],
      ];
      for (const [name, bytes, id] of cases) {
        await app.openFile(page, name, bytes, "application/octet-stream");
        await app.notice(page, id);
        await page.getByTestId("notice-dismiss").first().click();
      }
      const large = join(mkdtempSync(join(tmpdir(), "postil-")), "large.html");
      writeFileSync(large, "");
      truncateSync(large, 2 ** 30);
      await page.locator("input[type=file]").setInputFiles(large);
      await app.notice(page, "notice-file-too-large");
      rmSync(dirname(large), { recursive: true });
      await app.openFile(page, "e.docx", docx(), "application/octet-stream");
      await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
    },
  },
  {
    name: "several files at once: the first is open, all are kept, the bad one is named",
    async run({ page }) {
      const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      await page.locator("input[type=file]").setInputFiles([
        file("un.txt", "Claire Dupont est à Paris.\n\nElle a dit que 12 % suffisent."),
        file("deux.txt", "Jean Marchand est à Lyon.\n\nIl a dit que 13 % suffisent."),
        file("trois.txt", " "),
        file("quatre.txt", "Camille Roy est à Lille.\n\nElle a dit que 14 % suffisent."),
      ]);
      await app.notice(page, "notice-of-file");
      await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
      await page.getByTestId("close").click();
      await page.getByTestId("library-item").nth(2).waitFor();
      assert.equal(await page.getByTestId("library-item").count(), 3);
    },
  },
  {
    name: "an address: loaded with its charset; refused, missing and by a relay",
    options: { allow: [...OF_TEST, /Failed to load resource/, /request failed/, /CORS policy/] },
    async run({ page, context }) {
      const open = { "access-control-allow-origin": "*" };
      await context.route("https://journal.example/**", async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === "/article") {
          const body = Buffer.from(newsPage("L’été de Claire Dupont").replaceAll("’", "'"), "latin1");
          const headers = { ...open, "content-type": "text/html; charset=iso-8859-15" };
          return route.fulfill({ body, headers });
        }
        if (pathname === "/absent") return route.fulfill({ status: 404, headers: open, body: "" });
        return route.abort();
      });
      await context.route("https://relais.example/**", (route) => {
        const asked = new URL(route.request().url()).searchParams.get("url");
        const body = newsPage(`Par le relais : ${asked}`);
        return route.fulfill({ body, headers: { ...open, "content-type": "text/html; charset=utf-8" } });
      });
      const load = async (address) => {
        await page.getByTestId("address").fill(address);
        await page.getByTestId("load-address").click();
      };
      await app.paste(page, { plain: " https://journal.example/article\n" });
      await page.getByTestId("reader").getByRole("heading", { name: "L'été de Claire Dupont" }).waitFor();
      await page.getByTestId("close").click();
      await load("« journal.example/article »");
      await page.getByTestId("reader").getByRole("heading", { name: "L'été de Claire Dupont" }).waitFor();
      const { article } = JSON.parse((await app.download(page)).text);
      assert.equal(article.address, "https://journal.example/article");
      await page.getByTestId("close").click();
      await load("https://journal.example/absent");
      await app.notice(page, "notice-fetch-status");
      await load("https://journal.example/ferme");
      await app.notice(page, "notice-fetch-refused");
      await load("pas une adresse");
      await app.notice(page, "notice-address-odd");
      assert.equal(await page.locator("iframe").count(), 0);

      await page.getByTestId("settings").click();
      await page.getByTestId("settings-relay").fill("https://relais.example/?url={address}");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await load("https://journal.example/ferme");
      await page
        .getByTestId("reader")
        .getByText("Par le relais : https://journal.example/ferme")
        .first()
        .waitFor();
    },
  },
  {
    name: "what is known of an article is corrected, and accepted dates follow",
    async run({ page }) {
      const html = `<!doctype html><html lang="en-US"><title>Sorel ferme son pont</title>
        <meta property="article:published_time" content="2024-05-20T14:05:00+02:00">
        <meta property="article:modified_time" content="2024-05-21">
        <article><h1>Sorel ferme son pont</h1>
        <p>La ministre Claire Dupont a rencontré mardi dernier le maire de Sorel, qui lui a dit que le pont est fermé et que les travaux durent.</p>
        <p>The minister said that the bridge is closed and that it was old, and that the town has to wait for it.</p>
        <p>Le maire a dit que les habitants ont été entendus par la ministre et que la suite est dans le rapport.</p></article>`;
      await app.openFile(page, "sorel.html", html, "text/html");
      await app.found(page);
      // In the language of most of it, whatever its template says.
      assert.equal(await page.getByTestId("reader").getAttribute("lang"), "fr");
      await page.locator("[data-testid=reader] p[lang=en]").getByText("The minister").waitFor();
      await page.getByTestId("article-updated").getByText("21 mai 2024").waitFor();
      await app.card(page, "mardi dernier", { suggested: true }).click();
      await page.keyboard.press("a");
      const date = app.card(page, "mardi dernier");
      await date.click();
      const value = date.locator(".card__value");
      await value.getByText("14 mai 2024").waitFor();
      await page.getByTestId("metadata-edit").click();
      const correct = async (field, typed) => {
        await page.getByTestId(field).fill(typed);
        await page.getByTestId(field).press("Enter");
      };
      await correct("published-field", "10/06/2024");
      await value.getByText("4 juin 2024").waitFor();
      assert.equal(await page.getByTestId("published-field").inputValue(), "2024-06-10");
      await correct("updated-field", "2024-06-12");
      await page.getByTestId("article-updated").getByText("12 juin 2024").waitFor();
      await correct("published-field", "");
      await value.waitFor({ state: "detached" });
      await page.getByTestId("undo").click();
      await value.getByText("4 juin 2024").waitFor();
      const { article } = JSON.parse((await app.download(page)).text);
      assert.deepEqual([article.published ?? "", article.updated, article.language], ["", "2024-06-12", "fr"]);
    },
  },
  {
    name: "loading can be stopped, and the worker goes on",
    options: { allow: OF_TEST },
    async run({ page, context }) {
      let answer;
      const asked = new Promise((done) => (answer = done));
      await context.route("https://journal.example/**", (route) => answer(route));
      await page.getByTestId("address").fill("https://journal.example/lent");
      await page.getByTestId("load-address").click();
      await asked;
      await page.getByTestId("stop-loading").click();
      await page.getByTestId("stop-loading").waitFor({ state: "detached" });
      assert.equal(await page.locator("iframe").count(), 0);
      // What the net answers late is not heard.
      await (await asked).fulfill({ body: newsPage("Trop tard"), headers: { "access-control-allow-origin": "*" } }).catch(() => {});
      // A worker that never answers, while an article is read and another comes.
      await app.pasteArticle(page);
      await page.evaluate(() => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...rest) {
          if (message.Ingest) Worker.prototype.postMessage = post;
          else post.call(this, message, ...rest);
        };
      });
      await dropText(page, "Un autre article, dit Camille Roy à Lille.");
      await page.getByTestId("stop-loading").click();
      await page.locator("html[data-worker=ready]").waitFor({ state: "attached" });
      await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
      await dropText(page, "Un autre article, dit Camille Roy à Lille.");
      await page.getByTestId("reader").getByText("Camille Roy").first().waitFor();
      assert.equal(await page.getByText("Trop tard").count(), 0);
    },
  },
  {
    name: "the bookmarklet hands a page over, once the person agrees",
    options: { allow: OF_TEST },
    async run({ page, context }) {
      await context.route("https://journal.example/**", (route) =>
        route.fulfill({ body: newsPage("Le pont de Brévent"), contentType: "text/html; charset=utf-8" }),
      );
      const code = await bookmarklet(page);
      const press = async () => {
        const tab = await context.newPage();
        await tab.goto("https://journal.example/pont");
        const opened = context.waitForEvent("page");
        await tab.evaluate(code);
        return opened;
      };
      const first = await press();
      await first.getByTestId("offered").getByText("https://journal.example").waitFor();
      assert.deepEqual([...(await audit(page)), ...(await audit(first))], []);
      await first.getByTestId("offered-take").click();
      await first.getByTestId("reader").getByRole("heading", { name: "Le pont de Brévent" }).waitFor();
      const { article } = JSON.parse((await app.download(first)).text);
      assert.equal(article.address, "https://journal.example/pont");
      // Enter takes, Escape does not.
      const third = await press();
      await third.getByTestId("offered-take").waitFor();
      await third.keyboard.press("Enter");
      await third.getByTestId("reader").waitFor();
      // A reload asks again, until there is an answer.
      const second = await press();
      await second.getByTestId("offered").waitFor();
      await second.reload();
      await second.getByTestId("offered").getByText("https://journal.example").waitFor();
      await second.keyboard.press("Escape");
      await second.getByTestId("paste-area").waitFor();
      await second.reload();
      await second.getByTestId("paste-area").waitFor();
      assert.equal(await second.evaluate(() => sessionStorage.length), 0);
      assert.equal(await second.getByTestId("offered").isVisible(), false);
      assert.equal(await second.getByTestId("reader").count(), 0);
    },
  },
  {
    name: "a page that cuts the line to its tabs is saved, and the app says so",
    options: { allow: OF_TEST },
    async run({ page, context }) {
      await context.route("https://journal.example/**", (route) =>
        route.fulfill({
          body: newsPage("Le pont de Brévent"),
          headers: { "content-type": "text/html; charset=utf-8", "cross-origin-opener-policy": "same-origin" },
        }),
      );
      const code = await bookmarklet(page);
      const tab = await context.newPage();
      await tab.goto("https://journal.example/pont");
      const said = new Promise((done) => {
        tab.on("dialog", (dialog) => {
          done(dialog.message());
          dialog.accept();
        });
      });
      const saved = tab.waitForEvent("download").then((it) => it.path());
      const opened = context.waitForEvent("page");
      await tab.evaluate(code);
      const other = await opened;
      await app.notice(other, "notice-cut-off");
      const file = await saved;
      assert.match(await said, /postil\.html/);
      await other.locator("input[type=file]").setInputFiles(file);
      await other.getByTestId("reader").getByRole("heading", { name: "Le pont de Brévent" }).waitFor();
      const { article } = JSON.parse((await app.download(other)).text);
      assert.equal(article.address, "https://journal.example/pont");
    },
  },
  {
    name: "an annotated article is opened whatever its file is called, and when its text is pasted",
    async run({ page, browser }) {
      await app.pasteArticle(page);
      await app.selectWords(page, "trois heures");
      await page.keyboard.press("c");
      await app.kept(page);
      const { text } = await app.download(page);
      for (const open of [
        (fresh) => app.openFile(fresh, "piece-jointe.txt", `\uFEFF${text}`, "text/plain"),
        (fresh) => app.paste(fresh, { plain: text }),
      ]) {
        const { context, watch } = await openProfile(browser, {});
        const fresh = await openApp(context);
        await open(fresh);
        await app.card(fresh, "trois heures", { kind: "claim" }).waitFor();
        assert.deepEqual(watch.problems, []);
        await context.close();
      }
    },
  },
];

/// Drops a file of text on the page.
function dropText(page, text) {
  return page.getByTestId("reader").evaluate((target, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "autre.txt", { type: "text/plain" }));
    target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

/// The code of the bookmarklet, as it is kept.
async function bookmarklet(page) {
  await page.getByTestId("bookmarklet-help").click();
  const href = await page.getByTestId("bookmarklet").getAttribute("href");
  assert.ok(href.startsWith("javascript:"));
  return decodeURIComponent(href.slice("javascript:".length));
}
