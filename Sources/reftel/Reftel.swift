import Cables
import Ingest
import Storage

@main
enum Reftel {
  static func main() {}
}
