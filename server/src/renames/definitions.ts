import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';
import { constraintsWithLocale } from './constraints';

interface Definition {
  id: number;
  priority: number;
  constraints: Record<string, unknown> | null;
}

const definitionsOf = (strapi: Core.Strapi, where: object): Promise<Definition[]> =>
  strapi.db
    .query(TABLES.workflowDefinition)
    .findMany({ select: ['id', 'priority', 'constraints'], where, orderBy: { priority: 'asc' } });

/**
 * Workflow definitions follow the content type, in their order; where the new type has one of the same priority, the
 * one that follows goes after it.
 */
export async function renameDefinitions(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  const taken = new Set((await definitionsOf(strapi, { contentType: to })).map(({ priority }) => priority));
  for (const { id, priority: wanted } of await definitionsOf(strapi, { contentType: from })) {
    let priority = wanted;
    while (taken.has(priority)) priority += 1;
    taken.add(priority);
    await strapi.db
      .query(TABLES.workflowDefinition)
      .update({ where: { id }, data: { contentType: to, priority } });
  }
}

/** Constraints that ask for the locale of a change ask for its new code. */
export async function renameLocaleInDefinitions(
  strapi: Core.Strapi,
  from: string,
  to: string,
): Promise<void> {
  for (const { id, constraints } of await definitionsOf(strapi, {})) {
    const renamed = constraintsWithLocale(constraints, from, to);
    if (JSON.stringify(renamed) === JSON.stringify(constraints)) continue;
    await strapi.db
      .query(TABLES.workflowDefinition)
      .update({ where: { id }, data: { constraints: renamed } });
  }
}
