"""The same application on the other server."""

import sys

from tests.bench.servers import UVICORN
from tests.services.serving import Served


class OnUvicorn(Served):
    @property
    def server(self) -> list[str]:
        return [sys.executable, "-m", "uvicorn", "--port", str(self.port), *UVICORN.split()]
