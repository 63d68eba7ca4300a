// Pages and drawings made of hostile texts, opened from the disk in Chromium, without the policy of a server that would hide what runs:
// nothing may run, ask for anything outside the site, or hold an element or an attribute that the same site made of harmless texts has not.
// usage: check_hostile.mjs HARMLESS_SITE HOSTILE_SITE...   each hostile site has its territories' names in names.json beside it
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [harmless, ...sites] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--allow-file-access-from-files"] });
const filesOf = (site, extension) => readdirSync(site, { recursive: true }).filter((name) => name.endsWith(extension)).sort();
const squeezed = (text) => text.normalize("NFC").replace(/[\s\u00A0\u202F\u00AD]/gu, "").replace(/[’']/g, "'");
let faults = 0, pages = 0, drawings = 0, headings = 0;
const complain = (where, what) => { faults += 1; console.error(`${where} : ${what}`); };

/** What the site's script adds to drawings when nothing else is to be done: before or after they are looked at. */
const added_later = /^svg:\w+ (data-says|aria-label)$|^svg:svg tabindex$/;

/** Runs in the page: every "element attribute", addresses with their scheme, what the texts have called, the heading. */
function scan() {
  const words = new Set(), links = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const name = `${element.namespaceURI?.split("/").pop()}:${element.localName}`;
      words.add(name);
      for (const { name: attribute, value } of element.attributes) {
        words.add(`${name} ${attribute}`);
        if (["href", "src", "action", "data", "srcset", "xlink:href", "formaction", "poster"].includes(attribute)) links.push(value);
        if (attribute === "style" || attribute.startsWith("on")) links.push(`javascript: ${attribute}`);
      }
      if (element.localName === "template") look(element.content);
    }
  };
  look(document);
  const broken = [...document.querySelectorAll('script[type="application/ld+json"]')].filter((one) => {
    try { JSON.parse(one.textContent); return false; } catch { return true; }
  }).length;
  const schemes = links.map((value) => { try { return new URL(value, document.baseURI).protocol; } catch { return "none:"; } });
  return { words: [...words], bad: links.filter((value, i) => !["http:", "https:", "mailto:", "file:", "none:"].includes(schemes[i])), broken,
    pwned: window.__pwned ?? [], heading: document.querySelector("h1")?.textContent ?? "" };
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** The page as a visitor uses it: what scripts write from the site's data is looked at too. */
async function use(page, name) {
  if (name === "index.html") {
    await page.focus("#recherche");
    await page.keyboard.type("mot");
    await pause(300);
    await page.keyboard.press("ArrowDown");
  }
  if (name.startsWith("comparer/")) await page.waitForFunction(() => document.querySelectorAll("td").length > 2, { polling: 50, timeout: 5000 }).catch(() => {});
}

/** Opens every page of a site; gives its vocabulary. */
async function visit(site, allowed) {
  const vocabulary = new Set(), names = allowed ? JSON.parse(readFileSync(join(dirname(site), "names.json"), "utf8")).map(squeezed) : [];
  const root = pathToFileURL(site).href, seen = [];
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.__pwned = [];
    for (const name of ["pwned", "alert", "confirm", "prompt", "print"]) window[name] = (...words) => window.__pwned.push([name, ...words].join(" "));
  });
  let where = "";
  page.on("dialog", async (dialog) => { complain(where, "une boîte de dialogue s’ouvre"); await dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith(root) && !request.url().startsWith("data:font")) complain(where, `demande ${request.url().slice(0, 200)}`); });
  page.on("pageerror", (error) => complain(where, `erreur de script : ${error.message}`));
  page.on("framenavigated", (frame) => { if (frame !== page.mainFrame()) complain(where, "un cadre s’ouvre"); });
  for (const name of filesOf(site, ".html")) {
    if (name === "404.html") continue;  // its links start from the server's root
    where = `${relative(".", site)}/${name}`;
    await page.goto(pathToFileURL(join(site, name)).href + (name.startsWith("comparer/") ? "#ti-0001,ti-0002" : ""), { waitUntil: "load" });
    await use(page, name);
    const found = await page.evaluate(scan);
    for (const word of found.words) {
      vocabulary.add(word);
      if (allowed && !allowed.has(word) && !added_later.test(word)) complain(where, `« ${word.slice(0, 100)} » n’est dans aucune page inoffensive`);
    }
    for (const link of found.bad) complain(where, `lien actif : ${link.slice(0, 100)}`);
    for (const call of found.pwned) complain(where, `un texte s’est exécuté : ${call}`);
    if (found.broken) complain(where, "des données structurées ne se lisent plus");
    if (/^territoires\/[^/]+\/index\.html$/.test(name)) seen.push(squeezed(found.heading));
    pages += 1;
  }
  for (const name of names) {
    if (!seen.includes(name)) complain(site, `aucun titre ne dit ce nom tel qu’il est : ${name}`);
    else headings += 1;
  }
  await page.close();
  return vocabulary;
}

/** Every SVG file of a site, parsed as a browser parses it; the first of each folder is opened too. */
async function read(site, allowed) {
  const vocabulary = new Set(), opened = new Set();
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => { window.__pwned = []; window.pwned = window.alert = (n) => window.__pwned.push(n); });
  for (const name of filesOf(site, ".svg")) {
    const where = `${relative(".", site)}/${name}`, folder = dirname(name);
    const found = await page.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, "image/svg+xml"), words = [];
      if (drawing.querySelector("parsererror")) return { words: ["parsererror"], bad: [] };
      const bad = [];
      for (const element of drawing.querySelectorAll("*")) {
        words.push(element.localName);
        for (const { name, value } of element.attributes) {
          words.push(`${element.localName} ${name}`);
          if (/^(xlink:)?href$/.test(name) && !/^(#|data:image\/(png|jpeg)|data:font|\.\.\/|[a-z0-9-]+(\/|\.html|#)|https?:|mailto:)/i.test(value)) bad.push(value);
        }
      }
      return { words: [...new Set(words)], bad };
    }, readFileSync(join(site, name), "utf8"));
    for (const word of found.words) {
      vocabulary.add(word);
      if (allowed && !allowed.has(word)) complain(where, `« ${word.slice(0, 100)} » n’est dans aucun dessin inoffensif`);
    }
    for (const link of found.bad) complain(where, `lien actif : ${link.slice(0, 100)}`);
    drawings += 1;
    if (!allowed || opened.has(folder)) continue;
    opened.add(folder);
    await page.goto(pathToFileURL(join(site, name)).href, { waitUntil: "load" });
    if (await page.evaluate(() => window.__pwned.length)) complain(where, "un texte s’est exécuté dans le dessin ouvert seul");
    await page.goto("about:blank");
  }
  await page.close();
  return vocabulary;
}

const words = await visit(harmless), signs = await read(harmless);
for (const site of sites) {
  await visit(site, words);
  await read(site, signs);
}
await browser.close();
console.log(`${pages} pages, ${drawings} dessins, ${headings} noms lus tels quels, ${faults} fautes`);
if (faults > 0 || headings === 0) process.exit(1);
