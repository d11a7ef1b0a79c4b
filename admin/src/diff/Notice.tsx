import { Typography } from '@strapi/design-system';
import { Tinted, type Tint } from './Tinted';

interface Props {
  kind: Tint;
  title: string;
  children: string;
}

/** A sentence about the document as a whole. */
export function Notice({ kind, title, children }: Props) {
  return (
    <Tinted $kind={kind} padding={4} hasRadius>
      <Typography fontWeight="bold" tag="p">
        {title}
      </Typography>
      <Typography tag="p">{children}</Typography>
    </Tinted>
  );
}
