// The same findings from `postil detect` and in the browser, on the sample.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as app from "./app.mjs";

export const tests = ["fr", "en"].map((language) => ({
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
