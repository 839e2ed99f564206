internal import CTables

// The files of data that the program carries, each as its bytes.

package var postsTable: [UInt8] { bytes(table_posts) }
package var postAliasesTable: [UInt8] { bytes(table_post_aliases) }
package var postNamesTable: [UInt8] { bytes(table_post_names) }
package var tagsTable: [UInt8] { bytes(table_tags) }
package var tagFixesTable: [UInt8] { bytes(table_tag_fixes) }
package var malformedIDsTable: [UInt8] { bytes(table_malformed_ids) }
package var seriesTable: [UInt8] { bytes(table_series) }
package var chiefsOfMissionTable: [UInt8] { bytes(table_chiefs_of_mission) }
package var routingIndicatorsTable: [UInt8] { bytes(table_routing_indicators) }
package var acronymsTable: [UInt8] { bytes(table_acronyms) }
package var englishWordsTable: [UInt8] { bytes(table_english_words) }
package var givenNamesTable: [UInt8] { bytes(table_given_names) }
package var nameContextsTable: [UInt8] { bytes(table_name_contexts) }
package var officeFormsTable: [UInt8] { bytes(table_office_forms) }
package var officesTable: [UInt8] { bytes(table_offices) }
package var surnamesTable: [UInt8] { bytes(table_surnames) }

private func bytes(_ table: Table) -> [UInt8] {
  Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
}
