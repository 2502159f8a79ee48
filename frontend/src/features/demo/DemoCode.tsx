import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { demoCode } from './queries';
import { words } from './words';

/** Stands in for the phone that a demo person does not have. The code goes through the real step. */
export function DemoCode({ onUse }: { readonly onUse: (code: string) => void }) {
  const say = useWords(words);
  const [code, setCode] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    const read = async () => {
      const shown = await demoCode().catch(() => null);
      if (!wanted) return;
      setCode(shown?.code ?? '');
      timer = setTimeout(read, ((shown?.seconds_left ?? 5) + 1) * 1000);
    };
    void read();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  if (!code) return null;
  return (
    <section className="card demo-code">
      <h2>{say.codeTitle}</h2>
      <p className="muted">{say.codeWhy}</p>
      <p className="code">{code}</p>
      <Button look="main" onClick={() => onUse(code)}>
        {say.use}
      </Button>
    </section>
  );
}
