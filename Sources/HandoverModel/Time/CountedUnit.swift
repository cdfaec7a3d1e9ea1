/// A whole number with the unit behind it, as definitions write lengths of time: `180d`, `2h`, `3wd`.
///
/// `Unit` is what may stand behind the number; of units of which one ends as another (`wd`, `d`) the longer one is read.
package struct CountedUnit<Unit: CaseIterable & RawRepresentable> where Unit.RawValue == String {
    package let count: Int
    package let unit: Unit

    /// Nil for anything but one to `most` ASCII digits, at most 18, and a unit: no sign, no blank.
    package init?(_ text: some StringProtocol, digits most: Int) {
        let units = Unit.allCases.filter { text.hasSuffix($0.rawValue) }
        guard let unit = units.max(by: { $0.rawValue.utf8.count < $1.rawValue.utf8.count }) else { return nil }
        let digits = text.dropLast(unit.rawValue.count)
        guard (1...most).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int(digits)
        else { return nil }
        self.count = count
        self.unit = unit
    }
}
