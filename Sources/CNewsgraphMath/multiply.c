#include "CNewsgraphMath.h"

#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Every function with such vectors is inlined, so that how they are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

// Eight floats; the compiler splits them where the processor has shorter registers.
typedef float v8 __attribute__((vector_size(32), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

INLINE v8 load(const float *p) { return *(const v8 *)p; }
INLINE void store(float *p, v8 v) { *(v8 *)p = v; }
INLINE v8 all(float x) { return (v8){x, x, x, x, x, x, x, x}; }

// Four rows and sixteen columns at a time.
INLINE void tile4(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
                  ptrdiff_t cRow, ptrdiff_t inner) {
    v8 s00 = {0}, s01 = {0}, s10 = {0}, s11 = {0}, s20 = {0}, s21 = {0}, s30 = {0}, s31 = {0};
    for (ptrdiff_t l = 0; l < inner; l++) {
        const float *x = a + l * aColumn;
        v8 y0 = load(b + l * bRow), y1 = load(b + l * bRow + 8);
        v8 x0 = all(x[0]), x1 = all(x[aRow]), x2 = all(x[2 * aRow]), x3 = all(x[3 * aRow]);
        s00 += x0 * y0;
        s01 += x0 * y1;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s20 += x2 * y0;
        s21 += x2 * y1;
        s30 += x3 * y0;
        s31 += x3 * y1;
    }
    store(c, load(c) + s00);
    store(c + 8, load(c + 8) + s01);
    store(c + cRow, load(c + cRow) + s10);
    store(c + cRow + 8, load(c + cRow + 8) + s11);
    store(c + 2 * cRow, load(c + 2 * cRow) + s20);
    store(c + 2 * cRow + 8, load(c + 2 * cRow + 8) + s21);
    store(c + 3 * cRow, load(c + 3 * cRow) + s30);
    store(c + 3 * cRow + 8, load(c + 3 * cRow + 8) + s31);
}

// One row and sixteen columns.
INLINE void tile1(const float *a, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c, ptrdiff_t inner) {
    v8 s0 = {0}, s1 = {0};
    for (ptrdiff_t l = 0; l < inner; l++) {
        v8 x = all(a[l * aColumn]);
        s0 += x * load(b + l * bRow);
        s1 += x * load(b + l * bRow + 8);
    }
    store(c, load(c) + s0);
    store(c + 8, load(c + 8) + s1);
}

INLINE void multiply(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
                     ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
        ptrdiff_t i = 0;
        for (; i + 4 <= rows; i += 4) tile4(a + i * aRow, aRow, aColumn, b + j, bRow, c + i * cRow + j, cRow, inner);
        for (; i < rows; i++) tile1(a + i * aRow, aColumn, b + j, bRow, c + i * cRow + j, inner);
    }
}

INLINE void adam(float *w, float *g, float *m, float *v, ptrdiff_t count, float rate, float scale) {
    for (ptrdiff_t i = 0; i < count; i++) {
        float x = g[i] * scale;
        m[i] = 0.9f * m[i] + 0.1f * x;
        v[i] = 0.999f * v[i] + 0.001f * (x * x);
        w[i] -= rate * m[i] / (__builtin_sqrtf(v[i]) + 1e-6f);
        g[i] = 0;
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void multiply_avx2(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn,
                                                          const float *b, ptrdiff_t bRow, float *c, ptrdiff_t cRow,
                                                          ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    multiply(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, columns);
}
#endif

void newsgraph_multiply(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
                        ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        multiply_avx2(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, columns);
        return;
    }
#endif
    multiply(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, columns);
}

void newsgraph_add(float *a, const float *b, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; i++) a[i] += b[i];
}

void newsgraph_widen(float *out, const void *halves, ptrdiff_t count) {
    const unsigned char *from = halves;
    for (ptrdiff_t i = 0; i < count; i++) {
        uint32_t bits = (uint32_t)from[2 * i] << 16 | (uint32_t)from[2 * i + 1] << 24;
        memcpy(out + i, &bits, sizeof(bits));
    }
}

void newsgraph_adam(float *weights, float *gradient, float *mean, float *square, ptrdiff_t count, float rate,
                    float scale) {
    adam(weights, gradient, mean, square, count, rate, scale);
}
