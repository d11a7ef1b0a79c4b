export { isTorn, tornRequests } from './automatic';
export { presentParts } from './present';
export { splitByHand, splitLocked } from './split';
