const WHOLE_LENGTH = 20;
const KEPT_AT_START = 7;
const KEPT_AT_END = 5;

/** An id, or a hash, for the eye: its type and both ends. What people copy is the whole of it. */
export const shortened = (id: string): string =>
  id.length <= WHOLE_LENGTH ? id : `${id.slice(0, id.indexOf('_') + KEPT_AT_START)}…${id.slice(-KEPT_AT_END)}`;
