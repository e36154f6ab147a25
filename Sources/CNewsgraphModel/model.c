#include "CNewsgraphModel.h"

_Alignas(64) const unsigned char newsgraph_english_model[] = {
#embed "english.model"
};
const size_t newsgraph_english_model_size = sizeof(newsgraph_english_model);
