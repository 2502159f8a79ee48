import type { FieldErrors, Said } from '../api/problem';
import { fieldWords } from './fieldWords';
import { catalogue, useLanguage, useWords } from './language';

const words = catalogue('Please look at this again.', 'Revise esto, por favor.');

/** What the server says of each field, in plain words of ours by its code. Of a code that has none here, readers of English get the server's sentence, and others a general one. */
export function useFieldErrors(errors: FieldErrors = {}): FieldErrors {
  const again = useWords(words);
  const known = useWords(fieldWords);
  const { language } = useLanguage();
  const plain = (said: Said): readonly string[] =>
    said.map((sentence, place) => {
      const code = said.codes?.[place] ?? '';
      return known[code] ?? (language === 'en' ? sentence : again);
    });
  return Object.fromEntries(Object.entries(errors).map(([field, said]) => [field, plain(said)]));
}
