import Foundation
import Testing

@testable import HandoverViews

/// Text is read at 4.5 : 1 in both schemes, and edges and drawings at 3 : 1. (WCAG 2.2, 1.4.3 and 1.4.11)
@Suite struct PaletteTests {
    @Test(arguments: [Palette.light, .dark]) func isReadInBothSchemes(palette: Palette) {
        for surface in [palette.page, palette.card] {
            for text in [palette.ink, palette.quiet, palette.link, palette.good, palette.caution, palette.bad] {
                #expect(contrast(text, surface) >= 4.5, "\(text) on \(surface)")
            }
            for edge in [palette.edge, palette.data] { #expect(contrast(edge, surface) >= 3, "\(edge) on \(surface)") }
        }
        for (text, surface) in [
            (palette.onLink, palette.link), (palette.good, palette.goodTint), (palette.caution, palette.cautionTint),
            (palette.bad, palette.badTint), (palette.ink, palette.goodTint), (palette.ink, palette.badTint),
        ] {
            #expect(contrast(text, surface) >= 4.5, "\(text) on \(surface)")
        }
        // Lines and words that lie on the band of a chart.
        for mark in [palette.data, palette.ink] { #expect(contrast(mark, palette.dataSoft) >= 3, "\(mark)") }
    }

    /// The sheet names no colour but those that were checked.
    @Test func usesTheColoursThatWereChecked() {
        let own = Stylesheet.text.split(separator: "\n").filter { !$0.contains("--page:") }.joined(separator: "\n")
        #expect(own.matches(of: /#[0-9a-f]{3,8}\b|rgb|hsl/).isEmpty)
        let names = Set(Palette.light.named.map(\.name))
        for use in own.matches(of: /var\(--([a-z-]+)\)/) { #expect(names.contains(String(use.1)), "\(use.1)") }
        #expect(!own.contains("opacity:.") && !own.contains("opacity:0"))
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
