#pragma once
#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter headers not found. Debian/Ubuntu: run 'make setup' (installs libgeos-dev libproj-dev proj-data libssl-dev libxlsxwriter-dev)"
#endif
