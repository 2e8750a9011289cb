#pragma once
#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter headers not found. Debian/Ubuntu: apt-get install libxlsxwriter-dev, or make setup for everything"
#endif
