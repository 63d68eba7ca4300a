const column = (page, at) => page.$$eval("table[data-sortable] tbody tr", (rows, i) => rows.map((row) => ({
  text: row.cells[i].textContent.trim(), value: row.cells[i].dataset.value, total: row.classList.contains("total") })), at);

/** A sortable table: by number both ways with missing values last, by text in French order, said to a screen reader. */
export async function checkSort(page, complain) {
  const headings = await page.$$eval("table[data-sortable] thead th", (cells) => cells.map((th) => ({ text: th.textContent, numeric: th.classList.contains("number"), button: !!th.querySelector("button") })));
  if (headings.length === 0 || headings.some((one) => !one.button)) return complain("a heading of a sortable table has no button");
  const press = async (at) => {
    await (await page.$$("table[data-sortable] thead button"))[at].focus();
    await page.keyboard.press("Enter");
    return page.$$eval("table[data-sortable] thead th", (cells) => cells.map((th) => th.getAttribute("aria-sort")));
  };
  const before = (await column(page, 0)).map((row) => row.text).sort();
  const number = headings.findIndex((one) => one.numeric);
  for (const [word, step] of number < 0 ? [] : [["descending", -1], ["ascending", 1]]) {
    const sorted = await press(number);
    if (sorted[number] !== word || sorted.filter(Boolean).length !== 1) complain(`aria-sort says ${sorted}`);
    const rows = (await column(page, number)).filter((row) => !row.total);
    const known = rows.filter((row) => row.value !== undefined).map((row) => Number(row.value));
    if (known.some((value, i) => i > 0 && step * (value - known[i - 1]) < 0)) complain(`numbers are not ${word}`);
    if (rows.slice(0, known.length).some((row) => row.value === undefined)) complain("a missing value is not last");
  }
  await press(0);
  const all = await column(page, 0);
  const names = all.filter((row) => !row.total).map((row) => row.text);
  const french = new Intl.Collator("fr", { numeric: true });
  if (names.some((name, i) => i > 0 && french.compare(names[i - 1], name) > 0)) complain("names are not in French order");
  if (all.findIndex((row) => row.total) >= 0 && all.slice(names.length).some((row) => !row.total)) complain("a total is not at the end");
  if (all.map((row) => row.text).sort().join() !== before.join()) complain("sorting loses rows");
  const said = await page.$eval("table[data-sortable]", (table) => table.closest(".scroll").nextElementSibling.textContent);
  if (!said.startsWith("Tableau trié par ")) complain(`sorting says “${said}”`);
}
