import HandoverModel

/// Makes the tree of one document out of libyaml's events, and stops at what makes reading on useless or dangerous.
struct TreeBuilder: ~Copyable {
    /// Thrown to leave the document; the reason is in `findings`.
    struct Stopped: Error {}

    private(set) var findings: FileFindings
    private(set) var values = 0
    private let source: SourceText
    private let hasBackslash: Bool
    private var questionMarks: QuestionMarks
    private var cursor: OffsetCursor
    private var events: EventStream
    private var kind = EventStream.Kind.none
    private var depth = 0

    init(_ source: SourceText, _ scan: TextScan, _ events: consuming EventStream, _ findings: FileFindings) {
        self.source = source
        self.events = events
        self.findings = findings
        hasBackslash = scan.hasBackslash
        questionMarks = QuestionMarks(source, scan.questionMarks)
        cursor = OffsetCursor(source)
    }

    /// The root of the only document, nil when there is none or when reading had to stop.
    mutating func document() -> YAMLNode? {
        do throws(Stopped) {
            // libyaml compares each %TAG with all others before it gives the first event, so they are found without it.
            if let directive = source.tagDirective() { throw stop(.forbiddenTag, at: directive) }
            try advance()
            try advance()
            guard kind == .documentStart else { throw stop(.emptyFile, at: nil) }
            try advance()
            let root = try node()
            try advance()
            try refuseSecondDocument()
            if case .scalar(let scalar) = root, scalar.isLeftOut, findings.isEmpty {
                throw stop(.emptyFile, at: nil)
            }
            return root
        } catch {
            return nil
        }
    }

    private mutating func refuseSecondDocument() throws(Stopped) {
        guard let content = source.content(after: events.end) else { return }
        if events.isImplicitEnd && !content.opensDocument { try advance() }
        report(.severalDocuments, at: content.stretch)
    }

    // MARK: - Values

    /// The value whose first event is the current one; afterwards its last event is.
    private mutating func node() throws(Stopped) -> YAMLNode {
        values += 1
        if values > YAMLLimits.values {
            throw stop(.tooManyValues(limit: YAMLLimits.values), at: source.character(at: events.start))
        }
        switch kind {
        case .scalar: return .scalar(scalar())
        case .mappingStart: return .mapping(try mapping())
        case .sequenceStart: return .sequence(try sequence())
        case .alias:
            report(.forbiddenAlias, at: events.stretch)
            return .scalar(YAMLScalar(text: "", style: .plain, stretch: events.stretch))
        case .mappingEnd, .sequenceEnd, .documentStart, .documentEnd, .streamStart, .streamEnd, .none:
            throw stop(.yamlSyntax(detail: "did not find expected node content"), at: events.stretch)
        }
    }

    private mutating func sequence() throws(Stopped) -> YAMLSequence {
        let start = events.start
        let isFlow = events.isFlow
        try enter()
        var elements: [YAMLNode] = []
        var end = start
        try advance()
        while kind != .sequenceEnd {
            let element = try node()
            end = max(end, element.stretch.end)
            elements.append(element)
            try advance()
        }
        depth -= 1
        return YAMLSequence(elements: elements, stretch: Stretch(start, isFlow ? events.end : end))
    }

    private mutating func mapping() throws(Stopped) -> YAMLMapping {
        let start = events.start
        let isFlow = events.isFlow
        try enter()
        var pairs: [YAMLPair] = []
        var index = KeyIndex()
        var end = start
        try advance()
        while kind != .mappingEnd {
            let (key, keyEnd) = try key(after: end)
            try advance()
            let value = try node()
            // The place of a value left out after "? key" is that of the next token, lines further on.
            end = key == nil && value.stretch.isEmpty ? max(end, keyEnd) : max(end, keyEnd, value.stretch.end)
            if let key, isFirst(key, in: pairs, &index) {
                pairs.append(YAMLPair(key: key, value: value))
            }
            try advance()
        }
        depth -= 1
        // A pair in a sequence, as in [a: 1], has an end event without extent.
        let isBracketed = isFlow && !events.stretch.isEmpty
        return YAMLMapping(pairs: pairs, stretch: Stretch(start, isBracketed ? events.end : end))
    }

    private mutating func scalar() -> YAMLScalar {
        refuseProperties()
        let style = events.scalarStyle
        var text = events.scalarText
        var stretch = events.stretch
        if style == .block { stretch.end = source.endOfBlock(stretch) }
        if stretch.isEmpty { stretch = Stretch(source.clamped(stretch.start), source.clamped(stretch.end)) }
        if hasBackslash, style == .quoted,
            let escaped = text.unicodeScalars.first(where: \.value.isForbiddenCharacter)
        {
            report(.forbiddenCharacter(codePoint: escaped.value), at: stretch)
            text = text.replacingForbiddenCharacters()
        }
        return YAMLScalar(text: text, style: style, stretch: stretch)
    }

    // MARK: - Keys

    /// The key that the current event begins, nil when it is refused, and where it ends.
    private mutating func key(after previous: Place) throws(Stopped) -> (YAMLScalar?, end: Place) {
        let questionMark = questionMarks.first(from: previous, to: events.start)
        switch kind {
        case .scalar:
            let key = scalar()
            if let questionMark {
                report(.forbiddenComplexKey, at: Stretch(oneAt: questionMark))
                return (nil, key.stretch.end)
            }
            if key.style == .plain, key.text == "<<" {
                report(.forbiddenMergeKey, at: key.stretch)
                return (nil, key.stretch.end)
            }
            return (key, key.stretch.end)
        case .alias:
            report(.forbiddenAlias, at: events.stretch)
            return (nil, events.end)
        case .mappingStart, .sequenceStart, .mappingEnd, .sequenceEnd, .documentStart, .documentEnd, .streamStart,
            .streamEnd, .none:
            report(.forbiddenComplexKey, at: Stretch(oneAt: questionMark ?? events.start))
            return (nil, try node().stretch.end)
        }
    }

    private mutating func isFirst(
        _ key: YAMLScalar, in pairs: [YAMLPair], _ index: inout KeyIndex
    ) -> Bool {
        guard let first = index.position(of: key.text, in: pairs) else { return true }
        let note = source.note(.firstHere, at: pairs[first].key.range)
        report(.duplicateKey(key: key.text), at: key.stretch, notes: [note])
        return false
    }

    // MARK: - Refusals

    private mutating func refuseProperties() {
        let (hasAnchor, hasTag) = events.properties
        guard hasAnchor || hasTag else { return }
        let found = Properties(source, from: events.start, at: cursor.offset(of: events.start))
        if hasAnchor { report(.forbiddenAnchor, at: found.anchor ?? events.stretch) }
        if hasTag { report(.forbiddenTag, at: found.tag ?? events.stretch) }
    }

    private mutating func enter() throws(Stopped) {
        refuseProperties()
        depth += 1
        if depth > YAMLLimits.depth {
            throw stop(.tooDeep(limit: YAMLLimits.depth), at: source.character(at: events.start))
        }
    }

    private mutating func advance() throws(Stopped) {
        if events.next() {
            kind = events.kind
            return
        }
        let (detail, place, context) = events.failure
        let notes = context.flatMap { context in
            context == place ? nil : source.note(.declaredHere, at: SourceRange(source.character(at: context)))
        }
        let isTab = detail.contains("cannot start any token") && source.hasTab(at: place)
        report(
            isTab ? .yamlTab : .yamlSyntax(detail: detail), at: source.character(at: place),
            notes: notes.map { [$0] } ?? [])
        throw Stopped()
    }

    /// Reports the problem for which reading cannot go on.
    private mutating func stop(_ problem: Problem, at stretch: Stretch?) -> Stopped {
        report(problem, at: stretch)
        return Stopped()
    }

    private mutating func report(_ problem: Problem, at stretch: Stretch?, notes: [Diagnostic.Note] = []) {
        findings.add { source.diagnostic(problem, at: stretch.map { SourceRange($0) }, notes: notes) }
    }
}
