/** A request that another one became. */
export interface Part {
  id: string;
  number: number;
  title: string;
  /** What it is about: parts of one request have the same title. */
  labels: string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPart = (value: unknown): value is Part =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.number === 'number' &&
  typeof value.title === 'string' &&
  Array.isArray(value.labels) &&
  value.labels.every((label) => typeof label === 'string');

/** What became of a request that is not found any more, where it was split. */
export function partsOf(error: unknown): Part[] {
  const details = isObject(error) && isObject(error.details) ? error.details : {};

  return Array.isArray(details.splitInto) ? details.splitInto.filter(isPart) : [];
}
