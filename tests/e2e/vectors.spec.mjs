// Nothing of what is loaded is executed, and nothing is asked of anyone for it:
// the vectors of vectors.mjs by every way into the app.
//
// Most tests run without the page's policy, so that what is shown here is the
// app's own doing; one shows it with the policy, where a mere try is reported.
// Headers change nothing about that, so the run without them leaves this out.

import assert from "node:assert/strict";
import * as app from "./app.mjs";
import { headers, openApp, openProfile } from "./page.mjs";
import { ADDRESSES, MARKDOWN, NAMES, TRAP, VECTORS, armed } from "./vectors.mjs";

/// What the app itself is made of; nothing else may ever be in its page.
const APP_TAGS = `html head meta title link script body main header footer nav section article aside search div p span
  h1 h2 h3 h4 h5 h6 ol ul li dl dt dd details summary dialog form fieldset legend label input textarea select option
  optgroup datalist output progress button a strong em kbd code pre blockquote figure figcaption table thead tbody tr th
  td time mark small svg path rect`.split(/\s+/);

/// What an article is made of, in the reader and in the list.
const READER_TAGS = `div p h2 h3 h4 h5 h6 blockquote ul ol li table tbody tr th td pre figure figcaption span a em strong
  details summary button`.split(/\s+/);

/// Attributes in the reader.
const READER_ATTRIBUTES = `class data-block data-start data-kind data-facts data-depth data-testid type tabindex
  aria-label title scope href rel referrerpolicy target open`.split(/\s+/);

const START = "Selon le quotidien, le maire de Bordeaux Jean Marchand a rencontré Claire Dupont à Paris mardi dernier.";
const END = "Jean Marchand a affirmé que 350 emplois ont été supprimés en Gironde, soit 12 % de plus qu’en 2022.";

/// An article with these pieces amid its text.
const article = (pieces) =>
  `<h1>Négociations à Sorel</h1><p>${START}</p>${pieces.map((it) => `${it}\n<p>Les discussions ont duré trois heures.</p>`).join("\n")}<p>${END}</p>`;

const htmlOf = (all) => all.map((it) => it.html);
const ALL = article(htmlOf(VECTORS.filter((it) => !it.alone)));
const ALONE = VECTORS.filter((it) => it.alone);
const NAME_OF = new Map([...VECTORS, ...MARKDOWN].map((it) => [it.n, it.name]));

/// Without a page open, and without the page's policy.
const options = { open: false, bypassCSP: true };

const all = [
  {
    name: "the test would see them: in a plain page vectors of each class run",
    options: { open: false, allow: [/./] },
    async run({ browser, url }) {
      const { context, watch } = await openProfile(browser, { allow: [/^(?!foreign)/] });
      const trap = await setTrap(context);
      await context.route(`${url}frames`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>frames</title><body>" }),
      );
      const page = await context.newPage();
      await page.goto(`${url}frames`);
      // Ten of each class, for time; the links that run are the first of theirs.
      const shown = VECTORS.filter(({ n, group }) => n < VECTORS.find((it) => it.group === group).n + 10);
      await page.evaluate(async (pages) => {
        // Held back from the page around: only a vector's own frame may go away.
        const sandbox = "allow-scripts allow-same-origin allow-forms";
        for (const srcdoc of pages) {
          const it = document.createElement("iframe");
          Object.assign(it, { sandbox, srcdoc, width: 300, height: 200 });
          document.body.append(it);
          if (frames.length % 40 === 0) await new Promise((done) => setTimeout(done, 100));
        }
      }, shown.map((it) => plainPage(it.html)));
      const unseen = () => unseenOf(watch, trap);
      await until(() => unseen().length === 0);
      assert.deepEqual(unseen(), []);
      await context.close();
    },
  },
  {
    name: "the test would see them: what is put into the app's own page",
    options: { open: false, bypassCSP: true, allow: [/./] },
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      await app.paste(page, { html: article([]) });
      await page.getByTestId("reader").waitFor();
      assert.deepEqual(await faults(page), []);
      await page.evaluate(() => {
        const link = document.createElement("a");
        link.setAttribute("href", "java\tscript:0");
        link.setAttribute("onclick", "0");
        const paragraph = document.querySelector("[data-testid=reader] p");
        paragraph.append(link, document.createElement("img"), document.createElement("x-hit"));
        paragraph.id = "location";
        Object.prototype.hit = 1;
        setTimeout(() => globalThis.__hit(0));
      });
      assert.equal((await faults(page)).length, 7, (await faults(page)).join("\n"));
      await until(() => trap.hits.length === 1);
      assert.equal(trap.hits.length, 1);
    },
  },
  ...[false, true].map((bypassCSP) => ({
    name: `pasted as HTML, ${bypassCSP ? "without" : "with"} the policy`,
    options: { open: false, bypassCSP },
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      await app.paste(page, { html: ALL, plain: "plain" });
      await (bypassCSP ? live : glance)(page, trap);
    },
  })),
  {
    name: "pasted as HTML, each by itself that swallows what follows",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      for (const { name, html } of ALONE) {
        await app.paste(page, { html: `<p>${START}</p>${html}`, plain: "plain" });
        await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
        await touch(page);
        assert.deepEqual(await faults(page), [], name);
        await leave(page);
      }
      await trap.check(page);
    },
  },
  {
    name: "pasted and typed as text",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      const plain = [START, ...htmlOf(VECTORS), ...htmlOf(MARKDOWN), END].join("\n\n");
      await app.paste(page, { plain });
      await glance(page, trap);
      // A text stays what it was.
      const typed = [START, ...htmlOf(ALONE), END].join("\n\n");
      await page.getByTestId("paste-area").fill(typed);
      await page.getByTestId("paste-area").press("Control+Enter");
      await page.getByTestId("reader").waitFor();
      const shown = await page.getByTestId("reader").textContent();
      assert.ok(shown.includes("<plaintext><img src=x onerror="), shown.slice(0, 2000));
      await glance(page, trap);
    },
  },
  {
    name: "dropped as a file whose name is hostile too",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      await page.evaluate((html) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([html], "<svg onload=__hit(3001)>.html", { type: "text/html" }));
        const event = { dataTransfer, bubbles: true, cancelable: true };
        const main = document.querySelector("main");
        for (const type of ["dragenter", "dragover", "drop"]) main.dispatchEvent(new DragEvent(type, event));
      }, ALL);
      await glance(page, trap);
    },
  },
  {
    name: "in a file of HTML, its head hostile too",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      await app.openFile(page, "a.html", `${hostileHead()}<body><article>${ALL}</article></body></html>`, "text/html");
      await glance(page, trap);
      for (const { name, html } of ALONE.slice(0, 8)) {
        await app.openFile(page, `${name.replaceAll(":", "")}.html`, `<p>${START}</p><p>${END}</p>${html}`, "text/html");
        await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
        assert.deepEqual(await faults(page), [], name);
        await leave(page);
      }
      await trap.check(page);
    },
  },
  {
    name: "in a file of Markdown",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      const text = `# Négociations à Sorel\n\n${START}\n\n${htmlOf(MARKDOWN).join("\n\nUn paragraphe.\n\n")}\n\n${END}`;
      await app.openFile(page, "a.md", text, "text/markdown");
      await glance(page, trap);
      const html = [START, ...htmlOf(VECTORS.filter((it) => !it.alone)), END].join("\n\n");
      await app.openFile(page, "<img src=x onerror=__hit(3000)>.md", html, "text/markdown");
      await glance(page, trap);
    },
  },
  {
    name: "typed into every field, and back from the file",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      const texts = parts(htmlOf(VECTORS), 3).map((it) => it.join(" ").replaceAll("\u0000", ""));
      await typeEverywhere(page, texts, ADDRESSES);
      assert.deepEqual(await faults(page), []);
      const { text } = await app.download(page);
      await glance(page, trap);
      await app.openFile(page, "again.postil.json", withNewId(text, 0));
      await live(page, trap);
    },
  },
  {
    name: "in every text of an opened file: refused or harmless",
    options,
    async run({ context }) {
      const trap = await setTrap(context);
      const page = await openApp(context);
      await typeEverywhere(page, [VECTORS[0].html, VECTORS[1].html, VECTORS[2].html], []);
      const { text } = await app.download(page);
      await leave(page);
      const ends = { opened: 0, refused: 0 };
      for (const [index, variant] of [...variants(text)].entries()) {
        const end = await open(page, withNewId(variant.text, index + 1));
        ends[end] += 1;
        if (end === "opened") {
          await touch(page);
          assert.deepEqual(await faults(page), [], variant.name);
          await leave(page);
        }
      }
      await trap.check(page);
      assert.ok(5 <= ends.opened && 5 <= ends.refused, JSON.stringify(ends));
      assert.deepEqual(await faults(page), []);
    },
  },
  {
    name: "handed over by the bookmarklet",
    options,
    async run({ context, url }) {
      const trap = await setTrap(context);
      await context.route(`${url}elsewhere`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>elsewhere</title>" }),
      );
      const opener = await context.newPage();
      await opener.goto(`${url}elsewhere`);
      for (const [index, html] of [ALL, ...htmlOf(ALONE.slice(0, 2)).map((it) => `<p>${START}</p><p>${END}</p>${it}`)].entries()) {
        const page = await handOver(opener, {
          title: htmlOf(VECTORS)[index],
          address: addressOf(ADDRESSES[index], 4000 + index),
          html: index === 0 ? `${hostileHead()}<body>${html}` : html,
        });
        await page.getByTestId("offered").waitFor();
        assert.deepEqual(await faults(page), []);
        await page.getByTestId("offered-take").click();
        await glance(page, trap);
        await page.close();
      }
      // What is no such message is not heard: the first that is, is shown.
      const bad = [{ postil: "0".repeat(32), html: ALL }, { html: { toString: 1 } }, { html: "x".repeat(5_000_001) }, { html: ["<p>"] }];
      const page = await handOver(opener, ...bad.map((it) => ({ title: "mauvais", ...it })), { title: "le bon", html: ALL });
      await page.getByTestId("offered").getByText("le bon").waitFor();
      await trap.check(page);
    },
  },
];

export const tests = headers ? all : [];

/// What of the vectors in plain pages has not shown yet.
function unseenOf(watch, trap) {
  const asked = new Set(watch.problems.flatMap((it) => it.match(/\/\/v(\d+)\./)?.[1] ?? []).map(Number));
  const ran = new Set(trap.hits.map((it) => it.n));
  const seen = new Set(VECTORS.filter(({ n }) => ran.has(n) || asked.has(n)).map((it) => it.group));
  // Clobbering is seen by what it leaves in the page.
  const groups = new Set(VECTORS.map((it) => it.group).filter((it) => !seen.has(it) && it !== "DOM clobbering"));
  const runs = (name) => ADDRESSES.some((it) => it.run && name === `links: ${it.name}`);
  const problems = [...groups].map((it) => `nothing was seen of ${it}`);
  if (ran.size < 50) problems.push(`only ${ran.size} vectors ran`);
  if (asked.size < 20) problems.push(`only ${asked.size} vectors asked a host`);
  problems.push(...VECTORS.filter(({ name, n }) => !ran.has(n) && runs(name)).map((it) => `${it.name} did not run`));
  return problems;
}

/// Waits until something holds, or long enough for it to hold on a slow machine.
async function until(holds) {
  const deadline = performance.now() + 40_000;
  while (!holds() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 200));
}

/// Notes down what must not happen in any page of a profile.
async function setTrap(context) {
  const hits = [];
  const events = [];
  await context.exposeBinding("__hit", (_, it) => {
    const n = Number(String(it?.[0] ?? it).match(/\d+/)?.[0]);
    hits.push({ n, name: NAME_OF.get(n) });
  });
  await context.exposeBinding("__flush", () => {});
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      events.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("framenavigated", (frame) => {
      const home = process.env.POSTIL_URL;
      if (frame.parentFrame() || !frame.url().startsWith(home)) events.push(`went to ${frame.url()}`);
    });
    page.on("popup", (it) => {
      // Only the page that hands over opens a tab.
      if (!page.url().endsWith("elsewhere")) events.push(`opened ${it.url()}`);
    });
  });
  const check = async (page) => {
    // What was set off comes by the same line as this, and before it.
    await page.evaluate(() => new Promise((done) => setTimeout(done)).then(() => globalThis.__flush()));
    assert.deepEqual(hits, [], "executed");
    assert.deepEqual(events, [], "happened");
  };
  return { hits, check };
}

/// What a person does with the article just loaded, up to leaving it; after
/// each step nothing may be amiss.
async function live(page, trap) {
  const settled = async (step) => {
    assert.deepEqual(await faults(page), [], step);
    await trap.check(page);
  };
  await app.found(page);
  assert.ok((await page.getByTestId("reader").textContent()).includes("350 emplois"), "the article lost its end");
  await settled("loaded");
  await touch(page);
  await settled("touched");
  const link = page.getByTestId("reader").locator("a[href]:visible").first();
  if (await link.count()) {
    await link.hover();
    await link.click({ modifiers: ["Alt"] });
  }
  await page.locator("[data-testid=card] button").first().click();
  await page.keyboard.press("a");
  await page.keyboard.press("n");
  await settled("cards opened");
  await page.getByTestId("view-list").click();
  await page.getByTestId("list").waitFor();
  await settled("seen as a list");
  await page.getByTestId("view-text").click();
  await page.emulateMedia({ media: "print" });
  await settled("printed");
  await page.emulateMedia({ media: null });
  await app.kept(page);
  await page.reload();
  await app.found(page);
  await settled("reloaded");
  // It still answers.
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByTestId("key-help").waitFor();
  await page.keyboard.press("Escape");
  await leave(page);
}

/// Like [`live`], in short: loaded, touched, read again from the store.
async function glance(page, trap) {
  await page.getByTestId("reader").getByText("Claire Dupont").first().waitFor();
  await touch(page);
  assert.deepEqual(await faults(page), [], "loaded");
  await app.kept(page);
  await page.reload();
  await page.getByTestId("reader").waitFor();
  assert.deepEqual(await faults(page), [], "reloaded");
  await trap.check(page);
  await leave(page);
}

/// Closes the article.
async function leave(page) {
  await page.getByTestId("close").click();
  await page.getByTestId("paste-area").waitFor();
}

/// Points at all there is in the article, focuses its links and clicks them in
/// three ways; a link that leads away is kept from leading there.
async function touch(page) {
  await page.evaluate(() => {
    const reader = document.querySelector("[data-testid=reader]");
    const stay = (event) => {
      const link = event.composedPath().find((it) => it.href);
      if (link && /^(https?|mailto):/.test(link.protocol)) event.preventDefault();
    };
    for (const type of ["click", "auxclick"]) window.addEventListener(type, stay);
    reader.querySelectorAll("details").forEach((it) => (it.open = true));
    for (const it of reader.querySelectorAll("*")) {
      for (const type of ["pointerenter", "mouseover", "mouseenter", "wheel", "scrollend", "toggle", "transitionend"]) {
        it.dispatchEvent(new Event(type, { bubbles: true }));
      }
      // Elsewhere a click chooses a mark, which is slow for a thousand elements.
      if (it.localName !== "a") continue;
      it.focus();
      for (const how of [{}, { ctrlKey: true }, { button: 1 }]) {
        const init = { bubbles: true, cancelable: true, composed: true, ...how };
        it.dispatchEvent(new MouseEvent(how.button ? "auxclick" : "click", init));
      }
    }
    for (const type of ["click", "auxclick"]) window.removeEventListener(type, stay);
  });
}

/// What is in the page that must not be, a line for each.
function faults(page) {
  const allowed = { app: APP_TAGS, reader: READER_TAGS, attributes: READER_ATTRIBUTES, trap: TRAP };
  return page.evaluate((allowed) => {
    const found = [];
    const say = (what, it) => found.push(`${what}: ${it.cloneNode(false).outerHTML.slice(0, 200)}`);
    const places = ["href", "src", "xlink:href", "action", "formaction", "data", "cite", "poster", "background"];
    const forbidden = ["style", "srcdoc", "srcset", "ping", "is", "nonce", "attributionsrc", "formaction"];
    for (const it of document.querySelectorAll("*")) {
      const isReader = it.closest("[data-testid=reader]") && it.dataset?.testid !== "reader";
      const tags = isReader ? allowed.reader : allowed.app;
      if (!tags.includes(it.localName)) say("element", it);
      if (it.shadowRoot) say("shadow tree", it);
      for (const { name, value } of it.attributes) {
        if (/^on/i.test(name)) say("handler", it);
        // Where our own button is put; nothing else has a style.
        const isPlaced = !isReader && name === "style" && it.className === "text__aside"
          && /^(--aside-(top|right): -?\d+px;\s*)+$/.test(value);
        if (forbidden.includes(name) && !isPlaced) say("attribute", it);
        if (isReader && !allowed.attributes.includes(name)) say(`attribute ${name}`, it);
        if (!places.includes(name)) continue;
        if (it.dataset.testid === "bookmarklet" && !isReader && !value.includes("__hit")) continue;
        const { protocol, origin } = new URL(value, location.href);
        const leads = it.localName === "a";
        const isFine = leads ? ["http:", "https:", "mailto:", "blob:"].includes(protocol) : origin === location.origin;
        if (!isFine) say("address", it);
      }
    }
    const once = ["script", "meta[http-equiv]", "base", "iframe", "[id=start]"];
    const counts = once.map((it) => document.querySelectorAll(it).length);
    if (counts.some((it, index) => (index < 2 ? 1 : 0) < it)) found.push(`${once} are there ${counts} times`);
    if (0 < Object.keys(Object.prototype).length) found.push("a changed prototype");
    if (document.cookie || localStorage.getItem("hit")) found.push("something stored");
    for (const name of ["getElementById", "querySelector", "createElement"]) {
      if (typeof document[name] !== "function") found.push(`document.${name} is covered`);
    }
    for (const it of performance.getEntriesByType("resource")) {
      if (new URL(it.name).hostname.endsWith(allowed.trap)) found.push(`asked for ${it.name}`);
    }
    return found;
  }, allowed);
}

/// A page without the app that holds a vector, and clicks all it has.
function plainPage(html) {
  const act = () => {
    const click = () => {
      for (const it of document.querySelectorAll("a, area, button, input, p, em, svg *, math *")) {
        for (const type of ["mouseover", "mousedown", "click"]) {
          it.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
        }
      }
    };
    addEventListener("load", () => setTimeout(click, 50));
  };
  return `<!doctype html><script>(${act})()</script><p>text</p>${html}`;
}

/// The start of a page that lies about itself.
function hostileHead() {
  const bad = armed("<img src=x onerror=HIT>\"'><script>HIT</script>", 5000).replaceAll('"', "&quot;");
  const address = armed("javascript:HIT", 5001);
  const data = { "@context": "https://schema.org", "@type": "NewsArticle", headline: bad, url: address, author: { name: bad, url: address }, publisher: { name: bad }, datePublished: bad, image: address, __proto__: undefined };
  return `<!-- saved from url=(0021)${address} --><!doctype html><html lang="${bad}"><head><title>${bad}</title>
    <meta property="og:title" content="${bad}"><meta property="og:url" content="${address}"><meta name=author content="${bad}">
    <meta property="article:published_time" content="${bad}"><meta property="og:site_name" content="${bad}">
    <meta property="og:image" content="https://${TRAP}/og.png"><link rel=canonical href="${address}">
    <script type="application/ld+json">${JSON.stringify(data).replaceAll("</", "<\\/")}</script></head>`;
}

/// Types vectors into all fields of an article, a claim and a source; the three
/// texts into those for long ones.
async function typeEverywhere(page, [first, second, third], addresses) {
  const short = (n) => VECTORS[n].html;
  await app.paste(page, {
    html: `<h1>Titre</h1><p>${START} <a href="https://example.org/lien">Lire <b>la suite</b></a>.</p>
      <figure><img src="https://example.org/p.png" alt="Une image"><figcaption>Légende</figcaption></figure><p>${END}</p>`,
  });
  await app.found(page);
  await page.getByTestId("metadata-edit").click();
  for (const name of ["title", "subtitle", "byline", "site"]) {
    const field = page.getByTestId(`${name}-field`);
    await field.fill(short(name.length));
    await field.press("Enter");
  }
  for (const [index, it] of addresses.entries()) {
    const field = page.getByTestId("address-field");
    await field.fill(addressOf(it, 6000 + index));
    await field.press("Enter");
  }
  await app.selectWords(page, "350 emplois ont été supprimés");
  await page.keyboard.press("c");
  const claim = page.locator("[data-testid=card][data-focused=true]");
  await claim.getByTestId("note-field").fill(`${first}\n${MARKDOWN.map((it) => it.html).join("\n\n")}`);
  await claim.getByTestId("note-field").press("Control+Enter");
  await claim.getByTestId("tags-field").fill(`${short(0)}, ${short(30)}, __proto__, constructor`);
  await claim.getByTestId("tags-field").press("Enter");
  await claim.getByTestId("verdict-false").click();
  await claim.getByTestId("verdict-why").fill(short(28));
  await claim.getByTestId("verdict-why").press("Enter");
  await claim.getByTestId("add-evidence").click();
  await claim.getByTestId("evidence-address").fill("https://example.org/preuve");
  await claim.getByTestId("evidence-title").fill(second);
  await claim.getByTestId("evidence-passage").fill(third);
  await claim.getByTestId("evidence-save").click();
  await claim.getByTestId("evidence").waitFor();
  for (const [index, it] of addresses.slice(0, 3).entries()) {
    await claim.getByTestId("appeared").fill(addressOf(it, 6200 + index));
    await claim.getByTestId("appeared").press("Enter");
  }
  await claim.getByTestId("replies").locator("summary").click();
  await claim.getByTestId("reply-new").fill(first);
  await claim.getByTestId("reply-send").click();
  await claim.getByTestId("reply").waitFor();
  await page.getByTestId("snapshot-name").fill(short(33));
  await page.getByTestId("take-snapshot").click();
  await page.getByTestId("snapshot").waitFor();
  await page.getByTestId("add-type").click();
  await page.getByTestId("types-name").fill(short(34));
  await page.getByTestId("types-description").fill(short(35));
  await page.getByTestId("type-save").click();
  await page.getByTestId("own-type").waitFor();
  await page.getByTestId("compare").click();
  await page.getByTestId("differences").waitFor();
  await page.getByTestId("edit-source").first().click();
  const source = page.getByTestId("source").first();
  for (const [index, it] of addresses.entries()) {
    const field = source.getByTestId("source-address");
    await field.fill(addressOf(it, 6100 + index));
    await field.press("Enter");
    const links = page.locator("a[href]:not([data-testid=bookmarklet])");
    const schemes = await links.evaluateAll((all) => all.map((it) => it.protocol));
    assert.ok(schemes.every((it) => /^(https?|mailto|blob):$/.test(it)), `${it.name}: ${schemes}`);
  }
  for (const name of ["title", "publisher"]) {
    await source.getByTestId(`source-${name}`).fill(short(40 + name.length));
    await source.getByTestId(`source-${name}`).press("Enter");
  }
  await app.selectWords(page, "Jean Marchand");
  await page.keyboard.press("m");
  for (const name of ["entity-name", "wikidata"]) {
    const field = page.locator("[data-testid=card][data-focused=true]").getByTestId(name);
    if (!(await field.count())) continue;
    await field.fill(short(50 + name.length));
    await field.press("Enter");
  }
}

/// A file of ours with something hostile in each of its texts: all at once, one
/// after the other, and where a name is one that every object has.
function* variants(text) {
  const places = [];
  const walk = (it, path) => {
    if (typeof it === "string") places.push(path);
    else if (it && typeof it === "object") for (const [key, value] of Object.entries(it)) walk(value, [...path, key]);
  };
  walk(JSON.parse(text), []);
  const changed = (chosen, hostile) => {
    const file = JSON.parse(text);
    for (const path of chosen) {
      const holder = path.slice(0, -1).reduce((it, key) => it[key], file);
      holder[path.at(-1)] = hostile;
    }
    return JSON.stringify(file);
  };
  const shape = (path) => path.filter((it) => Number.isNaN(Number(it))).join(".");
  const bad = armed(`"><img src=x onerror=HIT><script>HIT</script>`, 7000);
  const free = /\.(title|subtitle|byline|site|publisher|note|why|name|tags|passage)$/;
  const bodies = places.filter((it) => it[0] !== "history");
  yield { name: "all free texts", text: changed(bodies.filter((it) => free.test(`.${shape(it)}`)), bad) };
  yield { name: "all texts", text: changed(places, bad) };
  // Ids, times, hashes and stamps are of a fixed form everywhere: a few stand for all.
  const fixed = /(^|\.)(created|modified|retrieved|loaded|author|version|sha256|passage_sha256|by|all|where|words|consulted)$/;
  const open = places.filter((it) => it[0] !== "history" && (!fixed.test(shape(it)) || it[0] === "article"));
  const shapes = new Map(open.map((it) => [shape(it), it]));
  for (const [name, path] of shapes) yield { name, text: changed([path], bad) };
  for (const [name, path] of shapes) {
    if (!/address/.test(name)) continue;
    for (const [index, it] of ADDRESSES.slice(0, 30).entries()) {
      if (index % 7 !== 0) continue;
      yield { name: `${name}: ${it.name}`, text: changed([path], addressOf(it, 7100 + index)) };
    }
  }
  const ids = new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
  for (const name of NAMES) {
    const id = [...ids].at(name.length % ids.size);
    yield { name: `id ${name}`, text: text.replaceAll(JSON.stringify(id), JSON.stringify(name)) };
  }
  const polluted = `{"__proto__":{"hit":1},"constructor":{"prototype":{"hit":1}},`;
  yield { name: "prototypes everywhere", text: text.replaceAll("{", polluted).replaceAll(/,(\s*})/g, "$1") };
  yield { name: "a prototype at the top", text: text.replace("{", polluted) };
  yield { name: "a prototype that died", text: text.replace(/"tombstones": \{\}/, `"tombstones": {"__proto__":{"hit":1}}`) };
}

/// The file as that of an article of its own.
function withNewId(text, n) {
  const id = text.match(/"article":\s*\{(?:[^{}]*?)"id":\s*"([0-9a-f-]{36})"/)?.[1];
  return id ? text.replaceAll(id, `${id.slice(0, -6)}${(0xe00000 + n).toString(16)}`) : text;
}

/// Opens a file and answers how it ended.
async function open(page, text) {
  await page.getByTestId("notice-dismiss").evaluateAll((all) => all.forEach((it) => it.click()));
  await page.getByTestId("notice").first().waitFor({ state: "detached" });
  await app.openFile(page, "hostile.postil.json", text);
  const ending = await page.waitForFunction(() => {
    if (document.querySelector("[data-testid=reader]")) return "opened";
    return document.querySelector("[data-testid=notice][data-message=notice-file-refused]") ? "refused" : null;
  });
  return ending.jsonValue();
}

/// Opens the app from another page as the bookmarklet does, and hands it these
/// messages.  Answers the app's page.
async function handOver(opener, ...messages) {
  const [page] = await Promise.all([
    opener.waitForEvent("popup"),
    opener.evaluate(async (messages) => {
      const key = "0123456789abcdef".repeat(2);
      const app = new URL("./", location.href).href;
      const tab = window.open(`${app}#take=${key}`);
      await new Promise((done, reject) => {
        addEventListener("message", ({ data }) => data === `postil ${key}` && done());
        setTimeout(() => reject(new Error("the app does not ask for a page")), 10_000);
      });
      for (const it of messages) tab.postMessage({ postil: key, title: "t", address: "https://example.org/", ...it }, "*");
    }, messages),
  ]);
  return page;
}

function addressOf({ address }, n) {
  return armed(typeof address === "function" ? address(`__hit(${n})`) : address, n);
}

/// `all` in `n` parts, about equal.
function parts(all, n) {
  const size = Math.ceil(all.length / n);
  return Array.from({ length: n }, (_, it) => all.slice(it * size, (it + 1) * size));
}
