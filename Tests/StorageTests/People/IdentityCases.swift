import Cables

extension `Persons across cables` {
  /// What is told of, the cables, and for each entry whom it is joined to and why.
  static let cases: [(String, [Cable], [String: String])] = [
    (
      "case, honorific and order",
      [
        .naming("08PHNOMPENH1", "2008-01-01", "Hok Sarun | Minister of Canals"),
        .naming("08PHNOMPENH2", "2008-02-01", "HOK SARUN"),
        .naming("09PHNOMPENH3", "2009-02-01", "Samdech Hok Sarun"),
        .naming("09PHNOMPENH4", "2009-03-01", "SARUN Hok"),
      ],
      [
        "08PHNOMPENH1 Hok Sarun": "hok-sarun | Hok Sarun | name",
        "08PHNOMPENH2 HOK SARUN": "hok-sarun | Hok Sarun | name",
        "09PHNOMPENH3 Samdech Hok Sarun": "hok-sarun | Hok Sarun | name",
        "09PHNOMPENH4 SARUN Hok": "hok-sarun | Hok Sarun | name",
      ]
    ),
    (
      "contradicting country and office",
      [
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads"),
        .naming("08LIMA2", "2008-01-09", "Pablo Reyna"),
        .naming("08OSLO1", "2008-01-01", "Pablo Reyna | harbour master"),
      ],
      [
        "08LIMA1 Pablo Reyna": "pablo-reyna-2 | Pablo Reyna | name",
        "08LIMA2 Pablo Reyna": "pablo-reyna-2 | Pablo Reyna | name",
        "08OSLO1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
      ]
    ),
    (
      "a country without office does not contradict",
      [
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads"),
        .naming("08LIMA2", "2008-01-09", "Pablo Reyna"),
        .naming("08OSLO1", "2008-01-01", "Pablo Reyna"),
      ],
      [
        "08LIMA1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08LIMA2 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08OSLO1 Pablo Reyna": "pablo-reyna | Pablo Reyna | rare-name",
      ]
    ),
    (
      "the same office elsewhere",
      [
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads"),
        .naming("08LIMA2", "2008-01-09", "Pablo Reyna | Minister of Roads"),
        .naming("08OSLO1", "2008-01-01", "PABLO REYNA | former Minister of Roads"),
      ],
      [
        "08LIMA1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08LIMA2 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08OSLO1 PABLO REYNA": "pablo-reyna | Pablo Reyna | same-office",
      ]
    ),
    (
      "contradicting period",
      [
        .naming("74LIMA1", "1974-01-01", "Pablo Reyna"),
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna"),
      ],
      [
        "74LIMA1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08LIMA1 Pablo Reyna": "pablo-reyna-2 | Pablo Reyna | name",
      ]
    ),
    (
      "initials and middle names",
      [
        .naming("08LIMA1", "2008-01-01", "Edith R. S. Marlowe"),
        .naming("08LIMA2", "2008-01-02", "Edith Marlowe"),
        .naming("08LIMA3", "2008-01-03", "E. Marlowe"),
      ],
      [
        "08LIMA1 Edith R. S. Marlowe": "edith-r-s-marlowe | Edith R. S. Marlowe | name",
        "08LIMA2 Edith Marlowe": "edith-r-s-marlowe | Edith R. S. Marlowe | name",
        "08LIMA3 E. Marlowe": "edith-r-s-marlowe | Edith R. S. Marlowe | initials",
      ]
    ),
    (
      "an initial that fits two",
      [
        .naming("08LIMA1", "2008-01-01", "Edith Marlowe", "Erwin Marlowe"),
        .naming("08LIMA3", "2008-01-03", "E. Marlowe"),
      ],
      [
        "08LIMA1 Edith Marlowe": "edith-marlowe | Edith Marlowe | name",
        "08LIMA1 Erwin Marlowe": "erwin-marlowe | Erwin Marlowe | name",
        "08LIMA3 E. Marlowe": "? | ? | several",
      ]
    ),
    (
      "middle names that differ",
      [
        .naming("08LIMA1", "2008-01-01", "Edith R. Marlowe"),
        .naming("08OSLO2", "2008-01-02", "Edith T. Marlowe"),
        .naming("08OSLO3", "2008-01-02", "Edith Marlowe"),
      ],
      [
        "08LIMA1 Edith R. Marlowe": "edith-r-marlowe | Edith R. Marlowe | name",
        "08OSLO2 Edith T. Marlowe": "edith-t-marlowe | Edith T. Marlowe | name",
        "08OSLO3 Edith Marlowe": "edith-t-marlowe | Edith T. Marlowe | shorter",
      ]
    ),
    (
      "a surname that one person there bears",
      [
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads"),
        .naming("08LIMA2", "2008-02-01", "Reyna | Minister"),
        .naming("08OSLO1", "2008-02-01", "Reyna"),
        .naming("99LIMA2", "1999-02-01", "Reyna"),
        .naming("08LIMA3", "2008-02-01", "Reyna | poet"),
      ],
      [
        "08LIMA1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08LIMA2 Reyna": "pablo-reyna | Pablo Reyna | surname",
        "08OSLO1 Reyna": "? | ? | nobody",
        "99LIMA2 Reyna": "? | ? | nobody",
        "08LIMA3 Reyna": "? | ? | contradicted",
      ]
    ),
    (
      "a surname whose office tells",
      [
        .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads"),
        .naming("08LIMA2", "2008-01-01", "Marta Reyna | judge of appeals"),
        .naming("08LIMA3", "2008-02-01", "Reyna | Minister"),
        .naming("08LIMA4", "2008-02-01", "Reyna"),
      ],
      [
        "08LIMA1 Pablo Reyna": "pablo-reyna | Pablo Reyna | name",
        "08LIMA2 Marta Reyna": "marta-reyna | Marta Reyna | name",
        "08LIMA3 Reyna": "pablo-reyna | Pablo Reyna | office",
        "08LIMA4 Reyna": "? | ? | several",
      ]
    ),
    (
      "a signature of a chief of mission",
      [
        .naming("09PHNOMPENH1", "2009-06-26", "RODLEY || signer"),
        .naming("09PHNOMPENH2", "2009-06-28", "Rodley | Ambassador"),
        .naming("03PHNOMPENH3", "2003-06-28", "RODLEY || signer"),
      ],
      [
        "09PHNOMPENH1 RODLEY": "carol-ann-rodley | Carol Ann Rodley | chief",
        "09PHNOMPENH2 Rodley": "carol-ann-rodley | Carol Ann Rodley | chief",
        "03PHNOMPENH3 RODLEY": "rodley | RODLEY | signer",
      ]
    ),
    (
      "signatures of one tour",
      [
        .naming("08LIMA1", "2008-01-01", "QUILLFEATHER || signer"),
        .naming("09LIMA2", "2009-01-01", "QUILLFEATHER || signer"),
        .naming("09OSLO2", "2009-01-01", "QUILLFEATHER || signer"),
        .naming("09LIMA3", "2009-02-01", "Quillfeather | DCM"),
      ],
      [
        "08LIMA1 QUILLFEATHER": "quillfeather | Quillfeather | signer",
        "09LIMA2 QUILLFEATHER": "quillfeather | Quillfeather | signer",
        "09OSLO2 QUILLFEATHER": "quillfeather-2 | QUILLFEATHER | signer",
        "09LIMA3 Quillfeather": "quillfeather | Quillfeather | surname",
      ]
    ),
    (
      "a single name of a country",
      [
        .naming("08LIMA1", "2008-01-01", "Zumba | singer"),
        .naming("08LIMA2", "2008-02-01", "Zumba"),
        .naming("08OSLO2", "2008-02-01", "Zumba"),
      ],
      [
        "08LIMA1 Zumba": "zumba | Zumba | one-name", "08LIMA2 Zumba": "zumba | Zumba | one-name",
        "08OSLO2 Zumba": "? | ? | nobody",
      ]
    ),
  ]
}
