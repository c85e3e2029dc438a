// OpenSSL's digests, ciphers, key derivation, signatures and timestamps, as Debian's libssl-dev gives them.
#pragma once
// The low-level SHA-256 is marked as old in OpenSSL 3, and is the one that takes no allocation.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stddef.h>
#include <stdint.h>

// SHA-256 (FIPS 180-4) of at most one prefix byte (none when `prefix` is negative) and two stretches.
// Nothing is allocated; 1 when `out` holds the 32 bytes of the digest.
static inline int ccrypto_sha256(
    int prefix, const void *first, size_t first_count, const void *second, size_t second_count,
    void *out) {
  SHA256_CTX context;
  if (SHA256_Init(&context) != 1) return 0;
  if (prefix >= 0) {
    uint8_t byte = (uint8_t)prefix;
    if (SHA256_Update(&context, &byte, 1) != 1) return 0;
  }
  if (first_count > 0 && SHA256_Update(&context, first, first_count) != 1) return 0;
  if (second_count > 0 && SHA256_Update(&context, second, second_count) != 1) return 0;
  return SHA256_Final((unsigned char *)out, &context);
}
