import type { TextQuestion } from '../../../../core/constraints';
import { answeredLocally, type Dialect } from './local';

const POSTGRES: Dialect = { client: 'postgres', collation: null };
const GENERAL: Dialect = { client: 'mysql', collation: 'utf8mb4_general_ci' };
const MYSQL_8: Dialect = { client: 'mysql', collation: 'utf8mb4_0900_ai_ci' };
const BINARY: Dialect = { client: 'mysql', collation: 'utf8mb4_bin' };

describe('what is known of a database’s texts without asking it', () => {
  it.each<[string, Dialect, TextQuestion, string, string, boolean | null]>([
    ['the same text', BINARY, 'equals', 'é', 'é', true],
    ['PostgreSQL: exact', POSTGRES, 'contains', 'Légal', 'lé', false],
    ['PostgreSQL: A to Z', POSTGRES, 'equalsi', 'Legal', 'LEGAL', true],
    ['PostgreSQL: beyond A to Z, its locale says', POSTGRES, 'equalsi', 'É', 'é', null],
    ['plain letters regardless of case', GENERAL, 'equals', 'Legal', 'legal', true],
    ['parts of them', GENERAL, 'contains', 'Legal', 'EGA', true],
    ['with blanks at the end', GENERAL, 'equals', 'Legal ', 'legal', true],
    ['which count in newer collations', MYSQL_8, 'equals', 'Legal ', 'legal', false],
    ['and where parts are looked for', GENERAL, 'endsWith', 'Legal ', 'gal', false],
    ['other letters: the collation says', GENERAL, 'equals', 'Légal', 'legal', null],
    ['and signs', GENERAL, 'equals', 'a%', 'a', null],
    ['and everything where case counts', BINARY, 'equals', 'Legal', 'legal', null],
  ])('%s', (_rule, dialect, question, stored, asked, answer) => {
    expect(answeredLocally(dialect, question, stored, asked)).toBe(answer);
  });
});
