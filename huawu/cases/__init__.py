"""Cases: what customers want of the house, who owns it, and what they were told."""
