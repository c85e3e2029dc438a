// Unpacks what AlertPageData.swift packs; the two change together.

const severities = ["informational", "low", "medium", "high", "critical"];

function readAlerts(raw) {
  const text = (index) => (index < 0 ? "" : raw.texts[index]);
  const rules = raw.rules.map(([
    id, title, severity, description, author, license, file, side, references, falsePositives,
    controls, techniques, tactics,
  ], index) => ({
    index, id, title, severity, description, author, license, file, side, references, falsePositives,
    controls, techniques, tactics,
  }));
  const pairs = (rows) => rows.map(([name, value]) => [text(name), text(value)]);
  const alerts = raw.alerts.map(([
    id, rule, time, source, cloud, account, region, service, action, outcome, actor, resources, events,
    matched, correlation,
  ]) => ({
    id, rule: rules[rule], time, rank: severities.indexOf(rules[rule].severity),
    source: text(source), cloud: text(cloud), account: text(account), region: text(region),
    service: text(service), action: text(action), outcome: text(outcome),
    actor: actor && {
      id: text(actor[0]), name: text(actor[1]), kind: text(actor[2]), address: text(actor[3]),
      agent: text(actor[4]),
    },
    resources: pairs(resources).map(([uid, type]) => ({ id: uid, type })),
    events: events.map(([uid, at, file, line, offset, length]) =>
      ({ id: uid, time: at, file: text(file), line, offset, length })),
    matched: pairs(matched),
    correlation: correlation && {
      kind: text(correlation[0]), first: correlation[1], last: correlation[2],
      count: correlation[3], value: text(correlation[4]), group: pairs(correlation[5]),
    },
  }));
  return {
    meta: raw.meta, alerts, rules, faults: raw.faults, faultCount: raw.faultCount,
    bins: raw.timeline.bins.map(([start, ...counts]) => ({ time: start * raw.timeline.width, counts })),
    binWidth: raw.timeline.width,
    tally: raw.tally.map(([rule, state, matches, source, unseen]) =>
      ({ rule: rules[rule], state, matches, source, unseen })),
    sources: raw.sources.map(([source, events, count, first, last]) =>
      ({ source, events, rules: count, first, last })),
  };
}

/** `2026-06-30 12:00:00Z`; the page knows no time zone but UTC. */
function instant(ms) {
  if (ms === 0) return "no time given";
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return "outside the calendar";
  return date.toISOString().replace("T", " ").replace(/\.000Z$/, "Z");
}

/** Everything of an alert that a search looks into. */
function searchText(alert) {
  alert.text ??= [
    alert.id, alert.rule.id, alert.rule.title, alert.rule.author, alert.source, alert.account,
    alert.region, alert.service, alert.action, alert.outcome,
    ...Object.values(alert.actor ?? {}), ...alert.resources.flatMap(Object.values),
    ...alert.events.map((event) => `${event.id} ${event.file}:${event.line}`),
    ...alert.matched.flat(), ...alert.rule.controls, ...alert.rule.techniques,
    ...(alert.correlation?.group.flat() ?? []),
  ].join("\n").toLowerCase();
  return alert.text;
}

/** The most frequent values of something, with their counts. */
function frequencies(items, value) {
  const counts = new Map();
  for (const item of items) {
    const key = value(item);
    if (key !== "" && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A severity as filled steps and its word. */
function severityMark(word) {
  const index = severities.indexOf(word);
  return h("span", { class: `severity level-${word}` },
    h("span", { class: "steps", "aria-hidden": "true" },
      [1, 2, 3, 4].map((step) => h("i", { class: step <= index ? "on" : null }))),
    capital(word));
}
