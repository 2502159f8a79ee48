import { catalogue } from '../../ui/language';

/** Why the room did not take something, by its code. */
export const refusals = catalogue(
  {
    session_not_open: 'The session has not been opened yet.',
    session_closed:
      'The session closed before this reached the room. Your words are still here, and only you see them.',
    not_admitted: 'A facilitator has not let you in yet.',
    not_here: 'You were not in the room at that moment.',
    removed: 'Your part in this session has ended.',
    observer: 'An observer listens and does not take part.',
    room_paused: 'The room is paused. You can send this when it goes on.',
    stepped_out: 'You stepped out. Come back in to write.',
    muted: 'You cannot write to the group for now.',
    in_breakout: 'You are in a small room just now. Write there.',
    not_in_breakout: 'The small rooms are over. You can send this to the group.',
    not_your_turn: 'Somebody else has the piece. You can send this when it is your turn.',
    slow_mode: 'We go slowly just now. You can send this in a moment.',
    hand_already_raised: 'Your hand is up already.',
    hand_not_raised: 'Your hand is not up.',
    edit_too_late: 'A message can be changed for two minutes. This time has passed.',
    edit_would_be_held:
      'With these words a facilitator reads first. Please send them as a new message.',
    read_first:
      'A facilitator reads this before others do, which is not possible in a small room. You can write to your facilitator, or to the group later.',
    already_removed: 'This message has been removed.',
    not_held: 'This is not waiting any more.',
    facilitator_hears_all: 'Whoever holds the room hears everybody, and is heard.',
    text_empty: 'There is nothing to send yet.',
    text_too_long: 'This is longer than the room allows. Please say it in two parts.',
    unsafe_text: 'It contains characters that cannot be shown safely.',
    slow_down: 'That was many messages at once. Please wait a moment.',
    other: 'The room did not take this. You can try again.',
  },
  {
    session_not_open: 'La sesión todavía no se ha abierto.',
    session_closed:
      'La sesión se cerró antes de que esto llegara a la sala. Sus palabras siguen aquí y solo usted las ve.',
    not_admitted: 'Todavía no le han abierto la puerta.',
    not_here: 'No estaba en la sala en ese momento.',
    removed: 'Su participación en esta sesión ha terminado.',
    observer: 'Quien observa escucha y no participa.',
    room_paused: 'La sala está en pausa. Podrá enviarlo cuando siga.',
    stepped_out: 'Usted está aparte. Vuelva para escribir.',
    muted: 'Por ahora no puede escribir al grupo.',
    in_breakout: 'Ahora está en una sala pequeña. Escriba allí.',
    not_in_breakout: 'Las salas pequeñas terminaron. Puede enviarlo al grupo.',
    not_your_turn: 'Otra persona tiene la palabra. Podrá enviarlo en su turno.',
    slow_mode: 'Ahora vamos despacio. Podrá enviarlo en un momento.',
    hand_already_raised: 'Su mano ya está levantada.',
    hand_not_raised: 'Su mano no está levantada.',
    edit_too_late: 'Un mensaje se puede cambiar durante dos minutos. Ya pasaron.',
    edit_would_be_held:
      'Con estas palabras, quien facilita lee primero. Envíelas como un mensaje nuevo.',
    read_first:
      'Quien facilita lee esto antes que las demás personas, y en una sala pequeña no es posible. Puede escribir a quien facilita, o al grupo más tarde.',
    already_removed: 'Este mensaje ya se retiró.',
    not_held: 'Esto ya no está en espera.',
    facilitator_hears_all: 'Quien cuida la sala oye a todas las personas, y se le oye.',
    text_empty: 'Todavía no hay nada que enviar.',
    text_too_long: 'Es más largo de lo que permite la sala. Dígalo en dos partes.',
    unsafe_text: 'Contiene caracteres que no se pueden mostrar con seguridad.',
    slow_down: 'Fueron muchos mensajes a la vez. Espere un momento.',
    other: 'La sala no lo aceptó. Puede intentarlo de nuevo.',
  },
);
