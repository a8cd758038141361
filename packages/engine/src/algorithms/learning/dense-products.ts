/** Products of small dense matrices, row after row in one array. Owns the inner loops that training spends its time in. */

/** out[i, j] = scale · aᵢ · bⱼ for two n × d matrices, n even. O(n²d); two by two, so that each number read serves twice. */
export function allDotProducts(
  a: Float32Array,
  b: Float32Array,
  n: number,
  d: number,
  scale: number,
  out: Float32Array,
): void {
  for (let i = 0; i < n; i += 2) {
    const a0 = i * d;
    const a1 = a0 + d;
    for (let j = 0; j < n; j += 2) {
      const b0 = j * d;
      const b1 = b0 + d;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      for (let k = 0; k < d; k++) {
        const x0 = a[a0 + k] as number;
        const x1 = a[a1 + k] as number;
        const y0 = b[b0 + k] as number;
        const y1 = b[b1 + k] as number;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s10 += x1 * y0;
        s11 += x1 * y1;
      }
      const at = i * n + j;
      out[at] = s00 * scale;
      out[at + 1] = s01 * scale;
      out[at + n] = s10 * scale;
      out[at + n + 1] = s11 * scale;
    }
  }
}

const negligible = 1e-7;

/**
 * out[i, :] = scale · Σⱼ weights[i, j] · bⱼ for n × n weights (or their transpose) and an n × d matrix, n a multiple of
 * four. O(n²d); runs of four weights that come to nothing are passed over.
 */
export function weightedSums(
  weights: Float32Array,
  transposed: boolean,
  b: Float32Array,
  n: number,
  d: number,
  scale: number,
  out: Float32Array,
): void {
  const across = transposed ? n : 1;
  const down = transposed ? 1 : n;
  for (let i = 0; i < n; i++) {
    const row = i * d;
    out.fill(0, row, row + d);
    for (let j = 0; j < n; j += 4) {
      const at = i * down + j * across;
      const w0 = (weights[at] as number) * scale;
      const w1 = (weights[at + across] as number) * scale;
      const w2 = (weights[at + 2 * across] as number) * scale;
      const w3 = (weights[at + 3 * across] as number) * scale;
      if (Math.abs(w0) + Math.abs(w1) + Math.abs(w2) + Math.abs(w3) < negligible) continue;
      const b0 = j * d;
      const b1 = b0 + d;
      const b2 = b1 + d;
      const b3 = b2 + d;
      for (let k = 0; k < d; k++) {
        out[row + k] =
          (out[row + k] as number) +
          w0 * (b[b0 + k] as number) +
          w1 * (b[b1 + k] as number) +
          w2 * (b[b2 + k] as number) +
          w3 * (b[b3 + k] as number);
      }
    }
  }
}
