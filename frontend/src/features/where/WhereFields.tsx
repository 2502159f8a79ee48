import { useMemo } from 'react';
import type { FieldErrors } from '../../api/problem';
import { useLanguage, useWords } from '../../ui/language';
import { Select } from '../../ui/Select';
import { countries, regions } from './places';
import { words } from './words';

export interface Where {
  readonly country: string;
  readonly region: string;
}

interface Props {
  readonly value: Where;
  readonly errors: FieldErrors;
  readonly onChange: (where: Where) => void;
}

/** A country, and its part where a licence holds in parts. Another country has other parts. */
export function WhereFields({ value: { country, region }, errors, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const all = useMemo(() => countries(language), [language]);
  const parts = regions(country, language);
  const named: Readonly<Record<string, string>> = say.region;
  return (
    <>
      <Select
        label={say.country}
        errors={errors.country}
        autoComplete="country"
        required
        none={say.choose}
        options={all}
        value={country}
        onChange={(next) => onChange({ country: next, region: '' })}
      />
      {parts.length > 0 && (
        <Select
          label={named[country] ?? say.part}
          errors={errors.region}
          autoComplete="address-level1"
          required
          none={say.choose}
          options={parts}
          value={region}
          onChange={(next) => onChange({ country, region: next })}
        />
      )}
    </>
  );
}
