"""Pure rules of study and exams: no database, no clock."""
