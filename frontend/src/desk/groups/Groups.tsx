export const Groups = () => <p>Groups</p>;
