import { useCallback } from 'react';
import { formatList } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useLoaded } from '../../ui/useLoaded';
import { observersOf } from './queries';
import { words } from './words';

/** Nobody sits in unseen: who will, is said by name before anybody comes in. */
export function Observers({ session }: { readonly session: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useLoaded(useCallback(() => observersOf(session), [session]));
  if (!data || data.length === 0) return null;
  const names = data.map(({ clinician }) => clinician.display_name);
  return <Say>{say.observed(formatList(names, language), names.length)}</Say>;
}
