import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import type { Application } from './queries';
import { words } from './words';

/** The questionnaires of this group, each with how far it is. */
export function Forms({ forms }: { readonly forms: Application['screenings'] }) {
  const say = useWords(words);
  if (forms.length === 0) return <p className="card">{say.noForms}</p>;
  return (
    <ul className="tasks">
      {forms.map(({ id, title, status, answered, total }) => (
        <li key={id} className="task">
          <div>
            <strong>{title}</strong>
            <span className="muted small">
              {status === 'complete'
                ? say.formDone
                : answered > 0
                  ? say.formPart(answered, total)
                  : say.formOpen}
            </span>
          </div>
          {status === 'open' && (
            <Link to={`/form/${id}`} className="button soft">
              {answered > 0 ? say.goOn : say.answer}
              <span className="hidden"> · {title}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
