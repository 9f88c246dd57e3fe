/// Rows of a frame that rise: a range, or an array of some.
protocol SomeRows: RandomAccessCollection<Int> where Index == Int {}

extension Range<Int>: SomeRows {}
extension [Int]: SomeRows {}
