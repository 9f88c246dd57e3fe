/// The colours of the pictures, for a light and a dark ground.
///
/// The series are after Okabe and Ito (2008): told apart with every kind of colour vision; lightened or darkened to
/// a contrast of 3 to 1 at least with the ground.
enum ChartPalette {
  /// A colour on a light ground and on a dark one.
  struct Pair {
    let light: String
    let dark: String
  }

  static let ground = Pair(light: "#ffffff", dark: "#14181d")
  static let ink = Pair(light: "#1c2128", dark: "#e8ebef")
  static let muted = Pair(light: "#59636e", dark: "#9aa5b1")
  static let grid = Pair(light: "#e4e7eb", dark: "#2a3139")
  static let axis = Pair(light: "#8a94a0", dark: "#66717d")
  static let band = Pair(light: "#f5f7f9", dark: "#1a1f26")

  /// The colours of series; the last one is for what is beyond them.
  static let series = [
    Pair(light: "#0069a8", dark: "#57b3f0"), Pair(light: "#c8500a", dark: "#ff9152"),
    Pair(light: "#00805c", dark: "#3fcf9f"), Pair(light: "#a83e84", dark: "#f08fcb"),
    Pair(light: "#8a6a00", dark: "#e3c04a"), Pair(light: "#5a4fcf", dark: "#a79bff"),
    Pair(light: "#3d7d8a", dark: "#7fd0de"), Pair(light: "#b3273b", dark: "#ff8593"),
    Pair(light: "#6b7580", dark: "#98a3af"),
  ]

  /// From few to many.
  static let heat = [
    Pair(light: "#e3eef9", dark: "#17293b"), Pair(light: "#c0daf2", dark: "#1b3c5a"),
    Pair(light: "#92c0e6", dark: "#1f5280"), Pair(light: "#5c9fd4", dark: "#2b6fa8"),
    Pair(light: "#2f7dbd", dark: "#4f95cf"), Pair(light: "#145a96", dark: "#83bbe8"),
    Pair(light: "#083b68", dark: "#c2e0fa"),
  ]

  /// From which step of the heat on a text has the colour of the ground.
  static let firstStrongHeat = 4
}
