// The same from `postil` and in the browser: articles of test pages, and findings
// in the samples.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as app from "./app.mjs";

/// Texts and pages that the tests of ingest have.
const cases = new URL("../../crates/ingest/tests/cases/", import.meta.url);

const ingested = [/^fragment-/, /^page-en-/, /^page-(?!en-)/, /^(?!fragment-|page-)/].map((group) => ({
  name: `postil ingest reads the test pages ${group} as the browser does`,
  async run({ page }) {
    const names = readdirSync(cases).filter((it) => !it.endsWith(".expected") && group.test(it));
    assert.ok(names.length > 2);
    for (const name of names) {
      const file = new URL(name, cases);
      await app.openFile(page, name, readFileSync(file), "text/plain");
      await page.getByTestId("reader").waitFor();
      const shown = JSON.parse((await app.download(page)).text);
      const answer = execFileSync(process.env.POSTIL_CLI, ["ingest", file.pathname], { encoding: "utf8" });
      const { title, byline, site, published, text, aside, blocks } = JSON.parse(answer);
      const { article } = shown;
      assert.deepEqual(
        [article.title, article.byline, article.site, article.published].map((it) => it ?? ""),
        [title, byline, site, published].map((it) => it ?? ""),
        name,
      );
      assert.equal(app.articleText(shown), text, name);
      const body = app.bodyBlocks(shown);
      assert.deepEqual(body.map((it) => it.lang ?? ""), blocks.map((it) => it.language ?? ""), name);
      assert.equal(shown.blocks.filter((it) => it.aside).length, aside.length, name);
      await page.getByTestId("close").click();
      await page.getByTestId("paste-area").waitFor();
    }
  },
}));

const detected = ["fr", "en"].map((language) => ({
  name: `${language}: the command line finds what the browser finds`,
  async run({ page }) {
    const postil = process.env.POSTIL_CLI;
    assert.ok(postil, "POSTIL_CLI is not set: start me by `cargo xtask test --only e2e`");
    await page.getByTestId(`sample-${language}`).click();
    await app.found(page);
    const file = JSON.parse((await app.download(page)).text);
    const { text } = file.versions[0];
    const answer = execFileSync(
      postil,
      ["detect", "--lang", language, "--published", file.article.published, "--all-sentences", "-"],
      { input: text, encoding: "utf8", maxBuffer: 1 << 26 },
    );
    const hash = createHash("sha256").update(text).digest("hex");
    const bytes = (chars) => Buffer.byteLength([...text].slice(0, chars).join(""));
    const expected = JSON.parse(answer)
      .findings.filter((it) => it.kind === "entity" || it.class === "CFS")
      .map((it) => {
        const parts = [it.kind, it.kind === "entity" ? it.type : "", bytes(it.start), bytes(it.end), hash];
        return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
      });
    await page.getByTestId("view-list").click();
    await page.getByTestId("list").waitFor();
    const shown = await page
      .locator(".list__item[data-suggested=true]")
      .evaluateAll((all) => all.map((it) => it.dataset.item.replace("suggestion-", "")));
    assert.ok(expected.length > 10);
    assert.deepEqual([...shown].sort(), [...expected].sort());
  },
}));

export const tests = [...ingested, ...detected];
