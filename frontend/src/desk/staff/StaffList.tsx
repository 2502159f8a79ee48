export const StaffList = () => <p>StaffList</p>;
