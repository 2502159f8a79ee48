import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

const Anchor = (props: Props & { readonly ref?: React.Ref<HTMLAnchorElement> }) => (
  <Button component="a" {...props} />
);

/** Looks like a button, goes somewhere: a link all the same. */
export const LinkButton = createLink(Anchor);
