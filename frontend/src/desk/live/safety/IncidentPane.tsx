/** Placed here once the server keeps incident records. */
export const IncidentPane = (_: { readonly shown: boolean }) => null;
