import Foundation

/// A progress bar on standard error, for what takes longer than a second, on a terminal only.
struct Progress {
    let total: Int
    private let start = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = -1

    init(total: Int) {
        self.total = total
    }

    mutating func advance(to done: Int) {
        guard isTerminal, total > 0, ContinuousClock.now - start > .seconds(1) else { return }
        let percent = done * 100 / total
        guard percent != shown else { return }
        shown = percent
        let bar = String(repeating: "#", count: percent / 5) + String(repeating: ".", count: 20 - percent / 5)
        FileHandle.standardError.write(Data("\r[\(bar)] \(percent)% \(done)/\(total)".utf8))
    }

    /// Takes the bar away.
    func finish() {
        if shown >= 0 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
