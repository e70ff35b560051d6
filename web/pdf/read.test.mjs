// The reader on small files made here, in Node.js: `npm ci && node --test`.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

// What drawing would need, and the reader does not.
globalThis.DOMMatrix = globalThis.Path2D = globalThis.ImageData = class {};

// As in the built app: the reader and pdf.js in one folder.
const here = (path) => new URL(path, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "postil-pdf-"));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(here("read.js"), join(folder, "read.mjs"));
for (const name of ["pdf.min.mjs", "pdf.worker.min.mjs"]) {
  copyFileSync(here(`node_modules/pdfjs-dist/legacy/build/${name}`), join(folder, name));
}
const { readPdf } = await import(pathToFileURL(join(folder, "read.mjs")));

/// A file of `nPages` pages that all draw `content`.
function pdf(content, { nPages = 1, lost = "", annotations = "", trailer = "" } = {}) {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/Lang(fr)>>",
    `<</Type/Pages/Kids[${"3 0 R ".repeat(nPages)}${lost}]/Count ${nPages + (lost ? 1 : 0)}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Annots[${annotations}]
      /Resources<</Font<</F1 4 0 R>>>>>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Title(A title)/CreationDate(D:20240313)>>",
  ];
  let out = "%PDF-1.7\n";
  const places = objects.map((object, n) => {
    const place = out.length;
    out += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((it) => `${String(it).padStart(10, "0")} 00000 n \n`).join("");
  const xref = `xref\n0 7\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${out}${xref}trailer\n<</Size 7/Root 1 0 R/Info 6 0 R${trailer}>>\nstartxref\n${out.length}\n%%EOF\n`,
  );
}

const read = (buffer) => readPdf(new Uint8Array(buffer));
const hello = "BT /F1 12 Tf 50 700 Td (Hello world) Tj ET";

test("says what stands where", async () => {
  const { info, pages, nLeftOut } = await read(pdf(hello));
  assert.deepEqual(info, { title: "A title", author: "", created: "D:20240313", language: "fr" });
  assert.equal(nLeftOut, 0);
  const [[text, x, y, width, height, , , flags]] = pages[0].items;
  assert.deepEqual([text, x, y, height, flags], ["Hello world", 50, 100, 12, "b"]);
  assert.ok(width > 50 && width < 90, `${width}`);
});

test("counts the pages that are left out", async () => {
  const { pages, nLeftOut } = await read(pdf(hello, { lost: "99 0 R" }));
  assert.equal(nLeftOut, 1);
  assert.equal(pages[0].items[0][0], "Hello world");
});

test("turns a page whose text is turned", async () => {
  const { pages } = await read(pdf("BT /F1 12 Tf 0 1 -1 0 300 200 Tm (Hello world) Tj ET"));
  assert.deepEqual([pages[0].width, pages[0].height], [800, 600]);
  assert.equal(pages[0].items[0][7], "b");
  assert.deepEqual(pages[0].items[0].slice(1, 3), [200, 300]);
});

test("lets through links to addresses only", async () => {
  const link = (uri) => `<</Type/Annot/Subtype/Link/Rect[50 690 100 710]/A<</S/URI/URI(${uri})>>>>`;
  const annotations = ["javascript:alert(1)", "https://example.org/", "file:///a"].map(link).join("");
  const { pages } = await read(pdf(hello, { annotations }));
  assert.deepEqual(pages[0].links, [["https://example.org/", 50, 90, 100, 110]]);
});

test("says why it cannot read", async () => {
  const fails = (buffer, code) => assert.rejects(read(buffer), { code });
  await fails(pdf("0 0 10 10 re f"), "no-text");
  await fails(Buffer.from("%PDF-1.7\nnothing"), "damaged");
  await fails(Buffer.from(""), "damaged");
  await fails(pdf(hello, { nPages: 20_001 }), "too-many-pages");
  const keys = `/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>`;
  const trailer = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -3904${keys}>>/ID[<aa><aa>]`;
  await fails(pdf(hello, { trailer }), "encrypted");
});
