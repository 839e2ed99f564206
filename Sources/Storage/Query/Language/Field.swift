package import Cables

/// A condition on a field of a cable.
package enum Field: Hashable, Sendable {
  /// What `has:` asks for.
  package enum Feature: String, Sendable, CaseIterable {
    case refs, summary, comment, versions, warnings
    case missingRefs = "missing-refs"
  }

  case tag(Pattern)
  case person(String)
  case signer(String)
  case classifier(String)
  case post(String)
  case country(String)
  case addressee(Addressed, Pattern)
  case date(Bounds<Period>)
  case year(Bounds<Int>)
  case before(Period)
  case after(Period)
  case classification(Bounds<Secrecy>)
  case caption(Pattern)
  case marking(Pattern)
  case id(Pattern)
  case cites(CableID)
  case citedBy(CableID)
  /// Cites at least one of the cables that match.
  case citesAny(Clause)
  /// At least one of the cables that match cites it.
  case citedByAny(Clause)
  case has(Feature)
  case imported(Bounds<Int>)

  /// The list of addressees searched.
  package enum Addressed: String, Sendable {
    case to, action, info
  }

  /// A word as typed before the colon.
  package enum Name: String, Sendable, CaseIterable {
    case tag, person, signer, classifier, post, country, to, action, info, date, year, before
    case after, caption, marking, subject, summary, comment, id, cites, has
    case classification = "class"
    case citedBy = "cited-by"
    case imported = "import"

    /// A cable may have several of these, so that asking twice asks for both.
    var isManyValued: Bool {
      switch self {
      case .tag, .to, .action, .info, .cites, .citedBy, .has, .caption, .marking, .person,
        .subject, .summary, .comment:
        true
      default: false
      }
    }
  }

  var name: Name {
    switch self {
    case .tag: .tag
    case .person: .person
    case .signer: .signer
    case .classifier: .classifier
    case .post: .post
    case .country: .country
    case .addressee(let list, _): Name(rawValue: list.rawValue) ?? .to
    case .date: .date
    case .year: .year
    case .before: .before
    case .after: .after
    case .classification: .classification
    case .caption: .caption
    case .marking: .marking
    case .id: .id
    case .cites, .citesAny: .cites
    case .citedBy, .citedByAny: .citedBy
    case .has: .has
    case .imported: .imported
    }
  }
}

/// A value to be equal to, or to begin with.
package struct Pattern: Hashable, Sendable, CustomStringConvertible {
  package var text: String
  package var isPrefix: Bool

  package init(_ text: String, isPrefix: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
  }

  package var description: String { text + (isPrefix ? "*" : "") }
}

/// A single value, or a range with either end left open; both ends belong to it.
package struct Bounds<Bound: Hashable & Sendable>: Hashable, Sendable {
  package var lower: Bound?
  package var upper: Bound?
}

/// Classifications from open to closely held; `fouo` is unclassified with that control.
package enum Secrecy: String, Hashable, Sendable, CaseIterable, Comparable {
  case unclassified, fouo, limited, confidential, secret
  case topSecret = "top-secret"

  package static func < (left: Secrecy, right: Secrecy) -> Bool { left.place < right.place }

  private var place: Int { Secrecy.allCases.firstIndex(of: self) ?? 0 }
}
