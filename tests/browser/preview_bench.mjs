// How long after a file is saved the page that shows it is before the eye: `portraits serve` on a copy of the embedded content, a territory's
// page open in Chromium, its text changed again and again. Prints the times until the page was painted, in ms.
// usage: preview_bench.mjs PORTRAITS SOURCE_DIR [TERRITORY.yml] [TIMES]
import puppeteer from "puppeteer-core";
import { slugOf, startPreview } from "./preview.mjs";

const [portraits, source, territory = "ti-2703.yml", times = "15"] = process.argv.slice(2);
const preview = await startPreview(portraits, source);

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
let painted = () => {};
await page.exposeFunction("said", (edition) => painted(edition));
// The first frame that has the whole page of another edition, and the one after it: the first has been painted.
await page.evaluateOnNewDocument(() => {
  let last;
  const look = () => {
    const edition = document.readyState !== "loading" && document.querySelector("script[data-edition]")?.dataset.edition;
    if (edition && edition !== last) {
      last = edition;
      requestAnimationFrame(() => window.said(edition));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

const file = `content/territoires/${territory}`;
const slug = slugOf(preview.read(file));
await page.goto(`${preview.address}territoires/${slug}/`);
const taken = [];
await new Promise((done) => setTimeout(done, 500));
for (let i = 1; i <= Number(times); ++i) {
  const shown = new Promise((done) => { painted = () => done(performance.now()); });
  const saved = performance.now();
  preview.edit(file, (text) => `${text}\n# ${i}\n`);
  taken.push(await shown - saved);
  await new Promise((done) => setTimeout(done, 300));
}
const read = preview.told.flatMap((text) => [...text.matchAll(/(\d+) ms/g)].map((found) => Number(found[1])));
const sorted = (all) => [...all].sort((a, b) => a - b);
const median = (all) => sorted(all)[Math.floor(all.length / 2)].toFixed(0);
console.log(`${slug}: saved to painted, ${taken.length} times: median ${median(taken)} ms, ${sorted(taken)[0].toFixed(0)} to ${sorted(taken).at(-1).toFixed(0)}; ` +
  `of which read again: median ${median(read)} ms`);
await browser.close();
await preview.end();
