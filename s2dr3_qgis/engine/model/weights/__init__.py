"""Reading checkpoint files of any accepted layout without running code in them."""
