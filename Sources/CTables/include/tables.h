#ifndef TABLES_H
#define TABLES_H

#include <stddef.h>

// A file of data that is carried in the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} Table;

extern const Table table_posts;
extern const Table table_post_aliases;
extern const Table table_post_names;
extern const Table table_tags;
extern const Table table_tag_fixes;
extern const Table table_malformed_ids;
extern const Table table_series;
extern const Table table_chiefs_of_mission;
extern const Table table_routing_indicators;
extern const Table table_acronyms;
extern const Table table_english_words;
extern const Table table_given_names;
extern const Table table_name_contexts;
extern const Table table_office_forms;
extern const Table table_offices;
extern const Table table_surnames;

#endif
