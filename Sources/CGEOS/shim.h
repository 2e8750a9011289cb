#pragma once
// Only the reentrant API reaches Swift.
#define GEOS_USE_ONLY_R_API 1
#if __has_include(<geos_c.h>)
#include <geos_c.h>
#else
#error "GEOS headers not found. Debian/Ubuntu: apt-get install libgeos-dev, or make setup for everything"
#endif
