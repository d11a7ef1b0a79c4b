import type { ListedStage } from '../../../contracts/workflows';
import { approvalOf, approveAll } from './bulk';

const stage = (id: string) => ({ id, workflow: { request: { digest: `digest of ${id}` } } }) as ListedStage;

describe('a stage among several', () => {
  it('is approved as it was shown, with the comment of all of them', () => {
    expect(approvalOf(stage('a'), ' Fine ')).toEqual({
      stage: 'a',
      verb: 'approve',
      body: { digest: 'digest of a', comments: ' Fine ' },
    });
    expect(approvalOf(stage('a'), ' ').body).toEqual({ digest: 'digest of a' });
  });
});

describe('approving several', () => {
  it('goes on after a refusal, says how far it is, and names what failed', async () => {
    const sent: [string, boolean][] = [];
    const progress: number[] = [];
    const failed = await approveAll(
      [stage('a'), stage('b'), stage('c')],
      ({ id }, hasMore) => {
        sent.push([id, hasMore]);
        return Promise.resolve(id === 'b' ? { error: 'no' } : {});
      },
      (done) => progress.push(done),
    );
    expect(sent).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    expect(progress).toEqual([1, 2, 3]);
    expect(failed.map((one) => [one.stage.id, one.error])).toEqual([['b', 'no']]);
  });
});
