import { ActionIcon, Menu } from '@mantine/core';
import type { Person } from '../../../room/protocol';
import { useDesk } from '../desk';
import { canBePaused } from '../safety/pausing';

interface Props {
  readonly person: Person;
  readonly quiet: boolean;
}

/** What a facilitator can do for, and about, one member. */
export function PersonMenu({ person, quiet }: Props) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={`More about ${person.name}`}
        >
          <span aria-hidden="true">⋯</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Toward person={person} quiet={quiet} />
        <Voice person={person} />
        <Apart person={person} />
      </Menu.Dropdown>
    </Menu>
  );
}

const invitation = 'There is room for you, whenever you like. You may also just listen.';

function Toward({ person, quiet }: Props) {
  const { room, may, ask, open, show } = useDesk();
  const { key, name } = person;
  const welcome = may('circle.begin') && person.newcomer && room.circle === null;
  return (
    <>
      {may('aside.say') && (
        <Menu.Item onClick={() => show('words', key)}>Private word with {name}</Menu.Item>
      )}
      {may('aside.say') && quiet && (
        <Menu.Item onClick={() => show('words', key, invitation)}>Invite to speak…</Menu.Item>
      )}
      {welcome && (
        <Menu.Item onClick={() => open({ type: 'circle.begin', newcomer: key })}>
          Welcome round…
        </Menu.Item>
      )}
      {may('hand.lower') && person.hand !== null && (
        <Menu.Item onClick={() => ask({ type: 'hand.lower', member: key })}>
          Lower their hand
        </Menu.Item>
      )}
    </>
  );
}

function Voice({ person }: Pick<Props, 'person'>) {
  const { may, ask, open } = useDesk();
  const { key: member, held, muted } = person;
  return (
    <>
      {may('member.hold') && (
        <Menu.Item onClick={() => ask({ type: 'member.hold', member, on: !held })}>
          {held ? 'Hold their messages no longer' : 'Hold their messages'}
        </Menu.Item>
      )}
      {muted && may('member.unmute') && (
        <Menu.Item onClick={() => ask({ type: 'member.unmute', member })}>
          Let them write again
        </Menu.Item>
      )}
      {!muted && may('member.mute') && (
        <Menu.Item onClick={() => open({ type: 'member.mute', person })}>
          Mute for a time…
        </Menu.Item>
      )}
    </>
  );
}

function Apart({ person }: Pick<Props, 'person'>) {
  const { room, may, open } = useDesk();
  return (
    <>
      {may('pause.begin') && canBePaused(room.paused) && (
        <Menu.Item onClick={() => open({ type: 'pause.begin', about: person.key })}>
          Safety pause…
        </Menu.Item>
      )}
      {may('member.remove') && (
        <Menu.Item onClick={() => open({ type: 'member.remove', person })}>
          Ask to leave this session…
        </Menu.Item>
      )}
    </>
  );
}
