// The style sheet and the script of every page that the program writes, as they stand in this folder.
#ifndef CWEBASSETS_H
#define CWEBASSETS_H

/// UTF-8, ended by NUL.
const char *web_assets_style(void);
const char *web_assets_script(void);

#endif
