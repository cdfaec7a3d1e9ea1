internal import Foundation
public import HandoverModel
import LocatedYAML

/// The definition files of a workspace: their paths below it and their bytes, by path.
public struct WorkspaceFiles: Hashable, Sendable {
    public struct File: Hashable, Sendable {
        /// The path below the workspace, with `/` between its parts.
        public var path: String
        public var bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// How many files a workspace may have.
    public static let limit = 200

    /// Sorted by path, each path once.
    public let files: [File]
    /// What could not be gathered.
    public let diagnostics: [Diagnostic]

    private init(_ files: [File], _ diagnostics: [Diagnostic]) {
        let sorted = files.sorted { $0.path < $1.path }
        self.files = Array(sorted.prefix(Self.limit))
        self.diagnostics =
            sorted.count > Self.limit
            ? diagnostics + [
                Diagnostic(file: sorted[Self.limit].path, range: nil, problem: .tooManyFiles(limit: Self.limit))
            ] : diagnostics
    }

    /// Files by path, as they come over a socket or out of a test.
    public init(_ contents: [String: [UInt8]]) {
        self.init(contents.map { File(path: $0.key, bytes: $0.value) }, [])
    }

    /// Files by path, from their texts.
    public init(texts: [String: String]) {
        self.init(texts.mapValues { Array($0.utf8) })
    }

    /// Reads `handover.yaml` and the YAML files of the folders `checklists`, `training` and `support`.
    ///
    /// Hidden files, folders inside of those and files that are not YAML are not looked at. What is there and cannot
    /// be read becomes a diagnostic.
    public init(gatheringFrom folder: String) {
        var files: [File] = []
        var diagnostics: [Diagnostic] = []
        var paths = FileManager.default.fileExists(atPath: folder + "/handover.yaml") ? ["handover.yaml"] : []
        for name in FileKind.folders {
            let listed = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []
            paths += listed.filter { !$0.hasPrefix(".") && FileKind.isYAML($0) }.map { "\(name)/\($0)" }.sorted()
        }
        for path in paths.prefix(Self.limit + 1) {
            switch DefinitionFile.read(at: "\(folder)/\(path)", named: path) {
            case .contents(let bytes): files.append(File(path: path, bytes: bytes))
            case .refused(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        self.init(files, diagnostics)
    }

    /// The bytes of a file.
    public subscript(path: String) -> [UInt8]? {
        files.first { $0.path == path }?.bytes
    }

    /// The same files with one of them replaced or added.
    public func replacing(_ path: String, with bytes: [UInt8]) -> WorkspaceFiles {
        WorkspaceFiles(files.filter { $0.path != path } + [File(path: path, bytes: bytes)], diagnostics)
    }
}
