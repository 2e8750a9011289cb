/// A complex number, for the series of conformal projections.
struct ComplexNumber {
    var real: Double
    var imaginary: Double

    @inline(__always) static func + (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
    }

    @inline(__always) static func - (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(real: left.real - right.real, imaginary: left.imaginary - right.imaginary)
    }

    @inline(__always) static func * (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(
            real: left.real * right.real - left.imaginary * right.imaginary,
            imaginary: left.real * right.imaginary + left.imaginary * right.real)
    }

    @inline(__always) static func * (left: Double, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(real: left * right.real, imaginary: left * right.imaginary)
    }

    static func / (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        (1 / right.squaredMagnitude) * (left * ComplexNumber(real: right.real, imaginary: -right.imaginary))
    }

    /// |z|².
    var squaredMagnitude: Double { real * real + imaginary * imaginary }
}
