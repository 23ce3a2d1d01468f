"""How our mails look in a real browser: nothing is wider than a phone, and every word can be read by day and by night."""

import os
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

import pytest

from tests.browser import Page, chromium, page
from tests.desk import html
from tests.every_mail import every_mail

NO_BROWSER = "NO CHROMIUM: how our mails look is NOT tested. Install chromium to test it."

#: the width that the page needs, its worst contrast, and the words that have it (WCAG 2.1, relative luminance)
MEASURE = """(() => {
  const numbers = color => { const n = color.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const linear = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const color = numbers(getComputedStyle(one).backgroundColor);
      if (color[3] > 0) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
  };
  let worst = [99, ""];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement, words = texts.currentNode.data.trim();
    if (!words || !element.getClientRects().length) continue;
    const pair = [light(numbers(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (contrast < worst[0]) worst = [contrast, words.slice(0, 60)];
  }
  return {width: document.documentElement.scrollWidth, worst: worst[0], words: worst[1], height: document.documentElement.scrollHeight};
})()"""


@cache
def pages() -> dict[str, str]:
    """Name to HTML part, of every mail that we write."""
    return {name: html(mail) for name, mail in every_mail() if not mail.fault}


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    if not chromium():
        if os.environ.get("CI") == "true":
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    with page() as one:
        yield one


def seen(tab: Page, width: int, scheme: str) -> dict[str, Any]:
    tab.looks(width, scheme)
    measured = {}
    for name, source in pages().items():
        tab.show(source)
        measured[name] = tab.run(MEASURE)
    return measured


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_mail_fits_a_phone_and_can_be_read(tab: Page, scheme: str) -> None:
    measured = seen(tab, 375, scheme)
    assert len(measured) > 100
    assert {name: row["width"] for name, row in measured.items() if row["width"] > 375} == {}
    assert {name: (row["worst"], row["words"]) for name, row in measured.items() if row["worst"] < 4.5} == {}
    assert all(row["words"] for row in measured.values())


def test_the_measure_itself_sees_what_is_too_wide_and_too_pale(tab: Page) -> None:
    tab.looks(375, "light")
    tab.show("<body><p style='width:700px;color:#999;background-color:#fff'>pale</p></body>")
    row = tab.run(MEASURE)
    assert row["width"] >= 700
    assert 2.8 < row["worst"] < 2.9


def test_the_ask_and_the_first_button_stand_on_the_first_screen_of_a_phone(tab: Page) -> None:
    tab.looks(375, "light")
    for name, group in groupby(sorted(pages().items()), key=lambda item: item[0].rpartition("-")[0]):
        for _, source in group:
            if name in {
                "brief-engineering",
                "brief-leadership",
                "brief-security",
                "brief-product",
                "follow-up",
                "follow-up-owner",
            }:
                tab.show(source)
                assert tab.run("document.querySelector('a').getBoundingClientRect().bottom") < 667, name
