// A flat view of md4c's parse, for Swift.
//
// md4c calls back for every block, span and piece of text. Swift would pay for a closure a call and
// have to trust the pointers; here the calls are written into one array, and every piece of text is
// an offset into the caller's bytes, checked. md4c's own header is included by the .c file alone, so
// that nothing of it can clash with other modules.
#ifndef ONRECORD_CMARKDOWN_H
#define ONRECORD_CMARKDOWN_H

#include <stdint.h>

typedef enum : uint8_t {
    ONRECORD_MD_ENTER_BLOCK,
    ONRECORD_MD_LEAVE_BLOCK,
    ONRECORD_MD_ENTER_IMAGE,
    ONRECORD_MD_LEAVE_IMAGE,
    /// Bytes of the source as they stand.
    ONRECORD_MD_TEXT,
    /// A character reference, "&amp;", as it stands in the source.
    ONRECORD_MD_REFERENCE,
    /// White space that stands for a line's end.
    ONRECORD_MD_BREAK,
    /// An inline HTML tag or comment.
    ONRECORD_MD_TAG,
} onrecord_md_kind;

typedef enum : uint8_t {
    ONRECORD_MD_OTHER,
    ONRECORD_MD_QUOTE,
    ONRECORD_MD_ITEM,
    ONRECORD_MD_HEADING,
    /// Code or raw HTML: nothing inside is prose.
    ONRECORD_MD_VERBATIM,
} onrecord_md_block;

typedef struct {
    /// Where a text stands in the source and how long it is, in bytes; 0 where it stands nowhere.
    uint32_t offset;
    uint32_t length;
    onrecord_md_kind kind;
    onrecord_md_block block;
    /// Of a heading, 1 to 6.
    uint8_t level;
} onrecord_md_event;

typedef struct {
    onrecord_md_event *events;
    uint32_t count;
} onrecord_md_events;

typedef enum {
    ONRECORD_MD_OK,
    ONRECORD_MD_NO_MEMORY,
    /// More events than a document of this size can need (a table of a million columns).
    ONRECORD_MD_TOO_COMPLEX,
} onrecord_md_status;

/// Parses `count` bytes, fewer than 2^31. The events are to be freed in every case.
onrecord_md_status onrecord_md_parse(const uint8_t *bytes, uint32_t count, onrecord_md_events *result);
void onrecord_md_free(onrecord_md_events *result);

#endif
