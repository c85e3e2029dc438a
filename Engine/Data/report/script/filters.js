// Filter bars: what they show is what the address says.

/**
 * A labelled choice; `options` are `[value, title]`, or `[title, options]` with a list for a group.
 * `resets` are filters that another choice makes meaningless.
 */
function choice(name, title, options, resets = {}) {
  const element = h("select", { name, onchange: (event) => setFilters({ ...resets, [name]: event.target.value }) });
  const option = ([value, text]) => h("option", { value }, text);
  const offer = (entries) => fill(element, entries.map((entry) => (Array.isArray(entry[1])
    ? h("optgroup", { label: entry[0] }, entry[1].map(option)) : option(entry))));
  offer(options);
  return { name, element, offer, root: h("label", { class: "filter" }, h("span", {}, title), element) };
}

/** The search of a view; `/` jumps here. */
function search(title) {
  const element = h("input", {
    type: "search", name: "q", placeholder: "Press / to search", autocomplete: "off", spellcheck: "false",
    oninput: (event) => setFilters({ q: event.target.value.trim() }),
  });
  return { name: "q", element, root: h("label", { class: "filter filter-search" }, h("span", {}, title), element) };
}

/** Fields that a narrow screen shows at once. */
const narrowFieldsMax = 3;

/** A row of filters with a live count and a way to clear them all. */
function filterBar(title, fields, keep = []) {
  const result = h("p", { class: "filter-result", role: "status" });
  const clear = h("button", {
    type: "button", class: "clear",
    onclick: () => setFilters(Object.fromEntries(
      fields.filter((field) => !keep.includes(field.name)).map((field) => [field.name, ""]))),
  }, "Clear filters");
  const root = h("div", { class: "filters", role: "search", "aria-label": title }, fields.map((field) => field.root));
  // A narrow screen has room for the first few only; the style hides the rest until asked.
  const more = h("button", {
    type: "button", class: "clear more", "aria-expanded": "false",
    onclick: () => more.setAttribute("aria-expanded", root.classList.toggle("all")),
  }, "More filters");
  append(root, [fields.length > narrowFieldsMax ? more : null, result, clear]);
  return {
    root,
    /** Shows the address’s filters and how many items they leave. */
    show(filters, text) {
      for (const { name, element } of fields) {
        const value = filters[name] ?? "";
        // Whoever is typing must not have their spaces taken away.
        if (element.value.trim() !== value) element.value = value;
        if (element.value.trim() !== value) element.value = element.options?.[0]?.value ?? "";
      }
      clear.hidden = !fields.some(({ name }) => filters[name] && !keep.includes(name));
      result.textContent = text;
    },
  };
}

/** Words of a search, all of which must occur. */
function matcher(query) {
  const wanted = (query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return (...texts) => {
    if (wanted.length === 0) return true;
    const text = texts.join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

const cloudOptions = (data) => [["", "All clouds"],
  ...data.clouds.filter((cloud) => data.services.some((service) => service.cloud === cloud))
    .map((cloud) => [cloud.id, cloud.title])];
const severityOptions = (data) => [["", "Any severity"],
  ...data.severityWords.toReversed().map((word) => [word.id, word.label])];
