"""A handover with a server of its own, for the tests in a browser.

    with Site.sample(handover) as site: ...           the workspace of this repository, put in force today
    with Site.demonstration(handover) as site: ...    the same with the ten weeks of history of scripts/demo

Everything lies in a folder that goes when it ends. The server listens on a free port of this machine.
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEFINITIONS = ["handover.yaml", "checklists", "training", "support"]
FRIDAY = "2026-02-06"  # the last day of the demonstration
PATIENCE = 60  # seconds for anything the program does


class Site:
    """A workspace whose server runs, at `address`."""

    def __init__(self, handover: str, folder: pathlib.Path, *serve: str):
        self.handover = str(pathlib.Path(handover).resolve())
        self.folder = folder
        self.log = folder.parent / f"{folder.name}.log"
        self._environment = {
            name: value for name, value in os.environ.items()
            if name not in {"HANDOVER_PERSON", "HANDOVER_WORKSPACE", "HANDOVER_CLOCK", "HANDOVER_URL", "HANDOVER_TOKEN"}
        } | {"HANDOVER_LANGUAGE": "en"}
        self._serve = serve
        self._process = None
        self.address = ""

    @classmethod
    @contextlib.contextmanager
    def sample(cls, handover: str, *serve: str, edit=lambda folder: None):
        """The sample workspace; `edit` may change its files before they are put in force."""
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place) / "work"
            folder.mkdir()
            for name in DEFINITIONS:
                source = ROOT / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
            edit(folder)
            site = cls(handover, folder, *serve)
            site.run("apply", "--as", "lisi")
            with site.running():
                yield site

    @classmethod
    @contextlib.contextmanager
    def demonstration(cls, handover: str, *serve: str, made: str | None = None):
        """The demonstration: a copy of the one at `made` where it is there, otherwise a new one."""
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place) / "work"
            if made and (pathlib.Path(made) / ".demonstration").exists():
                shutil.copytree(made, folder)
            else:
                subprocess.run(
                    [ROOT / "scripts" / "demo", handover, folder], check=True, stdout=subprocess.DEVNULL, timeout=600)
            site = cls(handover, folder, *serve)
            with site.running():
                yield site

    def prepare(self):
        """李四 is an administrator and proposes something that waits for the other side; three tasks are open, a service is away, and both are alerted to."""
        self.run("administrator", "add", "lisi", "--as", "lisi")
        file = self.folder / "handover.yaml"
        before = file.read_text(encoding="utf-8")
        after = before.replace("independence: { at-least: 90%", "independence: { at-least: 85%", 1)
        if after == before:
            raise SystemExit("handover.yaml no longer has the target that is lowered here")
        file.write_text(after, encoding="utf-8")
        self.run("apply", "--as", "lisi")
        self.open("T-2001", "P1", "15:10", "登录服务间歇超时", "auth-service", "jia3")
        self.run("task", "respond", "T-2001", "--when", f"{FRIDAY} 15:25", "--as", "lisi")
        self.run("task", "stage", "T-2001", "expert", "--when", f"{FRIDAY} 15:30", "--as", "lisi")
        self.open("T-2002", "P2", "10:00", "导出报表缺一列", "business-service", "jia4")
        self.run("task", "hand", "T-2002", "--team", "delivering", "--when", f"{FRIDAY} 10:40", "--as", "lisi")
        self.run("task", "wait", "T-2002", "--when", f"{FRIDAY} 11:00", "--as", "lisi")
        self.open("T-2003", "P0", "18:00", "网关大量报错", "gateway", "jia5")
        self.run("outage", "open", "--severity", "P1", "--service", "auth-service", "--when", f"{FRIDAY} 15:10", "--as", "jia3")
        self.run(
            "action", "add", "登录服务加健康检查", "--term", "short", "--owner", "jia3", "--due", "2026-02-13", "--task", "T-2001",
            "--as", "lisi")
        self.run("maintenance", "plan", "--service", "gateway", "--from", "2026-02-08 01:00", "--to", "2026-02-08 03:00", "--as", "lisi")
        self.run(
            "change", "record", "登录服务改用新的会话缓存", "--service", "auth-service", "--at", f"{FRIDAY} 09:00",
            "--documents", "deployment-guide,fault-handbook", "--as", "lisi")
        self.run(
            "change", "documented", "X-1", "--document", "deployment-guide", "--at", f"{FRIDAY} 14:00", "--as", "lisi")
        self.run(
            "commitment", "done", "monthly-review", "--period", "2026-01", "--at", f"{FRIDAY} 16:00",
            "--evidence", "https://kb.ioedream.com/reviews/2026-01", "--as", "lisi")
        self.run("alerts", "run", "--as", "lisi")

    def open(self, task: str, severity: str, time: str, title: str, service: str, person: str):
        """A task of the last day of the demonstration, which the delivering team's desk got."""
        self.run(
            "task", "open", "--id", task, "--severity", severity, "--opened", f"{FRIDAY} {time}", "--title", title,
            "--service", service, "--capability", "incident-response", "--asked-of", "delivering", "--person", person,
            "--as", "lisi")

    @staticmethod
    def chosen(words: list[str]) -> tuple[str, str | None, set[str]]:
        """The program, the folder of a demonstration where one is given, and names."""
        made = words[1] if len(words) > 1 and pathlib.Path(words[1]).is_dir() else None
        return words[0], made, set(words[2:] if made else words[1:])

    @contextlib.contextmanager
    def running(self):
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def start(self, port: int = 0):
        with self.log.open("ab") as log:
            began = log.tell()
            self._process = subprocess.Popen(
                [self.handover, "serve", "-C", self.folder, "--port", str(port), *self._serve], env=self._environment,
                stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            said = self.log.read_bytes()[began:].decode()
            if found := re.search(r'"address":"(http:[^"]+)"', said.replace("\\/", "/")):
                self.address = found[1]
                return
            if self._process.poll() is not None:
                raise SystemExit(f"the server ended by itself:\n{said}")
            time.sleep(0.02)
        raise SystemExit(f"the server names no address:\n{self.log.read_text()}")

    def stop(self):
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._process = None
        if status != 0:
            raise SystemExit(f"the server ended with {status}:\n{self.log.read_text()[-4000:]}")

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1])

    def lines(self) -> list[dict]:
        """What the server has logged."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines() if line.startswith("{")]

    def run(self, *words: str, ends: int = 0) -> str:
        """A command in the workspace, which speaks to the server where it runs; its standard output."""
        run = subprocess.run(
            [self.handover, *words, "-C", str(self.folder)], env=self._environment, capture_output=True, text=True,
            timeout=PATIENCE)
        if run.returncode != ends:
            raise SystemExit(f"handover {' '.join(words)} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
        return run.stdout

    def ask(self, *words: str):
        """A command's answer as a value."""
        return json.loads(self.run(*words, "--json"))

    def invite(self, person: str) -> str:
        """The path of a new invitation's link."""
        return self.ask("person", "invite", person, "--as", "lisi")["link"]

    @property
    def size(self) -> int:
        """How many entries the ledger has."""
        return self.ask("status")["ledger"]["size"]
