"use strict";
// The graph: nodes, edges and articles as the page was given them, joined up, with what everything looks like.
const data = JSON.parse(document.getElementById("data").textContent);
const { nodes, edges, articles, looks } = data;
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const inkOf = pair => pair[dark.matches && !matchMedia("print").matches ? 1 : 0];

const byId = new Map(), edgeById = new Map();
for (const node of nodes) {
  byId.set(node.id, node);
  Object.assign(node, { links: [], degree: 0, is: node.is || {}, mentions: node.mentions || [], evidence: node.evidence || [] });
  node.drawn = node.type !== "Article";
  node.isEvent = node.type === "Event";
  node.days = node.isEvent ? days(node.is.date) : null;
}
for (const edge of edges) {
  edgeById.set(edge.id, edge);
  edge.is = edge.is || {};
  edge.evidence = edge.evidence || [];
  edge.source = nodes[edge.s];
  edge.target = nodes[edge.t];
  edge.drawn = looks.relations[edge.type].drawn && edge.s !== edge.t;
  edge.source.links.push(edge);
  if (edge.s !== edge.t) edge.target.links.push(edge);
  if (edge.drawn) { edge.source.degree++; edge.target.degree++; }
}

// Days since 1970 of the first and last day of a date: a day, a month, a year, or an interval of two of them.
function days(text) {
  if (!text) return null;
  const [first, last = first] = text.split("/");
  const start = dayOf(first, false), end = dayOf(last, true);
  if (start === null && end === null) return null;
  return [start ?? end, Math.max(start ?? end, end ?? start)];
}

function dayOf(text, isEnd) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(part => part && Number(part));
  const time = !isEnd || day ? Date.UTC(year, (month || 1) - 1, day || 1)
    : month ? Date.UTC(year, month, 0) : Date.UTC(year, 12, 0);
  return Math.round(time / 86400000);
}

const isoDay = day => new Date(day * 86400000).toISOString().slice(0, 10);

// Sentences that facts come from: stretches [start, end] of an article, in reading order, none over another.
const sentences = [];
{
  const seen = new Map();
  for (const item of nodes.concat(edges)) {
    for (const [start, end, article = 0] of item.evidence) {
      if (articles[article] && end > start) seen.set(`${article} ${start} ${end}`, { article, start, end });
    }
  }
  const all = [...seen.values()].sort((a, b) => a.article - b.article || a.start - b.start || a.end - b.end);
  let last = null;
  for (const sentence of all) {
    if (last && last.article === sentence.article && sentence.start < last.end) continue;
    sentences.push(last = Object.assign(sentence, { number: sentences.length }));
  }
}

const overlaps = (span, sentence) =>
  (span[2] || 0) === sentence.article && span[0] < sentence.end && sentence.start < span[1];
const sentencesOf = item => sentences.filter(sentence => item.evidence.some(span => overlaps(span, sentence)));

// What an edge says in words: the title of an office, or its relation.
const captionOf = edge => edge.label || looks.relations[edge.type].says;

function make(name, attributes, parent, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || (value === false && !key.startsWith("aria-"))) continue;
    element.setAttribute(key, value === true && !key.startsWith("aria-") ? "" : value);
  }
  if (text !== undefined) element.textContent = text;
  if (parent) parent.append(element);
  return element;
}

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
// For comparing words as people do: no capitals, no accents.
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Shapes of Graphviz, as a small symbol shows them.
const symbols = { box: "box", ellipse: "circle", tab: "hexagon", cds: "diamond", box3d: "circle", note: "note" };
for (const look of Object.values(looks.types)) {
  look.symbol = look.rounded ? "rounded" : symbols[look.shape] || "circle";
  look.corners = { rounded: "soft", hexagon: "soft", circle: "round" }[look.symbol] || "";
}

// A style sheet of the colours, so that light and dark are chosen by the browser.
{
  const rules = { light: [], dark: [] };
  const kinds = Object.keys(looks.types);
  const strokes = ["solid", "double", "double", "dashed", "dotted", "wavy"];
  kinds.forEach((type, index) => {
    const look = looks.types[type];
    rules.light.push(`.type-${type} { --fill: ${look.fill[0]}; --line: ${look.line[0]}; --stroke: ${strokes[index] || "solid"}; --tint: ${type === "Event" ? 0 : 24}% }`);
    rules.dark.push(`.type-${type} { --fill: ${look.fill[1]}; --line: ${look.line[1]}; --tint: ${type === "Event" ? 0 : 28}% }`);
  });
  for (const [status, look] of Object.entries(looks.statuses)) {
    rules.light.push(`.status-${status} { --fill: ${look.fill[0]}; --line: ${look.colour[0]}; --dash: ${look.line} }`);
    rules.dark.push(`.status-${status} { --fill: ${look.fill[1]}; --line: ${look.colour[1]} }`);
  }
  for (const [type, look] of Object.entries(looks.relations)) {
    rules.light.push(`.relation-${type} { --line: ${look.colour[0]} }`);
    rules.dark.push(`.relation-${type} { --line: ${look.colour[1]} }`);
  }
  make("style", {}, document.head, `${rules.light.join("\n")}\n@media screen and (prefers-color-scheme: dark) {\n${rules.dark.join("\n")}\n}`);
}
