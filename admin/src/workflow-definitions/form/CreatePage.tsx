import { useEffect, useState } from 'react';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useDefinitionQuery } from '../../api';
import { useText } from '../../shared/text';
import { LoadFailure } from './LoadFailure';
import { copyOf, emptyDraft, type Original } from './definition-draft';
import { DefinitionForm } from './DefinitionForm';
import { useNextPriority } from './use-next-priority';

/** A new definition: empty, or a copy of the one that the address names. */
export function CreatePage() {
  const [{ query }] = useQueryParams<{ copy?: string }>();

  return query.copy === undefined ? <NewForm key="empty" original={null} /> : <CopyPage id={query.copy} />;
}

function CopyPage({ id }: { id: string }) {
  const { currentData: original, error, refetch } = useDefinitionQuery(id);
  const nextPriorityOf = useNextPriority();
  const [priority, setPriority] = useState<{ next: number | undefined } | null>(null);
  const contentType = original?.contentType;

  useEffect(() => {
    if (contentType !== undefined) void nextPriorityOf(contentType).then((next) => setPriority({ next }));
  }, [contentType, nextPriorityOf]);

  if (original !== undefined && priority !== null) {
    return <NewForm key={id} original={{ ...original, priority: priority.next }} />;
  }
  if (error === undefined) return <Page.Loading />;
  return <LoadFailure error={error} retry={() => void refetch()} />;
}

function NewForm({ original }: { original: Original | null }) {
  const text = useText();
  const [stored] = useState(emptyDraft);
  const [start] = useState(() =>
    original === null
      ? stored
      : copyOf(original, text('workflow-definitions.copy.name', { name: original.name })),
  );

  return (
    <DefinitionForm id={null} title={text('workflow-definitions.create')} stored={stored} start={start} />
  );
}
