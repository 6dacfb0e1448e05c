"""Dialog, background task and environment manager."""
