// The app in the words of its users: what the specs do with it.

import { readFileSync } from "node:fs";

/// Written for these tests; names and figures are made up.
export const ARTICLE = `Home Actualité Négociations à Sorel pour rouvrir le pont

Négociations à Sorel pour rouvrir le pont

par Camille Roy

Négociations à Sorel pour rouvrir le pont

Selon le quotidien Ouest-France, le maire de Bordeaux Jean Marchand a rencontré mardi dernier la ministre Claire Dupont à Paris. Les discussions ont duré trois heures.

Le chiffrage

« Le taux d’emploi est tombé à 7,1 % fin 2023 », a déclaré Claire Dupont. Jean Marchand a affirmé que 350 emplois ont été supprimés en Gironde, soit 12 % de plus qu’en 2022.

La France exporte plus que l’Allemagne, selon Marchand. Il n’a pas donné de source.

You may also like

Leave a Comment

Droits d’auteur © 2024 – exemple.fr – Tous droits réservés`;

/// Pastes into the first screen, as the browser does.
export async function paste(page, { html, plain }) {
  await page.getByTestId("paste-area").evaluate((area, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    area.dispatchEvent(new ClipboardEvent("paste", event));
  }, { ...(html !== undefined && { "text/html": html }), ...(plain !== undefined && { "text/plain": plain }) });
}

/// Waits for the text and for what was found in it.
export async function found(page) {
  await page.getByTestId("reader").waitFor();
  await page.locator("[data-testid=card][data-suggested=true]").first().waitFor();
}

/// Pastes the article above and waits for what is found.
export async function pasteArticle(page, plain = ARTICLE) {
  await paste(page, { plain });
  await found(page);
}

/// The cards whose words are these.
export function card(page, words, { suggested = false, kind } = {}) {
  const of = `[data-testid=card][data-suggested=${suggested}]${kind ? `[data-kind=${kind}]` : ""}`;
  const exact = new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
  return page.locator(of).filter({ has: page.locator(".card__words", { hasText: exact }) });
}

/// Where words of the article begin and end on the screen.
async function placeOf(page, words, nth) {
  const ends = await page.getByTestId("reader").evaluate((reader, { words, nth }) => {
    const nodes = [];
    let text = "";
    for (const block of reader.querySelectorAll("[data-start]")) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest("[data-skip]")) continue;
        nodes.push({ node, start: text.length });
        text += node.data;
      }
      text += "\n";
    }
    let at = -1;
    for (let n = 0; n <= nth; n += 1) at = text.indexOf(words, at + 1);
    if (at < 0) return null;
    const rect = (offset) => {
      const { node, start } = nodes.findLast((it) => it.start <= offset);
      const range = document.createRange();
      range.setStart(node, offset - start);
      range.setEnd(node, offset - start + 1);
      node.parentElement.scrollIntoView({ block: "center" });
      return () => range.getClientRects()[0];
    };
    const [first, last] = [rect(at), rect(at + words.length - 1)].map((it) => it());
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, { words, nth });
  if (!ends) throw new Error(`the article does not have “${words}”`);
  return ends;
}

/// Clicks on the first character of words of the article.
export async function clickWords(page, words, nth = 0) {
  const { from } = await placeOf(page, words, nth);
  await page.mouse.click(from.x + 1, from.y);
}

/// Selects words of the article with the mouse, from their first to their last
/// character.
export async function selectWords(page, words, nth = 0) {
  const ends = await placeOf(page, words, nth);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 });
  await page.mouse.up();
}

/// Downloads the article and answers its file's name and text; `answer` is the
/// button to press where it is asked what goes into it.
export async function download(page, answer) {
  const waiting = page.waitForEvent("download");
  await page.getByTestId("download").click();
  if (answer) await page.getByTestId(answer).click();
  const it = await waiting;
  return { name: it.suggestedFilename(), text: readFileSync(await it.path(), "utf8") };
}

/// Gives the app a file, as its file dialog does.
export async function openFile(page, name, text, mimeType = "application/json") {
  const buffer = Buffer.isBuffer(text) ? text : Buffer.from(text);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
}

/// Waits for the notice of a message id.
export async function notice(page, id) {
  await page.locator(`[data-testid=notice][data-message=${id}]`).first().waitFor();
}

/// Waits until everything done is in the journal.
export async function kept(page) {
  await page.locator("[data-testid=save-state][data-state=kept]").first().waitFor({ state: "attached" });
}

/// The text of an article that is not set aside, as `postil ingest` gives it.
export function articleText(file) {
  const chars = [...file.versions[0].text];
  return bodyBlocks(file).map((it) => chars.slice(it.start, it.end).join("")).join("\n");
}

/// The blocks of a file that are the article.
export function bodyBlocks(file) {
  const aside = new Set(file.blocks.filter((it) => it.aside).map((it) => it.block));
  return file.versions[0].blocks.filter((_, n) => !aside.has(n));
}

/// How often each component was rendered since `page` began.
export function renders(page) {
  return page.evaluate(async () => {
    const { js } = document.querySelector("script[data-js]").dataset;
    const app = await import(new URL(js, document.baseURI).href);
    const lines = app.render_counts().trim().split("\n");
    return Object.fromEntries(lines.map((it) => it.split(" ")).map(([name, n]) => [name, Number(n)]));
  });
}

/// What `act` renders: how often each component, by name.
export async function rendersOf(page, act) {
  const before = await renders(page);
  await act();
  const after = await renders(page);
  const more = Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]);
  return Object.fromEntries(more.filter(([, n]) => 0 < n));
}
