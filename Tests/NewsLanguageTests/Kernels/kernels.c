// Runs every function of CNewsgraphMath on the same numbers wherever it is built, and prints a hash of each result.
// Processors that print different lines do not give the same bits. See `run`.

#include "CNewsgraphMath.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state;

static uint32_t next(void) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33);
}

static void *room(ptrdiff_t bytes) {
    void *memory = calloc((size_t)bytes + 64, 1);
    if (!memory) abort();
    return memory;
}

// Numbers between -size and size, a power of two.
static float *floats(ptrdiff_t count, float size) {
    float *x = room(count * 4);
    for (ptrdiff_t i = 0; i < count; i++) x[i] = ((float)(next() & 0xFFFF) - 32768) / 32768 * size;
    return x;
}

// Numbers in -127...127; with `extreme` only the two ends.
static int8_t *bytes(ptrdiff_t count, int extreme) {
    int8_t *x = room(count);
    for (ptrdiff_t i = 0; i < count; i++) {
        uint32_t number = next();
        x[i] = (int8_t)(extreme ? (number & 1 ? 127 : -127) : (int)(number % 255) - 127);
    }
    return x;
}

static uint64_t hash_of(const void *memory, ptrdiff_t count) {
    const unsigned char *p = memory;
    uint64_t hash = 14695981039346656037u;
    for (ptrdiff_t i = 0; i < count; i++) hash = (hash ^ p[i]) * 1099511628211u;
    return hash;
}

static void print(const char *name, ptrdiff_t size, const void *memory, ptrdiff_t count) {
    printf("%s %td %016llx\n", name, size, (unsigned long long)hash_of(memory, count));
}

static void print_floats(const char *name, ptrdiff_t size, const float *x, ptrdiff_t count) {
    print(name, size, x, count * 4);
}

// The product in every way that this processor has.
static int products(ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns, int extreme) {
    int8_t *a = bytes(rows * inner, extreme), *b = bytes(inner * columns, extreme);
    float *rowFactors = floats(rows, 1), *columnFactors = floats(columns, 0.25f), *start = floats(columns, 4);
    int32_t *sums = room(columns * 4);
    for (ptrdiff_t j = 0; j < columns; j++) {
        for (ptrdiff_t l = 0; l < inner; l++) sums[j] += b[j / 16 * 16 * inner + l / 4 * 64 + j % 16 * 4 + l % 4];
    }
    float *c = room(rows * columns * 4);
    uint64_t first = 0;
    int different = 0;
    for (int kernel = 0; kernel < newsgraph_multiply8_kernels(); kernel++) {
        newsgraph_multiply8_with(kernel, a, rowFactors, b, sums, columnFactors, rows & 1 ? start : NULL, c, columns,
                                 rows, inner, columns);
        uint64_t hash = hash_of(c, rows * columns * 4);
        if (kernel == 0) first = hash;
        different |= hash != first;
    }
    print_floats("multiply8", rows, c, rows * columns);
    return different;
}

static void bytes_of(ptrdiff_t rows, ptrdiff_t columns, float size) {
    float *x = floats(rows * columns, size), *factors = room((rows + columns) * 4);
    int8_t *out = room(rows * columns);
    int32_t *sums = room(columns * 4);
    newsgraph_quantise8(x, columns, out, factors, rows, columns);
    print("quantise8", rows, out, rows * columns);
    print_floats("quantise8 factors", rows, factors, rows);
    newsgraph_pack8(x, rows, columns, out, sums, factors);
    print("pack8", rows, out, rows * columns);
    print("pack8 sums", rows, sums, columns * 4);
    print_floats("pack8 factors", rows, factors, columns);
}

static void encoder(ptrdiff_t rows, ptrdiff_t heads, ptrdiff_t width) {
    ptrdiff_t row = 3 * heads * width, size = heads * width;
    float *x = floats(rows * row, 8), *out = room(rows * size * 4);
    float *scratch = room(newsgraph_attend_scratch(rows, heads, width) * 4);
    newsgraph_attend(x, row, out, size, scratch, rows, heads, width);
    print_floats("attend", rows, out, rows * size);
    float *gain = floats(size, 2), *bias = floats(size, 1);
    newsgraph_normalise(x, row, gain, bias, 1e-12f, rows, size);
    print_floats("normalise", rows, x, rows * row);
    newsgraph_gelu(x, rows * row - 3);
    print_floats("gelu", rows, x, rows * row);
}

static void older_products(ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns) {
    float *a = floats(rows * inner, 2), *b = floats(inner * columns, 1), *c = floats(rows * columns, 1);
    newsgraph_multiply(a, inner, 1, b, columns, c, columns, rows, inner, columns);
    print_floats("multiply", rows, c, rows * columns);
    int16_t *x = room(rows * inner * 2), *y = room(inner * columns * 2);
    float *rowFactors = room(rows * 4), *columnFactors = room(columns * 4);
    newsgraph_quantise(a, inner, x, rowFactors, rows, inner);
    newsgraph_pack16(b, inner, columns, y, columnFactors);
    newsgraph_multiply16(x, rowFactors, y, columnFactors, NULL, c, columns, rows, inner, columns);
    print_floats("multiply16", rows, c, rows * columns);
}

static void recurrent(ptrdiff_t count, ptrdiff_t width) {
    ptrdiff_t size = count * width;
    float *u = floats(3 * size, 4), *skip = floats(size, 2), *v = floats(4 * width, 1), *dh = floats(size, 1);
    float *c = room(size * 4), *h = room(size * 4), *du = room(3 * size * 4), *dskip = room(size * 4);
    float *dv = room(4 * width * 4);
    newsgraph_recur(u, 3 * width, skip, width, v, c, h, width, count, width);
    print_floats("recur", count, h, size);
    newsgraph_recur_back(u, 3 * width, skip, width, v, c, dh, width, du, dskip, width, dv, count, width);
    print_floats("recur_back u", count, du, 3 * size);
    print_floats("recur_back v", count, dv, 4 * width);
}

static void rows_of(ptrdiff_t count) {
    float *x = floats(count, 16), *y = floats(count, 1), *mean = room(count * 4), *square = room(count * 4);
    float squares = newsgraph_squares(x, count);
    print_floats("squares", count, &squares, 1);
    newsgraph_adam(x, y, mean, square, count, 0.01f, 0.5f);
    print_floats("adam", count, x, count);
    newsgraph_softmax(x, count);
    print_floats("softmax", count, x, count);
}

// What are no numbers may give anything, but must not stop the program.
static void no_numbers(void) {
    enum { rows = 5, width = 32, row = 3 * width };
    float *out = room(rows * width * 4), *factors = room(row * 4);
    float *scratch = room(newsgraph_attend_scratch(rows, 1, width) * 4);
    int8_t *numbers = room(rows * row);
    const float strange[] = {NAN, -NAN, INFINITY, -INFINITY, 3e38f, -3e38f, 1e-45f, -0.0f};
    float *x = room(rows * row * 4), *ones = floats(row, 1);
    for (int i = 0; i < rows * row; i++) x[i] = strange[next() % 8];
    newsgraph_quantise8(x, row, numbers, factors, rows, row);
    newsgraph_attend(x, row, out, width, scratch, rows, 1, width);
    newsgraph_normalise(x, row, ones, ones, 1e-12f, rows, row);
    newsgraph_gelu(x, rows * row);
}

int main(void) {
    const ptrdiff_t shapes[][3] = {
        {1, 4, 16}, {2, 16, 48}, {3, 20, 80}, {7, 384, 64}, {9, 388, 112}, {13, 1536, 128}, {5, 8192, 16},
    };
    int different = 0;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
        different |= products(shapes[i][0], shapes[i][1], shapes[i][2], 0);
        different |= products(shapes[i][0], shapes[i][1], shapes[i][2], 1);
    }
    for (int size = -120; size <= 120; size += 40) bytes_of(12, 64, ldexpf(1, size));
    const ptrdiff_t counts[] = {1, 2, 15, 16, 17, 40, 130, 512};
    for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
        encoder(counts[i], 2 + (counts[i] & 1), 32);
        encoder(counts[i], 1, 48);
        older_products(counts[i], 64, 48);
        recurrent(counts[i], 40);
        rows_of(counts[i]);
    }
    no_numbers();
    fprintf(stderr, "%d ways of multiply8\n", newsgraph_multiply8_kernels());
    if (different) fputs("They differ.\n", stderr);
    return different;
}
