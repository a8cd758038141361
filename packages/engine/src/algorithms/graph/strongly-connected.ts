/** Strongly connected parts of a directed graph (Tarjan 1972), without recursion. */

/**
 * Parts in reverse topological order, each sorted by node number. Edges to unknown nodes are left out.
 * O(nodes + edges).
 */
export function stronglyConnected(
  nodes: readonly number[],
  edges: ReadonlyMap<number, ReadonlySet<number>>,
): number[][] {
  const known = new Set(nodes);
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const parts: number[][] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    const visits = [visit(root)];
    for (let top = visits.at(-1); top !== undefined; top = visits.at(-1)) {
      const { done, value } = top.ahead.next();
      if (!done) {
        if (!known.has(value)) continue;
        if (!order.has(value)) visits.push(visit(value));
        else if (isOpen.has(value)) lower(top.node, order.get(value) ?? 0);
        continue;
      }
      visits.pop();
      const above = visits.at(-1);
      if (above !== undefined) lower(above.node, low.get(top.node) ?? 0);
      if (low.get(top.node) === order.get(top.node)) parts.push(close(top.node));
    }
  }
  return parts;

  function visit(node: number) {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, ahead: (edges.get(node) ?? new Set<number>()).values() };
  }

  function lower(node: number, to: number): void {
    low.set(node, Math.min(low.get(node) ?? 0, to));
  }

  function close(node: number): number[] {
    const part: number[] = [];
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      isOpen.delete(top);
      part.push(top);
      if (top === node) break;
    }
    return part.sort((a, b) => a - b);
  }
}
