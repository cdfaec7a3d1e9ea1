import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// Accounts, for administrators; and one's own, for everybody.
///
///     GET  /accounts         everybody's                  ?page=2
///     GET  /accounts/{id}    one person's
///     POST /accounts/{id}    → 303 to the same page; an invitation is answered with the page that shows its link, once
///     GET  /account          one's own
///     POST /account          → 303 to the same page; a new token is answered with the page that shows it, once
///
/// The fields are those that each page's model names.
struct AccountRoutes: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let forms: FormDesk
    let clock: @Sendable () -> Instant
    private let used = UsedKeys()

    init(desk: AccessDesk, pages: PageDesk, forms: FormDesk, clock: @escaping @Sendable () -> Instant) {
        self.desk = desk
        self.pages = pages
        self.forms = forms
        self.clock = clock
    }

    private var accounts: AccountDesk { AccountDesk(pages: pages, desk: desk) }

    var routes: [Route] {
        [
            pages.page("accounts") { [accounts, clock] _, visit, _, caller in
                let page = visit.path.query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
                return try await accounts.accounts(page: page, by: caller.author(now: clock()), visit)
            },
            pages.page("accounts/{id}") { [forms] _, visit, place, caller in
                try await forms.html(.accountOf(Person.ID(place["id"])), visit, caller)
            },
            pages.page("account") { [forms] _, visit, _, caller in try await forms.html(.account, visit, caller) },
            Route(.post, "accounts/{id}", .session, work: act), Route(.post, "account", .session, work: act),
        ]
    }

    @Sendable private func act(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard case .session(let caller, let secret) = visitor else { throw RequestProblem.signInNeeded }
        guard let place = FormPlace(Path(request)) else { throw RequestProblem.unknownPath(request.uri.path) }
        var visit = Visit(caller, secret, request)
        let form = try await SentForm.read(request)
        do {
            try SealedForms.check(form, session: secret)
            switch place {
            case .accountOf(let person):
                let asked = visit
                return try await forms.proving(caller, secret, form, &visit, context) { caller in
                    try await administer(person, form, by: caller, asked.proved(by: caller), request, context)
                }
            case .account: return try await change(form, by: caller, secret, &visit, context)
            case .items, .item, .task, .me, .review, .plan, .acceptance, .measure, .phases, .questions, .tickets,
                .service, .alerts, .actions, .knowledge:
                throw RequestProblem.unknownPath(request.uri.path)
            }
        } catch {
            return try await forms.shown(place, visit, caller, form, refused: error, request, context)
        }
    }

    /// What an administrator does about somebody's account.
    private func administer(
        _ person: Person.ID, _ form: SentForm, by caller: Caller, _ visit: Visit, _ request: Request,
        _ context: HandoverContext
    ) async throws -> Response {
        let command: AccessCommand =
            switch form["do"] {
            case "invite": .invite(person, days: try form.number("days"))
            case "close": .closeAccount(person, reason: form["reason"] ?? "")
            case "reopen": .reopenAccount(person, reason: form["reason"] ?? "")
            case "name-administrator": .nameAdministrator(person)
            case "remove-administrator": .removeAdministrator(person, reason: form["reason"] ?? "")
            case "unlink": .unlinkIdentity(person, form.identity)
            default: throw RequestProblem.badBody(at: "do")
            }
        guard let result = try await once(form, { try await desk.perform(command, by: caller, now: clock()) }) else {
            let visit = shownBefore(form, visit)
            return .page(try await accounts.account(of: person, by: caller.author(now: clock()), visit))
        }
        guard let secret = result.secret, let until = result.until else { return .recorded(result.recorded, at: visit) }
        var visit = visit
        visit.notice = Notice(entries: [result.recorded.receipt.entry])
        let made = PersonAccountPage.Made(
            link: request.base(context) + Path.invitation(secret.text).address, until: until)
        return .page(
            try await accounts.account(of: person, made: made, by: caller.author(now: clock()), visit))
    }

    /// What somebody does about their own.
    private func change(
        _ form: SentForm, by caller: Caller, _ secret: Secret, _ visit: inout Visit, _ context: HandoverContext
    ) async throws -> Response {
        switch form["do"] {
        case "password":
            try await changePassword(form, caller, secret, context)
            return .seeOther(visit.path.address)
        case "end-session":
            try await desk.store.endSession(Session.ID(number: Int64(try form.number("session"))), of: caller.person)
            return .seeOther(visit.path.address)
        case "end-sessions":
            try await desk.store.endSessions(of: caller.person, keeping: secret)
            return .seeOther(visit.path.address)
        case "revoke-token":
            let command = AccessCommand.revokeToken(AccessToken.ID(form["token"] ?? ""))
            return .recorded(try await desk.perform(command, by: caller, now: clock()).recorded, at: visit)
        case "unlink":
            let command = AccessCommand.unlinkIdentity(caller.person, form.identity)
            let result = try await forms.proving(caller, secret, form, &visit, context) { caller in
                try await desk.perform(command, by: caller, now: clock())
            }
            return .recorded(result.recorded, at: visit)
        case "token":
            let asked = visit
            return try await forms.proving(caller, secret, form, &visit, context) { caller in
                try await makeToken(form, by: caller, asked.proved(by: caller))
            }
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    /// What comes of a form that is sent for the first time; nil for one that was sent before, by a page that was loaded anew.
    private func once(_ form: SentForm, _ work: () async throws -> AccessResult) async throws -> AccessResult? {
        guard let key = form[FormSeal.keyField] else { return try await work() }
        guard used.take(key) else { return nil }
        do {
            return try await work()
        } catch {
            used.giveBack(key)
            throw error
        }
    }

    /// The page without what it shows once, saying why.
    private func shownBefore(_ form: SentForm, _ visit: Visit) -> Visit {
        let language = visit.language ?? pages.ownLanguage
        let isToken = form["do"] == "token"
        var visit = visit
        visit.draft = FormDraft(
            form: "",
            values: [:],
            problem: PageProblem(
                says: isToken
                    ? language.pick("令牌已经创建，只显示一次", "The token is made already, and is shown once")
                    : language.pick("邀请已经生成，链接只显示一次", "The invitation is made already, and its link is shown once"),
                remedy: isToken
                    ? language.pick("没有记下的话，撤销它，再创建一个。", "If you did not keep it, revoke it and make another.")
                    : language.pick(
                        "没有复制的话，再邀请一次；旧链接随即失效。",
                        "If you did not copy it, invite once more; the older link ends at once.")))
        return visit
    }

    private func changePassword(
        _ form: SentForm, _ caller: Caller, _ secret: Secret, _ context: HandoverContext
    ) async throws {
        guard let password = form["password"], form["again"] == password else {
            throw AccessProblem.unfitPassword(.differsFromAgain)
        }
        do {
            try await desk.changePassword(
                secret, from: form["old"] ?? "", to: password, at: context.address, now: clock())
        } catch let problem as AccessProblem {
            if problem.isAttempt { SecurityLog.note(problem, of: caller.person, context) }
            throw problem
        }
    }

    private func makeToken(_ form: SentForm, by caller: Caller, _ visit: Visit) async throws -> Response {
        let name = form["name"] ?? ""
        let command = AccessCommand.createToken(
            name: name, scopes: try TokenScope.set(of: form.values["scope"] ?? []),
            until: clock().adding(days: try form.number("days")))
        guard let result = try await once(form, { try await desk.perform(command, by: caller, now: clock()) }) else {
            return .page(try await accounts.own(caller, now: clock(), shownBefore(form, visit)))
        }
        guard let secret = result.secret, let until = result.until else { return .recorded(result.recorded, at: visit) }
        var visit = visit
        visit.notice = Notice(entries: [result.recorded.receipt.entry])
        let made = AccountPage.Made(name: name, secret: secret.text, until: until)
        return .page(try await accounts.own(caller, made: made, now: clock(), visit))
    }
}

extension SentForm {
    /// The account at an identity provider that a form is about.
    fileprivate var identity: ExternalIdentity {
        ExternalIdentity(issuer: self["issuer"] ?? "", account: self["account"] ?? "")
    }

    /// - Throws: `RequestProblem.badParameter`.
    func number(_ name: String) throws(RequestProblem) -> Int {
        guard let text = self[name], let number = Int(text[...].trimming(" ")), abs(number) < 1_000_000 else {
            throw .badParameter(name, allowed: "1, 2, 3 …")
        }
        return number
    }
}

extension Request {
    /// Where the browser reached this server: `https://handover.example`.
    fileprivate func base(_ context: HandoverContext) -> String {
        (context.isSecure ? "https" : "http") + "://" + (head.authority ?? "localhost")
    }
}

extension Response {
    /// Back to the page, which says what was recorded.
    fileprivate static func recorded(_ recorded: Recorded, at visit: Visit) -> Response {
        .seeOther(visit.path.address, cookie: SaidCookie.field([recorded.receipt.entry]))
    }
}
