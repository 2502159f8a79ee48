export const AttendancePage = () => <p>AttendancePage</p>;
