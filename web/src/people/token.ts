import { useEffect, useState } from 'preact/hooks';

const inAddress = (): string | undefined => new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;

/**
 * The token of a mailed link. It stands behind "#", which browsers send nowhere, and leaves the address bar at once: it
 * must not stay in the history or on a picture of the screen.
 */
export function useMailedToken(): string | undefined {
  const [token] = useState(inAddress);
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname);
    // Another mailed link that is opened in this window changes nothing but what stands behind "#".
    const again = (): void => {
      if (inAddress() !== undefined) location.reload();
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  return token;
}
