/** What a flag that changes makes out of date. */
export const FLAG_TOUCHES = [['flags'], ['applications'], ['participants'], ['arrivals']];
