#include "english_weights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] __attribute__((aligned(64))) = {
#embed "english.weights"
};

const unsigned char *onrecord_english_weights(unsigned long *size) {
    *size = sizeof weights;
    return weights;
}
