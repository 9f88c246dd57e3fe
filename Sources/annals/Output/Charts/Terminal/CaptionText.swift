/// The heading and the footer of a picture in the terminal.
struct CaptionText {
  let caption: ChartCaption
  let columns: Int
  let styler: Styler

  func writeHead(to output: inout StandardOutput) {
    let lines = HeadingText.lines(caption.title + ":", caption.subtitle, styler: styler, width: columns)
    for line in lines { output.line(line) }
  }

  func writeFoot(to output: inout StandardOutput) {
    for text in caption.footer(sourceLimit: 3) {
      for line in wrap(text, to: columns) { output.line(styler(line, .dim)) }
    }
  }
}
