export { checksFor } from './checks-for';
export { evaluateChecks, type Evaluation } from './evaluate';
export { passing } from './passing';
export { seenChecks } from './seen';
