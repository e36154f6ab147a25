#ifndef NEWSGRAPH_VECTORS_H
#define NEWSGRAPH_VECTORS_H

#include <stddef.h>
#include <stdint.h>

// Products and sums stay apart, so that every processor gives the same bits.
#pragma STDC FP_CONTRACT OFF
// Every function with such vectors is inlined, so that how they are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

// Eight floats; the compiler splits them where the processor has shorter registers.
typedef float v8 __attribute__((vector_size(32), aligned(4)));
typedef int32_t i8 __attribute__((vector_size(32), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

INLINE v8 load(const float *p) { return *(const v8 *)p; }
INLINE void store(float *p, v8 v) { *(v8 *)p = v; }
INLINE v8 all(float x) { return (v8){x, x, x, x, x, x, x, x}; }

// Defines a function that is compiled twice, once for processors with AVX2, and calls the one that fits.
#if defined(__x86_64__)
#define DISPATCH(name, parameters, arguments)                                            \
    __attribute__((target("avx2"))) static void name##_avx2 parameters { name##_body arguments; } \
    void newsgraph_##name parameters {                                                   \
        if (__builtin_cpu_supports("avx2")) {                                            \
            name##_avx2 arguments;                                                       \
            return;                                                                      \
        }                                                                                \
        name##_body arguments;                                                           \
    }
#else
#define DISPATCH(name, parameters, arguments) \
    void newsgraph_##name parameters { name##_body arguments; }
#endif

#endif
