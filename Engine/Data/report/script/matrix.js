// The matrix: a grid that draws only the rows and columns in sight, so that size does not slow it
// down.

const matrixHeights = { group: 34, requirement: 48, card: 116 };
/** Rows drawn beyond the visible ones, so that scrolling shows no gaps. */
const overscan = 4;
/** Columns are drawn in runs of so many, so that a small step sideways draws nothing anew. */
const columnRun = 10;

function matrixView(data) {
  const narrow = narrowScreen;
  const fields = matrixFields(data);
  const bar = filterBar("Filter the matrix", fields, ["fw"]);
  let headingsOf = null;
  const head = h("div", { class: "grid-head", role: "row", "aria-rowindex": "1" });
  const body = h("div", { class: "grid-body", role: "rowgroup" });
  const grid = h("div", { class: "grid", role: "grid", "aria-label": "Responsibility matrix" }, head, body);
  const box = h("div", { class: "grid-box" }, grid);
  const empty = nothing("No requirement matches these filters.");
  const root = h("div", { class: "matrix" }, h("h2", { class: "unseen" }, "Responsibility matrix"), bar.root, legend(), empty, box);

  let model = { rows: [], columns: [], shown: 0 };
  let offsets = [];
  let drawn = new Map();
  /** Left edges of the columns, the requirement's own first, and the run of them that is drawn. */
  let edges = [];
  let run = [0, 0];
  let active = { row: 1, column: 0 };

  const cellAt = (row, column) => drawn.get(row)?.querySelector(`[data-column="${column}"]`);

  const heightOf = (row) => (row.kind === "group" ? matrixHeights.group
    : narrow.matches ? matrixHeights.card : matrixHeights.requirement);

  function update(filters) {
    const framework = data.frameworks.find((item) => item.id === filters.fw) ?? data.frameworks[0];
    if (headingsOf !== framework) {
      headingsOf = framework;
      fields.find((field) => field.name === "group").offer(headingOptions(data, framework));
    }
    model = matrixModel(data, filters, framework);
    bar.show({ ...filters, fw: framework?.id ?? "" },
      `${plural(model.shown, "requirement")} of ${framework?.title ?? ""}`);
    layout();
  }

  function layout() {
    offsets = [0];
    for (const row of model.rows) offsets.push(offsets.at(-1) + heightOf(row));
    empty.hidden = model.rows.length > 0;
    box.hidden = model.rows.length === 0;
    active = { row: Math.min(Math.max(active.row, 1), Math.max(model.rows.length - 1, 1)), column: 0 };
    if (model.rows[active.row]?.kind === "group") active.row += 1;
    grid.classList.toggle("cards", narrow.matches);
    grid.setAttribute("aria-rowcount", model.rows.length + 1);
    grid.setAttribute("aria-colcount", narrow.matches ? 1 : model.columns.length + 1);
    const widths = model.columns.map((column) => (column.kind === "cloud" ? "minmax(190px, 1fr)" : "52px"));
    // Without a folded column nothing would take up the room that is left.
    const first = widths.some((width) => width !== "52px") ? "minmax(280px, 1.1fr)" : "minmax(280px, 420px)";
    grid.style.setProperty("--columns", [first, ...widths].join(" "));
    body.style.setProperty("height", `${offsets.at(-1)}px`);
    fill(head, matrixHead(model.columns));
    // A short matrix takes no more room than it needs, a scroll bar included.
    box.style.setProperty("--content", `${head.offsetHeight + offsets.at(-1) + 18}px`);
    measure();
  }

  /** Takes the columns' places from the heading and draws anew. */
  function measure() {
    edges = [...head.children].map((cell) => cell.offsetLeft);
    run = columnsInSight();
    redraw();
  }

  function columnsInSight() {
    const [left, right] = [box.scrollLeft + head.children[0].offsetWidth, box.scrollLeft + box.clientWidth];
    const first = edges.findLastIndex((edge, index) => index > 0 && edge <= left);
    const last = edges.findLastIndex((edge) => edge < right);
    return [Math.floor(Math.max(1, first) / columnRun) * columnRun, Math.ceil((last + 1) / columnRun) * columnRun];
  }

  function redraw() {
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren();
    drawn = new Map();
    draw();
    if (hadFocus) cellAt(active.row, active.column)?.focus({ preventScroll: true });
  }

  /** The first row that ends below `y`. */
  function rowAt(y) {
    let [low, high] = [0, model.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets[middle + 1] > y) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function draw() {
    const first = Math.max(0, rowAt(box.scrollTop) - overscan);
    const last = Math.min(model.rows.length, rowAt(box.scrollTop + box.clientHeight) + overscan + 1);
    for (const [index, element] of drawn) {
      // The row with the focus stays, or the keyboard would lose its place.
      if ((index < first || index >= last) && index !== active.row) {
        element.remove();
        drawn.delete(index);
      }
    }
    for (let index = first; index < last; index += 1) drawRow(index);
    drawRow(active.row);
  }

  function drawRow(index) {
    const row = model.rows[index];
    if (!row || drawn.has(index)) return;
    const element = row.kind === "group" ? groupRow(row)
      : narrow.matches ? cardRow(row) : requirementRow(row, model.columns, (column) =>
          (column >= run[0] && column < run[1]) || (index === active.row && column === active.column));
    element.setAttribute("aria-rowindex", index + 2);
    element.style.setProperty("top", `${offsets[index]}px`);
    element.style.setProperty("height", `${heightOf(row)}px`);
    for (const cell of element.children) {
      cell.dataset.row = index;
      cell.dataset.column ??= 0;
      const isActive = index === active.row && Number(cell.dataset.column) === active.column;
      if (row.kind !== "group") cell.tabIndex = isActive ? 0 : -1;
    }
    // In reading order, whichever way the reader scrolled.
    const next = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
    body.insertBefore(element, next === undefined ? null : drawn.get(next));
    drawn.set(index, element);
  }

  function focusCell(row, column) {
    cellAt(active.row, active.column)?.setAttribute("tabindex", "-1");
    active = { row, column };
    const [top, bottom] = [offsets[row], offsets[row + 1]];
    const room = box.clientHeight - head.offsetHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room;
    showColumn(column);
    draw();
    const cell = cellAt(row, column);
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
  }

  /** Scrolls a column out from under the requirement's own, which stays in place. */
  function showColumn(column) {
    if (column === 0 || narrow.matches) return;
    const held = head.children[0].offsetWidth;
    const [left, right] = [edges[column], edges[column] + head.children[column].offsetWidth];
    if (left - held < box.scrollLeft) box.scrollLeft = left - held;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
    const wanted = columnsInSight();
    if (wanted.join() === run.join()) return;
    run = wanted;
    redraw();
  }

  function step(from, by) {
    let row = from + by;
    while (model.rows[row]?.kind === "group") row += Math.sign(by);
    return model.rows[row] ? row : from;
  }

  function onKey(event) {
    const last = narrow.matches ? 0 : model.columns.length;
    const page = Math.max(1, Math.floor(box.clientHeight / heightOf({ kind: "requirement" })) - 2);
    const { row, column } = active;
    const moves = {
      ArrowDown: () => [step(row, 1), column],
      ArrowUp: () => [step(row, -1), column],
      ArrowRight: () => [row, Math.min(last, column + 1)],
      ArrowLeft: () => [row, Math.max(0, column - 1)],
      Home: () => [event.ctrlKey ? step(-1, 1) : row, 0],
      End: () => [event.ctrlKey ? step(model.rows.length, -1) : row, last],
      PageDown: () => [step(Math.min(model.rows.length - 1, row + page) - 1, 1), column],
      PageUp: () => [step(Math.max(0, row - page) - 1, 1), column],
    };
    if (event.key === "Enter" || event.key === " ") event.target.click();
    else if (moves[event.key]) focusCell(...moves[event.key]());
    else return;
    event.preventDefault();
  }

  body.addEventListener("keydown", onKey);
  body.addEventListener("focusin", (event) => {
    const cell = event.target.closest("[data-row]");
    if (!cell || Number(cell.dataset.row) === active.row && Number(cell.dataset.column) === active.column) return;
    cellAt(active.row, active.column)?.setAttribute("tabindex", "-1");
    active = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    cell.tabIndex = 0;
  });
  let isWaiting = false;
  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      const wanted = columnsInSight();
      if (wanted.join() === run.join()) return draw();
      run = wanted;
      redraw();
    });
  };
  box.addEventListener("scroll", drawSoon, { passive: true });
  // The drawer and the window both change the width that there is.
  new ResizeObserver(() => { if (edges.length > 0 && box.isConnected) measure(); }).observe(box);
  narrow.addEventListener("change", layout);
  return { root, update };
}

function matrixFields(data) {
  const side = (name, words) => words.map((word) => [`${name}:${word.id}`, word.label]);
  const services = data.services.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return [
    choice("fw", "Framework", data.frameworks.map((item) => [item.id, item.title]), { group: "" }),
    search("Requirement"),
    choice("cloud", "Cloud", cloudOptions(data)),
    choice("service", "Service", [["", "All services"], ...services.map((item) => [item.id, item.name])]),
    choice("layer", "Layer", [["", "All layers"], ...data.layers.map((item) => [item.id, item.title])]),
    choice("state", "Side and state", [["", "Any state"],
      ["Customer", side("customer", data.customerWords)], ["Provider", side("provider", data.providerWords)]]),
    choice("owner", "Owner", [["", "Any owner"],
      ...data.ownerWords.filter((word) => word.id !== "none").map((word) => [word.id, ownerNames[word.id]])]),
    choice("verdict", "Verdict", [["", "Any verdict"], ...data.requirementWords.map((word) => [word.id, word.label])]),
    choice("group", "Heading", []),
  ];
}

/** Headings are the framework's own. */
function headingOptions(data, framework) {
  const groups = new Set(data.requirements.filter((item) => item.framework === framework).map((item) => item.group));
  return [["", "All headings"], ...[...groups].filter(Boolean).map((group) => [group, capital(group)])];
}
