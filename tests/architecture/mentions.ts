// What one source file imports, and whether it takes RTCPeerConnection in its hands. Read with the
// compilers' own parsers, so that comments, texts and types are not mistaken for it.
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface ImportMention {
  /** As written, as '../rtc/peer.js'. */
  specifier: string;
  /** Gone after compilation. */
  typeOnly: boolean;
  line: number;
}

export interface Mentions {
  imports: ImportMention[];
  /** The lines that use RTCPeerConnection as a value. */
  peerConnectionLines: number[];
}

/** @param path decides how it is read: .svelte, .css, or a script */
export function readMentions(path: string, source: string): Mentions {
  if (path.endsWith('.svelte')) return readSvelte(source);
  if (path.endsWith('.css')) return { imports: styleImports(source), peerConnectionLines: [] };
  return readScript(source, 1);
}

function readSvelte(source: string): Mentions {
  const ast = parse(source, { modern: true });
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const parts: Mentions[] = [];
  for (const script of [ast.module, ast.instance]) {
    if (!script) continue;
    // Parsed again by TypeScript: Svelte's own tree and TypeScript's then need one reader, not two.
    const { start, end } = script.content as unknown as { start: number; end: number };
    parts.push(readScript(source.slice(start, end), lineAt(start)));
  }
  for (const { start, end } of markupExpressions(ast.fragment))
    parts.push(readScript(`(${source.slice(start, end)})`, lineAt(start)));
  if (ast.css)
    parts.push({ imports: styleImports(ast.css.content.styles), peerConnectionLines: [] });
  return {
    imports: parts.flatMap((part) => part.imports),
    peerConnectionLines: parts.flatMap((part) => part.peerConnectionLines),
  };
}

interface Span {
  start: number;
  end: number;
}

/** The outermost JavaScript expressions between the tags. */
function markupExpressions(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(markupExpressions);
  if (typeof node !== 'object' || node === null) return [];
  const isExpression =
    'type' in node &&
    typeof node.type === 'string' &&
    /Expression$|^Identifier$|^Literal$/.test(node.type) &&
    'start' in node &&
    'end' in node;
  if (isExpression) return [{ start: Number(node.start), end: Number(node.end) }];
  return Object.values(node).flatMap(markupExpressions);
}

function styleImports(css: string): ImportMention[] {
  return [...css.matchAll(/@import\s+(?:url\()?\s*['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? '',
    typeOnly: false,
    line: css.slice(0, match.index).split('\n').length,
  }));
}

function readScript(source: string, firstLine: number): Mentions {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: Mentions = { imports: [], peerConnectionLines: [] };
  const lineOf = (node: ts.Node) =>
    file.getLineAndCharacterOfPosition(node.getStart(file)).line + firstLine;
  const visit = (node: ts.Node): void => {
    for (const { specifier, typeOnly } of importsOf(node))
      found.imports.push({ specifier, typeOnly, line: lineOf(node) });
    if (isPeerConnectionValue(node)) found.peerConnectionLines.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Target = Omit<ImportMention, 'line'>;

/** Every way in which a script names a module: import, export from, import(), types, globs, URLs. */
function importsOf(node: ts.Node): Target[] {
  if (ts.isImportDeclaration(node)) {
    const { importClause } = node;
    const named = importClause?.namedBindings;
    const everyNameIsType =
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.length > 0 &&
      named.elements.every((element) => element.isTypeOnly) &&
      importClause?.name === undefined;
    const typeOnly = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyNameIsType;
    return targets([node.moduleSpecifier], typeOnly);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return targets([node.moduleSpecifier], node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return targets([node.argument.literal], true);
  if (ts.isExternalModuleReference(node)) return targets([node.expression], false);
  if (ts.isCallExpression(node) && importsModules(node.expression))
    return targets(
      node.arguments
        .slice(0, 1)
        .flatMap((argument) =>
          ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
        ),
      false,
    );
  if (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url'
  )
    return targets(node.arguments.slice(0, 1), false);
  return [];
}

function importsModules(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText() === 'import.meta.glob';
}

/** A specifier that is put together at run time is told by its fixed beginning. */
function targets(nodes: readonly ts.Node[], typeOnly: boolean): Target[] {
  return nodes.flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [{ specifier: node.text, typeOnly }];
    if (ts.isTemplateExpression(node)) return [{ specifier: node.head.text, typeOnly }];
    return [];
  });
}

const NAME = /^(webkit|moz)?RTCPeerConnection$/;

function isPeerConnectionValue(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return NAME.test(node.text) && !isOnlyAName(node);
  // window['RTCPeerConnection'] and 'RTCPeerConnection' in window; any other text is just a text.
  return (
    ts.isStringLiteralLike(node) &&
    NAME.test(node.text) &&
    ((ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node) ||
      (ts.isBinaryExpression(node.parent) &&
        node.parent.operatorToken.kind === ts.SyntaxKind.InKeyword))
  );
}

/** In a type, or as the name of a member, nothing is taken in hand. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isExpressionWithTypeArguments(parent)) return !isExtendedByAClass(parent);
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return (
    ts.isTypeNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isImportSpecifier(parent)
  );
}

function isExtendedByAClass({ parent }: ts.ExpressionWithTypeArguments): boolean {
  return (
    ts.isHeritageClause(parent) &&
    parent.token === ts.SyntaxKind.ExtendsKeyword &&
    ts.isClassLike(parent.parent)
  );
}
