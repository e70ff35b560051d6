// Reads the text of a PDF file: what stands where, page by page.
//
// It runs in a module worker of our own and starts no other.  pdf.js is in two
// files beside this one, loaded when the first file is read; nothing else is
// asked of the server (no character maps, no fonts, no WebAssembly).  They are
// pdfjs-dist's `legacy` ones: the others call what browsers have had for less
// than a year (`Map.getOrInsertComputed`).  A file can keep the reader busy for
// ever: whoever starts the worker ends it after a while.

/// Pages that are read; those after are left out and counted in `nLeftOut`.
const MOST_PAGES = 2_000;
/// Pages of a file that is worth beginning with.
const MOST_DECLARED = 20_000;
/// Pieces of text that are kept of a file.
const MOST_ITEMS = 2_000_000;
/// Pages in a row that cannot be read, after which the rest is given up.
const MOST_BROKEN = 50;
/// UTF-16 units of one address or line about the file.
const LONGEST = 2_000;

/// What `bytes` (a Uint8Array, not usable afterwards) says: `info`, `pages` and
/// `nLeftOut`, the number of pages that could not be read to their end.  Lengths are in points of 1/72 inch,
/// from the upper left corner; `y` of an item is its baseline.  An item is
/// `[text, x, y, width, height, font, hasEol, flags]`, with flags `b` bold,
/// `i` italic, `r` turned against the page.
///
/// Calls `onProgress(n, of)` after each page.  Throws an Error with `code`:
/// "encrypted", "damaged", "too-many-pages" or "no-text".
export async function readPdf(bytes, onProgress = () => {}) {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is unpacked.
    maxImageSize: 0,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    BinaryDataFactory: Nothing,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_DECLARED) throw failure("too-many-pages", `${file.numPages} > ${MOST_DECLARED}`);
    const info = await infoOf(file);
    const { pages, nItems } = await readPages(file, pdfjs, onProgress);
    if (nItems === 0 && pages.every((page) => page.isBroken)) throw failure("damaged", `pdf.js, 0 / ${file.numPages}`);
    if (nItems === 0) throw failure("no-text", "there is no text on the pages");
    const nBroken = pages.filter((page) => page.isBroken).length;
    for (const page of pages) delete page.isBroken;
    return { info, pages, nLeftOut: file.numPages - pages.length + nBroken };
  } catch (error) {
    if (error.code in CODES) throw error;
    const code = error.name === "PasswordException" ? "encrypted" : "damaged";
    throw failure(code, `pdf.js, ${error.name}`);
  } finally {
    await task.destroy().catch(() => {});
  }
}

const CODES = { encrypted: 1, damaged: 1, "too-many-pages": 1, "no-text": 1 };

function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/// Stands for what pdf.js makes of a document or fetches; neither is here.
class Nothing {
  create() {
    throw new Error("nothing is drawn");
  }
  fetch() {
    throw new Error("nothing is fetched");
  }
  destroy() {}
}

let loaded = null;

/// pdf.js, with its worker's half in this same worker.
function load() {
  loaded ??= (async () => {
    // Without a `window` that half would answer our worker's own messages.
    const hadWindow = "window" in globalThis;
    if (!hadWindow) globalThis.window = globalThis;
    try {
      globalThis.pdfjsWorker = await import("./pdf.worker.min.mjs");
    } finally {
      if (!hadWindow) delete globalThis.window;
    }
    return import("./pdf.min.mjs");
  })();
  return loaded;
}

async function infoOf(file) {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {} }));
  const said = (...values) => {
    const text = values.flat().find((it) => typeof it === "string" && it.trim() !== "");
    return text?.trim().slice(0, LONGEST) ?? "";
  };
  return {
    title: said(metadata?.get("dc:title"), info.Title),
    author: said(metadata?.get("dc:creator"), info.Author),
    created: said(metadata?.get("xmp:createdate"), info.CreationDate),
    language: said(info.Language),
  };
}

async function readPages(file, pdfjs, onProgress) {
  const styles = new Map();
  const pages = [];
  let nItems = 0;
  let nBroken = 0;
  const nPages = Math.min(file.numPages, MOST_PAGES);
  while (pages.length < nPages && nItems < MOST_ITEMS && nBroken < MOST_BROKEN) {
    const page = await readPage(file, pdfjs, pages.length + 1, MOST_ITEMS - nItems, styles).catch(broken);
    nItems += page.items.length;
    nBroken = page.isBroken && page.items.length === 0 ? nBroken + 1 : 0;
    pages.push(page);
    onProgress(pages.length, nPages);
  }
  return { pages, nItems };
}

const broken = () => ({ width: 0, height: 0, items: [], links: [], isBroken: true });

async function readPage(file, pdfjs, number, most, styles) {
  const page = await file.getPage(number);
  const texts = [];
  // Not `for await`: Safari's streams cannot be gone through.
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || texts.length > most) break;
    for (const item of value.items) {
      if (item.str) texts.push(item);
      else if (item.hasEOL && texts.length > 0) texts.at(-1).hasEOL = true;
    }
  }
  reader.cancel(new Error("enough")).catch(() => {});
  const isCut = most < texts.length;
  texts.length = Math.min(texts.length, most);
  await learnStyles(page, texts, styles);
  let viewport = page.getViewport({ scale: 1 });
  const turns = mostTurns(texts, viewport, pdfjs);
  if (turns !== 0) viewport = page.getViewport({ scale: 1, rotation: page.rotate + 90 * (4 - turns) });
  const items = texts.map((it) => itemOf(it, viewport, pdfjs, styles));
  const links = linksOf(await page.getAnnotations().catch(() => []), viewport);
  page.cleanup();
  return { width: length(viewport.width), height: length(viewport.height), items, links, isBroken: isCut };
}

/// Quarter turns, clockwise, of most of the text as the page is shown.
function mostTurns(texts, viewport, pdfjs) {
  const counts = [0, 0, 0, 0];
  for (const { str, transform } of texts) {
    const quarters = angle(pdfjs.Util.transform(viewport.transform, transform));
    const turns = ((Math.round(quarters) % 4) + 4) % 4;
    counts[turns] += str.length;
  }
  const most = counts.indexOf(Math.max(...counts));
  return counts[most] > 2 * counts[0] ? most : 0;
}

/// The direction of writing in quarter turns, clockwise on the screen.
function angle([a, b]) {
  return Math.atan2(b, a) / (Math.PI / 2) || 0;
}

function itemOf({ str, width, height, fontName, hasEOL, transform }, viewport, pdfjs, styles) {
  const placed = pdfjs.Util.transform(viewport.transform, transform);
  const isTurned = Math.abs(angle(placed)) > 0.1;
  const flags = (styles.get(fontName) ?? "") + (isTurned ? "r" : "");
  const [x, y] = placed.slice(4).map(length);
  return [str, x, y, length(width), length(height), fontName, hasEOL, flags];
}

/// In hundredths, and always a number.
function length(value) {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}

/// Finds out which fonts are bold or italic: pdf.js says so only of fonts that
/// something would be drawn with, so the page is prepared for drawing.
async function learnStyles(page, texts, styles) {
  const isNew = ({ fontName }) => fontName && !styles.has(fontName);
  if (!texts.some(isNew)) return;
  await page.getOperatorList().catch(() => {});
  for (const { fontName } of texts.filter(isNew)) {
    let flags = "";
    if (page.commonObjs.has(fontName)) {
      const font = page.commonObjs.get(fontName);
      if (font?.bold || font?.black || /bold|black|heavy|demi/i.test(font?.name)) flags += "b";
      if (font?.italic || /ital|obli/i.test(font?.name)) flags += "i";
    }
    styles.set(fontName, flags);
  }
}

/// Links to addresses, as `[address, left, top, right, bottom]`.
function linksOf(annotations, viewport) {
  const links = [];
  for (const { subtype, url, rect } of annotations) {
    if (subtype !== "Link" || !url || url.length > LONGEST || !/^(https?|mailto):/i.test(url)) continue;
    const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]);
    const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]);
    const sides = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    links.push([url, ...sides.map(length)]);
  }
  return links;
}
