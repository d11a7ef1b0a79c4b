import type { ReactNode } from 'react';
import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { Failure } from './Failure';

interface Props {
  title: string;
  subtitle: string;
  search: { label: string; placeholder: string };
  create: { label: string; to: string };
  /** There is none at all; nothing was found; what leads back from that. */
  empty: { none: string; nothing: string; clear: string };
  /** How many there are of what is searched; undefined as long as nobody knows. */
  total: number | undefined;
  error: unknown;
  isFetching: boolean;
  retry: () => void;
  /** The table. */
  children: ReactNode;
}

/** A page of settings with a list to search in and to add to. What is searched is in the address. */
export function SearchedPage(props: Props) {
  const { title, subtitle, search, empty, total, error, isFetching, retry, children } = props;
  const [{ query: address }, setAddress] = useQueryParams<{ _q?: string; page?: string }>();
  const isSearched = Boolean(address._q);
  const create = (variant: 'default' | 'secondary') => (
    <LinkButton tag={NavLink} to={props.create.to} startIcon={<Plus />} variant={variant}>
      {props.create.label}
    </LinkButton>
  );
  const clear = (
    <Button variant="secondary" onClick={() => setAddress({ _q: undefined, page: undefined })}>
      {empty.clear}
    </Button>
  );

  const list = () => {
    if (total === undefined && error !== undefined) return <Failure error={error} retry={retry} />;
    if (total !== 0) return children;
    return (
      <EmptyStateLayout
        hasRadius
        icon={<EmptyDocuments width="16rem" />}
        content={isSearched ? empty.nothing : empty.none}
        action={isSearched ? clear : create('secondary')}
      />
    );
  };

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={create('default')} />
      <Layouts.Action startActions={<SearchInput key={address._q ?? ''} {...search} />} />
      <Layouts.Content>{list()}</Layouts.Content>
    </Page.Main>
  );
}
