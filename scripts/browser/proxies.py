#!/usr/bin/env python3
"""Tries the reverse proxies of docs/server.md in front of the server, with TLS.

    proxies.py HANDOVER CADDY NGINX

TLS, the caller's address, fields that a caller makes up, files of 20 MB; and in a browser coming in, a file from a
form, and an open page that is told what is new as it comes. The configurations are those of the page; only addresses, names and certificates are put in their place.
"""

import contextlib
import http.client
import os
import pathlib
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import expect as playwright_expect
from playwright.sync_api import sync_playwright

from reader import Reader, launch
from server import ROOT, Site

PAGE = ROOT / "docs" / "server.md"
NAME = "handover.example"
# Another address of this machine, so that the caller is not the proxy.
CALLER = "127.0.0.2"
LARGEST = 20_000_000


def block(language: str) -> str:
    """The configuration that the page shows."""
    return re.search(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.S | re.M)[1]


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        if old not in text:
            raise SystemExit(f"docs/server.md no longer says: {old}")
        text = text.replace(old, new)
    return text


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Proxy:
    """A reverse proxy that runs in front of a site, at `port`."""

    def __init__(self, place: pathlib.Path, site: Site):
        self.place, self.site, self.port = place, site, free_port()
        self.certificate, self.key = place / "handover.crt", place / "handover.key"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME},DNS:localhost,IP:127.0.0.1",
             "-keyout", self.key, "-out", self.certificate], check=True, capture_output=True)

    def caddy(self, program: str) -> list[str]:
        own = f"\ttls {self.certificate} {self.key}\n\tbind 127.0.0.1\n"
        site = replaced(
            block("caddyfile"), (f"{NAME} {{\n", f"https://localhost:{self.port} {{\n{own}"),
            ("127.0.0.1:8080", f"127.0.0.1:{self.site.port}"))
        file = self.place / "Caddyfile"
        file.write_text("{\n\tadmin off\n\tauto_https off\n\tstorage file_system " + str(self.place) + "\n}\n" + site)
        return [program, "run", "--config", str(file), "--adapter", "caddyfile"]

    def nginx(self, program: str) -> list[str]:
        server = replaced(
            block("nginx"), ("listen 443", f"listen 127.0.0.1:{self.port}"), (f"server_name {NAME}", "server_name localhost"),
            ("/etc/ssl/handover.crt", str(self.certificate)), ("/etc/ssl/private/handover.key", str(self.key)),
            ("127.0.0.1:8080", f"127.0.0.1:{self.site.port}"))
        file, folder = self.place / "nginx.conf", self.place
        temporary = "".join(
            f"{kind}_temp_path {folder}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        file.write_text(
            f"daemon off;\npid {folder}/nginx.pid;\nerror_log stderr;\n{'user root;' if is_root() else ''}\n"
            f"events {{}}\nhttp {{\naccess_log off;\n{temporary}{server}}}\n")
        return [program, "-p", str(folder), "-c", str(file), "-e", "stderr"]

    @contextlib.contextmanager
    def running(self, command: list[str]):
        log = (self.place / "log").open("wb")
        process = subprocess.Popen(command, stdout=log, stderr=log, env={"HOME": str(self.place), "PATH": "/usr/bin:/bin"})
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    break
                if process.poll() is not None:
                    raise SystemExit(f"{command[0]} ended by itself:\n{(self.place / 'log').read_text()}")
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)
            log.close()

    def ask(self, method: str, path: str, body: bytes | None = None, caller: str = CALLER, **headers: str):
        """An answer over TLS to a caller, at another address than the proxy's unless it is said."""
        trust = ssl.create_default_context(cafile=self.certificate)
        connection = http.client.HTTPSConnection(
            "localhost", self.port, context=trust, timeout=60, source_address=(caller, 0))
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content


def is_root() -> bool:
    return os.getuid() == 0


def check(proxy: Proxy, site: Site):
    answer, _ = proxy.ask("GET", "/status")
    expect("over TLS", answer.status, 200)
    expect("over TLS", answer.getheader("Strict-Transport-Security"), "max-age=31536000")
    # A caller says it comes from elsewhere and over no TLS; the log and the headers know better.
    for caller in [CALLER, "127.0.0.1"]:
        before = len(site.lines())
        answer, _ = proxy.ask(
            "GET", "/api/v1/me", caller=caller, Authorization="Bearer hnd_wrong", X_Forwarded_For="203.0.113.9",
            X_Forwarded_Proto="http", Forwarded="for=203.0.113.9;proto=http", X_Real_IP="203.0.113.9")
        expect("a wrong token", answer.status, 401)
        expect("a caller's own word on TLS", answer.getheader("Strict-Transport-Security"), "max-age=31536000")
        seen = [line["address"] for line in site.lines()[before:] if line.get("message") == "security"]
        expect("the caller's address in the log", seen, [caller])
    token = site.ask("token", "create", "--name", "proxies", "--scope", "read", "--scope", "record", "--as", "lisi")["secret"]
    expect("a token", proxy.ask("GET", "/api/v1/me", Authorization=f"Bearer {token}")[0].status, 200)
    large = bytes(LARGEST)
    answer, content = proxy.ask("PUT", "/api/v1/files", large, Authorization=f"Bearer {token}")
    expect(f"a file of 20 MB ({content[:200]!r})", answer.status, 200)


def browse(proxy: Proxy, site: Site, browser, person: str, item: str, title: str):
    """From the invitation over TLS to an open page that follows what is recorded."""
    with Reader.opened(browser, f"https://localhost:{proxy.port}", person, "en", ignore_https_errors=True) as reader:
        reader.redeem(site.invite(person))
        reader.arrives("/items")
        cookie = next(found for found in reader.context.cookies() if found["name"] == "__Host-handover")
        expect("the session's cookie", (cookie["secure"], cookie["httpOnly"]), (True, True))
        row = reader.page.get_by_role("listitem").filter(has=reader.page.get_by_role("link", name=title, exact=True))
        site.run("item", "sign", item, "--meaning", "delivered", "--as", "lisi", "--evidence", "https://kb.example/minutes")
        playwright_expect(row).to_contain_text("delivered: 李四", timeout=1000)
        reader.go(f"/items/{item}")
        reader.unfold("补充证据", "Add evidence")
        form = reader.page.locator("form", has=reader.page.locator("[name=do][value=evidence]"))
        large = {"name": "large.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n" + bytes(LARGEST - 9)}
        form.get_by_label("Or upload a file").set_input_files(large)
        reader.press("补充证据", "Add evidence", within=form)
        reader.recorded()


def expect(what: str, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r}, not {wanted!r}")


def main() -> int:
    handover, caddy, nginx = sys.argv[1:4]
    began = time.monotonic()
    with sync_playwright() as playwright, Site.sample(handover, "--behind-proxy", "127.0.0.1") as site:
        browser = launch(playwright)
        for name, program, *visit in [
            ("caddy", caddy, "jia1", "team/organisation", "Organisation of the support team confirmed"),
            ("nginx", nginx, "lisi", "team/roles", "Roles and duties of the support staff settled"),
        ]:
            with tempfile.TemporaryDirectory() as place:
                proxy = Proxy(pathlib.Path(place), site)
                with proxy.running(getattr(proxy, name)(program)):
                    check(proxy, site)
                    browse(proxy, site, browser, *visit)
            print(f"  {name}: sign-in, addresses, made-up fields, 20 MB, an open page follows")
        browser.close()
    print(f"proxies: docs/server.md holds, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
