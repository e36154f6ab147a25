#ifndef NEWSGRAPH_MULTIPLY8_H
#define NEWSGRAPH_MULTIPLY8_H

#include <stddef.h>
#include <stdint.h>

// What newsgraph_multiply8 is given.
typedef struct {
    const int8_t *a;
    const float *rowFactors;
    const int8_t *b;
    const int32_t *columnSums;
    const float *columnFactors, *start;
    float *c;
    ptrdiff_t cRow, rows, inner, columns;
} product8;

typedef void kernel8(const product8 *);

// Kernels of this processor are added from the slowest to the fastest; returns how many there are then.
enum { mostKernels8 = 4 };
int newsgraph_kernels8_x86(kernel8 **kernels, int count);
int newsgraph_kernels8_arm(kernel8 **kernels, int count);

#endif
