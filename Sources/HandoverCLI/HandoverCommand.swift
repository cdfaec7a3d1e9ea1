import ArgumentParser
import AsyncHTTPClient

@main
struct HandoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "handover")
}
