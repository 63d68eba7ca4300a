/** Figures of an open page: marks say name and value by pointer and keyboard, and a drawing leaves as a PNG picture. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
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

/** Every figure's PNG button gives a picture of a sensible size that is not one colour. */
export async function checkPictures(page, complain, keep) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), "portraits-"));
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  const names = await page.$$eval(".downloads .svg-file", (links) => links.map((link) => link.getAttribute("href").split("/").pop().replace(".svg", ".png")));
  for (const name of names) {
    await page.evaluate((wanted) => {
      const link = [...document.querySelectorAll(".svg-file")].find((one) => one.getAttribute("href").endsWith("/" + wanted));
      const image = link.closest(".figure").querySelector("img");
      if (image) image.loading = "eager";
      return image?.decode();
    }, name.replace(".png", ".svg"));
    // A real click: browsers refuse a page's tenth download without one.
    const button = await page.evaluateHandle((wanted) => [...document.querySelectorAll(".svg-file")]
      .find((one) => one.getAttribute("href").endsWith("/" + wanted)).closest(".downloads").querySelector("button"), name.replace(".png", ".svg"));
    await button.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await button.click();
    const file = join(folder, name);
    for (let i = 0; i < 400 && !(existsSync(file) && readFileSync(file).length); i += 1) await new Promise((done) => setTimeout(done, 50));
    if (!existsSync(file)) { complain(`${name} is not made`); continue; }
    const bytes = readFileSync(file);
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    if (width !== 1600 || height < 300 || bytes.length < 10000) complain(`${name}: ${width} × ${height}, ${bytes.length} bytes`);
  }
  if (names.length && readdirSync(folder).length < names.length) complain("pictures are missing");
  if (!keep) rmSync(folder, { recursive: true });
}
