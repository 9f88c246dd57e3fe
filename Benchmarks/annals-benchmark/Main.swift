/// Times the parts of Annals that the benchmarks compare with their peers; each command prints one JSON object.
@main
enum Main {
  static func main() throws {
    var arguments = Arguments(CommandLine.arguments.dropFirst())
    switch arguments.command {
    case "load": try LoadBenchmark.run(&arguments)
    case "replay": try ReplayBenchmark.run(&arguments)
    case "floor": try FloorBenchmark.run(&arguments)
    case "dates": try DateBenchmark.run(&arguments)
    case "append": try AppendBenchmark.run(&arguments)
    case "backfill": try BackfillBenchmark.run(&arguments)
    case "read": try EventTextBenchmark.read(&arguments)
    case "write": try EventTextBenchmark.write(&arguments)
    default:
      print(
        "usage: annals-benchmark load|replay|floor|append|backfill|dates --log DIR [options]\n"
          + "       annals-benchmark read|write --events FILE [options]")
    }
  }
}
