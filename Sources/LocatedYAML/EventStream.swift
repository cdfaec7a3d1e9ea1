import CYAML

/// What libyaml reads in a text, one event at a time and no further ahead than it must.
///
/// The current event is the one that `next()` read last. The memory belongs to this value and is freed with it.
@safe
struct EventStream: ~Copyable {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case mappingStart, mappingEnd, sequenceStart, sequenceEnd
        case scalar, alias
        case none
    }

    private let text: UnsafeMutableBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// Events of a text in UTF-8, nil when there is no memory for them.
    init?(_ bytes: [UInt8]) {
        unsafe text = .allocate(capacity: bytes.count)
        unsafe parser = .allocate(capacity: 1)
        unsafe event = .allocate(capacity: 1)
        unsafe event.initialize(to: yaml_event_t())
        unsafe parser.initialize(to: yaml_parser_t())
        _ = unsafe text.initialize(fromContentsOf: bytes)
        guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        unsafe yaml_event_delete(event)
        unsafe yaml_parser_delete(parser)
        unsafe event.deallocate()
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// Reads the next event; false when the text is not YAML.
    mutating func next() -> Bool {
        unsafe yaml_event_delete(event)
        return unsafe yaml_parser_parse(parser, event) == 1
    }

    var kind: Kind {
        switch unsafe event.pointee.type {
        case YAML_SCALAR_EVENT: .scalar
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_STREAM_END_EVENT: .streamEnd
        default: .none
        }
    }

    var start: Place { unsafe Place(event.pointee.start_mark) }
    var end: Place { unsafe Place(event.pointee.end_mark) }
    var stretch: Stretch { Stretch(start, end) }

    /// Whether the current collection is in brackets.
    var isFlow: Bool {
        switch kind {
        case .mappingStart: unsafe event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        case .sequenceStart: unsafe event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        default: false
        }
    }

    /// Whether the current document ended without `...`.
    var isImplicitEnd: Bool { unsafe event.pointee.data.document_end.implicit == 1 }

    /// Whether the current node has an anchor and a tag.
    var properties: (anchor: Bool, tag: Bool) {
        switch kind {
        case .scalar:
            unsafe (event.pointee.data.scalar.anchor != nil, event.pointee.data.scalar.tag != nil)
        case .mappingStart:
            unsafe (event.pointee.data.mapping_start.anchor != nil, event.pointee.data.mapping_start.tag != nil)
        case .sequenceStart:
            unsafe (event.pointee.data.sequence_start.anchor != nil, event.pointee.data.sequence_start.tag != nil)
        default: (false, false)
        }
    }

    /// The text of the current scalar; only for a scalar.
    var scalarText: String {
        let scalar = unsafe event.pointee.data.scalar
        return unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    var scalarStyle: YAMLScalar.Style {
        switch unsafe event.pointee.data.scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    /// What libyaml says after `next()` returned false, where, and where the thing began that it was reading.
    var failure: (detail: String, place: Place, context: Place?) {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
        let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
        switch unsafe parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return (
                [problem, context].compactMap(\.self).joined(separator: " "),
                unsafe Place(parser.pointee.problem_mark),
                context == nil ? nil : unsafe Place(parser.pointee.context_mark)
            )
        default:
            return (problem ?? "out of memory", unsafe Place(parser.pointee.mark), nil)
        }
    }
}

extension Place {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(
            line: UInt32(truncatingIfNeeded: mark.line) &+ 1, column: UInt32(truncatingIfNeeded: mark.column) &+ 1)
    }
}
