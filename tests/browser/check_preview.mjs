// A page of the live preview, open in Chromium while its text is written: it follows in place, its scripts go on, the reader stays where they
// were; an error stands in it, and goes.
// usage: check_preview.mjs PORTRAITS SOURCE_DIR
import puppeteer from "puppeteer-core";
import { slugOf, startPreview } from "./preview.mjs";

const [portraits, source] = process.argv.slice(2);
let faults = 0;
const complain = (what) => { faults += 1; console.error(`aperçu: ${what}`); };

const preview = await startPreview(portraits, source);
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
page.on("pageerror", (error) => complain("script: " + error.message));
page.on("console", (line) => { if (line.type() === "error" && !line.text().includes("500")) complain("console: " + line.text()); });
await page.setViewport({ width: 1280, height: 800 });

const file = "content/territoires/ti-2703.yml";
await page.goto(`${preview.address}territoires/${slugOf(preview.read(file))}/`, { waitUntil: "load" });
const scrolled = 1500;
await page.evaluate((y) => { window.ofThisLoading = true; scrollTo({ top: y, behavior: "instant" }); }, scrolled);

/** Waits for a change to be seen; then what every page must still be. */
async function seen(what, test, ...given) {
  await page.waitForFunction(test, { timeout: 20000, polling: "raf" }, ...given).catch(() => complain(`${what} is not shown`));
  await page.waitForFunction(() => document.readyState === "complete", { timeout: 20000 });
  if (!await page.evaluate(() => window.ofThisLoading)) complain(`${what}: the page was loaded again`);
}

const mark = () => page.evaluate(() => { document.querySelector("main").ofThisWriting = true; });
const writtenAnew = () => page.evaluate(() => !document.querySelector("main").ofThisWriting);
const stay = async (what) => {
  const y = await page.evaluate(() => scrollY);
  if (y !== scrolled) complain(`after ${what}, the page stands at ${y} and not at ${scrolled}`);
};

/** Only the territory's own text: its first one makes a chapter, the second changes words in it. */
for (const [words, anew] of [["Premier essai", true], ["Second essai", false]]) {
  await mark();
  preview.edit(file, (text) => `${text.replace(/textes:[^]*/, "")}textes:\n  presentation: ${words}.\n`);
  await seen(words, (wanted) => document.querySelector("main")?.textContent.includes(wanted), words);
  await stay(words);
  if (await writtenAnew() !== anew) complain(`${words}: ${anew ? "the page was changed in part" : "more than the text was changed"}`);
}
await mark();
preview.edit("content/documents/portrait.yml", (text) => text.replaceAll("Membres du territoire,", "Tous les membres,"));
await seen("a figure's subtitle", () => document.querySelector("main")?.textContent.includes("Tous les membres,"));
if (!await writtenAnew()) complain("a figure was changed in part");
await stay("a figure");
// The scripts of the page run on what was written anew, once each.
const buttons = await page.$$eval("figure .downloads", (lists) => lists.map((list) => list.querySelectorAll("button").length));
await page.waitForFunction(() => document.querySelector("[data-says]"), { timeout: 20000 }).catch(() => complain("the marks of figures say nothing any more"));
if (!buttons.some((count) => count === 1) || buttons.some((count) => count > 1)) complain(`figures have ${buttons} buttons`);

preview.edit(file, (text) => text.replace("nom: ", "nomm: "));
await seen("an error", () => document.querySelector(".apercu-erreurs")?.textContent.includes("ti-2703.yml:3:1"));
await page.waitForFunction(() => getComputedStyle(document.querySelector(".apercu-erreurs")).backgroundColor === "rgb(255, 244, 242)", { timeout: 20000 })
  .catch(() => complain("the errors have no ground of their own"));
preview.edit(file, (text) => text.replace("nomm: ", "nom: "));
await seen("the mended page", () => document.querySelector("main") && !document.querySelector(".apercu-erreurs"));

await browser.close();
await preview.end();
console.log(`aperçu: 5 changes followed in place, ${faults} faults`);
process.exit(faults ? 1 : 0);
