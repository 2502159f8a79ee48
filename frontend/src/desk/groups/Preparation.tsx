import { GroupForms } from '../consent/GroupForms';
import { PublicPageSection } from '../intake/PublicPageSection';
import { PlanSection } from '../screening/PlanSection';
import type { Group } from '../shapes';
import styles from './groups.module.css';

/** How somebody comes to this group: the page they find, what they answer, what they sign. */
export const Preparation = ({ group }: { readonly group: Group }) => (
  <div className={styles.lists}>
    <PublicPageSection group={group} />
    <PlanSection group={group} />
    <GroupForms group={group} />
  </div>
);
