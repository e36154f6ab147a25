#include <zlib.h>

// `deflateInit2` is a macro. 31 asks for the gzip format with the largest window; 8 is the usual memory.
static inline int newsgraph_gzip_start(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

// `inflateInit2` is a macro too. 47 takes the formats of gzip and zlib, told by the first bytes.
static inline int newsgraph_gunzip_start(z_stream *stream) {
    return inflateInit2(stream, 47);
}
