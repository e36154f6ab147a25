#include "multiply8.h"
#include "vectors.h"

#if defined(__x86_64__)
#include <immintrin.h>

enum { stripWidth = 16, most = 4 };

// Four neighbouring numbers of a row.
INLINE int32_t four(const int8_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, sizeof(bits));
    return bits;
}

#define AVX2 __attribute__((target("avx2")))
#define AVX_VNNI __attribute__((target("avx2,avxvnni")))

AVX2 INLINE void finish_avx2(__m256i sums, const product8 *p, ptrdiff_t i, ptrdiff_t j) {
    __m256 factors = _mm256_mul_ps(_mm256_set1_ps(p->rowFactors[i]), _mm256_loadu_ps(p->columnFactors + j));
    __m256 start = p->start ? _mm256_loadu_ps(p->start + j) : _mm256_setzero_ps();
    __m256 x = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), factors);
    _mm256_storeu_ps(p->c + i * p->cRow + j, _mm256_add_ps(start, x));
}

AVX2 INLINE __m256i begin_signed(const int32_t *columnSums) {
    (void)columnSums;
    return _mm256_setzero_si256();
}

// Adds products of fours. Sizes of one side and signed numbers of the other are multiplied, so that the sums of pairs,
// at most 2 * 127 * 127, fit their 16 bits.
AVX2 INLINE __m256i add_signed(__m256i sums, __m256i x, __m256i y) {
    __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(x), _mm256_sign_epi8(y, x));
    return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

// Other processors multiply fours and add all their products at once. One side has no sign there: 128 is added to it,
// and what is too much is taken away before.
AVX2 INLINE __m256i begin_raised(const int32_t *columnSums) {
    __m256i sums = _mm256_loadu_si256((const __m256i *)columnSums);
    return _mm256_sub_epi32(_mm256_setzero_si256(), _mm256_slli_epi32(sums, 7));
}

AVX_VNNI INLINE __m256i add_raised(__m256i sums, __m256i x, __m256i y) {
    return _mm256_dpbusd_avx_epi32(sums, _mm256_xor_si256(x, _mm256_set1_epi8(-128)), y);
}

// Every row and column; each tile of `count` rows and sixteen columns keeps its sums in registers.
#define KERNEL(name, attributes, begin, add)                                                           \
    attributes INLINE void tile_##name(const product8 *p, ptrdiff_t i, ptrdiff_t j, const int count) { \
        const int8_t *a = p->a + i * p->inner, *b = p->b + j * p->inner;                               \
        __m256i s[2 * most];                                                                           \
        for (int k = 0; k < 2 * count; k++) s[k] = begin(p->columnSums + j + k % 2 * 8);               \
        for (ptrdiff_t l = 0; l < p->inner; l += 4) {                                                  \
            __m256i low = _mm256_loadu_si256((const __m256i *)(b + l * stripWidth));                   \
            __m256i high = _mm256_loadu_si256((const __m256i *)(b + l * stripWidth + 32));             \
            for (int k = 0; k < count; k++) {                                                          \
                __m256i x = _mm256_set1_epi32(four(a + k * p->inner + l));                             \
                s[2 * k] = add(s[2 * k], x, low);                                                      \
                s[2 * k + 1] = add(s[2 * k + 1], x, high);                                             \
            }                                                                                          \
        }                                                                                              \
        for (int k = 0; k < 2 * count; k++) finish_avx2(s[k], p, i + k / 2, j + k % 2 * 8);            \
    }                                                                                                  \
    attributes static void multiply8_##name(const product8 *p) {                                       \
        for (ptrdiff_t j = 0; j + stripWidth <= p->columns; j += stripWidth) {                         \
            ptrdiff_t i = 0;                                                                           \
            for (; i + most <= p->rows; i += most) tile_##name(p, i, j, most);                         \
            for (; i < p->rows; i++) tile_##name(p, i, j, 1);                                          \
        }                                                                                              \
    }

KERNEL(avx2, AVX2, begin_signed, add_signed)
KERNEL(avx_vnni, AVX_VNNI, begin_raised, add_raised)

// The latter with registers of sixteen sums.
#define VNNI __attribute__((target("avx512f,avx512bw,avx512vnni" LONG)))

// How much of a strip is gone through at a time, so that four of them stay in the nearest cache.
enum { innerBlock = 384 };

// Where the sums are while there are further blocks.
VNNI INLINE __m512i begin_vnni(const product8 *p, ptrdiff_t i, ptrdiff_t j, ptrdiff_t l) {
    if (l > 0) return _mm512_loadu_si512(p->c + i * p->cRow + j);
    __m512i sums = _mm512_loadu_si512(p->columnSums + j);
    return _mm512_sub_epi32(_mm512_setzero_si512(), _mm512_slli_epi32(sums, 7));
}

VNNI INLINE void finish_vnni(__m512i sums, const product8 *p, ptrdiff_t i, ptrdiff_t j, ptrdiff_t end) {
    float *c = p->c + i * p->cRow + j;
    if (end < p->inner) {
        _mm512_storeu_si512(c, sums);
        return;
    }
    __m512 factors = _mm512_mul_ps(_mm512_set1_ps(p->rowFactors[i]), _mm512_loadu_ps(p->columnFactors + j));
    __m512 start = p->start ? _mm512_loadu_ps(p->start + j) : _mm512_setzero_ps();
    _mm512_storeu_ps(c, _mm512_add_ps(start, _mm512_mul_ps(_mm512_cvtepi32_ps(sums), factors)));
}

// `count` rows and `strips` times sixteen columns, whose sums stay in registers; both numbers are constants where this
// is inlined.
VNNI INLINE void tile_vnni(const product8 *p, ptrdiff_t i, ptrdiff_t j, ptrdiff_t from, ptrdiff_t end, const int count,
                           const int strips) {
    const ptrdiff_t inner = p->inner;
    const int8_t *a = p->a + i * inner, *b = p->b + j * inner;
    const __m512i flip = _mm512_set1_epi8(-128);
    __m512i s[6 * most], y[most];
    for (int k = 0; k < count * strips; k++) s[k] = begin_vnni(p, i + k / strips, j + k % strips * stripWidth, from);
    for (ptrdiff_t l = from; l < end; l += 4) {
        for (int n = 0; n < strips; n++) y[n] = _mm512_loadu_si512(b + (n * inner + l) * stripWidth);
        for (int k = 0; k < count; k++) {
            __m512i x = _mm512_xor_si512(_mm512_set1_epi32(four(a + k * inner + l)), flip);
            for (int n = 0; n < strips; n++) s[k * strips + n] = _mm512_dpbusd_epi32(s[k * strips + n], x, y[n]);
        }
    }
    for (int k = 0; k < count * strips; k++) finish_vnni(s[k], p, i + k / strips, j + k % strips * stripWidth, end);
}

// All rows of some strips, block after block.
VNNI INLINE void rows_vnni(const product8 *p, ptrdiff_t j, const int strips) {
    for (ptrdiff_t l = 0; l < p->inner; l += innerBlock) {
        ptrdiff_t end = l + innerBlock < p->inner ? l + innerBlock : p->inner, i = 0;
        for (; i + 6 <= p->rows; i += 6) tile_vnni(p, i, j, l, end, 6, strips);
        for (; i + 2 <= p->rows; i += 2) tile_vnni(p, i, j, l, end, 2, strips);
        if (i < p->rows) tile_vnni(p, i, j, l, end, 1, strips);
    }
}

VNNI static void multiply8_vnni(const product8 *p) {
    ptrdiff_t j = 0;
    for (; j + 4 * stripWidth <= p->columns; j += 4 * stripWidth) rows_vnni(p, j, 4);
    for (; j + stripWidth <= p->columns; j += stripWidth) rows_vnni(p, j, 1);
}

int newsgraph_kernels8_x86(kernel8 **kernels, int count) {
    if (__builtin_cpu_supports("avx2")) kernels[count++] = multiply8_avx2;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni")) kernels[count++] = multiply8_avx_vnni;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vnni")) {
        kernels[count++] = multiply8_vnni;
    }
    return count;
}
#endif
