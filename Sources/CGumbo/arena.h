// Memory of one parse: taken in chunks, given back at once.
#ifndef ONRECORD_ARENA_H
#define ONRECORD_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct chunk {
    struct chunk *previous;
} chunk;

typedef struct {
    chunk *last;
    char *at;
    size_t left;
    size_t taken;
    size_t limit;
    bool is_over_limit;
    /// Where to go when memory or the limit ends: gumbo does not check what an allocator returns.
    jmp_buf *failed;
} arena;

void *arena_allocate(void *arena, size_t size);
/// Nothing is given back before the end.
void arena_deallocate(void *arena, void *pointer);
void arena_free(arena *arena);

#endif
