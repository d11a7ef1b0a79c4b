import { useState } from 'react';
import { Button, LinkButton } from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { NavLink, useNavigate, useParams } from 'react-router-dom';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { useDefinitionQuery } from '../../api';
import { DeleteDefinition } from '../running/DeleteDefinition';
import { RunningPanel } from '../running/RunningPanel';
import { copyPath, settingsPath } from '../../settings/paths';
import { useText } from '../../shared/text';
import { draftOf } from './definition-draft';
import { DefinitionForm } from './DefinitionForm';
import { LoadFailure } from './LoadFailure';

/** One definition by the id in the address, to be edited, with the workflows that run by it. */
export function EditPage() {
  const { id = '' } = useParams();
  const { currentData: definition, error, refetch } = useDefinitionQuery(id);

  // What is typed stays when a later refetch fails.
  if (definition !== undefined) return <EditForm key={id} definition={definition} />;
  if (error === undefined) return <Page.Loading />;
  return <LoadFailure error={error} retry={() => void refetch()} />;
}

function EditForm({ definition }: { definition: WorkflowDefinition }) {
  const text = useText();
  const navigate = useNavigate();
  const [stored] = useState(() => draftOf(definition));
  const [isDeleting, setIsDeleting] = useState(false);
  const { id, name } = definition;

  return (
    <>
      <DefinitionForm
        id={id}
        title={name}
        stored={stored}
        actions={
          <>
            <LinkButton tag={NavLink} to={copyPath(id)} variant="tertiary" startIcon={<Duplicate />}>
              {text('workflow-definitions.copy')}
            </LinkButton>
            <Button variant="danger-light" startIcon={<Trash />} onClick={() => setIsDeleting(true)}>
              {text('workflow-definitions.delete.short')}
            </Button>
          </>
        }
      >
        <RunningPanel definition={id} />
      </DefinitionForm>
      {isDeleting && (
        <DeleteDefinition
          definition={definition}
          onClose={() => setIsDeleting(false)}
          onDeleted={() => navigate(settingsPath('workflows'))}
        />
      )}
    </>
  );
}
