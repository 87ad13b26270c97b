#include "arena.h"

#include <stdlib.h>

enum { alignment = 16, chunk_size = 256 * 1024 };

static void fail(arena *a, bool is_over_limit) {
    a->is_over_limit = is_over_limit;
    longjmp(*a->failed, 1);
}

void *arena_allocate(void *userdata, size_t size) {
    arena *a = userdata;
    size = (size + alignment - 1) & ~(size_t)(alignment - 1);
    if (size > a->left) {
        size_t room = size > chunk_size ? size : chunk_size;
        if (room > a->limit || a->taken > a->limit - room) fail(a, true);
        chunk *next = malloc(alignment + room);
        if (!next) fail(a, false);
        next->previous = a->last;
        a->last = next;
        a->taken += room;
        a->at = (char *)next + alignment;
        a->left = room;
    }
    void *result = a->at;
    a->at += size;
    a->left -= size;
    return result;
}

void arena_deallocate(void *userdata, void *pointer) {
    (void)userdata;
    (void)pointer;
}

void arena_free(arena *a) {
    for (chunk *c = a->last; c;) {
        chunk *previous = c->previous;
        free(c);
        c = previous;
    }
    a->last = NULL;
    a->left = 0;
}
