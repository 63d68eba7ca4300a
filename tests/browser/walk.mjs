/** From the home page to a territory's booklet with the keyboard alone: what is typed is all the visitor does. */
export async function walkToBooklet(browser, server, complain) {
  const page = await browser.newPage();
  await page.goto(server.address + "index.html", { waitUntil: "load" });
  /** Presses Tab until the focus is where the selector says. */
  const reach = async (selector, most) => {
    for (let i = 0; i < most; i += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
    }
    complain(`${most} Tabs do not reach ${selector} in ${page.url()}`);
    return false;
  };
  if (!await reach("#recherche", 15)) return;
  await page.keyboard.type("charolais");
  await page.waitForFunction(() => document.querySelectorAll("#recherche-suggestions li").length > 0, { timeout: 60000, polling: 100 });
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
  const heading = await page.$eval("h1", (element) => element.textContent);
  if (heading !== "Bourgogne Industrie") complain(`“charolais” leads to ${heading}`);
  if (!await reach('a[href$=".pdf"]', 15)) return;
  const focus = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  if (focus === "none") complain("the link of the booklet does not show its focus");
  await page.keyboard.press("Enter");
  for (let i = 0; i < 100 && !server.sent.some((one) => one.path.endsWith("bourgogne-industrie.pdf")); i += 1) await new Promise((done) => setTimeout(done, 50));
  if (!server.sent.some((one) => one.path.endsWith("bourgogne-industrie.pdf"))) complain("Enter on the booklet does not open it");
  await page.close();
}
