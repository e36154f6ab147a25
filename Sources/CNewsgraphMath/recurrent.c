#include "CNewsgraphMath.h"
#include "vectors.h"

INLINE v8 between(v8 x, float low, float high) {
    i8 below = x < all(low), above = x > all(high);
    i8 bits = ((i8)x & ~(below | above)) | ((i8)all(low) & below) | ((i8)all(high) & above);
    return (v8)bits;
}

INLINE v8 sigmoid(v8 x) { return all(1) / (all(1) + power(between(-x, -60, 60))); }

enum { strips = 4 };

// `count` words of `runs` times eight units. A word waits for the one before, so that several runs side by side take
// hardly longer than one.
INLINE void recur_strips(float *u, ptrdiff_t uStep, const float *skip, ptrdiff_t skipStep, const float *v, float *c,
                         float *h, ptrdiff_t outStep, ptrdiff_t count, ptrdiff_t width, const int runs) {
    v8 cells[strips] = {0};
    for (ptrdiff_t t = 0; t < count; t++) {
#pragma clang loop unroll(full)
        for (int k = 0; k < runs; k++) {
            const float *weights = v + k * 8;
            float *row = u + t * uStep + k * 8;
            v8 cell = cells[k], z = load(row), x = load(skip + t * skipStep + k * 8);
            v8 f = sigmoid(load(row + width) + load(weights) * cell + load(weights + 2 * width));
            v8 r = sigmoid(load(row + 2 * width) + load(weights + width) * cell + load(weights + 3 * width));
            cell = z + f * (cell - z);
            store(row + width, f);
            store(row + 2 * width, r);
            store(c + t * outStep + k * 8, cell);
            store(h + t * outStep + k * 8, x + r * (cell - x));
            cells[k] = cell;
        }
    }
}

INLINE void recur_body(float *u, ptrdiff_t uStep, const float *skip, ptrdiff_t skipStep, const float *v, float *c,
                       float *h, ptrdiff_t outStep, ptrdiff_t count, ptrdiff_t width) {
    ptrdiff_t j = 0;
    for (; j + 8 * strips <= width; j += 8 * strips) {
        recur_strips(u + j, uStep, skip + j, skipStep, v + j, c + j, h + j, outStep, count, width, strips);
    }
    for (; j + 8 <= width; j += 8) {
        recur_strips(u + j, uStep, skip + j, skipStep, v + j, c + j, h + j, outStep, count, width, 1);
    }
}

DISPATCH(recur,
         (float *u, ptrdiff_t uStep, const float *skip, ptrdiff_t skipStep, const float *v, float *c, float *h,
          ptrdiff_t outStep, ptrdiff_t count, ptrdiff_t width),
         (u, uStep, skip, skipStep, v, c, h, outStep, count, width))

INLINE void recur_back_body(const float *u, ptrdiff_t uStep, const float *skip, ptrdiff_t skipStep, const float *v,
                            const float *c, const float *dh, ptrdiff_t outStep, float *du, float *dskip,
                            ptrdiff_t dskipStep, float *dv, ptrdiff_t count, ptrdiff_t width) {
    for (ptrdiff_t j = 0; j + 8 <= width; j += 8) {
        v8 vf = load(v + j), vr = load(v + width + j), carry = {0};
        v8 gf = {0}, gr = {0}, hf = {0}, hr = {0};
        for (ptrdiff_t t = count - 1; t >= 0; t--) {
            const float *row = u + t * uStep + j;
            float *out = du + t * uStep + j;
            v8 z = load(row), f = load(row + width), r = load(row + 2 * width), x = load(skip + t * skipStep + j);
            v8 cell = load(c + t * outStep + j), d = load(dh + t * outStep + j), before = {0};
            if (t > 0) before = load(c + (t - 1) * outStep + j);
            v8 dr = d * (cell - x) * r * (all(1) - r);
            v8 dc = d * r + carry;
            v8 df = dc * (before - z) * f * (all(1) - f);
            store(dskip + t * dskipStep + j, load(dskip + t * dskipStep + j) + d * (all(1) - r));
            store(out, dc * (all(1) - f));
            store(out + width, df);
            store(out + 2 * width, dr);
            carry = dc * f + df * vf + dr * vr;
            gf += df * before;
            gr += dr * before;
            hf += df;
            hr += dr;
        }
        store(dv + j, load(dv + j) + gf);
        store(dv + width + j, load(dv + width + j) + gr);
        store(dv + 2 * width + j, load(dv + 2 * width + j) + hf);
        store(dv + 3 * width + j, load(dv + 3 * width + j) + hr);
    }
}

DISPATCH(recur_back,
         (const float *u, ptrdiff_t uStep, const float *skip, ptrdiff_t skipStep, const float *v, const float *c,
          const float *dh, ptrdiff_t outStep, float *du, float *dskip, ptrdiff_t dskipStep, float *dv, ptrdiff_t count,
          ptrdiff_t width),
         (u, uStep, skip, skipStep, v, c, dh, outStep, du, dskip, dskipStep, dv, count, width))

// The largest of a row, then each number's power and their sum, in one fixed order.
INLINE void softmax_body(float *x, ptrdiff_t count) {
    float top = x[0], sum = 0;
    for (ptrdiff_t i = 1; i < count; i++) top = x[i] > top ? x[i] : top;
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) store(x + i, power(between(load(x + i) - all(top), -60, 0)));
    if (i < count) {
        float rest[8] = {0};
        for (ptrdiff_t k = i; k < count; k++) rest[k - i] = x[k] - top;
        store(rest, power(between(load(rest), -60, 0)));
        for (ptrdiff_t k = i; k < count; k++) x[k] = rest[k - i];
    }
    for (i = 0; i < count; i++) sum += x[i];
    for (i = 0; i < count; i++) x[i] /= sum;
}

DISPATCH(softmax, (float *x, ptrdiff_t count), (x, count))
