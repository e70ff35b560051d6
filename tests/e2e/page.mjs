// Starting Chromium, opening the app in it, and watching what it does.
//
// Every page opened here is watched: a request to a foreign address (by page,
// worker or frame), an error on the console or a breach of the security policy
// fails the test, unless the test has said that it expects it.

import http from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

/// Where the app is served, with a slash at its end.
export const url = process.env.POSTIL_URL;

/// Whether the server sends the security headers.
export const headers = process.env.POSTIL_RUN !== "without headers";

/// How many times slower the pages run than this machine does: what a quick
/// machine hides is seen by `POSTIL_SLOW=4`.
const slow = Number(process.env.POSTIL_SLOW ?? 1);

const flags = (process.env.POSTIL_CHROMIUM_FLAGS ?? "--headless=new --no-sandbox --disable-gpu").split(" ");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// Hosts the browser asks on its own account, whatever page is open.
const OF_BROWSER = /(^|\/\/|\.)(google|googleapis|gvt1|gstatic)\.com\b/;

/// Starts the browser.  Everything it asks of any address but the app's goes to
/// a proxy that refuses it and notes it down in `foreign`.
export async function launch() {
  if (!url) throw new Error("POSTIL_URL is not set: start me by `cargo xtask test --only e2e`");
  const foreign = [];
  const note = (address) => {
    if (!OF_BROWSER.test(address)) foreign.push(address);
  };
  const proxy = http.createServer((request, response) => {
    note(request.url);
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket) => {
    note(request.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({
    executablePath: process.env.POSTIL_CHROMIUM ?? "/usr/bin/chromium",
    // Not by Playwright's option, which sends this machine's addresses there too.
    args: [...flags, `--proxy-server=http://127.0.0.1:${proxy.address().port}`],
  });
  const close = async () => {
    await browser.close();
    proxy.close();
    proxy.closeAllConnections();
  };
  return { browser, foreign, close };
}

/// Opens a fresh profile and watches all its pages.  What it notes down is in
/// `watch`: `problems` fail the test, `log` is kept beside a failure.
export async function openProfile(browser, { allow = [], ...options } = {}) {
  const watch = { problems: [], log: [] };
  const note = (text) => {
    watch.log.push(text);
    if (!allow.some((it) => it.test(text))) watch.problems.push(text);
  };
  const context = await browser.newContext({ locale: "fr-FR", ...options });
  context.setDefaultTimeout(15_000);
  context.on("request", (request) => {
    if (!isOurs(request.url())) note(`foreign request: ${request.url()}`);
  });
  context.on("console", (message) => {
    const line = `console ${message.type()}: ${message.text()}`;
    if (message.type() === "error") note(line);
    else watch.log.push(line);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on("requestfailed", (request) => {
    // A page that is left cancels what it was loading; that is no fault.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") note(`request failed: ${request.url()} ${reason}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { context, watch };
}

/// Opens the app and waits until it and its worker run.
export async function openApp(context, path = "") {
  const page = await context.newPage();
  if (1 < slow) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  }
  await page.goto(url + path);
  await page.locator("html[data-worker=ready]").waitFor({ state: "attached" });
  return page;
}

/// What axe finds wrong with the page as it is now, a line for each finding.
///
/// axe runs by the debugger, not by a script element, so that the page keeps
/// its policy.
export async function audit(page) {
  // A colour that is still changing has no contrast worth judging.
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.allSettled(document.getAnimations().map((it) => it.finished));
  });
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html}`),
  );
}

/// The same in both themes, where the page follows the system's.
export async function auditBoth(page) {
  const violations = [];
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    violations.push(...(await audit(page)).map((it) => `${colorScheme}: ${it}`));
  }
  return violations;
}

function isOurs(address) {
  return address.startsWith(url) || address.startsWith("blob:" + url) || address.startsWith("data:");
}
