import HandoverModel

/// The name that somebody most likely meant by `word`; nil when none is near.
func nearestName(to word: String, among names: some Sequence<String>) -> String? {
    word.isEmpty ? nil : nearestNames(to: word, in: names, limit: 1).first { $0 != word }
}
