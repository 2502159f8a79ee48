"""Pictures for people to look at: into the folder that HOLDSPACE_SHOTS names, otherwise none."""

import os
import re
from pathlib import Path

from playwright.sync_api import Page

FOLDER = os.environ.get("HOLDSPACE_SHOTS")


def shoot(page: Page, name: str) -> None:
    if not FOLDER:
        return
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    page.screenshot(path=Path(FOLDER) / (re.sub(r"[^\w-]+", "-", name) + ".png"))
