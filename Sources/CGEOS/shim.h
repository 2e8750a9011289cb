#pragma once
// Only the reentrant API reaches Swift.
#define GEOS_USE_ONLY_R_API 1
#if __has_include(<geos_c.h>)
#include <geos_c.h>
#else
#error "GEOS headers not found. Debian/Ubuntu: run 'make setup' (installs libgeos-dev libproj-dev proj-data libssl-dev)"
#endif
