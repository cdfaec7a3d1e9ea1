import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverViews

/// The API in the words of OpenAPI 3.1, made of the table that the router is made of.
enum OpenAPIDocument {
    static func json(_ routes: [Route]) -> JSONText {
        .object([
            .init("openapi", .string("3.1.1")),
            .init(
                "info",
                .object([
                    .init("title", .string("Handover")), .init("version", .string(ProgramVersion.current)),
                    .init(
                        "description",
                        .string(
                            "What the command line asks and records, for other programs. Messages are in the "
                                + "language of lang or Accept-Language; codes and names are the same in all of them.")),
                ])),
            .init("paths", .object(paths(routes.filter { $0.about != nil && $0.access != .machine }))),
            .init(
                "components",
                .object([
                    .init("schemas", .object(Schemas.all.map { .init($0.name, $0.schema.json) })),
                    .init("securitySchemes", .object([.init("token", token)])),
                ])),
        ])
    }

    private static let token = JSONText.object([
        .init("type", .string("http")), .init("scheme", .string("bearer")),
        .init(
            "description",
            .string(
                "A personal access token, made by `handover token create`; each route names the scope that it takes.")),
    ])

    private static func paths(_ routes: [Route]) -> [JSONText.Member] {
        var order: [String] = []
        for route in routes where !order.contains(route.path) { order.append(route.path) }
        return order.map { path in
            let operations = routes.filter { $0.path == path }.compactMap { route in
                route.about.map { JSONText.Member(route.method.rawValue.lowercased(), operation(route, $0)) }
            }
            return .init("/" + path, .object(operations))
        }
    }

    private static func operation(_ route: Route, _ about: RouteDescription) -> JSONText {
        let parameters = PathParameters.of(route) + about.parameters
        var members: [JSONText.Member] = [
            .init("operationId", .string(name(of: route))), .init("summary", .string(about.summary)),
            .init("security", security(route.access)),
        ]
        if !parameters.isEmpty { members.append(.init("parameters", .array(parameters.map(json)))) }
        if !about.bodies.isEmpty {
            members.append(
                .init(
                    "requestBody",
                    .object([
                        .init("required", .bool(about.needsBody)), .init("content", content(about.bodies)),
                    ])))
        }
        let problems = [("4XX", "What was asked is refused"), ("5XX", "The server could not do it")].map {
            JSONText.Member(
                $0.0,
                .object([
                    .init("description", .string($0.1)),
                    .init("content", content([.init(mediaType: ProblemDocument.mediaType, schema: .named("Problem"))])),
                ]))
        }
        members.append(.init("responses", .object(about.answers.map(json) + problems)))
        return .object(members)
    }

    /// `get-v1-items-checklist-item-why`.
    static func name(of route: Route) -> String {
        let parts = route.path.split { "/{}.".contains($0) }.filter { $0 != "api" }
        return ([route.method.rawValue.lowercased()] + parts.map(String.init)).joined(separator: "-")
    }

    private static func security(_ access: Route.Access) -> JSONText {
        switch access {
        case .token(let scope): .array([required(scope)])
        case .status: .array([.object([]), required(.read)])
        default: .array([])
        }
    }

    private static func required(_ scope: TokenScope) -> JSONText {
        .object([.init("token", .array([.string(scope.rawValue)]))])
    }

    private static func json(_ parameter: ParameterDescription) -> JSONText {
        let standard = parameter.standard.map { [JSONText.Member("default", .int($0))] } ?? []
        let example = parameter.example.map { [JSONText.Member("example", .string($0))] } ?? []
        return .object(
            [
                .init("name", .string(parameter.name)), .init("in", .string(parameter.place.rawValue)),
                .init("description", .string(parameter.summary)), .init("required", .bool(parameter.isRequired)),
                .init("schema", .object(parameter.schema.members + standard)),
            ] + example)
    }

    private static func json(_ answer: DescribedAnswer) -> JSONText.Member {
        var members: [JSONText.Member] = [.init("description", .string(answer.words))]
        if !answer.headers.isEmpty {
            members.append(
                .init(
                    "headers",
                    .object(
                        answer.headers.map { header in
                            .init(
                                header.name,
                                .object([
                                    .init("description", .string(header.summary)),
                                    .init("schema", header.schema.json),
                                ]))
                        })))
        }
        if !answer.contents.isEmpty { members.append(.init("content", content(answer.contents))) }
        return .init(String(answer.status), .object(members))
    }

    private static func content(_ contents: [RouteDescription.Content]) -> JSONText {
        .object(contents.map { .init($0.mediaType, .object([.init("schema", $0.schema.json)])) })
    }
}
