import type { Circle } from '../../../room/protocol';
import { Avatar } from '../../../ui/Avatar';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { myPlace, whose } from './telling';
import { words } from './words';

const SHOWN = 5;

/** Whoever is near the holder in the order: the strip is short, the circle may be long. */
const around = ({ order, holder }: Circle): readonly string[] => {
  const at = Math.max(0, order.indexOf(holder ?? ''));
  const from = Math.max(0, Math.min(at - 1, order.length - SHOWN));
  return order.slice(from, from + SHOWN);
};

/** Whose turn it is and where I stand. The same order on every screen. */
export function CircleStrip({ circle }: { readonly circle: Circle }) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const named = useNamed();
  const reader = { you: you.key, named };
  const active = circle.stage === 'reflecting' ? circle.listener : circle.holder;
  return (
    <>
      <span className="avatars">
        {around(circle).map((key) => (
          <span key={key} className={key === active ? 'ring' : ''}>
            <Avatar name={named(key)} of={key} holds={room.names[key]?.role === 'facilitator'} />
          </span>
        ))}
      </span>
      <span>
        <strong>{whose(circle, say, reader)}</strong>
        <span className="muted small sub">{myPlace(circle, say, reader)}</span>
      </span>
    </>
  );
}

/** The whole order, for whoever wants to see it. */
export function CircleOrder({ circle: { order, done, holder } }: { readonly circle: Circle }) {
  const say = useWords(words);
  const named = useNamed();
  const state = (key: string) =>
    key === holder ? say.holding : done.includes(key) ? say.spoken : '';
  return (
    <section>
      <h3>{say.order}</h3>
      <ol className="order">
        {order.map((key) => (
          <li key={key} aria-current={key === holder ? 'step' : undefined}>
            <Avatar name={named(key)} of={key} />
            <bdi>{named(key)}</bdi> <span className="muted small">{state(key)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
