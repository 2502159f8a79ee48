import { Button } from './Button';
import { Dialog } from './Dialog';
import { catalogue, useWords } from './language';
import { Say } from './Say';
import type { Saving } from './saver';
import { useHold } from './useHold';

const words = catalogue(
  {
    states: { still: '', saving: 'Saving…', saved: 'Saved', refused: '' },
    unsaved:
      'Not saved yet. What you wrote stays on this page while it is open, and we keep trying.',
    title: 'Leave without saving?',
    ask: 'Your last words are not saved yet. They go away when you leave this page.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  {
    states: { still: '', saving: 'Guardando…', saved: 'Guardado', refused: '' },
    unsaved:
      'Todavía no está guardado. Lo que escribió sigue en esta página mientras esté abierta, y seguimos intentándolo.',
    title: '¿Salir sin guardar?',
    ask: 'Lo último que escribió no está guardado todavía. Se pierde si sale de esta página.',
    stay: 'Quedarme aquí',
    leave: 'Salir sin guardar',
  },
);

/** Whether what was written is safe. While it is not, leaving the page is a question. */
export function SaveLine({ saves: { state } }: { readonly saves: Saving }) {
  const say = useWords(words);
  const { leaving, stay, leave } = useHold(state === 'unsaved');
  return (
    <>
      {state === 'unsaved' ? (
        <Say tone="warm">{say.unsaved}</Say>
      ) : (
        <p className="save-line muted small" role="status">
          {say.states[state]}
        </p>
      )}
      {leaving && (
        <Dialog title={say.title} onClose={stay}>
          <p>{say.ask}</p>
          <Button look="main" wide onClick={stay}>
            {say.stay}
          </Button>
          <Button wide onClick={leave}>
            {say.leave}
          </Button>
        </Dialog>
      )}
    </>
  );
}
