// Mouse, fingers, wheel and keys over the picture.
function addGraphInput(panel) {
  const { canvas, tip } = panel, pointers = new Map();
  let held = null, moved = 0;
  const place = event => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };

  canvas.addEventListener("pointerdown", event => {
    const [x, y] = place(event);
    try { canvas.setPointerCapture(event.pointerId); } catch { /* A pointer that is gone already needs no capture. */ }
    pointers.set(event.pointerId, [x, y]);
    cancelAnimationFrame(panel.flight);
    moved = 0;
    held = pointers.size === 1 ? nodeAt(x, y) : null;
  });

  canvas.addEventListener("pointermove", event => {
    const [x, y] = place(event), last = pointers.get(event.pointerId);
    if (!last) return hover(x, y);
    const [dx, dy] = [x - last[0], y - last[1]];
    if (pointers.size === 2) return pinch(event.pointerId, x, y);
    moved += Math.abs(dx) + Math.abs(dy);
    pointers.set(event.pointerId, [x, y]);
    if (moved < 4) return;
    if (held) { held.x += dx / camera.k; held.y += dy / camera.k; held.pinned = true; panel.isStale = true; }
    else { camera.x -= dx / camera.k; camera.y -= dy / camera.k; }
    panel.draw();
  });

  function pinch(id, x, y) {
    const other = [...pointers].find(([key]) => key !== id)[1], last = pointers.get(id);
    const before = Math.hypot(last[0] - other[0], last[1] - other[1]), after = Math.hypot(x - other[0], y - other[1]);
    zoom(after / Math.max(1, before), (x + other[0]) / 2, (y + other[1]) / 2);
    camera.x -= (x - last[0]) / 2 / camera.k;
    camera.y -= (y - last[1]) / 2 / camera.k;
    pointers.set(id, [x, y]);
    moved = 99;
    panel.draw();
  }

  const release = event => {
    if (!pointers.delete(event.pointerId) || event.type === "pointercancel") return;
    if (moved < 4 && !pointers.size) click(...place(event));
    if (moved >= 4 && held && choice.item === held) showDetails();
    held = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });

  function click(x, y) {
    const node = nodeAt(x, y), edge = node ? null : edgeAt(x, y);
    if (node) choose("node", node); else if (edge) choose("edge", edge); else choose(null);
  }

  function hover(x, y) {
    const node = nodeAt(x, y), edge = !node && edges.length < 3000 ? edgeAt(x, y) : null;
    canvas.style.cursor = node || edge ? "pointer" : "grab";
    tip.hidden = !node && !edge;
    if (tip.hidden) return;
    tip.textContent = node ? `${node.label} (${node.is.eventType || node.type})` : `${edge.source.label} ${captionOf(edge)} ${edge.target.label}`;
    tip.style.left = `${Math.min(x + 12, size.w - 200)}px`;
    tip.style.top = `${Math.min(y + 14, size.h - 40)}px`;
  }

  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    cancelAnimationFrame(panel.flight);
    zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY)) * 0.0016), ...place(event));
    panel.draw();
  }, { passive: false });

  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ways[event.key];
    if (way) step(way);
    else if (event.key === "+" || event.key === "=") { zoom(1.3); panel.draw(); }
    else if (event.key === "-") { zoom(1 / 1.3); panel.draw(); }
    else if (event.key === "0") panel.fit();
    else return;
    event.preventDefault();
  });

  // The next node in a direction: near, and not far off the way.
  function step([wx, wy]) {
    const from = choice.kind === "node" ? choice.item : null;
    const shown = panel.shown();
    if (!from) { if (shown.length) choose("node", shown.reduce((a, b) => b.degree > a.degree ? b : a)); return; }
    let best = null, least = Infinity;
    for (const node of shown) {
      const dx = node.x - from.x, dy = node.y - from.y, along = dx * wx + dy * wy, aside = Math.abs(dx * wy) + Math.abs(dy * wx);
      const far = along + aside * 2;
      if (node !== from && along > 0 && far < least) { best = node; least = far; }
    }
    if (best) choose("node", best);
  }
}
