// A box as the Inspector's card gives one: of a fixed size, or as tall as its contents on a narrow page.
import './boxed.css';

/** An element of the document to render a panel into; the one before is taken away. */
export function boxed(kind: 'card' | 'page' = 'card'): HTMLElement {
  for (const old of document.querySelectorAll('.boxed')) old.remove();
  const box = document.createElement('main');
  box.className = `boxed ${kind}`;
  document.body.append(box);
  return box;
}
