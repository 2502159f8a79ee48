"""Appeals: who was sent out of a session asks its facilitators to look at it again."""
