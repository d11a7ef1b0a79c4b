/** Up to two letters that stand for a person, as in Strapi's own avatars. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];

  return letters.map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('');
}
