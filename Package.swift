// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "newsgraph",
    products: [
        .library(
            name: "Newsgraph",
            targets: [
                "NewsText", "NewsLanguage", "NewsOntology", "NewsExtraction", "KnowledgeGraph", "GraphFormats",
                "GraphReaders", "GraphWriters", "GraphValidation", "NewsPipeline", "NewsStore",
            ]
        ),
        .executable(name: "newsgraph", targets: ["newsgraph"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", "4.5.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .systemLibrary(
            name: "CSQLite3",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]
        ),
        .target(
            name: "CNewsgraphData",
            exclude: ["Tables"]
        ),
        .target(name: "CNewsgraphMath"),
        .target(
            name: "CNewsgraphModel",
            exclude: ["english.model"]
        ),
        .target(
            name: "CNewsgraphPage",
            exclude: ["Page"]
        ),
        .target(name: "CNewsgraphSchemas"),
        .target(name: "CNewsgraphText"),
        .target(name: "NewsTables", dependencies: ["CNewsgraphData"]),
        .target(name: "NewsText", dependencies: ["CLibXML2", "CZlib", "NewsTables"]),
        .target(name: "NewsLanguage", dependencies: ["CNewsgraphMath", "CNewsgraphModel", "NewsTables", "NewsText"]),
        .target(name: "NewsOntology"),
        .target(
            name: "KnowledgeGraph",
            dependencies: ["NewsOntology", "NewsTables", "NewsText"]
        ),
        .target(
            name: "NewsExtraction",
            dependencies: [
                "GraphSyntax", "KnowledgeGraph", "NewsLanguage", "NewsOntology", "NewsTables", "NewsText",
            ]
        ),
        .target(name: "GraphFormats", dependencies: ["GraphSyntax"]),
        .target(name: "GraphSyntax", dependencies: ["CNewsgraphText"]),
        .target(
            name: "GraphReaders",
            dependencies: [
                "CNewsgraphText", "GraphFormats", "GraphSyntax", "KnowledgeGraph", "NewsOntology", "NewsText",
            ]
        ),
        .target(
            name: "GraphWriters",
            dependencies: [
                "CNewsgraphPage", "CNewsgraphText", "GraphFormats", "KnowledgeGraph", "NewsOntology", "NewsTables",
                "NewsText",
            ]
        ),
        .target(
            name: "GraphValidation",
            dependencies: [
                "CLibXML2", "CNewsgraphSchemas", "GraphFormats", "GraphSyntax", "KnowledgeGraph", "NewsOntology",
            ]
        ),
        .target(name: "NewsStore", dependencies: ["CSQLite3", "KnowledgeGraph", "NewsOntology", "NewsText"]),
        .target(name: "GoldGraphs", dependencies: ["KnowledgeGraph", "NewsOntology", "NewsText"]),
        .target(
            name: "NewsPipeline",
            dependencies: [
                "KnowledgeGraph", "NewsExtraction", "NewsLanguage", "NewsText",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .executableTarget(
            name: "newsgraph",
            dependencies: [
                "CZlib", "GraphReaders", "GraphSyntax", "GraphValidation", "GraphWriters", "KnowledgeGraph",
                "NewsExtraction",
                "NewsLanguage",
                "NewsOntology",
                "NewsPipeline",
                "NewsStore",
                "NewsText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .executableTarget(
            name: "newsgraph-bench",
            dependencies: [
                "CLibXML2", "GraphReaders", "GraphValidation", "GraphWriters", "KnowledgeGraph", "NewsOntology",
                "NewsText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Peers"]
        ),
        .executableTarget(
            name: "newsgraph-train",
            dependencies: [
                "CNewsgraphMath", "GoldGraphs", "KnowledgeGraph", "NewsExtraction", "NewsLanguage", "NewsOntology",
                "NewsTables", "NewsText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Articles"]
        ),
        .executableTarget(
            name: "newsgraph-measure",
            dependencies: [
                "GoldGraphs", "GraphWriters", "KnowledgeGraph", "NewsExtraction", "NewsLanguage", "NewsOntology",
                "NewsPipeline", "NewsText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(name: "TestTools", path: "Tests/TestTools"),
        .testTarget(name: "NewsTextTests", dependencies: ["NewsText"]),
        .testTarget(
            name: "NewsgraphTrainTests",
            dependencies: ["GoldGraphs", "NewsExtraction", "NewsLanguage", "NewsText", "newsgraph-train"]
        ),
        .testTarget(
            name: "NewsLanguageTests",
            dependencies: ["CNewsgraphMath", "NewsLanguage", "NewsText"],
            exclude: ["Kernels", "WordPieces"]
        ),
        .testTarget(name: "NewsOntologyTests", dependencies: ["NewsOntology"]),
        .testTarget(
            name: "NewsExtractionTests",
            dependencies: [
                "KnowledgeGraph", "NewsExtraction", "NewsLanguage", "NewsOntology", "NewsTables",
                "NewsText",
            ]
        ),
        .testTarget(
            name: "NewsgraphMeasureTests",
            dependencies: [
                "GoldGraphs", "KnowledgeGraph", "NewsExtraction", "NewsLanguage", "NewsOntology", "NewsTables",
                "NewsText",
                "newsgraph-measure",
            ]
        ),
        .testTarget(name: "KnowledgeGraphTests", dependencies: ["KnowledgeGraph", "NewsOntology", "NewsText"]),
        .testTarget(
            name: "NewsStoreTests",
            dependencies: [
                "GoldGraphs", "GraphReaders", "GraphWriters", "KnowledgeGraph", "NewsOntology", "NewsPipeline",
                "NewsStore", "NewsText",
            ],
            exclude: ["Affairs"]
        ),
        .testTarget(
            name: "GraphWritersTests",
            dependencies: [
                "GraphValidation", "GraphWriters", "KnowledgeGraph", "NewsOntology", "NewsText", "TestTools",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "GraphReadersTests",
            dependencies: [
                "GraphReaders", "GraphSyntax", "GraphValidation", "GraphWriters", "KnowledgeGraph", "NewsOntology",
                "NewsText",
            ]
        ),
        .testTarget(
            name: "GraphValidationTests",
            dependencies: [
                "GraphReaders", "GraphSyntax", "GraphValidation", "GraphWriters", "KnowledgeGraph", "NewsOntology",
                "NewsText", "TestTools",
            ],
            exclude: ["Expected"]
        ),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "newsgraph", "GraphReaders", "GraphValidation", "GraphWriters", "KnowledgeGraph", "NewsLanguage",
                "NewsOntology", "NewsPipeline", "NewsText", "TestTools",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Programs"]
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "GraphReaders", "GraphWriters", "KnowledgeGraph", "NewsLanguage", "NewsOntology", "NewsPipeline",
                "NewsText",
                "TestTools", "newsgraph",
            ],
            exclude: ["Programs"]
        ),
    ],
    cLanguageStandard: .c2x
)

// What a fuzzer runs is built on demand only, with its sanitizers: see Tests/Fuzzing/run.
if Context.environment["NEWSGRAPH_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "newsgraph-fuzz",
            dependencies: ["GraphReaders", "GraphValidation", "NewsLanguage", "NewsText"],
            path: "Tests/Fuzzing",
            exclude: ["Corpus", "leaks.txt", "run"]
        )
    )
}

// One place gives every Swift target the same settings.
let cTargets: Set = [
    "CLibXML2", "CNewsgraphData", "CNewsgraphMath", "CNewsgraphModel", "CNewsgraphPage", "CNewsgraphSchemas",
    "CNewsgraphText", "CSQLite3", "CZlib",
]
for target in package.targets where !cTargets.contains(target.name) {
    target.swiftSettings = settings
}
