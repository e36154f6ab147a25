// The strip of time below the picture: a dot for each event, to scale; a stretch drawn with the mouse filters by date.
const strip = { canvas: null, first: 0, last: 1, dots: [], drag: null };

function addStrip(section) {
  const dated = nodes.filter(node => node.days);
  if (!dated.length) return;
  const frame = make("div", { id: "strip" }, section);
  strip.canvas = make("canvas", { role: "img" }, frame);
  // A date centuries away would push all others together: the scale covers nine tenths of them.
  const starts = dated.map(node => node.days[0]).sort((a, b) => a - b);
  const cut = dated.length > 20 ? Math.floor(dated.length * 0.05) : 0;
  [strip.first, strip.last] = [starts[cut] - 1, Math.max(starts[starts.length - 1 - cut], starts[cut]) + 2];
  strip.canvas.setAttribute("aria-label", `Time: ${counted(dated.length, "event")} from ${isoDay(starts[0])} to ${isoDay(starts[starts.length - 1])}. The filters From and to choose a stretch.`);
  addStripInput();
}

const stripX = day => 14 + (Math.max(strip.first, Math.min(strip.last, day)) - strip.first) / (strip.last - strip.first) * (strip.w - 28);
const stripDay = x => Math.round(strip.first + (x - 14) / (strip.w - 28) * (strip.last - strip.first));

function drawStrip() {
  if (!strip.canvas) return;
  const box = strip.canvas.parentElement.getBoundingClientRect(), ratio = Math.min(3, devicePixelRatio || 1);
  if (!box.width) return;
  [strip.w, strip.h] = [box.width, box.height];
  [strip.canvas.width, strip.canvas.height] = [box.width * ratio, box.height * ratio];
  const pen = strip.canvas.getContext("2d");
  pen.scale(ratio, ratio);
  drawRange(pen);
  drawTicks(pen);
  drawDots(pen);
}

function drawRange(pen) {
  if (off.from === null && off.to === null) return;
  const from = stripX(off.from ?? strip.first), to = stripX((off.to ?? strip.last) + 1);
  pen.fillStyle = style("--quick");
  pen.fillRect(from, 0, Math.max(2, to - from), strip.h);
}

// Lines at days, months or years, whichever have room for their names.
function drawTicks(pen) {
  pen.strokeStyle = style("--rule");
  pen.fillStyle = style("--quiet");
  pen.font = `${letter}px Helvetica, Arial, sans-serif`;
  pen.textAlign = "center";
  pen.lineWidth = 1;
  let end = -Infinity;
  for (const [day, name] of ticks()) {
    const x = Math.round(stripX(day)) + 0.5, w = name.length * 6.6;
    pen.beginPath();
    pen.moveTo(x, 0);
    pen.lineTo(x, strip.h - 17);
    pen.stroke();
    if (x - w / 2 < Math.max(2, end) || x + w / 2 > strip.w - 2) continue;
    pen.fillText(name, x, strip.h - 4);
    end = x + w / 2 + 8;
  }
}

function ticks() {
  const span = strip.last - strip.first, room = strip.w / 80, found = [];
  if (span / room <= 14) {
    const step = Math.max(1, Math.ceil(span / Math.max(room, strip.w / 14)));
    for (let day = strip.first; day <= strip.last; day += step) found.push([day, isoDay(day)]);
    return found;
  }
  const years = span / 365.25 > room / 2, [from, to] = [new Date(strip.first * 864e5), new Date(strip.last * 864e5)];
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear() + 1; year++) {
    for (let month = 0; month < (years ? 1 : 12); month++) {
      const day = Math.round(Date.UTC(year, month, 1) / 864e5);
      if (day >= strip.first && day <= strip.last) found.push([day, years ? String(year) : isoDay(day).slice(0, 7)]);
    }
  }
  return found;
}

function drawDots(pen) {
  strip.dots = [];
  const columns = new Map();
  for (const node of nodes) {
    if (!node.days) continue;
    const column = Math.round(stripX(node.days[0] + 0.5) / 9);
    if (!columns.has(column)) columns.set(column, []);
    columns.get(column).push(node);
  }
  const highest = Math.max(1, ...[...columns.values()].map(column => column.length));
  if (highest * 9 > strip.h - 22) return drawBars(pen, columns, (strip.h - 24) / highest);
  for (const [column, found] of columns) found.forEach((node, row) => drawDot(pen, node, column * 9, strip.h - 25 - row * 9));
  pen.globalAlpha = 1;
}

function drawDot(pen, node, x, y) {
  strip.dots.push({ x, y, node });
  pen.globalAlpha = node.shown ? 1 : 0.25;
  pen.beginPath();
  pen.arc(x, y, choice?.item === node ? 6 : 4, 0, 7);
  pen.fillStyle = choice?.nodes.has(node) ? style("--chosen") : inkOf((looks.statuses[node.is.status] || looks.statuses.happened).colour);
  pen.fill();
}

// So many events that dots have no room: what is chosen below, then what is shown, then the rest.
function drawBars(pen, columns, unit) {
  for (const [column, found] of columns) {
    const chosen = found.filter(node => choice?.nodes.has(node)).length, shown = found.filter(node => node.shown).length;
    const bar = (count, ink) => { pen.fillStyle = ink; pen.fillRect(column * 9 - 4, strip.h - 20 - count * unit, 8, count * unit); };
    bar(found.length, style("--rule"));
    bar(shown, style("--quiet"));
    bar(chosen, style("--chosen"));
  }
}

function addStripInput() {
  const { canvas } = strip, place = event => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  const dotAt = (x, y) => strip.dots.find(dot => Math.hypot(dot.x - x, dot.y - y) < 6);
  canvas.addEventListener("pointerdown", event => { strip.drag = place(event); canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", event => {
    const [x, y] = place(event), dot = dotAt(x, y);
    canvas.title = dot ? `${dot.node.is.date}: ${dot.node.label}` : "";
    if (!strip.drag || Math.abs(x - strip.drag[0]) < 6) return;
    const ends = [stripDay(strip.drag[0]), stripDay(x)].sort((a, b) => a - b);
    [off.from, off.to] = ends;
    drawStrip();
  });
  canvas.addEventListener("pointerup", event => {
    const [x, y] = place(event), start = strip.drag;
    strip.drag = null;
    if (!start) return;
    if (Math.abs(x - start[0]) >= 6) return setDates(off.from, off.to);
    const dot = dotAt(x, y);
    if (dot) choose("node", dot.node); else setDates(null, null);
  });
}
