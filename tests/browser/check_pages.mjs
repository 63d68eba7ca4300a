// Pages of a site in Chromium: axe in light and dark, no overflow, nothing in the console, keyboard, without scripts, from disk.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { checkCompare, checkCompareWithout } from "./compare.mjs";
import { checkFigures, checkPictures } from "./figures.mjs";
import { checkFinder } from "./finder.mjs";
import { checkSort } from "./sort.mjs";
import { serve } from "./server.mjs";
import { walkToBooklet } from "./walk.mjs";

const [site, wanted] = [process.argv[2], Number(process.argv[3] ?? 4)];
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const widths = [320, 360, 768, 1280];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

let faults = 0;
const complain = (page, what) => { faults += 1; console.error(`${page}: ${what}`); };

const many = /^(territoires|regions|indicateurs)\/[^/]+\/index\.html$/;
const all = readdirSync(site, { recursive: true }).map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith("/index.html")).sort();
/** Pages of a kind spread over their list, the first and the last included. */
function some(kind) {
  const these = all.filter((name) => many.test(name) && name.startsWith(kind));
  const step = Math.max(1, (these.length - 1) / Math.max(1, wanted - 1));
  return [...new Set(Array.from({ length: Math.min(wanted, these.length) }, (_, i) => these[Math.round(i * step)]))];
}
/** Maps that write in their areas the number of a category. */
const numbered = ["indicateurs/secteur-principal/index.html"].filter((name) => all.includes(name));
/** Every page that is one of its kind, then some of each kind that has many. */
const pages = [...new Set(["index.html", ...all.filter((name) => !many.test(name)), ...some("regions/"), ...numbered, ...some("indicateurs/"), ...some("territoires/")])];

/** A tab that reports what the console and the network complain of. */
async function open(browser, name, url) {
  const page = await browser.newPage();
  page.on("console", (line) => { if (["error", "warn"].includes(line.type())) complain(name, "console: " + line.text()); });
  page.on("pageerror", (error) => complain(name, "script: " + error.message));
  page.on("requestfailed", (request) => complain(name, "request: " + request.url()));
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function checkAxe(page, name, scheme) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const found = await page.evaluate(async (values) => {
    const result = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].target.join(" ")} ${v.nodes[0].failureSummary ?? ""}`);
  }, rules);
  for (const violation of found) complain(name, `axe ${scheme}: ${violation}`);
}

async function checkWidths(page, name) {
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return "";
      const guilty = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > limit + 1 && !e.closest(".scroll, svg"));
      return `${document.documentElement.scrollWidth} > ${limit}, ${guilty.slice(0, 3).map((e) => e.tagName + "." + e.className).join(", ")}`;
    });
    if (wide) complain(name, `overflows at ${width}: ${wide}`);
  }
}

/** No number of a table is cut where the table does not need to scroll: those of the members above all. */
async function checkMembers(page, name) {
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const cut = await page.$$eval(".figure > .scroll", (tables) => tables.filter((t) => t.scrollWidth > t.clientWidth + 1).map((t) => t.scrollWidth + " > " + t.clientWidth));
    if (cut.length) complain(name, `a table that is shown is cut at ${width}: ${cut.join(", ")}`);
  }
}

/** Opens every data table and comes back to the top by keyboard: the first stop is the skip link. */
async function checkKeyboard(page, name) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (first !== "#contenu") complain(name, "the first stop of the keyboard is not the skip link");
  await page.keyboard.press("Enter");
  const focused = await page.evaluate(() => document.activeElement.id);
  if (focused !== "contenu") complain(name, "the skip link does not lead to the main part");
  await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
}

/** Areas of a map that are links: each says a name and a value, is reached by the keyboard, shows where it is, and leads to a page. */
async function checkMap(page, name) {
  await page.setViewport({ width: 1280, height: 900 });
  const areas = await page.$$eval(".drawing-wide a", (links) => links.map((a) => ({ title: a.getAttribute("aria-label") ?? "", href: a.href.baseVal })));
  if (areas.length === 0) return complain(name, "its map has no link");
  for (const area of areas) {
    if (!/.\u00a0: ./.test(area.title)) complain(name, `an area says neither name nor value: “${area.title}”`);
    if (!existsSync(join(site, name, "..", area.href))) complain(name, `an area leads nowhere: ${area.href}`);
  }
  await page.focus('a[href="#tableau"]');
  await page.keyboard.press("Tab");
  if (await page.evaluate(() => document.activeElement.nodeName === "svg")) await page.keyboard.press("Tab");  // marks over the areas
  const first = await page.evaluate(() => ({
    title: document.activeElement.getAttribute("aria-label"),
    stroke: getComputedStyle(document.activeElement.querySelector("path")).strokeWidth,
  }));
  if (first.title !== areas[0].title) complain(name, `Tab does not lead into the map: “${first.title}”`);
  if (parseFloat(first.stroke) < 1.5) complain(name, "the area in focus does not show");
  const weight = await page.$eval(".drawing-wide svg", (svg) => svg.outerHTML);
  const compressed = gzipSync(weight, { level: 9 }).length;
  if (compressed > 60000) complain(name, `its map weighs ${compressed} bytes compressed: 60 000 at most`);
}

async function checkWithoutScripts(browser, address) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(address + "index.html");
  const [links, finder] = [await page.$$(".directory a.territory-link"), await page.$(".finder")];
  if (links.length === 0) complain("index.html", "no list of territories without scripts");
  if (finder && await finder.isVisible()) complain("index.html", "the finder shows though it cannot work without scripts");
  await page.close();
}

async function checkFromDisk(browser) {
  const name = pages.at(-1);
  const page = await open(browser, name + " (from disk)", pathToFileURL(join(site, name)).href);
  const face = await page.evaluate(() => document.fonts.check('16px "' + getComputedStyle(document.body).fontFamily.split(",")[0].replaceAll('"', "") + '"')
    && [...document.fonts].some((font) => font.status === "loaded"));
  if (!face) complain(name, "no font of the theme is loaded from disk");
  await page.close();
}

const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const server = await serve(site);
try {
  for (const name of pages) {
    const page = await open(browser, name, server.address + name);
    await checkKeyboard(page, name);
    await page.evaluate(axeSource).catch(() => page.addScriptTag({ content: axeSource }));
    for (const scheme of ["light", "dark"]) await checkAxe(page, name, scheme);
    await checkWidths(page, name);
    await checkMembers(page, name);
    if (many.test(name) && !name.startsWith("territoires/") && await page.$(".drawing-wide")) await checkMap(page, name);
    if (await page.$("table[data-sortable]")) await checkSort(page, (what) => complain(name, what));
    if (name.startsWith("territoires/")) await checkFigures(page, (what) => complain(name, what));
    if (name === pages.at(-1)) await checkPictures(page, (what) => complain(name, what));
    await page.close();
    console.log(`${name} opened, ${faults} faults so far`);
  }
  for (const address of [server.address + "index.html", pathToFileURL(join(site, "index.html")).href])
    await checkFinder(await open(browser, "finder", address), site, (what) => complain("finder, " + address, what));
  await walkToBooklet(browser, server, (what) => complain("walk", what));
  for (const address of [server.address, pathToFileURL(site).href + "/"])
    await checkCompare(await open(browser, "comparison", address + "comparer/index.html"), site, (what) => complain("comparison, " + address, what));
  await checkCompareWithout(browser, server.address + "comparer/index.html", (what) => complain("comparison", what));
  await checkWithoutScripts(browser, server.address);
  await checkFromDisk(browser);
} finally {
  await browser.close();
  server.close();
}
console.log(`${pages.length} pages opened, ${faults} faults`);
process.exit(faults ? 1 : 0);
