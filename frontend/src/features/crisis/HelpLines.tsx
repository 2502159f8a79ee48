import { formatDay } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { COUNTRIES, type Country, type CrisisLine } from './countries';
import { words } from './words';

/** Where the person most likely is, by their device's region; only the order depends on it. */
const nearFirst = (countries: readonly Country[]): readonly Country[] => {
  const region = navigator.language.split('-')[1]?.toUpperCase();
  const near = countries.find(({ code }) => code === region) ?? countries[0];
  return near ? [near, ...countries.filter((country) => country !== near)] : countries;
};

const digits = (number: string) => number.replaceAll(' ', '');

/** The lines live in the bundle: once the page is loaded they need no network and no sign-in. */
export function HelpLines() {
  const say = useWords(words);
  const { language } = useLanguage();
  const [near, ...others] = nearFirst(COUNTRIES);
  const checked = COUNTRIES[0]?.lines[0]?.verified_on;
  return (
    <div className="stack">
      <p>{say.intro}</p>
      {near && <CountryLines country={near} open />}
      <details className="country">
        <summary>{say.elsewhere}</summary>
        {others.map((country) => (
          <CountryLines key={country.code} country={country} />
        ))}
      </details>
      <p className="small muted">
        {say.anywhere} {checked && say.checked(formatDay(checked, language))}
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
