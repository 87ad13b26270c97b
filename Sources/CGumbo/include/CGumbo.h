// A flat view of gumbo's parse tree, for Swift.
//
// The tree becomes one array in document order in which each node knows its parent and the index
// after its last descendant: to skip a subtree is an assignment, and nothing recurses. Offsets count
// bytes of the caller's buffer and are checked. Text is given as it stands in the source (character
// references undecoded, ignored tags inside); Swift decodes it, because only so each byte of the
// prose can be led back to the file.
//
// Memory comes from an arena of the parse: it makes parsing faster, freeing is not recursive, and a
// page built to explode (unclosed formatting tags multiply) ends in a status instead of in swap.
// gumbo's own header is included by the .c file alone.
#ifndef ONRECORD_CGUMBO_H
#define ONRECORD_CGUMBO_H

#include <stdint.h>

/// The tags that mean something to the reader.
typedef enum : uint8_t {
    ONRECORD_TAG_TEXT,
    /// Any inline element.
    ONRECORD_TAG_INLINE,
    /// Any element that stands on lines of its own.
    ONRECORD_TAG_BLOCK,
    /// Never prose: script, style, template, form controls, pictures, code …
    ONRECORD_TAG_IGNORED,
    ONRECORD_TAG_A,
    ONRECORD_TAG_ARTICLE,
    ONRECORD_TAG_ASIDE,
    ONRECORD_TAG_BLOCKQUOTE,
    ONRECORD_TAG_BODY,
    ONRECORD_TAG_BR,
    ONRECORD_TAG_FIGCAPTION,
    ONRECORD_TAG_FIGURE,
    ONRECORD_TAG_FOOTER,
    ONRECORD_TAG_FORM,
    ONRECORD_TAG_H1,
    ONRECORD_TAG_H2,
    ONRECORD_TAG_HEADER,
    ONRECORD_TAG_HEADING,
    ONRECORD_TAG_HTML,
    ONRECORD_TAG_LI,
    ONRECORD_TAG_MAIN,
    ONRECORD_TAG_META,
    ONRECORD_TAG_NAV,
    ONRECORD_TAG_P,
    ONRECORD_TAG_SCRIPT,
    ONRECORD_TAG_TITLE,
} onrecord_tag;

typedef enum : uint8_t {
    ONRECORD_ATTRIBUTE_OTHER,
    ONRECORD_ATTRIBUTE_ARIA_HIDDEN,
    ONRECORD_ATTRIBUTE_CLASS,
    ONRECORD_ATTRIBUTE_CONTENT,
    ONRECORD_ATTRIBUTE_HIDDEN,
    ONRECORD_ATTRIBUTE_ID,
    ONRECORD_ATTRIBUTE_ITEMPROP,
    ONRECORD_ATTRIBUTE_NAME,
    ONRECORD_ATTRIBUTE_PROPERTY,
    ONRECORD_ATTRIBUTE_ROLE,
    ONRECORD_ATTRIBUTE_STYLE,
    ONRECORD_ATTRIBUTE_TYPE,
} onrecord_attribute_name;

typedef struct {
    /// Decoded, lives as long as the tree.
    const uint8_t *value;
    uint32_t length;
    onrecord_attribute_name name;
} onrecord_attribute;

typedef struct {
    /// Index of the parent; of the root, the root's own.
    uint32_t parent;
    /// Index after the last descendant.
    uint32_t next;
    /// Text: where its raw bytes start and end. Element: where its start tag does; both the same for
    /// elements that the source does not spell out.
    uint32_t start;
    uint32_t end;
    uint32_t first_attribute;
    uint16_t attribute_count;
    onrecord_tag tag;
} onrecord_node;

typedef struct {
    const onrecord_node *nodes;
    uint32_t node_count;
    const onrecord_attribute *attributes;
    uint32_t attribute_count;
    void *arena;
} onrecord_tree;

typedef enum {
    ONRECORD_HTML_OK,
    ONRECORD_HTML_NO_MEMORY,
    /// The tree outgrew what a page of this size can need.
    ONRECORD_HTML_TOO_COMPLEX,
} onrecord_html_status;

/// Parses `count` bytes, fewer than 2^31. The tree is to be freed in every case.
onrecord_html_status onrecord_html_parse(const uint8_t *bytes, uint32_t count, onrecord_tree *tree);
void onrecord_html_free(onrecord_tree *tree);

/// Decodes the character reference at the start of a short text as a page's text would be decoded.
/// Returns the number of bytes written to `result`, or 0 where they would be more than `capacity`.
uint32_t onrecord_html_decode(const uint8_t *bytes, uint32_t count, uint8_t *result, uint32_t capacity);

#endif
