// libmicrohttpd, as Debian's libmicrohttpd-dev gives it. MHD_start_daemon takes a variable number
// of arguments, which Swift cannot call: the one way in which we start it is given here.
#pragma once
#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

// Listens on one IPv4 address with one thread, so requests are answered one after the other.
// Null when the address is none or the port cannot be had.
static inline struct MHD_Daemon *demarc_mhd_start(
    const char *address, unsigned short port, MHD_AccessHandlerCallback handler, void *context,
    MHD_RequestCompletedCallback completed, unsigned int connections_max,
    unsigned int timeout_seconds) {
  struct sockaddr_in place;
  memset(&place, 0, sizeof place);
  place.sin_family = AF_INET;
  place.sin_port = htons(port);
  if (inet_pton(AF_INET, address, &place.sin_addr) != 1) return NULL;
  return MHD_start_daemon(
      MHD_USE_INTERNAL_POLLING_THREAD, port, NULL, NULL, handler, context,
      MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&place,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_CONNECTION_LIMIT, connections_max,
      MHD_OPTION_CONNECTION_TIMEOUT, timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)(32 * 1024),
      MHD_OPTION_END);
}

// The port it listens on, which the system chose when 0 was asked for; 0 when not known.
static inline unsigned short demarc_mhd_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}
