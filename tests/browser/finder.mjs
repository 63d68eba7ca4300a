/** A few letters, without accents or capitals, find a territory by its name and another by the name of a member. */
export async function checkWords(page, complain) {
  const names = await page.$$eval("a.territory-link", (links) => links.map((link) => link.textContent));
  const wanted = { creus: ["Bourgogne Industrie", "Creuse Industrie"], "creusot montceau": ["Bourgogne Industrie"] };
  for (const [typed, expected] of Object.entries(wanted)) {
    await page.$eval("#recherche", (input) => { input.value = ""; });
    await page.focus("#recherche");
    await page.keyboard.type(typed);
    const kept = await page.$$eval("[data-region] li:not([hidden]) a.territory-link", (links) => links.map((link) => link.textContent));
    const suggested = await page.$$eval(".suggestions li", (items) => items.map((item) => item.textContent));
    for (const name of expected.filter((one) => names.includes(one))) {
      if (!kept.includes(name)) complain(`“${typed}” does not leave ${name} in the list`);
      if (!suggested.some((text) => text.includes(name))) complain(`“${typed}” does not suggest ${name}`);
    }
  }
  await page.$eval("#recherche", (input) => { input.value = ""; input.dispatchEvent(new Event("input")); });
}

/** The finder of the home page, driven by keyboard alone. */
export async function checkFinder(page, complain) {
  const shown = () => page.$$eval("[data-region] li:not([hidden])", (items) => items.filter((item) => item.checkVisibility()).length);
  const all = await shown();
  const target = await page.$$eval("[data-region] li", (items) => {
    const item = items[Math.floor(items.length / 2)];
    const words = item.dataset.words.split("|").filter((word) => word.length > 5);
    return { name: item.querySelector("a").textContent, word: words.at(-1) ?? item.querySelector("a").textContent };
  });
  const plain = target.word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toUpperCase();

  await page.focus("#recherche");
  await page.keyboard.type(plain);
  const some = await shown();
  if (some < 1 || (all > 1 && some >= all)) complain(`“${plain}” leaves ${some} territories of ${all}`);
  const kept = await page.$$eval("[data-region] li:not([hidden]) a.territory-link", (links) => links.map((link) => link.textContent));
  if (!kept.includes(target.name)) complain(`“${plain}” does not find ${target.name}`);
  const status = await page.$eval("[role=status]", (element) => element.textContent);
  if (!status.startsWith(String(some))) complain(`the status says “${status}”, ${some} territories are shown`);

  await page.keyboard.press("ArrowDown");
  const onSuggestion = await page.evaluate(() => Boolean(document.activeElement.closest(".suggestions")));
  if (!onSuggestion) complain("the down arrow does not reach the suggestions");
  await page.keyboard.press("Escape");
  const back = await page.evaluate(() => document.activeElement.id === "recherche" && document.querySelector(".suggestions").hidden);
  if (!back) complain("Escape does not come back to the field");

  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.keyboard.type("zzzz");
  if (await shown() !== 0) complain("a word that nothing holds leaves territories");
  await page.keyboard.press("Escape");
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("Backspace");
  if (await shown() !== all) complain("an empty field does not show all territories");

  await page.keyboard.type(plain);
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForNavigation({ timeout: 5000 }).catch(() => complain("Enter on a suggestion opens no page")), page.keyboard.press("Enter")]);
  const heading = await page.$eval("h1", (element) => element.textContent).catch(() => "");
  if (!heading) complain("the suggestion leads to no page");
  await page.close();
}
