"""What the training room stores."""

from __future__ import annotations

from huawu.training.models.bank import Paper, PaperRule, Question, RecordingExample
from huawu.training.models.certificates import Certificate, CertificateKind
from huawu.training.models.exams import Attempt, AttemptQuestion
from huawu.training.models.study import (
    Course,
    CourseItem,
    Reading,
    Rereading,
    StudyDay,
    StudyPlace,
    StudyPlan,
    StudyTask,
)

__all__ = [
    "Attempt",
    "AttemptQuestion",
    "Certificate",
    "CertificateKind",
    "Course",
    "CourseItem",
    "Paper",
    "PaperRule",
    "Question",
    "Reading",
    "RecordingExample",
    "Rereading",
    "StudyDay",
    "StudyPlace",
    "StudyPlan",
    "StudyTask",
]
