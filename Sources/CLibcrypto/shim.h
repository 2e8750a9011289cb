#pragma once
#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#else
#error "OpenSSL headers not found. Debian/Ubuntu: run 'make setup' (installs libgeos-dev libproj-dev proj-data libssl-dev)"
#endif
