import type { FieldErrors } from '../api/problem';
import { catalogue, useLanguage, useWords } from './language';

const words = catalogue('Please look at this again.', 'Revise esto, por favor.');

/** What the server says of each field. It says so in English, so readers of other languages get a sentence of ours. */
export function useFieldErrors(errors: FieldErrors): FieldErrors {
  const again = useWords(words);
  const { language } = useLanguage();
  if (language === 'en') return errors;
  return Object.fromEntries(
    Object.entries(errors).map(([field, said]) => [field, said.length > 0 ? [again] : []]),
  );
}
