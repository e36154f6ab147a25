#ifndef CNEWSGRAPHMATH_H
#define CNEWSGRAPHMATH_H

#include <stddef.h>

// c[i][j] += sum over l of a[i * aRow + l * aColumn] * b[l * bRow + j], for i < rows, j < columns, l < inner.
//
// `columns` is a multiple of 16. The sum over l runs in order and without fused steps, so that every processor gives
// the same bits. The rows of c lie `cRow` apart and must not overlap.
void newsgraph_multiply(const float *_Nonnull a, ptrdiff_t aRow, ptrdiff_t aColumn,
                        const float *_Nonnull b, ptrdiff_t bRow,
                        float *_Nonnull c, ptrdiff_t cRow,
                        ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);

// a[i] += b[i] for i < count.
void newsgraph_add(float *_Nonnull a, const float *_Nonnull b, ptrdiff_t count);

// Widens numbers stored as the upper halves of floats (little-endian, at any address).
void newsgraph_widen(float *_Nonnull out, const void *_Nonnull halves, ptrdiff_t count);

// One step of Adam (Kingma & Ba 2015) for `count` weights; the gradient is then set to zero.
void newsgraph_adam(float *_Nonnull weights, float *_Nonnull gradient, float *_Nonnull mean, float *_Nonnull square,
                    ptrdiff_t count, float rate, float scale);

#endif
