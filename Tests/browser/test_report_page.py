"""The report page in a real browser.

DEMARC_REPORT_PAGE=out/report.html pytest Tests/browser

The page must lie where `demarc assess --output` put it, with assessment.json beside it. Needs pytest,
playwright and a Chromium (DEMARC_CHROMIUM names one that is not on the path); skips without them.
"""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

PAGE = Path(os.environ.get("DEMARC_REPORT_PAGE", "")).resolve()
VIEWS = ["overview", "matrix", "findings", "services", "provider", "word", "gaps"]
HOSTILE = "<img src=x onerror=\"window.hacked=1\"></script><script>window.hacked=1</script>\u202e"

if not PAGE.is_file():
    pytest.skip("DEMARC_REPORT_PAGE names no report.html", allow_module_level=True)

ASSESSMENT = json.loads((PAGE.parent / "assessment.json").read_text())
FRAMEWORK = ASSESSMENT["frameworks"][0]


@pytest.fixture(scope="session")
def browser():
    names = map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])
    path = os.environ.get("DEMARC_CHROMIUM") or next(filter(None, names), None)
    with playwright.sync_playwright() as tool:
        try:
            found = tool.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except playwright.Error as fault:
            pytest.skip(f"no Chromium starts: {fault.message.splitlines()[0]}")
        yield found
        found.close()


@pytest.fixture
def visit(browser):
    """Opens an address of the page; whatever it logs or fetches fails the test."""
    contexts, faults = [], []

    def open_page(address="", file=PAGE, width=1440, height=900, **settings):
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        own = file.as_uri()
        page.on("request", lambda request: request.url.split("#")[0] == own
                or faults.append(f"fetched {request.url}"))
        page.goto(own + address)
        page.wait_for_selector("h1")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def headline(framework, cloud=None):
    return next(line for line in ASSESSMENT["headlines"]
                if line["framework"] == framework and line.get("cloud") == cloud)


def failed_finding():
    """A failed finding whose check bears on a requirement: the way down to it must exist."""
    checks = {check["id"]: check for check in ASSESSMENT["checks"]}
    failed = {f["check"]: f for f in ASSESSMENT["findings"]
              if f["outcome"] == "fail" and not f.get("acceptedUntil")}
    for cell in ASSESSMENT["cells"]:
        for part in cell["parts"]:
            for name in part.get("checks", []):
                if name in failed and checks[name]["service"] == cell["service"]:
                    return cell, part, failed[name]
    pytest.skip("nothing failed in this assessment")


def numbers(locator):
    return [int(text.replace(",", "")) for text in locator.all_inner_texts()]


@pytest.mark.parametrize("framework", ASSESSMENT["frameworks"])
def test_headline_equals_the_assessment(visit, framework):
    page = visit(f"#/overview?fw={framework}")
    line = headline(framework)
    customer = line["customer"]
    figures = [int(re.match(r"[\d,]+", text)[0].replace(",", ""))
               for text in page.locator(".figure-number").all_inner_texts()]
    assert figures == [customer.get("met", 0), customer.get("failed", 0), line["notAssessed"],
                       line["providerProven"]]
    assert numbers(page.locator(".summary b")) == [line["assessed"], *figures[2:]]
    clouds = [one["cloud"] for one in ASSESSMENT["headlines"]
              if one["framework"] == framework and one.get("cloud")]
    lines = ([line] if len(clouds) > 1 else []) + [headline(framework, cloud) for cloud in clouds]
    totals = numbers(page.locator(".line-chart").first.locator(".half-total b"))
    assert totals == [n for one in lines for n in (one["providerTotal"], one["customerTotal"])]


def test_filters_leave_what_the_assessment_says(visit):
    page = visit("#/matrix")
    wanted = {c["requirement"] for c in ASSESSMENT["cells"]
              if c["framework"] == FRAMEWORK and c["customer"] == "needs-attestation"}
    page.get_by_label("Side and state").select_option("customer:needs-attestation")
    page.wait_for_function("location.hash.includes('state=')")
    assert page.locator(".filter-result").inner_text().startswith(f"{len(wanted)} requirement")
    page.get_by_role("button", name="Clear filters").click()
    page.keyboard.press("/")
    page.keyboard.type("no such words")
    page.get_by_text("No requirement matches these filters.").wait_for()


def test_findings_filter_by_severity(visit):
    page = visit("#/findings")
    for severity in {finding["severity"] for finding in ASSESSMENT["findings"]}:
        page.get_by_label("Severity").select_option(severity)
        page.wait_for_function("value => location.hash.includes(value)", arg=f"severity={severity}")
        shown = page.locator(".finding-group .severity").all_inner_texts()
        assert shown and {text.strip().lower() for text in shown} == {severity}


def test_drill_down_to_finding_and_rule_and_back(visit):
    cell, part, finding = failed_finding()
    page = visit(f"#/matrix?fw={cell['framework']}")
    page.locator(".cell-requirement", has=page.get_by_text(cell["requirement"], exact=True)).click()
    drawer = page.get_by_role("dialog")
    drawer.locator(f"a[href$='{cell['requirement']}/{cell['service']}']").click()
    chain = drawer.locator("details.part .why ol").first
    assert chain.evaluate("list => list.textContent").strip()
    link = drawer.locator(f"a[href$='open=check/{finding['check']}']").first
    link.evaluate("link => { link.closest('details').open = true; }")
    link.click()
    drawer.get_by_role("heading", name="Remedy").wait_for()
    drawer.locator("a.resource").first.click()
    drawer.locator(".trail", has_text="Finding").wait_for()
    assert drawer.get_by_role("region", name="rule text").inner_text().strip()
    assert drawer.get_by_role("region", name="fetch command").inner_text().strip()
    there = page.url
    page.go_back()
    drawer.locator("a.resource").first.wait_for()
    for _ in range(3):
        page.go_back()
    drawer.wait_for(state="hidden")
    assert visit("#" + there.split("#")[1]).locator(".trail", has_text="Finding").is_visible()


def test_keyboard_alone_is_enough(visit):
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("[role=tab][aria-selected=true]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".grid [tabindex='0']")
    assert page.locator("#tab-matrix").get_attribute("aria-selected") == "true"
    page.locator(".grid-body [tabindex='0']").focus()
    place = "[document.activeElement.dataset.row, document.activeElement.dataset.column].map(Number)"
    start = page.evaluate(place)
    for key in ["ArrowRight", "ArrowDown"]:
        page.keyboard.press(key)
    moved = page.evaluate(place)
    assert moved[0] > start[0] and moved[1] == start[1] + 1
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    for key in ["Control+End", "Control+Home", "Enter"]:
        page.keyboard.press(key)
    page.get_by_role("dialog").wait_for()
    assert page.evaluate("document.activeElement.id") == "drawer-title"
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    assert page.evaluate("Boolean(document.activeElement.dataset.row)")


def test_hostile_names_stay_text(visit, tmp_path):
    text = PAGE.read_text()
    start = text.index('id="data">') + len('id="data">')
    end = text.index("</script>", start)
    data = json.loads(text[start:end])
    data["meta"]["organization"] = HOSTILE
    data["texts"] = [HOSTILE + one for one in data["texts"]]
    for service in data["services"]:
        service[1] = HOSTILE
    for check in data["checks"]:
        check[1] = HOSTILE
        for finding in check[14]:
            finding[4] = finding[5] = HOSTILE
    file = tmp_path / "report.html"
    file.write_text(text[:start] + json.dumps(data).replace("<", "\\u003c") + text[end:])
    checks = [(check[0], check[14][0][-1]) for check in data["checks"] if check[14]]
    deep = [f"#/findings?check={check}&open=finding/{check}/{finding}" for check, finding in checks[:1]]
    for address in [f"#/{view}" for view in VIEWS] + deep:
        page = visit(address, file=file)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        page.wait_for_timeout(50)
        assert page.evaluate("window.hacked") is None
        assert page.locator("img, [onerror]").count() == 0
        assert HOSTILE[:9] in page.inner_text("h1") and "\\u{202e}" in page.inner_text("h1")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_has_no_sideways_scroll_and_all_text_has_contrast(visit, view, scheme):
    page = visit(f"#/{view}", width=375, height=812, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert page.evaluate(CONTRAST) == []
    assert page.locator("button, select, input").evaluate_all(
        "all => all.filter(one => !(one.ariaLabel || one.textContent.trim() || one.labels?.length))") == []


def test_paper_is_light_and_complete(visit):
    page = visit("#/matrix", color_scheme="dark")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("[role=tablist]").is_visible() and not page.locator("main").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    paper = page.locator(".paper").inner_text()
    for verdict in ASSESSMENT["verdicts"]:
        assert verdict["requirement"] in paper
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".paper").evaluate("one => one.childElementCount") == 0


def test_the_page_knows_neither_clock_nor_chance_nor_network():
    text = PAGE.read_text()
    script = text[text.index('<script type="module">'):]
    banned = r"Date\.now|new Date\(\)|Math\.random|innerHTML|XMLHttp|https?://(?!www\.w3\.org/2000/svg)"
    assert not re.search(banned, script)
    assert "default-src 'none'" in text and "unsafe-inline" not in text


# Texts whose colour stands out from their ground by less than WCAG 2.2 AA asks.
CONTRAST = """() => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (one) => { for (; one; one = one.parentElement) { const [r, g, b, a = 1] = channels(getComputedStyle(one).backgroundColor);
    if (a > 0.99) return [r, g, b]; } return [255, 255, 255]; };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const bad = [];
  for (let node; (node = walk.nextNode());) { const one = node.parentElement; const style = getComputedStyle(one);
    if (!node.data.trim() || one.closest("script, noscript, .unseen, option") || !one.checkVisibility()) continue;
    const [a, b] = [light(channels(style.color).slice(0, 3)), light(ground(one))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) bad.push(`${node.data.slice(0, 30)}: ${style.color}`);
  }
  return [...new Set(bad)];
}"""
