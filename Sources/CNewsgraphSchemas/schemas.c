#include "CNewsgraphSchemas.h"

// A schema is one `#embed` and one row of `schemas`.
static const unsigned char schema_graphml[] = {
#embed "../../Schemas/newsgraph.xsd"
};
static const unsigned char schema_general_graphml[] = {
#embed "../../Schemas/graphml.xsd"
};
static const unsigned char schema_rdf[] = {
#embed "../../Schemas/newsgraph-rdf.rng"
};
static const unsigned char schema_ontology[] = {
#embed "../../Schemas/newsgraph.owl"
};
static const unsigned char schema_shapes[] = {
#embed "../../Schemas/newsgraph-shapes.ttl"
};
static const unsigned char schema_json[] = {
#embed "../../Schemas/newsgraph.schema.json"
};

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} newsgraph_schema;

#define SCHEMA(file, array) { file, array, sizeof(array) }

static const newsgraph_schema schemas[] = {
    SCHEMA("newsgraph.xsd", schema_graphml),
    SCHEMA("graphml.xsd", schema_general_graphml),
    SCHEMA("newsgraph-rdf.rng", schema_rdf),
    SCHEMA("newsgraph.schema.json", schema_json),
    SCHEMA("newsgraph-shapes.ttl", schema_shapes),
    SCHEMA("newsgraph.owl", schema_ontology),
};

int newsgraph_schema_count(void) {
    return (int)(sizeof(schemas) / sizeof(schemas[0]));
}

const char *newsgraph_schema_name(int index) {
    return schemas[index].name;
}

const unsigned char *newsgraph_schema_bytes(int index) {
    return schemas[index].bytes;
}

size_t newsgraph_schema_size(int index) {
    return schemas[index].size;
}
