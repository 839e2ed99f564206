#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>

// libarchive brings libxml2 and ICU along, and few commands meet a packed file: so it is loaded when
// the first one comes.
#define LIBARCHIVE_FILE "libarchive.so.13"

#define LIBARCHIVE_FUNCTIONS(each) \
  each(archive_read_new) each(archive_read_free) each(archive_read_open1) \
  each(archive_read_set_callback_data) each(archive_read_set_read_callback) \
  each(archive_read_set_seek_callback) \
  each(archive_read_support_filter_gzip) each(archive_read_support_filter_bzip2) \
  each(archive_read_support_filter_xz) each(archive_read_support_filter_lzma) \
  each(archive_read_support_filter_zstd) each(archive_read_support_filter_lz4) \
  each(archive_read_support_filter_compress) \
  each(archive_read_support_format_zip) each(archive_read_support_format_tar) \
  each(archive_read_support_format_7zip) each(archive_read_support_format_rar) \
  each(archive_read_support_format_rar5) each(archive_read_support_format_raw) \
  each(archive_read_next_header) each(archive_read_data_block) each(archive_format) \
  each(archive_filter_count) each(archive_error_string) each(archive_entry_filetype) \
  each(archive_entry_hardlink) each(archive_entry_is_encrypted) each(archive_entry_pathname) \
  each(archive_entry_pathname_utf8)

#define DECLARE(function) __typeof__(&function) function;
#define FIND(function) (*(void **)&library->function = dlsym(file, #function)) &&

typedef struct {
  LIBARCHIVE_FUNCTIONS(DECLARE)
} libarchive;

// Whether all functions are there; if not, `dlerror` says what is missing.
static inline int libarchive_load(libarchive *library) {
  void *file = dlopen(LIBARCHIVE_FILE, RTLD_NOW | RTLD_LOCAL);
  return file && LIBARCHIVE_FUNCTIONS(FIND) 1;
}

#undef DECLARE
#undef FIND
