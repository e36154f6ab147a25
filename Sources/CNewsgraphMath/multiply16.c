#include "CNewsgraphMath.h"
#include "vectors.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { limit = 2047 };

// Products of whole numbers are exact, so that every processor gives the same bits whatever its order.

// The greatest absolute value of a row: eight side by side, which the compiler may not do by itself.
INLINE float greatest(const float *row, ptrdiff_t count) {
    v8 tops = {0};
    ptrdiff_t j = 0;
    for (; j + 8 <= count; j += 8) {
        v8 size = (v8)((i8)load(row + j) & 0x7FFFFFFF);
        i8 isMore = size > tops;
        tops = (v8)(((i8)size & isMore) | ((i8)tops & ~isMore));
    }
    float top = 0;
    for (int k = 0; k < 8; k++) top = tops[k] > top ? tops[k] : top;
    for (; j < count; j++) {
        float size = row[j] < 0 ? -row[j] : row[j];
        top = size > top ? size : top;
    }
    return top;
}

INLINE void quantise_body(const float *a, ptrdiff_t aRow, int16_t *out, float *factors, ptrdiff_t rows,
                          ptrdiff_t columns) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        const float *row = a + i * aRow;
        float top = greatest(row, columns);
        float scale = top > 0 ? limit / top : 0;
        factors[i] = top / limit;
        // Adding and taking away 1.5 * 2^23 rounds to the nearest whole number.
        for (ptrdiff_t j = 0; j < columns; j++) {
            out[i * columns + j] = (int16_t)((row[j] * scale + 12582912.0f) - 12582912.0f);
        }
    }
}

DISPATCH(quantise, (const float *a, ptrdiff_t aRow, int16_t *out, float *factors, ptrdiff_t rows, ptrdiff_t columns),
         (a, aRow, out, factors, rows, columns))

// One row and sixteen columns; b has pairs of neighbouring rows side by side.
static void strip_portable(const int16_t *a, const int16_t *b, int32_t *sums, ptrdiff_t inner) {
    for (int j = 0; j < 16; j++) sums[j] = 0;
    for (ptrdiff_t l = 0; l < inner; l += 2) {
        int32_t x = a[l], y = a[l + 1];
        for (int j = 0; j < 16; j++) sums[j] += x * b[l * 16 + 2 * j] + y * b[l * 16 + 2 * j + 1];
    }
}

// The factors of columns, and what the product is added to; zeros where that is null.
typedef struct {
    const float *factors, *start;
} column_facts;

INLINE column_facts from(column_facts columns, ptrdiff_t j) {
    return (column_facts){columns.factors + j, columns.start ? columns.start + j : NULL};
}

INLINE void finish(const int32_t *sums, float factor, column_facts columns, float *c) {
    for (int j = 0; j < 16; j++) {
        c[j] = (columns.start ? columns.start[j] : 0) + (float)sums[j] * (factor * columns.factors[j]);
    }
}

static void multiply16_portable(const int16_t *a, const float *rowFactors, const int16_t *b,
                                column_facts facts, float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner,
                                ptrdiff_t columns) {
    for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
        for (ptrdiff_t i = 0; i < rows; i++) {
            int32_t sums[16];
            strip_portable(a + i * inner, b + j * inner, sums, inner);
            finish(sums, rowFactors[i], from(facts, j), c + i * cRow + j);
        }
    }
}

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i pair(const int16_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, sizeof(bits));
    return _mm256_set1_epi32(bits);
}

AVX2 static inline __m256 start_avx2(const float *start) {
    return start ? _mm256_loadu_ps(start) : _mm256_setzero_ps();
}

AVX2 static inline void finish_avx2(__m256i low, __m256i high, float factor, column_facts columns, float *c) {
    __m256 f = _mm256_set1_ps(factor);
    column_facts next = from(columns, 8);
    __m256 x = _mm256_mul_ps(_mm256_cvtepi32_ps(low), _mm256_mul_ps(f, _mm256_loadu_ps(columns.factors)));
    __m256 y = _mm256_mul_ps(_mm256_cvtepi32_ps(high), _mm256_mul_ps(f, _mm256_loadu_ps(next.factors)));
    _mm256_storeu_ps(c, _mm256_add_ps(start_avx2(columns.start), x));
    _mm256_storeu_ps(c + 8, _mm256_add_ps(start_avx2(next.start), y));
}

AVX2 static void multiply16_avx2(const int16_t *a, const float *rowFactors, const int16_t *b,
                                 column_facts facts, float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner,
                                 ptrdiff_t columns) {
    for (ptrdiff_t j = 0; j + 16 <= columns; j += 16) {
        const int16_t *strip = b + j * inner;
        ptrdiff_t i = 0;
        for (; i + 4 <= rows; i += 4) {
            const int16_t *x = a + i * inner;
            __m256i s[8];
            for (int k = 0; k < 8; k++) s[k] = _mm256_setzero_si256();
            for (ptrdiff_t l = 0; l < inner; l += 2) {
                __m256i low = _mm256_loadu_si256((const __m256i *)(strip + l * 16));
                __m256i high = _mm256_loadu_si256((const __m256i *)(strip + l * 16 + 16));
                for (int k = 0; k < 4; k++) {
                    __m256i p = pair(x + k * inner + l);
                    s[2 * k] = _mm256_add_epi32(s[2 * k], _mm256_madd_epi16(p, low));
                    s[2 * k + 1] = _mm256_add_epi32(s[2 * k + 1], _mm256_madd_epi16(p, high));
                }
            }
            for (int k = 0; k < 4; k++) {
                finish_avx2(s[2 * k], s[2 * k + 1], rowFactors[i + k], from(facts, j), c + (i + k) * cRow + j);
            }
        }
        for (; i < rows; i++) {
            const int16_t *x = a + i * inner;
            __m256i s0 = _mm256_setzero_si256(), s1 = s0;
            for (ptrdiff_t l = 0; l < inner; l += 2) {
                __m256i p = pair(x + l);
                s0 = _mm256_add_epi32(s0, _mm256_madd_epi16(p, _mm256_loadu_si256((const __m256i *)(strip + l * 16))));
                s1 = _mm256_add_epi32(
                    s1, _mm256_madd_epi16(p, _mm256_loadu_si256((const __m256i *)(strip + l * 16 + 16))));
            }
            finish_avx2(s0, s1, rowFactors[i], from(facts, j), c + i * cRow + j);
        }
    }
}

// The same with registers of sixteen sums, whose instruction multiplies pairs and adds both products.
#define VNNI __attribute__((target("avx512f,avx512bw,avx512vnni" LONG)))

VNNI static inline __m512i pair_vnni(const int16_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, sizeof(bits));
    return _mm512_set1_epi32(bits);
}

VNNI static inline void finish_vnni(__m512i sums, float factor, column_facts columns, float *c) {
    __m512 factors = _mm512_mul_ps(_mm512_set1_ps(factor), _mm512_loadu_ps(columns.factors));
    __m512 x = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), factors);
    __m512 start = columns.start ? _mm512_loadu_ps(columns.start) : _mm512_setzero_ps();
    _mm512_storeu_ps(c, _mm512_add_ps(start, x));
}

// `count` rows and one or two strips of sixteen columns, whose sums stay in registers; both numbers are constants where
// this is inlined.
VNNI __attribute__((always_inline)) static inline void tile_vnni(
    const int16_t *a, const float *rowFactors, const int16_t *b, column_facts facts, float *c, ptrdiff_t cRow,
    ptrdiff_t inner, const int count, const int strips) {
    __m512i s[16];
    for (int k = 0; k < count * strips; k++) s[k] = _mm512_setzero_si512();
    for (ptrdiff_t l = 0; l < inner; l += 2) {
        __m512i y0 = _mm512_loadu_si512(b + l * 16);
        __m512i y1 = strips > 1 ? _mm512_loadu_si512(b + 16 * inner + l * 16) : y0;
        for (int k = 0; k < count; k++) {
            __m512i x = pair_vnni(a + k * inner + l);
            s[k * strips] = _mm512_dpwssd_epi32(s[k * strips], x, y0);
            if (strips > 1) s[k * strips + 1] = _mm512_dpwssd_epi32(s[k * strips + 1], x, y1);
        }
    }
    for (int k = 0; k < count; k++) {
        for (int j = 0; j < strips; j++) {
            finish_vnni(s[k * strips + j], rowFactors[k], from(facts, j * 16), c + k * cRow + j * 16);
        }
    }
}

// All rows of one or two strips. A single sum waits for itself, so that the rows left over are taken together too.
VNNI __attribute__((always_inline)) static inline void rows_vnni(
    const int16_t *a, const float *rowFactors, const int16_t *b, column_facts facts, float *c, ptrdiff_t cRow,
    ptrdiff_t rows, ptrdiff_t inner, const int strips) {
#define TILES(count)                                                                                \
    for (; i + count <= rows; i += count) {                                                         \
        tile_vnni(a + i * inner, rowFactors + i, b, facts, c + i * cRow, cRow, inner, count, strips); \
    }
    ptrdiff_t i = 0;
    TILES(8)
    TILES(4)
    TILES(2)
    TILES(1)
#undef TILES
}

VNNI static void multiply16_vnni(const int16_t *a, const float *rowFactors, const int16_t *b,
                                 column_facts facts, float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner,
                                 ptrdiff_t columns) {
    ptrdiff_t j = 0;
    for (; j + 32 <= columns; j += 32) {
        rows_vnni(a, rowFactors, b + j * inner, from(facts, j), c + j, cRow, rows, inner, 2);
    }
    if (j < columns) rows_vnni(a, rowFactors, b + j * inner, from(facts, j), c + j, cRow, rows, inner, 1);
}
#endif

void newsgraph_multiply16(const int16_t *a, const float *rowFactors, const int16_t *b, const float *columnFactors,
                          const float *start, float *c, ptrdiff_t cRow, ptrdiff_t rows, ptrdiff_t inner,
                          ptrdiff_t columns) {
    column_facts facts = {columnFactors, start};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vnni")) {
        multiply16_vnni(a, rowFactors, b, facts, c, cRow, rows, inner, columns);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        multiply16_avx2(a, rowFactors, b, facts, c, cRow, rows, inner, columns);
        return;
    }
#endif
    multiply16_portable(a, rowFactors, b, facts, c, cRow, rows, inner, columns);
}

void newsgraph_pack16(const float *b, ptrdiff_t rows, ptrdiff_t columns, int16_t *out, float *columnFactors) {
    for (ptrdiff_t j = 0; j < columns; j++) {
        float top = 0;
        for (ptrdiff_t l = 0; l < rows; l++) {
            float size = b[l * columns + j] < 0 ? -b[l * columns + j] : b[l * columns + j];
            top = size > top ? size : top;
        }
        float scale = top > 0 ? limit / top : 0;
        columnFactors[j] = top / limit;
        for (ptrdiff_t l = 0; l < rows; l++) {
            float number = (b[l * columns + j] * scale + 12582912.0f) - 12582912.0f;
            out[j / 16 * 16 * rows + l / 2 * 32 + j % 16 * 2 + l % 2] = (int16_t)number;
        }
    }
}
