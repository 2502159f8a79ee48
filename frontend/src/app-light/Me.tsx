import { Profile } from '../features/accounts/Profile';
import { Agreements } from '../features/consent/Agreements';
import { Reminders } from '../features/notices/Reminders';
import { MyWordsCard } from '../features/words/MyWordsCard';

/** A person's own page: who they are here, what they agreed to, what they are sent. */
export const Me = () => (
  <Profile
    more={
      <>
        <Agreements />
        <MyWordsCard />
        <Reminders />
      </>
    }
  />
);
