#ifndef CNEWSGRAPHSCHEMAS_H
#define CNEWSGRAPHSCHEMAS_H

#include <stddef.h>

// The schemas in the top-level folder Schemas/, built in as bytes. Indices run from 0 to newsgraph_schema_count() - 1.
int newsgraph_schema_count(void);
const char *_Nonnull newsgraph_schema_name(int index);
const unsigned char *_Nonnull newsgraph_schema_bytes(int index);
size_t newsgraph_schema_size(int index);

#endif
