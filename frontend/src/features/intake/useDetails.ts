import { useCallback, useRef, useState } from 'react';
import { myZone } from '../../ui/dates';
import { useLanguage } from '../../ui/language';
import { useSaver } from '../../ui/useSaver';
import { guessedCountry } from '../where/places';
import { type Application, type Details, type DetailsIn, saveDetails } from './queries';

type Field = keyof Details;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the person says about themselves, saved as they go. Guesses of ours are theirs once they have seen them. */
export function useDetails({ details: stored }: Application) {
  const { language } = useLanguage();
  const [details, setDetails] = useState<Details>(() => ({
    ...stored,
    language: stored.language || language,
    time_zone: stored.time_zone || myZone(),
    country: stored.country || guessedCountry(),
  }));
  const kept = useRef<Details>(stored);
  const saves = useSaver(useCallback((patch: DetailsIn) => saveDetails(patch), []));
  const change = (patch: Partial<Details>) => setDetails((old) => ({ ...old, ...patch }));
  /** Sends what is new among these fields. */
  const keep = (fields: readonly Field[], now = details) => {
    const fresh = fields.filter((field) => !same(now[field], kept.current[field]));
    if (fresh.length === 0) return saves.flush();
    kept.current = { ...kept.current, ...Object.fromEntries(fresh.map((f) => [f, now[f]])) };
    return saves.put(Object.fromEntries(fresh.map((field) => [field, now[field]])));
  };
  return { details, change, keep, saves };
}
