"""What leaves this folder: the wheel, the lock file and the compose file."""

import re
import subprocess
import sys
import tomllib
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from ruamel.yaml import YAML

from mailflow import __version__
from mailflow.adapters.store import Store
from mailflow.config import load
from tests.checkout import MONDAY_9

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without a network: hatchling is in our own environment."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_and_every_template(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "mailflow").rglob("*.py")}
    templates = {f"mailflow/{path.relative_to(ROOT)}" for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert templates, "there are no templates to pack"
    assert modules | templates | {"mailflow/config.example.yaml"} <= inside
    assert not [name for name in inside if name.startswith(("tests", "bench"))]


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    metadata = ZipFile(wheel).read(f"mailflow-{__version__}.dist-info/METADATA").decode()
    assert f"\nVersion: {__version__}\n" in metadata
    assert "\nLicense-Expression: MIT\n" in metadata
    assert "\nRequires-Python: >=3.11\n" in metadata


def test_the_lock_names_no_index_but_the_public_one() -> None:
    lock = (ROOT / "uv.lock").read_text("utf-8")
    assert set(re.findall(r"\w+://[^/\"]+", lock)) == {"https://pypi.org", "https://files.pythonhosted.org"}
    assert not re.search(r"find-links|\b(path|directory|url) = \"(?!https://files\.pythonhosted\.org/)", lock)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """A changed dependency without `uv lock` would be installed as it was before."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    [ours] = [
        package
        for package in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
        if package["name"] == "mailflow"
    ]
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    for extra in project["project"]["optional-dependencies"].values():
        asked += extra
    locked = {_requirement(row) for row in _locked(ours["metadata"])}
    assert {_asked(line) for line in asked} == locked


def _locked(metadata: Any) -> list[dict[str, str]]:
    return [*metadata["requires-dist"], *(row for group in metadata["requires-dev"].values() for row in group)]


def _requirement(row: dict[str, str]) -> tuple[str, frozenset[str]]:
    return row["name"], frozenset(filter(None, row.get("specifier", "").split(",")))


def _asked(line: str) -> tuple[str, frozenset[str]]:
    found = re.fullmatch(r"([\w.-]+)(?:\[\w+\])?(.*)", line.replace(" ", ""))
    assert found, line
    return found[1].replace(".", "-").lower(), frozenset(filter(None, found[2].split(",")))


def test_the_compose_file_is_one() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_what_runs_in_a_container_can_do_little_harm() -> None:
    services = _compose()["services"]
    for name in ("mailflow", "try", "copy", "look"):
        service = services[name]
        assert service["user"] == "10001", name
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
    assert all(str(port).startswith("127.0.0.1:") for service in services.values() for port in service.get("ports", ()))
    assert services["look"]["volumes"] == ["copy:/copy:ro"], "Datasette sees the copy and nothing else"


def test_the_compose_file_configures_the_example_as_it_says() -> None:
    """Its variables are settings that exist, and with them the example loads."""
    for name in ("mailflow", "try"):
        environ = {key: str(value) for key, value in _compose()["services"][name]["environment"].items()}
        secrets = {key: "x" for key in environ if key.endswith("_FILE")}
        given = {key.removesuffix("_FILE"): secrets.get(key, value) for key, value in environ.items()}
        assert load(ROOT / "config.example.yaml", given).store == Path("/data/mailflow.db"), name


def test_the_copy_that_people_look_at_holds_the_mails_and_no_key(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "mailflow.db")) as store:
        key = store.secret("token")
        store.keep("INBOX", 1, 1, b"From: ann@example.com", True, MONDAY_9)
    (tmp_path / "copy").mkdir()
    [script] = _compose()["services"]["copy"]["command"]
    once = (
        script.replace("/data/", f"{tmp_path}/")
        .replace("/copy/", f"{tmp_path}/copy/")
        .replace("time.sleep(300)", "break")
    )
    subprocess.run([sys.executable, "-c", once], check=True, timeout=240)
    copied = (tmp_path / "copy" / "mailflow.db").read_bytes()
    assert b"From: ann@example.com" in copied
    assert key not in copied


def _compose() -> Any:
    """A table of tables, whose shape the schema above knows better than a type could say."""
    return YAML(typ="safe", pure=True).load((ROOT / "docker-compose.yml").read_text("utf-8"))
