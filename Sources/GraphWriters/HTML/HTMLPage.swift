internal import NewsOntology

/// The parts of a page that are the same for every graph.
enum HTMLPage {
    static let start = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="newsgraph">
        <meta name="description" content="\(OntologyVersion.current.mark)">
        <title>
        """

    static let style = """
        </title>
        <style>
        :root { color-scheme: light dark; --ink: #1d2b33; --quiet: #5b6470; --page: #f6f5f2; --panel: #fff;
          --rule: #d9d6cf; --mark: #ffe08a; --strong: #ffb84d; --chosen: #d07f00 }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ee; --quiet: #a3abb8; --page: #14181f; --panel: #1b2028; --rule: #343c48;
            --mark: #5c4a12; --strong: #8a5a00; --chosen: #ffb84d } }
        * { box-sizing: border-box }
        body { margin: 0; font: 15px/1.5 Helvetica, Arial, sans-serif; color: var(--ink); background: var(--page);
          display: grid; grid-template: auto minmax(0, 1fr) / minmax(16em, 32%) minmax(0, 1fr); height: 100vh }
        header { grid-column: 1 / -1; padding: 10px 18px; background: var(--panel); border-bottom: 1px solid var(--rule) }
        h1 { margin: 0; font-size: 19px }
        header p { margin: 0; color: var(--quiet) }
        #article { overflow: auto; padding: 14px 18px; background: var(--panel); border-right: 1px solid var(--rule) }
        #text { margin: 0; font: 15px/1.6 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere }
        mark { background: var(--mark); color: inherit; padding: 1px 0 }
        mark.strong { background: var(--strong) }
        #picture { position: relative; min-width: 0; display: flex; flex-direction: column }
        @media (max-width: 50em) {
          body { grid-template: auto minmax(0, 1fr) minmax(0, 2fr) / minmax(0, 1fr) }
          #article { border-right: 0; border-bottom: 1px solid var(--rule) } }
        #filters { padding: 8px 14px; display: flex; flex-direction: column; gap: 4px; font-size: 13px;
          border-bottom: 1px solid var(--rule); background: var(--panel) }
        #filters b { width: 4em; font-weight: 600 }
        #filters div { display: flex; flex-wrap: wrap; gap: 2px 12px }
        #filters label { display: flex; align-items: center; gap: 4px }
        #filters input { margin: 0 }
        #filters i { width: 16px; height: 12px; background: var(--fill); border: 1.5px var(--dash, solid) var(--border) }
        #zoom { position: absolute; right: 12px; bottom: 12px; display: flex; gap: 4px }
        #zoom button { min-width: 2.2em; padding: 4px 8px; font: inherit; color: var(--ink); background: var(--panel);
          border: 1px solid var(--rule); border-radius: 6px; cursor: pointer }
        svg { flex: 1; min-height: 0; width: 100%; cursor: grab; touch-action: none }
        svg text { font-family: Helvetica, Arial, sans-serif; pointer-events: none }
        .shape { fill: var(--fill); stroke: var(--border) }
        .node text { fill: var(--text) }
        .wire { fill: none; stroke: var(--line) }
        .edge text { fill: var(--line); font-size: 10px; paint-order: stroke; stroke: var(--page); stroke-width: 3px }
        @media (prefers-color-scheme: dark) {
          .shape { fill: var(--dark-fill); stroke: var(--dark-border) }
          .node text { fill: var(--dark-text) }
          .wire { stroke: var(--dark-line) }
          .edge text { fill: var(--dark-line) }
          #filters i { background: var(--dark-fill); border-color: var(--dark-border) } }
        .node, .edge { cursor: pointer; outline: none }
        .node:focus-visible .shape, .edge:focus-visible .wire { stroke-width: 3.5 }
        .hit { stroke: transparent; stroke-width: 14; fill: none }
        .chosen .shape, .chosen .wire { stroke: var(--chosen); stroke-width: 3.5 }
        .gone { display: none }
        #facts { position: absolute; left: 12px; bottom: 12px; max-width: 70%; margin: 0; padding: 6px 12px;
          background: var(--panel); border: 1px solid var(--rule); border-radius: 6px; font-size: 13px }
        #facts:empty { display: none }
        </style>
        </head>
        <body>
        <header>
        <h1>
        """

    static let article = """
        </p>
        </header>
        <section id="article" aria-label="Article">
        <pre id="text">

        """

    static let picture = """
        </pre>
        </section>
        <section id="picture" aria-label="Graph">
        <div id="filters"></div>
        <svg id="graph" role="group" aria-label="The graph of the article"></svg>
        <noscript>The picture needs scripts; the article can be read without.</noscript>
        <p id="facts" aria-live="polite"></p>
        <div id="zoom"></div>
        </section>
        <script type="application/json" id="data">

        """

    static let script = "\n</script>\n<script>\n" + HTMLScript.text + "</script>\n</body>\n</html>\n"
}
