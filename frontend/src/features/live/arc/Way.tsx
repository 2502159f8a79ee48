import { useLanguage, useWords } from '../../../ui/language';
import { phaseTitle } from '../notices';
import { useSeat } from '../seat';
import { words } from './words';

/** What was, what is now and what comes, for everybody: without minutes, so that nobody is hurried. */
export function Way() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { agenda, status } = useSeat().room;
  if (!agenda || agenda.phases.length === 0 || status !== 'open') return null;
  return (
    <section>
      <h3>{say.way}</h3>
      <ol className="way" aria-label={say.way}>
        {agenda.phases.map((phase, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place, and two may be alike.
            key={place}
            aria-current={place === agenda.at ? 'step' : undefined}
            className={place < agenda.at ? 'muted' : ''}
          >
            <bdi>{phaseTitle(phase, language)}</bdi>
            {place === agenda.at && <span className="chip">{say.now}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
