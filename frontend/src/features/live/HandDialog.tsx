import { useState } from 'react';
import type { HandReason } from '../../room/protocol';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { catalogue, useWords } from '../../ui/language';
import { useSeat } from './seat';
import { words as roomWords } from './words';

const words = catalogue(
  {
    title: 'What is your hand for?',
    group: 'The group sees these',
    quiet: 'Only the facilitators see these',
    reasons: {
      speak: 'I would like to speak',
      respond: 'I would like to respond',
      break: 'I need a break',
      help: 'I need help',
    },
  },
  {
    title: '¿Para qué levanta la mano?',
    group: 'El grupo ve estas',
    quiet: 'Solo quienes facilitan ven estas',
    reasons: {
      speak: 'Quiero hablar',
      respond: 'Quiero responder',
      break: 'Necesito un descanso',
      help: 'Necesito ayuda',
    },
  },
);

const ALOUD: readonly HandReason[] = ['speak', 'respond'];
const QUIET: readonly HandReason[] = ['break', 'help'];

/** My hand, with a reason of my choice. The button gives it back the same way. */
export function Hand() {
  const say = useWords(roomWords);
  const { room, you } = useSeat();
  const [asking, setAsking] = useState(false);
  const raised = room.people.some(({ key, hand }) => key === you.key && hand !== null);
  const press = () => (raised ? room.client.ask({ type: 'hand.lower' }) : setAsking(true));
  return (
    <>
      <Button
        aria-pressed={raised}
        aria-keyshortcuts="Alt+Shift+H"
        data-key="hand"
        disabled={room.status !== 'open'}
        onClick={press}
      >
        {raised ? say.lower : say.raise}
      </Button>
      {asking && <HandDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function HandDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const raise = (reason: HandReason) => {
    client.ask({ type: 'hand.raise', reason, to: null });
    onClose();
  };
  const reasons = (some: readonly HandReason[]) =>
    some.map((reason) => (
      <Button key={reason} wide onClick={() => raise(reason)}>
        {say.reasons[reason]}
      </Button>
    ));
  return (
    <Dialog title={say.title} onClose={onClose}>
      <div className="stack tight">
        <p className="small muted">{say.group}</p>
        {reasons(ALOUD)}
        <p className="small muted">{say.quiet}</p>
        {reasons(QUIET)}
      </div>
    </Dialog>
  );
}
