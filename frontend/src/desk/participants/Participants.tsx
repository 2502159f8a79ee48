export const Participants = () => <p>Participants</p>;
