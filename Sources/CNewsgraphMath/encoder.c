#include "CNewsgraphMath.h"
#include "vectors.h"

// 1 / (1 + e^-y) for y = 2 * sqrt(2 / pi) * (x + 0.044715 * x^3) is (1 + tanh(y / 2)) / 2.
INLINE v16 gelu_of(v16 x) {
    v16 y = all16(-1.59576912f) * (x + all16(0.044715f) * (x * x * x));
    return x / (all16(1) + power16(smaller(larger(y, all16(-60)), all16(60))));
}

INLINE void gelu_body(float *x, ptrdiff_t count) {
    ptrdiff_t i = 0;
    for (; i + 16 <= count; i += 16) store16(x + i, gelu_of(load16(x + i)));
    if (i < count) {
        float rest[16] = {0};
        for (ptrdiff_t k = i; k < count; k++) rest[k - i] = x[k];
        store16(rest, gelu_of(load16(rest)));
        for (ptrdiff_t k = i; k < count; k++) x[k] = rest[k - i];
    }
}

DISPATCH_WIDE(gelu, gelu_body, (float *x, ptrdiff_t count), (x, count))

// The sum of what differs from the mean, or of its squares. A sum waits for itself, so that four times eight are side
// by side.
INLINE float sum_of(const float *x, v8 mean, const int squares, ptrdiff_t count) {
    v8 sums[4] = {0};
    ptrdiff_t j = 0;
    for (; j + 32 <= count; j += 32) {
        for (int k = 0; k < 4; k++) {
            v8 y = load(x + j + 8 * k) - mean;
            sums[k] += squares ? y * y : y;
        }
    }
    for (; j + 8 <= count; j += 8) {
        v8 y = load(x + j) - mean;
        sums[0] += squares ? y * y : y;
    }
    return total((sums[0] + sums[1]) + (sums[2] + sums[3]));
}

INLINE void normalise_body(float *x, ptrdiff_t row, const float *gain, const float *bias, float epsilon,
                           ptrdiff_t rows, ptrdiff_t columns) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        float *numbers = x + i * row;
        v8 mean = all(sum_of(numbers, all(0), 0, columns) / (float)columns);
        float variance = sum_of(numbers, mean, 1, columns) / (float)columns;
        v8 scale = all(1 / __builtin_sqrtf(variance + epsilon));
        for (ptrdiff_t j = 0; j + 8 <= columns; j += 8) {
            store(numbers + j, (load(numbers + j) - mean) * scale * load(gain + j) + load(bias + j));
        }
    }
}

DISPATCH(normalise,
         (float *x, ptrdiff_t row, const float *gain, const float *bias, float epsilon, ptrdiff_t rows,
          ptrdiff_t columns),
         (x, row, gain, bias, epsilon, rows, columns))
