"""What people and the department say of their own work: shift summaries (4.1.3), monthly reviews (8), profiles (7)."""
