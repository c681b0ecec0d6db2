/** Solves a small symmetric system of equations by elimination with the largest pivot. */
export const solve = (
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] => {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;
    for (let row = column + 1; row < size; row += 1) {
      const factor = cell(row, column) / cell(column, column);
      rows[row] = (rows[row] ?? []).map((value, at) => value - factor * (top[at] ?? 0));
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = cell(row, size);
    for (let column = row + 1; column < size; column += 1)
      value -= cell(row, column) * (solution[column] ?? 0);
    solution[row] = value / cell(row, row);
  }
  return solution;
};
