import Foundation

/// Writing to the two streams of the program.
enum Output {
    /// The answer itself.
    ///
    /// When the reader has gone away the program ends quietly.
    static func standard(_ text: String) { write(text, to: .standardOutput) }

    /// Everything that is not the answer.
    static func message(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: .standardError) }

    private static func write(_ text: String, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(Array(text.utf8)))
        } catch {
            exit(1)
        }
    }
}
