import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from './Notice';

/** A component that is fetched when it is first shown, such as the code editor. */
export function later<P extends object>(load: () => Promise<{ default: FunctionComponent<P> }>): FunctionComponent<P> {
  let fetched: FunctionComponent<P> | null = null;
  return function Later(properties: P): JSX.Element {
    const [, arrive] = useState(false);
    useEffect(() => {
      if (fetched !== null) return;
      void load().then((module) => {
        fetched = module.default;
        arrive(true);
      });
    }, []);
    if (fetched === null) return <Loading />;
    const Fetched = fetched;
    return <Fetched {...properties} />;
  };
}
