#pragma once
#if __has_include(<proj.h>)
#include <proj.h>
#include <geodesic.h>
#else
#error "PROJ headers not found. Debian/Ubuntu: run 'make setup' (installs libgeos-dev libproj-dev proj-data libssl-dev)"
#endif
