import type { ComponentChildren, JSX } from 'preact';
import { Dialog } from './Dialog';
import { Form } from './Form';

/** Asks once before something that cannot be taken back. What comes after is told when the dialog has left. */
export function AskDialog<T>({ title, yes, onYes, onDone, onClose, children }: {
  title: string;
  yes: string;
  onYes: () => Promise<T>;
  onDone: (made: T) => Promise<unknown>;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={yes}
        onSubmit={async () => {
          const made = await onYes();
          onClose();
          await onDone(made);
        }}
      >
        <p>{children}</p>
      </Form>
    </Dialog>
  );
}
