"""A key for another language may lead to another menu, or to a queue."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0017_encrypted_only")]
    operations = [
        migrations.AddField(
            model_name="menunode",
            name="next_menu",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="calls.menu",
            ),
        ),
        migrations.AddConstraint(
            model_name="menunode",
            constraint=models.CheckConstraint(
                condition=models.Q(next_menu__isnull=True) | models.Q(action="language", target__isnull=True),
                name="menu_node_next_menu",
            ),
        ),
    ]
