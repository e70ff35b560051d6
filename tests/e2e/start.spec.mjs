// The app starts, under its policy.

import assert from "node:assert/strict";
import { audit, openApp, openProfile } from "./page.mjs";

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
