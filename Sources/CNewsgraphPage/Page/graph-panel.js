// The tab with the picture: its canvas, its buttons, mouse, fingers and keys.
const most = 5000;

const graphPanel = {
  name: "graph", title: "Graph",
  open(section) {
    this.frame = make("div", { id: "graph" }, section);
    this.canvas = make("canvas", { tabindex: 0, role: "application", "aria-roledescription": "graph",
      "aria-label": "The graph. Arrow keys go from node to node, plus and minus zoom, 0 shows everything; the tab List has the same as text." }, this.frame);
    this.pen = this.canvas.getContext("2d");
    this.tip = make("div", { id: "tip", hidden: true }, this.frame);
    this.addLines();
    this.addButtons();
    prepareNodes();
    this.limit();
    addGraphInput(this);
    addStrip(section);
    dark.addEventListener("change", () => { styles.clear(); this.draw(); });
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  },
  // Of a graph that nobody could overlook, the picture has the nodes with most links; others come when they are chosen.
  limit() {
    const drawn = nodes.filter(node => node.drawn);
    for (const node of drawn) node.inPicture = true;
    if (drawn.length <= most) return;
    drawn.sort((a, b) => b.degree - a.degree).slice(most).forEach(node => { node.inPicture = false; });
    make("p", { id: "note" }, this.frame, `The graph has ${drawn.length} nodes. The picture shows the ${most} with most links; search and list have all, and what you choose comes into the picture.`);
  },
  addLines() {
    const fold = make("details", { id: "lines" }, this.frame);
    make("summary", {}, fold, "Lines");
    const list = make("ul", {}, fold), heads = { normal: "➤", dot: "●", vee: "›", open: "›", empty: "▷", diamond: "◆", odiamond: "◇", tee: "⊣", none: "" };
    for (const [type, look] of Object.entries(looks.relations)) {
      if (!look.drawn || !edges.some(edge => edge.type === type)) continue;
      const item = make("li", { class: `relation-${type}` }, list);
      make("i", { "aria-hidden": true }, item);
      item.append(`${heads[look.head] || ""} ${look.says}`);
    }
  },
  addButtons() {
    const row = make("div", { id: "buttons" }, this.frame);
    const add = (text, name, act) => make("button", { type: "button", title: name, "aria-label": name }, row, text).addEventListener("click", act);
    add("+", "Zoom in", () => { zoom(1.3); this.draw(); });
    add("−", "Zoom out", () => { zoom(1 / 1.3); this.draw(); });
    add("Fit", "Show everything", () => this.fit());
    add("Tidy", "Arrange the nodes anew; pinned ones stay", () => this.tidy());
  },
  show() {
    const box = this.frame.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const isFirst = size.w === 1;
    if (size.w !== box.width || size.h !== box.height) this.resize(box.width, box.height);
    if (isFirst) { Object.assign(camera, this.whole()); if (choice) this.choose(); }
    this.draw();
    drawStrip();
  },
  resize(w, h) {
    this.ratio = Math.min(3, devicePixelRatio || 1);
    [size.w, size.h] = [w, h];
    [this.canvas.width, this.canvas.height] = [w * this.ratio, h * this.ratio];
    this.sheet = null;
  },
  shown: () => nodes.filter(node => node.shown && node.inPicture),
  whole() { return cameraOver(this.shown(), 1.3); },
  fit() { this.fly(this.whole()); },
  filter() { if (size.w > 1) { this.isStale = true; this.draw(); drawStrip(); } },
  choose() {
    for (const node of choice.nodes) if (node.drawn) node.inPicture = true;
    const list = [...choice.nodes].filter(node => node.shown && node.drawn);
    this.isStale = true;
    if (choice.kind === "none" || !list.length || size.w === 1) return this.draw();
    const target = cameraOver(list, nearest);
    // Of somebody with links everywhere: near enough to read, with the one in the middle.
    if (choice.kind === "node" && target.k < 0.6) Object.assign(target, { x: choice.item.x, y: choice.item.y, k: Math.max(target.k, 0.5) });
    this.fly(target);
    drawStrip();
  },
  fly(target) {
    cancelAnimationFrame(this.flight);
    if (calm.matches || document.hidden) { Object.assign(camera, target); return this.draw(); }
    const from = { ...camera }, begin = performance.now();
    const step = now => {
      const part = Math.min(1, (now - begin) / 260), ease = part * (2 - part);
      for (const key of ["x", "y"]) camera[key] = from[key] + (target[key] - from[key]) * ease;
      camera.k = from.k * (target.k / from.k) ** ease;
      this.draw();
      if (part < 1) this.flight = requestAnimationFrame(step);
    };
    this.flight = requestAnimationFrame(step);
  },
  // Asks for a new picture in the next frame.
  draw() {
    if (this.isAsked || size.w === 1) return;
    this.isAsked = true;
    requestAnimationFrame(() => { this.isAsked = false; this.frameDrawn(); });
  },
  frameDrawn() {
    const isLarge = this.shown().length + edges.length > large;
    if (!isLarge) { for (const _ of drawing(this.pen, this.ratio)); this.canvas.dataset.done = true; return; }
    this.drawLarge();
  },
  // A large graph: the last picture moves along at once, a new one is made bit by bit when there is time.
  drawLarge() {
    this.sheet ||= { canvas: null, camera: null };
    const now = { ...camera }, job = this.job;
    const isSame = job && ["x", "y", "k"].every(key => job.camera[key] === now[key]) && !this.isStale;
    if (!isSame) { this.job = { camera: now, since: performance.now(), steps: null }; this.isStale = false; delete this.canvas.dataset.done; }
    this.blit(now);
    this.work();
  },
  blit(now) {
    const { canvas, camera: old } = this.sheet;
    if (!canvas) return;
    const factor = now.k / old.k;
    this.pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.pen.clearRect(0, 0, size.w, size.h);
    this.pen.imageSmoothingEnabled = false;
    this.pen.drawImage(canvas, size.w / 2 + (old.x - now.x) * now.k - size.w / 2 * factor, size.h / 2 + (old.y - now.y) * now.k - size.h / 2 * factor, size.w * factor, size.h * factor);
  },
  work() {
    const { job } = this;
    if (!job || job.isDone) return;
    if (job.timer) return;
    // As long as the picture moves there is no use in a sharp one.
    const rest = this.sheet.canvas ? Math.max(0, 90 - (performance.now() - job.since)) : 0;
    job.timer = setTimeout(() => {
      job.timer = 0;
      if (job !== this.job) return;
      if (!job.steps) {
        job.canvas = make("canvas", { width: this.canvas.width, height: this.canvas.height });
        job.pen = job.canvas.getContext("2d", { willReadFrequently: true });
        job.steps = drawing(job.pen, this.ratio);
      }
      const begin = performance.now();
      let isOver = false;
      // Asking for a point makes the browser draw what it has noted down, so that the time is known.
      while (!isOver && performance.now() - begin < 12) { isOver = job.steps.next().done; job.pen.getImageData(0, 0, 1, 1); }
      if (!isOver) return this.work();
      job.isDone = true;
      this.sheet = { canvas: job.canvas, camera: job.camera };
      Object.assign(this.canvas.dataset, job.canvas.dataset, { done: true });
      this.blit(camera);
    }, rest);
  },
  // Forces between what is shown: nodes push each other away, lines pull.
  tidy() {
    const list = this.shown().slice(0, 800), inside = new Set(list);
    const lines = edges.filter(edge => isEdgeShown(edge) && inside.has(edge.source) && inside.has(edge.target));
    let step = 0;
    const steps = list.length > 300 ? 60 : 150, run = () => {
      const until = performance.now() + 12;
      while (step < steps && performance.now() < until) relax(list, lines, 60 * (1 - step++ / steps));
      this.isStale = true;
      this.draw();
      if (step < steps) setTimeout(run); else this.fit();
    };
    run();
  },
  print(isStarting) {
    styles.clear();
    if (size.w === 1) return;
    if (isStarting) {
      this.before = { camera: { ...camera }, w: size.w, h: size.h };
      this.resize(680, 560);
      this.ratio = 3;
      [this.canvas.width, this.canvas.height] = [680 * 3, 560 * 3];
      Object.assign(camera, this.whole());
      for (const _ of drawing(this.pen, 3));
    } else if (this.before) {
      this.resize(this.before.w, this.before.h);
      Object.assign(camera, this.before.camera);
      this.draw();
    }
    drawStrip();
  },
};
panels.push(graphPanel);

function relax(list, lines, limit) {
  const far = 110;
  for (const node of list) { node.fx = -node.x * 0.6; node.fy = -node.y * 1.1; }
  for (let a = 0; a < list.length; a++) {
    for (let b = a + 1; b < list.length; b++) {
      const dx = list[a].x - list[b].x, dy = list[a].y - list[b].y, push = far * far / Math.max(1, dx * dx + dy * dy);
      list[a].fx += dx * push; list[a].fy += dy * push;
      list[b].fx -= dx * push; list[b].fy -= dy * push;
    }
  }
  for (const { source, target } of lines) {
    const dx = target.x - source.x, dy = target.y - source.y, pull = Math.hypot(dx, dy) / far;
    source.fx += dx * pull; source.fy += dy * pull;
    target.fx -= dx * pull; target.fy -= dy * pull;
  }
  for (const node of list) {
    const force = Math.hypot(node.fx, node.fy);
    if (node.pinned || !force) continue;
    node.x += node.fx * Math.min(force, limit) / force;
    node.y += node.fy * Math.min(force, limit) / force;
  }
}
