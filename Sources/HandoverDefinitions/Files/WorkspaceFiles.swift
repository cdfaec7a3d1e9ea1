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

        var isHandover: Bool { FileKind(path: path) == .handover }
    }

    /// How many files a workspace may have.
    public static let limit = 200
    /// How many bytes its files may have together: 8 MiB.
    public static let totalBytes = 8 << 20

    /// Sorted by path, each path once.
    public let files: [File]
    /// What could not be gathered.
    public let diagnostics: [Diagnostic]

    /// Keeps as many files as are allowed, by path; of files that are too large together `handover.yaml` alone.
    private init(_ files: [File], _ diagnostics: [Diagnostic]) {
        var diagnostics = diagnostics
        var kept: [File] = []
        var room = Self.totalBytes
        let ordered = files.sorted { ($0.isHandover ? 0 : 1, $0.path) < ($1.isHandover ? 0 : 1, $1.path) }
        for file in ordered {
            guard kept.count < Self.limit else {
                diagnostics.append(
                    Diagnostic(file: file.path, range: nil, problem: .tooManyFiles(limit: Self.limit)))
                break
            }
            room -= file.bytes.count
            guard room >= 0 else {
                diagnostics.append(Self.tooLarge(file.path))
                kept = kept.filter(\.isHandover)
                break
            }
            kept.append(file)
        }
        self.files = kept.sorted { $0.path < $1.path }
        self.diagnostics = diagnostics
    }

    private static func tooLarge(_ path: String) -> Diagnostic {
        Diagnostic(file: path, range: nil, problem: .workspaceTooLarge(limit: totalBytes))
    }

    /// Files by path, as they come over a socket or out of a test.
    public init(_ contents: [String: [UInt8]]) {
        self.init(contents.map { File(path: $0.key, bytes: $0.value) }, [])
    }

    /// Files by path, from their texts.
    public init(texts: [String: String]) {
        self.init(texts.mapValues { Array($0.utf8) })
    }

    /// Reads `handover.yaml` and the YAML files of the folders `checklists`, `training`, `support` and
    /// `support/calendars` and `support/mappings`.
    ///
    /// Hidden files, folders inside of those and files that are not YAML are not looked at. What is there and cannot
    /// be read becomes a diagnostic. Reading ends with the file that makes it too much.
    public init(gatheringFrom folder: String) {
        var files: [File] = []
        var diagnostics: [Diagnostic] = []
        var paths = DefinitionFolder.isOccupied(folder + "/handover.yaml") ? ["handover.yaml"] : []
        for name in FileKind.folders {
            // A folder that cannot be listed makes nothing in it wrong besides.
            if diagnostics.contains(where: { name.hasPrefix($0.file + "/") }) { continue }
            switch DefinitionFolder.list(at: "\(folder)/\(name)", named: name) {
            case .names(let names):
                paths += names.filter { !$0.hasPrefix(".") && FileKind.isYAML($0) }.map { "\(name)/\($0)" }.sorted()
            case .refused(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        var room = Self.totalBytes
        for path in paths.prefix(Self.limit + 1) where room >= 0 {
            switch DefinitionFile.read(at: "\(folder)/\(path)", named: path) {
            case .contents(let bytes):
                room -= bytes.count
                files.append(File(path: path, bytes: bytes))
            case .refused(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        self.init(files, diagnostics)
    }

    /// The text of each file by its path; what is not UTF-8 is mended.
    public var texts: [String: String] {
        Dictionary(
            files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
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
