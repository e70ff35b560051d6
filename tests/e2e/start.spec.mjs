// The app starts, under its policy.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { audit, openApp, openProfile } from "./page.mjs";

/// A page in whose net the piece for articles does not come until it is let.
async function withoutDesk(context, address, piece = /split_desk\.wasm$/) {
  const page = await context.newPage();
  let isOff = true;
  await page.route(piece, (route) => (isOff ? route.abort() : route.continue()));
  await page.goto(address);
  return [page, () => (isOff = false)];
}

/// The same, where an article was pasted that waits for the piece.
async function pasteInVain(context, url) {
  const [page, come] = await withoutDesk(context, url);
  await page.locator("#paste").waitFor();
  await app.paste(page, { plain: app.ARTICLE });
  await page.getByText("n’a pas encore pu être chargé").waitFor();
  return [page, come];
}

/// What the browser says where that piece does not come.
const MISSING = [/Failed to load resource/, /request failed/, /TypeError: Failed to fetch/];

export const tests = [
  {
    name: "the app and its worker start, of one build",
    async run({ page }) {
      assert.equal(await page.locator("#start").count(), 0, "the start text is still there");
      assert.equal(await page.locator("h1").count(), 1);
    },
  },
  {
    name: "the policy is in force, in the page and by the server's headers",
    // What is tried below is refused, and the browser says so.
    options: { allow: [/Content Security Policy/i, /^console error: policy:/, /Trusted(Script|HTML)/, /^request failed: https:\/\/example\.org/, /Refused to connect/, /Fetch API cannot load/] },
    async run({ page, headers, url }) {
      const tried = await page.evaluate(async () => {
        const refused = async (work) => {
          try {
            await work();
            return false;
          } catch {
            return true;
          }
        };
        return {
          foreignFetch: await refused(() => fetch("https://example.org/")),
          plainWorker: await refused(() => new Worker("worker.js", { type: "module" })),
          html: await refused(() => (document.createElement("p").innerHTML = "<b>x</b>")),
          policy: await refused(() => trustedTypes.createPolicy("other", {})),
          // In a turn of its own: the debugger's own turn may evaluate.
          evaluation: await new Promise((done) => {
            setTimeout(() => done(refused(() => Function("return 1")())));
          }),
        };
      });
      for (const [what, refused] of Object.entries(tried)) assert.ok(refused, `${what} was let through`);
      for (const file of ["", "index.html", "worker.js"]) {
        const response = await page.request.get(url + file);
        const policy = response.headers()["content-security-policy"];
        assert.equal(policy !== undefined, headers, file);
      }
    },
  },
  {
    name: "what needs the piece for articles waits for it, and is told so",
    options: { open: false, allow: MISSING },
    async run({ context, url }) {
      const [page, come] = await pasteInVain(context, url);
      assert.equal(await page.getByTestId("reader").count(), 0);
      // The first screen works: a setting is taken, and kept.
      await page.getByTestId("settings").click();
      await page.getByTestId("theme-dark").click();
      await page.locator("[data-testid=theme-dark][aria-pressed=true]").waitFor();
      await page.keyboard.press("Escape");
      come();
      await app.found(page);
      // It has an address once it is kept.
      await page.waitForURL(/#./);
      const address = page.url();
      await page.close();
      // An article that the address names: nothing of the first screen is
      // shown meanwhile, and it comes when it can.
      const [again, comeAgain] = await withoutDesk(context, address);
      await again.getByText("n’a pas encore pu être chargé").waitFor();
      comeAgain();
      await app.found(again);
    },
  },
  {
    name: "what is to be read waits for what reads, and is told so",
    options: { open: false, allow: MISSING },
    async run({ context, url }) {
      const [page, come] = await withoutDesk(context, url, /split_reading\.wasm$/);
      await page.locator("#paste").waitFor();
      await app.paste(page, { plain: app.ARTICLE });
      const late = page.getByText("Ce qui lit les articles");
      await late.waitFor();
      assert.equal(await page.getByTestId("stop-loading").count(), 1);
      come();
      await app.found(page);
      assert.equal(await late.count(), 0);
    },
  },
  {
    name: "the link to the article leads there, and away from nothing",
    async run({ page }) {
      await app.pasteArticle(page);
      await page.waitForURL(/#./);
      const address = page.url();
      await page.locator(".app__skip").focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "main");
      assert.equal(page.url(), address);
      // An address that is none of ours changes nothing.
      await page.evaluate(() => (location.hash = "other"));
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      assert.equal(await page.getByTestId("reader").count(), 1);
    },
  },
  {
    name: "of what comes before the piece, nothing is lost, and what is deleted is gone",
    options: { open: false, allow: MISSING },
    async run({ context, url }) {
      const ready = await context.newPage();
      await ready.goto(url);
      await app.pasteArticle(ready);
      await ready.close();
      const [page, come] = await withoutDesk(context, url);
      await page.getByTestId("library-item").waitFor();
      const files = (names) => names.map((it) => ({ name: `${it}.txt`, mimeType: "text/plain", buffer: Buffer.from(`Le titre ${it}\n\nIl a plu ${it}.`) }));
      const said = page.getByTestId("loading");
      await page.getByTestId("open-file").setInputFiles(files(["un", "deux"]));
      // Both are read, and wait.
      await page.getByText("2 fichiers chargés").waitFor();
      await said.locator("p").waitFor();
      await page.getByTestId("open-file").setInputFiles(files(["trois"]));
      await page.getByText("n’a pas encore pu être chargé").waitFor();
      await page.getByTestId("library-delete").click();
      await page.getByTestId("delete-confirm").click();
      await page.waitForFunction(() => !document.querySelector("[data-testid=library-item]"));
      come();
      await page.getByTestId("reader").waitFor();
      assert.equal(await page.getByText("n’a pas encore pu être chargé").count(), 0);
      await page.getByTestId("close").click();
      await page.waitForFunction(() => document.querySelectorAll("[data-testid=library-item]").length === 3);
    },
  },
  {
    name: "an article that waits for its piece can be stopped",
    options: { open: false, allow: MISSING },
    async run({ context, url }) {
      const [page, come] = await pasteInVain(context, url);
      await page.getByTestId("stop-loading").click();
      come();
      // The next one comes alone.
      await app.pasteArticle(page, app.ARTICLE.replaceAll("Sorel", "Brévent"));
      await page.getByTestId("close").click();
      assert.equal(await page.getByTestId("library-item").count(), 1);
      // What the index has lost is read, and so needs the piece.
      await page.evaluate(() => localStorage.removeItem("postil/index"));
      await page.close();
      const [again, comeAgain] = await withoutDesk(context, url);
      await again.locator("#paste").waitFor();
      assert.equal(await again.getByTestId("library-item").count(), 0);
      comeAgain();
      await again.getByTestId("library-item").waitFor();
    },
  },
  {
    name: "axe finds nothing, in both themes",
    async run({ page }) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await audit(page), [], colorScheme);
      }
    },
  },
  {
    name: "without JavaScript the page says what to do",
    // With scripts turned off, even their preloading is refused.
    options: { open: false, javaScriptEnabled: false, allow: [/^request failed: .*\.js csp$/] },
    async run({ context, url }) {
      const page = await context.newPage();
      await page.goto(url);
      await page.getByText("JavaScript").first().waitFor({ state: "visible" });
      assert.match(await page.locator("body").innerText(), /cargo xtask serve/);
    },
  },
  {
    name: "the test would see a foreign request of the worker",
    options: { open: false, allow: [/example\.org/] },
    async run({ browser, headers }) {
      // Without headers nothing but the watching keeps a worker from asking
      // elsewhere: so the watching itself is tested.
      const { context, watch } = await openProfile(browser);
      const page = await openApp(context);
      const [worker] = page.workers();
      const refused = await worker.evaluate(() =>
        fetch("https://example.org/").then(() => false, () => true),
      );
      assert.ok(refused);
      if (!headers) assert.ok(watch.problems.length > 0, "the request was not seen");
      await context.close();
    },
  },
];
