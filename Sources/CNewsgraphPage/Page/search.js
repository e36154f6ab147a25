// The search: names, types and words of the articles; arrow keys go through what is found, Enter chooses.
const limit = 12;
let haystack = null;

function foundNodes(wanted) {
  haystack ||= nodes.filter(node => node.drawn).map(node => ({
    node, name: plain(node.label), rest: plain([node.is.aliases, node.type, node.is.eventType, node.is.mode, node.is.trigger, node.id].filter(Boolean).join(" ")),
  }));
  const rank = ({ name, rest }) => name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : rest.includes(wanted) ? 3 : 9;
  return haystack.map(entry => [rank(entry), entry.node]).filter(([rank]) => rank < 9)
    .sort((a, b) => a[0] - b[0] || b[1].degree - a[1].degree).map(([, node]) => node);
}

function foundWords(wanted) {
  const found = [];
  for (let article = 0; article < articles.length && found.length < limit; article++) {
    const own = letters[article];
    if (!own) continue;
    // Letter by letter, so that places stay what they are.
    const folded = own.map(letter => plain(letter)[0] || " ").join(""), search = Array.from(wanted).join("");
    for (let at = folded.indexOf(search); at >= 0 && found.length < limit; at = folded.indexOf(search, at + search.length)) {
      found.push({ article, start: at, end: at + Array.from(search).length });
    }
  }
  return found;
}

function wordOption(list, { article, start, end }) {
  const around = (from, to) => letters[article].slice(Math.max(0, from), to).join("").replace(/\s+/g, " ");
  const option = make("li", { role: "option", "aria-selected": false }, list, `…${around(start - 25, start)}`);
  make("b", {}, option, around(start, end));
  option.append(`${around(end, end + 25)}…`);
  option.act = () => {
    const sentence = sentences.find(sentence => overlaps([start, end, article], sentence));
    if (sentence) choose("sentence", sentence);
    // After the choice, which takes older marks away.
    setTimeout(() => showWord(article, start, end));
    if (innerWidth <= 800) openTab("article");
  };
}

function nodeOption(list, node) {
  const option = make("li", { role: "option", "aria-selected": false }, list, `${node.label} `);
  make("small", {}, option, node.isEvent ? [node.is.eventType, node.is.date].filter(Boolean).join(" · ") : node.type);
  option.act = () => choose("node", node);
}

function addSearch() {
  const parent = document.getElementById("finder");
  const box = make("input", { id: "search", type: "search", role: "combobox", "aria-label": "Search names, types and words",
    placeholder: "Search names, types, words  ( / )", autocomplete: "off", "aria-expanded": false, "aria-controls": "found",
    "aria-autocomplete": "list" }, parent);
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "Found", hidden: true }, parent);
  const told = make("span", { id: "told", role: "status" }, parent);
  let at = -1;
  const select = place => {
    const options = [...list.children].filter(option => option.act);
    at = options.length ? (place + options.length) % options.length : -1;
    options.forEach((option, index) => {
      option.setAttribute("aria-selected", index === at);
      option.id = `found-${index}`;
    });
    if (at >= 0) { box.setAttribute("aria-activedescendant", `found-${at}`); options[at].scrollIntoView({ block: "nearest" }); }
  };
  const close = () => { list.hidden = true; box.setAttribute("aria-expanded", false); box.removeAttribute("aria-activedescendant"); };
  const search = () => {
    const wanted = plain(box.value.trim());
    list.replaceChildren();
    if (!wanted) return close();
    const found = foundNodes(wanted), lines = wanted.length > 1 ? foundWords(wanted) : [];
    for (const node of found.slice(0, limit)) nodeOption(list, node);
    for (const line of lines.slice(0, Math.max(4, limit - found.length))) wordOption(list, line);
    told.textContent = `${found.length} found`;
    if (!list.children.length) make("li", { role: "option", "aria-selected": false, "aria-disabled": true }, list, "Nothing found");
    list.hidden = false;
    box.setAttribute("aria-expanded", true);
    select(0);
  };
  const act = option => { if (option?.act) { option.act(); close(); } };
  box.addEventListener("input", search);
  box.addEventListener("focus", () => { if (box.value) search(); });
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) search(); else select(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") act([...list.children].filter(option => option.act)[at]);
    else if (event.key === "Escape") { if (list.hidden) box.value = ""; close(); }
  });
  list.addEventListener("pointerdown", event => { event.preventDefault(); act(event.target.closest("li")); });
  document.addEventListener("keydown", event => {
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "Escape") choose(null);
    if (event.key !== "/") return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
