import { useCallback, useEffect } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { lazily } from '../../ui/lazily';
import { useFresh } from '../../ui/useFresh';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { GroupCard } from './GroupCard';
import { type MyGroup, myGroups } from './queries';
import { words } from './words';

const MINUTE = 60_000;
const ToDo = lazily(() => import('../home/ToDo').then((it) => it.ToDo));

/** The sessions that one could go to now. */
const doors = (mine: readonly MyGroup[]) =>
  mine.flatMap(({ group, sessions }) =>
    sessions
      .filter(({ abilities }) => abilities.enter.allowed)
      .map(({ id }) => ({ id, group: group.name })),
  );

/** A participant's home. It looks again each minute and whenever somebody comes back to it, so that "Enter" is there when the door opens. */
export function MyGroups() {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(useCallback(myGroups, []));
  useEffect(() => {
    const timer = setInterval(again, MINUTE);
    return () => clearInterval(timer);
  }, [again]);
  useFresh(again);
  return (
    <div className="stack">
      <h1>{say.title}</h1>
      <ProblemSay problem={problem} />
      {problem && (
        <div className="row">
          <Button onClick={again}>{say.again}</Button>
        </div>
      )}
      {data?.length === 0 && <p className="card">{say.empty}</p>}
      {data?.some(({ group }) => group.my_place?.status === 'active') && (
        <ToDo near={doors(data)} />
      )}
      <div className="groups">
        {data?.map((mine) => (
          <GroupCard key={mine.group.id} mine={mine} onChange={again} />
        ))}
      </div>
    </div>
  );
}
