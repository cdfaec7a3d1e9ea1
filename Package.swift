// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let jwtKit: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
    name: "handover",
    defaultLocalization: "en",
    products: [.executable(name: "handover", targets: ["HandoverCLI"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "HandoverModel"),
        .target(name: "LocatedYAML", dependencies: ["CYAML", "HandoverModel"]),
        .target(name: "HandoverDefinitions", dependencies: ["LocatedYAML", "HandoverModel", crypto]),
        .target(name: "HandoverReadiness", dependencies: ["HandoverModel"]),
        .target(name: "HandoverStorage", dependencies: ["HandoverModel", grdb]),
        .target(name: "HandoverLedger", dependencies: ["HandoverModel", "HandoverStorage", grdb, crypto]),
        .target(
            name: "HandoverAccess",
            dependencies: ["HandoverModel", "HandoverStorage", "HandoverTracker", grdb, crypto, cryptoExtras]),
        .target(
            name: "HandoverTracker",
            dependencies: ["HandoverModel", "HandoverDefinitions", "HandoverReadiness", "HandoverLedger", crypto]),
        .target(
            name: "HandoverOpenID",
            dependencies: ["HandoverModel", jwtKit, crypto, httpClient, nioCore, nioHTTP1, nioSSL]),
        .target(name: "HandoverViews", dependencies: ["HandoverModel", "HandoverReadiness"]),
        .target(
            name: "HandoverServer",
            dependencies: [
                "HandoverModel", "HandoverReadiness", "HandoverTracker", "HandoverViews", "HandoverAccess",
                "HandoverOpenID", hummingbird, hummingbirdCore, logging, lifecycle, unixSignals, nioCore, nioPosix,
                nioHTTP1,
                nioHTTPTypes,
                httpTypes, crypto,
            ]),
        .executableTarget(
            name: "HandoverCLI",
            dependencies: [
                "HandoverModel", "HandoverDefinitions", "HandoverLedger", "HandoverReadiness", "HandoverTracker",
                "HandoverViews", "HandoverServer", "HandoverAccess", arguments, httpClient, logging, nioCore, nioHTTP1,
                nioPosix, nioSSL,
            ]),
        .executableTarget(
            name: "HandoverBenchmarks",
            dependencies: [
                "CYAML", "HandoverModel", "HandoverDefinitions", "HandoverLedger", "HandoverTracker", grdb, hummingbird,
                httpClient, httpTypes, nioCore, nioHTTP1,
            ], path: "Benchmarks"),
        .testTarget(name: "HandoverModelTests", dependencies: ["HandoverModel"]),
        .testTarget(name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "HandoverModel"]),
        .testTarget(name: "HandoverDefinitionsTests", dependencies: ["HandoverDefinitions", "HandoverModel"]),
        .testTarget(name: "HandoverReadinessTests", dependencies: ["HandoverReadiness", "HandoverModel"]),
        .testTarget(
            name: "HandoverLedgerTests",
            dependencies: ["HandoverLedger", "HandoverStorage", "HandoverModel", grdb, crypto]),
        .testTarget(
            name: "HandoverAccessTests",
            dependencies: ["HandoverAccess", "HandoverTracker", "HandoverLedger", "HandoverModel", grdb, crypto]),
        .testTarget(
            name: "HandoverOpenIDTests",
            dependencies: ["HandoverOpenID", "HandoverModel"]
        ),
        .testTarget(
            name: "HandoverTrackerTests",
            dependencies: [
                "HandoverTracker", "HandoverLedger", "HandoverDefinitions", "HandoverReadiness", "HandoverModel",
            ]),
        .testTarget(name: "HandoverViewsTests", dependencies: ["HandoverViews", "HandoverReadiness", "HandoverModel"]),
        .testTarget(
            name: "HandoverServerTests",
            dependencies: [
                "HandoverServer", "HandoverTracker", "HandoverLedger", "HandoverModel", "HandoverViews",
                "HandoverAccess", "HandoverOpenID", "HandoverReadiness", hummingbird, crypto, cryptoExtras,
                logging, lifecycle, nioCore, nioPosix, nioEmbedded, httpTypes,
            ]),
        .testTarget(
            name: "HandoverCLITests",
            dependencies: [
                "HandoverCLI", "HandoverAccess", "HandoverModel", "HandoverReadiness", "HandoverTracker",
                "HandoverViews",
                arguments, nioCore, nioPosix, nioSSL, nioHTTP1,
            ]),
        .testTarget(
            name: "RepositoryTests",
            dependencies: ["HandoverDefinitions", "HandoverModel", "HandoverViews", "LocatedYAML"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = strict
}
