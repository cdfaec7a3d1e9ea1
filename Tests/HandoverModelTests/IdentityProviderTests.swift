import HandoverModel
import Testing

struct IdentityProviderTests {
    @Test(
        arguments: [
            ("leads", "leads", true), ("leads", "Leads", false), ("leads", "leads-1", false), ("leads", "", false),
            ("leads-*", "leads-", true), ("leads-*", "leads-ioe", true), ("leads-*", "my-leads-ioe", false),
            ("*-leads", "ioe-leads", true), ("*-leads", "ioe-leads-x", false), ("*", "", true), ("*", "x", true),
            ("a*b*c", "abc", true), ("a*b*c", "a-b-b-c", true), ("a*b*c", "acb", false), ("a*a", "a", false),
            ("a*a", "aa", true), ("*b*", "abc", true), ("*b*", "ac", false), ("**", "x", true), ("a**c", "ac", true),
            ("a.c", "abc", false), ("a?c", "abc", false), ("[a]", "a", false), ("组*", "组长", true),
            ("ab*bc", "abc", false),
            ("ab*bc", "abbc", true), ("CN=leads,*", "CN=leads,OU=x", true),
        ])
    func aStarStandsForAnySigns(pattern: String, group: String, isMatch: Bool) {
        #expect(GroupPattern(pattern).matches(group) == isMatch)
    }

    /// Many stars take no more than a look at each place.
    @Test func aHostilePatternIsSoonDone() {
        let pattern = GroupPattern(String(repeating: "a*", count: 100) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 10_000)))
    }

    private let provider = IdentityProvider(
        title: LocalizedText([.en: "SSO"]), issuer: "https://id.example", clientID: "handover",
        groups: [
            .init(pattern: GroupPattern("leads-*"), roles: ["manager", "director"]),
            .init(pattern: GroupPattern("heads"), roles: ["manager"]),
        ])

    @Test(
        arguments: [
            (["engineer"], [], nil), ([], [], nil), (["manager"], ["leads-1"], nil), (["manager"], ["heads"], nil),
            (["director"], ["heads"], "director"), (["manager"], ["head"], "manager"), (["manager"], [], "manager"),
            (["engineer", "manager"], ["x", "y"], "manager"), (["manager", "director"], ["heads"], "director"),
            (["manager", "director"], ["x", "leads-"], nil),
        ] as [(Set<Role.ID>, Set<String>, Role.ID?)])
    func aRoleTakesAGroupWhereARuleNamesIt(roles: Set<Role.ID>, groups: Set<String>, missing: Role.ID?) {
        #expect(provider.roleWithoutGroup(among: roles, in: groups) == missing)
    }

    @Test func theGroupsOfARoleAreThoseOfAllItsRules() {
        #expect(provider.patterns(for: "manager").map(\.text) == ["leads-*", "heads"])
        #expect(provider.patterns(for: "engineer") == [])
        #expect(provider.rolesWithGroups == ["manager", "director"])
    }

    @Test(
        arguments: [
            "https://id.example": true, "https://id.example/realms/a/": true, "https://id.example:8443": true,
            "http://127.0.0.1:5000": true, "http://localhost": true, "http://[::1]:80/x": true,
            "http://id.example": false, "http://127.0.0.1.evil.example": false, "http://localhost.evil.example": false,
            "http://127.0.0.1@evil.example": false, "http://localhost:80@evil.example": false,
            "https://user@id.example": false, "https://id.example?x": false, "https://id.example#x": false,
            "https://": false, "https://:443": false, "https:///x": false, "ftp://id.example": false,
            "id.example": false,
            "https://id.example/a b": false, "https://id.example\\@evil.example": false, "https://身份.example": false,
            "HTTPS://id.example": false, "": false,
        ])
    func anIssuerIsAnAddressThatSecretsMayGoTo(text: String, isIssuer: Bool) {
        #expect(IdentityProvider.isIssuer(text) == isIssuer)
    }
}
