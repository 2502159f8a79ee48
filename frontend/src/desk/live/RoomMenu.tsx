import { Button, Menu } from '@mantine/core';
import { useDesk } from './desk';

interface Props {
  readonly silent: boolean;
  readonly onSilence: () => void;
}

/** What is done now and then: a circle, small rooms, the pace, and how this screen behaves. */
export function RoomMenu({ silent, onSilence }: Props) {
  const { open } = useDesk();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default">Room…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Together />
        <Menu.Item onClick={onSilence}>
          {silent ? 'Announce new words again' : 'Pause announcements'}
        </Menu.Item>
        <Menu.Item onClick={() => open({ type: 'keys' })}>Keys in this room</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Together() {
  const { room, holds, may, open } = useDesk();
  const free = room.status === 'open' && room.paused === null;
  return (
    <>
      {free && room.circle === null && may('circle.begin') && (
        <Menu.Item onClick={() => open({ type: 'circle.begin', newcomer: null })}>
          Talking circle…
        </Menu.Item>
      )}
      {free && room.breakouts === null && holds && (
        <Menu.Item onClick={() => open({ type: 'breakouts.begin' })}>Small rooms…</Menu.Item>
      )}
      {room.status === 'open' && may('slow.set') && (
        <Menu.Item onClick={() => open({ type: 'slow.set' })}>Pace of the room…</Menu.Item>
      )}
    </>
  );
}
