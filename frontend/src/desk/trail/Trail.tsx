export const Trail = () => <p>Trail</p>;
