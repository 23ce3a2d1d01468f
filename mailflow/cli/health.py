"""`mailflow health`: is everything well? For people, for supervisors (exit code), for dashboards."""

import json
import math
from pathlib import Path

import click

from mailflow.adapters.disk import Disk
from mailflow.cli.options import config_option, loaded
from mailflow.cli.stored import store_of
from mailflow.daemon import now
from mailflow.health import Body, examine, metrics


@click.command()
@config_option()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--metrics", "as_metrics", is_flag=True, help="The text format of Prometheus, for a textfile collector.")
def health(config_path: Path | None, as_json: bool, as_metrics: bool) -> int:
    """One line for each thing that may be out of order; exit code 1 when one is.
    Looks into the store, connects to nothing.

    \b
    mailflow health
    mailflow health --metrics > /var/lib/node_exporter/mailflow.prom
    """
    config = loaded(config_path)
    body = Body(store_of(config), config.policy, config.health, Disk(config.store, config.disk_reserve), now())
    checks = examine(body)
    well = all(check.ok for check in checks)
    if as_metrics:
        click.echo(metrics(body), nl=False)
    elif as_json:
        rows = [
            {"name": one.name, "ok": one.ok, "text": one.text, "value": one.value if math.isfinite(one.value) else None}
            for one in checks
        ]
        click.echo(json.dumps({"well": well, "checks": rows}, ensure_ascii=False))
    else:
        for check in checks:
            click.echo(f"{'ok ' if check.ok else 'RED'}  {check.name:<12}  {check.text}")
    return 0 if well else 1
