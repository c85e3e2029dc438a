// Where the reader is: `#/view?filter=…&open=…`. The address holds the whole state, so that a link
// leads to the same place and the back button undoes a step.

/** The drawer's content is `open`, such as `cell/soc2/CC6.1/aws.s3`; the rest are the view's filters. */
function readRoute() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const params = {};
  for (const [name, value] of new URLSearchParams(query)) if (value) params[name] = value;
  const { open = "", ...filters } = params;
  return { view: path || "overview", filters, open };
}

/** The address of a view. */
function href(view, filters = {}, open = "") {
  const pairs = Object.entries({ ...filters, open }).filter(([, value]) => value);
  const query = pairs.map(([name, value]) => `${name}=${escapePart(value)}`).join("&");
  return `#/${view}${query ? `?${query}` : ""}`;
}

/** Readable where it may be: slashes and colons stay as they are. */
function escapePart(text) {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** The address of a drawer over the present view. */
function openHref(...path) {
  const { view, filters } = readRoute();
  return href(view, filters, path.map((part) => encodeURIComponent(part)).join("/"));
}

/** A link that opens the drawer. */
function openLink(path, props, ...children) {
  return h("a", { href: openHref(...path), ...props }, children);
}

function go(address) { location.hash = address; }

/** Changes filters without a step in the history: a word being typed is not a place to go back to. */
function setFilters(changes) {
  const { view, filters, open } = readRoute();
  location.replace(href(view, { ...filters, ...changes }, open));
}

function closeDrawer() {
  const { view, filters } = readRoute();
  go(href(view, filters));
}
