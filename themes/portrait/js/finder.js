// The finder of the home page: filters the list of territories, which is complete without it, and suggests pages.
(() => {
  "use strict";
  const form = document.querySelector("[data-finder]");
  const directory = document.querySelector("[data-directory]");
  if (!form || !directory) return;
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector(".suggestions");
  const limit = 6;

  /** Lower case without accents, one character for each character where possible, so that matches keep their place. */
  const fold = (text) => [...text].map((c) => {
    const plain = c.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return /[\p{L}\p{N}]/u.test(plain) ? plain : " ";
  });
  const folded = (text) => fold(text).join("").replace("œ", "oe").replace(/ +/g, " ").trim();

  const territories = [...directory.querySelectorAll("li[data-words]")].map((item) => {
    const link = item.querySelector(".territory-link");
    const name = link.textContent;
    const words = item.dataset.words.split("|").filter((word) => word && word !== name);
    return { item, name, href: link.getAttribute("href"), texts: [name, ...words], keys: [name, ...words].map(folded) };
  });

  /** Every typed word begins a word of the text. */
  const found = (key, wanted) => wanted.every((word) => (" " + key).includes(" " + word));

  const filter = (wanted) => {
    let count = 0;
    for (const territory of territories) {
      const shown = territory.keys.some((key) => found(key, wanted));
      territory.item.hidden = !shown;
      if (shown) count += 1;
    }
    for (const region of directory.querySelectorAll("[data-region]"))
      region.hidden = !region.querySelector("li:not([hidden])");
    return count;
  };

  /** The text with the letters that match its first typed word marked. */
  const marked = (text, wanted) => {
    const bold = document.createElement("b");
    const letters = [...text];
    const key = " " + fold(text).join("");
    const at = key.indexOf(" " + wanted[0]);
    const end = at + [...wanted[0]].length;
    if (at < 0) { bold.textContent = text; return bold; }
    const mark = document.createElement("mark");
    mark.textContent = letters.slice(at, end).join("");
    bold.append(letters.slice(0, at).join(""), mark, letters.slice(end).join(""));
    return bold;
  };

  const suggest = (wanted) => {
    list.replaceChildren();
    const hits = [];
    for (const rank of [0, 1])
      for (const territory of territories)
        territory.texts.forEach((text, i) => {
          if ((i > 0) === (rank > 0) && found(territory.keys[i], wanted)) hits.push({ territory, text, member: i > 0 });
        });
    for (const { territory, text, member } of hits.slice(0, limit)) {
      const link = document.createElement("a");
      link.href = territory.href;
      const kind = document.createElement("span");
      kind.textContent = member ? "dans " + territory.name : "territoire";
      link.append(marked(text, wanted), kind);
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    list.hidden = hits.length === 0;
  };

  const update = () => {
    const wanted = folded(input.value).split(" ").filter(Boolean);
    const count = filter(wanted);
    if (wanted.length === 0) { list.hidden = true; status.textContent = ""; return; }
    suggest(wanted);
    status.textContent = count === 0 ? "Aucun territoire ne correspond."
      : count === 1 ? "1 territoire correspond." : count + " territoires correspondent.";
  };

  const move = (event, links, step) => {
    const next = links.indexOf(document.activeElement) + step;
    event.preventDefault();
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  };
  form.addEventListener("keydown", (event) => {
    const links = list.hidden ? [] : [...list.querySelectorAll("a")];
    if (event.key === "Escape") { input.focus(); list.hidden = true; }
    else if (event.key === "ArrowDown" && links.length) move(event, links, 1);
    else if (event.key === "ArrowUp" && links.length && document.activeElement !== input) move(event, links, -1);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const shown = territories.filter((territory) => !territory.item.hidden);
    if (shown.length === 1) { location.href = shown[0].href; return; }
    list.hidden = true;
    directory.focus();
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) list.hidden = true; });
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value) update(); });
  update();
})();
