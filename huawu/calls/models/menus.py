"""Menus (语音导航): what callers hear and which key leads where."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huawu.calls.choices import ExhaustedAction, Language, MenuAction, choices
from huawu.calls.models.queues import Queue
from huawu.kit.versioned import Versioned


class Menu(Versioned):
    """A menu with up to three levels of keys. Its ``text`` is said first, then each key with its label."""

    name = models.CharField(max_length=64, unique=True)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=8, choices=choices(Language), default=Language.ZH)
    """In which the keys are named between the house's own words: 咨询请按1, For enquiries, press 1."""
    barge_in = models.BooleanField(default=True)
    """Whether a key counts while something is being said."""
    timeout_seconds = models.PositiveSmallIntegerField(default=5)
    """How long a key is waited for after the last word."""
    max_tries = models.PositiveSmallIntegerField(default=3)
    """How often the menu is said to somebody who presses nothing, or nothing valid."""
    exhausted_action = models.CharField(
        max_length=16, choices=choices(ExhaustedAction), default=ExhaustedAction.HANG_UP
    )
    exhausted_queue = models.ForeignKey(Queue, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(exhausted_action=ExhaustedAction.QUEUE, exhausted_queue__isnull=False)
                | (~Q(exhausted_action=ExhaustedAction.QUEUE) & Q(exhausted_queue__isnull=True)),
                name="menu_exhausted_queue",
            ),
            models.CheckConstraint(condition=Q(max_tries__range=(1, 9)), name="menu_tries_1_to_9"),
            models.CheckConstraint(condition=Q(timeout_seconds__range=(1, 30)), name="menu_timeout_1_to_30"),
        ]

    def __str__(self) -> str:
        return self.name


class MenuNode(models.Model):
    """One key of a menu or, below ``parent``, of a submenu."""

    KEYS = tuple("1234567890*#")
    DEEPEST = 3

    menu = models.ForeignKey(Menu, models.CASCADE, related_name="nodes")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children")
    key = models.CharField(max_length=1, choices=[(key, key) for key in KEYS])
    label = models.CharField(max_length=64, blank=True)
    """What the key is for, as the caller hears it; empty: a key that is not mentioned."""
    action = models.CharField(max_length=16, choices=choices(MenuAction))
    text = models.TextField(blank=True)
    """Said when the key is pressed: a submenu's first words, an announcement, a farewell."""
    target = models.ForeignKey(Queue, models.PROTECT, null=True, blank=True, related_name="+")
    """The queue; of voicemail, the queue that is to call back (none: the hotline's); of a language, where it leads."""
    next_menu = models.ForeignKey(Menu, models.PROTECT, null=True, blank=True, related_name="+")
    """Of a language: the menu to go on with. Without this and without a queue the same level is said again."""
    priority = models.PositiveSmallIntegerField(default=0)
    """Points added to the queue's priority."""
    language = models.CharField(max_length=8, choices=choices(Language), blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["menu", "parent", "key"], name="menu_key_once", nulls_distinct=False),
            models.CheckConstraint(
                condition=~Q(action=MenuAction.QUEUE) | Q(target__isnull=False), name="menu_node_queue"
            ),
            models.CheckConstraint(condition=~Q(action=MenuAction.LANGUAGE) | ~Q(language=""), name="menu_node_speaks"),
            models.CheckConstraint(
                condition=Q(next_menu__isnull=True) | Q(action=MenuAction.LANGUAGE, target__isnull=True),
                name="menu_node_next_menu",
            ),
            models.CheckConstraint(condition=Q(priority__lte=100), name="menu_node_priority_to_100"),
        ]

    def __str__(self) -> str:
        return f"{self.menu_id}: {self.key} → {self.action}"
