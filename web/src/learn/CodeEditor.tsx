import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { indentWithTab } from '@codemirror/commands';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../api/learning';
import { nonce } from '../parts/nonce';

interface Properties {
  language: Language;
  start: string;
  label: string;
  describedBy: string;
  onChange: (code: string) => void;
}

// The colours are the console's own, so that they change with light and dark.
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
  { tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], color: 'var(--code-name)' },
]);

// Only the language that is written is fetched.
const grammars: Record<Language, () => Promise<Extension>> = {
  PYTHON: () => import('@codemirror/lang-python').then(({ python }) => python()),
  JAVASCRIPT: () => import('@codemirror/lang-javascript').then(({ javascript }) => javascript()),
};

/** CodeMirror, fetched only where code is written. A new start (other exercise, template again) makes a new editor. */
export default function CodeEditor({ language, start, label, describedBy, onChange }: Properties): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const grammar = new Compartment();
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start,
        extensions: [
          EditorView.cspNonce.of(nonce()),
          basicSetup,
          keymap.of([indentWithTab]),
          indentUnit.of('    '),
          grammar.of([]),
          syntaxHighlighting(colours),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, dir: 'ltr' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    let left = false;
    void grammars[language]().then((found) => {
      if (!left) view.dispatch({ effects: grammar.reconfigure(found) });
    });
    return () => {
      left = true;
      view.destroy();
    };
  }, [language, start, label]);
  return <div ref={place} class="editor" dir="ltr" />;
}
