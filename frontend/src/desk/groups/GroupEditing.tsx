export const NewGroup = () => <p>NewGroup</p>;
export const EditGroup = () => <p>Edit</p>;
