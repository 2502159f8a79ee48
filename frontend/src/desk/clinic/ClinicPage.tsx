export const ClinicPage = () => <p>ClinicPage</p>;
