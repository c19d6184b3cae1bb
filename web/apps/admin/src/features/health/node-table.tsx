import type { HealthNode } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Tag } from '@foodieexpress/ui';
import { health } from '../../messages/health';
import { DataTable } from '../../shared/data-table';
import styles from './health.module.css';
import { useSizes } from './use-sizes';

const COLUMNS = [
  'name',
  'state',
  'version',
  'uptime',
  'memory',
  'heap',
  'live',
  'load',
  'disk',
  'spill',
] as const;

/** Every server that was heard of within a day, as it last said of itself. */
export function NodeTable({ nodes }: { nodes: HealthNode[] }) {
  const t = useMessages(health);
  return (
    <section className={styles.block}>
      <h2>{t('nodes.title')}</h2>
      <DataTable columns={COLUMNS.map((column) => t(`column.${column}`))}>
        {nodes.map((node) => (
          <Row key={node.id} node={node} />
        ))}
      </DataTable>
    </section>
  );
}

function Row({ node }: { node: HealthNode }) {
  const t = useMessages(health);
  const formats = useFormats();
  const sizes = useSizes();
  const up = node.state === 'up';
  return (
    <tr data-testid="node-row" data-state={node.state} className={up ? undefined : styles.gone}>
      <td>
        {node.name} {node.answering && <span className={styles.quiet}>{t('node.answering')}</span>}
      </td>
      <td>
        <Tag tone={up ? 'success' : node.state === 'silent' ? 'danger' : 'neutral'}>
          {t(`node.${node.state}`, { time: formats.dateTime(node.seenAt) })}
        </Tag>
      </td>
      <td>{node.version}</td>
      <td className="tabular">{formats.span(node.uptimeSeconds)}</td>
      <td className="tabular">{node.residentBytes === undefined ? '–' : sizes.bytes(node.residentBytes)}</td>
      <td className="tabular">
        {t('node.heap', { used: sizes.bytes(node.heapUsedBytes), most: sizes.bytes(node.heapMaxBytes) })}
      </td>
      <td className="tabular">{formats.number(node.liveConnections)}</td>
      <td className="tabular">{sizes.share(node.processLoad)}</td>
      <td className="tabular">
        {sizes.bytes(node.diskFreeBytes)} (
        {sizes.share(node.diskFreeBytes / Math.max(1, node.diskTotalBytes))})
      </td>
      <td className="tabular">{sizes.bytes(node.spillBytes)}</td>
    </tr>
  );
}
