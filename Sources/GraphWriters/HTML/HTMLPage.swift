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
        * { box-sizing: border-box }
        body { margin: 0; font: 15px/1.5 Helvetica, Arial, sans-serif; color: #1d2b33; background: #f6f5f2;
          display: grid; grid-template: auto minmax(0, 1fr) / minmax(16em, 32%) minmax(0, 1fr); height: 100vh }
        header { grid-column: 1 / 3; padding: 10px 18px; background: #fff; border-bottom: 1px solid #d9d6cf }
        h1 { margin: 0; font-size: 19px }
        header p { margin: 0; color: #5b6470 }
        #article { overflow: auto; padding: 14px 18px; background: #fff; border-right: 1px solid #d9d6cf }
        #text { margin: 0; font: 15px/1.6 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere }
        mark { background: #ffe08a; padding: 1px 0 }
        mark.strong { background: #ffb84d }
        #picture { position: relative; min-width: 0; display: flex; flex-direction: column }
        #filters { padding: 8px 14px; display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 13px;
          border-bottom: 1px solid #d9d6cf; background: #fff }
        #filters b { width: 100%; max-width: 4em; font-weight: 600 }
        #filters div { display: flex; flex-wrap: wrap; gap: 2px 12px; width: 100% }
        #filters i { display: inline-block; width: 11px; height: 11px; margin: 0 4px; border: 1px solid #55504a }
        svg { flex: 1; min-height: 0; width: 100%; cursor: grab; touch-action: none }
        svg text { font-family: Helvetica, Arial, sans-serif; pointer-events: none }
        .node, .edge { cursor: pointer; outline: none }
        .node:focus-visible .shape, .edge:focus-visible .wire { stroke-width: 3.5 }
        .edge text { font-size: 10px; paint-order: stroke; stroke: #f6f5f2; stroke-width: 3px }
        .hit { stroke: transparent; stroke-width: 14; fill: none }
        .chosen .shape { stroke: #e08a00; stroke-width: 3.5 }
        .chosen .wire { stroke: #e08a00; stroke-width: 3.5 }
        .faded { opacity: .18 }
        .gone { display: none }
        #facts { position: absolute; left: 12px; bottom: 12px; max-width: 70%; margin: 0; padding: 6px 12px;
          background: #fffffff2; border: 1px solid #d9d6cf; border-radius: 6px; font-size: 13px }
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
        <svg id="graph" role="img" aria-label="The graph of the article"></svg>
        <noscript>The picture needs scripts; the article can be read without.</noscript>
        <p id="facts" aria-live="polite"></p>
        </section>
        <script type="application/json" id="data">

        """

    static let script = "\n</script>\n<script>\n" + HTMLScript.text + "</script>\n</body>\n</html>\n"
}
