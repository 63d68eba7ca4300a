/** Figures of an open page: marks say name and value by pointer and keyboard, and a drawing leaves as a PNG picture. */
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const saying = /.\u00a0: ./;
const tip = (page) => page.$eval(".tip", (element) => (element.hidden ? "" : element.textContent));

export async function checkFigures(page, complain) {
  await page.setViewport({ width: 1280, height: 900 });
  const marks = await page.$$eval(".drawing-wide svg:not([aria-hidden])", (drawings) => drawings.map((svg, i) => {
    svg.dataset.test = i;
    return { marks: svg.querySelectorAll("[data-says]").length, links: svg.querySelectorAll("a").length, titles: svg.querySelectorAll(":scope :not(svg) > title").length };
  }));
  const walked = marks.findIndex((one) => one.marks > 3 && one.links === 0);
  if (walked < 0) return;
  if (marks[walked].titles) complain("a mark keeps its title: browsers would say it twice");
  const svg = `[data-test="${walked}"]`;
  await page.$eval(svg, (element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.$eval(svg, (element) => element.focus());
  await page.keyboard.press("ArrowRight");
  const first = await tip(page);
  if (!saying.test(first)) complain(`the first arrow says “${first}”`);
  await page.keyboard.press("ArrowRight");
  const second = await tip(page);
  if (!saying.test(second) || second === first) complain(`the second arrow says “${second}”`);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  if (await tip(page) !== first) complain("Home does not lead back to the first mark");
  await page.keyboard.press("Escape");
  if (await tip(page)) complain("Escape leaves the words there");
  // The middle of a box may lie beside a curved mark: any mark whose middle is its own serves.
  const spot = await page.$$eval(`${svg} [data-says]`, (all) => {
    for (const mark of all) {
      const box = mark.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (document.elementFromPoint(x, y)?.closest("[data-says]") === mark) return { x, y, says: mark.dataset.says };
    }
    return null;
  });
  if (!spot) return complain("no mark can be pointed at");
  await page.mouse.move(spot.x, spot.y);
  if (await tip(page) !== spot.says) complain(`the pointer on “${spot.says}” says “${await tip(page)}”`);
  await page.mouse.move(2, 2);
  if (await tip(page)) complain("the words stay when the pointer leaves");
}

/** Every figure's PNG button gives a picture of a sensible size, and the first one lands as a file. Browsers let a page hand over a few files
 * in a row only: the others are read as they leave. */
export async function checkPictures(page, complain) {
  const folder = mkdtempSync(join(tmpdir(), "portraits-"));
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await page.evaluate(() => {
    const handOver = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.picture = blob; return handOver.call(URL, blob); };
  });
  const names = await page.$$eval(".downloads .svg-file", (links) => links.map((link) => link.getAttribute("href").split("/").pop().replace(".svg", ".png")));
  for (const [place, name] of names.entries()) {
    const made = await page.evaluate(async (at) => {
      const figure = document.querySelectorAll(".downloads .svg-file")[at].closest(".figure");
      const image = figure.querySelector("img");
      if (image) { image.loading = "eager"; await image.decode(); }
      window.picture = null;
      if (at > 0) HTMLAnchorElement.prototype.click = () => {};
      figure.querySelector(".downloads button").click();
      for (let i = 0; i < 1200 && !window.picture; i += 1) await new Promise((done) => setTimeout(done, 50));
      if (!window.picture) return null;
      const head = new DataView(await window.picture.slice(0, 24).arrayBuffer());
      return { signature: head.getUint32(0), width: head.getUint32(16), height: head.getUint32(20), size: window.picture.size };
    }, place);
    if (!made) complain(`${name} is not made`);
    else if (made.signature !== 0x89504e47 || made.width !== 1600 || made.height < 300 || made.size < 10000) complain(`${name}: ${JSON.stringify(made)}`);
  }
  const first = join(folder, names[0] ?? "");
  for (let i = 0; i < 400 && names.length && !(existsSync(first) && statSync(first).size); i += 1) await new Promise((done) => setTimeout(done, 50));
  if (names.length && !existsSync(first)) complain(`${names[0]} does not land as a file`);
  rmSync(folder, { recursive: true });
}
