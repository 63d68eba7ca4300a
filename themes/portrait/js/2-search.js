// Answers of the finder: reads the index that write/html/search_script.cpp makes, and ranks what it finds.
(() => {
  "use strict";
  const digits = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => c !== '"' && c !== "\\").join("");
  const base = 79;
  const forms = { cc: "communaute de communes", ca: "communaute d agglomeration", cu: "communaute urbaine", ept: "etablissement public territorial" };

  /** Lower case without accents; what is neither letter nor digit is a space; line ends stay. */
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replaceAll("œ", "oe").replaceAll("æ", "ae").replace(/[^\p{L}\p{N}\n]/gu, " ");
  const spelt = (text) => fold(text).replace(/ +/g, " ").replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte");
  const key = (text) => " " + spelt(text).trim();

  /** Numbers of a line, each in one or two characters, and what stands between spaces and them. */
  const numbers = (line) => {
    const all = [];
    for (let i = 0; i < line.length; i += 1) {
      let times = 0;
      if (digits.indexOf(line[i]) >= base) { times = digits.indexOf(line[i]) - base + 1; i += 1; }
      all.push(times * base + digits.indexOf(line[i]));
    }
    return all;
  };

  /** INSEE codes of a member: " 21" opens a department, then each number adds to the one before. */
  const codesOf = (line) => line.split(" ").slice(1).flatMap((part) => {
    let last = 0;
    return numbers(part.slice(2)).map((step) => { last += step; return part.slice(0, 2) + String(last).padStart(3, "0"); });
  });
  const postalOf = (list, ranks, count) => {
    let start = "";
    const codes = list.split(",").map((code) => { if (code.length !== 3) start = code.slice(0, 2); return code.length === 3 ? start + code : code; });
    return ranks ? numbers(ranks).map((rank) => codes[rank]) : Array(count).fill(codes[0]);
  };

  const territory = ([id, name, slug, population, regions, departments, members]) =>
    ({ id, name, href: "territoires/" + slug + "/index.html", population, regions, departments, members, key: key(name) });

  /** Everything that may be found, each with its key and the territory that it leads to. */
  const read = (data) => {
    const index = { territories: data.territoires.map(territory), members: [], communes: [], places: [] };
    const [names, keys] = [data.communes.split("\n"), spelt(data.communes).split("\n")];
    const [codes, postal, ranks] = [data.codes.split("\n"), data.postaux.split("\n"), data.rangs.split("\n")];
    let [line, next] = [0, 0];
    for (const to of index.territories)
      for (const name of to.members) {
        if (name) index.members.push({ name, to, key: key(name + " " + (forms[fold(name.split(" ")[0])] ?? "")) });
        const insee = codesOf(codes[line]);
        const post = postalOf(postal[line], ranks[line], insee.length);
        insee.forEach((code, i) => { index.communes.push({ name: names[next], to, key: " " + keys[next].trim(), insee: code, postal: post[i] }); next += 1; });
        line += 1;
      }
    for (const [code, name] of data.departements)
      index.places.push({ code, name, key: key(name), kind: "département", within: index.territories.filter((to) => to.departments.includes(code)) });
    for (const [code, name, href] of data.regions)
      index.places.push({ code: "", name, href, key: key(name), kind: "région", within: index.territories.filter((to) => to.regions.includes(code)) });
    return index;
  };

  /** Every typed word begins a word of the key; "st" begins "saint" as well as "strasbourg". */
  const holds = (where, words) => words.every((word) => where.includes(" " + word)
    || ((word === "st" || word === "ste") && where.includes(word === "st" ? " saint" : " sainte")));

  const answer = (rank, name, detail, to, exact = false) => ({ rank, name, detail, to, exact, href: to.href });
  const communeAnswer = (rank, one, exact) => answer(rank, one.name + (one.postal ? "\u00a0(" + one.postal + ")" : ""), "commune, dans " + one.to.name, one.to, exact);

  function byName(index, words) {
    const [typed, found] = [" " + spelt(words.join(" ")), []];
    for (const to of index.territories)
      if (holds(to.key, words)) found.push(answer(to.key === typed ? 0 : to.key.startsWith(typed) ? 1 : 2, to.name, "territoire", to, to.key === typed));
    for (const one of index.communes)
      if (holds(one.key, words)) found.push(communeAnswer(one.key === typed ? 4 : one.key.startsWith(typed) ? 5 : 8, one, one.key === typed));
    for (const one of index.members) if (holds(one.key, words)) found.push(answer(6, one.name, "membre de " + one.to.name, one.to));
    for (const one of index.places.filter((place) => holds(place.key, words))) found.push(...inPlace(one, one.key === typed ? 3 : 7));
    return found;
  }
  function inPlace(place, rank) {
    const region = place.href ? [{ rank, name: place.name, detail: "région, " + place.within.length + " territoires", exact: rank === 3, href: place.href }] : [];
    return [...region, ...(place.href ? [] : place.within.map((to) => answer(rank, to.name, place.kind + " " + place.name, to)))];
  }
  function byCode(index, code) {
    const found = index.communes.filter((one) => one.postal.startsWith(code) || one.insee.toLowerCase().startsWith(code))
      .map((one) => communeAnswer(3, one, one.postal === code || one.insee.toLowerCase() === code));
    return code.length > 2 && found.length ? found : index.places.filter((place) => place.code.toLowerCase() === code).flatMap((place) => inPlace(place, 4));
  }

  /** Answers in order: better rank, larger territory, alphabet. */
  const search = (index, text) => {
    const words = fold(text).split(" ").filter(Boolean);
    if (words.length === 0) return [];
    const found = words.length === 1 && /^(\d|2[ab]\d*$)\d*$/.test(words[0]) ? byCode(index, words[0]) : byName(index, words);
    const size = (one) => one.to?.population ?? 0;
    return found.sort((a, b) => a.rank - b.rank || size(b) - size(a) || a.name.localeCompare(b.name, "fr"));
  };

  Object.assign(window.portraits, { readIndex: read, search, foldText: fold });
})();
