#ifndef CNEWSGRAPHMODEL_H
#define CNEWSGRAPHMODEL_H

#include <stddef.h>

// The English model, built in as bytes (see english.model and NewsLanguage's model card).
extern const unsigned char newsgraph_english_model[];
extern const size_t newsgraph_english_model_size;

static inline const unsigned char *_Nonnull newsgraph_model_bytes(void) {
    return newsgraph_english_model;
}

static inline size_t newsgraph_model_size(void) {
    return newsgraph_english_model_size;
}

// Asks the processor for the memory at an address; any address may be given.
static inline void newsgraph_prefetch(const void *_Nonnull address) {
    __builtin_prefetch(address);
}

#endif
