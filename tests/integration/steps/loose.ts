/** An answer or a document of which only the test knows what it holds. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- typing each answer would repeat the contract; the assertions check it.
export type Loose = any;
