// What a first visit costs: bytes and requests over the wire, and whether anything moves while the page comes. Then, with --lighthouse and
// that package installed beside, its four scores.
// usage: check_budgets.mjs SITE [--lighthouse]
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const [site, ...options] = process.argv.slice(2);
const budget = { bytes: 120000, requests: 15, shift: 0.02, index: 150000 };
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = ["--no-sandbox", "--disable-dev-shm-usage"];
const number = (n) => n.toLocaleString("fr-FR");

let faults = 0;
const complain = (page, what) => { faults += 1; console.error(`${page}: ${what}`); };
const weight = (file) => { const twin = [".br", ".gz", ""].map((e) => file + e).find(existsSync); return statSync(twin).size; };

/** Page and every asset that it or its stylesheet may ask for at once, fonts of rare signs left out. */
const asked = ["css", "js"].map((kind) => readdirSync(join(site, "assets")).filter((name) => name.startsWith("portraits.") && name.endsWith("." + kind)));
const fonts = readdirSync(join(site, "assets")).filter((name) => name.endsWith(".woff2") && !name.includes("-autres"));
const current = (names, html) => names.filter((name) => html.includes(name));
const territories = readdirSync(join(site, "territoires"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const weights = territories.map((slug) => {
  const file = join(site, "territoires", slug, "index.html");
  const html = readFileSync(file, "utf8");
  const shared = asked.flatMap((names) => current(names, html)).reduce((sum, name) => sum + weight(join(site, "assets", name)), 0);
  const css = readFileSync(join(site, "assets", current(asked[0], html)[0]), "utf8");
  const faces = fonts.filter((name) => css.includes(name)).reduce((sum, name) => sum + statSync(join(site, "assets", name)).size, 0);
  return { slug, page: weight(file), whole: weight(file) + shared + faces };
}).sort((a, b) => b.whole - a.whole);
for (const one of weights) if (one.whole > budget.bytes) complain(one.slug, `${number(one.whole)} bytes with its style, script and fonts: ${number(budget.bytes)} at most`);
const median = weights[Math.floor(weights.length / 2)];
console.log(`${weights.length} territory pages, with style, script and fonts: ${number(weights.at(-1).whole)} to ${number(weights[0].whole)} bytes, median ${number(median.whole)}; `
  + `the page alone ${number(weights.at(-1).page)} to ${number(weights[0].page)}`);

for (const name of readdirSync(join(site, "assets")).filter((one) => /^recherche\..*\.js$/.test(one))) {
  const size = statSync(join(site, "assets", name + ".gz")).size;
  console.log(`search index: ${number(size)} bytes in gzip, ${number(weight(join(site, "assets", name)))} in Brotli`);
  if (size > budget.index) complain(name, `${number(budget.index)} bytes at most`);
}

/** One first visit, on a phone and on a desk: nothing in the cache, the page read to its end. */
async function visit(browser, server, name, viewport) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value; })
      .observe({ type: "layout-shift", buffered: true });
  });
  server.sent.length = 0;
  await page.goto(server.address + name, { waitUntil: "networkidle0" });
  const first = { requests: server.sent.length, bytes: server.sent.reduce((sum, one) => sum + one.bytes, 0) };
  await page.bringToFront();
  await page.evaluate(async () => {  // by timer: a page that is not shown has no animation frame, and would wait for ever
    for (let y = 0; y < document.body.scrollHeight; y += 1500) { scrollTo({ top: y, behavior: "instant" }); await new Promise((done) => setTimeout(done, 30)); }
  });
  await new Promise((done) => setTimeout(done, 1000));  // what came into view at the end has time to come
  const shift = await page.evaluate(() => window.shifts);
  if (name.startsWith("territoires/") && first.bytes > budget.bytes) complain(name, `${number(first.bytes)} bytes on the first visit`);
  if (first.requests >= budget.requests) complain(name, `${first.requests} requests`);
  if (shift > budget.shift) complain(name, `moves while it loads, at ${viewport.width} px: ${shift.toFixed(3)}`);
  console.log(`${name} at ${viewport.width}: ${first.requests} requests, ${number(first.bytes)} bytes, shift ${shift.toFixed(3)}`);
  await context.close();
}

async function lighthouse(server, name) {
  const { default: run } = await import("lighthouse");
  const { launch } = await import("chrome-launcher");
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ["--headless", ...args] });
  const { lhr } = await run(server.address + name, { port: chrome.port, onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
  await chrome.kill();
  const scores = Object.values(lhr.categories).map((one) => [one.id, Math.round(one.score * 100)]);
  console.log(`${name || "index.html"}: ${scores.map(([id, score]) => id + " " + score).join(", ")}`);
  // Performance depends on what else the machine does: it is told, not judged.
  for (const [id, score] of scores) if (id !== "performance" && score < 100) complain(name, `Lighthouse ${id}: ${score}`);
}

const browser = await puppeteer.launch({ executablePath, args });
const server = await serve(site);
try {
  const pages = [`territoires/${weights[0].slug}/`, `territoires/${weights.at(-1).slug}/`, "", "publication/"];
  for (const name of pages)
    for (const viewport of [{ width: 412, height: 823 }, { width: 1350, height: 940 }]) await visit(browser, server, name, viewport);
  if (options.includes("--lighthouse")) for (const name of ["", pages[0], "publication/"]) await lighthouse(server, name);
} finally {
  await browser.close();
  server.close();
}
console.log(`${faults} faults`);
process.exit(faults ? 1 : 0);
