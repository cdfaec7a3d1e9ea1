import HandoverModel
import Testing

@Suite struct RevocationTests {
    @Test(
        arguments: [
            (
                Revocation(entry: 5, task: "T-1", reason: "x"),
                #"{"entry":5,"kind":"revoked","reason":"x","task":"T-1"}"#, Subject.task("T-1"), Statement.Area.task
            ),
            (
                Revocation(entry: 5, item: "team/rota", reason: "x"),
                #"{"entry":5,"item":"team/rota","kind":"revoked","reason":"x"}"#, .item("team/rota"), .handover
            ),
            (
                Revocation(entry: 5, person: "jia", reason: "x"),
                #"{"entry":5,"kind":"revoked","person":"jia","reason":"x"}"#, .person("jia"), .handover
            ),
        ])
    func isWrittenWithWhatItIsAbout(revocation: Revocation, json: String, subject: Subject, area: Statement.Area) throws
    {
        let statement = Statement.revoked(revocation)
        #expect(String(decoding: try CanonicalJSON.encode(statement), as: UTF8.self) == json)
        #expect(try CanonicalJSON.decode(Statement.self, from: Array(json.utf8)) == statement)
        #expect(statement.subject == subject)
        #expect(statement.area == area)
    }

    @Test(
        arguments: [
            (.revoke(entry: 5, reason: "x"), #"{"command":"revoke","entry":5,"reason":"x"}"#),
            (
                .revoke(entry: 5, item: "team/rota", reason: "x"),
                #"{"command":"revoke","entry":5,"item":"team/rota","reason":"x"}"#
            ),
            (
                .revoke(entry: 5, task: "T-1", reason: "x"),
                #"{"command":"revoke","entry":5,"reason":"x","task":"T-1"}"#
            ),
            (.revokeTask(task: "T-1", reason: "x"), #"{"command":"revoke-task","reason":"x","task":"T-1"}"#),
        ] as [(Command, String)])
    func isAskedForByOneFlatObject(command: Command, json: String) throws {
        #expect(String(decoding: try CanonicalJSON.encode(command), as: UTF8.self) == json)
        #expect(try CanonicalJSON.decode(Command.self, from: Array(json.utf8)) == command)
    }
}
