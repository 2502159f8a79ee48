"""The roll of questionnaires: a new one is one file in this folder and one line here.

A published file never changes: whoever answered it answered these words. A correction is a new
file with the next version; the old one stays on the roll, and its answers stay readable.
"""

ROLL = (
    "asq.1",
    "phq-9.1",
    "gad-7.1",
    "pcl-5.1",
    "who-5.1",
    "audit-c.1",
)
