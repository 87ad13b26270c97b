#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct cicu_iterator {
    UBreakIterator *breaks;
    UText text;
};

static cicu_iterator *open_iterator(UBreakIteratorType type, const char *locale) {
    cicu_iterator *iterator = malloc(sizeof *iterator);
    if (iterator == NULL) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    // Warnings about default data come for every locale and tell nothing.
    iterator->breaks = ubrk_open(type, locale, NULL, 0, &status);
    if (U_FAILURE(status)) {
        free(iterator);
        return NULL;
    }
    UText empty = UTEXT_INITIALIZER;
    iterator->text = empty;
    return iterator;
}

cicu_iterator *cicu_open_words(const char *locale) { return open_iterator(UBRK_WORD, locale); }

cicu_iterator *cicu_open_sentences(const char *locale) { return open_iterator(UBRK_SENTENCE, locale); }

void cicu_close(cicu_iterator *iterator) {
    if (iterator == NULL) return;
    ubrk_close(iterator->breaks);
    utext_close(&iterator->text);
    free(iterator);
}

int32_t cicu_boundaries(cicu_iterator *iterator, const uint8_t *text, int32_t length, int32_t *ends,
                        int32_t *status, int32_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    utext_openUTF8(&iterator->text, (const char *)text, length, &error);
    if (U_FAILURE(error)) return -1;
    ubrk_setUText(iterator->breaks, &iterator->text, &error);
    if (U_FAILURE(error)) return -1;
    int32_t count = 0;
    ubrk_first(iterator->breaks);
    for (int32_t end = ubrk_next(iterator->breaks); end != UBRK_DONE && count < capacity;
         end = ubrk_next(iterator->breaks)) {
        ends[count] = end;
        if (status != NULL) status[count] = ubrk_getRuleStatus(iterator->breaks);
        count++;
    }
    return count;
}
