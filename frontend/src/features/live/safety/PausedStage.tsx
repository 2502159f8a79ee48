import { useState } from 'react';
import type { Paused } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { useLanguage, useWords } from '../../../ui/language';
import { Transcript } from '../Transcript';
import { words } from './words';

/** The room holds still, with the words that the clinic wrote. What was said is there for whoever wants it. */
export function PausedStage({ paused }: { readonly paused: Paused }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [reading, setReading] = useState(false);
  const unheld = paused.why === 'unheld';
  const clinic = paused.words[language] ?? paused.words.en ?? '';
  // With the conversation under it, that is the page's main part; alone, the pause is.
  const Part = reading ? 'section' : 'main';
  return (
    <>
      <Part id={reading ? undefined : 'main'} className={reading ? 'paused small-pause' : 'paused'}>
        <div className="pause-words" role="status">
          <h2>{unheld ? say.unheldTitle : say.pausedTitle}</h2>
          {unheld ? <p>{say.unheldText}</p> : <p dir="auto">{clinic}</p>}
          {!reading && <p className="muted">{say.pausedText}</p>}
        </div>
        <Button look="quiet" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {reading ? say.hide : say.read}
        </Button>
      </Part>
      {reading && <Transcript />}
    </>
  );
}
