"""A headless Chromium, driven over a pipe with the DevTools protocol: no package from PyPI is needed."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome"]


def find():
    """The path of a Chromium, or nothing."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Chromium:
    """One browser with one tab; it records console messages, uncaught errors and every request."""

    def __init__(self, width=1440, height=1000):
        self.profile = tempfile.mkdtemp(prefix="tapak-page-")
        to_browser, self.outgoing = os.pipe()
        self.incoming, from_browser = os.pipe()

        def take_pipes():
            # The browser reads file 3 and writes file 4; copies first, for the numbers may be taken already.
            reading, writing = os.dup(to_browser), os.dup(from_browser)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [find(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--remote-debugging-pipe", f"--user-data-dir={self.profile}", f"--window-size={width},{height}",
             "about:blank"],
            preexec_fn=take_pipes, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number = 0
        self.buffer = b""
        self.messages, self.requests, self.loaded = [], [], False
        self.session = None
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")
        self.resize(width, height)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self, deadline):
        while b"\0" not in self.buffer:
            if not select.select([self.incoming], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            more = os.read(self.incoming, 1 << 20)
            if not more:
                raise RuntimeError("the browser is gone")
            self.buffer += more
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        method, values = message.get("method"), message.get("params", {})
        if method == "Runtime.consoleAPICalled":
            self.messages.append(f"console.{values['type']}: {[a.get('value') for a in values['args']]}")
        elif method == "Runtime.exceptionThrown":
            self.messages.append("exception: " + json.dumps(values["exceptionDetails"])[:1000])
        elif method == "Log.entryAdded":
            self.messages.append(f"log {values['entry']['level']}: {values['entry']['text']}")
        elif method == "Network.requestWillBeSent":
            self.requests.append(values["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded = True
        return message

    def call(self, method, timeout=60, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.outgoing, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + timeout
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, path):
        """Opens a file; the seconds until its load event and the first frame after it."""
        self.messages, self.requests, self.loaded = [], [], False
        begun = time.monotonic()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        while not self.loaded:
            self.receive(begun + 60)
        self.settle()
        return time.monotonic() - begun

    def evaluate(self, expression):
        """The value of an expression of JavaScript, awaited."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:1000])
        return answer["result"].get("value")

    def settle(self, milliseconds=0):
        """Waits for two frames, and as much longer as asked."""
        self.evaluate(
            f"new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), {milliseconds}))")

    def key(self, key, text=None):
        for kind in ["keyDown", "keyUp"]:
            self.call("Input.dispatchKeyEvent", type=kind, key=key, **({"text": text} if text and kind == "keyDown" else {}))
        self.settle()

    def mouse(self, kind, x, y, **more):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y):
        for kind in ["mousePressed", "mouseReleased"]:
            self.mouse(kind, x, y, button="left", clickCount=1)
        self.settle()

    def bytes_of(self, method, **params):
        import base64
        return base64.b64decode(self.call(method, **params)["data"])

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(self.bytes_of("Page.captureScreenshot", format="png"))

    def print(self, path):
        with open(path, "wb") as file:
            file.write(self.bytes_of("Page.printToPDF", preferCSSPageSize=True, printBackground=False))
