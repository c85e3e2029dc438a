// Building elements. No text of the data ever reaches an HTML parser: everything goes through `h`.

const svgSpace = "http://www.w3.org/2000/svg";

/** Where the layout turns into that of a phone; the same width stands in the style. */
const narrowScreen = matchMedia("(max-width: 720px)");

/** Characters that would hide, or turn the reading direction of what follows; line breaks and tabs stay. */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text with hidden characters made visible, such as `\u{202e}`. */
function visible(text) {
  return String(text).replace(hidden, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/**
 * An element.
 *
 * `class`, attributes and `on…` listeners come from `props`; `style` is an object, set property by
 * property because the page's policy forbids style attributes. Children are nodes, texts, lists of
 * them, or nothing (null and false are left out).
 */
function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") {
      for (const [key, setting] of Object.entries(value)) element.style.setProperty(key, setting);
    } else element.setAttribute(name, value === true ? "" : visible(value));
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child instanceof Node ? child : visible(child));
  }
}

/** Replaces all content of an element. */
function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** `12345` → `12,345`, whatever the reader's locale: same input, same page. */
function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 part`, `2 parts`. */
function plural(number, noun, many = `${noun}s`) {
  return `${count(number)} ${number === 1 ? noun : many}`;
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Name and value pairs; pairs without a value are left out. */
function facts(pairs) {
  return h("dl", { class: "facts" },
    pairs.filter(([, value]) => value !== "" && value !== null && value !== undefined)
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

/** A command or rule that a person will want to copy. */
function codeBlock(text, label) {
  const block = h("pre", { tabindex: "0", role: "region", "aria-label": label }, h("code", {}, text));
  const button = h("button", {
    type: "button", class: "copy", "aria-label": `Copy: ${label}`,
    onclick: () => {
      select(block);
      // Old browsers, and some that open the page from a disk, have no clipboard: what is selected
      // can still be copied by hand.
      navigator.clipboard?.writeText(text).then(() => { button.textContent = "Copied"; }, () => {});
    },
  }, "Copy");
  return h("div", { class: `code ${text.includes("\n") ? "" : "one-line"}` }, block, button);
}

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/**
 * A table inside its own scrolling box. Columns are `[title, cell(item), class]`; the first column
 * names the row.
 */
function table(caption, columns, items, props = {}) {
  const head = h("tr", {}, columns.map(([title, , kind]) => h("th", { scope: "col", class: kind }, title)));
  const body = items.map((item) => h("tr", {}, columns.map(([title, cell, kind], index) =>
    h(index === 0 ? "th" : "td", { scope: index === 0 ? "row" : null, class: kind, "data-title": title },
      cell(item)))));
  return h("div", { class: `table-box ${props.class ?? ""}`, tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("caption", { class: "unseen" }, caption), h("thead", {}, head), h("tbody", {}, body)));
}

/** What a list says when it is empty. */
function nothing(text) {
  return h("p", { class: "nothing" }, text);
}

/** A section with a heading and a sentence that says what it is. */
function section(title, lead, ...content) {
  return h("section", { class: "block" },
    h("h2", {}, title), lead ? h("p", { class: "lead" }, lead) : null, content);
}
