import ArgumentParser
import Projections

/// The form of a chart.
struct ChartOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write an SVG picture to this file; - for standard output.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Option(help: "text for a picture in the terminal; the others give the figures behind it.")
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("The heading.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The width: columns in the terminal, pixels in SVG.", valueName: "number"))
  var width: Int?

  @Option(help: ArgumentHelp("The height: lines in the terminal, pixels in SVG.", valueName: "number"))
  var height: Int?

  @Flag(help: "Draw with ASCII alone, as is done where TERM is linux.")
  var ascii = false

  @Option(help: "When to colour text.")
  var color: ColorChoice = .auto

  @Flag(help: "Show a long picture at once; else on a terminal through $ANNALS_PAGER, $PAGER or less.")
  var noPager = false

  func validate() throws {
    if svg != nil, format != .text {
      throw ValidationError("--svg and --format are two forms of the answer; give one of them")
    }
    let limits =
      svg == nil ? (width: 30...1000, height: 5...500) : (width: 320...10_000, height: 200...10_000)
    if let width, !limits.width.contains(width) {
      throw ValidationError("--width must be \(limits.width.lowerBound) to \(limits.width.upperBound)")
    }
    if let height, !limits.height.contains(height) {
      throw ValidationError("--height must be \(limits.height.lowerBound) to \(limits.height.upperBound)")
    }
  }

  /// The columns and lines to draw in: as given, as the terminal has, or 80 by 24.
  var canvas: (columns: Int, lines: Int) {
    let columns = width ?? Terminal.columns ?? Terminal.environment("COLUMNS").flatMap { Int($0) } ?? 80
    return (max(30, min(columns, 1000)), height ?? 24)
  }

  /// The size of the picture.
  func picture(width defaultWidth: Double, height defaultHeight: Double) -> (width: Double, height: Double) {
    (width.map(Double.init) ?? defaultWidth, height.map(Double.init) ?? defaultHeight)
  }

  /// The characters to draw with.
  var glyphs: Glyphs {
    ascii || ["linux", "dumb"].contains(Terminal.environment("TERM")) ? .ascii : .unicode
  }

  var styler: Styler { Styler(isOn: color.isOn) }
}
