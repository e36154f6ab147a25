#ifndef CNEWSGRAPHMATH_H
#define CNEWSGRAPHMATH_H

#include <stddef.h>
#include <stdint.h>

// The inner loops of the network. Sums run in a fixed order and without fused steps, so that every processor gives the
// same bits.

// c[i][j] += sum over l of a[i][l] * b[l][j], for i < rows, j < columns, l < inner.
//
// `columns` is a multiple of 16. a[i][l] is at i * aRow + l * aColumn, b[l][j] at l * bRow + j, c[i][j] at
// i * cRow + j; the rows of c must not overlap.
void newsgraph_multiply(const float *_Nonnull a, ptrdiff_t aRow, ptrdiff_t aColumn,
                        const float *_Nonnull b, ptrdiff_t bRow,
                        float *_Nonnull c, ptrdiff_t cRow,
                        ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);

// Rounds each row to whole numbers of 12 bits times a factor of its own; the rows of `out` lie together.
void newsgraph_quantise(const float *_Nonnull a, ptrdiff_t aRow, int16_t *_Nonnull out, float *_Nonnull factors,
                        ptrdiff_t rows, ptrdiff_t columns);

// The same for each column of a matrix stored row after row. `out` is in strips of 16 columns, with each two
// neighbouring rows side by side; `rows` is even, `columns` a multiple of 16.
void newsgraph_pack16(const float *_Nonnull b, ptrdiff_t rows, ptrdiff_t columns, int16_t *_Nonnull out,
                      float *_Nonnull columnFactors);

// c[i][j] = start[j], or 0 without a start, plus the product of such rows and such a matrix; `inner` is even and at most
// 512, so that sums fit 32 bits.
void newsgraph_multiply16(const int16_t *_Nonnull a, const float *_Nonnull rowFactors, const int16_t *_Nonnull b,
                          const float *_Nonnull columnFactors, const float *_Nullable start,
                          float *_Nonnull c, ptrdiff_t cRow,
                          ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);

// Rounds each row to whole numbers in -127...127 times a factor of its own; the rows of `out` lie together. `columns`
// is a multiple of 16.
void newsgraph_quantise8(const float *_Nonnull a, ptrdiff_t aRow, int8_t *_Nonnull out, float *_Nonnull factors,
                         ptrdiff_t rows, ptrdiff_t columns);

// The same for each column of a matrix stored row after row. `out` is in strips of 16 columns, with each four
// neighbouring rows side by side: b[l][j] is at j / 16 * 16 * rows + l / 4 * 64 + j % 16 * 4 + l % 4. `rows` is a
// multiple of 4, `columns` of 16. columnSums are those of the whole numbers.
void newsgraph_pack8(const float *_Nonnull b, ptrdiff_t rows, ptrdiff_t columns, int8_t *_Nonnull out,
                     int32_t *_Nonnull columnSums, float *_Nonnull columnFactors);

// c[i][j] = start[j], or 0 without a start, plus the product of such rows and such a matrix; `inner` is a multiple of 4
// and at most 8192. No number may be -128.
void newsgraph_multiply8(const int8_t *_Nonnull a, const float *_Nonnull rowFactors, const int8_t *_Nonnull b,
                         const int32_t *_Nonnull columnSums, const float *_Nonnull columnFactors,
                         const float *_Nullable start, float *_Nonnull c, ptrdiff_t cRow,
                         ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);

// How many ways of this product the processor has, and the product in one of them, from 0, the plainest. All give the
// same bits; newsgraph_multiply8 takes the last.
int newsgraph_multiply8_kernels(void);
void newsgraph_multiply8_with(int kernel, const int8_t *_Nonnull a, const float *_Nonnull rowFactors,
                              const int8_t *_Nonnull b, const int32_t *_Nonnull columnSums,
                              const float *_Nonnull columnFactors, const float *_Nullable start,
                              float *_Nonnull c, ptrdiff_t cRow,
                              ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);

// x[i] times the normal distribution's share below it, in the form with tanh (Hendrycks & Gimpel 2016).
void newsgraph_gelu(float *_Nonnull x, ptrdiff_t count);

// Brings each row to mean 0 and variance 1, then multiplies it by `gain` and adds `bias` (Ba et al. 2016). `columns` is
// a multiple of 8.
void newsgraph_normalise(float *_Nonnull x, ptrdiff_t row, const float *_Nonnull gain, const float *_Nonnull bias,
                         float epsilon, ptrdiff_t rows, ptrdiff_t columns);

// Self-attention of `rows` words (Vaswani et al. 2017). Row i of qkv, at i * row, holds the queries of all heads, then
// their keys, then their values, `width` numbers for each head; row i of out, at i * outRow, gets the values of each
// head mixed by softmax(query * keys / sqrt(width)). `width` is a multiple of 16. `scratch` has room for as many
// numbers as newsgraph_attend_scratch says: 2 * width + 8 for each word, whose number is rounded up to a multiple of
// 16.
void newsgraph_attend(const float *_Nonnull qkv, ptrdiff_t row, float *_Nonnull out, ptrdiff_t outRow,
                      float *_Nonnull scratch, ptrdiff_t rows, ptrdiff_t heads, ptrdiff_t width);
ptrdiff_t newsgraph_attend_scratch(ptrdiff_t rows, ptrdiff_t heads, ptrdiff_t width);

// One direction of a layer of simple recurrent units (Lei et al. 2018) over `count` words of `width` units, a multiple
// of 8; steps say how many numbers lie between one word and the next, and may be negative.
//
// u: candidate, then forget and reset gates before their bias, `width` each; the gates are left in their place.
// skip: what passes by the unit. v: the weights of the cell in both gates and their biases, `width` each.
// c and h: the cells and the results.
void newsgraph_recur(float *_Nonnull u, ptrdiff_t uStep, const float *_Nonnull skip, ptrdiff_t skipStep,
                     const float *_Nonnull v, float *_Nonnull c, float *_Nonnull h, ptrdiff_t outStep,
                     ptrdiff_t count, ptrdiff_t width);

// Passes errors dh back through such a layer: into du (set), dskip (added) and dv (added).
void newsgraph_recur_back(const float *_Nonnull u, ptrdiff_t uStep, const float *_Nonnull skip, ptrdiff_t skipStep,
                          const float *_Nonnull v, const float *_Nonnull c, const float *_Nonnull dh,
                          ptrdiff_t outStep, float *_Nonnull du, float *_Nonnull dskip, ptrdiff_t dskipStep,
                          float *_Nonnull dv, ptrdiff_t count, ptrdiff_t width);

// Turns scores into probabilities that add up to one.
void newsgraph_softmax(float *_Nonnull x, ptrdiff_t count);

// a[i] += b[i], a[i] += scale * bytes[i] (signed bytes), a[i] *= b[i].
void newsgraph_add(float *_Nonnull a, const float *_Nonnull b, ptrdiff_t count);
void newsgraph_add_bytes(float *_Nonnull a, const void *_Nonnull bytes, float scale, ptrdiff_t count);
void newsgraph_scale(float *_Nonnull a, const float *_Nonnull b, ptrdiff_t count);

// Multiplies a[i] by the slope where sign[i] is negative; both may be the same row.
void newsgraph_leak(float *_Nonnull a, const float *_Nonnull sign, float slope, ptrdiff_t count);

// to[j * toRow + i] = from[i * fromRow + j] for i < rows, j < columns.
void newsgraph_transpose(float *_Nonnull to, ptrdiff_t toRow, const float *_Nonnull from, ptrdiff_t fromRow,
                         ptrdiff_t rows, ptrdiff_t columns);

// The sum of squares.
float newsgraph_squares(const float *_Nonnull x, ptrdiff_t count);

// One step of Adam (Kingma & Ba 2015) for `count` weights; the gradient is then set to zero.
void newsgraph_adam(float *_Nonnull weights, float *_Nonnull gradient, float *_Nonnull mean, float *_Nonnull square,
                    ptrdiff_t count, float rate, float scale);

#endif
