"""Study, exams, certificates: who may take the calls of which line, and how they keep knowing it (clause 2.1.3)."""
