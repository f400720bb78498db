// The changes that make one text of another, word by word, so that a caret between them stays where it is.
const MOST = 4_000_000; // cells of the table; beyond it the middle is one change

const words = text => text.match(/\s+|[^\s]+/g) ?? [];

/** How many tokens of the ends of two lists are the same, from here on. */
function table(one, two) {
  const width = two.length + 1;
  const cells = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = two.length - 1; j >= 0; j--) {
      cells[i * width + j] = one[i] === two[j]
        ? cells[(i + 1) * width + j + 1] + 1
        : Math.max(cells[(i + 1) * width + j], cells[i * width + j + 1]);
    }
  }
  return (i, j) => cells[i * width + j];
}

export function changes(before, after) {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  const one = words(before.slice(from, before.length - end));
  const two = words(after.slice(from, after.length - end));
  if (one.length * two.length > MOST) {
    return [{ from, to: before.length - end, insert: two.join('') }];
  }
  const same = table(one, two);
  const list = [];
  let [i, j, at] = [0, 0, from];
  while (i < one.length || j < two.length) {
    const start = at;
    let insert = '';
    while ((i < one.length || j < two.length) && one[i] !== two[j]) {
      if (j === two.length || (i < one.length && same(i + 1, j) >= same(i, j + 1))) at += one[i++].length;
      else insert += two[j++];
    }
    if (at > start || insert) list.push({ from: start, to: at, insert });
    while (i < one.length && one[i] === two[j]) {
      at += one[i].length;
      i++;
      j++;
    }
  }
  return list;
}
