internal import HandoverModel
internal import HandoverReadiness

/// A small drawing that stands beside words, so that nothing is told by colour alone.
enum Mark: String, CaseIterable {
    case tick, cross, attention, question, clock, ring, dash, change

    /// The drawing; hidden from screen readers, which have the words.
    var html: HTML {
        "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#mark-\(rawValue)\"/></svg>"
    }

    private var shape: HTML {
        switch self {
        case .tick: "<path d=\"M3 8.5l3.2 3.2L13 4.8\"/>"
        case .cross: "<path d=\"M4 4l8 8M12 4l-8 8\"/>"
        case .attention: "<path d=\"M8 2.5v6.5M8 13.2v.1\"/>"
        case .question: "<path d=\"M5 5.6a3 3 0 1 1 4.6 2.5C8.5 8.8 8 9.3 8 10.2M8 13.4v.1\"/>"
        case .clock: "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M8 4.8V8l2.3 1.5\"/>"
        case .ring: "<circle cx=\"8\" cy=\"8\" r=\"5.5\"/>"
        case .dash: "<path d=\"M4 8h8\"/>"
        case .change: "<path d=\"M3 6h9l-2.5-2.5M13 10H4l2.5 2.5\"/>"
        }
    }

    /// The drawings that `html` shows, once a page.
    static var sprites: HTML {
        let symbols = allCases.map { mark -> HTML in
            "<symbol id=\"mark-\(mark.rawValue)\" viewBox=\"0 0 16 16\">\(mark.shape)</symbol>"
        }
        return "<svg hidden width=\"0\" height=\"0\" aria-hidden=\"true\">\(symbols)</svg>"
    }
}

extension Verdict {
    var sign: Mark {
        switch self {
        case .ready: .tick
        case .readyWithConditions: .attention
        case .notReady: .cross
        case .notEnoughEvidence: .question
        }
    }
}

extension ItemState.Status {
    var sign: Mark {
        switch self {
        case .open: .ring
        case .signed: .clock
        case .done: .tick
        case .waived: .attention
        case .notApplicable: .dash
        }
    }
}

extension KeyState.State {
    var sign: Mark {
        switch self {
        case .missing: .ring
        case .valid: .tick
        case .refused, .revoked: .cross
        case .stale, .reopened, .undelivered: .change
        case .lapsed: .clock
        }
    }

    var style: Style? {
        switch self {
        case .missing: .faint
        case .valid: .good
        case .refused, .revoked: .bad
        case .stale, .reopened, .undelivered, .lapsed: .caution
        }
    }
}
