import { useCallback } from 'react';
import { useLanguage } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { type MyForm, myForms } from '../consent/queries';
import { myScreenings, type Required, requiredOfMe, type Screening } from '../screening/queries';

export interface Names {
  readonly forms: readonly MyForm[];
  readonly screenings: readonly Screening[];
  readonly required: readonly Required[];
}

const NONE: Names = { forms: [], screenings: [], required: [] };

/** The person's own forms and questionnaires, named in the language that the screen speaks. */
export function useNames(): Names {
  const { language } = useLanguage();
  const { data } = useLoaded(
    useCallback(async () => {
      const [forms, screenings, required] = await Promise.all([
        myForms(language),
        myScreenings(language),
        requiredOfMe(language),
      ]);
      return { forms, screenings, required };
    }, [language]),
  );
  return data ?? NONE;
}
