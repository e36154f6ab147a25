// The picture of the graph on a canvas. Letters have the same size however far away one is; what has no room is left out,
// the best connected first, and comes when one is nearer.
const letter = 12, nearest = 1.6;
const dashes = { solid: [], dashed: [6, 4], dotted: [2, 3] };
// A graph with more items than this is drawn a bit at a time, so that moving it never waits.
const large = 1500;

function prepareNodes() {
  for (const node of nodes) {
    node.r = Math.min(24, 5 + 1.7 * Math.sqrt(node.degree));
    node.lines = wrap(node.label, 22, 3);
  }
  const twins = new Map();
  for (const edge of edges) {
    if (!edge.drawn) continue;
    const key = edge.s < edge.t ? `${edge.s} ${edge.t}` : `${edge.t} ${edge.s}`;
    const count = twins.get(key) || 0;
    twins.set(key, count + 1);
    // The first is straight, others bend away on both sides.
    edge.bend = Math.ceil(count / 2) * 16 * (count % 2 ? 1 : -1) * (edge.s < edge.t ? 1 : -1);
    edge.width = Math.min(5, looks.statuses[edge.source.is.status]?.width || 1.2) + Math.min(2, 0.4 * Math.max(0, edge.evidence.length - 1));
  }
}

function wrap(text, width, most) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > width ? `${word.slice(0, width - 1)}…` : word);
  }
  if (lines.length > most) lines.splice(most - 1, lines.length, `${lines[most - 1].slice(0, width - 1)}…`);
  return lines;
}

// The bow of an edge on the screen: start, control point, end, each at the border of its node.
function bowOf(edge) {
  const [x1, y1] = toScreen(edge.source.x, edge.source.y), [x2, y2] = toScreen(edge.target.x, edge.target.y);
  const length = Math.hypot(x2 - x1, y2 - y1) || 1, bend = edge.bend * scale();
  const mx = (x1 + x2) / 2 - (y2 - y1) / length * bend, my = (y1 + y2) / 2 + (x2 - x1) / length * bend;
  const from = edge.source.r * scale() + 1, to = edge.target.r * scale() + 2;
  const d1 = Math.hypot(mx - x1, my - y1) || 1, d2 = Math.hypot(mx - x2, my - y2) || 1;
  return [x1 + (mx - x1) / d1 * from, y1 + (my - y1) / d1 * from, mx, my, x2 + (mx - x2) / d2 * to, y2 + (my - y2) / d2 * to];
}

// Symbols grow more slowly than the picture does.
const scale = () => Math.min(1.6, Math.max(0.3, Math.sqrt(camera.k)));

function isSeen(node, margin) {
  const [x, y] = toScreen(node.x, node.y);
  return x > -margin && y > -margin && x < size.w + margin && y < size.h + margin;
}

function shapeOf(pen, shape, x, y, r) {
  pen.moveTo(x + r, y);
  if (shape === "box") { pen.rect(x - r, y - r * 0.85, r * 2, r * 1.7); return; }
  if (shape === "rounded") { pen.roundRect(x - r, y - r * 0.85, r * 2, r * 1.7, r * 0.5); return; }
  if (shape === "note") { pen.rect(x - r * 1.1, y - r * 0.7, r * 2.2, r * 1.4); return; }
  const corners = { diamond: 4, hexagon: 6 }[shape];
  if (!corners) { pen.arc(x, y, r, 0, 7); return; }
  for (let corner = 1; corner < corners; corner++) {
    const angle = corner * 2 * Math.PI / corners;
    pen.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  pen.closePath();
}

// Draws everything, and rests now and then: whoever draws bit by bit can stop there. Far from a large graph lines have no
// arrows and nodes no borders, which nobody could see.
function* drawing(pen, ratio) {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, size.w, size.h);
  const isFocused = choice && choice.kind !== "none" && choice.nodes.size > 0;
  const shown = nodes.filter(node => node.shown && node.inPicture), seen = shown.filter(node => isSeen(node, 120));
  const lines = edges.filter(edge => isEdgeShown(edge) && edge.source.inPicture && edge.target.inPicture);
  const isCoarse = lines.length + shown.length > large && camera.k * Math.sqrt(shown.length) < 30;
  // Where lines are many, they must not hide the nodes.
  const strength = 0.8 * Math.min(1, Math.max(0.25, 600 / lines.length));
  yield* drawEdges(pen, isFocused ? lines.filter(edge => !choice.edges.has(edge)) : lines, isFocused ? strength / 4 : strength, isCoarse);
  if (isFocused) yield* drawEdges(pen, lines.filter(edge => choice.edges.has(edge)), 1, false, choice.kind === "edge");
  yield* drawNodes(pen, isFocused ? seen.filter(node => !choice.nodes.has(node)) : seen, isFocused ? 0.3 : 1, isCoarse);
  if (isFocused) yield* drawNodes(pen, seen.filter(node => choice.nodes.has(node)), 1, false);
  pen.globalAlpha = 1;
  yield* drawLabels(pen, seen, lines, isFocused, isCoarse);
}

function* drawEdges(pen, list, alpha, isCoarse, isChosen) {
  const groups = new Map();
  for (const edge of list) {
    const key = `${edge.type} ${edge.source.is.status || ""} ${edge.width} ${edge.colour || ""}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(edge);
  }
  let count = 0;
  for (const group of groups.values()) {
    const { type, source, width, colour } = group[0];
    pen.globalAlpha = alpha;
    pen.strokeStyle = pen.fillStyle = isChosen ? style("--chosen") : colour ? inkOf(colour) : inkOf(looks.relations[type].colour);
    pen.lineWidth = isCoarse ? 0.6 : isChosen ? width + 2 : width;
    pen.setLineDash(isCoarse ? [] : dashes[looks.statuses[source.is.status]?.line] || []);
    for (let first = 0; first < group.length; first += 250) {
      const part = group.slice(first, first + 250).filter(edge => isSeen(edge.source, 300) || isSeen(edge.target, 300) || camera.k > 0.3);
      pen.beginPath();
      const bows = part.map(bowOf);
      for (const [x1, y1, mx, my, x2, y2] of bows) {
        pen.moveTo(x1, y1);
        if (isCoarse) pen.lineTo(x2, y2); else pen.quadraticCurveTo(mx, my, x2, y2);
      }
      pen.stroke();
      if (!isCoarse) drawHeads(pen, bows, looks.relations[type].head, part);
      if ((count += part.length) > 200) { count = 0; yield; }
    }
  }
  pen.setLineDash([]);
}

// The ends of lines: what the relation is can be told without its colour.
function drawHeads(pen, bows, head, part) {
  if (head === "none") return;
  pen.setLineDash([]);
  pen.beginPath();
  bows.forEach(([, , mx, my, x, y], index) => {
    if (part[index].plain) return;
    const length = Math.hypot(x - mx, y - my) || 1, dx = (x - mx) / length, dy = (y - my) / length, wide = 3.6, long = 8;
    if (head === "dot" || head === "odot") { pen.moveTo(x + 3, y); pen.arc(x, y, 3, 0, 7); return; }
    pen.moveTo(x, y);
    if (head === "tee") { pen.moveTo(x - dy * 5, y + dx * 5); pen.lineTo(x + dy * 5, y - dx * 5); pen.lineTo(x + dy * 5 - dx * 2, y - dx * 5 - dy * 2); pen.lineTo(x - dy * 5 - dx * 2, y + dx * 5 - dy * 2); return; }
    pen.lineTo(x - dx * long - dy * wide, y - dy * long + dx * wide);
    if (head === "vee" || head === "open") pen.lineTo(x - dx * long * 0.6, y - dy * long * 0.6);
    if (head.endsWith("diamond")) pen.lineTo(x - dx * long * 2, y - dy * long * 2);
    pen.lineTo(x - dx * long + dy * wide, y - dy * long - dx * wide);
    pen.closePath();
  });
  if (["empty", "odiamond", "odot"].includes(head)) {
    const ink = pen.fillStyle;
    pen.fillStyle = style("--page");
    pen.fill();
    pen.fillStyle = ink;
    pen.lineWidth = 1.1;
    pen.stroke();
  } else pen.fill();
}

function* drawNodes(pen, list, alpha, isCoarse) {
  const groups = new Map();
  for (const node of list) {
    const key = `${node.type} ${node.is.status || ""} ${node.colour || ""}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(node);
  }
  let count = 0;
  for (const group of groups.values()) {
    const { type, is, colour } = group[0], look = looks.types[type], status = node => looks.statuses[node.is.status];
    pen.globalAlpha = alpha;
    pen.fillStyle = colour ? inkOf(colour) : inkOf(status(group[0])?.fill || look.fill);
    pen.strokeStyle = inkOf(status(group[0])?.colour || look.line);
    pen.lineWidth = (status(group[0])?.width || 1) * (isCoarse ? 0.5 : 1);
    pen.setLineDash(isCoarse ? [] : dashes[status(group[0])?.line] || []);
    for (let first = 0; first < group.length; first += 250) {
      pen.beginPath();
      for (const node of group.slice(first, first + 250)) {
        const [x, y] = toScreen(node.x, node.y), r = Math.max(1.5, node.r * scale());
        if (isCoarse) pen.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6); else shapeOf(pen, look.symbol, x, y, r);
      }
      pen.fill();
      if (!isCoarse || type === "Event") pen.stroke();
      if ((count += 250) > 400) { count = 0; yield; }
    }
    pen.setLineDash([]);
  }
  drawRings(pen, list);
}

// Rings around what is chosen, and dots on what is pinned.
function drawRings(pen, list) {
  for (const node of list) {
    const isChosen = choice && choice.item === node;
    if (!isChosen && !node.pinned) continue;
    const [x, y] = toScreen(node.x, node.y), r = node.r * scale();
    pen.beginPath();
    if (isChosen) pen.arc(x, y, r * 1.2 + 5, 0, 7);
    pen.strokeStyle = style("--chosen");
    pen.lineWidth = 3;
    pen.stroke();
    if (!node.pinned) continue;
    pen.beginPath();
    pen.arc(x + r, y - r, 3.5, 0, 7);
    pen.fillStyle = style("--chosen");
    pen.fill();
  }
}

const styles = new Map();
function style(name) {
  if (!styles.has(name)) styles.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return styles.get(name);
}

// Labels, the most important first; one that would lie over another is left out.
function* drawLabels(pen, seen, lines, isFocused, isCoarse) {
  const taken = new Map(), px = Math.round(letter * Math.min(1.35, Math.max(1, Math.sqrt(camera.k))));
  const isFree = (x, y, w, h) => {
    for (let column = Math.floor(x / 80); column <= Math.floor((x + w) / 80); column++) {
      for (const [ox, oy, ow, oh] of taken.get(column) || []) if (x < ox + ow && ox < x + w && y < oy + oh && oy < y + h) return false;
    }
    return true;
  };
  const take = (x, y, w, h) => {
    for (let column = Math.floor(x / 80); column <= Math.floor((x + w) / 80); column++) {
      if (!taken.has(column)) taken.set(column, []);
      taken.get(column).push([x, y, w, h]);
    }
  };
  pen.font = `${px}px Helvetica, Arial, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  const weight = node => (choice?.item === node ? 1e6 : 0) + (isFocused && choice.nodes.has(node) ? 1e4 : 0) + node.degree + (node.isEvent ? 0 : 0.5);
  const order = seen.slice().sort((a, b) => weight(b) - weight(a));
  // No label lies over the symbol of another.
  if (order.length < 400) for (const node of order) { const [x, y] = toScreen(node.x, node.y), r = node.r * scale() * 0.8; take(x - r, y - r, 2 * r, 2 * r); }
  let count = 0, drawn = 0;
  for (const node of order.slice(0, isCoarse ? 60 : 900)) {
    if (isFocused && !choice.nodes.has(node) && drawn > 40) break;
    const [x, y] = toScreen(node.x, node.y), top = y + node.r * scale() + 3;
    const rows = captionLines(node), w = Math.max(...rows.map(row => widthOf(pen, row, px))), h = rows.length * px * 1.15;
    if (!isFree(x - w / 2 - 2, top, w + 4, h)) continue;
    take(x - w / 2 - 2, top, w + 4, h);
    const isDim = isFocused && !choice.nodes.has(node);
    text(pen, rows, x, top, px, style(isDim ? "--quiet" : "--ink"));
    drawn++;
    if (++count > 60) { count = 0; yield; }
  }
  for (const edge of lines) {
    const isAsked = isFocused && choice.edges.has(edge) && (choice.kind === "edge" || choice.edges.size < 12);
    if (!isAsked && !(edge.label && camera.k > 0.9)) continue;
    const [x1, y1, mx, my, x2, y2] = bowOf(edge), row = wrap(captionOf(edge), 26, 1), w = widthOf(pen, row[0], px);
    const x = (x1 + 2 * mx + x2) / 4, y = (y1 + 2 * my + y2) / 4 - px / 2;
    if (!isFree(x - w / 2, y, w, px)) continue;
    take(x - w / 2, y, w, px);
    text(pen, row, x, y, px, inkOf(looks.relations[edge.type].colour));
  }
  pen.canvas.dataset.letters = px;
  pen.canvas.dataset.labels = drawn;
}

function text(pen, rows, x, top, px, ink) {
  pen.strokeStyle = style("--page");
  pen.lineWidth = 3;
  pen.fillStyle = ink;
  rows.forEach((row, index) => {
    pen.strokeText(row, x, top + index * px * 1.15);
    pen.fillText(row, x, top + index * px * 1.15);
  });
}

function captionLines(node) {
  const most = camera.k > 0.75 || choice?.item === node ? 3 : 2;
  const rows = node.lines.length > most ? [...node.lines.slice(0, most - 1), `${node.lines[most - 1]}…`] : node.lines;
  if (!node.isEvent || (camera.k < 0.75 && choice?.item !== node)) return rows;
  return [...rows, [node.is.eventType, node.is.date, node.is.status === "happened" ? "" : node.is.status].filter(Boolean).join(" · ")];
}

const widths = new Map();
function widthOf(pen, row, px) {
  if (!widths.has(row)) {
    const font = pen.font;
    pen.font = "100px Helvetica, Arial, sans-serif";
    widths.set(row, pen.measureText(row).width / 100);
    pen.font = font;
  }
  return widths.get(row) * px;
}

// What lies at a point of the screen.
function nodeAt(x, y) {
  let best = null, least = Infinity;
  for (const node of nodes) {
    if (!node.shown || !node.inPicture) continue;
    const [nx, ny] = toScreen(node.x, node.y), far = Math.hypot(nx - x, ny - y) - Math.max(6, node.r * scale());
    if (far < 4 && far < least) { best = node; least = far; }
  }
  return best;
}

function edgeAt(x, y) {
  let best = null, least = 7;
  for (const edge of edges) {
    if (!isEdgeShown(edge) || !edge.source.inPicture || !edge.target.inPicture) continue;
    const [x1, y1, mx, my, x2, y2] = bowOf(edge);
    if (Math.min(x1, x2, mx) > x + 9 || Math.max(x1, x2, mx) < x - 9 || Math.min(y1, y2, my) > y + 9 || Math.max(y1, y2, my) < y - 9) continue;
    let [px, py] = [x1, y1];
    for (let part = 1; part <= 12; part++) {
      const t = part / 12, u = 1 - t, qx = u * u * x1 + 2 * u * t * mx + t * t * x2, qy = u * u * y1 + 2 * u * t * my + t * t * y2;
      const along = Math.max(0, Math.min(1, ((x - px) * (qx - px) + (y - py) * (qy - py)) / ((qx - px) ** 2 + (qy - py) ** 2 || 1)));
      const far = Math.hypot(px + along * (qx - px) - x, py + along * (qy - py) - y);
      if (far < least) { best = edge; least = far; }
      [px, py] = [qx, qy];
    }
  }
  return best;
}
