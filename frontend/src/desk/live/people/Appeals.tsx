/** Placed here once the server tells of appeals. */
export const Appeals = () => null;
