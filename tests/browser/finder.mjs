import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What is typed, and what one of the first answers must then say; asked only where the data knows it. */
const expected = {
  "creus": "Creuse Industrie", "CREUSOT montceau": "Bourgogne Industrie", "communaute de communes grand charolais": "Bourgogne Industrie",
  "st-etienne": "Saint-Étienne", "saint étienne": "Saint-Étienne", "ste adresse": "Sainte-Adresse", "oeuilly": "Œuilly", "l'ile d oleron": "Île d’Oléron",
  "21000": "Dijon", "21231": "Dijon", "2A004": "Ajaccio", "cote d or": "département Côte-d’Or", "bretagne": "région",
};

const clear = (page) => page.$eval("#recherche", (input) => { input.value = ""; input.dispatchEvent(new Event("input")); });
const answers = (page) => page.$$eval("#recherche-suggestions li", (items) => items.map((item) => item.textContent));
const state = (page) => page.$eval("#recherche", (input) => ({
  expanded: input.getAttribute("aria-expanded"), active: input.getAttribute("aria-activedescendant"), focused: document.activeElement === input,
  selected: document.querySelector("#recherche-suggestions [aria-selected=true]")?.id ?? null, shown: !document.querySelector("#recherche-suggestions").hidden,
}));

async function type(page, text) {
  await clear(page);
  await page.focus("#recherche");
  await page.keyboard.type(text);
  await page.waitForFunction(() => /^\d|^Aucune/.test(document.querySelector("#recherche-resultat").textContent), { timeout: 60000, polling: 100 });
  return answers(page);
}

async function checkAnswers(page, complain) {
  for (const [typed, name] of Object.entries(expected)) {
    const found = await type(page, typed);
    if (!found.some((text) => text.includes(name))) complain(`“${typed}” does not suggest ${name}: ${found.slice(0, 3).join("; ")}`);
  }
  const first = (await type(page, "dijon"))[0] ?? "";
  if (!first.startsWith("Dijon\u00a0(")) complain(`“dijon” does not begin with the commune of that name: ${first}`);
  if ((await type(page, "zzzz")).length !== 0) complain("a word that nothing holds has answers");
  const none = await page.$eval("#recherche-resultat", (element) => element.textContent);
  if (none !== "Aucune réponse.") complain(`the status says “${none}”`);
}

/** The keys of the combobox pattern, and what they say to a screen reader. */
async function checkKeys(page, complain) {
  const count = (await type(page, "saint")).length;
  const wanted = async (what, test) => { const now = await state(page); if (!test(now)) complain(`${what}: ${JSON.stringify(now)}`); };
  await wanted("typing does not open the list", (s) => s.expanded === "true" && s.shown && s.active === null);
  await page.keyboard.press("ArrowDown");
  await wanted("the down arrow does not reach the first option", (s) => s.focused && s.active === "recherche-suggestions-0" && s.selected === s.active);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await wanted("the up arrow does not turn to the last option", (s) => s.active === "recherche-suggestions-" + (count - 1));
  await page.keyboard.press("Escape");
  await wanted("Escape does not close the list", (s) => s.expanded === "false" && !s.shown && s.focused && s.active === null);
  await page.keyboard.press("Escape");
  if (await page.$eval("#recherche", (input) => input.value) !== "") complain("a second Escape does not empty the field");
}

/** Enter opens the page of the option, or of the only answer that can be meant, and stays where there are several. */
async function checkEnter(page, site, complain) {
  const start = page.url();
  await type(page, "saint");
  await page.keyboard.press("Enter");
  await new Promise((done) => setTimeout(done, 300));
  if (page.url() !== start) complain("Enter opens a page though many answers are possible");
  for (const [typed, keys] of [["dijon", ["Enter"]], ["creus", ["ArrowDown", "Enter"]]]) {
    if (!existsSync(join(site, "territoires/bourgogne-industrie")) || !existsSync(join(site, "territoires/creuse-industrie"))) return;
    await page.goto(start, { waitUntil: "load" });
    await type(page, typed);
    const moved = page.waitForNavigation({ timeout: 20000 }).catch(() => complain(`Enter on “${typed}” opens no page`));
    for (const key of keys) await page.keyboard.press(key);
    await moved;
    const heading = await page.$eval("h1", (element) => element.textContent).catch(() => "");
    if (!/^(Bourgogne|Creuse) Industrie$/.test(heading)) complain(`“${typed}” leads to “${heading}”`);
  }
}

/** The finder of a page, driven by keyboard alone. Its index is asked for when the field is first used. */
export async function checkFinder(page, site, complain) {
  const asked = [];
  page.on("request", (request) => { if (request.url().includes("recherche")) asked.push(request.url()); });
  await page.reload({ waitUntil: "load" });
  if (asked.length) complain("the index is loaded before the field is used");
  await page.focus("#recherche");
  // Not the network's idleness: what the reload cut short may count as under way for ever.
  for (let i = 0; i < 400 && !asked.length; i += 1) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 200));
  if (asked.length !== 1) complain(`the index is loaded ${asked.length} times`);
  const index = readdirSync(join(site, "assets")).find((name) => /^recherche\.\w+\.js$/.test(name));
  const weight = gzipSync(readFileSync(join(site, "assets", index)), { level: 9 }).length;
  if (weight > 150000) complain(`the index weighs ${weight} bytes compressed: 150 000 at most`);
  await checkAnswers(page, complain);
  await checkKeys(page, complain);
  await checkEnter(page, site, complain);
  await page.close();
}
