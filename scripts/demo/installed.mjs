import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';

const packages = (...file) => JSON.parse(readFileSync(path.join(ROOT, ...file), 'utf8')).packages;

/** Whether node_modules holds exactly the versions that the lock file asks for. */
export const isInstalled = () => {
  if (!existsSync(path.join(ROOT, 'node_modules', '.package-lock.json'))) {
    return false;
  }
  const installed = packages('node_modules', '.package-lock.json');
  return Object.entries(packages('package-lock.json'))
    .filter(([folder, { optional, link }]) => folder.includes('node_modules') && !optional && !link)
    .every(([folder, { version }]) => installed[folder]?.version === version);
};
