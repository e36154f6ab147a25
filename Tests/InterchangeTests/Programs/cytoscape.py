#!/usr/bin/env python3
"""cytoscape.py FILE.cyjs EXPRESSIONS > PAGE.html: a page in which Cytoscape.js draws a file, and says what it sees.

The Cytoscape.js is the one in PyPI's ipycytoscape, where it is packed by webpack: the page does what webpack's own loader
would do, and takes the module that is Cytoscape.js.
"""
import importlib.metadata
import json
import sys

files = [file for file in importlib.metadata.files("ipycytoscape")
         if "/labextension/static/" in "/" + str(file) and file.suffix == ".js" and file.name[0].isdigit()]
packed = "".join(f"<script>{file.locate().read_text().replace('</script', '<' + chr(92) + '/script')}</script>"
                 for file in files)
graph = json.dumps(json.load(open(sys.argv[1], encoding="utf-8"))).replace("<", "\\u003c")
print(f"""<!DOCTYPE html>
<meta charset="utf-8"><div id="cy" style="width: 1300px; height: 900px"></div><pre id="seen"></pre>
<script>self.webpackChunkjupyter_cytoscape = [];</script>
{packed}
<script>
const modules = Object.assign({{}}, ...webpackChunkjupyter_cytoscape.map(chunk => chunk[1])), loaded = {{}};
function load(id) {{
  if (!loaded[id]) {{
    const module = loaded[id] = {{ exports: {{}} }};
    modules[id].call(module.exports, module, module.exports, load);
  }}
  return loaded[id].exports;
}}
load.g = self;
load.o = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
load.d = (object, getters) => {{
  for (const name in getters) Object.defineProperty(object, name, {{ enumerable: true, get: getters[name] }});
}};
load.r = object => Object.defineProperty(object, "__esModule", {{ value: true }});
load.n = module => {{ const get = () => module && module.__esModule ? module.default : module; get.a = get; return get; }};
load.nmd = module => module;
const large = Object.keys(modules).filter(id => modules[id].toString().length > 300000);
const cytoscape = large.map(load).map(found => found.default || found).find(found => found.use);
const cy = cytoscape({{ container: document.getElementById("cy"), layout: {{ name: "preset", padding: 30 }}, ...{graph} }});
document.getElementById("seen").textContent = [{sys.argv[2]}].join("|");
</script>""")
