#include "CMarkdown.h"

#include <md4c.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uintptr_t base;
    uint32_t count;
    onrecord_md_events *result;
    uint64_t capacity;
    uint64_t limit;
    onrecord_md_status status;
} parse;

static int push(parse *p, onrecord_md_event event) {
    onrecord_md_events *r = p->result;
    if (r->count >= p->limit) {
        p->status = ONRECORD_MD_TOO_COMPLEX;
        return 1;
    }
    if (r->count == p->capacity) {
        uint64_t capacity = p->capacity ? p->capacity * 2 : 256;
        void *grown = realloc(r->events, capacity * sizeof(onrecord_md_event));
        if (!grown) {
            p->status = ONRECORD_MD_NO_MEMORY;
            return 1;
        }
        r->events = grown;
        p->capacity = capacity;
    }
    r->events[r->count++] = event;
    return 0;
}

static int push_block(parse *p, onrecord_md_kind kind, MD_BLOCKTYPE type, void *detail) {
    onrecord_md_event event = {.kind = kind, .block = ONRECORD_MD_OTHER};
    switch (type) {
    case MD_BLOCK_QUOTE: event.block = ONRECORD_MD_QUOTE; break;
    case MD_BLOCK_LI: event.block = ONRECORD_MD_ITEM; break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML: event.block = ONRECORD_MD_VERBATIM; break;
    case MD_BLOCK_H:
        event.block = ONRECORD_MD_HEADING;
        event.level = (uint8_t)((MD_BLOCK_H_DETAIL *)detail)->level;
        break;
    default: break;
    }
    return push(p, event);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *p) {
    return push_block(p, ONRECORD_MD_ENTER_BLOCK, type, detail);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *p) {
    return push_block(p, ONRECORD_MD_LEAVE_BLOCK, type, detail);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *p) {
    (void)detail;
    return type == MD_SPAN_IMG ? push(p, (onrecord_md_event){.kind = ONRECORD_MD_ENTER_IMAGE}) : 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *p) {
    (void)detail;
    return type == MD_SPAN_IMG ? push(p, (onrecord_md_event){.kind = ONRECORD_MD_LEAVE_IMAGE}) : 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *userdata) {
    parse *p = userdata;
    onrecord_md_event event = {.kind = ONRECORD_MD_TEXT};
    if (type == MD_TEXT_ENTITY) event.kind = ONRECORD_MD_REFERENCE;
    if (type == MD_TEXT_HTML) event.kind = ONRECORD_MD_TAG;
    // Breaks, and line feeds inside code, point to md4c's own constants. Comparing pointers into
    // different objects is undefined; comparing integers is not.
    uintptr_t at = (uintptr_t)bytes;
    bool inside = at >= p->base && at - p->base <= p->count && size <= p->count - (at - p->base);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !inside) {
        event.kind = ONRECORD_MD_BREAK;
    } else {
        event.offset = (uint32_t)(at - p->base);
        event.length = size;
    }
    return push(p, event);
}

onrecord_md_status onrecord_md_parse(const uint8_t *bytes, uint32_t count, onrecord_md_events *result) {
    *result = (onrecord_md_events){0};
    // md4c 0.4.8 reads past the end of a buffer that ends inside a link; two line feeds stop it.
    char *copy = malloc((size_t)count + 2);
    if (!copy) return ONRECORD_MD_NO_MEMORY;
    if (count) memcpy(copy, bytes, count);
    copy[count] = copy[count + 1] = '\n';

    parse p = {
        .base = (uintptr_t)copy,
        .count = count,
        .result = result,
        .limit = 4096 + 8 * (uint64_t)count < UINT32_MAX ? 4096 + 8 * (uint64_t)count : UINT32_MAX,
        .status = ONRECORD_MD_OK,
    };
    MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = text,
    };
    int failed = md_parse(copy, count + 2, &parser, &p);
    free(copy);
    return failed && p.status == ONRECORD_MD_OK ? ONRECORD_MD_NO_MEMORY : p.status;
}

void onrecord_md_free(onrecord_md_events *result) {
    free(result->events);
    *result = (onrecord_md_events){0};
}
