export const Reports = () => <p>Reports</p>;
