public import HandoverModel

/// A value in a YAML file, which knows where it stands.
public enum YAMLNode: Hashable, Sendable {
    case mapping(YAMLMapping)
    case sequence(YAMLSequence)
    case scalar(YAMLScalar)

    /// From the first character of the value to just after its last one, both quotes and brackets included.
    ///
    /// A block mapping or sequence ends where its last child ends. A value left out is an empty range.
    public var range: SourceRange { SourceRange(stretch) }

    var stretch: Stretch {
        switch self {
        case .mapping(let mapping): mapping.stretch
        case .sequence(let sequence): sequence.stretch
        case .scalar(let scalar): scalar.stretch
        }
    }
}

/// Keys and their values in the order of the file.
///
/// No two keys are equal and none is refused by `YAMLDocument`.
public struct YAMLMapping: Hashable, Sendable {
    public let pairs: [YAMLPair]
    let stretch: Stretch

    public var range: SourceRange { SourceRange(stretch) }

    /// The value of a key, nil when there is no such key.
    ///
    /// It looks at one key after the other, so it is meant for the few keys of a definition.
    public subscript(key: String) -> YAMLNode? {
        pairs.first { $0.key.text == key }?.value
    }
}

/// A key and its value.
public struct YAMLPair: Hashable, Sendable {
    public let key: YAMLScalar
    public let value: YAMLNode
}

/// Values one after the other.
public struct YAMLSequence: Hashable, Sendable {
    public let elements: [YAMLNode]
    let stretch: Stretch

    public var range: SourceRange { SourceRange(stretch) }
}

/// A text, not typed: `no` is the text "no" and `~` the text "~".
public struct YAMLScalar: Hashable, Sendable {
    public enum Style: Hashable, Sendable {
        /// Without quotes; the only style in which a value may be left out.
        case plain
        /// In single or double quotes.
        case quoted
        /// After `|` or `>`.
        case block
    }

    public let text: String
    public let style: Style
    let stretch: Stretch

    public var range: SourceRange { SourceRange(stretch) }

    /// Whether nothing was written, as after `key:` or in place of a refused alias.
    ///
    /// `""` is not left out.
    public var isLeftOut: Bool { style == .plain && text.isEmpty }
}
