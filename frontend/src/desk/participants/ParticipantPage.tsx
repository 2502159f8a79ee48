export const ParticipantPage = () => <p>ParticipantPage</p>;
