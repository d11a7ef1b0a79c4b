/** A component's uid (`shared.open-graph`) as words for people (`Open graph`). */
export function componentName(uid: string): string {
  const words = (uid.split('.').pop() ?? uid).replace(/[-_]+/g, ' ');

  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
