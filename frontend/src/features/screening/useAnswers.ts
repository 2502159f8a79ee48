import { useCallback, useRef, useState } from 'react';
import { asProblem } from '../../api/problem';
import { useSaver } from '../../ui/useSaver';
import { type Answers, givenBefore } from './asked';
import { type Completed, complete, type Form, type Help, saveAnswers } from './queries';

const UNKNOWN = 401;
/** Who goes on waits for the answer to be saved, and no longer than this. */
const PATIENCE_MS = 8000;

const pause = () => new Promise((done) => setTimeout(done, PATIENCE_MS));

/** Saves answers, and keeps what the server says to them: that help is due, or that it knows nobody here. */
function useSaves(id: string) {
  const told = useRef<{ help: Help | null; unknown: boolean }>({ help: null, unknown: false });
  const send = async (patch: Answers) => {
    try {
      const { help } = await saveAnswers(id, patch);
      told.current = { help: help ?? told.current.help, unknown: false };
    } catch (error) {
      told.current = { ...told.current, unknown: asProblem(error).status === UNKNOWN };
      throw error;
    }
  };
  return { saves: useSaver(useCallback(send, [id])), told };
}

/** What was answered, saved with every answer; and sent in, once, at the end. */
export function useAnswers(form: Form, onDone: (done: Completed) => void) {
  const { id } = form;
  const [answers, setAnswers] = useState<Answers>(() => givenBefore(form));
  const [lost, setLost] = useState(false);
  const { saves, told } = useSaves(id);
  /** Whoever hears the choices by the arrow keys has not given those that they passed: nobody is called for them. */
  const answer = (item: string, value: number | null, passing: boolean) => {
    setAnswers((old) => ({ ...old, [item]: value }));
    if (passing) saves.settle({ [item]: value });
    else void saves.put({ [item]: value });
  };
  /** Whether the server still knows the person, and whether it asks for help by now. */
  const saved = async () => {
    await Promise.race([saves.flush(), pause()]);
    return told.current;
  };
  const send = async () => {
    if ((await saves.flush()) !== 'saved') return;
    try {
      onDone(await complete(id));
    } catch (error) {
      if (asProblem(error).status !== UNKNOWN) throw error;
      setLost(true);
    }
  };
  const again = () => {
    setLost(false);
    void saves.flush();
  };
  const shut = lost || saves.problem?.status === UNKNOWN;
  return { answers, answer, saved, send, saves, help: told.current.help, shut, again };
}
