/// A polynomial in one unknown, lowest power first, for the checker's own arithmetic.
struct Polynomial {
    var coefficients: [Double]

    static func + (left: Polynomial, right: Polynomial) -> Polynomial {
        let count = max(left.coefficients.count, right.coefficients.count)
        return Polynomial(
            coefficients: (0..<count).map { power in
                (power < left.coefficients.count ? left.coefficients[power] : 0)
                    + (power < right.coefficients.count ? right.coefficients[power] : 0)
            })
    }

    static func - (left: Polynomial, right: Polynomial) -> Polynomial { left + -1 * right }

    static func * (factor: Double, right: Polynomial) -> Polynomial {
        Polynomial(coefficients: right.coefficients.map { factor * $0 })
    }

    static func * (left: Polynomial, right: Polynomial) -> Polynomial {
        var product = Array(repeating: 0.0, count: left.coefficients.count + right.coefficients.count - 1)
        for (power, first) in left.coefficients.enumerated() {
            for (other, second) in right.coefficients.enumerated() { product[power + other] += first * second }
        }
        return Polynomial(coefficients: product)
    }

    /// The Bernstein coefficients over an interval: the polynomial nowhere leaves their range.
    func bernstein(from start: Double, to end: Double) -> [Double] {
        // In t from 0 to 1: Taylor's shift by Horner, then the powers of the width.
        var shifted = coefficients
        let degree = shifted.count - 1
        for pass in 0..<degree {
            for power in stride(from: degree - 1, through: pass, by: -1) {
                shifted[power] += start * shifted[power + 1]
            }
        }
        var factor = 1.0
        for power in 0...degree {
            shifted[power] *= factor
            factor *= end - start
        }
        return (0...degree).map { index in
            (0...index).reduce(0) {
                $0 + shifted[$1] * Self.binomial(index, $1) / Self.binomial(degree, $1)
            }
        }
    }

    private static func binomial(_ count: Int, _ choice: Int) -> Double {
        (0..<choice).reduce(1) { $0 * Double(count - $1) / Double($1 + 1) }
    }
}

/// The Bernstein coefficients of the two halves of an interval (de Casteljau).
func halves(ofBernstein coefficients: [Double]) -> (first: [Double], second: [Double]) {
    var row = coefficients
    var first = [row[0]]
    var second = [row[row.count - 1]]
    while row.count > 1 {
        row = zip(row, row.dropFirst()).map { ($0 + $1) / 2 }
        first.append(row[0])
        second.append(row[row.count - 1])
    }
    return (first, second.reversed())
}
