/// The script of a page. It makes every element itself and sets texts as texts, so that nothing in them is markup.
enum HTMLScript {
    static let text = #"""
        "use strict";
        const data = JSON.parse(document.getElementById("data").textContent);
        const letters = Array.from(document.getElementById("text").textContent);
        const svg = document.getElementById("graph");
        const dashes = { solid: "", dashed: "7 4", dotted: "2 4" };
        const off = { type: new Set(), status: new Set() };

        function make(name, attributes, parent, text) {
          const element = parent instanceof SVGElement ? document.createElementNS("http://www.w3.org/2000/svg", name)
            : document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          if (text !== undefined) element.textContent = text;
          if (parent) parent.append(element);
          return element;
        }

        // Gives an element a colour by name, and its like for the dark; the style sheet chooses.
        function paint(element, name, colours) {
          element.style.setProperty("--" + name, colours[0]);
          element.style.setProperty("--dark-" + name, colours[1]);
          return element;
        }

        // Marks stretches of the article, given in code points, and shows the first.
        function mark(weak, strong) {
          const kind = new Uint8Array(letters.length);
          for (const [start, end] of weak) kind.fill(1, start, end);
          for (const [start, end] of strong) kind.fill(2, start, end);
          const text = document.getElementById("text");
          const pieces = [];
          for (let start = 0, end; start < letters.length; start = end) {
            for (end = start; end < letters.length && kind[end] === kind[start]; end++);
            const piece = letters.slice(start, end).join("");
            if (!kind[start]) { pieces.push(piece); continue; }
            pieces.push(make("mark", kind[start] === 2 ? { class: "strong" } : {}, null, piece));
          }
          text.replaceChildren(...pieces);
          const first = text.querySelector("mark");
          if (first) first.scrollIntoView({ block: "center" });
        }

        function choose(element, facts, weak, strong) {
          for (const other of svg.querySelectorAll(".chosen")) other.classList.remove("chosen");
          if (element) element.classList.add("chosen");
          document.getElementById("facts").textContent = facts;
          mark(weak, strong);
        }

        // Where the line between two nodes meets the border of the second.
        function border(from, to) {
          const dx = from.x - to.x, dy = from.y - to.y;
          const part = Math.min(to.w / Math.max(Math.abs(dx), 1e-9), to.h / Math.max(Math.abs(dy), 1e-9), 1);
          return [to.x + dx * part, to.y + dy * part];
        }

        function drawEdge(edge, layer) {
          const source = data.nodes[edge.source], target = data.nodes[edge.target];
          const group = make("g", { class: "edge", id: "edge-" + edge.id, tabindex: 0 }, layer);
          make("title", {}, group, edge.label + (edge.rule ? "\n" + edge.rule : ""));
          // Several edges between the same two nodes bend away from each other.
          const same = edge.twin * 26;
          const [x1, y1] = border(target, source), [x2, y2] = border(source, target);
          const length = Math.hypot(x2 - x1, y2 - y1) || 1;
          const mx = (x1 + x2) / 2 - (y2 - y1) / length * same, my = (y1 + y2) / 2 + (x2 - x1) / length * same;
          const path = `M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`;
          make("path", { d: path, class: "hit" }, group);
          make("path", { d: path, class: "wire", "stroke-width": 1.3,
            "stroke-dasharray": dashes[edge.line] || "", "marker-end": "url(#head)" }, group);
          paint(group, "line", edge.colour);
          // Between two nodes that stand close together half a word would show: there the pointer has to ask.
          if (Math.abs(y2 - y1) > 16 || Math.abs(x2 - x1) > edge.label.length * 5.5 + 8) {
            make("text", { x: (x1 + 2 * mx + x2) / 4, y: (y1 + 2 * my + y2) / 4 + 3, "text-anchor": "middle" },
              group, edge.label);
          }
          const facts = `${source.label} — ${edge.label} → ${target.label}` + (edge.rule ? ` (rule ${edge.rule})` : "")
            + (edge.basis === "background" ? " · from the gazetteer" : "");
          const act = () => choose(group, facts, edge.evidence, []);
          group.addEventListener("click", act);
          group.addEventListener("keydown", event => { if (event.key === "Enter") act(); });
          edge.element = group;
        }

        function dress(element, node) {
          paint(paint(paint(element, "fill", node.fill), "text", node.ink), "border", node.border);
        }

        function drawShape(node, group) {
          const look = { class: "shape", "stroke-width": node.width, "stroke-dasharray": dashes[node.line] || "" };
          if (node.shape === "ellipse") {
            make("ellipse", { ...look, cx: node.x, cy: node.y, rx: node.w, ry: node.h }, group);
          } else {
            make("rect", { ...look, x: node.x - node.w, y: node.y - node.h, width: node.w * 2, height: node.h * 2,
              rx: node.type === "Official" ? 9 : node.type === "Event" ? 3 : 0 }, group);
          }
        }

        function drawNode(node, layer) {
          const group = make("g", { class: "node", id: "node-" + node.id, tabindex: 0 }, layer);
          make("title", {}, group, node.type + " " + node.id);
          dress(group, node);
          drawShape(node, group);
          node.lines.forEach((line, index) => make("text", { x: node.x, "text-anchor": "middle", "font-size": 12,
            y: node.y + 4 + (index - (node.lines.length - 1) / 2) * 15 }, group, line));
          const facts = [node.label, node.type, node.status, node.cue && `because of “${node.cue}”`,
            node.item && `Wikidata ${node.item}`].filter(Boolean).join(" · ");
          const act = () => choose(group, facts, node.evidence, node.mentions);
          group.addEventListener("click", act);
          group.addEventListener("keydown", event => { if (event.key === "Enter") act(); });
          node.element = group;
        }

        function isShown(node) { return node.type !== "Article" && !off.type.has(node.type) && !off.status.has(node.status); }

        function filter() {
          for (const node of data.nodes) if (node.element) node.element.classList.toggle("gone", !isShown(node));
          for (const edge of data.edges) {
            const ends = [data.nodes[edge.source], data.nodes[edge.target]];
            if (edge.element) edge.element.classList.toggle("gone", !ends.every(isShown));
          }
        }

        function addFilters(kind, values) {
          if (!values.length) return;
          const row = make("div", {}, document.getElementById("filters"));
          make("b", {}, row, kind);
          for (const value of values) {
            const label = make("label", {}, row);
            const box = make("input", { type: "checkbox", "data-kind": kind, value }, label);
            box.checked = true;
            const node = data.nodes.find(node => node[kind] === value);
            const swatch = make("i", {}, label);
            dress(swatch, node);
            if (kind === "status") swatch.style.setProperty("--dash", node.line);
            label.append(value);
            box.addEventListener("change", () => {
              if (box.checked) off[kind].delete(value); else off[kind].add(value);
              filter();
            });
          }
        }

        // Zooms in or out; what stands at a point stays there.
        function zoom(factor, point) {
          box.x = point.x - (point.x - box.x) * factor; box.y = point.y - (point.y - box.y) * factor;
          box.w *= factor; box.h *= factor; look();
        }

        function addButtons() {
          const row = document.getElementById("zoom");
          const centre = () => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
          const actions = [["+", "Zoom in", () => zoom(0.8, centre())], ["−", "Zoom out", () => zoom(1.25, centre())],
            ["Fit", "Show everything", () => { Object.assign(box, whole); look(); }]];
          for (const [text, name, act] of actions) {
            make("button", { type: "button", title: name, "aria-label": name }, row, text).addEventListener("click", act);
          }
        }

        const drawn = data.nodes.filter(node => node.type !== "Article");
        const box = { x: Math.min(0, ...drawn.map(n => n.x - n.w)) - 30, y: Math.min(0, ...drawn.map(n => n.y - n.h)) - 30 };
        box.w = Math.max(0, ...drawn.map(n => n.x + n.w)) + 30 - box.x;
        box.h = Math.max(0, ...drawn.map(n => n.y + n.h)) + 30 - box.y;
        const whole = { ...box };
        function look() { svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.w} ${box.h}`); }

        // The wheel zooms at the pointer; dragging moves the picture.
        svg.addEventListener("wheel", event => {
          event.preventDefault();
          zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15,
            new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()));
        }, { passive: false });
        let drag = null;
        svg.addEventListener("pointerdown", event => { drag = { x: event.clientX, y: event.clientY }; });
        window.addEventListener("pointerup", () => { drag = null; });
        svg.addEventListener("pointermove", event => {
          if (!drag) return;
          const scale = svg.getScreenCTM().a;
          box.x -= (event.clientX - drag.x) / scale; box.y -= (event.clientY - drag.y) / scale;
          drag = { x: event.clientX, y: event.clientY }; look();
        });
        svg.addEventListener("click", event => { if (event.target === svg) choose(null, "", [], []); });

        const defs = make("defs", {}, svg);
        const head = make("marker", { id: "head", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 7, markerHeight: 7,
          orient: "auto-start-reverse" }, defs);
        make("path", { d: "M0 1L10 5L0 9z", fill: "context-stroke" }, head);
        const pairs = new Map();
        const wires = make("g", {}, svg), shapes = make("g", {}, svg);
        for (const edge of data.edges) {
          if (!edge.drawn || edge.source === edge.target) continue;
          const key = Math.min(edge.source, edge.target) + " " + Math.max(edge.source, edge.target);
          edge.twin = pairs.get(key) || 0;
          pairs.set(key, edge.twin + 1);
          drawEdge(edge, wires);
        }
        for (const node of drawn) drawNode(node, shapes);
        addButtons();
        addFilters("type", [...new Set(drawn.map(node => node.type))]);
        addFilters("status", [...new Set(drawn.map(node => node.status).filter(Boolean))]);
        look();
        // An address that ends in #edge-ID or #node-ID opens with that one chosen.
        const wanted = decodeURIComponent(location.hash.slice(1));
        if (wanted) { const element = document.getElementById(wanted); if (element) element.dispatchEvent(new Event("click")); }

        """#
}
