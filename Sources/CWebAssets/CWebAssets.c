#include "CWebAssets.h"

// `#embed` is C23; the files come with the program this way and need not be found at run time.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char style[] = {
#embed "page.css"
    , 0};

static const char script[] = {
#embed "page.js"
    , 0};

const char *web_assets_style(void) { return style; }
const char *web_assets_script(void) { return script; }
