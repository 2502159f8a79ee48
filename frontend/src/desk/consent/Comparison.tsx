import { Select, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DiffPart, FormVersion } from '../shapes';
import { Card, Section } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { newestFirst, passagesOf, shared, summary } from './comparing';
import styles from './consent.module.css';
import { diffQuery } from './queries';
import { languageWords } from './words';

interface Props {
  readonly form: string;
  readonly versions: readonly FormVersion[];
}

function useChoice(versions: readonly FormVersion[]) {
  const [latest, before] = newestFirst(versions);
  const [newer, setNewer] = useState(latest?.number ?? 0);
  const [older, setOlder] = useState(before?.number ?? 0);
  const [wanted, setLanguage] = useState('en');
  const at = (number: number) => versions.find((version) => version.number === number);
  const [one, other] = [at(older), at(newer)];
  const languages = one && other ? shared(one, other) : [];
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'en');
  return { older, setOlder, newer, setNewer, language, setLanguage, languages };
}

/** What changed between two versions. */
export function Comparison({ form, versions }: Props) {
  const choice = useChoice(versions);
  const { older, newer, language } = choice;
  return (
    <Section title="What changed">
      <Card>
        <Choices versions={versions} choice={choice} />
        {older === newer ? (
          <p className={styles.summary}>Choose two different versions.</p>
        ) : (
          <Changes form={form} between={{ older, newer, language }} />
        )}
      </Card>
    </Section>
  );
}

interface ChoicesProps {
  readonly versions: readonly FormVersion[];
  readonly choice: ReturnType<typeof useChoice>;
}

function Choices({ versions, choice }: ChoicesProps) {
  const numbers = newestFirst(versions).map(({ number }) => ({
    value: String(number),
    label: `Version ${number}`,
  }));
  return (
    <div className={styles.choice}>
      <Select
        label="From"
        data={numbers}
        value={String(choice.older)}
        onChange={(value) => choice.setOlder(Number(value))}
        allowDeselect={false}
      />
      <Select
        label="To"
        data={numbers}
        value={String(choice.newer)}
        onChange={(value) => choice.setNewer(Number(value))}
        allowDeselect={false}
      />
      <Select
        label="Language"
        data={choice.languages.map((code) => ({ value: code, label: languageWords(code) }))}
        value={choice.language}
        onChange={(value) => choice.setLanguage(value ?? 'en')}
        allowDeselect={false}
      />
    </div>
  );
}

interface ChangesProps {
  readonly form: string;
  readonly between: { readonly older: number; readonly newer: number; readonly language: string };
}

function Changes({ form, between }: ChangesProps) {
  const diff = useQuery(diffQuery(form, between));
  return (
    <Ready query={diff}>
      {(parts) => (
        <>
          <p className={styles.summary} role="status">
            {summary(parts)}
          </p>
          <div className={styles.diff} lang={between.language}>
            {passagesOf(parts).map(({ key, op, text }) => (
              <Passage key={key} op={op} text={text} />
            ))}
          </div>
        </>
      )}
    </Ready>
  );
}

function Passage({ op, text }: DiffPart) {
  if (op === 'same') return <p className={styles.same}>{text}</p>;
  const [Mark, symbol, words] =
    op === 'added' ? (['ins', '+', 'Added:'] as const) : (['del', '−', 'Removed:'] as const);
  return (
    <p className={styles.change} data-op={op}>
      <span aria-hidden="true" className={styles.symbol}>
        {symbol}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
      <Mark>{text}</Mark>
    </p>
  );
}
