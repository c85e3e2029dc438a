// OpenSSL's digests and public-key verification, as Debian's libssl-dev gives them.
#pragma once
#include <openssl/evp.h>
#include <openssl/x509.h>
