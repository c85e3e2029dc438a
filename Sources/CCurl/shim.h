// libcurl, as Debian's libcurl4-openssl-dev gives it. Its functions with a variable number of
// arguments cannot be called from Swift; each is given here once for every type of argument.
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef size_t (*demarc_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode demarc_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_set_sink(
    CURL *handle, CURLoption option, demarc_curl_sink value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode demarc_curl_status(CURL *handle, long *status) {
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}
