import { render } from '@testing-library/preact';
import { RoomClient } from '../../room/client';
import { EMPTY_ROOM } from '../../room/model';
import type { Ability, You } from '../../room/protocol';
import { type RoomAction, reduceRoom } from '../../room/reducer';
import { welcome } from '../../room/room.fixtures';
import type { LiveRoom } from '../../room/useRoom';
import { RoomScreen } from './RoomScreen';

const FRAMES = [
  'aside.say',
  'breakout.say',
  'checkin.give',
  'checkout.give',
  'help.need',
  'help.offer',
  'message.edit',
  'message.heard',
  'peer.mute',
  'step.out',
];
const allowed: Ability = { allowed: true, reason: '' };

/** A member who is inside, in a room that knows every frame. */
export const WREN_INSIDE: You = {
  ...welcome().you,
  abilities: Object.fromEntries(FRAMES.map((frame) => [frame, allowed])),
};

export const live = (...actions: readonly RoomAction[]): LiveRoom => ({
  ...actions.reduce(reduceRoom, EMPTY_ROOM),
  link: { state: 'live' },
  client: new RoomClient('ws://test/'),
});

export const screenOf = (room: LiveRoom, you: You = WREN_INSIDE) => (
  <RoomScreen room={room} you={you} onLeave={() => {}} onDraft={() => {}} />
);

export const show = (room: LiveRoom, you?: You) => render(screenOf(room, you));
