"""Which steps each purpose needs: the demo, the tests, the checks, the benchmarks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from huawu.config.env import Environment
from huawu.telephony import install
from scripts.setup import debian, node
from scripts.setup.steps import Step
from scripts.setup.tools import Tools

PURPOSES = ("demo", "test", "lint", "bench", "wheel")
RUNNING = [debian.VENV, debian.SPEECH, debian.DEBOOTSTRAP]
TESTING = [*RUNNING, debian.CHROMIUM, debian.FONTS, debian.REDIS]


def packages_for(purpose: str) -> list[debian.Package]:
    """The Debian packages that ``purpose`` cannot do without."""
    return {"demo": RUNNING, "test": TESTING, "bench": TESTING}.get(purpose, [debian.VENV])


def steps_for(purpose: str, root: Path) -> Iterator[Step]:
    """The steps in the order in which they build on each other; first the one that may need root."""
    if purpose not in {"lint", "wheel"}:
        yield from _asterisk()
    yield _virtual_environment(root)
    yield _python_packages(root, "run" if purpose == "demo" else "dev")
    yield _this_program(root)
    if not node.machine_has_node(without=root / ".venv" / "bin"):
        yield _node(root)
    yield _web_packages(root)
    if purpose != "lint":
        yield _front_end(root)


def _virtual_environment(root: Path) -> Step:
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    venv = root / ".venv"

    def work(tools: Tools) -> None:
        another = venv.exists() and not (venv / "lib" / python).exists()
        tools.run(sys.executable, "-m", "venv", *(["--clear"] if another else []), venv)

    return Step("venv", "Python 环境 · Python environment", venv / "bin/python", work, facts=[python])


def _python_packages(root: Path, lock: str) -> Step:
    locks = [root / "requirements" / f"{name}.lock" for name in (lock, "build")]

    def work(tools: Tools) -> None:
        for file in locks:
            tools.run(root / ".venv/bin/pip", "install", "--require-hashes", "-r", file)

    return Step(f"python-{lock}", "Python 依赖 · Python packages", root / ".venv/bin/uvicorn", work, locks)


def _this_program(root: Path) -> Step:
    def work(tools: Tools) -> None:
        tools.run(root / ".venv/bin/pip", "install", "--no-deps", "--no-build-isolation", "-e", ".")

    inputs = [root / "pyproject.toml"]
    return Step("huawu", "huawu 命令 · the huawu command", root / ".venv/bin/huawu", work, inputs)


def _node(root: Path) -> Step:
    inputs = [root / "requirements/node.lock"]
    return Step("node", "Node.js", root / ".venv/bin/npm", node.install_from_wheel, inputs)


def _web_packages(root: Path) -> Step:
    def work(tools: Tools) -> None:
        tools.run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", folder=root / "web")

    inputs = [root / "web/package.json", root / "web/package-lock.json"]
    return Step("web", "前端依赖 · front-end packages", root / "web/node_modules", work, inputs)


def _front_end(root: Path) -> Step:
    def work(tools: Tools) -> None:
        tools.run("npm", "run", "--silent", "build", folder=root / "web")

    product = root / "huawu/static/app/index.html"
    return Step("front-end", "构建前端 · building the front end", product, work, _sources(root / "web"))


def _sources(web: Path) -> list[Path]:
    inside = (path for path in web.rglob("*") if not {"node_modules", "dist", "coverage"} & set(path.parts))
    return sorted(path for path in inside if path.is_file() and path.suffix != ".tsbuildinfo")


def _asterisk() -> Iterator[Step]:
    """Nothing when there is one; the tree lies in the cache, so that every checkout shares it."""
    env = Environment()
    tree = env.cache / "asterisk-tree"
    if install.of_machine() is None and install.of_tree(tree) is None:

        def work(_: Tools) -> None:
            install.ensure(env)

        label = "电话引擎 · telephone engine (Asterisk)"
        yield Step("asterisk", label, tree, work)
