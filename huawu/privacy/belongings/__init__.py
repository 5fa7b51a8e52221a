"""What rooms keep of people, described once: it is emptied when its time is over, and collected or emptied when the
person asks for it (PIPL, articles 45 and 47).

Emptied is not deleted: the row stays with its times and its outcome, so that the department's figures stay true; what
tells of the person is gone from it and from the rows that hang on it.
"""
