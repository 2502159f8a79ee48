"""A hub whose writer's work is settled by the test."""

from sessions_app.live.door import Visit
from sessions_app.live.room.state import Part, Who
from sessions_app.live.writer import Batch, Job


class Inbox:
    """Stands where the writer's thread is: keeps what a hub hands in until it is settled here."""

    def __init__(self, hub):
        hub._writer.stop()
        hub._writer = self
        self.hub, self.jobs, self.drops = hub, [], []

    def submit(self, request, answer):
        self.jobs.append(Job(request, answer))

    def drop(self, room_id):
        self.drops.append((room_id, len(self.jobs)))

    def settle(self, *outcomes, advances=()):
        jobs, self.jobs = self.jobs, []
        self.hub._deliver(Batch(list(advances), list(zip(jobs, outcomes, strict=True))))


class Silence:
    def write(self, frames):
        pass

    def close(self, code):
        pass


def comes_to(hub, room_id):
    visit = Visit(room_id, "e", {}, Who("k", Part.MEMBER))
    connection = hub.connect(visit, None, Silence())
    connection.greeted = True
    return connection
