import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { words } from './words';

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

export function RecoveryCodes({ codes, onKept }: Props) {
  const say = useWords(words);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <div className="narrow stack">
      <h1>{say.codesTitle}</h1>
      <p>{say.codesWhy}</p>
      <ul className="card codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <Button onClick={copy}>{copied ? say.copied : say.copy}</Button>
        <Button onClick={() => window.print()}>{say.print}</Button>
        <Button look="main" onClick={onKept}>
          {say.kept}
        </Button>
      </div>
    </div>
  );
}
