// Swift takes a minute to compile what `#embed` takes in at once.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "tables.h"

#define TABLE(name) const Table name = {name##_bytes, sizeof name##_bytes};

static const unsigned char table_posts_bytes[] = {
#embed "../Cables/Data/posts.tsv"
};
TABLE(table_posts)

static const unsigned char table_post_aliases_bytes[] = {
#embed "../Cables/Data/post_aliases.tsv"
};
TABLE(table_post_aliases)

static const unsigned char table_post_names_bytes[] = {
#embed "../Cables/Data/post_names.tsv"
};
TABLE(table_post_names)

static const unsigned char table_tags_bytes[] = {
#embed "../Cables/Data/tags.tsv"
};
TABLE(table_tags)

static const unsigned char table_tag_fixes_bytes[] = {
#embed "../Cables/Data/tag_fixes.tsv"
};
TABLE(table_tag_fixes)

static const unsigned char table_malformed_ids_bytes[] = {
#embed "../Cables/Data/malformed_ids.tsv"
};
TABLE(table_malformed_ids)

static const unsigned char table_series_bytes[] = {
#embed "../Cables/Data/series.tsv"
};
TABLE(table_series)

static const unsigned char table_chiefs_of_mission_bytes[] = {
#embed "../Cables/Data/chiefs_of_mission.tsv"
};
TABLE(table_chiefs_of_mission)

static const unsigned char table_routing_indicators_bytes[] = {
#embed "../Cables/Data/routing_indicators.tsv"
};
TABLE(table_routing_indicators)

static const unsigned char table_acronyms_bytes[] = {
#embed "../Ingest/Data/acronyms.txt"
};
TABLE(table_acronyms)

static const unsigned char table_english_words_bytes[] = {
#embed "../Ingest/Data/english_words.txt"
};
TABLE(table_english_words)

static const unsigned char table_given_names_bytes[] = {
#embed "../Ingest/Data/given_names.tsv"
};
TABLE(table_given_names)

static const unsigned char table_name_contexts_bytes[] = {
#embed "../Ingest/Data/name_contexts.tsv"
};
TABLE(table_name_contexts)

static const unsigned char table_office_forms_bytes[] = {
#embed "../Ingest/Data/office_forms.tsv"
};
TABLE(table_office_forms)

static const unsigned char table_offices_bytes[] = {
#embed "../Ingest/Data/offices.tsv"
};
TABLE(table_offices)

static const unsigned char table_surnames_bytes[] = {
#embed "../Ingest/Data/surnames.tsv"
};
TABLE(table_surnames)
