"""The page of detections in a real browser.

DEMARC_ALERTS_PAGE=out/alerts.html pytest Tests/browser/test_alerts_page.py

Where alerts.jsonl lies beside the page, the two are compared. Needs pytest, playwright and a Chromium
(DEMARC_CHROMIUM names one that is not on the path); skips without them.
"""

import json
import os
import re
import shutil
import time
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

PAGE = Path(os.environ.get("DEMARC_ALERTS_PAGE", "")).resolve()
if not PAGE.is_file():
    pytest.skip("DEMARC_ALERTS_PAGE names no alerts.html", allow_module_level=True)

SEVERITIES = ["critical", "high", "medium", "low", "informational"]
HOSTILE = "<img src=x onerror=\"window.hacked=1\"></script><script>window.hacked=1</script>\u202e"
DATA = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>',
                            PAGE.read_text(), re.S)[1])
LINES = PAGE.with_name("alerts.jsonl")


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
    """Opens the page; whatever it logs or fetches fails the test."""
    contexts, faults = [], []

    def open_page(file=PAGE, width=1440, height=900, **settings):
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        own = file.as_uri()
        page.on("request", lambda request: request.url.split("#")[0] == own
                or faults.append(f"fetched {request.url}"))
        page.goto(own)
        page.wait_for_selector("h1")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def number(text):
    return int(re.match(r"[\d,]+", text)[0].replace(",", ""))


def status(page):
    return number(page.locator(".filter-result").inner_text())


def severity_of(row):
    return DATA["rules"][row[1]][2]


def test_tiles_count_all_alerts_and_narrow_the_list(visit):
    page = visit()
    counts = [number(text) for text in page.locator(".tile-number").all_inner_texts()]
    assert sum(counts) == DATA["meta"]["alerts"]
    if LINES.is_file():
        lines = [json.loads(line)["severity"] for line in LINES.read_text().splitlines()]
        assert counts == [lines.count(word) for word in SEVERITIES]
    for word in SEVERITIES:
        tile = page.locator(f".tile.level-{word}")
        tile.click()
        assert status(page) == sum(severity_of(row) == word for row in DATA["alerts"])
        shown = set(page.locator(".alerts td .severity").all_inner_texts())
        assert shown <= {word.capitalize()}
        tile.click()
    assert status(page) == len(DATA["alerts"])


def test_a_bar_of_the_chart_narrows_the_list_and_the_keyboard_reaches_it(visit):
    page = visit()
    bars = page.locator(".stack-bar")
    total = sum(sum(bar[1:]) for bar in DATA["timeline"]["bins"])
    bars.first.focus()
    seen = 0
    for index in range(bars.count()):
        name = page.evaluate("document.activeElement.getAttribute('aria-label')")
        said = number(name.split(", ", 1)[1])
        seen += said
        page.keyboard.press("Enter")
        if DATA["meta"]["shown"] == DATA["meta"]["alerts"]:
            assert status(page) == said, name
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowRight")
    assert seen == total == DATA["meta"]["alerts"] - DATA["meta"]["untimed"]
    assert status(page) == len(DATA["alerts"])


def test_a_row_opens_by_keyboard_and_names_the_author(visit):
    page = visit()
    opener = page.locator(".opener").first
    opener.focus()
    page.keyboard.press("Enter")
    detail = page.locator(".detail")
    detail.wait_for()
    assert opener.get_attribute("aria-expanded") == "true"
    rule = next(rule for rule in DATA["rules"] if rule[1] == opener.inner_text())
    assert (rule[4] or "The rule names none") in detail.inner_text()
    page.keyboard.press("Enter")
    assert page.locator(".detail").count() == 0


def test_search_finds_and_says_when_nothing_fits(visit):
    page = visit()
    page.keyboard.press("/")
    page.keyboard.type(DATA["alerts"][0][0])
    assert status(page) == 1
    page.get_by_role("button", name="Clear filters").click()
    assert status(page) == len(DATA["alerts"])
    page.keyboard.press("/")
    page.keyboard.type("no such words at all")
    page.get_by_text("No alert fits these filters.").wait_for()


def test_many_alerts_stay_usable(visit):
    start = time.monotonic()
    page = visit()
    rows = page.locator(".alerts tbody > tr").count()
    assert rows == min(100, len(DATA["alerts"]))
    page.keyboard.press("/")
    page.keyboard.type("a")
    # Ten times what it takes on a slow machine: this is about seconds against minutes.
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_sticks_out(visit, scheme, width):
    page = visit(width=width, height=800, color_scheme=scheme)
    page.locator(".opener").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("""[...document.querySelectorAll('.table-box.stack')]
        .filter(box => box.scrollWidth > box.clientWidth).map(box => box.ariaLabel)""") == []


def test_hostile_texts_stay_texts(visit, tmp_path):
    data = json.loads(json.dumps(DATA))
    data["texts"] = [HOSTILE for _ in data["texts"]]
    data["rules"] = [[HOSTILE, HOSTILE, rule[2], HOSTILE, HOSTILE, HOSTILE, HOSTILE, rule[7],
                      ["javascript:window.hacked=1", HOSTILE], *[[HOSTILE] for _ in rule[9:]]]
                     for rule in data["rules"]]
    data["faults"] = [HOSTILE]
    data["faultCount"] = 1
    text = PAGE.read_text()
    packed = json.dumps(data).replace("<", "\\u003c")
    head, tail = text.split('id="data">', 1)
    file = tmp_path / "alerts.html"
    file.write_text(head + 'id="data">' + packed + tail[tail.index("</script>"):])
    page = visit(file=file)
    page.locator(".opener").first.click()
    assert page.evaluate("window.hacked") is None
    assert page.locator(".detail img, .detail script, a[href^=javascript]").count() == 0
    assert "\u202e" not in page.locator("body").inner_text()
