import type { ReactNode } from 'react';
import { LinkButton } from '@strapi/design-system';
import { BackButton, type Filters } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { ListFrame } from '../shared/ListFrame';
import { SECTION } from '../shared/paths';
import { useText } from '../shared/text';

interface Props {
  title: string;
  subtitle: string;
  isBusy: boolean;
  /** The other of the two pages. */
  other: { path: string; label: string };
  /** What was searched for. */
  search: string;
  filters: Filters.Filter[];
  tabsLabel: string;
  tabs: { value: string; label: string }[];
  tab: string;
  onTab: (value: string) => void;
  /** The list of the open tab. */
  children: ReactNode;
}

/** What My approvals and My requests have in common: how they are searched, and the way from one to the other. */
export function ApprovalsFrame(props: Props) {
  const { title, subtitle, isBusy, other, search, filters, tabsLabel, tabs, tab, onTab, children } = props;

  const text = useText();

  return (
    <ListFrame
      title={title}
      subtitle={subtitle}
      isBusy={isBusy}
      navigationAction={<BackButton fallback={SECTION} />}
      secondaryAction={
        <LinkButton variant="tertiary" tag={Link} to={other.path}>
          {other.label}
        </LinkButton>
      }
      search={{
        value: search,
        label: text('approvals.search'),
        placeholder: text('approvals.search.placeholder'),
      }}
      filters={filters}
      tabs={{ label: tabsLabel, value: tab, onChange: onTab, options: tabs }}
    >
      {children}
    </ListFrame>
  );
}
