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
        // Instructions that scatter numbers are slower than single stores.
#pragma clang loop vectorize(disable) unroll_count(8)
        for (ptrdiff_t l = 0; l < width; l++) strip[l * lanes] = i < rows ? from[i * row + l] * scale : 0;
    }
}

INLINE void gather_values(const float *from, ptrdiff_t row, float *to, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        for (ptrdiff_t j = 0; j < width; j += lanes) store16(to + j * rows + i * lanes, load16(from + i * row + j));
    }
}

// All bits where a word is in the last sixteen places, none after the last word.
INLINE i16 last_words(ptrdiff_t rows) {
    i16 bits;
    for (int k = 0; k < lanes; k++) bits[k] = padded(rows) - lanes + k < rows ? -1 : 0;
    return bits;
}

INLINE float greatest(v16 x) {
    float eight[8];
    for (int k = 0; k < 8; k++) eight[k] = x[k] > x[k + 8] ? x[k] : x[k + 8];
    for (int k = 0; k < 4; k++) eight[k] = eight[k] > eight[k + 4] ? eight[k] : eight[k + 4];
    for (int k = 0; k < 2; k++) eight[k] = eight[k] > eight[k + 2] ? eight[k] : eight[k + 2];
    return eight[0] > eight[1] ? eight[0] : eight[1];
}

// The highest of `count` scores. Places after the last word are made so low that they count for nothing.
INLINE float highest(float *x, ptrdiff_t count, i16 words) {
    const v16 low = all16(-1e30f);
    float *last = x + count - lanes;
    store16(last, (v16)(((i16)load16(last) & words) | ((i16)low & ~words)));
    v16 tops = low;
    for (ptrdiff_t j = 0; j < count; j += lanes) tops = larger(load16(x + j), tops);
    return greatest(tops);
}

INLINE v16 power_of(const float *x, v16 top) { return power16(larger(load16(x) - top, all16(-60))); }

// Turns scores into powers and returns their sums. One power waits for itself for long, so that two are side by side.
INLINE v16 powers(float *x, ptrdiff_t count, float top, i16 words) {
    const v16 tops = all16(top);
    v16 sums = {0};
    ptrdiff_t j = 0;
    for (; j + 2 * lanes < count; j += 2 * lanes) {
        v16 y = power_of(x + j, tops), z = power_of(x + j + lanes, tops);
        store16(x + j, y);
        store16(x + j + lanes, z);
        sums += y + z;
    }
    for (; j < count; j += lanes) {
        v16 y = power_of(x + j, tops);
        if (j + lanes == count) y = (v16)((i16)y & words);
        store16(x + j, y);
        sums += y;
    }
    return sums;
}

// The same for `count` rows: each step for all of them, since each waits for the one before. `shares` is what their
// powers are then multiplied by.
INLINE void soften(float *scores, ptrdiff_t columns, ptrdiff_t rows, float *shares, const int count) {
    const i16 words = last_words(rows);
    float tops[most];
    v16 sums[most];
    for (int k = 0; k < count; k++) tops[k] = highest(scores + k * columns, columns, words);
    for (int k = 0; k < count; k++) sums[k] = powers(scores + k * columns, columns, tops[k], words);
    for (int k = 0; k < count; k++) shares[k] = 1 / total16(sums[k]);
}

// What one head gives `count` words.
INLINE void words(const float *queries, ptrdiff_t row, const float *keys, const float *values, float *scores,
                  float *out, ptrdiff_t outRow, ptrdiff_t rows, ptrdiff_t width, const int count, const int strips) {
    const ptrdiff_t step = padded(rows);
    product(queries, row, keys, scores, step, width, step, count, strips);
    float shares[most];
    soften(scores, step, rows, shares, count);
    product(scores, step, values, out, outRow, rows, width, count, strips);
    for (int k = 0; k < count; k++) {
        v16 share = all16(shares[k]);
        for (ptrdiff_t j = 0; j < width; j += lanes) {
            store16(out + k * outRow + j, load16(out + k * outRow + j) * share);
        }
    }
}

// All heads, `count` words at a time; the last ones overlap those before, which get the same numbers again.
INLINE void attend_heads(const float *qkv, ptrdiff_t row, float *out, ptrdiff_t outRow, float *scratch, ptrdiff_t rows,
                         ptrdiff_t heads, ptrdiff_t width, const int count, const int strips) {
    float *keys = scratch, *values = keys + padded(rows) * width, *scores = values + padded(rows) * width;
    for (ptrdiff_t head = 0; head < heads; head++) {
        const float *queries = qkv + head * width;
        float *to = out + head * width;
        gather_keys(queries + heads * width, row, keys, rows, width);
        gather_values(queries + 2 * heads * width, row, values, rows, width);
        ptrdiff_t i = 0;
        for (; i < rows && rows >= count; i += count) {
            i = i + count <= rows ? i : rows - count;
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
