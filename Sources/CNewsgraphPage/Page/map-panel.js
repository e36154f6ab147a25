// The tab with the map: the land, and a spot at each place where something happened. A unit is a tenth of a degree of
// latitude; degrees of longitude are as much shorter as they are in the middle of what is shown, so that shapes are right.
const earth = { w: 3600, h: 1800 };

const mapPanel = {
  name: "map", title: "Map",
  places: nodes.map(placeOf).filter(Boolean),
  open(section) {
    this.squeeze = this.squeezeOf(this.places);
    this.frame = make("div", { id: "map" }, section);
    this.svg = svg("svg", { role: "group", "aria-label": "Where it happened; the list below says the same" }, this.frame);
    const flat = svg("g", { transform: `scale(${this.squeeze} 1)` }, this.svg);
    svg("path", { class: "grid", d: this.grid() }, flat);
    svg("path", { class: "land", d: document.getElementById("land").textContent.trim(), "fill-rule": "evenodd" }, flat);
    this.spots = svg("g", {}, this.svg);
    this.addButtons();
    this.list = make("ul", { id: "places" }, section);
    make("p", { class: "quiet", id: "credit" }, section, "Land: Natural Earth. Events without a known place are in the list and in the graph only.");
    addMapInput(this);
    this.filter();
  },
  squeezeOf(places) {
    const rows = places.map(place => place.y);
    const middle = Math.abs(Math.max(...rows) + Math.min(...rows)) / 20;
    return Math.cos(Math.min(60, middle) * Math.PI / 180);
  },
  grid() {
    let path = "";
    for (let x = -earth.w / 2; x <= earth.w / 2; x += 300) path += `M${x} ${-earth.h / 2}V${earth.h / 2}`;
    for (let y = -earth.h / 2; y <= earth.h / 2; y += 300) path += `M${-earth.w / 2} ${y}H${earth.w / 2}`;
    return path;
  },
  addButtons() {
    const row = make("div", { class: "buttons" }, this.frame);
    const add = (text, name, act) => make("button", { type: "button", title: name, "aria-label": name }, row, text).addEventListener("click", act);
    add("+", "Zoom in", () => this.zoom(0.7));
    add("−", "Zoom out", () => this.zoom(1 / 0.7));
    add("Fit", "Show all places", () => this.fit());
  },
  // What the filters let through has its spot; the map stays where it is.
  filter() {
    this.spots.replaceChildren();
    this.list.replaceChildren();
    for (const place of this.places) {
      place.shown = place.events.filter(event => event.shown);
      place.spot = place.shown.length ? this.addSpot(place) : null;
      if (place.spot) this.addLine(place);
    }
    if (!this.box) this.fit(); else this.look();
    if (choice) this.choose();
  },
  addSpot(place) {
    const [node, count] = [place.node, place.shown.length], radius = Math.min(6 + 2 * (count - 1), 14);
    const statuses = new Set(place.shown.map(event => event.is.status));
    const address = count === 1 ? addressOf("node", place.shown[0]) : addressOf("node", node);
    const spot = svg("a", { class: `spot${statuses.size === 1 ? ` status-${[...statuses][0]}` : ""}`, href: address }, this.spots);
    svg("title", {}, spot, `${node.label}: ${counted(count, "event")}`);
    svg("circle", { r: radius }, spot);
    if (count > 1) svg("text", { class: "count", y: 4 }, spot, count);
    svg("text", { class: "place", x: radius + 4, y: 4 }, spot, node.label);
    return spot;
  },
  addLine({ node, shown }) {
    const item = make("li", {}, this.list);
    linkTo("node", node, item);
    shown.forEach((event, index) => {
      item.append(index ? "; " : ": ");
      linkTo("node", event, item);
      make("span", { class: "quiet" }, item, ` ${[event.is.date, event.is.status].filter(Boolean).join(" · ")}`);
    });
  },
  choose() {
    for (const { node, shown, spot } of this.places) {
      if (!spot) continue;
      const isChosen = choice.item === node || shown.includes(choice.item);
      spot.classList.toggle("chosen", isChosen);
    }
  },
  show() { if (this.box) this.look(); },
  // All places, and enough around them to tell where on the Earth they are.
  fit() {
    const seen = this.places.filter(place => place.spot), all = seen.length ? seen : this.places;
    const xs = all.map(place => place.x * this.squeeze), ys = all.map(place => place.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const w = Math.max((right - left) * 1.4, 300), h = Math.max((bottom - top) * 1.4, 150);
    this.box = { x: (left + right - w) / 2, y: (top + bottom - h) / 2, w, h };
    this.look();
  },
  // Spots and names keep their size on the screen; a name that would cover another waits for the pointer.
  look() {
    const { x, y, w, h } = this.box, frame = this.svg.getBoundingClientRect();
    this.svg.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    this.pixel = Math.max(w / (frame.width || 800), h / (frame.height || 400));
    const taken = [];
    for (const place of this.places) {
      if (!place.spot) continue;
      const [px, py] = [place.x * this.squeeze / this.pixel, place.y / this.pixel];
      place.spot.setAttribute("transform", `translate(${place.x * this.squeeze} ${place.y}) scale(${this.pixel})`);
      const right = px + place.node.label.length * 7 + 20;
      const isFree = taken.every(other => right < other.px || px > other.right || Math.abs(py - other.py) > 15);
      place.spot.classList.toggle("crowded", !isFree);
      if (isFree) taken.push({ px, py, right });
    }
  },
  // Zooms; what stands at a point stays there. No less than a town is shown, and no more than the Earth.
  zoom(factor, point = { x: this.box.x + this.box.w / 2, y: this.box.y + this.box.h / 2 }) {
    const { box } = this, part = Math.min(Math.max(factor, 4 / box.w), earth.w * 1.1 / box.w);
    box.x = point.x - (point.x - box.x) * part;
    box.y = point.y - (point.y - box.y) * part;
    box.w *= part;
    box.h *= part;
    this.look();
  },
};
if (mapPanel.places.length) panels.push(mapPanel);

// A place where something happened, with its position; nothing for other nodes, and where the position is not known.
function placeOf(node) {
  const [x, y] = [10 * parseFloat(node.is.longitude), -10 * parseFloat(node.is.latitude)];
  if (!(Math.abs(x) <= earth.w / 2 && Math.abs(y) <= earth.h / 2)) return null;
  const events = node.links.filter(edge => edge.type === "place" && edge.target === node).map(edge => edge.source);
  return events.length ? { node, x, y, events: [...new Set(events)], shown: [], spot: null } : null;
}

function svg(name, attributes, parent, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

// Mouse, fingers and wheel over the map.
function addMapInput(panel) {
  const { svg: map } = panel, pointers = new Map();
  let moved = 0;
  map.addEventListener("wheel", event => {
    event.preventDefault();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    panel.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * 0.0016), point);
  }, { passive: false });
  map.addEventListener("dragstart", event => event.preventDefault());
  map.addEventListener("pointerdown", event => {
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved = 0;
  });
  addEventListener("pointermove", event => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const [dx, dy] = [event.clientX - last[0], event.clientY - last[1]];
    const other = [...pointers].find(([id]) => id !== event.pointerId);
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved < 4) return;
    if (other) {
      const [ox, oy] = other[1], before = Math.hypot(last[0] - ox, last[1] - oy);
      return panel.zoom(before / Math.max(1, Math.hypot(event.clientX - ox, event.clientY - oy)));
    }
    panel.box.x -= dx * panel.pixel;
    panel.box.y -= dy * panel.pixel;
    panel.look();
  });
  const release = event => pointers.delete(event.pointerId);
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);
  // A drag that ends on a spot chooses nothing.
  map.addEventListener("click", event => { if (moved >= 4) event.preventDefault(); });
  new ResizeObserver(() => { if (panel.box) panel.look(); }).observe(map);
}
