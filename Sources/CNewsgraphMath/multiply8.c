#include "multiply8.h"

#include "CNewsgraphMath.h"
#include "vectors.h"

// Products of whole numbers are exact, so that every processor gives the same bits whatever its order.

enum { limit = 127 };

typedef int8_t bytes16 __attribute__((vector_size(16), aligned(1)));

// Adding and taking away 1.5 * 2^23 rounds to the nearest whole number. What is no number becomes one of the ends.
INLINE i16 rounded(v16 x) {
    v16 inside = smaller(larger(x, all16(-limit)), all16(limit));
    return (i16)(inside + all16(12582912.0f)) - 0x4B400000;
}

// The factor that brings numbers up to `top` into the range; it would overflow for the smallest, which become zeros.
INLINE float scale_for(float top) { return top > 1e-30f ? limit / top : 0; }

INLINE v16 size_of(v16 x) { return (v16)((i16)x & 0x7FFFFFFF); }

INLINE void quantise8_body(const float *a, ptrdiff_t aRow, int8_t *out, float *factors, ptrdiff_t rows,
                           ptrdiff_t columns) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        const float *row = a + i * aRow;
        v16 tops = {0};
        for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) tops = larger(size_of(load16(row + j)), tops);
        float top = 0;
        for (int k = 0; k < 16; k++) top = tops[k] > top ? tops[k] : top;
        v16 scale = all16(scale_for(top));
        factors[i] = top / limit;
        for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
            i16 numbers = rounded(load16(row + j) * scale);
            *(bytes16 *)(out + i * columns + j) = __builtin_convertvector(numbers, bytes16);
        }
    }
}

DISPATCH_WIDE(quantise8, quantise8_body,
              (const float *a, ptrdiff_t aRow, int8_t *out, float *factors, ptrdiff_t rows, ptrdiff_t columns),
              (a, aRow, out, factors, rows, columns))

void newsgraph_pack8(const float *b, ptrdiff_t rows, ptrdiff_t columns, int8_t *out, int32_t *columnSums,
                     float *columnFactors) {
    for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
        v16 tops = {0}, scale;
        for (ptrdiff_t l = 0; l < rows; l++) tops = larger(size_of(load16(b + l * columns + j)), tops);
        for (int k = 0; k < 16; k++) {
            scale[k] = scale_for(tops[k]);
            columnFactors[j + k] = tops[k] / limit;
            columnSums[j + k] = 0;
        }
        for (ptrdiff_t l = 0; l < rows; l++) {
            i16 numbers = rounded(load16(b + l * columns + j) * scale);
            int8_t *group = out + j * rows + l / 4 * 64 + l % 4;
            for (int k = 0; k < 16; k++) {
                group[k * 4] = (int8_t)numbers[k];
                columnSums[j + k] += numbers[k];
            }
        }
    }
}

// One row and sixteen columns.
static void strip_portable(const int8_t *a, const int8_t *b, int32_t *sums, ptrdiff_t inner) {
    for (int j = 0; j < 16; j++) sums[j] = 0;
    for (ptrdiff_t l = 0; l < inner; l += 4) {
        for (int j = 0; j < 16; j++) {
            const int8_t *y = b + l * 16 + j * 4;
            sums[j] += a[l] * y[0] + a[l + 1] * y[1] + a[l + 2] * y[2] + a[l + 3] * y[3];
        }
    }
}

static void multiply8_portable(const product8 *p) {
    for (ptrdiff_t j = 0; j + 16 <= p->columns; j += 16) {
        for (ptrdiff_t i = 0; i < p->rows; i++) {
            int32_t sums[16];
            strip_portable(p->a + i * p->inner, p->b + j * p->inner, sums, p->inner);
            float *c = p->c + i * p->cRow + j;
            for (int k = 0; k < 16; k++) {
                c[k] = (p->start ? p->start[j + k] : 0) + (float)sums[k] * (p->rowFactors[i] * p->columnFactors[j + k]);
            }
        }
    }
}

static int kernels_of(kernel8 **kernels) {
    kernels[0] = multiply8_portable;
#if defined(__x86_64__)
    return newsgraph_kernels8_x86(kernels, 1);
#elif defined(__aarch64__)
    return newsgraph_kernels8_arm(kernels, 1);
#else
    return 1;
#endif
}

int newsgraph_multiply8_kernels(void) {
    kernel8 *kernels[mostKernels8];
    return kernels_of(kernels);
}

void newsgraph_multiply8_with(int kernel, const int8_t *a, const float *rowFactors, const int8_t *b,
                              const int32_t *columnSums, const float *columnFactors, const float *start, float *c,
                              ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    kernel8 *kernels[mostKernels8];
    int count = kernels_of(kernels);
    product8 p = {a, rowFactors, b, columnSums, columnFactors, start, c, cRow, rows, inner, columns};
    kernels[kernel < 0 || kernel >= count ? count - 1 : kernel](&p);
}

void newsgraph_multiply8(const int8_t *a, const float *rowFactors, const int8_t *b, const int32_t *columnSums,
                         const float *columnFactors, const float *start, float *c, ptrdiff_t cRow, ptrdiff_t rows,
                         ptrdiff_t inner, ptrdiff_t columns) {
    newsgraph_multiply8_with(-1, a, rowFactors, b, columnSums, columnFactors, start, c, cRow, rows, inner, columns);
}
