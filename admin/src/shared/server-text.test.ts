import { createIntl } from 'react-intl';
import de from '../translations/de';
import en from '../translations/en';
import fr from '../translations/fr';
import { say } from '../../../core/sentences';
import { inOwnLanguage } from './server-text';

const french = createIntl({ locale: 'fr', messages: fr });
const shown = ({ text, message }: ReturnType<typeof say>, intl = french) =>
  inOwnLanguage(intl, text, message);

describe('a sentence of the server', () => {
  it('is shown in the person’s language', () => {
    expect(shown(say('approval.given', { count: 2 }))).toBe(
      'Approuvée par 2 relectures valides, aucune contre.',
    );
  });

  it('is translated with the sentence inside it', () => {
    const problem = say('publishable.missing-file', { name: 'logo.svg' });
    expect(shown(say('publishable.no', { label: 'Accueil', problem, more: 0 }))).toBe(
      '« Accueil » ne peut pas être publié : le fichier « logo.svg » n’existe plus',
    );
  });

  it('follows the sentence before it', () => {
    const text = [...say('status.is', { status: 'closed' }).text, ...say('status.reopen').text];
    expect(inOwnLanguage(french, text, '')).toBe('Cette demande est fermée. Rouvrez-la.');
  });

  it('stays in English where another package brought no translation', () => {
    const foreign = [{ id: 'legal.holiday', values: {} }];
    const around = say('publishable.no', { label: 'Home', problem: { message: '', text: foreign }, more: 0 });
    expect(inOwnLanguage(french, foreign, 'Legal is on holiday.')).toBe('Legal is on holiday.');
    expect(inOwnLanguage(french, around.text, 'English')).toBe('English');
    expect(inOwnLanguage(french, undefined, 'English')).toBe('English');
  });

  it('reads in English as the server wrote it', () => {
    const sentence = say('merge.right', { right: 'publish', label: 'Home', more: 3 });
    expect(shown(sentence, createIntl({ locale: 'en', messages: en }))).toBe(sentence.message);
  });

  it('has German words, too', () => {
    expect(shown(say('merge.checks'), createIntl({ locale: 'de', messages: de }))).toBe(
      de['change-requests.server.merge.checks'],
    );
  });
});
