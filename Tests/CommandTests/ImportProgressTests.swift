import Storage
import Testing

@testable import reftel

@Suite struct `The progress of an import` {
  private var half: ImportProgress {
    ImportProgress(
      cables: 1200, rejected: 0, bytes: 50_000_000, total: 100_000_000, seconds: 5)
  }

  @Test func `shows a bar, rates and the time left`() {
    #expect(
      half.line(columns: 80, drawsBoxes: false)
        == "[########        ] 50 %  1200 cables  240/s  10.0 MB/s  0:06 left")
    #expect(half.line(columns: 80, drawsBoxes: true).hasPrefix("[████████        ] 50 %"))
  }

  @Test func `shows no bar where nobody knows how much there is`() {
    var progress = half
    progress.total = nil
    progress.rejected = 3
    #expect(
      progress.line(columns: 80, drawsBoxes: false)
        == "1200 cables  240/s  10.0 MB/s  3 rejected")
  }

  @Test func `says what is done when everything is read`() {
    var progress = half
    progress.phase = .index
    #expect(
      progress.line(columns: 80, drawsBoxes: false)
        == "[################] 100 %  1200 cables  merging the index")
  }

  @Test func `stays within the terminal`() {
    #expect(half.line(columns: 20, drawsBoxes: false).count == 19)
  }
}
