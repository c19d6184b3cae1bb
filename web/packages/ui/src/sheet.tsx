import { common, useMessages } from '@foodieexpress/i18n';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { classes } from './classes';
import styles from './sheet.module.css';

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Stays visible below the scrolling part. */
  footer?: ReactNode;
  /** The body begins with a picture: the title is only read aloud and the body has no padding. */
  bare?: boolean;
}

/** A modal that rises from the bottom on a phone and stands in the middle on a desktop. */
export function Sheet({ open, onClose, title, children, footer, bare = false }: SheetProps) {
  const t = useMessages(common);
  const close = (
    <Button variant={bare ? 'floating' : 'icon'} aria-label={t('action.close')} onPress={onClose}>
      <X size={20} aria-hidden />
    </Button>
  );
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog className={classes(styles.dialog)}>
          {bare ? (
            <>
              <Heading slot="title" className="visually-hidden">
                {title}
              </Heading>
              <span className={styles.floatingClose}>{close}</span>
            </>
          ) : (
            <header className={styles.head}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {close}
            </header>
          )}
          <div className={classes(styles.body, bare && styles.bare)}>{children}</div>
          {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
