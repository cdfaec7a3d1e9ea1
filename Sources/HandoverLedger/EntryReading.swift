internal import Crypto
internal import HandoverModel

/// Reads the entries of an export one after the other, and remembers what must hold among them.
struct EntryReading {
    private var last: Instant?
    private var keys: [KeyMark: Int] = [:]
    /// What entries name, with the first that does, in their order.
    private var definitions: [(digest: HandoverModel.Digest, entry: Int)] = []
    private var files: [(digest: HandoverModel.Digest, entry: Int)] = []

    /// A person's idempotency key, as half of its digest: a million of them stay small.
    private struct KeyMark: Hashable {
        var high: UInt64
        var low: UInt64

        init(_ record: Record) {
            let text = "\(record.by.rawValue)\u{0}\(record.key)"
            let words = TreeHash(SHA256.hash(data: Array(text.utf8))).words
            (high, low) = (words.0, words.1)
        }
    }

    /// What is wrong with an entry, apart from its hash.
    mutating func problem(of bytes: [UInt8], _ number: Int) -> LedgerDamage? {
        guard bytes.count <= Ledger.longestEntry, let record = try? CanonicalJSON.decode(Record.self, from: bytes)
        else { return .unreadable(entry: number) }
        if let last, record.at < last { return .timeWentBack(entry: number) }
        last = record.at
        guard record.effective <= record.at else { return .effectiveAfterRecorded(entry: number) }
        if let first = keys.updateValue(number, forKey: KeyMark(record)) {
            return .keyRepeated(entry: number, first: first)
        }
        if let digest = record.statement.definitions { definitions.append((digest, number)) }
        files += record.statement.files.map { ($0, number) }
        return nil
    }

    /// What an attachment is that does not match the digest on its line, by the first entry that names it.
    ///
    /// Nil when no entry names it: then it is the digest that cannot be trusted.
    func damage(to line: ExportLine) -> LedgerDamage? {
        switch line.kind {
        case .definitions:
            definitions.first { $0.digest.hex == line.sha256 }
                .map { .definitionsDamaged($0.digest.hex, entry: $0.entry) }
        case .file: files.first { $0.digest.hex == line.sha256 }.map { .fileDamaged($0.digest, entry: $0.entry) }
        case .tile, .end: nil
        }
    }

    /// The first thing that an entry names and that is not there.
    ///
    /// An export without any file was made without files.
    func missing(among attached: [ExportLine.Kind: Set<String>]) -> LedgerDamage? {
        let kept = attached[.definitions] ?? []
        if let lost = definitions.first(where: { !kept.contains($0.digest.hex) }) {
            return .definitionsMissing(lost.digest, entry: lost.entry)
        }
        guard let kept = attached[.file], let lost = files.first(where: { !kept.contains($0.digest.hex) }) else {
            return nil
        }
        return .fileMissing(lost.digest, entry: lost.entry)
    }
}
