import DOMPurify from 'dompurify';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** HTML that came from somebody's Markdown: cleaned again here, whatever the server did, and passed on as TrustedHTML. */
export default function Prose({ html }: { html: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const clean = DOMPurify.sanitize(html, {
      RETURN_TRUSTED_TYPE: true,
      FORBID_TAGS: ['style', 'form', 'input', 'button', 'iframe'],
      FORBID_ATTR: ['style', 'id', 'name'],
    });
    // The declaration of innerHTML knows text only; browsers that enforce Trusted Types want the object.
    if (place.current === null) return;
    place.current.innerHTML = clean as unknown as string;
    // A picture that its author did not describe must not be read out as a file name.
    for (const image of place.current.querySelectorAll('img:not([alt])')) image.setAttribute('alt', '');
    for (const block of place.current.querySelectorAll('pre')) block.tabIndex = 0;
  }, [html]);
  return <div ref={place} class="prose" dir="auto" />;
}
