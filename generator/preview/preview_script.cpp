#include "preview/panel.hpp"

namespace portraits {

std::string preview_script() {
    return R"((() => {
  const own = document.currentScript;
  let source = null;

  // What the server sent, and the nodes of the page that stand for it: the page's own scripts change these afterwards.
  const sent = document.cloneNode(true);
  const here = new WeakMap();
  const pair = (node, other) => {
    here.set(node, other);
    for (let a = node.firstChild, b = other.firstChild; a; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  };
  pair(sent, document);
  /** Changes a node of what was sent, and the one of the page. */
  const both = (node, change) => { change(here.get(node)); change(node); };

  // Scripts add to these, or move what is in them: they are not changed in part.
  const worked = "figure, table, form, svg, script[src]";
  const within = (node) => node.nodeType === Node.ELEMENT_NODE && node.closest(worked) !== null;
  const plain = (node) => !within(node) && !node.querySelector?.(worked);
  let steps = [];

  const compareAttributes = (old, now) => {
    for (const { name, value } of now.attributes) {
      if (old.getAttribute(name) === value) continue;
      if (!plain(old) && name !== "data-edition") return false;
      steps.push(() => both(old, (node) => node.setAttribute(name, value)));
    }
    return old.attributes.length === now.attributes.length;
  };

  /** Notes how a node becomes another. False when that cannot be done in part. */
  const compare = (old, now) => {
    if (old.isEqualNode(now)) return true;
    if (old.nodeType === Node.TEXT_NODE) {
      steps.push(() => both(old, (node) => { node.data = now.data; }));
      return !within(old.parentNode);
    }
    if (old.nodeType === Node.ELEMENT_NODE && !compareAttributes(old, now)) return false;
    if (old.nodeName === "NOSCRIPT") return true;  // a text where scripts run, elements where they do not
    const a = [...old.childNodes], b = [...now.childNodes];
    if (a.length === b.length && a.every((node, i) => node.nodeName === b[i].nodeName)) return a.every((node, i) => compare(node, b[i]));
    return compareLists(old, a, b);
  };

  /** Children came or went: those between the first and the last that differ are replaced. */
  const compareLists = (parent, a, b) => {
    let first = 0, last = 0;
    const least = Math.min(a.length, b.length);
    while (first < least && a[first].isEqualNode(b[first])) ++first;
    while (last < least - first && a.at(-1 - last).isEqualNode(b.at(-1 - last))) ++last;
    const gone = a.slice(first, a.length - last), come = b.slice(first, b.length - last);
    if (within(parent) || ![...gone, ...come].every(plain)) return false;
    const next = last ? a.at(-last) : null;
    steps.push(() => {
      for (const node of gone) both(node, (one) => one.remove());
      for (const node of come) {
        const made = document.importNode(node, true);
        here.get(parent).insertBefore(made, next && here.get(next));
        pair(parent.insertBefore(sent.importNode(node, true), next), made);
      }
    });
    return true;
  };

  const changeInPart = (text) => {
    steps = [];
    if (!compare(sent, new DOMParser().parseFromString(text, "text/html"))) return false;
    for (const step of steps) step();
    return true;
  };

  const end = () => { if (source) source.close(); source = null; };
  const writeAnew = (text) => {
    end();
    const place = { left: scrollX, top: scrollY, behavior: "instant" };
    document.open();  // drops what listened; style sheets and fonts stay in memory
    document.addEventListener("DOMContentLoaded", () => scrollTo(place));
    document.write(text);
    document.close();
  };
  const show = async () => {
    const text = await fetch(location.href, { cache: "no-store" }).then((answer) => answer.text());
    if (!changeInPart(text)) writeAnew(text);
  };
  const listen = () => {
    source = new EventSource(own.dataset.suite);
    source.onmessage = (event) => { if (event.data !== own.dataset.edition) show().catch(() => location.reload()); };
  };
  const follow = () => {
    if (document.visibilityState !== "visible") end();
    else if (!source) listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", end);
  addEventListener("pageshow", follow);
  follow();
})();
)";
}

}  // namespace portraits
