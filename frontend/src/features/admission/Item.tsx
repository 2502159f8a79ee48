import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import type { Screening } from '../screening/queries';
import type { Condition } from './queries';
import { words } from './words';

interface Props {
  readonly condition: Condition;
  readonly session: string;
  readonly screenings: readonly Screening[];
  readonly onCheckIn: () => void;
}

const OF_CHECK_IN: readonly string[] = ['place_not_private', 'licence_does_not_cover'];
const OF_FORMS = /^(form_|agreement_|pledge_)/;

/** One condition: in place, or what is to do and the way there. */
export function Item({ condition, session, screenings, onCheckIn }: Props) {
  const say = useWords(words);
  const { code, met, form, screening } = condition;
  const known: Readonly<Record<string, readonly string[]>> = say.codes;
  const [title = condition.title, remedy = condition.remedy] = known[code] ?? [];
  const asked = screenings.filter(({ key }) => key === screening?.key);
  const toAnswer = asked.find(({ status }) => status === 'open');
  const answered = screening !== null && !toAnswer && asked.length > 0;
  const unasked = screening !== null && screening.id === null;
  const waits = !met && (answered || unasked || code === 'flag_open');
  const named = OF_FORMS.test(code) && !met ? condition.title : (toAnswer ?? asked[0])?.title;
  const said = answered ? say.answered : unasked ? say.unasked : remedy;
  return (
    <li className={met ? 'task met' : 'task'}>
      <div>
        <span className={met ? 'chip' : 'chip warm'}>
          {met ? say.met : waits ? say.waits : say.unmet}
        </span>
        <strong>{named || title}</strong>
        {!met && <span className="remedy">{said}</span>}
      </div>
      {!met && form && (
        <Link to={signing(form, session)} className="button soft">
          {say.do.sign}
        </Link>
      )}
      {!met && toAnswer && (
        <Link to={`/form/${toAnswer.id}?session=${session}`} className="button soft">
          {say.do.answer}
        </Link>
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
