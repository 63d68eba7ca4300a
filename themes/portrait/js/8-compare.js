// Two to four territories side by side. The address keeps the choice (#ti-2703,ti-0102); every text comes from the generator.
(() => {
  "use strict";
  const form = document.querySelector("[data-compare]");  // fields that send nothing anywhere
  if (!form) return;
  const fields = [...form.querySelectorAll(".compare-field")];
  const place = form.querySelector("[data-compare-table]");
  const status = form.querySelector("[data-compare-status]");
  const root = form.dataset.root;
  const chosen = fields.map(() => "");
  form.hidden = false;
  document.querySelector("[data-compare-without]").hidden = true;

  const values = () => portraits.load("territoires", form.dataset.values);
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const link = (text, href) => element("a", text, { href: root + href });

  const heading = (indicator) => {
    const cell = element("th", "", { scope: "row" });
    cell.append(link(indicator.libelle, indicator.page));
    if (indicator.demonstration) cell.append(" ", element("span", "démo", { class: "badge" }));
    const details = [indicator.unite, indicator.annee, indicator.mediane ? "médiane\u00a0: " + indicator.mediane : ""].filter(Boolean).join(", ");
    cell.append(element("span", details, { class: "detail" }));
    return cell;
  };
  const value = (text, standing) => {
    const cell = element("td", text);
    if (standing) cell.append(element("span", standing, { class: "detail" }));
    return cell;
  };

  /** The references of these territories: those of their regions together, each once, then all, then France. */
  const references = (data, territories) => {
    const regions = new Set(territories.map((one) => one.region));
    return [...data.regions.filter((one) => regions.has(one.code)), data.ensemble, data.france];
  };

  const tableOf = (data, territories) => {
    const others = references(data, territories);
    const table = element("table");
    const names = territories.map((one) => one.nom).join(", ");
    table.append(element("caption", "Comparaison\u00a0: " + names, { id: "comparaison" }));
    const head = element("tr");
    head.append(element("th", "Indicateur", { scope: "col" }));
    for (const one of territories) { const cell = element("th", "", { scope: "col" }); cell.append(link(one.nom, one.page)); head.append(cell); }
    for (const one of others) head.append(element("th", one.nom, { scope: "col" }));
    table.createTHead().append(head);
    let theme;
    let body;
    data.indicateurs.forEach((indicator, i) => {
      if (!body || indicator.theme !== theme) {
        theme = indicator.theme;
        body = table.createTBody();
        if (theme) {
          const row = element("tr");
          row.append(element("th", theme, { scope: "rowgroup", colspan: String(1 + territories.length + others.length), class: "theme" }));
          body.append(row);
        }
      }
      const row = element("tr");
      row.append(heading(indicator), ...territories.map((one) => value(one.textes[i], one.rangs[i])), ...others.map((one) => value(one.textes[i])));
      body.append(row);
    });
    return table;
  };

  /** What the signs of the table mean. */
  const key = (data, table) => {
    const printed = new Set([...table.querySelectorAll("td")].map((cell) => cell.firstChild.textContent));
    const used = Object.entries(data.signes).filter(([sign]) => printed.has(sign)).map(([sign, meaning]) => sign + "\u00a0: " + meaning);
    return element("p", used.length ? used.join("\u202f; ") + "." : "", { class: "note" });
  };

  const show = async () => {
    const wanted = location.hash.slice(1).split(",").filter(Boolean);
    if (wanted.length === 0) { place.replaceChildren(); fields.forEach((field, i) => { chosen[i] = ""; field.querySelector("input").value = ""; }); return; }
    let data;
    try { data = await values(); } catch { status.textContent = "Les valeurs n’ont pas pu être chargées."; return; }
    const known = [...new Set(wanted)].map((id) => data.territoires.find((one) => one.id === id)).filter(Boolean).slice(0, fields.length);
    fields.forEach((field, i) => { chosen[i] = known[i]?.id ?? ""; field.querySelector("input").value = known[i]?.nom ?? ""; });
    if (known.length === 0) { place.replaceChildren(); status.textContent = "Aucun de ces territoires n’existe."; return; }
    const table = tableOf(data, known);
    const region = element("section", "", { class: "scroll", tabindex: "0", "aria-labelledby": "comparaison" });
    region.append(table);
    place.replaceChildren(region, key(data, table));
    status.textContent = "Comparaison de " + known.map((one) => one.nom).join(", ") + "\u00a0: " + data.indicateurs.length + " indicateurs."
      + (known.length < 2 ? " Choisissez un deuxième territoire." : "");
  };
  const keep = () => {
    const ids = [...new Set(chosen.filter(Boolean))].join(",");
    if (location.hash.slice(1) === ids) show();
    else location.hash = ids;
  };

  fields.forEach((field, i) => {
    const input = field.querySelector("input");
    const all = portraits.find(form);
    portraits.suggest({
      input, list: field.querySelector(".suggestions"), status: field.querySelector("[role=status]"),
      find: async (text) => (await all(text)).filter((answer) => answer.to),
      pick: (answer) => { chosen[i] = answer.to.id; field.querySelector("[role=status]").textContent = ""; keep(); },
    });
    field.querySelector("[data-clear]").addEventListener("click", () => { chosen[i] = ""; input.value = ""; keep(); input.focus(); });
  });
  window.addEventListener("hashchange", show);
  show();
})();
