import { useCallback, useState } from 'react';
import { Link } from '../../ui/Link';
import { LANGUAGES, type Language, useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { Select } from '../../ui/Select';
import { useArrival } from '../../ui/useArrival';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { Changes, FormText } from './FormText';
import { copyOf, type Signature, type Text, textOf } from './queries';
import { SignHere } from './SignHere';
import { words } from './words';

interface Props {
  readonly version: string;
  readonly group: string | null;
  /** Where the person goes on, signed or not. */
  readonly next: string;
}

/** One form: read, see what changed, sign with one's name, keep a copy. */
export function SignScreen({ version, group, next }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string>(language);
  const [signature, setSignature] = useState<Signature | null>(null);
  const [replaced, setReplaced] = useState(false);
  const { data, problem, again } = useLoaded(
    useCallback(() => textOf(version, chosen, group), [version, chosen, group]),
  );
  const changed = () => {
    setReplaced(true);
    again();
  };
  if (signature && data) return <Signed title={data.title} signature={signature} next={next} />;
  if (!data) return <Missing problem={problem} next={next} />;
  return (
    <div className="reading stack">
      {replaced && <Say tone="warm">{say.newText}</Say>}
      <header className="stack tight">
        <h1 lang={data.language}>{data.title}</h1>
        {data.group && <p className="muted">{say.for(data.group.name)}</p>}
      </header>
      <Tongue text={data} onChoose={setChosen} />
      <Changes changes={data.changes} />
      <FormText text={data} />
      <SignHere
        what={{
          version,
          language: data.language,
          sha256: data.sha256,
          ...(group ? { group } : {}),
        }}
        next={next}
        onChanged={changed}
        onSigned={setSignature}
      />
    </div>
  );
}

interface TongueProps {
  readonly text: Text;
  readonly onChoose: (language: string) => void;
}

function Tongue({ text: { language, languages }, onChoose }: TongueProps) {
  const say = useWords(words);
  if (languages.length < 2) return null;
  return (
    <Select
      label={say.inLanguage}
      options={languages.map((code) => [code, LANGUAGES[code as Language] ?? code])}
      value={language}
      onChange={onChoose}
    />
  );
}

type Trouble = Parameters<typeof ProblemSay>[0]['problem'];

function Missing({ problem, next }: { readonly problem: Trouble; readonly next: string }) {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      {!problem && <p role="status">{say.loading}</p>}
      {problem?.status === 404 ? <Say>{say.gone}</Say> : <ProblemSay problem={problem} />}
      {problem && (
        <Link to={next} className="button">
          {say.goOn}
        </Link>
      )}
    </div>
  );
}

interface SignedProps {
  readonly title: string;
  readonly signature: Signature;
  readonly next: string;
}

function Signed({ title, signature, next }: SignedProps) {
  const say = useWords(words);
  const heading = useArrival('signed', true);
  return (
    <div className="narrow stack">
      <h1 tabIndex={-1} ref={heading}>
        {say.signedTitle}
      </h1>
      <p>{say.signed(title)}</p>
      <div className="step-actions">
        <a className="button" href={copyOf(signature.id)} download>
          {say.copy}
        </a>
        <Link to={next} className="button main">
          {say.goOn}
        </Link>
      </div>
    </div>
  );
}
