import { useRoute } from 'preact-iso';

/** A part of the page's address, such as the id in /courses/:id. */
export const usePart = (name = 'id'): string => useRoute().params[name] ?? '';
