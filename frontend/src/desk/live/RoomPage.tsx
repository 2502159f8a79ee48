export const RoomPage = () => <p>RoomPage</p>;
