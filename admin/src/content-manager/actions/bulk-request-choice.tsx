import { useMemo, useState } from 'react';
import { Box, Flex, Radio } from '@strapi/design-system';
import type { BulkActionComponent, BulkActionComponentProps } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { useIsNarrow } from '../../shared/use-is-narrow';
import { useMayRequest } from '../use-may-request';
import { DocumentRequestDialog, type DocumentEntry } from './DocumentRequestDialog';
import { useBulkEntries } from './use-bulk-entries';
import type { DocumentRequestType } from './useful';

const TYPES: DocumentRequestType[] = ['publication', 'unpublication', 'deletion'];

type Choice = { type: DocumentRequestType; entries: DocumentEntry[] };

/** On a narrow screen Strapi's bar has room for one more button at most: what to ask for is chosen in the dialog. */
export const useBulkRequestChoice: BulkActionComponent = (props: BulkActionComponentProps) => {
  const { documents, model } = props;
  const text = useText();
  const mayRequest = useMayRequest(model);
  const isNarrow = useIsNarrow();
  const { contentTypeName, pageLocale, entriesFor } = useBulkEntries(props);
  const selectRow = useTable('ChangeRequests', ({ selectRow: select }) => select);
  const key = documents.map(({ documentId, status }) => `${documentId} ${status}`).join();

  const content = useMemo(() => {
    const choices = TYPES.map((type) => ({ type, entries: entriesFor(type) }));
    return function Content({ onClose }: { onClose: () => void }) {
      return (
        <ChoiceDialog
          choices={choices.filter(({ entries }) => entries.length > 0)}
          selected={documents.length}
          contentType={model}
          contentTypeName={contentTypeName}
          onClose={onClose}
          onSaved={() => selectRow([])}
        />
      );
    };
    // The selection is compared by its ids: the list hands over a new array at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, model, contentTypeName, pageLocale, selectRow]);

  if (!mayRequest || !isNarrow) return null;
  return {
    variant: 'tertiary',
    label: text('content-manager.request.bulk'),
    dialog: { type: 'modal', title: text('content-manager.request.bulk.title'), content },
  };
};

interface Props {
  choices: Choice[];
  selected: number;
  contentType: string;
  contentTypeName: string;
  onClose: () => void;
  onSaved: () => void;
}

function ChoiceDialog({ choices, selected, ...dialog }: Props) {
  const text = useText();
  const [type, setType] = useState(choices[0].type);
  const { entries } = choices.find((choice) => choice.type === type) ?? choices[0];

  return (
    <Flex direction="column" alignItems="stretch" minHeight={0}>
      <Box paddingTop={6} paddingLeft={6} paddingRight={6}>
        <Radio.Group
          aria-label={text('content-manager.request.bulk.title')}
          value={type}
          onValueChange={(value: string) => setType(value as DocumentRequestType)}
        >
          <Flex direction="column" alignItems="flex-start" gap={3}>
            {choices.map((choice) => (
              <Radio.Item key={choice.type} value={choice.type}>
                {text(`content-manager.request.${choice.type}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
      </Box>
      <DocumentRequestDialog
        key={type}
        type={type}
        entries={entries}
        isBulk
        leftOut={selected - entries.length}
        {...dialog}
      />
    </Flex>
  );
}
