// The data model: turns the page's compact tables into objects with names.

/**
 * Unpacks the tables; the twin of HTMLData.swift and its extensions.
 *
 * Numbers in a row point into another table, and `texts` holds every long string once. All strings
 * may come from an attacker: they are only ever shown as text (see `h`).
 */
function readData(raw) {
  const text = (number) => raw.texts[number] ?? "";
  const words = (rows) => rows.map(([id, label], index) => ({ id, label, index }));
  const named = (rows) => rows.map(([id, title], index) => ({ id, title, index }));
  const counts = (kinds, numbers) => Object.fromEntries(kinds.map((kind, i) => [kind.id, numbers[i]]));

  const data = { meta: raw.meta };
  for (const kind of ["provider", "customer", "requirement", "owner", "severity", "outcome"]) {
    data[`${kind}Words`] = words(raw.words[kind]);
  }
  const { providerWords, customerWords, requirementWords, ownerWords } = data;
  data.frameworks = named(raw.frameworks);
  data.clouds = named(raw.clouds);
  data.layers = named(raw.layers);

  data.headlines = raw.headlines.map(([framework, cloud, requirements, customer, provider, attested]) => ({
    framework: data.frameworks[framework],
    cloud: data.clouds[cloud] ?? null,
    requirements: counts(requirementWords, requirements),
    customer: splitAttested(counts(customerWords, customer), attested),
    provider: counts(providerWords, provider),
  }));

  data.services = raw.services.map((row, index) => {
    const [id, name, cloud, model, resources, accounts, regions, types, isOrganization] = row;
    const kinds = [];
    for (let i = 0; i < types.length; i += 2) kinds.push({ type: text(types[i]), count: types[i + 1] });
    return {
      index, id, name, cloud: data.clouds[cloud], model, resources, accounts, regions, types: kinds,
      isOrganization, facets: [],
    };
  });

  data.rulings = raw.rulings.map((row) =>
    data.services.map((_, i) => ({ state: providerWords[row[2 * i]].id, because: text(row[2 * i + 1]) })));

  data.facets = raw.facets.map(([service, layer, owner, provider, customer, chain, variants]) => {
    const facet = {
      service: data.services[service],
      layer: data.layers[layer],
      owner: ownerWords[owner].id,
      provider: text(provider),
      customer: text(customer),
      chain: chain.map(text),
      variants: variants.map(([to, resources, because, examples]) =>
        ({ owner: ownerWords[to].id, resources, because: text(because), examples })),
    };
    facet.service.facets.push(facet);
    return facet;
  });

  // A code is provider state + 5 × customer state, + 35 where a person's word carries the part.
  const width = providerWords.length;
  const full = width * customerWords.length;
  const decode = (code) => ({
    provider: providerWords[code % width].id,
    customer: customerWords[Math.floor((code % full) / width)].id,
    isWord: code >= full,
  });

  const parts = [];
  for (let i = 0; i < raw.parts.length; i += 3) {
    parts.push({
      facet: data.facets[raw.parts[i]], ...decode(raw.parts[i + 1]), checks: raw.sets[raw.parts[i + 2]],
    });
  }
  const cells = raw.cells.map(([service, code, ...numbers]) => {
    const own = numbers.map((number) => parts[number]);
    const cell = { service: data.services[service], ...decode(code), parts: own };
    cell.isWord = cell.customer === "met" && own.some((part) => part.isWord);
    return cell;
  });

  data.requirements = raw.requirements.map((row, index) => {
    const [framework, id, title, summary, group, state, owner, controls, layers] = row;
    const [customer, provider, attested, policies, own] = row.slice(9);
    return {
      index, framework: data.frameworks[framework], id, title, summary: text(summary),
      group: text(group), state: requirementWords[state].id, owner: ownerWords[owner].id, controls,
      layers: layers.map((number) => data.layers[number]),
      customer: splitAttested(counts(customerWords, customer), attested),
      provider: counts(providerWords, provider),
      cells: own.map((number) => cells[number]),
      policies,
    };
  });
  data.pitfalls = raw.pitfalls.map(([requirement, worst, services]) => ({
    requirement: data.requirements[requirement],
    worst: customerWords[worst].id,
    services: services.map((number) => data.services[number]),
  }));
  readChecks(data, raw, text);
  readEvidence(data, raw, text);
  return data;
}

/** Parts met on a person's word are counted apart from those a check proved. */
function splitAttested(customer, attested) {
  return { ...customer, met: customer.met - attested, "met-word": attested };
}

function readChecks(data, raw, text) {
  data.checks = raw.checks.map((row, index) => {
    const [id, title, severity, service, rationale, remedy, language, rule, fetch, fetchNote] = row;
    const [controls, numbers, missing, findingCount, findings] = row.slice(10);
    const [passed, failed, accepted, skipped, errors, withoutEvidence] = numbers;
    const check = {
      index, id, title, severity: data.severityWords[severity],
      service: data.services[service] ?? null,
      rationale: text(rationale), remedy: text(remedy), language: text(language),
      rule: text(rule), fetch: text(fetch), fetchNote: text(fetchNote), controls, missing, findingCount,
      passed, failed, accepted, skipped, errors, withoutEvidence,
    };
    check.findings = findings.map((finding) => readFinding(data, check, finding, text));
    // A service that is not in use has no entry of its own; its cloud is in the check's id.
    check.cloud = check.service?.cloud ?? data.clouds.find((cloud) => id.startsWith(`${cloud.id}.`));
    return check;
  });
  data.findings = data.checks.flatMap((check) => check.findings);
  data.checksByID = new Map(data.checks.map((check) => [check.id, check]));
}

function readFinding(data, check, row, text) {
  const [outcome, account, region, type, resource, name, file, line, detail, until, because, id] = row;
  return {
    check, id, outcome: data.outcomeWords[outcome].id,
    account: text(account), region: text(region), type: text(type), resource, name: name || resource,
    file: text(file), line, detail: text(detail), acceptedUntil: until, acceptedBecause: text(because),
  };
}

function readEvidence(data, raw, text) {
  data.holes = raw.holes.map(([service, state, reason, regions]) => ({
    service: data.services[service], state: data.providerWords[state].id, reason: text(reason), regions,
  }));
  data.reports = raw.reports.map(([id, cloud, title, frameworks, services, regions, dates, days, today]) => {
    const [from, to, last, bridgedTo, standing] = dates;
    return {
      id, cloud: data.clouds[cloud], title, frameworks, services, regions, from, to, last, bridgedTo,
      standing, fromDay: days[0], toDay: days[1], lastDay: days[2], today,
    };
  });
  data.exceptions = raw.exceptions.map(([texts, findings]) => {
    const [check, resource, reason, owner, approver, expires, state] = texts;
    return { check, resource, reason, owner, approver, expires, state, findings };
  });
  data.attestations = raw.attestations.map(([framework, texts, inForce]) => {
    const [requirement, service, layer, statement, author, date, expires] = texts;
    return {
      framework: data.frameworks[framework], requirement, service, layer, statement, author, date,
      expires, inForce,
    };
  });
  readAssurance(data, raw);
  data.fetches = raw.fetches.map(([command, parts, checks, missing]) => ({
    command, parts, checks: checks.map((number) => data.checks[number]), missing,
  }));
  data.unknown = raw.unknown.map(([cloud, type, resources]) => ({
    cloud: data.clouds[cloud], type, resources,
  }));
  data.diagnostics = raw.diagnostics.map(([[severity, code, message, place, hint]]) => ({
    severity, code, message, place, hint,
  }));
}

function readAssurance(data, raw) {
  data.gaps = raw.gaps.map(([severity, [kind, subject, sentence, hint, due], services]) => ({
    severity: data.severityWords[severity], kind, subject, sentence, hint, due,
    services: services.map((number) => data.services[number]),
  }));
  data.duties = raw.duties.map(([customer, isWord, texts, facets]) => {
    const [id, text, owner, report, reportTitle, answer] = texts;
    return { id, text, owner, report, reportTitle, answer, facets, isWord, state: data.customerWords[customer].id };
  });
  data.claims = raw.claims.map(([texts, services]) => {
    const [source, requirement, service, owner, words, derived, standing] = texts;
    return {
      source, requirement, service, owner, words, derived, state: standing,
      services: services.map((number) => data.services[number]),
    };
  });
  data.review = raw.review.map(([[kind, subject, sentence]]) => ({ kind, subject, sentence }));
}

/** States from harmless to worst, as the matrix folds the parts of a cell into one state. */
const foldOrder = {
  customer: ["no-part", "met", "accepted-risk", "needs-attestation", "not-assessed", "error", "failed"],
  provider: ["no-part", "attested", "out-of-scope", "lapsed", "not-attested"],
};

/** The state that a whole takes from its parts: the one that needs attention most. */
function fold(side, states) {
  const order = foldOrder[side];
  return states.reduce(
    (worst, state) => (order.indexOf(state) > order.indexOf(worst) ? state : worst), "no-part");
}

/** The headline of one framework, over all clouds or of one. */
function headline(data, framework, cloud = null) {
  return data.headlines.find((line) => line.framework === framework && line.cloud === cloud);
}

function total(counts) {
  return Object.entries(counts).reduce((sum, [id, count]) => (id === "no-part" ? sum : sum + count), 0);
}

function requirementAt(data, framework, id) {
  return data.requirements.find((item) => item.framework?.id === framework && item.id === id);
}
