import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { formatDay } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { useFresh } from '../../ui/useFresh';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import type { MyForm } from '../consent/queries';
import { Begin } from '../screening/Begin';
import type { Screening } from '../screening/queries';
import { type Near, toDos } from './queries';
import { words } from './words';

const MINUTE = 60_000;

/** Read anew every minute, and whenever somebody comes back to the page. */
function useToDos(near: readonly Near[]) {
  const key = JSON.stringify(near);
  const asked = useMemo(() => JSON.parse(key) as readonly Near[], [key]);
  const { language } = useLanguage();
  const loaded = useLoaded(useCallback(() => toDos(asked, language), [asked, language]));
  const { again } = loaded;
  useFresh(again);
  useEffect(() => {
    const timer = setInterval(again, MINUTE);
    return () => clearInterval(timer);
  }, [again]);
  return loaded;
}

/** What is left to do before the next session: each thing with the way there, or that nothing is. */
export function ToDo({ near }: { readonly near: readonly Near[] }) {
  const say = useWords(words);
  const { data, problem } = useToDos(near);
  // Without a line the page itself says so.
  if (!data) return <ProblemSay problem={problem?.status ? problem : null} />;
  const { forms, screenings, required, checkIns } = data;
  const nothing = [forms, screenings, required, checkIns].every(({ length }) => length === 0);
  return (
    <section className="card to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say.title}</h2>
      {nothing && <p className="muted">{say.done}</p>}
      <ul className="tasks">
        {forms.map((form) => (
          <FormTask key={`${form.version.id} ${form.group?.id}`} form={form} />
        ))}
        {screenings.map((screening) => (
          <ScreeningTask key={screening.id} screening={screening} />
        ))}
        {required.map(({ key, title, total }) => (
          <Task key={key} title={title} why={say.questions(total)}>
            <Begin instrument={key} title={title} label={say.answer} />
          </Task>
        ))}
        {checkIns.map(({ id, group }) => (
          <Task key={id} title={say.checkInTitle(group)} why={say.checkInWhy}>
            <Link to={`/session/${id}`} className="button soft">
              {say.checkIn}
            </Link>
          </Task>
        ))}
      </ul>
    </section>
  );
}

interface TaskProps {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

const Task = ({ title, why, children }: TaskProps) => (
  <li className="task">
    <div>
      <strong dir="auto">{title}</strong>
      <span className="muted small">{why}</span>
    </div>
    {children}
  </li>
);

function useDue() {
  const say = useWords(words);
  const { language } = useLanguage();
  return (at: string | null | undefined) => at && say.due(formatDay(at, language));
}

function FormTask({ form: { form, group, code, due_at, version } }: { readonly form: MyForm }) {
  const say = useWords(words);
  const due = useDue();
  const codes: Readonly<Record<string, string>> = say.codes;
  const why = [group?.name, codes[code ?? 'form_unsigned'], due(due_at)];
  return (
    <Task title={form.title} why={why.filter(Boolean).join(' · ')}>
      <Link to={`/sign/${version.id}${group ? `?group=${group.id}` : ''}`} className="button soft">
        {say.sign}
        <span className="hidden"> · {form.title}</span>
      </Link>
    </Task>
  );
}

function ScreeningTask({ screening }: { readonly screening: Screening }) {
  const say = useWords(words);
  const due = useDue();
  const { id, title, answered, total, due_at } = screening;
  const far = answered > 0 ? say.part(answered, total) : say.questions(total);
  return (
    <Task title={title} why={[far, due(due_at)].filter(Boolean).join(' · ')}>
      <Link to={`/form/${id}`} className="button soft">
        {answered > 0 ? say.goOn : say.answer}
        <span className="hidden"> · {title}</span>
      </Link>
    </Task>
  );
}
