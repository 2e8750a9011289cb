#pragma once
#if __has_include(<proj.h>)
#include <proj.h>
#include <geodesic.h>
#else
#error "PROJ headers not found. Debian/Ubuntu: apt-get install libproj-dev proj-data, or make setup for everything"
#endif
