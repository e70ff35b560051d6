// Names found by Postil and by compromise, in the same texts and the same run:
// strict F1 (start, end and type) and speed.  Compromise finds names alone,
// Postil all it can, sentences and attributions too.
//
// usage: names.mjs POSTIL LANGUAGE TEXTS.jsonl, a text a line as `marked` of
// crates/train prints it.  Where the texts have no names, only speed is shown.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import english from "compromise";
import french from "fr-compromise";

const RUNS = 3;
/// How often the texts are read for one time, so that a start counts little.
const TIMES = 20;
const TYPES = ["person", "place", "organization"];

const [, , postil, language, file] = process.argv;
const lines = readFileSync(file, "utf8").trim().split("\n").map((it) => JSON.parse(it));
const bytes = lines.reduce((sum, it) => sum + Buffer.byteLength(it.text), 0);

/// What Postil finds, by the command line.
function byPostil(lines) {
  const input = lines.map(({ id, text }) => JSON.stringify({ id, text, lang: language })).join("\n");
  const output = execFileSync(postil, ["detect", "--jsonl"], { input, maxBuffer: 1 << 28, encoding: "utf8" });
  return output.trim().split("\n").map((it) => JSON.parse(it).findings.filter(({ kind }) => kind === "entity"));
}

/// What compromise finds; its offsets are UTF-16 units.
function byCompromise(lines) {
  const nlp = language === "fr" ? french : english;
  return lines.map(({ text }) => {
    const parsed = nlp(text);
    const found = [];
    for (const [type, part] of [["person", "people"], ["place", "places"], ["organization", "organizations"]]) {
      for (const { offset } of parsed[part]().json({ offset: true })) {
        const [start, end] = trimmed(text, offset.start, offset.start + offset.length);
        found.push({ type, start: points(text, start), end: points(text, end) });
      }
    }
    return found;
  });
}

/// Without the marks at the ends, which compromise counts as part of a word.
function trimmed(text, start, end) {
  while (start < end && /[\s.,;:!?«»“”"()]/.test(text[end - 1])) end -= 1;
  while (start < end && /[\s«»“”"(]/.test(text[start])) start += 1;
  return [start, end];
}

const points = (text, units) => [...text.slice(0, units)].length;

/// Strict F1 of each type and of all.
function scores(found) {
  const count = () => ({ hits: 0, found: 0, expected: 0 });
  const counts = Object.fromEntries([...TYPES, "all"].map((it) => [it, count()]));
  lines.forEach(({ names }, at) => {
    for (const type of TYPES) {
      const key = ({ start, end }) => `${start}-${end}`;
      const expected = new Set(names.filter((it) => it.type === type).map(key));
      const here = found[at].filter((it) => it.type === type).map(key);
      for (const it of [counts[type], counts.all]) {
        it.expected += expected.size;
        it.found += here.length;
        it.hits += here.filter((place) => expected.has(place)).length;
      }
    }
  });
  const f1 = ({ hits, found, expected }) => (found + expected === 0 ? 0 : (2 * hits) / (found + expected));
  return [...TYPES, "all"].map((it) => `${it} ${f1(counts[it]).toFixed(3)}`).join("  ");
}

const many = Array.from({ length: TIMES }, () => lines).flat();
for (const [name, detect] of [["postil", byPostil], ["compromise", byCompromise]]) {
  const accuracy = lines.every((it) => it.names) ? `F1: ${scores(detect(lines))}; ` : "";
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    detect(many);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const speed = (TIMES * bytes) / 1e3 / times[Math.floor(RUNS / 2)];
  console.log(`  ${name.padEnd(11)} ${accuracy}${speed.toFixed(3)} MB/s, start and output included`);
}
