#pragma once
#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#else
#error "OpenSSL headers not found. Debian/Ubuntu: apt-get install libssl-dev, or make setup for everything"
#endif
