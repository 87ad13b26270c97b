"""A headless Chromium, the pages to open in it, and what is asked of every page."""

import functools
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
ONRECORD = os.environ.get("ONRECORD", str(PACKAGE / ".build/debug/onrecord"))
FIXTURES = PACKAGE / "Fixtures/articles"
SIZES = [(390, 844), (1440, 900)]
SCHEMES = ["light", "dark"]

HOSTILE = """\
<script>document.title='owned'</script> says </style><img src=x onerror=alert(1)> official

“</script><script>window.owned = 1</script> & "x" 'y' is all,” said Ada <b onclick=alert(1)>Lund</b>, the mayor\u202e \
of \u0007Skerry\u001b[31m. A person familiar with <iframe src="https://example.org"> the matter said the {{wall}} was late.

“{long},” said {name} Averylongname, the mayor.
""".replace("{long}", "long" * 4000).replace("{name}", "Lund" * 60)

TRANSCRIPT = """\
ADA LUND: We have patched that wall every single winter since the war. <script>window.owned = 1</script>

BEN ARDEN: The survey is finished. It says what we feared.
"""

QUOTING = """\
Harbour wall will not last the winter

“We have patched that wall every winter since the war,” said Ada Lund, the mayor. “The survey is finished,” she said.

“Nothing was said,” said Ben Arden, an engineer. The harbour wall of Skerry will not last another winter, Arden said.
"""

OTHER = """\
Skerry wall may fall

A person familiar with the survey said the harbour wall of Skerry would not last another winter. “We have patched \
that wall every winter since the war,” said Lund, the mayor.
"""


def many_sources():
    first = "Ada Ben Cora Dov Edda Finn Gita Hugo Ines Jorn Kira Liam Mona Nils Olga Piet Quin Rosa Sven Tilda".split()
    last = "Lund Arden Moss Vale Holm Kerr Bligh Strand Penn Rooke".split()
    names = [f"{a} {b}" for a in first for b in last]
    lines = [f"“The wall will hold for {n} years or so,” said {name}, a pilot of the port." for n, name in enumerate(names)]
    lines += ["A person familiar with the matter said the survey of the wall was late.", "Critics say the old port should close."]
    return "Two hundred voices on one wall\n\n" + "\n\n".join(lines) + "\n"


class Pages:
    """Pages that the program writes for the tests, in a folder of their own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        texts = {"hostile": HOSTILE, "many": many_sources(), "nothing": "The sun rose.\n\nNobody spoke.\n", "empty": ""}
        texts |= {"quoting": QUOTING, "other": OTHER, "transcript": TRANSCRIPT}
        for name, text in texts.items():
            (self.path / f"{name}.txt").write_text(text, encoding="utf-8")
        shutil.copytree(FIXTURES, self.path / "drafts")
        for name in ("hostile", "many", "nothing", "empty"):
            self.run("report", "--format", "html", "-o", f"{name}.html", f"{name}.txt")
        for name in ("leak-ceasefire.txt", "outlet-chain.txt", "saved-page.html"):
            self.run("report", "--format", "html", "-o", name.split(".")[0] + ".html", f"drafts/{name}")
        self.run("report", "--format", "html", "-o", "pages/", "drafts", "hostile.txt", "empty.txt")
        self.run("report", "--format", "html", "-o", "overview/", "drafts")
        self.run("verify", "quoting.txt", "--against", "transcript.txt", "--format", "html", "-o", "verify.html", fails=1)
        self.run("compare", "--format", "html", "-o", "compare.html", "quoting.txt", "other.txt", "hostile.txt")

    def run(self, *arguments, fails=0):
        run = subprocess.run([ONRECORD, *map(str, arguments)], cwd=self.path, capture_output=True, text=True)
        assert run.returncode == fails, (arguments, run.returncode, run.stderr)

    def url(self, name):
        return (self.path / name).as_uri()


@functools.cache
def pages():
    return Pages()


ALL = [
    "leak-ceasefire.html", "outlet-chain.html", "saved-page.html", "hostile.html", "many.html", "nothing.html",
    "empty.html", "pages/index.html", "verify.html", "compare.html",
]


@functools.cache
def axe():
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return (pathlib.Path(package) / "axe.min.js").read_text(encoding="utf-8")


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
            "--disable-component-update", "--hide-scrollbars", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(120)

    def open(self, name, width=1440, height=900, scheme="light", scripts=True, media=""):
        command = self.driver.execute_cdp_cmd
        command("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        # `mobile` would let a page wider than the screen shrink, and hide that it is.
        command("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        command("Emulation.setEmulatedMedia", {"media": media, "features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.logs()
        self.driver.get(pages().url(name))

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def logs(self):
        """Console messages, and addresses asked for, since the last call."""
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        sent, blocked = {}, set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            parameters = message["params"]
            if message["method"] == "Network.requestWillBeSent":
                sent[parameters["requestId"]] = parameters["request"]["url"]
            elif message["method"] == "Network.loadingFailed" and parameters.get("blockedReason") == "csp":
                blocked.add(parameters["requestId"])
        return console, [url for id, url in sent.items() if id not in blocked]

    def violations(self):
        """What axe finds that is serious or worse, as text."""
        self.run(axe())
        results = self.driver.execute_async_script(
            "const done = arguments[0];"
            "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done([{id: String(e), impact: 'critical', nodes: []}]));")
        return [
            f"{v['id']} ({v['impact']}): " + "; ".join(n["html"][:160] + " " + n.get("failureSummary", "")[:300] for n in v["nodes"][:3])
            for v in results if v["impact"] in ("serious", "critical")
        ]
