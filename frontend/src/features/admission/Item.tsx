import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { Begin } from '../screening/Begin';
import type { Condition } from './queries';
import type { Names } from './useNames';
import { words } from './words';

interface Props {
  readonly condition: Condition;
  readonly session: string;
  readonly named: Names;
  readonly onCheckIn: () => void;
}

const OF_CHECK_IN: readonly string[] = ['place_not_private', 'licence_does_not_cover'];

/** What this condition is about, and whether it waits for the person or for the clinic. */
function useItem({ code, met, title, remedy, form, screening }: Condition, named: Names) {
  const say = useWords(words);
  const known: Readonly<Record<string, readonly string[]>> = say.codes;
  const inPlace: Readonly<Record<string, string>> = say.inPlace;
  const [asked = title, todo = remedy] = known[code] ?? [];
  const name = (met && inPlace[code]) || asked;
  const paper = named.forms.find(({ version }) => version.id === form?.version);
  const questions = named.screenings.find(({ id }) => id === screening?.id);
  const answered = questions?.status === 'complete';
  const unsent = screening && !screening.id ? screening.key : null;
  const questionsOf = named.required.find(({ key }) => key === unsent);
  return {
    title: paper?.form.title ?? (questions ?? questionsOf)?.title ?? (form ? title : name),
    said: answered ? say.answered : todo,
    waits: !met && (answered || code === 'flag_open'),
    toAnswer: answered ? null : (screening?.id ?? null),
    unsent,
  };
}

/** One condition: in place, or what is to do and the way there. */
export function Item({ condition, session, named, onCheckIn }: Props) {
  const say = useWords(words);
  const { title, said, waits, toAnswer, unsent } = useItem(condition, named);
  const { code, met, form } = condition;
  return (
    <li className={met ? 'task met' : 'task'}>
      <div>
        <span className={met ? 'chip' : 'chip warm'}>
          {met ? say.met : waits ? say.waits : say.unmet}
        </span>
        <strong>{title}</strong>
        {!met && <span>{said}</span>}
      </div>
      {!met && form && (
        <Link to={signing(form, session)} className="button soft">
          {say.do.sign}
        </Link>
      )}
      {!met && toAnswer && (
        <Link to={`/form/${toAnswer}?session=${session}`} className="button soft">
          {say.do.answer}
        </Link>
      )}
      {!met && unsent && (
        <Begin instrument={unsent} title={title} label={say.do.answer} session={session} />
      )}
      {!met && code === 'not_checked_in' && (
        <Button look="main" onClick={onCheckIn}>
          {say.do.checkIn}
        </Button>
      )}
      {!met && OF_CHECK_IN.includes(code) && (
        <Button look="soft" onClick={onCheckIn}>
          {say.do.change}
        </Button>
      )}
    </li>
  );
}

const signing = ({ version, group }: NonNullable<Condition['form']>, session: string): string =>
  `/sign/${version}?${new URLSearchParams({ ...(group ? { group } : {}), session })}`;
