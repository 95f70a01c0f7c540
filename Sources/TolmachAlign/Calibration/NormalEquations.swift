/// A symmetric positive system of equations, solved by Cholesky's method.
struct NormalEquations {
  private let size: Int
  private var matrix: [Double]
  private var right: [Double]

  init(size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
    right = [Double](repeating: 0, count: size)
  }

  mutating func add(_ row: [Double], weight: Double, residual: Double) {
    for index in 0..<size {
      right[index] += row[index] * residual
      let scaled = weight * row[index]
      for other in 0...index { matrix[index * size + other] += scaled * row[other] }
    }
  }

  mutating func penalize(_ index: Int, value: Double, by penalty: Double) {
    matrix[index * size + index] += penalty
    right[index] -= penalty * value
  }

  var solution: [Double] {
    var lower = matrix
    var result = right
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        lower[row * size + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
      for index in 0..<row { result[row] -= lower[row * size + index] * result[index] }
      result[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in row + 1..<max(size, row + 1) { result[row] -= lower[index * size + row] * result[index] }
      result[row] /= lower[row * size + row]
    }
    return result
  }
}
