// Tables that a reader sorts by a column: a button in each heading. Numbers are those behind the texts, texts are in French order,
// rows without value come last in both directions, and rows of totals stay at the end.
(() => {
  "use strict";
  const french = new Intl.Collator("fr", { numeric: true });

  const keyOf = (row, column, numeric) => {
    const cell = row.cells[column];
    if (numeric) return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
    return cell.textContent.trim() || null;
  };
  const compare = (a, b) => typeof a === "number" ? a - b : french.compare(a, b);

  const sort = (table, column, numeric, step) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, place) => ({ row, place, last: row.classList.contains("total"), key: keyOf(row, column, numeric) }));
    rows.sort((a, b) => a.last - b.last || (a.last ? a.place - b.place : (a.key === null) - (b.key === null)
      || (a.key === null ? 0 : step * compare(a.key, b.key)) || a.place - b.place));
    body.append(...rows.map((one) => one.row));
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const headings = [...table.tHead.rows[0].cells];
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    table.closest(".scroll").after(status);
    headings.forEach((heading, column) => {
      const numeric = heading.classList.contains("number");
      const button = document.createElement("button");
      const name = heading.textContent;
      button.type = "button";
      button.className = "sort";
      button.textContent = name;
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const now = heading.getAttribute("aria-sort");
        const down = now ? now === "ascending" : numeric;  // the highest number first, the first letter first
        for (const other of headings) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(table, column, numeric, down ? -1 : 1);
        status.textContent = "Tableau trié par " + name + ", ordre " + (down ? "décroissant." : "croissant.");
      });
    });
  }
})();
