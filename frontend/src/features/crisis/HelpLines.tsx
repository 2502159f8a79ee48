import { formatDay } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { COUNTRIES, type Country, type CrisisLine } from './countries';
import { words } from './words';

/** Where the person said they are; where they said nothing, by their device's region. */
const nearest = (said: string | undefined): Country | undefined => {
  const region = said?.slice(0, 2) ?? navigator.language.split('-')[1]?.toUpperCase();
  const near = COUNTRIES.find(({ code }) => code === region);
  return said ? near : (near ?? COUNTRIES[0]);
};

interface Props {
  /** Where the person said they are. For a country without lines here, its own emergency number is named first. */
  readonly country?: string | undefined;
}

const digits = (number: string) => number.replaceAll(' ', '');

/** The lines live in the bundle: once the page is loaded they need no network and no sign-in. */
export function HelpLines({ country: said }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const near = nearest(said);
  const checked = COUNTRIES[0]?.lines[0]?.verified_on;
  return (
    <div className="stack">
      <p>{say.intro}</p>
      {!near && <p className="say">{say.anywhere}</p>}
      {near && <CountryLines country={near} open />}
      <details className="country">
        <summary>{say.elsewhere}</summary>
        {COUNTRIES.filter((country) => country !== near).map((country) => (
          <CountryLines key={country.code} country={country} />
        ))}
      </details>
      <p className="small muted">
        {near && say.anywhere} {checked && say.checked(formatDay(checked, language))}
      </p>
    </div>
  );
}

function CountryLines({ country, open = false }: { country: Country; open?: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const name = new Intl.DisplayNames([language], { type: 'region' }).of(country.code);
  return (
    <details className="country" open={open}>
      <summary>{name}</summary>
      <div className="stack">
        <a className="button danger" href={`tel:${country.emergency}`}>
          {say.danger(country.emergency)}
        </a>
        {country.lines.map((line) => (
          <LineLinks key={line.name} line={line} />
        ))}
      </div>
    </details>
  );
}

function LineLinks({ line }: { line: CrisisLine }) {
  const say = useWords(words);
  const { name, call, text, body } = line;
  return (
    <div className="stack tight">
      <p>
        <strong>{name}</strong>
      </p>
      <div className="row">
        {call && (
          <a className="button soft" href={`tel:${digits(call)}`}>
            {say.call(call)}
          </a>
        )}
        {text && (
          <a className="button soft" href={`sms:${text}${body ? `?&body=${body}` : ''}`}>
            {body ? say.textWord(body, text) : say.text(text)}
          </a>
        )}
      </div>
    </div>
  );
}
