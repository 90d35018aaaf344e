import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** The token of a mailed link. It leaves the address bar at once: it must not stay in the history or on a picture of the screen. */
export function useMailedToken(): string | undefined {
  const { query } = useLocation();
  const [token] = useState(query['token']);
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  return token;
}
