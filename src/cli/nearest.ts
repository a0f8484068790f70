// Which known word somebody meant who wrote another.

/** The known word that is nearest; null where none is near: that would be a guess. */
export function nearest<Word extends string>(given: string, known: readonly Word[]): Word | null {
  const text = given.toLowerCase();
  if (text === '' || text.length > LONGEST) return null;
  const beginning = known.find((word) => text.length >= 2 && word.startsWith(text));
  if (beginning !== undefined) return beginning;
  const [best] = known
    .map((word) => ({ word, edits: editsBetween(text, word) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}

const LONGEST = 40;

/** How many letters come, go, change or change places (Damerau). */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
