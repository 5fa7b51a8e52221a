"""What is the customer's: encrypted at rest, masked on the screen, deleted in time."""
