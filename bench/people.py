"""Made-up agents for a benchmark, in the database that the environment names: ``python -m bench.people 24``.

With ``--no-wrap-up`` agents are free as soon as a call has ended.
"""

from __future__ import annotations

import argparse
import os

FIRST = 5001


def numbers(count: int) -> list[str]:
    """Staff numbers of the benchmark's agents."""
    return [str(FIRST + index) for index in range(count)]


def make(count: int, *, wrap_up: bool) -> None:
    """Give the house ``count`` more agents, each able to serve every queue."""
    import django

    django.setup()
    from django.contrib.auth.hashers import make_password

    from huawu.calls.choices import WrapUpManner
    from huawu.calls.models import Queue, QueueSkill
    from huawu.config.demo.handbook import make_handbook
    from huawu.config.demo.seed import PASSWORD
    from huawu.kit.time import now
    from huawu.people.models import AgentSkill, User
    from huawu.people.roles import Role
    from huawu.training.models import CertificateKind

    skills = set(QueueSkill.objects.values_list("skill_id", flat=True))
    password = make_password(PASSWORD)  # once: it is slow by design
    for number in numbers(count):
        agent = User.objects.create(username=number, password=password, display_name=f"坐席{number}", role=Role.AGENT)
        AgentSkill.objects.bulk_create([AgentSkill(agent=agent, skill_id=skill, level=5) for skill in skills])
    make_handbook(now())  # they have signed it, or could not be ready
    CertificateKind.objects.update(in_force=False)  # its agents sit no exams
    if not wrap_up:
        Queue.objects.update(wrap_up_manner=WrapUpManner.NONE, wrap_up_seconds=0)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--no-wrap-up", action="store_true")
    arguments = parser.parse_args()
    make(arguments.count, wrap_up=not arguments.no_wrap_up)
