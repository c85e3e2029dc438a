// Charts: bars out of boxes, each with its numbers in words beside it.

/** Outwards from the line: what is proven lies nearest to it. */
const customerOrder = [
  "met", "met-word", "accepted-risk", "failed", "error", "not-assessed", "needs-attestation",
];
const providerOrder = ["attested", "lapsed", "out-of-scope", "not-attested"];
const requirementOrder = [
  "met", "accepted-risk", "failed", "provider-open", "not-assessed", "needs-attestation",
];

/** A bar of shares; no state with a count is too small to be seen. */
function stackedBar(order, counts) {
  const shown = order.filter((id) => counts[id] > 0);
  return h("div", { class: "bar", "aria-hidden": "true" }, shown.map((id) =>
    h("span", {
      class: `seg s-${id}`, style: { "flex-grow": counts[id] },
      title: `${label(id)}: ${count(counts[id])}`,
    })));
}

/** Every state that occurs with its number: the chart's text. */
function countList(order, counts) {
  return h("ul", { class: "counts" }, order.filter((id) => counts[id] > 0).map((id) =>
    h("li", {}, mark(id), h("span", {}, h("b", {}, count(counts[id])), " ", countLabel(id, counts[id])))));
}

/**
 * The line itself: the provider's parts to its left, the customer's to its right, all rows to one
 * scale, so that lengths show whose the work is and the solid ends show what is proven.
 */
function lineChart(rows) {
  const longest = Math.max(1, ...rows.flatMap((row) => [total(row.provider), total(row.customer)]));
  const half = (side, order, counts) => {
    const sum = total(counts);
    const bar = stackedBar(order, counts);
    bar.style.setProperty("width", `${(100 * sum) / longest}%`);
    return h("div", { class: `half half-${side}` },
      h("p", { class: "half-total" }, h("b", {}, count(sum)), ` ${side} parts`),
      h("div", { class: "half-track" }, bar),
      countList(order, counts));
  };
  return h("div", { class: "line-chart" },
    h("div", { class: "line-head", "aria-hidden": "true" },
      h("span", {}, "Provider’s side"), h("span", {}, "Customer’s side")),
    rows.map((row) => h("div", { class: `line-row ${row.class ?? ""}` },
      h("h3", {}, row.title),
      half("provider", providerOrder, row.provider),
      half("customer", customerOrder, row.customer))));
}

/** What the marks of both sides mean. */
function legend() {
  const list = (title, order) => h("div", {}, h("h3", {}, title), h("ul", {}, order.map((id) => h("li", {}, state(id)))));
  return h("div", { class: "legend", role: "group", "aria-label": "Legend" },
    list("Provider", [...providerOrder, "no-part"]), list("Customer", customerOrder));
}

const standings = {
  "in-force": ["attested", "In force"],
  "lapses-soon": ["attested", "In force, lapses soon"],
  "not-yet-in-force": ["not-attested", "Not yet in force"],
  lapsed: ["lapsed", "Lapsed"],
};

function standing(report) {
  const [id, text] = standings[report.standing] ?? ["not-attested", report.standing];
  return state(id, text);
}

/** `20634` → `2026-06-30`: days since 1970, by arithmetic alone. */
function dayText(number) { return new Date(number * 86400000).toISOString().slice(0, 10); }

/** Quarters or years between two days, as many as fit a narrow screen. */
function ticks(first, last) {
  const step = last - first > 1500 ? 12 : last - first > 700 ? 6 : 3;
  const start = new Date(first * 86400000);
  const found = [];
  for (let month = start.getUTCFullYear() * 12; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86400000;
    if (day > last) return found;
    if (day >= first) found.push(day);
  }
}

/** Periods of the provider reports against the day of the assessment. */
function timeline(reports) {
  const today = reports[0].today;
  const first = Math.min(today, ...reports.map((report) => report.fromDay)) - 20;
  const last = Math.max(today, ...reports.map((report) => report.lastDay)) + 20;
  const at = (day) => `${(100 * (day - first)) / (last - first)}%`;
  const span = (from, to) => ({ left: at(from), width: `${(100 * (to - from + 1)) / (last - first)}%` });
  const track = (report) => h("div", { class: "track" },
    ticks(first, last).map((day) => h("i", { class: "tick", style: { left: at(day) } })),
    h("span", { class: `period period-${report.standing}`, style: span(report.fromDay, report.toDay) }),
    report.lastDay > report.toDay
      ? h("span", { class: `bridge period-${report.standing}`, style: span(report.toDay + 1, report.lastDay) })
      : null,
    h("i", { class: "today", style: { left: at(today) } }));
  const row = (report) => h("li", {},
    h("div", { class: "timeline-name" },
      h("b", {}, report.title),
      h("span", {}, h("span", {}, `${report.from} to ${report.to}`),
        report.bridgedTo ? [", ", h("span", {}, `bridged to ${report.last}`)] : null),
      standing(report)),
    track(report));
  const axis = h("div", { class: "timeline-axis", "aria-hidden": "true" }, h("div", { class: "track" },
    ticks(first, last).map((day) => h("span", { style: { left: at(day) } }, dayText(day).slice(0, 7))),
    h("span", { class: "today-name", style: { left: at(today) } }, dayText(today))));
  return h("div", { class: "timeline" },
    axis,
    h("ul", {}, reports.map(row)),
    h("p", { class: "key" },
      h("span", { class: "swatch period-in-force" }), " period of the report ",
      h("span", { class: "swatch bridge period-in-force" }), " bridge letter ",
      h("span", { class: "swatch today-swatch" }), " day of this assessment"));
}
