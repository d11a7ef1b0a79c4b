import type { ReactNode } from 'react';
import { Box, Divider, Tabs } from '@strapi/design-system';
import { Filters, Layouts, Page, SearchInput } from '@strapi/strapi/admin';

interface Props {
  title: string;
  subtitle: string;
  isBusy: boolean;
  navigationAction?: ReactNode;
  /** The ways to related pages. */
  secondaryAction: ReactNode;
  search: {
    /** What was searched for. */
    value: string;
    label: string;
    placeholder: string;
  };
  filters: Filters.Filter[];
  tabs: {
    label: string;
    value: string;
    onChange: (value: string) => void;
    options: { value: string; label: string }[];
  };
  /** The list of the open tab. */
  children: ReactNode;
}

/** A page with a list that is searched, filtered, and divided into tabs. */
export function ListFrame(props: Props) {
  const { title, subtitle, isBusy, navigationAction, secondaryAction, search, filters, tabs, children } =
    props;

  return (
    <Page.Main aria-busy={isBusy}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        navigationAction={navigationAction}
        secondaryAction={secondaryAction}
      />
      <Layouts.Action
        startActions={
          <>
            <SearchInput key={search.value} label={search.label} placeholder={search.placeholder} />
            <Filters.Root options={filters}>
              <Filters.Trigger />
              <Filters.Popover zIndex={499} />
              <Filters.List />
            </Filters.Root>
          </>
        }
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tabs.value} onValueChange={tabs.onChange}>
          <Box paddingBottom={4}>
            <Tabs.List aria-label={tabs.label}>
              {tabs.options.map(({ value, label }) => (
                <Tabs.Trigger key={value} value={value}>
                  {label}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Divider />
          </Box>
          <Tabs.Content value={tabs.value}>{children}</Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
