import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const columns = (page) => page.$$eval("[data-compare-table] thead th", (cells) => cells.map((cell) => cell.textContent));
const waitFor = (page, count) => page.waitForFunction((n) => document.querySelectorAll("[data-compare-table] thead a").length === n, { timeout: 60000, polling: 100 }, count);

/** Types a name in the field and takes the only answer. */
async function choose(page, field, name) {
  const id = `#territoire-${field}`;
  await page.$eval(id, (input) => { input.value = ""; });
  await page.focus(id);
  await page.keyboard.type(name);
  await page.waitForFunction((list, first) => document.querySelector(list + " b")?.textContent === first, { timeout: 60000, polling: 100 }, id + "-suggestions", name);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Two territories chosen by keyboard: their values as published, the choice in the address, and the way back. */
export async function checkCompare(page, site, complain) {
  const data = JSON.parse(readFileSync(join(site, "donnees/territoires.json"), "utf8"));
  const weight = gzipSync(JSON.stringify(data), { level: 9 }).length;
  if (weight > 120000) complain(`the values weigh ${weight} bytes compressed: 120 000 at most`);
  const [first, second] = [data.territoires[0], data.territoires.at(-1)];
  await choose(page, 1, first.nom);
  await waitFor(page, 1);
  await choose(page, 2, second.nom);
  await waitFor(page, 2);
  const hash = await page.evaluate(() => location.hash);
  if (hash !== `#${first.id},${second.id}`) complain(`the address does not keep the choice: ${hash}`);
  const shown = await columns(page);
  if (shown[1] !== first.nom || shown[2] !== second.nom || shown.at(-1) !== "France") complain(`columns are ${shown.join("; ")}`);
  const cells = await page.$$eval("[data-compare-table] tbody tr:not(:has(.theme))", (rows) => rows.map((row) =>
    [1, 2].map((i) => [row.cells[i].firstChild.textContent, row.cells[i].querySelector(".detail")?.textContent ?? ""])));
  if (cells.length !== data.indicateurs.length) complain(`${cells.length} rows for ${data.indicateurs.length} indicators`);
  cells.forEach((row, i) => [first, second].forEach((one, j) => {
    if (row[j][0] !== one.textes[i] || row[j][1] !== one.rangs[i]) complain(`${data.indicateurs[i].code} of ${one.nom} is “${row[j].join(", ")}”`);
  }));
  const heads = await page.$$eval("[data-compare-table] tbody th", (all) => all.every((th) => ["row", "rowgroup"].includes(th.scope)));
  if (!heads) complain("a heading of a row has no scope");
  await page.goBack();
  await waitFor(page, 1);
  await page.goForward();
  await waitFor(page, 2);
  await page.reload({ waitUntil: "load" });
  await waitFor(page, 2);
  for (const width of [320, 1280]) {
    await page.setViewport({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) complain(`the table widens the page by ${wide} at ${width}`);
  }
  await page.close();
}

export async function checkCompareWithout(browser, address, complain) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const [form, words] = [await page.$("[data-compare]"), await page.$("[data-compare-without] a")];
  if (await form.isVisible()) complain("the fields show though they cannot work without scripts");
  if (!words || !await words.isVisible()) complain("nothing leads to the tables without scripts");
  await page.close();
}
