#include "CNewsgraphSchemas.h"

int newsgraph_schema_count(void) { return 0; }
const char *newsgraph_schema_name(int index) { (void)index; return ""; }
const unsigned char *newsgraph_schema_bytes(int index) { (void)index; return (const unsigned char *)""; }
size_t newsgraph_schema_size(int index) { (void)index; return 0; }
