export const GroupPage = () => <p>GroupPage</p>;
