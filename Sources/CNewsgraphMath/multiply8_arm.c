#include "multiply8.h"
#include "vectors.h"

#if defined(__aarch64__)
#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>
#endif

enum { stripWidth = 16, quarters = 4, most = 4 };

INLINE int8x16_t fours(const int8_t *a) {
    int32_t bits;
    __builtin_memcpy(&bits, a, sizeof(bits));
    return vreinterpretq_s8_s32(vdupq_n_s32(bits));
}

INLINE void finish_arm(int32x4_t sums, const product8 *p, ptrdiff_t i, ptrdiff_t j) {
    float32x4_t factors = vmulq_f32(vdupq_n_f32(p->rowFactors[i]), vld1q_f32(p->columnFactors + j));
    float32x4_t start = p->start ? vld1q_f32(p->start + j) : vdupq_n_f32(0);
    vst1q_f32(p->c + i * p->cRow + j, vaddq_f32(start, vmulq_f32(vcvtq_f32_s32(sums), factors)));
}

// Adds products of fours. Sums of two of them, at most 2 * 127 * 127, fit 16 bits.
INLINE int32x4_t add_fours(int32x4_t sums, int8x16_t x, int8x16_t y) {
    int16x8_t low = vmull_s8(vget_low_s8(x), vget_low_s8(y)), high = vmull_high_s8(x, y);
    return vpadalq_s16(sums, vpaddq_s16(low, high));
}

// Every row and column, with `add`; each tile of `count` rows and sixteen columns keeps its sums in registers.
#define TILE(name, attributes, add)                                                                         \
    attributes INLINE void tile_##name(const product8 *p, ptrdiff_t i, ptrdiff_t j, const int count) {      \
        const int8_t *a = p->a + i * p->inner, *b = p->b + j * p->inner;                                    \
        int32x4_t s[most * quarters];                                                                       \
        for (int k = 0; k < count * quarters; k++) s[k] = vdupq_n_s32(0);                                   \
        for (ptrdiff_t l = 0; l < p->inner; l += 4) {                                                       \
            int8x16_t y[quarters];                                                                          \
            for (int n = 0; n < quarters; n++) y[n] = vld1q_s8(b + l * stripWidth + n * 16);                \
            for (int k = 0; k < count; k++) {                                                               \
                int8x16_t x = fours(a + k * p->inner + l);                                                  \
                for (int n = 0; n < quarters; n++) s[k * quarters + n] = add(s[k * quarters + n], x, y[n]); \
            }                                                                                               \
        }                                                                                                   \
        for (int k = 0; k < count * quarters; k++) finish_arm(s[k], p, i + k / quarters, j + k % quarters * 4); \
    }                                                                                                       \
    attributes static void multiply8_##name(const product8 *p) {                                            \
        for (ptrdiff_t j = 0; j + stripWidth <= p->columns; j += stripWidth) {                              \
            ptrdiff_t i = 0;                                                                                \
            for (; i + most <= p->rows; i += most) tile_##name(p, i, j, most);                              \
            for (; i < p->rows; i++) tile_##name(p, i, j, 1);                                               \
        }                                                                                                   \
    }

TILE(neon, , add_fours)
// The same with the instruction that multiplies fours and adds all their products.
TILE(dot, __attribute__((target("arch=armv8.2-a+dotprod"))), vdotq_s32)

static int has_dot(void) {
#if defined(__ARM_FEATURE_DOTPROD)
    return 1;
#elif defined(__linux__)
    return (getauxval(AT_HWCAP) >> 20 & 1) != 0;
#else
    return 0;
#endif
}

int newsgraph_kernels8_arm(kernel8 **kernels, int count) {
    kernels[count++] = multiply8_neon;
    if (has_dot()) kernels[count++] = multiply8_dot;
    return count;
}
#endif
