"""Finding articles as people type: words, pinyin, initials, numbers, typing errors, synonyms."""
