import { useWords } from '../../ui/language';
import type { Application } from './queries';
import { words } from './words';

/** What a clinician wrote with the decision; it stays in sight while the person answers it. */
export function FromClinic({ mine: { clinic, decision } }: { readonly mine: Application }) {
  const say = useWords(words);
  if (!decision?.message) return null;
  return (
    <section className="card letter">
      <h2>{say.from(clinic.name)}</h2>
      <p className="told" dir="auto">
        {decision.message}
      </p>
    </section>
  );
}
