import Cables
import SQLite

/// The cables of one SQLite file.
package struct Archive: ~Copyable {
  let connection: Connection
}
