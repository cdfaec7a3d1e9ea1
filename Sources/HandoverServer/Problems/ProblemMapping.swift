import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore
import NIOHTTP1

extension ProblemDocument {
    /// The one place that says which error is which answer.
    ///
    /// What is not known here is told as a reference alone; the log has the rest. `names`: Of the definitions in force, as far
    /// as the reader may see them.
    init(_ error: any Error, names: Names, reference: String) {
        let language = names.language
        switch error {
        case let problem as RequestProblem:
            self.init(problem, language: language)
        case let refusal as Refusal:
            let wording = refusal.wording(names)
            self.init(status: refusal.httpStatus, code: wording.code, title: wording.says, detail: wording.remedy)
            failure = .refused(refusal)
            current = InForce(refusal)
        case let failed as FailedPrecondition:
            self.init(failed.refusal, names: names, reference: reference)
            status = 412
        case let rows as RefusedRows:
            self.init(
                status: 422, code: "rows-refused",
                title: language.pick("工单有误，什么也没有记录", "Something is wrong with the rows, and nothing was recorded"))
            rejected = rows.outcome.mistakes(names).map {
                RefusedRow(
                    line: $0.line, column: $0.column, code: $0.code, message: $0.message, why: $0.why, remedy: $0.remedy
                )
            }
        case let problem as AccessProblem:
            let isOurs = problem.isInternal
            self.init(
                status: problem.httpStatus, code: problem.code,
                title: isOurs ? Self.accessTitle(language) : problem.says(names),
                detail: isOurs ? nil : problem.remedy(names), reference: isOurs ? reference : nil)
            failure = .access(problem)
        case let error as LedgerError:
            let isOurs = error.httpStatus >= 500
            self.init(
                status: error.httpStatus, code: error.code,
                title: isOurs ? Self.ledgerTitle(language) : error.words(names), reference: isOurs ? reference : nil)
            failure = .ledger(error)
        case let error where Self.isDisconnect(error):
            // Nobody reads the answer.
            self.init(RequestProblem.bodyIncomplete, language: language)
        case is NIOTooManyBytesError:
            self.init(
                RequestProblem.bodyTooLong(limit: (error as? NIOTooManyBytesError)?.maxBytes ?? 0), language: language)
        case let error as HTTPError where error.status.kind == .clientError:
            self.init(status: error.status.code, code: "refused", title: error.status.reasonPhrase)
        default:
            self.init(
                status: 500, code: "internal-error",
                title: language.pick("服务器内部错误", "Something went wrong in the server"),
                detail: language.pick("日志中的编号是 \(reference)。", "The log has it under \(reference)."),
                reference: reference)
            failure = .other(reference: reference)
        }
    }

    /// Whether the caller went away in the middle of the request, as the connection tells it to who reads the body.
    static func isDisconnect(_ error: any Error) -> Bool {
        switch error {
        case is HTTPParserError: true
        case let error as IOError: [ECONNRESET, EPIPE, ENOTCONN].contains(error.errnoCode)
        case let error as ChannelError: [.inputClosed, .ioOnClosedChannel, .alreadyClosed, .eof].contains(error)
        default: false
        }
    }

    private static func accessTitle(_ language: Language) -> String {
        language.pick("现在无法登录", "Nobody can sign in at the moment")
    }

    private static func ledgerTitle(_ language: Language) -> String {
        language.pick("台账现在不可用", "The ledger cannot be used at the moment")
    }
}

extension ProblemDocument.InForce {
    /// What a refusal says to be in force; nil where that is not the ground.
    init?(_ refusal: Refusal) {
        switch refusal {
        case .wordingChanged(let item, let wording, let title, let acceptWhen):
            self.init(item: item, title: title.texts, acceptWhen: acceptWhen?.texts, wording: wording)
        case .definitionsChanged(let digest): self.init(definitions: digest)
        default: return nil
        }
    }
}

extension LedgerError {
    /// 4xx is the caller's matter; 503 what may pass; 500 what will not.
    var httpStatus: Int {
        switch self {
        case .noSuchEntry, .nothingThere: 404
        case .recordedBefore, .keyUsed, .alreadyThere: 409
        case .entryTooLong: 413
        case .notRepresentable, .effectiveAfterRecorded, .fileMissing: 422
        case .noLedger, .emptyFile, .notALedger, .databaseMissing, .newerFormat, .olderFormat, .damaged, .unsound,
            .notDurable, .unknownZone, .definitionsMissing, .definitionsUnreadable, .unreadableEntry, .unreadableExport:
            500
        case .accessDenied, .otherUser, .notWritable, .cannotOpen, .notAFolder, .notAFile, .linkNotFollowed, .held,
            .diskFull, .ioFailed, .mustBeReopened, .readOnly, .closed:
            503
        }
    }
}
