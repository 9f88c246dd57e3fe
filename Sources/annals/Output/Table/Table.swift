/// An answer as rows under columns, the same for CSV and Markdown.
///
/// In CSV all sections stand under one header; in Markdown each has its heading, its table and its notes.
struct Table<Row> {
  /// Rows that belong together, such as those of one country.
  struct Section {
    /// What it is about and how it was asked for, for people; nil for nothing.
    var heading: String?
    /// Its rows.
    var rows: [Row]
  }

  /// The columns.
  var columns: [Column<Row>]
  /// The sections.
  var sections: [Section]
  /// The sources that the rows refer to.
  var footnotes = Footnotes()

  /// A table of one section.
  init(_ columns: [Column<Row>], heading: String? = nil, rows: [Row], footnotes: Footnotes = Footnotes()) {
    self.init(columns, [Section(heading: heading, rows: rows)], footnotes: footnotes)
  }

  /// A table of some sections.
  init(_ columns: [Column<Row>], _ sections: [Section], footnotes: Footnotes = Footnotes()) {
    self.columns = columns
    self.sections = sections
    self.footnotes = footnotes
  }
}
