// A field with suggestions, as the combobox pattern of WAI-ARIA says: the focus stays in the field, the arrows move among options.
(() => {
  "use strict";
  const limit = 8;

  /** The name with the letters that its first typed word matches marked. */
  const marked = (name, text) => {
    const bold = document.createElement("b");
    const letters = [...name.normalize("NFC")];
    const plain = letters.map((c) => portraits.foldText(c));
    const word = portraits.foldText(text).trim().split(" ")[0];
    const starts = plain.map((c, i) => i).filter((i) => i === 0 || plain[i - 1] === " ");
    const at = starts.find((i) => plain.slice(i).join("").startsWith(word));
    if (at === undefined || !word) { bold.textContent = name; return bold; }
    let end = at;
    for (let length = 0; length < word.length; end += 1) length += plain[end].length;
    const mark = document.createElement("mark");
    mark.textContent = letters.slice(at, end).join("");
    bold.append(letters.slice(0, at).join(""), mark, letters.slice(end).join(""));
    return bold;
  };

  /**
   * Makes `input` suggest. `find(text)` promises answers {name, detail}; `pick(answer)` takes the chosen one;
   * `unsure(answers)` is called by Enter when no answer is sure.
   */
  portraits.suggest = ({ input, list, status, find, pick, unsure }) => {
    let [answers, active, asked] = [[], -1, 0];
    const options = () => [...list.children];
    const say = (text) => { if (status.textContent !== text) status.textContent = text; };

    const activate = (at) => {
      active = at;
      options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else { input.setAttribute("aria-activedescendant", options()[at].id); options()[at].scrollIntoView({ block: "nearest" }); }
    };
    const open = (shown) => { list.hidden = !shown; input.setAttribute("aria-expanded", String(shown)); if (!shown) activate(-1); };
    const count = (shown) => {
      if (answers.length === 0) return "Aucune réponse.";
      if (answers.length === 1) return "1 réponse.";
      return answers.length > shown ? shown + " réponses affichées sur " + answers.length + "\u00a0: précisez." : answers.length + " réponses.";
    };
    const show = (text) => {
      const shown = answers.slice(0, limit);
      list.replaceChildren(...shown.map((answer, i) => {
        const option = document.createElement("li");
        const detail = document.createElement("span");
        detail.textContent = answer.detail;
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.append(marked(answer.name, text), " ", detail);
        option.addEventListener("click", () => { open(false); pick(answer); });
        return option;
      }));
      open(shown.length > 0);
      activate(-1);
      say(count(shown.length));
    };
    const update = async () => {
      const [text, turn] = [input.value, asked += 1];
      if (!text.trim()) { answers = []; open(false); say(""); return; }
      try {
        const found = await find(text);
        if (turn !== asked) return;
        answers = found;
        show(text);
      } catch { say("La recherche n’a pas pu être chargée."); }
    };
    /** The only answer, or the only one that is exactly what was typed. */
    const sure = () => {
      const places = (some) => [...new Set(some.map((answer) => answer.href))];
      const exact = answers.filter((answer) => answer.exact);
      if (places(answers).length === 1) return answers[0];
      return places(exact).length === 1 ? exact[0] : undefined;
    };
    const choose = async () => {
      if (active >= 0) { const answer = answers[active]; open(false); pick(answer); return; }
      await update();
      const answer = sure();
      if (answer) { open(false); pick(answer); } else if (input.value.trim()) unsure?.(answers);
    };

    // Only a script makes a combobox of the field.
    const pattern = { role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id };
    for (const [name, value] of Object.entries(pattern)) input.setAttribute(name, value);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Réponses");
    input.addEventListener("input", update);
    input.addEventListener("focus", () => { find("").catch(() => {}); });
    input.addEventListener("blur", () => open(false));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    input.addEventListener("keydown", (event) => {
      const last = options().length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { if (answers.length) open(true); else update(); return; }
        const step = event.key === "ArrowDown" ? 1 : -1;
        activate(active + step > last ? -1 : active + step < -1 ? last : active + step);
      } else if (event.key === "Escape") {
        if (list.hidden) { input.value = ""; update(); } else open(false);
        event.preventDefault();
      } else if (event.key === "Enter") { event.preventDefault(); choose(); }
    });
    return { update, choose };
  };
})();
