/// Documents in the DOT language, valid and not, by the verdict of Graphviz 2.42.
enum DOTCases {
    static let valid = [
        "graph{}", "digraph {a->b;}", "strict digraph G {a}", "STRICT DiGraph {}", "digraph{1a}", "digraph{-5}",
        "digraph{-.5 -> 1.}", "digraph{1.2.3}", "digraph{node []}", "digraph{node[a=b][c=d]}",
        "digraph{a[b=c;d=e,f=g h=i]}", "digraph{a=b}", "digraph{a:b:c -> d:n}", "digraph{a,b->c,d}",
        "digraph{ {a b} -> {c d} }", "digraph{ subgraph x {a} -> subgraph {c} [color=red]}",
        "digraph{ subgraph {a}; {b} }", "digraph{\"a\" + \"b\"}", "digraph{<b>x</b> }", "digraph{<<b>x</b>>}",
        "digraph{a[label=<<b>x</b>>]}", "digraph{a[label=\"x\\\"y\"]}", "digraph{a[label=\"x\\\\\"]}",
        "digraph{a[label=\"x\ny\"]}", "digraph{a[label=\"x\\\ny\"]}", "digraph{/* c */ a // d\n}",
        "digraph{\n# line\na}", "digraph{ a # x\n}", "digraph{} digraph{}", "digraph{a -> b -> c [x=1]}",
        "digraph{edge x=[a=b]}", "digraph{graph [a=b]}", "digraph{\"graph\"=a}", "digraph{é -> ü}",
        "digraph \"x\" + \"y\" {}", "digraph <x> {}", "digraph{a;b,c;d}", "digraph{ a[x=y] b[z=w] }",
        "digraph{a b c}", "digraph{{{{{a}}}}}", "digraph{a[x=-1.5]}", "digraph{a[x=<a> + <b>]}",
        "digraph{ a -> subgraph {b} -> c}", "digraph{a}\n\n", "digraph{a\rb}", "digraph{a\u{A0}b}",
        "digraph{\"a\\\r\nb\"}", "digraph{\"a\":\"b\"}", "digraph{edge[]a}", "digraph{a->-1}", "digraph{a-1}",
        "graph{a--1}", "graph{a---1}", "graph{a-- -1}", "digraph{a[b=\"c\" d=\"e\"]}",
        "digraph{subgraph \"x\" + \"y\" {a}}", "digraph{node x = [a=b]}", "digraph { a:<b> }", "digraph{a[\n]\n}",
        "digraph{a{b}}", "digraph{{a}b}", "digraph{a {b} -> c}", "#x\ndigraph{}", "digraph{\n#line 5 \"x\"\n}",
        "# 5 \"foo\"\ndigraph{}", "digraph{a->b,c->d}", "digraph{a:b,c:d}", "digraph{1=2}", "digraph{-1=-2}",
        "digraph{a[1=2]}", "digraph{00.50}", "digraph{1-2}", "digraph{_a_1 -> _}",
    ]

    static let invalid = [
        "digraph{;}", "digraph{a;;b}", "graph {a->b}", "digraph{a--b}", "graph 1a {}", "digraph{.}", "digraph{-}",
        "digraph{node;}", "digraph{a[b]}", "digraph{a[,]}", "digraph{a[b=c,,d=e]}", "digraph{a[b=c;,d=e]}",
        "digraph{a=}", "digraph{a:b:c:d}", "digraph{a: -> b}", "digraph{a,}", "digraph{ subgraph; }",
        "digraph{ subgraph x; }", "digraph{\"a\"+b}", "digraph{a+b}", "digraph{a[label=<<b>]}",
        "digraph{a[label=\"x\\\"]}", "digraph{ /* c }", "digraph{} x", "digraph{}}", "digraph{", "digraph",
        "digraph{a -> }", "digraph{-> a}", "digraph{a -> {b}", "digraph{node a}", "digraph{graph=a}",
        "digraph{digraph=a}", "digraph{a[graph=b]}", "digraph{a&b}", "digraph{a@}", "digraph{a[@x]}",
        "digraph node {}", "strict {}", "strict strict graph {}", "digraph{a->b->}", "digraph{a[x=1e5]}",
        "digraph{a [x=\"a\" \"b\"]}", "digraph{a\u{C}b}", "digraph{a\u{B}b}", "digraph{a[b=c],}",
        "digraph{a[b=c] -> d}", "digraph{a -> b[c=d];[e=f]}", "digraph{[a=b]}", "digraph{a=b=c}", "digraph{a=b[c=d]}",
        "digraph{a:b=c}", "digraph{node[a=b],}", "digraph{node[a=b];;}", "digraph {a /b}", "digraph{a-b}",
        "digraph{a->-b}", "digraph{a--1}", "digraph{a[x=y]]}", "digraph{a[label=<a>b>]}", "digraph{'a'}",
        "digraph{{a},b}", "digraph{a,{b}}", "digraph{a[x=y][z=w]->b}", "digraph{edge->a}", "digraph{a->edge}",
        "digraph{a->graph}", "digraph{a=edge}", "digraph{a$}",
    ]
}
