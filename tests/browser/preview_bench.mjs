// How long after a file is saved the page that shows it is before the eye: `portraits serve` on a copy of the embedded content, a territory's
// page open in Chromium, its text changed again and again. Prints the times until the page was painted, in ms.
// usage: preview_bench.mjs PORTRAITS SOURCE_DIR [TERRITORY.yml] [TIMES]
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";

const [portraits, source, territory = "ti-2703.yml", times = "15"] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "apercu-"));
for (const folder of ["content", "data", "themes"]) cpSync(join(source, folder), join(work, folder), { recursive: true });
const server = spawn(resolve(portraits), ["serve", "--port", "0"], { cwd: work, env: { ...process.env, LANGUAGE: "fr" } });
const address = await new Promise((done) => server.stdout.once("data", (text) => done(/http:\/\/\S+/.exec(text)[0])));
const told = [];
server.stdout.on("data", (text) => told.push(...[...String(text).matchAll(/(\d+) ms/g)].map((found) => Number(found[1]))));

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
let painted = () => {};
await page.exposeFunction("said", (title) => painted(title));
// The second frame after the page was read: the first one has been painted.
await page.evaluateOnNewDocument(() => document.addEventListener("DOMContentLoaded", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => window.said(document.querySelector("h1")?.textContent ?? "")))));

const file = join(work, "content/territoires", territory);
const text = readFileSync(file, "utf8");
const name = /^nom: (.*)$/m.exec(text)[1].replace(/^"|"$/g, "");
const slug = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
await page.goto(`${address}territoires/${slug}/`);
const taken = [];
for (let i = 1; i <= Number(times); ++i) {
  const shown = new Promise((done) => { painted = () => done(performance.now()); });
  writeFileSync(file + "~", `${text}\n# ${i}\n`);
  const saved = performance.now();
  renameSync(file + "~", file);
  taken.push(await shown - saved);
  await new Promise((done) => setTimeout(done, 300));
}
const sorted = (all) => [...all].sort((a, b) => a - b);
const median = (all) => sorted(all)[Math.floor(all.length / 2)].toFixed(0);
console.log(`${name}: saved to painted, ${taken.length} times: median ${median(taken)} ms, ${sorted(taken)[0].toFixed(0)} to ${sorted(taken).at(-1).toFixed(0)}; ` +
  `of which read again: median ${median(told)} ms`);
await browser.close();
server.kill("SIGINT");
await new Promise((done) => server.once("exit", done));
rmSync(work, { recursive: true });
