export const NotePage = () => <p>NotePage</p>;
