// The two services of ICU that OnRecord uses, behind types of its own.
//
// ICU's headers stay out of here on purpose: Foundation bundles another ICU, and a module that shows
// both does not compile.

#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An open boundary iterator. One thread at a time.
typedef struct cicu_iterator cicu_iterator;

/// Opens an iterator over word boundaries; NULL where ICU cannot.
cicu_iterator *cicu_open_words(const char *locale);

/// Opens an iterator over sentence boundaries; NULL where ICU cannot.
cicu_iterator *cicu_open_sentences(const char *locale);

void cicu_close(cicu_iterator *iterator);

/// Writes the end of every segment of `text` (UTF-8, `length` bytes) to `ends`, in bytes from its
/// start, and ICU's rule status of the segment to `status` unless that is NULL.
///
/// Returns how many there are, at most `capacity`, or -1 where ICU refuses. `length` is always enough
/// capacity.
int32_t cicu_boundaries(cicu_iterator *iterator, const uint8_t *text, int32_t length, int32_t *ends,
                        int32_t *status, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
