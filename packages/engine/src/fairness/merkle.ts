import { HASH, hashInto } from "./sha256.ts";

const NODE = new Uint8Array([1]);
/** Leaves whose hashes are made again for a proof rather than kept: an eighth of the memory for 23 hashes a proof. */
const GROUP = 8;

/**
 * A Merkle tree as the contract's `DrawReceipt` has it: a node is SHA-256 of a one byte and its two children, and leaves
 * that a full tree lacks are 32 zero bytes.
 */
export class MerkleTree {
  readonly #size: number;
  readonly #leaf: (index: number, target: Uint8Array) => void;
  readonly #groupWidth: number;
  readonly #groups: number;
  /** The nodes above the groups and the groups' own roots: node k has the children 2k and 2k + 1, the root is 1. */
  readonly #nodes: Uint8Array;

  /** `size`: how many leaves, from 1. `leaf` writes the hash of a leaf into `target`, the same at every call. */
  constructor(size: number, leaf: (index: number, target: Uint8Array) => void) {
    this.#size = size;
    this.#leaf = leaf;
    let width = 1;
    while (width < size) width *= 2;
    this.#groupWidth = Math.min(GROUP, width);
    this.#groups = width / this.#groupWidth;
    this.#nodes = new Uint8Array(2 * this.#groups * HASH);
    const missing = at(this.#group(this.#groups), 1);
    for (let group = 0; group < this.#groups; group += 1) {
      const lacks = group * this.#groupWidth >= size;
      this.#nodes.set(lacks ? missing : at(this.#group(group), 1), (this.#groups + group) * HASH);
    }
    fold(this.#nodes, this.#groups);
  }

  get root(): Uint8Array {
    return at(this.#nodes, 1);
  }

  /** The siblings of a leaf and of all that stands above it, from the leaf upwards. */
  proof(index: number): Uint8Array[] {
    const group = Math.floor(index / this.#groupWidth);
    return [
      ...siblings(this.#group(group), this.#groupWidth + (index % this.#groupWidth)),
      ...siblings(this.#nodes, this.#groups + group),
    ];
  }

  /** A group's own small tree; one behind the last has no leaves. */
  #group(group: number): Uint8Array {
    const nodes = new Uint8Array(2 * this.#groupWidth * HASH);
    const first = group * this.#groupWidth;
    const leaves = Math.min(this.#groupWidth, this.#size - first);
    for (let leaf = 0; leaf < leaves; leaf += 1) this.#leaf(first + leaf, at(nodes, this.#groupWidth + leaf));
    fold(nodes, this.#groupWidth);
    return nodes;
  }
}

function at(nodes: Uint8Array, node: number): Uint8Array {
  return nodes.subarray(node * HASH, (node + 1) * HASH);
}

/** Makes the nodes above `width` leaves. */
function fold(nodes: Uint8Array, width: number): void {
  for (let node = width - 1; node > 0; node -= 1) {
    hashInto(at(nodes, node), NODE, nodes.subarray(2 * node * HASH, (2 * node + 2) * HASH));
  }
}

function siblings(nodes: Uint8Array, leaf: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let node = leaf; node > 1; node >>= 1) found.push(at(nodes, node ^ 1));
  return found;
}
