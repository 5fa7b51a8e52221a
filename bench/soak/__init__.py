"""A whole house under mixed traffic while its processes are killed one after the other."""
