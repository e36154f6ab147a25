// Which nodes and edges are shown: by type, status, who says so, and date.
const off = { type: new Set(), status: new Set(), source: "", from: null, to: null };

function sourcesOf(node) {
  const names = node.links.filter(edge => edge.type === "source" && edge.s !== edge.t && edge.source === node)
    .map(edge => edge.target.label);
  for (const edge of node.links) if (edge.type === "reportedIn" && edge.target.is.source) names.push(edge.target.is.source);
  return names;
}

function passes(node) {
  if (!node.drawn || off.type.has(node.type)) return false;
  if (!node.isEvent) return true;
  if (off.status.has(node.is.status)) return false;
  if (off.source && !sourcesOf(node).includes(off.source)) return false;
  if (off.from === null && off.to === null) return true;
  return node.days !== null && node.days[1] >= (off.from ?? -Infinity) && node.days[0] <= (off.to ?? Infinity);
}

// Whoever takes part only in what is not shown is not shown either.
function applyFilters() {
  for (const node of nodes) node.shown = passes(node);
  if (off.status.size || off.source || off.from !== null || off.to !== null) {
    for (const node of nodes) {
      if (!node.shown || node.isEvent) continue;
      const events = node.links.map(edge => edge.source === node ? edge.target : edge.source).filter(other => other.isEvent);
      if (events.length && !events.some(event => event.shown)) node.shown = false;
    }
  }
  const shown = nodes.filter(node => node.shown).length;
  document.getElementById("shown").textContent = `${shown} of ${nodes.filter(node => node.drawn).length} shown`;
  for (const name of document.querySelectorAll("#article .name")) name.classList.toggle("off", !name.node.shown);
  for (const panel of panels) if (panel.isOpen && panel.filter) panel.filter();
}

const isShown = node => node.shown;
const isEdgeShown = edge => edge.drawn && edge.source.shown && edge.target.shown;

function boxes(kind, values, form) {
  if (values.length < 2 && kind === "status") return;
  const field = make("fieldset", {}, form);
  make("legend", {}, field, kind === "type" ? "Types" : "Status");
  for (const value of values) {
    const label = make("label", {}, field);
    const box = make("input", { type: "checkbox", value, "data-kind": kind, checked: true }, label);
    make("span", { class: `swatch ${kind}-${value} ${looks.types[value]?.corners || ""}`, "aria-hidden": true }, label);
    label.append(`${value} ${nodes.filter(node => node.drawn && (kind === "type" ? node.type : node.is.status) === value).length}`);
    box.addEventListener("change", () => {
      if (box.checked) off[kind].delete(value); else off[kind].add(value);
      applyFilters();
    });
  }
}

function dateBox(name, key, field) {
  const label = make("label", {}, field, name);
  const box = make("input", { type: "date", id: `date-${key}` }, label);
  box.addEventListener("change", () => {
    off[key] = box.value ? dayOf(box.value, key === "to") : null;
    applyFilters();
  });
}

// Shows only what falls between two days.
function setDates(from, to) {
  [off.from, off.to] = [from, to];
  for (const key of ["from", "to"]) {
    const box = document.getElementById(`date-${key}`);
    if (box) box.value = off[key] === null ? "" : isoDay(off[key]);
  }
  applyFilters();
}

function addFilters(parent) {
  const fold = make("details", { id: "filters", open: innerWidth > 800 && innerHeight > 600 }, parent);
  const summary = make("summary", {}, fold, "Filters ");
  make("span", { id: "shown", class: "quiet", role: "status" }, summary);
  const form = make("form", {}, fold);
  form.addEventListener("submit", event => event.preventDefault());
  const types = Object.keys(looks.types).filter(type => nodes.some(node => node.drawn && node.type === type));
  boxes("type", types, form);
  boxes("status", Object.keys(looks.statuses).filter(status => nodes.some(node => node.is.status === status)), form);
  const field = make("fieldset", {}, form);
  const sources = new Map();
  for (const node of nodes) if (node.isEvent) for (const name of new Set(sourcesOf(node))) sources.set(name, (sources.get(name) || 0) + 1);
  if (sources.size) {
    const label = make("label", {}, field, "Said by");
    const list = make("select", { id: "source" }, label);
    make("option", { value: "" }, list, "anybody");
    const names = [...sources].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200);
    for (const [name, count] of names) make("option", { value: name }, list, `${name} (${count})`);
    list.addEventListener("change", () => { off.source = list.value; applyFilters(); });
  }
  if (nodes.some(node => node.days)) { dateBox("From", "from", field); dateBox("to", "to", field); }
  make("button", { type: "reset" }, field, "Show all");
  form.addEventListener("reset", () => {
    off.type.clear(); off.status.clear(); off.source = "";
    setTimeout(() => setDates(null, null));
  });
}
