// Pages as a browser prints them on A4: no column lost at the edge, headings of long tables on each sheet, no heading left alone.
// usage: check_paper.mjs SITE
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const site = process.argv[2];
let faults = 0;
const complain = (page, what) => { faults += 1; console.error(`${page}: ${what}`); };
const words = (text) => text.replace(/\s+/g, " ").trim();

const folder = mkdtempSync(join(tmpdir(), "paper-"));
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const server = await serve(site);

/** Texts of the sheets of one page, each as its lines. */
async function sheetsOf(page) {
  const file = join(folder, "page.pdf");
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("\f").map((sheet) => sheet.split("\n").map(words).filter(Boolean)).filter((sheet) => sheet.length);
}

/** A long table: the last word of each of its headings stands above its rows on every sheet that has any. */
async function checkTable(name) {
  const page = await browser.newPage();
  await page.goto(server.address + name, { waitUntil: "networkidle0" });
  const { headings, rows } = await page.$$eval("table[data-sortable]", ([table]) => ({
    headings: [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim().split(/\s/).at(-1)),
    rows: [...table.tBodies[0].rows].filter((row) => !row.classList.contains("total")).map((row) => [row.cells[0].textContent, row.cells[1].textContent]) }));
  const sheets = await sheetsOf(page);
  const starts = rows.map(([name, region]) => [words(name).split(" ").slice(0, 2).join(" "), words(region).split(/[ -]/)[0]]);
  let tables = 0;
  sheets.forEach((lines, at) => {
    const first = lines.findIndex((line) => starts.some(([start, region]) => line.startsWith(start + " ") && line.slice(start.length).includes(region)));
    if (first < 0) return;
    tables += 1;
    const above = lines.slice(0, first).join(" ").split(" ");
    for (const heading of headings) if (!above.includes(heading)) complain(name, `sheet ${at + 1} does not say “${heading}” above its rows`);
  });
  if (tables < 2) complain(name, `${tables} sheets with rows: two at least were expected`);
  await page.close();
}

/** No sheet ends with a heading of the page. */
async function checkHeadings(name) {
  const page = await browser.newPage();
  await page.goto(server.address + name, { waitUntil: "networkidle0" });
  const headings = new Set(await page.$$eval("h2, h3, h4", (all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim())));
  const sheets = await sheetsOf(page);
  if (sheets.length < 2) complain(name, "one sheet only");
  sheets.forEach((lines, at) => { if (headings.has(lines.at(-1))) complain(name, `sheet ${at + 1} ends with its heading “${lines.at(-1)}”`); });
  await page.close();
}

try {
  for (const name of ["indicateurs/part-industrie/", "indicateurs/densite/", "territoires/"]) await checkTable(name);
  for (const name of ["sources/", "indicateurs/", "publication/", "cartes/"]) await checkHeadings(name);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(`printed pages: ${faults} faults`);
process.exit(faults ? 1 : 0);
