// The article: every name in the colour of its type, as a link; every sentence that gave a fact can be clicked.
let openArticle = -1;
const texts = articles.map((article, index) => document.getElementById(`text-${index}`));
const letters = texts.map(text => text && Array.from(text.textContent));

// The names of an article as stretches that do not overlap: of two names over each other the shorter is on top.
function nameSpans(article) {
  const spans = [];
  for (const node of nodes) {
    if (!node.drawn) continue;
    for (const [start, end, place = 0] of node.mentions) {
      if (place === article && start >= 0 && end > start && end <= letters[article].length) spans.push({ start, end, node });
    }
  }
  // Long before short: what is set last stays. A word that names an event is below the names in it.
  spans.sort((a, b) => a.node.isEvent !== b.node.isEvent ? (a.node.isEvent ? -1 : 1) : (b.end - b.start) - (a.end - a.start));
  const owner = new Array(letters[article].length).fill(null);
  for (const { start, end, node } of spans) owner.fill(node, start, end);
  return owner;
}

function writeArticle(article) {
  const own = letters[article], owner = nameSpans(article), here = sentences.filter(sentence => sentence.article === article);
  const fragment = document.createDocumentFragment();
  let next = 0, sentence = null, parent = fragment;
  for (let start = 0, end; start < own.length; start = end) {
    if (sentence && start >= sentence.end) { sentence = null; parent = fragment; }
    if (!sentence && next < here.length && start >= here[next].start) {
      sentence = here[next++];
      parent = make("span", { class: "sentence" }, fragment);
      parent.sentence = sentence;
      sentence.element = parent;
    }
    const stop = sentence ? sentence.end : here[next]?.start ?? own.length;
    for (end = start + 1; end < own.length && end < stop && owner[end] === owner[start]; end++);
    const piece = own.slice(start, end).join(""), node = owner[start];
    if (!node) { parent.append(piece); continue; }
    const link = make("a", { class: `name type-${node.type}`, href: addressOf("node", node), title: `${node.type}: ${node.label}` }, parent, piece);
    link.node = node;
  }
  texts[article].replaceChildren(fragment);
}

function showArticle(article) {
  if (article === openArticle || !texts[article]) return;
  if (texts[article].querySelector("a") === null) writeArticle(article);
  openArticle = article;
  texts.forEach((text, index) => { if (text) text.parentElement.hidden = index !== article; });
  for (const link of document.querySelectorAll("#articles a")) {
    if (link.article === article) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
}

function showChoiceInText() {
  const places = [...choice.sentences];
  const article = choice.kind === "article" ? choice.article
    : places.some(place => place.article === openArticle) || !places.length ? openArticle : places[0].article;
  showArticle(Math.max(0, article));
  for (const old of document.querySelectorAll("#article .said, #article .strong")) old.classList.remove("said", "strong");
  if (window.CSS && CSS.highlights) CSS.highlights.delete("word");
  for (const sentence of choice.sentences) if (sentence.element) sentence.element.classList.add("said");
  const chosen = choice.kind === "node" ? new Set([choice.item]) : choice.kind === "edge" ? choice.nodes : new Set();
  let first = null;
  for (const name of texts[openArticle]?.querySelectorAll(".name") || []) {
    const isMeant = chosen.has(name.node) && (choice.kind === "node" || name.parentElement.classList.contains("said"));
    name.classList.toggle("strong", isMeant);
    if (isMeant && !first) first = name;
  }
  const place = places.find(place => place.article === openArticle);
  show(choice.kind === "node" ? first || place?.element : place?.element || first);
}

// Scrolls to a place of the text, unless it can be seen.
function show(element) {
  if (!element) return;
  const box = element.getBoundingClientRect(), frame = document.getElementById("article").getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

// Marks a word of the text that is no name.
function showWord(article, start, end) {
  showArticle(article);
  const range = document.createRange();
  let place = 0, isStarted = false;
  const walker = document.createTreeWalker(texts[article], NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const count = Array.from(node.data).length;
    const offset = index => Array.from(node.data).slice(0, index - place).join("").length;
    if (!isStarted && start < place + count) { range.setStart(node, offset(start)); isStarted = true; }
    if (end <= place + count) { range.setEnd(node, offset(end)); break; }
    place += count;
  }
  if (window.CSS && CSS.highlights) CSS.highlights.set("word", new Highlight(range));
  show(range.startContainer.parentElement);
}

function addText() {
  const section = document.getElementById("article");
  // A graph of another tool has no text: the picture has all the room.
  if (!letters.some(Boolean)) document.body.classList.add("textless");
  const address = articles.length === 1 ? articles[0].url || "" : "";
  if (/^https?:\/\//i.test(address)) {
    const line = document.getElementById("byline");
    line.append(line.textContent ? " · " : "");
    make("a", { class: "out", href: address, rel: "noreferrer noopener", target: "_blank" }, line, "the web page");
  }
  if (articles.length > 1) {
    const list = make("ul", { id: "articles", "aria-label": "Articles" });
    articles.forEach((article, index) => {
      const link = linkTo("article", article, make("li", {}, list), article.title);
      link.article = index;
      make("span", { class: "quiet" }, link, ` ${[article.source, article.date].filter(Boolean).join(" · ")}`);
    });
    section.prepend(list);
  }
  section.addEventListener("click", event => {
    const sentence = event.target.closest(".sentence");
    if (sentence && !event.target.closest("a") && getSelection().isCollapsed) choose("sentence", sentence.sentence);
  });
}
