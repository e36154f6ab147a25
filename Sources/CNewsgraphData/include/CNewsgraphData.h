#ifndef CNEWSGRAPHDATA_H
#define CNEWSGRAPHDATA_H

#include <stddef.h>

// The tables in Tables/, built in as bytes. Indices run from 0 to newsgraph_table_count() - 1.
int newsgraph_table_count(void);
const char *_Nonnull newsgraph_table_name(int index);
const unsigned char *_Nonnull newsgraph_table_bytes(int index);
size_t newsgraph_table_size(int index);

#endif
