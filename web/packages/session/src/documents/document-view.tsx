import { useMessages } from '@foodieexpress/i18n';
import { buttonClass, ErrorState, Loading, Sheet, Skeleton } from '@foodieexpress/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import styles from './documents.module.css';
import { papers } from './messages';

export interface DocumentViewProps {
  id: string;
  title: string;
  load: (id: string) => Promise<Blob>;
  onClose: () => void;
  footer?: ReactNode;
}

/** Shows a paper: pictures here, a PDF as a file to be opened by whatever the person trusts with PDFs. */
export function DocumentView({ id, title, load, onClose, footer }: DocumentViewProps) {
  const t = useMessages(papers);
  const content = useQuery({ queryKey: ['document', id], queryFn: () => load(id), gcTime: 0 });
  const address = useAddress(content.data);
  const picture = content.data?.type.startsWith('image/') === true;
  return (
    <Sheet open onClose={onClose} title={title} footer={footer}>
      {content.isPending && (
        <Loading>
          <Skeleton height={280} radius={12} />
        </Loading>
      )}
      {content.isError && <ErrorState error={content.error} onRetry={() => void content.refetch()} />}
      {address !== undefined && picture && <img className={styles.picture} src={address} alt={title} />}
      {address !== undefined && (
        <a
          className={buttonClass({ wide: true })}
          href={address}
          download={picture ? `${id}.jpg` : `${id}.pdf`}
        >
          {t('document.download')}
        </a>
      )}
    </Sheet>
  );
}

/** An address for the content, for as long as it is shown. */
function useAddress(content: Blob | undefined): string | undefined {
  const address = useMemo(
    () => (content === undefined ? undefined : URL.createObjectURL(content)),
    [content],
  );
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
