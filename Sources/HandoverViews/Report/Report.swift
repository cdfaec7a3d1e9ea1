/// An answer as people and programs read it: made by a view, rendered by `text(as:in:)`.
public struct Report: Sendable {
    public var title: Phrase?
    public var sections: [Section]
    private let makeData: @Sendable () -> ReportTable?
    private let makeJSON: @Sendable () -> JSONText

    /// The rows of CSV; nil takes the first table of the sections.
    public var data: ReportTable? { makeData() }
    public var json: JSONText { makeJSON() }

    /// Blocks that belong together, under a heading of their own or none.
    public struct Section: Hashable, Sendable {
        public var title: String?
        public var blocks: [Block]

        public init(_ title: String? = nil, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    public enum Block: Hashable, Sendable {
        case line(Phrase)
        case facts([Fact])
        case table(ReportTable)
        case list([Bullet])
        /// Lines that stand as they are, in terminals and in Markdown.
        case verbatim([Phrase])
        /// Lines with an indentation, whose overlong ones go on below their text; as they are in Markdown.
        case lines([Line])
    }

    /// A line that goes on below its text where it is too long, so that the head stands out.
    public struct Line: Hashable, Sendable {
        public var indent: Int
        public var head: Phrase
        public var text: Phrase

        public init(indent: Int = 0, head: Phrase = "", _ text: Phrase) {
            self.indent = indent
            self.head = head
            self.text = text
        }
    }

    /// A label and what it labels.
    public struct Fact: Hashable, Sendable {
        public var label: String
        public var value: Phrase

        public init(_ label: String, _ value: Phrase) {
            self.label = label
            self.value = value
        }
    }

    /// An entry of a list, with lines of its own, a command to type and entries below it.
    public struct Bullet: Hashable, Sendable {
        public var text: Phrase
        public var details: [Phrase]
        /// Stands on one line however long it is, so that it can be copied.
        public var command: String?
        public var children: [Bullet]

        public init(_ text: Phrase, details: [Phrase] = [], command: String? = nil, children: [Bullet] = []) {
            self.text = text
            self.details = details
            self.command = command
            self.children = children
        }
    }

    /// `data` and `json` are worked out only when they are asked for.
    public init(
        title: Phrase? = nil, sections: [Section], data: @autoclosure @escaping @Sendable () -> ReportTable? = nil,
        json: @autoclosure @escaping @Sendable () -> JSONText
    ) {
        self.title = title
        self.sections = sections.filter { !$0.blocks.isEmpty }
        makeData = data
        makeJSON = json
    }
}

/// Rows of cells under columns.
public struct ReportTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// The stable English name, the heading of CSV.
        public var key: String
        /// The heading people read.
        public var title: String
        /// Set to the right.
        public var isNumber: Bool
        /// Gives way first when the table is too wide.
        public var isFlexible: Bool

        public init(_ key: String, _ title: String, isNumber: Bool = false, isFlexible: Bool = false) {
            self.key = key
            self.title = title
            self.isNumber = isNumber
            self.isFlexible = isFlexible
        }
    }

    public var columns: [Column]
    /// Each row has a cell for every column.
    public var rows: [[Phrase]]

    public init(_ columns: [Column], rows: [[Phrase]]) {
        self.columns = columns
        self.rows = rows.map { row in columns.indices.map { $0 < row.count ? row[$0] : Phrase("") } }
    }
}
