"""Every page in a real browser: nothing leaves, nothing runs, everything can be used. `make test-web` runs this."""

import unittest

from browser import ALL, SCHEMES, SIZES, Browser, pages
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.driver.quit()

    def run_script(self, script, *arguments):
        return self.browser.run(script, *arguments)

    def find(self, query):
        return self.browser.driver.find_element(By.CSS_SELECTOR, query)

    def is_shown(self, query):
        return self.run_script("const e = document.querySelector(arguments[0]); return !!e && e.getClientRects().length > 0", query)


class EveryPage(PageTest):
    def test_nothing_leaves_and_nothing_is_wrong(self):
        for name in ALL:
            for width, height in SIZES:
                for scheme in SCHEMES:
                    with self.subTest(page=name, width=width, scheme=scheme):
                        self.browser.open(name, width, height, scheme)
                        self.assertLessEqual(self.run_script("return document.documentElement.scrollWidth"), width)
                        console, requests = self.browser.logs()
                        self.assertEqual(console, [])
                        self.assertEqual([url for url in requests if url != pages().url(name)], [])

    def test_accessibility(self):
        for name in ALL:
            for width, height in SIZES:
                for scheme in SCHEMES:
                    with self.subTest(page=name, width=width, scheme=scheme):
                        self.browser.open(name, width, height, scheme)
                        self.assertEqual(self.browser.violations(), [])

    def test_the_checker_checks(self):
        self.browser.open("nothing.html")
        self.run_script("document.body.append(Object.assign(document.createElement('button'), {id: 'nameless'}))")
        self.assertEqual([found.split(" ")[0] for found in self.browser.violations()], ["button-name"])

    def test_the_policy_holds(self):
        for name in ALL:
            with self.subTest(page=name):
                self.browser.open(name)
                self.run_script(
                    "const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s);"
                    "document.body.insertAdjacentHTML('beforeend', '<img src=https://example.org/x.png><p style=\"color:red\" id=probe>x</p>')")
                self.assertIsNone(self.run_script("return window.owned ?? null"))
                self.assertNotEqual(self.run_script("return getComputedStyle(document.getElementById('probe')).color"), "rgb(255, 0, 0)")
                _, requests = self.browser.logs()
                self.assertEqual([url for url in requests if url.startswith("http")], [])

    def test_the_text_of_an_article_is_text(self):
        for name in ("hostile.html", "compare.html", "verify.html", "pages/index.html", "pages/hostile.html"):
            with self.subTest(page=name):
                self.browser.open(name)
                self.assertIsNone(self.run_script("return window.owned ?? null"))
                self.assertNotEqual(self.browser.driver.title, "owned")
                counts = self.run_script("return ['script', 'img', 'iframe', '[onclick]', '[onerror]', 'style'].map(q => document.querySelectorAll(q).length)")
                self.assertEqual(counts, [1, 0, 0, 0, 0, 1])


class Article(PageTest):
    def setUp(self):
        self.browser.open("leak-ceasefire.html")

    def float(self):
        return self.run_script("const f = document.getElementById('float'); return f && !f.hidden ? f.textContent : null")

    def wait(self, condition):
        """Cards come and go a moment after the pointer, on a busy machine later."""
        return WebDriverWait(self.browser.driver, 10).until(lambda _: condition())

    def test_marks_and_their_cards(self):
        numbers = self.run_script("return [...document.querySelectorAll('.text .ref')].map(r => r.id)")
        cards = self.run_script("return [...document.querySelectorAll('.card[id]')].map(c => c.id.replace('card-', ''))")
        self.assertGreater(len(cards), 10)
        self.assertEqual(sorted(numbers), sorted(cards))
        forms = self.run_script(
            "return ['direct', 'mixed', 'indirect'].map(f => document.querySelector('.text mark.' + f)).filter(Boolean)"
            ".map(m => getComputedStyle(m).textDecorationStyle)")
        self.assertEqual(len(forms), len(set(forms)), "each form has a line of its own")
        strengths = self.run_script(
            "const s = l => parseFloat(getComputedStyle(Object.assign(document.body.appendChild(document.createElement('mark')), {className: 'h0 l' + l})).getPropertyValue('--s'));"
            "return [0, 1, 2, 3, 4, 5, 6, 7].map(s)")
        self.assertEqual(strengths, sorted(strengths), "the more anonymous, the stronger")

    def test_a_card_on_hover(self):
        self.assertIsNone(self.float())
        ActionChains(self.browser.driver).move_to_element(self.find("#text mark")).perform()
        self.assertIn("two officials briefed on the talks", self.wait(self.float))
        ActionChains(self.browser.driver).move_to_element(self.find("footer")).perform()
        self.wait(lambda: self.float() is None)

    def test_a_card_by_keyboard(self):
        self.run_script("document.querySelector('h1').setAttribute('tabindex', -1); document.querySelector('h1').focus()")
        self.browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.assertTrue(self.run_script("return document.activeElement.matches('.ref')"))
        first = self.float()
        self.assertIn("confidence", first)
        self.assertEqual(self.run_script("return document.activeElement.getAttribute('aria-describedby')"), "float")
        self.browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.assertNotEqual(self.float(), first)
        self.browser.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        self.assertIsNone(self.float())

    def test_a_card_by_click_stays_and_closes(self):
        self.find("#text mark").click()
        self.assertTrue(self.is_shown("#float .close"))
        ActionChains(self.browser.driver).move_to_element(self.find("#sources")).pause(0.5).perform()
        self.assertIsNotNone(self.float())
        self.find("#float .close").click()
        self.assertIsNone(self.float())
        self.assertEqual(self.run_script("return document.activeElement.id"), "a1")
        self.find("#text .ref").click()
        ActionChains(self.browser.driver).send_keys(Keys.ESCAPE).perform()
        self.assertIsNone(self.float())

    def test_a_card_on_a_small_screen_is_within_it(self):
        self.browser.open("leak-ceasefire.html", 390, 844)
        self.find("#text mark").click()
        box = self.run_script("const b = document.getElementById('float').getBoundingClientRect(); return [b.left, b.right, b.bottom]")
        self.assertGreaterEqual(box[0], 0)
        self.assertLessEqual(box[1], 390)
        self.assertLessEqual(box[2], 844.5)

    def test_a_source_lights_all_it_says(self):
        self.find("#s1 a.name").click()
        self.assertEqual(self.find("#s1 a.name").get_attribute("aria-pressed"), "true")
        lit = self.run_script("return [...document.querySelectorAll('.text .ref.lit')].map(r => r.id)")
        expected = self.run_script("return [...document.querySelectorAll('.card[data-s=\"1\"]')].map(c => c.id.replace('card-', ''))")
        self.assertEqual(lit, expected)
        self.assertIn(f"{len(expected)} claims", self.find("#lamp").text)
        self.find("#lamp-on").click()
        self.assertEqual(self.run_script("return document.activeElement.id"), expected[0])
        self.find("#lamp-on").click()
        self.assertEqual(self.run_script("return document.activeElement.id"), expected[1])
        self.find("#lamp-back").click()
        self.assertEqual(self.run_script("return document.activeElement.id"), expected[0])
        self.find("#lamp-off").click()
        self.assertEqual(self.run_script("return document.querySelectorAll('.lit').length"), 0)
        self.assertFalse(self.is_shown("#lamp"))

    def test_the_map_lights_too(self):
        self.run_script("document.querySelector('.map g[data-source=\"2\"]').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        self.assertTrue(self.run_script("return document.querySelector('#s2').classList.contains('lit')"))

    def test_the_strip_leads_into_the_text(self):
        self.run_script("document.querySelector('.strip rect[data-a=\"7\"]').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        self.assertEqual(self.run_script("return document.activeElement.id"), "a7")

    def test_filters(self):
        total = self.run_script("return document.querySelectorAll('.card[data-level]').length")
        level = self.run_script("return document.querySelector('#filters input[name=level]').value")
        less = self.run_script("return document.querySelectorAll('.card[data-level=\"' + arguments[0] + '\"]').length", level)
        self.find("#filters input[name=level]").click()
        self.assertEqual(self.find("#shown").text, f"{total - less} of {total} claims shown")
        self.assertEqual(self.run_script("return document.querySelectorAll('.text .ref:not(.on)').length"), less)
        self.find("#filters button[type=reset]").click()
        self.assertIn("All", self.find("#shown").text)
        for select in ("pick-source", "pick-outlet"):
            self.run_script(
                "const s = document.getElementById(arguments[0]); s.selectedIndex = 1; s.dispatchEvent(new Event('change', {bubbles: true}))", select)
            self.assertIn(f"of {total}", self.find("#shown").text)
            self.find("#filters button[type=reset]").click()

    def test_tables_sort(self):
        column = "return [...document.querySelectorAll('#sources ~ .scroll tbody tr')].map(r => r.cells[arguments[0]].dataset.v ?? r.cells[arguments[0]].textContent)"
        button = self.browser.driver.find_elements(By.CSS_SELECTOR, "#sources ~ .scroll thead button")
        button[3].send_keys(Keys.ENTER)
        levels = [int(value) for value in self.run_script(column, 4)]
        self.assertEqual(levels, sorted(levels))
        self.assertEqual(self.run_script("return document.querySelectorAll('th[aria-sort=ascending]').length"), 1)
        button[3].send_keys(Keys.ENTER)
        levels = [int(value) for value in self.run_script(column, 4)]
        self.assertEqual(levels, sorted(levels, reverse=True))

    def test_printed(self):
        self.browser.open("leak-ceasefire.html", media="print")
        self.assertFalse(self.is_shown("#filters"))
        self.assertTrue(self.is_shown("#text"))
        self.assertEqual(self.run_script("return getComputedStyle(document.querySelector('.side')).position"), "static")


class WithoutScript(PageTest):
    def test_an_article_reads(self):
        self.browser.open("leak-ceasefire.html", scripts=False)
        self.assertIn("Negotiators for Velmora", self.find("#text").text)
        self.assertFalse(self.find("#filters").is_displayed())
        self.assertFalse(self.find("#lamp").is_displayed())
        card = self.find("#card-a3")
        self.assertTrue(card.is_displayed())
        self.assertIn("described", card.text)
        self.find("#a3").click()
        self.assertTrue(self.browser.driver.current_url.endswith("#card-a3"))
        self.find("#card-a3 .to-text a").click()
        self.assertTrue(self.browser.driver.current_url.endswith("#a3"))

    def test_an_index_leads_to_its_pages(self):
        self.browser.open("pages/index.html", scripts=False)
        links = [link.get_attribute("href") for link in self.browser.driver.find_elements(By.CSS_SELECTOR, "tbody th a")]
        self.assertGreater(len(links), 20)
        for link in links[:3] + links[-2:]:
            self.browser.driver.get(link)
            self.assertIn("Sourcing report", self.browser.driver.title)
            self.assertEqual(self.find(".kicker a").get_attribute("href"), pages().url("pages/index.html"))


if __name__ == "__main__":
    unittest.main()
