import { common, useMessages } from '@foodieexpress/i18n';
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from './button';
import { Empty } from './state';

/** What is left of a page whose own code failed: a word that nothing was lost, and the way on. */
export function CrashPage() {
  const t = useMessages(common);
  return (
    <div role="alert">
      <Empty icon={<TriangleAlert size={28} />} title={t('error.crash.title')} text={t('error.crash.text')}>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('action.reload')}
        </Button>
      </Empty>
    </div>
  );
}

/** Shows {@link CrashPage} in place of children that throw while they render. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}
