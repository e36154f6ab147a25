#ifndef CNEWSGRAPHTEXT_H
#define CNEWSGRAPHTEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// The longest spelling of a character, in bytes: `&quot;`.
enum { NEWSGRAPH_LONGEST_SPELLING = 6 };
// How many bytes behind the end of an output may be overwritten.
enum { NEWSGRAPH_SLACK = 16 };

enum {
    NEWSGRAPH_COPY = 0,
    NEWSGRAPH_FORBIDDEN = 1,
    NEWSGRAPH_MAY_BE_NONCHARACTER = 2,
    NEWSGRAPH_FIRST_SPELLING = 3,
};

// How a format spells the characters that it cannot copy.
typedef struct {
    // One action for each byte.
    uint8_t action[256];
    // The bytes from 0x20 on that copying has to stop at, repeated to fill the row; controls and 0xEF stop it always.
    uint8_t stops[4];
    uint8_t spellings;
    uint8_t length[16];
    uint8_t spelling[16][8];
} newsgraph_escapes;

// A table that copies everything but what XML 1.0 forbids.
static inline newsgraph_escapes newsgraph_escapes_make(void) {
    newsgraph_escapes table = {0};
    memset(table.action, NEWSGRAPH_FORBIDDEN, 0x20);
    table.action[0x09] = table.action[0x0A] = table.action[0x0D] = NEWSGRAPH_COPY;
    table.action[0xEF] = NEWSGRAPH_MAY_BE_NONCHARACTER;
    memset(table.stops, 0xEF, sizeof table.stops);
    return table;
}

// Gives a byte a spelling of its own: at most 6 bytes, and at most 4 bytes from 0x20 on. Returns whether there was room.
static inline int newsgraph_escapes_set(newsgraph_escapes *_Nonnull table, uint8_t byte,
                                        const uint8_t *_Nonnull spelling, size_t length) {
    if (table->spellings >= 16 || length > NEWSGRAPH_LONGEST_SPELLING) return 0;
    if (byte >= 0x20) {
        size_t place = 0;
        while (place < 4 && table->stops[place] != 0xEF) place++;
        if (place == 4) return 0;
        table->stops[place] = byte;
    }
    memcpy(table->spelling[table->spellings], spelling, length);
    table->length[table->spellings] = (uint8_t)length;
    table->action[byte] = (uint8_t)(NEWSGRAPH_FIRST_SPELLING + table->spellings++);
    return 1;
}

#if defined(__SSE2__)

// Up to 15 bytes as a vector, without a look at the byte behind them; the rest is zero.
static inline __m128i newsgraph_tail(const uint8_t *_Nonnull bytes, size_t count) {
    uint64_t low = 0, high = 0;
    if (count >= 8) {
        memcpy(&low, bytes, 8);
        memcpy(&high, bytes + count - 8, 8);
        high = count == 8 ? 0 : high >> (16 - count) * 8;
    } else if (count >= 4) {
        uint32_t first, last;
        memcpy(&first, bytes, 4);
        memcpy(&last, bytes + count - 4, 4);
        low = first | (uint64_t)last << (count - 4) * 8;
    } else {
        low = bytes[0] | (uint64_t)bytes[count / 2] << count / 2 * 8 | (uint64_t)bytes[count - 1] << (count - 1) * 8;
    }
    return _mm_set_epi64x((long long)high, (long long)low);
}

// One bit for each byte that is a control, 0xEF or one of the stops.
static inline uint32_t newsgraph_stops(__m128i bytes, const newsgraph_escapes *_Nonnull table) {
    __m128i found = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xEF)));
    for (int i = 0; i < 4; i++) {
        found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)table->stops[i])));
    }
    return (uint32_t)_mm_movemask_epi8(found);
}

// Copies up to the next stop, and returns how many bytes that were.
static inline size_t newsgraph_copy(uint8_t *_Nonnull out, const uint8_t *_Nonnull in, size_t count,
                                    const newsgraph_escapes *_Nonnull table) {
    size_t done = 0;
    for (; count - done >= 16; done += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(in + done));
        _mm_storeu_si128((__m128i *)(out + done), bytes);
        uint32_t stops = newsgraph_stops(bytes, table);
        if (stops) return done + (size_t)__builtin_ctz(stops);
    }
    size_t left = count - done;
    if (!left) return done;
    __m128i bytes = newsgraph_tail(in + done, left);
    _mm_storeu_si128((__m128i *)(out + done), bytes);
    uint32_t stops = newsgraph_stops(bytes, table) & ((1u << left) - 1);
    return done + (stops ? (size_t)__builtin_ctz(stops) : left);
}

#else

static inline size_t newsgraph_copy(uint8_t *_Nonnull out, const uint8_t *_Nonnull in, size_t count,
                                    const newsgraph_escapes *_Nonnull table) {
    size_t done = 0;
    for (; done < count && !table->action[in[done]]; done++) out[done] = in[done];
    return done;
}

#endif

// Writes a text, spelt as the table says, and returns how many bytes that gave.
//
// `out` has room for 6 times `count` bytes and the slack; `in` is whole UTF-8 characters. `replaced` grows by the number of
// characters that XML 1.0 forbids, for which U+FFFD is written.
static inline size_t newsgraph_escape(uint8_t *_Nonnull out, const uint8_t *_Nonnull in, size_t count,
                                      const newsgraph_escapes *_Nonnull table, size_t *_Nonnull replaced) {
    uint8_t *start = out;
    const uint8_t *end = in + count;
    for (;;) {
        size_t copied = newsgraph_copy(out, in, (size_t)(end - in), table);
        in += copied;
        out += copied;
        if (in >= end) return (size_t)(out - start);
        uint8_t action = table->action[*in];
        int forbidden = action == NEWSGRAPH_FORBIDDEN;
        size_t length = 1;
        if (action == NEWSGRAPH_MAY_BE_NONCHARACTER) {
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            forbidden = end - in >= 3 && in[1] == 0xBF && in[2] >= 0xBE;
            if (forbidden) length = 3;
        }
        if (forbidden) {
            memcpy(out, "\xEF\xBF\xBD", 3);
            out += 3;
            ++*replaced;
        } else if (action >= NEWSGRAPH_FIRST_SPELLING) {
            memcpy(out, table->spelling[action - NEWSGRAPH_FIRST_SPELLING], 8);
            out += table->length[action - NEWSGRAPH_FIRST_SPELLING];
        } else {
            *out++ = *in;
        }
        in += length;
    }
}

// Whether all bytes are ASCII letters, digits, `.`, `-`, `_` or `:`, which every format takes as they are.
static inline int newsgraph_is_name(const uint8_t *_Nonnull in, size_t count) {
    static const uint8_t names[256] = {
        ['-'] = 1, ['.'] = 1, [':'] = 1, ['_'] = 1,
        ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
        ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1,
        ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
        ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
        ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1,
        ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1,
        ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
    };
    uint8_t all = 1;
    for (size_t i = 0; i < count; i++) all &= names[in[i]];
    return all;
}

// Asks the processor for memory that is wanted soon. It is a hint: a wrong address does no harm.
static inline void newsgraph_prefetch(const void *_Nullable address) { __builtin_prefetch(address, 0, 3); }

// Asks the system to put memory on large pages when it is touched first, where it has such pages. It is a hint too.
void newsgraph_use_large_pages(void *_Nullable start, size_t size);

// Asks the system to move memory to large pages now: an allocator gives out again what was touched long ago.
void newsgraph_move_to_large_pages(void *_Nullable start, size_t size);

#endif
