import TapakGeometry
import Testing

/// A row of a committed table.
extension [String: String] {
    /// The number in a column.
    func number(_ column: String) throws -> Double {
        let field = try #require(self[column])
        return try #require(Double(field), "\(column): \(field)")
    }

    /// The position in two columns.
    func position(_ x: String, _ y: String) throws -> Position { Position(x: try number(x), y: try number(y)) }

    /// The system in the column `epsg`.
    func crs() throws -> CoordinateReferenceSystem { .epsg(Int(try number("epsg"))) }
}
