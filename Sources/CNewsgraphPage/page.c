#include "CNewsgraphPage.h"

static const unsigned char frame[] = {
#embed "Page/page.html"
};
static const unsigned char style[] = {
#embed "Page/page.css"
};
// A script is one `#embed`. Panels stand in the order of their tabs, `start.js` is the last of all.
static const unsigned char script[] = {
#embed "Page/data.js"
    ,
#embed "Page/choice.js"
    ,
#embed "Page/filters.js"
    ,
#embed "Page/text.js"
    ,
#embed "Page/details.js"
    ,
#embed "Page/search.js"
    ,
#embed "Page/camera.js"
    ,
#embed "Page/graph.js"
    ,
#embed "Page/strip.js"
    ,
#embed "Page/graph-input.js"
    ,
#embed "Page/graph-panel.js"
    ,
#embed "Page/list-panel.js"
    ,
#embed "Page/map-panel.js"
    ,
#embed "Page/start.js"
};

const unsigned char *newsgraph_page_frame(void) { return frame; }
size_t newsgraph_page_frame_size(void) { return sizeof(frame); }
const unsigned char *newsgraph_page_style(void) { return style; }
size_t newsgraph_page_style_size(void) { return sizeof(style); }
const unsigned char *newsgraph_page_script(void) { return script; }
size_t newsgraph_page_script_size(void) { return sizeof(script); }
