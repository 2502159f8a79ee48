import { useState } from 'react';
import type { LiveRoom } from '../../room/useRoom';
import { mayAsk } from './abilities';
import type { Aside } from './apart/Asides';
import type { Beside, Dialogue, RoomDesk } from './desk';
import type { ShortcutName } from './keys';
import type { Pane } from './Panes';
import { useNews } from './useNews';

const SOMEONE = 'Someone';

/** Which part is in front, and whom a private word is for. */
function useFront() {
  const [pane, setPane] = useState<Pane>('talk');
  const [part, setPart] = useState<Beside>('note');
  const [aside, setAside] = useState<Aside>({ member: null, words: '' });
  const show: RoomDesk['show'] = (to, member, words = '') => {
    setPane('note');
    setPart(to);
    if (member) setAside({ member, words });
  };
  const setMember = (member: string) => setAside({ member, words: '' });
  return { pane, setPane, part, setPart, aside, setMember, show };
}

/** What this screen shows of the room now; none of it is anybody else's business. */
export function useView(room: LiveRoom, sessionId: string) {
  const { show, ...front } = useFront();
  const [dialogue, setDialogue] = useState<Dialogue | null>(null);
  const [silent, setSilent] = useState(false);
  const [keys, setKeys] = useState(true);
  const news = useNews(room, front.part, front.aside.member);
  const desk: RoomDesk = {
    room,
    sessionId,
    zone: room.session?.time_zone ?? 'UTC',
    holds: room.you?.role === 'facilitator',
    may: (frame) => mayAsk(room, frame),
    ask: room.client.ask,
    fresh: news.from,
    nameOf: (key) => room.names[key]?.name ?? SOMEONE,
    open: setDialogue,
    show,
  };
  const toggleSilence = () => setSilent(!silent);
  return {
    ...front,
    desk,
    news,
    dialogue,
    close: () => setDialogue(null),
    silent,
    toggleSilence,
    keys,
    setKeys,
    shortcut: (name: ShortcutName) => follow(name, desk, front.setPane, toggleSilence),
  };
}

export type View = ReturnType<typeof useView>;

const focus = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
};

/** What a key does. A part comes to the front, and the place where one writes takes the focus. */
function follow(
  name: ShortcutName,
  { room, may, open, show }: RoomDesk,
  setPane: (pane: Pane) => void,
  toggleSilence: () => void,
): void {
  const calm = room.status === 'open' && room.paused === null;
  if (name === 'people') setPane('people');
  else if (name === 'silence') toggleSilence();
  else if (name === 'keys') open({ type: 'keys' });
  else if (name === 'pause') {
    if (calm && may('pause.begin')) open({ type: 'pause.begin', about: null });
  } else if (name === 'write' || name === 'latest') {
    setPane('talk');
    if (name === 'latest') document.getElementById('to-latest')?.click();
    focus(name === 'write' ? 'composer' : 'conversation');
  } else show(name);
}
