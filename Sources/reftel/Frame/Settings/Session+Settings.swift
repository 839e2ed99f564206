extension Session {
  /// The folder of the user's settings, where one is known.
  var settingsFolder: String? {
    environment("XDG_CONFIG_HOME").map { $0 + "/reftel" }
      ?? environment("HOME").map { $0 + "/.config/reftel" }
  }

  /// What the environment says of a setting, else the file.
  func value(of setting: Setting) -> String? {
    environment(setting.variable) ?? settings[setting.rawValue]
  }

  /// The queries that have a name.
  func savedQueries() throws(Failure) -> SavedQueries {
    guard let settingsFolder else {
      throw Failure(.noInput, "no home folder is known; saved queries have no place")
    }
    return SavedQueries(path: settingsFolder + "/queries")
  }
}
