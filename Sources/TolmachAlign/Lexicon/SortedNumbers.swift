extension [Int32] {
  /// The place of `number` in a stretch whose numbers ascend; nil where it is not.
  ///
  /// - Complexity: O(log *n*) in the stretch's length.
  @inline(__always)
  func place(of number: Int32, within stretch: Range<Int>) -> Int? {
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    while low < high {
      let middle = (low &+ high) / 2
      if self[middle] < number { low = middle &+ 1 } else { high = middle }
    }
    return low < stretch.upperBound && self[low] == number ? low : nil
  }
}
