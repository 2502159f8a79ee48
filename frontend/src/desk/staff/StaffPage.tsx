export const StaffPage = () => <p>StaffPage</p>;
