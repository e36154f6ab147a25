#ifndef NEWSGRAPH_CLIBXML2_SHIM_H
#define NEWSGRAPH_CLIBXML2_SHIM_H

// libxml2's headers pull in ICU's types, which clash with Foundation's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <string.h>

// What Swift cannot import: macros, mutable globals, and signatures that differ between versions.

// A receiver of errors; libxml2 2.12 made the second argument constant, older headers did not.
typedef void (*newsgraph_error_handler)(void *_Nullable context, const xmlError *_Nullable error);

// Where errors of the calling thread go.
typedef struct {
    xmlStructuredErrorFunc _Nullable handler;
    void *_Nullable context;
} newsgraph_error_channel;

static inline newsgraph_error_channel newsgraph_current_error_channel(void) {
    newsgraph_error_channel channel = { xmlStructuredError, xmlStructuredErrorContext };
    return channel;
}

static inline void newsgraph_restore_error_channel(newsgraph_error_channel channel) {
    xmlSetStructuredErrorFunc(channel.context, channel.handler);
}

static inline void newsgraph_collect_errors(void *_Nullable context, newsgraph_error_handler _Nullable handler) {
    xmlSetStructuredErrorFunc(context, (xmlStructuredErrorFunc)handler);
}

static inline xmlParserInputPtr _Nullable newsgraph_no_entity(
    const char *_Nullable url, const char *_Nullable id, xmlParserCtxtPtr _Nullable context) {
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

// From here on libxml2 loads nothing by name: no entity, no document type, no schema, no document.
static inline void newsgraph_deny_external_entities(void) {
    xmlSetExternalEntityLoader(newsgraph_no_entity);
}

// Bytes of the input that the parser has consumed; right as long as no encoding is converted.
static inline size_t newsgraph_bytes_consumed(xmlParserCtxtPtr _Nonnull parser) {
    const xmlParserInput *input = parser->input;
    return input == NULL ? 0 : input->consumed + (size_t)(input->cur - input->base);
}

// A parser of HTML over bytes of UTF-8, which it copies; what the document says of its encoding is not followed.
static inline xmlParserCtxtPtr _Nullable newsgraph_new_html_parser(const char *_Nonnull bytes, int size) {
    xmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, size);
    if (parser == NULL) return NULL;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    parser->charset = XML_CHAR_ENCODING_UTF8;
    return parser;
}

// A parser of XML over bytes of UTF-8, which it copies; it goes on behind errors and expands no declared entity.
static inline xmlParserCtxtPtr _Nullable newsgraph_new_xml_parser(const char *_Nonnull bytes, int size) {
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, size);
    if (parser == NULL) return NULL;
    xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    return parser;
}

// The code point of a named reference of HTML, or 0.
static inline unsigned int newsgraph_html_entity(const xmlChar *_Nonnull name) {
    const htmlEntityDesc *entity = htmlEntityLookup(name);
    return entity == NULL ? 0 : entity->value;
}

// Empties the table of callbacks and marks it as one of SAX 2 with namespaces.
static inline void newsgraph_reset_callbacks(xmlSAXHandler *_Nonnull callbacks) {
    memset(callbacks, 0, sizeof(xmlSAXHandler));
    callbacks->initialized = XML_SAX2_MAGIC;
}

// A named reference of HTML as an entity of XML; feeds use them without declaring them. What a document declares
// itself is not known, so that nothing it declares can grow.
static inline xmlEntityPtr _Nullable newsgraph_known_entity(void *_Nullable context, const xmlChar *_Nonnull name) {
    static _Thread_local xmlEntity entity;
    static _Thread_local xmlChar content[8];
    (void)context;
    const htmlEntityDesc *known = htmlEntityLookup(name);
    if (known == NULL) return NULL;
    memset(&entity, 0, sizeof(entity));
    content[xmlCopyChar(0, content, (int)known->value)] = 0;
    entity.type = XML_ENTITY_DECL;
    entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity.name = (const xmlChar *)known->name;
    entity.content = content;
    entity.orig = content;
    entity.length = (int)strlen((const char *)content);
    return &entity;
}

// Has a parser of XML report elements by their whole names, as that of HTML does, and know the references of HTML.
static inline void newsgraph_report_whole_names(xmlSAXHandler *_Nonnull callbacks) {
    callbacks->initialized = 1;
    callbacks->getEntity = newsgraph_known_entity;
}

// Frees the content model and references of an element that libxml2 made.
static inline void newsgraph_discard_node(xmlNodePtr _Nonnull node) {
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

// Puts a validator between a parser and its callbacks, which are called before it.
static inline xmlSchemaSAXPlugPtr _Nullable newsgraph_plug_schema(
    xmlSchemaValidCtxtPtr _Nonnull validator, xmlParserCtxtPtr _Nonnull parser) {
    return xmlSchemaSAXPlug(validator, &parser->sax, &parser->userData);
}

static inline _Bool newsgraph_equal_bytes(const void *_Nonnull a, const void *_Nonnull b, size_t size) {
    return memcmp(a, b, size) == 0;
}

#endif
