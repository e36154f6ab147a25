#ifndef CNEWSGRAPHPAGE_H
#define CNEWSGRAPHPAGE_H

#include <stddef.h>

// The files of the page for a browser, built in as bytes: its frame with {{slots}}, its style sheet, and its scripts one
// behind the other.
const unsigned char *_Nonnull newsgraph_page_frame(void);
size_t newsgraph_page_frame_size(void);
const unsigned char *_Nonnull newsgraph_page_style(void);
size_t newsgraph_page_style_size(void);
const unsigned char *_Nonnull newsgraph_page_script(void);
size_t newsgraph_page_script_size(void);

#endif
