// Times the writer of serd alone: reads N-Triples into memory, writes them, prints the seconds of processor time.
// Usage: serd-peer turtle|ntriples IN OUT. Needs libserd-dev; peers.py compiles it.
#include <serd/serd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    SerdNode subject, predicate, object, datatype, language;
} Statement;

static Statement *statements;
static size_t count, capacity;

static SerdStatus take(void *handle, SerdStatementFlags flags, const SerdNode *graph, const SerdNode *subject,
                       const SerdNode *predicate, const SerdNode *object, const SerdNode *datatype,
                       const SerdNode *language) {
    if (count == capacity) {
        capacity = capacity ? capacity * 2 : 1 << 16;
        statements = realloc(statements, capacity * sizeof *statements);
    }
    statements[count++] = (Statement){serd_node_copy(subject), serd_node_copy(predicate), serd_node_copy(object),
                                      serd_node_copy(datatype), serd_node_copy(language)};
    return SERD_SUCCESS;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    SerdReader *reader = serd_reader_new(SERD_NTRIPLES, NULL, NULL, NULL, NULL, take, NULL);
    if (argc != 4 || serd_reader_read_file(reader, (const uint8_t *)argv[2])) return 1;
    int turtle = !strcmp(argv[1], "turtle");
    FILE *file = fopen(argv[3], "wb");
    if (!file) return 1;
    SerdEnv *env = serd_env_new(NULL);
    SerdStyle style = turtle ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_BULK
                             : SERD_STYLE_ASCII * 0 | SERD_STYLE_BULK;
    SerdWriter *writer =
        serd_writer_new(turtle ? SERD_TURTLE : SERD_NTRIPLES, style, env, NULL, serd_file_sink, file);
    static const char *const prefixes[][2] = {
        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}, {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
        {"ng", "https://w3id.org/newsgraph/ontology#"},         {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
        {"schema", "https://schema.org/"},                      {"prov", "http://www.w3.org/ns/prov#"},
        {"oa", "http://www.w3.org/ns/oa#"},                     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    };
    for (size_t i = 0; turtle && i < sizeof prefixes / sizeof *prefixes; i++) {
        SerdNode name = serd_node_from_string(SERD_LITERAL, (const uint8_t *)prefixes[i][0]);
        SerdNode uri = serd_node_from_string(SERD_URI, (const uint8_t *)prefixes[i][1]);
        serd_env_set_prefix(env, &name, &uri);
        serd_writer_set_prefix(writer, &name, &uri);
    }
    double start = now();
    for (size_t i = 0; i < count; i++) {
        Statement *s = statements + i;
        if (serd_writer_write_statement(writer, 0, NULL, &s->subject, &s->predicate, &s->object, &s->datatype,
                                        &s->language))
            return 1;
    }
    serd_writer_finish(writer);
    fflush(file);
    printf("%f\n", now() - start);
    return 0;
}
