import styles from './safety.module.css';

/** A number that a phone can dial at once. */
export const Call = ({ number }: { readonly number: string }) =>
  number ? (
    <a className={styles.phone} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <bdi>{number}</bdi>
    </a>
  ) : null;
