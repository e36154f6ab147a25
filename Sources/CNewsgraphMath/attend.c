#include "CNewsgraphMath.h"
#include "vectors.h"

enum { most = 8, lanes = 16 };

INLINE ptrdiff_t padded(ptrdiff_t count) { return (count + lanes - 1) / lanes * lanes; }

// c[i][j] = sum over l of a[i][l] * b[l][j] for `count` rows and `strips` times sixteen columns, whose sums stay in
// registers; both numbers are constants where this is inlined. b lies in strips of sixteen columns.
INLINE void tile(const float *a, ptrdiff_t aRow, const float *b, float *c, ptrdiff_t cRow, ptrdiff_t inner,
                 const int count, const int strips) {
    v16 s[2 * most] = {0};
    for (ptrdiff_t l = 0; l < inner; l++) {
        v16 y0 = load16(b + l * lanes), y1 = load16(b + (strips > 1 ? inner + l : l) * lanes);
        for (int k = 0; k < count; k++) {
            v16 x = all16(a[k * aRow + l]);
            s[2 * k] += x * y0;
            if (strips > 1) s[2 * k + 1] += x * y1;
        }
    }
    for (int k = 0; k < count; k++) {
        store16(c + k * cRow, s[2 * k]);
        if (strips > 1) store16(c + k * cRow + lanes, s[2 * k + 1]);
    }
}

// The same for all columns, two strips at a time where that many sums have registers.
INLINE void product(const float *a, ptrdiff_t aRow, const float *b, float *c, ptrdiff_t cRow, ptrdiff_t inner,
                    ptrdiff_t columns, const int count, const int strips) {
    ptrdiff_t j = 0;
    for (; j + strips * lanes <= columns; j += strips * lanes) {
        tile(a, aRow, b + j * inner, c + j, cRow, inner, count, strips);
    }
    if (j < columns) tile(a, aRow, b + j * inner, c + j, cRow, inner, count, 1);
}

// Keys with the words side by side, in strips of sixteen, and with the scale of the scores.
INLINE void gather_keys(const float *from, ptrdiff_t row, float *to, ptrdiff_t rows, ptrdiff_t width) {
    float scale = 1 / __builtin_sqrtf((float)width);
    for (ptrdiff_t i = 0; i < padded(rows); i++) {
        float *strip = to + i / lanes * lanes * width + i % lanes;
        for (ptrdiff_t l = 0; l < width; l++) strip[l * lanes] = i < rows ? from[i * row + l] * scale : 0;
    }
}

INLINE void gather_values(const float *from, ptrdiff_t row, float *to, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        for (ptrdiff_t j = 0; j < width; j += lanes) store16(to + j * rows + i * lanes, load16(from + i * row + j));
    }
}

// Turns scores into powers and returns their sum. Places after the last word count for nothing.
INLINE float powers(float *x, ptrdiff_t count) {
    const float low = -1e30f;
    const ptrdiff_t end = padded(count);
    for (ptrdiff_t j = count; j < end; j++) x[j] = low;
    v16 tops = all16(low), sums = {0};
    for (ptrdiff_t j = 0; j < end; j += lanes) tops = larger(load16(x + j), tops);
    float top = low;
    for (int k = 0; k < lanes; k++) top = tops[k] > top ? tops[k] : top;
    for (ptrdiff_t j = 0; j < end; j += lanes) {
        store16(x + j, power16(larger(load16(x + j) - all16(top), all16(-60))));
        for (ptrdiff_t k = count; k < j + lanes; k++) x[k] = 0;
        sums += load16(x + j);
    }
    float sum = 0;
    for (int k = 0; k < lanes; k++) sum += sums[k];
    return sum;
}

// What one head gives `count` words.
INLINE void words(const float *queries, ptrdiff_t row, const float *keys, const float *values, float *scores,
                  float *out, ptrdiff_t outRow, ptrdiff_t rows, ptrdiff_t width, const int count, const int strips) {
    const ptrdiff_t step = padded(rows);
    product(queries, row, keys, scores, step, width, step, count, strips);
    float sums[most];
    for (int k = 0; k < count; k++) sums[k] = powers(scores + k * step, rows);
    product(scores, step, values, out, outRow, rows, width, count, strips);
    for (int k = 0; k < count; k++) {
        v16 share = all16(1 / sums[k]);
        for (ptrdiff_t j = 0; j < width; j += lanes) {
            store16(out + k * outRow + j, load16(out + k * outRow + j) * share);
        }
    }
}

INLINE void attend_heads(const float *qkv, ptrdiff_t row, float *out, ptrdiff_t outRow, float *scratch, ptrdiff_t rows,
                         ptrdiff_t heads, ptrdiff_t width, const int count, const int strips) {
    float *keys = scratch, *values = keys + padded(rows) * width, *scores = values + padded(rows) * width;
    for (ptrdiff_t head = 0; head < heads; head++) {
        const float *queries = qkv + head * width;
        float *to = out + head * width;
        gather_keys(queries + heads * width, row, keys, rows, width);
        gather_values(queries + 2 * heads * width, row, values, rows, width);
        ptrdiff_t i = 0;
        for (; i + count <= rows; i += count) {
            words(queries + i * row, row, keys, values, scores, to + i * outRow, outRow, rows, width, count, strips);
        }
        for (; i < rows; i++) {
            words(queries + i * row, row, keys, values, scores, to + i * outRow, outRow, rows, width, 1, strips);
        }
    }
}

// How many sums stay in registers depends on these, the order of each sum does not.
INLINE void attend_body(const float *qkv, ptrdiff_t row, float *out, ptrdiff_t outRow, float *scratch, ptrdiff_t rows,
                        ptrdiff_t heads, ptrdiff_t width) {
    attend_heads(qkv, row, out, outRow, scratch, rows, heads, width, 4, 1);
}

__attribute__((unused)) INLINE void attend_wide(const float *qkv, ptrdiff_t row, float *out, ptrdiff_t outRow,
                                                float *scratch, ptrdiff_t rows, ptrdiff_t heads, ptrdiff_t width) {
    attend_heads(qkv, row, out, outRow, scratch, rows, heads, width, most, 2);
}

DISPATCH_WIDE(attend, attend_wide,
              (const float *qkv, ptrdiff_t row, float *out, ptrdiff_t outRow, float *scratch, ptrdiff_t rows,
               ptrdiff_t heads, ptrdiff_t width),
              (qkv, row, out, outRow, scratch, rows, heads, width))

ptrdiff_t newsgraph_attend_scratch(ptrdiff_t rows, ptrdiff_t heads, ptrdiff_t width) {
    (void)heads;
    return padded(rows) * (2 * width + most);
}
