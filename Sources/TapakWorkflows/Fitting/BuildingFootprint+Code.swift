import TapakFormats
import TapakGeometry
public import TapakProgramme

extension BuildingFootprint {
    /// How data names the building, by its sides in metres: `20x30`.
    public var code: String {
        var buffer = TextBuffer()
        buffer.appendShortest(shortSide.metres)
        buffer.append("x")
        buffer.appendShortest(longSide.metres)
        return buffer.text
    }
}
