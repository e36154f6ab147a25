// The details of what is chosen: what it is, why it is there, how sure it is, and what else there is of it.
const words = {
  aliases: "Also called", code: "CAMEO code of the actor", iso: "ISO code", kind: "Kind", eventType: "PLOVER type",
  mode: "Mode", cameo: "CAMEO code", date: "Date", status: "Status", statusCue: "Status because of", trigger: "Word",
  quote: "Quoted", killed: "Killed", wounded: "Wounded", detained: "Detained", casualties: "Counted as", title: "Title",
  order: "Nearness to the claim", cue: "Because of", source: "Published by", path: "File", name: "Name",
};
// Said elsewhere, or of no use to a reader.
const unsaid = new Set(["wikidata", "geonames", "latitude", "longitude", "confidence", "rule", "basis", "url", "sha256"]);

// How often statements of the kind are right, as one would say it.
function sureness(confidence) {
  const part = Number(confidence);
  if (!(part >= 0 && part <= 1)) return "";
  const tenths = Math.round(part * 10);
  return tenths >= 10 ? "nearly always right" : tenths === 0 ? "hardly ever right" : `right about ${tenths} times in 10`;
}

function row(list, name, text) {
  if (!text) return null;
  make("dt", {}, list, name);
  return make("dd", {}, list, text);
}

function linkOut(list, name, address, text) {
  make("a", { class: "out", href: address, rel: "noreferrer noopener", target: "_blank" }, row(list, name, " "), text);
}

function attributeRows(list, item) {
  for (const [key, value] of Object.entries(item.is)) {
    if (unsaid.has(key) || (key === "name" && value === item.label)) continue;
    row(list, words[key] || key, value.replaceAll("|", ", "));
  }
  const { wikidata, geonames, url, latitude, longitude } = item.is;
  if (/^Q\d+$/.test(wikidata || "")) linkOut(list, "Wikidata", `https://www.wikidata.org/wiki/${wikidata}`, wikidata);
  if (/^\d+$/.test(geonames || "")) linkOut(list, "GeoNames", `https://www.geonames.org/${geonames}`, geonames);
  if (/^https?:\/\//i.test(url || "")) linkOut(list, "Web page", url, url);
  if (latitude && longitude) row(list, "Coordinates", `${latitude}, ${longitude}`);
}

function originRows(list, item) {
  const isBackground = item.is.basis === "background";
  row(list, "Known from", isBackground ? "the built-in gazetteer, not this article" : item.evidence.length ? "the article" : "");
  row(list, "Found by", item.is.rule && `the rule “${item.is.rule}”`);
  const sure = sureness(item.is.confidence);
  row(list, "How sure", sure && `such statements are ${sure}`);
}

const textOf = sentence => letters[sentence.article]?.slice(sentence.start, sentence.end).join("").replace(/\s+/g, " ");

function addSentences(parent, list) {
  if (!list.length || !letters[list[0].article]) return;
  make("h3", {}, parent, list.length === 1 ? "The sentence" : "The sentences");
  for (const sentence of list.slice(0, 30)) linkTo("sentence", sentence, make("blockquote", {}, parent), textOf(sentence));
  if (list.length > 30) make("p", { class: "quiet" }, parent, `and ${list.length - 30} more`);
}

function addFact(list, edge, from) {
  const item = make("li", {}, list);
  if (edge.source !== from) { linkTo("node", edge.source, item); item.append(" "); }
  linkTo("edge", edge, item, captionOf(edge));
  item.append(" ");
  if (edge.target !== from) linkTo("node", edge.target, item);
}

function addFacts(parent, list, title, from) {
  if (!list.length) return;
  make("h3", {}, parent, title);
  const facts = make("ul", {}, parent);
  for (const edge of list.slice(0, 60)) addFact(facts, edge, from);
  if (list.length > 60) make("p", { class: "quiet" }, parent, `and ${list.length - 60} more`);
}

function nodeDetails(parent, node) {
  make("h2", {}, parent, node.label);
  make("p", { class: "quiet" }, parent, node.isEvent ? looks.events[node.is.eventType] || "Event" : node.type);
  const list = make("dl", {}, parent);
  attributeRows(list, node);
  originRows(list, node);
  addFacts(parent, node.links, "Facts", node);
  addSentences(parent, [...choice.sentences]);
  if (!node.drawn) return;
  const button = make("button", { type: "button" }, make("p", {}, parent), node.pinned ? "Unpin in the graph" : "Pin in the graph");
  button.addEventListener("click", () => {
    node.pinned = !node.pinned;
    button.textContent = node.pinned ? "Unpin in the graph" : "Pin in the graph";
    panels.find(panel => panel.name === "graph").filter();
  });
}

function edgeDetails(parent, edge) {
  const title = make("h2", {}, parent);
  linkTo("node", edge.source, title);
  title.append(` ${captionOf(edge)} `);
  linkTo("node", edge.target, title);
  const list = make("dl", {}, parent);
  row(list, "Relation", `${edge.type} (${looks.relations[edge.type].says})`);
  attributeRows(list, edge);
  originRows(list, edge);
  addSentences(parent, [...choice.sentences]);
}

function sentenceDetails(parent, sentence) {
  make("h2", {}, parent, "Sentence");
  linkTo("sentence", sentence, make("blockquote", {}, parent), textOf(sentence));
  const line = make("p", {}, parent);
  for (const [name, other] of [["Previous", sentences[sentence.number - 1]], ["Next", sentences[sentence.number + 1]]]) {
    if (other) { linkTo("sentence", other, line, name); line.append(" "); }
  }
  addFacts(parent, [...choice.edges].filter(edge => edge.type !== "reportedIn"), "It says");
  make("h3", {}, parent, "It names");
  const list = make("ul", {}, parent);
  for (const node of choice.nodes) if (node.drawn && !node.isEvent) linkTo("node", node, make("li", {}, list));
}

function articleDetails(parent, article) {
  make("h2", {}, parent, article.title);
  const list = make("dl", {}, parent), node = byId.get(article.id);
  if (node) attributeRows(list, node);
  row(list, "Holds", `${counted([...choice.nodes].filter(node => node.isEvent).length, "event")}, ${counted(choice.edges.size, "fact")}`);
  addFacts(parent, [...choice.edges].filter(edge => edge.type !== "reportedIn"), "Facts");
}

// Of the whole: what there is most of, and what one can do.
function overview(parent) {
  if (innerWidth <= 800) return;
  const drawn = nodes.filter(node => node.drawn);
  make("h2", {}, parent, "The graph");
  make("p", {}, parent, `${counted(drawn.filter(node => !node.isEvent).length, "name")}, ${counted(drawn.filter(node => node.isEvent).length, "event")}, ${counted(edges.filter(edge => edge.drawn).length, "link")}.`);
  make("h3", {}, parent, "Most often");
  const list = make("ul", {}, parent);
  const most = drawn.filter(node => !node.isEvent).sort((a, b) => b.degree - a.degree).slice(0, 8);
  for (const node of most) {
    const item = make("li", {}, list);
    linkTo("node", node, item);
    make("span", { class: "quiet" }, item, ` ${node.type}, ${counted(node.degree, "link")}`);
  }
  make("h3", {}, parent, "How to");
  make("p", {}, parent, "Click a name, a sentence, a node or a line: the rest follows. Drag a node to pin it, the background to move; the wheel zooms. Press / to search.");
}

function showDetails() {
  const parent = document.getElementById("details"), hadFocus = parent.contains(document.activeElement);
  parent.replaceChildren();
  const writers = { node: nodeDetails, edge: edgeDetails, sentence: sentenceDetails, article: articleDetails };
  parent.classList.toggle("idle", !writers[choice.kind]);
  if (!writers[choice.kind]) return overview(parent);
  make("button", { type: "button", class: "close", "aria-label": "Close the details" }, parent, "×").addEventListener("click", () => choose(null));
  writers[choice.kind](parent, choice.item);
  parent.scrollTop = 0;
  const heading = parent.querySelector("h2");
  document.getElementById("told").textContent = `${heading.textContent}: details`;
  // The link that was followed is gone: who uses a keyboard goes on at the top.
  if (hadFocus) { heading.tabIndex = -1; heading.focus(); }
}
