// Everything about one alert, below its row.

/** A link for what is an address on the web, the text alone for anything else. */
function reference(text) {
  return /^https?:\/\//.test(text)
    ? h("a", { href: text, rel: "noopener noreferrer", target: "_blank" }, text) : text;
}

const several = (items) => (items.length === 0 ? "" : h("ul", {}, items.map((item) => h("li", {}, item))));

function eventList(alert) {
  const shown = alert.events.slice(0, 10).map((event) => h("li", {},
    h("code", {}, `${event.file}:${event.line}`),
    h("span", { class: "muted" },
      ` ${instant(event.time)}, bytes ${event.offset} to ${event.offset + event.length}`,
      event.id ? `, event ${event.id}` : "")));
  const rest = (alert.correlation?.count ?? alert.events.length) - shown.length;
  return h("ul", { class: "places" }, shown, rest > 0 ? h("li", { class: "muted" }, `and ${count(rest)} more`) : null);
}

function correlationWords(seen) {
  return [`${plural(seen.count, "event")} (${seen.kind}${seen.value ? ` ${seen.value}` : ""}) from `,
    `${instant(seen.first)} to ${instant(seen.last)}`,
    seen.group.length ? ` for ${seen.group.map(([field, value]) => `${field} = ${value}`).join(", ")}` : ""].join("");
}

const sideWords = { customer: "The customer’s side of the line", provider: "The provider’s side of the line" };

function alertDetail(alert) {
  const { rule, actor } = alert;
  return h("div", { class: "detail" },
    h("section", {}, alert.correlation || alert.matched.length ? h("h3", {}, "What matched") : null,
      alert.correlation ? h("p", {}, correlationWords(alert.correlation)) : null,
      alert.matched.length === 0 ? null : h("dl", { class: "matched" }, alert.matched.map(([field, value]) =>
        h("div", {}, h("dt", {}, h("code", {}, field)), h("dd", {}, h("code", {}, value))))),
      h("h3", {}, "Where to read it"), eventList(alert)),
    h("section", {}, h("h3", {}, "Who and what"), facts([
      ["Operation", [alert.service, alert.action].filter(Boolean).join(" ")],
      ["Outcome", alert.outcome === "unknown" ? "The log does not say" : capital(alert.outcome)],
      ["Actor", actor && [actor.name && actor.name !== actor.id ? `${actor.name}, ` : "", h("code", {}, actor.id)]],
      ["Kind of actor", actor?.kind], ["From", actor?.address], ["User agent", actor?.agent],
      ["On", alert.resources.length ? several(alert.resources.map((resource) =>
        [h("code", {}, resource.id), resource.type ? h("span", { class: "muted" }, ` ${resource.type}`) : null])) : ""],
      ["Where", [alert.cloud, alert.account, alert.region].filter(Boolean).join(" ")],
      ["Log", alert.source], ["Alert", h("code", {}, alert.id)],
    ])),
    h("section", {}, h("h3", {}, "The rule"), rule.description ? h("p", {}, rule.description) : null, facts([
      ["Id", h("code", {}, rule.id)],
      ["Author", rule.author || "The rule names none"], ["Licence", rule.license],
      ["Side", rule.side ? h("span", { class: `owner owner-${rule.side}` }, sideWords[rule.side] ?? rule.side) : ""],
      ["Controls", rule.controls.join(", ")],
      ["ATT&CK", [...rule.techniques, ...rule.tactics].join(", ")],
      ["May be harmless", several(rule.falsePositives)],
      ["References", several(rule.references.map(reference))], ["File", rule.file ? h("code", {}, rule.file) : ""],
    ])));
}
