#include "CGumbo.h"

#include <gumbo.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

static onrecord_tag tag_of(const GumboElement *element) {
    if (element->tag_namespace != GUMBO_NAMESPACE_HTML) return ONRECORD_TAG_IGNORED;
    switch (element->tag) {
    case GUMBO_TAG_A: return ONRECORD_TAG_A;
    case GUMBO_TAG_ARTICLE: return ONRECORD_TAG_ARTICLE;
    case GUMBO_TAG_ASIDE: return ONRECORD_TAG_ASIDE;
    case GUMBO_TAG_BLOCKQUOTE: return ONRECORD_TAG_BLOCKQUOTE;
    case GUMBO_TAG_BODY: return ONRECORD_TAG_BODY;
    case GUMBO_TAG_BR: return ONRECORD_TAG_BR;
    case GUMBO_TAG_FIGCAPTION: return ONRECORD_TAG_FIGCAPTION;
    case GUMBO_TAG_FIGURE: return ONRECORD_TAG_FIGURE;
    case GUMBO_TAG_FOOTER: return ONRECORD_TAG_FOOTER;
    case GUMBO_TAG_FORM: return ONRECORD_TAG_FORM;
    case GUMBO_TAG_H1: return ONRECORD_TAG_H1;
    case GUMBO_TAG_H2: return ONRECORD_TAG_H2;
    case GUMBO_TAG_HEADER: return ONRECORD_TAG_HEADER;
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6: return ONRECORD_TAG_HEADING;
    case GUMBO_TAG_HTML: return ONRECORD_TAG_HTML;
    case GUMBO_TAG_LI: return ONRECORD_TAG_LI;
    case GUMBO_TAG_MAIN: return ONRECORD_TAG_MAIN;
    case GUMBO_TAG_META: return ONRECORD_TAG_META;
    case GUMBO_TAG_NAV: return ONRECORD_TAG_NAV;
    case GUMBO_TAG_P: return ONRECORD_TAG_P;
    case GUMBO_TAG_SCRIPT: return ONRECORD_TAG_SCRIPT;
    case GUMBO_TAG_TITLE: return ONRECORD_TAG_TITLE;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL: return ONRECORD_TAG_BLOCK;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_XMP: return ONRECORD_TAG_IGNORED;
    default: return ONRECORD_TAG_INLINE;
    }
}

static onrecord_attribute_name attribute_of(const char *name) {
    static const struct {
        const char *name;
        onrecord_attribute_name value;
    } known[] = {
        {"class", ONRECORD_ATTRIBUTE_CLASS},       {"id", ONRECORD_ATTRIBUTE_ID},
        {"content", ONRECORD_ATTRIBUTE_CONTENT},   {"hidden", ONRECORD_ATTRIBUTE_HIDDEN},
        {"itemprop", ONRECORD_ATTRIBUTE_ITEMPROP}, {"name", ONRECORD_ATTRIBUTE_NAME},
        {"property", ONRECORD_ATTRIBUTE_PROPERTY}, {"role", ONRECORD_ATTRIBUTE_ROLE},
        {"style", ONRECORD_ATTRIBUTE_STYLE},       {"type", ONRECORD_ATTRIBUTE_TYPE},
        {"aria-hidden", ONRECORD_ATTRIBUTE_ARIA_HIDDEN},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(name, known[i].name) == 0) return known[i].value;
    }
    return ONRECORD_ATTRIBUTE_OTHER;
}

static bool is_element(const GumboNode *node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static bool is_text(const GumboNode *node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
        || node->type == GUMBO_NODE_CDATA;
}

static const GumboVector *children_of(const GumboNode *node) {
    static const GumboVector none = {0};
    return is_element(node) ? &node->v.element.children : &none;
}

/// The node after `node` in document order below `root`; *left counts the elements left on the way.
static const GumboNode *following(const GumboNode *node, const GumboNode *root, uint32_t *left) {
    *left = 0;
    const GumboVector *children = children_of(node);
    if (children->length) return children->data[0];
    while (node != root) {
        const GumboVector *siblings = children_of(node->parent);
        ++*left;
        if (node->index_within_parent + 1 < siblings->length) {
            return siblings->data[node->index_within_parent + 1];
        }
        node = node->parent;
    }
    return NULL;
}

static void set_span(onrecord_node *node, GumboStringPiece piece, uintptr_t base, uint32_t count) {
    uintptr_t at = (uintptr_t)piece.data;
    if (at < base || at - base > count || piece.length > count - (at - base)) return;
    node->start = (uint32_t)(at - base);
    node->end = node->start + (uint32_t)piece.length;
}

static void add_attributes(onrecord_node *node, const GumboElement *element, onrecord_attribute *list,
                           uint32_t *count) {
    node->first_attribute = *count;
    for (unsigned i = 0; i < element->attributes.length && node->attribute_count < UINT16_MAX; i++) {
        const GumboAttribute *attribute = element->attributes.data[i];
        onrecord_attribute_name name = attribute_of(attribute->name);
        if (name == ONRECORD_ATTRIBUTE_OTHER) continue;
        list[(*count)++] = (onrecord_attribute){
            .value = (const uint8_t *)attribute->value,
            .length = (uint32_t)strlen(attribute->value),
            .name = name,
        };
        node->attribute_count++;
    }
}

static void flatten(const GumboNode *root, arena *a, uintptr_t base, uint32_t count, onrecord_tree *tree) {
    uint32_t node_count = 0, attribute_count = 0, left;
    for (const GumboNode *n = root; n; n = following(n, root, &left)) {
        node_count++;
        if (is_element(n)) attribute_count += n->v.element.attributes.length;
    }
    onrecord_node *nodes = arena_allocate(a, sizeof(onrecord_node) * node_count);
    onrecord_attribute *attributes = arena_allocate(a, sizeof(onrecord_attribute) * attribute_count);

    uint32_t index = 0, used = 0, parent = 0;
    for (const GumboNode *n = root; n; index++) {
        onrecord_node *node = &nodes[index];
        *node = (onrecord_node){.parent = parent, .next = index + 1, .tag = ONRECORD_TAG_IGNORED};
        if (is_element(n)) {
            node->tag = tag_of(&n->v.element);
            set_span(node, n->v.element.original_tag, base, count);
            add_attributes(node, &n->v.element, attributes, &used);
        } else if (is_text(n)) {
            node->tag = ONRECORD_TAG_TEXT;
            set_span(node, n->v.text.original_text, base, count);
        }
        n = following(n, root, &left);
        parent = left ? parent : index;
        // `left` counts the node itself; each further one is an ancestor that ends here.
        for (uint32_t ended = 1; ended < left; ended++) {
            nodes[parent].next = index + 1;
            parent = nodes[parent].parent;
        }
        if (!n) nodes[0].next = index + 1;
    }
    tree->nodes = nodes;
    tree->node_count = node_count;
    tree->attributes = attributes;
    tree->attribute_count = used;
}

static GumboOptions options_for(arena *a) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = arena_allocate;
    options.deallocator = arena_deallocate;
    options.userdata = a;
    // Without this, errors about a page take gigabytes.
    options.max_errors = 0;
    return options;
}

onrecord_html_status onrecord_html_parse(const uint8_t *bytes, uint32_t count, onrecord_tree *tree) {
    *tree = (onrecord_tree){0};
    arena *a = calloc(1, sizeof(arena));
    if (!a) return ONRECORD_HTML_NO_MEMORY;
    tree->arena = a;
    a->limit = (size_t)64 * 1024 * 1024 + 64 * (size_t)count;
    jmp_buf failed;
    a->failed = &failed;
    if (setjmp(failed)) {
        bool is_over_limit = a->is_over_limit;
        onrecord_html_free(tree);
        return is_over_limit ? ONRECORD_HTML_TOO_COMPLEX : ONRECORD_HTML_NO_MEMORY;
    }
    GumboOptions options = options_for(a);
    GumboOutput *output = gumbo_parse_with_options(&options, (const char *)bytes, count);
    flatten(output->root, a, (uintptr_t)bytes, count, tree);
    a->failed = NULL;
    return ONRECORD_HTML_OK;
}

void onrecord_html_free(onrecord_tree *tree) {
    if (tree->arena) arena_free(tree->arena);
    free(tree->arena);
    *tree = (onrecord_tree){0};
}

uint32_t onrecord_html_decode(const uint8_t *bytes, uint32_t count, uint8_t *result, uint32_t capacity) {
    arena a = {.limit = 16 * 1024 * 1024};
    jmp_buf failed;
    a.failed = &failed;
    uint32_t length = 0;
    if (setjmp(failed)) {
        arena_free(&a);
        return 0;
    }
    GumboOptions options = options_for(&a);
    // As a fragment: white space at the start of a whole page would be dropped.
    options.fragment_context = GUMBO_TAG_DIV;
    GumboOutput *output = gumbo_parse_with_options(&options, (const char *)bytes, count);
    const GumboVector *children = children_of(output->root);
    if (children->length == 1 && is_text(children->data[0])) {
        const char *text = ((const GumboNode *)children->data[0])->v.text.text;
        size_t decoded = strlen(text);
        if (decoded <= capacity) {
            memcpy(result, text, decoded);
            length = (uint32_t)decoded;
        }
    }
    arena_free(&a);
    return length;
}
