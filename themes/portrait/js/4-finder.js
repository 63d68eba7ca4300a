// The finder: a territory by its name, by a member, a commune, a postal code, a department. Its index is loaded when the field is used.
(() => {
  "use strict";
  let index;
  portraits.find = (form) => async (text) => {
    index ??= portraits.load("recherche", form.dataset.index).then(portraits.readIndex);
    index.catch(() => { index = undefined; });
    return portraits.search(await index, text);
  };

  for (const form of document.querySelectorAll("[data-finder]")) {
    const input = form.querySelector("input");
    const asked = new URLSearchParams(location.search).get("q");
    const here = new URL(form.action).pathname === location.pathname;
    const field = portraits.suggest({
      input, list: form.querySelector(".suggestions"), status: form.querySelector("[role=status]"), find: portraits.find(form),
      pick: (answer) => { location.href = form.dataset.root + answer.href; },
      unsure: () => { if (!here && !form.closest("main")) form.submit(); },
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); field.choose(); });
    if (here && asked && form.closest("main")) { input.value = asked; input.focus(); field.update(); }
  }
})();
