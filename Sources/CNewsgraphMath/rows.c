#include "CNewsgraphMath.h"
#include "vectors.h"

INLINE void add_body(float *a, const float *b, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; i++) a[i] += b[i];
}

DISPATCH(add, (float *a, const float *b, ptrdiff_t count), (a, b, count))

INLINE void add_bytes_body(float *a, const void *bytes, float scale, ptrdiff_t count) {
    const signed char *from = bytes;
    for (ptrdiff_t i = 0; i < count; i++) a[i] += scale * (float)from[i];
}

DISPATCH(add_bytes, (float *a, const void *bytes, float scale, ptrdiff_t count), (a, bytes, scale, count))

INLINE void scale_body(float *a, const float *b, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; i++) a[i] *= b[i];
}

DISPATCH(scale, (float *a, const float *b, ptrdiff_t count), (a, b, count))

INLINE void leak_body(float *a, const float *sign, float slope, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; i++) a[i] = sign[i] < 0 ? a[i] * slope : a[i];
}

DISPATCH(leak, (float *a, const float *sign, float slope, ptrdiff_t count), (a, sign, slope, count))

INLINE void transpose_body(float *to, ptrdiff_t toRow, const float *from, ptrdiff_t fromRow, ptrdiff_t rows,
                           ptrdiff_t columns) {
    for (ptrdiff_t i = 0; i < rows; i += 16) {
        ptrdiff_t end = i + 16 < rows ? i + 16 : rows;
        for (ptrdiff_t j = 0; j < columns; j++) {
            for (ptrdiff_t k = i; k < end; k++) to[j * toRow + k] = from[k * fromRow + j];
        }
    }
}

DISPATCH(transpose, (float *to, ptrdiff_t toRow, const float *from, ptrdiff_t fromRow, ptrdiff_t rows, ptrdiff_t columns),
         (to, toRow, from, fromRow, rows, columns))

INLINE void adam_body(float *w, float *g, float *m, float *v, ptrdiff_t count, float rate, float scale) {
    for (ptrdiff_t i = 0; i < count; i++) {
        float x = g[i] * scale;
        m[i] = 0.9f * m[i] + 0.1f * x;
        v[i] = 0.99f * v[i] + 0.01f * (x * x);
        w[i] -= rate * m[i] / (__builtin_sqrtf(v[i]) + 1e-6f);
        g[i] = 0;
    }
}

DISPATCH_WIDE(adam, adam_body,
              (float *w, float *g, float *m, float *v, ptrdiff_t count, float rate, float scale),
              (w, g, m, v, count, rate, scale))

// Eight sums side by side, so that the order is the same on every processor.
INLINE float squares_of(const float *x, ptrdiff_t count) {
    float sums[8] = {0};
    for (ptrdiff_t i = 0; i < count; i++) sums[i & 7] += x[i] * x[i];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

float newsgraph_squares(const float *x, ptrdiff_t count) { return squares_of(x, count); }
