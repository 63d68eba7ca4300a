// Charts and maps: name and value of a mark at once, by pointer, by touch and by keyboard. Without this script browsers show the same
// words after a while, and every figure has its table.
(() => {
  "use strict";
  const drawings = [...document.querySelectorAll(".drawing svg, .home-map svg")];
  if (drawings.length === 0) return;

  const tip = document.createElement("p");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  document.body.append(tip);
  let current = null;

  const hide = () => {
    if (current) current.classList.remove("current");
    current = null;
    tip.hidden = true;
  };

  /** Above the place, or under it where there is no room; never outside the window. */
  const place = (box) => {
    const own = tip.getBoundingClientRect();
    const left = Math.min(Math.max(4, box.left + box.width / 2 - own.width / 2), document.documentElement.clientWidth - own.width - 4);
    const above = box.top - own.height - 6;
    tip.style.left = left + "px";
    tip.style.top = (above < 4 ? Math.min(box.bottom + 6, innerHeight - own.height - 4) : above) + "px";
  };

  const say = (words, box) => {
    if (tip.textContent !== words) tip.textContent = words;
    tip.hidden = false;
    place(box);
  };

  const show = (mark) => {
    if (mark !== current) {
      hide();
      current = mark;
      mark.classList.add("current");
    }
    say(mark.dataset.says, mark.getBoundingClientRect());
  };

  /** Marks that say the same, the two of a line and its end for one, are one stop of the keyboard. */
  const stops = (svg) => {
    const seen = new Set();
    return [...svg.querySelectorAll("[data-says]")].filter((mark) => !seen.has(mark.dataset.says) && seen.add(mark.dataset.says));
  };

  const walk = (svg, event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const marks = stops(svg);
    const at = marks.indexOf(current);
    const next = at < 0 && step < 0 && step !== -Infinity ? marks.length - 1 : at + step;
    show(marks[Math.min(Math.max(next, 0), marks.length - 1)]);
  };

  const prepare = (svg) => {
    const titles = svg.querySelectorAll(":scope * > title");
    if (titles.length === 0) return;
    for (const title of titles) {
      const mark = title.parentNode;
      mark.dataset.says = title.textContent;
      if (mark.nodeName === "a") mark.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    svg.addEventListener("pointerover", (event) => {
      // A name written over an area does not hide it.
      const mark = document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest("[data-says]")).find(Boolean);
      if (mark) show(mark);
      else hide();
    });
    svg.addEventListener("pointerleave", hide);
    if (svg.querySelector("a")) {
      svg.addEventListener("focusin", (event) => { if (event.target.dataset.says) show(event.target); });
      svg.addEventListener("focusout", hide);
    } else if (!svg.hasAttribute("aria-hidden")) {
      svg.tabIndex = 0;
      svg.addEventListener("keydown", (event) => walk(svg, event));
      svg.addEventListener("focus", () => {
        if (!current && svg.matches(":focus-visible")) say("Flèches du clavier : parcourir les valeurs", svg.getBoundingClientRect());
      });
      svg.addEventListener("blur", hide);
    }
  };
  // One drawing at a time, when nothing else is to be done: a page may have hundreds of marks.
  const whenIdle = window.requestIdleCallback ?? ((call) => setTimeout(call, 1));
  const next = () => {
    const svg = drawings.shift();
    if (!svg) return;
    prepare(svg);
    whenIdle(next);
  };
  whenIdle(next);

  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("scroll", () => { if (current) place(current.getBoundingClientRect()); else hide(); }, { passive: true });
})();
