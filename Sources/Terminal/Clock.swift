internal import Glibc

/// The present in UTC, to the minute.
package func presentTime() -> (year: Int, month: Int, day: Int, hour: Int, minute: Int) {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  return (
    Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour),
    Int(parts.tm_min)
  )
}
