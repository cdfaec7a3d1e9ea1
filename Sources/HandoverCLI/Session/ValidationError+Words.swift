import ArgumentParser
import HandoverModel

extension ValidationError {
    /// What is wrong with the options of a command, in the language that its output has.
    init(_ zh: String, _ en: String) {
        self.init((Failures.chosenLanguage ?? Environment().language) == .zh ? zh : en)
    }
}
