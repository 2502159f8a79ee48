import { useState } from 'react';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { Entry } from './Entry';
import { rememberedWay } from './way';
import { words } from './words';

interface Props {
  /** What is said first, where something else happened than a long silence. */
  readonly said?: string;
  readonly onIn: () => void;
}

/** The server does not know the applicant on this screen any more: the same e-mail opens it again. */
export function EnterAgain({ said, onIn }: Props) {
  const say = useWords(words);
  const [mailed] = useState(() => window.location.hash.length > 1);
  const [way] = useState(rememberedWay);
  if (!way) {
    return (
      <div className="narrow stack">
        <h1>{say.noWayTitle}</h1>
        <p>{say.noWay}</p>
        <Link to="/">{say.toStart}</Link>
      </div>
    );
  }
  return (
    <div className="narrow stack">
      <h1>{said ?? say.againTitle}</h1>
      <section className="card">
        <Entry way={way} why={said || mailed ? say.beginWhy : say.again} onIn={onIn} />
      </section>
    </div>
  );
}
