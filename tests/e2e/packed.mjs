// Files as other programs write them, made here: names and figures are made up.

import { crc32, deflateRawSync } from "node:zlib";

const PARAGRAPHS = [
  "Le pont de Brévent rouvre le 15 juin, a annoncé lundi la préfète Claire Dupont à Grenoble.",
  "Le chantier a coûté 12 millions d’euros, soit 30 % de plus que prévu, selon Jean Marchand.",
];

/// The source of a page with an article and what stands around it.
export function page(title) {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} – Le Journal</title></head>
    <body><nav><a href="/">Accueil</a> <a href="/eco">Économie</a></nav><main><article><h1>${title}</h1>
    ${PARAGRAPHS.map((it) => `<p>${it}</p>`).join("\n")}</article></main><footer>Tous droits réservés</footer></body></html>`;
}

/// A Word document; or one that unpacks to 100 MB.
export function docx({ bomb = false } = {}) {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text, style = "") =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const body = run("Le pont de Brévent", "Titre1") + PARAGRAPHS.map((it) => run(it)).join("");
  const document = bomb
    ? Buffer.alloc(100 << 20, " ")
    : `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`;
  return zip({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": document,
    "word/styles.xml": `<?xml version="1.0"?><w:styles ${w}><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  });
}

/// An OpenDocument text.
export function odt() {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const body = `<text:h text:outline-level="1">Le pont de Brévent</text:h>${PARAGRAPHS.map((it) => `<text:p>${it}</text:p>`).join("")}`;
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/// A mail with a text and an HTML body.
export function eml() {
  const base64 = (text) => Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");
  const part = (type, text) =>
    `--b1\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`;
  return Buffer.from(
    `From: =?utf-8?B?${Buffer.from("Ève Dé").toString("base64")}?= <eve@exemple.example>\r\n` +
      "Subject: =?utf-8?Q?Le_pont_de_Br=C3=A9vent?=\r\nDate: Mon, 03 Jun 2024 09:15:00 +0200\r\n" +
      'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n' +
      part("text/plain", PARAGRAPHS.join("\n\n")) +
      part("text/html", PARAGRAPHS.map((it) => `<p>${it}</p>`).join("")) +
      "--b1--\r\n",
  );
}

/// A page as Chromium saves it with its parts.
export function mhtml() {
  const quoted = (text) =>
    [...Buffer.from(text)]
      .map((it) => (it > 126 || it === 61 || (it < 32 && it !== 10) ? `=${it.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(it)))
      .join("")
      .replaceAll("\n", "\r\n")
      .replace(/[^\r\n]{70}(?!\r?$)(?<!=|=.)/gm, "$&=\r\n");
  const at = "https://journal.example/pont";
  return Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${at}\r\nSubject: Le pont\r\nMIME-Version: 1.0\r\n` +
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n' +
      "------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n" +
      `Content-Transfer-Encoding: quoted-printable\r\nContent-Location: ${at}\r\n\r\n${quoted(page("Le pont de Brévent"))}\r\n` +
      "------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n" +
      "Content-Location: https://journal.example/a.png\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--x------\r\n",
  );
}

/// A PDF with two columns and hyphens, as a browser prints it.
export async function pdf(browser) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const first = `${PARAGRAPHS[0]} Ceci est la première colonne, où les gouvernements successifs ont promis beaucoup. `;
  const second = `Ceci est la seconde colonne. ${PARAGRAPHS[1]} `;
  await tab.setContent(`<!doctype html><html lang="fr"><title>Le pont de Brévent</title>
    <style>body{font:11pt serif}h1{font-size:22pt}div{columns:2;column-gap:2em;hyphens:manual;text-align:left}
    section{break-inside:avoid;margin-bottom:1em}</style>
    <h1>Le pont de Brévent</h1><div><section><p>${first.replace("gouvernements", "gouver\u00adnements").repeat(6)}</p></section>
    <section style="break-before:column"><p>${second.repeat(6)}</p></section></div>`);
  const bytes = await tab.pdf({ format: "A4" });
  await context.close();
  return bytes;
}

/// A zip archive of these entries, packed but for the one that says what it is.
function zip(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const raw = Buffer.from(content);
    const isStored = name === "mimetype";
    const packed = isStored ? raw : deflateRawSync(raw);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(0x58210000, 6);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), common, rest, path);
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(entries).length, 4);
  end.writeUInt16LE(Object.keys(entries).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]);
}
