"""The demo clinic: made-up people who can be played. Nothing of it exists unless DEMO is on."""
