"""The functional core of a live room: pure rules, replayed from the log, no input or output."""
