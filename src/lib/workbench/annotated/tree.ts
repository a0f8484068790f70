// A page as plain data, and the two ways to write it: as HTML, and as nodes. Text can only be text.

export type Tag =
  | 'a'
  | 'article'
  | 'b'
  | 'code'
  | 'dd'
  | 'div'
  | 'dl'
  | 'dt'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'header'
  | 'li'
  | 'main'
  | 'mark'
  | 'ol'
  | 'p'
  | 'section'
  | 'span'
  | 'strong'
  | 'ul';

export type AttributeName = 'class' | 'dir' | 'href' | 'id' | 'lang' | 'rel' | 'translate';

export type Attributes = Readonly<Partial<Record<AttributeName, string>>>;

export interface TreeElement {
  tag: Tag;
  attributes: Attributes;
  children: readonly TreeNode[];
}

export type TreeNode = TreeElement | string;

/** `el('p', { class: 'why' }, 'text', el('b', {}, 'bold'))` */
export const el = (
  tag: Tag,
  attributes: Attributes,
  ...children: readonly TreeNode[]
): TreeElement => ({ tag, attributes, children });

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in HTML, between tags and between double quotes alike (HTML §13.3). */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);

/** The tree as HTML. None of its tags is void, and none reads its text otherwise than as text. */
export function toHtml(node: TreeNode): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${tag}${written}>${children.map(toHtml).join('')}</${tag}>`;
}

/** The tree as nodes of a document. */
export function toNode(node: TreeNode, document: Document): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  // One by one: a list of ten thousand would be too many arguments.
  for (const child of node.children) made.appendChild(toNode(child, document));
  return made;
}
