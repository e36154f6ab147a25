// Puts the page together. On a narrow window the article is a tab as the panels are, and the first.
function openTab(name) {
  if (name === "article" && innerWidth > 800) name = panels[0].name;
  document.querySelector("main").className = name === "article" ? "reading" : "viewing";
  for (const tab of document.querySelectorAll("#tabs button")) {
    const isOpen = tab.dataset.name === name;
    tab.setAttribute("aria-selected", isOpen);
    tab.tabIndex = isOpen ? 0 : -1;
  }
  if (name === "article") return;
  for (const panel of panels) {
    panel.section.hidden = panel.name !== name;
    if (panel.name !== name) continue;
    if (!panel.isOpen) { panel.isOpen = true; panel.open(panel.section); }
    if (panel.show) panel.show();
  }
}

function addTab(name, title, controls) {
  const list = document.getElementById("tabs");
  const tab = make("button", { type: "button", role: "tab", id: `tab-${name}`, "data-name": name, "aria-controls": controls,
    class: name === "article" ? "narrow" : "" }, list, title);
  tab.addEventListener("click", () => openTab(name));
}

function addTabs() {
  addTab("article", "Text", "article");
  const parent = document.getElementById("views");
  for (const panel of panels) {
    panel.section = make("section", { class: "panel", role: "tabpanel", id: `panel-${panel.name}`, "aria-labelledby": `tab-${panel.name}`, hidden: true }, parent);
    addTab(panel.name, panel.title, panel.section.id);
  }
  document.getElementById("tabs").addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...document.querySelectorAll("#tabs button")].filter(tab => tab.offsetParent);
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  });
}

function start() {
  addSearch();
  addFilters(document.getElementById("views"));
  addTabs();
  addText();
  for (const node of nodes) node.shown = passes(node);
  showArticle(0);
  openTab(innerWidth > 800 || !letters.some(Boolean) ? panels[0].name : "article");
  applyFilters();
  follow();
  addEventListener("hashchange", follow);
  addEventListener("resize", () => {
    const open = document.querySelector("#tabs [aria-selected=true]");
    openTab(open ? open.dataset.name : panels[0].name);
  });
  // On paper there are no tabs: everything is there.
  addEventListener("beforeprint", () => {
    for (const panel of panels) if (!panel.isOpen && panel.name === "list") { panel.isOpen = true; panel.open(panel.section); }
    for (const fold of document.querySelectorAll("#lines")) fold.open = true;
  });
}

start();
