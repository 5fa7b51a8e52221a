"""Made-up agents for a benchmark, in the database that the environment names: ``python -m bench.people 24``."""

from __future__ import annotations

import os
import sys

FIRST = 5001


def numbers(count: int) -> list[str]:
    """Staff numbers of the benchmark's agents."""
    return [str(FIRST + index) for index in range(count)]


def make(count: int) -> None:
    """Give the house ``count`` more agents, each able to serve every queue."""
    import django

    django.setup()
    from huawu.calls.models import QueueSkill
    from huawu.config.demo.seed import PASSWORD
    from huawu.people.models import AgentSkill, User
    from huawu.people.roles import Role

    skills = set(QueueSkill.objects.values_list("skill_id", flat=True))
    for number in numbers(count):
        agent = User.objects.create_user(number, password=PASSWORD, display_name=f"坐席{number}", role=Role.AGENT)
        AgentSkill.objects.bulk_create([AgentSkill(agent=agent, skill_id=skill, level=5) for skill in skills])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    make(int(sys.argv[1]))
