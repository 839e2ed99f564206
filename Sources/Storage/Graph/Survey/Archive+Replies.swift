package import Cables
import SQLite

/// What a post did about a telegram that was sent to it.
package struct Reply: Hashable, Sendable {
  package enum State: String, Sendable {
    case answered
    /// It was asked for action, and no answer is held.
    case silent
    /// It cites the telegram without having been asked.
    case cites
  }

  /// Name of the post.
  package var post: String
  package var state: State
  /// The first cable of the post that cites the telegram.
  package var id: CableID?
  package var sentAt: String?
  package var subject: String?
  /// Whole days from the telegram to the answer.
  package var days: Int?
  /// Further cables of the post that cite it.
  package var further: Int
}

/// Who has answered a telegram.
package struct Replies: Hashable, Sendable {
  /// Those that answered first, in order of time, then those that did not.
  package var replies: [Reply]
  /// Addressees for action that are no single post, such as a collective of posts.
  package var collectives: [String]
}

extension Archive {
  /// The answers of the posts that a telegram was sent to for action.
  ///
  /// An answer is a later cable of such a post that cites it. Where a collective was addressed, any
  /// post's is one, since the archive does not know its members.
  package func replies(to id: CableID) throws -> Replies {
    let (cable, citations) = try inSnapshot {
      (try self.cable(id)?.cable, try self.citations(of: id))
    }
    let addressed = Archive.posts(addressedBy: cable?.action ?? [])
    let sentAt = cable?.sentAt.flatMap { Day($0.description) }
    var replies: [Reply] = []
    var places: [String: Int] = [:]
    for citation in citations {
      let post = citation.citing.post
      if let place = places[post] {
        replies[place].further += 1
      } else {
        let isAsked =
          addressed.codes.contains(post) || !addressed.collectives.isEmpty && post != id.post
        let day = citation.sentAt.flatMap { Day($0) }
        places[post] = replies.count
        replies.append(
          Reply(
            post: citation.post, state: isAsked ? .answered : .cites, id: citation.citing,
            sentAt: citation.sentAt, subject: citation.subject,
            days: sentAt.flatMap { start in day.map { $0 - start } }, further: 0))
      }
    }
    let silent = addressed.codes.filter { places[$0] == nil && $0 != id.post }
    replies += silent.map { code in
      Reply(
        post: PostRegistry.standard.post(code: code)?.name ?? code, state: .silent, further: 0)
    }
    return Replies(replies: replies, collectives: addressed.collectives)
  }

  /// Codes of single posts in the order of the list, and the other addressees by name.
  private static func posts(
    addressedBy addressees: [Addressee]
  ) -> (codes: [String], collectives: [String]) {
    var codes: [String] = []
    var collectives: [String] = []
    for addressee in addressees {
      let byRoute = addressee.route.flatMap { PostRegistry.standard.post(routingIndicator: $0) }
      let post = byRoute ?? PostRegistry.standard.find(addressee.name)?.post
      if let code = post?.code {
        if !codes.contains(code) { codes.append(code) }
      } else {
        collectives.append(addressee.name)
      }
    }
    return (codes, collectives)
  }
}
