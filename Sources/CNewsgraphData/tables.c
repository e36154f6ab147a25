#include "CNewsgraphData.h"

// A table is one `#embed` and one row of `tables`.
static const unsigned char table_actor_codes[] = {
#embed "Tables/actor-codes.tsv"
};
static const unsigned char table_actor_roles[] = {
#embed "Tables/actor-roles.tsv"
};
static const unsigned char table_cameo_types[] = {
#embed "Tables/cameo-types.tsv"
};
static const unsigned char table_base_letters[] = {
#embed "Tables/base-letters.tsv"
};
static const unsigned char table_bodies[] = {
#embed "Tables/bodies.tsv"
};
static const unsigned char table_boilerplate[] = {
#embed "Tables/boilerplate.tsv"
};
static const unsigned char table_confidences[] = {
#embed "Tables/confidences.tsv"
};
static const unsigned char table_cues[] = {
#embed "Tables/cues.tsv"
};
static const unsigned char table_event_traits[] = {
#embed "Tables/event-traits.tsv"
};
static const unsigned char table_scores_fast[] = {
#embed "Tables/scores-fast.tsv"
};
static const unsigned char table_scores[] = {
#embed "Tables/scores.tsv"
};
static const unsigned char table_events[] = {
#embed "Tables/events.tsv"
};
static const unsigned char table_family_particles[] = {
#embed "Tables/family-particles.tsv"
};
static const unsigned char table_given_names[] = {
#embed "Tables/given-names.tsv"
};
static const unsigned char table_groups[] = {
#embed "Tables/groups.tsv"
};
static const unsigned char table_identity_words[] = {
#embed "Tables/identity-words.tsv"
};
static const unsigned char table_leaders[] = {
#embed "Tables/leaders.tsv"
};
static const unsigned char table_light_verbs[] = {
#embed "Tables/light-verbs.tsv"
};
static const unsigned char table_metonyms[] = {
#embed "Tables/metonyms.tsv"
};
static const unsigned char table_name_heads[] = {
#embed "Tables/name-heads.tsv"
};
static const unsigned char table_name_joints[] = {
#embed "Tables/name-joints.tsv"
};
static const unsigned char table_natural_causes[] = {
#embed "Tables/natural-causes.tsv"
};
static const unsigned char table_not_names[] = {
#embed "Tables/not-names.tsv"
};
static const unsigned char table_organisations[] = {
#embed "Tables/organisations.tsv"
};
static const unsigned char table_land[] = {
#embed "Tables/land.tsv"
};
static const unsigned char table_languages[] = {
#embed "Tables/languages.tsv"
};
static const unsigned char table_page_weights[] = {
#embed "Tables/page-weights.tsv"
};
static const unsigned char table_places[] = {
#embed "Tables/places.tsv"
};
static const unsigned char table_portfolios[] = {
#embed "Tables/portfolios.tsv"
};
static const unsigned char table_region_short_names[] = {
#embed "Tables/region-short-names.tsv"
};
static const unsigned char table_reporting_phrases[] = {
#embed "Tables/reporting-phrases.tsv"
};
static const unsigned char table_states[] = {
#embed "Tables/states.tsv"
};
static const unsigned char table_titles[] = {
#embed "Tables/titles.tsv"
};
static const unsigned char table_town_names[] = {
#embed "Tables/town-names.tsv"
};
static const unsigned char table_towns[] = {
#embed "Tables/towns.tsv"
};
static const unsigned char table_word_kinds[] = {
#embed "Tables/word-kinds.tsv"
};

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} newsgraph_table;

#define TABLE(label, array) { label, array, sizeof(array) }

static const newsgraph_table tables[] = {
    TABLE("actor-codes", table_actor_codes),
    TABLE("actor-roles", table_actor_roles),
    TABLE("base-letters", table_base_letters),
    TABLE("bodies", table_bodies),
    TABLE("boilerplate", table_boilerplate),
    TABLE("cameo-types", table_cameo_types),
    TABLE("confidences", table_confidences),
    TABLE("cues", table_cues),
    TABLE("event-traits", table_event_traits),
    TABLE("events", table_events),
    TABLE("family-particles", table_family_particles),
    TABLE("given-names", table_given_names),
    TABLE("groups", table_groups),
    TABLE("identity-words", table_identity_words),
    TABLE("leaders", table_leaders),
    TABLE("light-verbs", table_light_verbs),
    TABLE("metonyms", table_metonyms),
    TABLE("name-heads", table_name_heads),
    TABLE("name-joints", table_name_joints),
    TABLE("natural-causes", table_natural_causes),
    TABLE("not-names", table_not_names),
    TABLE("organisations", table_organisations),
    TABLE("land", table_land),
    TABLE("languages", table_languages),
    TABLE("page-weights", table_page_weights),
    TABLE("places", table_places),
    TABLE("portfolios", table_portfolios),
    TABLE("region-short-names", table_region_short_names),
    TABLE("reporting-phrases", table_reporting_phrases),
    TABLE("scores", table_scores),
    TABLE("scores-fast", table_scores_fast),
    TABLE("states", table_states),
    TABLE("titles", table_titles),
    TABLE("town-names", table_town_names),
    TABLE("towns", table_towns),
    TABLE("word-kinds", table_word_kinds),
};

int newsgraph_table_count(void) {
    return (int)(sizeof(tables) / sizeof(tables[0]));
}

const char *newsgraph_table_name(int index) {
    return tables[index].name;
}

const unsigned char *newsgraph_table_bytes(int index) {
    return tables[index].bytes;
}

size_t newsgraph_table_size(int index) {
    return tables[index].size;
}
