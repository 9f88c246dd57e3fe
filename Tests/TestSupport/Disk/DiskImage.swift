/// What a simulated disk holds, in the page cache and on the platter.
struct DiskImage: Sendable {
  /// One change of the names in a directory that is not durable yet.
  private enum NameChange {
    case link(String, Int)
    case unlink(String)
    case rename(String, String, Int)

    /// The directory whose names it changes.
    var directory: String {
      switch self {
      case .link(let path, _), .unlink(let path), .rename(let path, _, _): DiskImage.parent(of: path)
      }
    }

    func apply(to names: inout [String: Int]) {
      switch self {
      case .link(let path, let node): names[path] = node
      case .unlink(let path): names[path] = nil
      case .rename(let old, let new, let node):
        names[old] = nil
        names[new] = node
      }
    }
  }

  private var nodes: [DiskNode] = []
  private var names: [String: Int] = [:]
  private var durableNames: [String: Int] = [:]
  private var pendingNames: [NameChange] = []

  /// Where a path leads to.
  func node(_ path: String) -> Int? { names[path] }

  /// Whether a directory has that path; the working directory and the root always are there.
  func isDirectory(_ path: String) -> Bool {
    path == "." || path == "/" || names[path].map { nodes[$0].isDirectory } == true
  }

  /// The names in a directory.
  func list(_ directory: String) -> [String] {
    names.keys.filter { DiskImage.parent(of: $0) == directory }.map {
      String($0[($0.lastIndex(of: "/").map($0.index(after:)) ?? $0.startIndex)...])
    }
  }

  subscript(node: Int) -> DiskNode {
    get { nodes[node] }
    _modify { yield &nodes[node] }
  }

  mutating func make(_ path: String, isDirectory: Bool) -> Int {
    nodes.append(DiskNode(isDirectory: isDirectory))
    change(.link(path, nodes.count - 1))
    return nodes.count - 1
  }

  mutating func rename(_ path: String, to newPath: String) {
    if let node = names[path] { change(.rename(path, newPath, node)) }
  }

  mutating func unlink(_ path: String) { change(.unlink(path)) }

  private mutating func change(_ change: NameChange) {
    change.apply(to: &names)
    pendingNames.append(change)
  }

  /// Makes the names in a directory durable.
  mutating func sync(directory: String) {
    for change in pendingNames where change.directory == directory { change.apply(to: &durableNames) }
    pendingNames.removeAll { $0.directory == directory }
  }

  /// What a power failure leaves: of everything that was not synced, what `fate` says.
  mutating func losePower(_ fate: inout DiskFate) {
    for change in pendingNames where fate.isNameKept() { change.apply(to: &durableNames) }
    pendingNames = []
    // What lies in a directory whose own name was lost cannot be reached any more.
    let all = durableNames
    names = all.filter { path, _ in
      sequence(first: DiskImage.parent(of: path), next: DiskImage.parent(of:)).prefix {
        $0 != "." && $0 != "/"
      }.allSatisfy { all[$0] != nil }
    }
    durableNames = names
    for node in nodes.indices { nodes[node].losePower(&fate) }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
