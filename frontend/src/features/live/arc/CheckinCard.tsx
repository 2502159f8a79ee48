import { type FormEvent, useState } from 'react';
import type { MyCheckin, Share } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { words } from './words';

const MOODS = Array.from({ length: 11 }, (_, mood) => ({ value: mood, label: String(mood) }));
const SHARES: readonly Share[] = ['nobody', 'facilitators', 'group'];
const LONGEST = 24;

/** How I arrive: asked quietly in its phase, shared only by choice. */
export function CheckinCard() {
  const say = useWords(words);
  const { myCheckin } = useSeat().room;
  const [open, setOpen] = useState(false);
  return (
    <div className={myCheckin ? 'card-line muted small' : 'say card-line'}>
      <p>{myCheckin ? say.checkedIn(myCheckin.mood, myCheckin.word) : say.arriving}</p>
      <Button look={myCheckin ? 'quiet' : 'soft'} onClick={() => setOpen(true)}>
        {myCheckin ? say.change : say.checkIn}
      </Button>
      {open && <CheckinDialog given={myCheckin} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface DialogProps {
  readonly given: MyCheckin | null;
  readonly onClose: () => void;
}

function CheckinDialog({ given, onClose }: DialogProps) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [mood, setMood] = useState(given?.mood);
  const [word, setWord] = useState(given?.word ?? '');
  const [share, setShare] = useState<Share>(given?.share ?? 'nobody');
  const shares = SHARES.map((value) => ({ value, label: say.shares[value] }));
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (mood === undefined) return;
    client.ask({ type: 'checkin.give', mood, word: word.trim(), share });
    onClose();
  };
  return (
    <Dialog title={say.arriving} onClose={onClose}>
      <form className="stack moods" onSubmit={give}>
        <Choices scale legend={say.mood} choices={MOODS} chosen={mood} onChoose={setMood} />
        <Field label={say.word} value={word} maxLength={LONGEST} onChange={setWord} dir="auto" />
        <Choices legend={say.share} choices={shares} chosen={share} onChoose={setShare} />
        <div className="step-actions">
          <Button onClick={onClose}>{say.notNow}</Button>
          <Button look="main" type="submit" disabled={mood === undefined}>
            {say.give}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
