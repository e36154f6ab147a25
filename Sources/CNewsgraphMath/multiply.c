#include "CNewsgraphMath.h"
#include "vectors.h"

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

enum { packedRows = 1024 };

// A strip of sixteen columns that many rows need is copied together first, so that it is read without gaps.
INLINE void multiply_body(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow,
                          float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    float packed[packedRows * 16];
    int packs = rows >= 8 && inner <= packedRows && bRow > 16;
    for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
        const float *strip = b + j;
        ptrdiff_t stride = bRow;
        if (packs) {
            for (ptrdiff_t l = 0; l < inner; l++) {
                store(packed + l * 16, load(strip + l * bRow));
                store(packed + l * 16 + 8, load(strip + l * bRow + 8));
            }
            strip = packed;
            stride = 16;
        }
        ptrdiff_t i = 0;
        for (; i + 4 <= rows; i += 4) tile4(a + i * aRow, aRow, aColumn, strip, stride, c + i * cRow + j, cRow, inner);
        for (; i < rows; i++) tile1(a + i * aRow, aColumn, strip, stride, c + i * cRow + j, inner);
    }
}

// `count` rows and one or two strips of sixteen columns, whose sums stay in registers; both numbers are constants where
// this is inlined. Each sum is taken in the same order as above.
INLINE void tile_wide(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
                      ptrdiff_t cRow, ptrdiff_t inner, const int count, const int strips) {
    v16 s[16] = {{0}};
    for (ptrdiff_t l = 0; l < inner; l++) {
        const float *x = a + l * aColumn, *y = b + l * bRow;
        v16 low = load16(y), high = strips > 1 ? load16(y + 16) : low;
#pragma clang loop unroll(full)
        for (int k = 0; k < count; k++) {
            v16 factor = all16(x[k * aRow]);
            s[2 * k] += factor * low;
            if (strips > 1) s[2 * k + 1] += factor * high;
        }
    }
#pragma clang loop unroll(full)
    for (int k = 0; k < count; k++) {
        store16(c + k * cRow, load16(c + k * cRow) + s[2 * k]);
        if (strips > 1) store16(c + k * cRow + 16, load16(c + k * cRow + 16) + s[2 * k + 1]);
    }
}

// One or two strips of sixteen columns of all rows.
INLINE void strips_wide(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
                        ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, const int strips) {
    float packed[packedRows * 32] __attribute__((aligned(64)));
    if (rows >= 16 && inner <= packedRows && bRow > 16 * strips) {
        for (ptrdiff_t l = 0; l < inner; l++) {
            store16(packed + l * 16 * strips, load16(b + l * bRow));
            if (strips > 1) store16(packed + l * 32 + 16, load16(b + l * bRow + 16));
        }
        b = packed;
        bRow = 16 * strips;
    }
    ptrdiff_t i = 0;
    for (; i + 8 <= rows; i += 8) {
        tile_wide(a + i * aRow, aRow, aColumn, b, bRow, c + i * cRow, cRow, inner, 8, strips);
    }
    for (; i < rows; i++) tile_wide(a + i * aRow, aRow, aColumn, b, bRow, c + i * cRow, cRow, inner, 1, strips);
}

INLINE void multiply_wide(const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow,
                          float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    ptrdiff_t j = 0;
    for (; j + 32 <= columns; j += 32) strips_wide(a, aRow, aColumn, b + j, bRow, c + j, cRow, rows, inner, 2);
    if (j + 16 <= columns) strips_wide(a, aRow, aColumn, b + j, bRow, c + j, cRow, rows, inner, 1);
}

DISPATCH_WIDE(multiply, multiply_wide,
              (const float *a, ptrdiff_t aRow, ptrdiff_t aColumn, const float *b, ptrdiff_t bRow, float *c,
               ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns),
              (a, aRow, aColumn, b, bRow, c, cRow, rows, inner, columns))
