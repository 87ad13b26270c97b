#ifndef ONRECORD_ENGLISH_WEIGHTS_H
#define ONRECORD_ENGLISH_WEIGHTS_H

/* The English pack's weights as `onrecord-train weights` wrote them, aligned to 64 bytes. They lie in the program's
   read-only part, which the system maps into memory page by page as it is used. */
const unsigned char *onrecord_english_weights(unsigned long *size);

#endif
