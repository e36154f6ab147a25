#include "CNewsgraphText.h"
