import { common, useMessages } from '@foodieexpress/i18n';
import { X } from 'lucide-react';
import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import styles from './toast.module.css';

export interface ToastAction {
  label: string;
  run: () => void;
}
interface ToastItem {
  id: number;
  text: string;
  action?: ToastAction;
}
type ShowToast = (text: string, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);
const STAY_MS = 6000;
const MOST = 3;

/** Short news that needs no answer; with an action it is the place for "Undo". */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useMessages(common);
  const [items, setItems] = useState<ToastItem[]>([]);
  const nextId = useRef(0);
  const dismiss = useCallback((id: number) => {
    setItems((all) => all.filter((item) => item.id !== id));
  }, []);
  const show = useCallback<ShowToast>(
    (text, action) => {
      const id = ++nextId.current;
      setItems((all) => [...all.slice(1 - MOST), action === undefined ? { id, text } : { id, text, action }]);
      setTimeout(() => {
        dismiss(id);
      }, STAY_MS);
    },
    [dismiss],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {items.map(({ id, text, action }) => (
          <div key={id} className={styles.toast}>
            <span>{text}</span>
            {action !== undefined && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  action.run();
                  dismiss(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button
              variant="icon"
              size="small"
              aria-label={t('action.dismiss')}
              onPress={() => {
                dismiss(id);
              }}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  return use(ToastContext);
}
