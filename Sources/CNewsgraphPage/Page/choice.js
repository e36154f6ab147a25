// What is chosen. The address says it (#node-ID, #edge-ID, #sentence-N, #article-ID), so that the back button goes back, a
// link leads there, and a page can be opened with something chosen.
//
// Each view is a panel: a tab beside the article, in the order in which the scripts add them.
//   name, title   of the tab
//   open(section) fills its section, when it is shown for the first time
//   show()        it has come into view, or its size has changed
//   choose()      `choice` is another
//   filter()      what `isShown` and `isEdgeShown` say is another
// All but the first three may be left out.
const panels = [];
let choice = null;

const nothing = () => ({ kind: "none", item: null, nodes: new Set(), edges: new Set(), sentences: new Set() });

function choiceOf(address) {
  const mark = address.indexOf("-"), kind = address.slice(0, mark), name = address.slice(mark + 1);
  if (kind === "node" && byId.has(name)) return nodeChoice(byId.get(name));
  if (kind === "edge" && edgeById.has(name)) return edgeChoice(edgeById.get(name));
  if (kind === "sentence" && sentences[name]) return sentenceChoice(sentences[name]);
  const article = kind === "article" ? articles.findIndex(article => article.id === name) : -1;
  return article < 0 ? nothing() : articleChoice(article);
}

function nodeChoice(node) {
  const found = { ...nothing(), kind: "node", item: node };
  found.nodes.add(node);
  for (const edge of node.links) {
    found.edges.add(edge);
    found.nodes.add(edge.source).add(edge.target);
  }
  sentencesOf(node).forEach(sentence => found.sentences.add(sentence));
  return found;
}

function edgeChoice(edge) {
  const found = { ...nothing(), kind: "edge", item: edge };
  found.nodes.add(edge.source).add(edge.target);
  found.edges.add(edge);
  sentencesOf(edge).forEach(sentence => found.sentences.add(sentence));
  return found;
}

function sentenceChoice(sentence) {
  const found = { ...nothing(), kind: "sentence", item: sentence };
  found.sentences.add(sentence);
  const isFrom = item => item.evidence.some(span => overlaps(span, sentence));
  for (const edge of edges) {
    if (!isFrom(edge)) continue;
    found.edges.add(edge);
    found.nodes.add(edge.source).add(edge.target);
  }
  for (const node of nodes) if (node.drawn && node.mentions.some(span => overlaps(span, sentence))) found.nodes.add(node);
  return found;
}

function articleChoice(article) {
  const found = { ...nothing(), kind: "article", item: articles[article], article };
  const isIn = span => (span[2] || 0) === article;
  for (const node of nodes) if (node.drawn && node.mentions.concat(node.evidence).some(isIn)) found.nodes.add(node);
  for (const edge of edges) if (edge.evidence.some(isIn)) found.edges.add(edge);
  return found;
}

const addressOf = (kind, item) => `#${kind}-${encodeURIComponent(kind === "sentence" ? item.number : item.id)}`;

function choose(kind, item) {
  const address = kind ? addressOf(kind, item) : "#";
  if (location.hash === address || (!kind && !location.hash)) return;
  location.hash = address;
}

function follow() {
  let address = location.hash.slice(1);
  try { address = decodeURIComponent(address); } catch { /* A percent sign of somebody's own: taken as it stands. */ }
  choice = choiceOf(address);
  showChoiceInText();
  showDetails();
  for (const panel of panels) if (panel.isOpen && panel.choose) panel.choose();
}

// A link to an item.
function linkTo(kind, item, parent, text) {
  return make("a", { href: addressOf(kind, item) }, parent, text ?? item.label);
}
