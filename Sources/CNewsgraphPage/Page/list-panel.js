// Everything as a list, for those who read rather than look.
panels.push({
  name: "list", title: "List",
  open(section) {  this.filter(); },
  filter() {
    this.section.replaceChildren();
    for (const type of Object.keys(looks.types)) {
      const found = nodes.filter(node => node.shown && node.type === type).sort((a, b) => b.degree - a.degree);
      if (found.length) this.group(type, found);
    }
  },
  group(type, found, count = 200) {
    make("h2", {}, this.section, `${type} (${found.length})`);
    const list = make("ul", {}, this.section);
    for (const node of found.slice(0, count)) this.line(list, node);
    if (found.length <= count) return;
    const more = make("button", { type: "button" }, this.section, `Show all ${found.length}`);
    more.addEventListener("click", () => {
      for (const node of found.slice(count)) this.line(list, node);
      more.remove();
    });
  },
  line(list, node) {
    const item = make("li", {}, list);
    make("span", { class: `swatch type-${node.type} ${looks.types[node.type].corners}`, "aria-hidden": true }, item);
    linkTo("node", node, item);
    const said = node.isEvent ? [node.is.eventType, node.is.date, node.is.status] : [counted(node.degree, "link")];
    make("span", { class: "quiet" }, item, ` ${said.filter(Boolean).join(" · ")}`);
    if (!node.isEvent) return;
    const who = type => node.links.filter(edge => edge.type === type && edge.source === node).map(edge => edge.target);
    for (const [name, people] of [[" by ", who("actor")], [" to ", who("recipient")]]) {
      people.slice(0, 6).forEach((person, index) => {
        item.append(index ? ", " : name);
        linkTo("node", person, item);
      });
    }
  },
});
