import ArgumentParser

extension ValidationError {
    /// What is wrong with the options of a command, in the language that its output has.
    init(_ zh: String, _ en: String) {
        self.init(.words(zh, en))
    }
}
