"""The pictures of docs/, taken of pages that the program writes. `make pictures` runs this."""

import base64

from browser import PACKAGE, Browser

PICTURES = {
    "report.png": ("leak-ceasefire.html", "document.querySelector('#a2').focus({preventScroll: true})"),
    "index.png": ("overview/index.html", ""),
}

browser = Browser()
for name, (page, script) in PICTURES.items():
    browser.open(page, 1360, 1180)
    browser.run(script)
    data = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": False})["data"]
    (PACKAGE / "docs/images" / name).write_bytes(base64.b64decode(data))
    print("docs/images/" + name)
browser.driver.quit()
