// OpenSSL's digests and public-key verification, as Debian's libssl-dev gives them.
#pragma once
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
