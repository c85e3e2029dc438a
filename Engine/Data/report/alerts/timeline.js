// The chart: alerts over time, one bar a stretch, the most severe at the bottom.

const hourMs = 3600000;
const steps = [
  [1, "hour"], [3, "3 hours"], [6, "6 hours"], [24, "day"], [168, "week"], [720, "30 days"],
  [8760, "year"], [175200, "20 years"],
];

/** Bars that fit: fewer on a narrow screen. */
const barsMax = () => (narrowScreen.matches ? 36 : 96);

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Bars without gaps from the first to the last alert, as wide as it takes for them to fit. */
function barsOf(data) {
  const { bins, binWidth } = data;
  if (bins.length === 0) return { bars: [], width: hourMs, name: "hour" };
  const first = bins[0].time;
  const last = bins[bins.length - 1].time;
  const [hours, name] = steps.find(([wide]) =>
    wide * hourMs >= binWidth && (last - first) / (wide * hourMs) < barsMax() - 1)
    ?? [Math.max(binWidth, (last - first) / (barsMax() - 1)) / hourMs, "stretch"];
  const width = hours * hourMs;
  const start = Math.floor(first / width);
  const length = Math.min(Math.floor(last / width) - start + 1, barsMax() + 1);
  const bars = Array.from({ length }, (_, index) =>
    ({ time: (start + index) * width, counts: severities.map(() => 0) }));
  for (const bin of bins) {
    const bar = bars[Math.min(Math.max(Math.floor(bin.time / width) - start, 0), length - 1)];
    bin.counts.forEach((number, index) => { bar.counts[index] += number; });
  }
  return { bars, width, name };
}

const sum = (counts) => counts.reduce((a, b) => a + b, 0);

/** `3 alerts: 1 high, 2 low`. */
function barWords(bar) {
  const parts = severities.map((word, index) => [word, bar.counts[index]])
    .filter(([, number]) => number > 0).reverse().map(([word, number]) => `${count(number)} ${word}`);
  return `${plural(sum(bar.counts), "alert")}${parts.length ? `: ${parts.join(", ")}` : ""}`;
}

/** A round number at or above the highest bar. */
function ceiling(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((round) => round >= most) ?? most;
}

/**
 * The figure. `choose(from, to)` is called when a bar is picked, with nothing when the choice is
 * taken back.
 */
function timelineFigure(data, choose) {
  const box = h("div", { class: "chart" });
  const said = h("p", { class: "chart-said muted", "aria-live": "polite" });
  const alternative = h("div");
  const root = h("section", { class: "block timeline-block" },
    h("h2", {}, "When"), box, said,
    h("ul", { class: "legend" }, severities.toReversed().map((word) =>
      h("li", {}, h("span", { class: `swatch level-${word}`, "aria-hidden": "true" }), capital(word)))),
    h("details", { class: "as-table" }, h("summary", {}, "The chart as a table"), alternative));
  let chosen = -1;
  let focused = 0;

  function draw() {
    const { bars, width, name } = barsOf(data);
    if (bars.length === 0) { fill(box, nothing("No alert that says when it was.")); return; }
    const [wide, high, left, bottom, top] = narrowScreen.matches
      ? [360, 170, 34, 24, 8] : [1200, 210, 44, 24, 8];
    const most = ceiling(Math.max(...bars.map((bar) => sum(bar.counts))));
    const step = (wide - left - 4) / bars.length;
    const scale = (number) => (number / most) * (high - bottom - top);
    const picture = svg("svg", {
      viewBox: `0 0 ${wide} ${high}`, role: "group",
      "aria-label": `Alerts per ${name}; arrow keys move, Enter picks`,
    });
    for (const share of [0, 0.5, 1]) {
      const y = high - bottom - scale(most * share);
      picture.append(svg("line", { x1: left, x2: wide, y1: y, y2: y, class: "grid" }));
      if (share === 0 || Number.isInteger(most * share)) {
        picture.append(svg("text", { x: left - 6, y: y + 4, class: "tick", "text-anchor": "end" },
          count(most * share)));
      }
    }
    const shown = [];
    bars.forEach((bar, index) => {
      const x = left + index * step;
      const group = svg("g", {
        class: "stack-bar", role: "button", tabindex: index === focused ? 0 : -1,
        "aria-pressed": index === chosen, "aria-label": `${instant(bar.time)}, ${barWords(bar)}`,
      }, svg("rect", { x, y: top, width: step, height: high - bottom - top, class: "hit" }));
      let y = high - bottom;
      severities.toReversed().forEach((word) => {
        const number = bar.counts[severities.indexOf(word)];
        if (!number) return;
        // What happened once must be seen beside what happened a thousand times.
        const height = Math.max(2, scale(number));
        y -= height;
        group.append(svg("rect", {
          x: x + Math.min(1, step * 0.1), y: Math.max(top, y), width: Math.max(1, step - Math.min(2, step * 0.2)),
          height, class: `part level-${word}`,
        }));
      });
      const say = () => { said.textContent = `${instant(bar.time)} to ${instant(bar.time + width)}: ${barWords(bar)}`; };
      group.addEventListener("mouseenter", say);
      group.addEventListener("focus", say);
      group.addEventListener("click", () => { focused = index; pick(index, bar, width); });
      group.addEventListener("keydown", (event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: bars.length - 1 - index }[event.key];
        if (by !== undefined) {
          event.preventDefault();
          const next = Math.min(Math.max(index + by, 0), bars.length - 1);
          group.setAttribute("tabindex", -1);
          shown[next].setAttribute("tabindex", 0);
          focused = next;
          shown[next].focus();
        }
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(index, bar, width); }
      });
      shown.push(group);
      picture.append(group);
    });
    const labels = narrowScreen.matches ? 3 : 8;
    const every = Math.max(1, Math.ceil(bars.length / labels));
    const isDay = width >= 24 * hourMs;
    for (let index = 0; index < bars.length; index += every) {
      const words = instant(bars[index].time).slice(0, isDay ? 10 : 16);
      const isLast = left + index * step > wide - 110;
      picture.append(svg("text", {
        x: isLast ? wide : left + index * step, y: high - 6, class: "tick",
        "text-anchor": isLast ? "end" : "start",
      }, words));
    }
    picture.classList.toggle("has-choice", chosen >= 0);
    fill(box, picture);
    const untimed = data.meta.untimed ? ` ${plural(data.meta.untimed, "alert")} on events that do not say when they were.` : "";
    said.textContent = `Alerts per ${name}. Pick a bar to see its alerts alone.${untimed}`;
    fill(alternative, table("Alerts over time",
      [["From", (bar) => instant(bar.time)],
        ...severities.toReversed().map((word) =>
          [capital(word), (bar) => count(bar.counts[severities.indexOf(word)]), "number"])],
      bars.filter((bar) => sum(bar.counts) > 0), { class: "long" }));
  }

  function pick(index, bar, width) {
    chosen = chosen === index ? -1 : index;
    if (chosen < 0) choose(); else choose(bar.time, bar.time + width);
    const had = box.contains(document.activeElement);
    draw();
    if (had) box.querySelectorAll(".stack-bar")[focused]?.focus();
  }

  draw();
  narrowScreen.addEventListener("change", () => { chosen = -1; focused = 0; choose(); draw(); });
  return { root, clear() { if (chosen >= 0) { chosen = -1; draw(); } } };
}
