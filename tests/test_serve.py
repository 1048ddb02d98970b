"""`mkdocs serve` as a maintainer uses it: a mistake is told, and once mended the page shows the change."""

import os
import signal
import socket
import subprocess
import threading
import time
import urllib.request

import pytest

from project import ENVIRONMENT, command, toy_project

# In seconds; far more than a build of the toy takes on a machine that has other things to do.
PATIENCE = 300


class Server:
    """A running `mkdocs serve` and what it has said."""

    def __init__(self, place, port):
        self.address = f"http://127.0.0.1:{port}/"
        self.said = ""
        # A shell that starts the tests in the background has it ignored, and the server would inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            command("serve", "--dev-addr", f"127.0.0.1:{port}"),
            cwd=place,
            env=os.environ | ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.said += line

    def wait_for(self, words, after=0):
        """Wait until it says the words after so many characters; gives how much it has said."""
        end = time.monotonic() + PATIENCE
        while words not in self.said[after:]:
            assert time.monotonic() < end, self.said[after:]
            assert self.process.poll() is None, self.said
            time.sleep(0.1)
        return len(self.said)

    def page(self, address):
        with urllib.request.urlopen(self.address + address, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=PATIENCE)
        self.reader.join()
        self.process.stdout.close()


@pytest.fixture
def place(tmp_path):
    return toy_project(tmp_path / "project")


@pytest.fixture
def server(place):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Server(place, port)
    yield running
    running.stop()


@pytest.mark.slow
def test_a_mistake_made_while_serving_is_told_and_once_mended_the_page_changes(place, server):
    position = server.wait_for("Serving on")
    assert "Output grew;" in server.page("en/2031/results/")
    chapter = place / "data" / "2031" / "chapters" / "results.yml"
    good = chapter.read_text(encoding="utf-8")

    chapter.write_text(good.replace("printed: 5.5%", "printed: 5.6%"), encoding="utf-8")
    position = server.wait_for('does not contain "5.6%"', after=position)
    assert "Traceback" not in server.said

    chapter.write_text(good.replace("Output grew;", "Output rose;"), encoding="utf-8")
    server.wait_for("Reloading browsers", after=position)
    page = server.page("en/2031/results/")
    assert "Output rose;" in page
    assert "Output grew;" not in page
