import { useMemo } from 'react';
import { useWords } from '../../ui/language';
import { blocksOf } from './blocks';
import type { Change, Text } from './queries';
import { words } from './words';

/** The exact words that are signed, laid out to be read. */
export function FormText({ text: { body, language } }: { readonly text: Text }) {
  const blocks = useMemo(() => blocksOf(body), [body]);
  return (
    <article className="form-text" lang={language} dir="auto">
      {blocks.map((block, place) => {
        const key = `${place}`;
        if (block.kind === 'heading') return <h2 key={key}>{block.text}</h2>;
        if (block.kind === 'paragraph') return <p key={key}>{block.text}</p>;
        return (
          <ul key={key} className="bullets">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        );
      })}
    </article>
  );
}

/** What is new and what is gone since the version that this person signed. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const say = useWords(words);
  const moved = changes.filter(({ op }) => op !== 'same');
  if (moved.length === 0) return null;
  return (
    <section className="say warm changes">
      <h2>{say.changed}</h2>
      <ul className="stack tight">
        {moved.map(({ op, text }) => (
          <li key={`${op} ${text}`}>
            <strong>{op === 'added' ? say.added : say.removed}</strong>{' '}
            {op === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
          </li>
        ))}
      </ul>
    </section>
  );
}
