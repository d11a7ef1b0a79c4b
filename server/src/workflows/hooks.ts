import type { Core } from '@strapi/strapi';
import { afterCommit } from '../events';
import { registryOf, type WorkflowHook, type WorkflowSubject } from '../registry';

type Moment = Exclude<keyof WorkflowHook, 'id'>;

/**
 * Calls what other packages registered, one after the other, once the running transaction is stored. Whatever they do
 * or fail to do undoes nothing: a failure is logged, and the others are called all the same.
 */
export function runHooks(strapi: Core.Strapi, moment: Moment, subject: WorkflowSubject): void {
  void afterCommit(strapi, () => void callAll(strapi, moment, subject));
}

async function callAll(strapi: Core.Strapi, moment: Moment, subject: WorkflowSubject): Promise<void> {
  for (const hook of registryOf(strapi).workflowHooks) {
    try {
      await hook[moment]?.(subject);
    } catch (error) {
      strapi.log.error(`The workflow hook "${hook.id}" failed in ${moment}: ${String(error)}`);
    }
  }
}
