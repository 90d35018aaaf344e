import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { texts } from '../text';

/** A native modal dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Only a dialog that is closed gives the focus back; one that is merely taken out of the page loses it.
      gone.current = true;
      element?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={() => gone.current || onClose()}>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button button-bare" onClick={() => dialog.current?.close()}>
          {texts().parts.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
