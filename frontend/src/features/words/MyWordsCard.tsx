import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { words } from './words';

/** The way from one's own page to one's own words. */
export function MyWordsCard() {
  const say = useWords(words);
  return (
    <section className="card stack" aria-labelledby="my-words">
      <h2 id="my-words">{say.title}</h2>
      <p>{say.what}</p>
      <Link to="/words">{say.link}</Link>
    </section>
  );
}
