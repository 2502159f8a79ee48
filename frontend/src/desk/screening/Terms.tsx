import { languageWords } from '../consent/words';
import type { Instrument } from '../shapes';

/** How long a questionnaire is, under what terms it is used, and what to watch for. */
export function Terms({ instrument }: { readonly instrument: Instrument }) {
  const { items, minutes, licence, caveat, source, unofficial_in } = instrument;
  return (
    <>
      {items.length} questions, about {minutes} min. {licence}
      {caveat && (
        <>
          {' '}
          <strong>{caveat}</strong>
        </>
      )}
      {unofficial_in.length > 0 &&
        ` The ${unofficial_in.map(languageWords).join(' and ')} wording is not an official translation.`}
      <br />
      Source: {source}
    </>
  );
}
