"""Call records, the event log behind them, recordings."""
