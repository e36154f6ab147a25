#if defined(__linux__)
// For madvise.
#define _DEFAULT_SOURCE
#include <sys/mman.h>
#endif

#include "CNewsgraphText.h"

#if defined(MADV_HUGEPAGE)

// Linux 6.1 knows it; older systems answer that they do not, and older headers do not name it.
enum { COLLAPSE = 25 };

static void advise(void *start, size_t size, int advice) {
    const uintptr_t page = (uintptr_t)2 << 20;
    // Only whole pages within the stretch: what lies beside it belongs to others.
    uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1), end = ((uintptr_t)start + size) & ~(page - 1);
    if (first < end) (void)madvise((void *)first, end - first, advice);
}

void newsgraph_use_large_pages(void *start, size_t size) { advise(start, size, MADV_HUGEPAGE); }

void newsgraph_move_to_large_pages(void *start, size_t size) { advise(start, size, COLLAPSE); }

#else

void newsgraph_use_large_pages(void *start, size_t size) { (void)start, (void)size; }

void newsgraph_move_to_large_pages(void *start, size_t size) { (void)start, (void)size; }

#endif
