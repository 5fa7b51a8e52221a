"""Roles and what each of them may do, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Permission(StrEnum):
    """One thing a person may be allowed to do."""

    DESK_USE = "desk.use"
    FLOOR_VIEW = "floor.view"
    FLOOR_SUPERVISE = "floor.supervise"
    """Listen, whisper, join, take over, change states: of the own team, or of all who see all calls."""
    CALLS_VIEW_OWN = "calls.view_own"
    CALLS_VIEW_TEAM = "calls.view_team"
    CALLS_VIEW_ALL = "calls.view_all"
    RECORDINGS_PLAY = "recordings.play"
    CALLBACKS_WORK = "callbacks.work"
    CUSTOMERS_VIEW = "customers.view"
    """Look customers up, tag them, note what they agree to and refuse."""
    CUSTOMERS_MANAGE = "customers.manage"
    """Merge customers, take that back, and import them."""
    OBLIGATIONS_WORK = "obligations.work"
    """Owe things by an instant, and see what oneself, one's unit or one's team owes."""
    OBLIGATIONS_MANAGE = "obligations.manage"
    """Hand on, withdraw and give up what those owe whose work one may see."""
    PROMPTS_MANAGE = "prompts.manage"
    WALL_MANAGE = "wall.manage"
    PEOPLE_MANAGE = "people.manage"
    SERVICE_MANAGE = "service.manage"
    FLAGS_MANAGE = "flags.manage"
    """Flag numbers of callers: who is rude, who is a VIP, whose customer somebody is."""
    CASES_WORK = "cases.work"
    """Open cases and own them; see those of one's team."""
    COMPLAINTS_REVIEW = "complaints.review"
    """Close serious complaints together with their owner, and review complaints that one has never owned (6.3)."""
    DOSSIERS_TAKE = "dossiers.take"
    """Take a complaint's evidence pack out of the house: one signed file, recordings included."""
    PROMISES_ASK = "promises.ask"
    """Promise something to a customer, within one's own limits or with a superior's word (clause 2.1.10)."""
    PROMISES_DECIDE = "promises.decide"
    """Be that superior."""
    CONDUCT_OWN = "conduct.own"
    """See, answer and appeal against what was decided about oneself (clause 2.1.1)."""
    CONDUCT_DRAFT = "conduct.draft"
    """Write down what others did, against a clause or worth praise; decides nothing."""
    CONDUCT_DECIDE = "conduct.decide"
    """Decide about those below oneself."""
    CONDUCT_HEAR = "conduct.hear"
    """Decide an appeal in which one has had no part."""
    SUGGESTIONS_USE = "suggestions.use"
    """Make suggestions, discuss and support them (clause 4.1.3)."""
    SUGGESTIONS_ANSWER = "suggestions.answer"
    """Adopt or decline them; never one's own. Knows whose an unnamed one is."""
    RETENTION_MANAGE = "retention.manage"
    """Say how long what is the customer's is kept, and hold something from deletion."""
    PRIVACY_MANAGE = "privacy.manage"
    """Say how much each post may see in full in a day, and how much is unusual."""
    VOLUMES_JUDGE = "volumes.judge"
    """Be told of who sees, hears or takes away unusually much, and judge it; never one's own."""
    KNOWLEDGE_READ = "knowledge.read"
    """Look things up in what is in force, link answers to contacts, say what is wrong."""
    KNOWLEDGE_WRITE = "knowledge.write"
    """Write articles, and answer for one's own."""
    KNOWLEDGE_REVIEW = "knowledge.review"
    """Publish what somebody else has written, and end it (clause 2.1.3)."""
    HANDBOOK_READ = "handbook.read"
    """Of everybody who works here: the handbook binds them all."""
    HANDBOOK_MANAGE = "handbook.manage"
    """Write drafts of the handbook and run them over the past."""
    HANDBOOK_PUBLISH = "handbook.publish"
    """Review somebody else's draft of the handbook and publish it."""
    TRAINING_TAKE = "training.take"
    """Study, sit exams and hold certificates."""
    TRAINING_MANAGE = "training.manage"
    """Make courses, questions and papers, mark answers, plan who studies what, give and revoke certificates."""
    TRAINING_PLAN = "training.plan"
    """See whom a rule for certificates would take off which queue, and put it in force."""
    WORK_REPORT = "work.report"
    """Write a summary at the end of a shift, and see one's own profile (4.1.3, 7)."""
    PEOPLE_LEAD = "people.lead"
    """Read the summaries of those whom one leads, assess them, agree on what they work on."""
    REVIEWS_READ = "reviews.read"
    """The department's signed monthly reviews (8)."""
    REVIEWS_SIGN = "reviews.sign"
    """Draft and sign them."""
    LEDGER_VIEW = "ledger.view"
    LEDGER_EXPORT = "ledger.export"


HAVE_A_DESK = (Permission.DESK_USE, Permission.FLOOR_SUPERVISE)
"""Whoever has one of these talks with customers: those who answer, and those who may take a call over."""


class Role(StrEnum):
    """A person's post (岗位)."""

    AGENT = "agent"
    TEAM_LEADER = "team_leader"
    SUPERVISOR = "supervisor"
    QUALITY_INSPECTOR = "quality_inspector"
    PLANNER = "planner"
    ADMINISTRATOR = "administrator"


_AGENT = frozenset(
    {
        Permission.HANDBOOK_READ,
        Permission.DESK_USE,
        Permission.CALLS_VIEW_OWN,
        Permission.RECORDINGS_PLAY,
        Permission.CALLBACKS_WORK,
        Permission.CUSTOMERS_VIEW,
        Permission.OBLIGATIONS_WORK,
        Permission.CASES_WORK,
        Permission.PROMISES_ASK,
        Permission.TRAINING_TAKE,
        Permission.CONDUCT_OWN,
        Permission.KNOWLEDGE_READ,
        Permission.WORK_REPORT,
        Permission.SUGGESTIONS_USE,
    }
)

RANKS: Mapping[Role, int] = {Role.AGENT: 0, Role.TEAM_LEADER: 1, Role.SUPERVISOR: 2}
"""The line of superiors; other posts stand beside it."""

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.AGENT: _AGENT,
    Role.TEAM_LEADER: _AGENT
    | {
        Permission.CUSTOMERS_MANAGE,
        Permission.CALLS_VIEW_TEAM,
        Permission.FLOOR_VIEW,
        Permission.FLOOR_SUPERVISE,
        Permission.OBLIGATIONS_MANAGE,
        Permission.COMPLAINTS_REVIEW,
        Permission.DOSSIERS_TAKE,
        Permission.PROMISES_DECIDE,
        Permission.CONDUCT_DRAFT,
        Permission.CONDUCT_DECIDE,
        Permission.KNOWLEDGE_WRITE,
        Permission.PEOPLE_LEAD,
        Permission.REVIEWS_READ,
    },
    Role.SUPERVISOR: frozenset(
        {
            Permission.HANDBOOK_READ,
            Permission.CALLS_VIEW_OWN,
            Permission.CALLS_VIEW_ALL,
            Permission.RECORDINGS_PLAY,
            Permission.CALLBACKS_WORK,
            Permission.CUSTOMERS_VIEW,
            Permission.CUSTOMERS_MANAGE,
            Permission.OBLIGATIONS_WORK,
            Permission.OBLIGATIONS_MANAGE,
            Permission.CASES_WORK,
            Permission.COMPLAINTS_REVIEW,
            Permission.DOSSIERS_TAKE,
            Permission.PROMISES_ASK,
            Permission.PROMISES_DECIDE,
            Permission.CONDUCT_DRAFT,
            Permission.CONDUCT_DECIDE,
            Permission.CONDUCT_HEAR,
            Permission.KNOWLEDGE_READ,
            Permission.KNOWLEDGE_WRITE,
            Permission.KNOWLEDGE_REVIEW,
            Permission.SUGGESTIONS_USE,
            Permission.SUGGESTIONS_ANSWER,
            Permission.FLOOR_VIEW,
            Permission.FLOOR_SUPERVISE,
            Permission.PROMPTS_MANAGE,
            Permission.SERVICE_MANAGE,
            Permission.FLAGS_MANAGE,
            Permission.WALL_MANAGE,
            Permission.HANDBOOK_MANAGE,
            Permission.HANDBOOK_PUBLISH,
            Permission.RETENTION_MANAGE,
            Permission.PRIVACY_MANAGE,
            Permission.VOLUMES_JUDGE,
            Permission.TRAINING_TAKE,
            Permission.TRAINING_MANAGE,
            Permission.TRAINING_PLAN,
            Permission.PEOPLE_LEAD,
            Permission.REVIEWS_READ,
            Permission.REVIEWS_SIGN,
            Permission.LEDGER_VIEW,
            Permission.LEDGER_EXPORT,
        }
    ),
    Role.QUALITY_INSPECTOR: frozenset(
        {
            Permission.HANDBOOK_READ,
            Permission.HANDBOOK_MANAGE,
            Permission.KNOWLEDGE_READ,
            Permission.KNOWLEDGE_WRITE,
            Permission.KNOWLEDGE_REVIEW,
            Permission.HANDBOOK_PUBLISH,
            Permission.CALLS_VIEW_OWN,
            Permission.CALLS_VIEW_ALL,
            Permission.RECORDINGS_PLAY,
            Permission.COMPLAINTS_REVIEW,
            Permission.DOSSIERS_TAKE,
            Permission.CONDUCT_OWN,
            Permission.CONDUCT_DRAFT,
            Permission.CONDUCT_HEAR,
            Permission.SUGGESTIONS_USE,
            Permission.VOLUMES_JUDGE,
            Permission.TRAINING_MANAGE,
            Permission.REVIEWS_READ,
            Permission.LEDGER_VIEW,
        }
    ),
    Role.PLANNER: frozenset(
        {
            Permission.HANDBOOK_READ,
            Permission.FLOOR_VIEW,
            Permission.TRAINING_PLAN,
            Permission.CONDUCT_OWN,
            Permission.SUGGESTIONS_USE,
        }
    ),
    # Runs the system; sees nobody's calls or customers (clause 2.1.7: need to know). The ledger has neither.
    Role.ADMINISTRATOR: frozenset(
        {
            Permission.HANDBOOK_READ,
            Permission.SUGGESTIONS_USE,
            Permission.PEOPLE_MANAGE,
            Permission.SERVICE_MANAGE,
            Permission.PROMPTS_MANAGE,
            Permission.FLOOR_VIEW,
            Permission.LEDGER_VIEW,
            Permission.LEDGER_EXPORT,
        }
    ),
}
