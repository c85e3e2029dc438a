// The drawer: what the reader looks into, beside the view they came from.

function makeDrawer(data) {
  const body = h("div", { class: "drawer-body" });
  const close = h("button", { type: "button", class: "close", "aria-label": "Close (Escape)", onclick: closeDrawer }, "Close");
  const root = h("aside", { class: "drawer", role: "dialog", "aria-labelledby": "drawer-title", hidden: true },
    h("div", { class: "drawer-bar" }, h("p", { class: "trail" }), close), body);
  const trail = root.querySelector(".trail");
  let shown = "";
  let opener = null;

  /** Shows what `open` names and moves the focus there; the opener gets it back on closing. */
  function update(open) {
    if (open === shown) return;
    if (open && !shown) opener = document.activeElement;
    const focused = root.contains(document.activeElement);
    shown = open;
    root.hidden = !open;
    document.body.classList.toggle("has-drawer", Boolean(open));
    // On a narrow screen it covers the page, which then must not be reached behind it.
    document.querySelector(".frame").inert = Boolean(open) && narrowScreen.matches;
    if (!open) {
      if (focused || document.activeElement === document.body) giveBack();
      return;
    }
    const content = drawerContent(data, open.split("/").map(decodeURIComponent));
    fill(trail, content.trail.flatMap((item, index) => (index === 0 ? [item] : [" › ", item])));
    fill(body, h("h2", { id: "drawer-title", tabindex: "-1" }, content.title), content.body);
    body.scrollTop = 0;
    body.querySelector("#drawer-title").focus({ preventScroll: true });
  }
  /** The matrix may have drawn its cells anew meanwhile: then its present cell takes the focus. */
  function giveBack() {
    const target = opener?.isConnected ? opener : document.querySelector("#view .grid-body [tabindex='0']");
    (target ?? document.getElementById("view")).focus({ preventScroll: true });
  }
  return { root, update };
}

function drawerContent(data, [kind, ...path]) {
  const found = {
    requirement: () => {
      const item = requirementAt(data, path[0], path[1]);
      return item && requirementDetail(data, item, path[2]);
    },
    cell: () => {
      const item = requirementAt(data, path[0], path[1]);
      const cell = item?.cells.find((one) => one.service.id === path[2]);
      return cell && cellDetail(data, item, cell);
    },
    service: () => {
      const service = data.services.find((item) => item.id === path[0]);
      return service && serviceDetail(data, service);
    },
    check: () => {
      const check = data.checksByID.get(path[0]);
      return check && checkDetail(data, check);
    },
    finding: () => {
      const finding = data.checksByID.get(path[0])?.findings.find((item) => item.id === path[1]);
      return finding && findingDetail(finding);
    },
  }[kind]?.();
  return found ?? {
    title: "Not in this report", trail: [],
    body: nothing("The address names something that this assessment does not hold."),
  };
}

function requirementLink(item) {
  return openLink(["requirement", item.framework.id, item.id], {}, `${item.framework.id} ${item.id}`);
}

function requirementDetail(data, item, cloudID) {
  const cloud = data.clouds.find((one) => one.id === cloudID);
  const cells = item.cells.filter((cell) => !cloud || cell.service.cloud === cloud);
  const rank = (cell) => foldOrder.customer.indexOf(cell.customer) * 10 + foldOrder.provider.indexOf(cell.provider);
  const sorted = cells.toSorted((a, b) => rank(b) - rank(a) || a.service.index - b.service.index);
  return {
    trail: [item.framework.title, capital(item.group) || "Requirement", cloud?.title].filter(Boolean),
    title: `${item.id} ${item.title}`,
    body: [
      h("p", { class: "verdict" }, state(item.state), " ", owner(item.owner)),
      item.summary ? h("p", { class: "lead" }, item.summary) : null,
      facts([
        ["Hub controls", item.controls.join(", ") || "none mapped: for a person to decide"],
        ["Layers it is about", item.layers.map((layer) => layer.title).join(", ")],
      ]),
      item.policies.length > 0 ? h("div", {}, h("h3", {}, "What your own policies say"),
        h("ul", {}, item.policies.map((sentence) => h("li", {}, `${sentence}.`))),
        h("p", { class: "note" }, "Partial evidence: a failing policy fails the requirement, one that holds does not prove it.")) : null,
      lineChart([{ title: "All services", provider: item.provider, customer: item.customer }]),
      h("h3", {}, cloud ? `${plural(cells.length, "service")} of ${cloud.title}` : plural(cells.length, "service")),
      cloud ? h("p", {}, openLink(["requirement", item.framework.id, item.id], {}, "Show all clouds")) : null,
      table(`Services under ${item.id}`, [
        ["Service", (cell) => openLink(["cell", item.framework.id, item.id, cell.service.id], {}, cell.service.name)],
        ["Provider", (cell) => state(cell.provider)],
        ["Customer", (cell) => state(shownCustomer(cell))],
      ], sorted, { class: "stack" }),
    ],
  };
}

function cellDetail(data, item, cell) {
  const ruling = data.rulings[item.framework.index][cell.service.index];
  const customer = shownCustomer(cell);
  const isPitfall = cell.provider === "attested" && cell.customer !== "met" && cell.customer !== "no-part";
  const words = data.attestations.filter((word) => word.framework === item.framework
    && word.requirement === item.id && (!word.service || word.service === cell.service.id));
  return {
    trail: [requirementLink(item), openLink(["service", cell.service.id], {}, cell.service.name)],
    title: `${item.id} for ${cell.service.name}`,
    body: [
      h("p", { class: "lead" }, item.title),
      h("div", { class: "sides" },
        h("section", { class: "side-provider" }, h("h3", {}, "Provider"), state(cell.provider),
          cell.provider === "no-part" ? h("p", {}, "Nothing here is the provider’s to do.") : h("p", {}, `${capital(ruling.because)}.`)),
        h("section", { class: "side-customer" }, h("h3", {}, "Customer"), state(customer),
          h("p", {}, `${capital(countWords("customer", countParts(cell.parts))) || "No part"}.`))),
      isPitfall ? h("p", { class: "warning" }, mark("failed"),
        h("span", {}, h("b", {}, "Pitfall. "), "The provider’s report proves the provider’s half only; your half is not proven here.")) : null,
      words.length > 0 ? h("div", {}, h("h3", {}, "Attested by"), words.map(attestationText)) : null,
      h("h3", {}, `${plural(cell.parts.length, "part")}, layer by layer`),
      cell.parts.map((part) => partDetail(data, part)),
    ],
  };
}

function countParts(parts) {
  const counts = {};
  for (const part of parts) {
    const id = part.isWord ? "met-word" : part.customer;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** One layer: whose it is and why, what each side has to do, and what proves it. */
function partDetail(data, part) {
  const { facet } = part;
  const customer = part.isWord ? "met-word" : part.customer;
  const side = (name, id, text) => (id === "no-part" ? null : h("div", { class: `statement statement-${name}` },
    sideState(name, id), h("p", {}, text || "No statement.")));
  const checks = part.checks.map((number) => data.checks[number]);
  return h("details", { class: "part", open: part.customer !== "no-part" && part.customer !== "needs-attestation" },
    h("summary", {}, h("b", {}, facet.layer.title), owner(facet.owner),
      h("span", { class: "part-states" }, mark(part.provider), mark(customer),
        h("span", { class: "unseen" }, `Provider: ${label(part.provider)}. Customer: ${label(customer)}.`))),
    side("provider", part.provider, facet.provider),
    side("customer", customer, facet.customer),
    checks.length > 0 ? h("ul", { class: "part-checks" }, checks.map(checkLine)) : null,
    part.customer === "needs-attestation"
      ? h("p", { class: "note" }, "No check decides this: a person has to attest it, and nobody has.") : null,
    ownership(facet));
}

/** The reason chain, and where resources differ. */
function ownership(facet) {
  return h("div", { class: "why" },
    h("h4", {}, `Why ${ownerNames[facet.owner].toLowerCase()}`),
    h("ol", {}, facet.chain.map((step) => h("li", {}, step))),
    facet.variants.length > 0 ? h("ul", { class: "variants" }, facet.variants.map((variant) => h("li", {},
      owner(variant.owner), ` ${plural(variant.resources, "resource")}: ${variant.because}`,
      variant.examples.length > 0 ? h("div", { class: "examples" }, variant.examples.map((id) => h("code", {}, id))) : null))) : null);
}

/** The state that one check’s results come to, as the matrix reads them. */
function checkState(check) {
  if (check.failed > 0) return "failed";
  if (check.errors > 0) return "error";
  if (check.withoutEvidence > 0) return "not-assessed";
  if (check.accepted > 0) return "accepted-risk";
  return check.passed > 0 ? "met" : "no-part";
}

function checkCounts(check) {
  return [[check.failed, "failed"], [check.errors, "error", "errors"], [check.withoutEvidence, "without evidence", "without evidence"],
    [check.accepted, "accepted"], [check.passed, "passed"], [check.skipped, "not applicable"]]
    .filter(([number]) => number > 0)
    .map(([number, one, many = one]) => `${count(number)} ${number === 1 ? one : many}`).join(", ");
}

function checkLine(check) {
  return h("li", {}, mark(checkState(check)),
    openLink(["check", check.id], {}, check.title),
    h("span", { class: "muted" }, checkCounts(check) || "found nothing that it applies to"));
}
