// Data that a page asks for when it needs it: a script beside the pages hands it over by its name, because a page opened from a disk
// may load a script and fetch nothing.
(() => {
  "use strict";
  const waiting = new Map();

  /** The object that the script at `address` hands over under `name`; loaded once. */
  const load = (name, address) => {
    if (!waiting.has(name)) {
      const one = {};
      one.promise = new Promise((give, fail) => {
        one.give = give;
        const script = document.createElement("script");
        script.src = address;
        script.addEventListener("error", () => { waiting.delete(name); script.remove(); fail(new Error(address)); });
        document.head.append(script);
      });
      waiting.set(name, one);
    }
    return waiting.get(name).promise;
  };

  window.portraits = { load, take: (name, data) => waiting.get(name)?.give(data) };
})();
