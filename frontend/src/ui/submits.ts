/** What a form does in place of the browser's own sending. */
export const submits = (then: () => unknown) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  then();
};
