import { useWords } from '../../../ui/language';
import { knows, useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { CheckinCard } from './CheckinCard';
import { CheckoutCard } from './CheckoutCard';
import { words } from './words';

const ARRIVING: readonly string[] = ['arrive', 'check_in'];
const GOING: readonly string[] = ['check_out', 'close'];

/** What the phase of the session asks of me, if I like. */
export function PhaseCards() {
  const seat = useSeat();
  const { agenda, status } = seat.room;
  const phase = agenda?.phases[agenda.at]?.kind ?? '';
  if (status !== 'open' || seat.you.role !== 'member') return null;
  if (ARRIVING.includes(phase) && knows(seat, 'checkin.give')) return <CheckinCard />;
  if (GOING.includes(phase) && knows(seat, 'checkout.give')) return <CheckoutCard />;
  return null;
}

/** How those arrive who chose to say so. */
export function Arrivals() {
  const say = useWords(words);
  const { checkins } = useSeat().room;
  const named = useNamed();
  if (checkins.length === 0) return null;
  return (
    <section>
      <h3>{say.arrivals}</h3>
      <ul className="arrivals">
        {checkins.map(({ key, mood, word }) => (
          <li key={key}>
            <bdi>{named(key)}</bdi> · {mood}
            {word && (
              <>
                {' '}
                · <bdi>{word}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
