#include "CDemarcData.h"
