public import HandoverModel
import LocatedYAML

/// The Markdown files below a folder, as far as they can be read.
public struct KnowledgeTree: Hashable, Sendable {
    /// How many files and folders are looked at.
    public static let limit = 5_000
    /// How deep folders may lie in each other.
    public static let depth = 8

    /// By path.
    public let files: [MarkdownFile]
    /// Every file below the folder, Markdown or not, by its path: what links may lead to.
    ///
    /// Folders end in `/`.
    public let paths: Set<String>
    /// What could not be read.
    public let diagnostics: [Diagnostic]

    /// Reads the tree below a folder.
    ///
    /// Hidden files and folders are not looked at; links to other places are followed, to a depth.
    ///
    /// `followingLinks`: Where they are not followed, what they stand for is not there.
    public init(readingFrom folder: String, followingLinks: Bool = true) {
        var files: [MarkdownFile] = []
        var paths: Set<String> = []
        var diagnostics: [Diagnostic] = []
        var left = [""]
        while let place = left.popLast() {
            let here = place.isEmpty ? folder : "\(folder)/\(place)"
            guard case .names(let names) = DefinitionFolder.list(at: here, named: place) else { continue }
            for name in names.sorted() where !name.hasPrefix(".") {
                let path = place.isEmpty ? name : "\(place)/\(name)"
                if !followingLinks, DefinitionFolder.isLink("\(folder)/\(path)") { continue }
                guard paths.count < Self.limit else {
                    diagnostics.append(Diagnostic(file: path, range: nil, problem: .tooManyFiles(limit: Self.limit)))
                    left = []
                    break
                }
                if DefinitionFolder.isFolder("\(folder)/\(path)") {
                    paths.insert(path + "/")
                    if path.split(separator: "/").count < Self.depth { left.append(path) }
                    continue
                }
                paths.insert(path)
                guard path.lowercased().hasSuffix(".md") else { continue }
                switch DefinitionFile.read(at: "\(folder)/\(path)", named: path) {
                case .contents(let bytes): files.append(MarkdownReader.read(bytes, path: path))
                case .refused(let diagnostic): diagnostics.append(diagnostic)
                }
            }
        }
        self.files = files.sorted { $0.path < $1.path }
        self.paths = paths
        self.diagnostics = diagnostics
    }
}
