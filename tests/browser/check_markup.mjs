// Every HTML file of a site through html-validate, and every relative link and anchor to something that exists.
import { readdirSync, readFileSync, existsSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { HtmlValidate, FileSystemConfigLoader } from "html-validate";

const site = process.argv[2];
const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => join(site, name)).sort();
const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ["html-validate:recommended"], rules: {
  "long-title": "off",              // territories' names are what they are
  "no-trailing-whitespace": "off",
  "doctype-style": "off",
  "prefer-native-element": ["error", { exclude: ["button", "region"] }],
  "tel-non-breaking": "off",        // long numbers are populations, not telephones
} }));

const ids = new Map();
const idsOf = (file) => {
  if (!ids.has(file)) ids.set(file, new Set([...readFileSync(file, "utf8").matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])));
  return ids.get(file);
};

/** The territories that the page of comparison knows: what stands behind its address's "#". */
const compared = new Set(JSON.parse(readFileSync(join(site, "donnees/territoires.json"), "utf8")).territoires.map((one) => one.id));
const known = (goal, anchor) => idsOf(goal).has(anchor) || (goal === join(site, "comparer/index.html") && anchor.split(",").every((id) => compared.has(id)));

const deadLinks = (file, text) => {
  const dead = [];
  for (const [, , raw] of text.matchAll(/\s(href|src)="([^"]*)"/g)) {
    const target = raw.replaceAll("&amp;", "&");
    if (/^(https?:|mailto:)/.test(target)) continue;
    if (file.endsWith("404.html")) continue; // its links start from the server's root
    const [path, anchor] = target.split("#");
    const goal = path ? join(dirname(file), decodeURIComponent(path)) : file;
    if (!existsSync(goal) || statSync(goal).isDirectory()) dead.push(`${raw}: no such file`);
    else if (anchor && goal.endsWith(".html") && !known(goal, anchor)) dead.push(`${raw}: no such anchor`);
  }
  return dead;
};

let faults = 0, done = 0;
const complain = (file, what) => { faults += 1; if (faults <= 60) console.error(`${relative(site, file)}: ${what}`); };
for (const file of pages) {
  const text = readFileSync(file, "utf8");
  const report = await validator.validateString(text, file);
  for (const result of report.results)
    for (const fault of result.messages) complain(file, `${fault.line}:${fault.column} ${fault.message} [${fault.ruleId}]`);
  for (const dead of deadLinks(file, text)) complain(file, dead);
  done += 1;
  if (done % 25 === 0) console.log(`${done} pages of ${pages.length} validated`);
}
if (pages.length === 0) { console.error("no page in " + site); faults = 1; }
console.log(`${pages.length} pages validated, ${faults} faults`);
process.exit(faults ? 1 : 0);
