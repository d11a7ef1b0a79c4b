import { isOffered } from './offered';

const update = { type: 'update', position: ['panel', 'preview', 'relation-modal'] } as const;
const remove = { type: 'delete', position: ['header', 'table-row'] } as const;
const edit = { type: 'edit', position: 'table-row' } as const;
const history = { type: 'history', position: 'header' } as const;
const openInNewTab = { position: 'table-row' } as const;
/** i18n's deletion of a locale and the releases' actions declare nothing. */
const undeclared = {};

type Arguments = Parameters<typeof isOffered>;
const offered = (mode: Arguments[0], guard: Arguments[1], action: object, position: Arguments[3]) =>
  isOffered(mode, guard, action as Arguments[2], position);

describe('which of the content manager’s actions are offered', () => {
  it('are all where people write directly', () => {
    expect(offered('ordinary', 'none', update, 'panel')).toBe(true);
    expect(offered('ordinary', 'none', undeclared, 'header')).toBe(true);
  });

  it('are none that save for people who may only propose; the others Strapi disables by itself', () => {
    expect(offered('request-only', 'none', update, 'panel')).toBe(false);
    expect(offered('request-only', 'none', update, 'relation-modal')).toBe(false);
    expect(offered('request-only', 'none', remove, 'header')).toBe(true);
  });

  for (const guard of ['require', 'intercept', 'unknown'] as const) {
    it(`are only those that write nothing while protection says "${guard}"`, () => {
      for (const mode of ['request-only', 'ordinary'] as const) {
        expect(offered(mode, guard, update, 'panel')).toBe(false);
        expect(offered(mode, guard, remove, 'header')).toBe(false);
        expect(offered(mode, guard, undeclared, 'header')).toBe(false);
        expect(offered(mode, guard, undeclared, 'table-row')).toBe(false);
        expect(offered(mode, guard, edit, 'table-row')).toBe(true);
        expect(offered(mode, guard, openInNewTab, 'table-row')).toBe(true);
        expect(offered(mode, guard, history, 'header')).toBe(true);
      }
    });
  }

  it('are only those that write nothing while a proposal is edited', () => {
    expect(offered('proposal', 'none', update, 'panel')).toBe(false);
    expect(offered('proposal', 'none', remove, 'header')).toBe(false);
    expect(offered('proposal', 'none', history, 'header')).toBe(true);
  });
});
