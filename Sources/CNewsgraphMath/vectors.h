#ifndef NEWSGRAPH_VECTORS_H
#define NEWSGRAPH_VECTORS_H

#include <stddef.h>
#include <stdint.h>

// Products and sums stay apart, so that every processor gives the same bits.
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
// Every function with such vectors is inlined, so that how they are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"
#elif defined(__GNUC__)
// GCC does not know the other line, and here keeps them apart in its ISO modes only.
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

// Eight or sixteen floats; the compiler splits them where the processor has shorter registers.
typedef float v8 __attribute__((vector_size(32), aligned(4)));
typedef int32_t i8 __attribute__((vector_size(32), aligned(4)));
typedef float v16 __attribute__((vector_size(64), aligned(4)));
typedef int32_t i16 __attribute__((vector_size(64), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

INLINE v8 load(const float *p) { return *(const v8 *)p; }
INLINE void store(float *p, v8 v) { *(v8 *)p = v; }
INLINE v8 all(float x) { return (v8){x, x, x, x, x, x, x, x}; }

INLINE v16 load16(const float *p) { return *(const v16 *)p; }
INLINE void store16(float *p, v16 v) { *(v16 *)p = v; }
INLINE v16 all16(float x) { return (v16){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }

// e to the power of numbers between -80 and 80: a power of two times a Taylor series of the rest.
#define POWER(name, floats, integers, all)                                      \
    INLINE floats name(floats x) {                                              \
        const floats shift = all(12582912.0f);                                  \
        floats turns = x * all(1.44269504f) + shift;                            \
        integers exponent = (integers)turns - 0x4B400000;                       \
        turns -= shift;                                                         \
        floats r = x - turns * all(0.693359375f) + turns * all(2.12194440e-4f); \
        floats sum = all(1.0f / 720);                                           \
        sum = sum * r + all(1.0f / 120);                                        \
        sum = sum * r + all(1.0f / 24);                                         \
        sum = sum * r + all(1.0f / 6);                                          \
        sum = sum * r + all(0.5f);                                              \
        sum = sum * r + all(1);                                                 \
        sum = sum * r + all(1);                                                 \
        return (floats)((integers)sum + (exponent << 23));                      \
    }

POWER(power, v8, i8, all)
POWER(power16, v16, i16, all16)
#undef POWER

// Sums in pairs.
INLINE float total(v8 x) { return ((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + (x[6] + x[7])); }
INLINE float total16(v16 x) {
    float sums[16];
    store16(sums, x);
    return total(load(sums) + load(sums + 8));
}

// The larger and the smaller of two; the second where they have no order.
INLINE v16 larger(v16 a, v16 b) {
    i16 is = a > b;
    return (v16)(((i16)a & is) | ((i16)b & ~is));
}

INLINE v16 smaller(v16 a, v16 b) {
    i16 is = a < b;
    return (v16)(((i16)a & is) | ((i16)b & ~is));
}

// With this the compiler uses the longest registers that it may; older versions of GCC do not know it.
#if defined(__clang__)
#define LONG ",tune=znver4"
#else
#define LONG
#endif

// Defines a function that is compiled twice, once for processors with AVX2, and calls the one that fits.
#if defined(__x86_64__)
#define DISPATCH(name, parameters, arguments)                                                     \
    __attribute__((target("avx2"))) static void name##_avx2 parameters { name##_body arguments; } \
    void newsgraph_##name parameters {                                                            \
        if (__builtin_cpu_supports("avx2")) {                                                     \
            name##_avx2 arguments;                                                                \
            return;                                                                               \
        }                                                                                         \
        name##_body arguments;                                                                    \
    }
#else
#define DISPATCH(name, parameters, arguments) \
    void newsgraph_##name parameters { name##_body arguments; }
#endif

// The same for functions with sixteen floats at a time, also for processors with registers as long: `wide` is what is
// compiled for those.
#if defined(__x86_64__)
#define DISPATCH_WIDE(name, wide, parameters, arguments)                                          \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl" LONG))) static void                \
        name##_avx512 parameters { wide arguments; }                                              \
    __attribute__((target("avx2"))) static void name##_avx2 parameters { name##_body arguments; } \
    void newsgraph_##name parameters {                                                            \
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")               \
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {        \
            name##_avx512 arguments;                                                              \
            return;                                                                               \
        }                                                                                         \
        if (__builtin_cpu_supports("avx2")) {                                                     \
            name##_avx2 arguments;                                                                \
            return;                                                                               \
        }                                                                                         \
        name##_body arguments;                                                                    \
    }
#else
#define DISPATCH_WIDE(name, wide, parameters, arguments) \
    void newsgraph_##name parameters { name##_body arguments; }
#endif

#endif
