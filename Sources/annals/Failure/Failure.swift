import Countries
import EventLog
import PartialDates

/// What ends a command: one line what is wrong and where, one line what to do, and the exit code.
struct Failure: Error {
  /// The exit codes, after `sysexits.h`.
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
  }

  let code: Code
  let message: String
  let advice: String

  init(_ code: Code, _ message: String, advice: String) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  init(_ error: LogError) {
    let code: Code =
      switch error.code {
      case .notFound: .noInput
      case .alreadyExists: .cannotCreate
      case .locked, .movedOn: .tryAgain
      case .damaged, .inputOutput: .inputOutput
      case .badEvent, .earlierVersion: .badData
      }
    self.init(code, error.message, advice: error.advice)
  }

  init(_ error: EventError) { self.init(.badData, error.description, advice: error.advice) }

  init(_ error: PartialDateError) { self.init(.badData, error.message, advice: error.advice) }

  init(_ error: UnknownPlace) { self.init(.badData, error.message, advice: error.advice) }

  /// Runs `body` and turns the errors of the libraries into failures.
  static func catching<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as LogError {
      throw Failure(error)
    } catch let error as EventError {
      throw Failure(error)
    } catch let error as PartialDateError {
      throw Failure(error)
    } catch let error as UnknownPlace {
      throw Failure(error)
    }
  }
}
